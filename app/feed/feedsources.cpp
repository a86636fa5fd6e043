// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedsources.h"

#include "app/control/controlclient.h"

#include <QPointer>

#include <set>

namespace cmbagent {

namespace {

constexpr int lookMillis = 250;

} // namespace

FeedSources::FeedSources(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::committed, this, [this](const RunEvents& events) {
        std::set<RunId> grew;
        for (const RunEvent& event : events) {
            grew.insert(event.run);
        }
        for (const RunId& run : grew) {
            Q_EMIT grown(run);
        }
    });
    connect(&backend, &Backend::progressed, this, &FeedSources::progressed);
    connect(&backend, &Backend::ownershipChanged, this, &FeedSources::refreshOwner);
    m_timer.setInterval(lookMillis);
    connect(&m_timer, &QTimer::timeout, this, &FeedSources::look);
}

FeedSources::~FeedSources() = default;

void FeedSources::follow(const RunId& run)
{
    if (++m_runs[run].count == 1) {
        refreshOwner(run);
    }
    adjustTimer();
}

void FeedSources::unfollow(const RunId& run)
{
    const auto it = m_runs.find(run);
    if (it != m_runs.end() && --it->second.count == 0) {
        m_runs.erase(it);
    }
    adjustTimer();
}

void FeedSources::watch()
{
    ++m_watching;
    adjustTimer();
}

void FeedSources::unwatch()
{
    --m_watching;
    adjustTimer();
}

void FeedSources::adjustTimer()
{
    const bool isNeeded = !m_runs.empty() || m_watching > 0;
    if (isNeeded != m_timer.isActive()) {
        isNeeded ? m_timer.start() : m_timer.stop();
    }
}

/// The database tells that somebody wrote something, not what.
void FeedSources::look()
{
    if (std::exchange(m_isLooking, true)) {
        return;
    }
    m_backend.read<qint64>([](Reader& reader) { return reader.dataVersion(); },
                           [self = QPointer(this)](const Result<qint64>& version) {
                               if (!self) {
                                   return;
                               }
                               self->m_isLooking = false;
                               if (version && *version != std::exchange(self->m_version, *version)) {
                                   self->lookAtAll();
                               }
                           });
}

void FeedSources::lookAtAll()
{
    QList<RunId> runs;
    for (const auto& [run, followed] : m_runs) {
        runs.append(run);
    }
    for (const RunId& run : runs) {
        refreshOwner(run);
        Q_EMIT grown(run);
    }
    if (m_watching > 0) {
        Q_EMIT changedElsewhere();
    }
}

void FeedSources::refreshOwner(const RunId& run)
{
    const auto it = m_runs.find(run);
    if (it == m_runs.end()) {
        return;
    }
    Followed& followed = it->second;
    const QString socket = m_backend.ownerSocket(run);
    if (socket == std::exchange(followed.socket, socket)) {
        return;
    }
    followed.feed.reset();
    if (socket.isEmpty()) {
        return;
    }
    followed.feed = std::make_unique<ControlFeed>(socket, run);
    connect(followed.feed.get(), &ControlFeed::committed, this, [this, run] { Q_EMIT grown(run); });
    connect(followed.feed.get(), &ControlFeed::progressed, this, &FeedSources::progressed);
    connect(
        followed.feed.get(), &ControlFeed::ended, this,
        [this, run] {
            refreshOwner(run);
            Q_EMIT grown(run);
        },
        Qt::QueuedConnection);
}

} // namespace cmbagent
