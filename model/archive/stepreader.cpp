// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

namespace cmbagent {

namespace {

const QStringList& sharedKeys()
{
    static const QStringList keys = words("id title description group kind needs independent_of");
    return keys;
}
void readNeeds(const MapReader& map, StepDraft& draft)
{
    const YamlNode* list = map.list("needs");
    if (!list) {
        return;
    }
    for (const YamlNode& item : list->children) {
        if (const auto text = textOf(item)) {
            draft.needs.push_back({ *text, false, item.at });
            continue;
        }
        if (!item.isMap() || item.strange) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A need must be a step id or {step: ID, optional: true}, and this is %1.")
                               .arg(inWords(item)),
                           QStringLiteral("Correct it."));
            continue;
        }
        const MapReader need(item, map.sink(), QStringLiteral("need"));
        need.allow({ QStringLiteral("step"), QStringLiteral("optional") });
        const bool optional = need.boolean("optional").value_or(false);
        need.require("step", QStringLiteral("Say which step: {step: ID, optional: true}."));
        if (const auto step = need.text("step")) {
            draft.needs.push_back({ *step, optional, need.field("step").at() });
        }
    }
}

void readIndependence(const MapReader& map, StepDraft& draft)
{
    const YamlNode* list = map.list("independent_of");
    if (!list) {
        return;
    }
    for (const YamlNode& item : list->children) {
        if (const auto text = textOf(item)) {
            draft.independentOf.push_back({ *text, false, item.at });
        } else {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("'independent_of' takes ids of steps, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Correct it."));
        }
    }
}

/// The kind, when it is one this version runs.
std::optional<StepKind> readKind(const MapReader& map)
{
    static const QStringList planned = words("tool human parallel subworkflow");
    static const QStringList known = words("code agent approval");
    if (!map.require("kind", QStringLiteral("Add kind: code, kind: agent, or kind: approval."))) {
        return std::nullopt;
    }
    const auto kind = map.text("kind");
    if (!kind) {
        return std::nullopt;
    }
    if (known.contains(*kind)) {
        return stepKindFromName(*kind);
    }
    const Mark at = map.field("kind").at();
    if (planned.contains(*kind)) {
        map.sink().add("unknown-kind", at,
                       QStringLiteral("Steps of kind '%1' are planned, and not in this version.").arg(*kind),
                       QStringLiteral("This version has: code, agent, approval."));
    } else {
        map.sink().add("unknown-kind", at, QStringLiteral("There is no kind of step '%1'.").arg(*kind),
                       map.sink().suggest(*kind, known));
    }
    return std::nullopt;
}

void readId(const MapReader& map, StepDraft& draft)
{
    map.require("id", QStringLiteral("Add id: with a short name, such as load."));
    const auto id = map.text("id");
    if (!id) {
        return;
    }
    draft.spec.id = *id;
    draft.hasId = true;
    draft.idAt = map.field("id").at();
    if (!isStepId(*id)) {
        map.sink().add(
            "bad-id", map.field("id").at(), QStringLiteral("'%1' is not a step id.").arg(*id),
            QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'; the title may be anything."));
    }
}

QString idOf(const YamlNode& map)
{
    for (size_t i = 0; i < map.pairs(); ++i) {
        if (map.key(i).text == QLatin1String("id")) {
            return map.value(i).text;
        }
    }
    return {};
}

} // namespace

StepDraft readStep(const YamlNode& node, FaultList& faults, FileGate& gate)
{
    StepDraft draft;
    draft.at = node.at;
    const MapReader map(node, FaultSink { faults, idOf(node) }, QStringLiteral("step"));
    readId(map, draft);
    const auto kind = readKind(map);
    draft.examined = kind.has_value();
    if (!draft.examined) {
        return draft;
    }
    map.allow(sharedKeys() + workKeys() + scriptKeys() + agentKeys() + approvalKeys());
    draft.spec.title = map.label("title").value_or(QString());
    draft.spec.description = map.text("description").value_or(QString());
    draft.spec.group = map.label("group").value_or(QString());
    readNeeds(map, draft);
    readIndependence(map, draft);
    if (kind == StepKind::Code) {
        readCode(map, draft, gate);
    } else if (kind == StepKind::Agent) {
        readAgent(map, draft, gate);
    } else {
        readApproval(map, draft);
    }
    return draft;
}

} // namespace cmbagent
