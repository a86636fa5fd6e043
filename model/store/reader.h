// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datadir.h"
#include "store/lockwait.h"

#include "core/budgets.h"
#include "core/ports.h"
#include "core/projection.h"
#include "core/records.h"

#include <QHash>

#include <memory>

namespace cmbagent {

class Database;
class Statement;

/// The last value of a metric that a step of a run reported, or a number it wrote to outputs.json.
struct OutcomeRow
{
    RunId run;
    QString step; ///< id
    QString name;
    QString unit;
    double value = 0;
    bool isInherited = false; ///< the step was not done in this run but in the one it was kept from
    bool operator==(const OutcomeRow&) const = default;
};

/// What one version of an agent was asked, of one kind.
struct AgentUse
{
    QString version; ///< empty: nobody knows
    CostKind kind = CostKind::Paid;
    CostSum sum;
    Timestamp lastAt;
    bool operator==(const AgentUse&) const = default;
};

/// How far a run has come.
struct RunPosition
{
    RunId run;
    qint64 lastSeq = 0; ///< number of its last event
    bool isEnded = false;
    bool operator==(const RunPosition&) const = default;
};

/// What is remembered, for reading: a read-only connection owned by the one thread that opened it.
/// Every question is asked for a session; what belongs to another is not found.
class Reader
{
public:
    explicit Reader(const DataDir& dir, std::shared_ptr<LockWait> lockWait = std::make_shared<LockWait>());
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    /// On the thread that asks and, later, destroys. NotFound before the store made the database.
    Result<void> open();

    /// The only question without a scope: which sessions there are, oldest first.
    Result<QList<SessionSummary>> sessions();
    Result<QList<ProjectSummary>> projects(const SessionScope& scope);
    /// Newest first; `before` is the last run of the page before, `project` narrows to one project.
    Result<QList<RunSummary>> runs(const SessionScope& scope, int limit = 100, const RunId& before = {},
                                   const ProjectId& project = {});
    Result<RunSummary> run(const SessionScope& scope, const RunId& run);
    /// Of every run of the session, the oldest first: cheap enough to be asked whenever something was written.
    Result<QList<RunPosition>> positions(const SessionScope& scope);
    /// By the first characters of an id (dashes optional) or "last"; newest first, at most 20.
    Result<QList<RunSummary>> findRuns(const SessionScope& scope, const QString& prefix);
    /// The session a run belongs to, for commands that name only a run.
    Result<SessionId> sessionOf(const RunId& run);

    /// Events with a seq above `sinceSeq`, in order.
    Result<RunEvents> events(const SessionScope& scope, const RunId& run, qint64 sinceSeq = 0, int limit = 10'000);
    /// The whole run, folded. Reads in transactions of at most about 100 ms, so it never holds up a checkpoint.
    Result<RunProjection> load(const SessionScope& scope, const RunId& run, const Blobs& blobs);
    /// The run as it was after event `seq`.
    Result<RunProjection> loadAt(const SessionScope& scope, const RunId& run, qint64 seq, const Blobs& blobs);
    Result<QList<StepRow>> stepRows(const SessionScope& scope, const RunId& run);
    /// Questions nobody answered yet, oldest first, over all runs of the session.
    Result<QList<OpenApproval>> openApprovals(const SessionScope& scope);
    /// Questions that were answered, the newest answer first; of one run, or of all.
    Result<QList<AnsweredApproval>> answeredApprovals(const SessionScope& scope, int limit = 100,
                                                      const RunId& run = {});
    /// Answers that are given again by themselves and were not taken back, newest first.
    Result<QList<RememberedAnswer>> rememberedAnswers(const SessionScope& scope);
    /// Those of other runs that count for a run of the project: the project's, and those of `run` (itself, or the
    /// parent of one that is to come) and its ancestors for their branches. Oldest first.
    Result<QList<RememberedAnswer>> rememberedFor(const SessionScope& scope, const ProjectId& project,
                                                  const RunId& run);
    Result<QList<ApprovalId>> forgottenAnswers(const SessionScope& scope);
    /// What was approved when the same was asked before: earlier in the run, in the runs it was branched from, or else
    /// in a run of the same workflow in its project. Nothing: it never was.
    Result<std::optional<EarlierApproval>> lastApproved(const SessionScope& scope, const RunId& run,
                                                        const ApprovalId& approval);

    /// All ancestors and descendants of a run that are there, and the run: parents before children, oldest first.
    Result<QList<BranchNode>> branchTree(const SessionScope& scope, const RunId& run);
    /// The checkpoints that are kept and the ends of the last ten steps, by rising seq.
    Result<QList<CheckpointRow>> checkpoints(const SessionScope& scope, const RunId& run);
    Result<QList<EffectRow>> effects(const SessionScope& scope, const RunId& run);
    /// The newest results of the session that steps of other runs may take over, by the hash of their identity. What
    /// they are asked for decides whose result wins: the newest. `step` is an index in the run of origin.
    Result<QHash<BlobHash, InheritedStep>> earlierResults(const SessionScope& scope, int limit = 10'000);

    /// Errors of steps that completed in the end and that read like this one, the most alike first.
    Result<QList<SimilarError>> similarErrors(const SessionScope& scope, const QString& errorText, int limit = 3);
    /// Median time an attempt took to complete, by step id, over the newest 20 runs of a workflow. In microseconds.
    Result<QHash<QString, qint64>> durations(const SessionScope& scope, const QString& workflowName);

    /// What came out of the runs of a session: the last value of every metric of every step, by step and name, and the
    /// numbers in outputs.json; of steps that a branch keeps, that of the run they were made in. Where both have one
    /// name, the metric counts. Values that are no number are left out.
    Result<QList<OutcomeRow>> outcomes(const SessionScope& scope);

    /// The run that carries out, or carried out, what this one planned, see RunCreated::plannedBy; it may have been
    /// deleted. Null: none ever did.
    Result<RunId> carriedOutBy(const SessionScope& scope, const RunId& plan);
    /// Completed runs whose workflow file ends like this and whose plan no run ever carried out, oldest first. What a
    /// person put in the archive is left alone.
    Result<QList<RunId>> plansLeft(const SessionScope& scope, const QString& fileEnd);

    Result<SessionLimits> limits(const SessionScope& scope);
    /// Sums that the store keeps: quick enough to be asked before every run. `except` is not counted among the runs
    /// that execute; for whoever has taken it up and asks whether it may go on.
    Result<SessionUsage> usage(const SessionScope& scope, const RunId& except = {});
    /// Of the session's runs that are not over: attempts whose work nobody has measured.
    Result<QList<UnmeasuredAttempt>> unmeasuredAttempts(const SessionScope& scope);
    /// What calls cost together, by one thing that tells them apart; the most expensive first, attempts and days in
    /// their order. The sums add up to that of `costTotal`. Calls outside of runs are in them; what runs had cost that
    /// were deleted is not.
    Result<QList<CostSlice>> costs(const SessionScope& scope, const CostFilter& filter, CostDimension dimension);
    Result<CostSum> costTotal(const SessionScope& scope, const CostFilter& filter);
    /// The calls themselves, newest first.
    Result<QList<CostRow>> calls(const SessionScope& scope, const CostFilter& filter, int limit = 1000);
    /// How much an agent was asked in the session, by versions and kinds, imported ones left out; in runs and outside.
    Result<QList<AgentUse>> agentUses(const SessionScope& scope, const QString& agent);
    /// What was spent when, in at most about `most` stretches of equal length, in their order.
    Result<QList<CostPoint>> costHistory(const SessionScope& scope, const CostFilter& filter, int most = 500);
    /// The budgets that reach a session: its own, those of its projects, and everybody's, with what was spent of each
    /// in the stretch that `now` is in. The hard total of the session is always there, see SessionLimits. What runs had
    /// cost that were deleted counts, and so do calls outside of runs.
    Result<QList<BudgetState>> budgets(const SessionScope& scope, Timestamp now,
                                       const QTimeZone& zone = QTimeZone::systemTimeZone());
    /// What a person was told of the budgets that reach a session, newest first.
    Result<QList<BudgetAlert>> budgetAlerts(const SessionScope& scope, int limit = 50);

    /// By project, the largest run first.
    Result<QList<StorageRow>> storage(const SessionScope& scope);
    /// The names of the runs of a project that are at work in a live process.
    Result<QStringList> runsAtWork(const ProjectId& project);

    /// Changes whenever another connection committed something.
    Result<qint64> dataVersion();
    [[nodiscard]] const DataDir& dir() const { return m_dir; }

private:
    struct Statements;

    Result<qint64> keyOf(const SessionScope& scope, const RunId& run);
    Result<QList<BranchNode>> relatives(const SessionScope& scope, const char* sql, const RunId& run);
    Result<QList<RunSummary>> summaries(const SessionScope& scope, Statement& statement);
    Result<void> addSpending(const SessionScope& scope, BudgetState& state);

    const DataDir m_dir;
    const std::shared_ptr<LockWait> m_lockWait;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cmbagent
