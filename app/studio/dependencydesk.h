// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/dependencies.h"

#include <QObject>
#include <QPointer>

#include <thread>

namespace cmbagent {

class Backend;
class EditController;
class MainWindow;
class SuggestionDialog;
struct AgentDefinition;
struct DependencyAdvice;
struct SuggestedEdge;

/// Looks for dependencies that the workflow being edited does not declare, and adds those a person chooses. Lives on
/// the main thread; scripts are read, and a model is asked, on other threads. A closed dialog ends that.
class DependencyDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    DependencyDesk(Backend& backend, EditController& editor, MainWindow& window, QObject* parent = nullptr);
    ~DependencyDesk() override;

    void open();

private:
    void look(const QString& folder);
    void show();
    void add(const QList<SuggestedEdge>& chosen);
    void askModel();
    void ask(const AgentDefinition& agent);
    void takeAdvice(const Result<DependencyAdvice>& advice);

    Backend& m_backend;
    EditController& m_editor;
    MainWindow& m_window;
    QPointer<SuggestionDialog> m_dialog;
    WorkflowPtr m_workflow; ///< as it was when the dialog was opened; it cannot be edited before that is closed
    QHash<QString, QString> m_scripts; ///< by step id
    DependencyPlan m_plan;
    QStringList m_advised; ///< what is to be said of a model's answer
    std::jthread m_thread; ///< uses what stands above
};

} // namespace cmbagent
