// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retryplanner.h"

#include <algorithm>

namespace cmbagent {

std::optional<RetryPlan> planRetry(const RetrySpec& rule, int failures, const StepReport* report)
{
    constexpr qint64 longestMicros = 3'600'000'000;
    if (failures >= rule.attempts || (report && !report->retryable)) {
        return std::nullopt;
    }
    const int doublings = std::clamp(failures - 1, 0, 30);
    RetryPlan plan;
    // Cut before and after doubling, so that no rule a person writes can overflow.
    const qint64 first = std::min(rule.delayMillis, longestMicros / 1'000) * 1'000;
    plan.delayMicros = std::min(first * (qint64(1) << doublings), longestMicros);
    plan.reason = report && report->error ? report->error->what : QString();
    return plan;
}

} // namespace cmbagent
