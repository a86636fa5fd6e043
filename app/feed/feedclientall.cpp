// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A client that follows all runs.
#include "app/feed/feedclient.h"
#include "app/feed/feedsources.h"

#include <QPointer>
#include <QWebSocket>

namespace cmbagent {

bool FeedClient::isLeftToAll(const FeedRequest& request)
{
    if (m_all) {
        refuse(request,
               { ErrorCode::Conflict,
                 QStringLiteral("This connection follows all runs."),
                 QStringLiteral("Send 'unsubscribe_all' first, or connect once more."),
                 {},
                 {},
                 {} });
    }
    return m_all != nullptr;
}

void FeedClient::subscribeAll(const FeedRequest& request)
{
    m_backend.read<QList<RunPosition>>(
        [scope = m_backend.scope()](Reader& reader) { return reader.positions(scope); },
        [self = QPointer(this), request](const Result<QList<RunPosition>>& now) {
            if (!self) {
                return;
            }
            auto start = now ? FeedAllRuns::start(*now, request.since) : tl::unexpected(now.error());
            start ? self->beginAll(request, std::move(*start)) : self->refuse(request, start.error());
        });
}

/// Who has the reply knows every run there was and where it stood: what is not in it is new, whenever the client asks
/// again.
void FeedClient::beginAll(const FeedRequest& request, FeedAllRuns::Seqs start)
{
    dropAll(); // who subscribes again begins again
    QJsonObject since;
    for (auto it = start.cbegin(); it != start.cend(); ++it) {
        since.insert(it.key().toString(), it.value());
    }
    send(FeedMessages::reply(stamp(), request, { { "since", since } }));
    m_sources.watch();
    m_all = std::make_unique<FeedAllRuns>(std::move(start), portsForAll());
    m_all->look();
}

FeedAllRuns::Ports FeedClient::portsForAll()
{
    const auto read = [this](const FeedAllRuns::Positions& done) {
        m_backend.read<QList<RunPosition>>(
            [scope = m_backend.scope()](Reader& reader) { return reader.positions(scope); }, done);
    };
    const auto failed = [this](const Error& error) {
        refuse({}, error);
        dropAll();
    };
    return { read, [this](const RunId& run) { return m_runs.count(run) > 0; },
             [this](const RunId& run) { return isOwned(run); }, [this](const RunId& run) { followOneOfAll(run); },
             failed };
}

void FeedClient::followOneOfAll(const RunId& run)
{
    m_backend.read<RunProjection>(
        [&backend = m_backend, run](Reader& reader) { return reader.load(backend.scope(), run, backend.blobs()); },
        [self = QPointer(this), all = QPointer(m_all.get()), run](const Result<RunProjection>& loaded) {
            if (!self || !all || all != self->m_all.get()) {
                return; // asked for by a subscription that is over
            }
            loaded ? self->follow(*loaded, all->sentSeq(run)) : self->giveUp(run, loaded.error());
        });
}

void FeedClient::dropAll()
{
    while (!m_runs.empty()) {
        const RunId run = m_runs.begin()->first;
        drop(run);
    }
    if (m_all) {
        m_all->stop();
        m_all.release()->deleteLater(); // it may be what calls
        m_sources.unwatch();
    }
}

} // namespace cmbagent
