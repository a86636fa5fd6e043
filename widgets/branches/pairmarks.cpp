// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/pairmarks.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double wordsFrom = 0.4; // zoom from which there is room for words

} // namespace

PairMarks::PairMarks(CanvasView& view) : QWidget(&view), m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    view.installEventFilter(this);
    connect(&view, &PanZoomView::visibleAreaChanged, this, qOverload<>(&QWidget::update));
}

void PairMarks::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    update();
}

bool PairMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        setGeometry(m_view.rect());
    }
    return QWidget::eventFilter(watched, event);
}

void PairMarks::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF view(rect());
    for (const Mark& mark : m_marks) {
        const QRectF card(m_view.toViewport(mark.card.topLeft()), m_view.toViewport(mark.card.bottomRight()));
        if (card.adjusted(-40, -40, 40, 40).intersects(view)) {
            paintMark(painter, mark, card);
        }
    }
}

void PairMarks::paintMark(QPainter& painter, const Mark& mark, const QRectF& card) const
{
    const Theme& theme = Theme::of(palette());
    const QColor color = theme.statusColor(Status::Paused);
    const double radius = std::max(2.0, Theme::radius * m_view.zoom());
    const bool hasWords = m_view.zoom() >= wordsFrom;
    if (!mark.isHere) {
        painter.setPen(QPen(theme.muted(), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card, radius, radius);
        if (hasWords) {
            painter.drawText(card.adjusted(6, 2, -6, -2), Qt::AlignCenter | Qt::TextWordWrap,
                             mark.sign == QLatin1String("A") ? tr("only in A") : tr("only in B"));
        }
    }
    if (mark.isFirst) {
        painter.setPen(QPen(color, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), radius + 4, radius + 4);
    }
    if (mark.isFirst && hasWords) {
        paintChip(painter, card, tr("first difference"), color);
    } else if (mark.isHere && hasWords) {
        paintChip(painter, card, mark.sign, color);
    } else if (mark.isHere) {
        painter.fillRect(QRectF(card.topRight() - QPointF(3, 3), QSizeF(6, 6)), color);
    }
}

/// On the upper edge of a card, at its right.
void PairMarks::paintChip(QPainter& painter, const QRectF& card, const QString& text, const QColor& color) const
{
    painter.setFont(Theme::font(font(), -1, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double height = metrics.height() + 2;
    const double width = std::max(height, metrics.horizontalAdvance(text) + 12);
    const QRectF chip(card.right() - width + 6, card.top() - height / 2 - 2, width, height);
    const Theme& theme = Theme::of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(chip, height / 2, height / 2);
    painter.setPen(theme.isDark() ? theme.window() : theme.surface());
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace cmbagent
