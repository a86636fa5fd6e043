// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "core/retryadvice.h"

#include <optional>

namespace cmbagent {

/// Whether and when a failed step is tried again.
struct RetryPlan
{
    qint64 delayMicros = 0;
    QString reason;
    QString category; ///< of the error
    RetryStrategy strategy = RetryStrategy::Immediate;
    double probability = -1; ///< of success
};

/// Decides from the step's own rule, how often it has failed and what failed; nothing when it is not worth another try.
/// A delay of the rule doubles from the second retry on and never exceeds an hour; without one, the kind of error says
/// how long to wait. What a service asked for is honoured either way.
/// `jitter` in [0, 1) spreads the pauses that the rule leaves to the kind of error.
std::optional<RetryPlan> planRetry(const RetrySpec& rule, int failures, const StepReport* report, double jitter = 0.5);

} // namespace cmbagent
