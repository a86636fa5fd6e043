// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/edgelayer.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cmbagent {

namespace {

constexpr double arrowLength = 8;
constexpr double arrowWidth = 7;
constexpr double smoothFrom = 0.15; // zoom from which curves are worth their time
constexpr int mostSmooth = 1000; // in sight below curvesFrom; more are straight lines
constexpr double dashLength = 4; // in units of the pen
constexpr int fewCells = 4; // that an edge may touch and be found in all of them
constexpr int deepestPart = 8; // halvings of a long edge

QRectF boundsOf(const QPointF* points, size_t count)
{
    double left = points[0].x(), right = left, top = points[0].y(), bottom = top;
    for (size_t i = 1; i < count; ++i) {
        left = std::min(left, points[i].x());
        right = std::max(right, points[i].x());
        top = std::min(top, points[i].y());
        bottom = std::max(bottom, points[i].y());
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
    return { 1, 0 };
}

/// Adds the part of a segment that may be in sight. Stroking costs by length, and an edge may cross the whole graph.
void addVisible(QPainterPath& path, QPointF a, QPointF b, QPointF c, QPointF d, const QRectF& exposed, int depth = 0)
{
    const auto [left, right] = std::minmax({ a.x(), b.x(), c.x(), d.x() });
    const auto [top, bottom] = std::minmax({ a.y(), b.y(), c.y(), d.y() });
    if (right < exposed.left() || left > exposed.right() || bottom < exposed.top() || top > exposed.bottom()) {
        return;
    }
    if (depth < 8 && (right - left > 600 || bottom - top > 600)) {
        const QPointF ab = (a + b) / 2, bc = (b + c) / 2, cd = (c + d) / 2;
        const QPointF abc = (ab + bc) / 2, bcd = (bc + cd) / 2, middle = (abc + bcd) / 2;
        addVisible(path, a, ab, abc, middle, exposed, depth + 1);
        addVisible(path, middle, bcd, cd, d, exposed, depth + 1);
        return;
    }
    if (path.isEmpty() || path.currentPosition() != a) {
        path.moveTo(a);
    }
    path.cubicTo(b, c, d);
}

} // namespace

void EdgeLayer::setCurves(const std::vector<EdgeCurve>& curves)
{
    m_points.clear();
    m_edges.clear();
    m_edges.reserve(curves.size());
    for (const EdgeCurve& curve : curves) {
        m_edges.push_back({ boundsOf(curve.points.data(), curve.points.size()), int(m_points.size()),
                            int(curve.points.size()), curve.isOptional });
        m_points.insert(m_points.end(), curve.points.begin(), curve.points.end());
    }
    QRectF content;
    for (const Edge& edge : m_edges) {
        content |= edge.bounds;
    }
    m_grid.begin(m_edges.size(), content);
    for (size_t i = 0; i < m_edges.size(); ++i) {
        index(i);
    }
    m_all.resize(m_edges.size());
    std::iota(m_all.begin(), m_all.end(), 0);
    m_highlighted.clear();
    m_isDimmed = false;
    ++m_generation;
}

/// Every edge has four points at least, so there is room for them.
void EdgeLayer::setDirectCurve(size_t edge, const std::vector<QPointF>& points)
{
    Q_ASSERT(points.size() == 4);
    std::copy(points.begin(), points.end(), m_points.begin() + m_edges[edge].first);
    m_edges[edge].count = 4;
    m_edges[edge].bounds = boundsOf(points.data(), points.size());
    index(edge);
    ++m_generation;
}

/// Where it passes, as the curve that is drawn from near and as the straight lines that are drawn from afar: a long
/// edge is in sight in few of the views that lie between its ends.
void EdgeLayer::index(size_t edge)
{
    const Edge& all = m_edges[edge];
    if (m_grid.cellCount(all.bounds) <= fewCells) {
        m_grid.add(int(edge), all.bounds);
        return;
    }
    const QPointF* p = m_points.data() + all.first;
    for (int i = 0; i + 3 < all.count; i += 3) {
        indexPart(edge, p[i], p[i + 1], p[i + 2], p[i + 3]);
        indexPart(edge, p[i], p[i] + (p[i + 3] - p[i]) / 3, p[i + 3] - (p[i + 3] - p[i]) / 3, p[i + 3]);
    }
}

void EdgeLayer::indexPart(size_t edge, QPointF a, QPointF b, QPointF c, QPointF d, int depth)
{
    const std::array points { a, b, c, d };
    const QRectF bounds = boundsOf(points.data(), points.size());
    if (depth == deepestPart || m_grid.cellCount(bounds) <= fewCells) {
        m_grid.add(int(edge), bounds);
        return;
    }
    const QPointF ab = (a + b) / 2, bc = (b + c) / 2, cd = (c + d) / 2;
    const QPointF abc = (ab + bc) / 2, bcd = (bc + cd) / 2, middle = (abc + bcd) / 2;
    indexPart(edge, a, ab, abc, middle, depth + 1);
    indexPart(edge, middle, bcd, cd, d, depth + 1);
}

void EdgeLayer::setHighlighted(std::vector<int> edges, bool dimOthers)
{
    m_highlighted = std::move(edges);
    m_isDimmed = dimOthers;
    ++m_generation;
}

void EdgeLayer::paint(QPainter& painter, const QRectF& exposed, const CanvasColors& colors)
{
    const double zoom = painter.worldTransform().m11();
    const QColor far = mixed(colors.edgeFaint, colors.edgeFar, std::clamp((zoom - 0.06) / 0.24, 0.0, 1.0));
    const QColor color = m_isDimmed ? colors.edgeDimmed : zoom < curvesFrom ? far : colors.edge;
    const QRectF view = painter.worldTransform().inverted().mapRect(QRectF(painter.viewport()));
    paintSet(painter, exposed, color, 1.5, m_raster, m_grid.isWithin(view) ? m_all : m_grid.near(view));
    if (!m_highlighted.empty()) {
        paintSet(painter, exposed, colors.accent, 2, m_highlightRaster, m_highlighted);
    }
}

void EdgeLayer::paintWhole(QPainter& painter, const CanvasColors& colors) const
{
    QRectF all;
    for (const Edge& edge : m_edges) {
        all |= edge.bounds;
    }
    paintFew(painter, all, colors.edge, 1.5, m_all);
    paintArrows(painter, all, colors.edge, m_all);
}

void EdgeLayer::paintSet(QPainter& painter, const QRectF& exposed, const QColor& color, double width,
                         LineRaster& raster, const std::vector<int>& edges)
{
    const QTransform world = painter.worldTransform();
    // By what the whole viewport shows, not the exposed part: a small repaint must look like the large one around it.
    const QRectF view = world.inverted().mapRect(QRectF(painter.viewport()));
    if (world.m11() < curvesFrom) {
        const bool isSmooth = world.m11() >= smoothFrom && countInSight(view, edges, mostSmooth) <= mostSmooth;
        isSmooth ? paintMany(painter, exposed, color, raster, edges) : paintFar(painter, exposed, color, raster, edges);
        return;
    }
    if (countInSight(view, edges, mostPainted) <= mostPainted) {
        paintFew(painter, exposed, color, std::max(width, 1 / world.m11()), edges);
    } else {
        paintMany(painter, exposed, color, raster, edges);
    }
    paintArrows(painter, exposed, color, edges);
}

int EdgeLayer::countInSight(const QRectF& area, const std::vector<int>& edges, int limit) const
{
    int count = 0;
    for (size_t i = 0; i < edges.size() && count <= limit; ++i) {
        count += m_edges[size_t(edges[i])].bounds.intersects(area) ? 1 : 0;
    }
    return count;
}

LineRaster::Key EdgeLayer::keyFor(const QPainter& painter, const QColor& color, bool isSmooth) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    return { painter.worldTransform(), painter.viewport().size() * ratio, ratio, color.rgb(), isSmooth, m_generation };
}

/// Zoomed out: one-pixel lines from joint to joint.
void EdgeLayer::paintFar(QPainter& painter, const QRectF& exposed, const QColor& color, LineRaster& raster,
                         const std::vector<int>& edges)
{
    const LineRaster::Key key = keyFor(painter, color, false);
    if (!raster.isFor(key)) {
        raster.begin(key);
        const QTransform toDevice = key.world * QTransform::fromScale(key.ratio, key.ratio);
        const double shortest = 7 / key.world.m11(); // hooks into a lane are only noise at this distance
        const QRectF view = key.world.inverted().mapRect(QRectF(painter.viewport()));
        for (const int index : edges) {
            const Edge& edge = m_edges[size_t(index)];
            if (!edge.bounds.intersects(view)) {
                continue;
            }
            const QPointF* p = m_points.data() + edge.first;
            for (int i = 0; i + 3 < edge.count; i += 3) {
                const bool isEnd = i == 0 || i + 6 >= edge.count;
                if (!isEnd || edge.count == 4 || (p[i + 3] - p[i]).manhattanLength() > shortest) {
                    raster.addLine(toDevice.map(p[i]), toDevice.map(p[i + 3]));
                }
            }
        }
    }
    blit(painter, exposed, raster);
}

void EdgeLayer::paintMany(QPainter& painter, const QRectF& exposed, const QColor& color, LineRaster& raster,
                          const std::vector<int>& edges)
{
    const LineRaster::Key key = keyFor(painter, color, true);
    if (!raster.isFor(key)) {
        raster.begin(key);
        const QTransform toDevice = key.world * QTransform::fromScale(key.ratio, key.ratio);
        const QRectF view = key.world.inverted().mapRect(QRectF(painter.viewport()));
        const double width = std::max(1.0, 1.5 * key.world.m11()) * key.ratio;
        for (const int index : edges) {
            const Edge& edge = m_edges[size_t(index)];
            if (!edge.bounds.intersects(view)) {
                continue;
            }
            const QPointF* p = m_points.data() + edge.first;
            for (int i = 0; i + 3 < edge.count; i += 3) {
                const QPointF mapped[] = { toDevice.map(p[i]), toDevice.map(p[i + 1]), toDevice.map(p[i + 2]),
                                           toDevice.map(p[i + 3]) };
                raster.addCurve(mapped, width, edge.isOptional ? dashLength * width : 0);
            }
        }
    }
    blit(painter, exposed, raster);
}

void EdgeLayer::blit(QPainter& painter, const QRectF& exposed, const LineRaster& raster)
{
    const QTransform world = painter.worldTransform();
    const double ratio = raster.image().devicePixelRatio();
    const QRect part = world.mapRect(exposed).toAlignedRect() & painter.viewport();
    painter.setWorldTransform(QTransform());
    painter.drawImage(part, raster.image(), QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    painter.setWorldTransform(world);
}

void EdgeLayer::paintFew(QPainter& painter, const QRectF& exposed, const QColor& color, double width,
                         const std::vector<int>& edges) const
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    bool isDashed = false;
    for (const int index : edges) {
        const Edge& edge = m_edges[size_t(index)];
        if (!edge.bounds.intersects(exposed)) {
            continue;
        }
        if (edge.isOptional != isDashed) {
            isDashed = edge.isOptional;
            isDashed ? pen.setDashPattern({ dashLength, 3 }) : pen.setStyle(Qt::SolidLine);
            painter.setPen(pen);
        }
        QPainterPath path;
        addCurve(path, edge, exposed);
        painter.drawPath(path);
    }
}

/// Ends where the arrowhead begins, so that the line does not show through its tip.
void EdgeLayer::addCurve(QPainterPath& path, const Edge& edge, const QRectF& exposed) const
{
    const QPointF* p = m_points.data() + edge.first;
    const QPointF back = arrivalOf(p, edge.count) * (arrowLength - 1);
    const QRectF area = exposed.adjusted(-4, -4, 4, 4);
    for (int i = 1; i + 2 < edge.count; i += 3) {
        const QPointF cut = i + 3 >= edge.count ? back : QPointF();
        addVisible(path, p[i - 1], p[i], p[i + 1] - cut, p[i + 2] - cut, area);
    }
}

/// Edges into one card share its arrowhead: it is drawn once.
void EdgeLayer::paintArrows(QPainter& painter, const QRectF& exposed, const QColor& color,
                            const std::vector<int>& edges) const
{
    QPainterPath arrows;
    arrows.setFillRule(Qt::WindingFill);
    const QRectF area = exposed.adjusted(-arrowLength, -arrowLength, arrowLength, arrowLength);
    QPointF before;
    for (const int index : edges) {
        const Edge& edge = m_edges[size_t(index)];
        const QPointF* p = m_points.data() + edge.first;
        const QPointF tip = p[edge.count - 1];
        if (!area.contains(tip) || tip == before) {
            continue;
        }
        before = tip;
        const QPointF d = arrivalOf(p, edge.count);
        const QPointF base = tip - d * arrowLength;
        const QPointF side(-d.y() * arrowWidth / 2, d.x() * arrowWidth / 2);
        arrows.moveTo(tip);
        arrows.lineTo(base + side);
        arrows.lineTo(base - side);
        arrows.closeSubpath();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(arrows);
}

} // namespace cmbagent
