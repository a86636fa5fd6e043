// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallrun.h"
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QElapsedTimer>
#include <QtTest>

#include <sqlite3.h>

#include <thread>

using namespace cmbagent;

/// Another program keeps the database locked for twelve times as long as the store is willing to wait: 60 s with the
/// store's own patience of 5 s, which is the long variant. Every try is told, nothing is lost, and work goes on when
/// the other program is done (S06-M3).
class TestForeignLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOutlasted_data();
    void isOutlasted();
    void readingGoesOnMeanwhile();
    void twoStoresTakeTurns();
};

namespace {

constexpr int tries = 12;

/// Another program's transaction.
class ForeignTransaction
{
public:
    ForeignTransaction(const QString& path, const char* begin)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        m_isOpen = sqlite3_exec(m_handle, begin, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~ForeignTransaction() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(ForeignTransaction)

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    sqlite3* m_handle = nullptr;
    bool m_isOpen = false;
};

RunEvents heardOf(const QSignalSpy& spy)
{
    RunEvents events;
    for (const auto& arguments : spy) {
        events += arguments.first().value<RunEvents>();
    }
    return events;
}

} // namespace

void TestForeignLock::isOutlasted_data()
{
    QTest::addColumn<int>("patience");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("a writer") << 20 << QByteArray("BEGIN IMMEDIATE");
    QTest::newRow("an exclusive one") << 20 << QByteArray("BEGIN EXCLUSIVE");
    if (qEnvironmentVariableIsSet("CMBAGENT_LONG")) {
        QTest::newRow("60 s") << 5000 << QByteArray("BEGIN IMMEDIATE");
    }
}

void TestForeignLock::isOutlasted()
{
    QFETCH(int, patience);
    QFETCH(QByteArray, begin);
    StoreOptions options;
    options.lockWait = std::make_shared<LockWait>(patience);
    StoreFixture fixture(options);
    const QList<Part> parts = smallRun(fixture.defaults, fixture.clock, fixture.ids);
    const RunEvents all = eventsOf(parts);
    for (const Part& part : parts) {
        for (const QByteArray& content : part.contents) {
            QVERIFY(fixture.blobs->put(content));
        }
    }
    QSignalSpy committed(fixture.store.get(), &Store::committed);
    QSignalSpy faults(fixture.store.get(), &Store::commitFailed);
    fixture.store->append(all.mid(0, 9));
    QCoreApplication::processEvents();
    QCOMPARE(heardOf(committed), all.mid(0, 9));
    auto lock = std::make_unique<ForeignTransaction>(fixture.dir.databasePath(), begin.constData());
    QVERIFY(lock->isOpen());
    QElapsedTimer time;
    time.start();
    fixture.store->append(all.mid(9, 5));
    for (int i = 1; i <= tries; ++i) {
        QCoreApplication::processEvents(); // waits in SQLite
        QCOMPARE(faults.size(), i);
        const auto error = faults.last().first().value<Error>();
        QCOMPARE(error.code, ErrorCode::Locked);
        QVERIFY2(error.what.contains(fixture.dir.databasePath()), qPrintable(error.what));
        QVERIFY2(error.mend.contains(QStringLiteral("nothing is lost")), qPrintable(error.mend));
        fixture.store->retryPending();
    }
    QVERIFY2(time.elapsed() >= (tries - 1) * patience, "it must have waited, not only asked");
    fixture.store->append(all.mid(14)); // what comes meanwhile queues behind
    lock.reset();
    QCoreApplication::processEvents();
    QCOMPARE(faults.size(), tries);
    QCOMPARE(heardOf(committed), all);
    QVERIFY(fixture.store->checkIntegrity());
}

void TestForeignLock::readingGoesOnMeanwhile()
{
    StoreFixture fixture;
    const RunEvents story = fixture.plainRun(chainWorkflow(5));
    QVERIFY(fixture.storeAll(story));
    const ForeignTransaction lock(fixture.dir.databasePath(), "BEGIN EXCLUSIVE");
    QVERIFY(lock.isOpen());
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto events = reader.events(fixture.scope(), story.first().run);
    QVERIFY(events);
    QCOMPARE(*events, story);
    const auto defaults = fixture.store->ensureDefaults(); // what every command asks first
    QVERIFY2(defaults, "looking needs no lock");
    QCOMPARE(defaults->project, fixture.defaults.project);
}

void TestForeignLock::twoStoresTakeTurns()
{
    // Two engines on one folder, each with runs of its own: none may lose an event to the other, or wait in vain.
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("data"));
    constexpr int runs = 20;
    RunEvents told[2];
    RunEvents heard[2];
    const auto work = [&](int who) {
        StoreFixture fixture({}, DataDir::Network::Refuse, folder);
        QObject::connect(fixture.store.get(), &Store::committed, fixture.store.get(),
                         [&heard, who](const RunEvents& events) { heard[who] += events; });
        for (int i = 0; i < runs; ++i) {
            const RunEvents story = fixture.story();
            for (const RunEvent& event : story) {
                fixture.store->append({ event });
                QCoreApplication::sendPostedEvents(fixture.store.get());
            }
            told[who] += story;
        }
    };
    std::thread other([&work] { work(1); });
    work(0);
    other.join();
    QCOMPARE(heard[0], told[0]);
    QCOMPARE(heard[1], told[1]);
    StoreFixture fixture({}, DataDir::Network::Refuse, folder);
    QVERIFY(fixture.store->checkIntegrity());
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(),
             told[0].size() + told[1].size());
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM runs").toInt(), 2 * runs);
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM sessions").toInt(), 1);
}

QTEST_GUILESS_MAIN(TestForeignLock)
#include "tst_foreignlock.moc"
