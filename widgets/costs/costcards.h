// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace cmbagent {

class ChartCard;

/// When it was spent, how far budgets are used, and what is left of the one nearest its end: cards that stand beside
/// each other where there is room. Main thread.
class CostCards : public QWidget
{
    Q_OBJECT

public:
    explicit CostCards(QWidget* parent = nullptr);

    /// A card that has nothing to say is not there; `arrange` gives the others its place.
    void showView(const CostView& view);
    void arrange(bool isWide);

    [[nodiscard]] ChartCard* history() const { return m_history; }
    [[nodiscard]] ChartCard* burnDown() const { return m_burnDown; }

private:
    [[nodiscard]] QList<QWidget*> all() const;
    void showHistory(const CostView& view);
    void showBurnDown(const CostView& view);
    void showBudgets(const QList<BudgetState>& budgets);

    QGridLayout* m_grid;
    ChartCard* m_history;
    ChartCard* m_burnDown;
    QWidget* m_budgetCard;
    QVBoxLayout* m_budgets;
};

} // namespace cmbagent
