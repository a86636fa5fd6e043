// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/budgets.h"

#include "core/enumnames.h"

#include <QDateTime>

namespace cmbagent {

namespace {

constexpr std::array<const char*, 3> budgetScopeNames { "session", "project", "global" };
constexpr std::array<const char*, 4> budgetPeriodNames { "daily", "weekly", "monthly", "total" };

/// A TZ that names no zone means UTC, as it does for all other times that are shown.
QTimeZone known(const QTimeZone& zone)
{
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDate dateOf(Timestamp at, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.micros / 1000, known(zone)).date();
}

QDate firstDay(BudgetPeriod period, QDate day)
{
    switch (period) {
    case BudgetPeriod::Weekly:
        return day.addDays(1 - day.dayOfWeek());
    case BudgetPeriod::Monthly:
        return { day.year(), day.month(), 1 };
    case BudgetPeriod::Daily:
    case BudgetPeriod::Total:
        break;
    }
    return day;
}

/// Where the clocks are put forward at midnight, the day begins with the first moment it has.
Timestamp beginOf(QDate day, const QTimeZone& zone)
{
    return { day.startOfDay(known(zone)).toMSecsSinceEpoch() * 1000 };
}

} // namespace

QString budgetScopeName(BudgetScope scope)
{
    return nameIn(budgetScopeNames, scope);
}

std::optional<BudgetScope> budgetScopeFromName(QStringView name)
{
    return valueIn<BudgetScope>(budgetScopeNames, name);
}

QString budgetPeriodName(BudgetPeriod period)
{
    return nameIn(budgetPeriodNames, period);
}

std::optional<BudgetPeriod> budgetPeriodFromName(QStringView name)
{
    return valueIn<BudgetPeriod>(budgetPeriodNames, name);
}

Timestamp periodStart(BudgetPeriod period, Timestamp at, const QTimeZone& zone)
{
    return period == BudgetPeriod::Total ? Timestamp {} : beginOf(firstDay(period, dateOf(at, zone)), zone);
}

Timestamp periodEnd(BudgetPeriod period, Timestamp at, const QTimeZone& zone)
{
    const QDate first = firstDay(period, dateOf(at, zone));
    switch (period) {
    case BudgetPeriod::Daily:
        return beginOf(first.addDays(1), zone);
    case BudgetPeriod::Weekly:
        return beginOf(first.addDays(7), zone);
    case BudgetPeriod::Monthly:
        return beginOf(first.addMonths(1), zone);
    case BudgetPeriod::Total:
        break;
    }
    return {};
}

QString Budget::limitName() const
{
    QString name = QStringLiteral("cost_usd");
    if (period != BudgetPeriod::Total) {
        name += QLatin1Char('_') + budgetPeriodName(period);
    }
    return isHard ? name : name + QStringLiteral("_soft");
}

std::optional<Budget> budgetFromLimitName(QStringView name)
{
    for (const BudgetPeriod period :
         { BudgetPeriod::Daily, BudgetPeriod::Weekly, BudgetPeriod::Monthly, BudgetPeriod::Total }) {
        for (const bool isHard : { true, false }) {
            Budget budget;
            budget.period = period;
            budget.isHard = isHard;
            if (budget.limitName() == name) {
                return budget;
            }
        }
    }
    return std::nullopt;
}

std::vector<BudgetAlert> reachedPoints(const BudgetState& state, Timestamp now)
{
    std::vector<BudgetAlert> reached;
    for (const int percent : budgetAlertPercents) {
        // In hundredths of a micro-dollar, so that nothing is rounded.
        if (state.budget.limitMicros > 0 && state.spentMicros * 100 >= state.budget.limitMicros * percent) {
            reached.push_back({ state.budget, state.ownerName, state.start, percent, state.spentMicros, now });
        }
    }
    return reached;
}

} // namespace cmbagent
