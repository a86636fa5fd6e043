// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/budgetsdesk.h"

#include "app/studio/openwindows.h"
#include "app/studio/overview.h"
#include "app/studio/whilealive.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/budgetstopbar.h"
#include "widgets/costs/costpage.h"
#include "widgets/costs/costwords.h"
#include "widgets/settings/settingsdialog.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowparts.h"

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

struct BudgetFacts
{
    QList<BudgetState> budgets;
    QList<BudgetOwner> owners;
    QList<BudgetAlert> alerts; ///< newest first
};

Result<BudgetFacts> readFacts(Reader& reader, const SessionScope& scope, Timestamp now)
{
    auto budgets = reader.budgets(scope, now);
    const auto projects = reader.projects(scope);
    const auto sessions = reader.sessions();
    auto alerts = reader.budgetAlerts(scope);
    if (!budgets || !projects || !sessions || !alerts) {
        return tl::unexpected(!budgets        ? budgets.error()
                                  : !projects ? projects.error()
                                  : !sessions ? sessions.error()
                                              : alerts.error());
    }
    BudgetFacts facts { std::move(*budgets), {}, std::move(*alerts) };
    for (const SessionSummary& session : *sessions) {
        if (session.id == scope.session) {
            facts.owners.append({ BudgetScope::Session, session.id.toString(), session.name });
        }
    }
    for (const ProjectSummary& project : *projects) {
        facts.owners.append({ BudgetScope::Project, project.id.toString(), project.name });
    }
    facts.owners.append({ BudgetScope::Global, {}, {} });
    return facts;
}

} // namespace

BudgetsDesk::BudgetsDesk(Backend& backend, Overview& overview, OpenWindows& windows, QObject* parent)
    : QObject(parent), m_backend(backend), m_windows(windows)
{
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
    connect(&backend, &Backend::budgetsReached, this, &BudgetsDesk::tell);
    const auto refresh = [this] {
        if (m_page && m_page->isVisible()) {
            read();
        }
    };
    connect(&overview, &Overview::changed, this, refresh);
    connect(&backend, &Backend::callNoted, this, refresh);
    connect(&backend, &Backend::budgetsReached, this, refresh);
}

/// Every way to the page.
void BudgetsDesk::adopt(MainWindow& window)
{
    const WindowParts& parts = window.parts();
    parts.costs.whenMade(this, [this](const CostPage& page) {
        connect(&page, &CostPage::budgetsRequested, this, &BudgetsDesk::pageRequested);
    });
    connect(parts.runPage->budgetStop(), &BudgetStopBar::budgetsRequested, this, &BudgetsDesk::pageRequested);
    MessageBar* bar = parts.messages->budgetBar();
    connect(bar, &MessageBar::actionRequested, this, [this, bar] {
        bar->clear();
        Q_EMIT pageRequested();
    });
}

/// All that were reached at once in one bar; what stops calls decides how it looks.
void BudgetsDesk::tell(const QList<BudgetAlert>& alerts)
{
    QStringList sentences;
    bool stops = false;
    bool isUsedUp = false;
    for (const BudgetAlert& alert : alerts) {
        sentences.append(CostWords::alert(alert));
        isUsedUp = isUsedUp || alert.percent >= 100;
        stops = stops || (alert.percent >= 100 && alert.budget.isHard);
    }
    const QString text = sentences.join(QLatin1Char('\n'));
    MessageBar* bar = m_windows.active().parts().messages->budgetBar();
    bar->showMessage(stops          ? MessageBar::Kind::Error
                         : isUsedUp ? MessageBar::Kind::Warning
                                    : MessageBar::Kind::Info,
                     text, stops ? tr("Raise it when the work is worth it.") : QString());
    bar->setAction(tr("&Budgets…"));
    Q_EMIT told(stops ? tr("A budget is used up") : tr("A budget is being used up"), text);
}

void BudgetsDesk::addTo(SettingsDialog& dialog)
{
    m_undo.reset();
    m_page = new BudgetsPage;
    dialog.addPage({ sectionId(), sectionTitle(), QStringLiteral("chart"), {}, {} }, m_page,
                   tr("cost money dollars limit spend daily weekly monthly alert"));
    connect(m_page, &BudgetsPage::budgetsNeeded, this, &BudgetsDesk::read);
    connect(m_page, &BudgetsPage::budgetGiven, this, &BudgetsDesk::set);
    connect(m_page, &BudgetsPage::budgetRemoved, this, &BudgetsDesk::remove);
    connect(m_page, &BudgetsPage::undoRequested, this, &BudgetsDesk::undo);
    read();
}

void BudgetsDesk::read()
{
    const int ticket = ++m_asked;
    m_backend.read<BudgetFacts>([scope = m_backend.scope(), now = m_backend.clock().now()](
                                    Reader& reader) { return readFacts(reader, scope, now); },
                                whileAlive(this, [this, ticket](const Result<BudgetFacts>& facts) {
                                    if (ticket != m_asked || !m_page) {
                                        return;
                                    }
                                    if (!facts) {
                                        return m_page->showError(facts.error());
                                    }
                                    m_owners = facts->owners;
                                    m_page->showBudgets(facts->budgets, facts->owners);
                                    m_page->showAlerts(facts->alerts);
                                }));
}

/// As words need it: nothing spent.
BudgetState BudgetsDesk::stateOf(const Budget& budget) const
{
    const auto owner = std::find_if(m_owners.begin(), m_owners.end(), [&budget](const BudgetOwner& each) {
        return each.scope == budget.scope && each.id == budget.owner;
    });
    BudgetState state;
    state.budget = budget;
    state.ownerName = owner == m_owners.end() ? QString() : owner->name;
    return state;
}

std::optional<Budget> BudgetsDesk::known(const Budget& budget) const
{
    for (const BudgetState& state : m_page->shown()) {
        if (state.budget.isSame(budget)) {
            return state.budget;
        }
    }
    return std::nullopt;
}

void BudgetsDesk::set(const Budget& budget)
{
    const auto before = known(budget);
    carryOut(budget, true,
             tr("%1: now %2.", "budget, amount")
                 .arg(CostWords::budget(stateOf(budget)), CostWords::money(budget.limitMicros)),
             before ? Undo { *before, true } : Undo { budget, false });
}

void BudgetsDesk::remove(const Budget& budget)
{
    carryOut(budget, false,
             tr("%1: the budget of %2 is gone.", "budget, amount")
                 .arg(CostWords::budget(stateOf(budget)), CostWords::money(budget.limitMicros)),
             Undo { budget, true });
}

void BudgetsDesk::undo()
{
    if (const auto last = std::exchange(m_undo, std::nullopt)) {
        m_page->message()->clear();
        carryOut(last->budget, last->isSet, {}, std::nullopt);
    }
}

void BudgetsDesk::carryOut(const Budget& budget, bool isSet, const QString& told, const std::optional<Undo>& undo)
{
    m_backend.change(
        [scope = m_backend.scope(), budget, isSet](Store& store) {
            return isSet ? store.setBudget(scope, budget) : store.removeBudget(scope, budget);
        },
        whileAlive(this, [this, told, undo](const Result<void>& done) {
            if (done) {
                m_backend.refreshBudgets();
                m_undo = undo;
            }
            if (!m_page) {
                return;
            }
            if (!done) {
                return m_page->showError(done.error());
            }
            if (undo) {
                m_page->showDone(told);
            }
            read();
        }));
}

} // namespace cmbagent
