// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"
#include "items/runusage.h"
#include "widgets/window/plainicondelegate.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace cmbagent {

/// What each step that ran here took: time, processor, memory and disk, over its attempts. Of an attempt that
/// runs, or was cut off, what it had taken up to its last sample. Main thread.
class UsageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Took, Cpu, Memory, Disk, ColumnCount };
    enum Role {
        StepIndexRole = Qt::UserRole, ///< int
        ValueRole, ///< double: microseconds or bytes; invalid where nothing was measured
        ShareRole, ///< double 0..1 of the largest in the column
    };

    /// `graph` must outlive the model.
    explicit UsageModel(const RunGraph& graph, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void rebuild();

private:
    void rebuildSoon();
    struct Row
    {
        int step = -1;
        std::array<double, ColumnCount> values {}; // by column; -1: not measured
    };
    [[nodiscard]] Row measure(int step) const;
    [[nodiscard]] std::vector<Row> measureAll();
    [[nodiscard]] QString text(const Row& row, int column) const;

    const RunGraph& m_graph;
    QTimer m_later; // many steps end at once
    std::vector<Row> m_rows;
    std::array<double, ColumnCount> m_largest {};
    std::map<std::pair<int, int>, AttemptUsage> m_sampled; // by step and attempt
};

/// Paints a cell of the usage table as a bar behind its number. Main thread.
class ShareBarDelegate : public PlainIconDelegate
{
    Q_OBJECT

public:
    using PlainIconDelegate::PlainIconDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cmbagent
