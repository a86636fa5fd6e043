// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"
#include "store/systemerror.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <map>
#include <mutex>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

QString newConnectionName()
{
    static std::atomic<int> counter { 0 };
    return QStringLiteral("cmbagent-%1").arg(counter.fetch_add(1));
}

Result<void> checkOurs(const QString& path, const DatabaseHeader& header, int newest, const Database::Options& options)
{
    if (header.isEmpty) {
        if (options.expectsContent) {
            return fail(ErrorCode::Corrupt,
                        QStringLiteral("The database %1 is empty, but the data folder holds runs.").arg(path),
                        QStringLiteral("Restore studio.db from the backups folder; to start anew instead, move the "
                                       "whole data folder away."));
        }
        return {};
    }
    if (header.applicationId != Database::applicationId) {
        return fail(
            ErrorCode::Foreign, QStringLiteral("%1 is a database of another program.").arg(path),
            QStringLiteral("Nothing was changed. Move the file away, or choose another folder with --data-dir."));
    }
    if (header.version > newest) {
        return fail(
            ErrorCode::Newer,
            QStringLiteral(
                "The database %1 was written by a newer version of CMBAgent Studio (schema %2; this program knows %3).")
                .arg(path)
                .arg(header.version)
                .arg(newest),
            QStringLiteral(
                "Nothing was changed. Install the newer version, or choose another folder with --data-dir."));
    }
    if (options.isReadOnly && header.version < newest) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The database %1 has not been upgraded to this version yet.").arg(path),
                    QStringLiteral("Open it for writing once."));
    }
    return {};
}

/// The database files this process has open, by device and inode, and how often. POSIX drops every lock of a process on
/// a file as soon as the process closes any descriptor of it, SQLite's own included, and then another program takes the
/// write-ahead log away from under us. So we look into a file ourselves only while no connection of ours has it open;
/// that is a matter of the whole process, hence the globals.
using FileKey = std::pair<dev_t, ino_t>;
std::mutex openFilesMutex;
std::map<FileKey, int> openFiles;

std::optional<FileKey> keyOf(const QString& path)
{
    struct stat facts
    { };
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
        return std::nullopt;
    }
    return FileKey { facts.st_dev, facts.st_ino };
}

} // namespace

/// What SQLite says of a file that is open already.
Result<DatabaseHeader> Database::header()
{
    const auto id = integer("PRAGMA application_id");
    const auto version = id ? integer("PRAGMA user_version") : id;
    const auto tables = version ? integer("SELECT count(*) FROM sqlite_schema") : version;
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    return DatabaseHeader { quint32(*id), int(*version), *tables == 0 };
}

/// Inspects and connects in one go, so that no other thread does the one while we do the other.
Result<std::optional<DatabaseHeader>> Database::enter(const Options& options)
{
    const std::lock_guard lock(openFilesMutex);
    const auto before = keyOf(m_path);
    const bool isOpenHere = before && openFiles.count(*before) > 0;
    auto found = isOpenHere ? Result<std::optional<DatabaseHeader>>() : inspect(m_path);
    if (!found) {
        return found;
    }
    const int newest = options.migrations.isEmpty() ? 0 : options.migrations.last().version;
    if (*found) {
        if (const auto ours = checkOurs(m_path, **found, newest, options); !ours) {
            return tl::unexpected(ours.error());
        }
    } else if (options.isReadOnly && !isOpenHere) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no database %1 yet.").arg(m_path));
    }
    const auto connected = connect(options);
    if (const auto key = keyOf(m_path); m_handle && key) {
        m_key = *key;
        ++openFiles[*key];
    }
    if (!connected) {
        return tl::unexpected(connected.error());
    }
    if (isOpenHere) {
        const auto told = header();
        const auto ours = told ? checkOurs(m_path, *told, newest, options) : tl::unexpected(told.error());
        if (!ours) {
            return tl::unexpected(ours.error());
        }
        found = *told;
    }
    return found;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const Options& options)
{
    std::unique_ptr<Database> database(new Database(path));
    const auto header = database->enter(options);
    if (!header) {
        return tl::unexpected(header.error());
    }
    Result<void> done = database->configure(options);
    const int newest = options.migrations.isEmpty() ? 0 : options.migrations.last().version;
    const int version = *header ? (**header).version : 0;
    if (done && !options.isReadOnly && version < newest) {
        done = database->upgrade(options, version);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return database;
}

Database::~Database()
{
    if (!m_connection.isEmpty()) {
        m_handle = nullptr;
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
    if (m_key) {
        const std::lock_guard lock(openFilesMutex);
        const auto entry = openFiles.find(*m_key);
        if (entry != openFiles.end() && --entry->second == 0) {
            openFiles.erase(entry);
        }
    }
}

tl::unexpected<Error> Database::failure(const QString& doing) const
{
    return fail(databaseError(m_handle, sqlite3_extended_errcode(m_handle), doing));
}

Result<void> Database::connect(const Options& options)
{
    if (!options.isReadOnly) {
        if (const auto writable = checkWritable(); !writable) {
            return writable;
        }
    }
    m_connection = newConnectionName();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid()) {
        return fail(ErrorCode::Missing, QStringLiteral("Qt's SQLite driver is not installed."),
                    QStringLiteral("Install the package libqt6sql6-sqlite."), connection.lastError().text());
    }
    connection.setDatabaseName(m_path);
    QString settings = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMillis);
    if (options.isReadOnly) {
        settings += QStringLiteral(";QSQLITE_OPEN_READONLY");
    }
    connection.setConnectOptions(settings);
    const bool isOpen = connection.open();
    const QVariant handle = connection.driver()->handle();
    if (isOpen && handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0) {
        m_handle = *static_cast<sqlite3* const*>(handle.constData());
    }
    if (!m_handle) {
        const bool isForbidden = ::access(QFile::encodeName(QFileInfo(m_path).path()).constData(), W_OK) != 0;
        return fail(isForbidden ? ErrorCode::ReadOnly : ErrorCode::Io,
                    QStringLiteral("The database %1 could not be opened.").arg(m_path),
                    QStringLiteral("Check that you may read and write it and its folder."),
                    connection.lastError().text());
    }
    // Until all is well, closing must not write the log back into a file we may yet refuse.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return {};
}

Result<void> Database::configure(const Options& options)
{
    // The first question reads the schema, and so finds out whether the file can be used at all.
    const auto tables = integer("SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    if (options.isReadOnly) {
        return exec("PRAGMA query_only=ON; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;");
    }
    if (sqlite3_db_readonly(m_handle, "main") == 1) {
        return fail(ErrorCode::ReadOnly, QStringLiteral("The database %1 may not be written.").arg(m_path),
                    QStringLiteral("Give yourself write permission on it and its folder."));
    }
    QByteArray sql = options.isRollback ? "PRAGMA journal_mode=DELETE;" : "PRAGMA journal_mode=WAL;";
    // A rollback journal that comes back after a power cut undoes the commit; only EXTRA flushes its removal.
    const char* full = options.isRollback ? "PRAGMA synchronous=EXTRA;" : "PRAGMA synchronous=FULL;";
    sql += options.isFullSync ? full : "PRAGMA synchronous=NORMAL;";
    sql += "PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA "
           "journal_size_limit=67108864;";
    // Where several programs start at once on a new database, SQLite refuses the change of mode without waiting.
    QElapsedTimer timer;
    timer.start();
    Result<void> done = exec(sql);
    while (!done && done.error().code == ErrorCode::Locked && timer.elapsed() < options.busyTimeoutMillis) {
        QThread::msleep(10);
        done = exec(sql);
    }
    return done;
}

Result<void> Database::exec(const QByteArray& sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure(QStringLiteral("The database %1 could not be used").arg(m_path));
    }
    return {};
}

Result<qint64> Database::integer(const QByteArray& sql)
{
    const QString doing = QStringLiteral("The database %1 could not be read").arg(m_path);
    Statement statement;
    if (const auto prepared = statement.prepare(m_handle, sql.constData()); !prepared) {
        return tl::unexpected(prepared.error());
    }
    const auto row = statement.next(doing);
    if (!row) {
        return tl::unexpected(row.error());
    }
    return *row ? statement.integer(0) : 0;
}

Result<void> Database::checkIntegrity(bool isQuick)
{
    const QString doing = QStringLiteral("The database %1 could not be checked").arg(m_path);
    Statement statement;
    if (const auto prepared = statement.prepare(m_handle, isQuick ? "PRAGMA quick_check" : "PRAGMA integrity_check");
        !prepared) {
        return prepared;
    }
    QStringList faults;
    for (;;) {
        const auto row = statement.next(doing);
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (!*row) {
            break;
        }
        faults << statement.text(0);
    }
    if (faults != QStringList { QStringLiteral("ok") }) {
        return fail(
            ErrorCode::Corrupt, QStringLiteral("The database %1 is damaged.").arg(m_path),
            QStringLiteral(
                "Close every window, keep a copy of the data folder, and restore studio.db from its backups folder."),
            faults.mid(0, 20).join(QLatin1Char('\n')));
    }
    return {};
}

qint64 Database::walBytes() const
{
    struct stat facts
    { };
    return ::stat(m_walName.constData(), &facts) == 0 ? facts.st_size : 0;
}

Result<void> Database::upgrade(const Options& options, int version)
{
    if (version > 0) {
        if (const auto copied = backUp(options.backupFolder, version); !copied) {
            return copied;
        }
    }
    // A schema file may rebuild tables that others refer to; what refers to what is checked before each commit.
    if (const auto off = exec("PRAGMA foreign_keys=OFF"); !off) {
        return off;
    }
    for (const Migration& migration : options.migrations) {
        const bool isLast = version > 0 && migration.version == options.migrations.last().version;
        if (const auto done = runMigration(migration, isLast ? options.refill : nullptr); !done) {
            return done;
        }
    }
    return exec("PRAGMA foreign_keys=ON");
}

Result<void> Database::backUp(const QString& folder, int version)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString target = QStringLiteral("%1/studio-v%2-%3.db").arg(folder).arg(version).arg(time);
    const QString doing =
        QStringLiteral("The database could not be copied to %1 before its upgrade, so it was not upgraded").arg(target);
    Statement statement;
    Result<void> done = statement.prepare(m_handle, "VACUUM INTO ?");
    if (done) {
        done = statement.bind(target).run(doing);
    }
    if (!done) {
        QFile::remove(target);
        return done;
    }
    const int file = ::open(QFile::encodeName(target).constData(), O_RDWR | O_CLOEXEC);
    const bool isSynced = file >= 0 && ::fsync(file) == 0;
    const int number = errno;
    if (file >= 0) {
        ::fchmod(file, 0600);
        ::close(file);
    }
    return isSynced ? syncFolder(folder) : fail(systemError(number, doing));
}

Result<void> Database::runMigration(const Migration& migration, const std::function<Result<void>(Database&)>& refill)
{
    if (const auto begun = exec("BEGIN IMMEDIATE"); !begun) {
        return begun;
    }
    Result<void> done = runMigrationSteps(migration, refill);
    if (done) {
        done = exec("COMMIT");
    }
    if (!done) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        Error error = done.error();
        error.detail = error.what + QLatin1Char('\n') + error.detail;
        error.what = QStringLiteral("The database %1 could not be brought to version %2 (%3); it stays as it was. %4")
                         .arg(m_path)
                         .arg(migration.version)
                         .arg(migration.name, error.what);
        return fail(error);
    }
    return {};
}

Result<void> Database::runMigrationSteps(const Migration& migration,
                                         const std::function<Result<void>(Database&)>& refill)
{
    // Another process may have done it while we waited for the lock.
    const auto version = integer("PRAGMA user_version");
    if (!version || *version >= migration.version) {
        return version ? Result<void>() : tl::unexpected(version.error());
    }
    if (*version != migration.version - 1) {
        return fail(ErrorCode::Internal, QStringLiteral("Schema file %1 is out of order.").arg(migration.name));
    }
    if (const auto done = exec(migration.sql); !done) {
        return done;
    }
    if (const auto done = refill ? refill(*this) : Result<void>(); !done) {
        return done;
    }
    const auto dangling = integer("SELECT count(*) FROM pragma_foreign_key_check");
    if (!dangling || *dangling > 0) {
        return fail(ErrorCode::Internal,
                    QStringLiteral("Schema file %1 leaves rows that refer to nothing.").arg(migration.name));
    }
    return exec(QByteArrayLiteral("PRAGMA application_id=") + QByteArray::number(qint64(applicationId))
                + "; PRAGMA user_version=" + QByteArray::number(migration.version));
}

} // namespace cmbagent
