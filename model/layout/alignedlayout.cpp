// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/alignedlayout.h"

#include "layout/adjacency.h"
#include "layout/layeredlayout.h"

#include <map>

namespace cmbagent {

namespace {

using Edges = std::vector<std::pair<int, int>>;

/// Which nodes can be put in an order; all of them where there is no circle.
std::vector<char> orderable(size_t nodes, const Edges& edges)
{
    const Adjacency after(nodes, edges, false);
    std::vector<int> open(nodes, 0);
    for (const auto& edge : edges) {
        ++open[size_t(edge.second)];
    }
    std::vector<int> queue;
    for (size_t i = 0; i < nodes; ++i) {
        if (open[i] == 0) {
            queue.push_back(int(i));
        }
    }
    std::vector<char> can(nodes, false);
    for (size_t next = 0; next < queue.size(); ++next) {
        can[size_t(queue[next])] = true;
        for (const int target : after.of(queue[next])) {
            if (--open[size_t(target)] == 0) {
                queue.push_back(target);
            }
        }
    }
    return can;
}

/// Both graphs as one: the nodes of the first, then those only the second has.
class Union
{
public:
    Union(const LayoutGraph& a, const LayoutGraph& b, const std::vector<std::pair<int, int>>& pairs)
        : m_nodeOfB(b.sizes.size(), -1)
    {
        m_graph.orientation = a.orientation;
        m_graph.sizes = a.sizes;
        for (const auto& [ofA, ofB] : pairs) {
            m_nodeOfB[size_t(ofB)] = ofA;
        }
        for (size_t i = 0; i < b.sizes.size(); ++i) {
            if (m_nodeOfB[i] < 0) {
                m_nodeOfB[i] = int(m_graph.sizes.size());
                m_graph.sizes.push_back(b.sizes[i]);
            }
        }
        for (const auto& edge : a.edges) {
            addEdge(edge);
        }
        const size_t ofA = m_graph.edges.size();
        for (const auto& edge : b.edges) {
            addEdge(inUnion(edge));
        }
        breakCircles(ofA);
    }

    [[nodiscard]] const LayoutGraph& graph() const { return m_graph; }
    [[nodiscard]] int nodeOfB(size_t node) const { return m_nodeOfB[node]; }
    [[nodiscard]] std::pair<int, int> inUnion(std::pair<int, int> ofB) const
    {
        return { m_nodeOfB[size_t(ofB.first)], m_nodeOfB[size_t(ofB.second)] };
    }
    /// -1: it was left out, because the two graphs order their steps differently.
    [[nodiscard]] int indexOf(std::pair<int, int> edge) const
    {
        const auto found = m_known.find(edge);
        return found == m_known.end() ? -1 : found->second;
    }

private:
    void addEdge(std::pair<int, int> edge)
    {
        if (m_known.emplace(edge, int(m_graph.edges.size())).second) {
            m_graph.edges.push_back(edge);
        }
    }

    /// The first graph has none; so the edges only the second has go, where they take part in one or lie below it.
    void breakCircles(size_t ofA)
    {
        const std::vector<char> can = orderable(m_graph.sizes.size(), m_graph.edges);
        Edges kept(m_graph.edges.begin(), m_graph.edges.begin() + qsizetype(ofA));
        for (size_t i = ofA; i < m_graph.edges.size(); ++i) {
            const auto edge = m_graph.edges[i];
            m_known.erase(edge);
            if (can[size_t(edge.first)] || can[size_t(edge.second)]) {
                m_known.emplace(edge, int(kept.size()));
                kept.push_back(edge);
            }
        }
        m_graph.edges = std::move(kept);
    }

    LayoutGraph m_graph;
    std::vector<int> m_nodeOfB;
    std::map<std::pair<int, int>, int> m_known;
};

} // namespace

std::optional<AlignedLayout> alignedLayout(const LayoutGraph& a, const LayoutGraph& b,
                                           const std::vector<std::pair<int, int>>& pairs, const LayoutWatch& watch)
{
    const Union both(a, b, pairs);
    if (both.graph().sizes.empty()) {
        return AlignedLayout {};
    }
    const auto placed = layeredLayout(both.graph(), watch);
    if (!placed) {
        return {};
    }
    AlignedLayout aligned;
    aligned.a.bounds = aligned.b.bounds = placed->bounds;
    aligned.a.centers.assign(placed->centers.begin(), placed->centers.begin() + qsizetype(a.sizes.size()));
    for (size_t i = 0; i < b.sizes.size(); ++i) {
        aligned.b.centers.push_back(placed->centers[size_t(both.nodeOfB(i))]);
    }
    const auto route = [&](std::pair<int, int> edge) {
        const int known = both.indexOf(edge);
        return known < 0 ? std::vector<QPointF>() : placed->edges[size_t(known)];
    };
    for (const auto& edge : a.edges) {
        aligned.a.edges.push_back(route(edge));
    }
    for (const auto& edge : b.edges) {
        aligned.b.edges.push_back(route(both.inUnion(edge)));
    }
    return aligned;
}

} // namespace cmbagent
