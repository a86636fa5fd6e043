// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/budgetspage.h"

#include "core/records.h"
#include "widgets/common/formlabels.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/budgetgauge.h"
#include "widgets/costs/costwords.h"
#include "widgets/inspector/factlist.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <cmath>

namespace cmbagent {

namespace {

QPushButton* makeButton(const QString& text, const QString& spoken, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(spoken);
    button->setObjectName(name);
    return button;
}

/// The one every session has, see SessionLimits.
bool isQuota(const Budget& budget)
{
    return budget.scope == BudgetScope::Session && budget.period == BudgetPeriod::Total && budget.isHard;
}

qint64 quotaMicros()
{
    return std::llround(SessionLimits().costUsd * 1e6);
}

} // namespace

BudgetsPage::BudgetsPage(QWidget* parent)
    : QWidget(parent), m_message(new MessageBar), m_rows(new QVBoxLayout), m_form(new BudgetForm),
      m_alerts(new FactList(tr("Told before")))
{
    setObjectName(QStringLiteral("budgetsPage"));
    auto* intro = mutedLabel(tr("What language models may cost. You are told at 50, 75, 90 and 100 %. Recorded "
                                "answers and models on this machine cost nothing."));
    m_message->clear();
    m_rows->setSpacing(16);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(intro);
    all->addWidget(m_message);
    all->addLayout(m_rows);
    all->addSpacing(8);
    all->addWidget(headLabel(tr("Set a budget"), font()));
    all->addWidget(m_form);
    all->addWidget(m_alerts);
    connect(m_form, &BudgetForm::budgetGiven, this, &BudgetsPage::budgetGiven);
    connect(m_message, &MessageBar::actionRequested, this, &BudgetsPage::undoRequested);
}

void BudgetsPage::showBudgets(const QList<BudgetState>& budgets, const QList<BudgetOwner>& owners)
{
    m_form->setOwners(owners);
    if (budgets == m_budgets) {
        return; // whoever stands on one of the buttons stays there
    }
    m_budgets = budgets;
    m_form->setBudgets(budgets);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const BudgetState& state : budgets) {
        m_rows->addWidget(makeRow(state));
    }
}

void BudgetsPage::showAlerts(const QList<BudgetAlert>& alerts)
{
    QList<Fact> facts;
    for (const BudgetAlert& alert : alerts) {
        facts.append({ Labels::exactTime(alert.at), CostWords::pastAlert(alert),
                       alert.budget.isHard ? tr("A budget that stops calls") : tr("A budget that only tells") });
    }
    m_alerts->setFacts(facts);
}

QWidget* BudgetsPage::makeRow(const BudgetState& state)
{
    const Budget budget = state.budget;
    const QString name = CostWords::budget(state);
    auto* change = makeButton(tr("Change…"), tr("Change the budget: %1").arg(name), QStringLiteral("changeBudget"));
    auto* remove = makeButton(isQuota(budget) ? tr("Back to %1").arg(CostWords::money(quotaMicros())) : tr("Remove"),
                              tr("Remove the budget: %1").arg(name), QStringLiteral("removeBudget"));
    remove->setVisible(!isQuota(budget) || budget.limitMicros != quotaMicros());
    // Deleted with the row it stands in, so never in its own signal.
    connect(
        change, &QPushButton::clicked, this, [this, budget] { m_form->edit(budget); }, Qt::QueuedConnection);
    connect(
        remove, &QPushButton::clicked, this, [this, budget] { Q_EMIT budgetRemoved(budget); }, Qt::QueuedConnection);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(change);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(new BudgetGauge(state), 1);
    line->addLayout(buttons);
    return row;
}

void BudgetsPage::showDone(const QString& text)
{
    m_form->clearAmount();
    m_message->showMessage(MessageBar::Kind::Info, text);
    m_message->setAction(tr("&Undo"));
}

void BudgetsPage::showError(const Error& error)
{
    m_message->showError(error);
}

void BudgetsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT budgetsNeeded();
}

} // namespace cmbagent
