// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/id.h"
#include "core/projection.h"
#include "core/runcosts.h"
#include "core/states.h"
#include "layout/layout.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cmbagent {

// Two runs side by side, as the comparison page shows them. Plain values without words for people; who compares is none
// of the page's business.

/// One value that differs. Undefined: this side has none.
struct PairValue
{
    QString name;
    QJsonValue a;
    QJsonValue b;
    std::optional<double> relative; ///< |a − b| / max(|a|, |b|), when both are numbers
};
struct PairValues
{
    std::vector<PairValue> rows;
    qint64 more = 0; ///< that differ as well and are not among `rows`
};

/// How two texts differ.
struct PairText
{
    QStringList lines; ///< unified: "@@ -1,3 +1,4 @@", then lines that begin with ' ', '-' or '+'
    int added = 0;
    int removed = 0;
    bool isCut = false; ///< there is more than `lines` shows
    bool isCoarse = false; ///< too different for line by line

    [[nodiscard]] bool isEmpty() const { return added == 0 && removed == 0; }
};

/// One cell of a table that differs; `row` counts from 1.
struct PairCell
{
    qint64 row = 0;
    QString column;
    QString a;
    QString b;
    std::optional<double> relative;
};
struct PairCells
{
    qint64 rowsA = 0;
    qint64 rowsB = 0;
    QStringList columnsOnlyA;
    QStringList columnsOnlyB;
    qint64 cells = 0; ///< compared
    qint64 differing = 0;
    double largestRelative = 0;
    std::vector<PairCell> changes; ///< the first of them
};

/// Parts of the full range, 0 to 1.
struct PairImage
{
    double fraction = 0; ///< of the pixels that differ
    double largest = 0;
    double mean = 0;
    bool hasSameSize = true;
};

/// One file under one name.
struct PairFile
{
    enum class Kind : quint8 { Same, OnlyA, OnlyB, Text, Values, Table, Image, Other };

    QString name;
    QString mediaType;
    Kind kind = Kind::Same;
    BlobRef a; ///< null hash: not there
    BlobRef b;
    bool differs = false;
    QString note; ///< what the comparison has to say beside it
    PairText text;
    PairValues values;
    PairCells table;
    PairImage image;
};

/// What a step is in one of the runs.
struct PairStepSide
{
    bool isThere = false;
    StepState state = StepState::Pending;
    int attempts = 0;
    bool isKept = false; ///< its result was made in another run
    qint64 wallMicros = -1; ///< of the last attempt; -1: not known
    qint64 cpuMicros = -1;
    QString answer; ///< of a gate
    QString error;
    std::optional<RunCost> cost {}; ///< of all its attempts in this run; nothing: no model was asked
};

/// One step in both runs, or in one of them.
struct PairStep
{
    enum class Difference : quint8 {
        OnlyA,
        OnlyB,
        Renamed,
        State,
        Task,
        Script,
        Inputs,
        Parameters,
        Settings,
        Answer,
        Error,
        Values,
        Files
    };

    QString id; ///< in A, or in B where only that has it
    QString idB; ///< in B
    QString title;
    PairStepSide a;
    PairStepSide b;
    std::vector<Difference> differences;
    PairText task; ///< of an agent
    PairText script; ///< of an agent: the code it wrote
    PairValues parameters;
    PairValues settings;
    PairValues values;
    std::vector<PairFile> files;

    [[nodiscard]] bool differs() const { return !differences.empty(); }
};

/// A metric in both runs, or in one of them, over all its values.
struct PairMetric
{
    struct Summary
    {
        int count = 0;
        double mean = 0;
        double least = 0;
        double most = 0;
        bool operator==(const Summary&) const = default;
    };

    QString name;
    QString unit;
    std::optional<Summary> a;
    std::optional<Summary> b;
};

/// One of the runs at a glance.
struct PairSide
{
    RunId run;
    QString name;
    QString hypothesis;
    RunState state = RunState::Draft;
    bool isBranch = false;
    int steps = 0;
    int completed = 0;
    qint64 wallMicros = -1; ///< -1: it has not started
    qint64 cpuMicros = 0; ///< of the attempts made in this run
    std::optional<RunCost> cost {}; ///< of them, too; nothing: no model was asked
    Timestamp created {};
};

/// The graphs of both runs, placed so that the same step stands at the same place in both.
struct PairGraphs
{
    struct Side
    {
        std::shared_ptr<const RunProjection> run; ///< null: there is no picture
        LayoutResult places; ///< of its steps, none of them folded
        std::vector<int> steps; ///< for each of `RunPair::steps`, which step of the run it is; -1: it has none
    };

    Side a;
    Side b;
};

struct RunPair
{
    PairSide a;
    PairSide b;
    std::vector<PairStep> steps; ///< in the order they run
    int firstDiverging = -1; ///< index into `steps`; -1: they do not diverge
    PairValues parameters; ///< of the runs
    std::vector<PairFile> sources; ///< scripts and files the runs took along
    std::vector<PairMetric> metrics;
    PairGraphs graphs;

    [[nodiscard]] int differingSteps() const
    {
        int count = 0;
        for (const PairStep& step : steps) {
            count += step.differs() ? 1 : 0;
        }
        return count;
    }
};

} // namespace cmbagent
