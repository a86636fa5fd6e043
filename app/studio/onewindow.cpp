// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/onewindow.h"

#include "app/control/controlmessages.h"
#include "app/control/stepancestry.h"
#include "core/events.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int answerMillis = 10'000; ///< a window that is busy may take a while
constexpr qint64 longestLine = 64 * 1024;

QJsonObject replyOf(const Result<void>& result)
{
    return result ? QJsonObject { { "ok", true } } : QJsonObject { { "error", errorToJson(result.error()) } };
}

tl::unexpected<Error> noAnswer(const QString& detail)
{
    return fail(ErrorCode::Locked, QStringLiteral("A window has this data folder open, and it does not answer."),
                QStringLiteral("End it if it hangs, or add --new-instance to open another one."), detail);
}

/// Sockets of windows that were killed.
void removeStale(const QString& folder, const QString& key)
{
    const QStringList sockets = QDir(folder).entryList({ key + QStringLiteral("-*.window") }, QDir::System);
    for (const QString& name : sockets) {
        const qint64 pid = name.section(QLatin1Char('-'), -1).section(QLatin1Char('.'), 0, 0).toLongLong();
        if (pid > 0 && kill(pid_t(pid), 0) != 0 && errno == ESRCH) {
            QFile::remove(folder + QLatin1Char('/') + name);
        }
    }
}

} // namespace

OneWindow::OneWindow(const DataDir& dir) : m_key(dir.key()), m_lockPath(dir.locksPath() + QStringLiteral("/window"))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::accept);
}

OneWindow::~OneWindow() = default;

/// It listens before it takes the lock: whoever finds the lock held can reach its holder.
Result<void> OneWindow::enter()
{
    const auto folder = ControlMessages::socketFolder();
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    removeStale(*folder, m_key);
    const QString address = QStringLiteral("%1/%2-%3.window").arg(*folder, m_key, QString::number(getpid()));
    QLocalServer::removeServer(address);
    if (!m_server.listen(address)) {
        return fail(
            ErrorCode::Io, QStringLiteral("The socket %1 cannot be opened.").arg(address),
            QStringLiteral("Set XDG_RUNTIME_DIR to a folder of yours that can be written and has a short path."),
            m_server.errorString());
    }
    auto lock = RunLock::tryLock(m_lockPath, address);
    if (!lock) {
        m_server.close();
        return tl::unexpected(lock.error());
    }
    m_lock = std::move(*lock);
    return {};
}

Result<void> OneWindow::handOver(const OpenOrder& order) const
{
    QElapsedTimer passed;
    passed.start();
    auto owner = RunLock::owner(m_lockPath);
    while (owner && owner->socket.isEmpty() && !passed.hasExpired(answerMillis)) {
        QThread::msleep(1); // it has taken the lock just now, and is about to write down how it is reached
        owner = RunLock::owner(m_lockPath);
    }
    QLocalSocket socket;
    socket.connectToServer(owner ? owner->socket : QString());
    if (!socket.waitForConnected(answerMillis)) {
        return noAnswer(socket.errorString());
    }
    socket.write(ControlMessages::toLine(order.toJson()));
    passed.restart();
    while (!socket.canReadLine()) {
        const int left = answerMillis - int(passed.elapsed());
        if (left <= 0 || !socket.waitForReadyRead(left)) {
            return noAnswer(socket.errorString());
        }
    }
    const QJsonObject reply = QJsonDocument::fromJson(socket.readLine()).object();
    if (reply.value(QStringLiteral("ok")).toBool()) {
        return {};
    }
    return fail(errorFromJson(reply.value(QStringLiteral("error")).toObject()));
}

void OneWindow::setHandler(Handler handler)
{
    m_handler = std::move(handler);
    const auto waiting = m_server.findChildren<QLocalSocket*>();
    for (QLocalSocket* socket : waiting) {
        readFrom(socket);
    }
}

void OneWindow::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (isFromStep(socket->socketDescriptor())) {
            socket->disconnectFromServer();
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        readFrom(socket);
    }
}

void OneWindow::readFrom(QLocalSocket* socket)
{
    if (socket->bytesAvailable() > longestLine) {
        return socket->disconnectFromServer();
    }
    while (m_handler && socket->canReadLine()) {
        const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
        const auto reply = [socket = QPointer(socket)](const Result<void>& result) {
            if (socket) {
                socket->write(ControlMessages::toLine(replyOf(result)));
                socket->flush();
            }
        };
        if (message.value(QStringLiteral("do")).toString() == QLatin1String("open")) {
            m_handler(OpenOrder::fromJson(message), reply);
        } else {
            reply(fail(ErrorCode::BadInput, QStringLiteral("The message asks for nothing this version knows.")));
        }
    }
}

} // namespace cmbagent
