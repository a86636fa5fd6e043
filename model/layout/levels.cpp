// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/levels.h"

#include "layout/adjacency.h"

#include <algorithm>
#include <numeric>

namespace cmbagent {

std::vector<int> levelsOf(size_t nodes, const std::vector<std::pair<int, int>>& edges)
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
    std::vector<int> levels(nodes, 0);
    for (size_t next = 0; next < queue.size(); ++next) {
        for (const int target : after.of(queue[next])) {
            levels[size_t(target)] = std::max(levels[size_t(target)], levels[size_t(queue[next])] + 1);
            if (--open[size_t(target)] == 0) {
                queue.push_back(target);
            }
        }
    }
    return levels;
}

void closeGaps(std::vector<int>& columns)
{
    if (columns.empty()) {
        return;
    }
    const auto [least, most] = std::minmax_element(columns.begin(), columns.end());
    const int first = *least;
    std::vector<int> rename(size_t(*most - first) + 1, 0);
    for (const int column : columns) {
        rename[size_t(column - first)] = 1;
    }
    std::exclusive_scan(rename.begin(), rename.end(), rename.begin(), 0);
    for (int& column : columns) {
        column = rename[size_t(column - first)];
    }
}

std::vector<int> columnsOf(const LayoutGraph& graph)
{
    const size_t nodes = graph.sizes.size();
    std::vector<int> columns = graph.levels.size() == nodes ? graph.levels : levelsOf(nodes, graph.edges);
    const Adjacency before(nodes, graph.edges, true);
    const Adjacency after(nodes, graph.edges, false);
    std::vector<int> order(nodes);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return columns[size_t(a)] > columns[size_t(b)]; });
    // Sources that feed only this node follow it at no cost.
    const auto holdingBack = [&](int node) {
        const auto sources = before.of(node);
        return std::count_if(sources.begin(), sources.end(),
                             [&](int source) { return !before.of(source).isEmpty() || after.of(source).size() > 1; });
    };
    for (const int node : order) { // from the end, so that what a node feeds has settled
        if (after.of(node).size() > holdingBack(node)) {
            int nearest = columns[size_t(*after.of(node).begin())];
            for (const int target : after.of(node)) {
                nearest = std::min(nearest, columns[size_t(target)]);
            }
            columns[size_t(node)] = std::max(columns[size_t(node)], nearest - 1);
        }
    }
    closeGaps(columns);
    return columns;
}

} // namespace cmbagent
