// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity.h"

#include "core/agentdefinition.h"
#include "core/results.h"
#include "core/stepchanges.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

QString valueText(const QJsonValue& value)
{
    const QByteArray json = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

/// What an agent is asked in place of a script, by whom it is asked, and the models a person chose.
void addAgent(IdentityPart& part, const RunProjection& projection, const StepSpec& spec,
              const std::vector<FrozenFile>& files)
{
    const AgentSpec& agent = spec.agent;
    part.items.insert(QStringLiteral("agent"), agent.reference());
    part.items.insert(QStringLiteral("task"), agent.task);
    part.items.insert(QStringLiteral("model"), agent.model);
    part.items.insert(QStringLiteral("instructions"), agent.instructions);
    if (agent.plan) {
        part.items.insert(QStringLiteral("steps of the plan"), QString::number(agent.plan->steps));
        part.items.insert(QStringLiteral("agents of the plan"), agent.plan->agents.join(QLatin1Char(' ')));
    }
    for (const FrozenFile& file : files) {
        if (file.path == frozenAgentPath(agent.reference())) {
            part.items.insert(QStringLiteral("definition"), file.blob.hash.toHex());
        }
    }
    const QMap<QString, QString>& models = projection.created().options.models;
    for (auto it = models.begin(); it != models.end(); ++it) {
        part.items.insert(QStringLiteral("model of ") + it.key(), it.value());
    }
}

IdentityPart scriptPart(const RunProjection& projection, const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    IdentityPart part { QStringLiteral("script"), {} };
    if (!spec.inlineCode.isEmpty()) {
        part.items.insert(QStringLiteral("inline"), BlobHash::of(spec.inlineCode.toUtf8()).toHex());
    }
    if (spec.simulatedMillis > 0) {
        part.items.insert(QStringLiteral("simulated"), QString::number(spec.simulatedMillis));
    }
    const std::vector<FrozenFile> files = filesFor(projection, step);
    for (const FrozenFile& file : files) {
        if (file.path == spec.script || travels(file.path, workflow.files)) {
            part.items.insert(file.path, file.blob.hash.toHex());
        }
    }
    if (spec.kind == StepKind::Agent) {
        addAgent(part, projection, spec, files);
    }
    if (spec.kind == StepKind::Approval) {
        part.items.insert(QStringLiteral("question"), spec.approval.question);
    }
    for (const OutputSpec& output : spec.outputs) {
        part.items.insert(QStringLiteral("output ") + output.pattern, output.mediaType);
    }
    return part;
}

IdentityPart inputsPart(const RunProjection& projection, const StepSpec& spec, int step)
{
    IdentityPart part { QStringLiteral("inputs"), {} };
    for (const JobInput& input : inputsOf(projection, spec)) {
        part.items.insert(input.name, input.blob.hash.toHex());
    }
    for (const ShownSpec& shown : spec.approval.show) {
        const QString name = projection.askerId(shown.step) + QLatin1Char('/');
        for (const OutputFile& output : outputsFor(projection, step, shown.step, shown.output)) {
            part.items.insert(name + output.name, output.blob.hash.toHex());
        }
    }
    return part;
}

IdentityPart parametersPart(const RunProjection& projection, int step)
{
    IdentityPart part { QStringLiteral("parameters"), {} };
    const QJsonObject parameters = parametersOf(projection, step);
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        part.items.insert(it.key(), valueText(it.value()));
    }
    return part;
}

IdentityPart interpreterPart(const RunProjection& projection, const Workflow& workflow, const StepSpec& spec)
{
    const QString& forRun = projection.created().options.interpreter;
    const QString& own = spec.interpreter.isEmpty() ? workflow.interpreter : spec.interpreter;
    return { QStringLiteral("interpreter"),
             { { QStringLiteral("interpreter"), forRun.isEmpty() ? own : forRun },
               { QStringLiteral("modules"), workflow.pythonModules.join(QLatin1Char(' ')) } } };
}

IdentityPart environmentPart(const RunProjection& projection, const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    IdentityPart part { QStringLiteral("environment"), workflow.environment };
    for (auto it = spec.environment.begin(); it != spec.environment.end(); ++it) {
        part.items.insert(it.key(), it.value());
    }
    part.items.insert(QStringLiteral("cpus"), QString::number(claimOf(projection, step).cpus));
    return part;
}

IdentityPart answersPart(const RunProjection& projection, int step)
{
    IdentityPart part { QStringLiteral("answers"), {} };
    const QJsonObject answers = answersBefore(projection, step);
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        part.items.insert(it.key(), valueText(it.value()));
    }
    return part;
}

} // namespace

BlobHash StepIdentity::hash() const
{
    // Length-prefixed fields, so that no two different identities give the same bytes.
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("cmbagent-identity-1");
    for (const IdentityPart& part : parts) {
        stream << part.name.toUtf8() << quint32(part.items.size());
        for (auto it = part.items.begin(); it != part.items.end(); ++it) {
            stream << it.key().toUtf8() << it.value().toUtf8();
        }
    }
    return BlobHash::of(bytes);
}

StepIdentity identityOf(const RunProjection& projection, int step)
{
    const WorkflowPtr workflow = workflowFor(projection, step);
    const StepSpec& spec = workflow->steps[size_t(step)];
    StepIdentity identity;
    identity.parts = { scriptPart(projection, *workflow, step),
                       inputsPart(projection, spec, step),
                       parametersPart(projection, step),
                       interpreterPart(projection, *workflow, spec),
                       environmentPart(projection, *workflow, step),
                       answersPart(projection, step) };
    if (const StepReport* report = projection.step(step).report()) {
        identity.ranWith = report->interpreter;
    }
    return identity;
}

bool isAnswerForSteps(const Approval& approval)
{
    const ApprovalKind kind = approval.request.kind;
    return approval.answer
        && (kind == ApprovalKind::Gate
            || (kind == ApprovalKind::Check && approval.answer->resolution == Resolution::Modified));
}

bool saysSomethingOfPlan(const Approval& approval)
{
    return approval.request.kind == ApprovalKind::Plan && approval.answer
        && approval.answer->resolution != Resolution::Rejected && !approval.answer->comment.trimmed().isEmpty();
}

bool isToldOfPlan(const RunProjection& projection, int step, const Approval& approval)
{
    if (!saysSomethingOfPlan(approval) || projection.workflow()->steps[size_t(step)].kind != StepKind::Agent) {
        return false;
    }
    const StepStatus& status = projection.step(step);
    return status.attempts.empty() || status.attempts.front().started >= approval.answeredAt;
}

QJsonObject answerForStep(const Approval& approval)
{
    return { { "resolution", resolutionName(approval.answer->resolution) }, { "comment", approval.answer->comment } };
}

void addPlanAnswer(QJsonObject& answers, const Approval& approval)
{
    QJsonObject answer = answerForStep(approval);
    const QString before = answers.value(planAnswerName)[QLatin1String("comment")].toString();
    if (!before.isEmpty()) {
        answer.insert(QStringLiteral("comment"), before + QLatin1Char('\n') + approval.answer->comment);
    }
    answers.insert(planAnswerName, answer);
}

QJsonObject answersBefore(const RunProjection& projection, int step)
{
    QJsonObject answers;
    const Workflow& workflow = *projection.workflow();
    for (const Approval& approval : projection.approvals()) {
        if (isToldOfPlan(projection, step, approval)) {
            addPlanAnswer(answers, approval);
        } else if (isAnswerForSteps(approval) && comesAfter(workflow, step, approval.request.step)) {
            answers.insert(workflow.steps[size_t(approval.request.step)].id, answerForStep(approval));
        }
    }
    return answers;
}

} // namespace cmbagent
