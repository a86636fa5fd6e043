// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/inboxpane.h"

#include "core/clock.h"
#include "items/approvalmodel.h"
#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/inboxorder.h"
#include "widgets/approvals/questionpeek.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/statusbadge.h"
#include "widgets/window/windowstyle.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int tickMillis = 1000;
constexpr int minuteMillis = 60'000;
constexpr int narrowWidth = 700; ///< pixels; below it there is only the list

} // namespace

InboxPane::InboxPane(ApprovalModel* approvals, const FileLocator* files, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_approvals(approvals), m_clock(clock), m_order(new InboxOrder(approvals, this)),
      m_pages(new QStackedWidget), m_split(new QSplitter), m_list(new QListView), m_filter(new QLineEdit),
      m_batch(new QPushButton), m_history(new QPushButton), m_peek(new QuestionPeek(files, clock)),
      m_tick(new QTimer(this))
{
    buildList(clock);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_pages->addWidget(m_list);
    m_pages->addWidget(
        new EmptyState(QStringLiteral("inbox"),
                       tr("Nothing waits for your answer. Steps that ask before they go on will be listed here.")));
    m_pages->addWidget(new EmptyState(QStringLiteral("search"), tr("No question has these words.")));
    column->addWidget(m_pages, 1);
    m_split->addWidget(left);
    m_split->addWidget(m_peek);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setChildrenCollapsible(false);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_split);
    m_tick->setObjectName(QStringLiteral("tick"));
    connect(m_tick, &QTimer::timeout, this, [this] {
        m_list->viewport()->update();
        m_peek->refresh();
    });
    connect(m_peek, &QuestionPeek::openRequested, this, &InboxPane::openRequested);
    connect(m_peek, &QuestionPeek::openFileRequested, this, &InboxPane::openFileRequested);
    connectModel();
}

/// Not by a focus proxy: Tab would go to it at once, past what stands above the list.
void InboxPane::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_list->setFocus(event->reason());
}

void InboxPane::connectModel()
{
    const auto follow = [this] {
        choosePage();
        preselect();
        adoptSelection();
        updateTick();
    };
    connect(m_order, &QAbstractItemModel::rowsInserted, this, follow);
    connect(m_order, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(m_order, &QAbstractItemModel::modelReset, this, follow);
    connect(m_order, &QAbstractItemModel::layoutChanged, this, follow);
    // The order lets go of a row before the row is gone.
    connect(m_approvals, &QAbstractItemModel::rowsRemoved, this, follow);
    follow();
}

QWidget* InboxPane::buildBar()
{
    auto* bar = new QWidget;
    bar->setAttribute(Qt::WA_StyledBackground);
    setLook(bar, Look::Pane);
    m_filter->setPlaceholderText(tr("Filter questions"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_batch->setText(tr("Answer to&gether…"));
    m_history->setText(tr("History…"));
    m_history->setToolTip(tr("What was answered before, by whom, and what is remembered"));
    setLook(m_history, Look::QuietButton);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    row->addWidget(m_filter, 1);
    row->addWidget(m_batch);
    row->addWidget(m_history);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order->setText(text);
        choosePage();
    });
    connect(m_batch, &QPushButton::clicked, this, [this] { Q_EMIT batchRequested(selected()); });
    connect(m_history, &QPushButton::clicked, this, &InboxPane::historyRequested);
    return bar;
}

void InboxPane::buildList(const Clock& /*clock*/)
{
    setLook(m_list, Look::Pane);
    m_list->setModel(m_order);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Questions that wait for your answer, the most urgent first"));
    m_list->setItemDelegate(new StatusDelegate([this](const QModelIndex& index) { return cellOf(index); }, m_list));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &InboxPane::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPane::adoptSelection);
}

/// Enter opens, whatever the desktop's idea of activating is.
bool InboxPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

StatusCell InboxPane::cellOf(const QModelIndex& index) const
{
    const OpenApproval& question = m_order->at(index).open;
    StatusCell cell;
    cell.status = Status::Waiting;
    cell.icon = ApprovalWords::kindIcon(question.kind);
    cell.title = question.question;
    cell.detail = tr("%1 · %2 · %3", "kind, run, step")
                      .arg(ApprovalWords::kind(question.kind), question.runName, question.stepTitle);
    if (!question.deadline.isSet()) {
        cell.trailing = Labels::relativeTime(question.requested, m_clock.now());
    } else if (question.deadline.micros <= m_clock.now().micros) {
        cell.trailing = tr("time is up");
    } else {
        cell.trailing = tr("%1, then %2", "time left, what happens")
                            .arg(Labels::countdown(question.deadline, m_clock.now()),
                                 ApprovalWords::onDeadline(question.onDeadline, question.kind));
    }
    return cell;
}

QList<ApprovalId> InboxPane::selected() const
{
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<ApprovalId> ids;
    for (const QModelIndex& index : indexes) {
        ids.append(m_order->at(index).open.id);
    }
    return ids;
}

QString InboxPane::batchFault() const
{
    const QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    if (indexes.size() < 2) {
        return tr("Select several questions of one kind (Ctrl or Shift with click) to answer them together");
    }
    const OpenApproval& first = m_order->at(indexes.front()).open;
    for (const QModelIndex& index : indexes) {
        const ApprovalRow& row = m_order->at(index);
        if (row.open.kind == ApprovalKind::Effect) {
            return tr("What may have happened outside has to be looked at one by one");
        }
        if (row.open.kind != first.kind || row.open.options != first.options) {
            return tr("These are different kinds of questions; select questions of one kind");
        }
        if (row.hash.isNull() && row.open.hash.isNull()) {
            return tr("What one of these shows has not been read yet");
        }
    }
    return {};
}

void InboxPane::adoptSelection()
{
    const QString fault = batchFault();
    const QList<ApprovalId> ids = selected();
    m_batch->setEnabled(fault.isEmpty());
    m_batch->setToolTip(fault.isEmpty() ? tr("One answer for the %n selected question(s)", nullptr, int(ids.size()))
                                        : fault);
    m_batch->setAccessibleDescription(m_batch->toolTip());
    if (ids.size() != 1) {
        m_peek->showCount(int(ids.size()), m_approvals->count());
        return;
    }
    const OpenApproval& open = m_approvals->at(m_approvals->rowOf(ids.front())).open;
    if (m_peek->id() != open.id) {
        m_peek->expect(open.id);
        Q_EMIT questionNeeded(open.run, open.id);
    }
}

void InboxPane::take(const AskedQuestion& question)
{
    if (m_peek->id() == question.request.id) {
        m_peek->showQuestion(question);
        Q_EMIT notesNeeded(question);
    }
}

void InboxPane::setNotes(const ApprovalId& id, const std::vector<EvidenceNote>& notes)
{
    if (m_peek->id() == id) {
        m_peek->setNotes(notes);
    }
}

void InboxPane::openCurrent()
{
    if (const QModelIndex index = m_list->currentIndex(); index.isValid()) {
        Q_EMIT openRequested(m_order->at(index).open.id);
    }
}

void InboxPane::choosePage()
{
    m_pages->setCurrentIndex(m_approvals->count() == 0 ? 1 : m_order->rowCount() == 0 ? 2 : 0);
    m_filter->setEnabled(m_approvals->count() > 0);
}

/// Who comes to answer finds the most urgent question open. Not while nobody looks: what it shows would be read for
/// nothing.
void InboxPane::preselect()
{
    if (isVisible() && !m_list->selectionModel()->hasSelection() && m_order->rowCount() > 0) {
        m_list->setCurrentIndex(m_order->index(0, 0));
    }
}

/// Countdowns move every second; how long ago a question came, every minute.
void InboxPane::updateTick()
{
    bool hasDeadline = false;
    for (int row = 0; row < m_approvals->count(); ++row) {
        hasDeadline |= m_approvals->at(row).open.deadline.isSet();
    }
    const int wanted = m_approvals->count() == 0 ? 0 : hasDeadline ? tickMillis : minuteMillis;
    if (wanted == 0) {
        m_tick->stop();
    } else if (!m_tick->isActive() || m_tick->interval() != wanted) {
        m_tick->start(wanted);
    }
}

void InboxPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    preselect();
    m_list->viewport()->update();
}

void InboxPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_peek->setVisible(width() >= narrowWidth);
}

} // namespace cmbagent
