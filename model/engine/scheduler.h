// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace cmbagent {

/// Knows which steps of one run are ready, and which of them comes first. A pure object: it starts nothing, asks nobody
/// and lives where its owner lives.
///
/// A step is ready when every need is met: a required one by completing, an optional one by settling in any way. Among
/// ready steps the one with the longest way still below it comes first.
class Scheduler
{
public:
    /// What a ready step waits for.
    enum class Lane : quint8 {
        Worker,
        Gate, ///< a person
        Instant, ///< nothing: its result is known
    };
    using LaneOf = std::function<Lane(int step)>;

    Scheduler() = default;
    /// Takes up a run where it stands. `durations`: measured microseconds by step id; a step that is not in it counts
    /// as the mean of those that are. `laneOf` is asked when a step becomes ready; empty: by the kind of step.
    explicit Scheduler(const RunProjection& projection, const QHash<QString, qint64>& durations = {},
                       LaneOf laneOf = {});

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

    using Fits = std::function<bool(int step)>;
    /// The first ready step that fits now; all fit when nothing is asked. A step that was passed over 32 times is not
    /// passed over again, so that a large one gets its turn.
    std::optional<int> take(const Fits& fits = {});
    /// Whether `take` would find one.
    [[nodiscard]] bool hasReady(const Fits& fits = {}) const;
    std::optional<int> takeGate();
    std::optional<int> takeInstant();
    [[nodiscard]] bool hasReadyGate() const { return !lane(Lane::Gate).empty(); }
    [[nodiscard]] bool hasInstant() const { return !lane(Lane::Instant).empty(); }

private:
    /// By falling length of the way below, then by position in Workflow::order, which never changes for a graph.
    using Ranks = std::set<std::pair<qint64, int>>;
    [[nodiscard]] const Ranks& lane(Lane lane) const { return m_lanes[size_t(lane)]; }
    [[nodiscard]] Ranks::const_iterator firstFitting(const Fits& fits) const;
    std::optional<int> takeFrom(Lane lane);
    void measureWays(const QHash<QString, qint64>& durations);

    const Workflow* m_workflow = nullptr;
    LaneOf m_laneOf;
    std::vector<int> m_openNeeds; ///< below 0: not pending any more, never ready again
    std::vector<std::pair<qint64, int>> m_rank;
    std::array<Ranks, 3> m_lanes;
    int m_passedOver = -1; ///< position in order of the step at the head that did not fit
    int m_passes = 0;
};

} // namespace cmbagent
