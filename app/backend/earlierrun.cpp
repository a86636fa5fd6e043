// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/earlierrun.h"

namespace cmbagent {

namespace {

constexpr int mostCandidates = 100;

} // namespace

Result<std::shared_ptr<const RunProjection>> earlierRun(Reader& reader, const SessionScope& scope, const Blobs& blobs,
                                                        const RunSummary& run, const QString& step)
{
    if (!run.parent.isNull()) {
        if (auto parent = reader.load(scope, run.parent, blobs)) {
            return std::make_shared<const RunProjection>(std::move(*parent));
        }
    }
    const auto earlier = reader.runs(scope, mostCandidates, run.id);
    if (!earlier) {
        return tl::unexpected(earlier.error());
    }
    for (const RunSummary& candidate : *earlier) {
        if (candidate.workflowName != run.workflowName) {
            continue;
        }
        auto loaded = reader.load(scope, candidate.id, blobs);
        const int index = loaded ? loaded->workflow()->indexOf(step) : -1;
        if (index >= 0 && loaded->step(index).state == StepState::Completed) {
            return std::make_shared<const RunProjection>(std::move(*loaded));
        }
    }
    return nullptr;
}

} // namespace cmbagent
