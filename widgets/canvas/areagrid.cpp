// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/areagrid.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int mostCellsASide = 2000;
constexpr double thingsPerCell = 8;
constexpr int mostCellsEach = 200;

} // namespace

void AreaGrid::build(const std::vector<QRectF>& bounds)
{
    QRectF content;
    for (const QRectF& rect : bounds) {
        content |= rect;
    }
    begin(bounds.size(), content);
    for (size_t i = 0; i < bounds.size(); ++i) {
        add(int(i), bounds[i]);
    }
}

/// Cells are squares, so that a view touches few of them however long and thin the content is.
void AreaGrid::begin(size_t count, const QRectF& content)
{
    m_content = content;
    const double cells = std::max(1.0, double(count) / thingsPerCell);
    const double side = std::max(1.0, std::sqrt(content.width() * content.height() / cells));
    m_columns = std::clamp(int(content.width() / side), 1, mostCellsASide);
    m_rows = std::clamp(int(content.height() / side), 1, mostCellsASide);
    m_cells.assign(size_t(m_columns) * size_t(m_rows), {});
    m_everywhere.clear();
    m_seen.assign(count, 0);
    m_look = 0;
    m_area = {};
}

int AreaGrid::cellCount(const QRectF& area) const
{
    const Range range = cellsOf(area);
    return (range.right - range.left + 1) * (range.bottom - range.top + 1);
}

AreaGrid::Range AreaGrid::cellsOf(const QRectF& area) const
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
void AreaGrid::add(int thing, const QRectF& bounds)
{
    m_area = {};
    const auto put = [thing](std::vector<int>& things) {
        if (things.empty() || things.back() != thing) {
            things.push_back(thing);
        }
    };
    if (cellCount(bounds) > mostCellsEach) {
        put(m_everywhere);
        return;
    }
    const Range range = cellsOf(bounds);
    for (int y = range.top; y <= range.bottom; ++y) {
        for (int x = range.left; x <= range.right; ++x) {
            put(cell(x, y));
        }
    }
}

const std::vector<int>& AreaGrid::near(const QRectF& area)
{
    if (!area.isEmpty() && area == m_area) {
        return m_found;
    }
    m_area = area;
    ++m_look;
    m_found.clear();
    const auto take = [this](const std::vector<int>& things) {
        for (const int thing : things) {
            if (m_seen[size_t(thing)] != m_look) {
                m_seen[size_t(thing)] = m_look;
                m_found.push_back(thing);
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
