// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/lockwait.h"
#include "store/migrations.h"

#include "core/result.h"

#include <QFile>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

#include <sys/types.h>

struct sqlite3;

namespace cmbagent {

/// What the first bytes of a database file say, read without SQLite so that nothing is touched.
struct DatabaseHeader
{
    quint32 applicationId = 0;
    int version = 0;
    bool isEmpty = false; ///< no table was ever made in it
};

/// One connection to a studio database, made by QtSql; lives and dies on the thread that opened it.
class Database
{
public:
    static constexpr quint32 applicationId = 0x434D4241; ///< "CMBA"

    struct Options
    {
        bool isReadOnly = false;
        bool isFullSync = true; ///< power-safe at every commit; otherwise safe against crashes of programs only
        bool isRollback = false; ///< no write-ahead log: for network file systems
        bool expectsContent = false; ///< an empty file is damage, not a fresh start
        std::shared_ptr<LockWait> lockWait = std::make_shared<LockWait>(); ///< never null
        QString backupFolder; ///< where a copy goes before an upgrade
        Migrations migrations = builtInMigrations();
        /// Fills the projections again, in the transaction of the last migration of a database that is not new.
        std::function<Result<void>(Database&)> refill;
    };

    /// Refuses what is not ours (Foreign), newer (Newer) or damaged (Corrupt) without changing a byte of it.
    /// A writing connection creates or upgrades; a reading one wants the present version.
    static Result<std::unique_ptr<Database>> open(const QString& path, const Options& options);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Nothing when there is no such file; the write-ahead log is taken into account, never checkpointed. Not while
    /// this process has the file open: that would give up SQLite's locks on it.
    static Result<std::optional<DatabaseHeader>> inspect(const QString& path);

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// One or more statements without results.
    Result<void> exec(const QByteArray& sql);
    /// One integer from a statement without parameters.
    Result<qint64> integer(const QByteArray& sql);
    /// `PRAGMA integrity_check`, or the faster `quick_check`.
    Result<void> checkIntegrity(bool isQuick = false);
    [[nodiscard]] qint64 walBytes() const;
    /// Whether what needs a lock that another connection has waits for it, or fails at once.
    void setWaiting(bool isWaiting);

private:
    Database(const QString& path, const std::shared_ptr<LockWait>& lockWait)
        : m_path(path), m_walName(QFile::encodeName(path) + "-wal"), m_waiter(lockWait)
    { }

    [[nodiscard]] Result<void> checkWritable() const;
    Result<std::optional<DatabaseHeader>> enter(const Options& options);
    Result<DatabaseHeader> header();
    Result<void> connect(const Options& options);
    Result<void> configure(const Options& options);
    /// `found`: the version the file and its log told before SQLite opened them.
    Result<void> upgradeIfOlder(const Options& options, int found, int newest);
    Result<void> upgrade(const Options& options, int version);
    Result<void> backUp(const QString& folder, int version);
    Result<void> runMigrations(const Migrations& migrations, const std::function<Result<void>(Database&)>& refill);
    Result<void> runMigrationSteps(const Migrations& migrations, const std::function<Result<void>(Database&)>& refill);
    [[nodiscard]] tl::unexpected<Error> failure(const QString& doing) const;

    const QString m_path;
    const QByteArray m_walName;
    LockWaiter m_waiter;
    QString m_connection;
    sqlite3* m_handle = nullptr;
    std::optional<std::pair<dev_t, ino_t>> m_key; ///< of the file, once it is open
};

} // namespace cmbagent
