// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retrycontext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr qsizetype longestMessage = 200;
constexpr int mostSuggestions = 8;
constexpr size_t mostResolved = 3;

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(Timestamp time)
{
    return time.isSet()
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(time.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs))
        : QJsonValue();
}

QString cut(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= longestMessage ? line : QString(line.left(longestMessage - 1) + QChar(0x2026));
}

QJsonObject attemptToJson(const PastAttempt& attempt)
{
    return { { "attempt_number", attempt.number },
             { "started_at", timeOrNull(attempt.started) },
             { "completed_at", timeOrNull(attempt.ended) },
             { "error_type", textOrNull(attempt.errorType) },
             { "error_message", textOrNull(attempt.message) },
             { "traceback", textOrNull(attempt.traceback) },
             { "agent_output", textOrNull(attempt.output) },
             { "modifications_tried", QJsonArray::fromStringList(attempt.modifications) } };
}

QJsonArray attemptsToJson(const std::vector<PastAttempt>& attempts)
{
    QJsonArray list;
    for (const PastAttempt& attempt : attempts) {
        list.append(attemptToJson(attempt));
    }
    return list;
}

/// What the step is to do, in the words of who wrote it.
QString taskOf(const StepSpec& spec)
{
    if (spec.description.isEmpty() || spec.description == spec.label()) {
        return spec.label();
    }
    return spec.label() + QStringLiteral("\n") + spec.description.trimmed();
}

/// One section of the prompt; nothing when it has no lines.
void addSection(QString& text, const QString& heading, const QStringList& lines)
{
    if (!lines.isEmpty()) {
        text += QStringLiteral("\n## %1\n%2\n").arg(heading, lines.join(QLatin1Char('\n')));
    }
}

QStringList attemptLines(const std::vector<PastAttempt>& attempts)
{
    QStringList lines;
    for (const PastAttempt& attempt : attempts) {
        const QString what = attempt.errorType.isEmpty() ? QStringLiteral("no error")
            : attempt.message.isEmpty()                  ? attempt.errorType
                                        : QStringLiteral("%1: %2").arg(attempt.errorType, cut(attempt.message));
        lines << QStringLiteral("- Attempt %1: %2").arg(attempt.number).arg(what);
        if (!attempt.modifications.isEmpty()) {
            lines << QStringLiteral("  Tried: %1").arg(cut(attempt.modifications.join(QStringLiteral("; "))));
        }
    }
    return lines;
}

QStringList analysisLines(const RetryAdvice& advice)
{
    QStringList lines { QStringLiteral("- Kind: %1 (%2)").arg(advice.category, advice.label) };
    if (!advice.pattern.isEmpty()) {
        lines << QStringLiteral("- Recognised by: %1").arg(cut(advice.pattern));
    }
    lines << QStringLiteral("- Known kind of error: %1")
                 .arg(advice.isCommon ? QStringLiteral("yes") : QStringLiteral("no"));
    lines << QStringLiteral("- %1").arg(advice.explanation);
    if (!advice.paths.isEmpty()) {
        lines << QStringLiteral("- Files it names: %1").arg(advice.paths.join(QStringLiteral(", ")));
    }
    return lines;
}

QStringList numbered(const QStringList& texts)
{
    QStringList lines;
    for (const QString& text : texts) {
        lines << QStringLiteral("%1. %2").arg(lines.size() + 1).arg(text);
    }
    return lines;
}

QStringList bulleted(const QStringList& texts)
{
    QStringList lines;
    for (const QString& text : texts) {
        lines << QStringLiteral("- ") + text;
    }
    return lines;
}

QStringList resolvedLines(const std::vector<ResolvedError>& errors)
{
    QStringList lines;
    for (const ResolvedError& error : errors) {
        QString line = QStringLiteral("- Step '%1': %2").arg(error.step, cut(error.message));
        if (!error.remedy.isEmpty()) {
            line += QStringLiteral(" Overcome by: %1").arg(cut(error.remedy));
        }
        lines << line;
    }
    return lines;
}

/// What went wrong since the step was done last.
const Error* lastError(const StepStatus& status)
{
    for (auto it = status.attempts.rbegin(); it != status.attempts.rend(); ++it) {
        if (it->end == Attempt::End::Completed) {
            return nullptr;
        }
        if (it->report && it->report->error) {
            return &*it->report->error;
        }
    }
    return nullptr;
}

/// Whether the last attempt that came to an end of its own completed.
bool wasDone(const StepStatus& status)
{
    const auto last = std::find_if(status.attempts.rbegin(), status.attempts.rend(), [](const Attempt& attempt) {
        return attempt.end != Attempt::End::Open && attempt.end != Attempt::End::Interrupted;
    });
    return last != status.attempts.rend() && last->end == Attempt::End::Completed;
}

/// What is told where nothing went wrong, and a person wants other results.
QString reviewPrompt(const RetryContext& context)
{
    QString text = QStringLiteral("# To be done again: a person looked at the results and wants others\n");
    addSection(text, QStringLiteral("Task"), { context.task });
    addSection(text, QStringLiteral("Attempts before"), attemptLines(context.previous));
    addSection(text, QStringLiteral("Guidance from a person"), bulleted(context.userSuggestions()));
    addSection(
        text, QStringLiteral("Instructions"),
        { QStringLiteral("- Do the whole task again: change what the person wants changed, keep what was right."),
          QStringLiteral("- All of the guidance holds; where it contradicts itself, what stands last counts."),
          QStringLiteral("- If that cannot be done, say so and explain why.") });
    return text;
}

} // namespace

std::vector<PastAttempt> pastAttempts(const ErrorTaxonomy& taxonomy, const StepStatus& status)
{
    std::vector<PastAttempt> past;
    for (const Attempt& attempt : status.attempts) {
        if (attempt.end == Attempt::End::Open) {
            continue;
        }
        PastAttempt told;
        told.number = attempt.number;
        told.started = attempt.started;
        told.ended = attempt.ended;
        const Error* error = attempt.report && attempt.report->error ? &*attempt.report->error : nullptr;
        if (error) {
            told.message = error->what;
            told.traceback = error->detail;
        }
        if (attempt.end == Attempt::End::Interrupted) {
            told.errorType = QStringLiteral("interrupted");
        } else if (attempt.end == Attempt::End::Cancelled) {
            told.errorType = QStringLiteral("cancelled");
        } else if (attempt.end == Attempt::End::Failed) {
            told.errorType = taxonomy.classify(error ? *error : Error {}).id;
        }
        if (attempt.report) {
            told.files = attempt.report->outputs;
        }
        if (attempt.report && !attempt.report->values.isEmpty()) {
            told.output = QString::fromUtf8(QJsonDocument(attempt.report->values).toJson(QJsonDocument::Compact));
        }
        past.push_back(std::move(told));
    }
    return past;
}

QJsonArray resolvedToJson(const std::vector<ResolvedError>& errors)
{
    QJsonArray list;
    for (const ResolvedError& error : errors) {
        list.append(QJsonObject { { "run", error.run },
                                  { "step", error.step },
                                  { "category", error.category },
                                  { "message", error.message },
                                  { "remedy", textOrNull(error.remedy) } });
    }
    return list;
}

std::vector<ResolvedError> resolvedFromJson(const QJsonArray& list)
{
    std::vector<ResolvedError> errors;
    for (const QJsonValue& value : list) {
        const QJsonObject object = value.toObject();
        const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
        errors.push_back({ text("run"), text("step"), text("category"), text("message"), text("remedy") });
    }
    return errors;
}

RetryContext retryContext(const ErrorTaxonomy& taxonomy, const StepSpec& spec, const StepStatus& status,
                          const QString& feedback, std::vector<ResolvedError> resolved, double jitter)
{
    RetryContext context;
    context.attempt = status.failures + 1;
    context.maxAttempts = spec.retry.attempts;
    context.task = taskOf(spec);
    context.previous = pastAttempts(taxonomy, status);
    context.feedback = feedback.trimmed();
    context.redo = status.redos;
    context.isAfterReview = status.redos > 0 && wasDone(status);
    const Error* error = lastError(status);
    context.advice =
        adviseRetry(taxonomy, error ? *error : Error {}, status.failures, !context.userSuggestions().isEmpty(), jitter);
    context.resolved = std::move(resolved);
    if (context.resolved.size() > mostResolved) {
        context.resolved.resize(mostResolved);
    }
    return context;
}

QJsonObject retryContextJson(const RetryContext& context)
{
    const RetryAdvice& advice = context.advice;
    return { { "current_attempt", context.attempt },
             { "max_attempts", context.maxAttempts },
             { "original_task", context.task },
             { "modified_task", textOrNull(context.modifiedTask) },
             { "previous_attempts", attemptsToJson(context.previous) },
             { "error_pattern", textOrNull(advice.pattern) },
             { "error_category", advice.category },
             { "error_explanation", advice.explanation },
             { "common_error", advice.isCommon },
             { "user_feedback", textOrNull(context.feedback) },
             { "user_suggestions", QJsonArray::fromStringList(context.userSuggestions()) },
             { "suggested_fixes", QJsonArray::fromStringList(advice.suggestions) },
             { "alternative_approaches", QJsonArray::fromStringList(advice.alternatives) },
             { "file_paths", QJsonArray::fromStringList(advice.paths) },
             { "similar_errors_resolved", resolvedToJson(context.resolved) },
             { "redo", context.redo },
             { "packages_agreed_to", QJsonArray::fromStringList(context.packages) },
             { "strategy", retryStrategyName(advice.strategy) },
             { "backoff_seconds",
               advice.delayMillis > 0 ? QJsonValue(double(advice.delayMillis) / 1000) : QJsonValue() },
             { "success_probability", advice.probability } };
}

QString retryPrompt(const RetryContext& context)
{
    if (context.isAfterReview) {
        return reviewPrompt(context);
    }
    QString text = QStringLiteral("# Another attempt: %1 of %2\n").arg(context.attempt).arg(context.maxAttempts);
    addSection(text, QStringLiteral("Task"), { context.task });
    if (!context.modifiedTask.isEmpty()) {
        addSection(text, QStringLiteral("Task as changed"), { context.modifiedTask });
    }
    addSection(text, QStringLiteral("Attempts before"), attemptLines(context.previous));
    addSection(text, QStringLiteral("What went wrong"), analysisLines(context.advice));
    addSection(text, QStringLiteral("Guidance from a person"), bulleted(context.userSuggestions()));
    addSection(text, QStringLiteral("Suggestions"), numbered(context.advice.suggestions.mid(0, mostSuggestions)));
    addSection(text, QStringLiteral("Similar errors that were overcome"), resolvedLines(context.resolved));
    addSection(text, QStringLiteral("Chance of success"),
               { QStringLiteral("About %1 %").arg(std::lround(context.advice.probability * 100)) });
    addSection(text, QStringLiteral("Instructions"),
               { QStringLiteral("- Do not repeat what failed before; change what caused the error."),
                 QStringLiteral("- Follow the guidance of the person first, where there is some."),
                 QStringLiteral("- If the task cannot be done, say so and explain why.") });
    return text;
}

} // namespace cmbagent
