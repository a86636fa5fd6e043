// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace cmbagent {

/// Finds the edges that may be in sight without looking at all of them: the scene is cut into cells, and each cell
/// knows the edges whose bounds touch it. Main thread.
class EdgeGrid
{
public:
    /// Takes the bounds of every edge, by index.
    void build(const std::vector<QRectF>& bounds);
    /// One edge has other bounds now. It may be found in its old place as well.
    void add(int edge, const QRectF& bounds);
    /// Edges whose cells touch `area`, each once, in the order of their indexes. Valid until the next call.
    [[nodiscard]] const std::vector<int>& near(const QRectF& area);
    /// Whether all edges are within `area`.
    [[nodiscard]] bool isWithin(const QRectF& area) const { return area.contains(m_content); }

private:
    struct Range
    {
        int left, top, right, bottom; ///< cells, both ends included
    };
    [[nodiscard]] Range cellsOf(const QRectF& area) const;
    [[nodiscard]] std::vector<int>& cell(int x, int y) { return m_cells[size_t(y) * size_t(m_columns) + size_t(x)]; }

    QRectF m_content;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<int>> m_cells;
    std::vector<int> m_everywhere; ///< edges that touch so many cells that listing them is worse than looking
    std::vector<int> m_seen; ///< per edge, the last look that found it
    int m_look = 0;
    std::vector<int> m_found;
    QRectF m_area; ///< that m_found is for; empty: nothing
};

} // namespace cmbagent
