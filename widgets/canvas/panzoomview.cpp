// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/panzoomview.h"

#include <QApplication>
#include <QGestureEvent>
#include <QInputDevice>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cmbagent {

namespace {

constexpr double smallestZoom = 0.1; // for content that is small enough to be seen whole at this
constexpr double floorOfZoom = 0.0005; // beyond this nothing can be told apart
constexpr double fitMargin = 28; // pixels around content that is shown whole

} // namespace

PanZoomView::PanZoomView(QWidget* parent) : QGraphicsView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(SmartViewportUpdate);
    viewport()->grabGesture(Qt::PinchGesture);
}

double PanZoomView::minimumZoom() const
{
    if (m_content.isEmpty()) {
        return smallestZoom;
    }
    const double whole = std::min(viewport()->width() / m_content.width(), viewport()->height() / m_content.height());
    return std::clamp(whole * 0.5, floorOfZoom, smallestZoom);
}

/// The picture becomes larger or smaller with the unit.
void PanZoomView::setUnit(double unit)
{
    const double before = std::exchange(m_unit, unit);
    if (!qFuzzyCompare(before, unit)) {
        setZoom(zoom() * unit / before);
    }
}

void PanZoomView::setContentArea(const QRectF& area)
{
    m_content = area;
    updateSceneRect();
}

/// A viewport of room on every side, so that any part of the content can be brought to the middle.
void PanZoomView::updateSceneRect()
{
    const double roomX = viewport()->width() / zoom();
    const double roomY = viewport()->height() / zoom();
    setSceneRect(m_content.adjusted(-roomX, -roomY, roomX, roomY));
}

QPointF PanZoomView::toScene(QPointF viewportPoint) const
{
    return viewportTransform().inverted().map(viewportPoint);
}

QPointF PanZoomView::toViewport(QPointF scenePoint) const
{
    return viewportTransform().map(scenePoint);
}

QRectF PanZoomView::visibleArea() const
{
    return viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
}

void PanZoomView::setZoom(double wanted, QPointF anchor)
{
    const double next = std::clamp(wanted, minimumZoom(), maximumZoom * m_unit);
    const QPointF held = toScene(anchor);
    if (!qFuzzyCompare(next, zoom())) {
        setTransform(QTransform::fromScale(next, next));
        updateSceneRect();
        placePoint(held, anchor);
        Q_EMIT zoomChanged(next);
        Q_EMIT visibleAreaChanged();
    }
}

void PanZoomView::fitArea(const QRectF& area, double least, double most)
{
    if (area.isEmpty() || viewport()->width() <= 0 || viewport()->height() <= 0) {
        return;
    }
    const double width = std::max(1.0, viewport()->width() - 2 * fitMargin);
    constexpr int worthIt = 4; // in a low view, what is shown needs all of it
    const double foot = m_footIsFree && viewport()->height() >= worthIt * m_foot ? m_foot : 0;
    const double height = std::max(1.0, viewport()->height() - foot - 2 * fitMargin);
    setZoom(std::clamp(std::min(width / area.width(), height / area.height()), least, most));
    // What does not fit begins at its upper left corner, where reading starts.
    const QRectF view = QRectF(viewport()->rect()).adjusted(0, 0, 0, -foot);
    QPointF from = area.center();
    QPointF to = view.center();
    if (area.width() * zoom() > view.width()) {
        from.setX(area.left());
        to.setX(fitMargin);
    }
    if (area.height() * zoom() > view.height()) {
        from.setY(area.top());
        to.setY(fitMargin);
    }
    placePoint(from, to);
}

void PanZoomView::placePoint(QPointF scenePoint, QPointF viewportPoint)
{
    panBy(viewportPoint - toViewport(scenePoint));
}

void PanZoomView::panBy(QPointF delta)
{
    QScrollBar* horizontal = horizontalScrollBar();
    QScrollBar* vertical = verticalScrollBar();
    const int dx = int(std::lround(delta.x()));
    horizontal->setValue(horizontal->value() - (isRightToLeft() ? -dx : dx));
    vertical->setValue(vertical->value() - int(std::lround(delta.y())));
}

void PanZoomView::mousePressEvent(QMouseEvent* event)
{
    if (m_button != Qt::NoButton || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) {
        event->accept();
        return;
    }
    m_button = event->button();
    m_pressedAt = m_draggedTo = event->position();
    m_isDragging = false;
    if (m_button == Qt::LeftButton) {
        pressed(event);
    }
    event->accept();
}

void PanZoomView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_button == Qt::NoButton) {
        QGraphicsView::mouseMoveEvent(event);
        return;
    }
    if (!m_isDragging && (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        m_isDragTaken = m_button == Qt::LeftButton && dragBegan(m_pressedAt);
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragging && m_isDragTaken) {
        dragMoved(event->position());
    } else if (m_isDragging) {
        panBy(event->position() - m_draggedTo);
        m_draggedTo = event->position();
        userMoved();
    }
    event->accept();
}

void PanZoomView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == m_button) {
        m_button = Qt::NoButton;
        viewport()->unsetCursor();
        if (!m_isDragging && event->button() == Qt::LeftButton) {
            clicked(event);
        } else if (m_isDragTaken) {
            dragEnded();
        }
        m_isDragging = false;
        m_isDragTaken = false;
    }
    event->accept();
}

/// A wheel zooms, as in other node editors; a touch pad scrolls, and zooms with Ctrl. Shift turns sideways.
void PanZoomView::wheelEvent(QWheelEvent* event)
{
    const bool isTouchPad =
        event->phase() != Qt::NoScrollPhase || event->device()->type() == QInputDevice::DeviceType::TouchPad;
    const bool wantsZoom =
        event->modifiers() & Qt::ControlModifier || (!isTouchPad && !(event->modifiers() & Qt::ShiftModifier));
    if (wantsZoom) {
        zoomByWheel(event);
    } else {
        QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0) {
            delta = delta.transposed();
        }
        panBy(delta);
        userMoved();
    }
    event->accept();
}

void PanZoomView::zoomByWheel(QWheelEvent* event)
{
    const double turns =
        event->angleDelta().y() != 0 ? event->angleDelta().y() / 120.0 : event->pixelDelta().y() / 60.0;
    if (turns != 0) {
        setZoom(zoom() * std::pow(1.15, std::clamp(turns, -6.0, 6.0)), event->position());
        userMoved();
    }
}

void PanZoomView::resizeEvent(QResizeEvent* event)
{
    const QSize before = std::exchange(m_sizeBefore, event->size());
    const QPointF held = toScene(QRectF(QPointF(0, 0), before).center());
    QGraphicsView::resizeEvent(event);
    updateSceneRect();
    if (before.isValid()) {
        placePoint(held, QRectF(viewport()->rect()).center());
    }
    Q_EMIT visibleAreaChanged();
}

void PanZoomView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT visibleAreaChanged();
}

bool PanZoomView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setZoom(zoom() * (1 + gesture->value()), gesture->position());
            userMoved();
            return true;
        }
    } else if (event->type() == QEvent::Gesture) {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            setZoom(zoom() * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->hotSpot()));
            userMoved();
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace cmbagent
