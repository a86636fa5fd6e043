// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/simulatedrunner.h"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>

namespace cmbagent {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds progressInterval { 100 };
constexpr double longestSeconds = 30.0 * 24 * 3600; // a recorded nonsense value must not overflow the clock

Steady::duration timeFor(const StepJob& job)
{
    const double speedup = job.simulateSpeedup > 0 && std::isfinite(job.simulateSpeedup) ? job.simulateSpeedup : 1;
    const double seconds = qBound(0.0, double(job.spec().simulatedMillis) / 1000 / speedup, longestSeconds);
    return std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(seconds));
}

} // namespace

StepOutcome SimulatedRunner::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    const Steady::duration whole = timeFor(job);
    const Steady::time_point start = Steady::now();
    const Steady::time_point end = start + whole;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    auto report = std::make_shared<StepReport>();
    while (!stop.stop_requested() && Steady::now() < end) {
        wake.wait_until(lock, stop, qMin(end, Steady::now() + progressInterval), [] { return false; });
        if (Steady::now() < end && !stop.stop_requested()) {
            report->progress = std::chrono::duration<double>(Steady::now() - start) / whole;
            observer.progressed(report->progress, {});
        }
    }
    report->wallMicros = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - start).count();
    if (stop.stop_requested()) {
        return { StepOutcome::End::Cancelled, report };
    }
    report->progress = 1;
    return { StepOutcome::End::Completed, report };
}

} // namespace cmbagent
