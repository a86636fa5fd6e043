// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/costoutlook.h"

#include "agents/modeldesk.h"
#include "app/backend/backend.h"
#include "app/backend/earliercosts.h"
#include "app/backend/taskstarter.h"
#include "policy/budgetgate.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace cmbagent {

std::optional<BudgetState> CostOutlook::tightest() const
{
    const auto found = std::min_element(budgets.begin(), budgets.end(), [](const BudgetState& a, const BudgetState& b) {
        return a.remainingMicros() < b.remainingMicros();
    });
    const bool isTight = found != budgets.end() && estimate() && found->remainingMicros() < estimate()->highMicros;
    return isTight ? std::optional(*found) : std::nullopt;
}

OutlookQuestion::OutlookQuestion(const Backend& backend)
    : m_scope(backend.scope()), m_project(backend.project()), m_now(backend.clock().now()),
      m_catalogue(backend.models().catalogue()), m_settings(backend.models().usual()),
      m_agents(backend.agents().selection())
{ }

OutlookQuestion::OutlookQuestion(const Backend& backend, WorkflowPtr workflow, const QString& folder,
                                 const RunOptions& options)
    : OutlookQuestion(backend)
{
    m_workflow = std::move(workflow);
    m_folder = folder;
    m_options = options;
}

OutlookQuestion::OutlookQuestion(const Backend& backend, const TaskOrder& task) : OutlookQuestion(backend)
{
    m_task = task;
    m_options = task.options;
    m_options.taskMode = task.mode;
}

std::optional<QString> OutlookQuestion::takeAgent(const AgentSource& agents, const QString& agent, const QString& said,
                                                  Expected& into) const
{
    AgentDefinition unknown; // it is told of when the agent is needed
    unknown.name = agent.section(QLatin1Char('@'), 0, 0);
    const auto together = agentsFor(agent, agents).value_or(std::vector<AgentDefinition> { unknown });
    std::optional<QString> own;
    for (const AgentDefinition& each : together) {
        if (each.kind != AgentKind::Model) {
            continue;
        }
        ModelChoices choices = ModelChoices::of(m_options.models, m_options.taskMode, m_settings);
        choices.step.forAll = said;
        choices.setWish(each.model);
        const QString model = choices.modelFor(each.modelRole());
        own = &each == &together.front() ? model : own;
        if (!model.isEmpty()) {
            const ModelRef ref = m_catalogue.resolve(model);
            into.models.insert(modelKey(ref.provider, ref.model));
        }
    }
    return own;
}

OutlookQuestion::Expected OutlookQuestion::expected() const
{
    const auto agents = m_agents.forWorkflowIn(m_folder);
    Expected expected;
    if (!m_workflow) {
        for (const AgentCalls& each : typicalCalls(m_task)) {
            if (const auto model = takeAgent(*agents, each.agent, {}, expected)) {
                expected.calls.push_back({ *model, m_task.task.size(), each.calls, workModeOf(m_task.mode) });
            }
        }
        for (const QString& agent : TaskStarter::agentsOf(m_task.mode)) {
            takeAgent(*agents, agent, {}, expected);
        }
        return expected;
    }
    QHash<std::pair<QString, QString>, std::optional<QString>> known; // many steps are of few agents
    for (const StepSpec& step : m_workflow->steps) {
        if (step.kind != StepKind::Agent || m_options.simulateSpeedup > 0) {
            continue;
        }
        const auto who = std::pair(step.agent.reference(), step.agent.model);
        if (!known.contains(who)) {
            known.insert(who, takeAgent(*agents, who.first, who.second, expected));
        }
        if (const auto model = known.value(who)) {
            expected.calls.push_back({ *model, step.agent.task.size() + step.description.size() });
        }
    }
    return expected;
}

Result<std::vector<PastCost>> OutlookQuestion::history(Reader& reader, const QSet<QString>& models) const
{
    if (m_options.simulateSpeedup > 0) {
        return std::vector<PastCost> {}; // it takes another time than what ran, and asks nobody
    }
    return m_workflow ? earlierCosts(
               reader, m_scope, WorkflowLike { m_workflow->name, BlobHash::of(workflowToJson(*m_workflow)), models })
                      : earlierTaskCosts(reader, m_scope, m_task, models);
}

Result<CostOutlook> OutlookQuestion::answer(Reader& reader) const
{
    const Expected asked = expected();
    const bool isRecorded = !asked.calls.empty()
        && std::all_of(asked.calls.begin(), asked.calls.end(),
                       [](const GuessedCalls& each) { return !recordingIn(each.model).isEmpty(); });
    auto past = history(reader, asked.models);
    auto budgets = reader.budgets(m_scope, m_now);
    if (!past || !budgets) {
        return tl::unexpected(past ? budgets.error() : past.error());
    }
    budgets->removeIf([place = CallPlace { m_scope.session, m_project }](const BudgetState& state) {
        return !state.budget.isHard || !reaches(state.budget, place);
    });
    return CostOutlook { estimateCost(std::move(*past)), firstGuess(asked.calls, m_catalogue), isRecorded,
                         std::move(*budgets) };
}

} // namespace cmbagent
