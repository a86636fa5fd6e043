// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalrules.h"
#include "core/planchanges.h"
#include "engine/modequestions.h"
#include "engine/runmachine.h"

#include <algorithm>

// When a person is asked, and what is answered without one.

namespace cmbagent {

/// How long the step will take, and what it will cost. Only agents ask models, and only where they do not just sleep.
StepForecast RunMachine::forecastOf(int step) const
{
    const StepSpec& asked = spec(step);
    StepForecast forecast { std::nullopt, 0 };
    if (asked.kind == StepKind::Simulated) {
        forecast.durationMicros = asked.simulatedMillis * 1'000;
    } else if (const auto usual = m_aids.durations.constFind(asked.id); usual != m_aids.durations.constEnd()) {
        forecast.durationMicros = *usual;
    }
    if (asked.kind == StepKind::Agent && m_projection.created().options.simulateSpeedup == 0) {
        const auto expected = m_aids.costs.constFind(asked.id);
        forecast.costMicros = expected == m_aids.costs.constEnd() ? std::nullopt : std::optional(*expected);
    }
    return forecast;
}

/// Why a person is asked before the step starts, see reasonToAsk.
QString RunMachine::reasonBefore(int step) const
{
    return reasonToAsk(m_projection, step, forecastOf(step));
}

void RunMachine::openGate(int step)
{
    const auto id = m_ids.next<ApprovalId>();
    put(spec(step).kind == StepKind::Approval
            ? openQuestion(m_projection, step, id, m_clock.now())
            : startQuestion(m_projection, step, id, m_clock.now(),
                            { reasonBefore(step), m_aids.sandbox, forecastOf(step).costMicros }));
}

void RunMachine::askForPlan()
{
    put(planQuestion(m_projection, m_ids.next<ApprovalId>(), m_clock.now()));
}

/// Writes a question down, watches its deadline and answers it if that is known already.
void RunMachine::put(const ApprovalRequested& request)
{
    record(request);
    m_timers.addDeadline(request, request.deadline.micros - m_events.last().at.micros);
    answerInAdvance(request);
}

/// What was given when the run began goes before what is remembered. Questions about failures are never answered so.
void RunMachine::answerInAdvance(const ApprovalRequested& request)
{
    const Approval* asked = m_projection.approval(request.id);
    if (isAboutFailure(request.kind) || !asked || !asked->isOpen()) {
        return;
    }
    const PresetAnswers& presets = m_projection.created().options.answers;
    const auto named = presets.bySteps.constFind(m_projection.askerId(request.step));
    const bool isForStep = !isAboutResults(request.kind) && named != presets.bySteps.constEnd();
    const std::optional<Resolution> preset = isForStep ? std::optional(*named) : presets.forAll;
    std::optional<ApprovalAnswer> known;
    if (preset) {
        known = ApprovalAnswer { request.id, request.hash, *preset, {}, QStringLiteral("preset") };
    } else {
        known = recall(m_projection, request, m_memory);
    }
    if (!known) {
        return;
    }
    if (const auto done = answer(*known); !done) {
        note(request.step, preset ? QStringLiteral("preset_refused") : QStringLiteral("remembered_refused"),
             done.error().toText());
    }
}

/// A run that was left while it planned: its plan is asked about, or the answer was not carried out.
void RunMachine::recoverPlan()
{
    if (m_projection.state() != RunState::Planning || m_projection.openApproval(-1)) {
        return;
    }
    if (const ApprovalResolved* answer = planAnswer()) {
        follow(ApprovalKind::Plan, ApprovalResolved(*answer));
    } else {
        askForPlan();
    }
}

/// What was said about the plan of this run; null while nobody did. A branch also knows what was said before it began.
const ApprovalResolved* RunMachine::planAnswer() const
{
    const auto& approvals = m_projection.approvals();
    const size_t kept = m_projection.inheritance() ? m_projection.inheritance()->answers.size() : 0;
    const auto own = approvals.rend() - ptrdiff_t(std::min(kept, approvals.size())); // those come first
    const auto plan = std::find_if(approvals.rbegin(), own, [](const Approval& approval) {
        return approval.request.kind == ApprovalKind::Plan && approval.answer;
    });
    return plan == own ? nullptr : &*plan->answer;
}

/// Skips what a person left out of the plan; true when there is such a step.
bool RunMachine::leaveOut()
{
    const ApprovalResolved* answer = planAnswer();
    const QStringList leftOut = answer ? planChangesOf(answer->changes).leftOut : QStringList();
    for (const QString& id : leftOut) {
        const int step = m_projection.workflow()->indexOf(id);
        if (step >= 0 && m_projection.step(step).state == StepState::Pending) {
            record(StepSkipped { step, leftOutReason, -1 });
        }
    }
    return !leftOut.isEmpty();
}

/// A step is done, and what depends on it may go on, unless a person is to look at its results first.
void RunMachine::complete(int step)
{
    if (const auto question = questionAfter(step)) {
        put(*question);
    } else {
        settle(step, StepState::Completed);
    }
}

/// What a person is asked about the results of a step: that they are not what the workflow expects, or what they think.
std::optional<ApprovalRequested> RunMachine::questionAfter(int step)
{
    if (m_stopping == Stopping::Cancelling) {
        return std::nullopt;
    }
    if (const auto finding = failedCheck(m_projection, step)) {
        return checkQuestion(m_projection, step, *finding, m_ids.next<ApprovalId>(), m_clock.now());
    }
    const QString reason = reasonToReview(m_projection, step);
    return reason.isEmpty()
        ? std::nullopt
        : std::optional(reviewQuestion(m_projection, step, reason, m_ids.next<ApprovalId>(), m_clock.now()));
}

/// Steps whose results were answered with something that may not have been carried out any more, by step. One look at
/// all questions, for there may be one about each of very many steps.
QHash<int, ApprovalResolved> RunMachine::answersAboutResults() const
{
    QHash<int, ApprovalResolved> answers;
    for (const Approval& approval : m_projection.approvals()) {
        const int step = approval.request.step;
        if (!isAboutResults(approval.request.kind)) {
            continue;
        }
        const StepStatus& status = m_projection.step(step);
        const bool isOfLastAttempt = status.askedAttempt > 0 && status.askedAttempt == int(status.attempts.size());
        const Resolution said = approval.answer ? approval.answer->resolution : Resolution::Approved;
        if (isOfLastAttempt && (said == Resolution::Retried || said == Resolution::Aborted)) {
            answers.insert(step, *approval.answer);
        } else {
            answers.remove(step); // the last word counts
        }
    }
    return answers;
}

/// The program ended between a step and the question about its results, or between the answer and what it leads to. The
/// scheduler is made anew after this.
void RunMachine::recoverResults(int step, const QHash<int, ApprovalResolved>& answers)
{
    if (isEnded(m_projection.state()) || m_projection.step(step).state != StepState::Completed) {
        return;
    }
    const auto answer = answers.constFind(step);
    if (answer != answers.constEnd() && answer->resolution == Resolution::Retried) {
        doAgain(step, answer->comment);
    } else if (const auto question = questionAfter(step)) { // nobody is asked twice about one attempt
        record(*question);
    }
}

/// The program ended after a person gave the run up because of results, and before it was cancelled; true: it is now.
bool RunMachine::recoverAbort(const QHash<int, ApprovalResolved>& answers)
{
    const auto abort = std::find_if(answers.begin(), answers.end(), [](const ApprovalResolved& answer) {
        return answer.resolution == Resolution::Aborted;
    });
    if (abort == answers.end() || isEnded(m_projection.state())) {
        return false;
    }
    follow(ApprovalKind::Review, *abort);
    return true;
}

Result<void> RunMachine::change(const AskingCommand& command)
{
    if (isEnded(m_projection.state()) || m_stopping == Stopping::Cancelling) {
        return refuse(QStringLiteral("ask differently"));
    }
    auto done = command.mode ? changeMode(*command.mode, command.who) : Result<void>();
    if (done && command.gate >= 0) {
        done = changeGate(command.gate, command.isGateSet, command.who);
    }
    return done;
}

/// What is asked already stays asked: a question a person may be reading does not vanish.
Result<void> RunMachine::changeMode(ApprovalMode mode, const QString& who)
{
    if (mode == ApprovalMode::Custom && m_projection.workflow()->approval.rules.empty()) {
        return fail(
            ErrorCode::BadInput, QStringLiteral("The workflow of this run has no rules to ask by."),
            QStringLiteral("Choose another mode, or add approval: {when: …} to the workflow for the next run."));
    }
    if (mode != m_projection.approvalMode()) {
        record(ApprovalModeChanged { mode, who });
        rebuild();
    }
    return {};
}

Result<void> RunMachine::changeGate(int step, bool isSet, const QString& who)
{
    if (step >= m_projection.stepCount()) {
        return fail(ErrorCode::NotFound, QStringLiteral("The run has no such step."));
    }
    const StepStatus& status = m_projection.step(step);
    if (spec(step).kind == StepKind::Approval) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("Step '%1' is an approval and asks anyway.").arg(spec(step).id));
    }
    if (status.state != StepState::Pending) {
        const bool isAsked = m_projection.openApproval(step) != nullptr;
        return fail(ErrorCode::IllegalMove,
                    QStringLiteral("Step '%1' is %2: a gate stands before a step that has yet to start.")
                        .arg(spec(step).id, stateName(status.state)),
                    isAsked ? QStringLiteral("Its question is open: answer it.") : QString());
    }
    if (status.isGated != isSet || (isSet && status.isCleared)) {
        record(GateChanged { step, isSet, who });
        rebuild();
    }
    return {};
}

} // namespace cmbagent
