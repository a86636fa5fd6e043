// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/runfreezer.h"

#include <algorithm>

namespace cmbagent {

Result<void> freezeAgents(const Workflow& workflow, Blobs& blobs, const AgentSource& agents,
                          std::vector<FrozenFile>& files, const QSet<QString>& kept)
{
    for (const StepSpec& step : workflow.steps) {
        const QString path = frozenAgentPath(step.agent.reference());
        const auto isSame = [&path](const FrozenFile& frozen) { return frozen.path == path; };
        if (step.kind != StepKind::Agent || std::any_of(files.begin(), files.end(), isSame)) {
            continue;
        }
        const auto found = agentsFor(step.agent.reference(), agents);
        if (!found && kept.contains(step.id)) {
            continue;
        }
        if (!found) {
            Error error = found.error();
            error.step = step.id;
            return fail(std::move(error));
        }
        const auto blob = blobs.put(frozenAgents(*found));
        if (!blob) {
            return tl::unexpected(blob.error());
        }
        files.push_back({ path, *blob, found->front().resources });
    }
    return {};
}

Result<std::vector<StepSpec>> freezeKnownAgents(const Workflow& workflow, Blobs& blobs, const AgentSource& agents,
                                                std::vector<FrozenFile>& files)
{
    QSet<QString> all;
    for (const StepSpec& step : workflow.steps) {
        all.insert(step.id);
    }
    if (const auto frozen = freezeAgents(workflow, blobs, agents, files, all); !frozen) {
        return tl::unexpected(frozen.error());
    }
    std::vector<StepSpec> missing;
    for (const StepSpec& step : workflow.steps) {
        const QString path = frozenAgentPath(step.agent.reference());
        if (step.kind == StepKind::Agent && std::none_of(files.begin(), files.end(), [&path](const FrozenFile& file) {
                return file.path == path;
            })) {
            missing.push_back(step);
        }
    }
    return missing;
}

Result<RunCreated> freezeRun(const WorkflowFile& file, Blobs& blobs, const AgentSource& agents)
{
    RunCreated created;
    created.name = file.workflow->name;
    created.sourcePath = file.path;
    const auto workflow = blobs.put(workflowToJson(*file.workflow));
    if (!workflow) {
        return tl::unexpected(workflow.error());
    }
    created.workflow = workflow->hash;
    if (!file.source.isEmpty()) {
        const auto source = blobs.put(file.source);
        if (!source) {
            return tl::unexpected(source.error());
        }
        created.source = source->hash;
    }
    for (const FrozenSource& source : file.files) {
        const auto blob = blobs.putFile(source.absolutePath);
        if (!blob) {
            return tl::unexpected(blob.error());
        }
        created.files.push_back({ source.relativePath, *blob });
    }
    const auto frozen = freezeAgents(*file.workflow, blobs, agents, created.files);
    return frozen ? Result<RunCreated>(std::move(created)) : tl::unexpected(frozen.error());
}

} // namespace cmbagent
