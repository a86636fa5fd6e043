// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results.h"

#include "core/pathpattern.h"

#include <algorithm>

namespace cmbagent {

namespace {

const QString changedFields = QStringLiteral("fields");
const QString changedParameters = QStringLiteral("parameters");

void addFrozen(std::vector<JobInput>& inputs, const InputSpec& input, const std::vector<FrozenFile>& files)
{
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const FrozenFile& f) { return f.path == input.path; });
    if (file != files.end()) {
        inputs.push_back({ input.name, file->blob });
    }
}

void addProduced(std::vector<JobInput>& inputs, const InputSpec& input, const StepReport& report)
{
    const bool isFolder = input.path.endsWith(QLatin1Char('/'));
    for (const OutputFile* output : outputsAt(report, input.path)) {
        if (!isFolder && !isPattern(input.path)) {
            inputs.push_back({ input.name, output->blob });
            continue;
        }
        // Several files keep their own names, in a folder called as the input.
        const QString folder = input.name.endsWith(QLatin1Char('/')) ? input.name : input.name + QLatin1Char('/');
        const QString name =
            isFolder ? output->name.mid(input.path.size()) : output->name.section(QLatin1Char('/'), -1);
        inputs.push_back({ folder + name, output->blob });
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

std::vector<JobInput> inputsOf(const RunProjection& projection, const StepSpec& spec)
{
    std::vector<JobInput> inputs;
    for (const InputSpec& input : spec.inputs) {
        if (input.fromStep < 0) {
            addFrozen(inputs, input, projection.created().files);
        } else if (const StepReport* report = resultOf(projection, input.fromStep)) {
            addProduced(inputs, input, *report);
        }
    }
    return inputs;
}

QJsonObject valuesOf(const RunProjection& projection, int step)
{
    QJsonObject values = projection.workflow()->steps[size_t(step)].values;
    const QJsonObject changes = projection.step(step).changes.value(changedParameters).toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        values.insert(it.key(), it.value());
    }
    return values;
}

StepEdit changeOf(const RunProjection& projection, int step)
{
    const QJsonObject& changes = projection.step(step).changes;
    StepEdit edit { projection.workflow()->steps[size_t(step)].id, changes.value(changedFields).toObject() };
    if (changes.contains(changedParameters)) {
        edit.fields.insert(QStringLiteral("values"), valuesOf(projection, step));
    }
    return edit;
}

QJsonObject parametersOf(const RunProjection& projection, int step)
{
    const QJsonObject& all = projection.created().parameters;
    const StepSpec& spec = projection.workflow()->steps[size_t(step)];
    const QJsonObject changes = valuesOf(projection, step);
    const auto& own = spec.parameters;
    if (!own && changes.isEmpty()) {
        return all;
    }
    QJsonObject seen;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!own || own->contains(it.key())) {
            seen.insert(it.key(), changes.contains(it.key()) ? changes.value(it.key()) : it.value());
        }
    }
    return seen;
}

WorkflowPtr workflowFor(const RunProjection& projection, int step)
{
    const QJsonObject fields = projection.step(step).changes.value(changedFields).toObject();
    if (fields.isEmpty()) {
        return projection.workflow();
    }
    const Workflow& workflow = *projection.workflow();
    auto edited = editWorkflow(workflow, { { workflow.steps[size_t(step)].id, fields } });
    return edited ? *edited : projection.workflow();
}

bool travels(const QString& path, const QStringList& globs)
{
    return std::any_of(globs.begin(), globs.end(),
                       [&path](const QString& glob) { return glob == path || fitsPattern(glob, path); });
}

} // namespace cmbagent
