// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/canvascolors.h"

#include <QGraphicsItem>

#include <vector>

namespace cmbagent {

/// How the edges of a tile are shown.
enum class EdgeRole : quint8 { Normal, Dimmed, Highlighted };

/// One edge as drawn: a path of cubic segments and whether it is dashed.
struct EdgeCurve
{
    std::vector<QPointF> points; ///< start, then control points in threes
    bool isOptional = false;
};

/// Many edges in one item, so that the scene has few of them; draws only those in the exposed part. Main thread.
class EdgeTile final : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    static constexpr double curvesFrom = 0.4; ///< zoom from which edges are smooth and have arrowheads

    explicit EdgeTile(const CanvasColors& colors);

    [[nodiscard]] int type() const override { return Type; }
    void add(const EdgeCurve& curve);
    void setRole(EdgeRole role) { m_role = role; }
    [[nodiscard]] int edgeCount() const { return int(m_edges.size()); }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; } // never hit
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Edge
    {
        QRectF bounds;
        int first = 0; ///< into m_points
        int count = 0;
        bool isOptional = false;
    };

    void paintLines(QPainter& painter, const QRectF& exposed) const;
    void paintCurves(QPainter& painter, const QRectF& exposed) const;
    void addArrow(QPainterPath& arrows, const Edge& edge) const;
    void addCurve(QPainterPath& path, const Edge& edge) const;

    const CanvasColors& m_colors;
    std::vector<QPointF> m_points;
    std::vector<Edge> m_edges;
    QRectF m_bounds;
    EdgeRole m_role = EdgeRole::Normal;
};

/// Sorts edges into tiles of 2000 x 2000 by their middle; far-reaching ones into tiles of their own, so that they do not widen
/// the others. The caller owns the items.
std::vector<EdgeTile*> makeEdgeTiles(const std::vector<EdgeCurve>& curves, const CanvasColors& colors);

} // namespace cmbagent
