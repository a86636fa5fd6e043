// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/comparisonpage.h"

#include "widgets/branches/branchwords.h"
#include "widgets/branches/pairview.h"
#include "widgets/branches/pairwords.h"
#include "widgets/branches/runtableview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QFocusEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

QToolButton* makeTool(const QString& text, const char* icon, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ComparisonPage::ComparisonPage(const FileLocator* files, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_title(new QLabel), m_summary(new WrapLabel), m_sideA(new ElidedLabel),
      m_sideB(new ElidedLabel), m_sides(new QWidget), m_back(makeTool(tr("Back"), "back", tr("Back to the run (Esc)"))),
      m_swap(makeTool(tr("Swap A and B"), "refresh", tr("Make the second run the first"))),
      m_compare(makeTool(tr("Compare the selected two"), "compare", tr("Step by step, number by number"))),
      m_choose(makeTool(tr("Choose other runs…"), "branch", tr("Choose runs among all runs and branches"))),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("compare"),
                             tr("Two runs side by side, or a table of several, will be here once you choose them."),
                             tr("&Choose runs"))),
      m_failed(new QWidget), m_error(new MessageBar), m_pair(new PairView(files, clock)), m_table(new RunTableView)
{
    m_working = makeWorking();
    m_error->setDismissible(false);
    auto* failed = new QVBoxLayout(m_failed);
    failed->setContentsMargins(24, 20, 24, 20);
    failed->addWidget(m_error);
    failed->addStretch(1);
    for (QWidget* content : std::initializer_list<QWidget*> { m_empty, m_working, m_failed, m_pair, m_table }) {
        m_stack->addWidget(content);
    }
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(makeHead());
    all->addWidget(m_stack, 1);
    const auto choose = [this] { Q_EMIT chooseRequested(m_runs); };
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_back, &QToolButton::clicked, this, &ComparisonPage::backRequested);
    connect(m_empty, &EmptyState::actionRequested, this, choose);
    connect(m_choose, &QToolButton::clicked, this, choose);
    connect(m_cancel, &QPushButton::clicked, this, &ComparisonPage::cancelRequested);
    connect(m_swap, &QToolButton::clicked, this, [this] { Q_EMIT compareRequested({ m_runs.at(1), m_runs.at(0) }); });
    connect(m_compare, &QToolButton::clicked, this, [this] { Q_EMIT compareRequested(m_table->selectedRuns()); });
    connect(m_table, &RunTableView::selectionChanged, this, &ComparisonPage::showTableSelection);
    connect(m_table, &RunTableView::runActivated, this, &ComparisonPage::openRunRequested);
    connect(m_pair, &PairView::adoptRequested, this, &ComparisonPage::adoptRequested);
    connect(m_pair, &PairView::openExternallyRequested, this, &ComparisonPage::openExternallyRequested);
    showNothing();
}

QBoxLayout* ComparisonPage::makeHead()
{
    m_title->setFont(Theme::font(font(), 4, QFont::DemiBold));
    m_summary->setMuted(true);
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_back);
    first->addSpacing(4);
    first->addWidget(m_title);
    first->addStretch(1);
    for (QToolButton* button : { m_compare, m_swap, m_choose }) {
        first->addWidget(button);
    }
    m_sideA->setElideMode(Qt::ElideMiddle); // names alike are told apart at their end
    m_sideB->setElideMode(Qt::ElideMiddle);
    auto* sides = new QHBoxLayout(m_sides);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(24);
    sides->addWidget(m_sideA, 1);
    sides->addWidget(m_sideB, 1);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 12, 10);
    head->setSpacing(4);
    head->addLayout(first);
    head->addWidget(m_sides);
    head->addWidget(m_summary);
    return head;
}

QWidget* ComparisonPage::makeWorking()
{
    auto* working = new QWidget;
    m_progressText = new QLabel;
    m_progressText->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0); // how much there is to read shows only while reading
    m_progress->setFixedWidth(scaledToText(m_progress, 240));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Comparing"));
    m_cancel = new QPushButton(tr("&Stop comparing"));
    auto* column = new QVBoxLayout(working);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_progressText, 0, Qt::AlignCenter);
    column->addWidget(m_progress, 0, Qt::AlignCenter);
    column->addWidget(m_cancel, 0, Qt::AlignCenter);
    column->addStretch(1);
    return working;
}

/// Not by a focus proxy, which changes with what is shown: each time Qt would move what Tab comes by.
void ComparisonPage::setFirst(QWidget* first)
{
    m_first = first;
    if (hasFocus()) {
        m_first->setFocus(Qt::OtherFocusReason);
    }
}

void ComparisonPage::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_first->setFocus(event->reason());
}

void ComparisonPage::setHead(const QString& title, const QString& summary)
{
    m_title->setText(title);
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
}

void ComparisonPage::showSides(const RunPair* pair)
{
    m_sides->setVisible(pair != nullptr);
    m_swap->setVisible(pair != nullptr);
    m_compare->setVisible(false);
    if (pair) {
        const QStringList names = BranchWords::toldApart(
            { { pair->a.name, pair->a.run, pair->a.created }, { pair->b.name, pair->b.run, pair->b.created } });
        m_sideA->setText(tr("A  %1").arg(names.at(0)));
        m_sideB->setText(tr("B  %1").arg(names.at(1)));
    }
}

void ComparisonPage::showNothing()
{
    m_runs.clear();
    setHead(tr("Comparison"), {});
    showSides(nullptr);
    m_choose->hide();
    m_stack->setCurrentWidget(m_empty);
    setFirst(m_empty->button());
}

void ComparisonPage::showWorking(int runs)
{
    setHead(tr("Comparison"), {});
    showSides(nullptr);
    m_choose->hide();
    m_progressText->setText(tr("Comparing %Ln run(s)…", nullptr, runs));
    m_progress->setVisible(!HouseStyle::isMotionReduced(this)); // it only moves; the words say how far it is
    m_stack->setCurrentWidget(m_working);
    setFirst(m_cancel);
}

void ComparisonPage::setProgress(int files)
{
    m_progressText->setText(tr("Comparing: %Ln file(s) read", nullptr, files));
}

void ComparisonPage::showPair(const RunPair& pair)
{
    m_runs = { pair.a.run, pair.b.run };
    setHead(tr("Two runs side by side"), PairWords::summary(pair));
    showSides(&pair);
    m_choose->show();
    m_pair->setPair(pair);
    m_stack->setCurrentWidget(m_pair);
    setFirst(m_pair);
}

void ComparisonPage::showTable(const RunTable& table)
{
    m_runs.clear();
    int parameters = 0;
    for (const RunTable::Row& row : table.rows) {
        m_runs.append(row.run);
    }
    for (const RunTable::Column& column : table.columns) {
        parameters += column.kind == RunTable::Column::Kind::Parameter ? 1 : 0;
    }
    setHead(tr("%1 runs side by side").arg(m_runs.size()),
            parameters == 0 ? tr("All of them have the same parameters.")
                            : tr("%n parameter(s) changed from run to run.", nullptr, parameters));
    showSides(nullptr);
    m_choose->show();
    m_table->setTable(table);
    m_stack->setCurrentWidget(m_table);
    setFirst(m_table);
    showTableSelection();
}

void ComparisonPage::showTableSelection()
{
    m_compare->setVisible(m_stack->currentWidget() == m_table);
    const bool areTwo = m_table->selectedRuns().size() == 2;
    m_compare->setEnabled(areTwo);
    m_compare->setToolTip(areTwo ? tr("Step by step, number by number") : tr("Select two rows of the table"));
}

void ComparisonPage::showError(const Error& error)
{
    setHead(tr("Comparison"), {});
    showSides(nullptr);
    m_choose->show();
    m_error->showError(error);
    m_error->setDismissible(false);
    m_stack->setCurrentWidget(m_failed);
    setFirst(m_choose);
}

QWidget* ComparisonPage::shown() const
{
    return m_stack->currentWidget();
}

QString ComparisonPage::title() const
{
    return m_title->text();
}

QStringList ComparisonPage::sides() const
{
    return { m_sideA->text(), m_sideB->text() };
}

QString ComparisonPage::summary() const
{
    return m_summary->text();
}

} // namespace cmbagent
