// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QtTest>

#include <set>

using namespace cmbagent;

/// The write-ahead log has room ahead of what is written, and is written back behind it (S06-M3).
class TestWriteAheadLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commitsFindRoom();
    void theRoomIsNoContent();
    void isWrittenBack();
    void theRoomKeepsBelowTheLimit();

private:
    static qint64 logBytes(const StoreFixture& fixture)
    {
        return QFileInfo(fixture.dir.databasePath() + QStringLiteral("-wal")).size();
    }
    /// Stores every event of a run in a commit of its own, and tells how long the log's file was after each.
    static std::set<qint64> lengthsWhileStoring(StoreFixture& fixture, const RunEvents& events)
    {
        std::set<qint64> lengths;
        for (const RunEvent& event : events) {
            fixture.store->append({ event });
            QCoreApplication::processEvents();
            lengths.insert(logBytes(fixture));
        }
        return lengths;
    }
};

void TestWriteAheadLog::commitsFindRoom()
{
    StoreFixture fixture;
    const RunEvents run = fixture.plainRun(chainWorkflow(60));
    const auto lengths = lengthsWhileStoring(fixture, run);
    QVERIFY2(lengths.size() < size_t(run.size()) / 5, "a commit made the file longer, which makes its flush slower");
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM events").toLongLong(), run.size());
}

void TestWriteAheadLog::theRoomIsNoContent()
{
    StoreFixture fixture;
    const RunEvents run = fixture.plainRun(chainWorkflow(5));
    lengthsWhileStoring(fixture, run);
    // As a crash leaves it: the log is read to its end by whoever opens the database first.
    const QTemporaryDir place;
    const QString copy = place.filePath(QStringLiteral("studio.db"));
    const QString path = fixture.dir.databasePath();
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    QVERIFY(QFileInfo(copy + QStringLiteral("-wal")).size() > 200'000);
    QVERIFY(change(copy, "PRAGMA user_version")); // makes the shared memory anew
    QCOMPARE(ask(copy, "PRAGMA integrity_check"), QStringLiteral("ok"));
    QCOMPARE(dump(copy), dump(path));
}

void TestWriteAheadLog::isWrittenBack()
{
    StoreFixture fixture;
    for (int i = 0; i < 4; ++i) {
        lengthsWhileStoring(fixture, fixture.plainRun(chainWorkflow(200))); // some 400 commits, four pages each
    }
    constexpr qint64 frames = 1000 + 100;
    QVERIFY2(logBytes(fixture) < (frames + 64) * 4120, qPrintable(QString::number(logBytes(fixture))));
    QVERIFY(QFileInfo(fixture.dir.databasePath()).size() > 200'000);
}

void TestWriteAheadLog::theRoomKeepsBelowTheLimit()
{
    StoreOptions options;
    options.walLimitBytes = 200'000;
    StoreFixture fixture(options);
    const RunEvents run = fixture.plainRun(chainWorkflow(40));
    const auto lengths = lengthsWhileStoring(fixture, run);
    QVERIFY2(*lengths.rbegin() <= options.walLimitBytes, qPrintable(QString::number(*lengths.rbegin())));
    QVERIFY(fixture.store->checkIntegrity());
}

QTEST_GUILESS_MAIN(TestWriteAheadLog)
#include "tst_writeaheadlog.moc"
