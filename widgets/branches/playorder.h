// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"
#include "widgets/costs/costview.h"

#include <QMap>
#include <QMetaType>

namespace cmbagent {

/// What a person wants to be different in one branch. The sheet fills it in; the application carries it out.
struct PlayOrder
{
    RunId parent;
    qint64 atSeq = 0; ///< as the parent was after this event; 0: as it is
    QString fromStep; ///< id; runs again with everything below it. Empty: only what the changes reach
    bool runsAll = false; ///< everything the parent did itself runs again
    bool isReplay = false; ///< the parent's recording answers in place of models
    QJsonObject parameters; ///< new values; the others stay
    std::vector<StepEdit> edits;
    QMap<QString, QString> texts; ///< path as in the workflow → its new text
    QMap<QString, QString> files; ///< path as in the workflow → absolute name of the file that takes its place
    QMap<QString, EffectChoice> effects; ///< by step id
    QString instructions; ///< for `fromStep`
    QString name; ///< empty: the parent's
    QString hypothesis;
    bool operator==(const PlayOrder&) const = default;
};

/// What happens to one step in a branch, and why.
struct PlayLine
{
    enum class Fate : quint8 { Kept, Runs, Replayed, Simulated, Adopted };

    QString step; ///< id
    QString label;
    Fate fate = Fate::Kept;
    QString reason; ///< in words; empty for what is simply kept
    StepKind kind = StepKind::Code;
    qint64 usualMicros = -1; ///< how long it took before; -1: never measured
    qint64 usualCost = -1; ///< micro-dollars its models cost before; -1: never paid for, or it asks none
    bool operator==(const PlayLine&) const = default;
};

/// A branch before it exists: what it would keep and run again, and how long that would take.
struct PlayPlan
{
    std::vector<PlayLine> lines; ///< one for every step, in the order of the workflow
    qint64 usualMicros = 0; ///< from the first step that runs to the last, with as many workers as there are
    qint64 workMicros = 0; ///< the sum over all steps that run
    int untimed = 0; ///< steps that run and were never measured
    int questions = 0; ///< steps that run and wait for a person
    std::optional<CostGuess> cost {}; ///< of what asks models and runs, as far as it was paid for before
    int unpaid = 0; ///< steps that run, ask models, and were never paid for
    int workers = 1; ///< steps at a time
    int runsAtOnce = 1; ///< runs the session may have going at the same time

    [[nodiscard]] int count(PlayLine::Fate fate) const;
    /// How long `branches` branches like this one take together, in microseconds.
    [[nodiscard]] qint64 usualMicrosOf(int branches) const;
    /// What they cost together; nothing as `cost`.
    [[nodiscard]] std::optional<CostGuess> costOf(int branches) const;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::PlayOrder)
