// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/metricchart.h"

#include "widgets/common/labels.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLocale>
#include <QToolTip>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int mostRunLabels = 12; ///< more names than that would run into each other

/// `least` to `most` with some air; a single value gets a range of its own.
std::pair<double, double> withAir(double least, double most)
{
    const double range = most - least;
    const double air = range > 0 ? 0.08 * range : std::max(std::abs(most) * 1e-3, 1e-12);
    return { least - air, most + air };
}

QString shortened(const QString& name)
{
    constexpr qsizetype mostLetters = 18;
    return name.size() <= mostLetters ? name : name.left(mostLetters - 1) + QStringLiteral("…");
}

/// The digits that tell two neighbouring ticks apart.
int digitsFor(double least, double most)
{
    const double largest = std::max(std::abs(least), std::abs(most));
    const double step = (most - least) / 4;
    if (step <= 0 || largest <= 0) {
        return 6;
    }
    const int apart = int(std::ceil(std::log10(largest / step))) + 1;
    const int whole = largest < 1e7 ? int(std::floor(std::log10(largest))) + 1 : 0; // no 1.2e+02
    return std::clamp(std::max(apart, whole), 2, 12);
}

} // namespace

MetricChart::MetricChart(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(160);
    setAccessibleName(tr("Chart"));
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    chart()->legend()->hide();
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({ 8, 8, 12, 8 });
    rebuild();
}

void MetricChart::showData(const MetricChartData& shown)
{
    m_data = shown;
    const auto byX = [](const MetricChartData::Point& a, const MetricChartData::Point& b) {
        return a.x.value_or(0) < b.x.value_or(0);
    };
    std::stable_sort(m_data.points.begin(), m_data.points.end(), byX);
    rebuild();
}

void MetricChart::rebuild()
{
    const Theme& theme = Theme::of(palette());
    chart()->setBackgroundBrush(theme.surface());
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    describe();
    if (m_data.points.isEmpty()) {
        return;
    }
    const bool isOverRuns = m_data.titleX.isEmpty();
    auto* line = new QLineSeries;
    auto* points = new QScatterSeries;
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        const MetricChartData::Point& point = m_data.points[i];
        const double x = isOverRuns ? double(i) : point.x.value_or(0);
        line->append(x, point.y);
        points->append(x, point.y);
    }
    QColor pale = theme.accent();
    pale.setAlphaF(0.45F);
    line->setPen(QPen(pale, 1.5, isOverRuns ? Qt::DotLine : Qt::SolidLine));
    points->setColor(theme.accent());
    points->setBorderColor(theme.surface());
    points->setMarkerSize(10);
    const auto isTwice = [](const MetricChartData::Point& a, const MetricChartData::Point& b) { return a.x == b.x; };
    const bool isOneLine =
        isOverRuns || std::adjacent_find(m_data.points.begin(), m_data.points.end(), isTwice) == m_data.points.end();
    line->setVisible(isOneLine); // several runs at one value have no order
    chart()->addSeries(line);
    chart()->addSeries(points);
    addAxes(points, isOverRuns);
    line->attachAxis(chart()->axes(Qt::Horizontal).first());
    line->attachAxis(chart()->axes(Qt::Vertical).first());
    tellHovered(points);
}

void MetricChart::tellHovered(QScatterSeries* points)
{
    connect(points, &QScatterSeries::hovered, this, [this, points](const QPointF& at, bool isOver) {
        const qsizetype i = points->points().indexOf(at);
        if (isOver && i >= 0) {
            QToolTip::showText(
                QCursor::pos(),
                QStringLiteral("%1\n%2").arg(m_data.points[i].label, Labels::number(m_data.points[i].y)));
        }
    });
}

void MetricChart::addAxes(QScatterSeries* points, bool isOverRuns)
{
    const Theme& theme = Theme::of(palette());
    const auto [leastY, mostY] = std::minmax_element(m_data.points.begin(), m_data.points.end(),
                                                     [](const auto& a, const auto& b) { return a.y < b.y; });
    const auto [fromY, toY] = withAir(leastY->y, mostY->y);
    auto* vertical = new QValueAxis;
    vertical->setRange(fromY, toY);
    vertical->setTitleText(m_data.titleY);
    vertical->setLabelFormat(QStringLiteral("%.%1g").arg(digitsFor(fromY, toY)));
    QAbstractAxis* horizontal = nullptr;
    if (isOverRuns) {
        auto* names = new QCategoryAxis;
        names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        names->setRange(-0.5, double(m_data.points.size()) - 0.5);
        const auto every = (m_data.points.size() + mostRunLabels - 1) / mostRunLabels;
        for (qsizetype i = 0; i < m_data.points.size(); i += every) {
            // The number keeps names apart that are the same: labels of such an axis must be.
            names->append(QStringLiteral("%1 %2").arg(i + 1).arg(shortened(m_data.points[i].label)), double(i));
        }
        horizontal = names;
    } else {
        auto* numbers = new QValueAxis;
        const double leastX = m_data.points.first().x.value_or(0);
        const double mostX = m_data.points.last().x.value_or(0);
        const auto [fromX, toX] = withAir(leastX, mostX);
        numbers->setRange(fromX, toX);
        numbers->setLabelFormat(QStringLiteral("%.%1g").arg(digitsFor(fromX, toX)));
        numbers->setTitleText(m_data.titleX);
        horizontal = numbers;
    }
    for (auto [axis, side] : { std::pair { horizontal, Qt::AlignBottom },
                               std::pair { static_cast<QAbstractAxis*>(vertical), Qt::AlignLeft } }) {
        axis->setLabelsBrush(theme.muted());
        axis->setTitleBrush(theme.text());
        axis->setLinePen(QPen(theme.border(), 1));
        axis->setGridLinePen(QPen(theme.border(), 1, Qt::DotLine));
        axis->setLabelsFont(Theme::font(font(), -1));
        axis->setTitleFont(font());
        chart()->addAxis(axis, side);
        points->attachAxis(axis);
    }
}

/// The numbers for those who do not see the picture.
void MetricChart::describe()
{
    QStringList parts;
    for (const MetricChartData::Point& point : m_data.points.mid(0, 50)) {
        parts.append(point.x ? tr("%1 at %2").arg(Labels::number(point.y), Labels::number(*point.x))
                             : tr("%1: %2").arg(point.label, Labels::number(point.y)));
    }
    setAccessibleName(m_data.titleX.isEmpty() ? tr("%1 of each run").arg(m_data.titleY)
                                              : tr("%1 over %2").arg(m_data.titleY, m_data.titleX));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

void MetricChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

} // namespace cmbagent
