// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostPasses = 32;
constexpr int longestLook = 64; ///< ready steps looked at for one that fits

} // namespace

Scheduler::Scheduler(const RunProjection& projection, const QHash<QString, qint64>& durations, LaneOf laneOf)
    : m_workflow(projection.workflow().get()), m_laneOf(std::move(laneOf)), m_openNeeds(size_t(projection.stepCount())),
      m_rank(size_t(projection.stepCount()))
{
    measureWays(durations);
    for (int step = 0; step < projection.stepCount(); ++step) {
        const StepStatus& status = projection.step(step);
        int& open = m_openNeeds[size_t(step)];
        if (status.state != StepState::Pending) {
            // It had its turn. An optional need may settle again after a failed run was reopened: it must not come
            // back.
            open = -1;
            continue;
        }
        for (const Need& need : m_workflow->steps[size_t(step)].needs) {
            open += projection.meets(need) ? 0 : 1;
        }
        if (open == 0 && !status.notBefore.isSet()) {
            requeue(step);
        }
    }
}

/// The longest way from each step to an end, itself included, walking up from the ends.
void Scheduler::measureWays(const QHash<QString, qint64>& durations)
{
    qint64 sum = 0;
    for (const qint64 duration : durations) {
        sum += duration;
    }
    const qint64 usual = durations.isEmpty() ? 1 : std::max<qint64>(1, sum / durations.size());
    const std::vector<int>& order = m_workflow->order();
    for (size_t i = order.size(); i-- > 0;) {
        const int step = order[i];
        const StepSpec& spec = m_workflow->steps[size_t(step)];
        qint64 below = 0;
        for (const Need& dependent : m_workflow->dependents(step)) {
            below = std::min(below, m_rank[size_t(dependent.step)].first);
        }
        const qint64 own = spec.simulatedMillis > 0 ? spec.simulatedMillis * 1'000 : durations.value(spec.id, usual);
        m_rank[size_t(step)] = { below - std::max<qint64>(1, own), int(i) };
    }
}

std::vector<Scheduler::Skip> Scheduler::settle(int step, StepState state)
{
    std::vector<Skip> skips;
    for (const Need& dependent : m_workflow->dependents(step)) {
        if (isMet(dependent, state)) {
            if (--m_openNeeds[size_t(dependent.step)] == 0) {
                requeue(dependent.step);
            }
        } else if (state == StepState::Skipped) {
            skips.push_back({ dependent.step, step });
        }
    }
    return skips;
}

void Scheduler::requeue(int step)
{
    const bool isGate = m_workflow->steps[size_t(step)].kind == StepKind::Approval;
    const Lane lane = isGate ? Lane::Gate : m_laneOf ? m_laneOf(step) : Lane::Worker;
    m_lanes[size_t(lane)].insert(m_rank[size_t(step)]);
}

Scheduler::Ranks::const_iterator Scheduler::firstFitting(const Fits& fits) const
{
    const Ranks& ready = lane(Lane::Worker);
    auto at = ready.begin();
    const bool isHeadDue = at != ready.end() && at->second == m_passedOver && m_passes >= mostPasses;
    const int most = isHeadDue ? 1 : longestLook;
    for (int looked = 0; at != ready.end() && looked < most; ++at, ++looked) {
        if (!fits || fits(m_workflow->order()[size_t(at->second)])) {
            return at;
        }
    }
    return ready.end();
}

bool Scheduler::hasReady(const Fits& fits) const
{
    return fits ? firstFitting(fits) != lane(Lane::Worker).end() : !lane(Lane::Worker).empty();
}

std::optional<int> Scheduler::take(const Fits& fits)
{
    Ranks& ready = m_lanes[size_t(Lane::Worker)];
    const auto found = firstFitting(fits);
    if (found == ready.end()) {
        return std::nullopt;
    }
    if (found == ready.begin()) {
        m_passedOver = -1;
        m_passes = 0;
    } else {
        m_passes = ready.begin()->second == m_passedOver ? m_passes + 1 : 1;
        m_passedOver = ready.begin()->second;
    }
    const int step = m_workflow->order()[size_t(found->second)];
    ready.erase(found);
    return step;
}

std::optional<int> Scheduler::takeGate()
{
    return takeFrom(Lane::Gate);
}

std::optional<int> Scheduler::takeInstant()
{
    return takeFrom(Lane::Instant);
}

std::optional<int> Scheduler::takeFrom(Lane lane)
{
    Ranks& ranks = m_lanes[size_t(lane)];
    if (ranks.empty()) {
        return std::nullopt;
    }
    const int step = m_workflow->order()[size_t(ranks.begin()->second)];
    ranks.erase(ranks.begin());
    return step;
}

} // namespace cmbagent
