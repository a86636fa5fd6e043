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
    plan.delayMicros = std::min(rule.delayMillis * 1'000 * (qint64(1) << doublings), longestMicros);
    plan.reason = report && report->error ? report->error->what : QString();
    return plan;
}

} // namespace cmbagent
