// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalpolicyjson.h"
#include "core/stepjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

QJsonObject mapToJson(const QMap<QString, QString>& map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

QMap<QString, QString> mapFromJson(const QJsonObject& json)
{
    QMap<QString, QString> map;
    for (auto it = json.begin(); it != json.end(); ++it) {
        map.insert(it.key(), it.value().toString());
    }
    return map;
}

/// Inserts what is not at its default, so that a thousand plain steps stay small.
void put(QJsonObject& json, const char* key, const QJsonValue& value)
{
    const bool isDefault = (value.isString() && value.toString().isEmpty())
        || (value.isDouble() && value.toDouble() == 0) || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
    if (!isDefault) {
        json.insert(QLatin1String(key), value);
    }
}

QJsonObject parameterToJson(const Parameter& parameter)
{
    QJsonObject json { { "name", parameter.name }, { "type", parameterTypeName(parameter.type) } };
    if (!parameter.defaultValue.isUndefined()) {
        json.insert(QStringLiteral("default"), parameter.defaultValue);
    }
    if (parameter.minimum) {
        json.insert(QStringLiteral("minimum"), *parameter.minimum);
    }
    if (parameter.maximum) {
        json.insert(QStringLiteral("maximum"), *parameter.maximum);
    }
    put(json, "choices", QJsonArray::fromStringList(parameter.choices));
    put(json, "unit", parameter.unit);
    put(json, "description", parameter.description);
    return json;
}

Parameter parameterFromJson(const QJsonObject& json)
{
    Parameter parameter;
    parameter.name = json.value(QStringLiteral("name")).toString();
    parameter.type =
        parameterTypeFromName(json.value(QStringLiteral("type")).toString()).value_or(Parameter::Type::String);
    parameter.defaultValue = json.contains(QStringLiteral("default")) ? json.value(QStringLiteral("default"))
                                                                      : QJsonValue(QJsonValue::Undefined);
    if (json.contains(QStringLiteral("minimum"))) {
        parameter.minimum = json.value(QStringLiteral("minimum")).toDouble();
    }
    if (json.contains(QStringLiteral("maximum"))) {
        parameter.maximum = json.value(QStringLiteral("maximum")).toDouble();
    }
    for (const QJsonValue& choice : json.value(QStringLiteral("choices")).toArray()) {
        parameter.choices << choice.toString();
    }
    parameter.unit = json.value(QStringLiteral("unit")).toString();
    parameter.description = json.value(QStringLiteral("description")).toString();
    return parameter;
}

QJsonObject approvalToJson(const ApprovalSpec& approval)
{
    QJsonArray shown;
    for (const ShownSpec& show : approval.show) {
        shown.append(QJsonArray { show.step, show.output });
    }
    QJsonArray options;
    for (const Resolution option : approval.options) {
        options.append(resolutionName(option));
    }
    QJsonObject json { { "question", approval.question }, { "show", shown }, { "options", options } };
    put(json, "deadline", approval.deadlineMillis);
    if (approval.onDeadline) {
        json.insert(QStringLiteral("on_deadline"), resolutionName(*approval.onDeadline));
    }
    return json;
}

ApprovalSpec approvalFromJson(const QJsonObject& json)
{
    ApprovalSpec approval;
    approval.question = json.value(QStringLiteral("question")).toString();
    for (const QJsonValue& show : json.value(QStringLiteral("show")).toArray()) {
        approval.show.push_back({ show.toArray().at(0).toInt(-1), show.toArray().at(1).toString() });
    }
    approval.options.clear();
    for (const QJsonValue& option : json.value(QStringLiteral("options")).toArray()) {
        if (const auto resolution = resolutionFromName(option.toString())) {
            approval.options.push_back(*resolution);
        }
    }
    approval.deadlineMillis = json.value(QStringLiteral("deadline")).toInteger();
    if (json.contains(QStringLiteral("on_deadline"))) {
        approval.onDeadline = resolutionFromName(json.value(QStringLiteral("on_deadline")).toString());
    }
    return approval;
}

} // namespace

QJsonObject agentToJson(const AgentSpec& agent)
{
    QJsonObject json { { "name", agent.name }, { "task", agent.task } };
    put(json, "version", agent.version);
    put(json, "model", agent.model);
    put(json, "instructions", agent.instructions);
    put(json, "max_rounds", agent.maxRounds);
    if (agent.plan) {
        json.insert(QStringLiteral("plan"),
                    QJsonObject { { "steps", agent.plan->steps },
                                  { "agents", QJsonArray::fromStringList(agent.plan->agents) } });
    }
    return json;
}

namespace {

std::optional<PlanLimits> planLimitsFromJson(const QJsonValue& json)
{
    if (!json.isObject()) {
        return std::nullopt;
    }
    PlanLimits limits { json[QLatin1String("steps")].toInt(), {} };
    for (const QJsonValue& agent : json[QLatin1String("agents")].toArray()) {
        limits.agents << agent.toString();
    }
    return limits;
}

AgentSpec agentFromJson(const QJsonObject& json)
{
    return { json.value(QStringLiteral("name")).toString(),    json.value(QStringLiteral("task")).toString(),
             json.value(QStringLiteral("model")).toString(),   json.value(QStringLiteral("instructions")).toString(),
             json.value(QStringLiteral("max_rounds")).toInt(), planLimitsFromJson(json.value(QStringLiteral("plan"))),
             json.value(QStringLiteral("version")).toString() };
}

} // namespace

QJsonObject stepToJson(const StepSpec& step)
{
    QJsonArray needs;
    for (const Need& need : step.needs) {
        needs.append(need.optional ? QJsonValue(QJsonArray { need.step })
                                   : QJsonValue(need.step)); // [3] is optional, 3 required
    }
    QJsonArray independent;
    for (const int other : step.independentOf) {
        independent.append(other);
    }
    QJsonArray inputs;
    for (const InputSpec& input : step.inputs) {
        inputs.append(QJsonArray { input.name, input.fromStep, input.path });
    }
    QJsonArray outputs;
    for (const OutputSpec& output : step.outputs) {
        QJsonArray json { output.pattern, output.mediaType };
        if (output.isOptional) {
            json.append(true);
        }
        outputs.append(json);
    }
    QJsonObject json { { "id", step.id }, { "kind", stepKindName(step.kind) } };
    put(json, "title", step.title);
    put(json, "description", step.description);
    put(json, "group", step.group);
    put(json, "script", step.script);
    put(json, "inline", step.inlineCode);
    put(json, "interpreter", step.interpreter);
    put(json, "needs", needs);
    put(json, "independent_of", independent);
    put(json, "inputs", inputs);
    put(json, "outputs", outputs);
    if (step.kind == StepKind::Approval) {
        json.insert(QStringLiteral("approval"), approvalToJson(step.approval));
    }
    if (step.kind == StepKind::Agent) {
        json.insert(QStringLiteral("agent"), agentToJson(step.agent));
    }
    if (step.retry != RetrySpec {}) {
        json.insert(QStringLiteral("retry"), QJsonArray { step.retry.attempts, step.retry.delayMillis });
    }
    put(json, "resources", resourcesToJson(step.resources));
    if (step.effect.kind != EffectKind::None) {
        json.insert(QStringLiteral("effect"), QJsonArray { effectKindName(step.effect.kind), step.effect.check });
    }
    if (step.parameters) {
        json.insert(QStringLiteral("parameters"), QJsonArray::fromStringList(*step.parameters));
    }
    put(json, "values", step.values);
    if (step.usesNetwork) {
        json.insert(QStringLiteral("network"), true);
    }
    put(json, "timeout", step.timeoutMillis);
    put(json, "stall", step.stallMillis);
    put(json, "simulated", step.simulatedMillis);
    put(json, "env", mapToJson(step.environment));
    return json;
}

StepSpec stepFromJson(const QJsonObject& json)
{
    StepSpec step;
    step.id = json.value(QStringLiteral("id")).toString();
    step.title = json.value(QStringLiteral("title")).toString();
    step.description = json.value(QStringLiteral("description")).toString();
    step.group = json.value(QStringLiteral("group")).toString();
    step.kind = stepKindFromName(json.value(QStringLiteral("kind")).toString()).value_or(StepKind::Code);
    step.script = json.value(QStringLiteral("script")).toString();
    step.inlineCode = json.value(QStringLiteral("inline")).toString();
    step.interpreter = json.value(QStringLiteral("interpreter")).toString();
    for (const QJsonValue& need : json.value(QStringLiteral("needs")).toArray()) {
        step.needs.push_back(need.isArray() ? Need { need.toArray().at(0).toInt(-1), true }
                                            : Need { need.toInt(-1), false });
    }
    for (const QJsonValue& other : json.value(QStringLiteral("independent_of")).toArray()) {
        step.independentOf.push_back(other.toInt(-1));
    }
    for (const QJsonValue& input : json.value(QStringLiteral("inputs")).toArray()) {
        const QJsonArray parts = input.toArray();
        step.inputs.push_back({ parts.at(0).toString(), parts.at(1).toInt(-1), parts.at(2).toString() });
    }
    for (const QJsonValue& output : json.value(QStringLiteral("outputs")).toArray()) {
        const QJsonArray parts = output.toArray();
        step.outputs.push_back({ parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toBool() });
    }
    if (json.contains(QStringLiteral("approval"))) {
        step.approval = approvalFromJson(json.value(QStringLiteral("approval")).toObject());
    }
    step.agent = agentFromJson(json.value(QStringLiteral("agent")).toObject());
    if (json.contains(QStringLiteral("retry"))) {
        const QJsonArray parts = json.value(QStringLiteral("retry")).toArray();
        step.retry = { parts.at(0).toInt(3), parts.at(1).toInteger(-1) };
    }
    if (json.contains(QStringLiteral("resources"))) {
        step.resources = resourcesFromJson(json.value(QStringLiteral("resources")).toArray());
    }
    if (json.contains(QStringLiteral("effect"))) {
        const QJsonArray parts = json.value(QStringLiteral("effect")).toArray();
        step.effect = { effectKindFromName(parts.at(0).toString()).value_or(EffectKind::External),
                        parts.at(1).toString() };
    }
    if (json.contains(QStringLiteral("parameters"))) {
        step.parameters.emplace();
        for (const QJsonValue& name : json.value(QStringLiteral("parameters")).toArray()) {
            step.parameters->append(name.toString());
        }
    }
    step.values = json.value(QStringLiteral("values")).toObject();
    step.usesNetwork = json.value(QStringLiteral("network")).toBool();
    step.stallMillis = json.value(QStringLiteral("stall")).toInteger();
    step.timeoutMillis = json.value(QStringLiteral("timeout")).toInteger();
    step.simulatedMillis = json.value(QStringLiteral("simulated")).toInteger();
    step.environment = mapFromJson(json.value(QStringLiteral("env")).toObject());
    return step;
}

QByteArray workflowToJson(const Workflow& workflow)
{
    QJsonArray parameters;
    for (const Parameter& parameter : workflow.parameters) {
        parameters.append(parameterToJson(parameter));
    }
    QJsonArray steps;
    for (const StepSpec& step : workflow.steps) {
        steps.append(stepToJson(step));
    }
    QJsonObject json { { "cmbagent", 1 }, { "name", workflow.name } };
    put(json, "description", workflow.description);
    put(json, "parameters", parameters);
    put(json, "python", QJsonArray::fromStringList(workflow.pythonModules));
    put(json, "interpreter", workflow.interpreter);
    put(json, "files", QJsonArray::fromStringList(workflow.files));
    put(json, "env", mapToJson(workflow.environment));
    if (workflow.reusesResults) {
        json.insert(QStringLiteral("reuse"), true);
    }
    if (workflow.isWarm) {
        json.insert(QStringLiteral("warm"), true);
    }
    put(json, "approval", approvalPolicyToJson(workflow.approval));
    json.insert(QStringLiteral("steps"), steps);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<WorkflowPtr> workflowFromJson(const QByteArray& bytes)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (!document.isObject()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("The frozen workflow of this run is not JSON."), {},
                    parseError.errorString());
    }
    const QJsonObject json = document.object();
    if (json.value(QStringLiteral("cmbagent")).toInt() != 1) {
        return fail(ErrorCode::Newer,
                    QStringLiteral("The frozen workflow of this run has a format this version does not know."));
    }
    auto workflow = std::make_shared<Workflow>();
    workflow->name = json.value(QStringLiteral("name")).toString();
    workflow->description = json.value(QStringLiteral("description")).toString();
    for (const QJsonValue& parameter : json.value(QStringLiteral("parameters")).toArray()) {
        workflow->parameters.push_back(parameterFromJson(parameter.toObject()));
    }
    for (const QJsonValue& module : json.value(QStringLiteral("python")).toArray()) {
        workflow->pythonModules << module.toString();
    }
    workflow->interpreter = json.value(QStringLiteral("interpreter")).toString();
    for (const QJsonValue& file : json.value(QStringLiteral("files")).toArray()) {
        workflow->files << file.toString();
    }
    workflow->environment = mapFromJson(json.value(QStringLiteral("env")).toObject());
    workflow->reusesResults = json.value(QStringLiteral("reuse")).toBool();
    workflow->isWarm = json.value(QStringLiteral("warm")).toBool();
    workflow->approval = approvalPolicyFromJson(json.value(QStringLiteral("approval")).toObject());
    const QJsonArray steps = json.value(QStringLiteral("steps")).toArray();
    workflow->steps.reserve(size_t(steps.size()));
    for (const QJsonValue& step : steps) {
        workflow->steps.push_back(stepFromJson(step.toObject()));
    }
    if (const auto faults = workflow->seal(); !faults.empty()) {
        return fail(faults.front());
    }
    return WorkflowPtr(std::move(workflow));
}

} // namespace cmbagent
