// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/batchsheet.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/plainicondelegate.h"
#include "widgets/window/windowstyle.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int hashDigits = 12;

} // namespace

BatchSheet::BatchSheet(const ApprovalModel& approvals, const QList<ApprovalId>& questions, QWidget* parent)
    : QDialog(parent), m_approvals(approvals), m_list(new QTreeWidget), m_comment(new QPlainTextEdit),
      m_summary(new WrapLabel), m_submit(new QPushButton)
{
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answer together"));
    std::vector<Resolution> options;
    for (const ApprovalId& id : questions) {
        if (const int at = m_approvals.rowOf(id); at >= 0) {
            const ApprovalRow& row = m_approvals.at(at);
            m_orders.append({ row.open.run, id, row.hash.isNull() ? row.open.hash : row.hash });
            m_kind = row.open.kind;
            options = row.open.options;
        }
    }
    build(options);
    connect(&m_approvals, &QAbstractItemModel::rowsRemoved, this, &BatchSheet::follow);
    connect(&m_approvals, &QAbstractItemModel::modelReset, this, &BatchSheet::follow);
    follow();
    sizeToText(this, 100, 560);
}

void BatchSheet::build(const std::vector<Resolution>& options)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(20, 16, 20, 16);
    all->setSpacing(10);
    m_list->setHeaderLabels({ tr("Question"), tr("Run"), tr("Step"), tr("Counts for") });
    m_list->setItemDelegate(new PlainIconDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setAccessibleName(tr("Questions that get the same answer"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    all->addWidget(m_list, 1);
    for (const Resolution resolution : options) {
        addChoice(all, resolution);
    }
    addFoot(all);
}

void BatchSheet::addChoice(QVBoxLayout* all, Resolution resolution)
{
    const QString then = ApprovalWords::consequence(resolution, m_kind);
    auto* choice = new QRadioButton(ApprovalWords::verb(resolution, m_kind));
    choice->setToolTip(then);
    choice->setAccessibleDescription(then);
    auto* words = new WrapLabel(then);
    setLook(words, Look::Muted);
    growSideways(words);
    auto* row = new WrapRow;
    row->setSpacing(12);
    row->addWidget(choice);
    row->addWidget(words);
    all->addLayout(row);
    m_choices.insert(resolution, choice);
    connect(choice, &QRadioButton::toggled, this, &BatchSheet::refresh);
}

void BatchSheet::addFoot(QVBoxLayout* all)
{
    auto* label = new QLabel(tr("&Comment, kept with each answer"));
    label->setBuddy(m_comment);
    setLook(label, Look::Title);
    all->addWidget(label);
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * 3 + 12);
    m_comment->setAccessibleName(tr("Comment"));
    all->addWidget(m_comment);
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    all->addWidget(m_summary);
    auto* later = new QPushButton(tr("Not now   Esc"));
    later->setAutoDefault(false);
    setLook(later, Look::QuietButton);
    m_submit->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(later);
    row->addStretch(1);
    row->addWidget(m_submit);
    all->addLayout(row);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &BatchSheet::send);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &BatchSheet::refresh);
}

void BatchSheet::follow()
{
    m_orders.removeIf([this](const AnswerOrder& order) { return m_approvals.rowOf(order.id) < 0; });
    m_list->clear();
    for (const AnswerOrder& order : m_orders) {
        const OpenApproval& open = m_approvals.at(m_approvals.rowOf(order.id)).open;
        const QString hash = order.hash.toHex();
        auto* item = new QTreeWidgetItem({ open.question, open.runName, open.stepTitle, hash.left(hashDigits) });
        for (int column = 0; column < 3; ++column) {
            item->setToolTip(column, item->text(column));
        }
        item->setToolTip(3, tr("SHA-256 %1\nThe answer counts for exactly what is asked now.").arg(hash));
        m_list->addTopLevelItem(item);
    }
    fitColumns();
    refresh();
}

/// The question is the same in every row as a rule; what tells the rows apart is seen whole.
void BatchSheet::fitColumns()
{
    const int most = fontMetrics().averageCharWidth() * 32;
    for (const int column : { 1, 2, 3 }) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column), most));
    }
}

std::optional<Resolution> BatchSheet::chosen() const
{
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.value()->isChecked()) {
            return it.key();
        }
    }
    return std::nullopt;
}

void BatchSheet::refresh()
{
    const auto resolution = chosen();
    const bool needsComment = resolution == Resolution::Modified && m_comment->toPlainText().trimmed().isEmpty();
    m_submit->setEnabled(resolution && !m_orders.isEmpty() && !needsComment);
    m_submit->setText(
        resolution
            ? tr("%1 (%2)", "what it does, how many").arg(ApprovalWords::verb(*resolution, m_kind)).arg(m_orders.size())
            : tr("Choose what to do"));
    setLook(m_submit, resolution && ApprovalWords::isLoss(*resolution) ? Look::DangerButton : Look::PrimaryButton);
    const QString what = m_orders.isEmpty()
        ? tr("All of these have been answered meanwhile.")
        : tr("%n question(s) of the kind “%1” get this answer.", nullptr, int(m_orders.size()))
              .arg(ApprovalWords::kind(m_kind));
    QString then = tr("What each of them shows is not opened here; the answer counts only for what it asks now.");
    if (needsComment) {
        then = tr("This answer needs a comment.");
    } else if (resolution) {
        then.prepend(tr("For each: %1", "what follows").arg(ApprovalWords::consequence(*resolution, m_kind))
                     + QLatin1Char(' '));
    }
    m_summary->setText(what + QLatin1Char(' ') + then);
}

QString BatchSheet::summary() const
{
    return m_summary->text();
}

int BatchSheet::count() const
{
    return int(m_orders.size());
}

void BatchSheet::send()
{
    QList<AnswerOrder> orders = m_orders;
    for (AnswerOrder& order : orders) {
        order.draft = {};
        order.draft.resolution = *chosen();
        order.draft.comment = m_comment->toPlainText().trimmed();
    }
    Q_EMIT answered(orders);
    accept();
}

void BatchSheet::keyPressEvent(QKeyEvent* event)
{
    // Enter answers nothing by accident.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace cmbagent
