// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graphlayout.h"

#include "layout/coarselayout.h"
#include "layout/graphvizlayout.h"
#include "layout/layeredlayout.h"
#include "layout/layoutcodec.h"

#include <QProcess>
#include <QTimer>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr size_t cacheEntries = 24;

constexpr double progressStep = 0.02; // worth a signal

/// Levels in one line each can make a picture nobody wants to scroll through; the coarse one, which folds them, is
/// better then.
bool isTooTall(const LayoutResult& layout, Orientation orientation)
{
    constexpr double tallest = 1.8; // across by along
    const QSizeF size = layout.bounds.size();
    return orientation == Orientation::LeftToRight ? size.height() > tallest * size.width()
                                                   : size.width() > tallest * size.height();
}

QString othersFollow()
{
    return QStringLiteral("The graph is placed without Graphviz; the run is not affected.");
}

} // namespace

GraphLayout::GraphLayout(QString helperPath, QObject* parent) : QObject(parent), m_helperPath(std::move(helperPath)) { }

GraphLayout::~GraphLayout()
{
    dropWork();
    for (QProcess* helper : findChildren<QProcess*>()) {
        helper->waitForFinished(); // killed already; only to be reaped
    }
}

void GraphLayout::request(quint64 ticket, const LayoutGraph& graph)
{
    dropWork();
    const QByteArray key = graphKey(graph);
    if (const LayoutResult* known = cached(key)) {
        Q_EMIT ready(ticket, *known);
        return;
    }
    LayoutResult coarse = coarseLayout(graph);
    coarse.isCoarse = !graph.sizes.empty();
    Q_EMIT ready(ticket, coarse);
    if (!coarse.isCoarse) {
        return;
    }
    m_job = Job { ticket, graph, key, coarse };
    if (foldsWideLevels(graph)) {
        startLayered();
    } else if (graph.sizes.size() <= nodesInProcess && graph.edges.size() <= edgesInProcess) {
        // Behind whatever already waits: a newer request makes this one pointless.
        QMetaObject::invokeMethod(
            this, [this, ticket] { refineHere(ticket); }, Qt::QueuedConnection);
    } else if (graph.sizes.size() <= nodesForHelper && graph.edges.size() <= edgesForHelper) {
        startHelper();
    } else {
        startLayered();
    }
}

void GraphLayout::cancel(quint64 ticket)
{
    if (m_job && m_job->ticket == ticket) {
        dropWork();
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
              othersFollow(),
              {},
              {},
              {} });
    });
    connect(m_helper, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            helperFailed({ ErrorCode::Missing,
                           QStringLiteral("The layout helper could not be started: %1.").arg(m_helperPath),
                           othersFollow(),
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
                       othersFollow(),
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

/// The worker has a graph of its own and is waited for before this object or the job goes.
void GraphLayout::startLayered()
{
    m_worker = std::jthread([this, ticket = m_job->ticket, graph = m_job->graph,
                             folds = foldsWideLevels(m_job->graph)](const std::stop_token& stop) {
        double told = 0;
        const auto tell = [this, ticket, &told](double fraction) {
            if (fraction >= told + progressStep) {
                told = fraction;
                QMetaObject::invokeMethod(this, [this, ticket, fraction] { tellProgress(ticket, fraction); });
            }
        };
        auto layout = layeredLayout(graph, { stop, tell });
        if (!layout) {
            return; // nobody waits for it
        }
        const bool isWorse = folds && isTooTall(*layout, graph.orientation);
        QMetaObject::invokeMethod(this, [this, ticket, isWorse, layout = std::move(*layout)] {
            if (m_job && m_job->ticket == ticket) {
                m_job->coarse.isCoarse = false;
                finish(isWorse ? m_job->coarse : layout);
            }
        });
    });
}

void GraphLayout::tellProgress(quint64 ticket, double fraction)
{
    if (m_job && m_job->ticket == ticket) {
        Q_EMIT progressed(ticket, fraction);
    }
}

void GraphLayout::finish(const Result<LayoutResult>& layout)
{
    if (!layout) {
        Q_EMIT failed(m_job->ticket, layout.error());
        startLayered();
        return;
    }
    const Job job = std::move(*m_job);
    m_job.reset();
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

/// Ends whatever is under way.
void GraphLayout::dropWork()
{
    dropHelper();
    m_job.reset();
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
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
