// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runspane.h"

#include "items/runlistmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/window/rundelegate.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

RunsPane::RunsPane(RunListModel* runs, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit), m_tree(new QTreeView), m_shown(new RunFilterModel(this)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("history"), tr("Your runs will be listed here, by project."),
                             tr("Show &examples"))),
      m_new(new QPushButton(Icons::icon(QStringLiteral("plus")), tr("&New run…")))
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Pane);
    m_filter->setPlaceholderText(tr("Filter runs"));
    m_filter->setAccessibleName(tr("Filter runs"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_shown->setSourceModel(runs);
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(new RunDelegate(clock, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setRootIsDecorated(false); // the delegate draws the arrow
    m_tree->setUniformRowHeights(false);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Projects and runs"));
    m_tree->setObjectName(QStringLiteral("runsTree"));
    setLook(m_tree, Look::Pane);
    m_new->setToolTip(tr("Open a workflow file and run it"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(m_filter);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(10, 8, 10, 10);
    foot->addWidget(m_new);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_stack, 1);
    all->addLayout(foot);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        m_tree->expandAll();
        showEmptiness();
    });
    const auto choose = [this](const QModelIndex& index) {
        if (const QVariant run = index.data(RunListModel::SummaryRole); run.isValid()) {
            Q_EMIT runSelected(run.value<RunSummary>().id);
        } else {
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        }
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    connect(m_tree, &QTreeView::activated, this, choose);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &RunsPane::showMenu);
    connect(m_new, &QPushButton::clicked, this, &RunsPane::newRunRequested);
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { m_filter->text().isEmpty() ? Q_EMIT examplesRequested() : m_filter->clear(); });
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_shown, signal, this, &RunsPane::showEmptiness);
    }
    connect(m_shown, &QAbstractItemModel::modelReset, this, &RunsPane::showEmptiness);
    // A new run must be seen: its project unfolds.
    connect(m_shown, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& project) { m_tree->expand(project); });
    connect(m_shown, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    m_tree->expandAll();
    showEmptiness();
}

void RunsPane::showEmptiness()
{
    const bool hasRuns = m_shown->rowCount() > 0
        && (m_shown->rowCount() > 1 || m_shown->rowCount(m_shown->index(0, 0)) > 0
            || m_shown->index(0, 0).data(RunListModel::SummaryRole).isValid());
    if (m_filter->text().isEmpty()) {
        m_empty->setSentence(tr("Your runs will be listed here, by project."));
        m_empty->setAction(tr("Show &examples"));
    } else {
        m_empty->setSentence(tr("No run is called like this."));
        m_empty->setAction(tr("&Clear filter"));
    }
    m_stack->setCurrentWidget(hasRuns ? static_cast<QWidget*>(m_tree) : m_empty);
}

QModelIndex RunsPane::find(const RunId& run) const
{
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> QModelIndex {
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex at = m_shown->index(row, 0, parent);
            const QVariant summary = at.data(RunListModel::SummaryRole);
            if (summary.isValid() && summary.value<RunSummary>().id == run) {
                return at;
            }
            if (const QModelIndex below = self(self, at); below.isValid()) {
                return below;
            }
        }
        return {};
    };
    return visit(visit, {});
}

void RunsPane::setCurrentRun(const RunId& run)
{
    const QModelIndex index = find(run);
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else {
        m_tree->clearSelection();
        m_tree->setCurrentIndex({});
    }
}

std::optional<RunSummary> RunsPane::currentRun() const
{
    const QVariant summary = m_tree->currentIndex().data(RunListModel::SummaryRole);
    return summary.isValid() ? std::optional(summary.value<RunSummary>()) : std::nullopt;
}

void RunsPane::showMenu(const QPoint& at)
{
    const QVariant summary = m_tree->indexAt(at).data(RunListModel::SummaryRole);
    if (summary.isValid()) {
        QMenu* menu = makeMenu(summary.value<RunSummary>());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_tree->viewport()->mapToGlobal(at));
    }
}

QMenu* RunsPane::makeMenu(const RunSummary& run)
{
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [menu](const QString& text, const char* icon, bool enabled, const QString& whyNot) {
        QAction* action = menu->addAction(Icons::icon(QLatin1String(icon)), text);
        action->setEnabled(enabled);
        action->setToolTip(enabled ? QString() : whyNot);
        return action;
    };
    const bool isLive = run.isOwned && run.state == RunState::Executing;
    const bool canResume = run.state == RunState::Paused || run.state == RunState::Failed || run.isInterrupted();
    const RunId id = run.id;
    const QString name = run.name;
    connect(add(tr("&Open"), "open", true, {}), &QAction::triggered, this, [this, id] { Q_EMIT runSelected(id); });
    connect(add(tr("Re&name…"), "modify", true, {}), &QAction::triggered, this,
            [this, id, name] { Q_EMIT renameRequested(id, name); });
    menu->addSeparator();
    connect(add(tr("R&esume"), "resume", canResume, isLive ? tr("It is running") : tr("It has ended")),
            &QAction::triggered, this, [this, id] { Q_EMIT resumeRequested(id); });
    connect(add(tr("&Cancel…"), "cancel", !isEnded(run.state), tr("It has ended")), &QAction::triggered, this,
            [this, id, name] { Q_EMIT cancelRequested(id, name); });
    menu->addSeparator();
    connect(add(tr("Open &folder"), "folder", true, {}), &QAction::triggered, this,
            [this, id] { Q_EMIT openFolderRequested(id); });
    connect(add(tr("&Delete…"), "reject", !isLive, tr("It is running; cancel it first")), &QAction::triggered, this,
            [this, id, name] { Q_EMIT deleteRequested(id, name); });
    return menu;
}

} // namespace cmbagent
