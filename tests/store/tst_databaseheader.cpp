// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "store/database.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <atomic>
#include <thread>

using namespace cmbagent;

/// The look at a database before SQLite opens it, while other programs work on it.
class TestDatabaseHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadWhileTheLogGrowsAndShrinks();
};

/// The log of some megabytes that these statements leave; the database itself stays as it was.
static QByteArray logOf(const QString& path, const QByteArray& sql)
{
    sqlite3* handle = nullptr;
    QFile wal(path + QStringLiteral("-wal"));
    QByteArray log;
    if (sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK
        && sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK
        && wal.open(QIODevice::ReadOnly)) {
        log = wal.readAll();
    }
    sqlite3_close(handle);
    return log;
}

/// A program that lists the runs looks while others store and checkpoint: what it reads may be the old or the new
/// state, but it must end well.
void TestDatabaseHeader::isReadWhileTheLogGrowsAndShrinks()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("studio.db"));
    Database::Options options;
    options.backupFolder = temporary.path();
    QVERIFY(Database::open(path, options));
    const int stored = (**Database::inspect(path)).version;
    const QByteArray log = logOf(path,
                                 "PRAGMA user_version=5; CREATE TABLE large (x);"
                                 "INSERT INTO large VALUES (randomblob(4000000)); PRAGMA user_version=6");
    QVERIFY(log.size() > 4'000'000);
    QCOMPARE((**Database::inspect(path)).version, 6);

    std::atomic<bool> isEnough = false;
    std::thread writer([&] {
        QFile wal(path + QStringLiteral("-wal"));
        const bool isOpen = wal.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
        const qsizetype half = log.size() / 2;
        for (bool isGood = isOpen; isGood && !isEnough;) {
            isGood = wal.resize(0) && wal.seek(0) && wal.write(log.first(half)) == half
                && wal.write(log.sliced(half)) == log.size() - half;
        }
    });
    QMap<int, int> seen;
    for (int i = 0; i < 300; ++i) {
        const auto header = Database::inspect(path);
        seen[header && *header ? (**header).version : -1] += 1;
    }
    isEnough = true;
    writer.join();
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        QVERIFY2(it.key() == stored || it.key() == 5 || it.key() == 6,
                 qPrintable(QStringLiteral("version %1 was read %2 times").arg(it.key()).arg(it.value())));
    }
}

QTEST_GUILESS_MAIN(TestDatabaseHeader)
#include "tst_databaseheader.moc"
