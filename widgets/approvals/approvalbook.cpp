// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalbook.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/historymodel.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cmbagent {

ApprovalBook::ApprovalBook(QWidget* parent)
    : QDialog(parent), m_model(new HistoryModel(this)), m_order(new HistoryFilter(m_model, this)),
      m_tabs(new QTabWidget), m_filter(new QLineEdit), m_decisions(new QComboBox), m_kinds(new QComboBox),
      m_count(new QLabel), m_history(new QTreeView), m_details(new WrapLabel), m_remembered(new QTreeWidget),
      m_rememberedHint(new WrapLabel), m_revoke(new QPushButton(tr("&Do not give it again")))
{
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answers"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildHistory(), tr("&History"));
    m_tabs->addTab(buildRemembered(), tr("&Remembered"));
    auto* close = new QPushButton(tr("Close   Esc"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addStretch(1);
    foot->addWidget(close);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs, 1);
    all->addLayout(foot);
    const QSize wanted(scaledToText(this, 980), scaledToText(this, 600));
    resize(parent ? wanted.boundedTo(parent->size().expandedTo({ 640, 480 })) : wanted);
    setHistory({});
    setRemembered({});
}

QWidget* ApprovalBook::buildHistory()
{
    fillChoices();
    m_filter->setPlaceholderText(tr("Search questions, runs, comments"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    for (QComboBox* choice : { m_decisions, m_kinds }) {
        choice->setMinimumContentsLength(8); // it gives way where text is large
    }
    setLook(m_count, Look::Muted);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_decisions);
    bar->addWidget(m_kinds);
    bar->addWidget(m_count);
    m_history->setModel(m_order);
    m_history->setItemDelegate(new PlainIconDelegate(m_history));
    m_history->setRootIsDecorated(false);
    m_history->setUniformRowHeights(true);
    m_history->setSortingEnabled(true);
    m_history->sortByColumn(HistoryModel::When, Qt::DescendingOrder);
    m_history->setAllColumnsShowFocus(true);
    m_history->setAccessibleName(tr("Answers given, the newest first"));
    m_details->setObjectName(QStringLiteral("answerDetails"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 0);
    column->addLayout(bar);
    column->addWidget(m_history, 1);
    column->addWidget(m_details);
    connectHistory();
    return page;
}

void ApprovalBook::connectHistory()
{
    connect(m_filter, &QLineEdit::textChanged, m_order, &HistoryFilter::setText);
    connect(m_decisions, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_decisions->currentData();
        m_order->setResolution(chosen.isValid() ? std::optional(Resolution(chosen.toInt())) : std::nullopt);
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_kinds->currentData();
        m_order->setKind(chosen.isValid() ? std::optional(ApprovalKind(chosen.toInt())) : std::nullopt);
    });
    connect(m_history->selectionModel(), &QItemSelectionModel::currentChanged, this, &ApprovalBook::showDetails);
    connect(m_history, &QTreeView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT runSelected(m_model->at(m_order->mapToSource(index).row()).run);
    });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved }) {
        connect(m_order, signal, this, &ApprovalBook::showCount);
    }
    connect(m_order, &QAbstractItemModel::modelReset, this, &ApprovalBook::showCount);
}

void ApprovalBook::fillChoices()
{
    m_decisions->setAccessibleName(tr("Answer"));
    m_decisions->addItem(tr("All answers"));
    for (const Resolution resolution :
         { Resolution::Approved, Resolution::Rejected, Resolution::Modified, Resolution::Retried, Resolution::Skipped,
           Resolution::Aborted, Resolution::Happened, Resolution::Checked }) {
        m_decisions->addItem(Labels::resolution(resolution), int(resolution));
    }
    m_kinds->setAccessibleName(tr("Kind of question"));
    m_kinds->addItem(tr("All kinds"));
    for (int kind = 0; kind < approvalKindCount; ++kind) {
        m_kinds->addItem(ApprovalWords::kindIcon(ApprovalKind(kind)), ApprovalWords::kind(ApprovalKind(kind)), kind);
    }
}

QWidget* ApprovalBook::buildRemembered()
{
    m_remembered->setHeaderLabels({ tr("Question"), tr("Answer"), tr("Where it counts"), tr("Step"), tr("Given") });
    m_remembered->setItemDelegate(new PlainIconDelegate(m_remembered));
    m_remembered->setRootIsDecorated(false);
    m_remembered->setAllColumnsShowFocus(true);
    m_remembered->setAccessibleName(tr("Answers that are given again by themselves"));
    m_remembered->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_remembered->header()->setStretchLastSection(false);
    m_remembered->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 12); // the question never goes
    m_rememberedHint->setMuted(true);
    m_revoke->setAutoDefault(false);
    m_revoke->setToolTip(tr("From now on it is asked again; what was answered stays answered"));
    auto* never = new WrapLabel(tr("An answer counts again only for exactly the same: the same question, showing the "
                                   "same. What to do about a failure, and what nobody is sure of outside, is asked "
                                   "every time."));
    never->setMuted(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_revoke);
    row->addStretch(1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 0);
    column->addWidget(m_rememberedHint);
    column->addWidget(m_remembered, 1);
    column->addWidget(never);
    column->addLayout(row);
    connect(m_remembered, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_revoke->setEnabled(!m_remembered->selectedItems().isEmpty()); });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        const int at = m_remembered->indexOfTopLevelItem(m_remembered->currentItem());
        if (at >= 0 && at < m_answers.size()) {
            Q_EMIT revokeRequested(m_answers.at(at));
        }
    });
    return page;
}

void ApprovalBook::setHistory(const QList<AnsweredApproval>& answers)
{
    m_model->setAnswers(answers);
    fitHistory();
    showDetails();
}

/// Long texts are shortened only as far as there is no room for them.
void ApprovalBook::fitHistory()
{
    int left = m_history->viewport()->width();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        m_history->resizeColumnToContents(column);
        // The last one takes what is left; it wants less.
        left -= column == HistoryModel::ColumnCount - 1 ? m_history->header()->sectionSizeHint(column)
                                                        : m_history->columnWidth(column);
    }
    const int widest = fontMetrics().averageCharWidth() * 42;
    for (const auto& [column, most] :
         { std::pair(HistoryModel::Run, widest / 2), std::pair(HistoryModel::Step, widest / 2),
           std::pair(HistoryModel::Question, widest) }) {
        const int wanted = m_history->columnWidth(column);
        const int given = std::clamp(wanted + std::min(left, 0), std::min(wanted, most), wanted);
        m_history->setColumnWidth(column, given);
        left += wanted - given;
    }
}

void ApprovalBook::setRemembered(const QList<RememberedAnswer>& answers)
{
    m_answers = answers;
    m_remembered->clear();
    for (const RememberedAnswer& answer : answers) {
        const QString where = answer.scope == RememberScope::Project
            ? tr("%1 (%2)", "how far, name").arg(ApprovalWords::scope(answer.scope), answer.projectName)
            : tr("%1 (%2)", "how far, name").arg(ApprovalWords::scope(answer.scope), answer.runName);
        auto* item = new QTreeWidgetItem({ answer.question, Labels::resolution(answer.resolution), where,
                                           answer.stepTitle, Labels::exactTime(answer.answered) });
        item->setIcon(0, ApprovalWords::kindIcon(answer.kind));
        for (int column = 0; column < item->columnCount(); ++column) {
            item->setToolTip(column, item->text(column));
        }
        if (!answer.comment.isEmpty()) {
            item->setToolTip(1, tr("%1: %2", "answer, comment").arg(item->text(1), answer.comment));
        }
        m_remembered->addTopLevelItem(item);
    }
    const int most = fontMetrics().averageCharWidth() * 22;
    for (int column = 1; column < m_remembered->columnCount(); ++column) {
        m_remembered->resizeColumnToContents(column);
        m_remembered->setColumnWidth(column, std::min(m_remembered->columnWidth(column), most));
    }
    m_rememberedHint->setText(answers.isEmpty()
                                  ? tr("Nothing is remembered. Under a question, “Remember…” says how far its answer "
                                       "reaches.")
                                  : tr("These are answered by themselves when the same is asked again."));
    m_revoke->setEnabled(false);
}

void ApprovalBook::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
}

void ApprovalBook::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_order->rowCount();
    m_count->setText(all == 0           ? tr("Nothing was answered yet")
                         : shown == all ? tr("%Ln answer(s)", nullptr, all)
                                        : tr("%1 of %2", "shown, all").arg(Labels::count(shown), Labels::count(all)));
}

void ApprovalBook::showDetails()
{
    showCount();
    const QModelIndex current = m_history->currentIndex();
    if (!current.isValid()) {
        m_details->setText(m_model->rowCount() > 0 ? tr("Select an answer to read it whole.") : QString());
        return;
    }
    const AnsweredApproval& answer = m_model->at(m_order->mapToSource(current).row());
    const QString comment = answer.comment.isEmpty() ? tr("without a comment") : tr("“%1”").arg(answer.comment);
    m_details->setText(
        tr("%1\n%2 — %3, %4", "question, answer, who, comment")
            .arg(answer.question, Labels::resolution(answer.resolution), HistoryModel::who(answer), comment));
}

} // namespace cmbagent
