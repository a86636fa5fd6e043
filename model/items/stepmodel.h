// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The steps of one run as a table, one row a step in the order of the workflow. Values and enums only; words come from
/// the view's side. Main thread.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, State, Attempts, Started, Duration, Note, ColumnCount };
    enum Role {
        StepIndexRole = Qt::UserRole, ///< int
        StepIdRole, ///< QString
        StateRole, ///< StepState
        IsRetryingRole, ///< bool
        ProgressRole, ///< double 0..1, -1: unknown
        ProgressTextRole, ///< QString
        AttemptsRole, ///< int
        StartedRole, ///< Timestamp of the last attempt
        EndedRole, ///< Timestamp of the last attempt
        DurationRole, ///< qint64 microseconds; -1: not ended
        NoteRole, ///< QString: why it stands where it stands
        KindRole, ///< int(StepKind)
        SortRole, ///< comparable value of the column
    };

    /// `graph` must outlive the model.
    explicit StepModel(const RunGraph& graph, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// Row of a step, for selecting it.
    [[nodiscard]] QModelIndex indexOfStep(int step, int column = Title) const;

public Q_SLOTS:
    /// Says that the durations of running steps have grown; called by who has a timer.
    void tick();

private:
    void showSteps(const QList<int>& steps);
    [[nodiscard]] QVariant display(int step, int column) const;

    const RunGraph& m_graph;
    int m_rows = 0; // as told to the views; the graph is ahead of it during a reset
};

} // namespace cmbagent
