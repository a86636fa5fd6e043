// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// Where a step stands. The moves between them are one table (states.cpp), tested by one test.
enum class StepState : quint8 { Pending, Running, WaitingApproval, Paused, Completed, Failed, Skipped, Cancelled };
inline constexpr int stepStateCount = 8;

/// Where a run stands. "Waiting for you" and "interrupted" are derived, never stored.
enum class RunState : quint8 { Draft, Planning, Executing, Paused, Completed, Failed, Cancelled };
inline constexpr int runStateCount = 7;

bool canMove(StepState from, StepState to);
bool canMove(RunState from, RunState to);
std::vector<StepState> allowedMoves(StepState from);
std::vector<RunState> allowedMoves(RunState from);

/// No move leads out of it (a failed step may be retried, a completed one done again, a failed run reopened: those are
/// not final).
bool isFinal(StepState state);
bool isFinal(RunState state);
/// Nothing more happens in it by itself: completed, failed, skipped or cancelled.
bool isSettled(StepState state);
/// Ended: completed, failed or cancelled.
bool isEnded(RunState state);

/// Stable lower-case names, as in the database and JSON output.
QString stateName(StepState state);
QString stateName(RunState state);
std::optional<StepState> stepStateFromName(QStringView name);
std::optional<RunState> runStateFromName(QStringView name);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::StepState)
Q_DECLARE_METATYPE(cmbagent::RunState)
