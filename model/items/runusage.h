// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <vector>

namespace cmbagent {

/// What an attempt took between one sample and the next.
struct UsageStretch
{
    Timestamp from;
    Timestamp to;
    double cores = 0; ///< in use on average: processor time by the time it ran
    qint64 memoryBytes = 0; ///< the most at once
    bool operator==(const UsageStretch&) const = default;
};

/// What an attempt took over time, as far as it was seen. Never without a stretch.
struct AttemptUsage
{
    int step = -1;
    int attempt = 0;
    std::vector<UsageStretch> stretches; ///< in order; none overlaps the one before
    qint64 cpuMicros = 0; ///< up to the last sample
    qint64 peakBytes = 0; ///< the most of all stretches
    bool operator==(const AttemptUsage&) const = default;
};

/// What was sampled of the attempts of a run, live as well as afterwards, in the order of their first samples. Steps
/// that a branch took over have none: they did not run here.
std::vector<AttemptUsage> usageOf(const RunProjection& run);

} // namespace cmbagent
