// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/protocols.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace cmbagent {

namespace {

// --- the request

QJsonArray geminiParts(const ChatMessage& message)
{
    QJsonArray parts;
    if (message.role == ChatRole::Tool) {
        const QString key = message.isToolError ? QStringLiteral("error") : QStringLiteral("result");
        const QJsonObject response { { "name", message.toolName },
                                     { "response", QJsonObject { { key, message.text } } } };
        return { QJsonObject { { "functionResponse", response } } };
    }
    if (!message.text.isEmpty()) {
        parts << QJsonObject { { "text", message.text } };
    }
    for (const ToolCall& call : message.toolCalls) {
        const QJsonObject function { { "name", call.name }, { "args", call.readArguments().value_or(QJsonObject()) } };
        QJsonObject part { { "functionCall", function } };
        if (!call.mark.isEmpty()) {
            part.insert(QStringLiteral("thoughtSignature"), call.mark);
        }
        parts << part;
    }
    return parts;
}

/// The name of the tool that takes the answer; empty: there is none. Tools and a form of the answer are refused
/// together here, so beside other tools the form is one itself.
QString geminiAnswerTool(const ChatRequest& request)
{
    return request.outputSchema.isEmpty() || request.tools.isEmpty() ? QString() : request.schemaName;
}

QJsonObject geminiFunction(const QString& name, const QString& description, const QJsonObject& parameters)
{
    QJsonObject function { { "name", name }, { "description", description } };
    if (!parameters.isEmpty()) {
        function.insert(QStringLiteral("parametersJsonSchema"), parameters);
    }
    return function;
}

QJsonObject geminiToolConfig(const ChatRequest& request)
{
    QJsonObject config { { "mode", "AUTO" } };
    if (!geminiAnswerTool(request).isEmpty()) {
        config.insert(QStringLiteral("mode"), QStringLiteral("ANY"));
        return { { "functionCallingConfig", config } };
    }
    if (request.toolChoice == ToolChoice::None) {
        config.insert(QStringLiteral("mode"), QStringLiteral("NONE"));
    } else if (request.toolChoice != ToolChoice::Auto) {
        config.insert(QStringLiteral("mode"), QStringLiteral("ANY"));
    }
    if (request.toolChoice == ToolChoice::Named) {
        config.insert(QStringLiteral("allowedFunctionNames"), QJsonArray { request.toolName });
    }
    return { { "functionCallingConfig", config } };
}

void putGeminiTools(QJsonObject& body, const ChatRequest& request)
{
    QJsonArray functions;
    for (const ToolSpec& tool : request.tools) {
        functions << geminiFunction(tool.name, tool.description, tool.parameters);
    }
    if (const QString answer = geminiAnswerTool(request); !answer.isEmpty()) {
        functions << geminiFunction(answer, QString::fromLatin1(answerToolWords), request.outputSchema);
    }
    if (!functions.isEmpty()) {
        body.insert(QStringLiteral("tools"), QJsonArray { QJsonObject { { "functionDeclarations", functions } } });
        body.insert(QStringLiteral("toolConfig"), geminiToolConfig(request));
    }
}

QJsonObject geminiSettings(const ChatRequest& request)
{
    QJsonObject settings;
    // top_p is left out on purpose: together with a low temperature these models answer nothing at times.
    if (request.temperature) {
        settings.insert(QStringLiteral("temperature"), *request.temperature);
    }
    if (request.maxTokens > 0) {
        settings.insert(QStringLiteral("maxOutputTokens"), request.maxTokens);
    }
    if (request.reasoning != ReasoningEffort::Default) {
        settings.insert(QStringLiteral("thinkingConfig"),
                        QJsonObject { { "thinkingBudget", thoughtBudget(request.reasoning) } });
    }
    if (!request.outputSchema.isEmpty() && geminiAnswerTool(request).isEmpty()) {
        settings.insert(QStringLiteral("responseMimeType"), QStringLiteral("application/json"));
        settings.insert(QStringLiteral("responseJsonSchema"), request.outputSchema);
    }
    return settings;
}

// --- the answer

ChatEnd geminiEnd(const QString& reason)
{
    if (reason == QLatin1String("MAX_TOKENS")) {
        return ChatEnd::Length;
    }
    return reason == QLatin1String("STOP") ? ChatEnd::Complete : ChatEnd::Refused;
}

/// Counts that are nought are left out, but that of the question never is; without it nobody knows what was used, nor
/// where something else than a number stands.
TokenUsage geminiUsage(const QJsonObject& usage)
{
    const auto count = [&usage](const char* key, qint64 leftOut = 0) {
        const QJsonValue value = usage.value(QLatin1String(key));
        return value.isUndefined() ? leftOut : value.toInteger(-1);
    };
    const qint64 thoughts = count("thoughtsTokenCount");
    return soundUsage(tokenSum({ count("promptTokenCount", -1), count("toolUsePromptTokenCount") }),
                      count("cachedContentTokenCount"), tokenSum({ count("candidatesTokenCount"), thoughts }),
                      thoughts);
}

class GeminiAssembler final : public ReplyAssembler
{
public:
    /// Calls of the tool `answerTool` are the answer itself; empty: there is no such tool.
    GeminiAssembler(const QString& whom, ChatObserver& observer, const QString& answerTool)
        : ReplyAssembler(whom, observer), m_answerTool(answerTool)
    { }

    CallResult<void> take(const StreamEvent& event) override
    {
        const auto chunk = objectIn(event.data);
        return chunk ? takeChunk(*chunk) : tl::unexpected(chunk.error());
    }
    CallResult<void> takeWhole(const QByteArray& json) override;
    CallResult<ChatReply> finish() override;

private:
    CallResult<void> takeChunk(const QJsonObject& chunk);
    CallResult<void> takeEnd(const QString& reason, const QString& message);
    void takePart(const QJsonObject& part);
    void takeCall(const QJsonObject& part);

    const QString m_answerTool;
    std::optional<QString> m_answer; ///< what its tool was called with
    bool m_hasEnd = false;
};

/// Without streaming, the same chunks come as a list.
CallResult<void> GeminiAssembler::takeWhole(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) {
        const auto chunk = objectIn(json);
        return chunk ? takeChunk(*chunk) : tl::unexpected(chunk.error());
    }
    const QJsonArray chunks = document.array();
    for (const QJsonValue& chunk : chunks) {
        if (const auto taken = takeChunk(chunk.toObject()); !taken) {
            return taken;
        }
    }
    return {};
}

CallResult<void> GeminiAssembler::takeChunk(const QJsonObject& chunk)
{
    if (chunk.contains(QLatin1String("error"))) {
        return tl::unexpected(failureInStream(m_whom, chunk.value(QLatin1String("error"))));
    }
    if (const QString model = chunk.value(QLatin1String("modelVersion")).toString(); !model.isEmpty()) {
        m_reply.model = model;
    }
    if (const QString id = chunk.value(QLatin1String("responseId")).toString(); !id.isEmpty()) {
        m_reply.id = id;
    }
    if (const QJsonValue usage = chunk.value(QLatin1String("usageMetadata")); usage.isObject()) {
        m_reply.usage = geminiUsage(usage.toObject());
    }
    const QJsonObject feedback = chunk.value(QLatin1String("promptFeedback")).toObject();
    if (!feedback.value(QLatin1String("blockReason")).toString().isEmpty()) {
        m_hasEnd = true;
        m_reply.end = ChatEnd::Refused;
    }
    const QJsonObject candidate = chunk.value(QLatin1String("candidates")).toArray().first().toObject();
    const QJsonArray parts =
        candidate.value(QLatin1String("content")).toObject().value(QLatin1String("parts")).toArray();
    for (const QJsonValue& part : parts) {
        takePart(part.toObject());
    }
    return takeEnd(candidate.value(QLatin1String("finishReason")).toString(),
                   candidate.value(QLatin1String("finishMessage")).toString());
}

CallResult<void> GeminiAssembler::takeEnd(const QString& reason, const QString& message)
{
    if (reason.isEmpty()) {
        return {};
    }
    if (reason == QLatin1String("MALFORMED_FUNCTION_CALL")) {
        return broken(QStringLiteral("has a call of a tool that cannot be read"), message.toUtf8());
    }
    m_hasEnd = true;
    m_reply.end = geminiEnd(reason);
    return {};
}

void GeminiAssembler::takePart(const QJsonObject& part)
{
    const QString text = part.value(QLatin1String("text")).toString();
    part.value(QLatin1String("thought")).toBool() ? addThinking(text) : addText(text);
    if (part.value(QLatin1String("functionCall")).isObject()) {
        takeCall(part);
    }
}

void GeminiAssembler::takeCall(const QJsonObject& part)
{
    const QJsonObject function = part.value(QLatin1String("functionCall")).toObject();
    const QString name = function.value(QLatin1String("name")).toString();
    const QString arguments = QString::fromUtf8(
        QJsonDocument(function.value(QLatin1String("args")).toObject()).toJson(QJsonDocument::Compact));
    if (!m_answerTool.isEmpty() && name == m_answerTool) {
        m_answer = arguments;
        m_observer.textArrived(arguments);
        return;
    }
    m_reply.toolCalls << ToolCall { function.value(QLatin1String("id")).toString(), name, arguments,
                                    part.value(QLatin1String("thoughtSignature")).toString() };
    m_observer.toolCallBegan(name);
}

CallResult<ChatReply> GeminiAssembler::finish()
{
    if (!m_hasEnd) {
        return broken(QStringLiteral("breaks off before its end"));
    }
    m_reply.text = m_answer.value_or(m_reply.text); // words beside the answer are none
    return completed();
}

} // namespace

HttpCall GeminiProtocol::chatCall(const Endpoint& endpoint, const ChatRequest& request) const
{
    QJsonObject body { { "contents", alternatingTurns(request.messages, geminiParts, "model", "parts") } };
    if (const QString system = systemText(request.messages); !system.isEmpty()) {
        body.insert(QStringLiteral("systemInstruction"),
                    QJsonObject { { "parts", QJsonArray { QJsonObject { { "text", system } } } } });
    }
    putGeminiTools(body, request);
    if (const QJsonObject settings = geminiSettings(request); !settings.isEmpty()) {
        body.insert(QStringLiteral("generationConfig"), settings);
    }
    HttpCall call =
        callBelow(endpoint, QStringLiteral("/models/%1:streamGenerateContent").arg(request.model), "x-goog-api-key");
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("alt"), QStringLiteral("sse"));
    call.url.setQuery(query);
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

std::unique_ptr<ReplyAssembler> GeminiProtocol::assembler(const Endpoint& endpoint, const ChatRequest& request,
                                                          ChatObserver& observer) const
{
    return std::make_unique<GeminiAssembler>(endpoint.label, observer, geminiAnswerTool(request));
}

HttpCall GeminiProtocol::listCall(const Endpoint& endpoint) const
{
    HttpCall call = callBelow(endpoint, QStringLiteral("/models"), "x-goog-api-key");
    call.method = "GET";
    return call;
}

CallResult<QStringList> GeminiProtocol::readList(const Endpoint& endpoint, const QByteArray& json) const
{
    auto names = namesIn(endpoint, json, "models", "name");
    if (names) {
        names->replaceInStrings(QStringLiteral("models/"), QString());
    }
    return names;
}

} // namespace cmbagent
