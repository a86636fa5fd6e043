// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/runusage.h"

#include <QPointF>
#include <QStringList>

#include <vector>

namespace cmbagent {

/// The values one attempt of one step reported under one name, in the order it did.
struct MetricCurve
{
    int step = -1;
    int attempt = 0;
    QString unit; ///< of the last value
    std::vector<QPointF> byOrder; ///< 1, 2, … against the value
    std::vector<QPointF> byTime; ///< seconds since the run's start against the value
};

/// Names of the metrics of a run, in the order in which they first came.
QStringList metricNames(const RunProjection& run);
/// One curve a step and attempt; values that are no numbers are left out.
std::vector<MetricCurve> metricCurves(const RunProjection& run, const QString& name);
/// Metrics of which no attempt reported more than one value, in the order of their values; numbers only.
std::vector<Metric> singleValues(const RunProjection& run);

/// What the attempts of a run took while they ran.
enum class Load : quint8 {
    Cores, ///< processor time by run time: how many cores were busy on average
    Memory, ///< bytes: the most at once
};
/// The sum over all attempts that ran at a time, as corners of a staircase: seconds since the run's start against the
/// sum. Of attempts without samples what they reported at their end counts for all their time. Only what ran here;
/// empty when there is nothing.
std::vector<QPointF> loadOverTime(const RunProjection& run, Load load);

/// What was sampled of one attempt, as corners of a staircase.
struct LoadCurve
{
    int step = -1;
    int attempt = 0;
    std::vector<QPointF> corners; ///< seconds since the run's start against cores or bytes
};
/// One curve an attempt, in the order of their first samples.
std::vector<LoadCurve> loadByAttempt(const RunProjection& run, Load load);

/// At most about `most` points that look the same in a picture: of each stretch the lowest and the highest stay.
std::vector<QPointF> thinned(std::vector<QPointF> points, size_t most);

/// Whether an attempt was made in this run, not in one it was kept from.
bool wasMadeHere(const RunProjection& run, const Attempt& attempt);

} // namespace cmbagent
