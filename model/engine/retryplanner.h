// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <optional>

namespace cmbagent {

/// Whether and when a failed step is tried again.
struct RetryPlan
{
    qint64 delayMicros = 0;
    QString reason;
};

/// Decides from the step's own rule, how often it has failed and what failed; nothing when it is not worth another try.
/// The delay doubles from the second retry on and never exceeds an hour.
std::optional<RetryPlan> planRetry(const RetrySpec& rule, int failures, const StepReport* report);

} // namespace cmbagent
