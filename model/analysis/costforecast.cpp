// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/costforecast.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double microsInHour = 3.6e9;

} // namespace

std::optional<double> spendingRate(const QList<CostPoint>& history, Timestamp now, qint64 windowMicros)
{
    if (history.isEmpty() || windowMicros <= 0) {
        return std::nullopt;
    }
    const qint64 from = now.micros - windowMicros;
    qint64 spent = 0;
    for (const CostPoint& point : history) {
        spent += point.at.micros > from && point.at <= now ? point.micros : 0;
    }
    // Where the first call is younger than the window, the time since then is all there is; a minute at least, so that
    // the first call is no torrent.
    const double span = double(std::clamp<qint64>(now.micros - history.first().at.micros, 60'000'000, windowMicros));
    return double(spent) * microsInHour / std::max(span, 1.0);
}

std::optional<CostForecast> forecastRun(qint64 spentMicros, const std::vector<qint64>& finishedSteps, int stepsLeft)
{
    if (finishedSteps.empty()) {
        return std::nullopt;
    }
    const double count = double(finishedSteps.size());
    double mean = 0;
    for (const qint64 micros : finishedSteps) {
        mean += double(micros) / count;
    }
    double variance = 0;
    for (const qint64 micros : finishedSteps) {
        variance += std::pow(double(micros) - mean, 2) / count;
    }
    const double left = std::max(0, stepsLeft);
    // Steps that are left vary as finished ones did, and their mean is known only so well.
    const double spread = std::sqrt(variance * left * (1 + left / count));
    CostForecast forecast;
    const double likely = double(spentMicros) + mean * left;
    forecast.likelyMicros = std::llround(likely);
    forecast.lowMicros = std::max(spentMicros, qint64(std::llround(likely - 1.3 * spread)));
    forecast.highMicros = std::llround(likely + 1.3 * spread);
    forecast.share = count / (count + left);
    return forecast;
}

std::vector<QPointF> burnDown(const BudgetState& state, const QList<CostPoint>& history)
{
    std::vector<QPointF> corners;
    double left = double(state.budget.limitMicros);
    const Timestamp begin = state.start.isSet() || history.isEmpty() ? state.start : history.first().at;
    corners.emplace_back(double(begin.micros) / 1e6, left);
    for (const CostPoint& point : history) {
        if (point.at < begin || point.micros == 0) {
            continue;
        }
        const double second = double(point.at.micros) / 1e6;
        corners.emplace_back(second, left);
        left -= double(point.micros);
        corners.emplace_back(second, left);
    }
    return corners;
}

std::optional<Timestamp> exhaustionOf(const BudgetState& state, double ratePerHour, Timestamp now)
{
    if (state.isExceeded()) {
        return now;
    }
    if (!(ratePerHour > 0)) {
        return std::nullopt;
    }
    const double wait = double(state.remainingMicros()) / ratePerHour * microsInHour;
    if (wait > 1e17) { // three thousand years
        return std::nullopt;
    }
    const Timestamp at { now.micros + std::llround(wait) };
    return state.end.isSet() && at >= state.end ? std::nullopt : std::optional(at);
}

} // namespace cmbagent
