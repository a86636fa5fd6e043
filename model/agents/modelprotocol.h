// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chatmodel.h"
#include "agents/eventstream.h"
#include "agents/httpcall.h"

#include <QStringList>

#include <memory>

namespace cmbagent {

/// How a provider is spoken to.
enum class ProtocolKind : quint8 { OpenAi, Anthropic, Gemini };
QString protocolName(ProtocolKind kind); ///< "openai", "anthropic", "gemini"
std::optional<ProtocolKind> protocolFromName(QStringView name);

/// Where a provider is reached, and with what key. The only value that has a key; it is never written anywhere.
struct Endpoint
{
    ProtocolKind protocol = ProtocolKind::OpenAi;
    QString label; ///< for people: "OpenAI", "Ollama"
    QUrl base; ///< with its version, such as https://api.openai.com/v1; {model} in it is the name of the model
    QString key; ///< empty: none is sent
    QByteArray keyHeader; ///< header that takes the bare key; empty: as the protocol has it
    QString apiVersion; ///< Azure's api-version; empty elsewhere
};

/// Puts one answer together from the events of its stream. Belongs to one call on one thread.
class ReplyAssembler
{
public:
    ReplyAssembler(const QString& whom, ChatObserver& observer) : m_whom(whom), m_observer(observer) { }
    virtual ~ReplyAssembler() = default;
    Q_DISABLE_COPY_MOVE(ReplyAssembler)

    /// Takes an event; fails when it cannot be read, or tells of an error.
    virtual CallResult<void> take(const StreamEvent& event) = 0;
    /// Takes an answer that came in one piece because somebody on the way does not stream.
    virtual CallResult<void> takeWhole(const QByteArray& json) = 0;
    /// The answer has ended; what may follow does not belong to it.
    [[nodiscard]] bool isDone() const { return m_isDone; }
    /// The answer; fails when it broke off.
    virtual CallResult<ChatReply> finish() = 0;
    /// What was used as far as is known by now.
    [[nodiscard]] const TokenUsage& usage() const { return m_reply.usage; }

protected:
    CallResult<QJsonObject> objectIn(const QByteArray& json) const;
    tl::unexpected<CallFailure> broken(const QString& how, const QByteArray& excerpt = {}) const
    {
        return tl::unexpected(brokenAnswer(m_whom, how, excerpt));
    }
    void addText(const QString& text);
    void addThinking(const QString& text);
    /// Gives calls without an id one, and sets the end that goes with calls.
    ChatReply completed();

    const QString m_whom;
    ChatObserver& m_observer;
    ChatReply m_reply;
    bool m_isDone = false;
};

/// How requests and answers of one kind of provider look. Pure, without state, safe from every thread.
class ModelProtocol
{
public:
    ModelProtocol() = default;
    virtual ~ModelProtocol() = default;
    Q_DISABLE_COPY_MOVE(ModelProtocol)

    [[nodiscard]] virtual HttpCall chatCall(const Endpoint& endpoint, const ChatRequest& request) const = 0;
    /// For the answer to that request.
    [[nodiscard]] virtual std::unique_ptr<ReplyAssembler>
    assembler(const Endpoint& endpoint, const ChatRequest& request, ChatObserver& observer) const = 0;
    /// Asks which models there are.
    [[nodiscard]] virtual HttpCall listCall(const Endpoint& endpoint) const = 0;
    /// Their names, sorted.
    [[nodiscard]] virtual CallResult<QStringList> readList(const Endpoint& endpoint, const QByteArray& json) const = 0;
};

const ModelProtocol& protocolOf(ProtocolKind kind);

/// Whether a model thinks before it answers and takes no temperature, by its name: o1, o3-mini, gpt-5.
bool isReasoningModel(const QString& model);
/// Whether OpenAI's strict mode accepts a schema: every object closed, every property required.
bool isStrictSchema(const QJsonObject& schema);

} // namespace cmbagent
