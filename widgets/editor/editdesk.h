// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QObject>

#include <functional>

class QMainWindow;

namespace cmbagent {

class CanvasEditor;
class CanvasView;
class DraftForm;
class EditActions;
class EditBar;
class OutlinePane;

/// Everything one edits a workflow with, put together: actions, bar, form, outline and canvas show one draft and one
/// selection. Edits leave as requests with the words for the menu. Lives on the main thread.
class EditDesk : public QObject
{
    Q_OBJECT

public:
    EditDesk(QMainWindow* window, CanvasView* canvas);

    EditActions* actions;
    EditBar* bar;
    DraftForm* form;
    OutlinePane* outline;
    CanvasEditor* canvasEditor;

    /// Begins and ends editing as far as it shows.
    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const { return m_isEditing; }
    /// Shows a draft; `showGraph` puts its workflow on the canvas. The selection stays where it can.
    void showDraft(const DraftView& view, const std::function<void()>& showGraph);
    /// Selects steps that were made or changed, those that exist.
    void select(const QStringList& steps);
    [[nodiscard]] QStringList selection() const { return m_selection; }
    /// Shows the rules of when the workflow's runs ask, with the keyboard in the first, which is made if need be.
    void writeRules();
    /// An edit that was just requested was not made; true where a field says why.
    bool showRefusal(const Error& error);

Q_SIGNALS:
    void editRequested(const cmbagent::DraftEdit& edit, const QString& label, int mergeId);
    void copyRequested(const QStringList& steps);
    void selectionChanged();
    /// The form shows what was hidden.
    void formNeeded();

private:
    void connectActions();
    void connectPanes();
    void request(const DraftEdit& edit, int mergeId = -1);
    void adopt(const QStringList& steps);
    void add(StepKind kind, const QStringList& needs);
    void removeSelected();
    void askGroup();

    QMainWindow* m_window;
    CanvasView* m_canvas;
    DraftView m_view;
    QStringList m_selection;
    edits::RenameStep m_renaming; ///< the selection follows a new id
    bool m_isEditing = false;
    bool m_isAdopting = false;
};

} // namespace cmbagent
