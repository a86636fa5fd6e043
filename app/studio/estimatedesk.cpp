// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/estimatedesk.h"

#include "app/studio/costhistory.h"
#include "app/studio/overview.h"
#include "app/studio/whilealive.h"
#include "items/rungraph.h"
#include "policy/budgetgate.h"
#include "widgets/costs/costwords.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowparts.h"

#include <algorithm>

namespace cmbagent {

namespace {

bool asksModels(const Workflow& workflow)
{
    return std::any_of(workflow.steps.begin(), workflow.steps.end(),
                       [](const StepSpec& step) { return step.kind == StepKind::Agent; });
}

} // namespace

EstimateDesk::EstimateDesk(Backend& backend, const RunGraph& graph, Overview& overview, MainWindow& window,
                           QObject* parent)
    : QObject(parent), m_backend(backend), m_graph(graph), m_launch(*window.parts().runPage->launch())
{
    connect(&graph, &RunGraph::wasReset, this, &EstimateDesk::ask);
    connect(&overview, &Overview::changed, this, [this] {
        if (m_launch.isVisible()) {
            ask(); // another run may have ended, or a budget been changed
        }
    });
}

void EstimateDesk::ask()
{
    const int ticket = ++m_asked;
    if (m_graph.isEmpty() || m_graph.isRun() || !asksModels(*m_graph.workflow())) {
        return m_launch.setCostWord({});
    }
    m_backend.read<Outlook>(
        [scope = m_backend.scope(), project = m_backend.project(), workflow = m_graph.workflow(),
         catalogue = m_backend.models().catalogue(), usual = m_backend.models().usual(),
         now = m_backend.clock().now()](Reader& reader) {
            return read(reader, scope, project, workflow, { catalogue, usual }, now);
        },
        whileAlive(this, [this, ticket](const Result<Outlook>& outlook) {
            if (ticket == m_asked) {
                outlook ? tell(*outlook) : m_launch.setCostWord(outlook.error().toText());
            }
        }));
}

Result<EstimateDesk::Outlook> EstimateDesk::read(Reader& reader, const SessionScope& scope, const ProjectId& project,
                                                 const WorkflowPtr& workflow, const Models& models, Timestamp now)
{
    auto history = earlierCosts(reader, scope, workflow->name);
    auto budgets = reader.budgets(scope, now);
    if (!history || !budgets) {
        return tl::unexpected(history ? budgets.error() : history.error());
    }
    Outlook outlook { estimateCost(std::move(*history)), firstGuess(*workflow, models.catalogue, models.usual),
                      std::move(*budgets) };
    outlook.budgets.removeIf([place = CallPlace { scope.session, project }](const BudgetState& state) {
        return !state.budget.isHard || !reaches(state.budget, place);
    });
    return outlook;
}

void EstimateDesk::tell(const Outlook& outlook)
{
    const auto& estimate = outlook.learned ? outlook.learned : outlook.first.estimate;
    if (!estimate) {
        return m_launch.setCostWord(CostWords::noEstimate(outlook.first.unpriced));
    }
    QStringList words { CostWords::estimate(guessFrom(*estimate)) };
    const auto tightest = std::min_element(
        outlook.budgets.begin(), outlook.budgets.end(),
        [](const BudgetState& a, const BudgetState& b) { return a.remainingMicros() < b.remainingMicros(); });
    if (tightest != outlook.budgets.end() && tightest->remainingMicros() < estimate->highMicros) {
        words.append(CostWords::tight(*tightest));
    }
    m_launch.setCostWord(words.join(QLatin1Char(' ')));
}

} // namespace cmbagent
