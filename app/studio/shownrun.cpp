// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/shownrun.h"

#include "app/studio/whilealive.h"

#include <QFileInfo>

namespace cmbagent {

ShownRun::ShownRun(Backend& backend, RunGraph& graph, LogModel& log, EventModel& events, QObject* parent)
    : QObject(parent), m_backend(backend), m_graph(graph), m_log(log), m_events(events)
{
    connect(&backend, &Backend::committed, this, &ShownRun::take);
    connect(&backend, &Backend::progressed, this, &ShownRun::takeProgress);
    connect(&backend, &Backend::linesWritten, this, &ShownRun::takeLines);
    connect(&backend, &Backend::ownershipChanged, this, [this](const RunId& run) {
        if (run == m_run) {
            refreshOwner();
        }
    });
    connect(&backend, &Backend::tokensChanged, this, &ShownRun::refreshTokens);
    connect(&graph, &RunGraph::broken, this, [this] { load(); });
    connect(&events, &EventModel::pageRequested, this, &ShownRun::readPage);
}

void ShownRun::show(const RunId& run)
{
    if (run == m_run && !m_isLoading && m_graph.run() == run) {
        Q_EMIT shown(run);
        return;
    }
    m_run = run;
    m_log.clear();
    load();
}

void ShownRun::showWorkflow(const WorkflowPtr& workflow, const QString& path)
{
    m_run = {};
    m_workflowPath = path;
    m_isLoading = false;
    m_feed.reset();
    m_feedSocket.clear();
    m_log.clear();
    m_graph.resetToWorkflow(workflow);
    m_events.reset({}, workflow);
}

void ShownRun::moveWorkflow(const QString& path)
{
    m_workflowPath = path;
    Q_EMIT workflowMoved();
}

QString ShownRun::workflowFolder() const
{
    return m_graph.isRun() || m_workflowPath.isEmpty() ? QString() : QFileInfo(m_workflowPath).absolutePath();
}

void ShownRun::clear()
{
    m_run = {};
    m_workflowPath.clear();
    m_isLoading = false;
    m_feed.reset();
    m_feedSocket.clear();
    m_log.clear();
    m_graph.clear();
    m_events.reset({}, nullptr);
}

void ShownRun::load()
{
    if (m_run.isNull()) {
        return;
    }
    m_isLoading = true;
    m_early.clear();
    m_backend.read<RunProjection>([scope = m_backend.scope(), run = m_run, &blobs = m_backend.blobs()](
                                      Reader& reader) { return reader.load(scope, run, blobs); },
                                  whileAlive(this, [this, run = m_run](const Result<RunProjection>& loaded) {
                                      if (run != m_run) {
                                          return; // somebody chose another run meanwhile
                                      }
                                      m_isLoading = false;
                                      if (!loaded) {
                                          Q_EMIT failed(loaded.error());
                                          return;
                                      }
                                      m_graph.reset(*loaded);
                                      m_events.reset(run, m_graph.namedWorkflow());
                                      take(std::exchange(m_early, {}));
                                      refreshOwner();
                                      Q_EMIT shown(run);
                                  }));
}

void ShownRun::take(const RunEvents& events)
{
    RunEvents ours;
    for (const RunEvent& event : events) {
        if (event.run == m_run && !m_run.isNull()) {
            ours.append(event);
        }
    }
    if (ours.isEmpty()) {
        return;
    }
    if (m_isLoading) {
        m_early.append(ours);
        return;
    }
    m_graph.apply(ours);
    m_events.setWorkflow(m_graph.namedWorkflow());
    m_events.apply(ours);
}

void ShownRun::takeProgress(const QList<ProgressUpdate>& updates)
{
    for (const ProgressUpdate& update : updates) {
        if (update.run == m_run && !m_isLoading && update.step >= 0 && update.step < m_graph.stepCount()) {
            m_graph.setProgress(update.step, update.fraction, update.text);
        }
    }
}

void ShownRun::takeLines(const QList<ConsoleLine>& lines)
{
    for (const ConsoleLine& line : lines) {
        if (line.run == m_run) {
            m_log.post(line.step, line.isError, line.text);
        }
    }
}

void ShownRun::catchUp()
{
    if (m_run.isNull() || m_isLoading || m_isCatchingUp || m_backend.owns(m_run)) {
        return;
    }
    m_isCatchingUp = true;
    const qint64 since = m_graph.projection().seq();
    m_backend.read<RunEvents>(
        [scope = m_backend.scope(), run = m_run, since](Reader& reader) { return reader.events(scope, run, since); },
        whileAlive(this, [this](const Result<RunEvents>& events) {
            m_isCatchingUp = false;
            if (events) {
                take(*events);
            }
        }));
}

void ShownRun::refreshOwner()
{
    if (m_run.isNull()) {
        return;
    }
    const QString socket = m_backend.ownerSocket(m_run);
    m_graph.setOwned(m_backend.owns(m_run) || !socket.isEmpty());
    refreshTokens();
    if (socket == m_feedSocket) {
        return;
    }
    m_feedSocket = socket;
    m_feed.reset();
    if (!socket.isEmpty()) {
        m_feed = std::make_unique<ControlFeed>(socket, m_run);
        connect(m_feed.get(), &ControlFeed::committed, this, &ShownRun::catchUp);
        connect(m_feed.get(), &ControlFeed::progressed, this, &ShownRun::takeProgress);
        connect(m_feed.get(), &ControlFeed::linesWritten, this, &ShownRun::takeLines);
        connect(
            m_feed.get(), &ControlFeed::ended, this,
            [this] {
                catchUp();
                refreshOwner();
            },
            Qt::QueuedConnection);
    }
}

/// What runs here holds nothing from a run that another process works on.
void ShownRun::refreshTokens()
{
    m_graph.setTokens(m_backend.tokens(), m_backend.owns(m_run) ? m_backend.takenTokens() : QMap<QString, int>());
}

void ShownRun::readPage(const RunId& run, qint64 beforeSeq, int count)
{
    const qint64 newest = beforeSeq > 0 ? beforeSeq - 1 : m_graph.projection().seq();
    const qint64 since = std::max<qint64>(0, newest - count);
    m_backend.read<RunEvents>(
        [scope = m_backend.scope(), run, since, newest](Reader& reader) {
            return reader.events(scope, run, since, int(std::max<qint64>(newest - since, 1)));
        },
        whileAlive(this, [this, run](const Result<RunEvents>& events) {
            if (m_events.run() == run) {
                m_events.addPage(events ? *events : RunEvents());
            }
        }));
}

} // namespace cmbagent
