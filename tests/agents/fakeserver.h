// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <condition_variable>
#include <memory>
#include <mutex>

class QTcpServer;
class QTcpSocket;

namespace cmbagent {

/// What the server does with one request.
struct FakeAnswer
{
    enum class Then : quint8 {
        Close, ///< ends the connection, when the other side has read it all
        CloseAtOnce, ///< ends the connection with the last byte
        KeepOpen, ///< waits for the next request on it
        Hang, ///< keeps it open and says nothing more
    };

    QByteArray bytes; ///< as they go over the wire
    Then then = Then::Close;
    int pieceSize = 0; ///< > 0: written in pieces of that size
    int delayMillis = 0; ///< of the real clock, before the first byte
};

/// An answer with a body of that kind; Content-Length is added.
FakeAnswer wholeAnswer(int status, const QByteArray& body, const QByteArray& moreHeaders = {},
                       const QByteArray& contentType = "application/json");
/// A chunked event stream, one chunk an event. `isWhole` false: the last chunk is missing.
FakeAnswer streamAnswer(const QByteArrayList& events, bool isWhole = true);

/// An HTTP server that does as told: each request gets the next answer. Lives on a thread of its own, because whoever
/// calls a model waits.
class FakeServer
{
public:
    explicit FakeServer(QList<FakeAnswer> answers);
    ~FakeServer();
    Q_DISABLE_COPY_MOVE(FakeServer)

    [[nodiscard]] QUrl url(const QString& path = {}) const;
    /// Requests so far, head and body as they came.
    [[nodiscard]] QByteArrayList requests() const;
    /// Waits until there were that many requests, connections, or ended connections; at most 10 s.
    bool waitForRequests(int count) const;
    bool waitForClosed(int count) const;
    [[nodiscard]] int connections() const;

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& request);
    static void write(QTcpSocket* socket, const FakeAnswer& answer);
    bool waitFor(const int& value, int count) const;

    QThread m_thread;
    std::unique_ptr<QObject> m_home;
    QTcpServer* m_server = nullptr; ///< on the thread
    int m_port = 0;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    QList<FakeAnswer> m_answers;
    QByteArrayList m_requests;
    int m_requestCount = 0;
    int m_connectionCount = 0;
    int m_closedCount = 0;
};

} // namespace cmbagent
