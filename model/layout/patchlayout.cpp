// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/patchlayout.h"

#include "layout/adjacency.h"
#include "layout/directroute.h"
#include "layout/levels.h"

#include <algorithm>
#include <numeric>

namespace cmbagent {

namespace {

constexpr double alongGap = 66;
constexpr double acrossGap = 28;

/// Works with "along", the way the graph reads, as x.
class Patcher
{
public:
    Patcher(const LayoutGraph& graph, const std::vector<std::optional<QPointF>>& known)
        : m_graph(graph), m_before(graph.sizes.size(), graph.edges, true),
          m_after(graph.sizes.size(), graph.edges, false), m_places(known)
    {
        for (auto& place : m_places) {
            place = place ? std::optional(turned(*place)) : std::nullopt;
        }
    }

    LayoutResult patch()
    {
        const std::vector<int> levels = m_graph.levels.size() == m_graph.sizes.size()
            ? m_graph.levels
            : levelsOf(m_graph.sizes.size(), m_graph.edges);
        std::vector<int> order(m_graph.sizes.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return levels[size_t(a)] < levels[size_t(b)]; });
        for (const int node : order) {
            if (!m_places[size_t(node)]) {
                m_places[size_t(node)] = placeFor(node);
            }
        }
        return result();
    }

private:
    [[nodiscard]] bool readsAcross() const { return m_graph.orientation == Orientation::LeftToRight; }
    [[nodiscard]] QPointF turned(QPointF point) const { return readsAcross() ? point : point.transposed(); }
    [[nodiscard]] QSizeF sizeOf(int node) const
    {
        const QSizeF& size = m_graph.sizes[size_t(node)];
        return readsAcross() ? size : size.transposed();
    }

    [[nodiscard]] QPointF placeFor(int node) const
    {
        std::optional<double> along;
        double across = 0;
        int neighbours = 0;
        for (const int before : m_before.of(node)) {
            if (const auto& place = m_places[size_t(before)]) {
                const double x = place->x() + (sizeOf(before).width() + sizeOf(node).width()) / 2 + alongGap;
                along = std::max(along.value_or(x), x);
                across += place->y();
                ++neighbours;
            }
        }
        const bool hasNeeds = along.has_value();
        for (const int after : m_after.of(node)) {
            if (const auto& place = m_places[size_t(after)]) {
                const double x = place->x() - (sizeOf(after).width() + sizeOf(node).width()) / 2 - alongGap;
                along = hasNeeds ? along : std::min(along.value_or(x), x);
                across += place->y();
                ++neighbours;
            }
        }
        return freePlace(node, along ? QPointF(*along, across / neighbours) : cornerFor(node));
    }

    /// A node that nothing leads to or from begins a row of its own, below everything.
    [[nodiscard]] QPointF cornerFor(int node) const
    {
        std::optional<QPointF> corner;
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (m_places[i]) {
                const QSizeF size = sizeOf(int(i));
                const QPointF own(m_places[i]->x() - size.width() / 2, m_places[i]->y() + size.height() / 2);
                corner = corner ? QPointF(std::min(corner->x(), own.x()), std::max(corner->y(), own.y())) : own;
            }
        }
        const QSizeF size = sizeOf(node);
        return corner ? *corner + QPointF(size.width() / 2, size.height() / 2 + acrossGap) : QPointF();
    }

    /// The nearest place across where it touches nobody.
    [[nodiscard]] QPointF freePlace(int node, QPointF wanted) const
    {
        const QSizeF size = sizeOf(node);
        std::vector<std::pair<double, double>> taken; // by others, for the middle of this one
        for (size_t i = 0; i < m_places.size(); ++i) {
            const QSizeF other = sizeOf(int(i));
            if (m_places[i]
                && std::abs(m_places[i]->x() - wanted.x()) < (size.width() + other.width()) / 2 + acrossGap) {
                const double reach = (size.height() + other.height()) / 2 + acrossGap;
                taken.emplace_back(m_places[i]->y() - reach, m_places[i]->y() + reach);
            }
        }
        std::sort(taken.begin(), taken.end());
        for (size_t i = 0; i < taken.size();) {
            const double start = taken[i].first;
            double end = taken[i].second; // of all that overlap from here on
            for (; i < taken.size() && taken[i].first < end; ++i) {
                end = std::max(end, taken[i].second);
            }
            if (wanted.y() > start && wanted.y() < end) {
                return { wanted.x(), wanted.y() - start < end - wanted.y() ? start : end };
            }
        }
        return wanted;
    }

    [[nodiscard]] LayoutResult result() const
    {
        LayoutResult result;
        std::vector<QRectF> boxes;
        for (size_t i = 0; i < m_places.size(); ++i) {
            const QSizeF& size = m_graph.sizes[i];
            const QPointF center = turned(*m_places[i]);
            result.centers.push_back(center);
            boxes.emplace_back(center - QPointF(size.width() / 2, size.height() / 2), size);
            result.bounds |= boxes.back();
        }
        for (const auto& [from, to] : m_graph.edges) {
            result.edges.push_back(directRoute(boxes[size_t(from)], boxes[size_t(to)], m_graph.orientation));
        }
        return result;
    }

    const LayoutGraph& m_graph;
    Adjacency m_before;
    Adjacency m_after;
    std::vector<std::optional<QPointF>> m_places; ///< x is along
};

} // namespace

LayoutResult patchLayout(const LayoutGraph& graph, const std::vector<std::optional<QPointF>>& known)
{
    return Patcher(graph, known).patch();
}

} // namespace cmbagent
