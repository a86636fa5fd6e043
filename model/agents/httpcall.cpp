// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpcall.h"

#include "core/retryadvice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

/// What a service says about an error.
struct ServiceWords
{
    QString message;
    QString kind; ///< its own names for it, lower case: type, code and status
    qint64 waitMillis = 0;
};

QString sentWordOf(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// Rounded up, from 0 to a day; what is no number is 0.
qint64 soundMillis(double millis)
{
    return millis > 0 ? qint64(std::ceil(std::min(millis, 86'400'000.0))) : 0;
}

/// Google says how long to wait inside the error: {"details": [{"retryDelay": "34s"}]}.
qint64 delayInDetails(const QJsonValue& details)
{
    const QJsonArray list = details.toArray();
    for (const QJsonValue& item : list) {
        QString delay = item.toObject().value(QLatin1String("retryDelay")).toString();
        if (delay.endsWith(QLatin1Char('s'))) {
            delay.chop(1);
            return soundMillis(delay.toDouble() * 1000);
        }
    }
    return 0;
}

ServiceWords wordsOfError(const QJsonValue& error)
{
    ServiceWords words;
    if (!error.isObject()) {
        words.message = error.toString();
    } else {
        const QJsonObject object = error.toObject();
        words.message = object.value(QLatin1String("message")).toString();
        for (const char* key : { "type", "code", "status" }) {
            words.kind += sentWordOf(object.value(QLatin1String(key))).toLower() + QLatin1Char(' ');
        }
        words.waitMillis = delayInDetails(object.value(QLatin1String("details")));
    }
    words.waitMillis = std::max(words.waitMillis, retryAfterMillis(words.message));
    return words;
}

/// Services put their error into {"error": {…}}, {"error": "…"}, {"message": "…"}, {"detail": "…"} or a list of one.
ServiceWords wordsInBody(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    for (const char* key : { "error", "message", "detail" }) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isObject() || value.isString()) {
            return wordsOfError(value);
        }
    }
    return {};
}

bool saysAny(const ServiceWords& words, std::initializer_list<const char*> signs)
{
    return std::any_of(signs.begin(), signs.end(), [&words](const char* sign) {
        return words.kind.contains(QLatin1String(sign))
            || words.message.contains(QLatin1String(sign), Qt::CaseInsensitive);
    });
}

struct Meaning
{
    ErrorCode code;
    bool canRetry;
    const char* mend;
};

Meaning meaningOfLimit(const ServiceWords& words)
{
    if (saysAny(words, { "insufficient_quota", "exceeded your current quota", "billing", "credit balance" })) {
        return { ErrorCode::Limit, false, "Look at the balance and the limits of your account with this provider." };
    }
    return { ErrorCode::Limit, true, "Ask less often, or lower the requests per minute of this provider." };
}

Meaning meaningOfInput(const ServiceWords& words)
{
    if (saysAny(words, { "insufficient_quota", "credit balance" })) {
        return meaningOfLimit(words);
    }
    if (saysAny(words,
                { "context_length", "context length", "maximum context", "prompt is too long", "context size" })) {
        return { ErrorCode::Limit, false, "Send less text, or choose a model with a larger context." };
    }
    if (saysAny(words, { "api key not valid", "api_key_invalid" })) {
        return { ErrorCode::Refused, false, "Check the key of this provider." };
    }
    return { ErrorCode::BadInput, false, "Check the model and its settings against what the provider offers." };
}

Meaning meaningOf(int status, const ServiceWords& words)
{
    switch (status) {
    case 401:
    case 403:
        return { ErrorCode::Refused, false, "Check the key of this provider, and what it may be used for." };
    case 404:
        return { ErrorCode::NotFound, false, "Check the name of the model and the address of the provider." };
    case 408:
    case 504:
        return { ErrorCode::Timeout, true, "Try again later." };
    case 413:
        return { ErrorCode::Limit, false, "Send less text." };
    case 402:
    case 429:
        return meaningOfLimit(words);
    default:
        break;
    }
    if (status >= 500) {
        return { ErrorCode::Io, status != 501, "The provider has a problem of its own; try again later." };
    }
    if (status >= 400 && status != 409 && status != 425) {
        return meaningOfInput(words);
    }
    if (status >= 300 && status < 400) {
        return { ErrorCode::BadInput, false, "Use the address it points to; keys are not sent along to other places." };
    }
    return { ErrorCode::Io, true, "Try again later." };
}

QString excerptOf(const QByteArray& bytes)
{
    constexpr qsizetype most = 600;
    const QString text = QString::fromUtf8(bytes.first(std::min(most, bytes.size()))).simplified();
    return bytes.size() > most ? text + QStringLiteral(" …") : text;
}

} // namespace

QByteArray headerIn(const HttpHeaders& headers, const char* name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [name](const auto& header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

qint64 waitAskedFor(const HttpHeaders& headers, Timestamp now)
{
    bool ok = false;
    const double millis = headerIn(headers, "retry-after-ms").trimmed().toDouble(&ok);
    if (ok) {
        return soundMillis(millis);
    }
    const QByteArray after = headerIn(headers, "Retry-After").trimmed();
    const double seconds = after.toDouble(&ok);
    if (ok) {
        return soundMillis(seconds * 1000);
    }
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(after), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) {
        return 0;
    }
    date.setTimeZone(QTimeZone::utc());
    return soundMillis(double(date.toMSecsSinceEpoch() - now.micros / 1000));
}

CallFailure stoppedFailure(const QString& whom)
{
    return { { ErrorCode::Refused, QStringLiteral("The call of %1 was stopped.").arg(whom), {}, {}, {}, {} },
             false,
             0 };
}

CallFailure failureOfStatus(const QString& whom, int status, const HttpHeaders& headers, const QByteArray& body,
                            Timestamp now)
{
    const ServiceWords words = wordsInBody(body);
    const Meaning meaning = meaningOf(status, words);
    CallFailure failure;
    failure.error.code = meaning.code;
    failure.error.what =
        QStringLiteral("%1 answered HTTP %2%3")
            .arg(whom)
            .arg(status)
            .arg(words.message.isEmpty() ? QStringLiteral(".") : QStringLiteral(": ") + words.message.simplified());
    failure.error.mend = QString::fromLatin1(meaning.mend);
    if (words.message.isEmpty()) {
        failure.error.detail = excerptOf(body);
    }
    failure.canRetry = meaning.canRetry;
    failure.waitMillis = std::max(waitAskedFor(headers, now), words.waitMillis);
    return failure;
}

CallFailure failureInStream(const QString& whom, const QJsonValue& error)
{
    const ServiceWords words = wordsOfError(error);
    const bool isOverloaded = saysAny(words,
                                      { "overloaded", "rate_limit", "rate limit", "server_error", "api_error",
                                        "timeout", "unavailable", "internal", "429", "500", "502", "503", "529" });
    const Meaning meaning = saysAny(words, { "rate_limit", "rate limit", "quota", "429" }) ? meaningOfLimit(words)
        : isOverloaded                                                                     ? meaningOf(503, words)
                                                                                           : meaningOfInput(words);
    return { { meaning.code,
               QStringLiteral("%1 broke off with an error: %2").arg(whom, words.message.simplified()),
               QString::fromLatin1(meaning.mend),
               words.kind.simplified(),
               {},
               {} },
             meaning.canRetry,
             words.waitMillis };
}

CallFailure brokenAnswer(const QString& whom, const QString& how, const QByteArray& excerpt)
{
    return { { ErrorCode::Io,
               QStringLiteral("The answer of %1 %2.").arg(whom, how),
               QStringLiteral("Try again; if it stays so, check the address and the kind of the provider."),
               excerptOf(excerpt),
               {},
               {} },
             true,
             0 };
}

} // namespace cmbagent
