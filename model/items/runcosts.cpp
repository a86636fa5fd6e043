// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runcosts.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

CostSum sumOf(const ModelCall& call)
{
    CostSum sum;
    sum.calls = 1;
    sum.failed = call.error.isEmpty() ? 0 : 1;
    sum.unpriced = call.costMicros ? 0 : 1;
    sum.uncounted = call.usage.isKnown ? 0 : 1;
    sum.micros = call.costMicros.value_or(0);
    sum.input = call.usage.input;
    sum.cached = call.usage.cached;
    sum.output = call.usage.output;
    sum.reasoning = call.usage.reasoning;
    sum.millis = call.millis;
    return sum;
}

/// Reports of CMBAgent came in as numbers of the steps, for nobody knows their calls.
CostSum importedSum(const RunProjection& run, std::optional<int> step)
{
    CostSum sum;
    const auto& notes = run.notes();
    if (std::none_of(notes.begin(), notes.end(),
                     [](const NoteRecorded& note) { return note.code == QLatin1String("imported"); })) {
        return sum;
    }
    for (const Metric& metric : run.metrics()) {
        const bool isBound = metric.name == QLatin1String("cost_upper_bound");
        if ((isBound || metric.name == QLatin1String("cost")) && metric.unit == QLatin1String("USD")
            && step.value_or(metric.step) == metric.step) {
            ++sum.calls;
            sum.bounds += isBound ? 1 : 0;
            sum.micros += std::llround(metric.value * 1e6);
        }
    }
    return sum;
}

/// Something that was sent has an unknown number of tokens, or some.
bool isStoppedByBudget(const ModelCall& call)
{
    return !call.isRecorded && call.error == errorCodeName(ErrorCode::Limit) && call.usage.isKnown
        && call.usage.input == 0 && call.usage.output == 0;
}

} // namespace

std::optional<RunCost> ownCost(const RunProjection& run, std::optional<int> step)
{
    CostSum paid;
    CostSum recorded;
    for (const PaidCall& each : run.modelCalls()) {
        if (step.value_or(each.step) == each.step) {
            (each.call.isRecorded ? recorded : paid) += sumOf(each.call);
        }
    }
    if (paid.calls > 0) {
        return RunCost { CostKind::Paid, paid };
    }
    if (const CostSum imported = importedSum(run, step); imported.calls > 0) {
        return RunCost { CostKind::Imported, imported };
    }
    return recorded.calls > 0 ? std::optional(RunCost { CostKind::Recorded, recorded }) : std::nullopt;
}

std::optional<BudgetStop> budgetStop(const RunProjection& run)
{
    const auto& calls = run.modelCalls();
    for (auto each = calls.rbegin(); each != calls.rend(); ++each) {
        if (each->step < 0 || !isStoppedByBudget(each->call)) {
            continue;
        }
        const StepStatus& status = run.step(each->step);
        const bool isLast = !status.attempts.empty() && status.attempts.back().number == each->attempt;
        const StepReport* report = isLast ? status.attempts.back().report.get() : nullptr;
        if (status.state == StepState::Failed && report && report->error && report->error->code == ErrorCode::Limit) {
            return BudgetStop { each->step, *report->error };
        }
    }
    return std::nullopt;
}

} // namespace cmbagent
