// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/budgetform.h"

#include "core/result.h"

class QVBoxLayout;

namespace cmbagent {

class FactList;
class MessageBar;

/// All budgets that reach the session: how far each is used, ways to change and remove it, a form for another one, and
/// what a person was told of them before.
/// Tells what a person wants; whoever fills it keeps it. Main thread.
class BudgetsPage : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetsPage(QWidget* parent = nullptr);

    /// Replaces what is shown; there is always that of the session in total.
    void showBudgets(const QList<BudgetState>& budgets, const QList<BudgetOwner>& owners);
    /// What was told before, newest first.
    void showAlerts(const QList<BudgetAlert>& alerts);
    /// What was done, with a way to take it back.
    void showDone(const QString& text);
    void showError(const Error& error);

    [[nodiscard]] BudgetForm* form() const { return m_form; }
    [[nodiscard]] MessageBar* message() const { return m_message; }
    [[nodiscard]] FactList* alerts() const { return m_alerts; }
    [[nodiscard]] const QList<BudgetState>& shown() const { return m_budgets; }

Q_SIGNALS:
    /// It came into sight, and what it shows may be old.
    void budgetsNeeded();
    void budgetGiven(const cmbagent::Budget& budget);
    void budgetRemoved(const cmbagent::Budget& budget);
    void undoRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* makeRow(const BudgetState& state);

    QList<BudgetState> m_budgets;
    MessageBar* m_message;
    QVBoxLayout* m_rows;
    BudgetForm* m_form;
    FactList* m_alerts; ///< hidden while there are none
};

} // namespace cmbagent
