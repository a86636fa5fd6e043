// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layerorder.h"

#include <algorithm>
#include <random>
#include <utility>

namespace cmbagent {

namespace {

constexpr int fewestSweeps = 8;
constexpr int mostSweeps = 320;
constexpr int patience = 8; // sweeps without a better order
constexpr int swapRounds = 4;
constexpr double budget = 1.2e6; // vertices and segments looked at, over all sweeps

/// Counts pairs that are out of order, by a tree of partial sums.
class Inversions
{
public:
    explicit Inversions(size_t size) : m_sums(size + 1, 0) { }

    /// How many of the places added before lie behind this one.
    qint64 add(int place)
    {
        qint64 notBehind = 0;
        for (int i = place + 1; i > 0; i -= i & -i) {
            notBehind += m_sums[size_t(i)];
        }
        for (size_t i = size_t(place) + 1; i < m_sums.size(); i += i & -i) {
            ++m_sums[i];
        }
        return m_count++ - notBehind;
    }

private:
    std::vector<int> m_sums;
    qint64 m_count = 0;
};

/// Works on one order.
class Orderer
{
public:
    explicit Orderer(const ProperGraph& graph) : m_graph(graph)
    {
        m_order.layers.resize(size_t(graph.layerCount()));
        m_order.places.resize(size_t(graph.vertexCount()));
        walk(true);
    }

    LayerOrder improve(const LayoutWatch& watch)
    {
        m_best = m_order;
        m_least = crossingsOf(m_graph, m_order);
        const double size = m_graph.vertexCount() + m_graph.segmentCount();
        const int sweeps = std::clamp(int(budget / std::max(1.0, size)), fewestSweeps, mostSweeps);
        for (int sweep = 0, start = 0; sweep < sweeps && m_least > 0 && !watch.isStopped(); ++start) {
            if (start > 0) {
                start == 1 ? walk(false) : shake(start);
            }
            for (int waited = 0; sweep < sweeps && waited < patience && !watch.isStopped(); ++sweep, ++waited) {
                // Medians first: they leave fewer crossings where they work; means find a way where medians are equal.
                sortLayers(sweep % 2 == 0, sweep % 4 < 2);
                swapNeighbours(sweep % 4 < 2);
                waited = keepIfBetter() ? 0 : waited;
                watch.tell(double(sweep + 1) / sweeps);
            }
        }
        return std::move(m_best);
    }

private:
    /// Remembers the order if it is the best so far; says whether it is better by more than a trifle.
    bool keepIfBetter()
    {
        const qint64 crossings = crossingsOf(m_graph, m_order);
        if (crossings >= m_least) {
            return false;
        }
        const bool isMuch = crossings < m_least - m_least / 200;
        m_least = crossings;
        m_best = m_order;
        return isMuch;
    }

    /// Vertices in the order in which a walk along the edges meets them: what belongs together lies together.
    void walk(bool forward)
    {
        const auto behind = [&](int vertex) { return forward ? m_graph.before(vertex) : m_graph.after(vertex); };
        const auto ahead = [&](int vertex) { return forward ? m_graph.after(vertex) : m_graph.before(vertex); };
        std::vector<char> isSeen(size_t(m_graph.vertexCount()), false);
        std::vector<int> stack;
        for (std::vector<int>& layer : m_order.layers) {
            layer.clear();
        }
        for (int start = 0; start < m_graph.nodeCount(); ++start) {
            if (behind(start).isEmpty()) {
                stack.push_back(start);
            }
            while (!stack.empty()) {
                const int vertex = stack.back();
                stack.pop_back();
                if (std::exchange(isSeen[size_t(vertex)], char(true))) {
                    continue;
                }
                m_order.layers[size_t(m_graph.layerOf(vertex))].push_back(vertex);
                const auto next = ahead(vertex);
                for (int i = next.size() - 1; i >= 0; --i) {
                    stack.push_back(next.begin()[i]);
                }
            }
        }
        countAll();
    }

    /// The best order with its vertices moved about a little: a way out of a dead end. The same one for the same seed.
    void shake(int seed)
    {
        std::mt19937 random { quint32(seed) };
        m_order = m_best;
        for (std::vector<int>& layer : m_order.layers) {
            const double reach = std::max(2.0, double(layer.size()) / 6);
            m_keys.clear();
            for (size_t i = 0; i < layer.size(); ++i) {
                m_keys.emplace_back(double(i) + reach * (double(random()) / double(std::mt19937::max())), layer[i]);
            }
            std::sort(m_keys.begin(), m_keys.end());
            for (size_t i = 0; i < layer.size(); ++i) {
                layer[i] = m_keys[i].second;
            }
        }
        countAll();
    }

    void countAll()
    {
        for (int layer = 0; layer < m_graph.layerCount(); ++layer) {
            m_order.count(layer);
        }
    }

    void sortLayers(bool forward, bool byMedian)
    {
        const int count = m_graph.layerCount();
        for (int i = 1; i < count; ++i) {
            sortLayer(forward ? i : count - 1 - i, forward, byMedian);
        }
    }

    /// Sorts one layer by its neighbours in the layer before (or after); vertices without any keep their places.
    void sortLayer(int layer, bool forward, bool byMedian)
    {
        std::vector<int>& vertices = m_order.layers[size_t(layer)];
        m_keys.clear();
        m_slots.clear();
        for (size_t i = 0; i < vertices.size(); ++i) {
            const auto neighbours = forward ? m_graph.before(vertices[i]) : m_graph.after(vertices[i]);
            if (!neighbours.isEmpty()) {
                m_keys.emplace_back(byMedian ? medianOf(neighbours) : meanOf(neighbours), vertices[i]);
                m_slots.push_back(i);
            }
        }
        std::stable_sort(m_keys.begin(), m_keys.end(), [](const Key& a, const Key& b) { return a.first < b.first; });
        for (size_t i = 0; i < m_slots.size(); ++i) {
            vertices[m_slots[i]] = m_keys[i].second;
        }
        m_order.count(layer);
    }

    const std::vector<int>& placesOf(Adjacency::Range neighbours, std::vector<int>& places) const
    {
        places.clear();
        for (const int neighbour : neighbours) {
            places.push_back(m_order.places[size_t(neighbour)]);
        }
        std::sort(places.begin(), places.end());
        return places;
    }

    [[nodiscard]] double meanOf(Adjacency::Range neighbours) const
    {
        double sum = 0;
        for (const int neighbour : neighbours) {
            sum += m_order.places[size_t(neighbour)];
        }
        return sum / neighbours.size();
    }

    /// The middle place; between two middle ones, the nearer to where the neighbours lie closer together.
    [[nodiscard]] double medianOf(Adjacency::Range neighbours)
    {
        const std::vector<int>& p = placesOf(neighbours, m_left);
        const size_t middle = p.size() / 2;
        if (p.size() % 2 == 1) {
            return p[middle];
        }
        if (p.size() == 2) {
            return (p[0] + p[1]) / 2.0;
        }
        const double left = p[middle - 1] - p.front();
        const double right = p.back() - p[middle];
        return left + right > 0 ? (p[middle - 1] * right + p[middle] * left) / (left + right)
                                : (p[middle - 1] + p[middle]) / 2.0;
    }

    /// Swaps neighbours while that saves crossings; in the first round also where it changes nothing, to get out of
    /// dead ends.
    void swapNeighbours(bool swapsEqual)
    {
        for (int round = 0; round < swapRounds; ++round) {
            qint64 saved = 0;
            for (int layer = 0; layer < m_graph.layerCount(); ++layer) {
                saved += swapInLayer(layer, swapsEqual && round == 0);
            }
            if (saved == 0) {
                break;
            }
        }
    }

    qint64 swapInLayer(int layer, bool swapsEqual)
    {
        std::vector<int>& vertices = m_order.layers[size_t(layer)];
        qint64 saved = 0;
        for (size_t i = 0; i + 1 < vertices.size(); ++i) {
            const auto [now, swapped] = crossingsBetween(vertices[i], vertices[i + 1]);
            if (swapped < now || (swapsEqual && now > 0 && swapped == now)) {
                saved += now - swapped;
                std::swap(vertices[i], vertices[i + 1]);
                m_order.places[size_t(vertices[i])] = int(i);
                m_order.places[size_t(vertices[i + 1])] = int(i) + 1;
            }
        }
        return saved;
    }

    using Pair = std::pair<qint64, qint64>;

    /// Crossings of the segments of two neighbours as they are, and if they were swapped.
    Pair crossingsBetween(int left, int right)
    {
        const Pair before = crossingsBetween(m_graph.before(left), m_graph.before(right));
        const Pair after = crossingsBetween(m_graph.after(left), m_graph.after(right));
        return { before.first + after.first, before.second + after.second };
    }

    Pair crossingsBetween(Adjacency::Range left, Adjacency::Range right)
    {
        if (left.isEmpty() || right.isEmpty()) {
            return { 0, 0 };
        }
        if (left.size() == 1 && right.size() == 1) {
            const int a = m_order.places[size_t(*left.begin())];
            const int b = m_order.places[size_t(*right.begin())];
            return { a > b, a < b };
        }
        const std::vector<int>& a = placesOf(left, m_left);
        const std::vector<int>& b = placesOf(right, m_right);
        Pair result { 0, 0 };
        size_t below = 0; // of b, less than a[i]
        size_t notAbove = 0; // of b, less or equal
        for (const int place : a) {
            while (below < b.size() && b[below] < place) {
                ++below;
            }
            while (notAbove < b.size() && b[notAbove] <= place) {
                ++notAbove;
            }
            result.first += qint64(below);
            result.second += qint64(b.size() - notAbove);
        }
        return result;
    }

    using Key = std::pair<double, int>;

    const ProperGraph& m_graph;
    LayerOrder m_order;
    LayerOrder m_best;
    qint64 m_least = 0;
    std::vector<Key> m_keys;
    std::vector<size_t> m_slots;
    std::vector<int> m_left;
    std::vector<int> m_right;
};

} // namespace

qint64 crossingsOf(const ProperGraph& graph, const LayerOrder& order)
{
    qint64 crossings = 0;
    std::vector<int> targets;
    for (size_t layer = 0; layer + 1 < order.layers.size(); ++layer) {
        Inversions inversions(order.layers[layer + 1].size());
        for (const int vertex : order.layers[layer]) {
            targets.clear();
            for (const int target : graph.after(vertex)) {
                targets.push_back(order.places[size_t(target)]);
            }
            std::sort(targets.begin(), targets.end());
            for (const int target : targets) {
                crossings += inversions.add(target);
            }
        }
    }
    return crossings;
}

LayerOrder orderLayers(const ProperGraph& graph, const LayoutWatch& watch)
{
    return Orderer(graph).improve(watch);
}

} // namespace cmbagent
