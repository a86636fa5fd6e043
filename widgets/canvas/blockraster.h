// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/cardpainter.h"

#include <QImage>

#include <vector>

namespace cmbagent {

class NodeItem;

/// Draws very many cards as the coloured blocks they are from afar, straight into an image: a painter and a scene that
/// treat each as an item of its own take some hundred times as long. Main thread.
class BlockRaster
{
public:
    static constexpr int fromCards = 1000; ///< of fewer, items are as good

    /// `graph` may be null. Paints what of the cards is in the painter's viewport; `exposed` in scene units.
    void paint(QPainter& painter, const QRectF& exposed, const std::vector<NodeItem*>& cards,
               const CanvasColors& colors, const RunGraph* graph);

private:
    void begin(const QSize& size, double ratio);
    void fill(const QRectF& card, QRgb color);
    void drawCard(const NodeItem& card, const QTransform& toDevice, const CanvasColors& colors, const RunGraph* graph);

    QImage m_image;
    QRgb* m_pixels = nullptr;
    qsizetype m_stride = 0; ///< pixels a row
};

} // namespace cmbagent
