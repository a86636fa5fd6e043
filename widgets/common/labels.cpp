// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/labels.h"

#include <QHash>
#include <QLocale>

namespace cmbagent {

QString Labels::status(Status status)
{
    switch (status) {
    case Status::Pending:
        return tr("Not started");
    case Status::Running:
        return tr("Running");
    case Status::Completed:
        return tr("Completed");
    case Status::Failed:
        return tr("Failed");
    case Status::Paused:
        return tr("Paused");
    case Status::Waiting:
        return tr("Waiting for you");
    case Status::Retrying:
        return tr("Trying again");
    case Status::Skipped:
        return tr("Skipped");
    case Status::Cancelled:
        return tr("Cancelled");
    case Status::Interrupted:
        return tr("Interrupted");
    case Status::Stalled:
        return tr("Stalled");
    }
    return {};
}

QString Labels::state(RunState state)
{
    switch (state) {
    case RunState::Draft:
        return tr("Draft");
    case RunState::Planning:
        return tr("Planning");
    default:
        return status(statusOf(state));
    }
}

static QString joined(const QString& first, const QString& second)
{
    return second.isEmpty() ? first : QStringLiteral("%1 · %2").arg(first, second);
}

static QString waitLine(const TokenWait& wait)
{
    return wait.wanted > wait.total
        ? Labels::tr("Waiting for %1: it wants %2, there are %3").arg(wait.token).arg(wait.wanted).arg(wait.total)
        : Labels::tr("Waiting for %1: %2 of %3 in use").arg(wait.token).arg(wait.taken).arg(wait.total);
}

static QString pendingLine(const RunGraph& graph, int step)
{
    if (!graph.isRun()) {
        return Labels::tr("Not run yet");
    }
    if (isEnded(graph.projection().state())) {
        return Labels::tr("Not started");
    }
    if (graph.status(step).isRedoing()) {
        return Labels::tr("To be done again");
    }
    const int unmet = unmetNeeds(graph, step);
    if (unmet > 0) {
        return unmet == 1 ? Labels::tr("Waiting for 1 step")
                          : Labels::tr("Waiting for %1 steps").arg(Labels::count(unmet));
    }
    if (graph.projection().state() == RunState::Paused) {
        return Labels::tr("Ready, the run is paused");
    }
    const auto wait = graph.tokenWait(step);
    return wait ? waitLine(*wait) : Labels::tr("Ready to start");
}

QString Labels::stepLine(const RunGraph& graph, int step, Timestamp now)
{
    const StepStatus& stepStatus = graph.status(step);
    const Status shown = statusOf(graph, step);
    switch (shown) {
    case Status::Pending:
        return pendingLine(graph, step);
    case Status::Running: {
        const double fraction = graph.progress(step).fraction;
        const QString elapsedText =
            now > stepStatus.started() ? elapsed(now.micros - stepStatus.started().micros) : QString();
        return joined(status(shown), fraction >= 0 ? percent(fraction) : elapsedText);
    }
    case Status::Stalled:
        return now > stepStatus.started()
            ? joined(status(shown), tr("running for %1").arg(elapsed(now.micros - stepStatus.started().micros)))
            : status(shown);
    case Status::Retrying: {
        const QString attempt =
            tr("attempt %1 of %2").arg(stepStatus.failures + 1).arg(graph.spec(step).retry.attempts);
        return stepStatus.notBefore > now
            ? joined(tr("Trying again in %1").arg(remaining(stepStatus.notBefore, now)), attempt)
            : joined(status(shown), attempt);
    }
    case Status::Completed:
    case Status::Failed: {
        const qint64 took = stepStatus.ended().micros - stepStatus.started().micros;
        return joined(status(shown), took > 0 ? duration(took) : QString());
    }
    default:
        return status(shown);
    }
}

QString Labels::runLine(const RunGraph& graph)
{
    if (!graph.isRun()) {
        return joined(tr("Not run yet"), steps(graph.stepCount()));
    }
    const RunProjection& run = graph.projection();
    const Status shown = statusOf(graph);
    const QString word =
        shown == Status::Pending || run.state() == RunState::Planning ? state(run.state()) : status(shown);
    return joined(word, run.state() == RunState::Completed ? steps(run.stepCount()) : progress(run));
}

QString Labels::attemptEnd(Attempt::End end)
{
    return end == Attempt::End::Open ? tr("Not ended") : status(statusOf(end));
}

QString Labels::kind(StepKind kind)
{
    switch (kind) {
    case StepKind::Code:
        return tr("Code");
    case StepKind::Approval:
        return tr("Approval");
    case StepKind::Agent:
        return tr("Agent");
    case StepKind::Simulated:
        return tr("Simulated task");
    }
    return {};
}

QString Labels::resolution(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return tr("Approved");
    case Resolution::Rejected:
        return tr("Rejected");
    case Resolution::Modified:
        return tr("Approved with a note");
    case Resolution::Retried:
        return tr("Tried again");
    case Resolution::Skipped:
        return tr("Done without");
    case Resolution::Aborted:
        return tr("Given up");
    case Resolution::Happened:
        return tr("It happened");
    case Resolution::Checked:
        return tr("Checked");
    }
    return {};
}

QString Labels::resolutionAction(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return tr("Approve and go on");
    case Resolution::Rejected:
        return tr("Reject and skip this step");
    case Resolution::Modified:
        return tr("Go on with my note");
    case Resolution::Retried:
        return tr("Try again");
    case Resolution::Skipped:
        return tr("Go on without this step");
    case Resolution::Aborted:
        return tr("Give the run up");
    case Resolution::Happened:
        return tr("It happened, go on");
    case Resolution::Checked:
        return tr("Let the check find out");
    }
    return {};
}

QString Labels::answeredBy(const QString& by)
{
    if (by == QLatin1String("person")) {
        return tr("answered by a person");
    }
    if (by == QLatin1String("preset")) {
        return tr("answered in advance");
    }
    if (by == QLatin1String("remembered")) {
        return tr("an earlier answer was remembered");
    }
    if (by == QLatin1String("feed")) {
        return tr("answered by a program, over the event feed");
    }
    return by == QLatin1String("deadline") ? tr("nobody answered in time") : by;
}

QString Labels::approvalMode(ApprovalMode mode)
{
    switch (mode) {
    case ApprovalMode::None:
        return tr("Asks only where the workflow has an approval");
    case ApprovalMode::AfterPlanning:
        return tr("Asks once, before the first step starts");
    case ApprovalMode::BeforeEachStep:
        return tr("Asks before each step");
    case ApprovalMode::AfterEachStep:
        return tr("Asks about the results of each step");
    case ApprovalMode::AroundEachStep:
        return tr("Asks before each step and about its results");
    case ApprovalMode::OnError:
        return tr("Asks when a step fails for good");
    case ApprovalMode::Manual:
        return tr("Asks where a gate is set");
    case ApprovalMode::Custom:
        return tr("Asks by the rules of the workflow");
    }
    return {};
}

QString Labels::command(RunCommand command)
{
    switch (command) {
    case RunCommand::Pause:
        return tr("Pause");
    case RunCommand::PauseAndStop:
        return tr("Pause and stop running steps");
    case RunCommand::Resume:
        return tr("Resume");
    case RunCommand::Cancel:
        return tr("Cancel");
    }
    return {};
}

QString Labels::parameterType(Parameter::Type type)
{
    switch (type) {
    case Parameter::Type::Number:
        return tr("Number");
    case Parameter::Type::Integer:
        return tr("Whole number");
    case Parameter::Type::String:
        return tr("Text");
    case Parameter::Type::Boolean:
        return tr("Yes or no");
    case Parameter::Type::Choice:
        return tr("Choice");
    }
    return {};
}

QString Labels::mediaType(const QString& mediaType)
{
    static const QHash<QString, const char*> words {
        { QStringLiteral("text/markdown"), QT_TR_NOOP("Markdown") },
        { QStringLiteral("text/csv"), QT_TR_NOOP("CSV table") },
        { QStringLiteral("text/tab-separated-values"), QT_TR_NOOP("TSV table") },
        { QStringLiteral("text/plain"), QT_TR_NOOP("Text") },
        { QStringLiteral("text/html"), QT_TR_NOOP("HTML page") },
        { QStringLiteral("text/x-python"), QT_TR_NOOP("Python script") },
        { QStringLiteral("text/x-log"), QT_TR_NOOP("Log") },
        { QStringLiteral("application/json"), QT_TR_NOOP("JSON") },
        { QStringLiteral("application/yaml"), QT_TR_NOOP("YAML") },
        { QStringLiteral("application/pdf"), QT_TR_NOOP("PDF document") },
        { QStringLiteral("application/octet-stream"), QT_TR_NOOP("Binary file") },
        { QStringLiteral("image/png"), QT_TR_NOOP("PNG image") },
        { QStringLiteral("image/jpeg"), QT_TR_NOOP("JPEG image") },
        { QStringLiteral("image/svg+xml"), QT_TR_NOOP("SVG image") },
        { QStringLiteral("image/gif"), QT_TR_NOOP("GIF image") },
    };
    const char* word = words.value(mediaType);
    return word ? tr(word) : mediaType.isEmpty() ? tr("File") : mediaType;
}

QString Labels::errorTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInput:
        return tr("Something in the input is wrong");
    case ErrorCode::NotFound:
        return tr("Not found");
    case ErrorCode::Refused:
        return tr("Not allowed");
    case ErrorCode::IllegalMove:
        return tr("Not possible now");
    case ErrorCode::Conflict:
        return tr("Somebody else was first");
    case ErrorCode::Io:
        return tr("Reading or writing failed");
    case ErrorCode::DiskFull:
        return tr("Not enough disk space");
    case ErrorCode::ReadOnly:
        return tr("This place may not be written");
    case ErrorCode::Locked:
    case ErrorCode::Moving:
        return tr("In use by another program");
    case ErrorCode::Corrupt:
        return tr("Damaged data");
    case ErrorCode::Foreign:
        return tr("A file of another program");
    case ErrorCode::Newer:
        return tr("Written by a newer version");
    case ErrorCode::Missing:
        return tr("Something is not installed");
    case ErrorCode::Timeout:
        return tr("Took longer than allowed");
    case ErrorCode::Limit:
        return tr("A limit was reached");
    case ErrorCode::Unsupported:
        return tr("Not part of this version");
    case ErrorCode::Script:
        return tr("The script of the step failed");
    case ErrorCode::Internal:
        return tr("A mistake of this program");
    }
    return {};
}

QString Labels::count(qint64 count)
{
    return QLocale().toString(count);
}

QString Labels::steps(int count)
{
    return count == 1 ? tr("1 step") : tr("%Ln steps", nullptr, count);
}

QString Labels::stepsOf(int some, int all)
{
    return tr("%1 of %Ln steps", nullptr, all).arg(count(some));
}

QString Labels::progress(const RunProjection& run)
{
    // What was cancelled or failed has settled, too, and is not done.
    return run.state() == RunState::Failed || run.state() == RunState::Cancelled
        ? tr("%1 of %Ln steps done", nullptr, run.stepCount()).arg(count(run.count(StepState::Completed)))
        : stepsOf(run.settledCount(), run.stepCount());
}

} // namespace cmbagent
