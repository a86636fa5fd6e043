// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"
#include "storefixture.h"

#include "store/runlock.h"

#include "support/workflowtext.h"

#include <QThread>
#include <QtTest>

#include <sqlite3.h>

#include <thread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesDefaultsOnce();
    void storesEveryKindOfEvent();
    void whatWaitsGoesInOneCommit();
    void groupLimitIsKept();
    void aBatchIsNeverDivided();
    void manyThreadsMayAppend();
    void worksOnItsOwnThread();
    void closingStoresWhatHasArrived();
    void replayGivesIdenticalRows();
    void rowsDoNotDependOnGroups();
    void followsAnotherWriter();
    void noticesWhatAnotherWriterDeleted();
    void renamesAndDeletes();
    void deletingWaitsForTheEngine();
    void removesBlobsNobodyCites();
    void keepsSessionsApart();
    void aRunOfTenThousandStepsIsQuickToMake();
};

void TestStore::makesDefaultsOnce()
{
    StoreFixture fixture;
    QCOMPARE(fixture.store->ensureDefaults()->session, fixture.defaults.session);
    QCOMPARE(fixture.store->ensureDefaults()->project, fixture.defaults.project);
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT name FROM sessions"), QStringLiteral("Default"));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT name FROM projects"), QStringLiteral("My research"));
    const auto session = fixture.store->createSession(QStringLiteral(" Second "));
    QVERIFY(session);
    QVERIFY(fixture.store->createProject(SessionScope(*session), QStringLiteral("Dust")));
    QCOMPARE(
        fixture.store->createProject(SessionScope(fixture.ids.next<SessionId>()), QStringLiteral("x")).error().code,
        ErrorCode::NotFound);
    QCOMPARE(fixture.store->createSession(QStringLiteral("  ")).error().code, ErrorCode::BadInput);
    QCOMPARE(fixture.store->createSession(QStringLiteral("Second")).error().code, ErrorCode::BadInput);
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM session_events"), QStringLiteral("4"));
    QCOMPARE(fixture.store->ensureDefaults()->session, fixture.defaults.session); // the oldest
}

void TestStore::storesEveryKindOfEvent()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    const QString path = fixture.dir.databasePath();
    QCOMPARE(ask(path, "SELECT count(*), max(seq) FROM events"), QStringLiteral("%1|%1").arg(story.size()));
    QCOMPARE(ask(path, "SELECT state, pending, running, completed, skipped, open_approvals, last_seq FROM runs"),
             QStringLiteral("completed|0|0|4|1|0|%1").arg(story.size()));
    QCOMPARE(ask(path, "SELECT id, state, attempts, failures FROM run_steps ORDER BY step"),
             QStringLiteral(
                 "load|completed|1|0\nfit|completed|2|1\nlook|completed|0|0\nreport|completed|1|0\nextra|skipped|1|0"));
    QCOMPARE(ask(path, "SELECT step, attempt, state FROM attempts ORDER BY step, attempt"),
             QStringLiteral("0|1|completed\n1|1|failed\n1|2|completed\n3|1|completed\n4|1|interrupted"));
    QCOMPARE(ask(path, "SELECT target, source, optional FROM workflow_edges ORDER BY target, source"),
             QStringLiteral("1|0|0\n2|1|0\n3|1|1\n3|2|0\n4|0|0"));
    QCOMPARE(ask(path, "SELECT name, value, unit FROM metrics ORDER BY seq"), QStringLiteral("rows|43.0|1\nworst|∅|"));
    QCOMPARE(ask(path, "SELECT step, attempt, name FROM files ORDER BY step, attempt"),
             QStringLiteral("-1|0|load.py\n0|1|table.csv\n1|2|table.csv"));
    QCOMPARE(ask(path, "SELECT step, code FROM notes ORDER BY seq"), QStringLiteral("∅|paused_by\n1|slow"));
    QCOMPARE(ask(path, "SELECT resolution, comment, answered_by, on_deadline FROM approvals"),
             QStringLiteral("approved|fine|person|rejected")); // S06-M8
    QCOMPARE(ask(path, "SELECT error ->> 'what' FROM attempts WHERE error IS NOT NULL"),
             QStringLiteral("it said 'no' 💥"));
    QVERIFY(fixture.store->checkIntegrity());
}

void TestStore::whatWaitsGoesInOneCommit()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QSignalSpy spy(fixture.store.get(), &Store::committed);
    for (const RunEvent& event : story) {
        fixture.store->append({ event });
    }
    QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), patience);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<RunEvents>(), story);
}

void TestStore::groupLimitIsKept()
{
    StoreOptions options;
    options.groupLimit = 5;
    StoreFixture fixture(options);
    const RunEvents story = fixture.story();
    QSignalSpy spy(fixture.store.get(), &Store::committed);
    for (qsizetype i = 0; i < story.size(); i += 2) {
        fixture.store->append(story.mid(i, 2));
    }
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), (story.size() + 3) / 4, patience); // two batches of two fit, a third does not
    RunEvents all;
    for (const auto& arguments : spy) {
        const auto group = arguments.first().value<RunEvents>();
        QVERIFY(group.size() <= 5);
        all += group;
    }
    QCOMPARE(all, story);
}

void TestStore::aBatchIsNeverDivided()
{
    // What was recorded together is stored together, however much it is.
    StoreFixture fixture;
    Script large(fixture.created(chainWorkflow(3)), fixture.clock);
    for (int i = 0; i < 10'000; ++i) {
        large.add(NoteRecorded { -1, QStringLiteral("n"), QString::number(i) });
    }
    const RunEvents before = fixture.story();
    const RunEvents after = fixture.story();
    QSignalSpy spy(fixture.store.get(), &Store::committed);
    fixture.store->append(before);
    fixture.store->append(large.events);
    fixture.store->append(after);
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 3, 60'000);
    QCOMPARE(spy.at(0).first().value<RunEvents>(), before);
    QCOMPARE(spy.at(1).first().value<RunEvents>(), large.events);
    QCOMPARE(spy.at(2).first().value<RunEvents>(), after);
}

void TestStore::manyThreadsMayAppend()
{
    StoreFixture fixture;
    std::vector<RunEvents> runs;
    qsizetype expected = 0;
    for (int i = 0; i < 4; ++i) {
        runs.push_back(fixture.plainRun(chainWorkflow(50)));
        expected += runs.back().size();
    }
    QSignalSpy spy(fixture.store.get(), &Store::committed);
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    std::vector<std::thread> threads;
    for (const RunEvents& run : runs) {
        threads.emplace_back([&fixture, run] {
            for (const RunEvent& event : run) {
                fixture.store->append({ event });
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QTRY_COMPARE_WITH_TIMEOUT(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), expected,
                              60'000);
    QVERIFY(faults.isEmpty());
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM runs WHERE state = 'completed'"),
             QStringLiteral("4"));
    QVERIFY(spy.size() <= expected);
}

void TestStore::worksOnItsOwnThread()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    const auto blobs = std::move(BlobStore::open(dir.blobsPath()).value());
    MockClock clock;
    StoreFixture maker; // only to make events with
    QThread thread;
    thread.start();
    QObject onThread;
    onThread.moveToThread(&thread);
    std::unique_ptr<Store> store;
    Defaults defaults;
    const auto call = [&](const std::function<void()>& body) {
        QMetaObject::invokeMethod(&onThread, body, Qt::BlockingQueuedConnection);
    };
    call([&] {
        store = std::make_unique<Store>(dir, *blobs, clock);
        QVERIFY(store->open());
        defaults = store->ensureDefaults().value();
    });
    RunEvents run = maker.plainRun(chainWorkflow(20));
    auto& created = std::get<RunCreated>(run.first().body);
    created.session = defaults.session;
    created.project = defaults.project;
    created.workflow = blobs->put(workflowToJson(*chainWorkflow(20))).value().hash;
    RunEvents heard;
    QObject relay; // in this thread, so that the list is touched here only
    QObject::connect(store.get(), &Store::committed, &relay, [&](const RunEvents& events) { heard += events; });
    for (qsizetype i = 0; i < run.size(); i += 2) {
        store->append(run.mid(i, 2));
    }
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), run.size(), 60'000);
    QCOMPARE(heard, run);
    QThread* const here = QThread::currentThread();
    call([&] {
        store.reset();
        onThread.moveToThread(here);
    });
    thread.quit();
    QVERIFY(thread.wait());
}

void TestStore::closingStoresWhatHasArrived()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    fixture.store->append(story);
    fixture.store.reset();
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), story.size());
}

void TestStore::replayGivesIdenticalRows()
{
    // S02: the tables are nothing but what the journal says.
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    QVERIFY(fixture.storeAll(fixture.plainRun(randomWorkflow(200, 1.5, 7))));
    QVERIFY(fixture.storeAll(fixture.story().mid(0, 12))); // in the middle of something
    const RunEvents gone = fixture.story();
    QVERIFY(fixture.storeAll(gone));
    QVERIFY(fixture.store->renameRun(fixture.scope(), story.first().run, QStringLiteral("renamed")));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), gone.first().run));
    const auto session = fixture.store->createSession(QStringLiteral("other"));
    const auto project = fixture.store->createProject(SessionScope(*session), QStringLiteral("p2"));
    QVERIFY(project);
    QVERIFY(fixture.store->renameProject(SessionScope(*session), *project, QStringLiteral("Dust")));
    QCOMPARE(fixture.store->renameProject(SessionScope(*session), *project, QStringLiteral(" ")).error().code,
             ErrorCode::BadInput);
    QCOMPARE(fixture.store->renameProject(fixture.scope(), *project, QStringLiteral("x")).error().code,
             ErrorCode::NotFound); // another session's

    const QStringList before = dump(fixture.dir.databasePath());
    QVERIFY(before.size() > 1000);
    const auto rebuilt = fixture.store->rebuildProjections();
    QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().toText()));
    QCOMPARE(dump(fixture.dir.databasePath()), before);
    QVERIFY(fixture.store->checkIntegrity());
    QVERIFY(fixture.storeAll(fixture.story())); // and life goes on
}

void TestStore::rowsDoNotDependOnGroups()
{
    QStringList first;
    for (const int limit : { 4096, 1, 3 }) {
        StoreOptions options;
        options.groupLimit = limit;
        StoreFixture fixture(options);
        QVERIFY(fixture.storeOneByOne(fixture.story()));
        QStringList rows = dump(fixture.dir.databasePath(),
                                { QStringLiteral("steps"), QStringLiteral("attempts"), QStringLiteral("metrics"),
                                  QStringLiteral("files"), QStringLiteral("notes") });
        rows.replaceInStrings(fixture.defaults.session.toString(), QStringLiteral("S"));
        if (first.isEmpty()) {
            first = rows;
        }
        QCOMPARE(rows, first);
    }
}

void TestStore::followsAnotherWriter()
{
    // Two processes, as a window and a command line: each writes on where the other stopped.
    StoreFixture fixture;
    Store other(fixture.dir, *fixture.blobs, fixture.clock);
    QVERIFY(other.open());
    QSignalSpy committed(&other, &Store::committed);
    QSignalSpy faults(&other, &Store::commitFailed);
    const RunEvents story = fixture.story();
    for (qsizetype i = 0; i < story.size(); ++i) {
        if (i % 2 == 0) {
            QVERIFY(fixture.storeAll({ story.at(i) }));
        } else {
            other.append({ story.at(i) });
            QTRY_COMPARE_WITH_TIMEOUT(committed.size(), i / 2 + 1, patience);
        }
    }
    QVERIFY(faults.isEmpty());
    const QStringList rows = dump(fixture.dir.databasePath());
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(fixture.dir.databasePath()), rows);
}

void TestStore::noticesWhatAnotherWriterDeleted()
{
    StoreFixture fixture;
    Store other(fixture.dir, *fixture.blobs, fixture.clock);
    QVERIFY(other.open());
    const RunEvents gone = fixture.story();
    const RunEvents kept = fixture.story();
    QVERIFY(fixture.storeAll(gone.mid(0, 6)));
    QVERIFY(fixture.storeAll(kept.mid(0, 6)));
    QVERIFY(other.deleteRun(fixture.scope(), gone.first().run));
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    fixture.store->append(gone.mid(6, 1));
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 1, patience);
    QCOMPARE(parked.first().at(0).value<RunId>(), gone.first().run);
    QCOMPARE(parked.first().at(1).value<Error>().code, ErrorCode::NotFound);
    parked.clear();
    fixture.store->append(kept.mid(6));
    QTRY_COMPARE_WITH_TIMEOUT(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), kept.size(),
                              patience);
    QCOMPARE(parked.size(), 0);
}

void TestStore::renamesAndDeletes()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    const RunEvents kept = fixture.story();
    QVERIFY(fixture.storeAll(story));
    QVERIFY(fixture.storeAll(kept));
    const RunId run = story.first().run;
    QVERIFY(fixture.store->renameRun(fixture.scope(), run, QStringLiteral("it's \"new\" 星")));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT name FROM runs WHERE key = 1"), QStringLiteral("it's \"new\" 星"));
    QCOMPARE(fixture.store->renameRun(fixture.scope(), run, QString()).error().code, ErrorCode::BadInput);

    const QString folder = fixture.dir.runFolder(fixture.defaults.session, fixture.defaults.project, run);
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/steps/load/attempt-1")));
    const SessionScope stranger(fixture.ids.next<SessionId>());
    QCOMPARE(fixture.store->deleteRun(stranger, run).error().code, ErrorCode::NotFound);
    QCOMPARE(fixture.store->renameRun(stranger, run, QStringLiteral("x")).error().code, ErrorCode::NotFound);
    const QString journal = ask(fixture.dir.databasePath(), "SELECT * FROM events WHERE run = 2");
    QVERIFY(fixture.store->deleteRun(fixture.scope(), run));
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(fixture.dir.lockPath(run)));
    for (const QString& table : runTables() + QStringList { QStringLiteral("events") }) {
        QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM " + table.toUtf8() + " WHERE run = 1"),
                 QStringLiteral("0"));
    }
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT * FROM events WHERE run = 2"), journal);
    QCOMPARE(ask(fixture.dir.databasePath(),
                 "SELECT body ->> 'run', body ->> 'events' FROM session_events WHERE type = 'run_deleted'"),
             QStringLiteral("%1|%2").arg(run.toString()).arg(story.size()));
    QCOMPARE(fixture.store->deleteRun(fixture.scope(), run).error().code, ErrorCode::NotFound);

    // A number is never used twice.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), kept.first().run));
    QVERIFY(fixture.storeAll(fixture.story()));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT key FROM runs"), QStringLiteral("3"));
}

void TestStore::deletingWaitsForTheEngine()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    auto lock = RunLock::tryLock(fixture.dir.lockPath(story.first().run));
    QVERIFY(lock);
    QCOMPARE(fixture.store->deleteRun(fixture.scope(), story.first().run).error().code, ErrorCode::Conflict);
    lock->release();
    QVERIFY(fixture.store->deleteRun(fixture.scope(), story.first().run));
}

void TestStore::removesBlobsNobodyCites()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    const auto loose = fixture.blobs->put(QByteArrayLiteral("nobody's")).value();
    QCOMPARE(fixture.store->collectGarbage(false, 3600)->count, 0); // young
    const GarbageReport dry = fixture.store->collectGarbage(true, 0).value();
    QVERIFY(dry.isDryRun);
    QCOMPARE(dry.count, 1);
    QCOMPARE(dry.bytes, loose.size);
    QCOMPARE(dry.largest.size(), 1);
    QCOMPARE(dry.largest.first().hash, loose.hash);
    QVERIFY(fixture.blobs->pathOf(loose.hash));
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 1);
    QVERIFY(!fixture.blobs->pathOf(loose.hash));
    const auto& created = std::get<RunCreated>(story.first().body);
    for (const BlobHash& hash :
         { created.workflow, created.source, created.files.front().blob.hash, BlobHash::of("nu,value\n1,2\n") }) {
        QVERIFY(fixture.blobs->read(hash));
    }
    QVERIFY(fixture.store->deleteRun(fixture.scope(), story.first().run));
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 4);
}

void TestStore::keepsSessionsApart()
{
    // A run cannot be put into a project of another session.
    StoreFixture fixture;
    const auto session = fixture.store->createSession(QStringLiteral("other")).value();
    RunEvents story = fixture.story();
    std::get<RunCreated>(story.first().body).session = session;
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    fixture.store->append(story);
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 1, patience);
    QCOMPARE(parked.first().at(0).value<RunId>(), story.first().run);
    const auto error = parked.first().at(1).value<Error>();
    QCOMPARE(error.code, ErrorCode::Conflict);
    QVERIFY2(error.what.contains(QLatin1String("is not there any more")), qPrintable(error.toText()));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events"), QStringLiteral("0"));
}

void TestStore::aRunOfTenThousandStepsIsQuickToMake()
{
    StoreFixture fixture;
    QVERIFY(fixture.storeAll({ fixture.created(fanWorkflow(9998)) }));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM run_steps"), QStringLiteral("10000"));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM workflow_edges"), QStringLiteral("19996"));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT pending FROM runs"), QStringLiteral("10000"));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
