// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/runfreezer.h"

namespace cmbagent {

Result<RunCreated> freezeRun(const WorkflowFile& file, Blobs& blobs)
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
    return created;
}

} // namespace cmbagent
