// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace cmbagent {

/// How CMBAgent worked when it wrote a folder.
enum class OldRunKind : quint8 { DeepResearch, PlanningAndControl, Control, OneShot, HumanInTheLoop, Keywords };
QString oldRunKindName(OldRunKind kind);

/// What somebody said in a chat.
struct OldMessage
{
    QString agent; ///< empty: the task itself
    QString text;
    Timestamp at; ///< not set where the file has no times
};

/// What an agent cost, as CMBAgent reported it. Its reports sum up counters that only grow, so an agent that was called
/// more than once is counted too high.
struct OldCost
{
    QString agent;
    QString model; ///< empty where it was not recorded
    double usd = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    std::optional<double> likelyUsd; ///< what its chats say; nothing: they do not tell
    bool isUpperBound = false; ///< it may have cost less
    bool isPriceUnknown = false; ///< tokens were used and no price was known: `usd` is 0
};

/// One time that code was run for a step, or that an agent without code did it.
struct OldAttempt
{
    QString codePath; ///< as CMBAgent named it, for example codebase/step_1.py; empty: none
    QString code;
    QString output; ///< what it printed
    bool isFailed = false;
    QString reason; ///< why it failed
    Timestamp started;
    Timestamp ended;
};

struct OldStep
{
    enum class State : quint8 { Completed, Failed, NotRun };

    int number = 0; ///< 1-based
    QString title;
    QString agent;
    QStringList instructions;
    State state = State::NotRun;
    QString reason; ///< why it is not completed
    std::vector<OldAttempt> attempts;
    std::vector<OldMessage> chat;
    std::vector<OldCost> costs;
    double seconds = -1; ///< as measured; -1: it was not
    Timestamp started;
    Timestamp ended;
};

/// One file of the folder, and what it is good for.
struct OldFile
{
    QString path; ///< relative to the folder of the run, or of the project around it
    QString absolutePath;
    qint64 bytes = 0;
    QString use; ///< "chat", "code", "data", "context", "plan", "cost", "timing", "notes", "ideas", "project", "other"
    int step = 0; ///< whose it is; 0: the run's
    bool isKnown = true;
};

/// A folder that CMBAgent wrote, understood. A plain value.
struct OldRun
{
    OldRunKind kind = OldRunKind::OneShot;
    QString folder; ///< absolute
    QString name;
    QString task; ///< empty where no file has it
    std::vector<OldStep> steps;
    std::vector<OldMessage> planning;
    std::vector<OldCost> runCosts; ///< of the planning, and of what is not told apart by steps
    double planningSeconds = -1;
    double controlSeconds = -1; ///< of all steps together, where they were measured together
    QMap<int, QJsonValue> contexts; ///< by the step after which they were written; 0: after planning
    std::vector<OldFile> files;
    QStringList warnings;
    Timestamp started;
    Timestamp ended;

    [[nodiscard]] bool isCompleted() const;
    [[nodiscard]] QStringList unknownFiles() const;
};

/// A folder in which a run was found.
struct FoundOldRun
{
    QString folder;
    OldRunKind kind = OldRunKind::OneShot;
    QString project; ///< the folder around it that was asked about; the same where that is the run's
};

/// The runs in a folder: itself, or those below it (projects, sessions, tasks of a server). The error says what was
/// looked for. Blocks on the disk; callable on every thread.
Result<std::vector<FoundOldRun>> findOldRuns(const QString& folder);

/// Reads what findOldRuns found. Files that cannot be understood are kept and told in `warnings`; nothing that stands
/// in them is run. Blocks on the disk; callable on every thread.
Result<OldRun> readOldRun(const FoundOldRun& found);

} // namespace cmbagent
