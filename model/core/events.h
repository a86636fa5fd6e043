// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/clock.h"
#include "core/id.h"
#include "core/result.h"
#include "core/states.h"
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
    bool operator==(const RunOptions&) const = default;
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
    bool operator==(const StepStarted&) const = default;
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
/// A failed step goes back to pending, to be tried again no earlier than `notBefore`.
struct StepRetryScheduled
{
    int step = -1;
    int nextAttempt = 0;
    Timestamp notBefore;
    QString reason;
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
    int step = -1;
    QString question;
    std::vector<Resolution> options;
    std::vector<Evidence> shown;
    BlobHash hash; ///< evidenceHash of question, options and shown
    Timestamp deadline; ///< not set: waits for ever
    std::optional<Resolution> onDeadline;
    bool operator==(const ApprovalRequested&) const = default;
};
struct ApprovalResolved
{
    ApprovalId id;
    int step = -1;
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString by; ///< "person", "preset" or "deadline"
    BlobHash hash;
    bool operator==(const ApprovalResolved&) const = default;
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

using EventBody =
    std::variant<RunCreated, RunMoved, StepStarted, StepFinished, StepInterrupted, StepRetryScheduled, StepSkipped,
                 StepCancelled, ApprovalRequested, ApprovalResolved, MetricRecorded, NoteRecorded>;

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

/// The hash an answer must carry: SHA-256 over question, options and (name, content hash) of everything shown.
BlobHash evidenceHash(const QString& question, const std::vector<Resolution>& options,
                      const std::vector<Evidence>& shown);

/// The published name (requirements 7.1 where it lists one), for example "step_failed".
QString eventTypeName(const EventBody& body);

/// The body as compact JSON, and back. Steps are indexes into the run's workflow.
QByteArray encodeBody(const EventBody& body);
Result<EventBody> decodeBody(QStringView typeName, const QByteArray& json);

/// An error as JSON, and back; also used in --json output.
QJsonObject errorToJson(const Error& error);
Error errorFromJson(const QJsonObject& json);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunEvent)
Q_DECLARE_METATYPE(cmbagent::RunEvents)
