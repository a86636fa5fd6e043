// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What a person wants to be different in a branch.
struct BranchRequest
{
    QString fromStep; ///< id; runs again with everything below it. Empty: only what the changes reach
    bool runsAll = false; ///< everything the parent did itself runs again
    bool isReplay = false; ///< the parent's recording answers in place of models, see replayedModels
    QJsonObject parameters; ///< new values; the others stay
    std::vector<StepEdit> edits;
    std::vector<FrozenFile> files; ///< new contents of files the parent froze
    std::optional<QString> interpreter;
    QString instructions; ///< handed to `fromStep` as guidance
    QMap<QString, EffectChoice> effects; ///< by step id
    QString name; ///< empty: the parent's
    QString hypothesis;
    std::optional<RunOptions> options; ///< nothing: as the parent stands, see optionsOf
    std::vector<ResultAdopted> adopted; ///< results of other runs that take the place of steps'
};

/// What happens to one step in a branch, and why.
struct PlannedStep
{
    enum class Fate : quint8 { Kept, Runs, Replayed, Simulated, Adopted };

    int step = -1;
    Fate fate = Fate::Kept;
    QString reason; ///< in words; empty for what is simply kept
    int cause = -1; ///< the step above that made it run
    bool operator==(const PlannedStep&) const = default;
};
QString plannedFateName(PlannedStep::Fate fate);

/// A branch before it exists: shown first, then begun.
struct BranchPlan
{
    WorkflowPtr workflow;
    std::vector<PlannedStep> steps; ///< one for every step of the workflow
    RunCreated created; ///< its origin lacks only the hash of the stored inheritance
    InheritancePtr inheritance;
    std::vector<ResultAdopted> adopted;

    [[nodiscard]] int count(PlannedStep::Fate fate) const;
};

/// The options of a run as they are now: a person may have changed its mode and set gates since it began.
RunOptions optionsOf(const RunProjection& run);

/// The models of a run as its own recording, but for those that another recording stood for already.
QMap<QString, QString> replayedModels(const RunProjection& run);

/// Works out which results of `parent`, as it stands, a branch keeps: all that completed (or was skipped) and lies
/// neither at nor below a change. Refuses unknown names, values out of bounds, a 65th generation, and an external
/// effect that would be repeated without anybody having said so. The parent is only read.
Result<BranchPlan> planBranch(const RunProjection& parent, const BranchRequest& request);

} // namespace cmbagent
