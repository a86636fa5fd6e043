// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// What an earlier run of a kind cost, all its attempts included, and how long it took.
struct PastCost
{
    qint64 micros = 0; ///< micro-dollars
    qint64 tokens = 0;
    Timestamp at; ///< when it ended
    qint64 tookMicros = 0; ///< microseconds from its start to its end; 0: unknown
    double weight = 1; ///< above 0: how much it says, beside the others
    bool operator==(const PastCost&) const = default;
};

/// What a run is going to cost, as far as earlier ones tell.
struct CostEstimate
{
    qint64 lowMicros = 0; ///< one run in ten costs less …
    qint64 likelyMicros = 0; ///< … half of them cost less …
    qint64 highMicros = 0; ///< … and one in ten costs more than this
    qint64 likelyTokens = 0;
    int runs = 0; ///< it was learned from; 0: from a rule of thumb
    double accuracy = 0.75; ///< 0..1: how close such estimates came on average, see learnedAccuracy
    int tests = 0; ///< estimates the accuracy is learned from; 0: it is assumed
    qint64 lowTime = 0; ///< microseconds, as the costs; all 0: unknown
    qint64 likelyTime = 0;
    qint64 highTime = 0;
    bool operator==(const CostEstimate&) const = default;
};

/// From at least one earlier run; the newest 20 count, each by its weight, and the fewer there are the wider is the
/// range. Nothing when there is none.
std::optional<CostEstimate> estimateCost(std::vector<PastCost> history);

/// What several things cost together, each with an estimate of its own: the range is as wide as if all of them were
/// dear or cheap at once. It was learned from the fewest runs any of them was learned from, and is as accurate as they
/// are, each by what it costs. How long it takes is unknown. Nothing when there are none.
std::optional<CostEstimate> sumOfEstimates(const std::vector<CostEstimate>& estimates);

/// How near the estimates of the last 100 runs would have come, each made from those before it: the mean of
/// 1 − |cost − estimate| / estimate, not below 0. `tests`: how many there were; with none the accuracy is 0.75.
struct LearnedAccuracy
{
    double mean = 0.75;
    int tests = 0;
};
LearnedAccuracy learnedAccuracy(std::vector<PastCost> history);

/// A way of working, for a rule of thumb where no run tells.
enum class WorkMode : quint8 { OneShot, PlanningAndControl, DeepResearch, Other };
/// From the length of the task alone: tokens are twice its letters by a factor of the mode, 70 % of them input. Prices
/// in micro-dollars per million tokens. The range is a tenth to ten times as much.
CostEstimate ruleOfThumb(WorkMode mode, qint64 taskLetters, qint64 inputPrice, qint64 outputPrice);

} // namespace cmbagent
