// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/runcommands.h"

namespace cmbagent {

/// What makes a branch: shows its plan, or makes it and (when it begins) follows it like `cmbagent run`.
class BranchingCommand : public FollowingCommand
{
    Q_OBJECT

public:
    using FollowingCommand::FollowingCommand;

protected:
    void showPlan(const BranchOrder& order, const RunSummary& parent);
    void carryOut(const BranchOrder& order, const RunSummary& parent, bool begins);
    /// The branch is there, and runs.
    virtual void hasBegun() { }

private:
    void tellDraft(const BegunRun& begun, const RunSummary& parent);
};

/// `cmbagent branch RUN [STEP]`, `cmbagent play-from RUN [STEP]` and `cmbagent replay RUN [STEP]`
///
/// With --json, --plan prints {"parent", "from_step", "steps": [{"id", "fate", "reason", "because_of"}], "kept",
/// "runs", "replayed", "simulated", "adopted"}; `branch` prints {"run_id", "name", "state": "draft", "parent", "kept",
/// "runs", "folder"}; `play-from` and `replay` print what `run` does.
class BranchCommandLine final : public BranchingCommand
{
    Q_OBJECT

public:
    using BranchingCommand::BranchingCommand;
    void start() override;

private:
    void consider(const RunSummary& summary, const RunProjection& parent);
    [[nodiscard]] Result<void> check(const RunProjection& parent, const std::vector<StepEdit>& edits) const;
    [[nodiscard]] Result<BranchOrder> orderFor(const RunProjection& parent) const;
};

/// `cmbagent adopt INTO FROM STEP`
///
/// With --json, what speaks against it is {"conflicts": […]}; then as `play-from`.
class AdoptCommandLine final : public BranchingCommand
{
    Q_OBJECT

public:
    using BranchingCommand::BranchingCommand;
    void start() override;

protected:
    void hasBegun() override;

private:
    void consider(const RunSummary& summary, const RunProjection& into, const RunProjection& from);

    RunId m_merged; ///< the branch the result comes from; null: that is none, or the parent
};

} // namespace cmbagent
