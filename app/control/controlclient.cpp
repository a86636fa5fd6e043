// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/controlclient.h"

#include "app/control/controlmessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace cmbagent {

namespace {

constexpr int replyMillis = 30'000; ///< the other side answers after its commit; a busy disk may take a while

tl::unexpected<Error> noReply(ErrorCode code, const QString& detail)
{
    return fail(code, QStringLiteral("The process that works on this run does not answer."),
                QStringLiteral("If it hangs, end it; the run can then be taken up with 'resume'."), detail);
}

/// One question over one connection; deletes itself after the answer.
class Question : public QObject
{
public:
    Question(const QString& address, const QJsonObject& message, QObject* context, ControlClient::Done done)
        : QObject(context), m_done(std::move(done))
    {
        connect(&m_socket, &QLocalSocket::connected, this,
                [this, message] { m_socket.write(ControlMessages::toLine(message)); });
        connect(&m_socket, &QLocalSocket::readyRead, this, [this] { readReply(); });
        connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
            readReply(); // it may have answered and ended
            finish(noReply(ErrorCode::Moving, m_socket.errorString())); // most likely it has ended just now
        });
        QTimer::singleShot(replyMillis, this,
                           [this] { finish(noReply(ErrorCode::Locked, QStringLiteral("no reply within 30 s"))); });
        m_socket.connectToServer(address);
    }

private:
    void readReply()
    {
        if (!m_socket.canReadLine()) {
            return;
        }
        const QJsonObject reply = QJsonDocument::fromJson(m_socket.readLine()).object();
        if (reply.value(QStringLiteral("ok")).toBool()) {
            finish({});
        } else {
            finish(fail(errorFromJson(reply.value(QStringLiteral("error")).toObject())));
        }
    }
    void finish(const Result<void>& result)
    {
        if (const auto done = std::exchange(m_done, {})) {
            done(result);
            deleteLater();
        }
    }

    QLocalSocket m_socket;
    ControlClient::Done m_done;
};

} // namespace

void ControlClient::send(const QString& socket, const QJsonObject& message, QObject* context, const Done& done)
{
    new Question(socket, message, context, done); // owned by the context, and by itself
}

ControlFeed::ControlFeed(const QString& socket, const RunId& run, QObject* parent) : QObject(parent), m_run(run)
{
    connect(&m_socket, &QLocalSocket::connected, this,
            [this] { m_socket.write(ControlMessages::toLine(ControlMessages::subscribe(m_run))); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        while (m_socket.canReadLine()) {
            handle(QJsonDocument::fromJson(m_socket.readLine()).object());
        }
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &ControlFeed::ended);
    m_socket.connectToServer(socket);
}

void ControlFeed::handle(const QJsonObject& message)
{
    if (message.contains(QStringLiteral("committed"))) {
        Q_EMIT committed(message.value(QStringLiteral("committed")).toInteger());
    } else if (message.contains(QStringLiteral("progress"))) {
        Q_EMIT progressed(
            { ControlMessages::progressFrom(message.value(QStringLiteral("progress")).toObject(), m_run) });
    } else if (message.contains(QStringLiteral("lines"))) {
        QList<ConsoleLine> lines;
        for (const QJsonValue& line : message.value(QStringLiteral("lines")).toArray()) {
            lines.append(ControlMessages::lineFrom(line.toObject(), m_run));
        }
        Q_EMIT linesWritten(lines);
    }
}

} // namespace cmbagent
