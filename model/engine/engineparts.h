// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/lifewatch.h"

#include <deque>
#include <map>
#include <mutex>
#include <set>

// What only the engine's own files know: its runs and how steps talk to it.

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
    std::set<int> heldBack; ///< steps that were told, or are to be, that other processes have the memory
    std::vector<int> untold; ///< of those
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
    void usageSampled(const UsageSample& sample) override
    {
        m_inbox->push(UsageSeen { m_run, m_step, m_attempt, sample });
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
    void modelCalled(const ModelCall& call) override
    {
        m_sign->give(m_clock.steadyMicros());
        m_inbox->push(CallSeen { m_run, m_step, m_attempt, call });
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

} // namespace cmbagent
