// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/edgetiles.h"

#include <QHash>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double tileSide = 2000;
constexpr double arrowLength = 8;
constexpr double arrowWidth = 7;

QRectF boundsOf(const std::vector<QPointF>& points)
{
    double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
    for (const QPointF& p : points) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    // A margin for the pen and the arrowhead; also keeps level edges from having no height.
    return QRectF(left, top, right - left, bottom - top).adjusted(-5, -5, 5, 5);
}

/// The way the curve arrives: from the last control point that is not the end itself.
QPointF arrivalOf(const QPointF* points, int count)
{
    for (int i = count - 2; i >= 0; --i) {
        const QPointF d = points[count - 1] - points[i];
        const double length = std::hypot(d.x(), d.y());
        if (length > 1e-3) {
            return d / length;
        }
    }
    return {1, 0};
}

} // namespace

EdgeTile::EdgeTile(const CanvasColors& colors) : m_colors(colors)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
}

void EdgeTile::add(const EdgeCurve& curve)
{
    const QRectF bounds = boundsOf(curve.points);
    m_edges.push_back({bounds, int(m_points.size()), int(curve.points.size()), curve.isOptional});
    m_points.insert(m_points.end(), curve.points.begin(), curve.points.end());
    m_bounds |= bounds;
}

void EdgeTile::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    if (painter->worldTransform().m11() < curvesFrom) {
        paintLines(*painter, option->exposedRect);
    } else {
        paintCurves(*painter, option->exposedRect);
    }
}

/// Zoomed out, thousands are in sight: one-pixel lines from joint to joint, without antialiasing.
void EdgeTile::paintLines(QPainter& painter, const QRectF& exposed) const
{
    static thread_local std::vector<QLineF> lines; // grows once, then is reused by every tile
    lines.clear();
    const double zoom = painter.worldTransform().m11();
    const double shortest = 7 / zoom; // hooks into a lane are only noise at this distance
    for (const Edge& edge : m_edges) {
        if (!edge.bounds.intersects(exposed)) {
            continue;
        }
        const QPointF* p = m_points.data() + edge.first;
        for (int i = 0; i + 3 < edge.count; i += 3) {
            const bool isEnd = i == 0 || i + 6 >= edge.count;
            if (!isEnd || edge.count == 4 || (p[i + 3] - p[i]).manhattanLength() > shortest) {
                lines.emplace_back(p[i], p[i + 3]);
            }
        }
    }
    const double nearness = std::clamp((zoom - 0.06) / 0.24, 0.0, 1.0);
    const QColor color = m_role == EdgeRole::Highlighted ? m_colors.accent
        : m_role == EdgeRole::Dimmed                     ? m_colors.edgeDimmed
                                                         : mixed(m_colors.edgeFaint, m_colors.edgeFar, nearness);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 0));
    painter.drawLines(lines.data(), int(lines.size()));
}

void EdgeTile::paintCurves(QPainter& painter, const QRectF& exposed) const
{
    const QColor& color = m_role == EdgeRole::Highlighted ? m_colors.accent : m_role == EdgeRole::Dimmed ? m_colors.edgeDimmed : m_colors.edge;
    const double width = std::max(m_role == EdgeRole::Highlighted ? 2.0 : 1.5, 1 / painter.worldTransform().m11());
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    QPainterPath arrows;
    arrows.setFillRule(Qt::WindingFill);
    bool isDashed = false;
    for (const Edge& edge : m_edges) {
        if (!edge.bounds.intersects(exposed)) {
            continue;
        }
        if (edge.isOptional != isDashed) {
            isDashed = edge.isOptional;
            isDashed ? pen.setDashPattern({4, 3}) : pen.setStyle(Qt::SolidLine);
            painter.setPen(pen);
        }
        QPainterPath path;
        addCurve(path, edge);
        painter.drawPath(path);
        addArrow(arrows, edge);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(arrows);
}

/// Ends where the arrowhead begins, so that the line does not show through its tip.
void EdgeTile::addCurve(QPainterPath& path, const Edge& edge) const
{
    const QPointF* p = m_points.data() + edge.first;
    const QPointF back = arrivalOf(p, edge.count) * (arrowLength - 1);
    path.moveTo(p[0]);
    for (int i = 1; i + 2 < edge.count; i += 3) {
        const bool isLast = i + 3 >= edge.count;
        path.cubicTo(p[i], isLast ? p[i + 1] - back : p[i + 1], isLast ? p[i + 2] - back : p[i + 2]);
    }
}

void EdgeTile::addArrow(QPainterPath& arrows, const Edge& edge) const
{
    const QPointF* p = m_points.data() + edge.first;
    const QPointF tip = p[edge.count - 1];
    const QPointF d = arrivalOf(p, edge.count);
    const QPointF base = tip - d * arrowLength;
    const QPointF side(-d.y() * arrowWidth / 2, d.x() * arrowWidth / 2);
    arrows.moveTo(tip);
    arrows.lineTo(base + side);
    arrows.lineTo(base - side);
    arrows.closeSubpath();
}

std::vector<EdgeTile*> makeEdgeTiles(const std::vector<EdgeCurve>& curves, const CanvasColors& colors)
{
    QHash<quint64, EdgeTile*> byKey;
    std::vector<EdgeTile*> tiles;
    for (const EdgeCurve& curve : curves) {
        if (curve.points.size() < 4) {
            continue;
        }
        const QPointF middle = (curve.points.front() + curve.points.back()) / 2;
        const QPointF span = curve.points.back() - curve.points.front();
        const bool isLong = std::abs(span.x()) > tileSide || std::abs(span.y()) > tileSide;
        const double side = isLong ? tileSide * 4 : tileSide;
        const auto column = quint64(quint32(int(std::floor(middle.x() / side)))) & 0x3fffffff;
        const auto row = quint64(quint32(int(std::floor(middle.y() / side)))) & 0x3fffffff;
        EdgeTile*& tile = byKey[column << 31 | row << 1 | quint64(isLong)];
        if (!tile) {
            tile = new EdgeTile(colors);
            tiles.push_back(tile);
        }
        tile->add(curve);
    }
    return tiles;
}

} // namespace cmbagent
