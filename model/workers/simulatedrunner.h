// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace cmbagent {

/// Stands in for real work: sleeps as long as a task once took, divided by the speed-up of the run. Has no state; each
/// call belongs to the thread of its step.
class SimulatedRunner final : public StepRunner
{
public:
    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;
};

} // namespace cmbagent
