// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalrules.h"
#include "core/stepchanges.h"
#include "engine/approvaldesk.h"
#include "engine/runmachine.h"

// What a person is asked during a run, and what they say.

namespace cmbagent {

namespace {

Resolution resolutionFor(StepAction action)
{
    switch (action) {
    case StepAction::Modify:
        return Resolution::Modified;
    case StepAction::Skip:
        return Resolution::Skipped;
    case StepAction::Abort:
        return Resolution::Aborted;
    case StepAction::Happened:
        return Resolution::Happened;
    case StepAction::Check:
        return Resolution::Checked;
    default:
        return Resolution::Retried;
    }
}

QString joined(const QString& before, const QString& said)
{
    return before.isEmpty() || said.isEmpty() ? before + said : before + QLatin1Char('\n') + said;
}

/// What a person says for the next attempt takes the place of what was said before it, but not of what was said about
/// results: that holds for every attempt that comes after.
QString guidanceAfter(const StepStatus& status, const QString& said)
{
    return said.isEmpty() || status.redos == 0 ? said : joined(status.guidance, said);
}

} // namespace

void RunMachine::ask(int step, ApprovalKind kind)
{
    record(failureQuestion(m_projection, step, m_ids.next<ApprovalId>(), kind));
}

/// What an agent's script needs cannot be known beforehand, and a person has to agree to it: that is asked in any mode.
bool RunMachine::asksAboutFailureOf(int step) const
{
    return asksOnError(m_projection)
        || (spec(step).kind == StepKind::Agent && !packagesNeeded(m_projection.step(step)).isEmpty());
}

Result<void> RunMachine::answer(const ApprovalAnswer& answer)
{
    const auto resolved = checkAnswer(m_projection, answer);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    const ApprovalKind kind = m_projection.approval(answer.id)->request.kind;
    record(*resolved);
    m_timers.forget(answer.id);
    if (kind == ApprovalKind::Plan && !resolved->changes.isEmpty()) {
        rebuild(); // the graph may be another one now
    }
    follow(kind, *resolved);
    return {};
}

/// What an answer leads to.
void RunMachine::follow(ApprovalKind kind, const ApprovalResolved& resolved)
{
    const bool isGivenUp = resolved.resolution == Resolution::Aborted
        || (kind == ApprovalKind::Plan && resolved.resolution == Resolution::Rejected);
    if (isAboutFailure(kind)) {
        carryOut(resolved.step, resolved.resolution, resolved.comment, resolved.changes);
    } else if (isGivenUp) {
        const auto done = cancel(resolved.comment.isEmpty() ? QStringLiteral("a person said no") : resolved.comment);
        Q_UNUSED(done) // it can only be cancelled already
    } else if (kind == ApprovalKind::Plan) {
        if (m_projection.state() == RunState::Planning) {
            beginExecuting();
        }
    } else if (kind == ApprovalKind::Step && resolved.resolution != Resolution::Rejected) {
        m_scheduler.requeue(resolved.step);
    } else if (isAboutResults(kind) && resolved.resolution == Resolution::Retried) {
        doAgain(resolved.step, resolved.comment);
    } else {
        // Results that are refused are as good as none: what requires them is skipped.
        const bool isRefused = isAboutResults(kind) && resolved.resolution == Resolution::Rejected;
        settle(resolved.step, isRefused ? StepState::Skipped : m_projection.step(resolved.step).state);
    }
}

/// Does what was answered about a failed step.
void RunMachine::carryOut(int step, Resolution resolution, const QString& comment, const QJsonObject& changes)
{
    const int next = int(m_projection.step(step).attempts.size()) + 1;
    switch (resolution) {
    case Resolution::Skipped:
        record(StepSkipped { step, comment.isEmpty() ? QStringLiteral("a person decided to do without it") : comment,
                             -1 });
        settle(step, StepState::Skipped);
        break;
    case Resolution::Aborted: {
        const auto done = cancel(comment.isEmpty() ? QStringLiteral("given up after a failure") : comment);
        Q_UNUSED(done) // it can only be cancelled already
        break;
    }
    case Resolution::Happened:
        confirmEffect(step);
        break;
    default: {
        StepRetryScheduled retry;
        retry.step = step;
        retry.nextAttempt = next;
        retry.reason = resolution == Resolution::Approved ? QStringLiteral("a person agreed to install packages")
                                                          : QStringLiteral("a person asked for it");
        retry.strategy = comment.isEmpty() ? QString() : QStringLiteral("user_guided");
        retry.guidance = guidanceAfter(m_projection.step(step), comment);
        retry.changes = changes.isEmpty() ? changes : mergedChanges(m_projection.step(step).changes, changes);
        retry.isCheck = resolution == Resolution::Checked;
        record(std::move(retry));
        m_scheduler.requeue(step);
        break;
    }
    }
}

/// A person looked at the results and wants others, before anything builds on them. What was said before still holds.
void RunMachine::doAgain(int step, const QString& comment)
{
    if (m_stopping == Stopping::Cancelling) {
        return;
    }
    const StepStatus& status = m_projection.step(step);
    StepRetryScheduled again;
    again.step = step;
    again.nextAttempt = int(status.attempts.size()) + 1;
    again.reason = QStringLiteral("a person wants it done again");
    again.strategy = comment.isEmpty() ? QString() : QStringLiteral("user_guided");
    again.guidance = joined(status.guidance, comment);
    again.redo = status.redos + 1;
    record(std::move(again));
    m_scheduler.requeue(step);
}

/// A person says that it happened: the step counts as done, though nothing is known of what it left behind. That it
/// happened is written first, so that whatever is cut off after it can only be finished, never done again.
void RunMachine::confirmEffect(int step)
{
    const int attempt = int(m_projection.step(step).attempts.size()) + 1;
    record(EffectSettled { step, attempt, EffectState::Happened, QStringLiteral("person") });
    finishConfirmation(step);
    complete(step);
}

void RunMachine::finishConfirmation(int step)
{
    const StepStatus& status = m_projection.step(step);
    if (status.state == StepState::Failed) {
        StepRetryScheduled retry;
        retry.step = step;
        retry.nextAttempt = int(status.attempts.size()) + 1;
        retry.reason = QStringLiteral("a person said that it happened");
        record(std::move(retry));
    }
    if (status.state == StepState::Pending) {
        record(StepStarted { step, int(status.attempts.size()) + 1, status.nextIsCheck });
    }
    const int attempt = status.attempts.back().number;
    StepReport report;
    report.origin = ResultOrigin { OriginKind::Confirmed, m_projection.run(), spec(step).id, attempt };
    record(StepFinished { step, attempt, StepState::Completed, std::make_shared<const StepReport>(std::move(report)) });
}

Result<void> RunMachine::command(const StepCommand& command)
{
    if (command.step < 0 || command.step >= m_projection.stepCount()) {
        return fail(ErrorCode::NotFound, QStringLiteral("The run has no such step."));
    }
    const StepStatus& status = m_projection.step(command.step);
    if (status.state == StepState::Running) {
        if (command.action == StepAction::Kill) {
            m_killed.insert(command.step);
            m_stops.push_back(command.step);
            return {};
        }
        if (command.action == StepAction::Wait) {
            stalled(command.step, false, 0);
            return {};
        }
    }
    if (status.state == StepState::Pending && command.action == StepAction::Retry) {
        return hurry(command);
    }
    if (status.state == StepState::Failed) {
        return decideFailure(command);
    }
    return status.isUnderCheck ? decideResults(command) : refuseStep(command);
}

/// A step that waits for its next attempt makes it now.
Result<void> RunMachine::hurry(const StepCommand& command)
{
    if (!m_timers.cancelRetry(command.step)) {
        return refuseStep(command);
    }
    if (!command.guidance.isEmpty()) {
        note(command.step, QStringLiteral("guidance"),
             guidanceAfter(m_projection.step(command.step), command.guidance));
    }
    m_scheduler.requeue(command.step);
    return {};
}

Result<void> RunMachine::decideFailure(const StepCommand& command)
{
    if (command.action == StepAction::Kill || command.action == StepAction::Wait) {
        return refuseStep(command);
    }
    const Resolution resolution = resolutionFor(command.action);
    if (const Approval* open = m_projection.openApproval(command.step)) {
        return answer({ open->request.id, open->request.hash, resolution, command.guidance, QStringLiteral("person"),
                        command.changes, command.who });
    }
    const bool isEffect = isExternal(command.step);
    if ((!isEffect && (command.action == StepAction::Happened || command.action == StepAction::Check))
        || (command.action == StepAction::Check && spec(command.step).effect.check.isEmpty())) {
        return refuseStep(command);
    }
    if (m_stopping == Stopping::Cancelling || (command.action == StepAction::Abort && isEnded(m_projection.state()))) {
        return refuse(QStringLiteral("be given up"));
    }
    const auto possible =
        command.changes.isEmpty() ? Result<void>() : checkChanges(m_projection, command.step, command.changes);
    if (!possible) {
        return possible;
    }
    if (m_projection.state() == RunState::Failed) {
        reopen();
        rebuild();
    }
    carryOut(command.step, resolution, command.guidance, command.changes);
    return {};
}

/// Of a step whose results are asked about.
Result<void> RunMachine::decideResults(const StepCommand& command)
{
    const Approval* open = m_projection.openApproval(command.step);
    if (!open || (command.action != StepAction::Retry && command.action != StepAction::Abort)) {
        return refuseStep(command);
    }
    return answer({ open->request.id, open->request.hash, resolutionFor(command.action), command.guidance,
                    QStringLiteral("person"), command.changes, command.who });
}

tl::unexpected<Error> RunMachine::refuseStep(const StepCommand& command) const
{
    return fail(
        ErrorCode::IllegalMove,
        QStringLiteral("'%1' is not possible for step '%2', which is %3.")
            .arg(stepActionName(command.action), spec(command.step).id,
                 stateName(m_projection.step(command.step).state)),
        QStringLiteral("A failed step can be retried, modified, skipped or aborted; one whose results are asked about "
                       "retried or aborted; a running one killed."));
}

bool RunMachine::isDeadlineTime() const
{
    const RunState state = m_projection.state();
    return (state == RunState::Executing || state == RunState::Planning) && m_projection.openApprovalCount() > 0
        && (m_stopping == Stopping::No || m_stopping == Stopping::Interrupting);
}

} // namespace cmbagent
