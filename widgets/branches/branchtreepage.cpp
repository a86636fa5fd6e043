// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/branchtreepage.h"

#include "core/clock.h"
#include "widgets/branches/branchtreemodel.h"
#include "widgets/branches/runcommands.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/theme.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace cmbagent {

namespace {

QToolButton* makeSwitch(const QString& text, const char* icon)
{
    auto* button = new QToolButton;
    button->setCheckable(true);
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// A metric of that name from more than one step is told apart by the step.
QString nameOf(const Outcome& outcome, const QList<Outcome>& all)
{
    const auto sharesName = [&](const Outcome& other) {
        return other.name == outcome.name && other.step != outcome.step;
    };
    return std::any_of(all.begin(), all.end(), sharesName) ? QStringLiteral("%1 · %2").arg(outcome.name, outcome.step)
                                                           : outcome.name;
}

/// What tells the most runs apart; where nothing does, what the most runs have. The first of equals; -1: there is none.
int mostTelling(const QList<Outcome>& outcomes)
{
    const auto weight = [](const Outcome& outcome) {
        const bool tells = std::any_of(outcome.values.begin(), outcome.values.end(),
                                       [&](double value) { return value != *outcome.values.begin(); });
        return std::pair(tells, outcome.values.size());
    };
    const auto most = std::max_element(outcomes.begin(), outcomes.end(),
                                       [&](const Outcome& a, const Outcome& b) { return weight(a) < weight(b); });
    return outcomes.isEmpty() ? -1 : int(most - outcomes.begin());
}

} // namespace

BranchTreePage::BranchTreePage(RunListModel* runs, RunCommands* commands, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_runs(runs), m_commands(commands), m_shown(new BranchTreeModel(runs, clock, this)),
      m_back(new QToolButton), m_filter(new QLineEdit), m_onlyStarred(makeSwitch(tr("Only starred"), "star")),
      m_showArchived(makeSwitch(tr("Archived, too"), "archive")), m_outcomeLabel(new QLabel(tr("&Outcome:"))),
      m_outcome(new QComboBox), m_tree(new QTreeView), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("branch"), {})), m_hint(new QLabel),
      m_open(new QPushButton(Icons::icon(QStringLiteral("open")), tr("O&pen"))),
      m_compare(new QPushButton(Icons::icon(QStringLiteral("compare"), Icons::Tint::OnAccent), tr("&Compare")))
{
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_tree);
    setUpTree();
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(makeTop());
    all->addWidget(m_stack, 1);
    all->addLayout(makeFoot());
    connectAll();
    showOutcome();
    m_tree->setColumnHidden(RunListModel::Cost, true); // until somebody asked a model
    showSelection();
    showEmptiness();
}

QBoxLayout* BranchTreePage::makeTop()
{
    auto* title = new QLabel(tr("Runs and branches"));
    title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_filter->setPlaceholderText(tr("Filter by name, hypothesis or workflow"));
    m_filter->setAccessibleName(tr("Filter runs and branches"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(scaledToText(this, 320));
    m_outcomeLabel->setBuddy(m_outcome);
    m_outcome->setToolTip(tr("The number shown for each run: the last value of a metric"));
    // Names of metrics may be long; the column has the whole one, and the filter needs room, too.
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outcome->setMinimumContentsLength(14);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_onlyStarred);
    row->addWidget(m_showArchived);
    row->addStretch(1);
    row->addWidget(m_outcomeLabel);
    row->addWidget(m_outcome);
    m_back->setText(tr("Back"));
    m_back->setIcon(Icons::icon(QStringLiteral("back")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setToolTip(tr("Back to the run (Esc)"));
    m_back->setShortcut(Qt::Key_Escape);
    m_back->setFocusPolicy(Qt::TabFocus);
    auto* first = new QHBoxLayout;
    first->addWidget(m_back);
    first->addWidget(title, 1);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 10);
    top->setSpacing(10);
    top->addLayout(first);
    top->addLayout(row);
    return top;
}

QBoxLayout* BranchTreePage::makeFoot()
{
    setLook(m_hint, Look::Muted);
    setLook(m_compare, Look::PrimaryButton);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 12);
    foot->setSpacing(8);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_open);
    foot->addWidget(m_compare);
    return foot;
}

void BranchTreePage::setUpTree()
{
    m_tree->setModel(m_shown);
    m_tree->setItemDelegate(new PlainIconDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Runs and branches"));
    m_tree->setObjectName(QStringLiteral("branchTree"));
    m_shown->setOrder(RunFilterModel::Order::Name);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(-1, Qt::AscendingOrder);
    setLook(m_tree, Look::Pane);
    const std::array<int, RunListModel::ColumnCount> letters { 40, 36, 22, 20, 15, 18, 18, 9 };
    for (int column = 0; column < RunListModel::ColumnCount; ++column) {
        m_tree->header()->resizeSection(column, letters[size_t(column)] * fontMetrics().averageCharWidth());
    }
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(RunListModel::Hypothesis, QHeaderView::Stretch);
    m_tree->expandAll();
}

void BranchTreePage::connectAll()
{
    connect(m_back, &QToolButton::clicked, this, &BranchTreePage::backRequested);
    connect(m_filter, &QLineEdit::textChanged, this, &BranchTreePage::narrow);
    connect(m_onlyStarred, &QToolButton::toggled, this, &BranchTreePage::narrow);
    connect(m_showArchived, &QToolButton::toggled, this, &BranchTreePage::narrow);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedOutcome = m_outcome->currentData().toStringList();
        showOutcome();
    });
    connect(m_tree, &QTreeView::clicked, this, &BranchTreePage::clicked);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const QVariant run = index.data(RunListModel::SummaryRole); run.isValid()) {
            Q_EMIT m_commands->openRequested(run.value<RunSummary>().id);
        }
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &BranchTreePage::showMenu);
    connectModel();
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT m_commands->openRequested(selectedRuns().first()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT m_commands->compareRequested(selectedRuns()); });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_runs->runCount() == 0) {
            Q_EMIT examplesRequested();
            return;
        }
        m_filter->clear();
        m_onlyStarred->setChecked(false);
        m_showArchived->setChecked(true);
    });
    auto* star = new QShortcut(Qt::CTRL | Qt::Key_D, m_tree);
    star->setContext(Qt::WidgetShortcut);
    connect(star, &QShortcut::activated, this, [this] {
        const QVariant run = m_tree->currentIndex().data(RunListModel::SummaryRole);
        if (run.isValid()) {
            Q_EMIT m_commands->starRequested(run.value<RunSummary>().id, !run.value<RunSummary>().isStarred);
        }
    });
}

void BranchTreePage::connectModel()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BranchTreePage::showSelection);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        m_tree->expand(parent); // what is new must be seen
        for (int row = first; row <= last; ++row) {
            m_tree->expandRecursively(m_shown->index(row, 0, parent));
        }
        showEmptiness();
    });
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &BranchTreePage::showEmptiness);
    connect(m_shown, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        showEmptiness();
    });
}

void BranchTreePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT outcomesNeeded();
}

void BranchTreePage::narrow()
{
    m_shown->setText(m_filter->text());
    m_shown->setOnlyStarred(m_onlyStarred->isChecked());
    m_shown->setArchivedShown(m_showArchived->isChecked());
    if (m_shown->isNarrowed()) {
        m_tree->expandAll();
    }
    showEmptiness();
}

void BranchTreePage::setOutcomes(const QList<Outcome>& outcomes)
{
    {
        const QSignalBlocker quiet(m_outcome);
        m_outcomes = outcomes;
        m_outcome->clear();
        for (const Outcome& outcome : m_outcomes) {
            m_outcome->addItem(nameOf(outcome, m_outcomes), QStringList { outcome.step, outcome.name });
        }
        const int wanted = m_outcome->findData(m_wantedOutcome);
        m_outcome->setCurrentIndex(wanted >= 0 ? wanted : mostTelling(m_outcomes));
    }
    showOutcome();
}

void BranchTreePage::setCosts(const QHash<RunId, RunCost>& costs)
{
    m_tree->setColumnHidden(RunListModel::Cost, costs.isEmpty());
    m_runs->setCosts(costs);
}

void BranchTreePage::showOutcome()
{
    const int at = m_outcome->currentIndex();
    const bool isChosen = at >= 0 && at < m_outcomes.size();
    m_outcome->setVisible(!m_outcomes.isEmpty());
    m_outcomeLabel->setVisible(!m_outcomes.isEmpty());
    m_tree->setColumnHidden(RunListModel::Outcome, !isChosen);
    m_shown->setOutcomeName(isChosen ? m_outcome->itemText(at) : QString(),
                            isChosen ? m_outcomes.at(at).unit : QString());
    if (isChosen) {
        const int header = fontMetrics().horizontalAdvance(m_outcome->itemText(at)) + 3 * Theme::grid;
        m_tree->header()->resizeSection(RunListModel::Outcome, std::max(header, 20 * fontMetrics().averageCharWidth()));
    }
    m_runs->setOutcomes(isChosen ? m_outcomes.at(at).values : QHash<RunId, double>());
}

void BranchTreePage::select(const QList<RunId>& runs)
{
    for (const RunId& run : runs) {
        const RunSummary* summary = m_runs->runAt(m_runs->indexOf(run));
        if (summary && summary->isArchived) {
            m_showArchived->setChecked(true);
        }
        if (summary && !m_shown->mapFromSource(m_runs->indexOf(run)).isValid()) {
            m_filter->clear();
            m_onlyStarred->setChecked(false);
        }
    }
    QItemSelection selection;
    for (const RunId& run : runs) {
        const QModelIndex index = m_shown->mapFromSource(m_runs->indexOf(run));
        if (index.isValid()) {
            selection.select(index, index);
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        }
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QList<RunId> BranchTreePage::selectedRuns() const
{
    QList<RunId> runs;
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex at = m_shown->index(row, 0, parent);
            if (m_tree->selectionModel()->isSelected(at) && at.data(RunListModel::SummaryRole).isValid()) {
                runs.append(at.data(RunListModel::RunIdRole).value<RunId>());
            }
            self(self, at);
        }
    };
    visit(visit, {});
    return runs;
}

void BranchTreePage::showSelection()
{
    const auto count = selectedRuns().size();
    m_open->setEnabled(count == 1);
    m_open->setToolTip(count == 1 ? QString() : tr("Select one run to open it"));
    m_compare->setEnabled(count >= 2);
    m_compare->setText(count >= 2 ? tr("&Compare %1 runs").arg(count) : tr("&Compare"));
    m_compare->setToolTip(count >= 2 ? tr("Step by step, number by number")
                                     : tr("Select two or more runs: Ctrl and click, or Shift and the arrow keys"));
    m_hint->setText(count >= 2       ? tr("%1 runs selected").arg(count)
                        : count == 1 ? tr("Select another run with Ctrl and a click to compare the two.")
                                     : tr("Select two or more runs to compare them."));
}

void BranchTreePage::showEmptiness()
{
    const auto hasRuns = [this](const auto& self, const QModelIndex& parent) -> bool {
        for (int row = 0; row < m_shown->rowCount(parent); ++row) {
            const QModelIndex at = m_shown->index(row, 0, parent);
            if (at.data(RunListModel::SummaryRole).isValid() || self(self, at)) {
                return true;
            }
        }
        return false;
    };
    if (m_runs->runCount() == 0) {
        m_empty->setSentence(tr("Your runs and their branches will be here, to be looked through and compared."));
        m_empty->setAction(tr("Show &examples"));
    } else {
        m_empty->setSentence(m_shown->isNarrowed() ? tr("No run is like this.") : tr("All your runs are archived."));
        m_empty->setAction(tr("&Show all runs"));
    }
    m_stack->setCurrentWidget(hasRuns(hasRuns, {}) ? static_cast<QWidget*>(m_tree) : m_empty);
}

void BranchTreePage::showMenu(const QPoint& at)
{
    const QVariant summary = m_tree->indexAt(at).data(RunListModel::SummaryRole);
    if (!summary.isValid()) {
        return;
    }
    QMenu* menu = m_commands->makeMenu(summary.value<RunSummary>(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<RunId> runs = selectedRuns();
    if (runs.size() >= 2) {
        QAction* first = menu->actions().value(0);
        auto* compare =
            new QAction(Icons::icon(QStringLiteral("compare")), tr("Com&pare %1 runs").arg(runs.size()), menu);
        menu->insertAction(first, compare);
        menu->insertSeparator(first);
        connect(compare, &QAction::triggered, m_commands, [this, runs] { Q_EMIT m_commands->compareRequested(runs); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void BranchTreePage::clicked(const QModelIndex& index)
{
    const QVariant summary = index.data(RunListModel::SummaryRole);
    if (summary.isValid() && index.column() == RunListModel::Star) {
        const auto run = summary.value<RunSummary>();
        Q_EMIT m_commands->starRequested(run.id, !run.isStarred);
    }
}

} // namespace cmbagent
