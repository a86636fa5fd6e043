// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modeldesk.h"
#include "app/backend/backend.h"
#include "app/backend/firstguess.h"

namespace cmbagent {

class LaunchPane;
class MainWindow;
class Overview;
class RunGraph;

/// Says before a workflow runs what it is likely to cost: from what its earlier runs cost, else by rule of thumb, and
/// whether a budget has room for it. Lives on the main thread.
class EstimateDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    EstimateDesk(Backend& backend, const RunGraph& graph, Overview& overview, MainWindow& window,
                 QObject* parent = nullptr);

private:
    /// Prices, and which models are asked where nobody says anything else.
    struct Models
    {
        ModelCatalogue catalogue;
        ModelChoice usual;
    };
    /// What the words are made from.
    struct Outlook
    {
        std::optional<CostEstimate> learned;
        FirstGuess first;
        QList<BudgetState> budgets; ///< that a new run would count in
    };

    void ask();
    [[nodiscard]] static Result<Outlook> read(Reader& reader, const SessionScope& scope, const ProjectId& project,
                                              const WorkflowPtr& workflow, const Models& models, Timestamp now);
    void tell(const Outlook& outlook);

    Backend& m_backend;
    const RunGraph& m_graph;
    LaunchPane& m_launch;
    int m_asked = 0; ///< which question was asked last; late answers to others are dropped
};

} // namespace cmbagent
