// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/runmeasures.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace cmbagent {

namespace {

double secondsSince(Timestamp start, Timestamp at)
{
    return double(at.micros - start.micros) / 1e6;
}

Timestamp startOf(const RunProjection& run)
{
    return run.startedAt().isSet() ? run.startedAt() : run.createdAt();
}

double loadOf(const UsageStretch& stretch, Load load)
{
    return load == Load::Memory ? double(stretch.memoryBytes) : stretch.cores;
}

double loadOf(const Attempt& attempt, Load load)
{
    const StepReport& report = *attempt.report;
    if (load == Load::Memory) {
        return double(report.peakRssBytes);
    }
    return report.wallMicros > 0 ? double(report.cpuMicros) / double(report.wallMicros) : 0;
}

} // namespace

QStringList metricNames(const RunProjection& run)
{
    QStringList names;
    for (const Metric& metric : run.metrics()) {
        if (!names.contains(metric.name)) {
            names.append(metric.name);
        }
    }
    return names;
}

std::vector<MetricCurve> metricCurves(const RunProjection& run, const QString& name)
{
    std::vector<MetricCurve> curves;
    std::map<std::pair<int, int>, size_t> known;
    for (const Metric& metric : run.metrics()) {
        if (metric.name != name || !std::isfinite(metric.value)) {
            continue;
        }
        const auto [place, isNew] = known.try_emplace({ metric.step, metric.attempt }, curves.size());
        if (isNew) {
            curves.push_back({ metric.step, metric.attempt, {}, {}, {} });
        }
        MetricCurve& curve = curves[place->second];
        curve.unit = metric.unit;
        curve.byOrder.emplace_back(double(curve.byOrder.size() + 1), metric.value);
        curve.byTime.emplace_back(secondsSince(startOf(run), metric.at), metric.value);
    }
    return curves;
}

std::vector<Metric> singleValues(const RunProjection& run)
{
    std::vector<Metric> singles;
    QSet<QString> curves;
    std::set<std::tuple<QString, int, int>> seen;
    for (const Metric& metric : run.metrics()) {
        if (!std::isfinite(metric.value) || curves.contains(metric.name)) {
            continue;
        }
        if (seen.emplace(metric.name, metric.step, metric.attempt).second) {
            singles.push_back(metric);
        } else {
            curves.insert(metric.name);
        }
    }
    std::erase_if(singles, [&curves](const Metric& metric) { return curves.contains(metric.name); });
    return singles;
}

bool wasMadeHere(const RunProjection& run, const Attempt& attempt)
{
    return attempt.started.isSet() && attempt.started >= run.createdAt();
}

namespace {

/// When the sum over all attempts changes, and by how much.
std::map<qint64, double> loadChanges(const RunProjection& run, Load load)
{
    std::map<qint64, double> changes;
    const auto add = [&changes](Timestamp from, Timestamp to, double value) {
        if (value > 0) {
            changes[from.micros] += value;
            changes[to.micros] -= value;
        }
    };
    std::set<std::pair<int, int>> sampled;
    for (const AttemptUsage& usage : usageOf(run)) {
        sampled.emplace(usage.step, usage.attempt);
        for (const UsageStretch& stretch : usage.stretches) {
            add(stretch.from, stretch.to, loadOf(stretch, load));
        }
    }
    for (int step = 0; step < run.stepCount(); ++step) {
        for (const Attempt& attempt : run.step(step).attempts) {
            if (attempt.report && !attempt.report->origin && attempt.ended.isSet() && wasMadeHere(run, attempt)
                && !sampled.contains({ step, attempt.number })) {
                add(attempt.started, attempt.ended, loadOf(attempt, load));
            }
        }
    }
    return changes;
}

} // namespace

std::vector<QPointF> loadOverTime(const RunProjection& run, Load load)
{
    const std::map<qint64, double> changes = loadChanges(run, load);
    std::vector<QPointF> corners;
    double level = 0;
    double peak = 0;
    for (const auto& [at, change] : changes) {
        const double x = secondsSince(startOf(run), Timestamp { at });
        corners.emplace_back(x, level);
        level += change;
        peak = std::max(peak, level);
        if (level < peak * 1e-9) {
            level = 0; // what adding and taking away leaves of a double
        }
        corners.emplace_back(x, level);
    }
    return corners;
}

std::vector<LoadCurve> loadByAttempt(const RunProjection& run, Load load)
{
    std::vector<LoadCurve> curves;
    for (const AttemptUsage& usage : usageOf(run)) {
        LoadCurve curve { usage.step, usage.attempt, {} };
        for (const UsageStretch& stretch : usage.stretches) {
            const double value = loadOf(stretch, load);
            curve.corners.emplace_back(secondsSince(startOf(run), stretch.from), value);
            curve.corners.emplace_back(secondsSince(startOf(run), stretch.to), value);
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

std::vector<QPointF> thinned(std::vector<QPointF> points, size_t most)
{
    if (points.size() <= most || most < 4) {
        return points;
    }
    const size_t stretches = most / 2;
    std::vector<QPointF> kept;
    kept.reserve(most + 2);
    for (size_t i = 0; i < stretches; ++i) {
        const auto first = points.begin() + std::ptrdiff_t(points.size() * i / stretches);
        const auto last = points.begin() + std::ptrdiff_t(points.size() * (i + 1) / stretches);
        auto [low, high] =
            std::minmax_element(first, last, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        if (low > high) {
            std::swap(low, high);
        }
        kept.push_back(*low);
        if (low != high) {
            kept.push_back(*high);
        }
    }
    if (kept.back() != points.back()) {
        kept.push_back(points.back());
    }
    return kept;
}

} // namespace cmbagent
