// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/playestimate.h"

#include <algorithm>

namespace cmbagent {

namespace {

PlayLine::Fate fateOf(PlannedStep::Fate fate)
{
    switch (fate) {
    case PlannedStep::Fate::Kept:
        return PlayLine::Fate::Kept;
    case PlannedStep::Fate::Runs:
        return PlayLine::Fate::Runs;
    case PlannedStep::Fate::Replayed:
        return PlayLine::Fate::Replayed;
    case PlannedStep::Fate::Simulated:
        return PlayLine::Fate::Simulated;
    case PlannedStep::Fate::Adopted:
        return PlayLine::Fate::Adopted;
    }
    return PlayLine::Fate::Kept;
}

/// A simulated task sleeps a known time; others take what they took. -1: nobody knows.
qint64 usualMicros(const StepSpec& spec, const RunOptions& options, const QHash<QString, qint64>& durations)
{
    if (options.simulateSpeedup > 0) {
        return qint64(double(spec.simulatedMillis) * 1000 / options.simulateSpeedup);
    }
    return durations.value(spec.id, -1);
}

bool asksModels(const StepSpec& spec, const RunOptions& options)
{
    return spec.kind == StepKind::Agent && options.simulateSpeedup == 0;
}

/// -1: it asks no model, or nobody knows.
qint64 usualCost(const StepSpec& spec, const RunOptions& options, const StepCosts& costs)
{
    const auto estimate = asksModels(spec, options) ? estimateCost(costs.value(spec.id)) : std::nullopt;
    return estimate ? estimate->likelyMicros : -1;
}

void addCosts(const BranchPlan& plan, const StepCosts& costs, PlayPlan& shown)
{
    std::vector<CostEstimate> known;
    for (const PlannedStep& planned : plan.steps) {
        const StepSpec& spec = plan.workflow->steps[size_t(planned.step)];
        if (planned.fate != PlannedStep::Fate::Runs || !asksModels(spec, plan.created.options)) {
            continue;
        }
        if (const auto estimate = estimateCost(costs.value(spec.id))) {
            known.push_back(*estimate);
        } else {
            ++shown.unpaid;
        }
    }
    if (const auto all = sumOfEstimates(known)) {
        shown.cost = guessFrom(*all);
    }
}

/// When everything that runs has ended, each as soon as what it needs has and a worker is free. A person answers at
/// once: how long that takes nobody can say.
qint64 lastEnd(const BranchPlan& plan, const PlayPlan& shown)
{
    std::vector<qint64> ends(plan.steps.size(), 0);
    std::vector<qint64> free(size_t(std::max(1, shown.workers)), 0);
    qint64 last = 0;
    for (const int step : plan.workflow->order()) {
        const PlayLine& line = shown.lines[size_t(step)];
        qint64 ready = 0;
        for (const Need& need : plan.workflow->steps[size_t(step)].needs) {
            ready = std::max(ready, ends[size_t(need.step)]);
        }
        ends[size_t(step)] = ready;
        if (line.fate != PlayLine::Fate::Runs || line.kind == StepKind::Approval) {
            continue;
        }
        const auto worker = std::min_element(free.begin(), free.end());
        ends[size_t(step)] = std::max(ready, *worker) + std::max<qint64>(0, line.usualMicros);
        *worker = ends[size_t(step)];
        last = std::max(last, ends[size_t(step)]);
    }
    return last;
}

} // namespace

PlayPlan playPlan(const BranchPlan& plan, const QHash<QString, qint64>& durations, int workers, int runsAtOnce,
                  const StepCosts& costs)
{
    PlayPlan shown;
    shown.workers = plan.created.options.workers > 0 ? std::min(workers, plan.created.options.workers) : workers;
    shown.runsAtOnce = std::max(1, runsAtOnce);
    for (const PlannedStep& planned : plan.steps) {
        const StepSpec& spec = plan.workflow->steps[size_t(planned.step)];
        const PlayLine line { spec.id,
                              spec.label(),
                              fateOf(planned.fate),
                              planned.reason,
                              spec.kind,
                              usualMicros(spec, plan.created.options, durations),
                              usualCost(spec, plan.created.options, costs) };
        shown.lines.push_back(line);
        if (line.fate != PlayLine::Fate::Runs) {
            continue;
        }
        if (line.kind == StepKind::Approval) {
            ++shown.questions;
        } else if (line.usualMicros < 0) {
            ++shown.untimed;
        } else {
            shown.workMicros += line.usualMicros;
        }
    }
    shown.usualMicros = lastEnd(plan, shown);
    addCosts(plan, costs, shown);
    return shown;
}

} // namespace cmbagent
