// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpclient.h"

#include <QNetworkReply>
#include <QPointer>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace cmbagent {

/// What the network thread and the waiting thread share of one exchange.
struct HttpWire
{
    // Under the lock:
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<HttpExchange::Head> head;
    QByteArray bytes; ///< arrived, not taken yet
    bool isEnded = false;
    std::optional<CallFailure> failure;

    // Network thread only:
    QPointer<HttpTask> task;

    // Never changes:
    QString whom;
};

/// One request on the network thread. Deletes itself when the reply has ended.
class HttpTask final : public QObject
{
    Q_OBJECT

public:
    HttpTask(HttpClient& client, std::shared_ptr<HttpWire> wire, const HttpCall& call, const HttpLimits& limits);
    ~HttpTask() override;

    /// Closes the connection.
    void abort();
    /// Nobody listens any more; what is not over in two seconds is closed.
    void letGo();

private:
    void takeHead();
    void takeBytes();
    void takeEnd();
    [[nodiscard]] bool isAnswered() const;
    /// Looks whether something arrived since the last look, and comes back when it would be too late.
    void watch();
    void wakeAfter(qint64 micros, void (HttpTask::*call)());
    void close();
    void failWith(const CallFailure& failure);
    [[nodiscard]] CallFailure failureOfTransport() const;

    HttpClient& m_client;
    const std::shared_ptr<HttpWire> m_wire;
    const HttpLimits m_limits;
    const QUrl m_url;
    QNetworkAccessManager* m_manager;
    QNetworkReply* m_reply;
    const qint64 m_beganMicros;
    qint64 m_lastMicros;
    qint64 m_taken = 0;
    bool m_hasHead = false;
    bool m_hasFailed = false;
};

} // namespace cmbagent
