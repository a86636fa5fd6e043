// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/projector.h"
#include "store/rows.h"
#include "store/sessionjournal.h"
#include "store/statement.h"

#include <QJsonObject>

#include <cmath>

// The store's work for sessions, projects and whole runs; store.cpp is the stream of events.

namespace cmbagent {

namespace {

tl::unexpected<Error> noSuch(const QString& what)
{
    return fail(ErrorCode::NotFound, QStringLiteral("There is no such %1 in this session.").arg(what));
}

tl::unexpected<Error> noSuchSession()
{
    return fail(ErrorCode::NotFound, QStringLiteral("There is no such session."));
}

tl::unexpected<Error> needsName(const QString& what)
{
    return fail(ErrorCode::BadInput, QStringLiteral("A %1 needs a name.").arg(what));
}

/// The first row of a query, as texts; empty when there is none.
Result<QStringList> firstRow(sqlite3* database, const char* sql, const QStringList& parameters, int columns)
{
    Statement statement;
    if (const auto prepared = statement.prepare(database, sql); !prepared) {
        return tl::unexpected(prepared.error());
    }
    for (const QString& parameter : parameters) {
        statement.bind(parameter);
    }
    const auto row = statement.next(QStringLiteral("The database could not be read"));
    if (!row) {
        return tl::unexpected(row.error());
    }
    QStringList texts;
    for (int i = 0; *row && i < columns; ++i) {
        texts << statement.text(i);
    }
    return texts;
}

/// Who names a session would not know which of two is meant; `own`: the session that is to be called so.
Result<void> checkSessionName(sqlite3* database, const QString& name, const SessionId& own)
{
    const auto other =
        firstRow(database, "SELECT id FROM sessions WHERE name = ? AND id <> ?", { name, own.toString() }, 1);
    if (!other || other->isEmpty()) {
        return other ? Result<void>() : tl::unexpected(other.error());
    }
    return fail(ErrorCode::BadInput, QStringLiteral("There is a session '%1' already.").arg(name),
                QStringLiteral("Choose another name."));
}

} // namespace

/// Stores what has arrived, so that what follows finds it; the reason when that is not possible.
Result<void> Store::ready()
{
    if (!m_database) {
        return fail(ErrorCode::Internal, QStringLiteral("The store is not open."));
    }
    for (RunEvents group = takeGroup(); !group.isEmpty(); group = takeGroup()) {
        storeGroup(std::move(group));
    }
    return m_haltedBy ? Result<void>(tl::unexpected(*m_haltedBy)) : Result<void>();
}

Result<Defaults> Store::ensureDefaults()
{
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    // Looking needs no lock: another program may keep the database to itself for long.
    const auto known = firstRow(m_database->handle(),
                                "SELECT session, id FROM projects WHERE session = (SELECT id FROM sessions ORDER BY "
                                "created, id LIMIT 1) ORDER BY created, id LIMIT 1",
                                {}, 2);
    if (known && !known->isEmpty()) {
        return Defaults { SessionId::fromString(known->first()).value_or(SessionId {}),
                          ProjectId::fromString(known->last()).value_or(ProjectId {}) };
    }
    Defaults defaults;
    const auto done = inTransaction([&]() -> Result<void> {
        const Timestamp now = m_clock.now();
        const auto session =
            firstRow(m_database->handle(), "SELECT id FROM sessions ORDER BY is_archived, created, id LIMIT 1", {}, 1);
        if (!session) {
            return tl::unexpected(session.error());
        }
        if (session->isEmpty()) {
            defaults.session = m_ids.next<SessionId>();
            const auto made = m_sessions->record(defaults.session, now, QStringLiteral("session_created"),
                                                 { { QStringLiteral("name"), QStringLiteral("Default") } });
            if (!made) {
                return made;
            }
        } else {
            defaults.session = SessionId::fromString(session->first()).value_or(SessionId {});
        }
        const auto project =
            firstRow(m_database->handle(), "SELECT id FROM projects WHERE session = ? ORDER BY created, id LIMIT 1",
                     { defaults.session.toString() }, 1);
        if (!project) {
            return tl::unexpected(project.error());
        }
        if (!project->isEmpty()) {
            defaults.project = ProjectId::fromString(project->first()).value_or(ProjectId {});
            return {};
        }
        defaults.project = m_ids.next<ProjectId>();
        return m_sessions->record(defaults.session, now, QStringLiteral("project_created"),
                                  { { QStringLiteral("project"), defaults.project.toString() },
                                    { QStringLiteral("name"), QStringLiteral("My research") } });
    });
    return done ? Result<Defaults>(defaults) : tl::unexpected(done.error());
}

Result<SessionId> Store::createSession(const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return needsName(QStringLiteral("session"));
    }
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    const auto id = m_ids.next<SessionId>();
    const auto done = inTransaction([&]() -> Result<void> {
        if (const auto isFree = checkSessionName(m_database->handle(), name.trimmed(), id); !isFree) {
            return isFree;
        }
        return m_sessions->record(id, m_clock.now(), QStringLiteral("session_created"),
                                  { { QStringLiteral("name"), name.trimmed() } });
    });
    return done ? Result<SessionId>(id) : tl::unexpected(done.error());
}

Result<ProjectId> Store::createProject(const SessionScope& scope, const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return needsName(QStringLiteral("project"));
    }
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    const auto id = m_ids.next<ProjectId>();
    const auto done = inTransaction([&]() -> Result<void> {
        const auto session =
            firstRow(m_database->handle(), "SELECT id FROM sessions WHERE id = ?", { scope.session.toString() }, 1);
        if (!session || session->isEmpty()) {
            return session ? Result<void>(noSuchSession()) : tl::unexpected(session.error());
        }
        return m_sessions->record(
            scope.session, m_clock.now(), QStringLiteral("project_created"),
            { { QStringLiteral("project"), id.toString() }, { QStringLiteral("name"), name.trimmed() } });
    });
    return done ? Result<ProjectId>(id) : tl::unexpected(done.error());
}

Result<void> Store::recordOfRun(const SessionScope& scope, const RunId& run, const QString& type, QJsonObject body)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto row = firstRow(m_database->handle(), "SELECT id FROM runs WHERE id = ? AND session = ?",
                                  { run.toString(), scope.session.toString() }, 1);
        if (!row || row->isEmpty()) {
            return row ? Result<void>(noSuch(QStringLiteral("run"))) : tl::unexpected(row.error());
        }
        body.insert(QStringLiteral("run"), run.toString());
        return m_sessions->record(scope.session, m_clock.now(), type, body);
    });
}

Result<void> Store::recordOfSession(const SessionScope& scope, const QString& type, const QJsonObject& body,
                                    const QString& newName)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto row =
            firstRow(m_database->handle(), "SELECT id FROM sessions WHERE id = ?", { scope.session.toString() }, 1);
        if (!row || row->isEmpty()) {
            return row ? Result<void>(noSuchSession()) : tl::unexpected(row.error());
        }
        const auto isFree =
            newName.isEmpty() ? Result<void>() : checkSessionName(m_database->handle(), newName, scope.session);
        return isFree ? m_sessions->record(scope.session, m_clock.now(), type, body) : isFree;
    });
}

Result<void> Store::renameRun(const SessionScope& scope, const RunId& run, const QString& name)
{
    return name.trimmed().isEmpty()
        ? needsName(QStringLiteral("run"))
        : recordOfRun(scope, run, QStringLiteral("run_renamed"), { { QStringLiteral("name"), name.trimmed() } });
}

Result<void> Store::archiveRun(const SessionScope& scope, const RunId& run)
{
    return recordOfRun(scope, run, QStringLiteral("run_archived"));
}

Result<void> Store::unarchiveRun(const SessionScope& scope, const RunId& run)
{
    return recordOfRun(scope, run, QStringLiteral("run_unarchived"));
}

Result<void> Store::starRun(const SessionScope& scope, const RunId& run, bool isStarred)
{
    return recordOfRun(scope, run, isStarred ? QStringLiteral("run_starred") : QStringLiteral("run_unstarred"));
}

Result<void> Store::setBranchStatus(const SessionScope& scope, const RunId& run, BranchStatus status)
{
    return recordOfRun(scope, run, QStringLiteral("branch_status_set"),
                       { { QStringLiteral("status"), branchStatusName(status) } });
}

Result<void> Store::setHypothesis(const SessionScope& scope, const RunId& run, const QString& hypothesis)
{
    return recordOfRun(scope, run, QStringLiteral("hypothesis_set"),
                       { { QStringLiteral("hypothesis"), hypothesis.trimmed() } });
}

Result<void> Store::renameSession(const SessionScope& scope, const QString& name)
{
    return name.trimmed().isEmpty() ? needsName(QStringLiteral("session"))
                                    : recordOfSession(scope, QStringLiteral("session_renamed"),
                                                      { { QStringLiteral("name"), name.trimmed() } }, name.trimmed());
}

Result<void> Store::renameProject(const SessionScope& scope, const ProjectId& project, const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return needsName(QStringLiteral("project"));
    }
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto row = firstRow(m_database->handle(), "SELECT id FROM projects WHERE id = ? AND session = ?",
                                  { project.toString(), scope.session.toString() }, 1);
        if (!row || row->isEmpty()) {
            return row ? Result<void>(noSuch(QStringLiteral("project"))) : tl::unexpected(row.error());
        }
        return m_sessions->record(
            scope.session, m_clock.now(), QStringLiteral("project_renamed"),
            { { QStringLiteral("project"), project.toString() }, { QStringLiteral("name"), name.trimmed() } });
    });
}

Result<void> Store::archiveSession(const SessionScope& scope)
{
    return recordOfSession(scope, QStringLiteral("session_archived"));
}

Result<void> Store::unarchiveSession(const SessionScope& scope)
{
    return recordOfSession(scope, QStringLiteral("session_unarchived"));
}

Result<void> Store::setLimit(const SessionScope& scope, SessionLimit limit, double value)
{
    if (!std::isfinite(value) || value < 0) {
        return fail(ErrorCode::BadInput, QStringLiteral("A limit is a number that is not below 0."));
    }
    return recordOfSession(scope, QStringLiteral("limit_set"),
                           { { QStringLiteral("name"), sessionLimitName(limit) }, { QStringLiteral("value"), value } });
}

Result<void> Store::forgetAnswer(const SessionScope& scope, const ApprovalId& approval)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto row = firstRow(m_database->handle(),
                                  "SELECT a.id FROM approvals a JOIN runs r ON r.key = a.run WHERE r.session = ? AND "
                                  "a.id = ? AND a.subject IS NOT NULL",
                                  { scope.session.toString(), approval.toString() }, 1);
        if (!row || row->isEmpty()) {
            return row ? Result<void>(noSuch(QStringLiteral("remembered answer"))) : tl::unexpected(row.error());
        }
        return m_sessions->record(scope.session, m_clock.now(), QStringLiteral("answer_forgotten"),
                                  { { QStringLiteral("approval"), approval.toString() } });
    });
}

Result<void> Store::rebuildProjections()
{
    if (const auto done = ready(); !done) {
        return done;
    }
    m_projector->forget();
    const auto done = inTransaction([&]() -> Result<void> {
        const auto emptied =
            m_database->exec("DELETE FROM runs; DELETE FROM workflow_steps; DELETE FROM workflow_edges; "
                             "DELETE FROM projects; DELETE FROM sessions; DELETE FROM limits; "
                             "DELETE FROM budget_alerts; DELETE FROM spent_by_deleted");
        return emptied ? replayJournals(*m_database, *m_projector, *m_sessions) : emptied;
    });
    m_projector->forget();
    return done;
}

Result<void> Store::replayJournals(Database& database, Projector& projector, SessionJournal& sessions)
{
    if (const auto done = sessions.replay(false); !done) {
        return done;
    }
    // All of them first: giving up on one run undoes what other statements read just then.
    const auto runs = collect<std::pair<qint64, RunId>>(
        database.handle(), "SELECT key, id FROM run_keys ORDER BY key",
        [](const Statement& row) { return std::pair(row.integer(0), row.id<RunId>(1)); });
    if (!runs) {
        return tl::unexpected(runs.error());
    }
    for (const auto& [key, run] : *runs) {
        if (const auto done = projector.replay(key, run); !done) {
            return done;
        }
    }
    return sessions.replay(true);
}

Result<void> Store::checkIntegrity()
{
    const auto done = ready();
    return done ? m_database->checkIntegrity() : done;
}

} // namespace cmbagent
