// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/griddots.h"

#include <QPainter>

#include <cmath>
#include <vector>

namespace cmbagent {

namespace {

constexpr double gridStep = 24;
constexpr double gridFrom = 0.5; // zoom from which the dots are apart enough to be calm

} // namespace

void paintGridDots(QPainter* painter, const QRectF& exposed, const QColor& color)
{
    if (painter->worldTransform().m11() < gridFrom) {
        return;
    }
    static thread_local std::vector<QPoint> points;
    points.clear();
    const QTransform world = painter->worldTransform();
    for (double y = std::floor(exposed.top() / gridStep) * gridStep; y <= exposed.bottom(); y += gridStep) {
        for (double x = std::floor(exposed.left() / gridStep) * gridStep; x <= exposed.right(); x += gridStep) {
            points.push_back(world.map(QPointF(x, y)).toPoint());
        }
    }
    // In device pixels: under a transformation every dot would be stroked as a path.
    painter->setWorldTransform(QTransform());
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(color, 1));
    painter->drawPoints(points.data(), int(points.size()));
    painter->setWorldTransform(world);
}

} // namespace cmbagent
