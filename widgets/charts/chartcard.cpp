// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartcard.h"

#include "widgets/charts/axislook.h"
#include "widgets/charts/runmeasures.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QAreaSeries>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cmbagent {

namespace {

/// Six colours with at least 3:1 on the surface; after that they come again with another stroke.
QColor curveColor(int place, const Theme& theme)
{
    static constexpr std::array<std::pair<QRgb, QRgb>, 6> colors { { { 0x2563C9, 0x7AAEFF },
                                                                     { 0xB5480B, 0xFF9F5A },
                                                                     { 0x117A4B, 0x4CC38A },
                                                                     { 0x6D3FD1, 0xB79BFF },
                                                                     { 0x8A5A00, 0xE5B454 },
                                                                     { 0xA3246B, 0xF48FBF } } };
    const auto& [light, dark] = colors[size_t(place) % colors.size()];
    return { theme.isDark() ? dark : light };
}

Qt::PenStyle curveStroke(int place)
{
    static constexpr std::array<Qt::PenStyle, 4> strokes { Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine };
    return strokes[size_t(place) % strokes.size()];
}

struct Bounds
{
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
};

Bounds boundsOf(const std::vector<ChartCurve>& curves)
{
    Bounds all;
    for (const ChartCurve& curve : curves) {
        for (const QPointF& point : curve.points) {
            all.left = std::min(all.left, point.x());
            all.right = std::max(all.right, point.x());
            all.low = std::min(all.low, point.y());
            all.high = std::max(all.high, point.y());
        }
        if (curve.isFilled || curve.isStair) {
            all.low = std::min(all.low, 0.0);
        }
    }
    return all;
}

/// Round numbers along an axis, with as many digits as tell them apart.
void makeRound(QValueAxis& axis)
{
    axis.applyNiceNumbers();
    const double step = (axis.max() - axis.min()) / std::max(1, axis.tickCount() - 1);
    const double largest = std::max(std::abs(axis.min()), std::abs(axis.max()));
    if (largest >= 1e6 || largest < 1e-3) {
        const int digits = std::clamp(int(std::ceil(std::log10(largest / step))), 1, 9);
        axis.setLabelFormat(QStringLiteral("%.%1e").arg(digits));
    } else {
        axis.setLabelFormat(QStringLiteral("%.%1f").arg(std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 9)));
    }
}

/// There is no value number 1.2.
void makeWhole(QValueAxis& axis)
{
    constexpr double mostTicks = 10;
    const double span = std::max(1.0, axis.max() - axis.min());
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, span / mostTicks))));
    double step = power;
    for (const double times : { 1.0, 2.0, 5.0, 10.0 }) {
        step = times * power;
        if (span / step <= mostTicks) {
            break;
        }
    }
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(step > 1 ? 0 : 1);
    axis.setTickInterval(step);
    axis.setLabelFormat(QStringLiteral("%.0f"));
}

} // namespace

ChartCard::ChartCard(const QString& title, QWidget* parent)
    : QFrame(parent), m_title(new QLabel(title)), m_noteLabel(new WrapLabel), m_view(new QChartView)
{
    setLook(this, Look::Card);
    setLook(m_title, Look::Title);
    static_cast<WrapLabel*>(m_noteLabel)->setMuted(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_noteLabel);
    column->addWidget(m_view, 1);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(220);
    m_view->setFocusPolicy(Qt::TabFocus);
    QChart* chart = m_view->chart();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setLocalizeNumbers(true); // as all numbers beside it
    chart->setLocale(QLocale());
    chart->setMargins({ 0, 0, Theme::grid + Theme::fine, 0 }); // half of the last number stands beyond the axis
    chart->setBackgroundRoundness(0);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    setNote({});
    applyColors();
}

const QChart& ChartCard::chart() const
{
    return *m_view->chart();
}

void ChartCard::setTitle(const QString& title)
{
    m_title->setText(title);
}

void ChartCard::setNote(const QString& note)
{
    m_note = note;
    QStringList parts { note };
    if (m_left > 0) {
        parts.append(tr("%1 more curves are not shown.").arg(m_left));
    }
    m_noteLabel->setText(parts.join(QLatin1Char(' ')).trimmed());
    m_noteLabel->setVisible(!m_noteLabel->text().isEmpty());
}

void ChartCard::setAxes(const QString& x, const QString& y)
{
    m_xTitle = x;
    m_yTitle = y;
}

void ChartCard::setLogarithmic(bool isLogarithmic)
{
    if (m_isLogarithmic != isLogarithmic) {
        m_isLogarithmic = isLogarithmic;
        rebuild();
    }
}

void ChartCard::setCounted(bool isCounted)
{
    m_isCounted = isCounted;
}

void ChartCard::showCurves(std::vector<ChartCurve> curves)
{
    m_left = std::max<qsizetype>(0, qsizetype(curves.size()) - mostCurves);
    curves.resize(std::min(curves.size(), size_t(mostCurves)));
    for (ChartCurve& curve : curves) {
        curve.points = thinned(std::move(curve.points), mostPoints);
    }
    m_curves = std::move(curves);
    setNote(m_note);
    rebuild();
}

void ChartCard::rebuild()
{
    QChart* chart = m_view->chart();
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    for (int place = 0; place < int(m_curves.size()); ++place) {
        addCurve(place, m_curves[size_t(place)]);
    }
    addAxes();
    chart->legend()->setVisible(m_curves.size() > 1 || (m_curves.size() == 1 && !m_curves.front().name.isEmpty()));
    applyColors();
    describe();
}

void ChartCard::addCurve(int place, const ChartCurve& curve)
{
    auto* line = new QLineSeries;
    line->setName(curve.name);
    line->replace(QList<QPointF>(curve.points.begin(), curve.points.end()));
    // A single value is a dot: a line has no length there.
    line->setPointsVisible(curve.points.size() <= 40 && !curve.isFilled && !curve.isStair);
    if (!curve.isFilled) {
        m_view->chart()->addSeries(line);
        line->setPen(QPen(Qt::black, 2, curveStroke(place)));
        connect(line, &QLineSeries::hovered, this, &ChartCard::tellHovered);
        return;
    }
    auto* area = new QAreaSeries(line);
    line->setParent(area);
    area->setName(curve.name);
    m_view->chart()->addSeries(area);
    connect(area, &QAreaSeries::hovered, this, &ChartCard::tellHovered);
}

/// The value of the curve where the pointer is, instead of what is told of the whole picture.
void ChartCard::tellHovered(const QPointF& at, bool isOver)
{
    if (!isOver) {
        return;
    }
    const auto* series = qobject_cast<const QAbstractSeries*>(sender());
    const qsizetype place = series ? m_view->chart()->series().indexOf(series) : -1;
    if (place < 0) {
        return;
    }
    const ChartCurve& curve = m_curves[size_t(place)];
    const auto after = std::find_if(curve.points.begin(), curve.points.end(),
                                    [&at](const QPointF& point) { return point.x() >= at.x(); });
    const QPointF nearest = after == curve.points.end() ? curve.points.back() : *after;
    QString text = tr("%1 at %2", "value, where").arg(Labels::number(nearest.y()), Labels::number(nearest.x()));
    if (!curve.name.isEmpty()) {
        text.prepend(curve.name + QLatin1Char('\n'));
    }
    QToolTip::showText(QCursor::pos(), text, m_view);
}

void ChartCard::addAxes()
{
    const Bounds all = boundsOf(m_curves);
    if (all.left > all.right) {
        return;
    }
    auto* x = new QValueAxis;
    const double pad = all.right > all.left ? 0 : 0.5;
    x->setRange(all.left - pad, all.right + pad);
    m_isCounted ? makeWhole(*x) : makeRound(*x);
    x->setTitleText(m_xTitle);
    QAbstractAxis* y = nullptr;
    if (m_isLogarithmic && all.low > 0) {
        auto* powers = new QLogValueAxis;
        powers->setBase(10);
        powers->setRange(std::pow(10, std::floor(std::log10(all.low))), std::pow(10, std::ceil(std::log10(all.high))));
        powers->setLabelFormat(QStringLiteral("%.0e"));
        powers->setMinorTickCount(-1);
        y = powers;
    } else {
        auto* plain = new QValueAxis;
        const double span = all.high - all.low;
        const double air = span > 0 ? span * 0.06 : std::max(std::abs(all.high) * 0.1, 1e-12);
        const bool standsOnZero = all.low == 0;
        plain->setRange(standsOnZero ? 0 : all.low - air, all.high + air);
        makeRound(*plain);
        y = plain;
    }
    y->setTitleText(m_yTitle);
    m_view->chart()->addAxis(x, Qt::AlignBottom);
    m_view->chart()->addAxis(y, Qt::AlignLeft);
    for (QAbstractSeries* series : m_view->chart()->series()) {
        series->attachAxis(x);
        series->attachAxis(y);
    }
}

void ChartCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColors();
    }
}

void ChartCard::applyColors()
{
    const Theme& theme = Theme::of(palette());
    QChart* chart = m_view->chart();
    m_view->setBackgroundBrush(theme.raised());
    chart->setBackgroundBrush(theme.raised());
    chart->legend()->setLabelColor(theme.text());
    chart->legend()->setFont(Theme::font(font(), -1));
    for (QAbstractAxis* axis : chart->axes()) {
        dressAxis(*axis, theme, font());
        axis->setMinorGridLineColor(mixed(theme.raised(), theme.border(), 0.3));
    }
    int place = 0;
    for (QAbstractSeries* series : chart->series()) {
        const QColor color = curveColor(place, theme);
        if (auto* line = qobject_cast<QLineSeries*>(series)) {
            line->setPen(QPen(color, 2, curveStroke(place)));
        } else if (auto* area = qobject_cast<QAreaSeries*>(series)) {
            area->setPen(QPen(color, 1.5));
            area->setBrush(mixed(theme.raised(), color, theme.isDark() ? 0.34 : 0.2));
        }
        ++place;
    }
}

void ChartCard::describe()
{
    QStringList parts;
    for (const ChartCurve& curve : m_curves) {
        if (!curve.points.empty()) {
            const auto [low, high] =
                std::minmax_element(curve.points.begin(), curve.points.end(),
                                    [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
            parts.append(tr("%1: from %2 to %3, at the end %4", "curve, lowest, highest, last value")
                             .arg(curve.name.isEmpty() ? m_title->text() : curve.name, Labels::number(low->y()),
                                  Labels::number(high->y()), Labels::number(curve.points.back().y())));
        }
    }
    m_view->setAccessibleName(m_title->text());
    m_view->setAccessibleDescription(parts.join(QStringLiteral("; ")));
    m_view->setToolTip(parts.join(QLatin1Char('\n')));
}

} // namespace cmbagent
