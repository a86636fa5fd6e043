// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filecomparison.h"
#include "core/projection.h"
#include "core/runcosts.h"

namespace cmbagent {

/// One run of a comparison at a glance.
struct ComparedRun
{
    RunId id;
    QString name;
    RunState state = RunState::Draft;
    bool isBranch = false;
    int steps = 0;
    int completed = 0;
    qint64 wallMicros = -1; ///< from its start to its end or last event; -1: it has not started
    qint64 cpuMicros = 0; ///< of all attempts made in this run
    std::optional<RunCost> cost; ///< of the calls made in this run; see ownCost
};

/// What a step is in one of the runs.
struct ComparedStep
{
    int index = -1; ///< -1: this run has no such step
    StepState state = StepState::Pending;
    int attempts = 0;
    bool isMadeElsewhere = false; ///< inherited, adopted or reused
    qint64 wallMicros = -1; ///< of the last attempt; -1: not known
    qint64 cpuMicros = -1;
    std::optional<RunCost> cost; ///< of all attempts made in this run
};

/// One step in both runs, or in one of them.
struct StepComparison
{
    QString id; ///< in the first run, or in the second where only that has it
    QString idB; ///< in the second; another one when it was renamed
    ComparedStep a;
    ComparedStep b;
    QStringList differences; ///< "only_a", "only_b", "renamed", "state", "task", "script", "inputs", "parameters",
                             ///< "settings", "answer", "error", "values", "files"; inputs: a file from beside the
                             ///< workflow
    TextDiff task; ///< what an agent was told to do
    TextDiff script; ///< of an agent: the code it wrote
    ValueDiff parameters; ///< those the step gets to see
    ValueDiff settings; ///< needs, inputs, outputs, interpreter, environment, limits; what a gate asks; an agent's
                        ///< name, model and instructions
    ValueDiff values; ///< from outputs.json
    QString answerA; ///< of a gate: "approved", "modified: use fewer channels"
    QString answerB;
    QString errorA;
    QString errorB;
    std::vector<FileComparison> files; ///< by name

    [[nodiscard]] bool differs() const { return !differences.isEmpty(); }
};

struct MetricSummary
{
    int count = 0;
    double mean = 0;
    double least = 0;
    double most = 0;
    bool operator==(const MetricSummary&) const = default;
};

struct MetricComparison
{
    QString name;
    QString unit;
    std::optional<MetricSummary> a;
    std::optional<MetricSummary> b;
};

/// Two runs side by side.
struct RunComparison
{
    ComparedRun a;
    ComparedRun b;
    std::vector<StepComparison> steps; ///< in the order the first run's steps run, then those only the second has
    int firstDiverging = -1; ///< index into `steps`; -1: they do not diverge
    ValueDiff parameters; ///< of the runs
    std::vector<FileComparison> sources; ///< scripts and files the runs took along
    std::vector<MetricComparison> metrics; ///< by name; of steps that both runs made themselves, or only one has

    [[nodiscard]] int differingSteps() const;

    /// Keys: a, b (id, name, state, branch, steps, completed, wall_ms, cpu_ms, cost), differing_steps,
    /// first_diverging_step, parameters, sources (those that differ), files (only_a, only_b, both, differing: names as
    /// "step/file"), steps, metrics. A cost is what `costSumToJson` says and its "kind"; null where no model was asked.
    [[nodiscard]] QJsonObject toJson() const;
    /// For a terminal of so many columns.
    [[nodiscard]] QString toText(int columns = 100) const;
};

/// Aligns the steps by id, then those left over by what they run, and compares everything. Reads files of different
/// content only. May be called on every thread.
RunComparison compareRuns(const RunProjection& a, const RunProjection& b, const Blobs& blobs,
                          const CompareOptions& options = {});

} // namespace cmbagent
