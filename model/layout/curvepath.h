// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace cmbagent {

/// Collects a path of cubic segments along x: smooth bends, and straight lines written as one. A plain value.
class CurvePath
{
public:
    std::vector<QPointF> points;

    explicit CurvePath(QPointF start) { points.push_back(start); }

    /// Leaves and arrives level; `reach` is how far.
    void bendTo(QPointF to, double reach)
    {
        const QPointF from = points.back();
        append(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    }
    void lineTo(QPointF to)
    {
        const QPointF from = points.back();
        append(from + (to - from) / 3, to - (to - from) / 3, to);
    }
    /// Swaps the axes, for graphs that read downwards.
    void transpose()
    {
        for (QPointF& point : points) {
            point = point.transposed();
        }
    }

private:
    void append(QPointF control, QPointF secondControl, QPointF end)
    {
        points.push_back(control);
        points.push_back(secondControl);
        points.push_back(end);
    }
};

} // namespace cmbagent
