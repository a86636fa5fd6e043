// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/eventspane.h"

#include "items/eventmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/window/eventwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QTreeView>

namespace cmbagent {

EventsPane::EventsPane(EventModel* events, QWidget* parent)
    : QStackedWidget(parent), m_events(events), m_words(new EventWords(events, this)), m_list(new QTreeView)
{
    m_list->setModel(m_words);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("History of this run"));
    m_list->header()->resizeSection(EventModel::Time, fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 40);
    m_list->header()->resizeSection(EventModel::Type, fontMetrics().averageCharWidth() * 32);
    m_list->header()->setStretchLastSection(true);
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    setLook(m_list, Look::Pane);
    addWidget(m_list);
    addWidget(new EmptyState(QStringLiteral("events"),
                             tr("Everything that happens in this run will be listed here, the newest first.")));
    const auto choose = [this] { setCurrentIndex(m_words->rowCount() > 0 ? 0 : 1); };
    connect(m_words, &QAbstractItemModel::rowsInserted, this, choose);
    connect(m_words, &QAbstractItemModel::modelReset, this, choose);
    // A hidden view fetches nothing, and without rows this one stays hidden: so the first page is asked for here.
    const auto fetch = [this] {
        if (m_events->canFetchMore({})) {
            m_events->fetchMore({});
        }
    };
    connect(m_events, &QAbstractItemModel::modelReset, this, fetch, Qt::QueuedConnection);
    fetch();
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (const int step = index.data(EventModel::StepIndexRole).toInt(); step >= 0) {
            Q_EMIT stepChosen(step);
        }
    });
    choose();
}

} // namespace cmbagent
