// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runlistmodel.h"

#include "items/parentsfirst.h"

#include <QSet>

#include <algorithm>

namespace cmbagent {

/// A project, or a run in it.
struct RunListModel::Node
{
    Node* parent = nullptr; ///< null: a project
    ProjectSummary project;
    RunSummary run;
    Nodes children;
};

namespace {

bool isNewer(const RunSummary& a, const RunSummary& b)
{
    return a.created != b.created ? a.created > b.created : a.id > b.id;
}

double progressOf(const RunSummary& run)
{
    const int all = run.stepCount();
    int settled = 0;
    for (int i = 0; i < stepStateCount; ++i) {
        settled += isSettled(StepState(i)) ? run.steps[size_t(i)] : 0;
    }
    return all == 0 ? -1 : double(settled) / all;
}

} // namespace

RunListModel::RunListModel(QObject* parent) : QAbstractItemModel(parent) { }

RunListModel::~RunListModel() = default;

// --- the tree

const RunListModel::Node* RunListModel::nodeOf(const QModelIndex& index)
{
    return static_cast<const Node*>(index.constInternalPointer());
}

const RunListModel::Nodes& RunListModel::childrenOf(const Node* node) const
{
    return node ? node->children : m_projects;
}

RunListModel::Nodes& RunListModel::childrenOf(Node* node)
{
    return node ? node->children : m_projects;
}

int RunListModel::rowOf(const Node* node) const
{
    const Nodes& siblings = childrenOf(node->parent);
    const auto isIt = [node](const std::unique_ptr<Node>& sibling) { return sibling.get() == node; };
    return int(std::find_if(siblings.begin(), siblings.end(), isIt) - siblings.begin());
}

QModelIndex RunListModel::indexOf(const Node* node) const
{
    return node ? createIndex(rowOf(node), 0, node) : QModelIndex();
}

void RunListModel::changed(const Node* node)
{
    const QModelIndex first = indexOf(node);
    Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

void RunListModel::setProjects(const QList<ProjectSummary>& projects)
{
    const bool same = size_t(projects.size()) == m_projects.size()
        && std::equal(projects.begin(), projects.end(), m_projects.begin(),
                      [](const ProjectSummary& a, const std::unique_ptr<Node>& b) { return a.id == b->project.id; });
    if (same) {
        for (size_t row = 0; row < m_projects.size(); ++row) {
            m_projects[row]->project = projects[qsizetype(row)];
            changed(m_projects[row].get());
        }
        return;
    }
    beginResetModel();
    Nodes next;
    for (const ProjectSummary& project : projects) {
        const auto known = std::find_if(m_projects.begin(), m_projects.end(), [&](const std::unique_ptr<Node>& node) {
            return node && node->project.id == project.id;
        });
        next.push_back(known == m_projects.end() ? std::make_unique<Node>() : std::move(*known));
        next.back()->project = project;
    }
    for (const std::unique_ptr<Node>& gone : m_projects) {
        if (gone) {
            forget(*gone);
        }
    }
    m_projects = std::move(next);
    endResetModel();
}

void RunListModel::setRuns(const QList<RunSummary>& runs)
{
    QSet<RunId> wanted;
    for (const RunSummary& run : runs) {
        wanted.insert(run.id);
    }
    const QList<RunId> known = m_runs.keys();
    for (const RunId& run : known) {
        if (!wanted.contains(run)) {
            removeRun(run);
        }
    }
    for (const RunSummary& run : parentsFirst(runs)) {
        place(run);
    }
    for (const std::unique_ptr<Node>& project : m_projects) {
        changed(project.get());
    }
}

RunListModel::Node* RunListModel::projectFor(const ProjectId& id)
{
    const auto known = std::find_if(m_projects.begin(), m_projects.end(),
                                    [&](const std::unique_ptr<Node>& node) { return node->project.id == id; });
    if (known != m_projects.end()) {
        return known->get();
    }
    const int row = int(m_projects.size());
    beginInsertRows({}, row, row);
    m_projects.push_back(std::make_unique<Node>());
    m_projects.back()->project.id = id;
    endInsertRows();
    return m_projects.back().get();
}

RunListModel::Node* RunListModel::placeFor(const RunSummary& run)
{
    Node* parent = m_runs.value(run.parent);
    if (!parent || parent->run.project != run.project) {
        return projectFor(run.project);
    }
    for (const Node* up = parent; up; up = up->parent) {
        if (up->parent && up->run.id == run.id) {
            return projectFor(run.project); // a circle, which only a damaged database holds
        }
    }
    return parent;
}

void RunListModel::place(const RunSummary& run)
{
    Node* parent = placeFor(run);
    Node* known = m_runs.value(run.id);
    if (known && known->parent == parent && known->run.created == run.created) {
        if (!(known->run == run)) {
            known->run = run;
            changed(known);
        }
        return;
    }
    std::vector<RunSummary> branches;
    if (known) {
        takeBranches(run.id, branches);
        remove(known);
    }
    Nodes& siblings = parent->children;
    const auto at = std::lower_bound(
        siblings.begin(), siblings.end(), run,
        [](const std::unique_ptr<Node>& node, const RunSummary& fresh) { return isNewer(node->run, fresh); });
    const int row = int(at - siblings.begin());
    beginInsertRows(indexOf(parent), row, row);
    auto node = std::make_unique<Node>();
    node->parent = parent;
    node->run = run;
    m_runs.insert(run.id, node.get());
    siblings.insert(at, std::move(node));
    endInsertRows();
    for (const RunSummary& branch : branches) {
        place(branch);
    }
}

/// Everything below the run, parents first.
void RunListModel::takeBranches(const RunId& run, std::vector<RunSummary>& branches) const
{
    for (const std::unique_ptr<Node>& child : m_runs.value(run)->children) {
        branches.push_back(child->run);
        takeBranches(child->run.id, branches);
    }
}

void RunListModel::remove(Node* node)
{
    Nodes& siblings = childrenOf(node->parent);
    const int row = rowOf(node);
    beginRemoveRows(indexOf(node->parent), row, row);
    const std::unique_ptr<Node> gone = std::move(siblings[size_t(row)]);
    siblings.erase(siblings.begin() + row);
    forget(*gone);
    endRemoveRows();
}

void RunListModel::forget(const Node& node)
{
    if (node.parent) {
        m_runs.remove(node.run.id);
    }
    for (const std::unique_ptr<Node>& child : node.children) {
        forget(*child);
    }
}

void RunListModel::updateRun(const RunSummary& run)
{
    place(run);
    // Branches that were listed before their parent.
    std::vector<RunSummary> strays;
    for (const Node* node : std::as_const(m_runs)) {
        if (node->run.parent == run.id && node->parent != m_runs.value(run.id)) {
            strays.push_back(node->run);
        }
    }
    for (const RunSummary& stray : strays) {
        place(stray);
    }
    changed(projectFor(run.project));
}

void RunListModel::removeRun(const RunId& run)
{
    Node* node = m_runs.value(run);
    if (!node) {
        return;
    }
    std::vector<RunSummary> branches; // they outlive their parent
    takeBranches(run, branches);
    const ProjectId project = node->run.project;
    remove(node);
    for (const RunSummary& branch : branches) {
        place(branch);
    }
    changed(projectFor(project));
}

void RunListModel::setOutcomes(const QHash<RunId, double>& outcomes)
{
    if (outcomes == m_outcomes) {
        return;
    }
    m_outcomes = outcomes;
    columnChanged(Outcome);
}

void RunListModel::setCosts(const QHash<RunId, RunCost>& costs)
{
    if (costs != m_costs) {
        m_costs = costs;
        columnChanged(Cost);
    }
}

void RunListModel::columnChanged(Column column)
{
    for (const Node* node : std::as_const(m_runs)) {
        const QModelIndex cell = indexOf(node).siblingAtColumn(column);
        Q_EMIT dataChanged(cell, cell);
    }
}

// --- for views

QModelIndex RunListModel::indexOf(const RunId& run) const
{
    return indexOf(m_runs.value(run));
}

QModelIndex RunListModel::indexOf(const ProjectId& project) const
{
    for (const std::unique_ptr<Node>& node : m_projects) {
        if (node->project.id == project) {
            return indexOf(node.get());
        }
    }
    return {};
}

const RunSummary* RunListModel::runAt(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index)) {
        return nullptr;
    }
    const Node* node = nodeOf(index);
    return node->parent ? &node->run : nullptr;
}

QModelIndex RunListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, childrenOf(parent.isValid() ? nodeOf(parent) : nullptr)[size_t(row)].get());
}

QModelIndex RunListModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return int(childrenOf(parent.isValid() ? nodeOf(parent) : nullptr).size());
}

int RunListModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node* node = nodeOf(index);
    if (role == Qt::DisplayRole && index.column() != Name) {
        return index.column() == Hypothesis && node->parent ? node->run.hypothesis : QVariant();
    }
    return node->parent ? runData(node->run, role) : projectData(*node, role);
}

int RunListModel::openApprovals(const Node& node)
{
    int sum = node.run.openApprovals;
    for (const std::unique_ptr<Node>& child : node.children) {
        sum += openApprovals(*child);
    }
    return sum;
}

QVariant RunListModel::projectData(const Node& project, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return project.project.name;
    case IsProjectRole:
        return true;
    case ProjectIdRole:
        return QVariant::fromValue(project.project.id);
    case RunIdRole:
        return QVariant::fromValue(RunId());
    case CreatedRole:
        return QVariant::fromValue(project.project.created);
    case OpenApprovalsRole:
        return openApprovals(project);
    default:
        return {};
    }
}

QVariant RunListModel::runData(const RunSummary& run, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return run.name;
    case IsProjectRole:
        return false;
    case ProjectIdRole:
        return QVariant::fromValue(run.project);
    case RunIdRole:
        return QVariant::fromValue(run.id);
    case StateRole:
        return QVariant::fromValue(run.state);
    case IsInterruptedRole:
        return run.isInterrupted();
    case OpenApprovalsRole:
        return run.openApprovals;
    case ProgressRole:
        return progressOf(run);
    case CreatedRole:
        return QVariant::fromValue(run.created);
    case WorkflowNameRole:
        return run.workflowName;
    case SummaryRole:
        return QVariant::fromValue(run);
    case OutcomeRole: {
        const auto outcome = m_outcomes.constFind(run.id);
        return outcome == m_outcomes.constEnd() ? QVariant() : QVariant(*outcome);
    }
    case CostRole: {
        const auto cost = m_costs.constFind(run.id);
        return cost == m_costs.constEnd() ? QVariant() : QVariant::fromValue(*cost);
    }
    default:
        return {};
    }
}

} // namespace cmbagent
