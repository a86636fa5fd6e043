// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/controlpaint.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace cmbagent::ControlPaint {

namespace {

struct Look
{
    QColor outline;
    QColor fill;
    QColor mark;
};

bool isMarked(const QStyleOption& option)
{
    return option.state & (QStyle::State_On | QStyle::State_NoChange);
}

/// Of a box that is marked or not.
Look lookOf(const QStyleOption& option, const Theme& theme)
{
    if (!(option.state & QStyle::State_Enabled)) {
        return { theme.border(), isMarked(option) ? theme.border() : theme.window(), theme.muted() };
    }
    if (isMarked(option)) {
        return { theme.accent(), theme.accent(), theme.accentText() };
    }
    const bool isTouched = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    const bool isPressed = option.state & QStyle::State_Sunken;
    return { isTouched ? theme.accent() : theme.control(), isPressed ? theme.tint(theme.text(), 0.13) : theme.surface(),
             theme.accentText() };
}

/// The largest square in the middle of `option`, on whole pixels and half a line within.
QRectF squareOf(const QStyleOption& option)
{
    const int side = std::min(option.rect.width(), option.rect.height());
    const QPoint corner =
        option.rect.topLeft() + QPoint((option.rect.width() - side) / 2, (option.rect.height() - side) / 2);
    return QRectF(corner, QSizeF(side, side)).adjusted(0.5, 0.5, -0.5, -0.5);
}

void start(QPainter& painter, const Look& look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.outline, 1));
    painter.setBrush(look.fill);
}

} // namespace

void drawCheckBox(QPainter& painter, const QStyleOption& option)
{
    const Look look = lookOf(option, Theme::of(option.palette));
    const QRectF box = squareOf(option);
    painter.save();
    start(painter, look);
    painter.drawRoundedRect(box, 3, 3);
    if (isMarked(option)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.mark, std::max(1.5, box.width() / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return box.topLeft() + QPointF(box.width() * x, box.height() * y);
        };
        if (option.state & QStyle::State_NoChange) {
            painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
        } else {
            painter.drawPolyline(QPolygonF({ at(0.23, 0.52), at(0.42, 0.71), at(0.77, 0.30) }));
        }
    }
    painter.restore();
}

void drawRadioButton(QPainter& painter, const QStyleOption& option)
{
    const Look look = lookOf(option, Theme::of(option.palette));
    const QRectF box = squareOf(option);
    painter.save();
    start(painter, look);
    painter.setPen(QPen(look.outline, 1.25)); // a round line of one pixel is paler than a straight one
    painter.drawEllipse(box);
    if (isMarked(option)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.mark);
        painter.drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
    }
    painter.restore();
}

void drawComboBox(QPainter& painter, const QStyleOption& option, const QRect& arrow)
{
    const Theme& theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    const bool hasFocus = isEnabled && (option.state & QStyle::State_HasFocus);
    painter.save();
    start(painter,
          { hasFocus        ? theme.accent()
                : isEnabled ? theme.control()
                            : theme.border(),
            isHovered       ? theme.tint(theme.text(), 0.07)
                : isEnabled ? theme.raised()
                            : theme.window(),
            {} });
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    const double half = std::max(3.5, arrow.width() / 6.0);
    const QPointF middle = QRectF(arrow).center() + QPointF(0, half / 4);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isEnabled ? theme.muted() : theme.border(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(
        { middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2), middle + QPointF(half, -half / 2) }));
    painter.restore();
}

} // namespace cmbagent::ControlPaint
