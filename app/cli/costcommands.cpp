// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costcommands.h"

#include "analysis/costreport.h"

#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int mostCalls = 1'000'000;

QString kindNote(CostKind kind, const CostSum& sum)
{
    switch (kind) {
    case CostKind::Paid:
        return QStringLiteral("Paid: %1 for %2.").arg(sumText(sum), callsText(sum.calls));
    case CostKind::Recorded:
        return QStringLiteral("Recorded answers were given again, for which nothing was spent: %1, worth %2. See "
                              "them with --recorded.")
            .arg(callsText(sum.calls), sumText(sum));
    case CostKind::Imported:
        break;
    }
    return QStringLiteral("Imported runs told of %1. See that with --imported.").arg(sumText(sum));
}

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

} // namespace

QString moneyText(qint64 micros)
{
    // Four digits as long as that says more than two.
    return QStringLiteral("$%1").arg(double(micros) / 1e6, 0, 'f', micros != 0 && micros < 10'000'000 ? 4 : 2);
}

QString sumText(const CostSum& sum)
{
    if (sum.calls > 0 && sum.unpriced == sum.calls) {
        return QStringLiteral("unknown");
    }
    return (sum.bounds > 0 ? QStringLiteral("at most ") : QString()) + moneyText(sum.micros);
}

QString callsText(qint64 calls)
{
    return calls == 1 ? QStringLiteral("1 call") : QStringLiteral("%L1 calls").arg(calls);
}

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

void CostCommand::start()
{
    switch (m_invocation.verb) {
    case Invocation::Verb::BudgetList:
        return listBudgets();
    case Invocation::Verb::BudgetSet:
        return changeBudget(false);
    case Invocation::Verb::BudgetRemove:
        return changeBudget(true);
    default:
        return costs();
    }
}

// --- costs

CostDimension CostCommand::dimension() const
{
    const auto asked = costDimensionFromName(m_invocation.value("--by"));
    const bool isOfRun = !m_invocation.run.isEmpty();
    // Of one run "by branch" means each of the runs it is related to.
    return asked == CostDimension::Branch && isOfRun ? CostDimension::Run : asked.value_or(CostDimension::Agent);
}

void CostCommand::costs()
{
    CostFilter filter;
    if (!m_invocation.run.isEmpty()) {
        return findRun([this, filter](const RunSummary& run) mutable {
            const bool isAboutBranches = m_invocation.value("--by") == QLatin1String("branch");
            (isAboutBranches ? filter.line : filter.run) = run.id;
            askCosts(filter,
                     isAboutBranches ? QStringLiteral("run '%1' and its branches").arg(run.name)
                                     : QStringLiteral("run '%1'").arg(run.name));
        });
    }
    if (m_invocation.has("--project")) {
        return findProject([this, filter](const ProjectSummary& project) mutable {
            filter.project = project.id;
            askCosts(filter, QStringLiteral("project '%1'").arg(project.name));
        });
    }
    askCosts(filter, QStringLiteral("all runs of the session"));
}

/// What is asked for, or else the first kind there is anything of.
Result<CostCommand::Answer> CostCommand::read(Reader& reader, CostFilter filter) const
{
    const bool isChosen = m_invocation.has("--recorded") || m_invocation.has("--imported");
    filter.kind = m_invocation.has("--imported") ? CostKind::Imported
        : m_invocation.has("--recorded")         ? CostKind::Recorded
                                                 : CostKind::Paid;
    const SessionScope scope = m_backend.scope();
    Answer answer;
    answer.filter = filter;
    bool isFound = isChosen;
    for (const CostKind kind : { CostKind::Paid, CostKind::Recorded, CostKind::Imported }) {
        filter.kind = kind;
        const auto total = reader.costTotal(scope, filter);
        if (!total) {
            return tl::unexpected(total.error());
        }
        if (isChosen ? kind == answer.filter.kind : !isFound && total->calls > 0) {
            answer.filter.kind = kind;
            answer.total = *total;
            isFound = true;
        } else if (total->calls > 0) {
            answer.others.emplace_back(kind, *total);
        }
    }
    auto parts = reader.costs(scope, answer.filter, dimension());
    const bool wantsCalls = !m_invocation.has("--by") || m_invocation.has("--report");
    auto calls = wantsCalls ? reader.calls(scope, answer.filter, mostCalls) : Result<QList<CostRow>>();
    if (!parts || !calls) {
        return tl::unexpected(parts ? calls.error() : parts.error());
    }
    answer.parts = std::move(*parts);
    answer.calls = std::move(*calls);
    return answer;
}

void CostCommand::askCosts(const CostFilter& filter, const QString& what)
{
    ask<Answer>([this, filter](Reader& reader) { return read(reader, filter); },
                [this, what](const Answer& answer) { show(answer, what); });
}

void CostCommand::show(const Answer& answer, const QString& what)
{
    if (m_invocation.has("--report")) {
        const QJsonArray report = cmbagentCostReport(answer.calls);
        return put(QJsonDocument(report).toJson(), { { "report", report } });
    }
    if (m_invocation.has("--csv")) {
        const bool isByCall = !m_invocation.has("--by");
        const QByteArray csv =
            isByCall ? costRowsToCsv(answer.calls) : costSlicesToCsv(dimension(), answer.parts, answer.total);
        return put(csv, { { "csv", QString::fromUtf8(csv) } });
    }
    if (m_invocation.has("--output")) {
        return put(QJsonDocument(toJson(answer)).toJson(), {});
    }
    m_terminal.line(QStringLiteral("%1: %2, %3, %L4 tokens")
                        .arg(what, sumText(answer.total), callsText(answer.total.calls))
                        .arg(answer.total.tokens()));
    showParts(answer);
    if (answer.total.unpriced > 0) {
        m_terminal.line(
            QStringLiteral("Nobody knows what %1 of them cost; that is not in the sum.").arg(answer.total.unpriced));
    }
    if (answer.filter.kind == CostKind::Recorded) {
        m_terminal.line(QStringLiteral("These are recorded answers that were given again: nothing was spent on them."));
    } else if (answer.filter.kind == CostKind::Imported && answer.total.calls > 0) {
        m_terminal.line(
            QStringLiteral("As imported runs told it. What they did not tell apart by calls is one call for "
                           "each agent, and counts at most what it says."));
    }
    for (const auto& [kind, sum] : answer.others) {
        m_terminal.line(kindNote(kind, sum));
    }
    m_terminal.json(toJson(answer));
    finish(ExitCode::Done);
}

void CostCommand::showParts(const Answer& answer) const
{
    qsizetype widest = 10;
    const auto name = [this](const CostSlice& part) {
        return part.label.isEmpty()                 ? QStringLiteral("(not told apart)")
            : dimension() == CostDimension::Attempt ? QStringLiteral("attempt %1").arg(part.label)
            : dimension() == CostDimension::Model && !part.detail.isEmpty() ? part.detail + u'/' + part.label
                                                                            : part.label;
    };
    for (const CostSlice& part : answer.parts) {
        widest = std::clamp(name(part).size(), widest, qsizetype(50));
    }
    for (const CostSlice& part : answer.parts) {
        m_terminal.line(QStringLiteral("  %1  %2  %3  %4")
                            .arg(name(part).leftJustified(widest), callsText(part.sum.calls).rightJustified(12),
                                 QStringLiteral("%L1 tokens").arg(part.sum.tokens()).rightJustified(20),
                                 sumText(part.sum).rightJustified(12)));
    }
}

QJsonObject CostCommand::toJson(const Answer& answer) const
{
    QJsonObject others;
    for (const auto& [kind, sum] : answer.others) {
        others.insert(costKindName(kind), costSumToJson(sum));
    }
    QJsonObject json { { "kind", costKindName(answer.filter.kind) },
                       { "total", costSumToJson(answer.total) },
                       { "other", others } };
    QJsonArray rows;
    if (m_invocation.has("--by")) {
        for (const CostSlice& part : answer.parts) {
            rows.append(costSliceToJson(part));
        }
        json.insert(QStringLiteral("by"), m_invocation.value("--by"));
        json.insert(QStringLiteral("parts"), rows);
    } else {
        for (const CostRow& call : answer.calls) {
            rows.append(costRowToJson(call));
        }
        json.insert(QStringLiteral("calls"), rows);
    }
    return json;
}

/// To the file a person named, or to standard output.
void CostCommand::put(const QByteArray& text, const QJsonObject& json)
{
    const QString path = m_invocation.value("--output");
    if (path.isEmpty()) {
        m_terminal.part(QString::fromUtf8(text));
        m_terminal.json(json);
        return finish(ExitCode::Done);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return finish(Error { ErrorCode::Io,
                              QStringLiteral("The costs could not be written to %1.").arg(path),
                              QStringLiteral("Choose a place you may write to."),
                              file.errorString(),
                              {},
                              {} });
    }
    m_terminal.line(QStringLiteral("%1: %2.").arg(path, sizeText(text.size())));
    m_terminal.json({ { "path", path }, { "bytes", text.size() } });
    finish(ExitCode::Done);
}

// --- budgets

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
