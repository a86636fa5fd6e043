// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launcherharness.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <cstring>
#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;
using launcher::EndReason;

namespace {

const QByteArray misbehave = MISBEHAVE;

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(cmbagent::launcher::EndReason)

/// Drives the launcher as the application does, with programs that do not want to end.
class TestLauncher : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_token; ///< in the environment of everything a test starts
    QByteArrayList m_environment;

    void runTo(RawLauncher& launcher, const QByteArrayList& program)
    {
        QVERIFY(launcher.start(program, m_environment));
        QVERIFY(launcher.readToEnd());
    }

    void keepLogs(RawLauncher& launcher) const
    {
        launcher.stdoutFile = m_folder.filePath("stdout.log").toUtf8();
        launcher.stderrFile = m_folder.filePath("stderr.log").toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        m_token = "CMBAGENT_ATTEMPT=test-" + QByteArray::number(QRandomGenerator::global()->generate64());
        m_environment = { "PATH=/usr/bin:/bin", m_token };
        QFile::remove(m_folder.filePath("stdout.log"));
        QFile::remove(m_folder.filePath("stderr.log"));
    }

    /// S08-M5: whatever a test did, nothing of it may be left.
    void cleanup() { QCOMPARE(processesWith(m_token), QList<pid_t>()); }

    void reportsExitCodeAndTimes()
    {
        RawLauncher launcher;
        runTo(launcher, { "/bin/sh", "-c", "exit 42" });
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QCOMPARE(launcher.final.exitCode, 42);
        QCOMPARE(launcher.final.signal, 0);
        QCOMPARE(launcher.final.leftBehind, 0U);
        QVERIFY(launcher.final.wallMicroseconds > 0);
        QVERIFY(launcher.final.peakProcessBytes > 100'000);
        QVERIFY(launcher.programId > 1);
        QCOMPARE(launcher.waitForExit(), 0);
    }

    void reportsSignal()
    {
        RawLauncher launcher;
        runTo(launcher, { misbehave, "abort" });
        QCOMPARE(launcher.final.reason, EndReason::Signalled);
        QCOMPARE(launcher.final.signal, SIGABRT);
    }

    void keepsAndStreamsBothOutputs()
    {
        RawLauncher launcher;
        keepLogs(launcher);
        runTo(launcher, { "/bin/sh", "-c", "echo one; echo two >&2; printf 'no end'; printf '\\377\\200\\000x' >&2" });
        QCOMPARE(launcher.out, QByteArray("one\nno end"));
        QCOMPARE(launcher.err, QByteArray("two\n\377\200\000x", 8));
        QCOMPARE(readFile(m_folder.filePath("stdout.log")), launcher.out);
        QCOMPARE(readFile(m_folder.filePath("stderr.log")), launcher.err);
        QCOMPARE(launcher.final.stdoutBytes, quint64(10));
        QCOMPARE(launcher.final.stderrBytes, quint64(8));
        QCOMPARE(QFile::permissions(m_folder.filePath("stdout.log")) & 0x0077, QFile::Permissions());
    }

    void runsInItsFolderWithItsEnvironmentAndNothingElse()
    {
        qputenv("OPENAI_API_KEY", "secret");
        RawLauncher launcher;
        const int leaked = open("/dev/null", O_RDONLY); // deliberately not close-on-exec
        launcher.directory = m_folder.path().toUtf8();
        runTo(launcher, { "/bin/sh", "-c", "pwd; umask; env; " + misbehave + " descriptors; ulimit -c" });
        close(leaked);
        QVERIFY(launcher.out.startsWith(QByteArray(m_folder.path().toUtf8() + "\n0077\n")));
        QVERIFY(launcher.out.contains(QByteArray(m_token + '\n')));
        QVERIFY(!launcher.out.contains("secret"));
        QVERIFY2(!launcher.out.contains("open "), launcher.out.constData());
        QVERIFY(launcher.out.endsWith("\n0\n"));
        QCOMPARE(launcher.err, QByteArray());
    }

    void givesNoInput()
    {
        RawLauncher launcher;
        runTo(launcher, { misbehave, "read" });
        QCOMPARE(launcher.out, QByteArray("read 0\n"));
    }

    void passesALargeEnvironment()
    {
        for (int i = 0; i < 200; ++i) {
            m_environment += "BIG" + QByteArray::number(i) + '=' + QByteArray(5000, 'e');
        }
        RawLauncher launcher;
        runTo(launcher, { "/bin/sh", "-c", "echo ${#BIG199}" });
        QCOMPARE(launcher.out, QByteArray("5000\n"));
    }

    void tellsWhyItCouldNotStart_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("error");
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("missing file") << QByteArray() << QByteArray("/nonexistent/python9") << ENOENT
                                      << QByteArray("exec");
        QTest::newRow("not executable") << QByteArray() << QByteArray("/etc/passwd") << EACCES << QByteArray("exec");
        QTest::newRow("folder") << QByteArray() << QByteArray("/tmp") << EACCES << QByteArray("exec");
        QTest::newRow("no folder") << QByteArray("/nonexistent/work") << QByteArray("/bin/true") << ENOENT
                                   << QByteArray("chdir");
    }

    void tellsWhyItCouldNotStart()
    {
        QFETCH(QByteArray, folder);
        QFETCH(QByteArray, program);
        RawLauncher launcher;
        launcher.directory = folder;
        runTo(launcher, { program });
        QCOMPARE(launcher.final.reason, EndReason::SpawnFailed);
        QTEST(launcher.final.error, "error");
        QTEST(QByteArray(launcher.final.what), "what");
        QCOMPARE(launcher.programId, -1);
    }

    void stopsWhenTheLogCannotBeWritten_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<int>("error");
        QTest::newRow("no folder") << QByteArray("/nonexistent/deeper/log") << ENOENT;
        QTest::newRow("disk full") << QByteArray("/dev/full") << ENOSPC;
    }

    void stopsWhenTheLogCannotBeWritten()
    {
        RawLauncher launcher;
        launcher.limits.graceMs = 100;
        QFETCH(QByteArray, log);
        launcher.stdoutFile = log;
        runTo(launcher, { misbehave, "ignore-term" });
        QCOMPARE(launcher.final.reason, EndReason::LogFailed);
        QTEST(int(launcher.final.error), "error");
    }

    void endsEverythingOnCancel_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<char>("command");
        QTest::newRow("ignores SIGTERM") << QByteArray("ignore-term") << launcher::cancelCommand;
        QTest::newRow("own session") << QByteArray("setsid") << launcher::cancelCommand;
        QTest::newRow("double fork") << QByteArray("double-fork") << launcher::cancelCommand;
        QTest::newRow("31 sessions") << QByteArray("tree") << launcher::cancelCommand;
        QTest::newRow("stopped") << QByteArray("stop") << launcher::cancelCommand;
        QTest::newRow("at once") << QByteArray("tree") << launcher::killCommand;
    }

    void endsEverythingOnCancel()
    {
        QFETCH(QByteArray, mode);
        QFETCH(char, command);
        RawLauncher launcher;
        launcher.limits.graceMs = 150;
        QVERIFY(launcher.start({ misbehave, mode }, m_environment));
        QVERIFY(launcher.readUntil("ready\n"));
        launcher.command(command);
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::Cancelled);
        QCOMPARE(launcher.final.survivors, 0U);
        QVERIFY(launcher.final.signal == SIGKILL || launcher.final.signal == SIGTERM);
        QCOMPARE(launcher.waitForExit(), 0);
        QCOMPARE(processesWith(m_token), QList<pid_t>());
    }

    void letsThePoliteSayGoodbye()
    {
        RawLauncher launcher;
        launcher.limits.graceMs = 60000;
        QVERIFY(launcher.start({ misbehave, "polite" }, m_environment));
        QVERIFY(launcher.readUntil("ready\n"));
        launcher.command(launcher::cancelCommand);
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::Cancelled);
        QCOMPARE(launcher.final.exitCode, 9);
    }

    void endsEverythingWhenTheApplicationLetsGo()
    {
        RawLauncher launcher;
        QVERIFY(launcher.start({ misbehave, "tree" }, m_environment));
        QVERIFY(launcher.readUntil("ready\n"));
        launcher.closeChannel();
        QTRY_COMPARE_WITH_TIMEOUT(processesWith(m_token), QList<pid_t>(), 20'000);
    }

    void endsEverythingWhenTheApplicationIsKilled_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : { "ignore-term", "setsid", "double-fork", "tree", "stop" }) {
            QTest::newRow(mode) << mode;
        }
    }

    void endsEverythingWhenTheApplicationIsKilled()
    {
        QFETCH(QString, mode);
        QProcess application;
        QProcessEnvironment environment;
        environment.insert("CMBAGENT_ATTEMPT", QString::fromUtf8(m_token.mid(m_token.indexOf('=') + 1)));
        application.setProcessEnvironment(environment);
        application.start(ORPHANMAKER, { misbehave, mode });
        QVERIFY(application.waitForReadyRead(20'000));
        QVERIFY(processesWith(m_token).size() >= 2); // the application and the program
        application.kill();
        QVERIFY(application.waitForFinished());
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(processesWith(m_token), QList<pid_t>(), 20'000);
        qInfo("gone after %lld ms", timer.elapsed());
    }

    void endsEverythingWhenAskedBySignal()
    {
        RawLauncher launcher;
        QVERIFY(launcher.start({ misbehave, "double-fork" }, m_environment));
        QVERIFY(launcher.readUntil("ready\n"));
        kill(launcher.pid, SIGTERM);
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::Cancelled);
    }

    void theProgramDoesNotOutliveAKilledLauncher()
    {
        RawLauncher launcher;
        QVERIFY(launcher.start({ misbehave, "polite" }, m_environment));
        QVERIFY(launcher.readUntil("ready\n"));
        kill(launcher.pid, SIGKILL);
        QVERIFY(!launcher.readToEnd());
        QTRY_COMPARE_WITH_TIMEOUT(processesWith(m_token), QList<pid_t>(), 20'000);
    }

    void endsAndNamesWhatWasLeftBehind_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<quint32>("count");
        QTest::newRow("plain") << QByteArray("leave-behind") << 0 << 2U;
        QTest::newRow("stubborn") << QByteArray("leave-stubborn") << 7 << 1U;
    }

    void endsAndNamesWhatWasLeftBehind()
    {
        QFETCH(QByteArray, mode);
        RawLauncher launcher;
        launcher.limits.graceMs = 200;
        runTo(launcher, { misbehave, mode });
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QTEST(launcher.final.exitCode, "exitCode");
        QTEST(quint32(launcher.final.leftBehind), "count");
        QVERIFY(QByteArray(launcher.final.leftBehindNames).startsWith("misbehave"));
    }

    void letsShortHelpersFinish()
    {
        RawLauncher launcher;
        runTo(launcher, { "/bin/sh", "-c", "(sleep 0.02; echo late) & exit 0" });
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        if (launcher.final.leftBehind == 0) { // a very busy machine may need longer than the moment they get
            QCOMPARE(launcher.out, QByteArray("late\n"));
        }
    }

    void endsAfterItsTime()
    {
        RawLauncher launcher;
        launcher.limits.timeoutMs = 300;
        launcher.limits.graceMs = 100;
        runTo(launcher, { misbehave, "ignore-term" });
        QCOMPARE(launcher.final.reason, EndReason::Timeout);
        QVERIFY(launcher.final.wallMicroseconds >= 300'000);
    }

    void endsAboveItsMemory()
    {
        RawLauncher launcher;
        launcher.limits.memoryBytes = 60000000;
        runTo(launcher, { misbehave, "eat", "2000" });
        QCOMPARE(launcher.final.reason, EndReason::MemoryLimit);
        QCOMPARE(launcher.final.signal, SIGKILL);
        QVERIFY(launcher.final.peakGroupBytes > 60'000'000);
        QVERIFY(!launcher.out.contains("eaten"));
    }

    void countsSharedMemoryOnce()
    {
        RawLauncher launcher;
        launcher.limits.memoryBytes = 200000000;
        runTo(launcher, { misbehave, "eat-shared" });
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QVERIFY(launcher.final.peakGroupBytes >= 64 << 20);
        QVERIFY(launcher.final.peakGroupBytes < 200'000'000);
    }

    void limitsFiles()
    {
        RawLauncher launcher;
        launcher.limits.fileBytes = 5000000;
        launcher.directory = m_folder.path().toUtf8();
        runTo(launcher, { misbehave, "write-file" });
        QCOMPARE(launcher.final.reason, EndReason::Signalled);
        QCOMPARE(launcher.final.signal, SIGXFSZ);
    }

    void endsAboveItsOutput()
    {
        RawLauncher launcher;
        keepLogs(launcher);
        launcher.limits.graceMs = 200;
        runTo(launcher, { misbehave, "flood", "150000000" });
        QCOMPARE(launcher.final.reason, EndReason::OutputLimit);
        QCOMPARE(launcher.final.stdoutBytes, quint64(100'000'000));
        QCOMPARE(QFileInfo(m_folder.filePath("stdout.log")).size(), 100'000'000);
    }

    void keeps100MegabytesWhole()
    {
        RawLauncher launcher;
        keepLogs(launcher);
        runTo(launcher, { misbehave, "flood", "100000000" });
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QCOMPARE(launcher.final.stdoutBytes, quint64(100'000'000));
        QCOMPARE(launcher.skipped + launcher.out.size() <= 100'000'000, true);
        QCOMPARE(QFileInfo(m_folder.filePath("stdout.log")).size(), 100'000'000);
    }

    void doesNotWaitForASlowApplication()
    {
        RawLauncher launcher;
        keepLogs(launcher);
        QVERIFY(launcher.start({ misbehave, "flood", "20000000" }, m_environment));
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(m_folder.filePath("stdout.log")).size(), 20'000'000,
                                  60'000); // nobody has read
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QVERIFY(launcher.out.size() < 20'000'000);
        QVERIFY(launcher.out.size() > 0);
        QCOMPARE(launcher.final.stdoutBytes, quint64(20'000'000));
    }

    void endsWhenItDoesNotUnderstand()
    {
        RawLauncher launcher;
        launcher.limits.version = 99;
        QVERIFY(launcher.start({ "/bin/true" }, m_environment));
        QVERIFY(!launcher.readToEnd());
        QCOMPARE(launcher.waitForExit(), 0);

        RawLauncher garbage;
        QVERIFY(garbage.startIdle());
        QCOMPARE(send(garbage.channel, "garbage", 7, MSG_NOSIGNAL), 7);
        QVERIFY(!garbage.readToEnd());
    }

    void doesOneJobAfterTheOther()
    {
        RawLauncher launcher;
        QVERIFY(launcher.startIdle());
        launcher.command(launcher::cancelCommand); // too late for the last job, and not meant for the next
        launcher.sendJob({ misbehave, "touch-memory", "80" }, m_environment);
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::Exited);
        QVERIFY(launcher.final.peakProcessBytes > 80 << 20);

        launcher.sendJob({ "/nonexistent/program" }, m_environment);
        launcher.finals = 0;
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, EndReason::SpawnFailed);

        launcher.out.clear();
        launcher.sendJob({ "/bin/sh", "-c", "env" }, { "ONLY=this" });
        launcher.finals = 0;
        QVERIFY(launcher.readToEnd());
        QVERIFY(launcher.out.contains("ONLY=this\n"));
        QVERIFY(!launcher.out.contains(m_token));
        QVERIFY(launcher.final.peakProcessBytes < 40 << 20); // the measures of a job are its own
        launcher.closeChannel();
        QCOMPARE(launcher.waitForExit(), 0);
    }

    void startsManyInARow()
    {
        std::atomic<int> good = 0;
        const auto work = [&] {
            RawLauncher launcher;
            launcher.startIdle();
            for (int i = 0; i < 250; ++i) {
                launcher.finals = 0;
                launcher.sendJob({ "/bin/true" }, m_environment);
                if (launcher.readToEnd() && launcher.final.exitCode == 0
                    && launcher.final.reason == EndReason::Exited) {
                    ++good;
                }
            }
        };
        QElapsedTimer timer;
        timer.start();
        std::thread other(work);
        work();
        other.join();
        QCOMPARE(good.load(), 500);
        qInfo("%.0f us a start, two at a time", double(timer.nsecsElapsed()) / 500'000);
    }
};

QTEST_GUILESS_MAIN(TestLauncher)
#include "tst_launcher.moc"
