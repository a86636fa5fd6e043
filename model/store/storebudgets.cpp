// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/sessionjournal.h"

#include <QJsonObject>

// The store's work for budgets, and calls outside of runs, which count in them.

namespace cmbagent {

namespace {

QJsonObject budgetFact(const Budget& budget)
{
    return { { QStringLiteral("scope"), budgetScopeName(budget.scope) },
             { QStringLiteral("owner"), budget.owner },
             { QStringLiteral("name"), budget.limitName() },
             { QStringLiteral("micros"), budget.limitMicros } };
}

/// In whose journal it stands: everybody's in one of nobody.
SessionId journalOf(const SessionScope& scope, const Budget& budget)
{
    return budget.scope == BudgetScope::Global ? SessionId {} : scope.session;
}

/// How many rows a question finds.
template <typename... Values>
Result<bool> hasRow(sqlite3* database, const char* sql, const Values&... values)
{
    const auto rows = collect<qint64>(
        database, sql, [](const Statement& row) { return row.integer(0); }, values...);
    return rows ? Result<bool>(!rows->isEmpty()) : tl::unexpected(rows.error());
}

} // namespace

/// The owner must be there, and of this session; in a transaction.
Result<void> Store::checkOwner(const SessionScope& scope, const Budget& budget)
{
    if (budget.scope == BudgetScope::Global) {
        return budget.owner.isEmpty()
            ? Result<void>()
            : fail(ErrorCode::BadInput, QStringLiteral("A budget for everything belongs to nobody."));
    }
    const bool isSession = budget.scope == BudgetScope::Session;
    const auto found = isSession
        ? hasRow(m_database->handle(), "SELECT 1 FROM sessions WHERE id = ? AND id = ?", budget.owner, scope.session)
        : hasRow(m_database->handle(), "SELECT 1 FROM projects WHERE id = ? AND session = ?", budget.owner,
                 scope.session);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return *found ? Result<void>()
                  : fail(ErrorCode::NotFound,
                         isSession ? QStringLiteral("There is no such session.")
                                   : QStringLiteral("There is no such project in this session."));
}

Result<void> Store::setBudget(const SessionScope& scope, const Budget& budget)
{
    constexpr qint64 mostMicros = 1'000'000'000'000'000; // a thousand million dollars
    if (budget.limitMicros < 0 || budget.limitMicros > mostMicros) {
        return fail(ErrorCode::BadInput, QStringLiteral("A budget is an amount from 0 to 1,000,000,000 dollars."));
    }
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto owned = checkOwner(scope, budget);
        return owned ? m_sessions->record(journalOf(scope, budget), m_clock.now(), QStringLiteral("budget_set"),
                                          budgetFact(budget))
                     : owned;
    });
}

Result<void> Store::removeBudget(const SessionScope& scope, const Budget& budget)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto owned = checkOwner(scope, budget);
        const auto found = owned
            ? hasRow(m_database->handle(), "SELECT 1 FROM limits WHERE scope = ? AND owner = ? AND name = ?",
                     budgetScopeName(budget.scope), budget.owner, budget.limitName())
            : tl::unexpected(owned.error());
        if (!found || !*found) {
            return found ? Result<void>(fail(ErrorCode::NotFound, QStringLiteral("There is no such budget."),
                                             QStringLiteral("See 'cmbagent budget list'.")))
                         : tl::unexpected(found.error());
        }
        return m_sessions->record(journalOf(scope, budget), m_clock.now(), QStringLiteral("budget_removed"),
                                  budgetFact(budget));
    });
}

Result<QList<BudgetAlert>> Store::noteAlerts(const SessionScope& scope, const QList<BudgetAlert>& alerts)
{
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    QList<BudgetAlert> fresh;
    const auto done = inTransaction([&]() -> Result<void> {
        fresh.clear();
        for (const BudgetAlert& alert : alerts) {
            const auto known = hasRow(m_database->handle(),
                                      "SELECT 1 FROM budget_alerts WHERE scope = ? AND owner = ? AND name = ? AND "
                                      "start = ? AND percent = ? AND allowed = ?",
                                      budgetScopeName(alert.budget.scope), alert.budget.owner, alert.budget.limitName(),
                                      alert.start.micros, alert.percent, alert.budget.limitMicros);
            if (!known) {
                return tl::unexpected(known.error());
            }
            if (*known) {
                continue;
            }
            QJsonObject fact = budgetFact(alert.budget);
            fact.insert(QStringLiteral("start"), alert.start.micros);
            fact.insert(QStringLiteral("percent"), alert.percent);
            fact.insert(QStringLiteral("spent"), alert.spentMicros);
            const auto noted =
                m_sessions->record(journalOf(scope, alert.budget), alert.at, QStringLiteral("budget_alerted"), fact);
            if (!noted) {
                return noted;
            }
            fresh.append(alert);
        }
        return {};
    });
    return done ? Result<QList<BudgetAlert>>(fresh) : tl::unexpected(done.error());
}

Result<void> Store::noteCall(const CallPlace& place, CallPurpose purpose, const ModelCall& call)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&] {
        QJsonObject fact = call.toJson();
        fact.insert(QStringLiteral("project"), place.project.toString());
        fact.insert(QStringLiteral("purpose"), callPurposeName(purpose));
        return m_sessions->record(place.session, m_clock.now(), QStringLiteral("model_called"), fact);
    });
}

} // namespace cmbagent
