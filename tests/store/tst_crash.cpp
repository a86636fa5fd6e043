// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include <QProcess>
#include <QtTest>

using namespace cmbagent;

/// Kills a writing process before and after the commit of every event of a small run.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesExactlyWhatWasCommitted_data();
    void leavesExactlyWhatWasCommitted();

private:
    qsizetype m_events = 0;
};

void TestCrash::initTestCase()
{
#ifndef CMBAGENT_CRASH_POINTS
    QSKIP("built without crash points");
#endif
    StoreFixture fixture;
    m_events = fixture.story().size();
}

void TestCrash::leavesExactlyWhatWasCommitted_data()
{
    QTest::addColumn<int>("seq");
    QTest::addColumn<bool>("isAfter");
    for (int seq = 1; seq <= int(m_events); ++seq) {
        QTest::addRow("before %d", seq) << seq << false;
        QTest::addRow("after %d", seq) << seq << true;
    }
}

void TestCrash::leavesExactlyWhatWasCommitted()
{
    QFETCH(int, seq);
    QFETCH(bool, isAfter);
    const QTemporaryDir temporary;
    const QString folder = temporary.filePath(QStringLiteral("data"));
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        QStringLiteral("CMBAGENT_CRASH_AT"),
        QStringLiteral("%1:%2").arg(seq).arg(isAfter ? QStringLiteral("after") : QStringLiteral("before")));
    environment.insert(QStringLiteral("TMPDIR"), temporary.path()); // what it leaves there goes with it
    writer.setProcessEnvironment(environment);
    writer.start(QStringLiteral(CRASHWRITER), { folder });
    QVERIFY(writer.waitForFinished(60'000));
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    const QList<QByteArray> told = writer.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(told.first().startsWith("run "));
    QCOMPARE(told.size() - 1, seq - 1); // acknowledged: everything before

    const int expected = isAfter ? seq : seq - 1;
    StoreFixture fixture({}, DataDir::Network::Refuse, folder); // a new process opens it
    const QString path = fixture.dir.databasePath();
    QCOMPARE(ask(path, "SELECT count(*) FROM events").toInt(), expected);
    QCOMPARE(ask(path, "SELECT coalesce(max(seq), 0) FROM events").toInt(), expected);
    QVERIFY(fixture.store->checkIntegrity());
    const QStringList rows = dump(path);
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(path), rows);
    QVERIFY(QDir(fixture.dir.blobsPath() + QStringLiteral("/tmp")).isEmpty());
    if (expected == 0) {
        return;
    }
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto run = RunId::fromString(QString::fromLatin1(told.first().mid(4)));
    QVERIFY(run);
    const auto loaded = reader.load(fixture.scope(), *run, *fixture.blobs);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toText()));
    QCOMPARE(loaded->seq(), qint64(expected));
    // And the run can be taken up where it stopped.
    fixture.clock.advance(1'000'000);
    QVERIFY(fixture.storeAll(
        { { *run, expected + 1, fixture.clock.now(), NoteRecorded { -1, QStringLiteral("resumed"), {} } } }));
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
