// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"
#include "layout/layout.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace cmbagent {

inline LayoutGraph layoutGraphOf(const Workflow& workflow, Orientation orientation = Orientation::LeftToRight)
{
    LayoutGraph graph;
    graph.orientation = orientation;
    graph.sizes.assign(size_t(workflow.size()), QSizeF(220, 72));
    graph.levels = workflow.levels();
    for (int i = 0; i < workflow.size(); ++i) {
        for (const Need& need : workflow.steps[size_t(i)].needs) {
            graph.edges.emplace_back(need.step, i);
        }
    }
    return graph;
}

inline QRectF boxOf(const LayoutGraph& graph, const LayoutResult& layout, int node)
{
    const QSizeF size = graph.sizes[size_t(node)];
    return { layout.centers[size_t(node)] - QPointF(size.width() / 2, size.height() / 2), size };
}

/// Says what is wrong with a layout as relations, not pixels; empty when nothing is: all there, no overlap, inside the
/// bounds, every need before who needs it, edges from border to border.
inline QString faultOf(const LayoutGraph& graph, const LayoutResult& layout)
{
    const int count = int(graph.sizes.size());
    if (layout.centers.size() != graph.sizes.size() || layout.edges.size() != graph.edges.size()) {
        return QStringLiteral("wrong number of nodes or edges");
    }
    std::vector<int> order(graph.sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return layout.centers[size_t(a)].x() < layout.centers[size_t(b)].x(); });
    for (int i = 0; i < count; ++i) {
        const QRectF box = boxOf(graph, layout, order[size_t(i)]);
        if (!layout.bounds.adjusted(-1, -1, 1, 1).contains(box)) {
            return QStringLiteral("node %1 is outside the bounds").arg(order[size_t(i)]);
        }
        for (int k = i + 1; k < count; ++k) {
            const QRectF other = boxOf(graph, layout, order[size_t(k)]);
            if (other.left() >= box.right()) {
                break;
            }
            if (other.intersects(box)) {
                return QStringLiteral("nodes %1 and %2 overlap").arg(order[size_t(i)]).arg(order[size_t(k)]);
            }
        }
    }
    const bool across = graph.orientation == Orientation::LeftToRight;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const auto [from, to] = graph.edges[i];
        const QRectF source = boxOf(graph, layout, from);
        const QRectF target = boxOf(graph, layout, to);
        if (across ? source.right() > target.left() : source.bottom() > target.top()) {
            return QStringLiteral("node %1 is not before node %2, which needs it").arg(from).arg(to);
        }
        const auto& points = layout.edges[i];
        if (points.size() < 4 || points.size() % 3 != 1) {
            return QStringLiteral("edge %1 has %2 points").arg(i).arg(points.size());
        }
        const QPointF out =
            across ? QPointF(source.right(), source.center().y()) : QPointF(source.center().x(), source.bottom());
        const QPointF in =
            across ? QPointF(target.left(), target.center().y()) : QPointF(target.center().x(), target.top());
        if ((points.front() - out).manhattanLength() > 3 || (points.back() - in).manhattanLength() > 3) {
            return QStringLiteral("edge %1 does not go from border to border").arg(i);
        }
    }
    return {};
}

} // namespace cmbagent
