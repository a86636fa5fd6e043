// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace cmbagent {

/// `cmbagent list`
class ListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void show(const QList<RunSummary>& runs);
};

/// `cmbagent status RUN`
class StatusCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void show(const RunSummary& summary, const RunProjection& run, const QString& parentName);
    void showStep(const RunProjection& run, int step) const;
    void showJson(const RunSummary& summary, const RunProjection& run);
};

/// A line of the list for programs.
QJsonObject summaryToJson(const RunSummary& run);

} // namespace cmbagent
