// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalrules.h"

namespace cmbagent {

// The questions a run's approval mode asks. Each carries a context, which its hash covers, with these fields:
//
//   all    "reason": why it is asked, "workflow": name
//   step   "step", "title", "kind", "runs" (path of the script) or "inline" (its text), "interpreter" (null: found),
//          "parameters", "inputs" [{"name", "hash", "size"}], "outputs" [pattern], "limits" {"cpus", "memory_bytes",
//          "disk_bytes", "timeout_ms", "tokens"} (null: none), "network", "effect", "environment", "sandbox" (null: not
//          known), "estimate" {"cost_usd", "duration_ms"} (null: nobody knows; see rememberKey for what the cost is
//          none of); shown are the script and the inputs
//   plan   "parameters", "options" {"workers", "interpreter", "mode"}, "hash" (of the workflow), "edits" (of a branch),
//          "steps" [{"id", "title", "kind", "needs", "optional" (those of its needs it can do without), "runs",
//          "effect", "network", "state"}], at most `mostPlanned` of them, "step_count"; shown are the frozen files
//   check  "step", "title", "rule", "expected", "found" (null: no such value), "values", "metrics"; where there are any
//          "redos" (how often it was done again) and "guidance" (what people said of it); shown are the outputs
//   review the same without "rule", "expected" and "found"

inline constexpr int mostPlanned = 500; ///< steps written out in a plan

/// What is known of a step beside what the run says.
struct StartKnowledge
{
    QString reason; ///< why it is asked
    QString sandbox {}; ///< what keeps it where it belongs, in words; empty: not known
    std::optional<qint64> costMicros {}; ///< it is expected to cost; nothing: nobody knows
};

/// Whether a step may start: approve, reject (it is skipped), or modify (approve with a word for the step).
ApprovalRequested startQuestion(const RunProjection& run, int step, ApprovalId id, Timestamp now,
                                const StartKnowledge& known);

/// Whether the run may begin: approve, reject (it is cancelled), or modify (it begins with another plan, see
/// core/planchanges.h).
ApprovalRequested planQuestion(const RunProjection& run, ApprovalId id, Timestamp now);

/// Whether results that fail a check will do: approve, modify (with a word for the steps after it), reject (the steps
/// that need them are skipped), retry (the step is done again, knowing more; where whyNotAgain has nothing against it),
/// or abort (the run is cancelled).
ApprovalRequested checkQuestion(const RunProjection& run, int step, const CheckFinding& finding, ApprovalId id,
                                Timestamp now);

/// The same of results that nothing is wrong with, as far as the program can tell.
ApprovalRequested reviewQuestion(const RunProjection& run, int step, const QString& reason, ApprovalId id,
                                 Timestamp now);

} // namespace cmbagent
