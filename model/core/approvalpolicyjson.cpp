// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalpolicyjson.h"

#include "core/workflow.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

QJsonObject ruleToJson(const ApprovalRule& rule)
{
    QJsonObject json;
    if (!rule.step.isEmpty()) {
        json.insert(QStringLiteral("step"), rule.step);
    }
    if (rule.kind) {
        json.insert(QStringLiteral("kind"), stepKindName(*rule.kind));
    }
    if (rule.effect) {
        json.insert(QStringLiteral("effect"), effectKindName(*rule.effect));
    }
    if (rule.costOverMicros) {
        json.insert(QStringLiteral("cost_over"), *rule.costOverMicros);
    }
    if (rule.durationOverMillis) {
        json.insert(QStringLiteral("duration_over"), *rule.durationOverMillis);
    }
    if (!rule.output.isEmpty()) {
        json.insert(QStringLiteral("output"), rule.output);
    }
    if (rule.check) {
        json.insert(QStringLiteral("check"), rule.check->toText());
    }
    if (rule.ask != AskTime::Before) {
        json.insert(QStringLiteral("ask"), askTimeName(rule.ask));
    }
    return json;
}

ApprovalRule ruleFromJson(const QJsonObject& json)
{
    ApprovalRule rule;
    rule.step = json.value(QStringLiteral("step")).toString();
    rule.kind = stepKindFromName(json.value(QStringLiteral("kind")).toString());
    rule.effect = effectKindFromName(json.value(QStringLiteral("effect")).toString());
    if (json.contains(QStringLiteral("cost_over"))) {
        rule.costOverMicros = json.value(QStringLiteral("cost_over")).toInteger();
    }
    if (json.contains(QStringLiteral("duration_over"))) {
        rule.durationOverMillis = json.value(QStringLiteral("duration_over")).toInteger();
    }
    rule.output = json.value(QStringLiteral("output")).toString();
    if (json.contains(QStringLiteral("check"))) {
        const QString text = json.value(QStringLiteral("check")).toString();
        rule.check = ValueCheck::parse(text).value_or(ValueCheck { text, Comparison::Less, 0 });
    }
    if (json.contains(QStringLiteral("ask"))) {
        rule.ask = askTimeFromName(json.value(QStringLiteral("ask")).toString()).value_or(AskTime::Both);
    }
    return rule;
}

} // namespace

QJsonObject approvalPolicyToJson(const ApprovalPolicy& policy)
{
    QJsonObject json;
    if (policy.mode != ApprovalMode::None) {
        json.insert(QStringLiteral("mode"), approvalModeName(policy.mode));
    }
    QJsonArray rules;
    for (const ApprovalRule& rule : policy.rules) {
        rules.append(ruleToJson(rule));
    }
    if (!rules.isEmpty()) {
        json.insert(QStringLiteral("when"), rules);
    }
    if (policy.deadlineMillis > 0) {
        json.insert(QStringLiteral("deadline"), policy.deadlineMillis);
    }
    if (policy.onDeadline) {
        json.insert(QStringLiteral("on_deadline"), resolutionName(*policy.onDeadline));
    }
    if (policy.redoLimit != usualRedos) {
        json.insert(QStringLiteral("redo_limit"), policy.redoLimit);
    }
    return json;
}

ApprovalPolicy approvalPolicyFromJson(const QJsonObject& json)
{
    ApprovalPolicy policy;
    policy.mode = approvalModeFromName(json.value(QStringLiteral("mode")).toString()).value_or(ApprovalMode::None);
    for (const QJsonValue& rule : json.value(QStringLiteral("when")).toArray()) {
        policy.rules.push_back(ruleFromJson(rule.toObject()));
    }
    policy.deadlineMillis = json.value(QStringLiteral("deadline")).toInteger();
    if (json.contains(QStringLiteral("on_deadline"))) {
        policy.onDeadline = resolutionFromName(json.value(QStringLiteral("on_deadline")).toString());
    }
    policy.redoLimit = json.value(QStringLiteral("redo_limit")).toInt(usualRedos);
    return policy;
}

} // namespace cmbagent
