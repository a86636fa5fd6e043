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

/// Looks for dependencies that the workflow being edited does not declare, and adds those a person chooses; of those a
/// person never wants to see again the workflow says that its steps are independent. Lives on the main thread; scripts
/// are read, and a model is asked, on other threads. A closed dialog ends that.
class DependencyDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    DependencyDesk(Backend& backend, EditController& editor, MainWindow& window, QObject* parent = nullptr);
    ~DependencyDesk() override;

    void open();

private:
    void look();
    void show();
    /// Makes the one true, and writes down that the others are not.
    void add(const QList<SuggestedEdge>& chosen, const QList<SuggestedEdge>& declined);
    void suggestAgain();
    void askModel();
    void ask(const AgentDefinition& agent);
    void takeAdvice(const Result<DependencyAdvice>& advice);

    Backend& m_backend;
    EditController& m_editor;
    MainWindow& m_window;
    QPointer<SuggestionDialog> m_dialog;
    WorkflowPtr m_workflow; ///< as it was last looked at; only the dialog changes it before that is closed
    QHash<QString, QString> m_scripts; ///< by step id
    DependencyPlan m_plan;
    std::vector<Suggestion> m_fromModel; ///< all it said, also what is not in the plan
    QStringList m_advised; ///< what is to be said of a model's answer
    bool m_isFromBefore = false; ///< what a model said is an answer that was kept
    std::jthread m_thread; ///< uses what stands above
};

} // namespace cmbagent
