// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lifewatch.h"

#include <algorithm>

namespace cmbagent {

std::shared_ptr<LifeSign> LifeWatch::add(const StepJob& job, qint64 now)
{
    auto sign = std::make_shared<LifeSign>(now);
    if (job.spec().works()) { // a simulated step only sleeps, and says nothing meanwhile
        const qint64 own = job.spec().stallMillis;
        m_watched[job.step] = { sign, (own > 0 ? own : defaultStallMillis) * 1'000 };
    }
    return sign;
}

void LifeWatch::excuse(int step, qint64 now)
{
    const auto found = m_watched.find(step);
    if (found != m_watched.end()) {
        found->second.sign->give(now);
        found->second.isStalled = false;
    }
}

std::vector<LifeWatch::Change> LifeWatch::look(qint64 now)
{
    std::vector<Change> changes;
    for (auto& [step, watched] : m_watched) {
        const qint64 quiet = now - watched.sign->last();
        const bool isStalled = quiet >= watched.patience;
        if (isStalled != watched.isStalled) {
            watched.isStalled = isStalled;
            changes.push_back({ step, isStalled, quiet });
        }
    }
    return changes;
}

qint64 LifeWatch::shortestPatience() const
{
    qint64 shortest = 0;
    for (const auto& [step, watched] : m_watched) {
        shortest = shortest == 0 ? watched.patience : std::min(shortest, watched.patience);
    }
    return shortest;
}

} // namespace cmbagent
