// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrun.h"

#include <QJsonDocument>

namespace cmbagent {

/// What one chat file of CMBAgent is, by its name.
struct OldChatName
{
    enum class Kind : quint8 { Main, Nested, History, Planning };

    Kind kind = Kind::Main;
    QString agent; ///< empty where the name has none
    int step = 0; ///< 0: all steps, or none
    int attempt = 0; ///< 0: none
};
std::optional<OldChatName> oldChatName(const QString& fileName);
/// The n of "…_step_<n>_…" in the name of a report, context or script; 0: none.
int oldStepNumber(const QString& fileName);

/// JSON as Python writes it: NaN and Infinity stand bare, which JSON does not allow; they become null. The error has
/// the line and column.
Result<QJsonDocument> readPythonJson(const QString& path);

/// The counters of one speaker, one entry a call, as they stood at its last message.
struct OldCounter
{
    QString agent;
    QString model;
    std::vector<double> usd;
    std::vector<qint64> completionTokens;
    std::vector<qint64> promptTokens {};
    std::vector<Timestamp> at {}; ///< when each entry was first seen
    int step = 0; ///< whose chat it stands in; 0: one of no step
};
/// Takes what a speaker's counters have become: more of those it had, or new ones.
void mergeCounter(std::vector<OldCounter>& counters, OldCounter next);
/// Whether each entry is the sum of all calls up to it; otherwise it is one call.
bool isSummedUp(const OldCounter& counter);

/// A chat file: its messages, and the counters of each speaker.
struct OldChat
{
    std::vector<OldMessage> messages;
    std::vector<OldCounter> counters;
};
Result<OldChat> readOldChat(const QString& path);

/// A cost report without its total; `counters` tell what its agents likely cost.
Result<std::vector<OldCost>> readOldCosts(const QString& path);
void judgeCosts(std::vector<OldCost>& costs, const std::vector<OldCounter>& counters);
/// What agents cost that no report tells of, by their chats alone.
std::vector<OldCost> costsOfCounters(const std::vector<OldCounter>& counters, const std::vector<OldCost>& reported);
/// The calls behind costs that were judged: those of the counters where these tell them, else one for each agent.
std::vector<OldCall> callsOf(const std::vector<OldCost>& costs, const std::vector<OldCounter>& counters);

/// A timing report, in seconds. Reports of the time before June 2025 have the planning in them, too.
struct OldTiming
{
    double seconds = -1; ///< of the phase itself
    double planning = -1; ///< -1: the report is not about it as well
};
Result<OldTiming> readOldTiming(const QString& path);

/// "20260208_143217" at the end of a name, as local time.
Timestamp oldTimeInName(const QString& fileName);

/// The code and what it printed, from what CMBAgent's executor said.
struct OldExecution
{
    QString codePath;
    QString code;
    QString output;
    Timestamp ended;
    std::optional<bool> isSuccess; ///< nothing: nobody judged it
    QString agent; ///< the executor, or the nest
};
/// From a chat of the whole step: with what was judged about each.
std::vector<OldExecution> executionsInMain(const std::vector<OldMessage>& chat);
/// From the nested chats of a step, in their order.
std::vector<OldExecution> executionsInNested(const std::vector<OldMessage>& chat);

/// What the controller announced about a step.
struct OldAnnouncement
{
    int step = 0;
    int count = 0; ///< of steps
    QString title;
    QString agent;
    QStringList instructions;
    QString status; ///< "in progress", "completed", "failed"
};
std::optional<OldAnnouncement> oldAnnouncement(const QString& text);

/// Steps as `final_plan.json` or its approved copy has them, and as the text of a plan has them.
std::vector<OldStep> stepsOfPlan(const QJsonDocument& plan);
std::vector<OldStep> stepsOfPlanText(const QString& text);

} // namespace cmbagent
