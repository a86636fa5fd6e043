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
/// `Tool`: what one of its tools wrote by itself, such as papers that were got or read.
enum class OldRunKind : quint8 { DeepResearch, PlanningAndControl, Control, OneShot, HumanInTheLoop, Keywords, Tool };
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

/// One call of a language model, as the chats tell it; where they do not tell, all calls of an agent together.
struct OldCall
{
    QString agent; ///< as CMBAgent names it in chats, for example plan_setter
    QString model; ///< empty where it was not recorded
    std::optional<double> usd; ///< nothing: no price was known
    std::optional<qint64> promptTokens;
    qint64 completionTokens = 0;
    bool isUpperBound = false; ///< several calls, which cost at most this
    int step = 0; ///< 0: the planning, or nobody knows
    int attempt = 1; ///< of the step
    Timestamp at; ///< not set: nobody knows
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
    std::vector<OldCall> calls; ///< the same money, call by call; by attempt and time
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
    QString use; ///< "chat", "code", "data", "context", "plan", "cost", "timing", "notes", "ideas", "document", "log",
                 ///< "project", "other"
    int step = 0; ///< whose it is; 0: the run's
    bool isKnown = true;
};

/// A context that was not written after one of the steps: of a phase, or of the end.
struct OldContext
{
    QString path; ///< of its file, see OldFile::path
    QJsonValue value;
    int step = 0; ///< whose it likely is; 0: nobody knows
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
    std::vector<OldCall> runCalls; ///< of the planning, and those of which nobody knows the step
    double planningSeconds = -1;
    double controlSeconds = -1; ///< of all steps together, where they were measured together
    QMap<int, QJsonValue> contexts; ///< by the step after which they were written; 0: after planning
    std::vector<OldContext> furtherContexts;
    std::vector<OldFile> files;
    QStringList warnings;
    Timestamp started;
    Timestamp ended;

    /// Whether everything of it is one step.
    [[nodiscard]] bool isFlat() const;
    [[nodiscard]] bool isCompleted() const;
    /// Whether there is a step of this number that was done, so that something can be kept with it.
    [[nodiscard]] bool keeps(int step) const;
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
