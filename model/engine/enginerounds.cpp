// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memoryquota.h"
#include "core/stepchanges.h"
#include "engine/engineparts.h"
#include "engine/steppool.h"

#include <algorithm>

// The engine's daily round: what arrives, what starts, what is due and who shows no sign of life.

namespace cmbagent {

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
        if (m_quota) {
            m_quota->reserve(m_ledger.memoryBytes());
        }
        active.machine->finished(done->step, done->attempt, done->outcome);
        settle(active);
    } else if (const auto* metric = std::get_if<MetricSeen>(&message)) {
        active.machine->metric(metric->step, metric->attempt, metric->name, metric->value, metric->unit);
    } else if (const auto* note = std::get_if<NoteSeen>(&message)) {
        active.machine->note(note->step, note->code, note->text);
    } else if (const auto* seen = std::get_if<CallSeen>(&message)) {
        active.machine->modelCalled(seen->step, seen->attempt, seen->call);
    } else if (const auto* usage = std::get_if<UsageSeen>(&message)) {
        active.machine->usageSampled(usage->step, usage->attempt, usage->sample);
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

bool Engine::fits(Active& active, int step)
{
    const ResourceSpec claim = claimOf(active.machine->projection(), step);
    return m_ledger.fits(claim) && (!m_isMemoryLow || m_ledger.isIdle())
        && (!m_quota || claim.memoryBytes <= 0 || isGranted(active, step, claim.memoryBytes));
}

/// Whether other processes leave the step the memory it wants.
bool Engine::isGranted(Active& active, int step, qint64 memoryBytes)
{
    switch (m_quota->roomFor(memoryBytes)) {
    case MemoryQuota::Room::Free:
        return true;
    case MemoryQuota::Room::Unknown:
        m_awaiting = m_awaiting == Awaiting::Nothing ? Awaiting::Answer : m_awaiting;
        return false;
    case MemoryQuota::Room::Taken:
        break;
    }
    m_awaiting = Awaiting::Others;
    if (m_ledger.memoryBytes() == 0 && active.heldBack.insert(step).second) { // else it waits for steps one can see
        active.untold.push_back(step);
    }
    return false;
}

/// Nobody tells us when another process gives memory back, so we look again.
void Engine::awaitMemory()
{
    constexpr qint64 soon = 5'000;
    constexpr qint64 later = 250'000;
    for (auto& [run, active] : m_active) {
        for (const int step : std::exchange(active->untold, {})) {
            active->machine->note(
                step, QStringLiteral("memory-awaited"),
                QStringLiteral("The step waits, because other programs that work in this session have taken the memory "
                               "it wants. It starts when there is enough; the limit is that of 'cmbagent limits'."));
        }
    }
    const Awaiting awaiting = std::exchange(m_awaiting, Awaiting::Nothing);
    if (awaiting == Awaiting::Nothing || m_isAwaitScheduled) {
        return;
    }
    m_isAwaitScheduled = true;
    m_clock.wakeAfter(awaiting == Awaiting::Answer ? soon : later, this, [this] {
        m_isAwaitScheduled = false;
        dispatch();
        publish();
    });
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
    if (m_quota) {
        m_quota->endRound();
        awaitMemory();
    }
    scheduleBeat();
}

void Engine::start(Active& active, StepJob job)
{
    const std::stop_token stop = (active.stops[job.step] = std::stop_source()).get_token();
    m_ledger.take(active.claims[job.step] = claimOf(job.spec(), job.files));
    if (m_quota) {
        m_quota->reserve(m_ledger.memoryBytes());
    }
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
    if (m_toldTokens != m_ledger.tokens()) {
        m_toldTokens = m_ledger.tokens();
        Q_EMIT tokensTaken(m_toldTokens);
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

} // namespace cmbagent
