// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/projector.h"
#include "store/runlock.h"
#include "store/sessionjournal.h"
#include "store/statement.h"

#include <QDir>
#include <QJsonObject>
#include <QSet>

// The store's work for sessions, projects and whole runs; store.cpp is the stream of events.

namespace cmbagent {

namespace {

tl::unexpected<Error> noSuch(const QString& what)
{
    return fail(ErrorCode::NotFound, QStringLiteral("There is no such %1 in this session.").arg(what));
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
    Defaults defaults;
    const auto done = inTransaction([&]() -> Result<void> {
        const Timestamp now = m_clock.now();
        const auto session =
            firstRow(m_database->handle(), "SELECT id FROM sessions ORDER BY created, id LIMIT 1", {}, 1);
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
    const auto done = inTransaction([&] {
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
            return session ? Result<void>(fail(ErrorCode::NotFound, QStringLiteral("There is no such session.")))
                           : tl::unexpected(session.error());
        }
        return m_sessions->record(
            scope.session, m_clock.now(), QStringLiteral("project_created"),
            { { QStringLiteral("project"), id.toString() }, { QStringLiteral("name"), name.trimmed() } });
    });
    return done ? Result<ProjectId>(id) : tl::unexpected(done.error());
}

Result<void> Store::renameRun(const SessionScope& scope, const RunId& run, const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return needsName(QStringLiteral("run"));
    }
    if (const auto done = ready(); !done) {
        return done;
    }
    return inTransaction([&]() -> Result<void> {
        const auto row = firstRow(m_database->handle(), "SELECT id FROM runs WHERE id = ? AND session = ?",
                                  { run.toString(), scope.session.toString() }, 1);
        if (!row || row->isEmpty()) {
            return row ? Result<void>(noSuch(QStringLiteral("run"))) : tl::unexpected(row.error());
        }
        return m_sessions->record(
            scope.session, m_clock.now(), QStringLiteral("run_renamed"),
            { { QStringLiteral("run"), run.toString() }, { QStringLiteral("name"), name.trimmed() } });
    });
}

Result<void> Store::deleteRun(const SessionScope& scope, const RunId& run)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    // Held until rows and folder are gone, so that no engine can take the run up meanwhile.
    const auto lock = RunLock::tryLock(m_dir.lockPath(run));
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    QStringList row;
    const auto done = inTransaction([&]() -> Result<void> {
        const auto found =
            firstRow(m_database->handle(), "SELECT project, name, last_seq, key FROM runs WHERE id = ? AND session = ?",
                     { run.toString(), scope.session.toString() }, 4);
        if (!found || found->isEmpty()) {
            return found ? Result<void>(noSuch(QStringLiteral("run"))) : tl::unexpected(found.error());
        }
        row = *found;
        const auto buried = m_sessions->record(scope.session, m_clock.now(), QStringLiteral("run_deleted"),
                                               { { QStringLiteral("run"), run.toString() },
                                                 { QStringLiteral("project"), row.at(0) },
                                                 { QStringLiteral("name"), row.at(1) },
                                                 { QStringLiteral("events"), row.at(2).toLongLong() } });
        return buried ? m_database->exec("DELETE FROM run_keys WHERE key = " + row.at(3).toUtf8()) : buried;
    });
    if (!done) {
        return done;
    }
    m_projector->forget();
    m_parked.remove(run);
    const auto project = ProjectId::fromString(row.at(0)).value_or(ProjectId {});
    const QString folder = m_dir.runFolder(scope.session, project, run);
    if (!QDir(folder).removeRecursively()) {
        return fail(ErrorCode::Io,
                    QStringLiteral("The run is deleted, but its folder %1 could not be removed entirely.").arg(folder),
                    QStringLiteral("Remove the folder by hand."));
    }
    return {};
}

Result<int> Store::removeUnusedBlobs(qint64 minAgeSeconds)
{
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    // Candidates first: what is cited after we looked was put again, and that made it young.
    const QList<BlobHash> candidates = m_blobs.olderThan(minAgeSeconds);
    QSet<BlobHash> cited;
    Statement hashes;
    const QString doing = QStringLiteral("The database could not be read");
    if (const auto prepared =
            hashes.prepare(m_database->handle(),
                           "SELECT hash FROM files UNION SELECT workflow FROM runs UNION SELECT source FROM runs");
        !prepared) {
        return tl::unexpected(prepared.error());
    }
    for (;;) {
        const auto row = hashes.next(doing);
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        cited.insert(hashes.hash(0));
    }
    int removed = 0;
    for (const BlobHash& hash : candidates) {
        if (cited.contains(hash)) {
            continue;
        }
        const auto done = m_blobs.removeIfOlder(hash, minAgeSeconds);
        if (!done) {
            return tl::unexpected(done.error());
        }
        removed += *done ? 1 : 0;
    }
    return removed;
}

Result<void> Store::rebuildProjections()
{
    if (const auto done = ready(); !done) {
        return done;
    }
    m_projector->forget();
    const auto done = inTransaction([&]() -> Result<void> {
        const auto emptied = m_database->exec("DELETE FROM runs; DELETE FROM projects; DELETE FROM sessions");
        return emptied ? replayJournals() : emptied;
    });
    m_projector->forget();
    return done;
}

Result<void> Store::replayJournals()
{
    if (const auto done = m_sessions->replay(false); !done) {
        return done;
    }
    Statement keys;
    if (const auto prepared = keys.prepare(m_database->handle(), "SELECT key, id FROM run_keys ORDER BY key");
        !prepared) {
        return prepared;
    }
    for (;;) {
        const auto row = keys.next(QStringLiteral("The database could not be read"));
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        if (const auto done = m_projector->replay(keys.integer(0), keys.id<RunId>(1)); !done) {
            return done;
        }
    }
    return m_sessions->replay(true);
}

Result<void> Store::checkIntegrity()
{
    const auto done = ready();
    return done ? m_database->checkIntegrity() : done;
}

} // namespace cmbagent
