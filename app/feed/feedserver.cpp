// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedserver.h"

#include "app/control/stepancestry.h"
#include "app/feed/feedclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr size_t mostClients = 64;
constexpr quint64 longestRequest = 1024 * 1024; ///< bytes; the connection of a longer one is closed
constexpr int finishLookMillis = 20;

/// In the header, or in the URL for clients that can set none.
QByteArray tokenIn(const QNetworkRequest& request)
{
    const QByteArray header = request.rawHeader("Authorization");
    return header.startsWith("Bearer ") ? header.mid(7).trimmed()
                                        : QUrlQuery(request.url()).queryItemValue(QStringLiteral("token")).toUtf8();
}

} // namespace

FeedServer::FeedServer(Backend& backend, const FeedOptions& options, QObject* parent)
    : QObject(parent), m_backend(backend), m_options(options), m_sources(backend),
      m_server(QStringLiteral("cmbagent"), QWebSocketServer::NonSecureMode)
{
    // Browsers say which page connects; the programs this is for say nothing.
    connect(&m_server, &QWebSocketServer::originAuthenticationRequired, this,
            [](QWebSocketCorsAuthenticator* asked) { asked->setAllowed(asked->origin().isEmpty()); });
    connect(&m_server, &QWebSocketServer::newConnection, this, &FeedServer::accept);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        for (const auto& client : m_clients) {
            client->sendHeartbeat();
        }
    });
    m_heartbeat.start(m_options.heartbeatMillis);
}

FeedServer::~FeedServer()
{
    m_server.close();
    for (const auto& client : m_clients) {
        client->disconnect(this);
        client->leave(QStringLiteral("the feed was switched off"));
    }
}

Result<void> FeedServer::listen()
{
    auto token = FeedToken::ensure(tokenFile());
    if (!token) {
        return tl::unexpected(token.error());
    }
    m_token = std::move(*token);
    if (!m_server.listen(QHostAddress::LocalHost, m_options.port)) {
        return fail(ErrorCode::Conflict, QStringLiteral("The event feed cannot listen on port %1.").arg(m_options.port),
                    QStringLiteral("Another program has it, perhaps another feed; choose another port."),
                    m_server.errorString());
    }
    return {};
}

QString FeedServer::url() const
{
    return QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort());
}

QString FeedServer::refusalOf(const QWebSocket& socket) const
{
    if (!m_token->matches(tokenIn(socket.request()))) {
        return QStringLiteral("The token is missing or wrong; it is in feed.token in the data folder.");
    }
    if (isConnectedByStep(socket.localPort(), socket.peerPort())) {
        return QStringLiteral("A step may not steer runs.");
    }
    return m_clients.size() >= mostClients ? QStringLiteral("Too many clients.") : QString();
}

void FeedServer::accept()
{
    while (std::unique_ptr<QWebSocket> socket { m_server.nextPendingConnection() }) {
        if (const QString refusal = refusalOf(*socket); !refusal.isEmpty()) {
            socket->close(QWebSocketProtocol::CloseCodePolicyViolated, refusal);
            socket.release()->deleteLater(); // the word still has to go out
            continue;
        }
        addClient(std::move(socket));
    }
}

void FeedServer::addClient(std::unique_ptr<QWebSocket> socket)
{
    socket->setParent(nullptr);
    socket->setMaxAllowedIncomingMessageSize(longestRequest);
    auto client = std::make_unique<FeedClient>(std::move(socket), m_backend, m_sources, m_options.takesUpRuns);
    connect(
        client.get(), &FeedClient::gone, this, [this, gone = client.get()] { removeClient(gone); },
        Qt::QueuedConnection);
    m_clients.push_back(std::move(client));
    Q_EMIT clientsChanged(clientCount());
}

void FeedServer::removeClient(FeedClient* client)
{
    const auto it = std::find_if(m_clients.begin(), m_clients.end(),
                                 [client](const std::unique_ptr<FeedClient>& one) { return one.get() == client; });
    if (it != m_clients.end()) {
        m_clients.erase(it);
        Q_EMIT clientsChanged(clientCount());
    }
}

void FeedServer::finish(const std::function<void()>& done, int patienceMillis)
{
    m_server.close();
    m_finish.disconnect(this);
    connect(&m_finish, &QTimer::timeout, this, [this, done, deadline = QDeadlineTimer(patienceMillis)] {
        const bool isIdle =
            std::all_of(m_clients.begin(), m_clients.end(), [](const auto& client) { return client->isIdle(); });
        if (isIdle || deadline.hasExpired()) {
            m_finish.stop();
            for (const auto& client : m_clients) {
                client->leave(QStringLiteral("the program ends"));
            }
            done();
        }
    });
    m_finish.start(finishLookMillis);
}

} // namespace cmbagent
