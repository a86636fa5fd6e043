// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/propergraph.h"

#include <algorithm>

namespace cmbagent {

ProperGraph::ProperGraph(const LayoutGraph& graph, const std::vector<int>& columns)
    : m_nodes(int(graph.sizes.size())), m_layerOf(columns), m_segments(cut(graph, columns)),
      m_before(m_layerOf.size(), m_segments, true), m_after(m_layerOf.size(), m_segments, false)
{ }

/// Cuts every edge where it passes through a layer.
ProperGraph::Segments ProperGraph::cut(const LayoutGraph& graph, const std::vector<int>& columns)
{
    for (const int column : columns) {
        m_layers = std::max(m_layers, column + 1);
    }
    Segments segments;
    m_firstJoint.reserve(graph.edges.size() + 1);
    for (const auto& [from, to] : graph.edges) {
        m_firstJoint.push_back(int(m_layerOf.size()));
        int last = from;
        for (int layer = columns[size_t(from)] + 1; layer < columns[size_t(to)]; ++layer) {
            segments.emplace_back(last, int(m_layerOf.size()));
            last = int(m_layerOf.size());
            m_layerOf.push_back(layer);
        }
        if (columns[size_t(from)] < columns[size_t(to)]) {
            segments.emplace_back(last, to);
        }
    }
    m_firstJoint.push_back(int(m_layerOf.size()));
    return segments;
}

} // namespace cmbagent
