// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/alignment.h"

#include "core/agentdefinition.h"
#include "core/results.h"
#include "core/stepchanges.h"

#include <QJsonObject>

#include <algorithm>

namespace cmbagent {

namespace {

QJsonObject textsToJson(const QMap<QString, QString>& texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

QJsonObject needsOf(const Workflow& workflow, const StepSpec& spec)
{
    QJsonObject needs;
    for (const Need& need : spec.needs) {
        needs.insert(workflow.steps[size_t(need.step)].id,
                     need.optional ? QStringLiteral("optional") : QStringLiteral("required"));
    }
    return needs;
}

QJsonObject inputsOf(const Workflow& workflow, const StepSpec& spec)
{
    QJsonObject inputs;
    for (const InputSpec& input : spec.inputs) {
        const QString from =
            input.fromStep < 0 ? QStringLiteral("file:") : workflow.steps[size_t(input.fromStep)].id + QLatin1Char('/');
        inputs.insert(input.name, from + input.path);
    }
    return inputs;
}

QJsonObject outputsOf(const StepSpec& spec)
{
    QJsonObject outputs;
    for (const OutputSpec& output : spec.outputs) {
        const QString optional = output.isOptional ? QStringLiteral("optional ") : QString();
        outputs.insert(output.pattern, (optional + output.mediaType).trimmed());
    }
    return outputs;
}

QJsonObject tokensOf(const ResourceSpec& claim)
{
    QJsonObject tokens;
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        tokens.insert(it.key(), it.value());
    }
    return tokens;
}

/// What a gate asks.
void addAsking(QJsonObject& settings, const Workflow& workflow, const StepSpec& spec)
{
    const ApprovalSpec& asked = spec.approval;
    QStringList shown;
    for (const ShownSpec& each : asked.show) {
        shown << workflow.steps[size_t(each.step)].id + QLatin1Char('/') + each.output;
    }
    QStringList options;
    for (const Resolution option : asked.options) {
        options << resolutionName(option);
    }
    settings.insert(QStringLiteral("question"), asked.question);
    settings.insert(QStringLiteral("shows"), shown.join(QStringLiteral(", ")));
    settings.insert(QStringLiteral("options"), options.join(QStringLiteral(", ")));
    settings.insert(QStringLiteral("deadline_ms"), asked.deadlineMillis);
    settings.insert(QStringLiteral("on_deadline"), asked.onDeadline ? resolutionName(*asked.onDeadline) : QString());
}

/// Who does the step, with which model, and as what: a definition is the run's own, frozen when it began.
void addAgent(QJsonObject& settings, const RunSide& side, const AgentSpec& agent, const std::vector<FrozenFile>& files)
{
    const QMap<QString, QString>& models = side.run.created().options.models;
    const QString path = frozenAgentPath(agent.reference());
    const auto definition =
        std::find_if(files.begin(), files.end(), [&path](const FrozenFile& file) { return file.path == path; });
    settings.insert(QStringLiteral("agent"), agent.reference());
    settings.insert(QStringLiteral("model"),
                    agent.model.isEmpty() ? models.value(agent.name, models.value(QString())) : agent.model);
    settings.insert(QStringLiteral("instructions"), agent.instructions);
    settings.insert(QStringLiteral("max_rounds"), agent.maxRounds);
    settings.insert(QStringLiteral("definition"),
                    definition == files.end() ? QString() : definition->blob.hash.toHex());
}

} // namespace

RunSide::RunSide(const RunProjection& projection) : run(projection)
{
    for (const FrozenFile& file : run.created().files) {
        m_files.insert(file.path, file.blob);
    }
    for (const Approval& approval : run.approvals()) {
        if (approval.answer && approval.request.kind == ApprovalKind::Gate) {
            QString text = resolutionName(approval.answer->resolution);
            if (const QString& comment = approval.answer->comment; !comment.isEmpty()) {
                text += QStringLiteral(": ") + comment;
            }
            QStringList changed;
            for (const FrozenFile& output : outputsIn(approval.answer->changes)) {
                changed << output.path;
            }
            if (!changed.isEmpty()) {
                text += QStringLiteral(" (changed %1)").arg(changed.join(QStringLiteral(", ")));
            }
            m_answers.insert(approval.request.step, text);
        }
    }
}

BlobRef RunSide::fileFor(int step, const QString& path) const
{
    if (run.step(step).changes.isEmpty()) {
        return file(path); // most steps, and runs may have many files
    }
    const std::vector<FrozenFile> files = filesFor(run, step);
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FrozenFile& file) { return file.path == path; });
    return found != files.end() ? found->blob : BlobRef {};
}

QMap<QString, BlobHash> RunSide::replacedInputs(int step) const
{
    QMap<QString, BlobHash> replaced;
    for (const InputSpec& input : declared(step).inputs) {
        const StepReport* report = input.fromStep < 0 ? nullptr : resultOf(run, input.fromStep);
        for (const OutputFile* output : report ? outputsAt(*report, input.path) : std::vector<const OutputFile*>()) {
            if (const auto blob = replacedFor(run, step, input.fromStep, output->name)) {
                replaced.insert(run.askerId(input.fromStep) + QLatin1Char('/') + output->name, blob->hash);
            }
        }
    }
    return replaced;
}

std::vector<OutputFile> RunSide::writtenCode(int step) const
{
    std::vector<OutputFile> scripts;
    const StepReport* report = declared(step).kind == StepKind::Agent ? run.step(step).report() : nullptr;
    for (const OutputFile& file : report ? report->outputs : std::vector<OutputFile>()) {
        if (file.name.startsWith(QLatin1String("codebase/")) && file.name.endsWith(QLatin1String(".py"))) {
            scripts.push_back(file);
        }
    }
    std::sort(scripts.begin(), scripts.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return scripts;
}

QString RunSide::content(int step) const
{
    const StepSpec& spec = declared(step);
    const BlobRef frozen = file(spec.script);
    const QString script = spec.script.isEmpty() ? spec.inlineCode
        : frozen.hash.isNull()                   ? spec.script
                                                 : frozen.hash.toHex();
    return QStringList { stepKindName(spec.kind), script,          spec.approval.question,
                         spec.agent.name,         spec.agent.task, QString::number(spec.simulatedMillis) }
        .join(QChar(0));
}

std::vector<int> alignSteps(const RunSide& a, const RunSide& b)
{
    std::vector<int> partner(size_t(a.run.stepCount()), -1);
    std::vector<bool> taken(size_t(b.run.stepCount()), false);
    for (int i = 0; i < a.run.stepCount(); ++i) {
        const int same = b.run.workflow()->indexOf(a.declared(i).id);
        partner[size_t(i)] = same;
        if (same >= 0) {
            taken[size_t(same)] = true;
        }
    }
    // A content that several steps share tells none of them.
    constexpr int several = -2;
    QHash<QString, int> leftB;
    for (int i = 0; i < b.run.stepCount(); ++i) {
        if (!taken[size_t(i)]) {
            const QString content = b.content(i);
            leftB[content] = leftB.contains(content) ? several : i;
        }
    }
    QHash<QString, int> leftA;
    for (int i = 0; i < a.run.stepCount() && !leftB.isEmpty(); ++i) {
        if (partner[size_t(i)] < 0) {
            const QString content = a.content(i);
            leftA[content] = leftA.contains(content) ? several : i;
        }
    }
    for (auto it = leftA.begin(); it != leftA.end(); ++it) {
        if (const int other = leftB.value(it.key(), -1); it.value() >= 0 && other >= 0) {
            partner[size_t(it.value())] = other;
        }
    }
    return partner;
}

QJsonObject stepSettings(const RunSide& side, const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    QMap<QString, QString> environment = workflow.environment;
    environment.insert(spec.environment);
    // Most steps have the files of the run, and runs may have many: they are not copied for each step.
    const bool hasOwnFiles = spec.kind == StepKind::Agent && !side.run.step(step).changes.isEmpty();
    const std::vector<FrozenFile> own = hasOwnFiles ? filesFor(side.run, step) : std::vector<FrozenFile>();
    const std::vector<FrozenFile>& files = hasOwnFiles ? own : side.run.created().files;
    const ResourceSpec claim = claimOf(spec, files);
    QJsonObject settings { { "needs", needsOf(workflow, spec) },
                           { "inputs", inputsOf(workflow, spec) },
                           { "outputs", outputsOf(spec) },
                           { "interpreter", spec.interpreter.isEmpty() ? workflow.interpreter : spec.interpreter },
                           { "environment", textsToJson(environment) },
                           { "effect", effectKindName(spec.effect.kind) },
                           { "effect_check", spec.effect.check },
                           { "network", spec.usesNetwork },
                           { "cpus", claim.cpus },
                           { "memory_bytes", claim.memoryBytes },
                           { "disk_bytes", claim.diskBytes },
                           { "tokens", tokensOf(claim) },
                           { "timeout_ms", spec.timeoutMillis },
                           { "stall_ms", spec.stallMillis },
                           { "simulated_ms", spec.simulatedMillis },
                           { "retry_attempts", spec.retry.attempts },
                           { "retry_delay_ms", spec.retry.delayMillis } };
    if (spec.kind == StepKind::Approval) {
        addAsking(settings, workflow, spec);
    }
    if (spec.kind == StepKind::Agent) {
        addAgent(settings, side, spec.agent, files);
    }
    return settings;
}

} // namespace cmbagent
