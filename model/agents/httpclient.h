// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpcall.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <stop_token>
#include <vector>

class QNetworkAccessManager;

namespace cmbagent {

class HttpTask;
struct HttpWire;

/// How long an exchange may take and how much may come.
struct HttpLimits
{
    qint64 firstByteMillis = 300'000; ///< until the answer begins; large models think for minutes
    qint64 idleMillis = 120'000; ///< between two pieces of it
    qint64 wholeMillis = 3'600'000; ///< until its end: some answers drip for ever
    qint64 mostBytes = 64 * 1024 * 1024;
};

/// One request under way, as the thread sees it that waits for the answer. Everything that blocks ends at once when
/// stop is requested. Going away ends what is still on the wire.
class HttpExchange
{
public:
    explicit HttpExchange(std::shared_ptr<HttpWire> wire, QObject* home);
    ~HttpExchange();
    Q_DISABLE_COPY_MOVE(HttpExchange)

    struct Head
    {
        int status = 0;
        HttpHeaders headers;
    };
    /// Waits until the answer begins. A status that is no success is no failure here.
    CallResult<Head> head(const std::stop_token& stop);
    /// Waits for more of the body; empty at its end.
    CallResult<QByteArray> more(const std::stop_token& stop);
    /// Waits for all of it.
    CallResult<QByteArray> rest(const std::stop_token& stop);
    /// What may still come is of no interest: lets it end within two seconds, so that the connection can be used again.
    void letGo();

private:
    const std::shared_ptr<HttpWire> m_wire;
    QObject* const m_home; ///< lives on the network thread
    bool m_isLetGo = false;
};

/// Speaks HTTP on a thread of its own, for callers on any thread. Redirects are not followed, so that no key goes where
/// nobody sent it. Outlives its exchanges.
class HttpClient
{
public:
    explicit HttpClient(const Clock& clock);
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Begins a request; never blocks. `whom` is who is asked, in messages.
    std::unique_ptr<HttpExchange> start(const HttpCall& call, const HttpLimits& limits, const QString& whom);
    /// Waits that long by the clock; false when stop is requested before.
    bool pause(qint64 millis, const std::stop_token& stop) const;
    /// Requests that have not ended, with those whose answer is of no interest any more.
    [[nodiscard]] int underWay() const { return m_underWay; }

private:
    friend class HttpTask;

    /// A manager makes at most six connections to a host, so each exchange has one for itself meanwhile.
    QNetworkAccessManager* takeManager();

    const Clock& m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< parent of everything on the network thread
    std::vector<QNetworkAccessManager*> m_idle; ///< network thread only
    std::atomic<int> m_underWay = 0;
};

} // namespace cmbagent
