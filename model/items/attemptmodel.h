// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The attempts of one step, the last one first. Main thread.
class AttemptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Outcome, Started, Duration, ColumnCount };
    enum Role {
        AttemptRole = Qt::UserRole, ///< int, 1-based
        EndRole, ///< int(Attempt::End)
        StartedRole, ///< Timestamp
        EndedRole, ///< Timestamp
        DurationRole, ///< qint64 microseconds; -1: not ended
        ExitCodeRole, ///< int; invalid without a report
        SignalRole, ///< int; 0: none
        CpuRole, ///< qint64 microseconds
        PeakMemoryRole, ///< qint64 bytes
        ErrorRole, ///< Error; invalid when there is none
    };

    /// `graph` must outlive the model.
    explicit AttemptModel(const RunGraph& graph, QObject* parent = nullptr);

    void setStep(int step); ///< -1: none
    [[nodiscard]] int step() const { return m_step; }
    /// Null when the row does not exist.
    [[nodiscard]] const Attempt* attemptAt(int row) const;
    [[nodiscard]] int rowOfAttempt(int number) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int attemptCount() const;
    void refresh();

    const RunGraph& m_graph;
    int m_step = -1;
    int m_rows = 0; // as told to the views
};

} // namespace cmbagent
