// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/protocols.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <vector>

namespace cmbagent {

namespace {

// --- the request

QJsonObject openAiMessage(const ChatMessage& message)
{
    QJsonObject object { { "role", chatRoleName(message.role) }, { "content", message.text } };
    if (message.role == ChatRole::Tool) {
        object.insert(QStringLiteral("tool_call_id"), message.toolCallId);
    }
    QJsonArray calls;
    for (const ToolCall& call : message.toolCalls) {
        const QString arguments = call.arguments.isEmpty() ? QStringLiteral("{}") : call.arguments;
        calls << QJsonObject { { "id", call.id },
                               { "type", "function" },
                               { "function", QJsonObject { { "name", call.name }, { "arguments", arguments } } } };
    }
    if (!calls.isEmpty()) {
        object.insert(QStringLiteral("tool_calls"), calls);
        if (message.text.isEmpty()) {
            object.insert(QStringLiteral("content"), QJsonValue());
        }
    }
    return object;
}

QJsonValue openAiToolChoice(const ChatRequest& request)
{
    switch (request.toolChoice) {
    case ToolChoice::None:
        return QStringLiteral("none");
    case ToolChoice::Required:
        return QStringLiteral("required");
    case ToolChoice::Named:
        return QJsonObject { { "type", "function" }, { "function", QJsonObject { { "name", request.toolName } } } };
    case ToolChoice::Auto:
        break;
    }
    return QStringLiteral("auto");
}

void putOpenAiTools(QJsonObject& body, const ChatRequest& request)
{
    QJsonArray tools;
    for (const ToolSpec& tool : request.tools) {
        tools << QJsonObject { { "type", "function" },
                               { "function",
                                 QJsonObject { { "name", tool.name },
                                               { "description", tool.description },
                                               { "parameters", tool.parameters } } } };
    }
    if (!tools.isEmpty()) {
        body.insert(QStringLiteral("tools"), tools);
        body.insert(QStringLiteral("tool_choice"), openAiToolChoice(request));
    }
}

/// Reasoning models take neither temperature nor top_p, and count their thoughts among the tokens of the answer.
void putOpenAiSampling(QJsonObject& body, const ChatRequest& request)
{
    const bool isReasoning = isReasoningModel(request.model);
    if (request.maxTokens > 0) {
        body.insert(isReasoning ? QStringLiteral("max_completion_tokens") : QStringLiteral("max_tokens"),
                    request.maxTokens);
    }
    if (isReasoning) {
        if (request.reasoning != ReasoningEffort::Default) {
            body.insert(QStringLiteral("reasoning_effort"), reasoningEffortName(request.reasoning));
        }
        return;
    }
    if (request.temperature) {
        body.insert(QStringLiteral("temperature"), *request.temperature);
    }
    if (request.topP) {
        body.insert(QStringLiteral("top_p"), *request.topP);
    }
}

// --- the answer

ChatEnd openAiEnd(const QString& reason)
{
    if (reason == QLatin1String("length")) {
        return ChatEnd::Length;
    }
    if (reason == QLatin1String("tool_calls") || reason == QLatin1String("function_call")) {
        return ChatEnd::ToolCalls;
    }
    return reason == QLatin1String("content_filter") ? ChatEnd::Refused : ChatEnd::Complete;
}

TokenUsage openAiUsage(const QJsonObject& usage)
{
    const auto count = [](const QJsonObject& in, const char* key, qint64 fallback) {
        return in.value(QLatin1String(key)).toInteger(fallback);
    };
    return soundUsage(count(usage, "prompt_tokens", -1),
                      count(usage.value(QLatin1String("prompt_tokens_details")).toObject(), "cached_tokens", 0),
                      count(usage, "completion_tokens", -1),
                      count(usage.value(QLatin1String("completion_tokens_details")).toObject(), "reasoning_tokens", 0));
}

class OpenAiAssembler final : public ReplyAssembler
{
public:
    using ReplyAssembler::ReplyAssembler;

    CallResult<void> take(const StreamEvent& event) override
    {
        if (event.data == "[DONE]") {
            m_isDone = true;
            return {};
        }
        const auto chunk = objectIn(event.data);
        return chunk ? takeChunk(*chunk, "delta") : tl::unexpected(chunk.error());
    }
    CallResult<void> takeWhole(const QByteArray& json) override
    {
        const auto whole = objectIn(json);
        return whole ? takeChunk(*whole, "message") : tl::unexpected(whole.error());
    }
    CallResult<ChatReply> finish() override
    {
        if (!m_hasEnd && !m_isDone) {
            return broken(QStringLiteral("breaks off before its end"));
        }
        if (!m_hasChoice) {
            return broken(QStringLiteral("has no message in it"));
        }
        return completed();
    }

private:
    CallResult<void> takeChunk(const QJsonObject& chunk, const char* messageKey);
    void takeMessage(const QJsonObject& message);
    void takeCall(const QJsonObject& part);

    std::vector<int> m_indexes; ///< the provider's number of each call
    bool m_hasEnd = false;
    bool m_hasChoice = false;
};

CallResult<void> OpenAiAssembler::takeChunk(const QJsonObject& chunk, const char* messageKey)
{
    const QJsonValue error = chunk.value(QLatin1String("error"));
    if (error.isObject() || error.isString()) {
        return tl::unexpected(failureInStream(m_whom, error));
    }
    if (const QString id = chunk.value(QLatin1String("id")).toString(); !id.isEmpty()) {
        m_reply.id = id;
    }
    if (const QString model = chunk.value(QLatin1String("model")).toString(); !model.isEmpty()) {
        m_reply.model = model;
    }
    if (const QJsonValue usage = chunk.value(QLatin1String("usage")); usage.isObject()) {
        m_reply.usage = openAiUsage(usage.toObject());
    }
    const QJsonArray choices = chunk.value(QLatin1String("choices")).toArray();
    if (choices.isEmpty()) {
        return {}; // the last chunk has nothing but the usage; Azure's first has nothing but its filters
    }
    const QJsonObject choice = choices.first().toObject();
    m_hasChoice = true;
    takeMessage(choice.value(QLatin1String(messageKey)).toObject());
    if (const QString reason = choice.value(QLatin1String("finish_reason")).toString(); !reason.isEmpty()) {
        m_hasEnd = true;
        m_reply.end = m_reply.end == ChatEnd::Refused ? ChatEnd::Refused : openAiEnd(reason);
    }
    return {};
}

void OpenAiAssembler::takeMessage(const QJsonObject& message)
{
    addText(message.value(QLatin1String("content")).toString());
    // Servers of open models show the thoughts, under either name.
    addThinking(message.value(QLatin1String("reasoning_content")).toString());
    addThinking(message.value(QLatin1String("reasoning")).toString());
    if (const QString refusal = message.value(QLatin1String("refusal")).toString(); !refusal.isEmpty()) {
        addText(refusal);
        m_reply.end = ChatEnd::Refused;
    }
    const QJsonArray calls = message.value(QLatin1String("tool_calls")).toArray();
    for (const QJsonValue& call : calls) {
        takeCall(call.toObject());
    }
}

/// A call comes in parts that share an index. Some servers leave the index out or give all calls the same; then a new
/// id begins a new call.
void OpenAiAssembler::takeCall(const QJsonObject& part)
{
    const QString id = part.value(QLatin1String("id")).toString();
    const QJsonObject function = part.value(QLatin1String("function")).toObject();
    const bool isNumbered = part.value(QLatin1String("index")).isDouble();
    const int index = part.value(QLatin1String("index")).toInt(-1);
    auto& calls = m_reply.toolCalls;
    qsizetype at = calls.size() - 1;
    if (isNumbered) {
        const auto found = std::find(m_indexes.rbegin(), m_indexes.rend(), index);
        at = m_indexes.rend() - found - 1;
    }
    const bool isOther = at >= 0 && !id.isEmpty() && !calls.at(at).id.isEmpty() && calls.at(at).id != id;
    const bool isBare = at >= 0 && !isNumbered && id.isEmpty() && !function.value(QLatin1String("name")).isUndefined();
    if (at < 0 || isOther || isBare) {
        at = calls.size();
        calls << ToolCall();
        m_indexes.push_back(index);
        m_observer.toolCallBegan(function.value(QLatin1String("name")).toString());
    }
    ToolCall& call = calls[at];
    call.id = id.isEmpty() ? call.id : id;
    const QString name = function.value(QLatin1String("name")).toString();
    call.name = call.name.isEmpty() ? name : call.name;
    const QJsonValue arguments = function.value(QLatin1String("arguments"));
    call.arguments += arguments.isObject()
        ? QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact))
        : arguments.toString();
}

/// Stands in an address for the name of a model: {model}.
constexpr QLatin1String placeOfModel("%7Bmodel%7D");

/// The address with the name of a model where the address wants it, as Azure's deployments do.
QUrl addressOf(QUrl base, const QString& model)
{
    QString path = base.path(QUrl::FullyEncoded);
    path.replace(placeOfModel, QString::fromLatin1(QUrl::toPercentEncoding(model)), Qt::CaseInsensitive);
    base.setPath(path, QUrl::TolerantMode);
    return base;
}

/// Where models are listed: not below one of them, as an Azure deployment is.
QUrl addressOfList(const Endpoint& endpoint)
{
    static const QRegularExpression deployment(QStringLiteral("(/deployments)?/[^/]+/*$"));
    QUrl base = endpoint.base;
    QString path = base.path(QUrl::FullyEncoded);
    const bool isAzure = !endpoint.apiVersion.isEmpty() && path.contains(QLatin1String("/deployments/"));
    if (isAzure || path.contains(placeOfModel, Qt::CaseInsensitive)) {
        base.setPath(path.remove(deployment), QUrl::TolerantMode);
    }
    return base;
}

HttpCall openAiCall(Endpoint endpoint, const QUrl& base, const QString& path)
{
    endpoint.base = base;
    HttpCall call = callBelow(endpoint, path, "Authorization", "Bearer ");
    if (!endpoint.apiVersion.isEmpty()) {
        QUrlQuery query(call.url);
        query.addQueryItem(QStringLiteral("api-version"), endpoint.apiVersion);
        call.url.setQuery(query);
    }
    return call;
}

} // namespace

HttpCall OpenAiProtocol::chatCall(const Endpoint& endpoint, const ChatRequest& request) const
{
    QJsonArray messages;
    for (const ChatMessage& message : request.messages) {
        messages << openAiMessage(message);
    }
    QJsonObject body { { "model", request.model },
                       { "messages", messages },
                       { "stream", true },
                       { "stream_options", QJsonObject { { "include_usage", true } } } };
    putOpenAiTools(body, request);
    putOpenAiSampling(body, request);
    if (!request.outputSchema.isEmpty()) {
        body.insert(QStringLiteral("response_format"),
                    QJsonObject { { "type", "json_schema" },
                                  { "json_schema",
                                    QJsonObject { { "name", request.schemaName },
                                                  { "schema", request.outputSchema },
                                                  { "strict", isStrictSchema(request.outputSchema) } } } });
    }
    HttpCall call = openAiCall(endpoint, addressOf(endpoint.base, request.model), QStringLiteral("/chat/completions"));
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

std::unique_ptr<ReplyAssembler> OpenAiProtocol::assembler(const Endpoint& endpoint, const ChatRequest& /*request*/,
                                                          ChatObserver& observer) const
{
    return std::make_unique<OpenAiAssembler>(endpoint.label, observer);
}

HttpCall OpenAiProtocol::listCall(const Endpoint& endpoint) const
{
    HttpCall call = openAiCall(endpoint, addressOfList(endpoint), QStringLiteral("/models"));
    call.method = "GET";
    return call;
}

CallResult<QStringList> OpenAiProtocol::readList(const Endpoint& endpoint, const QByteArray& json) const
{
    return namesIn(endpoint, json, "data", "id");
}

} // namespace cmbagent
