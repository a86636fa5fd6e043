// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/stepmodel.h"

namespace cmbagent {

namespace {

qint64 durationOf(const StepStatus& status)
{
    return status.started().isSet() && status.ended().isSet() ? status.ended().micros - status.started().micros : -1;
}

QVariant sortValue(const RunGraph& graph, int step, int column)
{
    const StepStatus& status = graph.status(step);
    switch (column) {
    case StepModel::Title:
        return step;
    case StepModel::State:
        return int(status.state);
    case StepModel::Attempts:
        return int(status.attempts.size());
    case StepModel::Started:
        return status.started().micros;
    case StepModel::Duration:
        return durationOf(status);
    default:
        return status.reason;
    }
}

} // namespace

StepModel::StepModel(const RunGraph& graph, QObject* parent)
    : QAbstractTableModel(parent), m_graph(graph), m_rows(graph.stepCount())
{
    connect(&graph, &RunGraph::wasReset, this, [this] {
        beginResetModel();
        m_rows = m_graph.stepCount();
        endResetModel();
    });
    connect(&graph, &RunGraph::stepsChanged, this, &StepModel::showSteps);
    connect(&graph, &RunGraph::progressChanged, this, [this](int step) {
        if (step < m_rows) {
            Q_EMIT dataChanged(index(step, Title), index(step, State), { ProgressRole, ProgressTextRole });
        }
    });
}

int StepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int StepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_graph.stepCount()) {
        return {};
    }
    const int step = index.row();
    const StepStatus& status = m_graph.status(step);
    switch (role) {
    case Qt::DisplayRole:
        return display(step, index.column());
    case StepIndexRole:
        return step;
    case StepIdRole:
        return m_graph.spec(step).id;
    case StateRole:
        return QVariant::fromValue(status.state);
    case IsRetryingRole:
        return status.isRetrying();
    case ProgressRole:
        return m_graph.progress(step).fraction;
    case ProgressTextRole:
        return m_graph.progress(step).text;
    case AttemptsRole:
        return int(status.attempts.size());
    case StartedRole:
        return QVariant::fromValue(status.started());
    case EndedRole:
        return QVariant::fromValue(status.ended());
    case DurationRole:
        return durationOf(status);
    case NoteRole:
        return status.reason;
    case KindRole:
        return int(m_graph.spec(step).kind);
    case SortRole:
        return sortValue(m_graph, step, index.column());
    default:
        return {};
    }
}

QVariant StepModel::display(int step, int column) const
{
    const StepStatus& status = m_graph.status(step);
    switch (column) {
    case Title:
        return m_graph.label(step);
    case State:
        return stateName(status.state);
    case Attempts:
        return int(status.attempts.size());
    case Note:
        return status.reason;
    default:
        return {}; // times need a language
    }
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert(StepIndexRole, "step");
    names.insert(StateRole, "state");
    names.insert(ProgressRole, "progress");
    return names;
}

QModelIndex StepModel::indexOfStep(int step, int column) const
{
    return step >= 0 && step < m_rows ? index(step, column) : QModelIndex();
}

void StepModel::tick()
{
    for (int step = 0; step < m_rows; ++step) {
        if (m_graph.status(step).state == StepState::Running) {
            Q_EMIT dataChanged(index(step, Duration), index(step, Duration));
        }
    }
}

void StepModel::showSteps(const QList<int>& steps)
{
    // One signal for each stretch of neighbours: exact, and few.
    for (qsizetype i = 0; i < steps.size();) {
        qsizetype last = i;
        while (last + 1 < steps.size() && steps[last + 1] == steps[last] + 1) {
            ++last;
        }
        Q_EMIT dataChanged(index(steps[i], 0), index(steps[last], ColumnCount - 1));
        i = last + 1;
    }
}

} // namespace cmbagent
