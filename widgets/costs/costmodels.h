// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"

#include <QAbstractTableModel>

namespace cmbagent {

/// The parts of a total as rows. Main thread.
class CostPartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Cost, Share, Calls, Tokens, ColumnCount };
    enum Role {
        ValueRole = Qt::UserRole, ///< what the column is sorted by
        KeyRole, ///< QString, as CostSlice::key
    };

    using QAbstractTableModel::QAbstractTableModel;

    void showParts(CostDimension dimension, const QList<CostSlice>& parts, qint64 totalMicros);
    [[nodiscard]] CostDimension dimension() const { return m_dimension; }
    [[nodiscard]] const QList<CostSlice>& parts() const { return m_parts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const CostSlice& part, int column) const;
    [[nodiscard]] QVariant value(const CostSlice& part, int column) const;

    CostDimension m_dimension = CostDimension::Agent;
    QList<CostSlice> m_parts;
    qint64 m_total = 0;
};

/// Calls as rows. Main thread.
class CostCallModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { At, Agent, Step, Model, Input, Output, Took, Cost, ColumnCount };
    enum Role { ValueRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void showCalls(const QList<CostRow>& calls);
    [[nodiscard]] const CostRow& callAt(int row) const { return m_calls.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// As a cell says it.
    [[nodiscard]] static QString text(const CostRow& call, int column);

private:
    [[nodiscard]] static QString tip(const CostRow& call);

    QList<CostRow> m_calls;
};

} // namespace cmbagent
