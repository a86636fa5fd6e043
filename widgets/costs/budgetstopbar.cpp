// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/budgetstopbar.h"

#include "items/rungraph.h"
#include "widgets/common/messagebar.h"

#include <QVBoxLayout>

namespace cmbagent {

BudgetStopBar::BudgetStopBar(const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_graph(graph), m_bar(new MessageBar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_bar);
    m_bar->clear();
    hide();
    connect(m_bar, &MessageBar::actionRequested, this, &BudgetStopBar::budgetsRequested);
    connect(m_bar, &MessageBar::dismissed, this, &QWidget::hide);
    connect(&m_graph, &RunGraph::wasReset, this, &BudgetStopBar::refresh);
    connect(&m_graph, &RunGraph::stepsChanged, this, &BudgetStopBar::refresh);
    refresh();
}

void BudgetStopBar::refresh()
{
    const RunId run = m_graph.run();
    const auto stop = m_graph.isRun() ? budgetStop(m_graph.projection()) : std::nullopt;
    if (run == m_run && stop == m_stop) {
        return; // one that was dismissed stays so
    }
    m_run = run;
    m_stop = stop;
    setVisible(stop.has_value());
    if (!stop) {
        return m_bar->clear();
    }
    m_bar->showMessage(
        MessageBar::Kind::Error,
        tr("“%1” was stopped by a budget. %2", "step, what happened").arg(m_graph.label(stop->step), stop->error.what),
        tr("What is done so far is kept. Raise the budget, then try the step again."));
    m_bar->setAction(tr("&Budgets…"));
}

} // namespace cmbagent
