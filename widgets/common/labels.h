// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QCoreApplication>

namespace cmbagent {

/// One result worth showing: "temperature", "2.7250156 ± 0.0000081 K".
struct NamedValue
{
    QString name;
    QString text;
};

/// All words for enums, codes, times, sizes and numbers: the model has none. Numbers and dates go by QLocale(). Main
/// thread.
class Labels
{
    Q_DECLARE_TR_FUNCTIONS(Labels)

public:
    // --- states
    static QString status(Status status); ///< "Waiting for you"
    static QString state(StepState state) { return status(statusOf(state)); }
    static QString state(RunState state); ///< as `status`, but "Draft" and "Planning" have words of their own
    /// A step in its run, with what it waits for: "Waiting for 2 steps", "Running · 42 %", "Trying again in 4 s".
    static QString stepLine(const RunGraph& graph, int step, Timestamp now);
    /// A run: "Running · 4 of 7 steps".
    static QString runLine(const RunGraph& graph);
    static QString attemptEnd(Attempt::End end);

    // --- kinds and answers
    static QString kind(StepKind kind);
    static QString resolution(Resolution resolution); ///< "Approved"
    static QString resolutionAction(Resolution resolution); ///< what a button does: "Approve and go on"
    static QString approvalMode(ApprovalMode mode); ///< "Asks before each step"
    static QString answeredBy(const QString& by); ///< "by you", "answered in advance", "nobody answered in time"
    static QString command(RunCommand command);
    static QString parameterType(Parameter::Type type);
    static QString mediaType(const QString& mediaType); ///< "PNG image"; unknown ones unchanged

    // --- errors and events
    static QString errorTitle(ErrorCode code); ///< "Not enough disk space"
    static QString eventTitle(const EventBody& body); ///< "Step failed"
    /// The rest of the sentence: step title, attempt, reason. `workflow` may be null.
    static QString eventDetail(const EventBody& body, const Workflow* workflow);

    // --- numbers, times, sizes
    static QString duration(qint64 micros); ///< "340 ms", "1.2 s", "2 min 05 s", "3 h 04 min"
    static QString elapsed(qint64 micros); ///< the same in whole seconds, for what still runs
    static QString remaining(Timestamp until, Timestamp now); ///< "4 min 59 s"; as many seconds as `countdown` says
    static QString countdown(Timestamp until, Timestamp now); ///< "4:59", "2:04:11"; the second that runs counts
    static QString relativeTime(Timestamp at, Timestamp now); ///< "3 min ago", "yesterday, 14:02"
    static QString exactTime(Timestamp at); ///< local time to the second
    static QString clockTime(Timestamp at); ///< "14:02:31"
    static QString fileSize(qint64 bytes); ///< "1.2 MB"
    static QString percent(double fraction); ///< "42 %"
    /// Up to 10 significant digits, powers of ten beyond 1e±6.
    static QString number(double value);
    /// The value rounded as its error allows: "(−1.1 ± 34.3)·10⁻⁶ K"; `error` < 0: none.
    static QString measured(double value, double error, const QString& unit);
    /// A JSON value as text; objects with value/error/unit as `measured`.
    static QString value(const QJsonValue& value, const QString& unit = {});
    /// Named values, those with error and unit first.
    static QList<NamedValue> values(const QJsonObject& values);
    static QString count(qint64 count); ///< "7", "10,000"
    static QString steps(int count); ///< "1 step", "7 steps"; not for the middle of a sentence
    static QString stepsOf(int some, int all); ///< "4 of 7 steps"
    /// How far a run is: "4 of 7 steps"; one that failed or was cancelled "1 of 3 steps done".
    static QString progress(const RunProjection& run);
};

} // namespace cmbagent
