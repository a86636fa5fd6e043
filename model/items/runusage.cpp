// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runusage.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cmbagent {

namespace {

/// The stretch that ends with a sample. How long it is and how busy it was is said by the clock of the one that looked;
/// when it ended, by the event, which may be a little late. It begins where the one before ended, unless the machine
/// slept between them.
UsageStretch stretchTo(const UsagePoint& point, const UsageSample& before, const UsageStretch* previous)
{
    const qint64 ran = point.sample.elapsedMicros - before.elapsedMicros;
    const qint64 spent = std::max<qint64>(0, point.sample.cpuMicros - before.cpuMicros);
    const Timestamp start { point.at.micros - ran };
    UsageStretch stretch;
    stretch.from = previous && start.micros - previous->to.micros < ran ? previous->to : start;
    stretch.to = std::max(stretch.from, point.at);
    stretch.cores = double(spent) / double(ran);
    stretch.memoryBytes = point.sample.memoryBytes;
    return stretch;
}

} // namespace

std::vector<AttemptUsage> usageOf(const RunProjection& run)
{
    std::vector<AttemptUsage> all;
    std::vector<UsageSample> last; // of each in `all`
    std::map<std::pair<int, int>, size_t> known;
    for (const UsagePoint& point : run.usage()) {
        if (point.sample.elapsedMicros <= 0) {
            continue;
        }
        const auto [place, isNew] = known.try_emplace({ point.step, point.attempt }, all.size());
        if (isNew) {
            all.push_back({ point.step, point.attempt, {}, 0, 0 });
            last.emplace_back();
        }
        AttemptUsage& usage = all[place->second];
        UsageSample& before = last[place->second];
        if (point.sample.elapsedMicros == before.elapsedMicros) {
            continue;
        }
        if (point.sample.elapsedMicros < before.elapsedMicros) {
            before = {}; // another program of the same attempt
        }
        const UsageStretch* previous = usage.stretches.empty() ? nullptr : &usage.stretches.back();
        usage.stretches.push_back(stretchTo(point, before, previous));
        usage.cpuMicros += std::max<qint64>(0, point.sample.cpuMicros - before.cpuMicros);
        usage.peakBytes = std::max(usage.peakBytes, point.sample.memoryBytes);
        before = point.sample;
    }
    return all;
}

} // namespace cmbagent
