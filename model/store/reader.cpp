// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/journal.h"
#include "store/rows.h"
#include "store/runlock.h"

#include <limits>

namespace cmbagent {

namespace {

constexpr int pageMillis = 100;

#define CMBAGENT_RUN_COLUMNS                                                                                           \
    "SELECT id, project, name, workflow_name, source_path, state, open_approvals, created, started, ended, last_seq, " \
    "pending, running, "                                                                                               \
    "waiting_approval, paused, completed, failed, skipped, cancelled, parent, depth, from_step, hypothesis, "          \
    "coalesce(branch_status, iif(state = 'completed', 'completed', 'active')), is_archived, is_starred, workflow "     \
    "FROM runs "

RunSummary summary(const Statement& row, const DataDir& dir)
{
    RunSummary run;
    run.id = row.id<RunId>(0);
    run.project = row.id<ProjectId>(1);
    run.name = row.text(2);
    run.workflowName = row.text(3);
    run.sourcePath = row.text(4);
    run.state = runStateFromName(row.text(5)).value_or(RunState::Draft);
    run.openApprovals = int(row.integer(6));
    run.created = row.time(7);
    run.started = row.time(8);
    run.ended = row.time(9);
    run.lastSeq = row.integer(10);
    for (int state = 0; state < stepStateCount; ++state) {
        run.steps[size_t(state)] = int(row.integer(11 + state));
    }
    run.parent = row.id<RunId>(19);
    run.depth = int(row.integer(20));
    run.fromStep = row.text(21);
    run.hypothesis = row.text(22);
    run.branchStatus = branchStatusFromName(row.text(23)).value_or(BranchStatus::Active);
    run.isArchived = row.integer(24) != 0;
    run.isStarred = row.integer(25) != 0;
    run.workflow = BlobHash::fromHex(row.text(26)).value_or(BlobHash {});
    run.isOwned = RunLock::isHeld(dir.lockPath(run.id));
    return run;
}

/// What a person typed of an id, with the dashes where they belong; empty when it cannot be one.
QString idPrefix(const QString& typed)
{
    QString digits = typed.trimmed().toLower();
    digits.remove(QLatin1Char('-'));
    QString prefix;
    for (const QChar digit : digits) {
        if (!QStringLiteral("0123456789abcdef").contains(digit) || prefix.size() == 36) {
            return {};
        }
        if (prefix.size() == 8 || prefix.size() == 13 || prefix.size() == 18 || prefix.size() == 23) {
            prefix += QLatin1Char('-');
        }
        prefix += digit;
    }
    return prefix;
}

} // namespace

struct Reader::Statements
{
    explicit Statements(sqlite3* database) : journal(database) { }

    Journal journal;
    Statement sessions;
    Statement projects;
    Statement runs;
    Statement projectRuns;
    Statement run;
    Statement positions;
    Statement runKey;
    Statement matches;
    Statement session;
    Statement steps;
    Statement dataVersion;

    Result<void> prepare(sqlite3* database);
};

Result<void> Reader::Statements::prepare(sqlite3* database)
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    const Source sources[] = {
        { sessions,
          "SELECT id, name, created, (SELECT count(*) FROM projects WHERE session = s.id), (SELECT count(*) FROM runs "
          "WHERE session = s.id), is_archived, (SELECT coalesce(sum(file_bytes + work_bytes), 0) FROM runs WHERE "
          "session = s.id) "
          "FROM sessions s ORDER BY created, id" },
        { projects,
          "SELECT id, name, created, (SELECT count(*) FROM runs WHERE session = p.session AND project = p.id) FROM "
          "projects p "
          "WHERE session = ? ORDER BY created, id" },
        { runs, CMBAGENT_RUN_COLUMNS "WHERE session = ? AND key < ? ORDER BY key DESC LIMIT ?" },
        { projectRuns, CMBAGENT_RUN_COLUMNS "WHERE session = ? AND project = ? AND key < ? ORDER BY key DESC LIMIT ?" },
        { run, CMBAGENT_RUN_COLUMNS "WHERE session = ? AND id = ?" },
        { positions, "SELECT id, last_seq, state FROM runs WHERE session = ? ORDER BY key" },
        { runKey, "SELECT key FROM runs WHERE session = ? AND id = ?" },
        { matches,
          CMBAGENT_RUN_COLUMNS "WHERE session = ?1 AND id >= ?2 AND id < ?2 || '~' ORDER BY key DESC LIMIT 20" },
        { session, "SELECT session FROM runs WHERE id = ?" },
        { steps,
          "SELECT step, id, title, kind, state, attempts, reason, started, ended, origin_kind, origin_run, "
          "origin_step, "
          "origin_attempt FROM run_steps WHERE run = ? ORDER BY step" },
        { dataVersion, "PRAGMA data_version" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(database, source.sql); !done) {
            return done;
        }
    }
    return journal.prepareReading();
}

Reader::Reader(const DataDir& dir, std::shared_ptr<LockWait> lockWait) : m_dir(dir), m_lockWait(std::move(lockWait)) { }

Reader::~Reader() = default;

Result<void> Reader::open()
{
    Database::Options options;
    options.isReadOnly = true;
    options.lockWait = m_lockWait;
    auto database = Database::open(m_dir.databasePath(), options);
    if (!database) {
        return tl::unexpected(database.error());
    }
    m_statements.reset();
    m_database = std::move(*database);
    m_statements = std::make_unique<Statements>(m_database->handle());
    return m_statements->prepare(m_database->handle());
}

Result<QList<SessionSummary>> Reader::sessions()
{
    return collect<SessionSummary>(m_statements->sessions, [](const Statement& row) {
        return SessionSummary { row.id<SessionId>(0), row.text(1),         row.time(2),   int(row.integer(3)),
                                int(row.integer(4)),  row.integer(5) != 0, row.integer(6) };
    });
}

Result<QList<ProjectSummary>> Reader::projects(const SessionScope& scope)
{
    m_statements->projects.bind(scope.session);
    return collect<ProjectSummary>(m_statements->projects, [&scope](const Statement& row) {
        return ProjectSummary { row.id<ProjectId>(0), scope.session, row.text(1), row.time(2), int(row.integer(3)) };
    });
}

Result<QList<RunPosition>> Reader::positions(const SessionScope& scope)
{
    m_statements->positions.bind(scope.session);
    return collect<RunPosition>(m_statements->positions, [](const Statement& row) {
        const RunState state = runStateFromName(row.text(2)).value_or(RunState::Draft);
        return RunPosition { row.id<RunId>(0), row.integer(1), isEnded(state) };
    });
}

Result<QList<RunSummary>> Reader::runs(const SessionScope& scope, int limit, const RunId& before,
                                       const ProjectId& project)
{
    qint64 key = std::numeric_limits<qint64>::max();
    if (!before.isNull()) {
        const auto found = keyOf(scope, before);
        if (!found) {
            return tl::unexpected(found.error());
        }
        key = *found;
    }
    Statement& statement = project.isNull() ? m_statements->runs : m_statements->projectRuns;
    statement.bind(scope.session);
    if (!project.isNull()) {
        statement.bind(project);
    }
    statement.bind(key).bind(limit);
    return summaries(scope, statement);
}

Result<QList<RunSummary>> Reader::summaries(const SessionScope& scope, Statement& statement)
{
    auto runs = collect<RunSummary>(statement, [this](const Statement& row) { return summary(row, m_dir); });
    for (qsizetype i = 0; runs && i < runs->size(); ++i) {
        if ((*runs)[i].isInterrupted()) {
            (*runs)[i] = run(scope, (*runs)[i].id).value_or((*runs)[i]);
        }
    }
    return runs;
}

Result<RunSummary> Reader::run(const SessionScope& scope, const RunId& run)
{
    Result<QList<RunSummary>> rows;
    // Its last events may come between reading the row and looking at the lock; with the lock given up before, a row
    // read again is the truth.
    for (int look = 0; look < 2 && rows && (look == 0 || (!rows->isEmpty() && rows->first().isInterrupted())); ++look) {
        m_statements->run.bind(scope.session).bind(run);
        rows = collect<RunSummary>(m_statements->run, [this](const Statement& row) { return summary(row, m_dir); });
    }
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no run %1 in this session.").arg(run.toString()));
    }
    return rows->first();
}

Result<QList<RunSummary>> Reader::findRuns(const SessionScope& scope, const QString& prefix)
{
    if (prefix.trimmed() == QLatin1String("last")) {
        return runs(scope, 1);
    }
    const QString id = idPrefix(prefix);
    if (id.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is not the beginning of a run's id.").arg(prefix),
                    QStringLiteral("Give the first characters of an id as 'cmbagent list' shows it, or \"last\"."));
    }
    m_statements->matches.bind(scope.session).bind(id);
    return summaries(scope, m_statements->matches);
}

Result<SessionId> Reader::sessionOf(const RunId& run)
{
    m_statements->session.bind(run);
    const auto rows =
        collect<SessionId>(m_statements->session, [](const Statement& row) { return row.id<SessionId>(0); });
    if (!rows || rows->isEmpty()) {
        return rows ? fail(ErrorCode::NotFound, QStringLiteral("There is no run %1.").arg(run.toString()))
                    : tl::unexpected(rows.error());
    }
    return rows->first();
}

Result<qint64> Reader::keyOf(const SessionScope& scope, const RunId& run)
{
    m_statements->runKey.bind(scope.session).bind(run);
    const auto rows = collect<qint64>(m_statements->runKey, [](const Statement& row) { return row.integer(0); });
    if (!rows || rows->isEmpty()) {
        return rows
            ? fail(ErrorCode::NotFound, QStringLiteral("There is no run %1 in this session.").arg(run.toString()))
            : tl::unexpected(rows.error());
    }
    return rows->first();
}

Result<RunEvents> Reader::events(const SessionScope& scope, const RunId& run, qint64 sinceSeq, int limit)
{
    const auto key = keyOf(scope, run);
    return key ? m_statements->journal.read(*key, run, sinceSeq, limit) : tl::unexpected(key.error());
}

Result<RunProjection> Reader::load(const SessionScope& scope, const RunId& run, const Blobs& blobs)
{
    const auto key = keyOf(scope, run);
    return key ? m_statements->journal.fold(*key, run, blobs, pageMillis) : tl::unexpected(key.error());
}

Result<RunProjection> Reader::loadAt(const SessionScope& scope, const RunId& run, qint64 seq, const Blobs& blobs)
{
    const auto key = keyOf(scope, run);
    const auto last = key ? m_statements->journal.lastSeq(*key) : key;
    if (!last) {
        return tl::unexpected(last.error());
    }
    if (seq < 1 || seq > *last) {
        return fail(ErrorCode::NotFound, QStringLiteral("Run %1 has no event %2.").arg(run.toString()).arg(seq),
                    QStringLiteral("Its events are 1 to %1.").arg(*last));
    }
    return m_statements->journal.fold(*key, run, blobs, pageMillis, seq);
}

Result<QList<StepRow>> Reader::stepRows(const SessionScope& scope, const RunId& run)
{
    const auto key = keyOf(scope, run);
    if (!key) {
        return tl::unexpected(key.error());
    }
    m_statements->steps.bind(*key);
    return collect<StepRow>(m_statements->steps, [](const Statement& row) {
        StepRow step { int(row.integer(0)),
                       row.text(1),
                       row.text(2),
                       row.text(3),
                       stepStateFromName(row.text(4)).value_or(StepState::Pending),
                       int(row.integer(5)),
                       row.text(6),
                       row.time(7),
                       row.time(8) };
        if (const auto kind = originKindFromName(row.text(9))) {
            step.origin = ResultOrigin { *kind, row.id<RunId>(10), row.text(11), int(row.integer(12)) };
        }
        return step;
    });
}

Result<qint64> Reader::dataVersion()
{
    const auto rows = collect<qint64>(m_statements->dataVersion, [](const Statement& row) { return row.integer(0); });
    return rows ? Result<qint64>(rows->value(0)) : tl::unexpected(rows.error());
}

} // namespace cmbagent
