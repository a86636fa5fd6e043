// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/feed/feedsources.h"
#include "app/feed/feedtoken.h"

#include <QTimer>
#include <QWebSocketServer>

#include <memory>
#include <vector>

namespace cmbagent {

class FeedClient;

struct FeedOptions
{
    static constexpr quint16 usualPort = 7477;

    quint16 port = usualPort; ///< 0: any that is free
    bool takesUpRuns = true; ///< see FeedClient
    int heartbeatMillis = 15'000;
};

/// The event feed: lets programs of this person on this machine follow and steer runs over a WebSocket. Only the
/// loopback address, only with the token, never a web page, never a step. Lives on the main thread; ends before the
/// backend.
class FeedServer : public QObject
{
    Q_OBJECT

public:
    FeedServer(Backend& backend, const FeedOptions& options, QObject* parent = nullptr);
    ~FeedServer() override;

    Result<void> listen();
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString tokenFile() const { return FeedToken::pathIn(m_backend.dataDir().path()); }
    [[nodiscard]] int clientCount() const { return int(m_clients.size()); }
    /// Lets nobody in any more and sends what is known to those who read; `done` is called when they have it, or after
    /// this time. What is left stays in the database.
    void finish(const std::function<void()>& done, int patienceMillis = 5'000);

Q_SIGNALS:
    void clientsChanged(int count);

private:
    void accept();
    /// Why the program at the other end may not come in; empty: it may.
    [[nodiscard]] QString refusalOf(const QWebSocket& socket) const;
    void addClient(std::unique_ptr<QWebSocket> socket);
    void removeClient(FeedClient* client);

    Backend& m_backend;
    const FeedOptions m_options;
    FeedSources m_sources;
    QWebSocketServer m_server;
    std::optional<FeedToken> m_token;
    std::vector<std::unique_ptr<FeedClient>> m_clients;
    QTimer m_heartbeat;
    QTimer m_finish;
};

} // namespace cmbagent
