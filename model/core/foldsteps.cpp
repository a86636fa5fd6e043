// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

// What happens to a step.

namespace cmbagent {

tl::unexpected<Error> Fold::noSuchStep(int index) const
{
    return corrupt(QStringLiteral("Event %1 is about step %2, which does not exist.").arg(event.seq).arg(index));
}

Result<StepStatus*> Fold::stepAt(int index, StepState to)
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
        return fail(
            ErrorCode::IllegalMove,
            QStringLiteral("Step '%1' cannot go from %2 to %3.")
                .arg(p.m_workflow->steps[size_t(index)].id, stateName(status.state), stateName(to)),
            QStringLiteral("Allowed: %1.")
                .arg(allowed.isEmpty() ? QStringLiteral("nothing, it is final") : allowed.join(QStringLiteral(", "))));
    }
    return &status;
}

ChangeSet Fold::moved(int index, StepStatus& status, StepState to, const QString& reason)
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

bool Fold::withdrawQuestion(int index)
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

Fold::Change Fold::closeAttempt(int index, int attempt, StepState to, Attempt::End end,
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

Fold::Change Fold::operator()(const StepStarted& e)
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

Fold::Change Fold::operator()(const StepFinished& e)
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

Fold::Change Fold::operator()(const StepInterrupted& e)
{
    return closeAttempt(e.step, e.attempt, StepState::Pending, Attempt::End::Interrupted, nullptr, e.reason);
}

/// False, and nothing is changed, where that is not its turn or its results are still asked about. What comes is work
/// of its own: it has all its attempts before it, needs no other leave to start, and its result will be made here.
bool Fold::beginRedo(StepStatus& status, int number)
{
    if (status.isUnderCheck || number != status.redos + 1) {
        return false;
    }
    status.redos = number;
    status.failures = 0;
    status.isCleared = true;
    status.origin.reset();
    return true;
}

Fold::Change Fold::operator()(const StepRetryScheduled& e)
{
    const auto found = stepAt(e.step, StepState::Pending);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const StepState from = e.redo > 0 ? StepState::Completed : StepState::Failed;
    if ((*found)->state != from || e.nextAttempt != int((*found)->attempts.size()) + 1) {
        return corrupt(QStringLiteral("Event %1 schedules attempt %2 of a step that is %3 after %4 attempts.")
                           .arg(event.seq)
                           .arg(e.nextAttempt)
                           .arg(stateName((*found)->state))
                           .arg((*found)->attempts.size()));
    }
    if (e.redo > 0 && !beginRedo(**found, e.redo)) {
        return corrupt(QStringLiteral("Event %1 has step '%2' done again out of turn.")
                           .arg(event.seq)
                           .arg(p.m_workflow->steps[size_t(e.step)].id));
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

Fold::Change Fold::operator()(const StepSkipped& e)
{
    const auto found = stepAt(e.step, StepState::Skipped);
    if (!found) {
        return tl::unexpected(found.error());
    }
    (*found)->cause = e.cause;
    return moved(e.step, **found, StepState::Skipped, e.reason);
}

Fold::Change Fold::operator()(const StepCancelled& e)
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

Fold::Change Fold::setEffect(int step, EffectState state)
{
    if (step < 0 || step >= p.stepCount()) {
        return noSuchStep(step);
    }
    p.m_steps[size_t(step)].effect = state;
    ChangeSet change;
    change.step = step;
    return change;
}

Fold::Change Fold::operator()(const EffectIntended& e)
{
    auto change = setEffect(e.step, EffectState::Intended);
    if (change) {
        keepCheckpoint(CheckpointTrigger::BeforeRisky);
    }
    return change;
}

Fold::Change Fold::operator()(const EffectSettled& e)
{
    return setEffect(e.step, e.state);
}

Fold::Change Fold::operator()(const StepStalled& e)
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

} // namespace cmbagent
