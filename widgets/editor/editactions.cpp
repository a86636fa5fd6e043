// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editactions.h"

#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"

#include <QAction>
#include <QMenu>

namespace cmbagent {

EditActions::EditActions(QWidget* window) : QObject(window), m_window(window)
{
    newWorkflow = add(tr("&New workflow"), "plus", QKeySequence::New, tr("Begin a workflow without any steps"));
    edit = add(tr("&Edit workflow"), "modify", QKeySequence(Qt::CTRL | Qt::Key_E),
               tr("Change the steps of this workflow on the canvas"));
    edit->setCheckable(true);
    undo = add(tr("&Undo"), "undo", QKeySequence::Undo, tr("Take the last change back"));
    redo = add(tr("&Redo"), "redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), tr("Make the change again"));
    cut = add(tr("Cu&t"), "close", QKeySequence::Cut, tr("Copy the selected steps and delete them"));
    copy = add(tr("&Copy"), "copy", QKeySequence::Copy, tr("Copy the selected steps as YAML text"));
    paste = add(tr("&Paste"), "file", QKeySequence::Paste, tr("Add the steps that were copied"));
    duplicate = add(tr("&Duplicate"), "copy", QKeySequence(Qt::CTRL | Qt::Key_D),
                    tr("Add a copy of the selected steps beside them"));
    remove = add(tr("De&lete"), "reject", QKeySequence(Qt::Key_Delete),
                 tr("Remove the selected steps, and what other steps need of them"));
    addStep = add(tr("&Add step"), "kind-code", QKeySequence(Qt::CTRL | Qt::Key_Return),
                  tr("Add a step that needs the selected one (on the canvas: A)"));
    addAgent = add(tr("Add agent tas&k"), "kind-agent", QKeySequence(),
                   tr("Add a step that an agent does: it asks language models and runs the code they write"));
    addApproval = add(tr("Add &question"), "kind-approval", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                      tr("Add a step that asks a person, after the selected one"));
    connectStep = add(tr("C&onnect…"), "link", QKeySequence(Qt::CTRL | Qt::Key_L),
                      tr("Choose a step that needs the selected one, with the arrow keys (on the canvas: C)"));
    suggest = add(tr("&Suggest dependencies…"), "link", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                  tr("Read the steps and their scripts for what has to come first, and choose"));
    rename = add(tr("Re&name"), "modify", QKeySequence(Qt::CTRL | Qt::Key_R),
                 tr("Give the selected step another title (on the canvas: F2)"));
    group = add(tr("&Group…"), "list", QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G),
                tr("Put the selected steps into a group"));
    save = add(tr("&Save"), "save", QKeySequence::Save, tr("Write the workflow file"));
    saveAs = add(tr("Save &as…"), "save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                 tr("Write the workflow into another file"));
    discard = add(tr("D&iscard changes"), "refresh", {}, tr("Go back to what is in the file"));
    nameActions();
    update({});
}

QAction* EditActions::add(const QString& text, const char* icon, const QKeySequence& keys, const QString& tip)
{
    auto* action = new QAction(Icons::icon(QLatin1String(icon)), text, this);
    action->setShortcut(keys);
    ActionTips::setTip(action, tip);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

void EditActions::nameActions()
{
    const std::initializer_list<std::pair<QAction*, const char*>> names { { newWorkflow, "edit.newWorkflow" },
                                                                          { edit, "edit.edit" },
                                                                          { save, "edit.save" },
                                                                          { saveAs, "edit.saveAs" },
                                                                          { discard, "edit.discard" },
                                                                          { undo, "edit.undo" },
                                                                          { redo, "edit.redo" },
                                                                          { addStep, "edit.addStep" },
                                                                          { addAgent, "edit.addAgent" },
                                                                          { addApproval, "edit.addApproval" },
                                                                          { connectStep, "edit.connectStep" },
                                                                          { suggest, "edit.suggest" },
                                                                          { rename, "edit.rename" },
                                                                          { duplicate, "edit.duplicate" },
                                                                          { group, "edit.group" },
                                                                          { cut, "edit.cut" },
                                                                          { copy, "edit.copy" },
                                                                          { paste, "edit.paste" },
                                                                          { remove, "edit.remove" } };
    for (const auto& [action, name] : names) {
        action->setObjectName(QString::fromLatin1(name));
    }
}

void EditActions::fillMenu(QMenu* menu) const
{
    menu->setToolTipsVisible(true);
    menu->addAction(edit);
    menu->addSeparator();
    menu->addActions({ undo, redo });
    menu->addSeparator();
    menu->addActions({ cut, copy, paste, duplicate, remove });
    menu->addSeparator();
    menu->addActions({ addStep, addAgent, addApproval, connectStep, suggest, rename, group });
    menu->addSeparator();
    menu->addAction(discard);
}

void EditActions::update(const EditContext& now)
{
    const QString notEditing = tr("No workflow is being edited; Edit workflow begins it");
    const QString nothingNew = now.isEditing ? tr("Everything is saved already") : notEditing;
    const auto set = [&](QAction* action, bool enabled, const QString& whyNot) {
        ActionTips::setEnabled(action, enabled, now.isEditing ? whyNot : notEditing);
    };
    ActionTips::setEnabled(edit, now.canEdit || now.isEditing, tr("Nothing is open that can be edited"));
    edit->setChecked(now.isEditing);
    edit->setText(now.isRun && !now.isEditing ? tr("&Edit a copy of this workflow") : tr("&Edit workflow"));
    set(save, now.isEditing && now.isChanged, nothingNew);
    set(saveAs, now.isEditing, notEditing);
    set(discard, now.isEditing && now.isChanged, nothingNew);
    set(undo, now.isEditing && !now.undoText.isEmpty(), tr("Nothing has been changed yet"));
    undo->setText(now.undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(now.undoText));
    undo->setIconText(tr("Undo"));
    set(redo, now.isEditing && !now.redoText.isEmpty(), tr("Nothing has been undone"));
    redo->setText(now.redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(now.redoText));
    redo->setIconText(tr("Redo"));
    for (QAction* action : { addStep, addAgent, addApproval, paste, suggest }) {
        set(action, now.isEditing, notEditing);
    }
    for (QAction* action : { cut, copy, duplicate, remove, group }) {
        set(action, now.isEditing && now.selected > 0, tr("No step is selected"));
    }
    for (QAction* action : { connectStep, rename }) {
        set(action, now.isEditing && now.selected == 1, tr("Select one step first"));
    }
}

} // namespace cmbagent
