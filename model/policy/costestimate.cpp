// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/costestimate.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr size_t newestRuns = 20;
constexpr size_t newestTests = 100;

/// Between the two values next to it, as a share 0..1 of the way through sorted values.
double quantile(const std::vector<qint64>& sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return double(sorted[below]) + (place - double(below)) * double(sorted[above] - sorted[below]);
}

void oldestFirst(std::vector<PastCost>& history)
{
    std::stable_sort(history.begin(), history.end(), [](const PastCost& a, const PastCost& b) { return a.at < b.at; });
}

/// From runs in the order of time, those before `end`.
CostEstimate estimateFrom(const std::vector<PastCost>& history, size_t end)
{
    const size_t begin = end > newestRuns ? end - newestRuns : 0;
    std::vector<qint64> costs;
    std::vector<qint64> tokens;
    for (size_t i = begin; i < end; ++i) {
        costs.push_back(history[i].micros);
        tokens.push_back(history[i].tokens);
    }
    std::sort(costs.begin(), costs.end());
    std::sort(tokens.begin(), tokens.end());
    CostEstimate estimate;
    estimate.runs = int(costs.size());
    estimate.likelyMicros = std::llround(quantile(costs, 0.5));
    estimate.likelyTokens = std::llround(quantile(tokens, 0.5));
    // What few runs show is narrower than what there is: one run says no more than "half to twice as much".
    const double widening = 1 + 1 / double(costs.size());
    estimate.lowMicros =
        std::min(std::llround(quantile(costs, 0.1)), std::llround(double(estimate.likelyMicros) / widening));
    estimate.highMicros =
        std::max(std::llround(quantile(costs, 0.9)), std::llround(double(estimate.likelyMicros) * widening));
    return estimate;
}

double modeFactor(WorkMode mode)
{
    switch (mode) {
    case WorkMode::OneShot:
        return 1.5;
    case WorkMode::PlanningAndControl:
        return 3;
    case WorkMode::DeepResearch:
        return 5;
    case WorkMode::Other:
        break;
    }
    return 2;
}

} // namespace

std::optional<CostEstimate> estimateCost(std::vector<PastCost> history)
{
    if (history.empty()) {
        return std::nullopt;
    }
    oldestFirst(history);
    CostEstimate estimate = estimateFrom(history, history.size());
    const LearnedAccuracy learned = learnedAccuracy(std::move(history));
    estimate.accuracy = learned.mean;
    estimate.tests = learned.tests;
    return estimate;
}

std::optional<CostEstimate> sumOfEstimates(const std::vector<CostEstimate>& estimates)
{
    if (estimates.empty()) {
        return std::nullopt;
    }
    CostEstimate sum;
    sum.runs = estimates.front().runs;
    double weight = 0;
    double accuracy = 0;
    for (const CostEstimate& each : estimates) {
        sum.lowMicros += each.lowMicros;
        sum.likelyMicros += each.likelyMicros;
        sum.highMicros += each.highMicros;
        sum.likelyTokens += each.likelyTokens;
        sum.runs = std::min(sum.runs, each.runs);
        if (each.tests > 0) {
            const double counts = double(std::max<qint64>(1, each.likelyMicros));
            weight += counts;
            accuracy += counts * each.accuracy;
            sum.tests = sum.tests > 0 ? std::min(sum.tests, each.tests) : each.tests;
        }
    }
    if (sum.tests > 0) {
        sum.accuracy = accuracy / weight;
    }
    return sum;
}

LearnedAccuracy learnedAccuracy(std::vector<PastCost> history)
{
    oldestFirst(history);
    const size_t first = history.size() > newestTests ? history.size() - newestTests : 1;
    LearnedAccuracy learned;
    double sum = 0;
    for (size_t i = std::max<size_t>(first, 1); i < history.size(); ++i) {
        const double expected = double(estimateFrom(history, i).likelyMicros);
        const double miss = std::abs(double(history[i].micros) - expected);
        sum += miss == 0 ? 1 : expected > 0 ? std::max(0.0, 1 - miss / expected) : 0;
        ++learned.tests;
    }
    if (learned.tests > 0) {
        learned.mean = sum / learned.tests;
    }
    return learned;
}

CostEstimate ruleOfThumb(WorkMode mode, qint64 taskLetters, qint64 inputPrice, qint64 outputPrice)
{
    constexpr double inputShare = 0.7;
    const double tokens = 2 * double(std::max<qint64>(1, taskLetters)) * modeFactor(mode);
    const double micros = tokens * (inputShare * double(inputPrice) + (1 - inputShare) * double(outputPrice)) / 1e6;
    CostEstimate estimate;
    estimate.likelyTokens = std::llround(tokens);
    estimate.likelyMicros = std::llround(micros);
    estimate.lowMicros = std::llround(micros / 10);
    estimate.highMicros = std::llround(micros * 10);
    return estimate;
}

} // namespace cmbagent
