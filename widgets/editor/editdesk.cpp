// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editdesk.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/editor/canvaseditor.h"
#include "widgets/editor/draftform.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editbar.h"
#include "widgets/editor/editwords.h"
#include "widgets/editor/outlinepane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>

#include <algorithm>

namespace cmbagent {

EditDesk::EditDesk(QMainWindow* window, CanvasView* canvas)
    : QObject(window), actions(new EditActions(window)), bar(new EditBar(*actions, window)), form(new DraftForm),
      outline(new OutlinePane), canvasEditor(new CanvasEditor(*canvas)), m_window(window), m_canvas(canvas)
{
    bar->hide();
    connectActions();
    connectPanes();
}

void EditDesk::connectActions()
{
    const auto on = [this](QAction* action, auto call) { connect(action, &QAction::triggered, this, call); };
    on(actions->addStep, [this] { add(StepKind::Code, m_selection.mid(0, 1)); });
    on(actions->addAgent, [this] { add(StepKind::Agent, m_selection.mid(0, 1)); });
    on(actions->addApproval, [this] { add(StepKind::Approval, m_selection); });
    on(actions->connectStep, [this] { canvasEditor->beginConnecting(); });
    on(actions->rename, [this] { canvasEditor->beginRenaming(); });
    on(actions->remove, [this] { removeSelected(); });
    on(actions->duplicate, [this] { request(edits::DuplicateSteps { m_selection }); });
    on(actions->group, [this] { askGroup(); });
    on(actions->copy, [this] { Q_EMIT copyRequested(m_selection); });
    on(actions->cut, [this] {
        Q_EMIT copyRequested(m_selection);
        removeSelected();
    });
    on(actions->paste, [this] {
        const QString text = QApplication::clipboard()->text();
        request(edits::PasteSteps { text, m_selection.isEmpty() ? QString() : m_selection.last() });
    });
}

void EditDesk::connectPanes()
{
    connect(form, &DraftForm::editRequested, this, &EditDesk::request);
    connect(outline, &OutlinePane::editRequested, this, [this](const DraftEdit& edit) { request(edit); });
    connect(outline, &OutlinePane::selectionChanged, this, [this] {
        canvasEditor->clearFurther();
        adopt(outline->selection());
    });
    connect(canvasEditor, &CanvasEditor::editRequested, this, [this](const DraftEdit& edit) { request(edit); });
    connect(canvasEditor, &CanvasEditor::addRequested, this,
            [this](const QStringList& needs) { add(StepKind::Code, needs); });
    connect(canvasEditor, &CanvasEditor::removeRequested, this, &EditDesk::removeSelected);
    connect(canvasEditor, &CanvasEditor::selectionChanged, this, [this] { adopt(canvasEditor->selection()); });
    connect(m_canvas, &CanvasView::contextMenuRequested, this, [this](int, QPoint place) {
        if (m_isEditing) {
            auto* menu = new QMenu(m_window);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            actions->fillMenu(menu);
            menu->popup(place);
        }
    });
}

void EditDesk::setEditing(bool editing)
{
    m_isEditing = editing;
    bar->setVisible(editing);
    canvasEditor->setEditing(editing);
    if (!editing) {
        m_selection.clear();
        m_view = {};
    }
}

void EditDesk::showDraft(const DraftView& view, const std::function<void()>& showGraph)
{
    m_view = view;
    m_isAdopting = true;
    showGraph();
    outline->setDraft(view);
    canvasEditor->setDraft(view);
    m_isAdopting = false;
    select(m_selection);
}

void EditDesk::select(const QStringList& steps)
{
    QStringList there = steps;
    if (!m_renaming.step.isEmpty()) {
        std::replace(there.begin(), there.end(), m_renaming.step, m_renaming.to);
    }
    there.removeIf([this](const QString& id) { return m_view.indexOf(id) < 0; });
    adopt(there);
}

/// One selection for all: the canvas shows its first step as selected.
void EditDesk::adopt(const QStringList& steps)
{
    if (m_isAdopting || !m_isEditing) {
        return;
    }
    m_isAdopting = true;
    m_selection = steps;
    outline->select(steps);
    const int first = steps.isEmpty() ? -1 : m_view.indexOf(steps.front());
    if (m_canvas->selectedStep() != first && !canvasEditor->isConnecting()) {
        m_canvas->selectStep(first);
    }
    form->showStep(m_view, steps.size() == 1 ? steps.front() : QString());
    m_isAdopting = false;
    Q_EMIT selectionChanged();
}

void EditDesk::writeRules()
{
    canvasEditor->clearFurther();
    adopt({});
    Q_EMIT formNeeded();
    form->writeRules();
}

bool EditDesk::showRefusal(const Error& error)
{
    return form->showRefusal(error);
}

void EditDesk::request(const DraftEdit& edit, int mergeId)
{
    if (const auto* rename = std::get_if<edits::RenameStep>(&edit)) {
        m_renaming = *rename;
    }
    Q_EMIT editRequested(edit, EditWords::edit(edit, m_view), mergeId);
    m_renaming = {};
}

void EditDesk::add(StepKind kind, const QStringList& needs)
{
    const QString title = kind == StepKind::Approval ? tr("New question")
        : kind == StepKind::Agent                    ? tr("New task of an agent")
                                                     : tr("New step");
    request(edits::AddStep { title, kind, needs.isEmpty() ? QString() : needs.last(), needs });
    Q_EMIT formNeeded();
    form->focusField(QStringLiteral("title"));
}

void EditDesk::removeSelected()
{
    if (!m_selection.isEmpty()) {
        request(edits::RemoveSteps { m_selection });
    }
}

void EditDesk::askGroup()
{
    const int first = m_view.indexOf(m_selection.value(0));
    auto* dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("groupDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Group steps"));
    dialog->setLabelText(tr("Name of the group (empty: none)"));
    dialog->setTextValue(first < 0 ? QString() : m_view.steps[size_t(first)].group());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, steps = m_selection](const QString& name) {
        request(edits::GroupSteps { steps, name.trimmed() });
    });
    dialog->open();
}

} // namespace cmbagent
