// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/coarselayout.h"

#include "layout/adjacency.h"
#include "layout/columns.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int sweeps = 4;

/// Works out one coarse placement. "Along" is the way the graph reads, "across" is the other axis.
class CoarsePlacer
{
public:
    explicit CoarsePlacer(const LayoutGraph& graph)
        : m_graph(graph), m_columns(graph), m_before(graph.sizes.size(), graph.edges, true),
          m_after(graph.sizes.size(), graph.edges, false)
    { }

    LayoutResult place()
    {
        orderColumns();
        m_columns.fold();
        m_columns.placeAlong();
        placeAcross();
        LayoutResult result;
        result.isCoarse = true;
        m_columns.fill(result);
        return result;
    }

private:
    void orderColumns()
    {
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool forward = sweep % 2 == 0;
            const int count = m_columns.count();
            for (int i = 0; i < count; ++i) {
                orderColumn(m_columns.nodes(forward ? i : count - 1 - i), forward ? m_before : m_after);
            }
        }
    }

    /// Sorts by the mean place of the neighbours; equal ones keep the order the author wrote them in.
    void orderColumn(std::vector<int>& nodes, const Adjacency& neighbours)
    {
        m_keys.resize(nodes.size());
        for (size_t i = 0; i < nodes.size(); ++i) {
            m_keys[i] = { meanOf(neighbours.of(nodes[i]), m_columns.ranks(), m_columns.ranks()[size_t(nodes[i])]),
                          nodes[i] };
        }
        std::stable_sort(m_keys.begin(), m_keys.end(), [](const Key& a, const Key& b) { return a.first < b.first; });
        for (size_t i = 0; i < nodes.size(); ++i) {
            nodes[i] = m_keys[i].second;
        }
        m_columns.updateRanks(nodes);
    }

    void placeAcross()
    {
        const int count = m_columns.count();
        for (int i = 0; i < count; ++i) {
            m_columns.stack(i);
        }
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool forward = sweep % 2 == 0;
            for (int i = 0; i < count; ++i) {
                alignColumn(forward ? i : count - 1 - i, forward ? m_before : m_after);
            }
        }
    }

    void alignColumn(int column, const Adjacency& neighbours)
    {
        if (m_columns.isFolded(column)) {
            return;
        }
        const std::vector<int>& nodes = m_columns.nodes(column);
        m_wanted.resize(nodes.size());
        for (size_t i = 0; i < nodes.size(); ++i) {
            m_wanted[i] = meanOf(neighbours.of(nodes[i]), m_columns.across(), m_columns.across()[size_t(nodes[i])]);
        }
        m_columns.moveTowards(column, m_wanted);
    }

    static double meanOf(Adjacency::Range neighbours, const std::vector<double>& values, double otherwise)
    {
        if (neighbours.isEmpty()) {
            return otherwise;
        }
        double sum = 0;
        for (const int node : neighbours) {
            sum += values[size_t(node)];
        }
        return sum / neighbours.size();
    }

    using Key = std::pair<double, int>;

    const LayoutGraph& m_graph;
    Columns m_columns;
    Adjacency m_before;
    Adjacency m_after;
    std::vector<Key> m_keys;
    std::vector<double> m_wanted;
};

} // namespace

LayoutResult coarseLayout(const LayoutGraph& graph)
{
    return CoarsePlacer(graph).place();
}

bool foldsWideLevels(const LayoutGraph& graph)
{
    Columns columns(graph);
    return columns.fold();
}

} // namespace cmbagent
