// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

namespace cmbagent {

namespace {

QMap<QString, int> readTokens(const YamlNode& node, const FaultSink& sink)
{
    QMap<QString, int> tokens;
    const MapReader map(node, sink, QStringLiteral("mapping of tokens"));
    for (const Field& field : map.fields()) {
        if (!isStepId(field.name())) {
            sink.add("bad-value", field.key->at,
                     QStringLiteral("'%1' cannot be the name of a token.").arg(field.name()),
                     QStringLiteral("Use a letter, then letters, digits, '_' or '-', such as gpu."));
        } else if (const auto count = map.integer(field.name().toUtf8().constData(), 1, 4096)) {
            tokens.insert(field.name(), int(*count));
        }
    }
    return tokens;
}

/// The script that finds out whether an external effect happened.
void readCheck(const MapReader& effect, EffectSpec& spec, FileGate& gate)
{
    const Field field = effect.field("check");
    const auto check = effect.filledText("check");
    if (field && spec.kind != EffectKind::External && effect.has("kind")) {
        effect.sink().add("conflict", field.key->at,
                          QStringLiteral("'check' is there, but the effect is not external."),
                          QStringLiteral("Write kind: external, or remove the check: what is not external is simply "
                                         "done again."));
    }
    if (check) {
        spec.check = gate.file(*check, field.at(), effect.sink(), QStringLiteral("The check")).value_or(QString());
    }
}

/// The kind of an effect, told when there is none of that name.
void readEffectKind(const Field& field, const std::optional<QString>& name, const FaultSink& sink, EffectSpec& spec)
{
    if (!name) {
        return;
    }
    if (const auto known = effectKindFromName(*name)) {
        spec.kind = *known;
    } else {
        sink.add("bad-value", field.at(), QStringLiteral("There is no effect '%1'.").arg(*name),
                 sink.suggest(*name, words("none local external")));
    }
}

} // namespace

void readResources(const MapReader& resources, ResourceSpec& spec)
{
    spec.cpus = int(resources.integer("cpus", 1, 4096).value_or(1));
    spec.memoryBytes = resources.size("memory").value_or(0);
    spec.diskBytes = resources.size("disk").value_or(0);
    if (const YamlNode* tokens = resources.map("tokens")) {
        spec.tokens = readTokens(*tokens, resources.sink());
    }
}

void readLimits(const MapReader& map, StepSpec& spec)
{
    spec.timeoutMillis = map.duration("timeout", false).value_or(0);
    spec.stallMillis = map.duration("stall", false).value_or(0);
    spec.usesNetwork = map.boolean("network").value_or(false);
    if (const YamlNode* node = map.map("retry")) {
        const MapReader retry(*node, map.sink(), QStringLiteral("retry"));
        retry.allow(words("attempts delay"));
        spec.retry.attempts = int(retry.integer("attempts", 1, 10).value_or(spec.retry.attempts));
        spec.retry.delayMillis = retry.duration("delay", true).value_or(-1);
    }
    if (const YamlNode* node = map.map("resources")) {
        const MapReader resources(*node, map.sink(), QStringLiteral("mapping of resources"));
        resources.allow(words("cpus memory disk tokens"));
        readResources(resources, spec.resources);
    }
}

void readEffect(const MapReader& map, StepSpec& spec, FileGate& gate)
{
    const Field field = map.field("effect");
    if (!field) {
        return;
    }
    if (!field.value->isMap()) {
        readEffectKind(field, map.text("effect"), map.sink(), spec.effect);
        return;
    }
    const MapReader effect(*field.value, map.sink(), QStringLiteral("effect"));
    effect.allow(words("kind check"));
    effect.require("kind", QStringLiteral("Add kind: none, local or external."));
    readEffectKind(effect.field("kind"), effect.text("kind"), map.sink(), spec.effect);
    readCheck(effect, spec.effect, gate);
}

} // namespace cmbagent
