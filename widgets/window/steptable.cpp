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
        return m_graph.label(step);
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
    const QVariant source = QSortFilterProxyModel::data(index, StepModel::StepIndexRole);
    if (!source.isValid()) {
        return {}; // a step of the graph before
    }
    const int step = source.toInt();
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
    sizeColumns();
    header()->setStretchLastSection(true);
    // Another graph empties the field one finds steps by, and what stands in no field filters nothing.
    connect(m_steps, &QAbstractItemModel::modelReset, this, [this] { setFilter({}); });
    connect(header(), &QHeaderView::sectionResized, this, [this](int section) {
        m_isSizedByHand = m_isSizedByHand || (section == StepModel::Title && !m_isFitting);
    });
}

/// As wide as their words in the language of the window; titles take what is left.
void StepTable::sizeColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const auto widthOf = [this](const QString& words) { return fontMetrics().horizontalAdvance(words) + 24; };
    for (int column = StepModel::State; column < StepModel::ColumnCount; ++column) {
        header()->resizeSection(column,
                                widthOf(m_words->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    }
    const auto widen = [this](int column, int width) {
        header()->resizeSection(column, std::max(header()->sectionSize(column), width));
    };
    for (int status = 0; status < statusCount; ++status) {
        widen(StepModel::State, std::min(widthOf(Labels::status(Status(status))), 24 * letter));
    }
    constexpr qint64 nearlyAnHour = 3'599'000'000; // microseconds; as wide as durations are
    widen(StepModel::Duration, widthOf(Labels::duration(nearlyAnHour)));
    widen(StepModel::Started, 12 * letter);
    widen(StepModel::Title, 40 * letter);
}

/// Titles have what the other columns leave, until a person gives them another width.
void StepTable::fitTitle()
{
    if (m_isSizedByHand) {
        return;
    }
    const int letter = fontMetrics().averageCharWidth();
    int left = viewport()->width()
        - header()->fontMetrics().horizontalAdvance(
            m_words->headerData(StepModel::Note, Qt::Horizontal, Qt::DisplayRole).toString())
        - 24;
    for (const int column : { StepModel::State, StepModel::Attempts, StepModel::Started, StepModel::Duration }) {
        left -= header()->sectionSize(column);
    }
    const QScopedValueRollback guard(m_isFitting, true);
    header()->resizeSection(StepModel::Title, std::clamp(left, 26 * letter, 50 * letter));
}

void StepTable::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitTitle();
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
