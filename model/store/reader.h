// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datadir.h"

#include "core/ports.h"
#include "core/projection.h"
#include "core/records.h"

#include <memory>

namespace cmbagent {

class Database;
class Statement;

/// What is remembered, for reading: a read-only connection owned by the one thread that opened it.
/// Every question is asked for a session; what belongs to another is not found.
class Reader
{
public:
    explicit Reader(const DataDir& dir);
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
    /// By the first characters of an id (dashes optional) or "last"; newest first, at most 20.
    Result<QList<RunSummary>> findRuns(const SessionScope& scope, const QString& prefix);
    /// The session a run belongs to, for commands that name only a run.
    Result<SessionId> sessionOf(const RunId& run);

    /// Events with a seq above `sinceSeq`, in order.
    Result<RunEvents> events(const SessionScope& scope, const RunId& run, qint64 sinceSeq = 0, int limit = 10'000);
    /// The whole run, folded. Reads in transactions of at most about 100 ms, so it never holds up a checkpoint.
    Result<RunProjection> load(const SessionScope& scope, const RunId& run, const Blobs& blobs);
    Result<QList<StepRow>> stepRows(const SessionScope& scope, const RunId& run);
    /// Questions nobody answered yet, oldest first, over all runs of the session.
    Result<QList<OpenApproval>> openApprovals(const SessionScope& scope);

    /// Changes whenever another connection committed something.
    Result<qint64> dataVersion();
    [[nodiscard]] const DataDir& dir() const { return m_dir; }

private:
    struct Statements;

    Result<qint64> keyOf(const SessionScope& scope, const RunId& run);
    Result<QList<RunSummary>> summaries(const SessionScope& scope, Statement& statement);

    const DataDir m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cmbagent
