// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedclient.h"

#include "app/feed/feedsources.h"
#include "core/publishedevent.h"
#include "core/stepchanges.h"

#include <QPointer>
#include <QWebSocket>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostListed = 100;

bool isSteering(FeedRequest::Verb verb)
{
    using Verb = FeedRequest::Verb;
    return verb == Verb::Pause || verb == Verb::Resume || verb == Verb::Cancel || verb == Verb::ResolveApproval;
}

} // namespace

FeedClient::FeedClient(std::unique_ptr<QWebSocket> socket, Backend& backend, FeedSources& sources, bool takesUpRuns,
                       QObject* parent)
    : QObject(parent), m_socket(std::move(socket)), m_backend(backend), m_sources(sources), m_takesUpRuns(takesUpRuns)
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &FeedClient::handle);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        refuse({}, { ErrorCode::BadInput, QStringLiteral("The feed understands text messages only."), {}, {}, {}, {} });
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &FeedClient::gone);
    connectSources();
    send(FeedMessages::connected(stamp()));
}

FeedClient::~FeedClient()
{
    m_socket->disconnect(this);
    dropAll();
}

void FeedClient::connectSources()
{
    connect(&m_sources, &FeedSources::grown, this, [this](const RunId& run) {
        if (const auto it = m_runs.find(run); it != m_runs.end()) {
            it->second.track->pump();
        } else if (m_all) {
            m_all->look();
        }
    });
    connect(&m_sources, &FeedSources::changedElsewhere, this, [this] {
        if (m_all) {
            m_all->look();
        }
    });
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, [this] {
        if (m_socket->bytesToWrite() > roomBytes / 4) {
            return;
        }
        for (const auto& [run, subscription] : m_runs) {
            if (!subscription.track->isIdle()) {
                subscription.track->pump();
            }
        }
    });
    // Progress is of the moment: a client that has no room for it will not miss it.
    connect(&m_sources, &FeedSources::progressed, this, [this](const QList<ProgressUpdate>& updates) {
        for (const ProgressUpdate& update : updates) {
            const auto it = m_runs.find(update.run);
            if (it != m_runs.end() && hasRoom() && update.step >= 0 && update.step < it->second.workflow->size()) {
                send(FeedMessages::stepProgress(stamp(update.run), update, *it->second.workflow));
            }
        }
    });
}

// --- what goes out --------------------------------------------------------------------------------------------------

FeedMessages::Stamp FeedClient::stamp(const RunId& run) const
{
    return { m_backend.clock().now(), m_backend.scope().session, run };
}

bool FeedClient::hasRoom() const
{
    return m_socket->bytesToWrite() < roomBytes;
}

bool FeedClient::isOwned(const RunId& run) const
{
    return m_backend.owns(run) || !m_backend.ownerSocket(run).isEmpty();
}

void FeedClient::send(const QJsonObject& message)
{
    if (m_socket->bytesToWrite() > mostBytes) {
        m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("replies are not read"));
        return;
    }
    m_socket->sendTextMessage(FeedMessages::toText(message));
}

void FeedClient::refuse(const FeedRequest& request, const Error& error)
{
    send(FeedMessages::refusal(stamp(request.run), request, error));
}

Backend::Done FeedClient::replyTo(const FeedRequest& request)
{
    return [self = QPointer(this), request](const Result<void>& result) {
        if (self) {
            result ? self->send(FeedMessages::reply(self->stamp(request.run), request))
                   : self->refuse(request, result.error());
        }
    };
}

void FeedClient::sendHeartbeat()
{
    if (hasRoom()) {
        send(FeedMessages::heartbeat(stamp()));
    }
}

bool FeedClient::isIdle() const
{
    return m_socket->bytesToWrite() == 0 && (!m_all || m_all->isIdle())
        && std::all_of(m_runs.begin(), m_runs.end(), [](const auto& run) { return run.second.track->isIdle(); });
}

void FeedClient::leave(const QString& reason)
{
    if (hasRoom()) {
        send(FeedMessages::disconnected(stamp(), reason));
    }
    m_socket->close(QWebSocketProtocol::CloseCodeGoingAway, reason);
    m_socket->flush();
}

// --- what comes in --------------------------------------------------------------------------------------------------

void FeedClient::handle(const QString& text)
{
    const FeedRequest request = readFeedRequest(text);
    request.fault ? refuse(request, *request.fault) : carryOut(request);
}

void FeedClient::carryOut(const FeedRequest& request)
{
    using Verb = FeedRequest::Verb;
    if (isSteering(request.verb)) {
        return steer(request);
    }
    switch (request.verb) {
    case Verb::ListRuns:
        return listRuns(request);
    case Verb::Subscribe:
        return subscribe(request);
    case Verb::SubscribeAll:
        return subscribeAll(request);
    case Verb::Unsubscribe:
        return unsubscribe(request);
    case Verb::UnsubscribeAll:
        dropAll();
        return send(FeedMessages::reply(stamp(), request));
    case Verb::RequestState:
        return sendState(request);
    default:
        return send(FeedMessages::pong(stamp(), request));
    }
}

void FeedClient::listRuns(const FeedRequest& request)
{
    m_backend.read<QList<RunSummary>>(
        [scope = m_backend.scope()](Reader& reader) { return reader.runs(scope, mostListed); },
        [self = QPointer(this), request](const Result<QList<RunSummary>>& runs) {
            if (self) {
                runs ? self->send(FeedMessages::reply(self->stamp(), request, FeedMessages::runList(*runs)))
                     : self->refuse(request, runs.error());
            }
        });
}

void FeedClient::load(const FeedRequest& request, const std::function<void(const RunProjection&)>& loaded)
{
    m_backend.read<RunProjection>([&backend = m_backend, run = request.run](
                                      Reader& reader) { return reader.load(backend.scope(), run, backend.blobs()); },
                                  [self = QPointer(this), request, loaded](const Result<RunProjection>& run) {
                                      if (self) {
                                          run ? loaded(*run) : self->refuse(request, run.error());
                                      }
                                  });
}

void FeedClient::sendState(const FeedRequest& request)
{
    load(request, [this, request](const RunProjection& run) {
        send(FeedMessages::reply(stamp(request.run), request));
        send(FeedMessages::runState(stamp(request.run), run, isOwned(request.run)));
    });
}

void FeedClient::subscribe(const FeedRequest& request)
{
    if (isLeftToAll(request)) {
        return;
    }
    if (m_runs.size() >= mostRuns && m_runs.count(request.run) == 0) {
        return refuse(request,
                      { ErrorCode::Limit,
                        QStringLiteral("One connection follows at most %1 runs.").arg(mostRuns),
                        QStringLiteral("Unsubscribe from one, or connect once more."),
                        {},
                        {},
                        {} });
    }
    load(request, [this, request](const RunProjection& run) {
        if (isLeftToAll(request)) {
            return; // it was asked for meanwhile
        }
        if (request.sinceSeq.value_or(0) > run.seq()) {
            return refuse(request,
                          { ErrorCode::Conflict,
                            QStringLiteral("This run has only %1 events.").arg(run.seq()),
                            QStringLiteral("What you have came from another data folder, or from one that was put back "
                                           "to an earlier state. Subscribe since 0."),
                            {},
                            {},
                            {} });
        }
        begin(request, run);
    });
}

/// The state first, then what the client has not seen: it can show something at once, whatever there is to catch up.
void FeedClient::begin(const FeedRequest& request, const RunProjection& run)
{
    const qint64 since = request.sinceSeq.value_or(run.seq());
    send(FeedMessages::reply(stamp(request.run), request, { { "since_seq", since }, { "last_seq", run.seq() } }));
    follow(run, since);
}

void FeedClient::follow(const RunProjection& run, qint64 sinceSeq)
{
    drop(run.run()); // who subscribes again begins again
    m_sources.follow(run.run());
    Subscription& subscription = m_runs[run.run()];
    subscription.workflow = run.workflow();
    subscription.track = std::make_unique<FeedTrack>(sinceSeq, portsFor(run.run()));
    subscription.isOver = isEnded(run.state());
    send(FeedMessages::runState(stamp(run.run()), run, isOwned(run.run())));
    send(FeedMessages::dag(stamp(run.run()), *namedNow(run)));
    subscription.track->pump();
}

FeedTrack::Ports FeedClient::portsFor(const RunId& run)
{
    const auto read = [this, run](qint64 since, int limit, const FeedTrack::Read& done) {
        m_backend.read<RunEvents>([scope = m_backend.scope(), run, since,
                                   limit](Reader& reader) { return reader.events(scope, run, since, limit); },
                                  done);
    };
    return { read, [this] { return hasRoom(); }, [this](const RunEvent& event) { sendEvent(event); },
             [this, run](const Error& error) { giveUp(run, error); }, [this, run] { caughtUp(run); } };
}

void FeedClient::sendEvent(const RunEvent& event)
{
    Subscription& subscription = m_runs.at(event.run);
    send(publishedEvent(event, subscription.workflow.get(), m_backend.scope().session));
    if (const auto* moved = std::get_if<RunMoved>(&event.body)) {
        subscription.isOver = isEnded(moved->to);
    }
    if (m_all) {
        m_all->reach(event.run, event.seq);
    }
}

/// Of all runs, those that have ended are let go: they are looked at again when they have more.
void FeedClient::caughtUp(const RunId& run)
{
    if (!m_all) {
        return;
    }
    if (m_runs.at(run).isOver) {
        drop(run);
    }
    m_all->caughtUp(run);
}

void FeedClient::giveUp(const RunId& run, const Error& error)
{
    FeedRequest about;
    about.run = run;
    refuse(about, error);
    drop(run);
    if (m_all) {
        m_all->giveUp(run);
    }
}

void FeedClient::drop(const RunId& run)
{
    if (const auto it = m_runs.find(run); it != m_runs.end()) {
        it->second.track->stop();
        it->second.track.release()->deleteLater(); // it may be what calls
        m_runs.erase(it);
        m_sources.unfollow(run);
    }
}

void FeedClient::unsubscribe(const FeedRequest& request)
{
    if (!isLeftToAll(request)) {
        drop(request.run);
        send(FeedMessages::reply(stamp(request.run), request));
    }
}

/// An unknown run is refused before anything is locked for it.
void FeedClient::steer(const FeedRequest& request)
{
    m_backend.read<RunSummary>(
        [scope = m_backend.scope(), run = request.run](Reader& reader) { return reader.run(scope, run); },
        [self = QPointer(this), request](const Result<RunSummary>& summary) {
            if (self) {
                summary ? self->steerKnown(request) : self->refuse(request, summary.error());
            }
        });
}

void FeedClient::steerKnown(const FeedRequest& request)
{
    using Verb = FeedRequest::Verb;
    switch (request.verb) {
    case Verb::Pause:
        return m_backend.command(request.run, request.stopsWhatRuns ? RunCommand::PauseAndStop : RunCommand::Pause,
                                 replyTo(request));
    case Verb::Cancel:
        return m_backend.command(request.run, RunCommand::Cancel, replyTo(request));
    case Verb::ResolveApproval: {
        ApprovalAnswer answer = request.answer;
        answer.who = Backend::accountName(); // who has the token acts for this person
        return m_backend.answer(request.run, answer, m_takesUpRuns, replyTo(request));
    }
    default:
        break;
    }
    if (!m_takesUpRuns && !isOwned(request.run)) {
        return refuse(request,
                      { ErrorCode::Refused,
                        QStringLiteral("Nobody works on this run, and this program ends with its own."),
                        QStringLiteral("Use 'cmbagent resume', or ask a feed that stays."),
                        {},
                        {},
                        {} });
    }
    m_backend.resumeRun(request.run, replyTo(request));
}

} // namespace cmbagent
