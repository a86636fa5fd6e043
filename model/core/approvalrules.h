// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What is known of a step before it starts. Nothing is not the same as none.
struct StepForecast
{
    std::optional<qint64> durationMicros {};
    std::optional<qint64> costMicros {}; ///< millionths of a dollar
};

/// Refuses a mode that needs rules the workflow does not have, and gates at steps there are not.
Result<void> checkAsking(const Workflow& workflow, const RunOptions& options);

/// Whether a run asks about its plan before its first step starts.
bool asksForPlan(ApprovalMode mode);
/// Whether a step that failed for good becomes a question.
bool asksOnError(const RunProjection& run);

/// Whether the mode asks about every step: before it starts, and about its results.
bool asksBeforeEachStep(ApprovalMode mode);
bool asksAfterEachStep(ApprovalMode mode);

/// Why a person is asked before this step starts, as the run stands, in half a sentence; empty: it may start. Approval
/// steps ask for themselves, and what was approved once is not asked again for the next attempt.
QString reasonToAsk(const RunProjection& run, int step, const StepForecast& forecast);

/// A check of the mode "custom" that the results of a completed step fail.
struct CheckFinding
{
    QString rule; ///< as in the file
    QString expected; ///< "chi2 < 3"
    std::optional<double> found {}; ///< nothing: the step reported no such value
};

/// The first check the step's results fail and nobody was asked about. A rule that names the step (or an output it has)
/// fails, too, when there is no such value; other rules are about steps that report it. Results made in another run
/// were judged there.
std::optional<CheckFinding> failedCheck(const RunProjection& run, int step);

/// Why a person is asked about the results of this step whatever they are, in half a sentence; empty: others may build
/// on them. Nobody is asked twice about one attempt.
QString reasonToReview(const RunProjection& run, int step);

/// Why this step cannot be done again because of its results, as a sentence; empty: it can.
QString whyNotAgain(const RunProjection& run, int step);

} // namespace cmbagent
