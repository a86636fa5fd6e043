// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agentscript.h"

#include "core/retrycontext.h"
#include "core/stepchanges.h"
#include "core/stepsummary.h"

#include <algorithm>

namespace cmbagent {

namespace {

bool isTaken(const StepJob& job, const QString& path)
{
    const auto lies = [&path](const auto& file) {
        if constexpr (requires { file.name; }) {
            return file.name == path;
        } else {
            return file.path == path;
        }
    };
    return std::any_of(job.inputs.begin(), job.inputs.end(), lies)
        || std::any_of(job.files.begin(), job.files.end(), lies);
}

} // namespace

QString scriptPath(const StepJob& job, const GeneratedCode& code)
{
    QString wanted = code.path.isEmpty() ? QStringLiteral("codebase/%1.py").arg(job.spec().id) : code.path;
    if (!wanted.endsWith(QLatin1String(".py"))) {
        wanted += QStringLiteral(".py");
    }
    QString path = wanted;
    for (int number = 2; isTaken(job, path); ++number) {
        path = wanted.chopped(3) + QStringLiteral("_%1.py").arg(number);
    }
    return path;
}

WorkflowPtr withScript(const StepJob& job, const QString& path)
{
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    StepSpec& spec = workflow->steps[size_t(job.step)];
    spec.resources = claimOf(spec, job.files);
    spec.kind = StepKind::Code;
    spec.script = path;
    for (const OutputSpec& output : agentOutputs()) {
        const auto isSame = [&output](const OutputSpec& own) { return own.pattern == output.pattern; };
        if (std::none_of(spec.outputs.begin(), spec.outputs.end(), isSame)) {
            spec.outputs.push_back(output);
        }
    }
    return workflow;
}

Result<TalkResult> scriptToRepeat(const StepJob& job, const Blobs& blobs)
{
    const auto none = fail(ErrorCode::NotFound, QStringLiteral("There is no script to run again."));
    if (!job.retry || job.retry->packages.isEmpty() || job.retry->previous.empty()
        || !job.retry->userSuggestions().isEmpty()) {
        return none;
    }
    const auto& files = job.retry->previous.back().files;
    const auto script = std::find_if(files.begin(), files.end(), [](const OutputFile& file) {
        return file.name.endsWith(QLatin1String(".py")) && file.mediaType == QLatin1String(agentScriptType);
    });
    const auto text = script == files.end() ? Result<QByteArray>(none) : blobs.read(script->blob.hash);
    if (!text) {
        return none;
    }
    TalkResult result;
    result.agent = job.spec().agent.name;
    result.kind = AgentAnswer::Code;
    result.code = { QString::fromUtf8(*text), script->name };
    return result;
}

bool isSummed(const StepJob& job)
{
    const auto reads = [&job](const InputSpec& input) {
        return input.fromStep == job.step && input.path == summaryName;
    };
    const auto& outputs = job.spec().outputs;
    const auto& later = job.workflow->dependents(job.step);
    const bool isItsOwn = std::any_of(outputs.begin(), outputs.end(),
                                      [](const OutputSpec& output) { return output.pattern == summaryName; });
    return job.spec().kind == StepKind::Code && !job.isEffectCheck && job.simulateSpeedup <= 0 && !isItsOwn
        && std::any_of(later.begin(), later.end(), [&](const Need& need) {
               const auto& inputs = job.workflow->steps[size_t(need.step)].inputs;
               return std::any_of(inputs.begin(), inputs.end(), reads);
           });
}

QString scriptOf(const StepJob& job, const Blobs& blobs)
{
    const auto file = std::find_if(job.files.begin(), job.files.end(),
                                   [&job](const FrozenFile& frozen) { return frozen.path == job.spec().script; });
    return file == job.files.end() ? job.spec().inlineCode
                                   : QString::fromUtf8(blobs.read(file->blob.hash).value_or(QByteArray()));
}

} // namespace cmbagent
