// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"
#include "analysis/costreport.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostDetailed = 20; ///< steps told in full
constexpr int mostListed = 40; ///< steps listed although nothing differs
constexpr int mostDiffLines = 60;

QString secondsText(qint64 micros)
{
    return micros < 0 ? QStringLiteral("-") : QStringLiteral("%1 s").arg(double(micros) / 1'000'000, 0, 'f', 3);
}

QString costText(const std::optional<RunCost>& cost)
{
    if (!cost) {
        return QStringLiteral("-");
    }
    const QString sum = sumText(cost->sum);
    return cost->kind == CostKind::Paid ? sum : QStringLiteral("%1 (%2)").arg(sum, costKindName(cost->kind));
}

QString percentText(double relative)
{
    return QStringLiteral("%1 %").arg(100 * relative, 0, 'g', 3);
}

QString relativeText(const std::optional<double>& relative)
{
    return relative ? QStringLiteral("  (%1)").arg(percentText(*relative)) : QString();
}

QString valueText(const QJsonValue& value)
{
    if (value.isUndefined()) {
        return QStringLiteral("nothing");
    }
    const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

/// Collects lines no longer than the terminal is wide.
class Page
{
public:
    explicit Page(int columns) : m_columns(std::max(columns, 40)) { }

    void line(const QString& text = {})
    {
        m_text += text.size() <= m_columns ? text : QString(text.left(m_columns - 1) + QChar(0x2026));
        m_text += QLatin1Char('\n');
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    const qsizetype m_columns;
    QString m_text;
};

void tellRun(Page& page, const char* letter, const ComparedRun& run)
{
    page.line(QStringLiteral("  %1  %2%3  %4, %5 of %6 steps, %7, CPU %8")
                  .arg(QLatin1String(letter), run.name, run.isBranch ? QStringLiteral(" (branch)") : QString(),
                       stateName(run.state), QString::number(run.completed), QString::number(run.steps),
                       secondsText(run.wallMicros), secondsText(run.cpuMicros)));
    page.line(QStringLiteral("     %1%2")
                  .arg(run.id.toString(), run.cost ? QStringLiteral("  cost %1").arg(costText(run.cost)) : QString()));
}

void tellValues(Page& page, const ValueDiff& diff, const QString& indent)
{
    for (const ValueChange& change : diff.changes) {
        page.line(indent
                  + QStringLiteral("%1: %2 → %3%4")
                        .arg(change.path, valueText(change.a), valueText(change.b), relativeText(change.relative)));
    }
    if (const qint64 more = diff.differing - qint64(diff.changes.size()); more > 0) {
        page.line(indent + QStringLiteral("… and %1 more").arg(more));
    }
}

void tellText(Page& page, const TextDiff& diff, const QString& indent)
{
    for (const QString& line : diff.lines.mid(0, mostDiffLines)) {
        page.line(indent + line);
    }
    if (diff.lines.size() > mostDiffLines || diff.isCut) {
        page.line(indent + QStringLiteral("… in all %1 lines added, %2 removed").arg(diff.added).arg(diff.removed));
    }
}

void tellTable(Page& page, const TableDiff& diff, const QString& indent)
{
    for (const CellChange& change : diff.changes) {
        page.line(indent
                  + QStringLiteral("row %1, %2: %3 → %4%5")
                        .arg(change.row)
                        .arg(change.column, change.a, change.b, relativeText(change.relative)));
    }
    if (const qint64 more = diff.differing - qint64(diff.changes.size()); more > 0) {
        page.line(indent + QStringLiteral("… and %1 more").arg(more));
    }
}

QString tableSummary(const TableDiff& diff)
{
    QString text = QStringLiteral("%1 of %2 cells differ").arg(diff.differing).arg(diff.cells);
    if (diff.largestRelative > 0) {
        text += QStringLiteral(", numbers by at most %1").arg(percentText(diff.largestRelative));
    }
    if (diff.rowsA != diff.rowsB) {
        text += QStringLiteral(", %1 and %2 rows").arg(diff.rowsA).arg(diff.rowsB);
    }
    if (!diff.columnsOnlyA.isEmpty()) {
        text += QStringLiteral(", only in A: %1").arg(diff.columnsOnlyA.join(QStringLiteral(", ")));
    }
    if (!diff.columnsOnlyB.isEmpty()) {
        text += QStringLiteral(", only in B: %1").arg(diff.columnsOnlyB.join(QStringLiteral(", ")));
    }
    return text;
}

QString imageSummary(const ImageDiff& diff)
{
    if (!diff.hasSameSize()) {
        return QStringLiteral("%1 × %2 and %3 × %4 pixels")
            .arg(diff.widthA)
            .arg(diff.heightA)
            .arg(diff.widthB)
            .arg(diff.heightB);
    }
    return QStringLiteral("%1 of the pixels differ, by at most %2, on average %3")
        .arg(percentText(diff.fraction), percentText(diff.largest), percentText(diff.mean));
}

QString fileSummary(const FileComparison& file)
{
    switch (file.kind) {
    case FileComparison::Kind::OnlyA:
        return QStringLiteral("only in A");
    case FileComparison::Kind::OnlyB:
        return QStringLiteral("only in B");
    case FileComparison::Kind::Text:
        return QStringLiteral("%1 lines added, %2 removed").arg(file.text.added).arg(file.text.removed);
    case FileComparison::Kind::Values:
        return QStringLiteral("%1 of %2 values differ").arg(file.values.differing).arg(file.values.compared);
    case FileComparison::Kind::Table:
        return tableSummary(file.table);
    case FileComparison::Kind::Image:
        return imageSummary(file.image);
    case FileComparison::Kind::Binary:
        return QStringLiteral("other content, %1 and %2 bytes").arg(file.a.size).arg(file.b.size);
    case FileComparison::Kind::Identical:
        break;
    }
    return QStringLiteral("the same");
}

void tellFile(Page& page, const FileComparison& file, const QString& indent)
{
    const QString note = file.note.isEmpty() ? QString() : QStringLiteral(" %1").arg(file.note);
    page.line(indent + QStringLiteral("%1: %2%3").arg(file.name, fileSummary(file), note));
    const QString inner = indent + QStringLiteral("  ");
    tellText(page, file.text, inner);
    tellValues(page, file.values, inner);
    tellTable(page, file.table, inner);
}

QString sideText(const ComparedStep& step)
{
    if (step.index < 0) {
        return QStringLiteral("-");
    }
    return stateName(step.state) + (step.isMadeElsewhere ? QStringLiteral(" (kept)") : QString());
}

void listStep(Page& page, const StepComparison& step, int width)
{
    const char* sign = step.a.index < 0 ? ">" : step.b.index < 0 ? "<" : step.differs() ? "≠" : "=";
    const QString row =
        QStringLiteral("  %1 %2  %3 %4 %5")
            .arg(QString::fromUtf8(sign), step.id.leftJustified(width), sideText(step.a).leftJustified(17),
                 sideText(step.b).leftJustified(17), step.differences.join(QStringLiteral(", ")));
    page.line(row.trimmed().isEmpty() ? row : QStringLiteral("  ") + row.trimmed());
}

void listSteps(Page& page, const RunComparison& comparison)
{
    int width = 4;
    for (const StepComparison& step : comparison.steps) {
        width = std::clamp(int(step.id.size()), width, 30);
    }
    const bool all = comparison.steps.size() <= size_t(mostListed);
    int listed = 0;
    page.line(QStringLiteral("Steps: %1 of %2 differ").arg(comparison.differingSteps()).arg(comparison.steps.size()));
    for (const StepComparison& step : comparison.steps) {
        if ((all || step.differs()) && listed < 5 * mostListed) {
            listStep(page, step, width);
            ++listed;
        }
    }
    if (const auto left = qsizetype(comparison.steps.size()) - listed; left > 0) {
        page.line(QStringLiteral("  … and %1 more").arg(left));
    }
}

void tellStep(Page& page, const StepComparison& step)
{
    page.line();
    page.line(step.id == step.idB ? step.id : QStringLiteral("%1 (in B: %2)").arg(step.id, step.idB));
    if (step.a.wallMicros >= 0 || step.b.wallMicros >= 0) {
        page.line(
            QStringLiteral("  time: %1 → %2").arg(secondsText(step.a.wallMicros), secondsText(step.b.wallMicros)));
    }
    if (step.a.cost || step.b.cost) {
        page.line(QStringLiteral("  cost: %1 → %2").arg(costText(step.a.cost), costText(step.b.cost)));
    }
    if (step.answerA != step.answerB) {
        page.line(QStringLiteral("  answer: %1 → %2")
                      .arg(step.answerA.isEmpty() ? QStringLiteral("none") : step.answerA,
                           step.answerB.isEmpty() ? QStringLiteral("none") : step.answerB));
    }
    for (const QString& error : { step.errorA, step.errorB }) {
        if (!error.isEmpty()) {
            page.line(QStringLiteral("  error: %1").arg(error));
        }
    }
    const QString indent = QStringLiteral("    ");
    const auto section = [&](const char* heading, const ValueDiff& diff) {
        if (!diff.isEmpty()) {
            page.line(QStringLiteral("  %1").arg(QLatin1String(heading)));
            tellValues(page, diff, indent);
        }
    };
    const auto text = [&](const char* heading, const TextDiff& diff) {
        if (!diff.isEmpty()) {
            page.line(QStringLiteral("  %1: %2 lines added, %3 removed")
                          .arg(QLatin1String(heading))
                          .arg(diff.added)
                          .arg(diff.removed));
            tellText(page, diff, indent);
        }
    };
    text("task", step.task);
    text("script", step.script);
    section("parameters", step.parameters);
    section("settings", step.settings);
    section("values", step.values);
    for (const FileComparison& file : step.files) {
        if (file.differs) {
            tellFile(page, file, QStringLiteral("  "));
        }
    }
}

void tellSteps(Page& page, const RunComparison& comparison)
{
    int told = 0;
    for (const StepComparison& step : comparison.steps) {
        if (step.differs() && ++told <= mostDetailed) {
            tellStep(page, step);
        }
    }
    if (told > mostDetailed) {
        page.line();
        page.line(QStringLiteral("… and %1 more steps that differ").arg(told - mostDetailed));
    }
}

QString summaryText(const std::optional<MetricSummary>& summary)
{
    return summary ? QStringLiteral("%1 × %2 (%3 to %4)")
                         .arg(summary->count)
                         .arg(summary->mean, 0, 'g', 8)
                         .arg(summary->least, 0, 'g', 8)
                         .arg(summary->most, 0, 'g', 8)
                   : QStringLiteral("-");
}

void tellMetrics(Page& page, const std::vector<MetricComparison>& metrics)
{
    if (metrics.empty()) {
        return;
    }
    page.line();
    page.line(QStringLiteral("Metrics: count × mean (least to most)"));
    for (const MetricComparison& metric : metrics) {
        const bool same = metric.a == metric.b;
        page.line(QStringLiteral("  %1 %2%3: A %4, B %5")
                      .arg(same ? QStringLiteral("=") : QStringLiteral("≠"), metric.name,
                           metric.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(metric.unit),
                           summaryText(metric.a), summaryText(metric.b)));
    }
}

} // namespace

QString RunComparison::toText(int columns) const
{
    Page page(columns);
    page.line(QStringLiteral("Two runs side by side"));
    tellRun(page, "A", a);
    tellRun(page, "B", b);
    page.line();
    page.line(firstDiverging < 0 ? QStringLiteral("The runs do not diverge.")
                                 : QStringLiteral("First diverging step: %1").arg(steps[size_t(firstDiverging)].id));
    if (!parameters.isEmpty()) {
        page.line(QStringLiteral("Parameters"));
        tellValues(page, parameters, QStringLiteral("  "));
    }
    const bool hasSources = std::any_of(sources.begin(), sources.end(), [](const auto& file) { return file.differs; });
    if (hasSources) {
        page.line(QStringLiteral("Files taken along"));
    }
    for (const FileComparison& source : sources) {
        if (source.differs) {
            page.line(QStringLiteral("  %1: %2").arg(source.name, fileSummary(source)));
        }
    }
    page.line();
    listSteps(page, *this);
    tellSteps(page, *this);
    tellMetrics(page, metrics);
    return page.text();
}

} // namespace cmbagent
