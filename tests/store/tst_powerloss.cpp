// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallrun.h"
#include "storefixture.h"

#include "support/faultydisk.h"

#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

using namespace cmbagent;

/// The power goes between every two calls the store makes to the disk while it stores a small run. What was not
/// flushed is lost in any part; what was announced as committed is there, whole, with every blob it cites (S06-M3).
class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelLosesWhatIsNotFlushed();
    void leavesTheOldStateOrTheNew_data();
    void leavesTheOldStateOrTheNew();

private:
    struct Cut
    {
        int call = 0;
        quint32 seed = 0;
    };
    struct Run;

    void check(const Run& run, const Cut& cut);
};

namespace {

/// In memory where there is such a place: these tests make thousands of files, and really flush nothing.
QString places()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/powerloss-XXXXXX");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

bool putAll(BlobStore& blobs, const Part& part)
{
    return std::all_of(part.contents.begin(), part.contents.end(),
                       [&](const QByteArray& content) { return blobs.put(content).has_value(); });
}

} // namespace

/// A small run stored while the disk keeps a record, and what was announced when.
struct TestPowerLoss::Run
{
    StoreOptions options;
    DataDir::Network network = DataDir::Network::Refuse;
    QTemporaryDir place { places() };
    std::unique_ptr<FaultyDisk> disk;
    std::unique_ptr<StoreFixture> fixture;
    QList<Part> parts;
    int defaultsAt = 0; ///< the call after which session and project were announced
    std::vector<int> sentAt; ///< of each part
    std::vector<int> committedAt;

    bool store()
    {
        disk = std::make_unique<FaultyDisk>(place.path());
        fixture = std::make_unique<StoreFixture>(options, network, place.filePath(QStringLiteral("data")));
        defaultsAt = disk->operations();
        parts = smallRun(fixture->defaults, fixture->clock, fixture->ids);
        bool isStored = true;
        for (const Part& part : parts) {
            sentAt.push_back(disk->operations());
            isStored = isStored && putAll(*fixture->blobs, part) && fixture->storeAll(part.events);
            committedAt.push_back(disk->operations());
        }
        fixture->store->close();
        return isStored;
    }
    [[nodiscard]] int countUpTo(const std::vector<int>& moments, int call) const
    {
        int events = 0;
        for (size_t i = 0; i < moments.size() && moments[i] <= call; ++i) {
            events += int(parts.at(qsizetype(i)).events.size());
        }
        return events;
    }
};

void TestPowerLoss::theModelLosesWhatIsNotFlushed()
{
    const QTemporaryDir place(places());
    const FaultyDisk disk(place.path());
    const QString path = place.filePath(QStringLiteral("file"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(file.write("safe"), 4);
    QCOMPARE(::fdatasync(file.handle()), 0);
    const int beforeName = disk.operations();
    const int folder = ::open(place.path().toUtf8().constData(), O_RDONLY);
    QCOMPARE(::fsync(folder), 0);
    ::close(folder);
    QCOMPARE(file.write("lost"), 4);
    QVERIFY(QFile::rename(path, path + QStringLiteral("2")));
    const auto remains = [&](int calls, quint32 seed) {
        const QTemporaryDir target(places());
        return disk.writeRemains(calls, seed, target.path())
            ? QList { contentOf(target.filePath(QStringLiteral("file"))),
                      contentOf(target.filePath(QStringLiteral("file2"))) }
            : QList<QByteArray> {};
    };
    QCOMPARE(remains(beforeName, 0), (QList<QByteArray> { "(none)", "(none)" })); // a file whose folder was not flushed
    QCOMPARE(remains(disk.operations(), 0), (QList<QByteArray> { "safe", "(none)" }));
    QCOMPARE(remains(disk.operations(), 1), (QList<QByteArray> { "(none)", "safelost" }));
    QCOMPARE(contentOf(path + QStringLiteral("2")), QByteArray("safelost")); // the real one is untouched
}

void TestPowerLoss::leavesTheOldStateOrTheNew_data()
{
    QTest::addColumn<bool>("isFullSync");
    QTest::addColumn<bool>("isOneProcess");
    QTest::newRow("power-safe") << true << false;
    QTest::newRow("crash-safe: a commit may be lost, never half of one") << false << false;
    QTest::newRow("rollback journal, for network file systems") << true << true;
}

void TestPowerLoss::leavesTheOldStateOrTheNew()
{
    QFETCH(bool, isFullSync);
    QFETCH(bool, isOneProcess);
    Run run;
    run.options.isFullSync = isFullSync;
    run.options.walLimitBytes = 200'000; // so that the log is written back on the way
    run.network = isOneProcess ? DataDir::Network::OneProcessEverywhere : DataDir::Network::Refuse;
    QVERIFY(run.store());
    const quint32 seeds = qEnvironmentVariableIsSet("CMBAGENT_LONG") ? 40 : 3;
    int cuts = 0;
    for (int call = 0; call <= run.disk->operations(); ++call) {
        for (quint32 seed = 0; seed < seeds; ++seed, ++cuts) {
            // Seeds beyond "nothing" and "everything" are other ones for every call.
            check(run, { call, seed < 2 ? seed : seed + quint32(call) * 1000 });
            if (QTest::currentTestFailed()) {
                qWarning("power cut after call %d of %d, seed %u", call, run.disk->operations(), seed);
                return;
            }
        }
    }
    QVERIFY(cuts >= 300);
    qInfo("%d power cuts", cuts);
}

void TestPowerLoss::check(const Run& run, const Cut& cut)
{
    const QTemporaryDir target(places());
    QVERIFY(run.disk->writeRemains(cut.call, cut.seed, target.path()));
    const auto dir = DataDir::open(target.filePath(QStringLiteral("data")), run.network);
    QVERIFY(dir);
    QCOMPARE(falseBlobs(dir->blobsPath()), QStringList());
    auto blobs = BlobStore::open(dir->blobsPath());
    QVERIFY(blobs);
    Store store(*dir, **blobs, run.fixture->clock, run.options);
    const auto opened = store.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText()));
    QVERIFY(store.checkIntegrity());
    const auto defaults = store.ensureDefaults();
    QVERIFY(defaults);
    const bool isKept = defaults->session == run.fixture->defaults.session;
    if (run.options.isFullSync && cut.call >= run.defaultsAt) {
        QVERIFY2(isKept, "an announced session is gone");
    }
    const RunEvents all = eventsOf(run.parts);
    const RunId id = all.first().run;
    Reader reader(*dir);
    QVERIFY(reader.open());
    const SessionScope scope(run.fixture->defaults.session);
    const auto found = reader.events(scope, id);
    const RunEvents events = found ? *found : RunEvents();
    // A whole number of parts: all that were announced, and at most the one under way.
    QCOMPARE(events, all.first(events.size()));
    QSet<qsizetype> whole { 0 };
    for (qsizetype size = 0; const Part& part : run.parts) {
        whole.insert(size += part.events.size());
    }
    QVERIFY2(whole.contains(events.size()), "half a commit");
    QVERIFY(events.size() <= run.countUpTo(run.sentAt, cut.call));
    if (run.options.isFullSync) {
        QVERIFY2(events.size() >= run.countUpTo(run.committedAt, cut.call), "an announced event is gone");
    }
    for (const RunEvent& event : events) {
        for (const BlobRef& blob : blobsOf(event)) {
            QVERIFY2((*blobs)->read(blob.hash), "a committed event cites a blob that is not there");
        }
    }
    const QStringList rows = dump(dir->databasePath());
    QVERIFY(store.rebuildProjections());
    QCOMPARE(dump(dir->databasePath()), rows);
    if (!isKept) {
        return;
    }
    // And it goes on to the same end.
    QSignalSpy faults(&store, &Store::commitFailed);
    for (const Part& part : run.parts) {
        QVERIFY(putAll(**blobs, part));
    }
    store.append(all.mid(events.size()));
    QCoreApplication::processEvents();
    QCOMPARE(faults.size(), 0);
    const auto loaded = reader.load(scope, id, **blobs);
    QVERIFY(loaded);
    QCOMPARE(loaded->seq(), qint64(all.size()));
    QCOMPARE(loaded->state(), RunState::Completed);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
