// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace cmbagent {

/// Finds the cards or edges that may be in sight without looking at all of them: the scene is cut into cells, and each
/// cell knows the things whose bounds touch it. Main thread.
class AreaGrid
{
public:
    /// Takes the bounds of every thing, by index.
    void build(const std::vector<QRectF>& bounds);
    /// Begins anew for `count` things in an area, none of which is known yet.
    void begin(size_t count, const QRectF& content);
    /// One thing has these bounds, and where it was before. Long things may be added part by part.
    void add(int thing, const QRectF& bounds);
    /// How many cells an area touches.
    [[nodiscard]] int cellCount(const QRectF& area) const;
    /// Things whose cells touch `area`, each once, in the order of their indexes. Valid until the next call.
    [[nodiscard]] const std::vector<int>& near(const QRectF& area);
    /// Whether all are within `area`.
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
    std::vector<int> m_everywhere; ///< those that touch so many cells that listing them is worse than looking
    std::vector<int> m_seen; ///< per thing, the last look that found it
    int m_look = 0;
    std::vector<int> m_found;
    QRectF m_area; ///< that m_found is for; empty: nothing
};

} // namespace cmbagent
