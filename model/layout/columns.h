// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

namespace cmbagent {

/// The columns of a layered placement: which nodes are in each and where they stand. "Along" is the way the graph reads
/// (x when left to right), "across" the other axis. A plain value of the thread that places.
class Columns
{
public:
    explicit Columns(const LayoutGraph& graph);

    [[nodiscard]] int count() const { return int(m_columns.size()); }
    [[nodiscard]] std::vector<int>& nodes(int column) { return m_columns[size_t(column)].nodes; }
    [[nodiscard]] bool isFolded(int column) const { return m_columns[size_t(column)].perRow > 1; }
    /// Place of each node in its column, counted from the middle.
    [[nodiscard]] const std::vector<double>& ranks() const { return m_ranks; }
    [[nodiscard]] const std::vector<double>& across() const { return m_across; }
    void updateRanks(const std::vector<int>& nodes);

    /// Folds columns that are too long; says whether there are any.
    bool fold();
    void placeAlong();
    /// Puts the nodes of a column one below the other around the axis.
    void stack(int column);
    /// Moves the nodes of a column as near as possible to where they want to be, keeping order and distance.
    void moveTowards(int column, const std::vector<double>& wanted);
    /// Centres, edges and bounds.
    void fill(LayoutResult& result) const;

private:
    struct Column
    {
        std::vector<int> nodes;
        int perRow = 1;
        double thickness = 0; ///< the largest node, along
        double tallest = 0; ///< the largest node, across
        double start = 0; ///< where it begins, along
        double length = 0; ///< all of it, along
    };

    [[nodiscard]] double alongSize(int node) const;
    [[nodiscard]] double acrossSize(int node) const;
    [[nodiscard]] double lengthFor(const Column& column, int rows) const;
    [[nodiscard]] double ratioFor(int rows) const;
    [[nodiscard]] double gapBefore(int column) const;
    [[nodiscard]] std::vector<QPointF> route(int from, int to) const;
    [[nodiscard]] QPointF toScene(QPointF point) const;

    const LayoutGraph& m_graph;
    std::vector<Column> m_columns;
    std::vector<int> m_columnOf;
    std::vector<double> m_ranks;
    std::vector<double> m_along;
    std::vector<double> m_across;
};

} // namespace cmbagent
