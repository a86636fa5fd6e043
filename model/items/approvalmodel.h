// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "core/records.h"

#include <QAbstractListModel>

#include <vector>

namespace cmbagent {

/// A row of the inbox.
struct ApprovalRow
{
    OpenApproval open;
    BlobHash hash; ///< what an answer must carry; null until the run has been loaded
};

/// The inbox: the open approvals of all runs, the oldest first. Main thread.
class ApprovalModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ApprovalIdRole = Qt::UserRole, ///< ApprovalId
        RunIdRole, ///< RunId
        RunNameRole, ///< QString
        StepIndexRole, ///< int
        StepIdRole, ///< QString
        StepTitleRole, ///< QString
        QuestionRole, ///< QString, also as DisplayRole
        RequestedAtRole, ///< Timestamp
        DeadlineRole, ///< Timestamp; not set: waits for ever
        HashRole, ///< QString of 64 digits that an answer must carry; empty until the run is loaded
    };

    explicit ApprovalModel(QObject* parent = nullptr);

    /// Replaces everything, as the store's tables tell it.
    void setAll(const QList<OpenApproval>& open);
    /// Replaces what is open in this run.
    void setRun(const RunProjection& run);
    void removeRun(const RunId& run);
    void clear();

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] const ApprovalRow& at(int row) const { return m_rows[size_t(row)]; }
    [[nodiscard]] int rowOf(const ApprovalId& id) const; ///< -1: not open

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged(int count);
    void asked(const cmbagent::ApprovalId& id); ///< a row that was not there before

private:
    template <typename IsOurs>
    void replace(IsOurs isOurs, const std::vector<ApprovalRow>& next);

    std::vector<ApprovalRow> m_rows;
};

} // namespace cmbagent
