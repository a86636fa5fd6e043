// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/minimap.h"

#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr QSizeF largest(184, 116);
constexpr QSizeF smallest(72, 48);
constexpr double inset = 8;
constexpr int refreshMillis = 150;

} // namespace

Minimap::Minimap(const RunScene& scene, QWidget* parent) : QWidget(parent), m_scene(scene)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the graph"));
    setToolTip(tr("Overview: click or drag to move the view"));
    resize(largest.toSize());
}

void Minimap::adjustToContent()
{
    const QRectF content = m_scene.contentRect();
    if (content.isEmpty()) {
        return;
    }
    const QSizeF room = largest - QSizeF(2 * inset, 2 * inset);
    const double scale = std::min(room.width() / content.width(), room.height() / content.height());
    const QSizeF wanted = content.size() * scale + QSizeF(2 * inset, 2 * inset);
    resize(wanted.expandedTo(smallest).toSize());
    m_toMap = QTransform::fromTranslate(-content.center().x(), -content.center().y())
        * QTransform::fromScale(scale, scale) * QTransform::fromTranslate(width() / 2.0, height() / 2.0);
    m_isStale = true;
    update();
}

void Minimap::setVisibleArea(const QRectF& area)
{
    m_area = area;
    update();
}

void Minimap::refresh()
{
    if (!m_timer.isActive()) {
        m_timer.start(refreshMillis, this);
    }
}

void Minimap::redraw()
{
    m_timer.stop();
    m_isStale = true;
    update();
}

void Minimap::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) {
        redraw();
    } else {
        QWidget::timerEvent(event);
    }
}

void Minimap::drawDots()
{
    m_isStale = false;
    const CanvasColors& colors = m_scene.colors();
    const double ratio = devicePixelRatioF();
    m_dots = QPixmap(size() * ratio);
    m_dots.setDevicePixelRatio(ratio);
    m_dots.fill(colors.card);
    QPainter painter(&m_dots);
    const double dot = std::max(1.5, CardPainter::cardSize.height() * m_toMap.m11());
    const QSizeF size(std::max(dot, CardPainter::cardSize.width() * m_toMap.m11()), dot);
    for (const NodeItem* card : m_scene.cards()) {
        const QPointF center = m_toMap.map(card->center());
        const bool isDimmed = !m_scene.lensView().isLit.empty() && card->emphasis() == Emphasis::Dimmed;
        painter.fillRect(QRectF(center - QPointF(size.width() / 2, size.height() / 2), size),
                         colors.of(isDimmed ? colors.blockDimmed : colors.block, card->status()));
    }
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_isStale || m_dots.isNull()) {
        drawDots();
    }
    const CanvasColors& colors = m_scene.colors();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_dots);
    const QRectF frame = m_toMap.mapRect(m_area) & QRectF(rect()).adjusted(1, 1, -1, -1);
    QColor veil = colors.background;
    veil.setAlphaF(0.55F);
    QPainterPath outside;
    outside.addRect(rect());
    outside.addRect(frame);
    painter.fillPath(outside, veil); // odd-even: everything but the frame
    painter.setPen(QPen(colors.accent, 1.5));
    painter.drawRect(frame.adjusted(0.75, 0.75, -0.75, -0.75));
    painter.setPen(colors.cardBorder);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT centerRequested(m_toMap.inverted().map(event->position()));
    }
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) {
        Q_EMIT centerRequested(m_toMap.inverted().map(event->position()));
    }
    event->accept();
}

void Minimap::wheelEvent(QWheelEvent* event)
{
    event->accept(); // not the view's: the pointer is not over what it would zoom to
}

} // namespace cmbagent
