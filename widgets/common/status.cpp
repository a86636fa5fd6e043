// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/status.h"

#include <algorithm>

namespace cmbagent {

Status statusOf(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return Status::Pending;
    case StepState::Running:
        return Status::Running;
    case StepState::WaitingApproval:
        return Status::Waiting;
    case StepState::Paused:
        return Status::Paused;
    case StepState::Completed:
        return Status::Completed;
    case StepState::Failed:
        return Status::Failed;
    case StepState::Skipped:
        return Status::Skipped;
    case StepState::Cancelled:
        return Status::Cancelled;
    }
    return Status::Pending;
}

Status statusOf(RunState state)
{
    switch (state) {
    case RunState::Draft:
        return Status::Pending;
    case RunState::Planning:
    case RunState::Executing:
        return Status::Running;
    case RunState::Paused:
        return Status::Paused;
    case RunState::Completed:
        return Status::Completed;
    case RunState::Failed:
        return Status::Failed;
    case RunState::Cancelled:
        return Status::Cancelled;
    }
    return Status::Pending;
}

Status statusOf(const RunGraph& graph, int step)
{
    const StepStatus& status = graph.status(step);
    if (status.state == StepState::Running && !graph.isOwned()) {
        return Status::Interrupted;
    }
    if (status.state == StepState::Running && status.isStalled) {
        return Status::Stalled;
    }
    if (status.isUnderCheck) {
        return Status::Waiting; // for a person who looks at its results
    }
    return status.isRetrying() ? Status::Retrying : statusOf(status.state);
}

Status statusOf(const RunGraph& graph)
{
    if (!graph.isRun()) {
        return Status::Pending;
    }
    const RunProjection& run = graph.projection();
    // Waiting comes before interrupted: an answer is what is missing, whoever works on the run afterwards.
    if (run.isWaitingForApproval()) {
        return Status::Waiting;
    }
    const bool executing = run.state() == RunState::Executing || run.state() == RunState::Planning;
    return executing && !graph.isOwned() ? Status::Interrupted : statusOf(run.state());
}

Status statusOf(const RunSummary& run)
{
    const bool executing = run.state == RunState::Executing || run.state == RunState::Planning;
    if (executing && run.openApprovals > 0 && run.steps[size_t(StepState::Running)] == 0) {
        return Status::Waiting;
    }
    return run.isInterrupted() ? Status::Interrupted : statusOf(run.state);
}

Status statusOf(Attempt::End end)
{
    switch (end) {
    case Attempt::End::Open:
        return Status::Running;
    case Attempt::End::Completed:
        return Status::Completed;
    case Attempt::End::Failed:
        return Status::Failed;
    case Attempt::End::Cancelled:
        return Status::Cancelled;
    case Attempt::End::Interrupted:
        return Status::Interrupted;
    }
    return Status::Running;
}

int unmetNeeds(const RunGraph& graph, int step)
{
    const auto& needs = graph.spec(step).needs;
    return int(std::count_if(needs.begin(), needs.end(), [&](const Need& need) {
        const StepState state = graph.status(need.step).state;
        return need.optional ? !isSettled(state) : state != StepState::Completed;
    }));
}

} // namespace cmbagent
