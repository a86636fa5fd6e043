// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/eventmodel.h"

#include <algorithm>

namespace cmbagent {

EventModel::EventModel(QObject* parent) : QAbstractTableModel(parent) { }

void EventModel::reset(const RunId& run, WorkflowPtr workflow)
{
    beginResetModel();
    m_run = run;
    m_workflow = std::move(workflow);
    m_events.clear();
    m_isAsking = false;
    m_hasAll = run.isNull();
    endResetModel();
}

void EventModel::setWorkflow(WorkflowPtr workflow)
{
    if (workflow == m_workflow) {
        return;
    }
    m_workflow = std::move(workflow);
    if (!m_events.empty()) {
        Q_EMIT dataChanged(index(0, Step), index(int(m_events.size()) - 1, Step));
    }
    Q_EMIT workflowChanged();
}

void EventModel::addPage(RunEvents events)
{
    m_isAsking = false;
    events.removeIf([this](const RunEvent& event) {
        return event.run != m_run || (!m_events.empty() && event.seq >= m_events.back().seq);
    });
    if (events.isEmpty()) {
        m_hasAll = true;
        return;
    }
    std::sort(events.begin(), events.end(), [](const RunEvent& a, const RunEvent& b) { return a.seq > b.seq; });
    const int first = int(m_events.size());
    beginInsertRows({}, first, first + int(events.size()) - 1);
    m_events.insert(m_events.end(), events.begin(), events.end());
    m_hasAll = m_events.back().seq <= 1;
    endInsertRows();
}

void EventModel::apply(const RunEvents& events)
{
    RunEvents fresh;
    for (const RunEvent& event : events) {
        const qint64 newest = !fresh.isEmpty() ? fresh.back().seq : m_events.empty() ? 0 : m_events.front().seq;
        // Before the first page there is nothing to follow on: the page will have it.
        if (event.run == m_run && event.seq > newest && (!m_events.empty() || event.seq == 1 || !fresh.isEmpty())) {
            fresh.append(event);
        }
    }
    if (fresh.isEmpty()) {
        return;
    }
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    for (const RunEvent& event : fresh) {
        m_events.push_front(event);
    }
    m_hasAll = m_hasAll || m_events.back().seq <= 1;
    endInsertRows();
}

int EventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RunEvent& event = at(index.row());
    const int step = stepOf(event.body);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Type) {
            return eventTypeName(event.body);
        }
        return index.column() == Step && m_workflow && step >= 0 && step < m_workflow->size()
            ? QVariant(m_workflow->steps[size_t(step)].label())
            : QVariant();
    case SeqRole:
        return event.seq;
    case AtRole:
        return QVariant::fromValue(event.at);
    case TypeRole:
        return int(event.body.index());
    case StepIndexRole:
        return step;
    case EventRole:
        return QVariant::fromValue(event);
    default:
        return {};
    }
}

bool EventModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_hasAll && !m_isAsking;
}

void EventModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) {
        m_isAsking = true;
        Q_EMIT pageRequested(m_run, m_events.empty() ? 0 : m_events.back().seq, pageSize);
    }
}

} // namespace cmbagent
