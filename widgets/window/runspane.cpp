// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runspane.h"

#include "items/runfiltermodel.h"
#include "widgets/branches/runcommands.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/window/rundelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

/// Draws the arrows of runs with branches in the theme's colours; those of projects are drawn by the delegate.
class RunsTree : public QTreeView
{
protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override
    {
        if (!index.parent().isValid() || !model()->hasChildren(index)) {
            return;
        }
        const int side = std::min(scaledToText(this, 12), indentation());
        // Below the arrow of what it is a part of, which the delegate draws.
        const int x = isRightToLeft() ? rect.left() : rect.right() + 1 - side;
        // Icons turn by themselves where reading goes to the left.
        const QString name = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
        Icons::icon(name, Icons::Tint::Muted).paint(painter, QRect(x, rect.center().y() - side / 2, side, side));
    }
};

QToolButton* makeSwitch(const QString& text, const char* icon, const QString& tip)
{
    auto* button = new QToolButton;
    button->setCheckable(true);
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString idOf(const QModelIndex& index)
{
    return index.data(RunListModel::IsProjectRole).toBool()
        ? index.data(RunListModel::ProjectIdRole).value<ProjectId>().toString()
        : index.data(RunListModel::RunIdRole).value<RunId>().toString();
}

} // namespace

RunsPane::RunsPane(RunListModel* runs, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_commands(new RunCommands(this)), m_filter(new QLineEdit),
      m_onlyStarred(makeSwitch(tr("Only starred"), "star", tr("Show only runs with a star"))),
      m_showArchived(makeSwitch(tr("Show archived"), "archive", tr("Show archived runs, too"))), m_tree(new RunsTree),
      m_shown(new RunFilterModel(this)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("history"), tr("Your runs will be listed here, by project."),
                             tr("Show &examples"))),
      m_new(new QPushButton(Icons::icon(QStringLiteral("plus")), tr("&New run…")))
{
    setAttribute(Qt::WA_StyledBackground);
    setLook(this, Look::Pane);
    m_shown->setSourceModel(runs);
    setUpTree(clock);
    m_new->setToolTip(tr("Open a workflow file and run it"));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(10, 8, 10, 10);
    foot->addWidget(m_new);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(makeTop());
    all->addWidget(m_stack, 1);
    all->addLayout(foot);

    connectFilter();
    connectTree();
    connectCommands();
    unfold({});
    showEmptiness();
}

QBoxLayout* RunsPane::makeTop()
{
    m_filter->setPlaceholderText(tr("Filter runs"));
    m_filter->setAccessibleName(tr("Filter runs"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(10, 8, 8, 8);
    top->setSpacing(2);
    top->addWidget(m_filter, 1);
    top->addSpacing(2);
    top->addWidget(m_onlyStarred);
    top->addWidget(m_showArchived);
    return top;
}

void RunsPane::setUpTree(const Clock& clock)
{
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(new RunDelegate(clock, m_tree));
    m_tree->setHeaderHidden(true);
    for (int column = RunListModel::Name + 1; column < RunListModel::ColumnCount; ++column) {
        m_tree->setColumnHidden(column, true);
    }
    m_tree->header()->setSectionResizeMode(RunListModel::Name, QHeaderView::Stretch);
    m_tree->setIndentation(scaledToText(m_tree, 20));
    m_tree->setRootIsDecorated(false); // the delegate draws the arrow of a project
    m_tree->setUniformRowHeights(false);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Projects, runs and branches"));
    m_tree->setObjectName(QStringLiteral("runsTree"));
    setLook(m_tree, Look::Pane);
}

void RunsPane::connectFilter()
{
    connect(m_filter, &QLineEdit::textChanged, this, &RunsPane::narrow);
    connect(m_onlyStarred, &QToolButton::toggled, this, &RunsPane::narrow);
    connect(m_showArchived, &QToolButton::toggled, this, &RunsPane::narrow);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_shown->isNarrowed()) {
            m_filter->clear();
            m_onlyStarred->setChecked(false);
        } else if (static_cast<RunListModel*>(m_shown->sourceModel())->runCount() > 0) {
            m_showArchived->setChecked(true);
        } else {
            Q_EMIT examplesRequested();
        }
    });
    connect(m_new, &QPushButton::clicked, this, &RunsPane::newRunRequested);
}

void RunsPane::connectTree()
{
    connect(m_tree, &QTreeView::clicked, this, &RunsPane::choose);
    connect(m_tree, &QTreeView::activated, this, &RunsPane::choose);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &RunsPane::showMenu);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { noteFolded(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { noteFolded(index, false); });
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_shown, signal, this, &RunsPane::showEmptiness);
    }
    connect(m_shown, &QAbstractItemModel::modelReset, this, &RunsPane::showEmptiness);
    // A new run must be seen: what it is in unfolds.
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent) { unfold(parent); });
    connect(m_shown, &QAbstractItemModel::modelReset, this, [this] { unfold({}); });
}

void RunsPane::connectCommands()
{
    connect(m_commands, &RunCommands::openRequested, this, &RunsPane::runSelected);
    connect(m_commands, &RunCommands::renameRequested, this, &RunsPane::renameRequested);
    connect(m_commands, &RunCommands::resumeRequested, this, &RunsPane::resumeRequested);
    connect(m_commands, &RunCommands::cancelRequested, this, &RunsPane::cancelRequested);
    connect(m_commands, &RunCommands::deleteRequested, this, &RunsPane::deleteRequested);
    connect(m_commands, &RunCommands::openFolderRequested, this, &RunsPane::openFolderRequested);
}

void RunsPane::choose(const QModelIndex& index)
{
    if (const QVariant run = index.data(RunListModel::SummaryRole); run.isValid()) {
        Q_EMIT runSelected(run.value<RunSummary>().id);
    } else {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    }
}

void RunsPane::narrow()
{
    m_shown->setText(m_filter->text());
    m_shown->setOnlyStarred(m_onlyStarred->isChecked());
    m_shown->setArchivedShown(m_showArchived->isChecked());
    unfold({});
    showEmptiness();
}

void RunsPane::unfold(const QModelIndex& parent)
{
    const QScopedValueRollback guard(m_isUnfolding, true);
    if (parent.isValid()) {
        m_tree->setExpanded(parent, m_shown->isNarrowed() || !m_folded.contains(idOf(parent)));
    }
    for (int row = 0; row < m_shown->rowCount(parent); ++row) {
        const QModelIndex child = m_shown->index(row, 0, parent);
        if (m_shown->hasChildren(child)) {
            unfold(child);
        }
    }
}

void RunsPane::noteFolded(const QModelIndex& index, bool isFolded)
{
    if (!m_isUnfolding && !m_shown->isNarrowed()) {
        isFolded ? void(m_folded.insert(idOf(index))) : void(m_folded.remove(idOf(index)));
    }
}

QStringList RunsPane::folded() const
{
    QStringList ids(m_folded.begin(), m_folded.end());
    ids.sort();
    return ids;
}

void RunsPane::setFolded(const QStringList& ids)
{
    m_folded = QSet<QString>(ids.begin(), ids.end());
    unfold({});
}

void RunsPane::showEmptiness()
{
    const bool hasRuns = m_shown->rowCount() > 0
        && (m_shown->rowCount() > 1 || m_shown->rowCount(m_shown->index(0, 0)) > 0
            || m_shown->index(0, 0).data(RunListModel::SummaryRole).isValid());
    if (!m_shown->isNarrowed() && static_cast<RunListModel*>(m_shown->sourceModel())->runCount() > 0) {
        m_empty->setSentence(tr("All your runs are archived."));
        m_empty->setAction(tr("Show &archived"));
    } else if (!m_shown->isNarrowed()) {
        m_empty->setSentence(tr("Your runs will be listed here, by project."));
        m_empty->setAction(tr("Show &examples"));
    } else if (m_filter->text().isEmpty()) {
        m_empty->setSentence(tr("No run has a star yet. A run's menu gives it one."));
        m_empty->setAction(tr("&Show all runs"));
    } else {
        m_empty->setSentence(tr("No run is called like this."));
        m_empty->setAction(tr("&Clear filter"));
    }
    m_stack->setCurrentWidget(hasRuns ? static_cast<QWidget*>(m_tree) : m_empty);
}

QModelIndex RunsPane::find(const RunId& run) const
{
    const auto* runs = static_cast<const RunListModel*>(m_shown->sourceModel());
    return m_shown->mapFromSource(runs->indexOf(run));
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
    return m_commands->makeMenu(run, this);
}

} // namespace cmbagent
