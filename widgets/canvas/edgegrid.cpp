// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/edgegrid.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int mostCellsASide = 160;
constexpr double edgesPerCell = 8;
constexpr int mostCellsAnEdge = 200;

} // namespace

void EdgeGrid::build(const std::vector<QRectF>& bounds)
{
    m_content = {};
    for (const QRectF& rect : bounds) {
        m_content |= rect;
    }
    const double side = std::sqrt(double(bounds.size()) / edgesPerCell);
    m_columns = m_rows = std::clamp(int(side), 1, mostCellsASide);
    m_cells.assign(size_t(m_columns) * size_t(m_rows), {});
    m_everywhere.clear();
    m_seen.assign(bounds.size(), 0);
    m_look = 0;
    for (size_t i = 0; i < bounds.size(); ++i) {
        add(int(i), bounds[i]);
    }
}

EdgeGrid::Range EdgeGrid::cellsOf(const QRectF& area) const
{
    const auto cellAt = [](double place, double start, double length, int count) {
        const double share = length > 0 ? (place - start) / length : 0;
        return std::clamp(int(std::floor(share * count)), 0, count - 1);
    };
    return { cellAt(area.left(), m_content.left(), m_content.width(), m_columns),
             cellAt(area.top(), m_content.top(), m_content.height(), m_rows),
             cellAt(area.right(), m_content.left(), m_content.width(), m_columns),
             cellAt(area.bottom(), m_content.top(), m_content.height(), m_rows) };
}

/// What lies outside the content counts to the cells at its border, on both sides of the search.
void EdgeGrid::add(int edge, const QRectF& bounds)
{
    m_area = {};
    const Range range = cellsOf(bounds);
    if ((range.right - range.left + 1) * (range.bottom - range.top + 1) > mostCellsAnEdge) {
        m_everywhere.push_back(edge);
        return;
    }
    for (int y = range.top; y <= range.bottom; ++y) {
        for (int x = range.left; x <= range.right; ++x) {
            cell(x, y).push_back(edge);
        }
    }
}

const std::vector<int>& EdgeGrid::near(const QRectF& area)
{
    if (!area.isEmpty() && area == m_area) {
        return m_found;
    }
    m_area = area;
    ++m_look;
    m_found.clear();
    const auto take = [this](const std::vector<int>& edges) {
        for (const int edge : edges) {
            if (m_seen[size_t(edge)] != m_look) {
                m_seen[size_t(edge)] = m_look;
                m_found.push_back(edge);
            }
        }
    };
    if (m_cells.empty()) {
        return m_found;
    }
    take(m_everywhere);
    const Range range = cellsOf(area);
    for (int y = range.top; y <= range.bottom; ++y) {
        for (int x = range.left; x <= range.right; ++x) {
            take(cell(x, y));
        }
    }
    std::sort(m_found.begin(), m_found.end());
    return m_found;
}

} // namespace cmbagent
