// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvaskeys.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/stepnavigator.h"

namespace cmbagent {

bool CanvasKeys::handle(int key)
{
    return moveSelection(key) || zoom(key);
}

bool CanvasKeys::moveSelection(int key)
{
    const RunScene& scene = m_view.runScene();
    if (!scene.isPlaced()) {
        return false;
    }
    const int from = scene.selectedStep();
    const auto towards = [&](Direction direction) {
        return from < 0 ? stepInOrder(scene, -1, true) : stepTowards(scene, from, direction);
    };
    switch (key) {
    case Qt::Key_Left:
        m_view.selectStep(towards(Direction::Left));
        return true;
    case Qt::Key_Right:
        m_view.selectStep(towards(Direction::Right));
        return true;
    case Qt::Key_Up:
        m_view.selectStep(towards(Direction::Up));
        return true;
    case Qt::Key_Down:
        m_view.selectStep(towards(Direction::Down));
        return true;
    case Qt::Key_Home:
        m_view.selectStep(stepInOrder(scene, -1, true));
        return true;
    case Qt::Key_End:
        m_view.selectStep(stepInOrder(scene, -1, false));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (from >= 0) {
            m_view.activate(from);
        }
        return from >= 0;
    case Qt::Key_Backspace:
        return from >= 0 && fold(from);
    case Qt::Key_Escape:
        m_view.clearSelection();
        return from >= 0;
    default:
        return false;
    }
}

/// What belongs together becomes one card: first the fan of the step, then its group.
bool CanvasKeys::fold(int step)
{
    const RunScene& scene = m_view.runScene();
    if (scene.fanOf(step) && !scene.isStacked(step)) {
        m_view.foldFan(step);
        return true;
    }
    if (scene.groupOf(step) >= 0) {
        m_view.collapseGroup(step);
        return true;
    }
    return scene.fanOf(step) != nullptr;
}

bool CanvasKeys::zoom(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomIn();
        return true;
    case Qt::Key_Minus:
        m_view.zoomOut();
        return true;
    case Qt::Key_0:
        m_view.resetZoom();
        return true;
    case Qt::Key_F:
        m_view.zoomToFit();
        return true;
    default:
        return false;
    }
}

} // namespace cmbagent
