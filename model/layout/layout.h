// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <utility>
#include <vector>

namespace cmbagent {

/// Which way the graph reads.
enum class Orientation : quint8 { LeftToRight, TopToBottom };

/// A graph to place: node sizes, edges by index, and the level of each node (its column). Clusters are a wish: Graphviz
/// keeps them together; the layers of our own, for what is too large for it, know nothing of them.
struct LayoutGraph
{
    std::vector<QSizeF> sizes;
    std::vector<std::pair<int, int>> edges;
    std::vector<int> levels;
    std::vector<int> clusters {}; ///< per node: which nodes are to stand together, -1: none; empty: no clusters
    Orientation orientation = Orientation::LeftToRight;
};

/// Where everything stands, in scene units (one unit is one pixel at 100 %).
struct LayoutResult
{
    std::vector<QPointF> centers; ///< one a node
    std::vector<std::vector<QPointF>>
        edges; ///< per edge: start, then cubic control points in threes; empty: draw it yourself
    QRectF bounds;
    bool isCoarse = false; ///< placed at once; a better one follows
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::LayoutGraph)
Q_DECLARE_METATYPE(cmbagent::LayoutResult)
