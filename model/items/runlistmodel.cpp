// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runlistmodel.h"

#include <algorithm>

namespace cmbagent {

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

void RunListModel::setProjects(const QList<ProjectSummary>& projects)
{
    // Rows carry the number of their project, so another set of projects is another model.
    const bool same = size_t(projects.size()) == m_projects.size()
        && std::equal(projects.begin(), projects.end(), m_projects.begin(),
                      [](const ProjectSummary& a, const Project& b) { return a.id == b.summary.id; });
    if (same) {
        for (int row = 0; row < int(m_projects.size()); ++row) {
            m_projects[size_t(row)].summary = projects[row];
        }
        if (!m_projects.empty()) {
            Q_EMIT dataChanged(projectIndex(0), projectIndex(int(m_projects.size()) - 1));
        }
        return;
    }
    beginResetModel();
    std::vector<Project> next;
    for (const ProjectSummary& project : projects) {
        const int old = projectRow(project.id);
        next.push_back({ project, old < 0 ? std::vector<RunSummary>() : std::move(m_projects[size_t(old)].runs) });
    }
    m_projects = std::move(next);
    endResetModel();
}

void RunListModel::setRuns(const QList<RunSummary>& runs)
{
    for (const RunSummary& run : runs) {
        projectRowFor(run.project);
    }
    std::vector<std::vector<RunSummary>> wanted(m_projects.size());
    for (const RunSummary& run : runs) {
        wanted[size_t(projectRow(run.project))].push_back(run);
    }
    for (int row = 0; row < int(m_projects.size()); ++row) {
        std::vector<RunSummary>& list = wanted[size_t(row)];
        std::sort(list.begin(), list.end(), isNewer);
        mergeRuns(row, std::move(list));
    }
}

void RunListModel::mergeRuns(int projectRow, std::vector<RunSummary> wanted)
{
    const QModelIndex parent = projectIndex(projectRow);
    std::vector<RunSummary>& runs = m_projects[size_t(projectRow)].runs;
    for (int row = int(runs.size()) - 1; row >= 0; --row) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const RunSummary& run) { return run.id == runs[size_t(row)].id; });
        if (!stays) {
            beginRemoveRows(parent, row, row);
            runs.erase(runs.begin() + row);
            endRemoveRows();
        }
    }
    for (const RunSummary& run : wanted) {
        placeRun(projectRow, run);
    }
    Q_EMIT dataChanged(parent, parent);
}

void RunListModel::placeRun(int projectRow, const RunSummary& run)
{
    const QModelIndex parent = projectIndex(projectRow);
    std::vector<RunSummary>& runs = m_projects[size_t(projectRow)].runs;
    const auto known = std::find_if(runs.begin(), runs.end(), [&](const RunSummary& r) { return r.id == run.id; });
    if (known != runs.end() && known->created == run.created) {
        if (!(*known == run)) {
            *known = run;
            const QModelIndex changed = index(int(known - runs.begin()), 0, parent);
            Q_EMIT dataChanged(changed, changed);
        }
        return;
    }
    if (known != runs.end()) {
        const int row = int(known - runs.begin());
        beginRemoveRows(parent, row, row);
        runs.erase(known);
        endRemoveRows();
    }
    const int row = int(std::lower_bound(runs.begin(), runs.end(), run, isNewer) - runs.begin());
    beginInsertRows(parent, row, row);
    runs.insert(runs.begin() + row, run);
    endInsertRows();
}

void RunListModel::updateRun(const RunSummary& run)
{
    const QModelIndex old = indexOf(run.id);
    const int row = projectRowFor(run.project);
    if (old.isValid() && old.parent().row() != row) {
        removeRun(run.id);
    }
    placeRun(row, run);
    Q_EMIT dataChanged(projectIndex(row), projectIndex(row));
}

void RunListModel::removeRun(const RunId& run)
{
    const QModelIndex found = indexOf(run);
    if (!found.isValid()) {
        return;
    }
    const QModelIndex parent = found.parent();
    std::vector<RunSummary>& runs = m_projects[size_t(parent.row())].runs;
    beginRemoveRows(parent, found.row(), found.row());
    runs.erase(runs.begin() + found.row());
    endRemoveRows();
    Q_EMIT dataChanged(parent, parent);
}

int RunListModel::projectRow(const ProjectId& id) const
{
    const auto found =
        std::find_if(m_projects.begin(), m_projects.end(), [&](const Project& p) { return p.summary.id == id; });
    return found == m_projects.end() ? -1 : int(found - m_projects.begin());
}

int RunListModel::projectRowFor(const ProjectId& id)
{
    const int known = projectRow(id);
    if (known >= 0) {
        return known;
    }
    const int row = int(m_projects.size());
    beginInsertRows({}, row, row);
    ProjectSummary summary;
    summary.id = id;
    m_projects.push_back({ summary, {} });
    endInsertRows();
    return row;
}

QModelIndex RunListModel::projectIndex(int row) const
{
    return createIndex(row, 0, quintptr(0));
}

QModelIndex RunListModel::indexOf(const RunId& run) const
{
    for (size_t p = 0; p < m_projects.size(); ++p) {
        const auto& runs = m_projects[p].runs;
        const auto found = std::find_if(runs.begin(), runs.end(), [&](const RunSummary& r) { return r.id == run; });
        if (found != runs.end()) {
            return createIndex(int(found - runs.begin()), 0, quintptr(p + 1));
        }
    }
    return {};
}

QModelIndex RunListModel::indexOf(const ProjectId& project) const
{
    const int row = projectRow(project);
    return row < 0 ? QModelIndex() : projectIndex(row);
}

const RunSummary* RunListModel::runAt(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.internalId() == 0) {
        return nullptr;
    }
    return &m_projects[size_t(index.internalId() - 1)].runs[size_t(index.row())];
}

int RunListModel::runCount() const
{
    int count = 0;
    for (const Project& project : m_projects) {
        count += int(project.runs.size());
    }
    return count;
}

QModelIndex RunListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex RunListModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() > 0 ? projectIndex(int(child.internalId() - 1)) : QModelIndex();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return int(m_projects.size());
    }
    return parent.internalId() == 0 && parent.column() == 0 ? int(m_projects[size_t(parent.row())].runs.size()) : 0;
}

int RunListModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RunSummary* run = runAt(index);
    return run ? runData(*run, role) : projectData(m_projects[size_t(index.row())], role);
}

QVariant RunListModel::projectData(const Project& project, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return project.summary.name;
    case IsProjectRole:
        return true;
    case ProjectIdRole:
        return QVariant::fromValue(project.summary.id);
    case RunIdRole:
        return QVariant::fromValue(RunId());
    case CreatedRole:
        return QVariant::fromValue(project.summary.created);
    case OpenApprovalsRole: {
        int sum = 0;
        for (const RunSummary& run : project.runs) {
            sum += run.openApprovals;
        }
        return sum;
    }
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
    default:
        return {};
    }
}

RunFilterModel::RunFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setDynamicSortFilter(true);
    sort(0);
}

void RunFilterModel::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

void RunFilterModel::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RunFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    QStringList texts { index.data().toString() };
    if (!index.data(RunListModel::IsProjectRole).toBool()) {
        texts << index.data(RunListModel::WorkflowNameRole).toString()
              << index.data(RunListModel::RunIdRole).value<RunId>().toString();
    } else if (m_words.isEmpty()) {
        return true;
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(),
                           [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

bool RunFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool projects = left.data(RunListModel::IsProjectRole).toBool();
    if (!projects && m_order == Order::Name) {
        const int order = QString::localeAwareCompare(left.data().toString(), right.data().toString());
        if (order != 0) {
            return order < 0;
        }
    } else if (!projects && m_order == Order::State) {
        const auto a = left.data(RunListModel::StateRole).value<RunState>();
        const auto b = right.data(RunListModel::StateRole).value<RunState>();
        if (a != b) {
            return a < b;
        }
    }
    return left.row() < right.row();
}

} // namespace cmbagent
