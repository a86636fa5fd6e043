// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection.h"

#include "core/fold.h"
#include "core/stepchanges.h"

#include <algorithm>

namespace cmbagent {

bool Attempt::operator==(const Attempt& other) const
{
    const bool sameReport = report == other.report || (report && other.report && *report == *other.report);
    return number == other.number && end == other.end && started == other.started && ended == other.ended && sameReport;
}

bool StepStatus::isLeftOut() const
{
    return state == StepState::Skipped && cause < 0 && reason == leftOutReason;
}

const StepReport* StepStatus::report() const
{
    for (auto it = attempts.rbegin(); it != attempts.rend(); ++it) {
        if (it->report) {
            return it->report.get();
        }
    }
    return nullptr;
}

const OutputFile* StepStatus::output(const QString& name) const
{
    const StepReport* last = report();
    if (!last) {
        return nullptr;
    }
    const auto found =
        std::find_if(last->outputs.begin(), last->outputs.end(), [&](const OutputFile& o) { return o.name == name; });
    return found == last->outputs.end() ? nullptr : &*found;
}

RunProjection::RunProjection(RunId run, WorkflowPtr workflow, InheritancePtr inheritance)
    : m_run(run), m_workflow(std::move(workflow)), m_steps(size_t(m_workflow->size())),
      m_inheritance(std::move(inheritance))
{
    m_counts[size_t(StepState::Pending)] = m_workflow->size();
}

Result<ChangeSet> RunProjection::apply(const RunEvent& event)
{
    if (event.run != m_run || event.seq != m_seq + 1) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("Event %1 follows event %2 of run %3: an event is missing or doubled.")
                        .arg(event.seq)
                        .arg(m_seq)
                        .arg(m_run.toString()));
    }
    Fold fold { *this, event };
    auto change = std::visit(fold, event.body);
    if (change) {
        m_seq = event.seq;
        m_lastAt = event.at;
    }
    return change;
}

int RunProjection::settledCount() const
{
    return count(StepState::Completed) + count(StepState::Failed) + count(StepState::Skipped)
        + count(StepState::Cancelled);
}

const Approval* RunProjection::approval(const ApprovalId& id) const
{
    const auto found =
        std::find_if(m_approvals.begin(), m_approvals.end(), [&](const Approval& a) { return a.request.id == id; });
    return found == m_approvals.end() ? nullptr : &*found;
}

const Approval* RunProjection::openApproval(int step) const
{
    if (m_openApprovals == 0) {
        return nullptr; // a run that asks about every step has very many that were answered
    }
    const auto found = std::find_if(m_approvals.begin(), m_approvals.end(),
                                    [&](const Approval& a) { return a.request.step == step && a.isOpen(); });
    return found == m_approvals.end() ? nullptr : &*found;
}

bool RunProjection::meets(const Need& need) const
{
    const StepStatus& status = m_steps[size_t(need.step)];
    if (status.isUnderCheck || (status.isRefused && !need.optional)) {
        return false;
    }
    return isMet(need, status.state)
        && !(status.state == StepState::Failed && m_openApprovals > 0 && openApproval(need.step));
}

QString RunProjection::askerId(int step) const
{
    return step >= 0 && step < stepCount() ? m_workflow->steps[size_t(step)].id : QString();
}

QString RunProjection::askerLabel(int step) const
{
    return step >= 0 && step < stepCount() ? labelNow(*this, step) : m_created.name;
}

bool RunProjection::isWaitingForApproval() const
{
    if ((m_state != RunState::Executing && m_state != RunState::Planning) || m_openApprovals == 0
        || count(StepState::Running) > 0) {
        return false;
    }
    if (m_state == RunState::Planning) {
        return true; // nothing starts before the plan is approved
    }
    // Something pending whose needs are all met could run by itself; then the run does not wait for a person. What
    // hangs on a failed step cannot.
    for (int i = 0; i < stepCount(); ++i) {
        if (m_steps[size_t(i)].state != StepState::Pending) {
            continue;
        }
        const auto& needs = m_workflow->steps[size_t(i)].needs;
        if (std::all_of(needs.begin(), needs.end(), [this](const Need& n) { return meets(n); })) {
            return false;
        }
    }
    return true;
}

bool RunProjection::operator==(const RunProjection& other) const
{
    return m_run == other.m_run && m_seq == other.m_seq && m_state == other.m_state && m_reason == other.m_reason
        && m_created == other.m_created && m_parameters == other.m_parameters && m_planEdits == other.m_planEdits
        && m_createdAt == other.m_createdAt && m_startedAt == other.m_startedAt && m_endedAt == other.m_endedAt
        && m_steps == other.m_steps && m_counts == other.m_counts && m_approvals == other.m_approvals
        && m_metrics == other.m_metrics && m_usage == other.m_usage && m_notes == other.m_notes
        && m_modelCalls == other.m_modelCalls && m_checkpoints == other.m_checkpoints
        && m_approvalMode == other.m_approvalMode;
}

} // namespace cmbagent
