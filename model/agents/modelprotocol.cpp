// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modelprotocol.h"

#include "agents/protocols.h"
#include "core/enumnames.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr std::array protocolNames { "openai", "anthropic", "gemini" };

/// The schema of a list's elements; one for each place is not accepted.
bool isStrictItem(const QJsonValue& items)
{
    return items.isUndefined() || (items.isObject() && isStrictSchema(items.toObject()));
}

} // namespace

QString protocolName(ProtocolKind kind)
{
    return nameIn(protocolNames, kind);
}

std::optional<ProtocolKind> protocolFromName(QStringView name)
{
    return valueIn<ProtocolKind>(protocolNames, name);
}

const ModelProtocol& protocolOf(ProtocolKind kind)
{
    static const OpenAiProtocol openAi;
    static const AnthropicProtocol anthropic;
    static const GeminiProtocol gemini;
    switch (kind) {
    case ProtocolKind::Anthropic:
        return anthropic;
    case ProtocolKind::Gemini:
        return gemini;
    case ProtocolKind::OpenAi:
        break;
    }
    return openAi;
}

bool isReasoningModel(const QString& model)
{
    static const QRegularExpression form(QStringLiteral("(^|/)(o[1-9]|gpt-5)([-.]|$)"));
    return form.match(model).hasMatch();
}

bool isStrictSchema(const QJsonObject& schema)
{
    // Known to be turned down there; without the strict mode they are heard as far as they are understood.
    for (const char* keyword : { "allOf", "oneOf", "not", "if", "patternProperties", "prefixItems", "uniqueItems",
                                 "dependentRequired", "dependentSchemas", "contains", "propertyNames" }) {
        if (schema.contains(QLatin1String(keyword))) {
            return false;
        }
    }
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    const bool isObject = schema.value(QLatin1String("type")) == QLatin1String("object") || !properties.isEmpty();
    const QJsonValue others = schema.value(QLatin1String("additionalProperties"));
    if (isObject && (!others.isBool() || others.toBool())) {
        return false;
    }
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!required.contains(it.key()) || !isStrictSchema(it.value().toObject())) {
            return false;
        }
    }
    const QJsonArray choices = schema.value(QLatin1String("anyOf")).toArray();
    const bool areChoicesStrict = std::all_of(
        choices.begin(), choices.end(), [](const QJsonValue& choice) { return isStrictSchema(choice.toObject()); });
    return areChoicesStrict && isStrictItem(schema.value(QLatin1String("items")));
}

HttpCall callBelow(const Endpoint& endpoint, const QString& path, const QByteArray& keyHeader,
                   const QByteArray& keyPrefix)
{
    HttpCall call;
    call.url = endpoint.base;
    QString base = endpoint.base.path(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/'))) {
        base.chop(1);
    }
    call.url.setPath(base + path, QUrl::TolerantMode);
    call.headers = { { "Content-Type", "application/json" } };
    if (!endpoint.key.isEmpty()) {
        const bool isOwn = !endpoint.keyHeader.isEmpty();
        call.headers << qMakePair(isOwn ? endpoint.keyHeader : keyHeader,
                                  (isOwn ? QByteArray() : keyPrefix) + endpoint.key.toUtf8());
    }
    return call;
}

QString systemText(const QList<ChatMessage>& messages)
{
    QStringList texts;
    for (const ChatMessage& message : messages) {
        if (message.role == ChatRole::System && !message.text.isEmpty()) {
            texts << message.text;
        }
    }
    return texts.join(QStringLiteral("\n\n"));
}

QJsonArray alternatingTurns(const QList<ChatMessage>& messages, QJsonArray (*partsOf)(const ChatMessage&),
                            const char* assistant, const char* contentKey)
{
    QJsonArray turns;
    for (const ChatMessage& message : messages) {
        const QJsonArray parts = message.role == ChatRole::System ? QJsonArray() : partsOf(message);
        if (parts.isEmpty()) {
            continue;
        }
        const QString role = QString::fromLatin1(message.role == ChatRole::Assistant ? assistant : "user");
        QJsonArray all;
        if (!turns.isEmpty() && turns.last().toObject().value(QLatin1String("role")) == role) {
            all = turns.takeAt(turns.size() - 1).toObject().value(QLatin1String(contentKey)).toArray();
        }
        for (const QJsonValue& part : parts) {
            all << part;
        }
        turns << QJsonObject { { "role", role }, { QLatin1String(contentKey), all } };
    }
    return turns;
}

int thoughtBudget(ReasoningEffort effort)
{
    switch (effort) {
    case ReasoningEffort::Low:
        return 2'048;
    case ReasoningEffort::Medium:
        return 8'192;
    case ReasoningEffort::High:
        return 24'576;
    case ReasoningEffort::Default:
        break;
    }
    return 0;
}

CallResult<QStringList> namesIn(const Endpoint& endpoint, const QByteArray& json, const char* list, const char* key)
{
    const QJsonValue items = QJsonDocument::fromJson(json).object().value(QLatin1String(list));
    if (!items.isArray()) {
        return tl::unexpected(brokenAnswer(endpoint.label, QStringLiteral("has no list of models"), json));
    }
    QStringList names;
    const QJsonArray models = items.toArray();
    for (const QJsonValue& item : models) {
        const QString name = item.toObject().value(QLatin1String(key)).toString();
        if (!name.isEmpty()) {
            names << name;
        }
    }
    names.sort();
    return names;
}

CallResult<QJsonObject> ReplyAssembler::objectIn(const QByteArray& json) const
{
    QJsonParseError wrong;
    const auto document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject()) {
        return broken(QStringLiteral("cannot be read"), json);
    }
    return document.object();
}

void ReplyAssembler::addText(const QString& text)
{
    if (!text.isEmpty()) {
        m_reply.text += text;
        m_observer.textArrived(text);
    }
}

void ReplyAssembler::addThinking(const QString& text)
{
    if (!text.isEmpty()) {
        m_reply.thinking += text;
        m_observer.thinkingArrived(text);
    }
}

ChatReply ReplyAssembler::completed()
{
    for (qsizetype i = 0; i < m_reply.toolCalls.size(); ++i) {
        if (m_reply.toolCalls.at(i).id.isEmpty()) {
            m_reply.toolCalls[i].id = QStringLiteral("call-%1").arg(i + 1);
        }
    }
    if (m_reply.end == ChatEnd::Complete && !m_reply.toolCalls.isEmpty()) {
        m_reply.end = ChatEnd::ToolCalls;
    }
    return m_reply;
}

} // namespace cmbagent
