// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/canvaseditor.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/editor/canvasoverlay.h"
#include "widgets/editor/editwords.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLineF>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

constexpr double portReach = 12; // pixels around a port that still take it

} // namespace

CanvasEditor::CanvasEditor(CanvasView& view)
    : QObject(&view), m_view(view), m_overlay(new CanvasOverlay(view)), m_title(new QLineEdit(&view))
{
    m_overlay->hide();
    m_title->hide();
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setAccessibleName(EditWords::key(QStringLiteral("title")));
    m_title->installEventFilter(this);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    view.viewport()->setMouseTracking(true);
    connect(&view, &PanZoomView::visibleAreaChanged, m_overlay, qOverload<>(&QWidget::update));
    connect(&view, &PanZoomView::visibleAreaChanged, this, [this] { finishRenaming(true); });
    connect(&view.runScene(), &RunScene::placed, this, &CanvasEditor::updateOverlay);
    connect(&view.runScene(), &RunScene::selectedStepChanged, this, [this] {
        updateOverlay();
        if (m_isEditing) {
            Q_EMIT selectionChanged();
        }
    });
}

RunScene& CanvasEditor::scene() const
{
    return m_view.runScene();
}

int CanvasEditor::stepAt(QPointF place) const
{
    return scene().stepAt(m_view.toScene(place));
}

QString CanvasEditor::idOf(int step) const
{
    return step >= 0 && size_t(step) < m_draft.steps.size() ? m_draft.steps[size_t(step)].id : QString();
}

bool CanvasEditor::isNeeded(int from, int to) const
{
    if (!m_draft.workflow || from < 0 || to < 0 || to >= m_draft.workflow->size()) {
        return false;
    }
    const auto& needs = m_draft.workflow->steps[size_t(to)].needs;
    return std::any_of(needs.begin(), needs.end(), [from](const Need& need) { return need.step == from; });
}

void CanvasEditor::setEditing(bool editing)
{
    m_isEditing = editing;
    m_further.clear();
    stop();
    m_overlay->setVisible(editing);
    m_overlay->setGeometry(m_view.viewport()->geometry());
    m_overlay->raise();
    if (!editing) {
        finishRenaming(false);
    }
}

void CanvasEditor::setDraft(const DraftView& view)
{
    m_draft = view;
    m_further.removeIf([&](const QString& id) { return view.indexOf(id) < 0; });
    stop();
}

QStringList CanvasEditor::selection() const
{
    QStringList ids = idsAt(scene().selectedStep());
    ids.removeIf([this](const QString& id) { return m_further.contains(id); });
    return ids + m_further;
}

QStringList CanvasEditor::idsAt(int step) const
{
    QStringList ids;
    if (const StepGroup* group = scene().groupShownAt(step)) {
        for (const int member : group->steps) {
            ids << idOf(member);
        }
    } else if (const QString id = idOf(step); !id.isEmpty()) {
        ids << id;
    }
    return ids;
}

void CanvasEditor::clearFurther()
{
    m_further.clear();
    updateOverlay();
}

void CanvasEditor::updateOverlay()
{
    m_overlay->selected.clear();
    for (const QString& id : m_further) {
        m_overlay->selected << m_draft.indexOf(id);
    }
    m_overlay->edgeFrom = std::max(m_dragFrom, m_source);
    if (m_source >= 0) {
        const int target = scene().selectedStep();
        const bool isOther = target >= 0 && target != m_source;
        m_overlay->edgeTo = isOther ? std::optional(m_overlay->entryOf(target)) : std::nullopt;
        m_overlay->isTargetGood = isOther;
        const QString from = EditWords::step(idOf(m_source), m_draft);
        m_overlay->hint = !isOther
            ? tr("Connect “%1”: choose a step with the arrow keys, or type its title. Esc stops.").arg(from)
            : isNeeded(m_source, target)
            ? tr("Enter disconnects “%1” from “%2”. Esc stops.").arg(from, EditWords::step(idOf(target), m_draft))
            : tr("Enter lets “%2” need “%1”; Shift+Enter makes that optional. Esc stops.")
                  .arg(from, EditWords::step(idOf(target), m_draft));
        m_view.setAccessibleDescription(m_overlay->hint);
    } else {
        m_overlay->hint.clear();
    }
    m_overlay->update();
}

void CanvasEditor::stop()
{
    m_dragFrom = -1;
    m_source = -1;
    m_typed.clear();
    m_overlay->edgeTo.reset();
    updateOverlay();
}

void CanvasEditor::beginConnecting()
{
    if (!m_isEditing || scene().selectedStep() < 0 || scene().groupShownAt(scene().selectedStep())) {
        return; // an edge begins at a step
    }
    m_source = scene().selectedStep();
    m_typed.clear();
    m_view.setFocus(Qt::ShortcutFocusReason);
    updateOverlay();
}

void CanvasEditor::beginRenaming()
{
    const int step = scene().selectedStep();
    if (!m_isEditing || step < 0 || !scene().isPlaced()) {
        return;
    }
    m_renamed = step;
    const QRectF card = scene().cardRect(step);
    const QPoint corner = m_view.toViewport(card.topLeft()).toPoint();
    const int width = std::max(220, int(card.width() * m_view.zoom()));
    m_title->setGeometry(corner.x(), corner.y(), width, m_title->sizeHint().height());
    const StepSpec& spec = m_draft.workflow->steps[size_t(step)];
    m_title->setText(scene().groupShownAt(step) ? spec.group : spec.label());
    m_title->selectAll();
    m_title->show();
    m_title->raise();
    m_title->setFocus(Qt::ShortcutFocusReason);
}

void CanvasEditor::finishRenaming(bool keep)
{
    const int step = std::exchange(m_renamed, -1);
    if (step < 0) {
        return;
    }
    const bool hadFocus = m_title->hasFocus();
    const QString title = m_title->text().trimmed();
    m_title->hide();
    if (hadFocus) {
        m_view.setFocus(Qt::OtherFocusReason);
    }
    if (!keep || title.isEmpty() || step >= int(m_draft.steps.size())) {
        return;
    }
    const StepSpec& spec = m_draft.workflow->steps[size_t(step)];
    if (scene().groupShownAt(step) && title != spec.group) {
        Q_EMIT editRequested(edits::GroupSteps { idsAt(step), title });
    } else if (!scene().groupShownAt(step) && title != spec.label()) {
        Q_EMIT editRequested(edits::SetValue { idOf(step), { QStringLiteral("title") }, title });
    }
}

void CanvasEditor::connectTo(int step, bool optional)
{
    const int from = std::max(m_dragFrom, m_source);
    stop();
    if (step < 0 || step == from || scene().groupShownAt(step)) {
        return;
    }
    if (isNeeded(from, step)) {
        Q_EMIT editRequested(edits::Disconnect { idOf(from), idOf(step) });
    } else {
        Q_EMIT editRequested(edits::Connect { idOf(from), idOf(step), optional });
    }
}

// --- mouse ----------------------------------------------------------------------------------------------------------

bool CanvasEditor::pressed(QPointF place, Qt::KeyboardModifiers modifiers)
{
    const int port = m_overlay->portStep;
    if (port >= 0 && QLineF(m_overlay->portOf(port), place).length() <= portReach) {
        m_dragFrom = port;
        m_overlay->edgeTo = place;
        updateOverlay();
        return true;
    }
    const int step = stepAt(place);
    if (step >= 0 && (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) {
        if (m_further.isEmpty() && scene().selectedStep() >= 0 && scene().selectedStep() != step) {
            m_further << idsAt(scene().selectedStep());
        }
        const bool isIn = m_further.contains(idOf(step));
        for (const QString& id : idsAt(step)) {
            isIn ? void(m_further.removeOne(id)) : m_further.append(id);
        }
        updateOverlay();
        Q_EMIT selectionChanged();
        return true;
    }
    if (step < 0 || !m_further.contains(idOf(step))) {
        m_further.clear();
        updateOverlay();
    }
    return false;
}

bool CanvasEditor::moved(QPointF place, bool isDown)
{
    if (m_dragFrom >= 0) {
        const int step = stepAt(place);
        m_overlay->isTargetGood = step >= 0 && step != m_dragFrom;
        m_overlay->edgeTo = m_overlay->isTargetGood ? m_overlay->entryOf(step) : place;
        m_overlay->update();
        return true;
    }
    int port = isDown ? -1 : stepAt(place);
    port = scene().groupShownAt(port) ? -1 : port; // an edge begins at a step
    if (port < 0 && !isDown && m_overlay->portStep >= 0 && m_overlay->portStep < scene().stepCount()
        && QLineF(m_overlay->portOf(m_overlay->portStep), place).length() <= portReach) {
        port = m_overlay->portStep; // half of the port lies outside its card
    }
    if (port != m_overlay->portStep) {
        m_overlay->portStep = port;
        m_overlay->update();
    }
    return false;
}

bool CanvasEditor::released(QPointF place, Qt::KeyboardModifiers modifiers)
{
    if (m_dragFrom < 0) {
        return false;
    }
    const int from = m_dragFrom;
    const int step = stepAt(place);
    const bool isFar = QLineF(m_overlay->portOf(from), place).length() > 3 * portReach;
    if (step >= 0) {
        connectTo(step, modifiers & Qt::ShiftModifier);
    } else {
        stop();
        if (isFar) {
            Q_EMIT addRequested({ idOf(from) });
        }
    }
    return true;
}

bool CanvasEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_title) {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
                finishRenaming(key != Qt::Key_Escape);
                return true;
            }
        } else if (event->type() == QEvent::FocusOut) {
            finishRenaming(true);
        }
        return false;
    }
    if (watched != &m_view && event->type() == QEvent::Resize) {
        m_overlay->setGeometry(m_view.viewport()->geometry());
    }
    if (!m_isEditing) {
        return false;
    }
    const auto mouse = [event] { return static_cast<QMouseEvent*>(event); };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return watched != &m_view && mouse()->button() == Qt::LeftButton
            && pressed(mouse()->position(), mouse()->modifiers());
    case QEvent::MouseMove:
        return watched != &m_view && moved(mouse()->position(), mouse()->buttons() != Qt::NoButton);
    case QEvent::MouseButtonRelease:
        return watched != &m_view && released(mouse()->position(), mouse()->modifiers());
    case QEvent::MouseButtonDblClick:
        if (watched != &m_view && mouse()->button() == Qt::LeftButton && stepAt(mouse()->position()) < 0) {
            Q_EMIT addRequested({});
            return true;
        }
        return false;
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        return watched == &m_view && keyPressed(key->key(), key->modifiers(), key->text());
    }
    default:
        return false;
    }
}

} // namespace cmbagent
