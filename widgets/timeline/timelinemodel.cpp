// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinemodel.h"

#include "core/clock.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

#include <algorithm>

namespace cmbagent {

TimelineModel::TimelineModel(const RunGraph& graph, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_graph(graph), m_clock(clock)
{
    connect(&m_graph, &RunGraph::wasReset, this, &TimelineModel::rebuild);
    connect(&m_graph, &RunGraph::stepsChanged, this, &TimelineModel::refresh);
    // The end of a run, and losing whoever works on it, end what was going on in every row.
    connect(&m_graph, &RunGraph::runChanged, this, &TimelineModel::refreshAll);
    rebuild();
}

void TimelineModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_rowOfStep.assign(size_t(m_graph.stepCount()), -1);
    if (!m_graph.isEmpty()) {
        const Workflow& workflow = *m_graph.workflow();
        const ApprovalsByStep approvals = approvalsByStep(m_graph.projection());
        int level = 0;
        for (const int step : timelineOrder(workflow)) {
            m_rowOfStep[size_t(step)] = int(m_rows.size());
            const int own = workflow.levels()[size_t(step)];
            m_rows.push_back({ step, own != std::exchange(level, own), timelineSpans(m_graph, step, approvals) });
        }
    }
    endResetModel();
    Q_EMIT spansChanged();
}

void TimelineModel::refreshAll()
{
    const ApprovalsByStep approvals = approvalsByStep(m_graph.projection());
    for (Row& row : m_rows) {
        row.spans = timelineSpans(m_graph, row.step, approvals);
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        Q_EMIT spansChanged();
    }
}

void TimelineModel::refresh(const QList<int>& steps)
{
    // A step that settled lets others stand in the queue.
    QList<int> touched = steps;
    for (const int step : steps) {
        if (isSettled(m_graph.status(step).state)) {
            for (const Need& dependent : m_graph.workflow()->dependents(step)) {
                touched.append(dependent.step);
            }
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    const ApprovalsByStep approvals = approvalsByStep(m_graph.projection());
    for (const int step : std::as_const(touched)) {
        const int row = m_rowOfStep[size_t(step)];
        m_rows[size_t(row)].spans = timelineSpans(m_graph, step, approvals);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    Q_EMIT spansChanged();
}

QModelIndex TimelineModel::indexOfStep(int step, int column) const
{
    return step >= 0 && step < int(m_rowOfStep.size()) ? index(m_rowOfStep[size_t(step)], column) : QModelIndex();
}

bool TimelineModel::hasSpans() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.spans.empty(); });
}

bool TimelineModel::isLive() const
{
    return m_graph.isRun() && m_graph.isOwned() && !isEnded(m_graph.projection().state());
}

Timestamp TimelineModel::shownUntil() const
{
    const Timestamp last = m_graph.projection().lastAt();
    return isLive() ? std::max(last, m_clock.now()) : last;
}

TimeScale TimelineModel::makeScale(double foldWidth) const
{
    const RunProjection& run = m_graph.projection();
    const Timestamp start = run.startedAt().isSet() ? run.startedAt() : run.createdAt();
    const Timestamp end = shownUntil();
    // Even a run that took no time has a line to stand on.
    const TimeStretch whole { start.micros, std::max(end.micros, start.micros + 1000) };
    std::vector<TimeStretch> busy;
    for (const Row& row : m_rows) {
        for (const TimelineSpan& span : row.spans) {
            if (span.kind == TimelineSpan::Kind::Attempt) {
                busy.push_back({ span.from.micros, span.endAt(end) });
            } else if (span.kind == TimelineSpan::Kind::ForPerson) {
                // Asking and answering are something; the time between them is what may be folded.
                busy.push_back({ span.from.micros, span.from.micros });
                busy.push_back({ span.endAt(end), span.endAt(end) });
            }
        }
    }
    return { whole, std::move(busy), foldWidth };
}

QString TimelineModel::spanText(const TimelineSpan& span) const
{
    const qint64 micros = span.endAt(shownUntil()) - span.from.micros;
    const QString took = span.to.isSet() ? Labels::duration(micros) : Labels::elapsed(micros);
    switch (span.kind) {
    case TimelineSpan::Kind::Attempt:
        return tr("Attempt %1 · %2 · %3", "number, how it ended, how long")
            .arg(QString::number(span.attempt), Labels::status(span.status), took);
    case TimelineSpan::Kind::ForPerson:
        return span.to == span.from ? tr("Asked, and withdrawn before anybody answered")
            : span.to.isSet()       ? tr("Waited for a person · %1").arg(took)
                                    : tr("Waiting for you · %1").arg(took);
    case TimelineSpan::Kind::ForRetry:
        return tr("Waited before attempt %1 · %2").arg(QString::number(span.attempt), took);
    case TimelineSpan::Kind::ForTurn:
        return span.attempt > 0 ? tr("Interrupted, waited to go on · %1").arg(took)
            : span.to.isSet()   ? tr("Waited for its turn · %1").arg(took)
                                : tr("Waiting for its turn · %1").arg(took);
    }
    return {};
}

QString TimelineModel::spanTimes(const TimelineSpan& span) const
{
    return span.to.isSet() ? tr("%1 to %2").arg(Labels::exactTime(span.from), Labels::clockTime(span.to))
                           : tr("since %1").arg(Labels::exactTime(span.from));
}

QString TimelineModel::emptyText(int row) const
{
    const int step = stepAt(row);
    if (!m_graph.isRun()) {
        return {};
    }
    const StepStatus& status = m_graph.status(step);
    if (status.origin) {
        return tr("Kept: it ran in another run");
    }
    return isSettled(status.state) ? Labels::state(status.state) : QString();
}

QString TimelineModel::spoken(int row) const
{
    const Row& shown = m_rows[size_t(row)];
    QStringList parts;
    for (const TimelineSpan& span : shown.spans) {
        parts.append(QStringLiteral("%1 (%2)").arg(spanText(span), spanTimes(span)));
    }
    if (const QString why = emptyText(row); parts.isEmpty() && !why.isEmpty()) {
        return why;
    }
    if (parts.isEmpty()) {
        return m_graph.isRun() ? Labels::stepLine(m_graph, shown.step, m_clock.now()) : tr("Not run yet");
    }
    return parts.join(QStringLiteral("; "));
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[size_t(index.row())];
    if (row.step >= m_graph.stepCount()) {
        return {}; // a step of the graph before
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Step ? QVariant(m_graph.label(row.step)) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != Step) {
            return {};
        }
        return m_graph.isRun() ? Icons::status(statusOf(m_graph, row.step))
                               : Icons::forKind(m_graph.spec(row.step).kind);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() == Step) {
            return tr("%1, %2", "title, state")
                .arg(m_graph.label(row.step), Labels::stepLine(m_graph, row.step, m_clock.now()));
        }
        return spoken(index.row());
    case StepIndexRole:
        return row.step;
    case IsGroupStartRole:
        return row.isGroupStart;
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == Step ? tr("Step") : tr("Time since the start");
}

} // namespace cmbagent
