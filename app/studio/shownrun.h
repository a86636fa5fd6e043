// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/control/controlclient.h"
#include "items/eventmodel.h"
#include "items/logmodel.h"
#include "items/rungraph.h"

namespace cmbagent {

/// Keeps the run on show up to date: loads it, feeds it what this process commits, or follows the process that works on
/// it. Lives on the main thread.
class ShownRun : public QObject
{
    Q_OBJECT

public:
    ShownRun(Backend& backend, RunGraph& graph, LogModel& log, EventModel& events, QObject* parent = nullptr);

    void show(const RunId& run);
    /// `path`: of its file.
    void showWorkflow(const WorkflowPtr& workflow, const QString& path);
    /// The workflow on show is in another file now.
    void moveWorkflow(const QString& path);
    /// Shows nothing.
    void clear();
    [[nodiscard]] RunId run() const { return m_run; }
    /// The folder of the workflow on show; empty: a run is on show, or nothing.
    [[nodiscard]] QString workflowFolder() const;
    /// Somebody else committed something: reads what is new.
    void catchUp();
    /// The run may have another owner now.
    void refreshOwner();

Q_SIGNALS:
    void shown(const cmbagent::RunId& run);
    void failed(const cmbagent::Error& error);
    void workflowMoved();

private:
    void load();
    void refreshTokens();
    void take(const RunEvents& events);
    void takeProgress(const QList<ProgressUpdate>& updates);
    void takeLines(const QList<ConsoleLine>& lines);
    void readPage(const RunId& run, qint64 beforeSeq, int count);

    Backend& m_backend;
    RunGraph& m_graph;
    LogModel& m_log;
    EventModel& m_events;
    RunId m_run;
    QString m_workflowPath;
    bool m_isLoading = false;
    bool m_isCatchingUp = false;
    RunEvents m_early; ///< committed while the run was being loaded
    std::unique_ptr<ControlFeed> m_feed;
    QString m_feedSocket;
};

} // namespace cmbagent
