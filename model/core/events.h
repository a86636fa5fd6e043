// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/clock.h"
#include "core/id.h"
#include "core/modelcall.h"
#include "core/result.h"
#include "core/states.h"
#include "core/taskmode.h"
#include "core/usagesample.h"
#include "core/workflow.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>

#include <memory>
#include <optional>
#include <variant>

namespace cmbagent {

/// A file a run took with it when it started; later edits of the original do not reach the run.
struct FrozenFile
{
    QString path; ///< relative to the workflow file
    BlobRef blob;
    ResourceSpec claim {}; ///< of an agent's definition: what its steps take, as far as they do not say it themselves
    bool operator==(const FrozenFile&) const = default;
};

/// A file a step wrote.
struct OutputFile
{
    QString name; ///< path relative to the work folder
    QString mediaType;
    BlobRef blob;
    bool operator==(const OutputFile&) const = default;
};

/// Answers given before the question came up.
struct PresetAnswers
{
    QMap<QString, Resolution> bySteps;
    std::optional<Resolution> forAll;
    bool operator==(const PresetAnswers&) const = default;
};

/// What a person chose for one run.
struct RunOptions
{
    int workers = 0; ///< steps at a time for this run; 0: the engine's own limit
    double simulateSpeedup = 0; ///< > 0: every step only sleeps its recorded runtime divided by this
    QString interpreter; ///< empty: the workflow's, or found
    PresetAnswers answers;
    bool asksOnError = false; ///< a step that failed for good becomes a question instead of failing the run
    std::optional<ApprovalMode> approvalMode {}; ///< nothing: as the workflow says
    QStringList gates {}; ///< ids of steps that ask before they start, whatever the mode
    QMap<QString, QString> models {}; ///< role of agents → model; under "" for all roles not named
    std::optional<TaskMode> taskMode {}; ///< how the task is gone about that it does; nothing: it does none
    bool operator==(const RunOptions&) const = default;
};

/// How a run came by a result that it did not make.
enum class OriginKind : quint8 {
    Inherited, ///< the branch kept it
    Adopted, ///< a person took it from another run
    Reused, ///< an identical earlier step of another run made it
    Replayed, ///< the recorded effect stands for doing it again
    Simulated, ///< an effect that a branch only pretends; what it left behind is the recorded one's
    Confirmed, ///< a person said, or a check found, that it had happened
};
QString originKindName(OriginKind kind);
std::optional<OriginKind> originKindFromName(QStringView name);

/// Where a result was made: the files of its attempt lie there as long as that run is kept.
struct ResultOrigin
{
    OriginKind kind = OriginKind::Inherited;
    RunId run;
    QString step; ///< id
    int attempt = 0;
    bool operator==(const ResultOrigin&) const = default;
};

/// What came out of one attempt beside its state. Sizes in bytes, times in microseconds.
struct StepReport
{
    int exitCode = 0;
    int signal = 0;
    qint64 wallMicros = 0;
    qint64 cpuMicros = 0;
    qint64 peakRssBytes = 0;
    qint64 logBytes = 0;
    double progress = -1; ///< last value reported, -1: none
    QString interpreter; ///< path and version that ran it
    std::vector<OutputFile> outputs;
    QJsonObject values; ///< from outputs.json
    std::optional<Error> error;
    bool retryable = true; ///< whether trying the same again could help
    bool hasBegun = true; ///< false: the program was never started
    qint64 diskBytes = 0; ///< of the work folder at the end
    std::optional<ResultOrigin> origin {}; ///< set when nothing ran here
    bool operator==(const StepReport&) const = default;
};

/// What a person was shown, by name and content, so that an answer counts only for it.
struct Evidence
{
    QString name; ///< "step/output"
    QString mediaType;
    BlobRef blob;
    bool operator==(const Evidence&) const = default;
};

/// What a branch does about a recorded external effect that lies below its change.
enum class EffectChoice : quint8 { Reuse, Simulate, Again };
QString effectChoiceName(EffectChoice choice);
std::optional<EffectChoice> effectChoiceFromName(QStringView name);

/// Where a branch comes from and what it changed. The edits are all those since the workflow it is written against, so
/// a branch of a branch needs no look at its parents.
struct RunOrigin
{
    RunId parent;
    qint64 parentSeq = 0; ///< the last event of the parent that counts
    int depth = 1; ///< 1: a branch of a run that is none
    QString fromStep; ///< id; empty: where the changes are
    QString hypothesis;
    QString instructions; ///< for `fromStep`, handed over as guidance
    std::vector<StepEdit> edits;
    QMap<QString, EffectChoice> effects; ///< by step id; Reuse where nothing is said
    BlobHash inheritance; ///< see core/inheritance.h
    bool operator==(const RunOrigin&) const = default;
};
inline constexpr int deepestBranch = 64;

/// Why a run can be gone back to this point. The end of every step is one without a word.
enum class CheckpointTrigger : quint8 { Named, Timed, BeforeRisky, Paused, Failed, Closed };
QString checkpointTriggerName(CheckpointTrigger trigger);
std::optional<CheckpointTrigger> checkpointTriggerFromName(QStringView name);

/// What is known about an external effect.
enum class EffectState : quint8 { None, Intended, Happened, NotHappened, Unknown };
QString effectStateName(EffectState state);
std::optional<EffectState> effectStateFromName(QStringView name);

/// What is asked.
enum class ApprovalKind : quint8 {
    Gate, ///< an approval step
    Error, ///< a step failed for good
    Effect, ///< nobody knows whether an effect happened
    Step, ///< a step is about to start
    Plan, ///< the run is about to begin; it is about no step
    Check, ///< a step completed, and its results are not what the workflow expects
    Review, ///< a step completed, and a person looks at its results before others build on them
};
inline constexpr int approvalKindCount = 7;
/// What to do about a step that stays failed meanwhile.
inline bool isAboutFailure(ApprovalKind kind)
{
    return kind == ApprovalKind::Error || kind == ApprovalKind::Effect;
}
/// Whether the results of a step that stays completed meanwhile will do.
inline bool isAboutResults(ApprovalKind kind)
{
    return kind == ApprovalKind::Check || kind == ApprovalKind::Review;
}
QString approvalKindName(ApprovalKind kind);
std::optional<ApprovalKind> approvalKindFromName(QStringView name);

/// Who gave the answer that stands for this one, when, where and for what.
struct AnswerOrigin
{
    RunId run;
    ApprovalId approval;
    Timestamp at;
    QString who; ///< may be empty
    RememberScope scope = RememberScope::Run;
    bool operator==(const AnswerOrigin&) const = default;
};

// --- the facts, all in the past tense -------------------------------------------------------------------------------

struct RunCreated
{
    SessionId session;
    ProjectId project;
    QString name;
    BlobHash workflow; ///< normalised JSON, see workflowFromJson
    BlobHash source; ///< the file as the person wrote it; null when there is none
    QString sourcePath; ///< where that file lay
    std::vector<FrozenFile> files;
    QJsonObject parameters;
    RunOptions options;
    std::optional<RunOrigin> origin {}; ///< of a branch
    RunId plannedBy {}; ///< the run that came to the plan this one carries out; null: none
    bool operator==(const RunCreated&) const = default;
};
struct RunMoved
{
    RunState from = RunState::Draft;
    RunState to = RunState::Draft;
    QString reason;
    bool operator==(const RunMoved&) const = default;
};
struct StepStarted
{
    int step = -1;
    int attempt = 0; ///< 1-based
    bool isCheck = false; ///< runs the effect's check, not the step
    bool operator==(const StepStarted&) const = default;
};
/// The attempt that starts next is about to do something that cannot be undone. On disk before it starts.
struct EffectIntended
{
    int step = -1;
    int attempt = 0;
    bool operator==(const EffectIntended&) const = default;
};
/// The receipt of an effect, or that there is none.
struct EffectSettled
{
    int step = -1;
    int attempt = 0;
    EffectState state = EffectState::Happened;
    QString by; ///< "step", "check", "person" or "recovery"
    bool operator==(const EffectSettled&) const = default;
};
struct StepFinished
{
    int step = -1;
    int attempt = 0;
    StepState to = StepState::Completed; ///< Completed, Failed or Cancelled
    std::shared_ptr<const StepReport> report; ///< null: nothing to tell
    bool operator==(const StepFinished& other) const;
};
/// The program ended, or a pause stopped what ran: the attempt uses up no retry.
struct StepInterrupted
{
    int step = -1;
    int attempt = 0;
    QString reason;
    bool operator==(const StepInterrupted&) const = default;
};
/// A failed step goes back to pending, to be tried again no earlier than `notBefore`; or a completed one, as a person
/// who looked at its results wants it done again.
struct StepRetryScheduled
{
    int step = -1;
    int nextAttempt = 0;
    Timestamp notBefore;
    QString reason;
    QString category {}; ///< of the error, as the taxonomy names it
    QString strategy {}; ///< "immediate", "exponential_backoff" or "user_guided"
    double probability = -1; ///< of success, 0..1; -1: not estimated
    QString guidance {}; ///< what a person said
    QJsonObject changes {}; ///< of this step from here on: {"parameters": {…}, "fields": {…} as in StepEdit}
    bool isCheck = false; ///< the next attempt looks whether the effect happened
    int redo = 0; ///< how often a person wanted it done again, this time included; 0: it had failed
    bool operator==(const StepRetryScheduled&) const = default;
};
struct StepSkipped
{
    int step = -1;
    QString reason;
    int cause = -1; ///< the step whose skipping, failure or cancelling led here; -1: a person
    bool operator==(const StepSkipped&) const = default;
};
struct StepCancelled
{
    int step = -1;
    QString reason;
    bool operator==(const StepCancelled&) const = default;
};
struct ApprovalRequested
{
    ApprovalId id;
    int step = -1; ///< -1: about the run, see ApprovalKind::Plan
    QString question;
    std::vector<Resolution> options;
    std::vector<Evidence> shown;
    BlobHash hash; ///< evidenceHash of question, options, shown and context
    Timestamp deadline; ///< not set: waits for ever
    std::optional<Resolution> onDeadline;
    ApprovalKind kind = ApprovalKind::Gate;
    QJsonObject context {}; ///< what else is shown, in fields: see engine/modequestions.h
    bool operator==(const ApprovalRequested&) const = default;
};
struct ApprovalResolved
{
    ApprovalId id;
    int step = -1;
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString by; ///< "person", "preset", "remembered" or "deadline"
    BlobHash hash;
    QJsonObject changes {}; ///< what a person changed with it, see core/stepchanges.h and core/planchanges.h
    QString who {}; ///< the account of the person; may be empty
    RememberScope remember = RememberScope::Once; ///< how far it reaches from here on
    std::optional<AnswerOrigin> origin {}; ///< of a remembered one: the answer that is repeated
    bool operator==(const ApprovalResolved&) const = default;
};
/// From here on the run asks in another mode. Questions that are open stay open.
struct ApprovalModeChanged
{
    ApprovalMode mode = ApprovalMode::None;
    QString who {};
    bool operator==(const ApprovalModeChanged&) const = default;
};
/// A person wants to be asked before this step starts, or not any more.
struct GateChanged
{
    int step = -1;
    bool isSet = true;
    QString who {};
    bool operator==(const GateChanged&) const = default;
};
struct MetricRecorded
{
    int step = -1;
    int attempt = 0;
    QString name;
    double value = 0;
    QString unit;
    bool operator==(const MetricRecorded&) const = default;
};
/// Something a person should know, that changes no state.
struct NoteRecorded
{
    int step = -1; ///< -1: about the run
    QString code;
    QString text;
    bool operator==(const NoteRecorded&) const = default;
};

/// A language model was called for an attempt that may still be running: its cost counts whatever comes of the attempt.
struct ModelCalled
{
    int step = -1;
    int attempt = 0;
    ModelCall call;
    bool operator==(const ModelCalled&) const = default;
};

/// A result of another run takes the place of this step's. Only before the run starts.
struct ResultAdopted
{
    int step = -1;
    ResultOrigin origin;
    Timestamp started;
    Timestamp ended;
    std::shared_ptr<const StepReport> report;
    bool operator==(const ResultAdopted& other) const;
};
/// The run can be taken up again as it is here, under this name.
struct CheckpointTaken
{
    CheckpointTrigger trigger = CheckpointTrigger::Named;
    QString name;
    bool operator==(const CheckpointTaken&) const = default;
};
/// A running step shows no sign of life, or shows one again.
struct StepStalled
{
    int step = -1;
    int attempt = 0;
    bool isStalled = true;
    qint64 quietMicros = 0; ///< since its last output or progress
    bool operator==(const StepStalled&) const = default;
};
/// The run's engine is alive.
struct HeartbeatRecorded
{
    bool operator==(const HeartbeatRecorded&) const = default;
};

using EventBody = std::variant<RunCreated, RunMoved, StepStarted, StepFinished, StepInterrupted, StepRetryScheduled,
                               StepSkipped, StepCancelled, ApprovalRequested, ApprovalResolved, MetricRecorded,
                               NoteRecorded, EffectIntended, EffectSettled, ResultAdopted, CheckpointTaken, StepStalled,
                               HeartbeatRecorded, ApprovalModeChanged, GateChanged, ModelCalled, UsageSampled>;

/// One fact of one run. `seq` starts at 1 and has no gaps within a run.
struct RunEvent
{
    RunId run;
    qint64 seq = 0;
    Timestamp at;
    EventBody body;
    bool operator==(const RunEvent&) const = default;
};

using RunEvents = QList<RunEvent>;

/// The hash an answer must carry: SHA-256 over question, options, (name, content hash) of everything shown, and the
/// context where there is one.
BlobHash evidenceHash(const QString& question, const std::vector<Resolution>& options,
                      const std::vector<Evidence>& shown, const QJsonObject& context = {});

/// The published name (requirements 7.1 where it lists one), for example "step_failed".
QString eventTypeName(const EventBody& body);

/// The body as compact JSON, and back. Steps are indexes into the run's workflow.
QByteArray encodeBody(const EventBody& body);
Result<EventBody> decodeBody(QStringView typeName, const QByteArray& json);

/// A report as JSON, and back: what the journal keeps of it.
QJsonObject stepReportToJson(const StepReport& report);
Result<StepReport> stepReportFromJson(const QJsonObject& json);

/// An error as JSON, and back; also used in --json output.
QJsonObject errorToJson(const Error& error);
Error errorFromJson(const QJsonObject& json);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunEvent)
Q_DECLARE_METATYPE(cmbagent::RunEvents)
