// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection.h"

#include <algorithm>

namespace cmbagent {

bool Attempt::operator==(const Attempt& other) const
{
    const bool sameReport = report == other.report || (report && other.report && *report == *other.report);
    return number == other.number && end == other.end && started == other.started && ended == other.ended && sameReport;
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

/// Applies one event to a projection. First everything is checked, then everything is changed.
struct Fold
{
    RunProjection& p;
    const RunEvent& event;

    using Change = Result<ChangeSet>;

    static tl::unexpected<Error> corrupt(QString what) { return fail(ErrorCode::Corrupt, std::move(what)); }

    [[nodiscard]] tl::unexpected<Error> noSuchStep(int index) const
    {
        return corrupt(QStringLiteral("Event %1 is about step %2, which does not exist.").arg(event.seq).arg(index));
    }

    Result<StepStatus*> stepAt(int index, StepState to)
    {
        if (index < 0 || index >= p.stepCount()) {
            return noSuchStep(index);
        }
        StepStatus& status = p.m_steps[size_t(index)];
        if (!canMove(status.state, to)) {
            QStringList allowed;
            for (const StepState state : allowedMoves(status.state)) {
                allowed << stateName(state);
            }
            return fail(ErrorCode::IllegalMove,
                        QStringLiteral("Step '%1' cannot go from %2 to %3.")
                            .arg(p.m_workflow->steps[size_t(index)].id, stateName(status.state), stateName(to)),
                        QStringLiteral("Allowed: %1.")
                            .arg(allowed.isEmpty() ? QStringLiteral("nothing, it is final")
                                                   : allowed.join(QStringLiteral(", "))));
        }
        return &status;
    }

    ChangeSet moved(int index, StepStatus& status, StepState to, const QString& reason)
    {
        ChangeSet change;
        change.step = index;
        const bool isAsked = status.state == StepState::WaitingApproval || status.state == StepState::Failed;
        change.approvals = isAsked && p.m_openApprovals > 0 && withdrawQuestion(index);
        --p.m_counts[size_t(status.state)];
        ++p.m_counts[size_t(to)];
        status.state = to;
        status.reason = reason;
        return change;
    }

    /// A run that was given up asks nothing any more about steps that failed; gates take their questions with them.
    bool withdrawFailureQuestions()
    {
        const int before = p.m_openApprovals;
        for (Approval& approval : p.m_approvals) {
            if (approval.isOpen() && approval.request.kind != ApprovalKind::Gate) {
                approval.isWithdrawn = true;
                --p.m_openApprovals;
            }
        }
        return p.m_openApprovals != before;
    }

    /// Of those nobody named, the newest ten are enough.
    void keepCheckpoint(CheckpointTrigger trigger, const QString& name = {})
    {
        std::vector<Checkpoint>& kept = p.m_checkpoints;
        kept.push_back({ event.seq, event.at, trigger, name });
        const auto isAutomatic = [](const Checkpoint& c) { return c.trigger != CheckpointTrigger::Named; };
        if (std::count_if(kept.begin(), kept.end(), isAutomatic) > automaticCheckpoints) {
            kept.erase(std::find_if(kept.begin(), kept.end(), isAutomatic));
        }
    }

    /// A step that stops waiting without an answer takes its question with it.
    bool withdrawQuestion(int index)
    {
        for (Approval& approval : p.m_approvals) {
            if (approval.request.step == index && approval.isOpen()) {
                approval.isWithdrawn = true;
                --p.m_openApprovals;
                return true;
            }
        }
        return false;
    }

    Change closeAttempt(int index, int attempt, StepState to, Attempt::End end,
                        const std::shared_ptr<const StepReport>& report, const QString& reason)
    {
        const auto found = stepAt(index, to);
        if (!found) {
            return tl::unexpected(found.error());
        }
        StepStatus& status = **found;
        if (end != Attempt::End::Interrupted && !isSettled(to)) {
            return corrupt(QStringLiteral("Event %1 ends attempt %2 as %3, which is no end.")
                               .arg(event.seq)
                               .arg(attempt)
                               .arg(stateName(to)));
        }
        if (status.attempts.empty() || status.attempts.back().number != attempt
            || status.attempts.back().end != Attempt::End::Open) {
            return corrupt(
                QStringLiteral("Event %1 ends attempt %2, which is not the open one.").arg(event.seq).arg(attempt));
        }
        Attempt& last = status.attempts.back();
        last.end = end;
        last.ended = event.at;
        last.report = report;
        status.isStalled = false;
        status.nextIsCheck = status.nextIsCheck && end == Attempt::End::Interrupted;
        if (end == Attempt::End::Failed) {
            ++status.failures;
        }
        if (end == Attempt::End::Completed && report && report->origin) {
            status.origin = report->origin;
        }
        return moved(index, status, to, reason);
    }

    /// The step stands as its origin left it. Only while the run has not begun, so no move is made.
    Result<void> place(int index, StepState state, const ResultOrigin& origin, const Attempt& attempt, QString reason)
    {
        if (index < 0 || index >= p.stepCount()) {
            return noSuchStep(index);
        }
        StepStatus& status = p.m_steps[size_t(index)];
        --p.m_counts[size_t(status.state)];
        ++p.m_counts[size_t(state)];
        status = {};
        status.state = state;
        status.reason = std::move(reason);
        status.origin = origin;
        if (state == StepState::Completed) {
            status.attempts.push_back(attempt);
        }
        return {};
    }
    Result<void> inherit(const Inheritance& inheritance)
    {
        for (const InheritedStep& step : inheritance.steps) {
            const Attempt attempt { step.origin.attempt, Attempt::End::Completed, step.started, step.ended,
                                    step.report };
            if (const auto placed = place(step.step, step.state, step.origin, attempt, step.reason); !placed) {
                return placed;
            }
        }
        for (const InheritedAnswer& answer : inheritance.answers) {
            if (answer.request.step < 0 || answer.request.step >= p.stepCount()) {
                return noSuchStep(answer.request.step);
            }
            p.m_approvals.push_back({ answer.request, answer.requestedAt, answer.answer, answer.answeredAt });
        }
        return {};
    }

    Change operator()(const RunCreated& e)
    {
        if (event.seq != 1) {
            return corrupt(QStringLiteral("Event %1 creates a run that exists already.").arg(event.seq));
        }
        if (e.origin.has_value() != (p.m_inheritance != nullptr)) {
            return corrupt(QStringLiteral("The run is a branch, and what it keeps of its parent is not at hand."));
        }
        if (p.m_inheritance) {
            if (const auto kept = inherit(*p.m_inheritance); !kept) {
                return tl::unexpected(kept.error());
            }
        }
        p.m_created = e;
        p.m_createdAt = event.at;
        ChangeSet change;
        change.run = true;
        return change;
    }
    Change operator()(const RunMoved& e)
    {
        if (e.from != p.m_state || !canMove(p.m_state, e.to)) {
            QStringList allowed;
            for (const RunState state : allowedMoves(p.m_state)) {
                allowed << stateName(state);
            }
            return fail(ErrorCode::IllegalMove,
                        QStringLiteral("A run that is %1 cannot become %2.").arg(stateName(p.m_state), stateName(e.to)),
                        QStringLiteral("Allowed: %1.")
                            .arg(allowed.isEmpty() ? QStringLiteral("nothing, it is final")
                                                   : allowed.join(QStringLiteral(", "))));
        }
        p.m_state = e.to;
        p.m_reason = e.reason;
        if (e.to == RunState::Executing && !p.m_startedAt.isSet()) {
            p.m_startedAt = event.at;
        }
        p.m_endedAt = isEnded(e.to) ? event.at : Timestamp {};
        if (e.to == RunState::Paused) {
            keepCheckpoint(e.reason == closedReason ? CheckpointTrigger::Closed : CheckpointTrigger::Paused);
        }
        if (e.from == RunState::Failed) {
            // Reopened: every step has all its attempts before it again.
            for (StepStatus& status : p.m_steps) {
                status.failures = 0;
            }
        }
        ChangeSet change;
        change.run = true;
        change.approvals = e.to == RunState::Cancelled && withdrawFailureQuestions();
        return change;
    }
    Change operator()(const StepStarted& e)
    {
        const auto found = stepAt(e.step, StepState::Running);
        if (!found) {
            return tl::unexpected(found.error());
        }
        StepStatus& status = **found;
        if (e.attempt != int(status.attempts.size()) + 1) {
            return corrupt(QStringLiteral("Event %1 starts attempt %2 after %3 attempts.")
                               .arg(event.seq)
                               .arg(e.attempt)
                               .arg(status.attempts.size()));
        }
        status.attempts.push_back({ e.attempt, Attempt::End::Open, event.at, {}, nullptr });
        status.notBefore = {};
        return moved(e.step, status, StepState::Running, {});
    }
    Change operator()(const StepFinished& e)
    {
        const auto end = e.to == StepState::Completed ? Attempt::End::Completed
            : e.to == StepState::Failed               ? Attempt::End::Failed
                                                      : Attempt::End::Cancelled;
        auto change = closeAttempt(e.step, e.attempt, e.to, end, e.report,
                                   e.report && e.report->error ? e.report->error->what : QString());
        if (change && e.to == StepState::Failed) {
            keepCheckpoint(CheckpointTrigger::Failed);
        }
        return change;
    }
    Change operator()(const StepInterrupted& e)
    {
        return closeAttempt(e.step, e.attempt, StepState::Pending, Attempt::End::Interrupted, nullptr, e.reason);
    }
    Change operator()(const StepRetryScheduled& e)
    {
        const auto found = stepAt(e.step, StepState::Pending);
        if (!found) {
            return tl::unexpected(found.error());
        }
        if ((*found)->state != StepState::Failed || e.nextAttempt != int((*found)->attempts.size()) + 1) {
            return corrupt(QStringLiteral("Event %1 schedules attempt %2 of a step that is %3 after %4 attempts.")
                               .arg(event.seq)
                               .arg(e.nextAttempt)
                               .arg(stateName((*found)->state))
                               .arg((*found)->attempts.size()));
        }
        (*found)->notBefore = e.notBefore;
        (*found)->nextIsCheck = e.isCheck;
        if (!e.guidance.isEmpty()) {
            (*found)->guidance = e.guidance;
        }
        if (!e.changes.isEmpty()) {
            (*found)->changes = e.changes;
        }
        return moved(e.step, **found, StepState::Pending, e.reason);
    }
    Change operator()(const StepSkipped& e)
    {
        const auto found = stepAt(e.step, StepState::Skipped);
        if (!found) {
            return tl::unexpected(found.error());
        }
        (*found)->cause = e.cause;
        return moved(e.step, **found, StepState::Skipped, e.reason);
    }
    Change operator()(const StepCancelled& e)
    {
        const auto found = stepAt(e.step, StepState::Cancelled);
        if (!found) {
            return tl::unexpected(found.error());
        }
        if ((*found)->state == StepState::Running) {
            return corrupt(QStringLiteral("Event %1 cancels a step whose attempt has not ended.").arg(event.seq));
        }
        return moved(e.step, **found, StepState::Cancelled, e.reason);
    }
    /// The step stays failed; what is answered leads to a move of its own.
    Change askAboutFailure(const ApprovalRequested& e)
    {
        if (e.step < 0 || e.step >= p.stepCount()) {
            return noSuchStep(e.step);
        }
        if (p.m_steps[size_t(e.step)].state != StepState::Failed || p.openApproval(e.step)) {
            return corrupt(QStringLiteral("Event %1 asks about a failure that is none, or asks twice.").arg(event.seq));
        }
        p.m_approvals.push_back({ e, event.at, std::nullopt, {} });
        ++p.m_openApprovals;
        ChangeSet change;
        change.step = e.step;
        change.approvals = true;
        return change;
    }
    Change operator()(const ApprovalRequested& e)
    {
        if (e.kind != ApprovalKind::Gate) {
            return askAboutFailure(e);
        }
        const auto found = stepAt(e.step, StepState::WaitingApproval);
        if (!found) {
            return tl::unexpected(found.error());
        }
        p.m_approvals.push_back({ e, event.at, std::nullopt, {} });
        ++p.m_openApprovals;
        ChangeSet change = moved(e.step, **found, StepState::WaitingApproval, {});
        change.approvals = true;
        return change;
    }
    Change operator()(const ApprovalResolved& e)
    {
        const auto approval = std::find_if(p.m_approvals.begin(), p.m_approvals.end(),
                                           [&](const Approval& a) { return a.request.id == e.id; });
        if (approval == p.m_approvals.end() || !approval->isOpen() || approval->request.step != e.step) {
            return fail(ErrorCode::Conflict,
                        QStringLiteral("This question is not open: it was answered already or never asked."));
        }
        if (approval->request.kind != ApprovalKind::Gate) {
            approval->answer = e;
            approval->answeredAt = event.at;
            --p.m_openApprovals;
            ChangeSet change;
            change.step = e.step;
            change.approvals = true;
            return change;
        }
        const StepState to = e.resolution == Resolution::Rejected ? StepState::Skipped : StepState::Completed;
        const auto found = stepAt(e.step, to);
        if (!found) {
            return tl::unexpected(found.error());
        }
        approval->answer = e;
        approval->answeredAt = event.at;
        --p.m_openApprovals;
        ChangeSet change = moved(e.step, **found, to, e.comment);
        change.approvals = true;
        return change;
    }
    Change operator()(const MetricRecorded& e)
    {
        if (e.step < 0 || e.step >= p.stepCount()) {
            return noSuchStep(e.step);
        }
        p.m_metrics.push_back({ e.step, e.attempt, e.name, e.value, e.unit, event.at });
        ChangeSet change;
        change.metrics = true;
        return change;
    }
    Change operator()(const NoteRecorded& e)
    {
        if (e.step < -1 || e.step >= p.stepCount()) {
            return noSuchStep(e.step);
        }
        p.m_notes.push_back(e);
        if (e.step >= 0 && e.code == QLatin1String("guidance")) {
            p.m_steps[size_t(e.step)].guidance = e.text;
        }
        ChangeSet change;
        change.notes = true;
        return change;
    }
    Change setEffect(int step, EffectState state)
    {
        if (step < 0 || step >= p.stepCount()) {
            return noSuchStep(step);
        }
        p.m_steps[size_t(step)].effect = state;
        ChangeSet change;
        change.step = step;
        return change;
    }
    Change operator()(const EffectIntended& e)
    {
        auto change = setEffect(e.step, EffectState::Intended);
        if (change) {
            keepCheckpoint(CheckpointTrigger::BeforeRisky);
        }
        return change;
    }
    Change operator()(const EffectSettled& e) { return setEffect(e.step, e.state); }
    Change operator()(const ResultAdopted& e)
    {
        if (p.m_state != RunState::Draft) {
            return corrupt(QStringLiteral("Event %1 adopts a result after the run began.").arg(event.seq));
        }
        const Attempt attempt { e.origin.attempt, Attempt::End::Completed, e.started, e.ended, e.report };
        if (const auto placed = place(e.step, StepState::Completed, e.origin, attempt, {}); !placed) {
            return tl::unexpected(placed.error());
        }
        ChangeSet change;
        change.step = e.step;
        return change;
    }
    Change operator()(const CheckpointTaken& e)
    {
        keepCheckpoint(e.trigger, e.name);
        ChangeSet change;
        change.run = true;
        return change;
    }
    Change operator()(const StepStalled& e)
    {
        if (e.step < 0 || e.step >= p.stepCount()) {
            return noSuchStep(e.step);
        }
        StepStatus& status = p.m_steps[size_t(e.step)];
        status.isStalled = e.isStalled && status.state == StepState::Running;
        ChangeSet change;
        change.step = e.step;
        return change;
    }
    Change operator()(const HeartbeatRecorded&) { return ChangeSet {}; }
};

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
    const auto found = std::find_if(m_approvals.begin(), m_approvals.end(),
                                    [&](const Approval& a) { return a.request.step == step && a.isOpen(); });
    return found == m_approvals.end() ? nullptr : &*found;
}

bool RunProjection::meets(const Need& need) const
{
    const StepState state = m_steps[size_t(need.step)].state;
    return isMet(need, state) && !(state == StepState::Failed && m_openApprovals > 0 && openApproval(need.step));
}

bool RunProjection::isWaitingForApproval() const
{
    if ((m_state != RunState::Executing && m_state != RunState::Planning) || m_openApprovals == 0
        || count(StepState::Running) > 0) {
        return false;
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
        && m_created == other.m_created && m_createdAt == other.m_createdAt && m_startedAt == other.m_startedAt
        && m_endedAt == other.m_endedAt && m_steps == other.m_steps && m_counts == other.m_counts
        && m_approvals == other.m_approvals && m_metrics == other.m_metrics && m_notes == other.m_notes
        && m_checkpoints == other.m_checkpoints;
}

} // namespace cmbagent
