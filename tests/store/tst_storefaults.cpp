// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QThread>
#include <QtTest>

#include <sqlite3.h>

#include <thread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

/// What the store does when the disk, a lock or the events themselves fail it.
class TestStoreFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLockedDatabaseIsWaitedFor();
    void aLockThatLastsIsTold();
    void aFullDiskLosesNothing();
    void aReadOnlyDiskLosesNothing();
    void contradictionsHoldUpOneRun_data();
    void contradictionsHoldUpOneRun();
    void aMissingWorkflowHoldsUpOneRun();
    void theLogStaysBounded();
    void oneProcessMode();
    void refusesToOpenWhatItCannotUse();
    void oldDataWithoutDatabaseContent();
};

namespace {

struct ForeignLock
{
    sqlite3* handle = nullptr;

    explicit ForeignLock(const QString& path)
    {
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    }
    ~ForeignLock() { sqlite3_close(handle); }
    Q_DISABLE_COPY_MOVE(ForeignLock)
};

} // namespace

void TestStoreFaults::aLockedDatabaseIsWaitedFor()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    auto lock = std::make_unique<ForeignLock>(fixture.dir.databasePath());
    std::thread releaser([&lock] {
        QThread::msleep(300); // the lock has to end while the store waits in SQLite
        lock.reset();
    });
    const bool isStored = fixture.storeAll(story);
    releaser.join();
    QVERIFY(isStored);
}

void TestStoreFaults::aLockThatLastsIsTold()
{
    StoreOptions options;
    options.lockWait = std::make_shared<LockWait>(50);
    StoreFixture fixture(options);
    QSignalSpy committed(fixture.store.get(), &Store::committed);
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    const RunEvents story = fixture.story();
    auto lock = std::make_unique<ForeignLock>(fixture.dir.databasePath());
    fixture.store->append(story.mid(0, 5));
    QTRY_COMPARE_WITH_TIMEOUT(faults.size(), 1, patience);
    QCOMPARE(faults.first().at(0).value<Error>().code, ErrorCode::Locked);
    QCOMPARE(faults.first().at(1).value<RunEvents>(), story.mid(0, 5));
    fixture.store->append(story.mid(5)); // waits too, without a try of its own
    QCOMPARE(fixture.store->createSession(QStringLiteral("x")).error().code, ErrorCode::Locked);
    QCoreApplication::processEvents();
    QCOMPARE(faults.size(), 1);
    fixture.store->retryPending();
    QTRY_COMPARE_WITH_TIMEOUT(faults.size(), 2, patience);
    lock.reset();
    fixture.store->retryPending();
    QTRY_COMPARE_WITH_TIMEOUT(committed.size(), 1, patience);
    QCOMPARE(committed.first().first().value<RunEvents>(), story);
    QCOMPARE(faults.size(), 2);
}

void TestStoreFaults::aFullDiskLosesNothing()
{
    const QTemporaryDir temporary;
    SmallDisk disk(temporary.path(), QStringLiteral("2m"));
    if (!disk.problem().isEmpty()) {
        QSKIP(qPrintable(disk.problem()));
    }
    StoreFixture fixture({}, DataDir::Network::Refuse, temporary.filePath(QStringLiteral("data")));
    QSignalSpy committed(fixture.store.get(), &Store::committed);
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    RunEvents sent;
    for (int i = 0; faults.isEmpty() && i < 200; ++i) {
        Script script(fixture.created(chainWorkflow(3)), fixture.clock);
        for (int n = 0; n < 100; ++n) {
            script.add(NoteRecorded { -1, QStringLiteral("filler"), QString(200, QLatin1Char('f')) });
        }
        sent += script.events;
        fixture.store->append(script.events);
        QTRY_VERIFY_WITH_TIMEOUT(!faults.isEmpty()
                                     || ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong()
                                         == sent.size(),
                                 60'000);
    }
    QCOMPARE(faults.size(), 1);
    const auto error = faults.first().first().value<Error>();
    QVERIFY2(error.code == ErrorCode::DiskFull, qPrintable(error.toText() + error.detail));
    QVERIFY(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong() < sent.size());
    fixture.store->retryPending(); // still full
    QTRY_COMPARE_WITH_TIMEOUT(faults.size(), 2, patience);
    QVERIFY(disk.resize(QStringLiteral("64m")));
    fixture.store->retryPending();
    QTRY_COMPARE_WITH_TIMEOUT(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), sent.size(),
                              60'000);
    RunEvents heard;
    for (const auto& arguments : committed) {
        heard += arguments.first().value<RunEvents>();
    }
    QCOMPARE(heard, sent);
    QVERIFY(fixture.store->checkIntegrity());
    fixture.store.reset();
}

void TestStoreFaults::aReadOnlyDiskLosesNothing()
{
    const QTemporaryDir temporary;
    SmallDisk disk(temporary.path(), QStringLiteral("16m"));
    if (!disk.problem().isEmpty()) {
        QSKIP(qPrintable(disk.problem()));
    }
    const QString folder = temporary.filePath(QStringLiteral("data"));
    RunEvents story;
    {
        StoreFixture fixture({}, DataDir::Network::Refuse, folder);
        story = fixture.story();
        QVERIFY(fixture.storeAll(story));
    }
    QVERIFY(disk.setReadOnly(true));
    const auto dir = DataDir::open(folder);
    QVERIFY(!dir);
    QCOMPARE(dir.error().code, ErrorCode::ReadOnly);
    QVERIFY(disk.setReadOnly(false));
    StoreFixture fixture({}, DataDir::Network::Refuse, folder);
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), story.size());
}

void TestStoreFaults::contradictionsHoldUpOneRun_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("an event is missing") << 0;
    QTest::newRow("an event is doubled") << 1;
    QTest::newRow("an illegal move") << 2;
    QTest::newRow("a step that does not exist") << 3;
    QTest::newRow("created twice") << 4;
    QTest::newRow("never created") << 5;
}

void TestStoreFaults::contradictionsHoldUpOneRun()
{
    QFETCH(int, fault);
    StoreFixture fixture;
    QSignalSpy committed(fixture.store.get(), &Store::committed);
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    RunEvents bad = fixture.story().mid(0, 4);
    const RunEvents good = fixture.story();
    const RunEvent last = bad.last();
    switch (fault) {
    case 0:
        bad.append({ last.run, last.seq + 2, last.at, NoteRecorded {} });
        break;
    case 1:
        bad.append(last);
        break;
    case 2:
        bad.append({ last.run, last.seq + 1, last.at, RunMoved { RunState::Executing, RunState::Draft, {} } });
        break;
    case 3:
        bad.append({ last.run, last.seq + 1, last.at, StepStarted { 99, 1 } });
        break;
    case 4:
        bad.append(bad.first());
        break;
    case 5:
        bad.append({ fixture.ids.next<RunId>(), 1, last.at, NoteRecorded {} });
        break;
    default:
        break;
    }
    fixture.store->append(bad + good.mid(0, 8));
    fixture.store->append(good.mid(8));
    QTRY_VERIFY_WITH_TIMEOUT(!parked.isEmpty() && !committed.isEmpty(), patience);
    QCOMPARE(parked.size(), 1);
    QCOMPARE(parked.first().at(0).value<RunId>(), bad.last().run);
    QVERIFY(!parked.first().at(1).value<Error>().what.isEmpty());
    RunEvents heard;
    for (const auto& arguments : committed) {
        heard += arguments.first().value<RunEvents>();
    }
    QCOMPARE(heard, bad.mid(0, 4) + good);
    // What follows in that run waits with it; everything else goes on.
    fixture.store->append({ { bad.last().run, bad.last().seq + 1, last.at, NoteRecorded {} } });
    QVERIFY(fixture.storeAll(fixture.story()));
    QCOMPARE(parked.size(), 1); // told once
    fixture.store->retryPending();
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 2, patience);
    QCOMPARE(faults.size(), 0); // the store itself is well
}

void TestStoreFaults::aMissingWorkflowHoldsUpOneRun()
{
    StoreFixture fixture;
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    RunEvents story = fixture.story();
    std::get<RunCreated>(story.first().body).workflow = BlobHash::of("nowhere");
    fixture.store->append(story);
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 1, patience);
    QCOMPARE(parked.first().at(1).value<Error>().code, ErrorCode::NotFound);
    QVERIFY(faults.isEmpty());
    QVERIFY(fixture.storeAll(fixture.story()));
}

void TestStoreFaults::theLogStaysBounded()
{
    StoreOptions options;
    options.walLimitBytes = 1024 * 1024;
    StoreFixture fixture(options);
    QSignalSpy grew(fixture.store.get(), &Store::walGrew);
    const QString path = fixture.dir.databasePath();
    const auto fill = [&] {
        Script script(fixture.created(chainWorkflow(3)), fixture.clock);
        for (int n = 0; n < 2000; ++n) {
            script.add(NoteRecorded { -1, QStringLiteral("filler"), QString(500, QLatin1Char('f')) });
        }
        return fixture.storeAll(script.events);
    };
    {
        sqlite3* reader = nullptr; // a program that reads without end
        QCOMPARE(sqlite3_open_v2(path.toUtf8().constData(), &reader, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM events", nullptr, nullptr, nullptr), SQLITE_OK);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(fill());
        }
        QVERIFY(!grew.isEmpty());
        QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > options.walLimitBytes);
        QCOMPARE(sqlite3_exec(reader, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(reader);
    }
    QVERIFY(fill()); // the reader ended: the log is short again
    QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() <= options.walLimitBytes);
}

void TestStoreFaults::oneProcessMode()
{
    StoreFixture fixture({}, DataDir::Network::OneProcessEverywhere);
    QVERIFY(fixture.dir.isOneProcess());
    QVERIFY(fixture.storeAll(fixture.story()));
    QCOMPARE(ask(fixture.dir.databasePath(), "PRAGMA journal_mode"), QStringLiteral("delete"));
    QVERIFY(!QFile::exists(fixture.dir.databasePath() + QStringLiteral("-wal")));
    Store second(fixture.dir, *fixture.blobs, fixture.clock);
    QCOMPARE(second.open().error().code, ErrorCode::Conflict);
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QCOMPARE(reader.runs(fixture.scope())->size(), 1);
    QVERIFY(fixture.storeAll(fixture.story()));
    fixture.store.reset();
    QVERIFY(second.open());
}

void TestStoreFaults::refusesToOpenWhatItCannotUse()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    QVERIFY(change(dir.databasePath(), "CREATE TABLE t (x)"));
    const auto blobs = std::move(BlobStore::open(dir.blobsPath()).value());
    const MockClock clock;
    Store store(dir, *blobs, clock);
    const auto opened = store.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Foreign);
    QCOMPARE(store.ensureDefaults().error().code, ErrorCode::Internal);
    store.append({ RunEvent {} }); // kept, not tried
    store.retryPending();
    QCoreApplication::processEvents();
    QVERIFY(QFile::remove(dir.databasePath()));
    QVERIFY(store.open()); // mended while the program runs
}

void TestStoreFaults::oldDataWithoutDatabaseContent()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    QVERIFY(QDir().mkpath(dir.sessionsPath() + QStringLiteral("/some/projects")));
    QFile database(dir.databasePath());
    QVERIFY(database.open(QIODevice::WriteOnly));
    const auto blobs = std::move(BlobStore::open(dir.blobsPath()).value());
    const MockClock clock;
    Store store(dir, *blobs, clock);
    QCOMPARE(store.open().error().code, ErrorCode::Corrupt);
    QCOMPARE(database.size(), 0);
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
