// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/cardpainter.h"

#include <QImage>
#include <QTransform>

namespace cmbagent {

class NodeItem;

/// Draws very many cards as the coloured blocks they are from afar, straight into an image: a painter and a scene that
/// treat each as an item of its own take some hundred times as long. Main thread.
class BlockRaster
{
public:
    static constexpr int fromCards = 1000; ///< of fewer, items are as good

    /// Begins anew for what is in the viewport of a painter that has the view's transform.
    void begin(const QPainter& painter);
    /// `graph` may be null.
    void draw(const NodeItem& card, const CanvasColors& colors, const RunGraph* graph);
    /// Shows what was drawn; `exposed` in scene units.
    void show(QPainter& painter, const QRectF& exposed) const;

private:
    void fill(const QRectF& card, QRgb color);

    QTransform m_toDevice;
    QImage m_image;
    QRgb* m_pixels = nullptr;
    qsizetype m_stride = 0; ///< pixels a row
};

} // namespace cmbagent
