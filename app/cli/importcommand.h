// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/oldrunimport.h"
#include "app/cli/command.h"

namespace cmbagent {

/// `cmbagent import FOLDER`: makes runs of the old runs of CMBAgent in a folder.
///
/// With --json prints one object for each run: {"run_id", "name", "kind", "state", "steps", "attempts", "costs",
/// "files", "contexts", "unknown_files", "warnings", "already_imported", …}, see oldRunReport.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void interrupt() override;

private:
    void tell(const QJsonObject& report) const;
    void showProgress(const QString& name, int done, int total);

    std::unique_ptr<OldRunImport> m_import;
    bool m_isInterrupted = false;
    bool m_hasProgress = false; ///< a line that is drawn again stands on the terminal
};

} // namespace cmbagent
