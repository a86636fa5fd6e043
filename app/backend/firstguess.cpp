// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/firstguess.h"

namespace cmbagent {

namespace {

/// Nothing: nobody knows.
std::optional<ModelPrice> priceOf(const ModelCatalogue& catalogue, const QString& name)
{
    if (!recordingIn(name).isEmpty()) {
        return ModelPrice {};
    }
    const ModelRef ref = catalogue.resolve(name);
    const ProviderFacts* provider = catalogue.provider(ref.provider);
    const ModelFacts* facts = catalogue.model(ref);
    if (facts && !facts->prices.empty()) {
        return facts->prices.front();
    }
    return provider && provider->isLocal ? std::optional(ModelPrice {}) : std::nullopt;
}

std::optional<CostEstimate> guessOfOne(const GuessedCalls& calls, const ModelCatalogue& catalogue)
{
    const auto price = calls.model.isEmpty() ? std::nullopt : priceOf(catalogue, calls.model);
    return price ? std::optional(ruleOfThumb(calls.mode, calls.letters, price->input, price->output)) : std::nullopt;
}

} // namespace

std::optional<CostEstimate> firstGuess(const StepSpec& step, const QString& model, const ModelCatalogue& catalogue)
{
    return guessOfOne({ model, step.agent.task.size() + step.description.size() }, catalogue);
}

FirstGuess firstGuess(const std::vector<GuessedCalls>& calls, const ModelCatalogue& catalogue)
{
    FirstGuess guess;
    std::vector<CostEstimate> estimates;
    for (const GuessedCalls& each : calls) {
        guess.calls += each.calls;
        if (const auto estimate = guessOfOne(each, catalogue)) {
            estimates.insert(estimates.end(), size_t(each.calls), *estimate);
        } else if (guess.unpriced.isEmpty()) {
            guess.unpriced = each.model;
        }
    }
    if (guess.calls > 0 && int(estimates.size()) == guess.calls) {
        guess.estimate = sumOfEstimates(estimates);
    }
    return guess;
}

QList<AgentCalls> typicalCalls(const TaskOrder& order)
{
    if (order.mode == TaskMode::OneShot) {
        return { { order.agent, 1 } };
    }
    if (order.mode == TaskMode::IdeaGeneration) { // proposed, twice criticised and mended, and one written down
        return { { QStringLiteral("idea_maker"), 3 },
                 { QStringLiteral("idea_hater"), 2 },
                 { QStringLiteral("researcher"), 1 } };
    }
    QList<AgentCalls> calls { { QStringLiteral("planner"), 1 + order.planReviews },
                              { QStringLiteral("engineer"), order.planSteps } };
    if (order.planReviews > 0) {
        calls.append({ QStringLiteral("plan_reviewer"), order.planReviews });
    }
    if (order.choosesAgents) {
        calls.append({ QStringLiteral("plan_setter"), 1 });
    }
    return calls;
}

WorkMode workModeOf(TaskMode mode)
{
    switch (mode) {
    case TaskMode::OneShot:
        return WorkMode::OneShot;
    case TaskMode::PlanningAndControl:
    case TaskMode::HumanInTheLoop:
        return WorkMode::PlanningAndControl;
    case TaskMode::DeepResearch:
        return WorkMode::DeepResearch;
    case TaskMode::IdeaGeneration:
        break;
    }
    return WorkMode::Other;
}

} // namespace cmbagent
