// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/consolepane.h"

#include "items/logmodel.h"
#include "items/rungraph.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/stepchoice.h"
#include "widgets/window/logfilter.h"
#include "widgets/window/logfind.h"
#include "widgets/window/logsaver.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int listedSteps = 500; ///< beyond some hundreds nobody looks through a list: the text filter finds them

QToolButton* tool(const char* icon, const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setIcon(Icons::icon(QLatin1String(icon)));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    return button;
}

} // namespace

ConsolePane::ConsolePane(LogModel* log, const RunGraph& graph, QWidget* parent)
    : QWidget(parent), m_log(log), m_graph(graph), m_shown(new LogFilter(*log, this)), m_list(new QTableView),
      m_stack(new QStackedWidget), m_filter(new QLineEdit), m_levels(new QComboBox), m_steps(new QComboBox),
      m_find(new LogFind(*log, *m_shown)),
      m_follow(tool("chevron-down", tr("Follow"), tr("Keep the newest line in view"))), m_bar(new MessageBar)
{
    m_delegate = new LogDelegate(m_graph, m_list);
    setUpList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(
        new EmptyState(QStringLiteral("console"), tr("What the steps print will appear here, line by line.")));
    m_stack->addWidget(new EmptyState(QStringLiteral("search"), tr("No line is like that.")));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildTools());
    all->addWidget(m_stack, 1);
    all->addWidget(m_bar);
    connectList();
    connect(&m_graph, &RunGraph::wasReset, this, &ConsolePane::fillSteps);
    connect(&m_graph, &RunGraph::stepsRenamed, this, [this] { renameChoices(*m_steps, *m_graph.namedWorkflow()); });
    fillSteps();
    showEmptiness();
}

void ConsolePane::setUpList()
{
    // A table, because it takes a million rows of one height without measuring or laying out any of them.
    m_list->setModel(m_shown);
    m_list->setItemDelegate(m_delegate);
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setMinimumSectionSize(1);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Console"));
    setLook(m_list, Look::Pane);
    QStyleOptionViewItem plain;
    plain.font = m_list->font();
    m_list->verticalHeader()->setDefaultSectionSize(m_delegate->sizeHint(plain, {}).height());
}

QWidget* ConsolePane::buildTools()
{
    m_filter->setPlaceholderText(tr("Filter lines"));
    m_filter->setAccessibleName(tr("Filter lines"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 9);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_levels->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_levels->setMinimumContentsLength(8);
    m_levels->setAccessibleName(tr("How serious lines must be"));
    m_levels->addItem(tr("All lines"), int(LogLevel::Debug));
    m_levels->addItem(tr("No debug lines"), int(LogLevel::Info));
    m_levels->addItem(tr("Warnings and errors"), int(LogLevel::Warning));
    m_levels->addItem(tr("Errors"), int(LogLevel::Error));
    m_levels->setToolTip(tr("By the level a line names itself; what goes to stderr counts as a warning"));
    m_steps->setAccessibleName(tr("Step whose lines are shown"));
    m_steps->setToolTip(tr("Show only what one step wrote"));
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(8);
    m_follow->setText(tr("Follow"));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    auto* copyButton = tool("copy", tr("Copy"), tr("Copy the selected lines, or all that are shown"));
    auto* save = tool("save", tr("Save…"), tr("Save the lines that are shown to a file"));
    auto* clear = tool("close", tr("Clear"), tr("Empty this view; the log files keep every line"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(6);
    row->addWidget(m_filter, 1);
    row->addWidget(m_levels, 1);
    row->addWidget(m_steps, 1);
    row->addStretch(1);
    row->addWidget(m_find, 1);
    for (QToolButton* button : { m_follow, copyButton, save, clear }) {
        row->addWidget(button);
    }
    connect(m_filter, &QLineEdit::textChanged, this, &ConsolePane::applyQuery);
    connect(m_levels, &QComboBox::currentIndexChanged, this, &ConsolePane::applyQuery);
    connect(m_steps, &QComboBox::currentIndexChanged, this, &ConsolePane::applyQuery);
    connect(copyButton, &QToolButton::clicked, this, &ConsolePane::copy);
    connect(save, &QToolButton::clicked, this, &ConsolePane::chooseFile);
    connect(clear, &QToolButton::clicked, m_log, &LogModel::clear);
    return bar;
}

void ConsolePane::connectList()
{
    connect(m_follow, &QToolButton::toggled, this, [this](bool follows) {
        if (follows) {
            m_list->scrollToBottom();
        }
    });
    const auto key = [this](const QKeySequence& keys, auto slot, QWidget* owner) {
        connect(new QShortcut(keys, owner, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, slot);
    };
    key(
        QKeySequence::Copy, [this] { copy(); }, m_list);
    key(
        QKeySequence(Qt::Key_F3), [this] { m_find->findNext(); }, this);
    key(
        QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { m_find->findPrevious(); }, this);
    connect(m_find, &LogFind::textChanged, this, [this](const QString& text) {
        m_delegate->setMarked(text);
        m_list->viewport()->update();
    });
    connect(m_find, &LogFind::rowFound, this, &ConsolePane::showRow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { m_find->setCurrentRow(current.row()); });
    // Scrolling up by hand stops the following, reaching the end starts it again.
    connect(m_list->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar* bar = m_list->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    // Lines that were there before, and those that came while nobody saw them, are laid out as they come into sight.
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int end) {
        if (isFollowing()) {
            m_list->verticalScrollBar()->setValue(end);
        }
    });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, [this] {
        showEmptiness();
        if (isFollowing()) {
            m_list->scrollToBottom();
        }
    });
    connect(m_shown, &QAbstractItemModel::modelReset, this, &ConsolePane::showEmptiness);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &ConsolePane::showEmptiness);
    connect(m_log, &QAbstractItemModel::rowsInserted, this, &ConsolePane::showEmptiness);
}

void ConsolePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        QStyleOptionViewItem plain;
        plain.font = m_list->font();
        m_list->verticalHeader()->setDefaultSectionSize(m_delegate->sizeHint(plain, {}).height());
    }
}

void ConsolePane::applyQuery()
{
    const int step = m_steps->count() > 0 ? m_steps->currentData().toInt() : -1;
    m_shown->setQuery({ step, LogLevel(m_levels->currentData().toInt()), m_filter->text() });
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
    for (int step = 0; step < std::min(m_graph.stepCount(), listedSteps); ++step) {
        m_steps->addItem(m_graph.label(step), step);
    }
    m_steps->setEnabled(m_graph.stepCount() > 1);
}

void ConsolePane::showStep(int step)
{
    m_steps->setCurrentIndex(std::max(0, m_steps->findData(step)));
}

void ConsolePane::showRow(int row)
{
    setFollowing(false);
    m_list->setCurrentIndex(m_shown->index(row));
    m_list->scrollTo(m_shown->index(row), QAbstractItemView::EnsureVisible);
}

void ConsolePane::showEmptiness()
{
    const bool isSearching = !m_shown->scan().isDone();
    m_stack->setCurrentIndex(m_shown->rowCount() > 0 || isSearching ? 0 : m_log->rowCount() > 0 ? 2 : 1);
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

void ConsolePane::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Save console"), QString(), tr("Text (*.txt *.log);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("log"));
    connect(dialog, &QFileDialog::fileSelected, this, &ConsolePane::saveTo);
    dialog->open();
}

void ConsolePane::saveTo(const QString& path)
{
    auto* saver = new LogSaver(*m_shown, path, this);
    connect(saver, &LogSaver::saved, this, [this](const QString& file, int lines) {
        m_bar->showMessage(MessageBar::Kind::Info, tr("%1 lines saved.").arg(QLocale().toString(lines)),
                           QDir::toNativeSeparators(file));
    });
    connect(saver, &LogSaver::failed, this, [this](const QString& file, const QString& why) {
        m_bar->showMessage(MessageBar::Kind::Error,
                           tr("'%1' cannot be written: %2.").arg(QDir::toNativeSeparators(file), why),
                           tr("Choose another folder, or make room on the disk."));
    });
    saver->start();
}

} // namespace cmbagent
