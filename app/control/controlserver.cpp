// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/controlserver.h"

#include "app/backend/backend.h"
#include "app/control/controlmessages.h"
#include "app/control/stepancestry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

#include <csignal>
#include <vector>

#include <unistd.h>

namespace cmbagent {

namespace {

constexpr qint64 longestLine = 1024 * 1024;
constexpr qint64 longestBacklog = 8 * 1024 * 1024; ///< a watcher that does not read is left behind, not waited for

void send(QLocalSocket* socket, const QJsonObject& message)
{
    if (socket->bytesToWrite() < longestBacklog) {
        socket->write(ControlMessages::toLine(message));
        socket->flush(); // this may be the last thing the process does
    }
}

QJsonObject replyOf(const Result<void>& result)
{
    return result ? QJsonObject { { "ok", true } } : QJsonObject { { "error", errorToJson(result.error()) } };
}

} // namespace

ControlServer::ControlServer(Backend& backend, const QString& dataKey) : m_backend(backend), m_dataKey(dataKey)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::accept);
    connect(&backend, &Backend::committed, this, [this](const RunEvents& events) {
        std::map<RunId, qint64> newest;
        for (const RunEvent& event : events) {
            newest[event.run] = event.seq;
        }
        for (const auto& [run, seq] : newest) {
            publish(run, { { "committed", seq } });
        }
    });
    connect(&backend, &Backend::progressed, this, [this](const QList<ProgressUpdate>& updates) {
        for (const ProgressUpdate& update : updates) {
            publish(update.run, { { "progress", ControlMessages::progress(update) } });
        }
    });
    connect(&backend, &Backend::linesWritten, this, [this](const QList<ConsoleLine>& lines) {
        if (m_subscriptions.empty()) {
            return;
        }
        std::map<RunId, QJsonArray> byRun;
        for (const ConsoleLine& line : lines) {
            byRun[line.run].append(ControlMessages::line(line));
        }
        for (const auto& [run, array] : byRun) {
            publish(run, { { "lines", array } });
        }
    });
}

ControlServer::~ControlServer()
{
    for (const auto& [socket, runs] : m_subscriptions) {
        socket->disconnect(this); // it goes down with the server, after the list it would want to leave
    }
}

Result<void> ControlServer::listen()
{
    const auto folder = ControlMessages::socketFolder();
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    removeStale(*folder);
    m_address = QStringLiteral("%1/%2-%3.sock").arg(*folder, m_dataKey, QString::number(getpid()));
    if (m_address.toLocal8Bit().size() > 107) {
        return fail(
            ErrorCode::Refused,
            QStringLiteral("The path of the control channel, %1, is longer than the system allows.").arg(m_address),
            QStringLiteral("Set XDG_RUNTIME_DIR to a folder with a shorter path."));
    }
    QLocalServer::removeServer(m_address);
    if (!m_server.listen(m_address)) {
        return fail(
            ErrorCode::Io, QStringLiteral("The control channel %1 cannot be opened.").arg(m_address),
            QStringLiteral("Set XDG_RUNTIME_DIR to a folder of yours that can be written and has a short path."),
            m_server.errorString());
    }
    return {};
}

void ControlServer::removeStale(const QString& folder) const
{
    const QStringList sockets = QDir(folder).entryList({ m_dataKey + QStringLiteral("-*.sock") }, QDir::System);
    for (const QString& name : sockets) {
        const qint64 pid = name.section(QLatin1Char('-'), -1).section(QLatin1Char('.'), 0, 0).toLongLong();
        if (pid > 0 && kill(pid_t(pid), 0) != 0 && errno == ESRCH) {
            QFile::remove(folder + QLatin1Char('/') + name);
        }
    }
}

void ControlServer::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        if (isFromStep(socket->socketDescriptor())) {
            send(socket, replyOf(fail(ErrorCode::Refused, QStringLiteral("A step may not steer runs."))));
            socket->disconnectFromServer();
            socket->deleteLater();
            continue;
        }
        m_subscriptions[socket] = {};
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_subscriptions.erase(socket);
            socket->deleteLater();
        });
    }
}

void ControlServer::readFrom(QLocalSocket* socket)
{
    while (socket->canReadLine()) {
        handle(socket, socket->readLine());
    }
    if (socket->bytesAvailable() > longestLine) {
        send(socket, replyOf(fail(ErrorCode::BadInput, QStringLiteral("The message is too long."))));
        socket->disconnectFromServer();
    }
}

void ControlServer::handle(QLocalSocket* socket, const QByteArray& line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    const auto run = RunId::fromString(message.value(QStringLiteral("run")).toString());
    if (!run) {
        return send(socket, replyOf(fail(ErrorCode::BadInput, QStringLiteral("The message names no run."))));
    }
    if (message.value(QStringLiteral("do")).toString() == QLatin1String("subscribe")) {
        const auto subscriber = m_subscriptions.find(socket);
        if (subscriber == m_subscriptions.end()) {
            return; // it has gone, and left us lines to read
        }
        subscriber->second.insert(*run);
        return send(socket, { { "ok", true } });
    }
    if (!m_backend.owns(*run)) {
        return send(socket,
                    replyOf(fail(ErrorCode::Moving, QStringLiteral("This process no longer works on that run."),
                                 QStringLiteral("Try again."))));
    }
    const auto reply = [socket = QPointer(socket)](const Result<void>& result) {
        if (socket) {
            send(socket, replyOf(result));
        }
    };
    m_backend.relay([this, run = *run, &message, &reply] { carryOut(run, message, reply); });
}

void ControlServer::carryOut(const RunId& run, const QJsonObject& message,
                             const std::function<void(const Result<void>&)>& reply)
{
    if (const auto command = ControlMessages::commandFrom(message)) {
        m_backend.command(run, *command, reply);
    } else if (const auto answer = ControlMessages::answerFrom(message)) {
        m_backend.answer(run, *answer, false, reply);
    } else if (const auto step = ControlMessages::stepCommandFrom(message)) {
        m_backend.stepCommand(run, *step, false, reply);
    } else if (const auto asking = ControlMessages::askingFrom(message)) {
        m_backend.changeAsking(run, *asking, reply);
    } else if (ControlMessages::isRecall(message)) {
        m_backend.recall(run, reply);
    } else if (ControlMessages::isConfirm(message)) {
        m_backend.confirmWork(run, reply);
    } else if (const auto name = ControlMessages::checkpointFrom(message)) {
        m_backend.nameCheckpoint(run, *name, reply);
    } else {
        reply(fail(ErrorCode::BadInput, QStringLiteral("The message asks for nothing this version knows.")));
    }
}

void ControlServer::publish(const RunId& run, const QJsonObject& message)
{
    std::vector<QLocalSocket*> subscribers; // sending finds out who has gone, and that one leaves the list
    for (const auto& [socket, runs] : m_subscriptions) {
        if (runs.count(run) > 0) {
            subscribers.push_back(socket);
        }
    }
    for (QLocalSocket* socket : subscribers) {
        send(socket, message);
    }
}

} // namespace cmbagent
