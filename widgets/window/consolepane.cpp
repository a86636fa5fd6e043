// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/consolepane.h"

#include "items/logmodel.h"
#include "items/rungraph.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/window/logfilter.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

QToolButton* tool(const char* icon, const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    return button;
}

} // namespace

ConsolePane::ConsolePane(LogModel* log, const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_log(log), m_graph(graph), m_shown(new LogFilter(this)), m_list(new QListView),
      m_stack(new QStackedWidget), m_filter(new QLineEdit), m_steps(new QComboBox),
      m_follow(tool("chevron-down", tr("Follow"), tr("Keep the newest line in view")))
{
    m_shown->setSourceModel(m_log);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new LogDelegate(m_graph, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setBatchSize(2000);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Console"));
    setLook(m_list, Look::Pane);
    m_filter->setPlaceholderText(tr("Filter lines"));
    m_filter->setAccessibleName(tr("Filter lines"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_steps->setAccessibleName(tr("Step whose lines are shown"));
    m_steps->setToolTip(tr("Show only what one step wrote"));
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(20);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    auto* copyButton = tool("copy", tr("Copy"), tr("Copy the selected lines, or all that are shown"));
    auto* clear = tool("close", tr("Clear"), tr("Empty this view; the log files keep every line"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_steps);
    row->addStretch(1);
    for (QToolButton* button : { m_follow, copyButton, clear }) {
        row->addWidget(button);
    }
    m_stack->addWidget(m_list);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("console"), tr("What the steps print will appear here, line by line.")));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(row);
    all->addWidget(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, m_shown, &LogFilter::setText);
    connect(m_steps, &QComboBox::currentIndexChanged, this,
            [this] { m_shown->setStep(m_steps->currentData().toInt()); });
    connect(copyButton, &QToolButton::clicked, this, &ConsolePane::copy);
    connect(clear, &QToolButton::clicked, m_log, &LogModel::clear);
    connect(m_follow, &QToolButton::toggled, this, [this](bool follows) {
        if (follows) {
            m_list->scrollToBottom();
        }
    });
    auto* keys = new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &ConsolePane::copy);
    // Scrolling up by hand stops the following, reaching the end starts it again.
    connect(m_list->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar* bar = m_list->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this] {
        showEmptiness();
        if (isFollowing()) {
            m_list->scrollToBottom();
        }
    });
    connect(m_log, &QAbstractItemModel::modelReset, this, &ConsolePane::showEmptiness);
    connect(m_log, &QAbstractItemModel::rowsRemoved, this, &ConsolePane::showEmptiness);
    connect(&m_graph, &RunGraph::wasReset, this, &ConsolePane::fillSteps);
    fillSteps();
    showEmptiness();
}

bool ConsolePane::isFollowing() const
{
    return m_follow->isChecked();
}

void ConsolePane::setFollowing(bool follows)
{
    m_follow->setChecked(follows);
}

void ConsolePane::fillSteps()
{
    m_steps->clear();
    m_steps->addItem(tr("All steps"), -1);
    // Beyond some hundreds nobody looks through a list: the text filter finds them.
    const int listed = std::min(m_graph.stepCount(), 500);
    for (int step = 0; step < listed; ++step) {
        m_steps->addItem(m_graph.spec(step).label(), step);
    }
    m_steps->setEnabled(m_graph.stepCount() > 1);
}

void ConsolePane::showStep(int step)
{
    m_steps->setCurrentIndex(std::max(0, m_steps->findData(step)));
}

void ConsolePane::showEmptiness()
{
    m_stack->setCurrentIndex(m_log->rowCount() > 0 ? 0 : 1);
}

QString ConsolePane::textToCopy() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    if (rows.isEmpty()) {
        for (int row = 0; row < m_shown->rowCount(); ++row) {
            lines.append(m_shown->index(row, 0).data().toString());
        }
    }
    for (const QModelIndex& row : rows) {
        lines.append(row.data().toString());
    }
    return lines.join(QLatin1Char('\n'));
}

void ConsolePane::copy() const
{
    QGuiApplication::clipboard()->setText(textToCopy());
}

} // namespace cmbagent
