// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/tasksdesk.h"

#include "app/studio/openwindows.h"
#include "app/studio/readymodels.h"
#include "app/studio/taskestimate.h"
#include "app/studio/whilealive.h"
#include "widgets/costs/costwords.h"
#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskform.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>

namespace cmbagent {

TasksDesk::TasksDesk(Backend& backend, ReadyModels& models, const AgentRegistry& agents, OpenWindows& windows,
                     QObject* parent)
    : QObject(parent), m_backend(backend), m_models(models), m_agents(agents), m_windows(windows), m_starter(backend),
      m_limits(backend)
{
    windows.adoptEach(this, [this](MainWindow& window) { adopt(window); });
    connect(&m_models, &ReadyModels::changed, this, &TasksDesk::fill);
    connect(&m_agents, &AgentRegistry::changed, this, &TasksDesk::fill);
    connect(&m_backend, &Backend::runEnded, this, &TasksDesk::takeEnd);
    connect(&m_backend, &Backend::placeChanged, this, &TasksDesk::takeUpPlans);
    connect(&m_limits, &TaskLimits::reached, this, &TasksDesk::tellLimit);
}

void TasksDesk::adopt(MainWindow& window)
{
    connect(window.parts().actions->newTask, &QAction::triggered, this, &TasksDesk::open);
    connect(window.parts().actions->demonstration, &QAction::triggered, this, &TasksDesk::runDemonstration);
}

void TasksDesk::open()
{
    if (!m_dialog) {
        m_dialog = new TaskDialog(&m_windows.active());
        connect(m_dialog, &TaskDialog::startRequested, this,
                [this](const TaskOrder& order) { start(order, m_dialog); });
        connect(m_dialog, &TaskDialog::settingsRequested, this, &TasksDesk::settingsRequested);
        new TaskEstimate(m_backend, *m_dialog);
        m_models.look();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void TasksDesk::refresh()
{
    if (m_dialog) {
        m_models.look();
    }
}

void TasksDesk::fill()
{
    if (m_dialog) {
        m_dialog->form()->setMeans(means());
    }
}

TaskMeans TasksDesk::means() const
{
    const auto shelf = m_agents.shelf();
    const auto definition = [&shelf](const QString& name) {
        const ShelvedAgent* agent = shelf->find(name);
        AgentDefinition unknown;
        unknown.name = name;
        return agent ? agent->file.agent : unknown;
    };
    TaskMeans means;
    const auto takeRole = [&](const QString& name, TaskMode mode) {
        const AgentDefinition agent = definition(name);
        means.roles[size_t(mode)] << agent.modelRole();
        const QString usual = agent.model.isEmpty() ? m_models.usual(agent.modelRole()) : agent.model;
        if (!usual.isEmpty()) {
            means.usual.insert(agent.modelRole(), usual);
        }
    };
    for (int number = 0; number < taskModeCount; ++number) {
        for (const QString& name : TaskStarter::agentsOf(TaskMode(number))) {
            takeRole(name, TaskMode(number));
        }
        means.roles[size_t(number)].removeDuplicates();
        means.usualOfMode[size_t(number)] = m_models.usualOf(TaskMode(number));
    }
    for (const ShelvedAgent* agent : shelf->search({})) {
        const bool isChoice = TaskStarter::plannable().contains(agent->name()) || agent->origin != AgentOrigin::BuiltIn;
        if (isChoice && agent->file.agent.kind == AgentKind::Model && m_agents.isEnabled(agent->name())) {
            const AgentDefinition& who = agent->file.agent;
            means.agents.append({ who.name, agent->file.title, who.description, who.modelRole() });
            const QString usual = who.model.isEmpty() ? m_models.usual(who.modelRole()) : who.model;
            if (!usual.isEmpty()) {
                means.usual.insert(who.modelRole(), usual);
            }
        }
    }
    means.models = m_models.rows();
    means.isLooking = m_models.isLooking();
    means.fault = [self = QPointer(&m_models)](const QString& model) { return self ? self->fault(model) : QString(); };
    return means;
}

void TasksDesk::runDemonstration()
{
    const auto order = TaskStarter::demonstration();
    order ? start(*order, nullptr) : m_windows.active().showError(order.error());
}

void TasksDesk::start(const TaskOrder& order, TaskDialog* from)
{
    if (from) {
        from->setBusy(true);
    }
    m_starter.start(order, {}, whileAlive(this, [this, form = QPointer(from)](const Result<TaskRun>& begun) {
                        if (form) {
                            form->setBusy(false);
                        }
                        if (!begun) {
                            return form ? form->showError(begun.error()) : m_windows.active().showError(begun.error());
                        }
                        if (form) {
                            form->close();
                        }
                        Q_EMIT m_windows.active().runSelected(begun->run);
                    }));
}

/// Of a run that planned a task, the plan is carried out.
void TasksDesk::takeEnd(const RunId& run)
{
    m_backend.read<RunProjection>(
        [scope = m_backend.scope(), run, blobs = &m_backend.blobs()](Reader& reader) -> Result<RunProjection> {
            const auto summary = reader.run(scope, run);
            if (!summary) {
                return tl::unexpected(summary.error());
            }
            // Others are not loaded: they may be large.
            return TaskStarter::isPlanFile(summary->sourcePath) ? reader.load(scope, run, *blobs)
                                                                : Result<RunProjection>(RunProjection());
        },
        whileAlive(this, [this](const Result<RunProjection>& ended) {
            if (ended && TaskStarter::hasPlan(*ended)) {
                carryOut(*ended);
            }
        }));
}

void TasksDesk::takeUpPlans()
{
    m_backend.read<std::vector<RunProjection>>(
        [scope = m_backend.scope(), blobs = &m_backend.blobs()](Reader& reader) {
            return TaskStarter::plansLeft(reader, scope, *blobs);
        },
        whileAlive(this, [this](const Result<std::vector<RunProjection>>& left) {
            if (!left) {
                return m_windows.active().showError(left.error());
            }
            for (const RunProjection& planned : *left) {
                carryOut(planned);
            }
        }));
}

void TasksDesk::carryOut(const RunProjection& planned)
{
    m_starter.carryOut(planned, 0, whileAlive(this, [this, planning = planned.run()](const Result<TaskRun>& begun) {
                           if (!begun && begun.error().code == ErrorCode::Conflict) {
                               return; // it is carried out already, or another program is about to
                           }
                           MainWindow& window = m_windows.showing(planning);
                           if (!begun) {
                               window.showError(begun.error());
                           } else if (window.shownRun() == planning) {
                               Q_EMIT window.runSelected(begun->run); // whoever watched the plan wants to see it done
                           } else {
                               window.showNotice(
                                   tr("The plan is there, and its steps begin: %1").arg(begun->workflow->name));
                           }
                       }));
}

void TasksDesk::tellLimit(const RunId& run, qint64 limitMicros, qint64 spentMicros)
{
    m_windows.showing(run).showNotice(
        tr("The task has cost %1 and pauses, as you wanted it to after every %2. Resume goes on with it.")
            .arg(CostWords::money(spentMicros), CostWords::money(limitMicros)));
}

} // namespace cmbagent
