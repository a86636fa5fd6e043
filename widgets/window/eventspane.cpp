// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/eventspane.h"

#include "items/eventmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/stepchoice.h"
#include "widgets/window/eventdetails.h"
#include "widgets/window/eventfilter.h"
#include "widgets/window/eventwords.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int enoughRows = 200; ///< a filter looks no further once it has found as many
constexpr int listedSteps = 500; ///< beyond some hundreds nobody looks through a list

} // namespace

EventsPane::EventsPane(EventModel* events, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_events(events), m_words(new EventWords(events, this)), m_shown(new EventFilter(m_words, this)),
      m_text(new QLineEdit), m_kinds(new QComboBox), m_steps(new QComboBox), m_count(new QLabel), m_list(new QTreeView),
      m_stack(new QStackedWidget), m_details(new EventDetails(clock))
{
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildList());
    halves->addWidget(m_details);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({ 600, 360 });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildFilters());
    column->addWidget(halves, 1);

    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &EventsPane::showEmptiness);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &EventsPane::showEmptiness);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &EventsPane::showEmptiness);
    connect(m_shown, &EventFilter::filterChanged, this, [this] {
        showEmptiness();
        fetchForFilter();
    });
    connect(m_events, &QAbstractItemModel::rowsInserted, this, &EventsPane::fetchForFilter, Qt::QueuedConnection);
    connect(m_events, &QAbstractItemModel::modelReset, this, [this] {
        m_details->clear();
        fillSteps();
    });
    connect(m_events, &EventModel::workflowChanged, this, [this] {
        if (const WorkflowPtr& named = m_events->workflow()) {
            renameChoices(*m_steps, *named);
        }
        showCurrent();
    });
    // A hidden view fetches nothing, and without rows this one stays hidden: so the first page is asked for here.
    const auto fetch = [this] {
        if (m_events->canFetchMore({})) {
            m_events->fetchMore({});
        }
    };
    connect(m_events, &QAbstractItemModel::modelReset, this, fetch, Qt::QueuedConnection);
    fetch();
    fillSteps();
    showEmptiness();
}

QWidget* EventsPane::buildFilters()
{
    auto* bar = new QWidget;
    m_text->setPlaceholderText(tr("Filter events"));
    m_text->setAccessibleName(tr("Filter events"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->setMinimumContentsLength(10);
    m_kinds->setAccessibleName(tr("Kind of events shown"));
    m_kinds->addItem(tr("All kinds"));
    m_kinds->addItem(tr("Run"), int(EventKind::Run));
    m_kinds->addItem(tr("Steps"), int(EventKind::Step));
    m_kinds->addItem(tr("Questions and answers"), int(EventKind::Question));
    m_kinds->addItem(tr("Values"), int(EventKind::Number));
    m_kinds->addItem(tr("Notes"), int(EventKind::Note));
    m_steps->setAccessibleName(tr("Step whose events are shown"));
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(10);
    setLook(m_count, Look::Muted);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_kinds, 1);
    row->addWidget(m_steps, 1);
    row->addStretch(1);
    row->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, m_shown, &EventFilter::setText);
    connect(m_steps, &QComboBox::currentIndexChanged, this,
            [this] { m_shown->setStep(m_steps->count() > 0 ? m_steps->currentData().toInt() : -1); });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_shown->setKind(kind.isValid() ? std::optional(EventKind(kind.toInt())) : std::nullopt);
    });
    return bar;
}

QWidget* EventsPane::buildList()
{
    m_list->setModel(m_shown);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("History of this run"));
    m_list->header()->resizeSection(EventModel::Time, fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 40);
    m_list->header()->resizeSection(EventModel::Type, fontMetrics().averageCharWidth() * 28);
    m_list->header()->setStretchLastSection(true);
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    setLook(m_list, Look::Pane);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("events"), tr("Everything that happens in this run will be listed here, the newest first.")));
    m_stack->addWidget(new EmptyState(QStringLiteral("search"), tr("No event of this run is like that.")));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &EventsPane::showCurrent);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (const int step = index.data(EventModel::StepIndexRole).toInt(); step >= 0) {
            Q_EMIT stepChosen(step);
        }
    });
    return m_stack;
}

void EventsPane::fillSteps()
{
    m_steps->clear();
    m_steps->addItem(tr("All steps"), -1);
    const int count = m_events->workflow() ? m_events->workflow()->size() : 0;
    for (int step = 0; step < std::min(count, listedSteps); ++step) {
        m_steps->addItem(m_events->workflow()->steps[size_t(step)].label(), step);
    }
    m_steps->setEnabled(count > 1);
}

void EventsPane::fetchForFilter()
{
    // Without a filter, too, a page may have nothing to show.
    if ((m_shown->isFiltering() || m_events->rowCount() > 0) && m_shown->rowCount() < enoughRows
        && m_events->canFetchMore({})) {
        m_events->fetchMore({});
    }
    showEmptiness();
}

void EventsPane::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid()) {
        m_details->setEvent(current.data(EventModel::EventRole).value<RunEvent>(), m_events->workflow());
    } else {
        m_details->clear();
    }
}

void EventsPane::showEmptiness()
{
    const int rows = m_shown->rowCount();
    m_stack->setCurrentIndex(rows > 0 ? 0 : m_events->rowCount() > 0 ? 2 : 1);
    m_count->setText(rows == 0                        ? QString()
                         : m_events->canFetchMore({}) ? tr("%1 shown, older ones follow").arg(Labels::count(rows))
                                                      : tr("%1 shown").arg(Labels::count(rows)));
}

} // namespace cmbagent
