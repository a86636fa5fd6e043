// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/blockraster.h"

#include "widgets/canvas/nodeitem.h"
#include "widgets/common/origin.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double outline = 3; // device pixels around the selected card

} // namespace

void BlockRaster::begin(const QPainter& painter)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = painter.viewport().size() * ratio;
    m_toDevice = painter.worldTransform() * QTransform::fromScale(ratio, ratio);
    if (m_image.size() != size) {
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    }
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(0);
    m_pixels = reinterpret_cast<QRgb*>(m_image.bits());
    m_stride = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
}

/// At least one pixel of each card is seen.
void BlockRaster::fill(const QRectF& card, QRgb color)
{
    const int left = std::max(0, int(std::lround(card.left())));
    const int top = std::max(0, int(std::lround(card.top())));
    const int right = std::min(m_image.width(), std::max(int(std::lround(card.right())), left + 1));
    const int bottom = std::min(m_image.height(), std::max(int(std::lround(card.bottom())), top + 1));
    for (int y = top; y < bottom && left < right; ++y) {
        std::fill_n(m_pixels + y * m_stride + left, right - left, color);
    }
}

void BlockRaster::draw(const NodeItem& card, const CanvasColors& colors, const RunGraph* graph)
{
    const QRectF block(
        m_toDevice.map(card.pos()),
        QSizeF(CardPainter::cardSize.width() * m_toDevice.m11(), CardPainter::cardSize.height() * m_toDevice.m22()));
    const Status status = card.status();
    if (block.right() < 0 || block.bottom() < 0 || block.left() > m_image.width() || block.top() > m_image.height()) {
        return;
    }
    if (card.stack()) {
        const double depth = CardPainter::stackDepth * m_toDevice.m11();
        fill(block.translated(depth, depth), colors.of(colors.blockDimmed, status).rgb());
    }
    if (card.emphasis() == Emphasis::Selected) {
        fill(block.adjusted(-outline, -outline, outline, outline), colors.accent.rgb());
    }
    const bool isKept = graph && !card.stack() && Origin::isElsewhere(graph->status(card.step()));
    fill(block,
         (card.emphasis() == Emphasis::Dimmed ? colors.of(colors.blockDimmed, status)
              : isKept                        ? colors.of(colors.inherited, status)
                                              : colors.of(colors.block, status))
             .rgb());
}

void BlockRaster::show(QPainter& painter, const QRectF& exposed) const
{
    const QTransform world = painter.worldTransform();
    const double ratio = m_image.devicePixelRatio();
    const QRect part = world.mapRect(exposed).toAlignedRect() & painter.viewport();
    painter.setWorldTransform(QTransform());
    painter.drawImage(part, m_image, QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    painter.setWorldTransform(world);
}

} // namespace cmbagent
