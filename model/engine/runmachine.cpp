// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runmachine.h"

#include "engine/retryplanner.h"

#include <algorithm>

namespace cmbagent {

namespace {

const QString cancelNote = QStringLiteral("cancel_requested");

/// Null when nobody asked to cancel the run.
const NoteRecorded* cancelRequest(const RunProjection& projection)
{
    const auto& notes = projection.notes();
    const auto found = std::find_if(notes.begin(), notes.end(),
                                    [](const NoteRecorded& n) { return n.step < 0 && n.code == cancelNote; });
    return found == notes.end() ? nullptr : &*found;
}

} // namespace

RunMachine::RunMachine(RunProjection projection, QString runFolder, const Clock& clock, IdSource& ids)
    : m_projection(std::move(projection)), m_jobs(std::move(runFolder)), m_clock(clock), m_ids(ids)
{
    rebuild();
}

void RunMachine::rebuild()
{
    m_scheduler = Scheduler(m_projection);
    m_delayed.clear();
    for (int step = 0; step < m_projection.stepCount(); ++step) {
        const StepStatus& status = m_projection.step(step);
        if (status.state == StepState::Pending && status.notBefore.isSet()) {
            m_delayed.insert({ status.notBefore.micros, step });
        }
    }
}

void RunMachine::record(EventBody body)
{
    RunEvent event { m_projection.run(), m_projection.seq() + 1, m_clock.now(), std::move(body) };
    const auto change = m_projection.apply(event);
    Q_ASSERT_X(change, "RunMachine::record", change ? "" : qPrintable(change.error().toText()));
    m_events.append(std::move(event));
}

void RunMachine::create(const RunCreated& created)
{
    record(created);
    record(RunMoved { RunState::Draft, RunState::Executing, {} });
}

// What the program decided but could not write before it ended follows from what it did write, so it is decided again
// here.
void RunMachine::recover(bool goOn)
{
    if (m_projection.state() == RunState::Draft) {
        record(RunMoved { RunState::Draft, RunState::Executing, {} });
    }
    const NoteRecorded* cancelled = isEnded(m_projection.state()) ? nullptr : cancelRequest(m_projection);
    const QString cancelReason = cancelled ? cancelled->text : QString();
    const bool isCancelling = cancelled != nullptr;
    for (const int step : m_projection.workflow()->order()) {
        recoverStep(step, isCancelling);
    }
    rebuild();
    if (isCancelling) {
        beginCancelling(cancelReason);
        return;
    }
    const std::vector<Approval> approvals = m_projection.approvals();
    for (const Approval& approval : approvals) {
        if (approval.isOpen()) {
            answerByPreset(approval.request);
        }
    }
    if (goOn && (m_projection.state() == RunState::Paused || m_projection.state() == RunState::Failed)) {
        const auto resumed = resume();
        Q_ASSERT(resumed);
    }
}

void RunMachine::recoverStep(int step, bool isCancelling)
{
    const StepStatus& status = m_projection.step(step);
    const std::vector<Need>& needs = m_projection.workflow()->steps[size_t(step)].needs;
    if (status.state == StepState::Running) {
        record(
            StepInterrupted { step, status.attempts.back().number, QStringLiteral("the program ended while it ran") });
    } else if (status.state == StepState::Failed && !isCancelling && !isEnded(m_projection.state())) {
        if (status.failures == 0) {
            tryAfresh(step);
        } else {
            planNextAttempt(step);
        }
    } else if (status.state == StepState::Pending) {
        const auto cause = std::find_if(needs.begin(), needs.end(), [this](const Need& need) {
            return !need.optional && m_projection.step(need.step).state == StepState::Skipped;
        });
        if (cause != needs.end()) {
            record(StepSkipped { step, {}, cause->step });
        }
    }
}

// After a reopen a failed step has all its attempts before it again, whatever its rule says about what failed.
void RunMachine::tryAfresh(int step)
{
    record(
        StepRetryScheduled { step, int(m_projection.step(step).attempts.size()) + 1, {}, QStringLiteral("reopened") });
}

Result<void> RunMachine::pause(bool stopWhatRuns, const QString& reason)
{
    const RunState state = m_projection.state();
    if (m_stopping == Stopping::Cancelling || (state != RunState::Paused && !canMove(state, RunState::Paused))) {
        return refuse(QStringLiteral("be paused"));
    }
    if (state != RunState::Paused) {
        record(RunMoved { state, RunState::Paused, reason });
    }
    if (stopWhatRuns && runningCount() > 0 && m_stopping == Stopping::No) {
        m_stopping = Stopping::Interrupting;
        m_stopReason = reason.isEmpty() ? QStringLiteral("the run was paused") : reason;
        stopRunning();
    }
    return {};
}

tl::unexpected<Error> RunMachine::refuse(const QString& what) const
{
    if (m_stopping == Stopping::Cancelling && !isEnded(m_projection.state())) {
        return fail(ErrorCode::IllegalMove, QStringLiteral("A run that is being cancelled cannot %1.").arg(what),
                    QStringLiteral("It ends as soon as its running steps have stopped."));
    }
    const RunState state = m_projection.state();
    QStringList allowed;
    for (const RunState move : allowedMoves(state)) {
        allowed << stateName(move);
    }
    return fail(ErrorCode::IllegalMove, QStringLiteral("A run that is %1 cannot %2.").arg(stateName(state), what),
                allowed.isEmpty()
                    ? QStringLiteral("It is final. Start a new run of its workflow.")
                    : QStringLiteral("From there it can become: %1.").arg(allowed.join(QStringLiteral(", "))));
}

Result<void> RunMachine::resume()
{
    const RunState state = m_projection.state();
    if (m_stopping == Stopping::Cancelling
        || (state != RunState::Executing && state != RunState::Paused && state != RunState::Failed)) {
        return refuse(QStringLiteral("go on"));
    }
    if (state == RunState::Executing) {
        return {};
    }
    record(RunMoved { state, RunState::Executing, state == RunState::Failed ? QStringLiteral("reopened") : QString() });
    if (state == RunState::Failed) {
        for (int step = 0; step < m_projection.stepCount(); ++step) {
            if (m_projection.step(step).state == StepState::Failed) {
                tryAfresh(step);
            }
        }
        rebuild();
    }
    return {};
}

Result<void> RunMachine::cancel(const QString& reason)
{
    if (!canMove(m_projection.state(), RunState::Cancelled)) {
        return refuse(QStringLiteral("be cancelled"));
    }
    if (m_stopping == Stopping::Cancelling) {
        return {};
    }
    record(NoteRecorded { -1, cancelNote, reason });
    beginCancelling(reason);
    return {};
}

void RunMachine::beginCancelling(const QString& reason)
{
    m_stopping = Stopping::Cancelling;
    m_stopReason = reason.isEmpty() ? QStringLiteral("the run was cancelled") : reason;
    stopPending(m_stopReason);
    stopRunning();
}

void RunMachine::hold()
{
    if (m_stopping != Stopping::Cancelling) {
        m_stopping = Stopping::Closing;
        m_stopReason = QStringLiteral("the program was closed");
    }
}

void RunMachine::close()
{
    if (m_stopping != Stopping::Cancelling && canMove(m_projection.state(), RunState::Paused)
        && !m_projection.isWaitingForApproval()) {
        record(RunMoved { m_projection.state(), RunState::Paused, QStringLiteral("the program was closed") });
    }
    hold();
    stopRunning();
}

void RunMachine::stopRunning()
{
    for (int step = 0; step < m_projection.stepCount(); ++step) {
        if (m_projection.step(step).state == StepState::Running) {
            m_stops.push_back(step);
        }
    }
}

void RunMachine::stopPending(const QString& reason)
{
    for (int step = 0; step < m_projection.stepCount(); ++step) {
        const StepState state = m_projection.step(step).state;
        if (state == StepState::Pending || state == StepState::WaitingApproval || state == StepState::Paused) {
            record(StepCancelled { step, reason });
        }
    }
    m_delayed.clear();
}

Result<void> RunMachine::answer(const ApprovalAnswer& answer)
{
    const auto resolved = checkAnswer(m_projection, answer);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    record(*resolved);
    settle(resolved->step, m_projection.step(resolved->step).state);
    return {};
}

void RunMachine::finished(int step, int attempt, const StepOutcome& outcome)
{
    switch (outcome.end) {
    case StepOutcome::End::Completed:
        record(StepFinished { step, attempt, StepState::Completed, outcome.report });
        settle(step, StepState::Completed);
        break;
    case StepOutcome::End::Failed:
        record(StepFinished { step, attempt, StepState::Failed, outcome.report });
        tryAgainOrSettle(step);
        break;
    case StepOutcome::End::Cancelled:
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
        break;
    }
    if (m_stopping == Stopping::Interrupting && runningCount() == 0) {
        m_stopping = Stopping::No;
    }
}

void RunMachine::tryAgainOrSettle(int step)
{
    if (m_stopping == Stopping::Cancelling) {
        return;
    }
    if (!planNextAttempt(step)) {
        settle(step, StepState::Failed);
    } else if (const qint64 due = m_projection.step(step).notBefore.micros; due > 0) {
        m_delayed.insert({ due, step });
    } else {
        m_scheduler.requeue(step);
    }
}

bool RunMachine::planNextAttempt(int step)
{
    const StepStatus& status = m_projection.step(step);
    const auto plan = planRetry(m_projection.workflow()->steps[size_t(step)].retry, status.failures,
                                status.attempts.back().report.get());
    if (!plan) {
        return false;
    }
    const Timestamp due = plan->delayMicros > 0 ? Timestamp { m_clock.now().micros + plan->delayMicros } : Timestamp {};
    record(StepRetryScheduled { step, int(status.attempts.size()) + 1, due, plan->reason });
    return true;
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

void RunMachine::wake()
{
    const qint64 now = m_clock.now().micros;
    while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
        m_scheduler.requeue(m_delayed.begin()->second);
        m_delayed.erase(m_delayed.begin());
    }
    if (!isDeadlineTime()) {
        return; // deadlines do not run out while a run is paused
    }
    std::vector<ApprovalAnswer> due;
    for (const Approval& approval : m_projection.approvals()) {
        if (approval.isOpen() && approval.request.onDeadline && approval.request.deadline.isSet()
            && approval.request.deadline.micros <= now) {
            due.push_back({ approval.request.id,
                            approval.request.hash,
                            *approval.request.onDeadline,
                            {},
                            QStringLiteral("deadline") });
        }
    }
    for (const ApprovalAnswer& each : due) {
        const auto done = answer(each);
        Q_ASSERT(done);
    }
}

void RunMachine::advance()
{
    while (m_projection.state() == RunState::Executing && m_stopping == Stopping::No) {
        const auto gate = m_scheduler.takeGate();
        if (!gate) {
            break;
        }
        openGate(*gate);
    }
    finishRun();
}

void RunMachine::openGate(int step)
{
    const ApprovalRequested request = openQuestion(m_projection, step, m_ids.next<ApprovalId>(), m_clock.now());
    record(request);
    answerByPreset(request);
}

void RunMachine::answerByPreset(const ApprovalRequested& request)
{
    const int step = request.step;
    const PresetAnswers& presets = m_projection.created().options.answers;
    const auto named = presets.bySteps.constFind(m_projection.workflow()->steps[size_t(step)].id);
    const std::optional<Resolution> preset =
        named != presets.bySteps.constEnd() ? std::optional(*named) : presets.forAll;
    if (preset) {
        const auto done = answer({ request.id, request.hash, *preset, {}, QStringLiteral("preset") });
        if (!done) {
            note(step, QStringLiteral("preset_refused"), done.error().toText());
        }
    }
}

void RunMachine::finishRun()
{
    if (runningCount() > 0 || isEnded(m_projection.state())) {
        return;
    }
    if (m_stopping == Stopping::Cancelling) {
        record(RunMoved { m_projection.state(), RunState::Cancelled, m_stopReason });
        return;
    }
    if (m_projection.state() != RunState::Executing || m_scheduler.hasReady() || m_scheduler.hasReadyGate()
        || !m_delayed.empty() || m_projection.openApprovalCount() > 0) {
        return;
    }
    QStringList failed;
    QStringList skipped;
    for (int step = 0; step < m_projection.stepCount(); ++step) {
        const StepState state = m_projection.step(step).state;
        if (state == StepState::Failed) {
            failed << m_projection.workflow()->steps[size_t(step)].id;
        } else if (state == StepState::Skipped) {
            skipped << m_projection.workflow()->steps[size_t(step)].id;
        }
    }
    if (!failed.isEmpty()) {
        record(RunMoved { RunState::Executing, RunState::Failed,
                          QStringLiteral("failed: %1").arg(failed.mid(0, 5).join(QStringLiteral(", "))) });
    } else {
        record(RunMoved { RunState::Executing, RunState::Completed,
                          skipped.isEmpty()
                              ? QString()
                              : QStringLiteral("skipped: %1").arg(skipped.mid(0, 5).join(QStringLiteral(", "))) });
    }
}

bool RunMachine::canStart() const
{
    const int limit = m_projection.created().options.workers;
    return m_projection.state() == RunState::Executing && m_stopping == Stopping::No && m_scheduler.hasReady()
        && (limit <= 0 || runningCount() < limit);
}

StepJob RunMachine::startNext()
{
    const auto step = m_scheduler.take();
    Q_ASSERT(step);
    const int attempt = int(m_projection.step(*step).attempts.size()) + 1;
    record(StepStarted { *step, attempt });
    return m_jobs.build(m_projection, *step, attempt);
}

bool RunMachine::isDeadlineTime() const
{
    return m_projection.state() == RunState::Executing && m_projection.openApprovalCount() > 0
        && (m_stopping == Stopping::No || m_stopping == Stopping::Interrupting);
}

bool RunMachine::canRelease() const
{
    const RunState state = m_projection.state();
    return runningCount() == 0
        && (m_stopping == Stopping::Closing || state == RunState::Paused || isEnded(state)
            || m_projection.isWaitingForApproval());
}

Timestamp RunMachine::nextWake() const
{
    qint64 next = m_delayed.empty() ? 0 : m_delayed.begin()->first;
    if (isDeadlineTime()) {
        for (const Approval& approval : m_projection.approvals()) {
            const qint64 due = approval.request.deadline.micros;
            if (approval.isOpen() && due > 0 && approval.request.onDeadline && (next == 0 || due < next)) {
                next = due;
            }
        }
    }
    return { next };
}

} // namespace cmbagent
