// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/asker.h"
#include "app/cli/command.h"
#include "app/cli/runview.h"

namespace cmbagent {

/// `cmbagent pause RUN` and `cmbagent cancel RUN`
class SteerCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

/// `cmbagent approve RUN STEP` and `cmbagent reject RUN STEP`; with --param, --set or --file the step that asks starts
/// with these changes.
class AnswerCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void consider(const RunSummary& summary, const RunProjection& run);
    void refuseOther(const RunSummary& summary, const ApprovalRequested& request);
    [[nodiscard]] Result<void> checkHash(const RunSummary& summary, const ApprovalRequested& request) const;
    [[nodiscard]] bool hasChanges() const;
    void sendChanged(const RunSummary& summary, const RunProjection& run, const ApprovalAnswer& answer);
    void send(const RunSummary& summary, const ApprovalAnswer& answer);

    std::unique_ptr<RunView> m_view;
    std::unique_ptr<Asker> m_asker;
};

} // namespace cmbagent
