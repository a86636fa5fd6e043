// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include "core/rememberkey.h"
#include "core/runcreatedcodec.h"

#include <QJsonDocument>

// Keys are short because every event of every run is kept: a step's start and end take about 60 bytes together.

namespace cmbagent {

namespace {

struct Encoder
{
    QJsonObject operator()(const RunCreated& e) const { return runCreatedToJson(e); }
    QJsonObject operator()(const RunMoved& e) const
    {
        return withReason({ { "from", stateName(e.from) }, { "to", stateName(e.to) } }, e.reason);
    }
    QJsonObject operator()(const StepStarted& e) const
    {
        QJsonObject json = attempt(e.step, e.attempt);
        put(json, "check", e.isCheck);
        return json;
    }
    QJsonObject operator()(const StepFinished& e) const
    {
        QJsonObject json { { "step", e.step }, { "attempt", e.attempt } };
        if (e.to != StepState::Completed) {
            json.insert(QStringLiteral("to"), stateName(e.to));
        }
        if (e.report) {
            json.insert(QStringLiteral("report"), stepReportToJson(*e.report));
        }
        return json;
    }
    QJsonObject operator()(const StepInterrupted& e) const
    {
        return withReason({ { "step", e.step }, { "attempt", e.attempt } }, e.reason);
    }
    QJsonObject operator()(const StepRetryScheduled& e) const
    {
        QJsonObject json = withReason(
            { { "step", e.step }, { "attempt", e.nextAttempt }, { "not_before", e.notBefore.micros } }, e.reason);
        put(json, "category", e.category);
        put(json, "strategy", e.strategy);
        if (e.probability >= 0) {
            json.insert(QStringLiteral("probability"), e.probability);
        }
        put(json, "guidance", e.guidance);
        if (!e.changes.isEmpty()) {
            json.insert(QStringLiteral("changes"), e.changes);
        }
        put(json, "check", e.isCheck);
        return json;
    }
    QJsonObject operator()(const StepSkipped& e) const
    {
        QJsonObject json = withReason({ { "step", e.step } }, e.reason);
        if (e.cause >= 0) {
            json.insert(QStringLiteral("cause"), e.cause);
        }
        return json;
    }
    QJsonObject operator()(const StepCancelled& e) const { return withReason({ { "step", e.step } }, e.reason); }
    QJsonObject operator()(const ApprovalRequested& e) const
    {
        QJsonArray options;
        for (const Resolution option : e.options) {
            options.append(resolutionName(option));
        }
        QJsonArray shown;
        for (const Evidence& evidence : e.shown) {
            QJsonObject json = blobToJson(evidence.blob);
            json.insert(QStringLiteral("name"), evidence.name);
            json.insert(QStringLiteral("type"), evidence.mediaType);
            shown.append(json);
        }
        QJsonObject json { { "id", e.id.toString() }, { "step", e.step }, { "question", e.question },
                           { "options", options },    { "shown", shown }, { "hash", e.hash.toHex() } };
        if (e.deadline.isSet()) {
            json.insert(QStringLiteral("deadline"), e.deadline.micros);
        }
        if (e.onDeadline) {
            json.insert(QStringLiteral("on_deadline"), resolutionName(*e.onDeadline));
        }
        if (e.kind != ApprovalKind::Gate) {
            json.insert(QStringLiteral("kind"), approvalKindName(e.kind));
        }
        if (!e.context.isEmpty()) {
            json.insert(QStringLiteral("context"), e.context);
        }
        return json;
    }
    QJsonObject operator()(const ApprovalResolved& e) const
    {
        QJsonObject json {
            { "id", e.id.toString() }, { "step", e.step }, { "resolution", resolutionName(e.resolution) },
            { "comment", e.comment },  { "by", e.by },     { "hash", e.hash.toHex() }
        };
        if (!e.changes.isEmpty()) {
            json.insert(QStringLiteral("changes"), e.changes);
        }
        put(json, "who", e.who);
        if (e.remember != RememberScope::Once) {
            json.insert(QStringLiteral("remember"), rememberScopeName(e.remember));
        }
        if (e.origin) {
            json.insert(QStringLiteral("origin"), answerOriginToJson(*e.origin));
        }
        return json;
    }
    QJsonObject operator()(const ApprovalModeChanged& e) const
    {
        QJsonObject json { { "mode", approvalModeName(e.mode) } };
        put(json, "who", e.who);
        return json;
    }
    QJsonObject operator()(const GateChanged& e) const
    {
        QJsonObject json { { "step", e.step }, { "set", e.isSet } };
        put(json, "who", e.who);
        return json;
    }
    QJsonObject operator()(const MetricRecorded& e) const
    {
        return {
            { "step", e.step }, { "attempt", e.attempt }, { "name", e.name }, { "value", e.value }, { "unit", e.unit }
        };
    }
    QJsonObject operator()(const UsageSampled& e) const
    {
        return { { "step", e.step },
                 { "attempt", e.attempt },
                 { "elapsed", e.sample.elapsedMicros },
                 { "memory", e.sample.memoryBytes },
                 { "cpu", e.sample.cpuMicros } };
    }
    QJsonObject operator()(const NoteRecorded& e) const
    {
        return { { "step", e.step }, { "code", e.code }, { "text", e.text } };
    }

    QJsonObject operator()(const EffectIntended& e) const { return attempt(e.step, e.attempt); }
    QJsonObject operator()(const EffectSettled& e) const
    {
        QJsonObject json = attempt(e.step, e.attempt);
        json.insert(QStringLiteral("state"), effectStateName(e.state));
        json.insert(QStringLiteral("by"), e.by);
        return json;
    }
    QJsonObject operator()(const ResultAdopted& e) const
    {
        QJsonObject json { { "step", e.step },
                           { "run", e.origin.run.toString() },
                           { "from", e.origin.step },
                           { "attempt", e.origin.attempt },
                           { "started", e.started.micros },
                           { "ended", e.ended.micros } };
        if (e.report) {
            json.insert(QStringLiteral("report"), stepReportToJson(*e.report));
        }
        return json;
    }
    QJsonObject operator()(const CheckpointTaken& e) const
    {
        QJsonObject json { { "trigger", checkpointTriggerName(e.trigger) } };
        put(json, "name", e.name);
        return json;
    }
    QJsonObject operator()(const StepStalled& e) const
    {
        QJsonObject json = attempt(e.step, e.attempt);
        json.insert(QStringLiteral("stalled"), e.isStalled);
        json.insert(QStringLiteral("quiet"), e.quietMicros);
        return json;
    }
    QJsonObject operator()(const HeartbeatRecorded&) const { return {}; }
    QJsonObject operator()(const ModelCalled& e) const
    {
        QJsonObject json = e.call.toJson();
        json.insert(QStringLiteral("step"), e.step);
        json.insert(QStringLiteral("attempt"), e.attempt);
        return json;
    }

    static QJsonObject attempt(int step, int number) { return { { "step", step }, { "attempt", number } }; }
    static void put(QJsonObject& json, const char* key, const QString& text)
    {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(key), text);
        }
    }
    static void put(QJsonObject& json, const char* key, bool value)
    {
        if (value) {
            json.insert(QLatin1String(key), true);
        }
    }
    static QJsonObject withReason(QJsonObject json, const QString& reason)
    {
        if (!reason.isEmpty()) {
            json.insert(QStringLiteral("reason"), reason);
        }
        return json;
    }
};

} // namespace

QByteArray encodeBody(const EventBody& body)
{
    // Most events say only this; written by hand, the same bytes cost a tenth.
    const auto plain = [](int step, int attempt) {
        return "{\"attempt\":" + QByteArray::number(attempt) + ",\"step\":" + QByteArray::number(step) + '}';
    };
    if (const auto* started = std::get_if<StepStarted>(&body); started && !started->isCheck) {
        return plain(started->step, started->attempt);
    }
    if (const auto* finished = std::get_if<StepFinished>(&body);
        finished && !finished->report && finished->to == StepState::Completed) {
        return plain(finished->step, finished->attempt);
    }
    return QJsonDocument(std::visit(Encoder {}, body)).toJson(QJsonDocument::Compact);
}

} // namespace cmbagent
