// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inheritance.h"

#include <array>

namespace cmbagent {

/// One try of a step.
struct Attempt
{
    enum class End : quint8 { Open, Completed, Failed, Cancelled, Interrupted };

    int number = 0; ///< 1-based; names the folder attempt-<number>
    End end = End::Open;
    Timestamp started;
    Timestamp ended;
    std::shared_ptr<const StepReport> report;
    bool operator==(const Attempt& other) const;
};

/// A question put to a person, answered or not.
struct Approval
{
    ApprovalRequested request;
    Timestamp requestedAt;
    std::optional<ApprovalResolved> answer;
    Timestamp answeredAt;
    bool isWithdrawn = false; ///< its step was cancelled or skipped before anybody answered

    [[nodiscard]] bool isOpen() const { return !answer && !isWithdrawn; }
    bool operator==(const Approval&) const = default;
};

/// A measured value a step reported.
struct Metric
{
    int step = -1;
    int attempt = 0;
    QString name;
    double value = 0;
    QString unit;
    Timestamp at;
    bool operator==(const Metric&) const = default;
};

/// What an attempt was seen to take while it ran.
struct UsagePoint
{
    int step = -1;
    int attempt = 0;
    UsageSample sample;
    Timestamp at;
    bool operator==(const UsagePoint&) const = default;
};

/// One call of a language model. Those of steps that a branch took over are not among its own: they were paid before.
struct PaidCall
{
    int step = -1;
    int attempt = 0;
    ModelCall call;
    Timestamp at;
    bool operator==(const PaidCall&) const = default;
};

/// Where one step of a run stands.
struct StepStatus
{
    StepState state = StepState::Pending;
    int failures = 0; ///< attempts that count against the retry limit
    int cause = -1; ///< step that made this one skip
    Timestamp notBefore; ///< a scheduled retry waits until then
    QString reason;
    std::vector<Attempt> attempts;
    std::optional<ResultOrigin> origin; ///< set when the result was not made here
    EffectState effect = EffectState::None;
    bool isStalled = false;
    bool nextIsCheck = false; ///< the next attempt only looks whether the effect happened
    QString guidance; ///< what a person said for the next attempt
    QJsonObject changes; ///< what a person changed for this step, see StepRetryScheduled
    bool isGated = false; ///< a person wants to be asked before it starts
    bool isCleared = false; ///< a person was asked whether it may start, and said yes
    int redos = 0; ///< how often a person wanted it done again because of its results
    int askedAttempt = 0; ///< the last one whose results a person was asked about; 0: none
    int exemptAttempt = 0; ///< the last one made before the run asked as it asks now; 0: none
    bool isUnderCheck = false; ///< completed, and a person is asked whether its results will do
    bool isRefused = false; ///< completed, and a person said that its results will not do

    /// Failed before and waiting to be tried again.
    [[nodiscard]] bool isRetrying() const { return state == StepState::Pending && failures > 0; }
    /// Completed before and waiting to be done again.
    [[nodiscard]] bool isRedoing() const { return state == StepState::Pending && redos > 0 && failures == 0; }
    /// It is no part of the plan any more.
    [[nodiscard]] bool isLeftOut() const;
    /// The report of the last attempt that has one; null when there is none.
    [[nodiscard]] const StepReport* report() const;
    [[nodiscard]] Timestamp started() const { return attempts.empty() ? Timestamp {} : attempts.back().started; }
    [[nodiscard]] Timestamp ended() const { return attempts.empty() ? Timestamp {} : attempts.back().ended; }
    [[nodiscard]] const OutputFile* output(const QString& name) const;
    bool operator==(const StepStatus&) const = default;
};

/// Why a run is paused when its program ends in an orderly way.
inline const QString closedReason = QStringLiteral("the program was closed");

/// Why a step is skipped that a person left out when they approved the plan.
inline const QString leftOutReason = QStringLiteral("a person left it out of the plan");

/// A state of the run that can be gone back to. Pauses, failures and effects about to happen make one of themselves;
/// named and timed ones are events of their own; the end of a step is one that needs no record.
struct Checkpoint
{
    qint64 seq = 0; ///< of the last event that belongs to it
    Timestamp at;
    CheckpointTrigger trigger = CheckpointTrigger::Named;
    QString name;
    bool operator==(const Checkpoint&) const = default;
};
inline constexpr int automaticCheckpoints = 10; ///< kept beside the named ones

/// Whether a need is met by a step that is in this state: a required one by completing, an optional one by settling.
inline bool isMet(const Need& need, StepState state)
{
    return state == StepState::Completed || (need.optional && isSettled(state));
}

/// What one event changed; views repaint just this.
struct ChangeSet
{
    int step = -1; ///< -1: no step changed
    bool run = false;
    bool approvals = false;
    bool metrics = false;
    bool usage = false;
    bool notes = false;
    bool workflow = false; ///< its steps are not what they were: whoever made something of them makes it anew
    bool modelCalls = false;
};

/// The state of one run as a fold over its events. `apply` is the only way it changes: in the engine, in item models,
/// on reload and in tests. A plain value; each thread has its own.
class RunProjection
{
public:
    RunProjection() = default;
    /// `inheritance` is what the first event cites; null for a run that is no branch.
    RunProjection(RunId run, WorkflowPtr workflow, InheritancePtr inheritance = {});

    /// Takes the next event. Refuses a gap in `seq`, an unknown step and an illegal move, and then changes nothing.
    Result<ChangeSet> apply(const RunEvent& event);

    [[nodiscard]] RunId run() const { return m_run; }
    /// With what a branch edited, and what a person changed of the plan before the run began.
    [[nodiscard]] const WorkflowPtr& workflow() const { return m_workflow; }
    [[nodiscard]] qint64 seq() const { return m_seq; }
    [[nodiscard]] RunState state() const { return m_state; }
    [[nodiscard]] const QString& reason() const { return m_reason; }
    /// What was recorded when it was made, see `parameters` and `planEdits` for what a person changed since.
    [[nodiscard]] const RunCreated& created() const { return m_created; }
    /// The parameters it runs with.
    [[nodiscard]] const QJsonObject& parameters() const { return m_parameters; }
    /// What a person changed of its steps with their yes to the plan; `workflow` has it.
    [[nodiscard]] const std::vector<StepEdit>& planEdits() const { return m_planEdits; }
    [[nodiscard]] Timestamp createdAt() const { return m_createdAt; }
    [[nodiscard]] Timestamp startedAt() const { return m_startedAt; }
    [[nodiscard]] Timestamp endedAt() const { return m_endedAt; }
    [[nodiscard]] Timestamp lastAt() const { return m_lastAt; }

    [[nodiscard]] const StepStatus& step(int index) const { return m_steps[size_t(index)]; }
    [[nodiscard]] int stepCount() const { return int(m_steps.size()); }
    [[nodiscard]] int count(StepState state) const { return m_counts[size_t(state)]; }
    /// Steps that settled: completed, failed, skipped or cancelled.
    [[nodiscard]] int settledCount() const;

    [[nodiscard]] const std::vector<Approval>& approvals() const { return m_approvals; }
    [[nodiscard]] const Approval* approval(const ApprovalId& id) const;
    /// Of a step, or with -1 of the run.
    [[nodiscard]] const Approval* openApproval(int step) const;
    [[nodiscard]] int openApprovalCount() const { return m_openApprovals; }
    [[nodiscard]] const std::vector<Metric>& metrics() const { return m_metrics; }
    [[nodiscard]] const std::vector<UsagePoint>& usage() const { return m_usage; }
    [[nodiscard]] const std::vector<PaidCall>& modelCalls() const { return m_modelCalls; }
    [[nodiscard]] const std::vector<NoteRecorded>& notes() const { return m_notes; }
    [[nodiscard]] const std::vector<Checkpoint>& checkpoints() const { return m_checkpoints; }
    [[nodiscard]] const InheritancePtr& inheritance() const { return m_inheritance; }
    /// How it asks now, and since when; not set: since it began.
    [[nodiscard]] ApprovalMode approvalMode() const { return m_approvalMode; }
    /// Whose question it is: a step's id and what it is called now, or the run's name for one about the run.
    [[nodiscard]] QString askerId(int step) const;
    [[nodiscard]] QString askerLabel(int step) const;

    /// Whether a need is met as the run stands. A failed step that a person is asked about may still succeed, and the
    /// results of a completed one may turn out not to do.
    [[nodiscard]] bool meets(const Need& need) const;
    /// Derived: not paused or ended, somebody is asked, and nothing runs or can run.
    [[nodiscard]] bool isWaitingForApproval() const;

    bool operator==(const RunProjection& other) const;

private:
    friend struct Fold;

    RunId m_run;
    WorkflowPtr m_workflow;
    qint64 m_seq = 0;
    RunState m_state = RunState::Draft;
    QString m_reason;
    RunCreated m_created;
    QJsonObject m_parameters;
    std::vector<StepEdit> m_planEdits;
    Timestamp m_createdAt;
    Timestamp m_startedAt;
    Timestamp m_endedAt;
    Timestamp m_lastAt;
    std::vector<StepStatus> m_steps;
    std::array<int, stepStateCount> m_counts {};
    std::vector<Approval> m_approvals;
    int m_openApprovals = 0;
    std::vector<Metric> m_metrics;
    std::vector<UsagePoint> m_usage;
    std::vector<PaidCall> m_modelCalls;
    std::vector<NoteRecorded> m_notes;
    std::vector<Checkpoint> m_checkpoints;
    InheritancePtr m_inheritance;
    ApprovalMode m_approvalMode = ApprovalMode::None;
};

} // namespace cmbagent
