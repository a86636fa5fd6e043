// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/playorder.h"

#include <algorithm>

namespace cmbagent {

int PlayPlan::count(PlayLine::Fate fate) const
{
    return int(std::count_if(lines.begin(), lines.end(), [fate](const PlayLine& line) { return line.fate == fate; }));
}

qint64 PlayPlan::usualMicrosOf(int branches) const
{
    if (branches <= 1) {
        return usualMicros;
    }
    // They share the workers; and no more of them go on at once than the session allows.
    const qint64 rounds = (branches + runsAtOnce - 1) / std::max(1, runsAtOnce);
    return std::max(rounds * usualMicros, branches * workMicros / std::max(1, workers));
}

std::optional<CostGuess> PlayPlan::costOf(int branches) const
{
    auto all = cost;
    if (all) {
        const qint64 times = std::max(1, branches);
        all->low *= times;
        all->likely *= times;
        all->high *= times;
    }
    return all;
}

} // namespace cmbagent
