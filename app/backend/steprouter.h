// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace cmbagent {

/// Hands each job to the runner for its kind. Safe from every thread; owns neither runner.
class StepRouter final : public StepRunner
{
public:
    StepRouter(StepRunner& code, StepRunner& simulated) : m_code(code), m_simulated(simulated) { }

    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override
    {
        const bool isSimulated = job.spec().kind == StepKind::Simulated || job.simulateSpeedup > 0;
        return (isSimulated ? m_simulated : m_code).run(job, stop, observer);
    }

private:
    StepRunner& m_code;
    StepRunner& m_simulated;
};

} // namespace cmbagent
