// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <unordered_map>
#include <vector>

namespace cmbagent {

/// One bar in a step's row.
struct TimelineSpan
{
    enum class Kind : quint8 {
        Attempt, ///< the step ran
        ForPerson, ///< a question was open
        ForRetry, ///< failed, and not tried again yet
        ForTurn, ///< could have run: something before it in the queue, or what it needs, was not free
    };

    Kind kind = Kind::Attempt;
    Status status = Status::Pending; ///< attempts: how it ended; questions: how the step stands after it
    int attempt = 0; ///< attempts: its number; a wait for a retry: the number of the next one
    Timestamp from;
    Timestamp to; ///< not set: it goes on

    [[nodiscard]] bool isWait() const { return kind != Kind::Attempt; }
    [[nodiscard]] qint64 endAt(Timestamp now) const
    {
        return to.isSet() ? to.micros : std::max(now.micros, from.micros);
    }
    bool operator==(const TimelineSpan&) const = default;
};

/// The questions of a run by the step they are about; valid while the projection does not change.
using ApprovalsByStep = std::unordered_map<int, std::vector<const Approval*>>;
ApprovalsByStep approvalsByStep(const RunProjection& run);

/// What happened to one step in this run, earliest first, waits before the attempts they led to. What a branch kept of
/// its parent happened elsewhere and is left out.
std::vector<TimelineSpan> timelineSpans(const RunGraph& graph, int step, const ApprovalsByStep& approvals);

/// The steps as the timeline lists them: in an order in which every need comes first, by the length of the chain before
/// them.
std::vector<int> timelineOrder(const Workflow& workflow);

} // namespace cmbagent
