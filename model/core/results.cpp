// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results.h"

#include "core/pathpattern.h"
#include "core/stepchanges.h"

#include <algorithm>

namespace cmbagent {

namespace {

void addFrozen(std::vector<JobInput>& inputs, const InputSpec& input, const std::vector<FrozenFile>& files)
{
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const FrozenFile& f) { return f.path == input.path; });
    if (file != files.end()) {
        inputs.push_back({ input.name, file->blob });
    }
}

void addProduced(std::vector<JobInput>& inputs, const InputSpec& input, const std::vector<OutputFile>& outputs)
{
    const bool isFolder = input.path.endsWith(QLatin1Char('/'));
    for (const OutputFile& output : outputs) {
        if (!isFolder && !isPattern(input.path)) {
            inputs.push_back({ input.name, output.blob });
            continue;
        }
        // Several files keep their own names, in a folder called as the input.
        const QString folder = input.name.endsWith(QLatin1Char('/')) ? input.name : input.name + QLatin1Char('/');
        const QString name = isFolder ? output.name.mid(input.path.size()) : output.name.section(QLatin1Char('/'), -1);
        inputs.push_back({ folder + name, output.blob });
    }
}

} // namespace

const StepReport* resultOf(const RunProjection& projection, int step)
{
    const StepStatus& status = projection.step(step);
    return status.state == StepState::Completed && !status.attempts.empty() ? status.attempts.back().report.get()
                                                                            : nullptr;
}

std::vector<const OutputFile*> outputsAt(const StepReport& report, const QString& path)
{
    const bool isFolder = path.endsWith(QLatin1Char('/'));
    std::vector<const OutputFile*> found;
    for (const OutputFile& output : report.outputs) {
        const bool isMeant = isFolder ? output.name.startsWith(path)
                                      : output.name == path || (isPattern(path) && fitsPattern(path, output.name));
        if (isMeant) {
            found.push_back(&output);
        }
    }
    return found;
}

bool comesAfter(const Workflow& workflow, int later, int earlier)
{
    std::vector<bool> seen(size_t(workflow.size()), false);
    std::vector<int> open { later };
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const Need& need : workflow.steps[size_t(at)].needs) {
            if (need.step == earlier) {
                return true;
            }
            if (!seen[size_t(need.step)]) {
                seen[size_t(need.step)] = true;
                open.push_back(need.step);
            }
        }
    }
    return false;
}

std::optional<BlobRef> replacedFor(const RunProjection& projection, int reader, int maker, const QString& output)
{
    std::optional<BlobRef> replaced;
    Timestamp last;
    for (const Approval& approval : projection.approvals()) {
        // Few questions were answered with changes, so hardly any name is put together here.
        if (approval.request.kind != ApprovalKind::Gate || !approval.answer || approval.answer->changes.isEmpty()
            || approval.answeredAt < last) {
            continue;
        }
        const QString name = projection.askerId(maker) + QLatin1Char('/') + output;
        for (const FrozenFile& content : outputsIn(approval.answer->changes)) {
            if (content.path == name && comesAfter(*projection.workflow(), reader, approval.request.step)) {
                replaced = content.blob;
                last = approval.answeredAt;
            }
        }
    }
    return replaced;
}

std::vector<OutputFile> outputsFor(const RunProjection& projection, int reader, int maker, const QString& path)
{
    std::vector<OutputFile> outputs;
    const StepReport* report = resultOf(projection, maker);
    for (const OutputFile* output : report ? outputsAt(*report, path) : std::vector<const OutputFile*>()) {
        outputs.push_back(*output);
        outputs.back().blob = replacedFor(projection, reader, maker, output->name).value_or(output->blob);
    }
    return outputs;
}

std::vector<JobInput> inputsOf(const RunProjection& projection, const StepSpec& spec)
{
    std::vector<JobInput> inputs;
    const int reader = projection.workflow()->indexOf(spec.id);
    for (const InputSpec& input : spec.inputs) {
        if (input.fromStep < 0) {
            addFrozen(inputs, input, projection.created().files);
        } else {
            addProduced(inputs, input, outputsFor(projection, reader, input.fromStep, input.path));
        }
    }
    return inputs;
}

bool travels(const QString& path, const QStringList& globs)
{
    return std::any_of(globs.begin(), globs.end(),
                       [&path](const QString& glob) { return glob == path || fitsPattern(glob, path); });
}

} // namespace cmbagent
