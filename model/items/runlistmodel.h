// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/runcosts.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace cmbagent {

/// Projects, the runs in them, and branches below the run they came from; newest first on every level. A branch whose
/// parent is not in the list stands where the parent would. Main thread.
class RunListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IsProjectRole = Qt::UserRole, ///< bool
        ProjectIdRole, ///< ProjectId
        RunIdRole, ///< RunId; null for a project
        StateRole, ///< RunState
        IsInterruptedRole, ///< bool
        OpenApprovalsRole, ///< int; of a project: the sum
        ProgressRole, ///< double: settled steps / steps; -1: no steps
        CreatedRole, ///< Timestamp
        WorkflowNameRole, ///< QString
        SummaryRole, ///< RunSummary
        OutcomeRole, ///< double; invalid where the run has none, see setOutcomes
        CostRole, ///< RunCost; invalid where the run asked no model itself, see setCosts
    };
    /// A narrow list shows the first only.
    enum Column { Name, Hypothesis, State, Outcome, Took, Cost, Started, Star, ColumnCount };

    explicit RunListModel(QObject* parent = nullptr);
    ~RunListModel() override;

    /// Replaces the projects; runs stay with the projects that stay.
    void setProjects(const QList<ProjectSummary>& projects);
    /// Replaces all runs and tells the views just what differs.
    void setRuns(const QList<RunSummary>& runs);
    /// One run that is new or has changed.
    void updateRun(const RunSummary& run);
    void removeRun(const RunId& run);
    /// The number by which runs are judged, of those that have one.
    void setOutcomes(const QHash<RunId, double>& outcomes);
    /// What runs cost, of those that asked a model themselves: what a branch took over it did not pay for.
    void setCosts(const QHash<RunId, RunCost>& costs);

    [[nodiscard]] QModelIndex indexOf(const RunId& run) const;
    [[nodiscard]] QModelIndex indexOf(const ProjectId& project) const;
    /// Null for a project or an invalid index; valid until the model changes.
    [[nodiscard]] const RunSummary* runAt(const QModelIndex& index) const;
    [[nodiscard]] int runCount() const { return int(m_runs.size()); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    [[nodiscard]] static const Node* nodeOf(const QModelIndex& index);
    [[nodiscard]] const Nodes& childrenOf(const Node* node) const;
    [[nodiscard]] Nodes& childrenOf(Node* node);
    [[nodiscard]] int rowOf(const Node* node) const;
    [[nodiscard]] QModelIndex indexOf(const Node* node) const;
    /// The project's node; a nameless one is added where it is unknown.
    Node* projectFor(const ProjectId& id);
    /// Where a run belongs among these runs: below its parent if that is one of them, else below its project.
    Node* placeFor(const RunSummary& run);
    void place(const RunSummary& run);
    void remove(Node* node);
    void forget(const Node& node);
    void takeBranches(const RunId& run, std::vector<RunSummary>& branches) const;
    void changed(const Node* node);
    void columnChanged(Column column);
    static int openApprovals(const Node& node);
    [[nodiscard]] QVariant projectData(const Node& project, int role) const;
    [[nodiscard]] QVariant runData(const RunSummary& run, int role) const;

    Nodes m_projects;
    QHash<RunId, Node*> m_runs;
    QHash<RunId, double> m_outcomes;
    QHash<RunId, RunCost> m_costs;
};

} // namespace cmbagent
