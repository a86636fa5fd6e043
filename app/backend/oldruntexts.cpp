// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/oldruntexts.h"

#include "core/importedcalls.h"
#include "core/pathpattern.h"

#include <QDateTime>

#include <cmath>
#include <numeric>

namespace cmbagent {

namespace {

QString stateWord(OldStep::State state)
{
    switch (state) {
    case OldStep::State::Completed:
        return QStringLiteral("completed");
    case OldStep::State::Failed:
        return QStringLiteral("failed");
    case OldStep::State::NotRun:
        break;
    }
    return QStringLiteral("pending");
}

QJsonObject sumToJson(const OldCostSum& sum)
{
    QJsonObject json { { "usd", sum.usd },
                       { "is_upper_bound", sum.isUpperBound },
                       { "is_price_unknown", sum.isPriceUnknown },
                       { "prompt_tokens", sum.promptTokens },
                       { "completion_tokens", sum.completionTokens } };
    if (sum.likelyUsd) {
        json.insert(QStringLiteral("likely_usd"), *sum.likelyUsd);
    }
    return json;
}

QJsonValue isoText(Timestamp at)
{
    return at.isSet()
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(at.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs))
        : QJsonValue();
}

QJsonArray stepsToJson(const OldRun& run)
{
    QJsonArray steps;
    for (const OldStep& step : run.steps) {
        QJsonObject json { { "number", step.number },
                           { "id", QStringLiteral("step-%1").arg(step.number) },
                           { "title", step.title },
                           { "agent", step.agent },
                           { "state", stateWord(step.state) },
                           { "attempts", int(step.attempts.size()) },
                           { "messages", int(step.chat.size()) },
                           { "calls", int(step.calls.size()) },
                           { "cost", sumToJson(sumOfCosts(step.costs)) },
                           { "started", isoText(step.started) },
                           { "ended", isoText(step.ended) } };
        if (step.seconds >= 0) {
            json.insert(QStringLiteral("seconds"), step.seconds);
        }
        steps.append(json);
    }
    return steps;
}

QJsonArray attemptsToJson(const OldRun& run)
{
    QJsonArray attempts;
    for (const OldStep& step : run.steps) {
        for (size_t i = 0; i < step.attempts.size(); ++i) {
            const OldAttempt& attempt = step.attempts[i];
            QJsonObject json { { "step", step.number },
                               { "attempt", int(i) + 1 },
                               { "state", attempt.isFailed ? "failed" : "completed" },
                               { "code", attempt.codePath },
                               { "output_bytes", attempt.output.toUtf8().size() },
                               { "ended", isoText(attempt.ended) } };
            if (attempt.isFailed) {
                json.insert(QStringLiteral("reason"), attempt.reason);
            }
            attempts.append(json);
        }
    }
    return attempts;
}

std::vector<OldCost> allCosts(const OldRun& run)
{
    std::vector<OldCost> all = run.runCosts;
    for (const OldStep& step : run.steps) {
        all.insert(all.end(), step.costs.begin(), step.costs.end());
    }
    return all;
}

} // namespace

OldCostSum sumOfCosts(const std::vector<OldCost>& costs)
{
    OldCostSum sum;
    sum.likelyUsd = 0.0;
    for (const OldCost& cost : costs) {
        sum.usd += cost.usd;
        sum.promptTokens += cost.promptTokens;
        sum.completionTokens += cost.completionTokens;
        sum.isUpperBound = sum.isUpperBound || cost.isUpperBound;
        sum.isPriceUnknown = sum.isPriceUnknown || cost.isPriceUnknown;
        sum.likelyUsd =
            sum.likelyUsd && cost.likelyUsd ? std::optional(*sum.likelyUsd + *cost.likelyUsd) : std::nullopt;
    }
    return sum;
}

QJsonArray costsToJson(const std::vector<OldCost>& costs)
{
    QJsonArray rows;
    for (const OldCost& cost : costs) {
        QJsonObject row = sumToJson(sumOfCosts({ cost }));
        row.insert(QStringLiteral("agent"), cost.agent);
        if (!cost.model.isEmpty()) {
            row.insert(QStringLiteral("model"), cost.model);
        }
        rows.append(row);
    }
    return rows;
}

QString pathOfCode(const OldStep& step, const OldAttempt& attempt)
{
    const QString named = pathInside(attempt.codePath).value_or(QString());
    return named.isEmpty() || named.endsWith(QLatin1Char('/')) ? QStringLiteral("codebase/step_%1.py").arg(step.number)
                                                               : named;
}

QString oldRunIntroduction(const OldRun& run)
{
    QString text =
        QStringLiteral("Imported from %1, a run of CMBAgent in its mode %2.").arg(run.folder, oldRunKindName(run.kind));
    if (run.planningSeconds >= 0) {
        text += QStringLiteral(" Planning took %1 s.").arg(run.planningSeconds, 0, 'f', 1);
    }
    const OldCostSum sum = sumOfCosts(allCosts(run));
    if (sum.usd > 0) {
        text += sum.isUpperBound ? QStringLiteral(" It cost at most $%1 in all").arg(sum.usd, 0, 'f', 4)
                                 : QStringLiteral(" It cost $%1 in all").arg(sum.usd, 0, 'f', 4);
        text += !run.runCosts.empty()
            ? QStringLiteral(", $%1 of it not told apart by steps.").arg(sumOfCosts(run.runCosts).usd, 0, 'f', 4)
            : QStringLiteral(".");
    }
    if (const QStringList unknown = run.unknownFiles(); !unknown.isEmpty()) {
        text += QStringLiteral(" Kept without being understood: %1.").arg(unknown.join(QStringLiteral(", ")));
    }
    return text;
}

ModelCall modelCallOf(const OldCall& call)
{
    // By a part of the name, as CMBAgent chose it.
    const QString provider = call.model.isEmpty()      ? QString()
        : call.model.contains(QLatin1String("o3"))     ? QStringLiteral("openai")
        : call.model.contains(QLatin1String("gemini")) ? QStringLiteral("gemini")
        : call.model.contains(QLatin1String("claude")) ? QStringLiteral("anthropic")
        : call.model.startsWith(QLatin1String("gpt"))  ? QStringLiteral("openai")
                                                       : QString();
    ModelCall made;
    made.agent = call.agent;
    made.provider = provider;
    made.model = call.model;
    made.priceVersion = call.isUpperBound ? importedBound : importedPrice;
    if (call.promptTokens) {
        made.usage = soundUsage(*call.promptTokens, 0, call.completionTokens, 0);
    }
    if (call.usd) {
        made.costMicros = qint64(std::llround(*call.usd * 1e6));
    }
    return made;
}

QJsonObject oldRunReport(const OldRun& run, const RunId& id, const QStringList& furtherWarnings)
{
    QJsonArray files;
    for (const OldFile& file : run.files) {
        files.append(
            QJsonObject { { "path", file.path }, { "bytes", file.bytes }, { "use", file.use }, { "step", file.step } });
    }
    QJsonArray contexts;
    for (auto it = run.contexts.begin(); it != run.contexts.end(); ++it) {
        contexts.append(QJsonObject { { "step", it.key() }, { "values", it.value().toObject().size() } });
    }
    for (const OldContext& context : run.furtherContexts) {
        contexts.append(QJsonObject {
            { "step", context.step }, { "values", context.value.toObject().size() }, { "path", context.path } });
    }
    QJsonObject costs = sumToJson(sumOfCosts(allCosts(run)));
    costs.insert(QStringLiteral("outside_steps"), costsToJson(run.runCosts));
    costs.insert(QStringLiteral("calls"),
                 std::accumulate(run.steps.begin(), run.steps.end(), int(run.runCalls.size()),
                                 [](int sum, const OldStep& step) { return sum + int(step.calls.size()); }));
    QJsonObject json { { "run_id", id.toString() },
                       { "name", run.name },
                       { "kind", oldRunKindName(run.kind) },
                       { "folder", run.folder },
                       { "state", run.isCompleted() ? "completed" : "failed" },
                       { "steps", stepsToJson(run) },
                       { "attempts", attemptsToJson(run) },
                       { "costs", costs },
                       { "files", files },
                       { "contexts", contexts },
                       { "unknown_files", QJsonArray::fromStringList(run.unknownFiles()) },
                       { "warnings", QJsonArray::fromStringList(run.warnings + furtherWarnings) },
                       { "already_imported", false } };
    if (run.planningSeconds >= 0) {
        json.insert(QStringLiteral("planning_seconds"), run.planningSeconds);
    }
    return json;
}

} // namespace cmbagent
