// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// Where a run stands, as JSON that can be read without the database: workflow, parameters, what every step left behind
/// (files by name and hash), answers and origin. Keys: cmbagent_snapshot (version), run_id, name, seq, at, state,
/// reason, workflow, parameters, files, steps, answers, branch. Content lies under blobs/ab/cd/<hash>.
QJsonObject runSnapshot(const RunProjection& run);

} // namespace cmbagent
