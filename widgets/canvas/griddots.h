// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace cmbagent {

/// The calm field of dots behind everything, which shows that one moves. Paints nothing when zoomed out so far that
/// the dots would be a grey.
void paintGridDots(QPainter* painter, const QRectF& exposed, const QColor& color);

} // namespace cmbagent
