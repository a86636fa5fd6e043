// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/environments.h"
#include "app/cli/command.h"

namespace cmbagent {

/// `cmbagent environments list` and `environments remove`. With --json each prints one object:
///
///   environments list    {"environments": [{"project_id", "project" or null, "path", "python" or null, "packages":
///                        ["name==version"], "bytes", "last_used"}], "bytes"}
///   environments remove  {"environment": as above, "removed": bool}
class EnvironmentsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void list(const QList<EnvironmentRow>& rows);
    void remove(const QList<EnvironmentRow>& rows);
    void removeOne(const EnvironmentRow& row);

    Environments m_environments { m_backend };
};

} // namespace cmbagent
