// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/areagrid.h"
#include "widgets/canvas/canvascolors.h"
#include "widgets/canvas/lineraster.h"

class QPainterPath;

namespace cmbagent {

/// One edge as drawn: a path of cubic segments and whether it is dashed.
struct EdgeCurve
{
    std::vector<QPointF> points; ///< start, then control points in threes
    bool isOptional = false;
};

/// All edges of a scene, drawn beneath the cards: smooth curves while few are in sight, lines from a fast raster when
/// many are, straight one-pixel lines from afar. Keeps the raster until the view moves. Main thread.
class EdgeLayer
{
public:
    static constexpr double curvesFrom = 0.4; ///< zoom from which edges are smooth and have arrowheads
    static constexpr int mostPainted = 160; ///< in sight; more go through the raster

    void setCurves(const std::vector<EdgeCurve>& curves);
    void clear() { setCurves({}); }
    [[nodiscard]] std::vector<QPointF> curve(size_t edge) const
    {
        const auto first = m_points.begin() + m_edges[edge].first;
        return { first, first + m_edges[edge].count };
    }
    /// Draws one edge by these four points from now on.
    void setDirectCurve(size_t edge, const std::vector<QPointF>& points);
    /// Draws these in the accent colour and the others dimmed; empty and false: all are alike.
    void setHighlighted(std::vector<int> edges, bool dimOthers);
    [[nodiscard]] int edgeCount() const { return int(m_edges.size()); }

    void paint(QPainter& painter, const QRectF& exposed, const CanvasColors& colors);
    /// All edges as smooth curves, nothing highlighted, whatever that costs; for documents.
    void paintWhole(QPainter& painter, const CanvasColors& colors) const;

private:
    struct Edge
    {
        QRectF bounds;
        int first = 0; ///< into m_points
        int count = 0;
        bool isOptional = false;
    };

    void index(size_t edge);
    void indexPart(size_t edge, QPointF a, QPointF b, QPointF c, QPointF d, int depth = 0);
    void paintFar(QPainter& painter, const QRectF& exposed, const QColor& color, LineRaster& raster,
                  const std::vector<int>& edges);
    void paintMany(QPainter& painter, const QRectF& exposed, const QColor& color, LineRaster& raster,
                   const std::vector<int>& edges);
    void paintFew(QPainter& painter, const QRectF& exposed, const QColor& color, double width,
                  const std::vector<int>& edges) const;
    void paintArrows(QPainter& painter, const QRectF& exposed, const QColor& color,
                     const std::vector<int>& edges) const;
    void paintSet(QPainter& painter, const QRectF& exposed, const QColor& color, double width, LineRaster& raster,
                  const std::vector<int>& edges);
    [[nodiscard]] LineRaster::Key keyFor(const QPainter& painter, const QColor& color, bool isSmooth) const;
    static void blit(QPainter& painter, const QRectF& exposed, const LineRaster& raster);
    void addCurve(QPainterPath& path, const Edge& edge, const QRectF& exposed) const;
    [[nodiscard]] int countInSight(const QRectF& area, const std::vector<int>& edges, int limit) const;

    std::vector<QPointF> m_points;
    std::vector<Edge> m_edges;
    std::vector<int> m_all;
    AreaGrid m_grid;
    std::vector<int> m_highlighted;
    bool m_isDimmed = false;
    int m_generation = 0;
    LineRaster m_raster;
    LineRaster m_highlightRaster;
};

} // namespace cmbagent
