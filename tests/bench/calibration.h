// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QtGlobal>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <sys/resource.h>

namespace cmbagent::bench {

/// Milliseconds that 40 million xorshift64 steps take now, on this thread: what figures of different machines and
/// moments are compared by.
inline double calibrationMillis()
{
    QElapsedTimer timer;
    timer.start();
    quint64 x = 88172645463325252ULL;
    for (int i = 0; i < 40'000'000; ++i) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
    }
    volatile quint64 sink = x; // keeps the loop
    Q_UNUSED(sink)
    return double(timer.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Runs `once` (which returns its figure) `runs` times and prints one JSON line: the median, and its ratio to the
/// calibration measured beside it.
template <typename Function>
double report(const char* name, const char* unit, Function once, int runs = 5)
{
    std::vector<double> calibrations { calibrationMillis() };
    std::vector<double> figures;
    for (int i = 0; i < runs; ++i) {
        figures.push_back(once());
        calibrations.push_back(calibrationMillis());
    }
    const double figure = median(figures);
    const double calibration = median(calibrations);
    std::printf("{\"name\":\"%s\",\"unit\":\"%s\",\"median\":%.6g,\"runs\":%d,\"calib_ms\":%.4g,\"ratio\":%.4g}\n",
                name, unit, figure, runs, calibration, figure / calibration);
    std::fflush(stdout);
    return figure;
}

/// Milliseconds of one call.
template <typename Function>
double millisOf(Function work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Microseconds of processor this process has used, all its threads and the kernel's work for them: the figure to look
/// at where the machine is not ours alone.
inline double processorMicros()
{
    struct rusage usage
    { };
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

} // namespace cmbagent::bench
