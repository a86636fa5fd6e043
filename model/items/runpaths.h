// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <vector>

namespace cmbagent {

/// The chain of steps that decides how long a run takes.
struct CriticalPath
{
    std::vector<int> steps; ///< each needs the one before it; empty while nothing has taken time
    qint64 micros = 0; ///< what they took together
};

/// How long a step was worked on, over all its attempts, until `now` for one that runs; microseconds. Of a workflow
/// that has not run: the recorded time of a simulated task, else 0.
qint64 workedMicros(const RunProjection& run, int step, Timestamp now);

/// The chain with the longest times worked, waiting left out.
CriticalPath criticalPathOf(const RunProjection& run, Timestamp now);

/// Per step, whether it failed or something that failed needs it, directly or not: where to look for causes.
std::vector<char> failuresAndCauses(const RunProjection& run);

} // namespace cmbagent
