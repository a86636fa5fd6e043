// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/placeacross.h"

#include "layout/orderedfit.h"

#include <algorithm>
#include <limits>

namespace cmbagent {

namespace {

constexpr double nodeGap = 28;
constexpr double mixedGap = 18; // between a node and an edge that passes it
constexpr double jointGap = 12; // between two edges that pass
constexpr double jointWeight = 4; // a long edge gives way less than a node does
constexpr int sweeps = 10;

/// Works out one placement.
class AcrossPlacer
{
public:
    AcrossPlacer(const ProperGraph& graph, const LayerOrder& order, const std::vector<double>& extents)
        : m_graph(graph), m_order(order), m_extents(extents), m_at(extents.size(), 0)
    { }

    std::vector<double> place()
    {
        for (const std::vector<int>& vertices : m_order.layers) {
            stack(vertices);
        }
        const int count = m_graph.layerCount();
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool forward = sweep % 2 == 0;
            for (int i = 0; i < count; ++i) {
                moveLayer(m_order.layers[size_t(forward ? i : count - 1 - i)], forward, sweep + 2 >= sweeps);
            }
        }
        straighten();
        return std::move(m_at);
    }

private:
    [[nodiscard]] double distance(int left, int right) const
    {
        const int joints = int(m_graph.isJoint(left)) + int(m_graph.isJoint(right));
        const double gap = joints == 0 ? nodeGap : joints == 1 ? mixedGap : jointGap;
        return (m_extents[size_t(left)] + m_extents[size_t(right)]) / 2 + gap;
    }

    /// One after the other, around the axis.
    void stack(const std::vector<int>& vertices)
    {
        for (size_t i = 1; i < vertices.size(); ++i) {
            m_at[size_t(vertices[i])] = m_at[size_t(vertices[i - 1])] + distance(vertices[i - 1], vertices[i]);
        }
        const double middle = vertices.empty() ? 0 : m_at[size_t(vertices.back())] / 2;
        for (const int vertex : vertices) {
            m_at[size_t(vertex)] -= middle;
        }
    }

    [[nodiscard]] double sumOf(Adjacency::Range neighbours) const
    {
        double sum = 0;
        for (const int neighbour : neighbours) {
            sum += m_at[size_t(neighbour)];
        }
        return sum;
    }

    /// Moves a layer as near as possible to its neighbours on one side, or at last on both.
    void moveLayer(const std::vector<int>& vertices, bool forward, bool bothSides)
    {
        m_wishes.resize(vertices.size());
        for (size_t i = 0; i < vertices.size(); ++i) {
            const int vertex = vertices[i];
            const auto near = forward ? m_graph.before(vertex) : m_graph.after(vertex);
            const auto far = forward ? m_graph.after(vertex) : m_graph.before(vertex);
            PlaceWish& wish = m_wishes[i];
            wish.weight = m_graph.isJoint(vertex) ? jointWeight : 1;
            wish.distance = i > 0 ? distance(vertices[i - 1], vertex) : 0;
            if (bothSides && near.size() + far.size() > 0) {
                wish.wanted = (sumOf(near) + sumOf(far)) / (near.size() + far.size());
            } else {
                wish.wanted = near.isEmpty() ? m_at[size_t(vertex)] : sumOf(near) / near.size();
            }
        }
        const std::vector<double> places = fitInOrder(m_wishes);
        for (size_t i = 0; i < vertices.size(); ++i) {
            m_at[size_t(vertices[i])] = places[i];
        }
    }

    /// What a vertex may move in without coming too near to the ones beside it.
    [[nodiscard]] std::pair<double, double> roomOf(int vertex) const
    {
        const std::vector<int>& vertices = m_order.layers[size_t(m_graph.layerOf(vertex))];
        const auto place = size_t(m_order.places[size_t(vertex)]);
        double least = std::numeric_limits<double>::lowest();
        double most = std::numeric_limits<double>::max();
        if (place > 0) {
            least = m_at[size_t(vertices[place - 1])] + distance(vertices[place - 1], vertex);
        }
        if (place + 1 < vertices.size()) {
            most = m_at[size_t(vertices[place + 1])] - distance(vertex, vertices[place + 1]);
        }
        return { std::min(least, m_at[size_t(vertex)]), std::max(most, m_at[size_t(vertex)]) };
    }

    /// The only way on from here, if it is also the only way there; -1 otherwise.
    [[nodiscard]] int onward(int vertex) const
    {
        const auto after = m_graph.after(vertex);
        return after.size() == 1 && m_graph.before(*after.begin()).size() == 1 ? *after.begin() : -1;
    }

    /// Puts what follows each other without branching at one height, as far as there is room.
    void straighten()
    {
        for (int start = 0; start < m_graph.vertexCount(); ++start) {
            const auto before = m_graph.before(start);
            if (before.size() == 1 && onward(*before.begin()) == start) {
                continue; // not where a line begins
            }
            m_run.clear();
            double least = std::numeric_limits<double>::lowest();
            double most = std::numeric_limits<double>::max();
            for (int vertex = start; vertex >= 0; vertex = onward(vertex)) {
                const auto [from, to] = roomOf(vertex);
                if (std::max(least, from) > std::min(most, to)) {
                    level(least, most);
                    least = from;
                    most = to;
                } else {
                    least = std::max(least, from);
                    most = std::min(most, to);
                }
                m_run.push_back(vertex);
            }
            level(least, most);
        }
    }

    /// Levels the vertices collected so far at their mean height, or as near to it as their rooms allow.
    void level(double least, double most)
    {
        double sum = 0;
        for (const int vertex : m_run) {
            sum += m_at[size_t(vertex)];
        }
        for (const int vertex : m_run) {
            m_at[size_t(vertex)] = std::clamp(sum / double(m_run.size()), least, most);
        }
        m_run.clear();
    }

    const ProperGraph& m_graph;
    const LayerOrder& m_order;
    const std::vector<double>& m_extents;
    std::vector<double> m_at;
    std::vector<PlaceWish> m_wishes;
    std::vector<int> m_run;
};

} // namespace

std::vector<double> placeAcross(const ProperGraph& graph, const LayerOrder& order, const std::vector<double>& extents)
{
    return AcrossPlacer(graph, order, extents).place();
}

} // namespace cmbagent
