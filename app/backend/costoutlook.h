// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelchoice.h"
#include "app/agents/agentregistry.h"
#include "app/backend/firstguess.h"
#include "core/budgets.h"
#include "store/reader.h"

namespace cmbagent {

class Backend;

/// What is to be said of costs before something begins.
struct CostOutlook
{
    std::optional<CostEstimate> learned; ///< from what was paid before, and how long it took
    FirstGuess first; ///< where nothing was
    bool isRecorded = false; ///< recordings give all answers: nothing is paid
    QList<BudgetState> budgets {}; ///< hard ones that it would count in

    [[nodiscard]] const std::optional<CostEstimate>& estimate() const { return learned ? learned : first.estimate; }
    [[nodiscard]] bool asksModels() const { return first.calls > 0; }
    /// The hard budget with least left, where it may not have room; nothing: all have.
    [[nodiscard]] std::optional<BudgetState> tightest() const;
};

/// What is asked: a value that crosses to the reader thread, with what is needed to know the models. A task in words,
/// or else a workflow.
class OutlookQuestion
{
public:
    /// `folder`: of the workflow file, whose agents count. On the main thread, and so is the other.
    OutlookQuestion(const Backend& backend, WorkflowPtr workflow, const QString& folder, const RunOptions& options);
    OutlookQuestion(const Backend& backend, const TaskOrder& task);

    /// On the reader thread.
    [[nodiscard]] Result<CostOutlook> answer(Reader& reader) const;

private:
    explicit OutlookQuestion(const Backend& backend);
    /// What is likely to be asked, and which models may be.
    struct Expected
    {
        std::vector<GuessedCalls> calls;
        QSet<QString> models; ///< as modelKey; also those of agents it may be handed over to
    };
    [[nodiscard]] Expected expected() const;
    /// The model of an agent, nothing where it asks none; that and those of the agents that go with it join the others.
    /// `agent`: as AgentSpec::reference. `said`: by its step.
    std::optional<QString> takeAgent(const AgentSource& agents, const QString& agent, const QString& said,
                                     Expected& into) const;
    [[nodiscard]] Result<std::vector<PastCost>> history(Reader& reader, const QSet<QString>& models) const;

    SessionScope m_scope;
    ProjectId m_project;
    Timestamp m_now;
    ModelCatalogue m_catalogue;
    ModelChoice m_settings;
    AgentSelection m_agents;
    QString m_folder; ///< see AgentSelection::forWorkflowIn
    RunOptions m_options;
    WorkflowPtr m_workflow; ///< null: a task is meant
    TaskOrder m_task;
};

} // namespace cmbagent
