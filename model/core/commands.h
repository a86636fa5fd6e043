// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalpolicy.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace cmbagent {

/// What a person may do about one step, from anywhere and at any time its state allows it.
enum class StepAction : quint8 {
    Retry, ///< once more, at once; also for one that waits for its next attempt
    Modify, ///< once more, with changes
    Skip, ///< do without it
    Abort, ///< give the run up
    Happened, ///< its effect did happen; go on
    Check, ///< let its check find out whether the effect happened
    Kill, ///< end it where it runs
    Wait, ///< it is slow, not stuck
};

struct StepCommand
{
    int step = -1;
    StepAction action = StepAction::Retry;
    QString guidance {}; ///< for the next attempt
    QJsonObject changes {}; ///< see StepRetryScheduled
    QString who {}; ///< the person's account
};

/// How a run is to ask from here on: in another mode, or before one step.
struct AskingCommand
{
    std::optional<ApprovalMode> mode {};
    int gate = -1; ///< index of a step; -1: no gate changes
    bool isGateSet = true;
    QString who {}; ///< the person's account
};

inline constexpr std::array<const char*, 8> stepActionNames { "retry",    "modify", "skip", "abort",
                                                              "happened", "check",  "kill", "wait" };

inline QString stepActionName(StepAction action)
{
    return QString::fromLatin1(stepActionNames[size_t(action)]);
}
inline std::optional<StepAction> stepActionFromName(QStringView name)
{
    for (size_t i = 0; i < stepActionNames.size(); ++i) {
        if (name == QLatin1String(stepActionNames[i])) {
            return StepAction(i);
        }
    }
    return std::nullopt;
}

} // namespace cmbagent
