// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runmachine.h"

#include "core/approvalrules.h"
#include "core/identity.h"
#include "core/packages.h"
#include "engine/retryplanner.h"

#include <algorithm>

// How the steps of a run end, and what follows from that.

namespace cmbagent {

namespace {

/// The report of an attempt that did not come to tell for itself.
std::shared_ptr<const StepReport> reportOf(const QString& what, const StepReport* seen = nullptr)
{
    StepReport report = seen ? *seen : StepReport {};
    report.error = Error { ErrorCode::Script, what, {}, {}, {}, {} };
    return std::make_shared<const StepReport>(std::move(report));
}

constexpr int saysNo = 10; ///< exit code of an effect's check

/// Spreads pauses, and is the same whenever it is asked.
double jitterOf(const RunId& run, int step, int attempt)
{
    const size_t hash = qHashMulti(0x5eed, run, step, attempt);
    return double(hash % 1'000) / 1'000;
}

} // namespace

Scheduler::Lane RunMachine::laneOf(int step) const
{
    if (!reasonBefore(step).isEmpty()) {
        return Scheduler::Lane::Gate;
    }
    const Workflow& workflow = *m_projection.workflow();
    if (!m_projection.step(step).guidance.isEmpty() || !workflow.reusesResults || !m_aids.earlier
        || m_aids.earlier->isEmpty() || workflow.steps[size_t(step)].effect.kind != EffectKind::None
        || !m_projection.step(step).attempts.empty()) {
        return Scheduler::Lane::Worker;
    }
    return m_aids.earlier->contains(identityOf(m_projection, step).hash()) ? Scheduler::Lane::Instant
                                                                           : Scheduler::Lane::Worker;
}

/// Takes the result of an identical earlier step for this one's.
void RunMachine::completeAtOnce(int step)
{
    const InheritedStep& earlier = m_aids.earlier->constFind(identityOf(m_projection, step).hash()).value();
    StepReport report = earlier.report ? *earlier.report : StepReport {};
    report.origin = earlier.origin;
    const int attempt = int(m_projection.step(step).attempts.size()) + 1;
    record(StepStarted { step, attempt });
    record(StepFinished { step, attempt, StepState::Completed, std::make_shared<const StepReport>(std::move(report)) });
    complete(step);
}

void RunMachine::finished(int step, int attempt, const StepOutcome& outcome)
{
    const bool wasKilled = m_killed.erase(step) > 0;
    if (m_projection.step(step).nextIsCheck) {
        checkFinished(step, attempt, outcome);
    } else if (isExternal(step)) {
        effectFinished(step, attempt, outcome);
    } else if (outcome.end == StepOutcome::End::Completed) {
        record(StepFinished { step, attempt, StepState::Completed, outcome.report });
        complete(step);
    } else if (outcome.end == StepOutcome::End::Failed) {
        record(StepFinished { step, attempt, StepState::Failed, outcome.report });
        tryAgainOrSettle(step);
    } else if (wasKilled && m_stopping != Stopping::Cancelling) {
        record(StepFinished { step, attempt, StepState::Failed,
                              reportOf(QStringLiteral("A person ended it."), outcome.report.get()) });
        tryAgainOrSettle(step);
    } else {
        stoppedStep(step, attempt, outcome);
    }
    if (m_stopping == Stopping::Interrupting && runningCount() == 0) {
        m_stopping = Stopping::No;
    }
}

void RunMachine::stoppedStep(int step, int attempt, const StepOutcome& outcome)
{
    if (m_stopping == Stopping::Cancelling) {
        record(StepFinished { step, attempt, StepState::Cancelled, outcome.report });
    } else if (m_stopping == Stopping::No) {
        // Nobody asked it to stop; trying again without counting could go on for ever.
        record(StepFinished { step, attempt, StepState::Failed, outcome.report });
        tryAgainOrSettle(step);
    } else {
        record(StepInterrupted { step, attempt, m_stopReason });
        m_scheduler.requeue(step);
    }
}

/// The end of a step that may have done what cannot be undone.
void RunMachine::effectFinished(int step, int attempt, const StepOutcome& outcome)
{
    if (outcome.end == StepOutcome::End::Completed) {
        record(StepFinished { step, attempt, StepState::Completed, outcome.report });
        record(EffectSettled { step, attempt, EffectState::Happened, QStringLiteral("step") });
        complete(step);
        return;
    }
    const bool hasBegun = !outcome.report || outcome.report->hasBegun;
    if (m_stopping == Stopping::Cancelling && outcome.end == StepOutcome::End::Cancelled) {
        record(StepFinished { step, attempt, StepState::Cancelled, outcome.report });
    } else if (!hasBegun && outcome.end == StepOutcome::End::Cancelled) {
        stoppedStep(step, attempt, outcome);
    } else {
        const bool tells = outcome.report && outcome.report->error;
        record(StepFinished { step, attempt, StepState::Failed,
                              tells ? outcome.report
                                    : reportOf(QStringLiteral("It was stopped while it ran."), outcome.report.get()) });
    }
    record(EffectSettled { step, attempt, hasBegun ? EffectState::Unknown : EffectState::NotHappened,
                           QStringLiteral("step") });
    if (m_projection.step(step).state != StepState::Failed) {
        return;
    }
    if (hasBegun) {
        ask(step, ApprovalKind::Effect);
    } else {
        tryAgainOrSettle(step);
    }
}

/// Exit code 0: the effect happened; 10: it did not, and may be done. Anything else leaves it open: interpreters end
/// with 1 and 2 when the check itself is broken.
void RunMachine::checkFinished(int step, int attempt, const StepOutcome& outcome)
{
    if (outcome.end == StepOutcome::End::Completed) {
        StepReport report = outcome.report ? *outcome.report : StepReport {};
        report.origin = ResultOrigin { OriginKind::Confirmed, m_projection.run(), spec(step).id, attempt };
        record(StepFinished { step, attempt, StepState::Completed,
                              std::make_shared<const StepReport>(std::move(report)) });
        record(EffectSettled { step, attempt, EffectState::Happened, QStringLiteral("check") });
        complete(step);
        return;
    }
    if (outcome.end == StepOutcome::End::Cancelled) {
        stoppedStep(step, attempt, outcome); // only a look was interrupted; it is taken again
        return;
    }
    record(StepFinished { step, attempt, StepState::Failed, outcome.report });
    if (outcome.report && outcome.report->exitCode == saysNo) {
        record(EffectSettled { step, attempt, EffectState::NotHappened, QStringLiteral("check") });
        tryAfresh(step);
        m_scheduler.requeue(step);
    } else {
        ask(step, ApprovalKind::Effect);
    }
}

void RunMachine::tryAgainOrSettle(int step)
{
    if (m_stopping == Stopping::Cancelling) {
        return;
    }
    if (!planNextAttempt(step)) {
        failForGood(step);
    } else if (const StepStatus& status = m_projection.step(step); status.notBefore.isSet()) {
        m_timers.delayRetry(step, status.notBefore.micros - m_events.last().at.micros);
    } else {
        m_scheduler.requeue(step);
    }
}

/// No attempt is left: what does not depend on it goes on either way.
void RunMachine::failForGood(int step)
{
    if (asksAboutFailureOf(step)) {
        ask(step, ApprovalKind::Error);
    } else {
        settle(step, StepState::Failed);
    }
}

bool RunMachine::planNextAttempt(int step)
{
    const StepStatus& status = m_projection.step(step);
    const int next = int(status.attempts.size()) + 1;
    // An attempt that lacked a package was no attempt at the task.
    const auto lacking = std::count_if(status.attempts.begin(), status.attempts.end(), [](const Attempt& attempt) {
        return attempt.report && attempt.report->error && !missingPackages(*attempt.report->error).isEmpty();
    });
    const auto plan = planRetry(spec(step).retry, std::max(1, status.failures - int(lacking)),
                                status.attempts.back().report.get(), jitterOf(m_projection.run(), step, next));
    if (!plan) {
        return false;
    }
    StepRetryScheduled retry;
    retry.step = step;
    retry.nextAttempt = next;
    retry.notBefore = plan->delayMicros > 0 ? Timestamp { m_clock.now().micros + plan->delayMicros } : Timestamp {};
    retry.reason = plan->reason;
    retry.category = plan->category;
    retry.strategy = plan->category.isEmpty() ? QString() : retryStrategyName(plan->strategy);
    retry.probability = plan->probability;
    record(std::move(retry));
    return true;
}

// After a reopen a failed step has all its attempts before it again, whatever its rule says about what failed.
void RunMachine::tryAfresh(int step)
{
    record(
        StepRetryScheduled { step, int(m_projection.step(step).attempts.size()) + 1, {}, QStringLiteral("reopened") });
}

// Skipping travels along required needs; a work list keeps a chain of 100,000 steps off the stack.
void RunMachine::settle(int step, StepState state)
{
    std::vector<Scheduler::Skip> open = m_scheduler.settle(step, state);
    while (!open.empty()) {
        const Scheduler::Skip skip = open.back();
        open.pop_back();
        if (m_projection.step(skip.step).state != StepState::Pending) {
            continue;
        }
        record(StepSkipped { skip.step, {}, skip.cause });
        const auto more = m_scheduler.settle(skip.step, StepState::Skipped);
        open.insert(open.end(), more.begin(), more.end());
    }
}

void RunMachine::metric(int step, int attempt, const QString& name, double value, const QString& unit)
{
    record(MetricRecorded { step, attempt, name, value, unit });
}

void RunMachine::note(int step, const QString& code, const QString& text)
{
    record(NoteRecorded { step, code, text });
}

void RunMachine::stalled(int step, bool isStalled, qint64 quietMicros)
{
    const StepStatus& status = m_projection.step(step);
    if (status.state == StepState::Running && status.isStalled != isStalled) {
        record(StepStalled { step, status.attempts.back().number, isStalled, quietMicros });
    }
}

void RunMachine::recoverStep(int step, bool isCancelling)
{
    const StepStatus& status = m_projection.step(step);
    const bool isUnsettled = status.effect == EffectState::Intended
        || (status.effect == EffectState::Unknown && status.state == StepState::Completed);
    const bool isHalfConfirmed = status.effect == EffectState::Happened
        && (status.state == StepState::Failed || status.state == StepState::Pending
            || status.state == StepState::Running);
    if (isExternal(step) && isUnsettled) {
        recoverEffect(step, isCancelling);
    } else if (isExternal(step) && isHalfConfirmed && !isCancelling && !isEnded(m_projection.state())) {
        finishConfirmation(step);
    } else if (status.state == StepState::Running) {
        record(
            StepInterrupted { step, status.attempts.back().number, QStringLiteral("the program ended while it ran") });
    } else if (status.state == StepState::Failed && !isCancelling && !isEnded(m_projection.state())) {
        recoverFailure(step);
    } else {
        skipIfImpossible(step);
    }
}

void RunMachine::skipIfImpossible(int step)
{
    const std::vector<Need>& needs = spec(step).needs;
    const auto cause = std::find_if(needs.begin(), needs.end(), [this](const Need& need) {
        const StepStatus& needed = m_projection.step(need.step);
        return !need.optional && (needed.state == StepState::Skipped || needed.isRefused);
    });
    if (m_projection.step(step).state == StepState::Pending && cause != needs.end()) {
        record(StepSkipped { step, {}, cause->step });
    }
}

/// An intent without a receipt. If the end of the attempt was written, it says what happened.
void RunMachine::recoverEffect(int step, bool isCancelling)
{
    const StepStatus& status = m_projection.step(step);
    const int attempt = status.attempts.empty() ? 1 : status.attempts.back().number;
    const QString by = QStringLiteral("recovery");
    if (status.state == StepState::Completed) {
        record(EffectSettled { step, attempt, EffectState::Happened, by });
        return;
    }
    if (status.state == StepState::Pending) {
        // The intent was written and the start was not: nothing was started before both were on disk.
        record(EffectSettled { step, attempt, EffectState::NotHappened, by });
        return;
    }
    if (status.state == StepState::Running) {
        record(StepFinished { step, attempt, StepState::Failed,
                              reportOf(QStringLiteral("The program ended while it ran.")) });
    }
    record(EffectSettled { step, attempt, EffectState::Unknown, by });
    if (status.state == StepState::Failed && !isCancelling && !isEnded(m_projection.state())) {
        ask(step, ApprovalKind::Effect);
    }
}

/// A failed step of a run that goes on: a question is open, or an answer or a decision was not carried out.
void RunMachine::recoverFailure(int step)
{
    if (m_projection.openApproval(step)) {
        return;
    }
    const StepStatus& status = m_projection.step(step);
    const Approval* last = nullptr;
    for (const Approval& approval : m_projection.approvals()) {
        last = approval.request.step == step && isAboutFailure(approval.request.kind) ? &approval : last;
    }
    if (last && last->answer && last->answeredAt >= status.ended()) {
        const ApprovalResolved answer = *last->answer;
        carryOut(step, answer.resolution, answer.comment, answer.changes);
    } else if (status.effect == EffectState::Unknown) {
        ask(step, ApprovalKind::Effect);
    } else if (status.failures == 0) {
        tryAfresh(step);
    } else if (!planNextAttempt(step) && asksAboutFailureOf(step)) {
        ask(step, ApprovalKind::Error);
    }
}

} // namespace cmbagent
