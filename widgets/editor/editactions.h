// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace cmbagent {

/// What is on show, as far as editing cares.
struct EditContext
{
    bool canEdit = false; ///< a workflow or run is on show that can be edited
    bool isRun = false; ///< of a run, a copy is edited
    bool isEditing = false;
    bool isChanged = false; ///< something is not saved
    int selected = 0; ///< steps
    QString undoText; ///< empty: nothing to undo
    QString redoText;
};

/// The actions of the Edit menu; enabled only when they can do something. Lives on the main thread.
class EditActions : public QObject
{
    Q_OBJECT

public:
    explicit EditActions(QWidget* window);

    /// All in the order of the menu.
    [[nodiscard]] QList<QAction*> all() const { return m_all; }
    void fillMenu(QMenu* menu) const;
    void update(const EditContext& now);

    QAction* newWorkflow;
    QAction* edit; ///< checkable: begins and ends editing
    QAction* save;
    QAction* saveAs;
    QAction* discard;
    QAction* undo;
    QAction* redo;
    QAction* addStep;
    QAction* addAgent;
    QAction* addApproval;
    QAction* connectStep;
    QAction* suggest;
    QAction* rename;
    QAction* duplicate;
    QAction* group;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* remove;

private:
    QAction* add(const QString& text, const char* icon, const QKeySequence& keys, const QString& tip);
    /// Names under which keys are kept; they never change.
    void nameActions();

    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace cmbagent
