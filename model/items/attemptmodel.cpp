// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/attemptmodel.h"

namespace cmbagent {

AttemptModel::AttemptModel(const RunGraph& graph, QObject* parent) : QAbstractTableModel(parent), m_graph(graph)
{
    connect(&graph, &RunGraph::wasReset, this, [this] { setStep(-1); });
    connect(&graph, &RunGraph::stepsChanged, this, [this](const QList<int>& steps) {
        if (steps.contains(m_step)) {
            refresh();
        }
    });
}

int AttemptModel::attemptCount() const
{
    return m_step < 0 || m_step >= m_graph.stepCount() ? 0 : int(m_graph.status(m_step).attempts.size());
}

void AttemptModel::setStep(int step)
{
    beginResetModel();
    m_step = step >= 0 && step < m_graph.stepCount() ? step : -1;
    m_rows = attemptCount();
    endResetModel();
}

void AttemptModel::refresh()
{
    const int fresh = attemptCount() - m_rows;
    if (fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        m_rows += fresh;
        endInsertRows();
    }
    // Only the attempt that was the last one can have changed beside new ones.
    if (fresh < m_rows) {
        Q_EMIT dataChanged(index(fresh, 0), index(fresh, ColumnCount - 1));
    }
}

const Attempt* AttemptModel::attemptAt(int row) const
{
    // By the rows told to the views: the graph may be ahead of them.
    const int place = m_rows - 1 - row;
    return row >= 0 && place >= 0 && place < attemptCount() ? &m_graph.status(m_step).attempts[size_t(place)] : nullptr;
}

int AttemptModel::rowOfAttempt(int number) const
{
    return number >= 1 && number <= m_rows ? m_rows - number : -1;
}

int AttemptModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AttemptModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Attempt* attempt = attemptAt(index.row());
    if (!attempt) {
        return {};
    }
    const StepReport* report = attempt->report.get();
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Number ? QVariant(attempt->number) : QVariant();
    case AttemptRole:
        return attempt->number;
    case EndRole:
        return int(attempt->end);
    case StartedRole:
        return QVariant::fromValue(attempt->started);
    case EndedRole:
        return QVariant::fromValue(attempt->ended);
    case DurationRole:
        return attempt->ended.isSet() ? attempt->ended.micros - attempt->started.micros : qint64(-1);
    case ExitCodeRole:
        return report ? QVariant(report->exitCode) : QVariant();
    case SignalRole:
        return report ? QVariant(report->signal) : QVariant();
    case CpuRole:
        return report ? QVariant(report->cpuMicros) : QVariant();
    case PeakMemoryRole:
        return report ? QVariant(report->peakRssBytes) : QVariant();
    case ErrorRole:
        return report && report->error ? QVariant::fromValue(*report->error) : QVariant();
    default:
        return {};
    }
}

} // namespace cmbagent
