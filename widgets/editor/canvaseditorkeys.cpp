// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do on a canvas that is edited.
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/editor/canvaseditor.h"

namespace cmbagent {

bool CanvasEditor::connectingKey(int key, const QString& text)
{
    switch (key) {
    case Qt::Key_Escape:
        stop();
        return true;
    case Qt::Key_Backspace:
        m_typed.chop(1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        m_typed.clear();
        return false; // moves the selection as always
    default:
        if (text.isEmpty() || !text.front().isPrint()) {
            return false;
        }
        m_typed += text;
    }
    for (int step = 0; step < int(m_draft.steps.size()) && !m_typed.isEmpty(); ++step) {
        const StepSpec& spec = m_draft.workflow->steps[size_t(step)];
        if (step != m_source
            && (spec.label().startsWith(m_typed, Qt::CaseInsensitive)
                || spec.id.startsWith(m_typed, Qt::CaseInsensitive))) {
            m_view.selectStep(step);
            break;
        }
    }
    return true;
}

bool CanvasEditor::keyPressed(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (m_source >= 0) {
        if (isEnter) {
            connectTo(scene().selectedStep(), modifiers & Qt::ShiftModifier);
            return true;
        }
        return !(modifiers & (Qt::ControlModifier | Qt::AltModifier)) && connectingKey(key, text);
    }
    if (m_dragFrom >= 0 && key == Qt::Key_Escape) {
        stop();
        return true;
    }
    if (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        return false;
    }
    const QString selected = idOf(scene().selectedStep());
    switch (key) {
    case Qt::Key_A:
    case Qt::Key_Insert:
        Q_EMIT addRequested(selected.isEmpty() ? QStringList() : QStringList(selected));
        return true;
    case Qt::Key_C:
        beginConnecting();
        return true;
    case Qt::Key_F2:
        beginRenaming();
        return true;
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return true;
    default:
        return false;
    }
}

} // namespace cmbagent
