// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

#include <algorithm>
#include <cmath>

// What the reader knows of budgets.

namespace cmbagent {

namespace {

struct BudgetRow
{
    std::optional<Budget> budget;
    QString ownerName;
};

/// Nothing in `budget` when the limit is about something else.
BudgetRow budgetRow(const Statement& row)
{
    auto budget = budgetFromLimitName(row.text(2));
    const auto scope = budgetScopeFromName(row.text(0));
    if (budget && scope) {
        budget->scope = *scope;
        budget->owner = row.text(1);
        budget->limitMicros = std::llround(row.real(3) * 1e6);
    }
    return { scope ? budget : std::nullopt, row.text(4) };
}

struct Spent
{
    qint64 micros = 0;
    qint64 unpriced = 0;
};

/// Calls of runs that are there, what is known of those that are not, and calls outside of runs.
constexpr const char* spentSql =
    "SELECT coalesce(sum(micros), 0), coalesce(sum(unpriced), 0) FROM (SELECT coalesce(c.micros, 0) AS micros, "
    "c.micros IS NULL AS unpriced FROM costs c JOIN runs r ON r.key = c.run WHERE c.kind = 'paid' AND c.at >= ?1 AND "
    "(?2 = '' OR r.session = ?2) AND (?3 = '' OR r.project = ?3) UNION ALL SELECT micros, unpriced FROM "
    "spent_by_deleted WHERE at >= ?1 AND (?2 = '' OR session = ?2) AND (?3 = '' OR project = ?3) UNION ALL SELECT "
    "coalesce(body ->> 'cost_micros', 0), (body ->> 'cost_micros') IS NULL FROM session_events WHERE type = "
    "'model_called' AND coalesce(body ->> 'recorded', 0) = 0 AND at >= ?1 AND (?2 = '' OR session = ?2) AND (?3 = '' "
    "OR body ->> 'project' = ?3))";

/// Session before project before everybody, long before short, hard before soft.
bool standsBefore(const BudgetState& a, const BudgetState& b)
{
    const auto rank = [](const BudgetState& state) {
        return std::tuple(state.budget.scope, state.ownerName, -int(state.budget.period), !state.budget.isHard);
    };
    return rank(a) < rank(b);
}

} // namespace

Result<void> Reader::addSpending(const SessionScope& scope, BudgetState& state)
{
    const bool isGlobal = state.budget.scope == BudgetScope::Global;
    const QString session = isGlobal ? QString() : scope.session.toString();
    const QString project = state.budget.scope == BudgetScope::Project ? state.budget.owner : QString();
    const auto spent = collect<Spent>(
        m_database->handle(), spentSql,
        [](const Statement& row) {
            return Spent { row.integer(0), row.integer(1) };
        },
        state.start.micros, session, project);
    if (!spent) {
        return tl::unexpected(spent.error());
    }
    state.spentMicros = spent->value(0).micros;
    state.unpricedCalls = spent->value(0).unpriced;
    return {};
}

Result<QList<BudgetState>> Reader::budgets(const SessionScope& scope, Timestamp now, const QTimeZone& zone)
{
    const auto rows = collect<BudgetRow>(
        m_database->handle(),
        "SELECT l.scope, l.owner, l.name, l.value, coalesce(s.name, p.name, '') FROM limits l LEFT JOIN sessions s ON "
        "l.scope = 'session' AND s.id = l.owner LEFT JOIN projects p ON l.scope = 'project' AND p.id = l.owner WHERE "
        "l.scope = 'global' OR s.id = ?1 OR p.session = ?1",
        budgetRow, scope.session);
    const auto name = collect<QString>(
        m_database->handle(), "SELECT name FROM sessions WHERE id = ?",
        [](const Statement& row) { return row.text(0); }, scope.session);
    if (!rows || !name) {
        return tl::unexpected(rows ? name.error() : rows.error());
    }
    Budget quota; // there is always one
    quota.owner = scope.session.toString();
    quota.limitMicros = std::llround(SessionLimits().costUsd * 1e6);
    QList<BudgetState> states { { quota, name->value(0), {}, {}, 0, 0 } };
    for (const BudgetRow& row : *rows) {
        if (!row.budget) {
            continue;
        }
        if (row.budget->isSame(quota)) {
            states.first().budget = *row.budget;
        } else {
            states.append({ *row.budget, row.ownerName, periodStart(row.budget->period, now, zone),
                            periodEnd(row.budget->period, now, zone), 0, 0 });
        }
    }
    for (BudgetState& state : states) {
        if (const auto done = addSpending(scope, state); !done) {
            return tl::unexpected(done.error());
        }
    }
    std::stable_sort(states.begin(), states.end(), standsBefore);
    return states;
}

Result<QList<BudgetAlert>> Reader::budgetAlerts(const SessionScope& scope, int limit)
{
    auto alerts = collect<std::optional<BudgetAlert>>(
        m_database->handle(),
        "SELECT a.scope, a.owner, a.name, a.allowed / 1e6, coalesce(s.name, p.name, ''), a.start, a.percent, a.spent, "
        "a.at FROM budget_alerts a LEFT JOIN sessions s ON a.scope = 'session' AND s.id = a.owner LEFT JOIN projects p "
        "ON a.scope = 'project' AND p.id = a.owner WHERE a.scope = 'global' OR s.id = ?1 OR p.session = ?1 ORDER BY "
        "a.at DESC, a.percent DESC LIMIT ?2",
        [](const Statement& row) -> std::optional<BudgetAlert> {
            const BudgetRow known = budgetRow(row);
            return known.budget ? std::optional(BudgetAlert { *known.budget, known.ownerName, row.time(5),
                                                              int(row.integer(6)), row.integer(7), row.time(8) })
                                : std::nullopt;
        },
        scope.session, limit);
    if (!alerts) {
        return tl::unexpected(alerts.error());
    }
    QList<BudgetAlert> known;
    for (const auto& alert : *alerts) {
        if (alert) {
            known.append(*alert);
        }
    }
    return known;
}

} // namespace cmbagent
