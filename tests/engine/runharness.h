// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/runmachine.h"
#include "support/eventlog.h"
#include "support/mockclock.h"

#include <map>
#include <memory>

namespace cmbagent {

/// A report with these outputs; each output's content is its own name.
std::shared_ptr<const StepReport> reportWith(const QStringList& outputs);
/// The report of a failure.
std::shared_ptr<const StepReport> failureReport(bool retryable = true);
StepOutcome completed(const QStringList& outputs = {});
StepOutcome failed(bool retryable = true);
StepOutcome stopped();
/// A failure with this exit code.
StepOutcome failedWith(int exitCode);

/// Plays the engine for one RunMachine, on the test's own thread: starts what can start, remembers what runs, and ends
/// it when the test says so. Every event also goes through a fold of its own, as the store's readers do.
class RunHarness
{
public:
    explicit RunHarness(WorkflowPtr workflow, RunOptions options = {}, int workers = 1'000'000, RunAids aids = {});

    /// Creates the run, with these files frozen and these parameters, and starts what is ready.
    void create(std::vector<FrozenFile> files = {}, const QJsonObject& parameters = {});
    /// As the engine does after every change: conclusions, starts, stops, events.
    void settle();
    void finish(const QString& step, const StepOutcome& outcome = completed());
    /// Ends every step that was asked to stop.
    void endStopped();
    Result<void> answer(const QString& step, Resolution resolution, const QString& comment = {},
                        const QJsonObject& changes = {}, RememberScope remember = RememberScope::Once);
    /// A person decides something about one step.
    Result<void> decide(const QString& step, StepAction action, const QString& guidance = {},
                        const QJsonObject& changes = {});
    /// Moves the clock and wakes the machine as a timer would.
    void advance(qint64 millis);
    /// The program ends and starts again: only the first `keep` events were written (all when negative).
    void crash(qint64 keep = -1, bool goOn = false);
    /// Compares machine and fold, and events with their way through JSON, after every change; on by default.
    void setThorough(bool thorough) { m_isThorough = thorough; }
    void compareWithFold();

    [[nodiscard]] int index(const QString& step) const { return m_workflow->indexOf(step); }
    [[nodiscard]] const RunProjection& projection() const { return m_machine->projection(); }
    [[nodiscard]] StepState state(const QString& step) const { return projection().step(index(step)).state; }
    [[nodiscard]] QStringList running() const;
    [[nodiscard]] const StepJob& job(const QString& step) const { return m_running.at(index(step)); }
    [[nodiscard]] QStringList lines(qint64 after = 0) const { return m_log.lines(after); }
    [[nodiscard]] const EventLog& log() const { return m_log; }
    [[nodiscard]] RunMachine& machine() { return *m_machine; }
    [[nodiscard]] MockClock& clock() { return m_clock; }
    /// "load completed", one line a step.
    [[nodiscard]] QStringList finalStates() const;
    /// First disagreement found between the machine and the independent fold, or between events; empty: none.
    [[nodiscard]] const QString& fault() const { return m_fault; }
    [[nodiscard]] const std::map<int, StepJob>& jobs() const { return m_running; }
    [[nodiscard]] bool isStopping(int step) const { return m_stopped.count(step) > 0; }

private:
    void take();
    void checkStart(const StepJob& job);
    void complain(const QString& text);

    WorkflowPtr m_workflow;
    RunOptions m_options;
    int m_workers;
    RunAids m_aids;
    MockClock m_clock;
    IdSource m_ids { m_clock };
    RunId m_run;
    std::unique_ptr<RunMachine> m_machine;
    RunProjection m_fold;
    EventLog m_log;
    std::map<int, StepJob> m_running;
    std::set<int> m_stopped;
    QString m_fault;
    bool m_isThorough = true;
};

} // namespace cmbagent
