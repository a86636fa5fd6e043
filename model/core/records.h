// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/events.h"
#include "core/id.h"
#include "core/states.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace cmbagent {

/// What became of a branch, in a person's eyes; until they say so, as its run stands.
enum class BranchStatus : quint8 { Active, Completed, Merged, Abandoned };
QString branchStatusName(BranchStatus status);
std::optional<BranchStatus> branchStatusFromName(QStringView name);

/// One line of the list of runs: what the store's tables say without folding the journal.
struct RunSummary
{
    RunId id;
    ProjectId project;
    QString name;
    QString workflowName;
    QString sourcePath; ///< the workflow file it came from; may be empty
    RunState state = RunState::Draft;
    bool isOwned = false; ///< a live process holds its lock
    int openApprovals = 0;
    std::array<int, stepStateCount> steps {}; ///< steps by state
    Timestamp created;
    Timestamp started;
    Timestamp ended;
    qint64 lastSeq = 0;
    RunId parent {}; ///< of a branch; it may have been deleted
    int depth = 0; ///< 0: no branch
    QString fromStep {}; ///< id
    QString hypothesis {};
    BranchStatus branchStatus = BranchStatus::Active;
    bool isArchived = false;
    bool isStarred = false;
    BlobHash workflow {}; ///< its content, as RunCreated::workflow; of a branch without its edits

    [[nodiscard]] int stepCount() const
    {
        int sum = 0;
        for (const int count : steps) {
            sum += count;
        }
        return sum;
    }
    /// Executing on paper, but no live process works on it. A draft is that too when its program ended right after
    /// making it; a branch may stay a draft for as long as a person likes.
    [[nodiscard]] bool isInterrupted() const
    {
        const bool isCutOff = state == RunState::Draft && lastSeq > 0 && parent.isNull();
        return !isOwned && (state == RunState::Executing || state == RunState::Planning || isCutOff);
    }
    bool operator==(const RunSummary&) const = default;
};

struct ProjectSummary
{
    ProjectId id;
    SessionId session;
    QString name;
    Timestamp created;
    int runCount = 0;
};

struct SessionSummary
{
    SessionId id;
    QString name;
    Timestamp created;
    int projectCount = 0;
    int runCount = 0;
    bool isArchived = false;
    qint64 diskBytes = 0; ///< results and work folders of its runs, see SessionUsage
};

/// One step of a run as the tables show it, without folding the journal.
struct StepRow
{
    int step = -1; ///< index in the run's workflow
    QString id;
    QString title;
    QString kind;
    StepState state = StepState::Pending;
    int attempts = 0;
    QString reason;
    Timestamp started; ///< of the last attempt here
    Timestamp ended;
    std::optional<ResultOrigin> origin {}; ///< set when the result was not made here
};

/// A question that waits for a person, in whatever run it was asked.
struct OpenApproval
{
    RunId run;
    ProjectId project;
    QString runName;
    ApprovalId id;
    int step = -1;
    QString stepId;
    QString stepTitle;
    QString question;
    Timestamp requested;
    Timestamp deadline;
    ApprovalKind kind = ApprovalKind::Gate;
    std::optional<Resolution> onDeadline {}; ///< what happens at the deadline; nothing: it goes on waiting
    std::vector<Resolution> options {};
    BlobHash hash {}; ///< what an answer must carry
};

/// A question that was answered, with who said what, when and how.
struct AnsweredApproval
{
    RunId run;
    ProjectId project;
    QString runName;
    ApprovalId id;
    int step = -1; ///< -1: it was about the run
    QString stepId;
    QString stepTitle;
    ApprovalKind kind = ApprovalKind::Gate;
    QString question;
    Timestamp requested;
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString by; ///< "person", "preset", "remembered" or "deadline"
    QString who; ///< the person's account; may be empty
    Timestamp answered;
    RememberScope remember = RememberScope::Once;
    std::optional<AnswerOrigin> origin {}; ///< of a remembered answer
};

/// An answer that is given again by itself wherever the same is asked within its scope.
struct RememberedAnswer
{
    ApprovalId approval; ///< where a person gave it
    RunId run;
    ProjectId project;
    QString projectName;
    QString runName;
    QString stepId;
    QString stepTitle;
    ApprovalKind kind = ApprovalKind::Gate;
    QString question;
    BlobHash key; ///< see rememberKey
    RememberScope scope = RememberScope::Run;
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString who;
    Timestamp answered;
};

/// What was approved the last time such a question was asked, for a difference to be shown.
struct EarlierApproval
{
    RunId run;
    QString runName;
    ApprovalId id;
    QString question;
    std::vector<Evidence> shown;
    QJsonObject context;
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString who;
    Timestamp answered;
    bool operator==(const EarlierApproval&) const = default;
};

/// One run of a family of branches.
struct BranchNode
{
    RunId run;
    RunId parent; ///< null at the root; it may have been deleted
    QString name;
    BranchStatus status = BranchStatus::Active;
    RunState state = RunState::Draft;
    int depth = 0;
    QString fromStep; ///< id
    QString hypothesis;
    Timestamp created;
    bool operator==(const BranchNode&) const = default;
};

/// A state of a run that can be gone back to.
struct CheckpointRow
{
    qint64 seq = 0; ///< of the last event that belongs to it
    Timestamp at;
    std::optional<CheckpointTrigger> trigger; ///< nothing: the end of a step
    QString name; ///< as the person named it, or the id of that step
    bool operator==(const CheckpointRow&) const = default;
};

/// What is known about the external effect of one attempt.
struct EffectRow
{
    int step = -1;
    QString stepId;
    QString stepTitle;
    int attempt = 0;
    EffectState state = EffectState::Intended;
    QString by; ///< who said so: "step", "check", "person" or "recovery"
    Timestamp intended;
    Timestamp settled;
    bool operator==(const EffectRow&) const = default;
};

/// What a session may use. A number below 1 allows nothing more.
struct SessionLimits
{
    double diskMegabytes = 10'000;
    int concurrentRuns = 3;
    double costUsd = 100;
    double memoryMegabytes = 4'000;
    bool operator==(const SessionLimits&) const = default;
};
/// One of them, for Store::setLimit.
enum class SessionLimit : quint8 { DiskMegabytes, ConcurrentRuns, CostUsd, MemoryMegabytes };
QString sessionLimitName(SessionLimit limit);
std::optional<SessionLimit> sessionLimitFromName(QStringView name);

/// What a session uses now.
struct SessionUsage
{
    qint64 fileBytes = 0; ///< stored content its runs made, each run by itself
    qint64 workBytes = 0; ///< work folders of its runs, as measured when their attempts ended
    int executingRuns = 0; ///< with a live process

    [[nodiscard]] qint64 diskBytes() const { return fileBytes + workBytes; }
    bool operator==(const SessionUsage&) const = default;
};

/// An attempt that is in no sum of SessionUsage: it runs, or was interrupted and never measured.
struct UnmeasuredAttempt
{
    RunId run;
    ProjectId project;
    QString step; ///< id
    int number = 1;
    bool isRunning = false;
    bool operator==(const UnmeasuredAttempt&) const = default;
};

/// What one run takes on disk, see SessionUsage.
struct StorageRow
{
    ProjectId project;
    QString projectName;
    RunId run;
    QString runName;
    qint64 fileBytes = 0;
    qint64 workBytes = 0;
    RunId parent {}; ///< that it is a branch of, which may have been deleted; null: none
    bool operator==(const StorageRow&) const = default;
};

/// The Python environment of a project: what a person agreed to have installed for it.
struct EnvironmentRow
{
    ProjectId project;
    QString projectName; ///< empty: the project is gone
    QString path;
    QString python; ///< its version; empty: it was never finished
    QStringList packages; ///< "name==version", by name
    qint64 bytes = 0;
    Timestamp lastUsed; ///< by a step, or when it was made
    bool operator==(const EnvironmentRow&) const = default;
};

/// An earlier error that reads like another, of a step that completed in the end.
struct SimilarError
{
    RunId run;
    QString step; ///< id
    QString error; ///< message and the end of the details
    QString category; ///< may be empty
    int attempts = 0; ///< until it completed
    QString guidance; ///< what a person had said
    QJsonObject changes; ///< what a person had changed, see StepRetryScheduled
    bool operator==(const SimilarError&) const = default;
};

/// Content nobody needs any more.
struct GarbageItem
{
    BlobHash hash;
    qint64 bytes = 0;
    qint64 ageSeconds = 0; ///< since somebody last put it
    bool operator==(const GarbageItem&) const = default;
};
struct GarbageReport
{
    bool isDryRun = true; ///< nothing was removed
    int count = 0;
    qint64 bytes = 0;
    QList<GarbageItem> largest; ///< at most 20
};

/// What a person may do to a run from anywhere; carried by the control channel and handled by its engine.
enum class RunCommand : quint8 { Pause, PauseAndStop, Resume, Cancel };

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunSummary)
Q_DECLARE_METATYPE(QList<cmbagent::RunSummary>)
