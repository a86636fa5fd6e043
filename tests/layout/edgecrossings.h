// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <set>

namespace cmbagent {

/// Counts where the drawn edges of a layout cross, whoever placed it: curves are taken as lines of a few pieces, each
/// crossing of two pieces counts. Edges that share a node are not compared: how they leave it is a matter of taste.
class EdgeCrossings
{
public:
    static qint64 of(const LayoutGraph& graph, const LayoutResult& layout)
    {
        EdgeCrossings counter(graph, layout);
        return counter.count();
    }

private:
    struct Piece
    {
        QPointF a;
        QPointF b;
        int edge;
    };

    EdgeCrossings(const LayoutGraph& graph, const LayoutResult& layout) : m_graph(graph)
    {
        for (size_t i = 0; i < layout.edges.size(); ++i) {
            const auto& p = layout.edges[i];
            for (size_t k = 0; k + 3 < p.size(); k += 3) {
                addCurve(p[k], p[k + 1], p[k + 2], p[k + 3], int(i));
            }
        }
    }

    void addCurve(QPointF a, QPointF b, QPointF c, QPointF d, int edge)
    {
        constexpr int pieces = 8;
        QPointF last = a;
        for (int i = 1; i <= pieces; ++i) {
            const double t = double(i) / pieces;
            const double s = 1 - t;
            const QPointF point = a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
            m_pieces.push_back({ last, point, edge });
            last = point;
        }
    }

    qint64 count()
    {
        constexpr double cell = 200;
        QHash<std::pair<int, int>, std::vector<int>> cells;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            const auto [left, right] = std::minmax({ m_pieces[i].a.x(), m_pieces[i].b.x() });
            const auto [top, bottom] = std::minmax({ m_pieces[i].a.y(), m_pieces[i].b.y() });
            for (int x = int(std::floor(left / cell)); x <= int(std::floor(right / cell)); ++x) {
                for (int y = int(std::floor(top / cell)); y <= int(std::floor(bottom / cell)); ++y) {
                    cells[{ x, y }].push_back(int(i));
                }
            }
        }
        std::set<std::pair<int, int>> crossing; // a pair of pieces may meet in two cells
        for (const auto& inCell : std::as_const(cells)) {
            for (size_t i = 0; i < inCell.size(); ++i) {
                for (size_t k = i + 1; k < inCell.size(); ++k) {
                    if (doCross(m_pieces[size_t(inCell[i])], m_pieces[size_t(inCell[k])])) {
                        crossing.insert(std::minmax(inCell[i], inCell[k]));
                    }
                }
            }
        }
        return qint64(crossing.size());
    }

    [[nodiscard]] bool doCross(const Piece& one, const Piece& other) const
    {
        const auto& e = m_graph.edges[size_t(one.edge)];
        const auto& f = m_graph.edges[size_t(other.edge)];
        if (e.first == f.first || e.second == f.second || e.first == f.second || e.second == f.first) {
            return false;
        }
        const auto side = [](QPointF a, QPointF b, QPointF p) {
            return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()) > 0;
        };
        return side(one.a, one.b, other.a) != side(one.a, one.b, other.b)
            && side(other.a, other.b, one.a) != side(other.a, other.b, one.b);
    }

    const LayoutGraph& m_graph;
    std::vector<Piece> m_pieces;
};

} // namespace cmbagent
