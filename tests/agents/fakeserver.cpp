// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace cmbagent {

namespace {

/// The length of the first request in there with its body; -1 when it is not all there.
qsizetype lengthOfRequest(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return -1;
    }
    const QByteArray head = bytes.first(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype from = at + qsizetype(sizeof("\r\ncontent-length:")) - 1;
    const qsizetype length = at < 0 ? 0 : head.mid(from, head.indexOf("\r\n", from) - from).trimmed().toLongLong();
    const qsizetype whole = end + 4 + length;
    return bytes.size() >= whole ? whole : -1;
}

} // namespace

FakeAnswer wholeAnswer(int status, const QByteArray& body, const QByteArray& moreHeaders, const QByteArray& contentType)
{
    return { "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Type: " + contentType + "\r\n" + moreHeaders
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
             FakeAnswer::Then::KeepOpen, 0 };
}

FakeAnswer streamAnswer(const QByteArrayList& events, bool isWhole)
{
    FakeAnswer answer;
    answer.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray& event : events) {
        answer.bytes += QByteArray::number(event.size(), 16) + "\r\n" + event + "\r\n";
    }
    if (isWhole) {
        answer.bytes += "0\r\n\r\n";
        answer.then = FakeAnswer::Then::KeepOpen;
    }
    return answer;
}

FakeServer::FakeServer(QList<FakeAnswer> answers) : m_home(std::make_unique<QObject>()), m_answers(std::move(answers))
{
    m_home->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_home.get(),
        [this] {
            m_server = new QTcpServer(m_home.get());
            QObject::connect(m_server, &QTcpServer::newConnection, m_home.get(), [this] { accept(); });
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

FakeServer::~FakeServer()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl FakeServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

QByteArrayList FakeServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int FakeServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connectionCount;
}

bool FakeServer::waitForRequests(int count) const
{
    return waitFor(m_requestCount, count);
}

bool FakeServer::waitForClosed(int count) const
{
    return waitFor(m_closedCount, count);
}

bool FakeServer::waitFor(const int& value, int count) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(60), [&] { return value >= count; });
}

void FakeServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(socket, &QTcpSocket::readyRead, m_home.get(), [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, m_home.get(), [this, socket] {
            socket->deleteLater();
            const std::lock_guard lock(m_mutex);
            ++m_closedCount;
            m_changed.notify_all();
        });
        const std::lock_guard lock(m_mutex);
        ++m_connectionCount;
    }
}

void FakeServer::read(QTcpSocket* socket)
{
    const qsizetype length = lengthOfRequest(socket->peek(socket->bytesAvailable()));
    if (length >= 0) {
        answer(socket, socket->read(length));
    }
}

void FakeServer::answer(QTcpSocket* socket, const QByteArray& request)
{
    FakeAnswer next = wholeAnswer(500, R"({"error": "no answer is left"})");
    {
        // Before a byte goes out, or whoever reads the answer would count too few.
        const std::lock_guard lock(m_mutex);
        if (!m_answers.isEmpty()) {
            next = m_answers.takeFirst();
        }
        m_requests << request;
        m_requestCount = int(m_requests.size());
        m_changed.notify_all();
    }
    if (next.delayMillis > 0) {
        return QTimer::singleShot(next.delayMillis, socket, [socket, next] { write(socket, next); });
    }
    write(socket, next);
}

void FakeServer::write(QTcpSocket* socket, const FakeAnswer& answer)
{
    const qsizetype step = answer.pieceSize > 0 ? answer.pieceSize : std::max<qsizetype>(answer.bytes.size(), 1);
    for (qsizetype at = 0; at < answer.bytes.size(); at += step) {
        socket->write(answer.bytes.mid(at, step));
        socket->flush();
    }
    if (answer.then == FakeAnswer::Then::CloseAtOnce) {
        socket->disconnectFromHost();
    } else if (answer.then == FakeAnswer::Then::Close) {
        // Qt throws away what it has not read when it hears of an end that is an error; a busy machine shows it.
        constexpr int breathMillis = 200;
        QTimer::singleShot(breathMillis, socket, [socket] { socket->disconnectFromHost(); });
    }
}

} // namespace cmbagent
