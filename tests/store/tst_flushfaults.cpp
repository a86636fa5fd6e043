// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallrun.h"
#include "storefixture.h"

#include "support/faultydisk.h"
#include "support/workflowtext.h"

#include <QtTest>

#include <cerrno>

using namespace cmbagent;

/// Without a write-ahead log a commit ends with removing the rollback journal and flushing the folder. When that last
/// flush fails the transaction stands all the same: it must be announced once, when it is safe, and stored once
/// (S06-M3).
class TestFlushFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatCannotBeFlushedIsNoFault();
    void aFailedFlushIsMadeUpFor();
    void aFlushThatGoesOnFailingIsTold();
    void whatIsAnnouncedSurvivesAPowerCut();
    void changesOfAPersonStandToo();

private:
    struct Run;

    /// SQLite flushes the folder when it has made the rollback journal, and when it has removed it.
    static constexpr int flushesBefore = 1;
};

/// A store without a write-ahead log, and what it says.
struct TestFlushFaults::Run
{
    QTemporaryDir place { (QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm")
                                                                              : QDir::tempPath())
                          + QStringLiteral("/flushfaults-XXXXXX") };
    FaultyDisk disk { place.path() };
    StoreFixture fixture { {}, DataDir::Network::OneProcessEverywhere, place.filePath(QStringLiteral("data")) };
    RunEvents story = fixture.plainRun(chainWorkflow(3));
    QSignalSpy committed { fixture.store.get(), &Store::committed };
    QSignalSpy faults { fixture.store.get(), &Store::commitFailed };
    QSignalSpy parked { fixture.store.get(), &Store::runParked };

    void append(const RunEvents& events)
    {
        fixture.store->append(events);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] RunEvents heard() const
    {
        RunEvents events;
        for (const auto& arguments : committed) {
            events += arguments.first().value<RunEvents>();
        }
        return events;
    }
    [[nodiscard]] qint64 stored() const
    {
        return ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong();
    }
    /// The rows are those the journal gives, and the run ends as it should.
    void checkEnd()
    {
        QCOMPARE(heard(), story);
        QCOMPARE(stored(), story.size());
        QCOMPARE(parked.size(), 0);
        const QString path = fixture.dir.databasePath();
        QVERIFY(fixture.store->checkIntegrity());
        const QStringList rows = dump(path);
        QVERIFY(fixture.store->rebuildProjections());
        QCOMPARE(dump(path), rows);
    }
};

void TestFlushFaults::aFolderThatCannotBeFlushedIsNoFault()
{
    // As on some network file systems, for which this mode is made.
    Run run;
    run.disk.failFolderFlushes(1'000'000, EINVAL);
    for (const RunEvent& event : run.story) {
        run.append({ event });
    }
    QVERIFY(run.disk.failedFolderFlushes() >= run.story.size());
    QCOMPARE(run.faults.size(), 0);
    run.checkEnd();
}

void TestFlushFaults::aFailedFlushIsMadeUpFor()
{
    Run run;
    run.append(run.story.mid(0, 3));
    run.disk.failFolderFlushes(1, EIO, flushesBefore);
    run.append(run.story.mid(3, 2));
    QCOMPARE(run.disk.failedFolderFlushes(), 1);
    QCOMPARE(run.faults.size(), 0);
    run.append(run.story.mid(5));
    run.checkEnd();
}

void TestFlushFaults::aFlushThatGoesOnFailingIsTold()
{
    Run run;
    run.append(run.story.mid(0, 3));
    run.disk.failFolderFlushes(1'000'000, EIO);
    run.append(run.story.mid(3, 2));
    QCOMPARE(run.faults.size(), 1);
    const auto error = run.faults.first().at(0).value<Error>();
    QCOMPARE(error.code, ErrorCode::Io);
    QVERIFY2(error.what.contains(run.fixture.dir.path()), qPrintable(error.what));
    QCOMPARE(run.faults.first().at(1).value<RunEvents>(), run.story.mid(3, 2));
    QCOMPARE(run.heard(), run.story.mid(0, 3)); // stored, but nobody may rely on it yet
    QCOMPARE(run.stored(), 5);
    run.append(run.story.mid(5, 1)); // waits behind them
    run.fixture.store->retryPending();
    QCoreApplication::processEvents();
    QCOMPARE(run.faults.size(), 2);
    QCOMPARE(run.heard(), run.story.mid(0, 3));
    run.disk.failFolderFlushes(0, EIO);
    run.fixture.store->retryPending();
    QCoreApplication::processEvents();
    QCOMPARE(run.heard(), run.story.mid(0, 6));
    run.append(run.story.mid(6));
    QCOMPARE(run.faults.size(), 2);
    run.checkEnd();
}

void TestFlushFaults::whatIsAnnouncedSurvivesAPowerCut()
{
    Run run;
    run.disk.failFolderFlushes(2, EIO, flushesBefore); // and ours
    run.append(run.story.mid(0, 6));
    QCOMPARE(run.faults.size(), 1);
    const int told = run.disk.operations();
    run.fixture.store->retryPending();
    QCOMPARE(run.heard(), run.story.mid(0, 6));
    const int announced = run.disk.operations();
    const auto left = [&](int calls, quint32 seed) {
        const QTemporaryDir target;
        const auto dir = run.disk.writeRemains(calls, seed, target.path())
            ? DataDir::open(target.filePath(QStringLiteral("data")), DataDir::Network::OneProcessEverywhere)
            : fail(ErrorCode::Internal, QStringLiteral("no remains"));
        const auto blobs = dir ? BlobStore::open(dir->blobsPath()) : tl::unexpected(dir.error());
        if (!blobs) {
            return qint64(-1);
        }
        Store store(*dir, **blobs, run.fixture.clock);
        return store.open() ? ask(dir->databasePath(), "SELECT count(*) FROM events").toLongLong() : qint64(-1);
    };
    QCOMPARE(left(told, 0), 0); // the journal comes back and undoes it: rightly not announced
    for (quint32 seed = 0; seed < 20; ++seed) {
        QCOMPARE(left(announced, seed), 6);
    }
}

void TestFlushFaults::changesOfAPersonStandToo()
{
    Run run;
    run.append(run.story);
    run.disk.failFolderFlushes(1, EIO, flushesBefore);
    const RunId id = run.story.first().run;
    QVERIFY(run.fixture.store->renameRun(run.fixture.scope(), id, QStringLiteral("warm")));
    QCOMPARE(run.disk.failedFolderFlushes(), 1);
    QCOMPARE(ask(run.fixture.dir.databasePath(), "SELECT name FROM runs"), QStringLiteral("warm"));
}

QTEST_GUILESS_MAIN(TestFlushFaults)
#include "tst_flushfaults.moc"
