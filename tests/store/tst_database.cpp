// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "storefixture.h"

#include "store/database.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cmbagent;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAFreshOne();
    void opensInStrangeFolders();
    void refusesAndTouchesNothing_data();
    void refusesAndTouchesNothing();
    void readsTheVersionInTheLog();
    void finishesAnInterruptedStart();
    void upgradesWithABackup();
    void aFailedUpgradeChangesNothing();
    void manyMayStartAtOnce();
    void keepsItsLocksWhenOpenedAgain();
    void findsDamageInTheMiddle();
    void synchronousAsAsked();
    void schemaFilesAreInOrder();
};

namespace {

struct Place
{
    QTemporaryDir temporary;
    [[nodiscard]] QString database() const { return temporary.filePath(QStringLiteral("studio.db")); }
    [[nodiscard]] Database::Options options() const
    {
        Database::Options options;
        options.backupFolder = temporary.path();
        return options;
    }
};

Migration extraMigration(const QByteArray& sql)
{
    const int version = builtInMigrations().last().version + 1;
    return { version, QStringLiteral("%1-test.sql").arg(version, 3, 10, QLatin1Char('0')), sql };
}

bool overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

bool makeOurs(const Place& place)
{
    return Database::open(place.database(), place.options()).has_value();
}

/// Our database with committed changes that stand only in its -wal, as a killed process leaves it.
bool leaveInLog(const Place& place, const QByteArray& sql)
{
    sqlite3* handle = nullptr;
    const QString path = place.database();
    bool isDone = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    const QString copy = place.temporary.filePath(QStringLiteral("copy"));
    for (const char* suffix : { "", "-wal", "-shm" }) {
        isDone = isDone && QFile::copy(path + QLatin1String(suffix), copy + QLatin1String(suffix));
    }
    sqlite3_close(handle);
    for (const char* suffix : { "", "-wal", "-shm" }) {
        QFile::remove(path + QLatin1String(suffix));
        isDone = isDone && QFile::rename(copy + QLatin1String(suffix), path + QLatin1String(suffix));
    }
    return isDone;
}

} // namespace

void TestDatabase::makesAFreshOne()
{
    const Place place;
    QVERIFY(!Database::inspect(place.database())->has_value());
    {
        auto database = Database::open(place.database(), place.options());
        QVERIFY2(database, database ? "" : qPrintable(database.error().toText()));
        QCOMPARE((*database)->integer("PRAGMA foreign_keys").value(), 1); // S02-S4, S02-S7
        QCOMPARE((*database)->integer("PRAGMA synchronous").value(), 2);
        QCOMPARE((*database)->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'events'").value(), 1);
        QVERIFY((*database)->checkIntegrity());
    }
    const auto header = Database::inspect(place.database());
    QVERIFY(header && *header);
    QCOMPARE((**header).applicationId, Database::applicationId);
    QCOMPARE((**header).version, builtInMigrations().last().version);
    QCOMPARE(ask(place.database(), "PRAGMA journal_mode"), QStringLiteral("wal"));
    QVERIFY(QDir(place.temporary.path()).entryList({ QStringLiteral("studio-v*") }).isEmpty()); // nothing to back up
    QVERIFY(Database::open(place.database(), place.options()));
}

void TestDatabase::opensInStrangeFolders()
{
    const QTemporaryDir temporary;
    for (const QString& name : { QStringLiteral("a?b#c%20d"), QStringLiteral("x;QSQLITE_OPEN_READONLY"),
                                 QStringLiteral("file:星 'q'"), QStringLiteral("two\nlines") }) {
        QVERIFY(QDir(temporary.path()).mkdir(name));
        const QString path = temporary.filePath(name) + QStringLiteral("/studio.db");
        const auto database = Database::open(path, {});
        QVERIFY2(database, database ? "" : qPrintable(database.error().toText()));
        QVERIFY(QFile::exists(path));
    }
}

void TestDatabase::refusesAndTouchesNothing_data()
{
    using Make = std::function<bool(const Place&)>;
    QTest::addColumn<Make>("make");
    QTest::addColumn<ErrorCode>("code");
    const auto text = [](const QByteArray& content) {
        return [content](const Place& place) { return overwrite(place.database(), 0, content); };
    };
    QTest::newRow("text file") << Make(text("Dear diary, today I measured the sky.\n")) << ErrorCode::Foreign;
    QTest::newRow("short text") << Make(text("SQLite")) << ErrorCode::Foreign;
    QTest::newRow("only the magic") << Make(text(QByteArray("SQLite format 3\0", 16))) << ErrorCode::Foreign;
    QTest::newRow("folder") << Make([](const Place& place) { return QDir().mkdir(place.database()); })
                            << ErrorCode::Foreign;
    QTest::newRow("another program's") << Make([](const Place& place) {
        return change(place.database(), "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    }) << ErrorCode::Foreign;
    QTest::newRow("another program's id") << Make([](const Place& place) {
        return change(place.database(), "PRAGMA application_id=7; CREATE TABLE t (x)");
    }) << ErrorCode::Foreign;
    QTest::newRow("newer") << Make([](const Place& place) {
        return makeOurs(place) && change(place.database(), "PRAGMA user_version=9999");
    }) << ErrorCode::Newer;
    QTest::newRow("newer, only in the log")
        << Make([](const Place& place) { return makeOurs(place) && leaveInLog(place, "PRAGMA user_version=9999"); })
        << ErrorCode::Newer;
    QTest::newRow("foreign, only in the log") << Make([](const Place& place) {
        return change(place.database(), "PRAGMA journal_mode=WAL")
            && leaveInLog(place, "PRAGMA application_id=7; CREATE TABLE t (x)");
    }) << ErrorCode::Foreign;
    QTest::newRow("impossible page size") << Make([](const Place& place) {
        return makeOurs(place) && overwrite(place.database(), 16, QByteArray("\x03\x33", 2));
    }) << ErrorCode::Corrupt;
    QTest::newRow("first page overwritten") << Make([](const Place& place) {
        return makeOurs(place) && overwrite(place.database(), 100, QByteArray(2000, '\xa5'));
    }) << ErrorCode::Corrupt;
    QTest::newRow("cut short") << Make([](const Place& place) {
        return makeOurs(place) && QFile::resize(place.database(), 4096 * 3);
    }) << ErrorCode::Corrupt;
    QTest::newRow("schema overwritten") << Make([](const Place& place) {
        return makeOurs(place) && overwrite(place.database(), 108, QByteArray(300, '\xa5'));
    }) << ErrorCode::Corrupt;
}

void TestDatabase::refusesAndTouchesNothing()
{
    using Make = std::function<bool(const Place&)>;
    QFETCH(Make, make);
    QFETCH(ErrorCode, code);
    const Place place;
    QVERIFY(make(place));
    const QStringList before = fingerprints(place.database());
    for (const bool isReadOnly : { false, true }) {
        Database::Options options = place.options();
        options.isReadOnly = isReadOnly;
        const auto database = Database::open(place.database(), options);
        QVERIFY(!database);
        QVERIFY2(database.error().code == code, qPrintable(database.error().toText() + database.error().detail));
        QVERIFY2(database.error().what.contains(place.database()), qPrintable(database.error().toText()));
        QVERIFY(!database.error().mend.isEmpty());
    }
    if (QByteArray(QTest::currentDataTag()) != "schema overwritten") {
        QCOMPARE(fingerprints(place.database()), before);
        return;
    }
    // Found by SQLite itself, which needs an (empty) log and a -shm to read.
    QCOMPARE(fingerprints(place.database()).first(), before.first());
    QCOMPARE(QFileInfo(place.database() + QStringLiteral("-wal")).size(), 0);
}

void TestDatabase::readsTheVersionInTheLog()
{
    const Place place;
    QVERIFY(makeOurs(place));
    QVERIFY(leaveInLog(
        place, "BEGIN; PRAGMA user_version=4; COMMIT; BEGIN; PRAGMA user_version=5; COMMIT; CREATE TABLE other (x)"));
    QCOMPARE((**Database::inspect(place.database())).version, 5);
    // A torn frame ends the log: what was committed before it counts.
    QFile wal(place.database() + QStringLiteral("-wal"));
    QVERIFY(wal.open(QIODevice::ReadWrite));
    QVERIFY(wal.seek(32 + 24 + 4096 + 24 + 60));
    QVERIFY(wal.putChar('x'));
    wal.close();
    QCOMPARE((**Database::inspect(place.database())).version, 4);
}

void TestDatabase::finishesAnInterruptedStart()
{
    const Place empty;
    QVERIFY(overwrite(empty.database(), 0, {}));
    QVERIFY(Database::open(empty.database(), empty.options()));

    const Place headerOnly; // killed after switching to WAL, before the first schema file
    QVERIFY(change(headerOnly.database(), "PRAGMA journal_mode=WAL"));
    QVERIFY((**Database::inspect(headerOnly.database())).isEmpty);
    QVERIFY(Database::open(headerOnly.database(), headerOnly.options()));

    // But where there are runs, an empty database is a loss.
    const Place lost;
    QVERIFY(overwrite(lost.database(), 0, {}));
    Database::Options options = lost.options();
    options.expectsContent = true;
    const auto database = Database::open(lost.database(), options);
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::Corrupt);
    QVERIFY(database.error().mend.contains(QStringLiteral("backups")));
}

void TestDatabase::upgradesWithABackup()
{
    const Place place;
    QVERIFY(makeOurs(place));
    QVERIFY(change(place.database(), "INSERT INTO sessions (id, name, created) VALUES ('s', 'kept', 1)"));
    Database::Options options = place.options();
    const int old = options.migrations.last().version;
    options.migrations.append(
        extraMigration("ALTER TABLE sessions ADD COLUMN archived INTEGER NOT NULL DEFAULT 0; CREATE TABLE more (x);"));

    Database::Options reading = options; // a reader never upgrades
    reading.isReadOnly = true;
    QCOMPARE(Database::open(place.database(), reading).error().code, ErrorCode::Refused);

    QVERIFY(Database::open(place.database(), options));
    QCOMPARE(ask(place.database(), "SELECT id, name, archived FROM sessions"), QStringLiteral("s|kept|0"));
    QCOMPARE(ask(place.database(), "PRAGMA user_version"), QString::number(old + 1));
    const QStringList backups = QDir(place.temporary.path()).entryList({ QStringLiteral("studio-v%1-*.db").arg(old) });
    QCOMPARE(backups.size(), 1);
    const QString backup = place.temporary.filePath(backups.first());
    QCOMPARE(ask(backup, "PRAGMA user_version"), QString::number(old));
    QCOMPARE(ask(backup, "SELECT id, name FROM sessions"), QStringLiteral("s|kept"));
    QCOMPARE(ask(backup, "PRAGMA application_id"), QString::number(Database::applicationId));
    QVERIFY(Database::open(place.database(), options)); // done once
    QCOMPARE(QDir(place.temporary.path()).entryList({ QStringLiteral("studio-v*.db") }).size(), 1);
    QCOMPARE(Database::open(place.database(), place.options()).error().code, ErrorCode::Newer);
}

void TestDatabase::aFailedUpgradeChangesNothing()
{
    const Place place;
    QVERIFY(makeOurs(place));
    QVERIFY(change(place.database(),
                   "INSERT INTO sessions (id, name, created) VALUES ('s', 'kept', 1); INSERT INTO projects VALUES "
                   "('p', 's', 'kept', 1)"));
    const QStringList rows = dump(place.database());
    for (const QByteArray& sql :
         { QByteArray("CREATE TABLE more (x); SELECT nonsense FROM nowhere;"), QByteArray("DELETE FROM sessions;") }) {
        Database::Options options = place.options();
        options.migrations.append(extraMigration(sql));
        const auto database = Database::open(place.database(), options);
        QVERIFY(!database);
        QVERIFY2(database.error().what.contains(options.migrations.last().name), qPrintable(database.error().toText()));
        QVERIFY(!database.error().detail.isEmpty());
        QCOMPARE(dump(place.database()), rows);
        QCOMPARE(ask(place.database(), "PRAGMA user_version"), QString::number(builtInMigrations().last().version));
        QCOMPARE(ask(place.database(), "SELECT count(*) FROM sqlite_schema WHERE name = 'more'"), QStringLiteral("0"));
    }
    // No backup, no upgrade.
    Database::Options options = place.options();
    options.backupFolder = place.temporary.filePath(QStringLiteral("not/there"));
    options.migrations.append(extraMigration("CREATE TABLE more (x);"));
    QVERIFY(!Database::open(place.database(), options));
    QCOMPARE(ask(place.database(), "SELECT count(*) FROM sqlite_schema WHERE name = 'more'"), QStringLiteral("0"));
    QVERIFY(Database::open(place.database(), place.options()));
}

void TestDatabase::manyMayStartAtOnce()
{
    const Place place;
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            Database::Options options = place.options();
            options.lockWait = std::make_shared<LockWait>(60'000);
            const auto database = Database::open(place.database(), options);
            good += database && (*database)->checkIntegrity() ? 1 : 0;
            if (!database) {
                qWarning("%s", qPrintable(database.error().toText() + database.error().detail));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QCOMPARE(good.load(), 4);
}

/// Whether another process sees SQLite's lock that says "somebody works here". Without it the other, when it ends,
/// takes the write-ahead log away, and whatever is written afterwards is lost with this process.
static bool isLockedForOthers(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = fork();
    if (child == 0) {
        struct flock probe
        { };
        probe.l_type = F_WRLCK;
        probe.l_whence = SEEK_SET;
        probe.l_start = 0x40000000 + 2; // SQLite's shared range
        probe.l_len = 510;
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        _exit(fcntl(file, F_GETLK, &probe) == 0 && probe.l_type != F_UNLCK ? 0 : 1);
    }
    int status = -1;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

void TestDatabase::keepsItsLocksWhenOpenedAgain()
{
    const Place place;
    const auto writer = Database::open(place.database(), place.options());
    QVERIFY(writer);
    QVERIFY(isLockedForOthers(place.database()));
    Database::Options reading = place.options();
    reading.isReadOnly = true;
    const auto reader = Database::open(place.database(), reading);
    QVERIFY(reader);
    QVERIFY(isLockedForOthers(place.database()));
    {
        const auto another = Database::open(place.database(), place.options());
        QVERIFY(another);
    }
    QVERIFY(isLockedForOthers(place.database()));
}

void TestDatabase::findsDamageInTheMiddle()
{
    const Place place;
    QVERIFY(makeOurs(place));
    QByteArray sql = "BEGIN;";
    for (int i = 0; i < 3000; ++i) {
        sql += "INSERT INTO session_events VALUES ('s', " + QByteArray::number(i) + ", 1, 'note', '\""
            + QByteArray(40, 'x') + "\"');";
    }
    QVERIFY(change(place.database(), sql + "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)"));
    QVERIFY(overwrite(place.database(), QFileInfo(place.database()).size() - 4096, QByteArray(4000, '\xff')));
    const auto database = Database::open(place.database(), place.options());
    QVERIFY(database);
    for (const bool isQuick : { true, false }) {
        const auto checked = (*database)->checkIntegrity(isQuick);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Corrupt);
        QVERIFY(!checked.error().detail.isEmpty() || !checked.error().mend.isEmpty());
    }
}

void TestDatabase::synchronousAsAsked()
{
    const Place place;
    Database::Options options = place.options();
    options.isFullSync = false;
    QCOMPARE((*Database::open(place.database(), options))->integer("PRAGMA synchronous").value(), 1);
    options.isRollback = true;
    const auto database = Database::open(place.database(), options);
    QVERIFY(database);
    QCOMPARE(ask(place.database(), "PRAGMA journal_mode"), QStringLiteral("delete"));
    QVERIFY(!QFile::exists(place.database() + QStringLiteral("-wal")));
}

void TestDatabase::schemaFilesAreInOrder()
{
    const Migrations migrations = builtInMigrations();
    QVERIFY(!migrations.isEmpty());
    for (qsizetype i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations.at(i).version, int(i) + 1);
        QVERIFY(migrations.at(i).name.startsWith(QStringLiteral("%1-").arg(i + 1, 3, 10, QLatin1Char('0'))));
        QVERIFY(!migrations.at(i).sql.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
