// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/workerrunner.h"

namespace cmbagent {

StepOutcome WorkerRunner::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    if (job.simulateSpeedup > 0 || job.spec().kind == StepKind::Simulated) {
        return m_simulated.run(job, stop, observer);
    }
    if (job.spec().kind == StepKind::Code) {
        return m_processes.run(job, stop, observer);
    }
    auto report = std::make_shared<StepReport>();
    report->retryable = false;
    report->error =
        Error { ErrorCode::Unsupported,
                QStringLiteral("A step of the kind '%1' is not run by a worker.").arg(stepKindName(job.spec().kind)),
                QStringLiteral("Use a newer version of CMBAgent Studio."),
                {},
                {},
                job.spec().id };
    return { StepOutcome::End::Failed, report };
}

} // namespace cmbagent
