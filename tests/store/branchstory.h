// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

#include "core/inheritance.h"

namespace cmbagent {

/// The projection of a run's events, made without the store.
RunProjection foldOf(const RunEvents& events, const Blobs& blobs);

/// The first event of a branch of `parent` that keeps every settled step but `changed` and what comes after it.
RunEvent branchOf(StoreFixture& fixture, const RunProjection& parent, int changed,
                  const std::vector<StepEdit>& edits = {});

/// A run in which everything happens that `StoreFixture::story` does not have: effects, a check, a stall, guidance,
/// errors with a category, checkpoints named and not, a question about a failure, heartbeats, a failure and a
/// reopening.
RunEvents eventfulRun(StoreFixture& fixture);

/// Events of a run of this workflow up to its end, every step with an output and a report. Ten thousand outputs that
/// nobody reads need not be stored.
RunEvents reportedRun(StoreFixture& fixture, const WorkflowPtr& workflow, const QByteArray& salt,
                      bool isContentStored = true);

} // namespace cmbagent
