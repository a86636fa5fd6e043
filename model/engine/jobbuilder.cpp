// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobbuilder.h"

#include "core/pathpattern.h"

#include <algorithm>

namespace cmbagent {

namespace {

std::vector<bool> stepsAfter(const Workflow& workflow, int step)
{
    std::vector<bool> after(size_t(workflow.size()), false);
    std::vector<int> open { step };
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const Need& dependent : workflow.dependents(at)) {
            if (!after[size_t(dependent.step)]) {
                after[size_t(dependent.step)] = true;
                open.push_back(dependent.step);
            }
        }
    }
    return after;
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

StepJob JobBuilder::build(const RunProjection& projection, int step, int attempt)
{
    const RunCreated& created = projection.created();
    if (m_sourceFolder.isNull()) {
        m_sourceFolder = created.sourcePath.section(QLatin1Char('/'), 0, -2);
    }
    StepJob job;
    job.run = projection.run();
    job.workflow = projection.workflow();
    job.step = step;
    job.attempt = attempt;
    job.runFolder = m_runFolder;
    job.files = created.files;
    job.sourceFolder = m_sourceFolder;
    job.interpreter = created.options.interpreter;
    job.parameters = created.parameters;
    job.simulateSpeedup = created.options.simulateSpeedup;
    addInputs(job, projection);
    job.answers = answersFor(projection, step);
    return job;
}

void JobBuilder::addInputs(StepJob& job, const RunProjection& projection)
{
    for (const InputSpec& input : job.spec().inputs) {
        if (input.fromStep < 0) {
            const auto file = std::find_if(job.files.begin(), job.files.end(),
                                           [&](const FrozenFile& f) { return f.path == input.path; });
            if (file != job.files.end()) {
                job.inputs.push_back({ input.name, file->blob });
            }
            continue;
        }
        const StepReport* report = resultOf(projection, input.fromStep);
        if (!report) {
            continue; // an optional need that brought nothing
        }
        for (const OutputFile* output : outputsAt(*report, input.path)) {
            const bool isFolder = input.path.endsWith(QLatin1Char('/'));
            if (!isFolder && !isPattern(input.path)) {
                job.inputs.push_back({ input.name, output->blob });
                continue;
            }
            // Several files keep their own names, in a folder called as the input.
            const QString folder = input.name.endsWith(QLatin1Char('/')) ? input.name : input.name + QLatin1Char('/');
            const QString name =
                isFolder ? output->name.mid(input.path.size()) : output->name.section(QLatin1Char('/'), -1);
            job.inputs.push_back({ folder + name, output->blob });
        }
    }
}

QJsonObject JobBuilder::answersFor(const RunProjection& projection, int step)
{
    const auto& approvals = projection.approvals();
    const Workflow& workflow = *projection.workflow();
    while (m_after.size() < approvals.size()) {
        m_after.push_back(stepsAfter(workflow, approvals[m_after.size()].request.step));
    }
    QJsonObject answers;
    for (size_t i = 0; i < approvals.size(); ++i) {
        const Approval& approval = approvals[i];
        if (approval.answer && m_after[i][size_t(step)]) {
            answers.insert(workflow.steps[size_t(approval.request.step)].id,
                           QJsonObject { { "resolution", resolutionName(approval.answer->resolution) },
                                         { "comment", approval.answer->comment } });
        }
    }
    return answers;
}

} // namespace cmbagent
