// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/plan.h"
#include "app/backend/backend.h"
#include "core/taskorder.h"

namespace cmbagent {

/// A run that a task made.
struct TaskRun
{
    RunId run;
    ProjectId project;
    WorkflowPtr workflow;
    QString workflowFile;
    bool isPlanning = false; ///< another run follows, which carries out what this one comes to
};

/// Makes workflows of what a person asks for in words, and begins their runs. The modes with a plan make two: one that
/// plans, and one that carries the plan out. Workflow files stay in a folder of the task, where they can be opened,
/// changed and played again, and so does task.json, which says what was asked for: whoever finds a plan made later
/// still knows what to do with it. Lives on the main thread.
class TaskStarter : public QObject
{
    Q_OBJECT

public:
    /// The backend outlives it.
    explicit TaskStarter(Backend& backend, QObject* parent = nullptr);

    /// Begins in a new folder below `parent`; empty: below tasks/ of the data folder.
    void start(TaskOrder order, const QString& parent, const Backend::Callback<TaskRun>& done);
    /// Carries out the plan that a planning run has come to, `workers` steps at a time; 0: as the planning run was
    /// told. Somebody who is just beginning that, in whatever process, is waited for. Conflict: another run does or
    /// did it.
    void carryOut(const RunProjection& planned, int workers, const Backend::Callback<TaskRun>& done);

    /// The task of the examples, with recorded answers of language models; needs no key and no network.
    static Result<TaskOrder> demonstration();
    /// Agents a plan may give work to.
    static const QStringList& plannable();
    /// Those that may be asked beside the one a person chose.
    static QStringList agentsOf(TaskMode mode);
    /// Whether runs of this workflow file plan a task.
    static bool isPlanFile(const QString& workflowFile);
    /// Whether a run is one that plans a task and has come to a plan.
    static bool hasPlan(const RunProjection& run);
    static Result<Plan> planOf(const RunProjection& run, const Blobs& blobs);
    /// Planning runs with a plan that nobody began to carry out, because the program ended right after it was there;
    /// the oldest first. On the reader thread.
    static Result<std::vector<RunProjection>> plansLeft(Reader& reader, const SessionScope& scope, const Blobs& blobs);
    /// What the person asked for who began a task in this folder. NotFound: nobody did.
    static Result<TaskOrder> orderIn(const QString& folder);
    /// The folder of the task a run belongs to, by the workflow file it came from.
    static QString folderOf(const QString& workflowFile);

private:
    [[nodiscard]] QMap<QString, QString> plannedWith(const TaskOrder& order) const;
    [[nodiscard]] TaskChoices choicesFor(const TaskOrder& order) const;
    /// Whether there is everybody a person says something to.
    [[nodiscard]] Result<void> checkSaid(const TaskOrder& order) const;
    void beginUnlessCarriedOut(const RunProjection& planned, int workers, const Backend::Callback<TaskRun>& done);
    /// `then`: who carried out the plan of the run that this one replays; null: nobody, or it replays none.
    void beginWork(const RunProjection& planned, const RunId& then, int workers,
                   const Backend::Callback<TaskRun>& done);
    /// A workflow that is to be written, and the run of it.
    struct Beginning
    {
        QString file;
        QString title;
        std::vector<DraftEdit> edits;
        RunOptions options;
        RunSource source;
        ProjectId project {};
    };
    void begin(const Beginning& beginning, const Backend::Callback<TaskRun>& done);

    Backend& m_backend;
};

} // namespace cmbagent
