// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"
#include "engine/approvaldesk.h"
#include "engine/jobbuilder.h"
#include "engine/scheduler.h"

#include <set>

namespace cmbagent {

/// Decides what happens next in one run. Owned and called by the engine on its thread; has no threads, timers or files
/// of its own: commands and outcomes go in, events, jobs and stops come out.
class RunMachine
{
public:
    RunMachine(RunProjection projection, QString runFolder, const Clock& clock, IdSource& ids);

    /// The first event of a new run, then on to executing.
    void create(const RunCreated& created);
    /// Takes up a run that another process left: attempts without an end become interrupted. Runs on at once when
    /// `goOn`.
    void recover(bool goOn);

    Result<void> pause(bool stopWhatRuns, const QString& reason);
    /// Paused → executing, or a failed run reopened: its failed steps are tried again.
    Result<void> resume();
    Result<void> cancel(const QString& reason);
    Result<void> answer(const ApprovalAnswer& answer);
    /// Nothing starts and no gate opens from here on; commands and answers are still written down.
    void hold();
    /// The program ends: holds, pauses a run that is executing (not one that only waits for a person), stops what runs.
    void close();

    void finished(int step, int attempt, const StepOutcome& outcome);
    void metric(int step, int attempt, const QString& name, double value, const QString& unit);
    void note(int step, const QString& code, const QString& text);
    /// Something was due: retries come ready, deadlines are acted on.
    void wake();

    /// Opens gates that are ready and ends the run when nothing is left; to be called after every change.
    void advance();
    /// Whether a step could start now.
    [[nodiscard]] bool canStart() const;
    /// Starts the next ready step. Only when `canStart`.
    StepJob startNext();

    [[nodiscard]] const RunProjection& projection() const { return m_projection; }
    [[nodiscard]] int runningCount() const { return m_projection.count(StepState::Running); }
    /// When `wake` is due next; not set: never.
    [[nodiscard]] Timestamp nextWake() const;
    /// Nothing more happens and nothing runs: the engine may let it go.
    [[nodiscard]] bool isOver() const { return isEnded(m_projection.state()) && runningCount() == 0; }

    /// Nothing runs, and nothing would start by itself: another process may have it.
    [[nodiscard]] bool canRelease() const;

    RunEvents takeEvents() { return std::exchange(m_events, {}); }
    /// Running steps that are to be stopped.
    std::vector<int> takeStops() { return std::exchange(m_stops, {}); }

private:
    void record(EventBody body);
    void openGate(int step);
    void settle(int step, StepState state);
    void stopRunning();
    void stopPending(const QString& reason);
    void finishRun();
    void rebuild();
    void tryAgainOrSettle(int step);
    /// Records another attempt when the step's rule allows one.
    bool planNextAttempt(int step);
    void recoverStep(int step, bool isCancelling);
    void tryAfresh(int step);
    void beginCancelling(const QString& reason);
    void answerByPreset(const ApprovalRequested& request);
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& what) const;
    /// Deadlines act only while the run goes on.
    [[nodiscard]] bool isDeadlineTime() const;

    /// Interrupting: a pause ends what runs. Closing: the program ends. Cancelling: the run ends.
    enum class Stopping : quint8 { No, Interrupting, Closing, Cancelling };

    RunProjection m_projection;
    JobBuilder m_jobs;
    const Clock& m_clock;
    IdSource& m_ids;
    Scheduler m_scheduler;
    std::set<std::pair<qint64, int>> m_delayed; ///< (not before, step) of scheduled retries
    RunEvents m_events;
    std::vector<int> m_stops;
    Stopping m_stopping = Stopping::No;
    QString m_stopReason;
};

} // namespace cmbagent
