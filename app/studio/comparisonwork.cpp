// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/comparisonwork.h"

#include "core/stepchanges.h"
#include "layout/alignedlayout.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/cardplan.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

PairValues valuesOf(const ValueDiff& diff)
{
    PairValues values;
    for (const ValueChange& change : diff.changes) {
        values.rows.push_back({ change.path, change.a, change.b, change.relative });
    }
    values.more = diff.differing - qint64(diff.changes.size());
    return values;
}

PairText textOf(const TextDiff& diff)
{
    return { diff.lines, diff.added, diff.removed, diff.isCut, diff.isCoarse };
}

PairCells tableOf(const TableDiff& diff)
{
    PairCells table { diff.rowsA, diff.rowsB,     diff.columnsOnlyA,    diff.columnsOnlyB,
                      diff.cells, diff.differing, diff.largestRelative, {} };
    for (const CellChange& change : diff.changes) {
        table.changes.push_back({ change.row, change.column, change.a, change.b, change.relative });
    }
    return table;
}

PairFile::Kind kindOf(FileComparison::Kind kind)
{
    switch (kind) {
    case FileComparison::Kind::Identical:
        return PairFile::Kind::Same;
    case FileComparison::Kind::OnlyA:
        return PairFile::Kind::OnlyA;
    case FileComparison::Kind::OnlyB:
        return PairFile::Kind::OnlyB;
    case FileComparison::Kind::Text:
        return PairFile::Kind::Text;
    case FileComparison::Kind::Values:
        return PairFile::Kind::Values;
    case FileComparison::Kind::Table:
        return PairFile::Kind::Table;
    case FileComparison::Kind::Image:
        return PairFile::Kind::Image;
    case FileComparison::Kind::Binary:
        break;
    }
    return PairFile::Kind::Other;
}

std::vector<PairFile> filesOf(const std::vector<FileComparison>& compared)
{
    std::vector<PairFile> files;
    for (const FileComparison& file : compared) {
        files.push_back({ file.name,
                          file.mediaType,
                          kindOf(file.kind),
                          file.a,
                          file.b,
                          file.differs,
                          file.note,
                          textOf(file.text),
                          valuesOf(file.values),
                          tableOf(file.table),
                          { file.image.fraction, file.image.largest, file.image.mean, file.image.hasSameSize() } });
    }
    return files;
}

PairStepSide sideOf(const ComparedStep& step, const QString& answer, const QString& error)
{
    return { step.index >= 0, step.state,     step.attempts, step.isMadeElsewhere,
             step.wallMicros, step.cpuMicros, answer,        error };
}

std::optional<PairStep::Difference> differenceOf(const QString& code)
{
    using D = PairStep::Difference;
    static const QMap<QString, D> known {
        { QStringLiteral("only_a"), D::OnlyA },      { QStringLiteral("only_b"), D::OnlyB },
        { QStringLiteral("renamed"), D::Renamed },   { QStringLiteral("state"), D::State },
        { QStringLiteral("task"), D::Task },         { QStringLiteral("script"), D::Script },
        { QStringLiteral("inputs"), D::Inputs },     { QStringLiteral("parameters"), D::Parameters },
        { QStringLiteral("settings"), D::Settings }, { QStringLiteral("answer"), D::Answer },
        { QStringLiteral("error"), D::Error },       { QStringLiteral("values"), D::Values },
        { QStringLiteral("files"), D::Files },
    };
    const auto found = known.constFind(code);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

PairStep stepOf(const StepComparison& compared, const RunProjection& runA, const RunProjection& runB)
{
    PairStep step;
    step.id = compared.id;
    step.idB = compared.idB;
    step.title = compared.a.index >= 0 ? labelNow(runA, compared.a.index) : labelNow(runB, compared.b.index);
    step.a = sideOf(compared.a, compared.answerA, compared.errorA);
    step.b = sideOf(compared.b, compared.answerB, compared.errorB);
    step.a.cost = compared.a.cost;
    step.b.cost = compared.b.cost;
    for (const QString& code : compared.differences) {
        if (const auto difference = differenceOf(code)) {
            step.differences.push_back(*difference);
        }
    }
    step.task = textOf(compared.task);
    step.script = textOf(compared.script);
    step.parameters = valuesOf(compared.parameters);
    step.settings = valuesOf(compared.settings);
    step.values = valuesOf(compared.values);
    step.files = filesOf(compared.files);
    return step;
}

PairSide sideOf(const ComparedRun& run, const RunSummary& summary)
{
    return { run.id,        summary.name,   summary.hypothesis, run.state,    run.isBranch,   run.steps,
             run.completed, run.wallMicros, run.cpuMicros,      std::nullopt, summary.created };
}

std::optional<PairMetric::Summary> summaryOf(const std::optional<MetricSummary>& summary)
{
    return summary ? std::optional(PairMetric::Summary { summary->count, summary->mean, summary->least, summary->most })
                   : std::nullopt;
}

/// The parameters that are not the same in all of the runs.
QStringList changingParameters(const std::vector<LoadedRun>& runs)
{
    QStringList names;
    for (const LoadedRun& run : runs) {
        const QStringList known = run.projection.parameters().keys();
        for (const QString& name : known) {
            if (!names.contains(name)) {
                names.append(name);
            }
        }
    }
    const auto isTheSame = [&](const QString& name) {
        const QJsonValue first = runs.front().projection.parameters().value(name);
        return std::all_of(runs.begin(), runs.end(),
                           [&](const LoadedRun& run) { return run.projection.parameters().value(name) == first; });
    };
    names.erase(std::remove_if(names.begin(), names.end(), isTheSame), names.end());
    return names;
}

QString unitOf(const Workflow& workflow, const QString& parameter)
{
    const auto found = std::find_if(workflow.parameters.begin(), workflow.parameters.end(),
                                    [&](const Parameter& each) { return each.name == parameter; });
    return found == workflow.parameters.end() ? QString() : found->unit;
}

LayoutGraph layoutGraphOf(const Workflow& workflow)
{
    return CardPlan::of(workflow, false, {})->layoutGraph(workflow, CardPainter::cardSize, Orientation::LeftToRight);
}

PairGraphs graphsOf(const RunProjection& a, const RunProjection& b, const RunComparison& compared, std::stop_token stop)
{
    PairGraphs graphs;
    std::vector<std::pair<int, int>> pairs;
    for (const StepComparison& step : compared.steps) {
        graphs.a.steps.push_back(step.a.index);
        graphs.b.steps.push_back(step.b.index);
        if (step.a.index >= 0 && step.b.index >= 0) {
            pairs.emplace_back(step.a.index, step.b.index);
        }
    }
    auto placed =
        alignedLayout(layoutGraphOf(*a.workflow()), layoutGraphOf(*b.workflow()), pairs, { std::move(stop), {} });
    if (placed) {
        graphs.a.run = std::make_shared<const RunProjection>(a);
        graphs.b.run = std::make_shared<const RunProjection>(b);
        graphs.a.places = std::move(placed->a);
        graphs.b.places = std::move(placed->b);
    }
    return graphs;
}

} // namespace

Result<QByteArray> StoppableBlobs::read(const BlobHash& hash) const
{
    if (isStopped()) {
        return fail(ErrorCode::Refused, QStringLiteral("The comparison was stopped."));
    }
    ++m_read;
    return m_blobs.read(hash);
}

RunPair compareAsPair(const LoadedRun& a, const LoadedRun& b, const StoppableBlobs& blobs)
{
    CompareOptions options;
    options.mostChanges = 200;
    options.text.mostLines = 5000;
    const RunComparison compared = compareRuns(a.projection, b.projection, blobs, options);
    RunPair pair;
    pair.a = sideOf(compared.a, a.summary);
    pair.b = sideOf(compared.b, b.summary);
    pair.a.cost = compared.a.cost;
    pair.b.cost = compared.b.cost;
    for (const StepComparison& step : compared.steps) {
        pair.steps.push_back(stepOf(step, a.projection, b.projection));
    }
    pair.firstDiverging = compared.firstDiverging;
    pair.parameters = valuesOf(compared.parameters);
    pair.sources = filesOf(compared.sources);
    for (const MetricComparison& metric : compared.metrics) {
        pair.metrics.push_back({ metric.name, metric.unit, summaryOf(metric.a), summaryOf(metric.b) });
    }
    pair.graphs = graphsOf(a.projection, b.projection, compared, blobs.token());
    return pair;
}

namespace {

/// Those of these runs; what tells the runs apart comes first.
QList<Outcome> outcomesOf(const std::vector<LoadedRun>& runs, const QList<OutcomeRow>& outcomes)
{
    QSet<RunId> wanted;
    for (const LoadedRun& run : runs) {
        wanted.insert(run.summary.id);
    }
    QList<OutcomeRow> ours = outcomes;
    ours.removeIf([&](const OutcomeRow& row) { return !wanted.contains(row.run); });
    QList<Outcome> metrics = byMetric(ours);
    std::stable_partition(metrics.begin(), metrics.end(), [&](const Outcome& metric) {
        return metric.values.size() != qsizetype(runs.size())
            || std::any_of(metric.values.begin(), metric.values.end(),
                           [&](double value) { return value != *metric.values.begin(); });
    });
    return metrics;
}

} // namespace

RunTable asTable(const std::vector<LoadedRun>& runs, const QList<OutcomeRow>& outcomes)
{
    RunTable table;
    if (runs.empty()) {
        return table;
    }
    const QStringList parameters = changingParameters(runs);
    for (const QString& name : parameters) {
        table.columns.push_back(
            { RunTable::Column::Kind::Parameter, name, {}, unitOf(*runs.front().projection.workflow(), name) });
    }
    const QList<Outcome> metrics = outcomesOf(runs, outcomes);
    for (const Outcome& metric : metrics) {
        table.columns.push_back({ RunTable::Column::Kind::Outcome, metric.name, metric.step, metric.unit });
    }
    for (const LoadedRun& run : runs) {
        const RunProjection& now = run.projection;
        const Timestamp end = now.endedAt().isSet() ? now.endedAt() : now.lastAt();
        const qint64 wall = now.startedAt().isSet() ? end.micros - now.startedAt().micros : -1;
        RunTable::Row row { run.summary.id, run.summary.name,   run.summary.hypothesis, now.state(), wall, {},
                            ownCost(now),   run.summary.created };
        for (const QString& name : parameters) {
            row.cells.push_back(now.parameters().value(name));
        }
        for (const Outcome& metric : metrics) {
            const auto value = metric.values.constFind(run.summary.id);
            row.cells.push_back(value == metric.values.constEnd() ? QJsonValue(QJsonValue::Undefined)
                                                                  : QJsonValue(*value));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QList<Outcome> byMetric(const QList<OutcomeRow>& rows)
{
    QList<Outcome> metrics;
    QHash<std::pair<QString, QString>, qsizetype> known;
    for (const OutcomeRow& row : rows) {
        const std::pair key { row.step, row.name };
        const auto found = known.constFind(key);
        const qsizetype at = found == known.constEnd() ? metrics.size() : *found;
        if (at == metrics.size()) {
            known.insert(key, at);
            metrics.append({ row.step, row.name, row.unit, {} });
        }
        metrics[at].values.insert(row.run, row.value);
    }
    return metrics;
}

} // namespace cmbagent
