// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace cmbagent {

/// Knows which steps of one run are ready. A pure object: it starts nothing, asks nobody and lives where its owner
/// lives.
///
/// A step is ready when every need is met: a required one by completing, an optional one by settling in any way.
class Scheduler
{
public:
    Scheduler() = default;
    /// Takes up a run where it stands.
    explicit Scheduler(const RunProjection& projection);

    /// A step to be skipped because a step it requires was skipped.
    struct Skip
    {
        int step;
        int cause;
    };
    /// Tells that `step` settled; returns the steps that can never run now. Call with each of those, too.
    std::vector<Skip> settle(int step, StepState state);
    /// Puts a step back among the ready ones (a retry has come due, or its attempt was interrupted).
    void requeue(int step);
    /// The next ready step, in an order that never changes for the same graph.
    std::optional<int> take();
    /// The next approval step that is ready: a gate takes no worker, so it waits in a queue of its own.
    std::optional<int> takeGate();
    [[nodiscard]] bool hasReady() const { return !m_ready.empty(); }
    [[nodiscard]] bool hasReadyGate() const { return !m_gates.empty(); }

private:
    const Workflow* m_workflow = nullptr;
    std::vector<int> m_openNeeds; ///< below 0: not pending any more, never ready again
    std::vector<int> m_rank; ///< position of each step in Workflow::order
    using Ranks = std::priority_queue<int, std::vector<int>, std::greater<>>;
    std::optional<int> takeFrom(Ranks& ranks);
    Ranks m_ready;
    Ranks m_gates;
};

} // namespace cmbagent
