// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the canvas does with mouse, keyboard and focus.
#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/canvaskeys.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/stepnavigator.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace cmbagent {

namespace {

constexpr int panStep = 80;
constexpr double moveStep = 24; // the dots of the background

} // namespace

void CanvasView::pressed(QMouseEvent* event)
{
    const int step = m_scene->stepAt(toScene(event->position()));
    if (step >= 0) {
        m_scene->selectStep(step);
    }
}

void CanvasView::clicked(QMouseEvent* event)
{
    const int step = m_scene->stepAt(toScene(event->position()));
    const int group =
        step < 0 && zoom() >= GroupFrames::namesFrom ? m_scene->groupHeadAt(toScene(event->position())) : -1;
    if (group >= 0) {
        m_scene->setGroupCollapsed(group, true);
    } else if (step < 0) {
        clearSelection();
    } else if (m_scene->isStacked(step)) {
        unfold(step);
    }
}

void CanvasView::userMoved()
{
    m_isFitted = false;
    setFollowing(false);
}

/// A card is moved, the background pans.
bool CanvasView::dragBegan(QPointF from)
{
    m_draggedStep = m_isArrangeable ? m_scene->stepAt(toScene(from)) : -1;
    if (m_draggedStep >= 0) {
        m_grip = toScene(from) - m_scene->cardRect(m_draggedStep).center();
        m_isFitted = false;
    }
    return m_draggedStep >= 0;
}

void CanvasView::dragMoved(QPointF to)
{
    m_scene->placeByHand(m_draggedStep, toScene(to) - m_grip);
}

void CanvasView::dragEnded()
{
    m_draggedStep = -1;
    adoptContent();
}

void CanvasView::moveSelected(QPointF delta)
{
    const int step = m_scene->selectedStep();
    if (step >= 0 && m_scene->isPlaced() && m_isArrangeable) {
        m_isFitted = false;
        m_scene->placeByHand(step, m_scene->cardRect(step).center() + delta);
        adoptContent();
        reveal(step);
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // the second press may begin a drag as well
    const int step = m_scene->stepAt(toScene(event->position()));
    if (step >= 0 && event->button() == Qt::LeftButton) {
        Q_EMIT stepActivated(step);
    }
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    int step = m_scene->selectedStep();
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        step = m_scene->stepAt(toScene(event->pos()));
        if (step >= 0) {
            m_scene->selectStep(step);
        }
    } else if (step >= 0 && m_scene->isPlaced()) {
        place = viewport()->mapToGlobal(toViewport(m_scene->cardRect(step).center()).toPoint());
    }
    Q_EMIT contextMenuRequested(step, place);
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (plain && (CanvasKeys(*this).handle(event->key()))) {
        event->accept();
        return;
    }
    const bool alt = event->modifiers() == Qt::AltModifier;
    const QPointF pan = event->key() == Qt::Key_Left ? QPointF(panStep, 0)
        : event->key() == Qt::Key_Right              ? QPointF(-panStep, 0)
        : event->key() == Qt::Key_Up                 ? QPointF(0, panStep)
        : event->key() == Qt::Key_Down               ? QPointF(0, -panStep)
                                                     : QPointF();
    if (control && !pan.isNull()) {
        panBy(pan);
        userMoved();
        event->accept();
        return;
    }
    if (alt && !pan.isNull() && m_scene->selectedStep() >= 0) {
        moveSelected(pan * (-moveStep / panStep));
        event->accept();
        return;
    }
    event->ignore(); // not to the base: its arrow keys scroll
}

/// Tab walks through the steps in an order in which needs come first, and leaves the canvas past either end.
bool CanvasView::focusNextPrevChild(bool next)
{
    const int from = m_scene->selectedStep();
    if (hasFocus() && m_scene->isPlaced() && m_scene->stepCount() > 0 && from >= 0) {
        const int step = stepInOrder(*m_scene, from, next);
        if (step >= 0) {
            selectStep(step);
            return true;
        }
    }
    return PanZoomView::focusNextPrevChild(next);
}

void CanvasView::focusInEvent(QFocusEvent* event)
{
    PanZoomView::focusInEvent(event);
    m_scene->setFocused(true);
    CanvasAccessible::tellFocus(*this);
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    PanZoomView::focusOutEvent(event);
    m_scene->setFocused(false);
}

} // namespace cmbagent
