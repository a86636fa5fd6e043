// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallrun.h"
#include "storefixture.h"

#include "support/faultydisk.h"

#include <QtTest>

using namespace cmbagent;

/// The disk is full from the k-th write, flush or new name of a small run on, for every k: from an empty folder to the
/// last event. The message says so and where, nothing that was announced is lost, and with space it goes on to the same
/// end (S06-M3).
class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhereverItHappens_data();
    void losesNothingWhereverItHappens();

private:
    struct Run;
};

/// A small run on a disk that fills up once.
struct TestDiskFull::Run
{
    DataDir::Network network = DataDir::Network::Refuse;
    QTemporaryDir place { (QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm")
                                                                              : QDir::tempPath())
                          + QStringLiteral("/diskfull-XXXXXX") };
    FaultyDisk disk { place.path() };
    MockClock clock;
    IdSource ids { clock };
    StoreOptions options;
    std::optional<DataDir> dir;
    std::unique_ptr<BlobStore> blobs;
    RunEvents committed;
    QList<Error> faults;
    RunEvents all;
    std::unique_ptr<Store> store; ///< last: it tells of its faults to the end

    /// Does `what` until it is done: once in vain when the disk is full, and once more with space.
    template <typename Function>
    auto insist(Function what)
    {
        auto done = what();
        if (!done) {
            judge(done.error());
            disk.free();
            done = what();
        }
        if (!done) {
            QTest::qFail(qPrintable(QStringLiteral("with space again: ") + done.error().toText()), __FILE__, __LINE__);
        }
        return done;
    }
    /// What a person is told.
    void judge(const Error& error)
    {
        QVERIFY2(disk.wasFull(), qPrintable(error.toText()));
        QVERIFY2(error.code == ErrorCode::DiskFull, qPrintable(error.toText() + error.detail));
        QVERIFY2(error.what.contains(place.path()), qPrintable(error.what));
        QVERIFY2(error.what.contains(QStringLiteral("the disk is full")), qPrintable(error.what));
        QVERIFY2(error.mend.startsWith(QStringLiteral("Free some space")), qPrintable(error.mend));
    }
    bool open()
    {
        const auto opened = insist([&] { return DataDir::open(place.filePath(QStringLiteral("data")), network); });
        if (!opened) {
            return false;
        }
        dir = *opened;
        auto blobStore = insist([&] { return BlobStore::open(dir->blobsPath()); });
        if (!blobStore) {
            return false;
        }
        blobs = std::move(*blobStore);
        store = std::make_unique<Store>(*dir, *blobs, clock, options);
        QObject::connect(store.get(), &Store::committed, store.get(),
                         [this](const RunEvents& events) { committed += events; });
        QObject::connect(store.get(), &Store::commitFailed, store.get(),
                         [this](const Error& error) { faults += error; });
        return insist([&] { return store->open(); }).has_value();
    }
    void append(const RunEvents& events)
    {
        const RunEvents before = committed;
        faults.clear();
        store->append(events);
        QCoreApplication::processEvents();
        if (!faults.isEmpty()) {
            judge(faults.first());
            QCOMPARE(committed, before);
            store->retryPending(); // the disk is still full
            QCoreApplication::processEvents();
            QCOMPARE(faults.size(), 2);
            if (network == DataDir::Network::Refuse) {
                checkReading(); // a rollback journal may have to be written back first
            }
            disk.free();
            store->retryPending();
            QCoreApplication::processEvents();
            QVERIFY2(faults.size() == 2, qPrintable(faults.last().toText() + faults.last().detail));
        }
        QCOMPARE(committed, before + events);
    }
    /// What is stored can be read while the disk is full, and is what was announced.
    void checkReading() const
    {
        Reader reader(*dir);
        QVERIFY(reader.open());
        const auto sessions = reader.sessions();
        QVERIFY(sessions);
        if (!committed.isEmpty()) {
            const auto events = reader.events(SessionScope(sessions->first().id), committed.first().run);
            QVERIFY(events);
            QCOMPARE(*events, committed);
        }
    }
    void tell()
    {
        const auto defaults = insist([&] { return store->ensureDefaults(); });
        if (!defaults) {
            return;
        }
        const QList<Part> parts = smallRun(*defaults, clock, ids);
        all = eventsOf(parts);
        for (const Part& part : parts) {
            for (const QByteArray& content : part.contents) {
                insist([&] { return blobs->put(content); });
            }
            append(part.events);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
    void checkEnd()
    {
        QCOMPARE(committed, all);
        QCOMPARE(falseBlobs(dir->blobsPath()), QStringList());
        QVERIFY(QDir(dir->blobsPath() + QStringLiteral("/tmp")).isEmpty());
        store.reset(); // the disk may be full at this moment
        disk.free();
        Store again(*dir, *blobs, clock, options);
        QVERIFY(again.open());
        QVERIFY(again.checkIntegrity());
        const QStringList rows = dump(dir->databasePath());
        QVERIFY(again.rebuildProjections());
        QCOMPARE(dump(dir->databasePath()), rows);
        checkReading();
    }
};

void TestDiskFull::losesNothingWhereverItHappens_data()
{
    QTest::addColumn<bool>("isFullSync");
    QTest::addColumn<bool>("isOneProcess");
    QTest::newRow("power-safe") << true << false;
    QTest::newRow("crash-safe") << false << false;
    QTest::newRow("rollback journal") << true << true;
}

void TestDiskFull::losesNothingWhereverItHappens()
{
    QFETCH(bool, isFullSync);
    QFETCH(bool, isOneProcess);
    int told = 0;
    int request = 0;
    for (bool isPast = false; !isPast; ++request) {
        Run run;
        run.options.isFullSync = isFullSync;
        run.options.walLimitBytes = 200'000;
        run.network = isOneProcess ? DataDir::Network::OneProcessEverywhere : DataDir::Network::Refuse;
        run.disk.fillAt(request);
        if (run.open()) {
            run.tell();
            run.checkEnd();
        }
        if (QTest::currentTestFailed()) {
            qWarning("the disk was full from request %d on", request);
            return;
        }
        isPast = !run.disk.wasFull();
        told += isPast ? 0 : 1;
    }
    QVERIFY(told > 200);
    qInfo("the disk was full at %d different moments", told);
}

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
