// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/steptable.h"

#include "core/clock.h"
#include "items/stepmodel.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/origin.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace cmbagent {

StepWords::StepWords(StepModel* steps, const RunGraph& graph, const Clock& clock, QObject* parent)
    : QSortFilterProxyModel(parent), m_graph(graph), m_clock(clock)
{
    setSourceModel(steps);
    setSortRole(StepModel::SortRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setFilterKeyColumn(StepModel::Title);
}

QString StepWords::text(int step, int column) const
{
    const StepStatus& status = m_graph.status(step);
    switch (column) {
    case StepModel::Title:
        return m_graph.spec(step).label();
    case StepModel::State:
        if (!m_graph.isRun()) {
            return Labels::kind(m_graph.spec(step).kind);
        }
        return Origin::isElsewhere(status) ? Origin::word(status.origin->kind)
                                           : Labels::status(statusOf(m_graph, step));
    case StepModel::Attempts:
        return status.attempts.empty() ? QString() : QString::number(status.attempts.size());
    case StepModel::Started:
        return status.started().isSet() ? Labels::clockTime(status.started()) : QString();
    case StepModel::Duration:
        if (!status.started().isSet()) {
            return {};
        }
        if (status.ended().isSet()) {
            return Labels::duration(status.ended().micros - status.started().micros);
        }
        return m_graph.isOwned() ? Labels::elapsed(m_clock.now().micros - status.started().micros) : QString();
    case StepModel::Note:
        return status.reason.isEmpty() ? m_graph.progress(step).text : status.reason;
    default:
        return {};
    }
}

QVariant StepWords::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const int step = QSortFilterProxyModel::data(index, StepModel::StepIndexRole).toInt();
    if (role == Qt::DisplayRole) {
        return text(step, index.column());
    }
    if (role == Qt::DecorationRole && index.column() == StepModel::Title) {
        if (Origin::isElsewhere(m_graph.status(step))) {
            return Icons::icon(QStringLiteral("branch"), Icons::Tint::Muted);
        }
        return m_graph.isRun() ? Icons::status(statusOf(m_graph, step)) : Icons::forKind(m_graph.spec(step).kind);
    }
    if (role == Qt::ToolTipRole) {
        if (index.column() == StepModel::Started && m_graph.status(step).started().isSet()) {
            return Labels::exactTime(m_graph.status(step).started());
        }
        return text(step, index.column());
    }
    if (role == Qt::TextAlignmentRole
        && (index.column() == StepModel::Duration || index.column() == StepModel::Attempts)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return QSortFilterProxyModel::data(index, role);
}

QVariant StepWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
        && (section == StepModel::Duration || section == StepModel::Attempts)) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }
    switch (section) {
    case StepModel::Title:
        return tr("Step");
    case StepModel::State:
        return tr("State");
    case StepModel::Attempts:
        return tr("Attempts");
    case StepModel::Started:
        return tr("Started");
    case StepModel::Duration:
        return tr("Took");
    default:
        return tr("Note");
    }
}

StepTable::StepTable(const RunGraph& graph, const Clock& clock, QWidget* parent)
    : QTreeView(parent), m_graph(graph), m_steps(new StepModel(graph, this)),
      m_words(new StepWords(m_steps, graph, clock, this))
{
    setModel(m_words);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    setAlternatingRowColors(true);
    setEditTriggers(NoEditTriggers);
    setAccessibleName(tr("Steps"));
    setItemDelegate(new PlainIconDelegate(this));
    setLook(this, Look::Pane);
    const std::array<int, StepModel::ColumnCount> letters { 36, 17, 9, 10, 12, 20 };
    for (int column = 0; column < StepModel::ColumnCount; ++column) {
        const QString title = m_words->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = std::max(letters[size_t(column)] * fontMetrics().averageCharWidth(),
                                    fontMetrics().horizontalAdvance(title) + 36);
        header()->resizeSection(column, wanted);
    }
    constexpr qint64 nearlyAnHour = 3'599'000'000; // microseconds; as wide as durations are
    const int longest = fontMetrics().horizontalAdvance(Labels::duration(nearlyAnHour)) + 24;
    header()->resizeSection(StepModel::Duration, std::max(header()->sectionSize(StepModel::Duration), longest));
    header()->setStretchLastSection(true);
}

void StepTable::selectStep(int step)
{
    const QScopedValueRollback guard(m_isProgrammatic, true);
    const QModelIndex index = step >= 0 ? m_words->mapFromSource(m_steps->indexOfStep(step)) : QModelIndex();
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        clearSelection();
    }
}

void StepTable::setFilter(const QString& text)
{
    m_words->setFilterFixedString(text);
}

void StepTable::tick()
{
    m_steps->tick();
}

void StepTable::focusInEvent(QFocusEvent* event)
{
    // The view makes its first row current when it gets the keyboard; nobody chose that step.
    const QScopedValueRollback guard(m_isProgrammatic, true);
    QTreeView::focusInEvent(event);
}

void StepTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isProgrammatic && current.isValid()) {
        Q_EMIT stepSelected(current.data(StepModel::StepIndexRole).toInt());
    }
}

} // namespace cmbagent
