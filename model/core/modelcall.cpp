// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcall.h"

#include "core/jsonfields.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 mostTokens = 1'000'000'000; ///< of one call, generously

} // namespace

QJsonValue TokenUsage::toJson() const
{
    return isKnown ? QJsonValue(QJsonObject {
               { "input", input }, { "cached", cached }, { "output", output }, { "reasoning", reasoning } })
                   : QJsonValue();
}

TokenUsage TokenUsage::fromJson(const QJsonValue& value)
{
    if (!value.isObject()) {
        return {};
    }
    const QJsonObject object = value.toObject();
    const auto count = [&object](const char* key) { return object.value(QLatin1String(key)).toInteger(); };
    return soundUsage(count("input"), count("cached"), count("output"), count("reasoning"));
}

TokenUsage soundUsage(qint64 input, qint64 cached, qint64 output, qint64 reasoning)
{
    if (input > mostTokens || output > mostTokens || input < 0 || output < 0) {
        return {};
    }
    return { input, std::clamp<qint64>(cached, 0, input), output, std::clamp<qint64>(reasoning, 0, output), true };
}

qint64 tokenSum(std::initializer_list<qint64> counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts) {
        if (count < 0 || count > mostTokens) {
            return -1;
        }
        sum += count;
    }
    return sum;
}

QJsonObject ModelCall::toJson() const
{
    QJsonObject json { { "agent", agent }, { "model", model }, { "millis", millis } };
    const auto putText = [&json](const char* key, const QString& text) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(key), text);
        }
    };
    putText("agent_version", agentVersion);
    putText("role", role);
    putText("provider", provider);
    putText("served", servedModel);
    putText("prices", priceVersion);
    putText("error", error);
    if (usage.isKnown) {
        json.insert(QStringLiteral("tokens"), usage.toJson());
    }
    if (costMicros) {
        json.insert(QStringLiteral("cost_micros"), *costMicros);
    }
    if (isRecorded) {
        json.insert(QStringLiteral("recorded"), true);
    }
    if (!request.isNull()) {
        json.insert(QStringLiteral("request"), request.toHex());
    }
    return json;
}

ModelCall ModelCall::fromJson(Fields& fields)
{
    ModelCall call;
    call.agent = fields.text("agent");
    call.agentVersion = fields.text("agent_version");
    call.role = fields.text("role");
    call.provider = fields.text("provider");
    call.model = fields.text("model");
    call.servedModel = fields.text("served");
    if (fields.has("tokens")) {
        call.usage = TokenUsage::fromJson(fields.object("tokens"));
    }
    if (fields.has("cost_micros")) {
        call.costMicros = fields.big("cost_micros");
    }
    call.priceVersion = fields.text("prices");
    call.millis = fields.big("millis");
    call.error = fields.text("error");
    call.isRecorded = fields.boolean("recorded", false);
    call.request = fields.hash("request");
    return call;
}

} // namespace cmbagent
