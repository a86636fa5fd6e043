// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/runmachine.h"
#include "engine/steppool.h"

#include <QThread>

#include <algorithm>

namespace cmbagent {

/// One active run beside its machine: stops of what runs, and who waits for a commit.
struct Engine::Active
{
    explicit Active(std::unique_ptr<RunMachine> m) : machine(std::move(m)) { }

    std::unique_ptr<RunMachine> machine;
    std::map<int, std::stop_source> stops;
    std::vector<std::pair<qint64, Reply>> waiting; ///< replies due when this seq is on disk
    qint64 committedSeq = 0;
    Timestamp wakeScheduled;
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
    Observer(std::shared_ptr<Inbox> inbox, LiveFeed& feed, const Clock& clock, const StepJob& job)
        : m_inbox(std::move(inbox)), m_feed(feed), m_clock(clock), m_run(job.run), m_step(job.step),
          m_attempt(job.attempt)
    { }

    void progressed(double fraction, const QString& text) override
    {
        m_feed.pushProgress({ m_run, m_step, fraction, text });
    }
    void metricReported(const QString& name, double value, const QString& unit) override
    {
        m_inbox->push(MetricSeen { m_run, m_step, m_attempt, name, value, unit });
    }
    void lineWritten(bool isError, const QString& line) override
    {
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
    Active& active = add(
        std::make_unique<RunMachine>(RunProjection(request.id, request.workflow), request.runFolder, m_clock, m_ids));
    active.machine->create(request.created);
    answerTo(active, {}, reply);
}

void Engine::adoptRun(const RunProjection& projection, const QString& runFolder, Adoption adoption, const Reply& reply)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (const auto refused = refuseRun(projection.run()); !refused) {
        return reply ? reply(refused) : void();
    }
    if (isFinal(projection.state()) || (isEnded(projection.state()) && adoption != Adoption::Resume)) {
        return reply
            ? reply(fail(ErrorCode::IllegalMove,
                         QStringLiteral("The run has ended: it is %1.").arg(stateName(projection.state())),
                         isFinal(projection.state()) ? QStringLiteral("That is final. Start a new run of its workflow.")
                                                     : QStringLiteral("Resume it to try its failed steps again.")))
            : void();
    }
    Active& active = add(std::make_unique<RunMachine>(projection, runFolder, m_clock, m_ids));
    active.committedSeq = projection.seq();
    active.machine->recover(adoption == Adoption::Resume);
    if (adoption == Adoption::Hold) {
        active.machine->hold();
    }
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

void Engine::close()
{
    m_isClosing = true;
    for (auto& [run, active] : m_active) {
        active->machine->close();
        settle(*active);
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

/// Fills free workers; runs take turns, so that one with many steps does not starve the others.
void Engine::dispatch()
{
    while (m_running < m_workers && !m_isHalted && !m_isClosing && !m_active.empty()) {
        auto at = m_active.upper_bound(m_lastServed);
        size_t tried = 0;
        for (; tried < m_active.size(); ++tried, ++at) {
            if (at == m_active.end()) {
                at = m_active.begin();
            }
            if (at->second->machine->canStart()) {
                break;
            }
        }
        if (tried == m_active.size()) {
            return;
        }
        Active& active = *at->second;
        m_lastServed = at->first;
        StepJob job = active.machine->startNext();
        const std::stop_source& stop = active.stops[job.step] = std::stop_source();
        ++m_running;
        auto observer = std::make_shared<Observer>(m_inbox, m_feed, m_clock, job);
        const std::stop_token token = stop.get_token();
        m_pool->submit(std::move(job), token, std::move(observer));
    }
}

void Engine::publish()
{
    RunEvents events;
    for (auto& [run, active] : m_active) {
        events.append(active->machine->takeEvents());
    }
    if (!events.isEmpty()) {
        Q_EMIT recorded(events);
    }
}

void Engine::scheduleWake(Active& active)
{
    const Timestamp next = active.machine->nextWake();
    if (!next.isSet() || (active.wakeScheduled.isSet() && active.wakeScheduled <= next)) {
        return;
    }
    active.wakeScheduled = next;
    const RunId run = active.machine->projection().run();
    // The wall clock may jump, so a wake that comes too early only looks again.
    const qint64 delay = std::clamp<qint64>(next.micros - m_clock.now().micros, 0, 60'000'000);
    m_clock.wakeAfter(delay, this, [this, run] {
        const auto found = m_active.find(run);
        if (found == m_active.end()) {
            return;
        }
        found->second->wakeScheduled = {};
        found->second->machine->wake();
        settle(*found->second);
        dispatch();
        publish();
    });
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

/// Tells of runs that are over and on disk, forgets them, and ends the engine when it is closing and nothing is left.
void Engine::sweep()
{
    std::vector<RunId> over;
    bool allQuiet = true;
    for (auto& [run, active] : m_active) {
        const bool onDisk = active->committedSeq >= active->machine->projection().seq();
        if (active->machine->isOver() && onDisk) {
            over.push_back(run);
        } else if ((!onDisk && !m_isHalted) || active->machine->runningCount() > 0) {
            allQuiet = false;
        }
    }
    for (const RunId& run : over) {
        if (m_active.erase(run) > 0) {
            Q_EMIT runEnded(run);
        }
    }
    if (m_isClosing && !m_isClosed && allQuiet && m_running == 0) {
        m_isClosed = true;
        Q_EMIT closed();
    }
}

} // namespace cmbagent
