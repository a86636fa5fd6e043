// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/shortcolumns.h"

#include "layout/adjacency.h"
#include "layout/levels.h"

#include <algorithm>
#include <limits>

namespace cmbagent {

namespace {

constexpr int mostPasses = 12;
constexpr size_t largestGroup = 400; // nodes that are moved together

/// Moves nodes along for as long as that shortens the edges. A node takes along what it would run into.
class ColumnShortener
{
public:
    ColumnShortener(const LayoutGraph& graph, std::vector<int> columns)
        : m_columns(std::move(columns)), m_before(m_columns.size(), graph.edges, true),
          m_after(m_columns.size(), graph.edges, false), m_isMember(m_columns.size(), false)
    { }

    std::vector<int> shorten(const LayoutWatch& watch)
    {
        for (int pass = 0; pass < mostPasses && !watch.isStopped(); ++pass) {
            bool hasMoved = false;
            for (size_t node = 0; node < m_columns.size(); ++node) {
                hasMoved |= tryMove(int(node), 1) || tryMove(int(node), -1);
            }
            if (!hasMoved) {
                break;
            }
        }
        return std::move(m_columns);
    }

private:
    [[nodiscard]] const Adjacency& ahead(int way) const { return way > 0 ? m_after : m_before; }

    /// Collects the node and everything it pushes when it moves by one column.
    bool collect(int node, int way)
    {
        m_group.assign(1, node);
        m_isMember[size_t(node)] = true;
        for (size_t next = 0; next < m_group.size() && m_group.size() <= largestGroup; ++next) {
            const int column = m_columns[size_t(m_group[next])];
            for (const int other : ahead(way).of(m_group[next])) {
                if (!m_isMember[size_t(other)] && m_columns[size_t(other)] == column + way) {
                    m_isMember[size_t(other)] = true;
                    m_group.push_back(other);
                }
            }
        }
        return m_group.size() <= largestGroup;
    }

    bool tryMove(int node, int way)
    {
        int gain = 0;
        int room = std::numeric_limits<int>::max();
        if (collect(node, way)) {
            for (const int member : m_group) {
                for (const int other : ahead(way).of(member)) {
                    if (!m_isMember[size_t(other)]) {
                        ++gain;
                        room = std::min(room, (m_columns[size_t(other)] - m_columns[size_t(member)]) * way - 1);
                    }
                }
                for (const int other : ahead(-way).of(member)) {
                    gain -= m_isMember[size_t(other)] ? 0 : 1;
                }
            }
        }
        const bool moves = gain > 0 && room > 0;
        for (const int member : m_group) {
            m_columns[size_t(member)] += moves ? room * way : 0;
            m_isMember[size_t(member)] = false;
        }
        return moves;
    }

    std::vector<int> m_columns;
    Adjacency m_before;
    Adjacency m_after;
    std::vector<char> m_isMember;
    std::vector<int> m_group;
};

bool isLayered(const LayoutGraph& graph, const std::vector<int>& columns)
{
    return std::all_of(graph.edges.begin(), graph.edges.end(), [&](const std::pair<int, int>& edge) {
        return columns[size_t(edge.first)] < columns[size_t(edge.second)];
    });
}

} // namespace

std::vector<int> shortColumns(const LayoutGraph& graph, const LayoutWatch& watch)
{
    std::vector<int> columns = columnsOf(graph);
    if (!isLayered(graph, columns)) { // a cycle, or levels of somebody who knows better
        return columns;
    }
    columns = ColumnShortener(graph, std::move(columns)).shorten(watch);
    closeGaps(columns);
    return columns;
}

} // namespace cmbagent
