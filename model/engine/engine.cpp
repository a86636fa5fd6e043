// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/engineparts.h"
#include "engine/steppool.h"

#include <QThread>

#include <algorithm>

// Commands to the engine, and what the store tells it.

namespace cmbagent {

Engine::Engine(StepRunner& runner, const Clock& clock, IdSource& ids, int workers, QObject* parent)
    : QObject(parent), m_clock(clock), m_ids(ids), m_feed(clock, this), m_workers(std::max(1, workers)),
      m_inbox(std::make_shared<Inbox>(this))
{
    m_pool = std::make_unique<StepPool>(runner, [inbox = m_inbox](const StepJob& job, const StepOutcome& outcome) {
        inbox->push(Done { job.run, job.step, job.attempt, outcome });
    });
}

Engine::~Engine()
{
    for (auto& [run, active] : m_active) {
        for (auto& [step, stop] : active->stops) {
            stop.request_stop();
        }
    }
}

Engine::Active& Engine::add(std::unique_ptr<RunMachine> machine)
{
    const RunId run = machine->projection().run();
    return *(m_active[run] = std::make_unique<Active>(std::move(machine)));
}

void Engine::startRun(const RunRequest& request, const Reply& reply)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (const auto refused = refuseRun(request.id); !refused) {
        return reply ? reply(refused) : void();
    }
    if (const auto possible = m_ledger.check(*request.workflow, request.created.files); !possible) {
        return reply ? reply(possible) : void();
    }
    Active& active = add(std::make_unique<RunMachine>(RunProjection(request.id, request.workflow, request.inheritance),
                                                      request.runFolder, m_clock, m_ids, request.aids));
    active.machine->create(request.created, request.adopted, request.begins);
    answerTo(active, {}, reply);
}

void Engine::adoptRun(const RunProjection& projection, const QString& runFolder, Adoption adoption, const Reply& reply,
                      const RunAids& aids)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (const auto refused = refuseRun(projection.run()); !refused) {
        return reply ? reply(refused) : void();
    }
    const bool takesFailed =
        adoption == Adoption::Resume || adoption == Adoption::HoldFailed || adoption == Adoption::ContinueFailed;
    if (isFinal(projection.state()) || (isEnded(projection.state()) && !takesFailed)) {
        return reply
            ? reply(fail(ErrorCode::IllegalMove,
                         QStringLiteral("The run has ended: it is %1.").arg(stateName(projection.state())),
                         isFinal(projection.state()) ? QStringLiteral("That is final. Start a new run of its workflow.")
                                                     : QStringLiteral("Resume it to try its failed steps again.")))
            : void();
    }
    Active& active = add(std::make_unique<RunMachine>(projection, runFolder, m_clock, m_ids, aids));
    active.committedSeq = projection.seq();
    active.machine->recover(adoption == Adoption::Resume);
    if (adoption == Adoption::Hold || adoption == Adoption::HoldFailed) {
        active.machine->hold();
    }
    active.isAwaited = adoption == Adoption::HoldFailed || adoption == Adoption::ContinueFailed;
    answerTo(active, {}, reply);
}

Result<void> Engine::refuseRun(RunId run) const
{
    if (m_isClosing) {
        return fail(ErrorCode::Refused, QStringLiteral("The program is closing and takes up no run."),
                    QStringLiteral("Start it again."));
    }
    if (m_active.count(run) > 0) {
        return fail(ErrorCode::Conflict, QStringLiteral("The run is active already."));
    }
    return {};
}

std::shared_ptr<const RunProjection> Engine::snapshot(RunId run) const
{
    const auto found = m_active.find(run);
    return found == m_active.end() ? nullptr
                                   : std::make_shared<const RunProjection>(found->second->machine->projection());
}

namespace {

tl::unexpected<Error> beingLetGo()
{
    return fail(ErrorCode::Moving, QStringLiteral("Another program writes something down about this run."),
                QStringLiteral("Try again."));
}

} // namespace

Engine::Active* Engine::find(RunId run, const Reply& reply)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto found = m_active.find(run);
    if (found != m_active.end() && !found->second->isLost) { // nothing of a lost one is written down any more
        return found->second.get();
    }
    if (reply) {
        reply(fail(ErrorCode::Moving, QStringLiteral("This program does not work on the run any more, or not yet."),
                   QStringLiteral("Try again.")));
    }
    return nullptr;
}

// Or it would be said that the run goes on, and nobody goes on with it; and once everything is written down and we are
// closed, no reply would get out.
Engine::Active* Engine::findFor(RunId run, const Reply& reply)
{
    if (!m_isClosing) {
        return find(run, reply);
    }
    if (reply) {
        reply(fail(ErrorCode::Moving, QStringLiteral("The program that works on this run is closing."),
                   QStringLiteral("Try again when it has ended.")));
    }
    return nullptr;
}

void Engine::command(RunId run, RunCommand command, const QString& reason, const Reply& reply)
{
    Active* active = findFor(run, reply);
    if (!active) {
        return;
    }
    Result<void> result;
    switch (command) {
    case RunCommand::Pause:
        result = active->machine->pause(false, reason);
        break;
    case RunCommand::PauseAndStop:
        result = active->machine->pause(true, reason);
        break;
    case RunCommand::Resume:
        // Held, it is about to be let go of, and would not go on.
        result = active->machine->isHeld() ? beingLetGo() : active->machine->resume();
        break;
    case RunCommand::Cancel:
        result = active->machine->cancel(reason);
        break;
    }
    answerTo(*active, result, reply);
}

void Engine::answer(RunId run, const ApprovalAnswer& answer, const Reply& reply)
{
    if (Active* active = findFor(run, reply)) {
        answerTo(*active, active->machine->answer(answer), reply);
    }
}

void Engine::stepCommand(RunId run, const StepCommand& command, const Reply& reply)
{
    Active* active = findFor(run, reply);
    if (!active) {
        return;
    }
    active->isAwaited = false;
    if (command.action == StepAction::Wait) {
        active->watch.excuse(command.step, m_clock.steadyMicros());
    }
    answerTo(*active, active->machine->command(command), reply);
}

void Engine::changeAsking(RunId run, const AskingCommand& command, const Reply& reply)
{
    if (Active* active = findFor(run, reply)) {
        answerTo(*active, active->machine->change(command), reply);
    }
}

void Engine::setMemory(RunId run, const AnswerMemoryPtr& memory)
{
    if (const auto found = m_active.find(run); found != m_active.end()) {
        found->second->machine->setMemory(memory);
    }
}

void Engine::nameCheckpoint(RunId run, const QString& name, const Reply& reply)
{
    if (Active* active = findFor(run, reply)) {
        answerTo(*active, active->machine->checkpoint(CheckpointTrigger::Named, name), reply);
    }
}

void Engine::confirm(RunId run, const Reply& reply)
{
    if (const Active* active = findFor(run, reply); active && reply) {
        reply(active->machine->isHeld() ? beingLetGo() : Result<void>());
    }
}

void Engine::release(RunId run, const Reply& reply)
{
    Active* active = find(run, reply);
    if (!active) {
        return;
    }
    const bool isOnDisk = active->committedSeq >= active->machine->projection().seq();
    if (!isOnDisk || !(active->machine->canRelease() || (m_isClosing && active->machine->runningCount() == 0))) {
        return reply ? reply(fail(ErrorCode::Conflict, QStringLiteral("This run is still being worked on."),
                                  QStringLiteral("Pause it first.")))
                     : void();
    }
    m_active.erase(run);
    if (reply) {
        reply({});
    }
}

void Engine::setWorkers(int workers)
{
    m_workers = std::max(1, workers);
    dispatch();
    publish();
}

void Engine::setCapacity(const Capacity& capacity)
{
    m_ledger.setCapacity(capacity);
    dispatch();
    publish();
}

void Engine::setMachineMemory(qint64 available, qint64 total)
{
    const bool wasLow = std::exchange(m_isMemoryLow, total > 0 && available < total / 5);
    if (wasLow && !m_isMemoryLow) {
        dispatch();
        publish();
    }
}

void Engine::close()
{
    m_isClosing = true;
    for (auto& [run, active] : m_active) {
        active->machine->close();
        settle(*active);
        dropHeld(*active);
    }
    publish();
    sweep();
}

/// Settles the run after a command, publishes what it recorded, and keeps the reply until that is on disk.
void Engine::answerTo(Active& active, const Result<void>& result, const Reply& reply)
{
    settle(active);
    dispatch();
    if (reply) {
        if (!result || active.machine->projection().seq() <= active.committedSeq) {
            reply(result);
        } else {
            active.waiting.emplace_back(active.machine->projection().seq(), reply);
        }
    }
    publish();
}

void Engine::takeCommitted(const RunEvents& events)
{
    if (std::exchange(m_isHalted, false)) {
        Q_EMIT unhalted();
    }
    for (const RunEvent& event : events) {
        const auto found = m_active.find(event.run);
        if (found != m_active.end()) {
            found->second->committedSeq = std::max(found->second->committedSeq, event.seq);
        }
    }
    for (auto& [run, active] : m_active) {
        submitHeld(*active);
    }
    std::vector<Reply> due;
    for (auto& [run, active] : m_active) {
        const auto later = std::stable_partition(active->waiting.begin(), active->waiting.end(),
                                                 [&a = *active](const auto& w) { return w.first <= a.committedSeq; });
        for (auto it = active->waiting.begin(); it != later; ++it) {
            due.push_back(std::move(it->second));
        }
        active->waiting.erase(active->waiting.begin(), later);
    }
    for (const Reply& reply : due) {
        reply({});
    }
    dispatch();
    publish();
    sweep();
}

void Engine::takeCommitFailed(const Error& error)
{
    m_isHalted = true;
    Q_EMIT halted(error);
    sweep();
}

void Engine::takeParked(RunId run, const Error& error)
{
    const auto found = m_active.find(run);
    if (found == m_active.end()) {
        return;
    }
    Active& active = *found->second;
    active.isLost = true;
    active.machine->hold();
    for (auto& [step, stop] : active.stops) {
        stop.request_stop();
    }
    dropHeld(active);
    for (const auto& [seq, reply] : std::exchange(active.waiting, {})) {
        reply(fail(error));
    }
    Q_EMIT runLost(run, error);
    sweep();
}

/// Tells of runs that are over and on disk, forgets them, and ends the engine when it is closing and nothing is left.
void Engine::sweep()
{
    std::vector<RunId> over;
    bool allQuiet = true;
    for (auto& [run, active] : m_active) {
        const bool onDisk = active->committedSeq >= active->machine->projection().seq();
        if ((active->machine->isOver() && onDisk && !active->isAwaited)
            || (active->isLost && active->machine->runningCount() == 0)) {
            over.push_back(run);
        } else if ((!onDisk && !m_isHalted) || active->machine->runningCount() > 0) {
            allQuiet = false;
        }
    }
    for (const RunId& run : over) {
        const bool wasLost = m_active.at(run)->isLost;
        m_active.erase(run);
        if (!wasLost) {
            Q_EMIT runEnded(run);
        }
    }
    if (m_isClosing && !m_isClosed && allQuiet && m_running == 0) {
        m_isClosed = true;
        Q_EMIT closed();
    }
}

} // namespace cmbagent
