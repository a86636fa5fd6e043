// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costbars.h"

#include "widgets/charts/axislook.h"
#include "widgets/common/theme.h"
#include "widgets/costs/costwords.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace cmbagent {

namespace {

QString shortName(const QString& name)
{
    constexpr qsizetype mostLetters = 22;
    return name.size() <= mostLetters ? name : name.left(mostLetters - 1) + QStringLiteral("…");
}

bool isInOrder(CostDimension dimension)
{
    return dimension == CostDimension::Day || dimension == CostDimension::Attempt;
}

} // namespace

CostBars::CostBars(QWidget* parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::TabFocus); // up and down choose a bar, as in the table beside it
    setMinimumHeight(200);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale());
    chart()->setBackgroundRoundness(0);
    chart()->setMargins({ 0, 0, Theme::grid, 0 });
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void CostBars::showParts(CostDimension dimension, const QList<CostSlice>& parts)
{
    m_dimension = dimension;
    m_parts = parts;
    m_chosen = -1;
    choose();
    rebuild();
}

/// Days in their order are shown from the newest on: the rest are older ones.
void CostBars::choose()
{
    QList<CostSlice> shown = m_parts;
    if (m_dimension == CostDimension::Day) {
        std::reverse(shown.begin(), shown.end());
    } else if (!isInOrder(m_dimension)) {
        std::stable_sort(shown.begin(), shown.end(),
                         [](const CostSlice& a, const CostSlice& b) { return a.sum.micros > b.sum.micros; });
    }
    m_bars.clear();
    m_sums.clear();
    CostSum rest;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (i < mostBars || shown.size() == mostBars + 1) {
            m_bars.append({ CostWords::part(m_dimension, shown.at(i)), shown.at(i).sum.micros });
            m_sums.append(shown.at(i).sum);
        } else {
            rest += shown.at(i).sum;
        }
    }
    if (rest.calls > 0) {
        m_bars.append({ tr("%1 others").arg(shown.size() - mostBars), rest.micros });
        m_sums.append(rest);
    }
    m_parts = shown;
}

QString CostBars::barText(int bar) const
{
    const CostSum& sum = m_sums.at(bar);
    return QStringLiteral("%1\n%2 · %3\n%4")
        .arg(m_bars.at(bar).first, CostWords::sum(sum), CostWords::calls(sum.calls), CostWords::usageOf(sum));
}

void CostBars::rebuild()
{
    const Theme& theme = Theme::of(palette());
    setBackgroundBrush(theme.raised());
    chart()->setBackgroundBrush(theme.raised());
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    describe();
    if (m_bars.isEmpty()) {
        return;
    }
    auto* set = new QBarSet(QString());
    auto* names = new QBarCategoryAxis;
    const auto count = int(m_bars.size());
    double largest = 0;
    for (int bar = count - 1; bar >= 0; --bar) { // such a chart begins at the bottom
        const double usd = double(m_bars.at(bar).second) / 1e6;
        set->append(usd);
        // Names of such an axis must differ.
        QString name = shortName(m_bars.at(bar).first);
        while (names->categories().contains(name)) {
            name += QChar(0x200B);
        }
        names->append(name);
        largest = std::max(largest, usd);
    }
    set->setColor(theme.isDark() ? QColor(0x7AAEFF) : QColor(0x2563C9));
    set->setBorderColor(theme.raised());
    auto* series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(0.62);
    chart()->addSeries(series);
    auto* usd = new QValueAxis;
    usd->setRange(0, largest > 0 ? largest * 1.04 : 1);
    usd->applyNiceNumbers();
    usd->setLabelFormat(usd->max() < 0.1 ? QStringLiteral("%.4f") : QStringLiteral("%.2f"));
    usd->setTitleText(tr("US dollars"));
    chart()->addAxis(names, Qt::AlignLeft);
    chart()->addAxis(usd, Qt::AlignBottom);
    for (QAbstractAxis* axis : chart()->axes()) {
        series->attachAxis(axis);
        dressAxis(*axis, theme, font());
    }
    names->setGridLineVisible(false);
    connect(series, &QHorizontalBarSeries::hovered, this, [this, count](bool isOver, int index) {
        isOver ? QToolTip::showText(QCursor::pos(), barText(count - 1 - index), this) : QToolTip::hideText();
    });
    connect(series, &QHorizontalBarSeries::clicked, this, [this, count](int index) { chooseBar(count - 1 - index); });
}

/// The numbers for those who do not see the picture.
void CostBars::describe()
{
    QStringList parts;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        parts.append(QStringLiteral("%1: %2").arg(m_bars.at(bar).first, CostWords::sum(m_sums.at(bar))));
    }
    setAccessibleName(tr("Cost by %1").arg(CostWords::dimension(m_dimension)));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

void CostBars::chooseBar(int bar)
{
    if (bar >= 0 && bar < m_parts.size() && (bar < mostBars || m_parts.size() == mostBars + 1)) {
        m_chosen = bar;
        Q_EMIT partChosen(m_parts.at(bar).key);
    }
}

void CostBars::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        chooseBar(event->key() == Qt::Key_Down ? m_chosen + 1 : m_chosen - 1);
        return;
    }
    QChartView::keyPressEvent(event);
}

void CostBars::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        rebuild();
    }
}

} // namespace cmbagent
