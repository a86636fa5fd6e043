// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardstack.h"

namespace cmbagent {

Status CardStack::status() const
{
    constexpr Status urgent[] = { Status::Failed,   Status::Waiting, Status::Stalled, Status::Interrupted,
                                  Status::Retrying, Status::Running, Status::Paused };
    for (const Status status : urgent) {
        if (count(status) > 0) {
            return status;
        }
    }
    if (count(Status::Pending) == m_size) {
        return Status::Pending;
    }
    if (count(Status::Pending) > 0) {
        return Status::Running; // some have ended and others follow
    }
    return count(Status::Completed) > 0 ? Status::Completed
        : count(Status::Cancelled) > 0  ? Status::Cancelled
                                        : Status::Skipped;
}

double CardStack::fraction() const
{
    const int ended =
        count(Status::Completed) + count(Status::Failed) + count(Status::Skipped) + count(Status::Cancelled);
    return m_size > 0 ? double(ended) / m_size : 0;
}

} // namespace cmbagent
