// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budgets.h"
#include "core/costs.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace cmbagent {

/// How fast money goes: micro-dollars an hour, over the last `windowMicros` before `now`. Nothing before the first
/// call.
std::optional<double> spendingRate(const QList<CostPoint>& history, Timestamp now, qint64 windowMicros);

/// What a run that goes on will have cost at its end.
struct CostForecast
{
    qint64 lowMicros = 0;
    qint64 likelyMicros = 0;
    qint64 highMicros = 0;
    double share = 0; ///< 0..1: how much of its work is done
    bool operator==(const CostForecast&) const = default;
};
/// From what each finished step did cost: the steps left cost what those did. `spentMicros` is all of the run so far,
/// steps under way included. Nothing while no step is finished.
std::optional<CostForecast> forecastRun(qint64 spentMicros, const std::vector<qint64>& finishedSteps, int stepsLeft);

/// What is left of a budget over time, as the corners of a staircase from the begin of its stretch (x: UTC seconds; y:
/// micro-dollars) on.
std::vector<QPointF> burnDown(const BudgetState& state, const QList<CostPoint>& history);
/// When the budget will be used up at this rate (micro-dollars an hour). Nothing: not before its stretch ends, or
/// nothing is being spent; `now` when it is used up already.
std::optional<Timestamp> exhaustionOf(const BudgetState& state, double ratePerHour, Timestamp now);

} // namespace cmbagent
