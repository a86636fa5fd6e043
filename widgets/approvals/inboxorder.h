// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <vector>

namespace cmbagent {

class ApprovalModel;
struct ApprovalRow;

/// Whether `a` is to be answered before `b`: deadlines first, the nearest of them; then effects nobody is sure of,
/// failures, and the rest; the oldest first among equals.
bool isMoreUrgent(const ApprovalRow& a, const ApprovalRow& b);
std::vector<int> rowsByUrgency(const ApprovalModel& approvals);

/// The inbox by urgency, with only those that have a text in them. Main thread.
class InboxOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit InboxOrder(ApprovalModel* approvals, QObject* parent = nullptr);

    /// In the question, the run or the step; empty: all.
    void setText(const QString& text);
    [[nodiscard]] const ApprovalRow& at(const QModelIndex& index) const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ApprovalModel* m_approvals;
    QString m_text;
};

} // namespace cmbagent
