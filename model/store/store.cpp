// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/projector.h"
#include "store/runlock.h"
#include "store/sessionjournal.h"

#include <QDir>

#include <sqlite3.h>

#include <algorithm>
#include <csignal>
#include <utility>

#include <unistd.h>

namespace cmbagent {

namespace {

/// Held against one run, not against the database.
bool isContradiction(const Error& error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::IllegalMove
        || error.code == ErrorCode::NotFound;
}

} // namespace

struct Store::Transaction
{
    Statement begin;
    Statement commit;
    Statement rollback;
    Statement dataVersion;
    qint64 lastVersion = -1;

    Result<void> prepare(sqlite3* database)
    {
        for (const auto& [statement, sql] :
             { std::pair(&begin, "BEGIN IMMEDIATE"), std::pair(&commit, "COMMIT"), std::pair(&rollback, "ROLLBACK"),
               std::pair(&dataVersion, "PRAGMA data_version") }) {
            if (const auto done = statement->prepare(database, sql); !done) {
                return done;
            }
        }
        return {};
    }
    /// Whether another connection wrote since the last time we asked.
    Result<bool> isChangedByOthers()
    {
        const auto row = dataVersion.next(QStringLiteral("The database could not be read"));
        if (!row) {
            return tl::unexpected(row.error());
        }
        const qint64 version = dataVersion.integer(0);
        dataVersion.reset();
        return std::exchange(lastVersion, version) != version;
    }
};

Store::Store(const DataDir& dir, BlobStore& blobs, const Clock& clock, const StoreOptions& options, QObject* parent)
    : QObject(parent), m_dir(dir), m_blobs(blobs), m_clock(clock), m_options(options), m_ids(clock),
      m_beginnings(std::make_unique<Beginnings>())
{ }

Store::~Store()
{
    close();
}

Result<void> Store::open()
{
    if (m_dir.isOneProcess() && !m_onlyProcess) {
        auto only = RunLock::tryLock(m_dir.locksPath() + QStringLiteral("/data-folder"));
        if (!only) {
            return tl::unexpected(only.error());
        }
        m_onlyProcess = std::make_unique<RunLock>(std::move(*only));
    }
    Database::Options options;
    options.isFullSync = m_options.isFullSync;
    options.isRollback = m_dir.isOneProcess();
    options.busyTimeoutMillis = m_options.busyTimeoutMillis;
    options.backupFolder = m_dir.backupsPath();
    options.expectsContent = !QDir(m_dir.sessionsPath()).isEmpty();
    options.refill = [this](Database& database) { return refill(database); };
    auto database = Database::open(m_dir.databasePath(), options);
    if (!database) {
        return tl::unexpected(database.error());
    }
    m_database = std::move(*database);
    m_transaction = std::make_unique<Transaction>();
    m_projector = std::make_unique<Projector>(m_database->handle(), m_blobs, m_beginnings.get());
    m_sessions = std::make_unique<SessionJournal>(m_database->handle());
    for (const auto& done :
         { m_transaction->prepare(m_database->handle()), m_projector->prepare(), m_sessions->prepare() }) {
        if (!done) {
            return done;
        }
    }
    readCrashPoint();
    retryPending();
    return {};
}

/// A database of an earlier version has journals and empty tables at this moment.
Result<void> Store::refill(Database& database)
{
    Projector projector(database.handle(), m_blobs);
    SessionJournal sessions(database.handle());
    for (const auto& done : { projector.prepare(), sessions.prepare() }) {
        if (!done) {
            return done;
        }
    }
    return replayJournals(database, projector, sessions);
}

void Store::close()
{
    if (!m_database) {
        return;
    }
    retryPending();
    for (RunEvents group = takeGroup(); !group.isEmpty(); group = takeGroup()) {
        storeGroup(std::move(group));
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isHalted = true;
    }
    m_sessions.reset();
    m_projector.reset();
    m_transaction.reset();
    m_database.reset();
    m_onlyProcess.reset();
}

void Store::expect(const RunProjection& fresh)
{
    m_beginnings->add(fresh);
}

void Store::append(const RunEvents& events)
{
    if (events.isEmpty()) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_arrived.push_back(events);
    wake();
}

/// With the mutex held: at most one flush is on its way at any time.
void Store::wake()
{
    if (!m_isHalted && !m_isFlushPosted && !m_arrived.empty()) {
        m_isFlushPosted = true;
        QMetaObject::invokeMethod(this, &Store::flush, Qt::QueuedConnection);
    }
}

void Store::retryPending()
{
    if (!m_database) {
        return;
    }
    m_haltedBy.reset();
    const std::lock_guard lock(m_mutex);
    for (RunEvents& parked : m_parked) {
        m_arrived.push_front(std::move(parked));
    }
    m_parked.clear();
    m_isHalted = false;
    wake();
}

void Store::flush()
{
    RunEvents group;
    {
        const std::lock_guard lock(m_mutex);
        m_isFlushPosted = false;
    }
    group = takeGroup();
    if (!group.isEmpty()) {
        storeGroup(std::move(group));
    }
}

/// Everything that has arrived, up to the limit; asks for another flush when there is more.
RunEvents Store::takeGroup()
{
    const std::lock_guard lock(m_mutex);
    RunEvents group;
    const qsizetype limit = std::max(1, m_options.groupLimit);
    while (!m_isHalted && !m_arrived.empty() && group.size() < limit) {
        RunEvents& first = m_arrived.front();
        const qsizetype room = limit - group.size();
        if (first.size() > room) {
            group += first.first(room);
            first.remove(0, room);
            break;
        }
        if (group.isEmpty()) {
            group = std::move(first);
        } else {
            group += first;
        }
        m_arrived.pop_front();
    }
    wake();
    return group;
}

void Store::storeGroup(RunEvents group)
{
    setAsideParked(group);
    while (!group.isEmpty()) {
        qsizetype bad = -1;
        const auto done = writeGroup(group, &bad);
        if (done) {
            m_projector->trim();
            Q_EMIT committed(group);
            boundWal();
            return;
        }
        if (bad < 0) {
            halt(std::move(group), done.error());
            return;
        }
        park(group, bad, done.error());
    }
}

Result<void> Store::writeGroup(const RunEvents& group, qsizetype* bad)
{
    const auto done = inTransaction([&]() -> Result<void> {
        for (qsizetype i = 0; i < group.size(); ++i) {
            if (const auto recorded = m_projector->record(group.at(i)); !recorded) {
                *bad = isContradiction(recorded.error()) ? i : -1;
                return recorded;
            }
        }
        const auto written = m_projector->writeRows();
        crashAt(group, "before");
        return written;
    });
    if (done) {
        crashAt(group, "after");
    }
    return done;
}

/// What follows events that could not be stored waits with them.
void Store::setAsideParked(RunEvents& group)
{
    if (m_parked.isEmpty()) {
        return;
    }
    group.removeIf([this](const RunEvent& event) {
        const auto parked = m_parked.find(event.run);
        if (parked == m_parked.end()) {
            return false;
        }
        parked->append(event);
        return true;
    });
}

void Store::park(RunEvents& group, qsizetype bad, const Error& error)
{
    const RunId run = group.at(bad).run;
    RunEvents rest;
    RunEvents held;
    for (qsizetype i = 0; i < group.size(); ++i) {
        (i >= bad && group.at(i).run == run ? held : rest).append(group.at(i));
    }
    group = rest;
    m_parked.insert(run, held);
    Q_EMIT runParked(run, error);
}

void Store::halt(RunEvents group, const Error& error)
{
    m_haltedBy = error;
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.push_front(group);
        m_isHalted = true;
    }
    Q_EMIT commitFailed(error, group);
}

Result<void> Store::inTransaction(const std::function<Result<void>()>& body)
{
    const QString doing = QStringLiteral("Events could not be stored in %1").arg(m_dir.databasePath());
    Result<void> done = m_transaction->begin.run(doing);
    if (!done) {
        return done;
    }
    const auto isChanged = m_transaction->isChangedByOthers();
    if (!isChanged) {
        done = tl::unexpected(isChanged.error());
    } else if (*isChanged) {
        m_projector->forget();
    }
    if (done) {
        done = body();
    }
    if (done) {
        done = m_transaction->commit.run(doing);
    }
    if (!done) {
        // SQLite may have rolled back by itself already; then this fails, rightly.
        const auto ignored = m_transaction->rollback.run(doing);
        Q_UNUSED(ignored)
        m_projector->forget();
    }
    return done;
}

void Store::boundWal()
{
    const qint64 bytes = m_database->walBytes();
    if (bytes <= m_options.walLimitBytes) {
        m_reportedWal = 0;
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        if (!m_arrived.empty()) {
            return; // off the hot path: when nobody waits
        }
    }
    // Without waiting: a reader that goes on for ever must not hold up the writer.
    sqlite3_busy_timeout(m_database->handle(), 0);
    const int code =
        sqlite3_wal_checkpoint_v2(m_database->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_database->handle(), m_options.busyTimeoutMillis);
    if (code == SQLITE_BUSY && bytes >= m_reportedWal + m_options.walLimitBytes) {
        m_reportedWal = bytes;
        Q_EMIT walGrew(bytes);
    }
}

void Store::readCrashPoint()
{
#ifdef CMBAGENT_CRASH_POINTS
    const QByteArray point = qgetenv("CMBAGENT_CRASH_AT");
    const qsizetype colon = point.indexOf(':');
    if (colon > 0) {
        m_crashSeq = point.left(colon).toLongLong();
        m_crashWhen = point.mid(colon + 1);
        m_options.groupLimit = 1;
    }
#endif
}

void Store::crashAt([[maybe_unused]] const RunEvents& group, [[maybe_unused]] const char* when) const
{
#ifdef CMBAGENT_CRASH_POINTS
    if (m_crashSeq > 0 && m_crashWhen == when && group.first().seq == m_crashSeq) {
        ::kill(::getpid(), SIGKILL);
    }
#endif
}

} // namespace cmbagent
