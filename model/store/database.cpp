// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>

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
                .arg(path, QString::number(header.version), QString::number(newest)),
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
    // In one look: another connection may be about to make its tables.
    if (const auto begun = exec("BEGIN"); !begun) {
        return tl::unexpected(begun.error());
    }
    const auto id = integer("PRAGMA application_id");
    const auto version = id ? integer("PRAGMA user_version") : id;
    const auto tables = version ? integer("SELECT count(*) FROM sqlite_schema") : version;
    sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
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
    std::unique_ptr<Database> database(new Database(path, options.lockWait));
    const auto header = database->enter(options);
    if (!header) {
        return tl::unexpected(header.error());
    }
    Result<void> done = database->configure(options);
    const int newest = options.migrations.isEmpty() ? 0 : options.migrations.last().version;
    if (done && !options.isReadOnly) {
        done = database->upgradeIfOlder(options, *header ? (**header).version : 0, newest);
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
    if (options.isReadOnly) {
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    }
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
    setWaiting(true);
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
    Result<void> done = exec(sql);
    for (int tries = 1; !done && done.error().code == ErrorCode::Locked && m_waiter.isWorthwhile(tries); ++tries) {
        done = exec(sql);
    }
    return done;
}

void Database::setWaiting(bool isWaiting)
{
    if (isWaiting) {
        m_waiter.install(m_handle);
    } else {
        sqlite3_busy_handler(m_handle, nullptr, nullptr);
    }
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

} // namespace cmbagent
