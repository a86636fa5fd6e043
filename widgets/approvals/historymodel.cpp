// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/historymodel.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

namespace cmbagent {

namespace {

Status statusOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Rejected:
    case Resolution::Skipped:
        return Status::Skipped;
    case Resolution::Aborted:
        return Status::Cancelled;
    case Resolution::Retried:
    case Resolution::Checked:
        return Status::Retrying;
    default:
        return Status::Completed;
    }
}

} // namespace

void HistoryModel::setAnswers(const QList<AnsweredApproval>& answers)
{
    beginResetModel();
    m_answers = answers;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_answers.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::who(const AnsweredApproval& answer)
{
    QString text =
        answer.by == QLatin1String("person") && !answer.who.isEmpty() ? answer.who : Labels::answeredBy(answer.by);
    if (answer.remember != RememberScope::Once) {
        text += tr(" · remembered: %1").arg(ApprovalWords::scope(answer.remember));
    }
    if (answer.origin) {
        text += tr(" · given on %1").arg(Labels::exactTime(answer.origin->at));
    }
    return text;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AnsweredApproval& answer = at(index.row());
    if (role == Qt::DecorationRole) {
        return index.column() == Decision ? QVariant(Icons::status(statusOf(answer.resolution)))
            : index.column() == Question  ? QVariant(ApprovalWords::kindIcon(answer.kind))
                                          : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == Question) {
        return tr("%1: %2", "kind, question").arg(ApprovalWords::kind(answer.kind), answer.question);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case When:
        return Labels::exactTime(answer.answered);
    case Decision:
        return Labels::resolution(answer.resolution);
    case Question:
        return answer.question;
    case Step:
        return answer.stepTitle;
    case Run:
        return answer.runName;
    case Who:
        return who(answer);
    default:
        return answer.comment;
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::array<QString, ColumnCount> names { tr("When"), tr("Answer"), tr("Question"), tr("Step"),
                                                   tr("Run"),  tr("Who"),    tr("Comment") };
    return names[size_t(section)];
}

HistoryFilter::HistoryFilter(HistoryModel* history, QObject* parent) : QSortFilterProxyModel(parent), m_history(history)
{
    setSourceModel(history);
    sort(HistoryModel::When, Qt::DescendingOrder);
}

void HistoryFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void HistoryFilter::setResolution(std::optional<Resolution> resolution)
{
    m_resolution = resolution;
    invalidateFilter();
}

void HistoryFilter::setKind(std::optional<ApprovalKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const AnsweredApproval& answer = m_history->at(row);
    if ((m_resolution && answer.resolution != *m_resolution) || (m_kind && answer.kind != *m_kind)) {
        return false;
    }
    if (m_text.isEmpty()) {
        return true;
    }
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        if (m_history->index(row, column).data().toString().contains(m_text, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

bool HistoryFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.column() == HistoryModel::When) {
        return m_history->at(left.row()).answered.micros < m_history->at(right.row()).answered.micros;
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace cmbagent
