// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The steps of two runs aligned, below a row for the runs as a whole. Main thread.
class PairStepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, A, B, What, ColumnCount };

    explicit PairStepModel(QObject* parent = nullptr);

    void setPair(const RunPair& pair);
    [[nodiscard]] const RunPair& pair() const { return m_pair; }
    /// Null for the row of the runs as a whole.
    [[nodiscard]] const PairStep* stepAt(int row) const;
    /// The row of the first step that differs; that of the whole when none does.
    [[nodiscard]] int firstDivergingRow() const { return m_pair.firstDiverging + 1; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const PairStep& step, int row, int column) const;
    [[nodiscard]] QVariant wholeData(int column, int role) const;

    RunPair m_pair;
};

} // namespace cmbagent
