// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/columns.h"

#include "layout/curvepath.h"
#include "layout/levels.h"
#include "layout/orderedfit.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double acrossGap = 28; // between nodes of a column
constexpr double columnGap = 64; // between columns, at least
constexpr double blockAlongGap = 36; // inside a folded column: room for the bend into a lane
constexpr double blockAcrossGap = 36; // inside a folded column: room for two lanes
constexpr double lane = 12; // distance of a lane from the row it serves
constexpr double foldAbove = 1.25; // height by width from which on a picture is folded
constexpr double foldTo = 0.75; // height by width it is folded to
constexpr int neverFold = 16; // a column of so few nodes stays one line

} // namespace

Columns::Columns(const LayoutGraph& graph)
    : m_graph(graph), m_columnOf(columnsOf(graph)), m_ranks(graph.sizes.size(), 0), m_along(graph.sizes.size(), 0),
      m_across(graph.sizes.size(), 0)
{
    for (size_t i = 0; i < m_columnOf.size(); ++i) {
        const auto column = size_t(m_columnOf[i]);
        if (column >= m_columns.size()) {
            m_columns.resize(column + 1);
        }
        m_columns[column].nodes.push_back(int(i));
        m_columns[column].thickness = std::max(m_columns[column].thickness, alongSize(int(i)));
        m_columns[column].tallest = std::max(m_columns[column].tallest, acrossSize(int(i)));
    }
    for (const Column& column : m_columns) {
        updateRanks(column.nodes);
    }
}

double Columns::alongSize(int node) const
{
    const QSizeF& size = m_graph.sizes[size_t(node)];
    return m_graph.orientation == Orientation::LeftToRight ? size.width() : size.height();
}

double Columns::acrossSize(int node) const
{
    const QSizeF& size = m_graph.sizes[size_t(node)];
    return m_graph.orientation == Orientation::LeftToRight ? size.height() : size.width();
}

void Columns::updateRanks(const std::vector<int>& nodes)
{
    const double middle = (double(nodes.size()) - 1) / 2;
    for (size_t i = 0; i < nodes.size(); ++i) {
        m_ranks[size_t(nodes[i])] = double(i) - middle;
    }
}

double Columns::lengthFor(const Column& column, int rows) const
{
    const int lines = (int(column.nodes.size()) + rows - 1) / rows;
    return lines * column.thickness + (lines - 1) * blockAlongGap;
}

/// Height by width (across by along) of the picture when no column has more than `rows` rows.
double Columns::ratioFor(int rows) const
{
    double along = 0;
    double across = 0;
    for (const Column& column : m_columns) {
        along += lengthFor(column, rows) + columnGap;
        across = std::max(across, std::min(double(rows), double(column.nodes.size())) * (column.tallest + acrossGap));
    }
    return along > 0 ? across / along : 0;
}

bool Columns::fold()
{
    size_t most = 0;
    for (const Column& column : m_columns) {
        most = std::max(most, column.nodes.size());
    }
    // Reading left to right a tall picture is folded; reading downwards the same rule keeps a wide one in bounds.
    if (most <= neverFold || ratioFor(int(most)) <= foldAbove) {
        return false;
    }
    int low = neverFold / 2;
    int high = int(most);
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (ratioFor(middle) > foldTo ? high : low) = middle;
    }
    for (Column& column : m_columns) {
        const int size = int(column.nodes.size());
        if (size > std::max(low, neverFold)) {
            column.perRow = (size + low - 1) / low;
        }
    }
    return true;
}

/// Tall columns need wider gaps, or the edges between them run almost upright.
double Columns::gapBefore(int column) const
{
    const auto height = [this](const Column& c) { return double(c.nodes.size()) / c.perRow * (c.tallest + acrossGap); };
    const double tallest = std::max(height(m_columns[size_t(column) - 1]), height(m_columns[size_t(column)]));
    return std::clamp(columnGap + (tallest - 800) * 0.04, columnGap, 280.0);
}

void Columns::placeAlong()
{
    double next = 0;
    for (int i = 0; i < count(); ++i) {
        Column& column = m_columns[size_t(i)];
        next += i > 0 ? gapBefore(i) : 0;
        column.start = next;
        column.length = column.perRow * column.thickness + (column.perRow - 1) * blockAlongGap;
        for (size_t k = 0; k < column.nodes.size(); ++k) {
            const int line = int(k) % column.perRow;
            m_along[size_t(column.nodes[k])] =
                column.start + line * (column.thickness + blockAlongGap) + column.thickness / 2;
        }
        next += column.length;
    }
}

void Columns::stack(int columnIndex)
{
    const Column& column = m_columns[size_t(columnIndex)];
    if (column.perRow > 1) {
        const int rows = (int(column.nodes.size()) + column.perRow - 1) / column.perRow;
        for (size_t k = 0; k < column.nodes.size(); ++k) {
            const double row = int(k) / column.perRow - (rows - 1) / 2.0;
            m_across[size_t(column.nodes[k])] = row * (column.tallest + blockAcrossGap);
        }
        return;
    }
    double sum = -acrossGap;
    for (const int node : column.nodes) {
        sum += acrossSize(node) + acrossGap;
    }
    double next = -sum / 2;
    for (const int node : column.nodes) {
        m_across[size_t(node)] = next + acrossSize(node) / 2;
        next += acrossSize(node) + acrossGap;
    }
}

void Columns::moveTowards(int columnIndex, const std::vector<double>& wanted)
{
    const std::vector<int>& nodes = m_columns[size_t(columnIndex)].nodes;
    std::vector<PlaceWish> wishes(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) {
        const double apart = i > 0 ? (acrossSize(nodes[i - 1]) + acrossSize(nodes[i])) / 2 + acrossGap : 0;
        wishes[i] = { wanted[i], 1, apart };
    }
    const std::vector<double> places = fitInOrder(wishes);
    for (size_t i = 0; i < nodes.size(); ++i) {
        m_across[size_t(nodes[i])] = places[i];
    }
}

QPointF Columns::toScene(QPointF point) const
{
    return m_graph.orientation == Orientation::LeftToRight ? point : point.transposed();
}

/// Leaves a node of a folded column by the lane below its row, and reaches one by the lane above its row.
std::vector<QPointF> Columns::route(int from, int to) const
{
    const Column& source = m_columns[size_t(m_columnOf[size_t(from)])];
    const Column& target = m_columns[size_t(m_columnOf[size_t(to)])];
    const QPointF start(m_along[size_t(from)] + alongSize(from) / 2, m_across[size_t(from)]);
    const QPointF end(m_along[size_t(to)] - alongSize(to) / 2, m_across[size_t(to)]);
    CurvePath path(start);
    const double sourceEnd = source.start + source.length;
    if (source.perRow > 1 && start.x() < sourceEnd - blockAlongGap) {
        const double y = start.y() + source.tallest / 2 + lane;
        path.bendTo({ start.x() + blockAlongGap, y }, blockAlongGap / 2);
        path.lineTo({ sourceEnd, y });
    }
    const bool byLane = target.perRow > 1 && end.x() > target.start + blockAlongGap;
    const QPointF goal = byLane ? QPointF(target.start, end.y() - target.tallest / 2 - lane) : end;
    path.bendTo(goal, std::clamp((goal.x() - path.points.back().x()) / 2, 20.0, 240.0));
    if (byLane) {
        path.lineTo({ end.x() - blockAlongGap, goal.y() });
        path.bendTo(end, blockAlongGap / 2);
    }
    if (m_graph.orientation == Orientation::TopToBottom) {
        path.transpose();
    }
    return path.points;
}

void Columns::fill(LayoutResult& result) const
{
    result.centers.reserve(m_along.size());
    for (size_t i = 0; i < m_along.size(); ++i) {
        const QPointF center = toScene({ m_along[i], m_across[i] });
        const QSizeF& size = m_graph.sizes[i];
        result.centers.push_back(center);
        result.bounds |= QRectF(center - QPointF(size.width() / 2, size.height() / 2), size);
    }
    result.edges.reserve(m_graph.edges.size());
    for (const auto& [from, to] : m_graph.edges) {
        result.edges.push_back(route(from, to));
    }
}

} // namespace cmbagent
