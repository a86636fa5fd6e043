// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steplauncher.h"

#include "launcherharness.h"
#include "workers/scriptsandbox.h"
#include "workersupport.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace
using Reason = LaunchResult::Reason;

class TestStepLauncher : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_token;

    LaunchSpec specFor(const QStringList& command) const
    {
        LaunchSpec spec;
        spec.command = command;
        spec.environment = { "PATH=/usr/bin:/bin", m_token };
        spec.directory = m_folder.path();
        spec.stdoutLog = m_folder.filePath("stdout.log");
        spec.stderrLog = m_folder.filePath("stderr.log");
        spec.graceMillis = 200;
        return spec;
    }

    /// Ids of our children that are launchers.
    static QList<pid_t> launchers()
    {
        QList<pid_t> found;
        const QStringList folders = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString& folder : folders) {
            const QByteArray stat = contentOf("/proc/" + folder + "/stat");
            if (stat.contains("(cmbagent-step) ")
                && stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt() == getpid()) {
                found += folder.toInt();
            }
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_token = "CMBAGENT_ATTEMPT=" + freshRun().toString().toUtf8() + "/fit/1";
        QFile::remove(m_folder.filePath("stdout.log"));
        QFile::remove(m_folder.filePath("stderr.log"));
    }
    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(processesWith(m_token), QList<pid_t>(), 20'000); }

    void runsAndListens()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        QByteArray out;
        QByteArray err;
        const auto result = launcher.run(
            specFor({ "/bin/sh", "-c", "pwd; echo oops >&2; exit 3" }), {},
            [&](bool isError, QByteArrayView data) { (isError ? err : out).append(data.data(), data.size()); });
        QVERIFY(result);
        QCOMPARE(result->reason, Reason::Exited);
        QCOMPARE(result->exitCode, 3);
        QCOMPARE(QString::fromUtf8(out), QString(m_folder.path() + "\n"));
        QCOMPARE(err, QByteArray("oops\n"));
        QCOMPARE(result->stderrBytes, 5);
        QVERIFY(result->wallMicros > 0);
        QVERIFY(result->peakRssBytes > 0);
    }

    void keepsItsLaunchers()
    {
        {
            StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
            for (int i = 0; i < 20; ++i) {
                QCOMPARE(launcher.run(specFor({ "/bin/true" }), {}, {})->exitCode, 0);
            }
            QCOMPARE(launchers().size(), 1);
            kill(launchers().first(), SIGKILL); // somebody ends an idle one: the next step takes a new one
            QTRY_VERIFY_WITH_TIMEOUT(
                contentOf(QStringLiteral("/proc/%1/stat").arg(launchers().value(0))).contains(") Z "), patience);
            QCOMPARE(launcher.run(specFor({ "/bin/true" }), {}, {})->exitCode, 0);
            QCOMPARE(launchers().size(), 1);
        }
        QCOMPARE(launchers().size(), 0); // and none is left when we are done
    }

    void keepsTheNetworkFromStepsThatDoNotAskForIt()
    {
        if (!ScriptSandbox(SandboxSetting::Auto, m_folder.path()).blocksNetwork()) {
            QSKIP("this system has no filter of system calls");
        }
        const QString code = "import socket; socket.socket(socket.AF_UNIX); socket.socket(socket.AF_INET)";
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        for (const bool isBlocked : { false, true, false, true, true, false }) {
            LaunchSpec spec = specFor({ "/usr/bin/python3", "-c", code });
            spec.blocksNetwork = isBlocked;
            const auto result = launcher.run(spec, {}, {});
            QVERIFY(result);
            QCOMPARE(result->reason, Reason::Exited);
            QCOMPARE(result->exitCode, isBlocked ? 1 : 0);
        }
        QCOMPARE(launchers().size(), 2); // one that has given it up, one that has not
    }

    void aLauncherGivesUpTheNetworkForEver()
    {
        RawLauncher launcher;
        QVERIFY(launcher.startIdle());
        launcher.limits.sandbox = launcher::sandboxNetwork;
        launcher.sendJob({ "/bin/true" }, { m_token });
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, Reason::Exited);
        launcher.limits.sandbox = 0;
        launcher.finals = 0;
        launcher.sendJob({ "/bin/true" }, { m_token });
        QVERIFY(launcher.readToEnd());
        QCOMPARE(launcher.final.reason, Reason::SpawnFailed); // rather than run it without what it needs
        QCOMPARE(launcher.final.error, EPERM);
        QCOMPARE(QByteArray(launcher.final.what), QByteArray("sandbox"));
    }

    void cancels_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : { "polite", "ignore-term", "double-fork", "tree" }) {
            QTest::newRow(mode) << mode;
        }
    }

    void cancels()
    {
        QFETCH(QString, mode);
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        std::stop_source stop;
        const auto result = launcher.run(specFor({ MISBEHAVE, mode }), stop.get_token(),
                                         [&stop](bool, QByteArrayView) { stop.request_stop(); });
        QVERIFY(result);
        QCOMPARE(result->reason, Reason::Cancelled);
        QCOMPARE(processesWith(m_token), QList<pid_t>());
        QCOMPARE(launcher.run(specFor({ "/bin/true" }), {}, {})->exitCode, 0); // the launcher is as good as before
    }

    void cancelsFromAnotherThread()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        for (int i = 0; i < 50; ++i) {
            std::stop_source stop;
            std::thread other([&stop] { stop.request_stop(); });
            const auto result = launcher.run(specFor({ "/bin/sleep", "1000" }), stop.get_token(), {});
            other.join();
            QVERIFY(result);
            QCOMPARE(result->reason, Reason::Cancelled);
        }
    }

    void losesNothingWhenTheListenerIsSlow()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        qint64 heard = 0;
        bool first = true;
        const QString log = m_folder.filePath("stdout.log");
        const auto result =
            launcher.run(specFor({ MISBEHAVE, "flood", "20000000" }), {}, [&](bool, QByteArrayView data) {
                heard += data.size();
                if (std::exchange(first, false)) { // hear nothing more until it has ended
                    QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(log).size(), 20'000'000, 60'000);
                }
            });
        QVERIFY(result);
        QCOMPARE(heard, 20'000'000);
    }

    void endsLeftoversOfALostLauncher()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        const auto result = launcher.run(specFor({ MISBEHAVE, "double-fork" }), {},
                                         [](bool, QByteArrayView) { kill(launchers().first(), SIGKILL); });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Io);
        QCOMPARE(processesWith(m_token), QList<pid_t>());
    }

    void tellsThatTheLauncherIsMissing()
    {
        StepLauncher launcher("/nonexistent/cmbagent-step");
        const auto result = launcher.run(specFor({ "/bin/true" }), {}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Missing);
        QVERIFY(result.error().what.contains("/nonexistent/cmbagent-step"));

        StepLauncher other("/bin/true"); // a program, but not ours
        QVERIFY(!other.run(specFor({ "/bin/true" }), {}, {}));
    }

    void reportsWhatCouldNotStart()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        const auto result = launcher.run(specFor({ "/nonexistent/python9" }), {}, {});
        QVERIFY(result);
        QCOMPARE(result->reason, Reason::SpawnFailed);
        QCOMPARE(result->error, ENOENT);
        QCOMPARE(result->what, QString("exec"));

        LaunchSpec large = specFor({ "/bin/true" });
        for (int i = 0; i < 60; ++i) {
            large.environment += "LARGE" + QByteArray::number(i) + '=' + QByteArray(100'000, 'x');
        }
        QCOMPARE(launcher.run(large, {}, {})->error, E2BIG);
        large.environment.remove(20, 42);
        QCOMPARE(launcher.run(large, {}, {})->exitCode, 0);
    }

    void runsManyAtOnce()
    {
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                LaunchSpec spec = specFor({ "/bin/echo", QString::number(t) });
                spec.stdoutLog += QString::number(t);
                for (int i = 0; i < 25; ++i) {
                    QByteArray out;
                    const auto result = launcher.run(
                        spec, {}, [&out](bool, QByteArrayView data) { out.append(data.data(), data.size()); });
                    good += result && result->exitCode == 0 && out == QByteArray::number(t) + '\n' ? 1 : 0;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(good.load(), 200);
        QVERIFY(launchers().size() <= 8);
    }

    /// A program that works for three seconds and takes ever more memory: each sample tells more, and they grow rare.
    void tellsWhatAProgramTakes()
    {
        LaunchSpec spec = specFor({ "/usr/bin/python3", "-c",
                                    "import time\n"
                                    "kept = []\n"
                                    "for i in range(12):\n"
                                    "    kept.append(b'x' * 10_000_000)\n"
                                    "    until = time.process_time() + 0.25\n"
                                    "    while time.process_time() < until:\n"
                                    "        pass\n" });
        spec.memoryBytes = 2'000'000'000; // with a limit it is looked at twenty times a second
        spec.sampleMillis = 400;
        std::vector<UsageSample> samples;
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        const auto result =
            launcher.run(spec, {}, {}, [&samples](const UsageSample& sample) { samples.push_back(sample); });
        QVERIFY(result);
        QCOMPARE(result->exitCode, 0);
        QVERIFY(samples.size() >= 3);
        QVERIFY(samples.front().elapsedMicros >= 400'000);
        qint64 most = 0;
        for (size_t i = 0; i < samples.size(); ++i) {
            most = std::max(most, samples[i].memoryBytes);
            QVERIFY(samples[i].memoryBytes > 0);
            QVERIFY(i == 0 || samples[i].cpuMicros >= samples[i - 1].cpuMicros);
            // The last one may come sooner, when the program ends.
            QVERIFY(i == 0 || i + 1 == samples.size()
                    || samples[i].elapsedMicros - samples[i - 1].elapsedMicros
                        >= std::max<qint64>(200'000, samples[i - 1].elapsedMicros / 10));
        }
        QVERIFY(samples.back().cpuMicros > samples.front().cpuMicros);
        QVERIFY(samples.back().cpuMicros <= result->cpuMicros + 50'000);
        QVERIFY(samples.back().elapsedMicros <= result->wallMicros);
        QVERIFY(most > samples.front().memoryBytes + 10'000'000);
        QVERIFY(most <= result->peakRssBytes);
    }

    void countsTheTimeOfProcessesThatHaveEnded()
    {
        LaunchSpec spec = specFor({ "/usr/bin/python3", "-c",
                                    "import subprocess, sys, time\n"
                                    "work = 'import time\\nwhile time.process_time() < 0.5: pass'\n"
                                    "subprocess.run([sys.executable, '-c', work])\n"
                                    "time.sleep(1.5)\n" });
        spec.memoryBytes = 2'000'000'000;
        spec.sampleMillis = 200;
        std::vector<UsageSample> samples;
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        const auto result =
            launcher.run(spec, {}, {}, [&samples](const UsageSample& sample) { samples.push_back(sample); });
        QVERIFY(result);
        QCOMPARE(result->exitCode, 0);
        QVERIFY(!samples.empty());
        QVERIFY(samples.back().cpuMicros >= 450'000);
        QVERIFY(samples.back().cpuMicros <= result->cpuMicros + 50'000); // and nothing twice
    }

    void tellsNothingOfWhatIsOverSoon()
    {
        std::vector<UsageSample> samples;
        const auto keep = [&samples](const UsageSample& sample) { samples.push_back(sample); };
        StepLauncher launcher(CMBAGENT_STEP_LAUNCHER);
        LaunchSpec spec = specFor({ "/bin/sleep", "0.6" });
        QCOMPARE(launcher.run(spec, {}, {}, keep)->exitCode, 0); // nobody asked for it
        spec.sampleMillis = 60'000;
        QCOMPARE(launcher.run(spec, {}, {}, keep)->exitCode, 0);
        QVERIFY(samples.empty());
    }

    void isFoundBesideTheApplication()
    {
        QCOMPARE(StepLauncher::locate(QFileInfo(CMBAGENT_STEP_LAUNCHER).path()),
                 QFileInfo(CMBAGENT_STEP_LAUNCHER).canonicalFilePath());
        QCOMPARE(StepLauncher::locate("/nonexistent/bin"), QString());
        QTemporaryDir prefix;
        QVERIFY(QDir(prefix.path()).mkpath("bin"));
        QVERIFY(QDir(prefix.path()).mkpath("libexec/cmbagent"));
        QVERIFY(QFile::copy(CMBAGENT_STEP_LAUNCHER, prefix.filePath("libexec/cmbagent/cmbagent-step")));
        QCOMPARE(StepLauncher::locate(prefix.filePath("bin")),
                 QFileInfo(prefix.filePath("libexec/cmbagent/cmbagent-step")).canonicalFilePath());
    }
};

QTEST_GUILESS_MAIN(TestStepLauncher)
#include "tst_steplauncher.moc"
