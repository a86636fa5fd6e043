// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/processsteprunner.h"
#include "workers/simulatedrunner.h"

namespace cmbagent {

/// The room's door for the engine: gives a step to the runner of its kind. Safe from every thread.
class WorkerRunner final : public StepRunner
{
public:
    WorkerRunner(WorkersConfig config, Blobs& blobs, const Clock& clock) : m_processes(std::move(config), blobs, clock)
    { }

    /// Of steps that name none, from now on.
    void setMemoryLimit(qint64 bytes) { m_processes.setMemoryLimit(bytes); }
    /// One sentence for people: what keeps scripts where they belong.
    [[nodiscard]] QString sandboxDescription() const { return m_processes.sandbox().description(); }
    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;

private:
    ProcessStepRunner m_processes;
    SimulatedRunner m_simulated;
};

} // namespace cmbagent
