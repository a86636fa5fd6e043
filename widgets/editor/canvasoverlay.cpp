// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/canvasoverlay.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cmbagent {

CanvasOverlay::CanvasOverlay(CanvasView& view) : QWidget(&view), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

QRectF CanvasOverlay::cardOf(int step) const
{
    const QRectF card = m_view.runScene().cardRect(step);
    return { m_view.toViewport(card.topLeft()), m_view.toViewport(card.bottomRight()) };
}

QPointF CanvasOverlay::portOf(int step) const
{
    const QRectF card = cardOf(step);
    const bool isAcross = m_view.runScene().orientation() == Orientation::LeftToRight;
    return isAcross ? QPointF(card.right(), card.center().y()) : QPointF(card.center().x(), card.bottom());
}

QPointF CanvasOverlay::entryOf(int step) const
{
    const QRectF card = cardOf(step);
    const bool isAcross = m_view.runScene().orientation() == Orientation::LeftToRight;
    return isAcross ? QPointF(card.left(), card.center().y()) : QPointF(card.center().x(), card.top());
}

void CanvasOverlay::paintEvent(QPaintEvent*)
{
    const RunScene& scene = m_view.runScene();
    if (!scene.isPlaced() && hint.isEmpty()) {
        return;
    }
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto exists = [&](int step) { return scene.isPlaced() && step >= 0 && step < scene.stepCount(); };
    painter.setPen(QPen(theme.accent(), 2));
    for (const int step : selected) {
        if (exists(step)) {
            painter.drawRoundedRect(cardOf(step).adjusted(-2, -2, 2, 2), Theme::radius, Theme::radius);
        }
    }
    if (exists(edgeFrom) && edgeTo) {
        painter.setPen(
            QPen(isTargetGood ? theme.accent() : theme.muted(), 2, isTargetGood ? Qt::SolidLine : Qt::DashLine));
        QPainterPath path(portOf(edgeFrom));
        const double reach = std::max(40.0, std::abs(edgeTo->x() - path.currentPosition().x()) / 2);
        const bool isAcross = scene.orientation() == Orientation::LeftToRight;
        const QPointF bend = isAcross ? QPointF(reach, 0) : QPointF(0, reach);
        path.cubicTo(path.currentPosition() + bend, *edgeTo - bend, *edgeTo);
        painter.drawPath(path);
    }
    for (const int step : { portStep, edgeFrom }) {
        if (exists(step)) {
            painter.setPen(QPen(theme.surface(), 1.5));
            painter.setBrush(theme.accent());
            painter.drawEllipse(portOf(step), portRadius, portRadius);
            painter.setBrush(Qt::NoBrush);
        }
    }
    if (!hint.isEmpty()) {
        const int width = std::min(this->width() - 24, painter.fontMetrics().horizontalAdvance(hint) + 28);
        const QRect text =
            painter.fontMetrics().boundingRect(0, 0, width - 24, 1000, Qt::TextWordWrap | Qt::AlignCenter, hint);
        const QRect box((this->width() - width) / 2, 12, width, text.height() + 14);
        painter.setPen(theme.border());
        painter.setBrush(theme.raised());
        painter.drawRoundedRect(box, Theme::radius, Theme::radius);
        painter.setPen(theme.text());
        painter.drawText(box.adjusted(12, 0, -12, 0), Qt::TextWordWrap | Qt::AlignCenter, hint);
    }
}

} // namespace cmbagent
