// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/states.h"

#include "core/enumnames.h"

#include <array>

namespace cmbagent {

namespace {

using S = StepState;
using R = RunState;

template <typename... States>
constexpr quint16 oneOf(States... states)
{
    return quint16((0u | ... | (1u << unsigned(states))));
}

/// One row a state: the set of states it may move to.
constexpr std::array<quint16, stepStateCount> stepMoves {
    /* Pending         */ oneOf(S::Running, S::WaitingApproval, S::Skipped, S::Cancelled),
    /* Running         */ oneOf(S::Completed, S::Failed, S::Cancelled, S::WaitingApproval, S::Paused, S::Pending),
    // Back to pending: approved to start, and waits for its turn.
    /* WaitingApproval */ oneOf(S::Running, S::Completed, S::Skipped, S::Failed, S::Cancelled, S::Pending),
    /* Paused          */ oneOf(S::Running, S::Pending, S::Cancelled),
    // Back to pending: a person looked at its results and wants it done again.
    /* Completed       */ oneOf(S::Pending),
    /* Failed          */ oneOf(S::Running, S::Pending, S::Skipped),
    /* Skipped         */ 0,
    /* Cancelled       */ 0,
};

constexpr std::array<quint16, runStateCount> runMoves {
    /* Draft     */ oneOf(R::Planning, R::Executing, R::Cancelled),
    /* Planning  */ oneOf(R::Paused, R::Executing, R::Failed, R::Cancelled),
    /* Executing */ oneOf(R::Paused, R::Completed, R::Failed, R::Cancelled),
    /* Paused    */ oneOf(R::Planning, R::Executing, R::Cancelled),
    /* Completed */ 0,
    /* Failed    */ oneOf(R::Executing),
    /* Cancelled */ 0,
};

constexpr std::array<const char*, stepStateCount> stepNames {
    "pending", "running", "waiting_approval", "paused", "completed", "failed", "skipped", "cancelled",
};
constexpr std::array<const char*, runStateCount> runNames {
    "draft", "planning", "executing", "paused", "completed", "failed", "cancelled",
};

template <typename State, size_t N>
std::vector<State> membersOf(quint16 set, const std::array<quint16, N>& table)
{
    std::vector<State> states;
    for (size_t i = 0; i < table.size(); ++i) {
        if (set & (1u << i)) {
            states.push_back(State(i));
        }
    }
    return states;
}

} // namespace

bool canMove(StepState from, StepState to)
{
    return stepMoves[size_t(from)] & (1u << unsigned(to));
}
bool canMove(RunState from, RunState to)
{
    return runMoves[size_t(from)] & (1u << unsigned(to));
}

std::vector<StepState> allowedMoves(StepState from)
{
    return membersOf<StepState>(stepMoves[size_t(from)], stepMoves);
}
std::vector<RunState> allowedMoves(RunState from)
{
    return membersOf<RunState>(runMoves[size_t(from)], runMoves);
}

bool isFinal(StepState state)
{
    return stepMoves[size_t(state)] == 0;
}
bool isFinal(RunState state)
{
    return runMoves[size_t(state)] == 0;
}

bool isSettled(StepState state)
{
    return isFinal(state) || state == StepState::Completed || state == StepState::Failed;
}
bool isEnded(RunState state)
{
    return isFinal(state) || state == RunState::Failed;
}

QString stateName(StepState state)
{
    return nameIn(stepNames, state);
}
QString stateName(RunState state)
{
    return nameIn(runNames, state);
}
std::optional<StepState> stepStateFromName(QStringView name)
{
    return valueIn<StepState>(stepNames, name);
}
std::optional<RunState> runStateFromName(QStringView name)
{
    return valueIn<RunState>(runNames, name);
}

} // namespace cmbagent
