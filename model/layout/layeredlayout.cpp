// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layeredlayout.h"

#include "layout/curvepath.h"
#include "layout/layerorder.h"
#include "layout/placeacross.h"
#include "layout/shortcolumns.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double leastGap = 64; // between layers
constexpr double mostGap = 280;
constexpr double gapPerJump = 0.06; // edges that jump far across need a wider gap, or they run almost upright
constexpr double easyJump = 500;
constexpr double orderedAt = 0.05; // share of the work before the ordering begins
constexpr double acrossAt = 0.85; // and when it has ended

/// Turns layers, order and places across into a picture. "Along" is the way the graph reads.
class LayerPicture
{
public:
    LayerPicture(const LayoutGraph& graph, const ProperGraph& proper, std::vector<double> across)
        : m_graph(graph), m_proper(proper), m_across(std::move(across)), m_starts(size_t(proper.layerCount()), 0),
          m_thickness(size_t(proper.layerCount()), 0)
    {
        for (int i = 0; i < proper.nodeCount(); ++i) {
            double& thickness = m_thickness[size_t(proper.layerOf(i))];
            thickness = std::max(thickness, along(i));
        }
        placeLayers();
    }

    LayoutResult draw() const
    {
        LayoutResult result;
        result.centers.reserve(m_graph.sizes.size());
        for (size_t i = 0; i < m_graph.sizes.size(); ++i) {
            const auto layer = size_t(m_proper.layerOf(int(i)));
            const QPointF center = toScene({ m_starts[layer] + m_thickness[layer] / 2, m_across[i] });
            const QSizeF& size = m_graph.sizes[i];
            result.centers.push_back(center);
            result.bounds |= QRectF(center - QPointF(size.width() / 2, size.height() / 2), size);
        }
        result.edges.reserve(m_graph.edges.size());
        for (size_t i = 0; i < m_graph.edges.size(); ++i) {
            result.edges.push_back(route(i));
        }
        return result;
    }

private:
    [[nodiscard]] bool readsAcross() const { return m_graph.orientation == Orientation::LeftToRight; }
    [[nodiscard]] double along(int node) const
    {
        const QSizeF& size = m_graph.sizes[size_t(node)];
        return readsAcross() ? size.width() : size.height();
    }
    [[nodiscard]] QPointF toScene(QPointF point) const { return readsAcross() ? point : point.transposed(); }

    void placeLayers()
    {
        std::vector<double> jumps(m_starts.size(), 0); // the largest before each layer
        for (int i = 0; i < m_proper.vertexCount(); ++i) {
            for (const int before : m_proper.before(i)) {
                double& jump = jumps[size_t(m_proper.layerOf(i))];
                jump = std::max(jump, std::abs(m_across[size_t(i)] - m_across[size_t(before)]));
            }
        }
        for (size_t i = 1; i < m_starts.size(); ++i) {
            const double gap = std::clamp(leastGap + (jumps[i] - easyJump) * gapPerJump, leastGap, mostGap);
            m_starts[i] = m_starts[i - 1] + m_thickness[i - 1] + gap;
        }
    }

    /// Bends between layers and straight through them; joints at one height make one straight line.
    [[nodiscard]] std::vector<QPointF> route(size_t edge) const
    {
        const auto [from, to] = m_graph.edges[edge];
        const auto middle = [this](int node) {
            const auto layer = size_t(m_proper.layerOf(node));
            return m_starts[layer] + m_thickness[layer] / 2;
        };
        CurvePath path(QPointF(middle(from) + along(from) / 2, m_across[size_t(from)]));
        const int first = m_proper.firstJoint(edge);
        const int last = first + m_proper.jointCount(edge);
        for (int joint = first; joint < last; ++joint) {
            const auto layer = size_t(m_proper.layerOf(joint));
            const double y = m_across[size_t(joint)];
            if (path.points.back().y() != y) {
                goTo(path, { m_starts[layer], y });
            }
            if (m_across[size_t(joint + 1 < last ? joint + 1 : to)] != y) {
                goTo(path, { m_starts[layer] + m_thickness[layer], y });
            }
        }
        goTo(path, { middle(to) - along(to) / 2, m_across[size_t(to)] });
        if (!readsAcross()) {
            path.transpose();
        }
        return std::move(path.points);
    }

    static void goTo(CurvePath& path, QPointF to)
    {
        const QPointF from = path.points.back();
        from.y() == to.y() ? path.lineTo(to) : path.bendTo(to, std::clamp((to.x() - from.x()) / 2, 20.0, 240.0));
    }

    const LayoutGraph& m_graph;
    const ProperGraph& m_proper;
    std::vector<double> m_across;
    std::vector<double> m_starts; ///< along, of each layer
    std::vector<double> m_thickness;
};

std::vector<double> extentsOf(const LayoutGraph& graph, int vertices)
{
    std::vector<double> extents(size_t(vertices), 0);
    for (size_t i = 0; i < graph.sizes.size(); ++i) {
        extents[i] = graph.orientation == Orientation::LeftToRight ? graph.sizes[i].height() : graph.sizes[i].width();
    }
    return extents;
}

} // namespace

std::optional<LayoutResult> layeredLayout(const LayoutGraph& graph, const LayoutWatch& watch)
{
    const ProperGraph proper(graph, shortColumns(graph, watch));
    watch.tell(orderedAt);
    const LayoutWatch ordering { watch.stop,
                                 [&watch](double part) { watch.tell(orderedAt + (acrossAt - orderedAt) * part); } };
    const LayerOrder order = orderLayers(proper, ordering);
    if (watch.isStopped()) {
        return {};
    }
    watch.tell(acrossAt);
    std::vector<double> across = placeAcross(proper, order, extentsOf(graph, proper.vertexCount()));
    if (watch.isStopped()) {
        return {};
    }
    return LayerPicture(graph, proper, std::move(across)).draw();
}

} // namespace cmbagent
