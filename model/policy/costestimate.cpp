// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/costestimate.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr size_t newestRuns = 20;
constexpr size_t newestTests = 100;

/// One of several values, and how much it counts.
struct Weighed
{
    double value = 0;
    double weight = 1;
};

/// Between the two values next to it, as a share 0..1 of the way through sorted values. From the middle of one value to
/// the middle of the next it is as far as both count together, halved.
double quantile(const std::vector<Weighed>& sorted, double share)
{
    std::vector<double> places { 0 };
    for (size_t i = 1; i < sorted.size(); ++i) {
        places.push_back(places.back() + (sorted[i - 1].weight + sorted[i].weight) / 2);
    }
    const double place = share * places.back();
    const auto next = std::upper_bound(places.begin(), places.end(), place);
    const auto above = size_t(next - places.begin());
    if (above == sorted.size()) {
        return sorted.back().value;
    }
    const double way = (place - places[above - 1]) / (places[above] - places[above - 1]);
    return sorted[above - 1].value + way * (sorted[above].value - sorted[above - 1].value);
}

struct Range
{
    qint64 low = 0;
    qint64 likely = 0;
    qint64 high = 0;
};

/// What few runs show is narrower than what there is: one run says no more than "half to twice as much". Of runs that
/// do not all say as much there are fewer than their number.
Range rangeOf(std::vector<Weighed> values)
{
    if (values.empty()) {
        return {};
    }
    std::sort(values.begin(), values.end(), [](const Weighed& a, const Weighed& b) { return a.value < b.value; });
    double sum = 0;
    double squares = 0;
    for (const Weighed& value : values) {
        sum += value.weight;
        squares += value.weight * value.weight;
    }
    const double widening = 1 + squares / (sum * sum);
    Range range;
    range.likely = std::llround(quantile(values, 0.5));
    range.low = std::min(std::llround(quantile(values, 0.1)), std::llround(double(range.likely) / widening));
    range.high = std::max(std::llround(quantile(values, 0.9)), std::llround(double(range.likely) * widening));
    return range;
}

void oldestFirst(std::vector<PastCost>& history)
{
    std::stable_sort(history.begin(), history.end(), [](const PastCost& a, const PastCost& b) { return a.at < b.at; });
}

/// From runs in the order of time, those before `end`.
CostEstimate estimateFrom(const std::vector<PastCost>& history, size_t end)
{
    const size_t begin = end > newestRuns ? end - newestRuns : 0;
    std::vector<Weighed> costs;
    std::vector<Weighed> tokens;
    std::vector<Weighed> times;
    for (size_t i = begin; i < end; ++i) {
        const PastCost& past = history[i];
        costs.push_back({ double(past.micros), past.weight });
        tokens.push_back({ double(past.tokens), past.weight });
        if (past.tookMicros > 0) {
            times.push_back({ double(past.tookMicros), past.weight });
        }
    }
    CostEstimate estimate;
    estimate.runs = int(costs.size());
    const Range cost = rangeOf(std::move(costs));
    const Range time = rangeOf(std::move(times));
    estimate.lowMicros = cost.low;
    estimate.likelyMicros = cost.likely;
    estimate.highMicros = cost.high;
    estimate.likelyTokens = rangeOf(std::move(tokens)).likely;
    estimate.lowTime = time.low;
    estimate.likelyTime = time.likely;
    estimate.highTime = time.high;
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
