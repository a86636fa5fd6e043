// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/runcommands.h"

namespace cmbagent {

/// `cmbagent resume RUN`: takes a run up and follows it. Of a run that has planned a task it is the plan that goes on:
/// the run that carries it out is made where there is none, and else taken up, also where another program makes it in
/// that moment.
class ResumeCommandLine final : public FollowingCommand
{
    Q_OBJECT

public:
    using FollowingCommand::FollowingCommand;
    void start() override;

protected:
    void take(const Result<TaskRun>& begun) override;

private:
    void takeUp(const RunSummary& run);
    void takeUpPlan(const RunSummary& planning);
    /// Has it go on, here or in the process that works on it.
    void resume(const RunSummary& run);
    void tellSentOn(const RunSummary& run);
    /// Follows the run that is ours now, from what we had seen of it on.
    void followOurs(const RunSummary& run, const RunProjection& seen);

    std::optional<RunSummary> m_planning; ///< its plan is to be carried out here
    std::optional<Error> m_refusal; ///< another run does that
};

} // namespace cmbagent
