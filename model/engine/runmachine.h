// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalrules.h"
#include "core/commands.h"
#include "core/ports.h"
#include "core/records.h"
#include "engine/approvaldesk.h"
#include "engine/jobbuilder.h"
#include "engine/memory.h"
#include "engine/runtimers.h"
#include "engine/scheduler.h"

#include <QHash>

#include <set>

namespace cmbagent {

/// What is known from earlier runs and makes this one better; all of it may be missing.
struct RunAids
{
    QHash<QString, qint64> durations {}; ///< usual microseconds by step id, for the critical path
    QHash<QString, qint64> costs {}; ///< expected micro-dollars by step id, of those that ask models
    std::shared_ptr<const QHash<BlobHash, InheritedStep>> earlier {}; ///< results by identity, for reuse
    AnswerMemoryPtr memory {}; ///< remembered answers
    QString sandbox {}; ///< what keeps scripts where they belong, for who is asked whether one may start
    int workers = 0; ///< steps at a time as long as the run is worked on here; 0: as it was told when it began
};

/// Decides what happens next in one run. Owned and called by the engine on its thread; has no threads, timers or files
/// of its own: commands and outcomes go in, events, jobs and stops come out.
///
/// runmachine.cpp is the run's own life, runsteps.cpp how steps end and what follows, runquestions.cpp what a person is
/// asked and says, runasking.cpp when a person is asked.
class RunMachine
{
public:
    RunMachine(RunProjection projection, QString runFolder, const Clock& clock, IdSource& ids, RunAids aids = {});
    Q_DISABLE_COPY_MOVE(RunMachine)
    ~RunMachine() = default;

    /// The first events of a new run, then on to executing when it `begins` at once.
    void create(const RunCreated& created, const std::vector<ResultAdopted>& adopted = {}, bool begins = true);
    /// Takes up a run that another process left: attempts without an end become interrupted. Runs on at once when
    /// `goOn`.
    void recover(bool goOn);

    Result<void> pause(bool stopWhatRuns, const QString& reason);
    /// Paused → executing, or a failed run reopened: its failed steps are tried again. Begins a draft.
    Result<void> resume();
    Result<void> cancel(const QString& reason);
    Result<void> answer(const ApprovalAnswer& answer);
    /// What a person wants done about one step; days later as well as at once.
    Result<void> command(const StepCommand& command);
    /// Changes when a person is asked. Refused for a run that is over, and for a step that started or asks anyway.
    Result<void> change(const AskingCommand& command);
    /// The remembered answers changed; what is asked from here on goes by these.
    void setMemory(AnswerMemoryPtr memory) { m_memory = std::move(memory); }
    Result<void> checkpoint(CheckpointTrigger trigger, const QString& name);
    /// Nothing starts and no gate opens from here on; commands and answers are still written down.
    void hold();
    /// The program ends: holds, pauses a run that is executing (not one that only waits for a person), stops what runs.
    void close();

    void finished(int step, int attempt, const StepOutcome& outcome);
    void metric(int step, int attempt, const QString& name, double value, const QString& unit);
    void usageSampled(int step, int attempt, const UsageSample& sample)
    {
        record(UsageSampled { step, attempt, sample });
    }
    void note(int step, const QString& code, const QString& text);
    void modelCalled(int step, int attempt, const ModelCall& call) { record(ModelCalled { step, attempt, call }); }
    void stalled(int step, bool isStalled, qint64 quietMicros);
    void heartbeat() { record(HeartbeatRecorded {}); }
    /// Something was due: retries come ready, deadlines are acted on.
    void wake();

    /// Opens gates that are ready and ends the run when nothing is left; to be called after every change.
    void advance();
    /// Whether a step could start now.
    [[nodiscard]] bool canStart(const Scheduler::Fits& fits = {}) const;
    /// Starts the next ready step that fits. Only when `canStart` with the same question.
    StepJob startNext(const Scheduler::Fits& fits = {});

    [[nodiscard]] const RunProjection& projection() const { return m_projection; }
    [[nodiscard]] int runningCount() const { return m_projection.count(StepState::Running); }
    /// It was taken up only to write something down, or the program is closing: nothing starts any more.
    [[nodiscard]] bool isHeld() const { return m_stopping == Stopping::Closing; }
    /// Microseconds until `wake` is due next; nothing: never.
    [[nodiscard]] std::optional<qint64> nextWake() const { return m_timers.next(isDeadlineTime()); }
    /// Nothing more happens and nothing runs: the engine may let it go.
    [[nodiscard]] bool isOver() const { return isEnded(m_projection.state()) && runningCount() == 0; }

    /// Nothing runs, and nothing would start by itself: another process may have it.
    [[nodiscard]] bool canRelease() const;

    RunEvents takeEvents() { return std::exchange(m_events, {}); }
    /// Running steps that are to be stopped.
    std::vector<int> takeStops() { return std::exchange(m_stops, {}); }

private:
    void record(EventBody body);
    void rebuild();
    void begin();
    void beginExecuting();
    void stopRunning();
    void stopPending(const QString& reason);
    void finishRun();
    void beginCancelling(const QString& reason);
    void reopen();
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& what) const;

    // runsteps.cpp
    [[nodiscard]] const StepSpec& spec(int step) const { return m_projection.workflow()->steps[size_t(step)]; }
    [[nodiscard]] bool isExternal(int step) const { return spec(step).effect.kind == EffectKind::External; }
    [[nodiscard]] Scheduler::Lane laneOf(int step) const;
    void completeAtOnce(int step);
    void settle(int step, StepState state);
    void stoppedStep(int step, int attempt, const StepOutcome& outcome);
    void effectFinished(int step, int attempt, const StepOutcome& outcome);
    void checkFinished(int step, int attempt, const StepOutcome& outcome);
    void failForGood(int step);
    void tryAgainOrSettle(int step);
    bool planNextAttempt(int step);
    void tryAfresh(int step);
    void recoverStep(int step, bool isCancelling);
    void skipIfImpossible(int step);
    void recoverEffect(int step, bool isCancelling);
    void recoverFailure(int step);

    // runquestions.cpp
    void follow(ApprovalKind kind, const ApprovalResolved& resolved);
    void ask(int step, ApprovalKind kind);
    [[nodiscard]] bool asksAboutFailureOf(int step) const;
    void carryOut(int step, Resolution resolution, const QString& comment, const QJsonObject& changes);
    void doAgain(int step, const QString& comment);
    void confirmEffect(int step);
    void finishConfirmation(int step);
    Result<void> hurry(const StepCommand& command);
    Result<void> decideFailure(const StepCommand& command);
    Result<void> decideResults(const StepCommand& command);
    [[nodiscard]] tl::unexpected<Error> refuseStep(const StepCommand& command) const;
    // runasking.cpp
    void openGate(int step);
    void put(const ApprovalRequested& request);
    void answerInAdvance(const ApprovalRequested& request);
    void askForPlan();
    void recoverPlan();
    [[nodiscard]] const ApprovalResolved* planAnswer() const;
    bool leaveOut();
    void complete(int step);
    [[nodiscard]] std::optional<ApprovalRequested> questionAfter(int step);
    [[nodiscard]] QHash<int, ApprovalResolved> answersAboutResults() const;
    void recoverResults(int step, const QHash<int, ApprovalResolved>& answers);
    bool recoverAbort(const QHash<int, ApprovalResolved>& answers);
    [[nodiscard]] StepForecast forecastOf(int step) const;
    [[nodiscard]] QString reasonBefore(int step) const;
    Result<void> changeMode(ApprovalMode mode, const QString& who);
    Result<void> changeGate(int step, bool isSet, const QString& who);
    /// Deadlines act only while the run goes on.
    [[nodiscard]] bool isDeadlineTime() const;

    /// Interrupting: a pause ends what runs. Closing: the program ends. Cancelling: the run ends.
    enum class Stopping : quint8 { No, Interrupting, Closing, Cancelling };

    RunProjection m_projection;
    JobBuilder m_jobs;
    const Clock& m_clock;
    IdSource& m_ids;
    const RunAids m_aids;
    AnswerMemoryPtr m_memory;
    Scheduler m_scheduler;
    RunTimers m_timers;
    RunEvents m_events;
    std::vector<int> m_stops;
    std::set<int> m_killed; ///< running steps that a person ended
    Stopping m_stopping = Stopping::No;
    QString m_stopReason;
};

} // namespace cmbagent
