// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/lifewatch.h"
#include "engine/steppool.h"

#include <QThread>

#include <algorithm>
#include <deque>

namespace cmbagent {

/// A job that must not start before its intent is on disk.
struct HeldJob
{
    qint64 seq;
    StepJob job;
    std::stop_token stop;
    std::shared_ptr<StepObserver> observer;
};

/// One active run beside its machine: stops of what runs, and who waits for a commit.
struct Engine::Active
{
    explicit Active(std::unique_ptr<RunMachine> m) : machine(std::move(m)) { }

    std::unique_ptr<RunMachine> machine;
    std::map<int, std::stop_source> stops;
    std::vector<std::pair<qint64, Reply>> waiting; ///< replies due when this seq is on disk
    qint64 committedSeq = 0;
    qint64 wakeScheduled = 0; ///< by the steady clock; 0: none
    LifeWatch watch;
    std::map<int, ResourceSpec> claims; ///< of running steps
    std::deque<HeldJob> held;
    qint64 lastBeat = 0;
    qint64 lastCheckpoint = 0;
    int settledAtCheckpoint = 0;
    bool isLost = false;
    bool isAwaited = false; ///< a command about one of its steps is on its way
};

/// What the step threads tell the engine; one posted call a batch, however many messages.
class Engine::Inbox
{
public:
    explicit Inbox(Engine* engine) : m_engine(engine) { }

    void push(Message message)
    {
        const std::lock_guard lock(m_mutex);
        m_messages.push_back(std::move(message));
        if (m_engine && m_messages.size() == 1) {
            QMetaObject::invokeMethod(
                m_engine, [engine = m_engine] { engine->drain(); }, Qt::QueuedConnection);
        }
    }
    std::vector<Message> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_messages, {});
    }

private:
    Engine* const m_engine;
    std::mutex m_mutex;
    std::vector<Message> m_messages;
};

/// Sends what one attempt reports to the engine; lives as long as the attempt.
class Engine::Observer final : public StepObserver
{
public:
    Observer(std::shared_ptr<Inbox> inbox, LiveFeed& feed, const Clock& clock, const StepJob& job,
             std::shared_ptr<LifeSign> sign)
        : m_inbox(std::move(inbox)), m_feed(feed), m_clock(clock), m_run(job.run), m_step(job.step),
          m_attempt(job.attempt), m_sign(std::move(sign))
    { }

    void progressed(double fraction, const QString& text) override
    {
        m_sign->give(m_clock.steadyMicros());
        m_feed.pushProgress({ m_run, m_step, fraction, text });
    }
    void metricReported(const QString& name, double value, const QString& unit) override
    {
        m_sign->give(m_clock.steadyMicros());
        m_inbox->push(MetricSeen { m_run, m_step, m_attempt, name, value, unit });
    }
    void lineWritten(bool isError, const QString& line) override
    {
        m_sign->give(m_clock.steadyMicros());
        m_feed.pushLine({ m_run, m_step, m_attempt, isError, m_clock.now(), line });
    }
    void noted(const QString& code, const QString& text) override
    {
        m_inbox->push(NoteSeen { m_run, m_step, code, text });
    }

private:
    const std::shared_ptr<Inbox> m_inbox;
    LiveFeed& m_feed;
    const Clock& m_clock;
    const RunId m_run;
    const int m_step;
    const int m_attempt;
    const std::shared_ptr<LifeSign> m_sign;
};

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
    if (const auto possible = m_ledger.check(*request.workflow); !possible) {
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

Engine::Active* Engine::find(RunId run, const Reply& reply)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto found = m_active.find(run);
    if (found != m_active.end()) {
        return found->second.get();
    }
    if (reply) {
        reply(fail(ErrorCode::NotFound, QStringLiteral("No engine here works on this run."),
                   QStringLiteral("Resume it first.")));
    }
    return nullptr;
}

void Engine::command(RunId run, RunCommand command, const QString& reason, const Reply& reply)
{
    Active* active = find(run, reply);
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
        result = active->machine->resume();
        break;
    case RunCommand::Cancel:
        result = active->machine->cancel(reason);
        break;
    }
    answerTo(*active, result, reply);
}

void Engine::answer(RunId run, const ApprovalAnswer& answer, const Reply& reply)
{
    if (Active* active = find(run, reply)) {
        answerTo(*active, active->machine->answer(answer), reply);
    }
}

void Engine::stepCommand(RunId run, const StepCommand& command, const Reply& reply)
{
    Active* active = find(run, reply);
    if (!active) {
        return;
    }
    active->isAwaited = false;
    if (command.action == StepAction::Wait) {
        active->watch.excuse(command.step, m_clock.steadyMicros());
    }
    answerTo(*active, active->machine->command(command), reply);
}

void Engine::nameCheckpoint(RunId run, const QString& name, const Reply& reply)
{
    if (Active* active = find(run, reply)) {
        answerTo(*active, active->machine->checkpoint(CheckpointTrigger::Named, name), reply);
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

void Engine::take(Message& message)
{
    const RunId run = std::visit([](const auto& m) { return m.run; }, message);
    m_running -= std::holds_alternative<Done>(message) ? 1 : 0;
    const auto found = m_active.find(run);
    if (found == m_active.end()) {
        return;
    }
    Active& active = *found->second;
    if (const auto* done = std::get_if<Done>(&message)) {
        active.stops.erase(done->step);
        active.watch.remove(done->step);
        m_ledger.giveBack(active.claims[done->step]);
        active.claims.erase(done->step);
        active.machine->finished(done->step, done->attempt, done->outcome);
        settle(active);
    } else if (const auto* metric = std::get_if<MetricSeen>(&message)) {
        active.machine->metric(metric->step, metric->attempt, metric->name, metric->value, metric->unit);
    } else if (const auto* note = std::get_if<NoteSeen>(&message)) {
        active.machine->note(note->step, note->code, note->text);
    }
}

void Engine::drain()
{
    std::vector<Message> messages = m_inbox->take();
    for (Message& message : messages) {
        take(message);
    }
    dispatch();
    publish();
    sweep();
}

/// Lets the machine draw its conclusions and carries out the stops it asks for.
void Engine::settle(Active& active)
{
    active.machine->advance();
    for (const int step : active.machine->takeStops()) {
        const auto stop = active.stops.find(step);
        if (stop != active.stops.end()) {
            stop->second.request_stop();
        }
    }
    scheduleWake(active);
}

bool Engine::fits(const Active& active, int step) const
{
    const StepSpec& spec = active.machine->projection().workflow()->steps[size_t(step)];
    return m_ledger.fits(spec.resources) && (!m_isMemoryLow || m_ledger.isIdle());
}

/// Runs take turns, so that one with many steps does not starve the others.
Engine::Active* Engine::nextToServe()
{
    auto at = m_active.upper_bound(m_lastServed);
    for (size_t tried = 0; tried < m_active.size(); ++tried, ++at) {
        if (at == m_active.end()) {
            at = m_active.begin();
        }
        Active& active = *at->second;
        if (!active.isLost && active.machine->canStart([&](int step) { return fits(active, step); })) {
            m_lastServed = at->first;
            return &active;
        }
    }
    return nullptr;
}

/// Fills free workers.
void Engine::dispatch()
{
    while (m_running < m_workers && !m_isHalted && !m_isClosing) {
        Active* active = nextToServe();
        if (!active) {
            break;
        }
        start(*active, active->machine->startNext([&](int step) { return fits(*active, step); }));
    }
    scheduleBeat();
}

void Engine::start(Active& active, StepJob job)
{
    const std::stop_token stop = (active.stops[job.step] = std::stop_source()).get_token();
    m_ledger.take(active.claims[job.step] = job.spec().resources);
    ++m_running;
    auto observer =
        std::make_shared<Observer>(m_inbox, m_feed, m_clock, job, active.watch.add(job, m_clock.steadyMicros()));
    if (job.spec().effect.kind == EffectKind::External && !job.isEffectCheck) {
        active.held.push_back({ active.machine->projection().seq(), std::move(job), stop, std::move(observer) });
    } else {
        m_pool->submit(std::move(job), stop, std::move(observer));
    }
}

void Engine::submitHeld(Active& active)
{
    while (!active.held.empty() && active.held.front().seq <= active.committedSeq) {
        HeldJob held = std::move(active.held.front());
        active.held.pop_front();
        m_pool->submit(std::move(held.job), held.stop, std::move(held.observer));
    }
}

/// What never started ends as such.
void Engine::dropHeld(Active& active)
{
    auto report = std::make_shared<StepReport>();
    report->hasBegun = false;
    for (HeldJob& held : active.held) {
        m_inbox->push(Done { held.job.run, held.job.step, held.job.attempt, { StepOutcome::End::Cancelled, report } });
    }
    active.held.clear();
}

void Engine::publish()
{
    RunEvents events;
    for (auto& [run, active] : m_active) {
        const RunEvents recorded = active->machine->takeEvents();
        if (!active->isLost) {
            events.append(recorded);
        }
    }
    if (!events.isEmpty()) {
        Q_EMIT recorded(events);
    }
}

void Engine::scheduleWake(Active& active)
{
    const auto next = active.machine->nextWake();
    const qint64 now = m_clock.steadyMicros();
    if (!next || (active.wakeScheduled > 0 && active.wakeScheduled <= now + *next)) {
        return;
    }
    active.wakeScheduled = now + *next;
    const RunId run = active.machine->projection().run();
    m_clock.wakeAfter(*next, this, [this, run] {
        const auto found = m_active.find(run);
        if (found == m_active.end()) {
            return;
        }
        found->second->wakeScheduled = 0;
        found->second->machine->wake();
        settle(*found->second);
        dispatch();
        publish();
    });
}

/// While steps run, the engine looks after them once a minute, and more often where a step is to be less patient.
void Engine::scheduleBeat()
{
    constexpr qint64 minute = 60'000'000;
    constexpr qint64 second = 1'000'000;
    if (m_running == 0) {
        return;
    }
    qint64 interval = minute;
    for (const auto& [run, active] : m_active) {
        if (const qint64 patience = active->watch.shortestPatience(); patience > 0) {
            interval = std::clamp(patience / 2, second, interval);
        }
    }
    const qint64 due = m_clock.steadyMicros() + interval;
    if (m_beatDue > 0 && m_beatDue <= due) {
        return;
    }
    m_beatDue = due;
    m_clock.wakeAfter(interval, this, [this, due] {
        if (m_beatDue == due) {
            m_beatDue = 0;
            beat();
        }
    });
}

void Engine::beat()
{
    const qint64 now = m_clock.steadyMicros();
    for (auto& [run, active] : m_active) {
        lookAfter(*active, now);
    }
    scheduleBeat();
    publish();
}

void Engine::lookAfter(Active& active, qint64 now)
{
    constexpr qint64 minute = 60'000'000;
    RunMachine& machine = *active.machine;
    if (machine.runningCount() == 0 || m_isHalted) {
        return;
    }
    for (const LifeWatch::Change& change : active.watch.look(now)) {
        machine.stalled(change.step, change.isStalled, change.quietMicros);
        Q_EMIT stallChanged(machine.projection().run(), change.step, change.isStalled);
    }
    if (now - active.lastBeat >= minute) {
        active.lastBeat = now;
        machine.heartbeat();
    }
    if (m_checkpointInterval > 0 && now - active.lastCheckpoint >= m_checkpointInterval) {
        const bool isFirst = active.lastCheckpoint == 0;
        active.lastCheckpoint = now;
        if (!isFirst && machine.projection().settledCount() != active.settledAtCheckpoint) {
            active.settledAtCheckpoint = machine.projection().settledCount();
            const auto done = machine.checkpoint(CheckpointTrigger::Timed, {});
            Q_ASSERT(done);
        }
    }
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
