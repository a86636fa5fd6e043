// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "items/rungraph.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMap>

#include <vector>

namespace cmbagent {

/// What a person wants done about one step, on its way to whoever works on its run.
struct StepOrder
{
    RunId run;
    int step = -1;
    StepAction action = StepAction::Retry;
    QString guidance {}; ///< for the next attempt, or why
    QJsonObject changes {}; ///< see core/stepchanges.h
    QMap<QString, QString> texts {}; ///< new texts of scripts, by path
};

/// Something a person may do about a step, or why it cannot be done.
struct StepOffer
{
    StepAction action = StepAction::Retry;
    QString whyNot {}; ///< empty: it can be done
    bool operator==(const StepOffer&) const = default;
};

/// What there is to do about a step where it stands: one that failed and has no attempt left, also of a run that ended
/// days ago, or one that runs. As the engine takes it; its word counts in the end. Main thread.
class StepOffers
{
    Q_DECLARE_TR_FUNCTIONS(StepOffers)

public:
    static std::vector<StepOffer> of(const RunGraph& graph, int step);
    /// Whether it is about a failure, and not about what runs.
    static bool isAboutFailure(StepAction action);
    /// Whether it gives something up.
    static bool isLoss(StepAction action);

    static QString verb(StepAction action); ///< as on a button: "Try again…"
    static QString shortVerb(StepAction action); ///< where it is plain what it is about: "Skip…"
    static QString verbInMenu(StepAction action); ///< the same with its letter
    static QString consequence(StepAction action); ///< what happens then, in a sentence
    static QIcon icon(StepAction action);
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::StepOrder)
