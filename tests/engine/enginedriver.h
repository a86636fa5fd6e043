// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "support/eventlog.h"
#include "support/mockclock.h"
#include "support/scriptedrunner.h"

#include <QThread>

#include <map>
#include <memory>

namespace cmbagent {

/// What became of a command.
struct Answered
{
    bool isThere = false;
    Result<void> result;
    qint64 committedBefore = 0; ///< events on disk when the reply came
};

/// A real engine on its own thread and a journal that commits when the test says so; lives on the test's thread, where
/// everything the engine tells arrives as queued calls.
class EngineDriver : public QObject
{
    Q_OBJECT

public:
    explicit EngineDriver(int workers = 3);
    ~EngineDriver() override;

    RunId start(const WorkflowPtr& workflow, const RunOptions& options = {});
    std::shared_ptr<Answered> startLate(const RunRequest& request);
    std::shared_ptr<Answered> adopt(const RunProjection& projection, Engine::Adoption adoption);
    std::shared_ptr<Answered> command(RunId run, RunCommand command);
    std::shared_ptr<Answered> answer(RunId run, int step, Resolution resolution);
    std::shared_ptr<Answered> release(RunId run);
    void setWorkers(int workers);
    void close();
    /// Does `call` on the engine's thread and waits for it.
    void inEngine(const std::function<void(Engine&)>& call);
    /// Everything that was posted to the engine before has been done.
    void sync()
    {
        inEngine([](Engine&) {});
    }

    /// A journal that is held keeps events back; `commit` lets them through.
    void holdJournal() { m_isHeld = true; }
    void releaseJournal();
    void failJournal();

    [[nodiscard]] RunRequest request(const WorkflowPtr& workflow, const RunOptions& options = {});
    [[nodiscard]] const EventLog& log(const RunId& run) const { return m_logs.at(run); }
    [[nodiscard]] RunProjection fold(const RunId& run) const;
    [[nodiscard]] RunState state(const RunId& run) const { return fold(run).state(); }
    [[nodiscard]] int recordedCount() const { return m_recorded; }
    [[nodiscard]] int committedCount() const { return int(m_committed); }
    [[nodiscard]] bool hasEnded(const RunId& run) const { return m_ended.contains(run); }
    [[nodiscard]] const QList<RunId>& ended() const { return m_ended; }

    MockClock clock;
    ScriptedRunner runner;
    IdSource ids { clock };
    int haltedCount = 0;
    int unhaltedCount = 0;
    int closedCount = 0;
    QList<QList<ProgressUpdate>> progress;
    QList<QList<ConsoleLine>> lines;

private:
    void take(const RunEvents& events);
    Engine::Reply into(const std::shared_ptr<Answered>& answered);

    QThread m_thread;
    std::unique_ptr<Engine> m_engine;
    std::map<RunId, WorkflowPtr> m_workflows;
    std::map<RunId, EventLog> m_logs;
    std::map<RunId, RunProjection> m_adopted;
    QList<RunId> m_ended;
    RunEvents m_kept;
    int m_recorded = 0;
    std::atomic<qint64> m_committed = 0; ///< counted on the engine's thread
    bool m_isHeld = false;
};

} // namespace cmbagent
