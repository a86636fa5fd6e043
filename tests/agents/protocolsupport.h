// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelprotocol.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStringList>

namespace cmbagent {

/// Writes down what it hears of a call.
class ChatNotes final : public ChatObserver
{
public:
    void textArrived(const QString& text) override { all += text; }
    void thinkingArrived(const QString& text) override { thinking += text; }
    void toolCallBegan(const QString& name) override { tools << name; }
    void attemptFailed(const FailedAttempt& attempt) override
    {
        all.clear();
        thinking.clear();
        tools.clear();
        failures << attempt;
    }

    QString all;
    QString thinking;
    QStringList tools;
    QList<FailedAttempt> failures;
};

inline QJsonObject jsonOf(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

/// One event of a stream as it goes over the wire.
inline QByteArray sse(const QByteArray& data, const QByteArray& type = {})
{
    return (type.isEmpty() ? QByteArray() : "event: " + type + "\n") + "data: " + data + "\n\n";
}

/// What becomes of a stream that arrives in pieces of that size.
inline CallResult<ChatReply> assemble(const Endpoint& endpoint, const ChatRequest& request, const QByteArray& bytes,
                                      qsizetype size, ChatObserver& observer)
{
    const auto assembler = protocolOf(endpoint.protocol).assembler(endpoint, request, observer);
    EventStream stream;
    QList<StreamEvent> events;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        events += stream.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at))).value();
    }
    events += stream.finish();
    for (const StreamEvent& event : events) {
        if (const auto taken = assembler->take(event); !taken) {
            return tl::unexpected(taken.error());
        }
        if (assembler->isDone()) {
            break;
        }
    }
    return assembler->finish();
}

/// The same stream with some of its bytes changed, moved or lost.
inline QByteArray damaged(QByteArray bytes, QRandomGenerator& random)
{
    for (int change = random.bounded(4); change >= 0 && !bytes.isEmpty(); --change) {
        const int at = random.bounded(int(bytes.size()));
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(40));
            break;
        case 2:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(60)));
            break;
        default:
            bytes[at] = "{}[]\",:0n"[random.bounded(9)];
        }
    }
    return bytes;
}

/// Damages a stream a thousand times. What comes out is an answer or a failure that says something, never a crash, and
/// free text that was heard is the text of the answer.
inline bool survivesDamage(const Endpoint& endpoint, const ChatRequest& request, const QByteArray& bytes)
{
    QRandomGenerator random(5);
    for (int round = 0; round < 1'000; ++round) {
        ChatNotes notes;
        const auto reply = assemble(endpoint, request, damaged(bytes, random), 16, notes);
        const bool isHeard = !request.outputSchema.isEmpty() || !reply || reply->text == notes.all;
        const bool isSound =
            reply ? isHeard && ChatReply::fromJson(reply->toJson()) == *reply : !reply.error().error.what.isEmpty();
        if (!isSound) {
            return false;
        }
    }
    return true;
}

} // namespace cmbagent
