// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retryplanner.h"

#include <algorithm>

namespace cmbagent {

std::optional<RetryPlan> planRetry(const RetrySpec& rule, int failures, const StepReport* report, double jitter)
{
    constexpr qint64 longestMicros = 3'600'000'000;
    if (failures >= rule.attempts || (report && !report->retryable)) {
        return std::nullopt;
    }
    RetryPlan plan;
    RetryAdvice advice;
    if (report && report->error) {
        advice = adviseRetry(ErrorTaxonomy::standard(), *report->error, failures, false, jitter);
        plan.reason = report->error->what;
        plan.category = advice.category;
        plan.strategy = advice.strategy;
        plan.probability = advice.probability;
    }
    if (rule.delayMillis < 0) {
        plan.delayMicros = std::min(advice.delayMillis * 1'000, longestMicros);
        return plan;
    }
    const int doublings = std::clamp(failures - 1, 0, 30);
    // Cut before and after doubling, so that no rule a person writes can overflow.
    const qint64 first = std::min(rule.delayMillis, longestMicros / 1'000) * 1'000;
    plan.delayMicros = std::min(first * (qint64(1) << doublings), longestMicros);
    if (report && report->error) {
        const qint64 asked = retryAfterMillis(report->error->what + QLatin1Char('\n') + report->error->detail) * 1'000;
        plan.delayMicros = std::clamp(asked, plan.delayMicros, std::max(plan.delayMicros, longestMicros));
    }
    return plan;
}

} // namespace cmbagent
