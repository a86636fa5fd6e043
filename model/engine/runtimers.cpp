// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runtimers.h"

#include <algorithm>

namespace cmbagent {

namespace {

/// What is left of a time planned from `from` to `until`, if it is `now`.
qint64 remaining(Timestamp from, Timestamp until, Timestamp now)
{
    const qint64 planned = std::max<qint64>(0, until.micros - from.micros);
    return std::clamp<qint64>(until.micros - now.micros, 0, planned);
}

} // namespace

void RunTimers::rebuild(const RunProjection& projection)
{
    m_retries.clear();
    m_deadlines.clear();
    const Timestamp now = m_clock.now();
    for (int step = 0; step < projection.stepCount(); ++step) {
        const StepStatus& status = projection.step(step);
        if (status.state == StepState::Pending && status.notBefore.isSet()) {
            delayRetry(step, remaining(status.ended(), status.notBefore, now));
        }
    }
    for (const Approval& approval : projection.approvals()) {
        if (approval.isOpen()) {
            addDeadline(approval.request, remaining(approval.requestedAt, approval.request.deadline, now));
        }
    }
}

bool RunTimers::cancelRetry(int step)
{
    const auto found =
        std::find_if(m_retries.begin(), m_retries.end(), [step](const auto& r) { return r.second == step; });
    if (found == m_retries.end()) {
        return false;
    }
    m_retries.erase(found);
    return true;
}

void RunTimers::addDeadline(const ApprovalRequested& request, qint64 micros)
{
    if (request.onDeadline && request.deadline.isSet()) {
        m_deadlines.insert({ m_clock.steadyMicros() + micros, request.id });
    }
}

std::vector<int> RunTimers::takeDueRetries()
{
    std::vector<int> due;
    const qint64 now = m_clock.steadyMicros();
    while (!m_retries.empty() && m_retries.begin()->first <= now) {
        due.push_back(m_retries.begin()->second);
        m_retries.erase(m_retries.begin());
    }
    return due;
}

std::vector<ApprovalId> RunTimers::dueDeadlines() const
{
    std::vector<ApprovalId> due;
    const qint64 now = m_clock.steadyMicros();
    for (const auto& [at, id] : m_deadlines) {
        if (at > now) {
            break;
        }
        due.push_back(id);
    }
    return due;
}

void RunTimers::forget(const ApprovalId& id)
{
    const auto found =
        std::find_if(m_deadlines.begin(), m_deadlines.end(), [&](const auto& d) { return d.second == id; });
    if (found != m_deadlines.end()) {
        m_deadlines.erase(found);
    }
}

std::optional<qint64> RunTimers::next(bool withDeadlines) const
{
    std::optional<qint64> due;
    if (!m_retries.empty()) {
        due = m_retries.begin()->first;
    }
    if (withDeadlines && !m_deadlines.empty()) {
        due = std::min(due.value_or(m_deadlines.begin()->first), m_deadlines.begin()->first);
    }
    if (!due) {
        return std::nullopt;
    }
    return std::max<qint64>(0, *due - m_clock.steadyMicros());
}

} // namespace cmbagent
