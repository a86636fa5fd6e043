// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costcommands.h"

#include <QJsonArray>

#include <cmath>

// The budget verbs of CostCommand.

namespace cmbagent {

namespace {

QString budgetOwner(const BudgetState& state)
{
    switch (state.budget.scope) {
    case BudgetScope::Session:
        return QStringLiteral("session '%1'").arg(state.ownerName);
    case BudgetScope::Project:
        return QStringLiteral("project '%1'").arg(state.ownerName);
    case BudgetScope::Global:
        break;
    }
    return QStringLiteral("everything");
}

QJsonObject budgetToJson(const Budget& budget)
{
    return { { "scope", budgetScopeName(budget.scope) },
             { "owner", budget.owner.isEmpty() ? QJsonValue() : QJsonValue(budget.owner) },
             { "period", budgetPeriodName(budget.period) },
             { "hard", budget.isHard },
             { "limit_usd", double(budget.limitMicros) / 1e6 } };
}

QJsonObject stateToJson(const BudgetState& state)
{
    QJsonObject json = budgetToJson(state.budget);
    json.insert(QStringLiteral("name"), state.ownerName);
    json.insert(QStringLiteral("spent_usd"), double(state.spentMicros) / 1e6);
    json.insert(QStringLiteral("remaining_usd"), double(state.remainingMicros()) / 1e6);
    json.insert(QStringLiteral("share"), state.share());
    json.insert(QStringLiteral("exceeded"), state.isExceeded());
    json.insert(QStringLiteral("unpriced_calls"), state.unpricedCalls);
    json.insert(QStringLiteral("start"), isoTime(state.start));
    json.insert(QStringLiteral("end"), isoTime(state.end));
    return json;
}

QString stateText(const BudgetState& state)
{
    QString text = QStringLiteral("%1, %2, %3: %4 of %5")
                       .arg(budgetOwner(state), budgetPeriodName(state.budget.period),
                            state.budget.isHard ? QStringLiteral("hard") : QStringLiteral("soft"),
                            moneyText(state.spentMicros), moneyText(state.budget.limitMicros));
    text += QStringLiteral(" (%1 %)").arg(100 * state.share(), 0, 'f', 0);
    if (state.end.isSet()) {
        text += QStringLiteral(", anew on %1").arg(timeText(state.end));
    }
    if (state.unpricedCalls > 0) {
        text += QStringLiteral("; %1 of unknown cost not in it").arg(callsText(state.unpricedCalls));
    }
    return text;
}

/// What was told in the past, without what follows from it now.
QString pointText(const BudgetAlert& alert)
{
    const BudgetState state { alert.budget, alert.ownerName, alert.start, {}, alert.spentMicros, 0 };
    return QStringLiteral("%1 % of a budget was spent: %2").arg(alert.percent, 3).arg(stateText(state));
}

} // namespace

QString alertText(const BudgetAlert& alert)
{
    const BudgetState state { alert.budget, alert.ownerName, alert.start, {}, alert.spentMicros, 0 };
    const QString end = alert.percent < 100 ? QString()
        : alert.budget.isHard               ? QStringLiteral(" No more calls that cost anything are made.")
                                            : QStringLiteral(" Calls go on, as this budget only tells.");
    return QStringLiteral("%1 % of a budget is spent: %2.%3").arg(alert.percent).arg(stateText(state), end);
}

QJsonObject alertToJson(const BudgetAlert& alert)
{
    QJsonObject json = budgetToJson(alert.budget);
    json.insert(QStringLiteral("event_type"), QStringLiteral("budget_alert"));
    json.insert(QStringLiteral("name"), alert.ownerName);
    json.insert(QStringLiteral("percent"), alert.percent);
    json.insert(QStringLiteral("spent_usd"), double(alert.spentMicros) / 1e6);
    json.insert(QStringLiteral("remaining_usd"), double(alert.budget.limitMicros - alert.spentMicros) / 1e6);
    json.insert(QStringLiteral("severity"),
                alert.percent >= 100      ? QStringLiteral("critical")
                    : alert.percent >= 90 ? QStringLiteral("warning")
                                          : QStringLiteral("info"));
    json.insert(QStringLiteral("at"), isoTime(alert.at));
    return json;
}

void CostCommand::findProject(const std::function<void(const ProjectSummary&)>& found)
{
    const QString wanted = m_invocation.value("--project");
    ask<QList<ProjectSummary>>(
        [scope = m_backend.scope()](Reader& reader) { return reader.projects(scope); },
        [this, wanted, found](const QList<ProjectSummary>& projects) {
            QList<ProjectSummary> fitting;
            for (const ProjectSummary& project : projects) {
                const bool isIt = wanted.isEmpty()
                    ? project.id == m_backend.project()
                    : project.name == wanted || (wanted.size() >= 8 && project.id.toString().startsWith(wanted));
                if (isIt) {
                    fitting.append(project);
                }
            }
            if (fitting.size() == 1) {
                return found(fitting.first());
            }
            refuse(ErrorCode::NotFound,
                   fitting.isEmpty() ? QStringLiteral("There is no project '%1' in this session.").arg(wanted)
                                     : QStringLiteral("More than one project is called '%1'.").arg(wanted),
                   QStringLiteral("Give its name as the window shows it, or the beginning of its id."));
        });
}

void CostCommand::listBudgets()
{
    using Facts = std::pair<QList<BudgetState>, QList<BudgetAlert>>;
    ask<Facts>(
        [scope = m_backend.scope(), now = m_backend.clock().now()](Reader& reader) -> Result<Facts> {
            const auto budgets = reader.budgets(scope, now);
            const auto alerts = reader.budgetAlerts(scope);
            if (!budgets || !alerts) {
                return tl::unexpected(budgets ? alerts.error() : budgets.error());
            }
            return Facts { *budgets, *alerts };
        },
        [this](const Facts& facts) {
            QJsonArray budgets;
            for (const BudgetState& state : facts.first) {
                const auto colour = !state.isExceeded() ? Terminal::Colour::Plain
                    : state.budget.isHard               ? Terminal::Colour::Red
                                                        : Terminal::Colour::Yellow;
                m_terminal.line(m_terminal.coloured(stateText(state), colour));
                budgets.append(stateToJson(state));
            }
            QJsonArray alerts;
            for (const BudgetAlert& alert : facts.second) {
                alerts.append(alertToJson(alert));
            }
            m_terminal.json({ { "budgets", budgets }, { "alerts", alerts } });
            finish(ExitCode::Done);
        });
}

void CostCommand::listAlerts()
{
    constexpr int most = 1000;
    ask<QList<BudgetAlert>>([scope = m_backend.scope()](Reader& reader) { return reader.budgetAlerts(scope, most); },
                            [this](const QList<BudgetAlert>& alerts) {
                                QJsonArray list;
                                for (const BudgetAlert& alert : alerts) {
                                    m_terminal.line(QStringLiteral("%1  %2").arg(timeText(alert.at), pointText(alert)));
                                    list.append(alertToJson(alert));
                                }
                                if (alerts.isEmpty()) {
                                    m_terminal.line(QStringLiteral("No budget was used up to 50 % yet."));
                                }
                                m_terminal.json({ { "alerts", list } });
                                finish(ExitCode::Done);
                            });
}

Result<Budget> CostCommand::typedBudget(bool hasAmount) const
{
    constexpr double most = 1e9;
    const auto scope = budgetScopeFromName(m_invocation.arguments.value(0));
    const auto period = budgetPeriodFromName(m_invocation.arguments.value(1));
    if (!scope || !period) {
        return fail(ErrorCode::BadInput,
                    !scope ? QStringLiteral("There is no budget of '%1'.").arg(m_invocation.arguments.value(0))
                           : QStringLiteral("There is no period '%1'.").arg(m_invocation.arguments.value(1)),
                    QStringLiteral("A budget is of a session, a project or global; it is daily, weekly, monthly or "
                                   "total. For example: cmbagent budget set session daily 5."));
    }
    Budget budget;
    budget.scope = *scope;
    budget.period = *period;
    budget.isHard = !m_invocation.has("--soft");
    if (hasAmount) {
        bool ok = false;
        const double usd = m_invocation.arguments.value(2).toDouble(&ok);
        if (!ok || !(usd >= 0) || usd > most) {
            return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no amount.").arg(m_invocation.arguments.value(2)),
                        QStringLiteral("A budget is a number of dollars that is not below 0."));
        }
        budget.limitMicros = std::llround(usd * 1e6);
    }
    return budget;
}

void CostCommand::changeBudget(bool isRemoved)
{
    auto budget = typedBudget(!isRemoved);
    if (!budget) {
        return finish(budget.error());
    }
    switch (budget->scope) {
    case BudgetScope::Global:
        return change(*budget, QStringLiteral("everything"), isRemoved);
    case BudgetScope::Session:
        budget->owner = m_backend.scope().session.toString();
        return change(*budget, QStringLiteral("the session"), isRemoved);
    case BudgetScope::Project:
        break;
    }
    findProject([this, budget = *budget, isRemoved](const ProjectSummary& project) mutable {
        budget.owner = project.id.toString();
        change(budget, QStringLiteral("project '%1'").arg(project.name), isRemoved);
    });
}

void CostCommand::change(const Budget& budget, const QString& ownerName, bool isRemoved)
{
    Command::change(
        [scope = m_backend.scope(), budget, isRemoved](Store& store) {
            return isRemoved ? store.removeBudget(scope, budget) : store.setBudget(scope, budget);
        },
        [this, budget, ownerName, isRemoved] {
            const QString what =
                QStringLiteral("%1 %2").arg(budget.isHard ? QStringLiteral("The hard") : QStringLiteral("The soft"),
                                            budgetPeriodName(budget.period));
            m_terminal.line(isRemoved ? QStringLiteral("%1 budget for %2 is gone.").arg(what, ownerName)
                                      : QStringLiteral("%1 budget for %2 is now %3.")
                                            .arg(what, ownerName, moneyText(budget.limitMicros)));
            QJsonObject json = budgetToJson(budget);
            if (isRemoved) {
                json.remove(QStringLiteral("limit_usd"));
                json.insert(QStringLiteral("removed"), true);
            }
            m_terminal.json(json);
            finish(ExitCode::Done);
        });
}

} // namespace cmbagent
