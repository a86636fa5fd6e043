// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/protocols.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace cmbagent {

namespace {

// --- the request

/// A model that has to call a tool may not think first.
bool forcesCall(const ChatRequest& request)
{
    return !request.outputSchema.isEmpty() || request.toolChoice == ToolChoice::Required
        || request.toolChoice == ToolChoice::Named;
}

QJsonArray anthropicAssistantParts(const ChatMessage& message)
{
    QJsonArray parts = message.opaque;
    if (!message.text.isEmpty()) {
        parts << QJsonObject { { "type", "text" }, { "text", message.text } };
    }
    for (const ToolCall& call : message.toolCalls) {
        parts << QJsonObject { { "type", "tool_use" },
                               { "id", call.id },
                               { "name", call.name },
                               { "input", call.readArguments().value_or(QJsonObject()) } };
    }
    return parts;
}

QJsonArray anthropicParts(const ChatMessage& message)
{
    if (message.role == ChatRole::Assistant) {
        return anthropicAssistantParts(message);
    }
    if (message.role == ChatRole::Tool) {
        QJsonObject result { { "type", "tool_result" },
                             { "tool_use_id", message.toolCallId },
                             { "content", message.text } };
        if (message.isToolError) {
            result.insert(QStringLiteral("is_error"), true);
        }
        return { result };
    }
    // An empty part is refused.
    return message.text.isEmpty() ? QJsonArray()
                                  : QJsonArray { QJsonObject { { "type", "text" }, { "text", message.text } } };
}

QJsonObject anthropicToolChoice(const ChatRequest& request)
{
    if (!request.outputSchema.isEmpty()) {
        return request.tools.isEmpty() ? QJsonObject { { "type", "tool" }, { "name", request.schemaName } }
                                       : QJsonObject { { "type", "any" } };
    }
    switch (request.toolChoice) {
    case ToolChoice::None:
        return { { "type", "none" } };
    case ToolChoice::Required:
        return { { "type", "any" } };
    case ToolChoice::Named:
        return { { "type", "tool" }, { "name", request.toolName } };
    case ToolChoice::Auto:
        break;
    }
    return { { "type", "auto" } };
}

void putAnthropicTools(QJsonObject& body, const ChatRequest& request)
{
    QJsonArray tools;
    for (const ToolSpec& tool : request.tools) {
        tools << QJsonObject { { "name", tool.name },
                               { "description", tool.description },
                               { "input_schema", tool.parameters } };
    }
    if (!request.outputSchema.isEmpty()) {
        tools << QJsonObject { { "name", request.schemaName },
                               { "description", answerToolWords },
                               { "input_schema", request.outputSchema } };
    }
    if (!tools.isEmpty()) {
        body.insert(QStringLiteral("tools"), tools);
        body.insert(QStringLiteral("tool_choice"), anthropicToolChoice(request));
    }
}

void putAnthropicSampling(QJsonObject& body, const ChatRequest& request)
{
    const int budget = forcesCall(request) ? 0 : thoughtBudget(request.reasoning);
    // They want a limit, also for models nobody knows the limit of.
    const int asked = request.maxTokens > 0 ? request.maxTokens : usualAnswerTokens + budget;
    body.insert(QStringLiteral("max_tokens"), budget > 0 ? std::max(asked, budget + leastWords) : asked);
    if (budget > 0) {
        body.insert(QStringLiteral("thinking"), QJsonObject { { "type", "enabled" }, { "budget_tokens", budget } });
        return; // a model that thinks takes no temperature
    }
    // Newer models refuse both together.
    if (request.temperature) {
        body.insert(QStringLiteral("temperature"), std::min(*request.temperature, 1.0));
    } else if (request.topP) {
        body.insert(QStringLiteral("top_p"), *request.topP);
    }
}

// --- the answer

ChatEnd anthropicEnd(const QString& reason)
{
    if (reason == QLatin1String("max_tokens") || reason == QLatin1String("model_context_window_exceeded")) {
        return ChatEnd::Length;
    }
    if (reason == QLatin1String("tool_use")) {
        return ChatEnd::ToolCalls;
    }
    return reason == QLatin1String("refusal") ? ChatEnd::Refused : ChatEnd::Complete;
}

class AnthropicAssembler final : public ReplyAssembler
{
public:
    /// Calls of the tool `answerTool` are the answer itself; empty: there is no such tool.
    AnthropicAssembler(const QString& whom, ChatObserver& observer, const QString& answerTool)
        : ReplyAssembler(whom, observer), m_answerTool(answerTool)
    { }

    CallResult<void> take(const StreamEvent& event) override;
    CallResult<void> takeWhole(const QByteArray& json) override;
    CallResult<ChatReply> finish() override;

private:
    struct Block
    {
        QJsonObject head; ///< as it began
        QString text; ///< of a text or a thought
        QString json; ///< of a call
        QString signature;
        [[nodiscard]] QString type() const { return head.value(QLatin1String("type")).toString(); }
    };

    void beginMessage(const QJsonObject& message);
    void beginBlock(int index, const QJsonObject& head);
    void extendBlock(int index, const QJsonObject& delta);
    void takeUsage(const QJsonObject& usage);
    void takeBlock(const Block& block);
    [[nodiscard]] bool isAnswer(const Block& block) const
    {
        return !m_answerTool.isEmpty() && block.head.value(QLatin1String("name")) == m_answerTool;
    }

    const QString m_answerTool;
    std::map<int, Block> m_blocks;
    qint64 m_input = -1;
    qint64 m_cached = 0;
    qint64 m_output = -1;
    bool m_hasEnd = false;
};

CallResult<void> AnthropicAssembler::take(const StreamEvent& event)
{
    const auto parsed = objectIn(event.data);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    const QString type = parsed->value(QLatin1String("type")).toString();
    const int index = parsed->value(QLatin1String("index")).toInt();
    const auto part = [&parsed](const char* key) { return parsed->value(QLatin1String(key)).toObject(); };
    if (type == QLatin1String("error")) {
        return tl::unexpected(failureInStream(m_whom, parsed->value(QLatin1String("error"))));
    }
    if (type == QLatin1String("message_start")) {
        beginMessage(part("message"));
        // How long the answer is nobody knows yet: a stream that breaks off here must not look cheap.
        m_output = -1;
        m_reply.usage = {};
    } else if (type == QLatin1String("content_block_start")) {
        beginBlock(index, part("content_block"));
    } else if (type == QLatin1String("content_block_delta")) {
        extendBlock(index, part("delta"));
    } else if (type == QLatin1String("message_delta")) {
        const QString reason = part("delta").value(QLatin1String("stop_reason")).toString();
        m_reply.end = anthropicEnd(reason);
        m_hasEnd = m_hasEnd || !reason.isEmpty();
        takeUsage(part("usage"));
    } else if (type == QLatin1String("message_stop")) {
        m_isDone = true;
    }
    return {}; // pings, ends of blocks, and what is not known yet
}

CallResult<void> AnthropicAssembler::takeWhole(const QByteArray& json)
{
    const auto message = objectIn(json);
    if (!message) {
        return tl::unexpected(message.error());
    }
    if (message->contains(QLatin1String("error"))) {
        return tl::unexpected(failureInStream(m_whom, message->value(QLatin1String("error"))));
    }
    beginMessage(*message);
    const QJsonArray content = message->value(QLatin1String("content")).toArray();
    for (int i = 0; i < int(content.size()); ++i) {
        beginBlock(i, content.at(i).toObject());
    }
    const QString reason = message->value(QLatin1String("stop_reason")).toString();
    m_reply.end = anthropicEnd(reason);
    m_hasEnd = !reason.isEmpty();
    m_isDone = true;
    return {};
}

void AnthropicAssembler::beginMessage(const QJsonObject& message)
{
    m_reply.id = message.value(QLatin1String("id")).toString();
    m_reply.model = message.value(QLatin1String("model")).toString();
    takeUsage(message.value(QLatin1String("usage")).toObject());
}

void AnthropicAssembler::takeUsage(const QJsonObject& usage)
{
    // Null says nothing: what was told before counts. What is something else than a number makes it unknown.
    const auto count = [&usage](const char* key, qint64 untold) {
        const QJsonValue value = usage.value(QLatin1String(key));
        return value.isUndefined() || value.isNull() ? untold : value.toInteger(-1);
    };
    constexpr qint64 nothing = -2;
    if (const qint64 input = count("input_tokens", nothing); input != nothing) {
        // What was read from the cache or written to it is not among the input tokens here.
        m_cached = count("cache_read_input_tokens", 0);
        m_input = tokenSum({ input, m_cached, count("cache_creation_input_tokens", 0) });
    }
    m_output = count("output_tokens", m_output);
    m_reply.usage = soundUsage(m_input, m_cached, m_output, 0);
}

void AnthropicAssembler::beginBlock(int index, const QJsonObject& head)
{
    Block& block = m_blocks[index];
    block.head = head;
    block.signature = head.value(QLatin1String("signature")).toString();
    const QString type = block.type();
    if (type == QLatin1String("text")) {
        block.text = head.value(QLatin1String("text")).toString();
        addText(block.text);
    } else if (type == QLatin1String("thinking")) {
        block.text = head.value(QLatin1String("thinking")).toString();
        addThinking(block.text);
    } else if (type == QLatin1String("tool_use") && !isAnswer(block)) {
        m_observer.toolCallBegan(head.value(QLatin1String("name")).toString());
    }
}

void AnthropicAssembler::extendBlock(int index, const QJsonObject& delta)
{
    const auto found = m_blocks.find(index);
    if (found == m_blocks.end()) {
        return;
    }
    Block& block = found->second;
    const QString text = delta.value(QLatin1String("text")).toString();
    const QString thought = delta.value(QLatin1String("thinking")).toString();
    const QString json = delta.value(QLatin1String("partial_json")).toString();
    block.text += text + thought;
    block.json += json;
    block.signature += delta.value(QLatin1String("signature")).toString();
    addText(isAnswer(block) ? json : text);
    addThinking(thought);
}

void AnthropicAssembler::takeBlock(const Block& block)
{
    const QString type = block.type();
    if (type == QLatin1String("tool_use")) {
        const QJsonObject input = block.head.value(QLatin1String("input")).toObject();
        const QString json =
            block.json.isEmpty() ? QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact)) : block.json;
        if (isAnswer(block)) {
            m_reply.text = json;
            m_reply.end = m_reply.end == ChatEnd::ToolCalls ? ChatEnd::Complete : m_reply.end;
            return;
        }
        m_reply.toolCalls << ToolCall { block.head.value(QLatin1String("id")).toString(),
                                        block.head.value(QLatin1String("name")).toString(),
                                        json,
                                        {} };
    } else if (type == QLatin1String("thinking")) {
        m_reply.opaque << QJsonObject { { "type", "thinking" },
                                        { "thinking", block.text },
                                        { "signature", block.signature } };
    } else if (type == QLatin1String("redacted_thinking")) {
        m_reply.opaque << block.head;
    }
}

CallResult<ChatReply> AnthropicAssembler::finish()
{
    if (!m_isDone && !m_hasEnd) {
        return broken(QStringLiteral("breaks off before its end"));
    }
    if (m_blocks.empty() && !m_hasEnd) {
        return broken(QStringLiteral("has no message in it"));
    }
    for (const auto& [index, block] : m_blocks) {
        takeBlock(block);
    }
    m_blocks.clear();
    return completed();
}

HttpCall anthropicCall(const Endpoint& endpoint, const QString& path)
{
    HttpCall call = callBelow(endpoint, path, "x-api-key");
    call.headers << qMakePair(QByteArray("anthropic-version"), QByteArray("2023-06-01"));
    return call;
}

} // namespace

HttpCall AnthropicProtocol::chatCall(const Endpoint& endpoint, const ChatRequest& request) const
{
    QJsonObject body { { "model", request.model },
                       { "messages", alternatingTurns(request.messages, anthropicParts, "assistant", "content") },
                       { "stream", true } };
    if (const QString system = systemText(request.messages); !system.isEmpty()) {
        body.insert(QStringLiteral("system"), system);
    }
    putAnthropicTools(body, request);
    putAnthropicSampling(body, request);
    HttpCall call = anthropicCall(endpoint, QStringLiteral("/messages"));
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

std::unique_ptr<ReplyAssembler> AnthropicProtocol::assembler(const Endpoint& endpoint, const ChatRequest& request,
                                                             ChatObserver& observer) const
{
    const QString answerTool = request.outputSchema.isEmpty() ? QString() : request.schemaName;
    return std::make_unique<AnthropicAssembler>(endpoint.label, observer, answerTool);
}

HttpCall AnthropicProtocol::listCall(const Endpoint& endpoint) const
{
    HttpCall call = anthropicCall(endpoint, QStringLiteral("/models"));
    call.method = "GET";
    return call;
}

CallResult<QStringList> AnthropicProtocol::readList(const Endpoint& endpoint, const QByteArray& json) const
{
    return namesIn(endpoint, json, "data", "id");
}

} // namespace cmbagent
