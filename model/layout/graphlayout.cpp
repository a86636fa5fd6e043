// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graphlayout.h"

#include "layout/coarselayout.h"
#include "layout/graphvizlayout.h"
#include "layout/layoutcodec.h"

#include <QProcess>
#include <QTimer>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr size_t cacheEntries = 24;

QString coarseStays()
{
    return QStringLiteral("The coarse placement stays; the run is not affected.");
}

} // namespace

GraphLayout::GraphLayout(QString helperPath, QObject* parent) : QObject(parent), m_helperPath(std::move(helperPath)) { }

GraphLayout::~GraphLayout()
{
    dropHelper();
    for (QProcess* helper : findChildren<QProcess*>()) {
        helper->waitForFinished(); // killed already; only to be reaped
    }
}

void GraphLayout::request(quint64 ticket, const LayoutGraph& graph)
{
    dropHelper();
    m_job.reset();
    const QByteArray key = graphKey(graph);
    if (const LayoutResult* known = cached(key)) {
        Q_EMIT ready(ticket, *known);
        return;
    }
    LayoutResult coarse = coarseLayout(graph);
    const bool tooLarge = graph.sizes.size() > nodesForHelper || graph.edges.size() > edgesForHelper;
    coarse.isCoarse = !graph.sizes.empty() && !tooLarge && !foldsWideLevels(graph);
    if (!coarse.isCoarse) {
        remember(key, coarse);
        Q_EMIT ready(ticket, coarse);
        return;
    }
    m_job = Job { ticket, graph, key };
    Q_EMIT ready(ticket, coarse);
    if (graph.sizes.size() <= nodesInProcess && graph.edges.size() <= edgesInProcess) {
        // Behind whatever already waits: a newer request makes this one pointless.
        QMetaObject::invokeMethod(
            this, [this, ticket] { refineHere(ticket); }, Qt::QueuedConnection);
    } else {
        startHelper();
    }
}

void GraphLayout::refineHere(quint64 ticket)
{
    if (m_job && m_job->ticket == ticket) {
        finish(graphvizLayout(m_job->graph));
    }
}

void GraphLayout::startHelper()
{
    m_helper = new QProcess(this);
    auto* budget = new QTimer(m_helper);
    budget->setSingleShot(true);
    connect(budget, &QTimer::timeout, this, [this] {
        helperFailed(
            { ErrorCode::Timeout,
              QStringLiteral("Refining the placement took longer than %1 s and was stopped.").arg(m_budget / 1000.0),
              coarseStays(),
              {},
              {},
              {} });
    });
    connect(m_helper, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            helperFailed({ ErrorCode::Missing,
                           QStringLiteral("The layout helper could not be started: %1.").arg(m_helperPath),
                           coarseStays(),
                           m_helper->errorString(),
                           {},
                           {} });
        }
    });
    connect(m_helper, &QProcess::finished, this, &GraphLayout::helperFinished);
    m_helper->setProgram(m_helperPath);
    budget->start(m_budget);
    m_helper->start();
    if (m_helper) { // a failed start reports at once, on the same stack
        m_helper->write(encodeGraph(m_job->graph));
        m_helper->closeWriteChannel();
    }
}

void GraphLayout::helperFinished()
{
    if (m_helper->exitStatus() != QProcess::NormalExit || m_helper->exitCode() != 0) {
        helperFailed({ ErrorCode::Internal,
                       QStringLiteral("The layout helper ended with code %1.").arg(m_helper->exitCode()),
                       coarseStays(),
                       QString::fromUtf8(m_helper->readAllStandardError()),
                       {},
                       {} });
        return;
    }
    const auto layout = decodeLayout(m_helper->readAllStandardOutput(), m_job->graph);
    dropHelper();
    finish(layout);
}

void GraphLayout::helperFailed(Error error)
{
    dropHelper();
    finish(tl::unexpected<Error>(std::move(error)));
}

void GraphLayout::finish(const Result<LayoutResult>& layout)
{
    const Job job = std::move(*m_job);
    m_job.reset();
    if (!layout) {
        Q_EMIT failed(job.ticket, layout.error());
        return;
    }
    remember(job.key, *layout);
    Q_EMIT ready(job.ticket, *layout);
}

/// Ends the helper, if there is one, and hears nothing more of it.
void GraphLayout::dropHelper()
{
    if (QProcess* helper = std::exchange(m_helper, nullptr)) {
        helper->disconnect(this);
        helper->kill();
        // Reaped when it is gone; deleting a running QProcess would block this thread.
        if (helper->state() == QProcess::NotRunning) {
            helper->deleteLater();
        } else {
            connect(helper, &QProcess::finished, helper, &QObject::deleteLater);
        }
    }
}

const LayoutResult* GraphLayout::cached(const QByteArray& key)
{
    const auto found =
        std::find_if(m_cache.begin(), m_cache.end(), [&](const Cached& entry) { return entry.key == key; });
    if (found == m_cache.end()) {
        return nullptr;
    }
    std::rotate(m_cache.begin(), found, found + 1);
    return &m_cache.front().layout;
}

void GraphLayout::remember(const QByteArray& key, const LayoutResult& layout)
{
    m_cache.push_front({ key, layout });
    if (m_cache.size() > cacheEntries) {
        m_cache.pop_back();
    }
}

} // namespace cmbagent
