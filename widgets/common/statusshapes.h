// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QPainterPath>

class QColor;
class QPainter;
class QRectF;

namespace cmbagent {

/// What a status shape may show beside its form.
struct StatusDetail
{
    double progress = -1; ///< running: 0..1 fills the ring; -1: unknown
    double phase = 0; ///< running, progress unknown: where the turning arc stands, 0..1; leave 0 when motion is reduced
    int attempt = 0; ///< retrying: the number inside the arrow; 0: none
};

/// Draws the shape of a status into `box` (its shorter side counts). Colour never stands alone: every status has a form
/// of its own.
void drawStatus(QPainter& painter, const QRectF& box, Status status, const QColor& color,
                const StatusDetail& detail = {});

/// The strokes of a status in a box of 20 x 20, to be drawn with a round pen of `statusPenWidth`; built once.
const QPainterPath& statusPath(Status status);
double statusPenWidth(Status status);

} // namespace cmbagent
