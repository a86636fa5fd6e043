// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/adjacency.h"
#include "layout/layout.h"

namespace cmbagent {

/// A graph in which every edge goes from one layer to the next: the nodes, and a *joint* wherever an edge passes
/// through a layer. Nodes come first, joints after them; both are vertices. A plain value.
class ProperGraph
{
public:
    /// `columns` is the layer of each node; an edge that does not go on to a later layer is left out.
    ProperGraph(const LayoutGraph& graph, const std::vector<int>& columns);

    [[nodiscard]] int nodeCount() const { return m_nodes; }
    [[nodiscard]] int vertexCount() const { return int(m_layerOf.size()); }
    [[nodiscard]] int segmentCount() const { return int(m_segments.size()); }
    [[nodiscard]] bool isJoint(int vertex) const { return vertex >= m_nodes; }
    [[nodiscard]] int layerCount() const { return m_layers; }
    [[nodiscard]] int layerOf(int vertex) const { return m_layerOf[size_t(vertex)]; }
    /// Vertices one layer before or after, that a segment leads from or to.
    [[nodiscard]] Adjacency::Range before(int vertex) const { return m_before.of(vertex); }
    [[nodiscard]] Adjacency::Range after(int vertex) const { return m_after.of(vertex); }
    /// The joints of an edge, in order: this many vertices from `firstJoint` on.
    [[nodiscard]] int firstJoint(size_t edge) const { return m_firstJoint[edge]; }
    [[nodiscard]] int jointCount(size_t edge) const { return m_firstJoint[edge + 1] - m_firstJoint[edge]; }

private:
    using Segments = std::vector<std::pair<int, int>>;
    Segments cut(const LayoutGraph& graph, const std::vector<int>& columns);

    int m_nodes;
    int m_layers = 0;
    std::vector<int> m_layerOf;
    std::vector<int> m_firstJoint; ///< per edge, and one more
    Segments m_segments;
    Adjacency m_before;
    Adjacency m_after;
};

/// The vertices of each layer in their order, and the place of each in it.
struct LayerOrder
{
    std::vector<std::vector<int>> layers;
    std::vector<int> places;

    /// Takes the places of one layer from its order.
    void count(int layer)
    {
        const std::vector<int>& vertices = layers[size_t(layer)];
        for (size_t i = 0; i < vertices.size(); ++i) {
            places[size_t(vertices[i])] = int(i);
        }
    }
};

} // namespace cmbagent
