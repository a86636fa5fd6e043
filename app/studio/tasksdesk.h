// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agents/agentregistry.h"
#include "app/backend/tasklimits.h"
#include "app/backend/taskstarter.h"
#include "widgets/tasks/taskdialog.h"

#include <QPointer>

namespace cmbagent {

class MainWindow;
class OpenWindows;
class ReadyModels;
struct TaskMeans;

/// Tasks in words, in the window: opens the form for a new one, begins its run and shows it; when a plan is there, has
/// it carried out and shows that, also where the program ended in between. Runs the demonstration, too. Lives on the
/// main thread.
class TasksDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive the desk.
    TasksDesk(Backend& backend, ReadyModels& models, const AgentRegistry& agents, OpenWindows& windows,
              QObject* parent = nullptr);

    void open();
    /// Keys, servers or choices of models may be others than before.
    void refresh();
    /// Has plans carried out that a program came to and ended before it could do that.
    void takeUpPlans();
    /// The task of the examples, with recorded answers.
    void runDemonstration();
    /// Null while it is closed.
    [[nodiscard]] TaskDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    /// A person wants to set models and keys.
    void settingsRequested();

private:
    void adopt(MainWindow& window);
    void fill();
    [[nodiscard]] TaskMeans means() const;
    /// `from`: the form it came from; null: none.
    void start(const TaskOrder& order, TaskDialog* from);
    void takeEnd(const RunId& run);
    void carryOut(const RunProjection& planned);
    void tellLimit(const RunId& run, qint64 limitMicros, qint64 spentMicros);

    Backend& m_backend;
    ReadyModels& m_models;
    const AgentRegistry& m_agents;
    OpenWindows& m_windows;
    TaskStarter m_starter;
    TaskLimits m_limits;
    QPointer<TaskDialog> m_dialog;
};

} // namespace cmbagent
