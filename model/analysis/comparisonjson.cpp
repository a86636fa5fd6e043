// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"
#include "analysis/costreport.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

QJsonValue millisOrNull(qint64 micros)
{
    return micros < 0 ? QJsonValue() : QJsonValue(double(micros) / 1000);
}

QJsonValue costOrNull(const std::optional<RunCost>& cost)
{
    if (!cost) {
        return {};
    }
    QJsonObject json = costSumToJson(cost->sum);
    json.insert(QStringLiteral("kind"), costKindName(cost->kind));
    return json;
}

QJsonObject runToJson(const ComparedRun& run)
{
    return { { "id", run.id.toString() },
             { "name", run.name },
             { "state", stateName(run.state) },
             { "branch", run.isBranch },
             { "steps", run.steps },
             { "completed", run.completed },
             { "wall_ms", millisOrNull(run.wallMicros) },
             { "cpu_ms", millisOrNull(run.cpuMicros) },
             { "cost", costOrNull(run.cost) } };
}

QJsonValue sideToJson(const ComparedStep& step)
{
    if (step.index < 0) {
        return {};
    }
    return QJsonObject { { "state", stateName(step.state) },         { "attempts", step.attempts },
                         { "made_elsewhere", step.isMadeElsewhere }, { "wall_ms", millisOrNull(step.wallMicros) },
                         { "cpu_ms", millisOrNull(step.cpuMicros) }, { "cost", costOrNull(step.cost) } };
}

QJsonObject stepToJson(const StepComparison& step)
{
    QJsonArray files;
    for (const FileComparison& file : step.files) {
        files.append(file.toJson());
    }
    QJsonObject json { { "id", step.id },
                       { "id_b", step.idB },
                       { "differs", step.differs() },
                       { "differences", QJsonArray::fromStringList(step.differences) },
                       { "a", sideToJson(step.a) },
                       { "b", sideToJson(step.b) },
                       { "files", files } };
    // Parts without a difference are left out: a run may have ten thousand steps.
    if (!step.task.isEmpty()) {
        json.insert(QStringLiteral("task"), textDiffToJson(step.task));
    }
    if (!step.script.isEmpty()) {
        json.insert(QStringLiteral("script"), textDiffToJson(step.script));
    }
    if (!step.parameters.isEmpty()) {
        json.insert(QStringLiteral("parameters"), valueDiffToJson(step.parameters));
    }
    if (!step.settings.isEmpty()) {
        json.insert(QStringLiteral("settings"), valueDiffToJson(step.settings));
    }
    if (!step.values.isEmpty()) {
        json.insert(QStringLiteral("values"), valueDiffToJson(step.values));
    }
    if (!step.answerA.isEmpty() || !step.answerB.isEmpty()) {
        json.insert(QStringLiteral("answers"), QJsonObject { { "a", step.answerA }, { "b", step.answerB } });
    }
    if (!step.errorA.isEmpty() || !step.errorB.isEmpty()) {
        json.insert(QStringLiteral("errors"), QJsonObject { { "a", step.errorA }, { "b", step.errorB } });
    }
    return json;
}

QJsonObject namesToJson(const std::vector<StepComparison>& steps)
{
    QJsonArray onlyA;
    QJsonArray onlyB;
    QJsonArray both;
    QJsonArray differing;
    for (const StepComparison& step : steps) {
        for (const FileComparison& file : step.files) {
            const QString name = step.id + QLatin1Char('/') + file.name;
            const bool isOnlyA = file.kind == FileComparison::Kind::OnlyA;
            const bool isOnlyB = file.kind == FileComparison::Kind::OnlyB;
            (isOnlyA ? onlyA : isOnlyB ? onlyB : both).append(name);
            if (!isOnlyA && !isOnlyB && file.differs) {
                differing.append(name);
            }
        }
    }
    return { { "only_a", onlyA }, { "only_b", onlyB }, { "both", both }, { "differing", differing } };
}

QJsonValue summaryToJson(const std::optional<MetricSummary>& summary)
{
    return summary ? QJsonValue(QJsonObject { { "count", summary->count },
                                              { "mean", summary->mean },
                                              { "min", summary->least },
                                              { "max", summary->most } })
                   : QJsonValue();
}

} // namespace

QJsonObject RunComparison::toJson() const
{
    QJsonArray rows;
    for (const StepComparison& step : steps) {
        rows.append(stepToJson(step));
    }
    QJsonArray changedSources;
    for (const FileComparison& source : sources) {
        if (source.differs) {
            changedSources.append(source.toJson());
        }
    }
    QJsonArray measured;
    for (const MetricComparison& metric : metrics) {
        measured.append(QJsonObject { { "name", metric.name },
                                      { "unit", metric.unit },
                                      { "a", summaryToJson(metric.a) },
                                      { "b", summaryToJson(metric.b) } });
    }
    return { { "a", runToJson(a) },
             { "b", runToJson(b) },
             { "differing_steps", differingSteps() },
             { "first_diverging_step",
               firstDiverging < 0 ? QJsonValue() : QJsonValue(steps[size_t(firstDiverging)].id) },
             { "parameters", valueDiffToJson(parameters) },
             { "sources", changedSources },
             { "files", namesToJson(steps) },
             { "steps", rows },
             { "metrics", measured } };
}

} // namespace cmbagent
