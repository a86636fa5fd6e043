// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/inboxorder.h"

#include "items/approvalmodel.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace cmbagent {

namespace {

int gravity(ApprovalKind kind)
{
    return kind == ApprovalKind::Effect ? 0 : kind == ApprovalKind::Error ? 1 : 2;
}

} // namespace

bool isMoreUrgent(const ApprovalRow& a, const ApprovalRow& b)
{
    const auto key = [](const ApprovalRow& row) {
        const qint64 deadline =
            row.open.deadline.isSet() ? row.open.deadline.micros : std::numeric_limits<qint64>::max();
        return std::tuple(deadline, gravity(row.open.kind), row.open.requested.micros);
    };
    return key(a) < key(b);
}

std::vector<int> rowsByUrgency(const ApprovalModel& approvals)
{
    std::vector<int> rows(size_t(approvals.count()));
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(),
                     [&](int a, int b) { return isMoreUrgent(approvals.at(a), approvals.at(b)); });
    return rows;
}

InboxOrder::InboxOrder(ApprovalModel* approvals, QObject* parent)
    : QSortFilterProxyModel(parent), m_approvals(approvals)
{
    setSourceModel(approvals);
    setDynamicSortFilter(true);
    sort(0);
}

void InboxOrder::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

const ApprovalRow& InboxOrder::at(const QModelIndex& index) const
{
    return m_approvals->at(mapToSource(index).row());
}

bool InboxOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return isMoreUrgent(m_approvals->at(left.row()), m_approvals->at(right.row()));
}

bool InboxOrder::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const OpenApproval& open = m_approvals->at(row).open;
    const QStringList texts { open.question, open.runName, open.stepTitle };
    return m_text.isEmpty() || std::any_of(texts.begin(), texts.end(), [this](const QString& text) {
               return text.contains(m_text, Qt::CaseInsensitive);
           });
}

} // namespace cmbagent
