// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/stepcosts.h"

#include "app/backend/firstguess.h"
#include "core/taskorder.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostEarlierCalls = 20'000;

/// What one run paid for one step.
struct StepBill
{
    PastCost cost;
    bool isKnown = true;
};

/// A person's choice for the run goes before the step's own, and both before what is usual.
QString modelOf(const AgentSpec& agent, const RunOptions& options, const ModelChoice& usual)
{
    ModelChoices choices = ModelChoices::of(options.models, options.taskMode, usual);
    choices.step.forAll = agent.model;
    return choices.modelFor(agent.name);
}

} // namespace

Result<StepCosts> earlierStepCosts(Reader& reader, const SessionScope& scope, const QString& workflow)
{
    CostFilter filter;
    filter.workflow = workflow;
    const auto calls = reader.calls(scope, filter, mostEarlierCalls);
    if (!calls) {
        return tl::unexpected(calls.error());
    }
    QHash<QString, QHash<RunId, StepBill>> bills;
    for (const CostRow& call : *calls) {
        StepBill& bill = bills[call.step][call.run];
        bill.isKnown = bill.isKnown && call.micros;
        bill.cost.micros += call.micros.value_or(0);
        bill.cost.tokens += call.input.value_or(0) + call.output;
        bill.cost.at = std::max(bill.cost.at, call.at);
    }
    StepCosts costs;
    for (auto step = bills.cbegin(); step != bills.cend(); ++step) {
        for (const StepBill& bill : *step) {
            if (bill.isKnown) {
                costs[step.key()].push_back(bill.cost);
            }
        }
    }
    return costs;
}

bool asksModels(const Workflow& workflow, const RunOptions& options)
{
    return options.simulateSpeedup == 0
        && std::any_of(workflow.steps.begin(), workflow.steps.end(),
                       [](const StepSpec& step) { return step.kind == StepKind::Agent; });
}

QHash<QString, qint64> expectedCosts(const Workflow& workflow, const RunOptions& options, const StepCosts& earlier,
                                     const ModelCatalogue& catalogue, const ModelChoice& usual)
{
    QHash<QString, qint64> costs;
    for (const StepSpec& step : workflow.steps) {
        if (step.kind != StepKind::Agent) {
            continue;
        }
        const QString model = modelOf(step.agent, options, usual);
        if (model.startsWith(recordedModel({}))) {
            costs.insert(step.id, 0);
            continue;
        }
        auto estimate = estimateCost(earlier.value(step.id));
        if (!estimate) {
            estimate = firstGuess(step, model, catalogue);
        }
        if (estimate) {
            costs.insert(step.id, estimate->likelyMicros);
        }
    }
    return costs;
}

} // namespace cmbagent
