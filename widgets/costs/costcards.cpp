// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costcards.h"

#include "widgets/charts/chartcard.h"
#include "widgets/common/formlabels.h"
#include "widgets/common/labels.h"
#include "widgets/costs/budgetgauge.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QGridLayout>

namespace cmbagent {

namespace {

/// Time of points in hours or days since the first.
struct TimeScaleUnit
{
    double seconds;
    QString name;
};

TimeScaleUnit unitOf(double spanSeconds)
{
    if (spanSeconds > 3 * 86'400) {
        return { 86'400, CostCards::tr("days since the first call") };
    }
    return spanSeconds > 2 * 3'600 ? TimeScaleUnit { 3'600, CostCards::tr("hours since the first call") }
                                   : TimeScaleUnit { 60, CostCards::tr("minutes since the first call") };
}

} // namespace

CostCards::CostCards(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_history(new ChartCard(tr("Spent over time"))),
      m_burnDown(new ChartCard(tr("What is left of the budget"))), m_budgetCard(new QFrame),
      m_budgets(new QVBoxLayout(m_budgetCard))
{
    setLook(m_budgetCard, Look::Card);
    m_budgets->setContentsMargins(12, 10, 12, 12);
    m_budgets->setSpacing(12);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (QWidget* each : all()) {
        m_grid->addWidget(each); // each has a parent before it is ever shown
    }
}

QList<QWidget*> CostCards::all() const
{
    return { m_history, m_budgetCard, m_burnDown };
}

void CostCards::showView(const CostView& view)
{
    showHistory(view);
    showBurnDown(view);
    showBudgets(view.budgets);
}

void CostCards::showHistory(const CostView& view)
{
    const double begin = view.history.isEmpty() ? 0 : double(view.history.first().at.micros) / 1e6;
    const double end = view.history.isEmpty() ? 0 : double(view.history.last().at.micros) / 1e6;
    const TimeScaleUnit unit = unitOf(end - begin);
    std::vector<QPointF> corners;
    double spent = 0;
    for (const CostPoint& point : view.history) {
        const double x = (double(point.at.micros) / 1e6 - begin) / unit.seconds;
        corners.emplace_back(x, spent);
        spent += double(point.micros) / 1e6;
        corners.emplace_back(x, spent);
    }
    m_history->setAxes(unit.name, tr("US dollars"));
    m_history->setVisible(view.history.size() > 1);
    m_history->showCurves({ { QString(), std::move(corners), true } });
}

void CostCards::showBurnDown(const CostView& view)
{
    std::vector<QPointF> left;
    const double from = view.burnDown.empty() ? 0 : view.burnDown.front().x();
    const double to = view.burnDown.empty() ? 0 : view.burnDown.back().x();
    const double seconds = to - from > 3 * 86'400 ? 86'400 : 3'600;
    for (const QPointF& point : view.burnDown) {
        left.emplace_back((point.x() - from) / seconds, point.y() / 1e6);
    }
    m_burnDown->setVisible(left.size() > 2);
    m_burnDown->setAxes(seconds > 3'600 ? tr("days") : tr("hours"), tr("US dollars"));
    if (view.burning) {
        const QString fate =
            view.usedUpAt ? tr("At this rate it is used up on %1.").arg(Labels::exactTime(*view.usedUpAt)) : QString();
        m_burnDown->setNote(QStringLiteral("%1. %2").arg(CostWords::budget(*view.burning), fate).trimmed());
    }
    m_burnDown->showCurves({ { QString(), std::move(left), true } });
}

void CostCards::showBudgets(const QList<BudgetState>& budgets)
{
    while (QLayoutItem* item = m_budgets->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_budgets->addWidget(titleLabel(tr("Budgets")));
    for (const BudgetState& state : budgets) {
        m_budgets->addWidget(new BudgetGauge(state));
    }
    m_budgets->addStretch(1);
    m_budgetCard->setVisible(!budgets.isEmpty());
}

void CostCards::arrange(bool isWide)
{
    QList<QWidget*> cards;
    for (QWidget* each : all()) {
        m_grid->removeWidget(each);
        if (!each->isHidden()) {
            cards.append(each);
        }
    }
    const int columns = isWide && cards.size() > 1 ? 2 : 1;
    for (int i = 0; i < cards.size(); ++i) {
        const bool isAlone = columns == 2 && i == cards.size() - 1 && i % 2 == 0;
        m_grid->addWidget(cards.at(i), i / columns, i % columns, 1, isAlone ? 2 : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    setVisible(!cards.isEmpty()); // with none it would be a gap
}

} // namespace cmbagent
