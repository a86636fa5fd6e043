// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedrequest.h"

#include <QJsonDocument>

namespace cmbagent {

namespace {

using Verb = FeedRequest::Verb;

struct VerbFacts
{
    const char* name;
    Verb verb;
    QStringList needed; ///< fields beside "do"
    QStringList allowed; ///< and those that may be left out
};

const QString doKey = QStringLiteral("do");
const QString idKey = QStringLiteral("id");
const QString runKey = QStringLiteral("run_id");
const QString sinceKey = QStringLiteral("since_seq");
const QString sinceAllKey = QStringLiteral("since");
const QString stopKey = QStringLiteral("stop");
const QString approvalKey = QStringLiteral("approval_id");
const QString hashKey = QStringLiteral("hash");
const QString resolutionKey = QStringLiteral("resolution");
const QString commentKey = QStringLiteral("comment");
const QString changesKey = QStringLiteral("changes");

const std::vector<VerbFacts>& verbs()
{
    static const std::vector<VerbFacts> all {
        { "ping", Verb::Ping, {}, {} },
        { "list_runs", Verb::ListRuns, {}, {} },
        { "subscribe", Verb::Subscribe, { runKey }, { sinceKey } },
        { "subscribe_all", Verb::SubscribeAll, {}, { sinceAllKey } },
        { "unsubscribe", Verb::Unsubscribe, { runKey }, {} },
        { "unsubscribe_all", Verb::UnsubscribeAll, {}, {} },
        { "request_state", Verb::RequestState, { runKey }, {} },
        { "pause", Verb::Pause, { runKey }, { stopKey } },
        { "resume", Verb::Resume, { runKey }, {} },
        { "cancel", Verb::Cancel, { runKey }, {} },
        { "resolve_approval",
          Verb::ResolveApproval,
          { runKey, approvalKey, hashKey, resolutionKey },
          { commentKey, changesKey } },
    };
    return all;
}

Error fault(const QString& what, const QString& mend)
{
    return { ErrorCode::BadInput, what, mend, {}, {}, {} };
}

Error noMessage(const QString& detail)
{
    Error error = fault(QStringLiteral("This message is not one JSON object."),
                        QStringLiteral("Send one object a message, such as {\"do\": \"ping\"}."));
    error.detail = detail;
    return error;
}

Error unknownVerb(const QString& name)
{
    QStringList names;
    for (const VerbFacts& facts : verbs()) {
        names << QString::fromLatin1(facts.name);
    }
    return fault(name.isEmpty() ? QStringLiteral("This message does not say what to do.")
                                : QStringLiteral("There is no request '%1'.").arg(name.left(80)),
                 QStringLiteral("\"do\" is one of: %1.").arg(names.join(QStringLiteral(", "))));
}

/// What is wrong with the fields that are there or not, whatever is in them.
std::optional<Error> fieldFault(const VerbFacts& facts, const QJsonObject& message)
{
    const QString verb = QString::fromLatin1(facts.name);
    for (const QString& key : facts.needed) {
        if (!message.contains(key)) {
            return fault(QStringLiteral("'%1' needs \"%2\".").arg(verb, key),
                         QStringLiteral("See feed-requests-1.schema.json."));
        }
    }
    const QStringList keys = message.keys();
    for (const QString& key : keys) {
        if (key != doKey && key != idKey && !facts.needed.contains(key) && !facts.allowed.contains(key)) {
            return fault(QStringLiteral("'%1' does not know \"%2\".").arg(verb, key.left(80)),
                         QStringLiteral("See feed-requests-1.schema.json."));
        }
    }
    return std::nullopt;
}

Error valueFault(const QString& key, const char* kind)
{
    return fault(QStringLiteral("\"%1\" is no %2.").arg(key, QLatin1String(kind)),
                 QStringLiteral("See feed-requests-1.schema.json."));
}

std::optional<Error> unless(bool isGood, const QString& key, const char* kind)
{
    return isGood ? std::nullopt : std::optional(valueFault(key, kind));
}

/// The last event of each run; the fault where it is something else.
std::optional<Error> readSince(const QJsonValue& value, FeedRequest& into)
{
    into.since.emplace();
    const QJsonObject all = value.toObject();
    bool isGood = value.isObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto run = RunId::fromString(it.key());
        const qint64 seq = it.value().toInteger(-1);
        isGood = isGood && run && seq >= 0;
        into.since->insert(run.value_or(RunId()), seq);
    }
    return unless(isGood, sinceAllKey, "object of run ids with whole numbers from 0 on");
}

/// One field of an answer; the fault where it is of the wrong kind.
std::optional<Error> readAnswerField(const QString& key, const QJsonValue& value, ApprovalAnswer& into)
{
    if (key == approvalKey) {
        const auto approval = ApprovalId::fromString(value.toString());
        into.id = approval.value_or(ApprovalId());
        return unless(approval.has_value(), key, "id of an approval");
    }
    if (key == hashKey) {
        const auto hash = BlobHash::fromHex(value.toString());
        into.hash = hash.value_or(BlobHash());
        return unless(hash.has_value(), key, "whole SHA-256 in hexadecimal digits");
    }
    if (key == resolutionKey) {
        const auto resolution = resolutionFromName(value.toString());
        into.resolution = resolution.value_or(Resolution::Rejected);
        return unless(resolution.has_value(), key, "resolution");
    }
    if (key == commentKey) {
        into.comment = value.toString();
        return unless(value.isString(), key, "text");
    }
    if (key == changesKey) {
        into.changes = value.toObject();
        return unless(value.isObject(), key, "object");
    }
    return std::nullopt;
}

/// One field of any request; the fault where it is of the wrong kind.
std::optional<Error> readField(const QString& key, const QJsonValue& value, FeedRequest& into)
{
    if (key == runKey) {
        const auto run = RunId::fromString(value.toString());
        into.run = run.value_or(RunId());
        return unless(run.has_value(), key, "id of a run");
    }
    if (key == sinceKey) {
        into.sinceSeq = value.toInteger(-1);
        return unless(*into.sinceSeq >= 0, key, "whole number from 0 on");
    }
    if (key == sinceAllKey) {
        return readSince(value, into);
    }
    if (key == stopKey) {
        into.stopsWhatRuns = value.toBool();
        return unless(value.isBool(), key, "truth value");
    }
    return readAnswerField(key, value, into.answer);
}

} // namespace

FeedRequest readFeedRequest(const QString& message)
{
    FeedRequest request;
    request.answer.by = QStringLiteral("feed");
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(message.toUtf8(), &parsed);
    if (!document.isObject()) {
        request.fault = noMessage(parsed.error == QJsonParseError::NoError ? QString() : parsed.errorString());
        return request;
    }
    const QJsonObject object = document.object();
    request.name = object.value(doKey).toString();
    request.id = object.value(idKey);
    if (!request.id.isUndefined() && !request.id.isString() && !request.id.isDouble()) {
        request.id = QJsonValue::Undefined;
        request.fault = valueFault(idKey, "text or number");
        return request;
    }
    for (const VerbFacts& facts : verbs()) {
        if (request.name != QLatin1String(facts.name)) {
            continue;
        }
        request.verb = facts.verb;
        request.fault = fieldFault(facts, object);
        for (auto it = object.begin(); it != object.end() && !request.fault; ++it) {
            request.fault = readField(it.key(), it.value(), request);
        }
        return request;
    }
    request.fault = unknownVerb(request.name);
    return request;
}

} // namespace cmbagent
