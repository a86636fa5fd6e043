// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

// The files of a run, each by itself.

namespace cmbagent {

namespace {

constexpr qint64 largestJson = 256 * 1024 * 1024;

Error fileError(ErrorCode code, const QString& path, const QString& what, int line = 0, int column = 0)
{
    return { code, what, QStringLiteral("It is kept as it is."), {}, { path, line, column }, {} };
}

/// Bare NaN, Infinity and -Infinity outside of texts become null.
QByteArray strictJson(const QByteArray& text)
{
    QByteArray strict;
    strict.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            const qsizetype start = i;
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                i += text[i] == '\\' ? 1 : 0;
            }
            strict += text.mid(start, i - start + 1);
            continue;
        }
        const QByteArrayView rest = QByteArrayView(text).sliced(i);
        const qsizetype length = rest.startsWith("NaN") ? 3
            : rest.startsWith("Infinity")               ? 8
            : rest.startsWith("-Infinity")              ? 9
                                                        : 0;
        if (length > 0) {
            strict += "null";
            i += length - 1;
        } else {
            strict += text[i];
        }
    }
    return strict;
}

Timestamp localTime(const QDateTime& time)
{
    return time.isValid() ? Timestamp { time.toMSecsSinceEpoch() * 1000 } : Timestamp {};
}

Timestamp messageTime(const QString& text)
{
    return localTime(QDateTime::fromString(text.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

/// What a message says; calls of tools are told where there are no words.
QString messageText(const QJsonValue& message)
{
    const QString text = message[u"content"].toString();
    if (!text.isEmpty() && text != QLatin1String("None")) {
        return text;
    }
    QStringList calls;
    for (const QJsonValue& call : message[u"tool_calls"].toArray()) {
        calls << QStringLiteral("%1(%2)").arg(call[u"function"][u"name"].toString(),
                                              call[u"function"][u"arguments"].toString());
    }
    return calls.join(QLatin1Char('\n'));
}

void keepCounter(std::vector<OldCounter>& counters, const QString& agent, const QJsonValue& cost, Timestamp at)
{
    const QJsonArray usd = cost[u"Cost"].toArray();
    if (usd.isEmpty()) {
        return;
    }
    OldCounter counter { agent, cost[u"Model"][usd.size() - 1].toString(), {}, {} };
    for (qsizetype i = 0; i < usd.size(); ++i) {
        counter.usd.push_back(usd[i].toDouble());
        counter.completionTokens.push_back(cost[u"Completion Tokens"][i].toInteger());
        counter.promptTokens.push_back(cost[u"Prompt Tokens"][i].toInteger());
        counter.at.push_back(at);
    }
    mergeCounter(counters, std::move(counter));
}

} // namespace

std::optional<OldChatName> oldChatName(const QString& fileName)
{
    static const QRegularExpression form(QStringLiteral("^(nested_)?chat_(output|history)(?:_(.*?))?"
                                                        "?(?:_?step_(\\d{1,6}))?(?:_attempt_(\\d{1,6}))?\\.json$"));
    const auto match = form.match(fileName);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    OldChatName name;
    name.agent = match.captured(3);
    name.step = match.captured(4).toInt();
    name.attempt = match.captured(5).toInt();
    name.kind = match.captured(2) == QLatin1String("history") ? OldChatName::Kind::History
        : !match.captured(1).isEmpty()                        ? OldChatName::Kind::Nested
        : name.agent == QLatin1String("planning")             ? OldChatName::Kind::Planning
                                                              : OldChatName::Kind::Main;
    return name;
}

int oldStepNumber(const QString& fileName)
{
    static const QRegularExpression form(QStringLiteral("step_(\\d{1,6})(?:[_.]|$)"));
    return form.match(fileName).captured(1).toInt();
}

Timestamp oldTimeInName(const QString& fileName)
{
    static const QRegularExpression form(QStringLiteral("(\\d{8}_\\d{6})\\.json$"));
    return localTime(QDateTime::fromString(form.match(fileName).captured(1), QStringLiteral("yyyyMMdd_HHmmss")));
}

Result<QJsonDocument> readPythonJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(fileError(ErrorCode::Io, path, QStringLiteral("The file cannot be read.")));
    }
    if (file.size() > largestJson) {
        return fail(fileError(ErrorCode::Limit, path, QStringLiteral("The file is too large to be understood.")));
    }
    const QByteArray text = strictJson(file.readAll());
    QJsonParseError error;
    QJsonDocument json = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(error.offset);
        const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return fail(fileError(ErrorCode::BadInput, path,
                              QStringLiteral("The file is no valid JSON: %1.").arg(error.errorString()),
                              int(before.count('\n')) + 1, int(column)));
    }
    return json;
}

Result<OldChat> readOldChat(const QString& path)
{
    const auto json = readPythonJson(path);
    if (!json) {
        return tl::unexpected(json.error());
    }
    if (!json->isArray()) {
        return fail(fileError(ErrorCode::BadInput, path, QStringLiteral("The chat is no list of messages.")));
    }
    OldChat chat;
    for (const QJsonValue& message : json->array()) {
        const QString agent = message[u"name"].toString();
        const Timestamp at = messageTime(message[u"timestamp"].toString());
        chat.messages.push_back({ agent, messageText(message), at });
        keepCounter(chat.counters, agent, message[u"cost"], at);
    }
    return chat;
}

} // namespace cmbagent
