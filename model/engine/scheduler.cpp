// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

namespace cmbagent {

Scheduler::Scheduler(const RunProjection& projection)
    : m_workflow(projection.workflow().get()), m_openNeeds(size_t(projection.stepCount())),
      m_rank(size_t(projection.stepCount()))
{
    const std::vector<int>& order = m_workflow->order();
    for (size_t i = 0; i < order.size(); ++i) {
        m_rank[size_t(order[i])] = int(i);
    }
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
            open += isMet(need, projection.step(need.step).state) ? 0 : 1;
        }
        if (open == 0 && !status.notBefore.isSet()) {
            requeue(step);
        }
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
    (isGate ? m_gates : m_ready).push(m_rank[size_t(step)]);
}

std::optional<int> Scheduler::take()
{
    return takeFrom(m_ready);
}

std::optional<int> Scheduler::takeGate()
{
    return takeFrom(m_gates);
}

std::optional<int> Scheduler::takeFrom(Ranks& ranks)
{
    if (ranks.empty()) {
        return std::nullopt;
    }
    const int rank = ranks.top();
    ranks.pop();
    return m_workflow->order()[size_t(rank)];
}

} // namespace cmbagent
