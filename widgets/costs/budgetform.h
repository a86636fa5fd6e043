// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace cmbagent {

class WrapLabel;

/// Somebody whose spending can have a budget.
struct BudgetOwner
{
    BudgetScope scope = BudgetScope::Session;
    QString id; ///< of the session or project; empty: everybody
    QString name;
    bool operator==(const BudgetOwner&) const = default;
};

/// Where a budget is written down: whose it is, for how long it counts, how much, and whether it stops calls or only
/// tells. Says while a person types what is wrong with it, or what it would change. Main thread.
class BudgetForm : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetForm(QWidget* parent = nullptr);

    /// Who can have one; whoever is chosen stays chosen.
    void setOwners(const QList<BudgetOwner>& owners);
    /// Those there are, so that it can say what a new one changes.
    void setBudgets(const QList<BudgetState>& budgets);
    /// Fills the form with one there is, and goes to its amount.
    void edit(const Budget& budget);
    /// After it was kept: the amount is empty again.
    void clearAmount();
    /// What is written down; nothing while it is wrong.
    [[nodiscard]] std::optional<Budget> budget() const;
    /// What is wrong, or what it would do.
    [[nodiscard]] QString word() const;

    [[nodiscard]] QComboBox* owner() const { return m_owner; }
    [[nodiscard]] QComboBox* period() const { return m_period; }
    [[nodiscard]] QComboBox* hardness() const { return m_hardness; }
    [[nodiscard]] QLineEdit* amount() const { return m_amount; }
    [[nodiscard]] QPushButton* keepButton() const { return m_keep; }

Q_SIGNALS:
    /// A person wants it.
    void budgetGiven(const cmbagent::Budget& budget);

private:
    void build();
    void check();
    void give();
    [[nodiscard]] Budget chosen() const;
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString consequence(const Budget& budget) const;
    [[nodiscard]] const BudgetState* same(const Budget& budget) const;

    QList<BudgetOwner> m_owners;
    QList<BudgetState> m_budgets;
    QComboBox* m_owner;
    QComboBox* m_period;
    QComboBox* m_hardness;
    QLineEdit* m_amount;
    QPushButton* m_keep;
    WrapLabel* m_word;
};

} // namespace cmbagent
