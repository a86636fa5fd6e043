// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace cmbagent {

/// Verbs that only look. With --json each prints one object:
///
///   branch-tree     {"runs": [{"run_id", "parent", "name", "state", "status", "depth", "from_step", "hypothesis",
///                   "created_at"}]}
///   compare         see RunComparison::toJson; indented
///   why             see WhyReport::toJson; and "run_id"
///   checkpoints     {"run_id", "checkpoints": [{"seq", "at", "trigger", "name"}]}; trigger "step": the end of one
///   effects         {"run_id", "effects": [{"step", "attempt", "state", "by", "intended_at", "settled_at"}]}
///   report retries  see RetryReport::toJson
class ReportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void showTree();
    void compare();
    void why();
    void whyAgainst(const RunProjection& run, int step, const RunProjection* earlier);
    void findEarlier(const RunSummary& summary, const std::function<void(std::shared_ptr<const RunProjection>)>& found);
    void showCheckpoints();
    void showEffects();
    void reportRetries();
};

} // namespace cmbagent
