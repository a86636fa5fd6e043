// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <optional>
#include <set>

namespace cmbagent {

/// What is due later in one run: scheduled retries and deadlines. Counts by the steady clock, so that a wall clock set
/// back by a day delays nothing by a day, and one set forward ends no deadline early.
class RunTimers
{
public:
    explicit RunTimers(const Clock& clock) : m_clock(clock) { }

    /// Takes up a run: what was planned in wall time is at most as far away as it was planned to be.
    void rebuild(const RunProjection& projection);
    void delayRetry(int step, qint64 micros) { m_retries.insert({ m_clock.steadyMicros() + micros, step }); }
    /// True when it was waiting.
    bool cancelRetry(int step);
    void clearRetries() { m_retries.clear(); }
    void addDeadline(const ApprovalRequested& request, qint64 micros);

    [[nodiscard]] bool hasRetries() const { return !m_retries.empty(); }
    /// Retries that are due now; they are forgotten here.
    std::vector<int> takeDueRetries();
    /// Questions whose time is up; they stay until `rebuild` or `forget`.
    [[nodiscard]] std::vector<ApprovalId> dueDeadlines() const;
    void forget(const ApprovalId& id);
    /// Microseconds until something is due, at least 0; nothing when nothing is.
    [[nodiscard]] std::optional<qint64> next(bool withDeadlines) const;

private:
    const Clock& m_clock;
    std::set<std::pair<qint64, int>> m_retries; ///< (due, step)
    std::set<std::pair<qint64, ApprovalId>> m_deadlines;
};

} // namespace cmbagent
