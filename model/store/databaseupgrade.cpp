// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/statement.h"
#include "store/systemerror.h"

#include <QDateTime>
#include <QFile>

#include <sqlite3.h>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// How a database is made, and brought from an earlier version of the program to this one.

namespace cmbagent {

// Another program may be at it: its log has the new version already while SQLite still shows the old one. So SQLite is
// asked, and where only the log was ahead there is nothing to copy first, but the end of the other's work to wait for.
Result<void> Database::upgradeIfOlder(const Options& options, int found, int newest)
{
    const auto version = integer("PRAGMA user_version");
    if (!version || *version >= newest) {
        return version ? Result<void>() : tl::unexpected(version.error());
    }
    return upgrade(options, found >= newest ? 0 : int(*version));
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
    if (const auto done = runMigrations(options.migrations, version > 0 ? options.refill : nullptr); !done) {
        return done;
    }
    return exec("PRAGMA foreign_keys=ON");
}

Result<void> Database::backUp(const QString& folder, int version)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString target = QStringLiteral("%1/studio-v%2-%3.db").arg(folder, QString::number(version), time);
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

// All of them in one transaction: what an older version had is there until everything of the new one is.
Result<void> Database::runMigrations(const Migrations& migrations, const std::function<Result<void>(Database&)>& refill)
{
    if (const auto begun = exec("BEGIN IMMEDIATE"); !begun) {
        return begun;
    }
    Result<void> done = runMigrationSteps(migrations, refill);
    if (done) {
        done = exec("COMMIT");
    }
    if (!done) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        Error error = done.error();
        error.detail = error.what + QLatin1Char('\n') + error.detail;
        error.what = QStringLiteral("The database %1 could not be brought to version %2; it stays as it was. %3")
                         .arg(m_path, QString::number(migrations.last().version), error.what);
        return fail(error);
    }
    return {};
}

Result<void> Database::runMigrationSteps(const Migrations& migrations,
                                         const std::function<Result<void>(Database&)>& refill)
{
    // Another process may have done it while we waited for the lock.
    const auto version = integer("PRAGMA user_version");
    if (!version || *version >= migrations.last().version) {
        return version ? Result<void>() : tl::unexpected(version.error());
    }
    int reached = int(*version);
    for (const Migration& migration : migrations) {
        if (migration.version <= reached) {
            continue;
        }
        if (migration.version != reached + 1) {
            return fail(ErrorCode::Internal, QStringLiteral("Schema file %1 is out of order.").arg(migration.name));
        }
        if (const auto done = exec(migration.sql); !done) {
            Error error = done.error();
            error.what = QStringLiteral("%1: %2").arg(migration.name, error.what);
            return fail(error);
        }
        reached = migration.version;
    }
    if (const auto done = refill ? refill(*this) : Result<void>(); !done) {
        return done;
    }
    const auto dangling = integer("SELECT count(*) FROM pragma_foreign_key_check");
    if (!dangling || *dangling > 0) {
        return fail(ErrorCode::Internal,
                    QStringLiteral("Schema file %1 leaves rows that refer to nothing.").arg(migrations.last().name));
    }
    return exec(QByteArrayLiteral("PRAGMA application_id=") + QByteArray::number(qint64(applicationId))
                + "; PRAGMA user_version=" + QByteArray::number(reached));
}

} // namespace cmbagent
