// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/answerchanges.h"
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

/// `cmbagent approve RUN [STEP]` and `cmbagent reject RUN [STEP]`; with --param, --set, --file or --leave-out the step
/// that asks starts with these changes, the run begins with that plan, or what is shown goes on as it was changed.
class AnswerCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void consider(const RunSummary& summary, const RunProjection& run);
    void answer(const RunSummary& summary, const RunProjection& run, const Approval& approval);
    void ask(const RunSummary& summary, const RunProjection& run, const Approval& approval);
    [[nodiscard]] bool isAboutPlan(const RunProjection& run) const;
    [[nodiscard]] QString askerName(const RunSummary& summary) const;
    void refuseOther(const RunSummary& summary, const ApprovalRequested& request);
    [[nodiscard]] Result<void> checkHash(const RunSummary& summary, const ApprovalRequested& request) const;
    void sendChanged(const RunSummary& summary, const ApprovalAnswer& answer);
    void send(const RunSummary& summary, const ApprovalAnswer& answer);
    void tellWhatNext(const RunSummary& now, const ApprovalAnswer& answer);

    std::unique_ptr<RunView> m_view;
    std::unique_ptr<Asker> m_asker;
    ApprovalKind m_kind = ApprovalKind::Gate; ///< of the question that is answered
    TypedChanges m_changes;
};

} // namespace cmbagent
