// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runcosts.h"

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

/// Of one run or step, kind by kind.
struct KindSums
{
    CostSum paid;
    CostSum imported;
    CostSum recorded;

    [[nodiscard]] std::optional<RunCost> chosen() const
    {
        if (paid.calls > 0) {
            return RunCost { CostKind::Paid, paid };
        }
        if (imported.calls > 0) {
            return RunCost { CostKind::Imported, imported };
        }
        return recorded.calls > 0 ? std::optional(RunCost { CostKind::Recorded, recorded }) : std::nullopt;
    }
};

/// Whether the run came from CMBAgent in Python, whose reports came in as numbers of the steps: nobody knows their
/// calls.
bool isImported(const RunProjection& run)
{
    const auto& notes = run.notes();
    return std::any_of(notes.begin(), notes.end(),
                       [](const NoteRecorded& note) { return note.code == QLatin1String("imported"); });
}

/// What such a number says of a cost, if it is one.
std::optional<CostSum> importedSum(const Metric& metric)
{
    const bool isBound = metric.name == QLatin1String("cost_upper_bound");
    if ((!isBound && metric.name != QLatin1String("cost")) || metric.unit != QLatin1String("USD")) {
        return std::nullopt;
    }
    CostSum sum;
    sum.calls = 1;
    sum.bounds = isBound ? 1 : 0;
    sum.micros = std::llround(metric.value * 1e6);
    return sum;
}

/// Hands every cost of the run with its step (-1: about the run) to `take`.
template <typename Take>
void eachCost(const RunProjection& run, Take take)
{
    for (const PaidCall& each : run.modelCalls()) {
        take(each.step, each.call.isRecorded ? &KindSums::recorded : &KindSums::paid, sumOf(each.call));
    }
    if (!isImported(run)) {
        return;
    }
    for (const Metric& metric : run.metrics()) {
        if (const auto sum = importedSum(metric)) {
            take(metric.step, &KindSums::imported, *sum);
        }
    }
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
    KindSums sums;
    eachCost(run, [&](int of, CostSum KindSums::*kind, const CostSum& cost) {
        if (step.value_or(of) == of) {
            sums.*kind += cost;
        }
    });
    return sums.chosen();
}

QHash<int, RunCost> ownCosts(const RunProjection& run)
{
    QHash<int, KindSums> sums;
    eachCost(run, [&](int of, CostSum KindSums::*kind, const CostSum& cost) { sums[of].*kind += cost; });
    QHash<int, RunCost> costs;
    for (auto each = sums.cbegin(); each != sums.cend(); ++each) {
        if (const auto cost = each->chosen()) {
            costs.insert(each.key(), *cost);
        }
    }
    return costs;
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
