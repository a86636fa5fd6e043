// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/groupframes.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double headLeft = 8;
constexpr double headTop = 7;
constexpr double headHeight = 22;
constexpr double arrowRoom = 18; // before the name
constexpr double corner = 10;
constexpr double leastOnScreen = 9; // pixels; smaller letters cannot be read

} // namespace

void GroupFrames::setFont(const QFont& font)
{
    m_font = font;
    const double base = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
    m_font.setPixelSize(int(std::clamp(base, 9.0, 17.0)));
    m_font.setWeight(QFont::DemiBold);
    for (Frame& frame : m_frames) {
        frame.head = headOf(frame.title, frame.area);
    }
}

QRectF GroupFrames::headOf(const QString& title, const QRectF& area) const
{
    const double width = arrowRoom + QFontMetricsF(m_font).horizontalAdvance(title) + headLeft;
    return { area.left() + headLeft, area.top() + headTop, std::min(width, area.width() - 2 * headLeft), headHeight };
}

void GroupFrames::add(int group, const QString& title, const QRectF& cards)
{
    const QRectF area = cards.marginsAdded(room);
    m_frames.push_back({ group, title, area, headOf(title, area) });
}

int GroupFrames::headAt(QPointF place) const
{
    const auto found = std::find_if(m_frames.begin(), m_frames.end(),
                                    [place](const Frame& frame) { return frame.head.contains(place); });
    return found == m_frames.end() ? -1 : found->group;
}

void GroupFrames::paint(QPainter& painter, const QRectF& exposed, const CanvasColors& colors) const
{
    const double zoom = painter.worldTransform().m11();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Frame& frame : m_frames) {
        if (!frame.area.intersects(exposed)) {
            continue;
        }
        QPen outline(mixed(colors.background, colors.muted, 0.55), 1);
        outline.setCosmetic(true);
        painter.setPen(outline);
        painter.setBrush(mixed(colors.background, colors.card, 0.5));
        painter.drawRoundedRect(frame.area, corner, corner);
        if (zoom >= namesFrom) {
            paintHead(painter, frame, colors);
        }
    }
    painter.restore();
}

/// An arrow that points down, as beside whatever is unfolded, and the name.
void GroupFrames::paintHead(QPainter& painter, const Frame& frame, const CanvasColors& colors) const
{
    const QPointF middle(frame.head.left() + 7, frame.head.center().y());
    QPainterPath arrow(middle + QPointF(-4, -2));
    arrow.lineTo(middle + QPointF(0, 2.5));
    arrow.lineTo(middle + QPointF(4, -2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrow);
    QFont font = m_font;
    font.setPixelSize(std::max(font.pixelSize(), int(std::ceil(leastOnScreen / painter.worldTransform().m11()))));
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // of the name: the graph is not turned
    QRectF text = frame.head.adjusted(arrowRoom, 0, 0, 0);
    text.setRight(frame.area.right() - headLeft);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                     QFontMetricsF(font).elidedText(frame.title, Qt::ElideRight, text.width()));
}

} // namespace cmbagent
