// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What the command line returns; scripts rely on it.
enum class ExitCode : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Refused = 3, ///< by a limit, or for want of a person's word
    Cancelled = 4,
    Waiting = 5, ///< for an answer
    Paused = 6,
    Interrupted = 130,
};

/// The code for what went wrong.
inline ExitCode exitCodeFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
        return ExitCode::Usage;
    case ErrorCode::Refused:
    case ErrorCode::Limit:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

/// The code for where a run stands.
inline ExitCode exitCodeFor(const RunProjection& run)
{
    switch (run.state()) {
    case RunState::Completed:
        return ExitCode::Done;
    case RunState::Cancelled:
        return ExitCode::Cancelled;
    case RunState::Paused:
        return ExitCode::Paused;
    case RunState::Failed:
        return ExitCode::Failed;
    default:
        return run.isWaitingForApproval() ? ExitCode::Waiting : ExitCode::Failed;
    }
}

} // namespace cmbagent
