// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runmachine.h"

#include "core/approvalrules.h"

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

RunMachine::RunMachine(RunProjection projection, QString runFolder, const Clock& clock, IdSource& ids, RunAids aids)
    : m_projection(std::move(projection)), m_jobs(std::move(runFolder)), m_clock(clock), m_ids(ids),
      m_aids(std::move(aids)), m_memory(m_aids.memory), m_timers(clock)
{
    rebuild();
}

void RunMachine::rebuild()
{
    m_scheduler = Scheduler(m_projection, m_aids.durations, [this](int step) { return laneOf(step); });
    m_timers.rebuild(m_projection);
}

void RunMachine::record(EventBody body)
{
    RunEvent event { m_projection.run(), m_projection.seq() + 1, m_clock.now(), std::move(body) };
    const auto change = m_projection.apply(event);
    Q_ASSERT_X(change, "RunMachine::record", change ? "" : qPrintable(change.error().toText()));
    m_events.append(std::move(event));
}

void RunMachine::create(const RunCreated& created, const std::vector<ResultAdopted>& adopted, bool begins)
{
    record(created);
    for (const ResultAdopted& result : adopted) {
        record(result);
    }
    if (begins) {
        begin();
    }
}

void RunMachine::begin()
{
    if (asksForPlan(m_projection.approvalMode())) {
        record(RunMoved { RunState::Draft, RunState::Planning, {} });
        askForPlan();
    } else {
        beginExecuting();
    }
}

void RunMachine::beginExecuting()
{
    // Before it executes: whatever is cut off here is done again when the run is taken up while it plans.
    const bool isLess = leaveOut();
    record(RunMoved { m_projection.state(), RunState::Executing, {} });
    const RunCreated& created = m_projection.created();
    if (created.origin || isLess) {
        // What is settled already may leave others without what they require.
        for (const int step : m_projection.workflow()->order()) {
            skipIfImpossible(step);
        }
    }
    // The scheduler was made before it was known what the run keeps and before which steps it asks.
    if (created.origin || isLess || m_projection.approvalMode() != ApprovalMode::None
        || !created.options.gates.isEmpty()) {
        rebuild();
    }
}

// What the program decided but could not write before it ended follows from what it did write, so it is decided again
// here.
void RunMachine::recover(bool goOn)
{
    // A branch may stay a draft; any other run died between its first two events.
    if (m_projection.state() == RunState::Draft && !m_projection.created().origin) {
        begin();
    }
    const NoteRecorded* cancelled = isEnded(m_projection.state()) ? nullptr : cancelRequest(m_projection);
    const QString cancelReason = cancelled ? cancelled->text : QString();
    const bool isCancelling = cancelled != nullptr;
    const QHash<int, ApprovalResolved> answers = answersAboutResults();
    for (const int step : m_projection.workflow()->order()) {
        recoverStep(step, isCancelling);
        if (!isCancelling) {
            recoverResults(step, answers);
        }
    }
    rebuild();
    if (isCancelling) {
        beginCancelling(cancelReason);
        return;
    }
    if (recoverAbort(answers)) {
        return;
    }
    const std::vector<Approval> approvals = m_projection.approvals();
    for (const Approval& approval : approvals) {
        if (approval.isOpen()) {
            answerInAdvance(approval.request);
        }
    }
    recoverPlan();
    if (goOn && !isFinal(m_projection.state()) && m_projection.state() != RunState::Executing) {
        const auto resumed = resume();
        Q_ASSERT(resumed);
    }
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
    if (m_stopping == Stopping::Cancelling || isFinal(state)) {
        return refuse(QStringLiteral("go on"));
    }
    if (state == RunState::Draft) {
        begin();
    } else if (state == RunState::Paused && m_projection.openApproval(-1)) {
        record(RunMoved { state, RunState::Planning, {} });
    } else if (state == RunState::Paused && !m_projection.startedAt().isSet()) {
        beginExecuting(); // its plan was approved meanwhile
    } else if (state == RunState::Paused) {
        record(RunMoved { state, RunState::Executing, {} });
    } else if (state == RunState::Failed) {
        reopen();
        for (int step = 0; step < m_projection.stepCount(); ++step) {
            if (m_projection.step(step).state != StepState::Failed) {
                continue;
            }
            // What may have happened outside is not repeated without a person's word.
            if (m_projection.step(step).effect == EffectState::Unknown) {
                ask(step, ApprovalKind::Effect);
            } else {
                tryAfresh(step);
            }
        }
        rebuild();
    }
    return {};
}

void RunMachine::reopen()
{
    record(RunMoved { RunState::Failed, RunState::Executing, QStringLiteral("reopened") });
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

Result<void> RunMachine::checkpoint(CheckpointTrigger trigger, const QString& name)
{
    if (m_projection.seq() == 0) {
        return refuse(QStringLiteral("have a checkpoint before it has begun"));
    }
    record(CheckpointTaken { trigger, name });
    return {};
}

void RunMachine::hold()
{
    if (m_stopping != Stopping::Cancelling) {
        m_stopping = Stopping::Closing;
        m_stopReason = closedReason;
    }
}

void RunMachine::close()
{
    if (m_stopping != Stopping::Cancelling && canMove(m_projection.state(), RunState::Paused)
        && !m_projection.isWaitingForApproval()) {
        record(RunMoved { m_projection.state(), RunState::Paused, closedReason });
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
    m_timers.clearRetries();
}

void RunMachine::wake()
{
    for (const int step : m_timers.takeDueRetries()) {
        m_scheduler.requeue(step);
    }
    if (!isDeadlineTime()) {
        return; // deadlines do not run out while a run is paused
    }
    for (const ApprovalId& id : m_timers.dueDeadlines()) {
        m_timers.forget(id);
        const Approval* approval = m_projection.approval(id);
        if (approval && approval->isOpen()) {
            const auto done =
                answer({ id, approval->request.hash, *approval->request.onDeadline, {}, QStringLiteral("deadline") });
            Q_ASSERT(done);
        }
    }
}

void RunMachine::advance()
{
    while (m_projection.state() == RunState::Executing && m_stopping == Stopping::No) {
        if (const auto known = m_scheduler.takeInstant()) {
            completeAtOnce(*known);
        } else if (const auto gate = m_scheduler.takeGate()) {
            openGate(*gate);
        } else {
            break;
        }
    }
    finishRun();
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
        || m_scheduler.hasInstant() || m_timers.hasRetries() || m_projection.openApprovalCount() > 0) {
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

bool RunMachine::canStart(const Scheduler::Fits& fits) const
{
    const int limit = m_aids.workers > 0 ? m_aids.workers : m_projection.created().options.workers;
    return m_projection.state() == RunState::Executing && m_stopping == Stopping::No
        && (limit <= 0 || runningCount() < limit) && m_scheduler.hasReady(fits);
}

StepJob RunMachine::startNext(const Scheduler::Fits& fits)
{
    const auto step = m_scheduler.take(fits);
    Q_ASSERT(step);
    const StepStatus& status = m_projection.step(*step);
    const int attempt = int(status.attempts.size()) + 1;
    const bool isCheck = status.nextIsCheck;
    if (isExternal(*step) && !isCheck) {
        record(EffectIntended { *step, attempt });
    }
    record(StepStarted { *step, attempt, isCheck });
    return m_jobs.build(m_projection, *step, attempt);
}

bool RunMachine::canRelease() const
{
    const RunState state = m_projection.state();
    return runningCount() == 0
        && (m_stopping == Stopping::Closing || state == RunState::Paused || state == RunState::Draft || isEnded(state)
            || m_projection.isWaitingForApproval());
}

} // namespace cmbagent
