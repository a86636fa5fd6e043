// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/firstguess.h"

namespace cmbagent {

namespace {

/// Nothing: nobody knows.
std::optional<ModelPrice> priceOf(const ModelCatalogue& catalogue, const QString& name)
{
    const ModelRef ref = catalogue.resolve(name);
    const ProviderFacts* provider = catalogue.provider(ref.provider);
    const ModelFacts* facts = catalogue.model(ref);
    if (facts && !facts->prices.empty()) {
        return facts->prices.front();
    }
    return provider && provider->isLocal ? std::optional(ModelPrice {}) : std::nullopt;
}

} // namespace

std::optional<CostEstimate> firstGuess(const StepSpec& step, const QString& model, const ModelCatalogue& catalogue)
{
    const auto price = model.isEmpty() ? std::nullopt : priceOf(catalogue, model);
    const qint64 letters = step.agent.task.size() + step.description.size();
    return price ? std::optional(ruleOfThumb(WorkMode::Other, letters, price->input, price->output)) : std::nullopt;
}

FirstGuess firstGuess(const Workflow& workflow, const ModelCatalogue& catalogue, const ModelChoice& choice)
{
    FirstGuess guess;
    std::vector<CostEstimate> estimates;
    for (const StepSpec& step : workflow.steps) {
        if (step.kind != StepKind::Agent) {
            continue;
        }
        ++guess.steps;
        const QString model =
            step.agent.model.isEmpty() ? choice.byRole.value(step.agent.name, choice.forAll) : step.agent.model;
        if (const auto estimate = firstGuess(step, model, catalogue)) {
            estimates.push_back(*estimate);
        } else if (guess.unpriced.isEmpty()) {
            guess.unpriced = model;
        }
    }
    if (guess.steps > 0 && int(estimates.size()) == guess.steps) {
        guess.estimate = sumOfEstimates(estimates);
    }
    return guess;
}

} // namespace cmbagent
