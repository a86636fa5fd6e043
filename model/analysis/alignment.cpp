// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/alignment.h"

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

QJsonObject stepSettings(const Workflow& workflow, const StepSpec& spec)
{
    QJsonObject needs;
    for (const Need& need : spec.needs) {
        needs.insert(workflow.steps[size_t(need.step)].id,
                     need.optional ? QStringLiteral("optional") : QStringLiteral("required"));
    }
    QJsonObject inputs;
    for (const InputSpec& input : spec.inputs) {
        const QString from =
            input.fromStep < 0 ? QStringLiteral("file:") : workflow.steps[size_t(input.fromStep)].id + QLatin1Char('/');
        inputs.insert(input.name, from + input.path);
    }
    QJsonObject outputs;
    for (const OutputSpec& output : spec.outputs) {
        outputs.insert(output.pattern, output.mediaType);
    }
    QMap<QString, QString> environment = workflow.environment;
    environment.insert(spec.environment);
    return { { "needs", needs },
             { "inputs", inputs },
             { "outputs", outputs },
             { "question", spec.approval.question },
             { "interpreter", spec.interpreter.isEmpty() ? workflow.interpreter : spec.interpreter },
             { "environment", textsToJson(environment) },
             { "effect", effectKindName(spec.effect.kind) },
             { "cpus", spec.resources.cpus },
             { "memory_bytes", spec.resources.memoryBytes },
             { "timeout_ms", spec.timeoutMillis } };
}

} // namespace cmbagent
