// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "store/datadir.h"

#include "core/clock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cmbagent;

class TestDataDir : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEverythingPrivate();
    void takesStrangeNames_data();
    void takesStrangeNames();
    void keyStandsForTheRealFolder();
    void refusesWhatIsNotAFolder();
    void refusesWhatMayNotBeUsed();
    void refusesAReadOnlyDisk();
    void placesAreNamedByIds();
    void defaultIsInTheXdgDataFolder();
};

void TestDataDir::makesEverythingPrivate()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("a/b/data"));
    const auto dir = DataDir::open(path);
    QVERIFY2(dir, dir ? "" : qPrintable(dir.error().toText()));
    for (const QString& folder : { dir->path(), dir->blobsPath(), dir->sessionsPath(), dir->locksPath(),
                                   dir->backupsPath(), dir->logsPath(), dir->cachePath() }) {
        struct stat info
        { };
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &info), 0);
        QVERIFY(S_ISDIR(info.st_mode));
        QCOMPARE(info.st_mode & 0777U, 0700U);
    }
    QCOMPARE(dir->databasePath(), dir->path() + QStringLiteral("/studio.db"));
    QVERIFY(!dir->isOneProcess());
    QVERIFY(DataDir::open(path)); // again, with all there
}

void TestDataDir::takesStrangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("space") << QStringLiteral("my data");
    QTest::newRow("quotes") << QStringLiteral("it's \"mine\"");
    QTest::newRow("emoji") << QStringLiteral("🔭 données");
    QTest::newRow("question mark, hash, percent") << QStringLiteral("a?b#c%20d");
    QTest::newRow("newline") << QStringLiteral("two\nlines");
    QTest::newRow("semicolon") << QStringLiteral("x;QSQLITE_OPEN_READONLY");
    QTest::newRow("long") << QString(200, QLatin1Char('n'));
}

void TestDataDir::takesStrangeNames()
{
    QFETCH(QString, name);
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(name));
    QVERIFY2(dir, dir ? "" : qPrintable(dir.error().toText()));
    QVERIFY(QFileInfo(temporary.filePath(name) + QStringLiteral("/blobs")).isDir());
}

void TestDataDir::keyStandsForTheRealFolder()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    QVERIFY(QFile::link(dir.path(), temporary.filePath(QStringLiteral("link"))));
    QCOMPARE(dir.key().size(), 16);
    QCOMPARE(DataDir::open(temporary.filePath(QStringLiteral("link")))->key(), dir.key());
    QCOMPARE(DataDir::open(temporary.filePath(QStringLiteral("./data/../data/")))->key(), dir.key());
    QVERIFY(DataDir::open(temporary.filePath(QStringLiteral("other")))->key() != dir.key());
}

void TestDataDir::refusesWhatIsNotAFolder()
{
    const QTemporaryDir temporary;
    QFile file(temporary.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString& path : { file.fileName(), file.fileName() + QStringLiteral("/below") }) {
        const auto dir = DataDir::open(path);
        QVERIFY(!dir);
        QVERIFY2(dir.error().what.contains(file.fileName()), qPrintable(dir.error().toText()));
        QVERIFY(!dir.error().mend.isEmpty());
    }
    QCOMPARE(DataDir::open(file.fileName()).error().code, ErrorCode::BadInput);
    QCOMPARE(DataDir::open(QString()).error().code, ErrorCode::BadInput);
}

void TestDataDir::refusesWhatMayNotBeUsed()
{
    const QTemporaryDir temporary;
    QVERIFY(::chmod(QFile::encodeName(temporary.path()).constData(), 0755) == 0);
    const QString path = temporary.filePath(QStringLiteral("theirs"));
    QVERIFY(QDir().mkdir(path));
    for (const mode_t mode : { mode_t(0700), mode_t(0755), mode_t(0733) }) {
        QVERIFY(::chmod(QFile::encodeName(path).constData(), mode & ~mode_t(0200)) == 0);
        const int code = asNobody([&] {
            const auto dir = DataDir::open(path);
            return dir ? 200 : int(dir.error().code);
        });
        if (code < 0) {
            QSKIP("cannot give up rights here");
        }
        QCOMPARE(code, int(ErrorCode::ReadOnly));
    }
}

void TestDataDir::refusesAReadOnlyDisk()
{
    const QTemporaryDir temporary;
    SmallDisk disk(temporary.path(), QStringLiteral("1m"));
    if (!disk.problem().isEmpty()) {
        QSKIP(qPrintable(disk.problem()));
    }
    QVERIFY(disk.setReadOnly(true));
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data")));
    QVERIFY(!dir);
    QCOMPARE(dir.error().code, ErrorCode::ReadOnly);
    QVERIFY(disk.setReadOnly(false));
    QVERIFY(DataDir::open(temporary.filePath(QStringLiteral("data"))));
    QVERIFY(disk.setReadOnly(true));
    QCOMPARE(DataDir::open(temporary.filePath(QStringLiteral("data"))).error().code, ErrorCode::ReadOnly);
}

void TestDataDir::placesAreNamedByIds()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    const SystemClock clock;
    IdSource ids(clock);
    const auto session = ids.next<SessionId>();
    const auto project = ids.next<ProjectId>();
    const auto run = ids.next<RunId>();
    QCOMPARE(dir.runFolder(session, project, run),
             dir.path()
                 + QStringLiteral("/sessions/%1/projects/%2/runs/%3")
                       .arg(session.toString(), project.toString(), run.toString()));
    QCOMPARE(dir.lockPath(run), dir.path() + QStringLiteral("/locks/") + run.toString());
}

void TestDataDir::defaultIsInTheXdgDataFolder()
{
    qputenv("XDG_DATA_HOME", "/tmp/xdg-data");
    QCOMPARE(DataDir::defaultPath(), QStringLiteral("/tmp/xdg-data/cmbagent"));
    qputenv("XDG_DATA_HOME", "xdg-data"); // would be another folder in every place the program is started in
    qputenv("HOME", "/tmp/home");
    QCOMPARE(DataDir::defaultPath(), QStringLiteral("/tmp/home/.local/share/cmbagent"));
    const passwd* user = getpwuid(geteuid()); // as in a service, which has no HOME
    const QString ours = user != nullptr
        ? QDir::cleanPath(QFile::decodeName(user->pw_dir) + QStringLiteral("/.local/share/cmbagent"))
        : QString();
    qputenv("HOME", "home");
    QCOMPARE(DataDir::defaultPath(), ours);
    qunsetenv("HOME");
    QCOMPARE(DataDir::defaultPath(), ours);
}

QTEST_GUILESS_MAIN(TestDataDir)
#include "tst_datadir.moc"
