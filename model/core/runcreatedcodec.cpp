// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runcreatedcodec.h"

namespace cmbagent {

namespace {

QJsonObject answersToJson(const PresetAnswers& answers)
{
    QJsonObject json;
    for (auto it = answers.bySteps.begin(); it != answers.bySteps.end(); ++it) {
        json.insert(it.key(), resolutionName(it.value()));
    }
    if (answers.forAll) {
        json.insert(QStringLiteral("*"), resolutionName(*answers.forAll));
    }
    return json;
}

PresetAnswers answersFromJson(const QJsonObject& json)
{
    PresetAnswers answers;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto resolution = resolutionFromName(it.value().toString());
        if (!resolution) {
            continue;
        }
        if (it.key() == QLatin1String("*")) {
            answers.forAll = resolution;
        } else {
            answers.bySteps.insert(it.key(), *resolution);
        }
    }
    return answers;
}

QJsonObject originToJson(const RunOrigin& origin)
{
    QJsonArray edits;
    for (const StepEdit& edit : origin.edits) {
        edits.append(QJsonObject { { "step", edit.step }, { "fields", edit.fields } });
    }
    QJsonObject effects;
    for (auto it = origin.effects.begin(); it != origin.effects.end(); ++it) {
        effects.insert(it.key(), effectChoiceName(it.value()));
    }
    return { { "parent", origin.parent.toString() },
             { "seq", origin.parentSeq },
             { "depth", origin.depth },
             { "step", origin.fromStep },
             { "hypothesis", origin.hypothesis },
             { "instructions", origin.instructions },
             { "edits", edits },
             { "effects", effects },
             { "inheritance", origin.inheritance.toHex() } };
}

RunOrigin originFromJson(Fields& fields)
{
    RunOrigin origin;
    origin.parent = fields.id<RunId>("parent");
    origin.parentSeq = fields.big("seq");
    origin.depth = fields.integer("depth", 1);
    origin.fromStep = fields.text("step");
    origin.hypothesis = fields.text("hypothesis");
    origin.instructions = fields.text("instructions");
    const QJsonArray edits = fields.array("edits");
    for (const QJsonValue& value : edits) {
        Fields edit(value.toObject());
        origin.edits.push_back({ edit.text("step"), edit.object("fields") });
        fields.absorb(value.isObject() && edit.ok());
    }
    const QJsonObject effects = fields.object("effects");
    for (auto it = effects.begin(); it != effects.end(); ++it) {
        const auto choice = effectChoiceFromName(it.value().toString());
        fields.absorb(choice.has_value());
        origin.effects.insert(it.key(), choice.value_or(EffectChoice::Reuse));
    }
    origin.inheritance = fields.hash("inheritance");
    return origin;
}

} // namespace

QJsonObject runCreatedToJson(const RunCreated& e)
{
    QJsonArray files;
    for (const FrozenFile& file : e.files) {
        QJsonObject json = blobToJson(file.blob);
        json.insert(QStringLiteral("path"), file.path);
        if (const QJsonObject claim = resourcesToObject(file.claim); !claim.isEmpty()) {
            json.insert(QStringLiteral("claim"), claim);
        }
        files.append(json);
    }
    QJsonObject json { { "session", e.session.toString() },
                       { "project", e.project.toString() },
                       { "name", e.name },
                       { "workflow", e.workflow.toHex() },
                       { "files", files },
                       { "parameters", e.parameters } };
    if (!e.source.isNull()) {
        json.insert(QStringLiteral("source"), e.source.toHex());
    }
    if (!e.sourcePath.isEmpty()) {
        json.insert(QStringLiteral("source_path"), e.sourcePath);
    }
    QJsonObject options;
    if (e.options.workers > 0) {
        options.insert(QStringLiteral("workers"), e.options.workers);
    }
    if (e.options.simulateSpeedup > 0) {
        options.insert(QStringLiteral("simulate"), e.options.simulateSpeedup);
    }
    if (!e.options.interpreter.isEmpty()) {
        options.insert(QStringLiteral("interpreter"), e.options.interpreter);
    }
    if (const QJsonObject answers = answersToJson(e.options.answers); !answers.isEmpty()) {
        options.insert(QStringLiteral("answers"), answers);
    }
    if (e.options.asksOnError) {
        options.insert(QStringLiteral("ask_on_error"), true);
    }
    if (e.options.approvalMode) {
        options.insert(QStringLiteral("approval_mode"), approvalModeName(*e.options.approvalMode));
    }
    if (!e.options.gates.isEmpty()) {
        options.insert(QStringLiteral("gates"), QJsonArray::fromStringList(e.options.gates));
    }
    QJsonObject models;
    for (auto it = e.options.models.begin(); it != e.options.models.end(); ++it) {
        models.insert(it.key(), it.value());
    }
    if (!models.isEmpty()) {
        options.insert(QStringLiteral("models"), models);
    }
    if (e.options.taskMode) {
        options.insert(QStringLiteral("task_mode"), taskModeName(*e.options.taskMode));
    }
    json.insert(QStringLiteral("options"), options);
    if (e.origin) {
        json.insert(QStringLiteral("origin"), originToJson(*e.origin));
    }
    if (!e.plannedBy.isNull()) {
        json.insert(QStringLiteral("planned_by"), e.plannedBy.toString());
    }
    return json;
}

RunCreated runCreatedFromJson(Fields& fields)
{
    RunCreated e;
    e.session = fields.id<SessionId>("session");
    e.project = fields.id<ProjectId>("project");
    e.name = fields.text("name");
    e.workflow = fields.hash("workflow");
    e.source = fields.hash("source");
    e.sourcePath = fields.text("source_path");
    const QJsonArray files = fields.array("files");
    for (const QJsonValue& value : files) {
        Fields file(value.toObject());
        const auto claim = resourcesFromObject(file.object("claim"));
        e.files.push_back({ file.text("path"), file.blob(), claim.value_or(ResourceSpec {}) });
        fields.absorb(value.isObject() && file.ok() && claim);
    }
    e.parameters = fields.object("parameters");
    Fields options(fields.object("options"));
    e.options.workers = options.integer("workers", 0);
    e.options.simulateSpeedup = options.number("simulate", 0);
    e.options.interpreter = options.text("interpreter");
    e.options.answers = answersFromJson(options.object("answers"));
    e.options.asksOnError = options.boolean("ask_on_error", false);
    if (options.has("approval_mode")) {
        e.options.approvalMode = options.named<ApprovalMode>("approval_mode", approvalModeFromName);
    }
    const QJsonArray gates = options.array("gates");
    for (const QJsonValue& gate : gates) {
        options.absorb(gate.isString());
        e.options.gates << gate.toString();
    }
    const QJsonObject models = options.object("models");
    for (auto it = models.begin(); it != models.end(); ++it) {
        options.absorb(it.value().isString());
        e.options.models.insert(it.key(), it.value().toString());
    }
    if (options.has("task_mode")) {
        e.options.taskMode = options.named<TaskMode>("task_mode", taskModeFromName);
    }
    fields.absorb(options.ok());
    if (fields.has("origin")) {
        Fields origin(fields.object("origin"));
        e.origin = originFromJson(origin);
        fields.absorb(origin.ok());
    }
    if (fields.has("planned_by")) {
        e.plannedBy = fields.id<RunId>("planned_by");
    }
    return e;
}

} // namespace cmbagent
