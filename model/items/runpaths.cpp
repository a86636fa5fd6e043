// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runpaths.h"

#include <algorithm>

namespace cmbagent {

qint64 workedMicros(const RunProjection& run, int step, Timestamp now)
{
    const StepStatus& status = run.step(step);
    if (run.run().isNull()) {
        return run.workflow()->steps[size_t(step)].simulatedMillis * 1000;
    }
    qint64 sum = 0;
    for (const Attempt& attempt : status.attempts) {
        const bool isOpen = !attempt.ended.isSet();
        // An attempt that nobody ended, in a step that does not run, was cut off: how long it took is not known.
        if (attempt.started.isSet() && (!isOpen || status.state == StepState::Running)) {
            sum += std::max<qint64>(0, (isOpen ? now : attempt.ended).micros - attempt.started.micros);
        }
    }
    return sum;
}

CriticalPath criticalPathOf(const RunProjection& run, Timestamp now)
{
    CriticalPath path;
    if (!run.workflow() || run.stepCount() == 0) {
        return path;
    }
    const Workflow& workflow = *run.workflow();
    std::vector<qint64> until(workflow.steps.size(), 0); // of the longest chain that ends here
    std::vector<int> before(workflow.steps.size(), -1);
    int last = -1;
    for (const int step : workflow.order()) {
        for (const Need& need : workflow.steps[size_t(step)].needs) {
            if (until[size_t(need.step)] > until[size_t(step)]) {
                until[size_t(step)] = until[size_t(need.step)];
                before[size_t(step)] = need.step;
            }
        }
        until[size_t(step)] += workedMicros(run, step, now);
        if (until[size_t(step)] > path.micros) {
            path.micros = until[size_t(step)];
            last = step;
        }
    }
    for (int step = last; step >= 0; step = before[size_t(step)]) {
        path.steps.push_back(step);
    }
    std::reverse(path.steps.begin(), path.steps.end());
    return path;
}

std::vector<char> failuresAndCauses(const RunProjection& run)
{
    std::vector<char> isWanted(size_t(run.stepCount()), false);
    if (!run.workflow()) {
        return isWanted;
    }
    const std::vector<int>& order = run.workflow()->order();
    for (auto step = order.rbegin(); step != order.rend(); ++step) {
        isWanted[size_t(*step)] |= char(run.step(*step).state == StepState::Failed);
        if (isWanted[size_t(*step)]) {
            for (const Need& need : run.workflow()->steps[size_t(*step)].needs) {
                isWanted[size_t(need.step)] = true;
            }
        }
    }
    return isWanted;
}

} // namespace cmbagent
