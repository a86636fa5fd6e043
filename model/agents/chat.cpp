// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/chat.h"

#include "core/enumnames.h"
#include "core/jsonfields.h"

#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr std::array chatRoleNames { "system", "user", "assistant", "tool" };
constexpr std::array toolChoiceNames { "auto", "none", "required", "named" };
constexpr std::array reasoningEffortNames { "default", "low", "medium", "high" };
constexpr std::array chatEndNames { "complete", "length", "tool_calls", "refused" };

std::optional<ChatEnd> chatEndFromName(QStringView name)
{
    return valueIn<ChatEnd>(chatEndNames, name);
}

void putText(QJsonObject& into, const char* key, const QString& text)
{
    if (!text.isEmpty()) {
        into.insert(QLatin1String(key), text);
    }
}

void putList(QJsonObject& into, const char* key, const QJsonArray& list)
{
    if (!list.isEmpty()) {
        into.insert(QLatin1String(key), list);
    }
}

QJsonArray toolCallsToJson(const QList<ToolCall>& calls)
{
    QJsonArray list;
    for (const ToolCall& call : calls) {
        QJsonObject object { { "id", call.id }, { "name", call.name }, { "arguments", call.arguments } };
        putText(object, "mark", call.mark);
        list << object;
    }
    return list;
}

QJsonObject messageToJson(const ChatMessage& message)
{
    QJsonObject object { { "role", chatRoleName(message.role) }, { "text", message.text } };
    putList(object, "tool_calls", toolCallsToJson(message.toolCalls));
    putList(object, "opaque", message.opaque);
    putText(object, "tool_call_id", message.toolCallId);
    putText(object, "tool_name", message.toolName);
    if (message.isToolError) {
        object.insert(QStringLiteral("tool_error"), true);
    }
    return object;
}

QJsonArray toolsToJson(const QList<ToolSpec>& tools)
{
    QJsonArray list;
    for (const ToolSpec& tool : tools) {
        list << QJsonObject { { "name", tool.name },
                              { "description", tool.description },
                              { "parameters", tool.parameters } };
    }
    return list;
}

} // namespace

QString chatRoleName(ChatRole role)
{
    return nameIn(chatRoleNames, role);
}

QString reasoningEffortName(ReasoningEffort effort)
{
    return nameIn(reasoningEffortNames, effort);
}

QString chatEndName(ChatEnd end)
{
    return nameIn(chatEndNames, end);
}

Result<QJsonObject> ToolCall::readArguments() const
{
    if (arguments.trimmed().isEmpty()) {
        return QJsonObject();
    }
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(arguments.toUtf8(), &wrong);
    if (document.isObject()) {
        return document.object();
    }
    return fail(ErrorCode::BadInput, QStringLiteral("The arguments of the call of %1 are no JSON object.").arg(name),
                QStringLiteral("Ask the model to call it again with a JSON object."),
                wrong.error == QJsonParseError::NoError
                    ? QString()
                    : QStringLiteral("%1 at byte %2").arg(wrong.errorString()).arg(wrong.offset));
}

ChatMessage systemMessage(const QString& text)
{
    ChatMessage message;
    message.role = ChatRole::System;
    message.text = text;
    return message;
}

ChatMessage userMessage(const QString& text)
{
    ChatMessage message;
    message.text = text;
    return message;
}

ChatMessage toolMessage(const ToolCall& call, const QString& text, bool isError)
{
    ChatMessage message;
    message.role = ChatRole::Tool;
    message.text = text;
    message.toolCallId = call.id;
    message.toolName = call.name;
    message.isToolError = isError;
    return message;
}

QJsonObject ChatRequest::toJson() const
{
    QJsonArray turns;
    for (const ChatMessage& message : messages) {
        turns << messageToJson(message);
    }
    QJsonObject object { { "model", model }, { "messages", turns } };
    putList(object, "tools", toolsToJson(tools));
    if (toolChoice != ToolChoice::Auto) {
        object.insert(QStringLiteral("tool_choice"), nameIn(toolChoiceNames, toolChoice));
    }
    putText(object, "tool_name", toolName);
    if (!outputSchema.isEmpty()) {
        object.insert(QStringLiteral("output_schema"), outputSchema);
        object.insert(QStringLiteral("schema_name"), schemaName);
    }
    if (temperature) {
        object.insert(QStringLiteral("temperature"), *temperature);
    }
    if (topP) {
        object.insert(QStringLiteral("top_p"), *topP);
    }
    if (maxTokens > 0) {
        object.insert(QStringLiteral("max_tokens"), maxTokens);
    }
    if (reasoning != ReasoningEffort::Default) {
        object.insert(QStringLiteral("reasoning"), reasoningEffortName(reasoning));
    }
    return object;
}

BlobHash ChatRequest::hash() const
{
    // Qt keeps the keys of an object in order, so the compact form is the same wherever it is made.
    return BlobHash::of(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

qint64 roughTokens(const ChatRequest& request)
{
    return QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact).size() / 4 + 1;
}

ChatMessage ChatReply::toMessage() const
{
    ChatMessage message;
    message.role = ChatRole::Assistant;
    message.text = text;
    message.toolCalls = toolCalls;
    message.opaque = opaque;
    return message;
}

QJsonObject ChatReply::toJson() const
{
    QJsonObject object { { "text", text }, { "end", chatEndName(end) }, { "usage", usage.toJson() } };
    putText(object, "thinking", thinking);
    putList(object, "tool_calls", toolCallsToJson(toolCalls));
    putList(object, "opaque", opaque);
    putText(object, "model", model);
    putText(object, "id", id);
    return object;
}

Result<ChatReply> ChatReply::fromJson(const QJsonObject& object)
{
    Fields fields(object);
    ChatReply reply;
    reply.text = fields.text("text");
    reply.thinking = fields.text("thinking");
    reply.opaque = fields.array("opaque");
    reply.end = fields.named("end", chatEndFromName);
    reply.usage = TokenUsage::fromJson(object.value(QLatin1String("usage")));
    reply.model = fields.text("model");
    reply.id = fields.text("id");
    const QJsonArray calls = fields.array("tool_calls");
    for (const QJsonValue& item : calls) {
        const QJsonObject callObject = item.toObject();
        Fields call(callObject);
        reply.toolCalls << ToolCall { call.text("id"), call.text("name"), call.text("arguments"), call.text("mark") };
        fields.absorb(item.isObject() && call.ok());
    }
    if (!fields.ok()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("A recorded answer of a model cannot be read."));
    }
    return reply;
}

} // namespace cmbagent
