// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/curvepath.h"
#include "layout/layout.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

/// One bend from the border of a node to the border of another, for edges that nobody routed: it leaves and arrives
/// level, wherever the other node is.
inline std::vector<QPointF> directRoute(const QRectF& from, const QRectF& to, Orientation orientation)
{
    const bool across = orientation == Orientation::LeftToRight;
    const QPointF start = across ? QPointF(from.right(), from.center().y()) : QPointF(from.center().x(), from.bottom());
    const QPointF end = across ? QPointF(to.left(), to.center().y()) : QPointF(to.center().x(), to.top());
    CurvePath path(across ? start : start.transposed());
    const QPointF goal = across ? end : end.transposed();
    const QPointF way = goal - path.points.front();
    const double reach =
        way.x() > 0 ? std::max(way.x() / 2, std::min(40.0, way.x())) : std::clamp(-way.x(), 60.0, 240.0);
    path.bendTo(goal, reach);
    if (!across) {
        path.transpose();
    }
    return std::move(path.points);
}

} // namespace cmbagent
