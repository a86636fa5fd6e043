// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

#include <cmath>

// When the runs of a workflow ask a person: the mode, and the rules of the mode "custom".

namespace cmbagent {

namespace {

void takeMode(const YamlNode& node, const FaultSink& sink, ApprovalPolicy& policy)
{
    const auto text = textOf(node);
    const auto mode = text ? approvalModeFromName(*text) : std::nullopt;
    if (mode) {
        policy.mode = *mode;
    } else {
        sink.add("bad-value", node.at, QStringLiteral("There is no approval mode like %1.").arg(inWords(node)),
                 text ? sink.suggest(*text, approvalModeNames())
                      : QStringLiteral("Write one of: %1.").arg(approvalModeNames().join(QStringLiteral(", "))));
    }
}

template <typename Value>
std::optional<Value> readWord(const MapReader& map, const char* key, std::optional<Value> (*fromName)(QStringView),
                              const QStringList& known)
{
    const auto text = map.text(key);
    const auto value = text && known.contains(*text) ? fromName(*text) : std::nullopt;
    if (text && !value) {
        map.sink().add("bad-value", map.field(key).at(),
                       QStringLiteral("'%1' of a rule cannot be '%2'.").arg(QLatin1String(key), *text),
                       map.sink().suggest(*text, known));
    }
    return value;
}

void readCost(const MapReader& map, ApprovalRule& rule)
{
    const auto cost = map.number("cost_over");
    if (!cost) {
        return;
    }
    if (*cost < 0 || *cost > 1e9) {
        map.sink().add("bad-value", map.field("cost_over").at(),
                       QStringLiteral("'cost_over' is no sum of dollars that a step could cost."),
                       QStringLiteral("Write dollars from 0 to 1000000000, such as 2.50."));
        return;
    }
    rule.costOverMicros = std::llround(*cost * 1e6);
}

void readCheck(const MapReader& map, ApprovalRule& rule)
{
    rule.output = map.filledText("output").value_or(QString());
    if (const auto text = map.filledText("check")) {
        const auto check = ValueCheck::parse(*text);
        if (check) {
            rule.check = *check;
        } else {
            map.sink().add("bad-value", map.field("check").at(), check.error().what, check.error().mend);
        }
    } else if (map.has("output") && !map.has("check")) {
        map.sink().add("conflict", map.field("output").key->at,
                       QStringLiteral("A rule about an output needs to know what is expected of it."),
                       QStringLiteral("Add for example check: count > 0."));
    }
}

/// A check, and a rule that asks after the step, are about what the step has done.
void readTime(const MapReader& map, ApprovalRule& rule)
{
    rule.ask = readWord<AskTime>(map, "ask", askTimeFromName, askTimeNames()).value_or(AskTime::Before);
    if (map.has("check") && map.has("ask")) {
        map.sink().add("conflict", map.field("ask").key->at,
                       QStringLiteral("A check asks after the step, and only when it fails."),
                       QStringLiteral("Remove 'ask', or make two rules of them."));
    }
    for (const char* key : { "cost_over", "duration_over" }) {
        if ((map.has("check") || rule.ask != AskTime::Before) && map.has(key)) {
            map.sink().add("conflict", map.field(key).key->at,
                           QStringLiteral("'%1' is about what a step may do, and the rest of the rule about what it "
                                          "has done.")
                               .arg(QLatin1String(key)),
                           QStringLiteral("Make two rules of them."));
        }
    }
}

ApprovalRule readRule(const YamlNode& node, const FaultSink& sink)
{
    ApprovalRule rule;
    const MapReader map(node, sink, QStringLiteral("approval rule"));
    map.allow(words("step kind effect cost_over duration_over output check ask"));
    rule.step = map.filledText("step").value_or(QString());
    rule.kind = readWord<StepKind>(map, "kind", stepKindFromName, words("code agent simulated"));
    rule.effect = readWord<EffectKind>(map, "effect", effectKindFromName, words("none local external"));
    rule.durationOverMillis = map.duration("duration_over", true);
    readCost(map, rule);
    readCheck(map, rule);
    readTime(map, rule);
    if (map.fields().empty()) {
        sink.add("bad-value", node.at, QStringLiteral("The rule is empty, so it would ask about every step."),
                 QStringLiteral("Name a condition, or use mode: before_each_step."));
    }
    return rule;
}

void readRules(const MapReader& map, ApprovalPolicy& policy)
{
    const YamlNode* list = map.list("when");
    if (!list) {
        return;
    }
    for (const YamlNode& item : list->children) {
        if (item.isMap() && !item.strange) {
            policy.rules.push_back(readRule(item, map.sink()));
        } else {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A rule must be a mapping, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Write for example - effect: external."));
        }
    }
    if (list->children.empty()) {
        map.sink().add("bad-value", map.field("when").at(), QStringLiteral("There is no rule to ask by."),
                       QStringLiteral("Add one, or remove 'when'."));
    }
}

void readDeadline(const MapReader& map, ApprovalPolicy& policy)
{
    policy.deadlineMillis = map.duration("deadline", false).value_or(0);
    if (map.has("on_deadline") && !map.has("deadline")) {
        map.sink().add("conflict", map.field("on_deadline").key->at,
                       QStringLiteral("'on_deadline' without a 'deadline' never happens."),
                       QStringLiteral("Add a deadline such as 2h, or remove it."));
    }
    const auto text = map.text("on_deadline");
    if (!text || *text == QLatin1String("wait")) {
        return;
    }
    if (*text == QLatin1String("approve") || *text == QLatin1String("reject")) {
        policy.onDeadline = resolutionFromName(*text);
    } else {
        map.sink().add("bad-value", map.field("on_deadline").at(),
                       QStringLiteral("'on_deadline' cannot be '%1'.").arg(*text),
                       map.sink().suggest(*text, words("approve reject wait")));
    }
}

} // namespace

void readPolicy(const MapReader& workflow, ApprovalPolicy& policy)
{
    const Field field = workflow.field("approval");
    if (!field) {
        return;
    }
    if (!field.value->isMap() || field.value->strange) {
        takeMode(*field.value, workflow.sink(), policy);
    } else {
        const MapReader map(*field.value, workflow.sink(), QStringLiteral("approval"));
        map.allow(words("mode when deadline on_deadline redo_limit"));
        readRules(map, policy);
        readDeadline(map, policy);
        policy.redoLimit = int(map.integer("redo_limit", 0, mostRedos).value_or(usualRedos));
        if (const Field mode = map.field("mode")) {
            takeMode(*mode.value, map.sink(), policy);
        } else if (map.has("when")) {
            policy.mode = ApprovalMode::Custom;
        } else {
            map.require("mode", QStringLiteral("Add mode: with when the runs ask."));
        }
    }
    if (policy.mode == ApprovalMode::Custom && policy.rules.empty()) {
        workflow.sink().add("conflict", field.key->at,
                            QStringLiteral("The mode 'custom' asks by rules, and there are none."),
                            QStringLiteral("Add when: with at least one, such as - effect: external."));
    }
}

} // namespace cmbagent
