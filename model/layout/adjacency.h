// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cmbagent {

/// Neighbours of every node in two flat arrays, so that walking a large graph stays in the cache. A plain value.
class Adjacency
{
public:
    /// Takes the edge's first node as the key, or its second when `reversed`.
    Adjacency(std::size_t nodes, const std::vector<std::pair<int, int>>& edges, bool reversed)
        : m_first(nodes + 1, 0), m_targets(edges.size())
    {
        for (const auto& edge : edges) {
            ++m_first[std::size_t(reversed ? edge.second : edge.first) + 1];
        }
        for (std::size_t i = 1; i < m_first.size(); ++i) {
            m_first[i] += m_first[i - 1];
        }
        std::vector<int> next(m_first.begin(), m_first.end() - 1);
        for (const auto& edge : edges) {
            const auto [key, value] = reversed ? std::pair(edge.second, edge.first) : edge;
            m_targets[std::size_t(next[std::size_t(key)]++)] = value;
        }
    }

    struct Range
    {
        const int* first;
        const int* last;
        [[nodiscard]] const int* begin() const { return first; }
        [[nodiscard]] const int* end() const { return last; }
        [[nodiscard]] int size() const { return int(last - first); }
        [[nodiscard]] bool isEmpty() const { return first == last; }
    };

    [[nodiscard]] Range of(int node) const
    {
        return { m_targets.data() + m_first[std::size_t(node)], m_targets.data() + m_first[std::size_t(node) + 1] };
    }

private:
    std::vector<int> m_first;
    std::vector<int> m_targets;
};

} // namespace cmbagent
