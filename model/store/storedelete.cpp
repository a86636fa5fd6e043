// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/garbage.h"
#include "store/projector.h"
#include "store/runlock.h"
#include "store/sessionjournal.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

// The store's work of taking things away; storeadmin.cpp changes and names them.

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("The database could not be read");
}

tl::unexpected<Error> noSuch(const QString& what)
{
    return fail(ErrorCode::NotFound, QStringLiteral("There is no such %1 in this session.").arg(what));
}

} // namespace

struct Store::Doomed
{
    struct Run
    {
        qint64 key;
        RunId id;
        QString project;
        QString name;
        qint64 events;
    };
    std::vector<Run> runs;
    std::vector<RunLock> locks; ///< held until rows and folders are gone, so that no engine takes a run up meanwhile
};

/// The runs of a project, or of all projects of the session when it is null. Conflict while a process works on one.
Result<Store::Doomed> Store::doomed(const SessionScope& scope, const ProjectId& project)
{
    constexpr size_t mostLocks = 256; // each is an open file
    Doomed doomed;
    Statement rows;
    if (const auto prepared = rows.prepare(m_database->handle(),
                                           "SELECT key, id, project, name, last_seq, state FROM runs WHERE session = ? "
                                           "AND (?2 IS NULL OR project = ?2) ORDER BY key");
        !prepared) {
        return tl::unexpected(prepared.error());
    }
    rows.bind(scope.session);
    if (!project.isNull()) {
        rows.bind(project);
    }
    for (;;) {
        const auto row = rows.next(doing());
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            return doomed;
        }
        doomed.runs.push_back({ rows.integer(0), rows.id<RunId>(1), rows.text(2), rows.text(3), rows.integer(4) });
        const QString path = m_dir.lockPath(doomed.runs.back().id);
        const bool isOver = isEnded(runStateFromName(rows.text(5)).value_or(RunState::Draft));
        if ((isOver || doomed.locks.size() >= mostLocks) && !RunLock::isHeld(path)) {
            continue;
        }
        auto lock = RunLock::tryLock(path);
        if (!lock) {
            Error error = lock.error();
            error.what = QStringLiteral("The run '%1' is being worked on. %2").arg(rows.text(3), error.what);
            return fail(error);
        }
        doomed.locks.push_back(std::move(*lock));
    }
}

namespace {

/// What the calls of a run have cost, by the hour: budgets go on counting it.
Result<QJsonArray> spentBy(sqlite3* database, qint64 run)
{
    Statement rows;
    if (const auto prepared = rows.prepare(
            database,
            "SELECT max(at), sum(coalesce(micros, 0)), sum(micros IS NULL) FROM costs WHERE run = ? AND kind = 'paid' "
            "GROUP BY at / 3600000000 ORDER BY 1");
        !prepared) {
        return tl::unexpected(prepared.error());
    }
    rows.bind(run);
    QJsonArray hours;
    for (;;) {
        const auto row = rows.next(doing());
        if (!row || !*row) {
            return row ? Result<QJsonArray>(hours) : tl::unexpected(row.error());
        }
        hours.append(
            QJsonObject { { "at", rows.integer(0) }, { "micros", rows.integer(1) }, { "unpriced", rows.integer(2) } });
    }
}

/// The run whose plan this one carried out: also when it is deleted, that plan was carried out. Empty: it had none.
Result<QString> planOf(sqlite3* database, qint64 run)
{
    Statement row;
    if (const auto prepared =
            row.prepare(database, "SELECT body ->> 'planned_by' FROM events WHERE run = ? AND seq = 1");
        !prepared) {
        return tl::unexpected(prepared.error());
    }
    const auto found = row.bind(run).next(doing());
    if (!found) {
        return tl::unexpected(found.error());
    }
    return *found ? row.text(0) : QString();
}

} // namespace

/// Removes the rows and leaves the tombstones; in a transaction.
Result<void> Store::bury(const SessionScope& scope, const Doomed& doomed)
{
    Statement remove;
    if (const auto prepared = remove.prepare(m_database->handle(), "DELETE FROM run_keys WHERE key = ?"); !prepared) {
        return prepared;
    }
    for (const Doomed::Run& run : doomed.runs) {
        const auto spent = spentBy(m_database->handle(), run.key);
        const auto plan = planOf(m_database->handle(), run.key);
        if (!spent || !plan) {
            return tl::unexpected(spent ? plan.error() : spent.error());
        }
        QJsonObject tombstone { { QStringLiteral("run"), run.id.toString() },
                                { QStringLiteral("project"), run.project },
                                { QStringLiteral("name"), run.name },
                                { QStringLiteral("events"), run.events } };
        if (!spent->isEmpty()) {
            tombstone.insert(QStringLiteral("spent"), *spent);
        }
        if (!plan->isEmpty()) {
            tombstone.insert(QStringLiteral("planned_by"), *plan);
        }
        const auto buried = m_sessions->record(scope.session, m_clock.now(), QStringLiteral("run_deleted"), tombstone);
        const auto removed = buried ? remove.bind(run.key).run(QStringLiteral("The run could not be deleted")) : buried;
        if (!removed) {
            return removed;
        }
    }
    return m_projector->removeUnusedDefinitions();
}

Result<void> Store::removeFolders(const QStringList& folders) const
{
    QStringList left;
    for (const QString& folder : folders) {
        if (!QDir(folder).removeRecursively()) {
            left << folder;
        }
    }
    if (left.isEmpty()) {
        return {};
    }
    return fail(ErrorCode::Io,
                QStringLiteral("It is deleted, but this folder could not be removed entirely: %1.").arg(left.first()),
                QStringLiteral("Remove the folder by hand."), left.join(QLatin1Char('\n')));
}

Result<void> Store::deleteRun(const SessionScope& scope, const RunId& run)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    auto lock = RunLock::tryLock(m_dir.lockPath(run));
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    Doomed doomed;
    const auto done = inTransaction([&]() -> Result<void> {
        Statement row;
        const auto prepared = row.prepare(
            m_database->handle(), "SELECT key, id, project, name, last_seq FROM runs WHERE session = ? AND id = ?");
        const auto found =
            prepared ? row.bind(scope.session).bind(run).next(doing()) : tl::unexpected(prepared.error());
        if (!found || !*found) {
            return found ? Result<void>(noSuch(QStringLiteral("run"))) : tl::unexpected(found.error());
        }
        doomed.runs.push_back({ row.integer(0), run, row.text(2), row.text(3), row.integer(4) });
        row.reset();
        return bury(scope, doomed);
    });
    if (!done) {
        return done;
    }
    m_projector->forget();
    m_parked.remove(run);
    const auto project = ProjectId::fromString(doomed.runs.front().project).value_or(ProjectId {});
    return removeFolders({ m_dir.runFolder(scope.session, project, run) });
}

Result<void> Store::deleteAll(const SessionScope& scope, const ProjectId& project, const QString& type,
                              const QJsonObject& fact)
{
    const auto needed = citedContent(m_database->handle(), m_blobs, { scope.session, project });
    auto doomed = needed ? this->doomed(scope, project) : tl::unexpected(needed.error());
    if (!doomed) {
        return tl::unexpected(doomed.error());
    }
    const auto done = inTransaction([&]() -> Result<void> {
        const auto buried = bury(scope, *doomed);
        return buried ? m_sessions->record(scope.session, m_clock.now(), type, fact) : buried;
    });
    if (!done) {
        return done;
    }
    m_projector->forget();
    QStringList folders;
    for (const Doomed::Run& run : doomed->runs) {
        m_parked.remove(run.id);
        folders << m_dir.runFolder(scope.session, ProjectId::fromString(run.project).value_or(ProjectId {}), run.id);
    }
    const QString parent = m_dir.sessionsPath() + QLatin1Char('/') + scope.session.toString();
    folders << (project.isNull() ? parent : parent + QStringLiteral("/projects/") + project.toString());
    const auto removed = removeFolders(folders);
    QList<GarbageItem> items;
    for (const BlobHash& hash : *needed) {
        items.append({ hash, 0, 0 });
    }
    const auto collected = inTransaction([&]() -> Result<void> {
        const auto cited = citedContent(m_database->handle(), m_blobs);
        const auto gone = cited ? removeUncited(m_blobs, items, *cited, false, m_options.blobGraceSeconds)
                                : tl::unexpected(cited.error());
        return gone ? Result<void>() : tl::unexpected(gone.error());
    });
    return removed ? collected : removed;
}

namespace {

tl::unexpected<Error> wrongName(const QString& what, const QString& name)
{
    return fail(ErrorCode::Refused, QStringLiteral("This is not the name of the %1, so nothing was deleted.").arg(what),
                QStringLiteral("To delete it with all its runs, give its name exactly: %1").arg(name));
}

} // namespace

Result<void> Store::deleteProject(const SessionScope& scope, const ProjectId& project, const QString& name)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    Statement row;
    const auto prepared = row.prepare(m_database->handle(), "SELECT name FROM projects WHERE session = ? AND id = ?");
    const auto found =
        prepared ? row.bind(scope.session).bind(project).next(doing()) : tl::unexpected(prepared.error());
    if (!found || !*found) {
        return found ? Result<void>(noSuch(QStringLiteral("project"))) : tl::unexpected(found.error());
    }
    const QString real = row.text(0);
    row.reset();
    if (real != name) {
        return wrongName(QStringLiteral("project"), real);
    }
    return deleteAll(scope, project, QStringLiteral("project_deleted"),
                     { { QStringLiteral("project"), project.toString() }, { QStringLiteral("name"), name } });
}

Result<void> Store::deleteSession(const SessionScope& scope, const QString& name)
{
    if (const auto done = ready(); !done) {
        return done;
    }
    Statement row;
    const auto prepared = row.prepare(m_database->handle(), "SELECT name FROM sessions WHERE id = ?");
    const auto found = prepared ? row.bind(scope.session).next(doing()) : tl::unexpected(prepared.error());
    if (!found || !*found) {
        return found ? fail(ErrorCode::NotFound, QStringLiteral("There is no such session."))
                     : tl::unexpected(found.error());
    }
    const QString real = row.text(0);
    row.reset();
    if (real != name) {
        return wrongName(QStringLiteral("session"), real);
    }
    return deleteAll(scope, {}, QStringLiteral("session_deleted"), { { QStringLiteral("name"), name } });
}

Result<GarbageReport> Store::collectGarbage(bool isDryRun, qint64 minAgeSeconds)
{
    if (const auto done = ready(); !done) {
        return tl::unexpected(done.error());
    }
    // Candidates first: what is cited after we looked was put again, and that made it young. A branch cites what it
    // did not put; it cannot be recorded while we hold the database, and the parent it is made from is read here.
    const QList<GarbageItem> items = m_blobs.olderThan(minAgeSeconds);
    GarbageReport report;
    const auto done = inTransaction([&]() -> Result<void> {
        const auto cited = citedContent(m_database->handle(), m_blobs);
        const auto removed =
            cited ? removeUncited(m_blobs, items, *cited, isDryRun, minAgeSeconds) : tl::unexpected(cited.error());
        if (!removed) {
            return tl::unexpected(removed.error());
        }
        report = *removed;
        return {};
    });
    return done ? Result<GarbageReport>(report) : tl::unexpected(done.error());
}

} // namespace cmbagent
