// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/budgetform.h"

#include "widgets/common/textlabels.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double mostDollars = 1e9;

/// As the person's language writes numbers, or with a point.
std::optional<double> dollarsIn(QString text)
{
    text.remove(QLatin1Char('$')).remove(QLatin1Char(' '));
    bool ok = false;
    double dollars = QLocale().toDouble(text, &ok);
    if (!ok) {
        dollars = QLocale::c().toDouble(text, &ok);
    }
    return ok && std::isfinite(dollars) ? std::optional(dollars) : std::nullopt;
}

QString ownerText(const BudgetOwner& owner)
{
    switch (owner.scope) {
    case BudgetScope::Session:
        return BudgetForm::tr("This session, “%1”").arg(owner.name);
    case BudgetScope::Project:
        return BudgetForm::tr("Project “%1”").arg(owner.name);
    case BudgetScope::Global:
        break;
    }
    return BudgetForm::tr("Everything, in all sessions");
}

} // namespace

BudgetForm::BudgetForm(QWidget* parent)
    : QWidget(parent), m_owner(new QComboBox), m_period(new QComboBox), m_hardness(new QComboBox),
      m_amount(new QLineEdit), m_keep(new QPushButton(tr("&Set budget"))), m_word(new WrapLabel)
{
    setObjectName(QStringLiteral("budgetForm"));
    build();
    for (QComboBox* box : { m_owner, m_period, m_hardness }) {
        connect(box, &QComboBox::currentIndexChanged, this, &BudgetForm::check);
    }
    connect(m_amount, &QLineEdit::textChanged, this, &BudgetForm::check);
    connect(m_amount, &QLineEdit::returnPressed, this, &BudgetForm::give);
    connect(m_keep, &QPushButton::clicked, this, &BudgetForm::give);
    check();
}

void BudgetForm::build()
{
    m_period->addItem(tr("each day"), int(BudgetPeriod::Daily));
    m_period->addItem(tr("each week"), int(BudgetPeriod::Weekly));
    m_period->addItem(tr("each month"), int(BudgetPeriod::Monthly));
    m_period->addItem(tr("in total"), int(BudgetPeriod::Total));
    m_hardness->addItem(tr("stops the next call at its end"), true);
    m_hardness->addItem(tr("only tells"), false);
    m_amount->setPlaceholderText(tr("US dollars"));
    m_amount->setClearButtonEnabled(true);
    m_keep->setAutoDefault(false); // Enter in a field means the field
    setLook(m_keep, Look::PrimaryButton);
    for (QComboBox* box : { m_owner, m_period, m_hardness }) {
        letShrink(box);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](const QString& text, QWidget* field) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    add(tr("Spending &of"), m_owner);
    add(tr("Coun&ts"), m_period);
    add(tr("&Amount"), m_amount);
    add(tr("&When it is used up, it"), m_hardness);
    grid->addWidget(m_word, row++, 1);
    grid->addWidget(m_keep, row, 1, Qt::AlignLeft);
}

void BudgetForm::setOwners(const QList<BudgetOwner>& owners)
{
    if (owners == m_owners) {
        return;
    }
    const int before = m_owner->currentIndex();
    const BudgetOwner chosen = m_owners.value(before);
    m_owners = owners;
    m_owner->clear();
    for (const BudgetOwner& owner : owners) {
        m_owner->addItem(ownerText(owner));
    }
    const auto same = std::find_if(owners.begin(), owners.end(), [&chosen](const BudgetOwner& owner) {
        return owner.scope == chosen.scope && owner.id == chosen.id;
    });
    m_owner->setCurrentIndex(before < 0 || same == owners.end() ? 0 : int(same - owners.begin()));
    check();
}

void BudgetForm::setBudgets(const QList<BudgetState>& budgets)
{
    m_budgets = budgets;
    check();
}

void BudgetForm::edit(const Budget& budget)
{
    for (int i = 0; i < m_owners.size(); ++i) {
        if (m_owners.at(i).scope == budget.scope && m_owners.at(i).id == budget.owner) {
            m_owner->setCurrentIndex(i);
        }
    }
    m_period->setCurrentIndex(m_period->findData(int(budget.period)));
    m_hardness->setCurrentIndex(m_hardness->findData(budget.isHard));
    m_amount->setText(QLocale().toString(double(budget.limitMicros) / 1e6, 'f', QLocale::FloatingPointShortest));
    m_amount->setFocus(Qt::OtherFocusReason);
    m_amount->selectAll();
}

void BudgetForm::clearAmount()
{
    m_amount->clear();
}

/// With whatever amount there is.
Budget BudgetForm::chosen() const
{
    const BudgetOwner owner = m_owners.value(m_owner->currentIndex());
    Budget budget;
    budget.scope = owner.scope;
    budget.owner = owner.id;
    budget.period = BudgetPeriod(m_period->currentData().toInt());
    budget.isHard = m_hardness->currentData().toBool();
    const double dollars = std::clamp(dollarsIn(m_amount->text()).value_or(0), 0.0, mostDollars);
    budget.limitMicros = std::llround(dollars * 1e6);
    return budget;
}

const BudgetState* BudgetForm::same(const Budget& budget) const
{
    const auto found = std::find_if(m_budgets.begin(), m_budgets.end(),
                                    [&budget](const BudgetState& state) { return state.budget.isSame(budget); });
    return found == m_budgets.end() ? nullptr : &*found;
}

/// Empty: nothing is wrong. An amount that is not there yet is not told.
QString BudgetForm::fault() const
{
    const auto dollars = dollarsIn(m_amount->text());
    if (!dollars) {
        return tr("This is no amount. Write a number of US dollars, such as 5 or %1.").arg(QLocale().toString(0.5));
    }
    if (*dollars < 0) {
        return tr("A budget cannot be below 0.");
    }
    if (*dollars > mostDollars) {
        return tr("A budget can be %1 at most.").arg(CostWords::money(qint64(mostDollars * 1e6)));
    }
    const BudgetState* known = same(chosen());
    return known && known->budget == chosen() ? tr("This budget is set already.") : QString();
}

QString BudgetForm::consequence(const Budget& budget) const
{
    QStringList parts;
    if (const BudgetState* known = same(budget)) {
        parts.append(tr("Changes the one there is, %1.").arg(CostWords::money(known->budget.limitMicros)));
    }
    // What was spent is the same whether it stops or tells.
    const auto spent = std::find_if(m_budgets.begin(), m_budgets.end(), [&budget](const BudgetState& state) {
        return state.budget.scope == budget.scope && state.budget.owner == budget.owner
            && state.budget.period == budget.period;
    });
    if (spent != m_budgets.end() && spent->spentMicros > 0) {
        parts.append(tr("%1 is spent already.").arg(CostWords::money(spent->spentMicros)));
    }
    const bool isUsedUp = spent != m_budgets.end() && spent->spentMicros >= budget.limitMicros;
    if (budget.isHard && (isUsedUp || budget.limitMicros == 0)) {
        parts.append(tr("It stops the next call that costs anything."));
    }
    return parts.join(QLatin1Char(' '));
}

void BudgetForm::check()
{
    const bool isEmpty = m_amount->text().trimmed().isEmpty();
    const QString wrong = isEmpty ? QString() : fault();
    const QString word = isEmpty ? QString() : wrong.isEmpty() ? consequence(chosen()) : wrong;
    m_word->setText(word);
    m_word->setVisible(!word.isEmpty());
    setLook(m_word, wrong.isEmpty() ? Look::Muted : Look::Fault);
    m_keep->setEnabled(budget().has_value());
    m_keep->setText(budget() && same(*budget()) ? tr("Chan&ge budget") : tr("&Set budget"));
    m_keep->setToolTip(isEmpty ? tr("Write an amount first") : wrong);
    m_amount->setAccessibleDescription(word);
}

std::optional<Budget> BudgetForm::budget() const
{
    const bool isThere = !m_owners.isEmpty() && !m_amount->text().trimmed().isEmpty();
    return isThere && fault().isEmpty() ? std::optional(chosen()) : std::nullopt;
}

QString BudgetForm::word() const
{
    return m_word->text();
}

void BudgetForm::give()
{
    if (const auto given = budget()) {
        Q_EMIT budgetGiven(*given);
    }
}

} // namespace cmbagent
