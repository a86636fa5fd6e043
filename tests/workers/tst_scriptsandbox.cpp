// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scriptsandbox.h"

#include "workers/workerrunner.h"
#include "workersupport.h"

#include <QTcpServer>
#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;
using End = StepOutcome::End;

/// What a script can reach, in each layer this machine has.
class TestScriptSandbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingObserver> m_observer;
    FolderBlobs m_blobs;
    SystemClock m_clock;

    QString data(const QString& name) const { return m_folder->filePath("data/" + name); }

    StepOutcome runStep(const StepSpec& spec, SandboxSetting setting = SandboxSetting::Auto,
                        const QStringList& modules = {})
    {
        WorkersConfig config;
        config.launcherProgram = CMBAGENT_STEP_LAUNCHER;
        config.dataFolder = data("");
        config.graceMillis = 200;
        config.sandbox = setting;
        StepJob job = makeJob(data("runs/" + freshRun().toString()), spec);
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->pythonModules = modules;
        job.workflow = workflow;
        job.parameters = { { "data", data("") }, { "outside", m_folder->filePath("outside") } };
        m_observer = std::make_unique<RecordingObserver>();
        WorkerRunner runner(config, m_blobs, m_clock);
        return runner.run(job, {}, *m_observer);
    }

    static Error errorOf(const StepOutcome& outcome)
    {
        return outcome.report && outcome.report->error ? *outcome.report->error : Error {};
    }
    static QString explained(const StepOutcome& outcome) { return errorOf(outcome).toText() + errorOf(outcome).detail; }

    static void addLayers()
    {
        QTest::addColumn<SandboxSetting>("setting");
        QTest::newRow("landlock and seccomp") << SandboxSetting::Auto;
        QTest::newRow("bubblewrap") << SandboxSetting::Bubblewrap;
    }
    /// False: this machine has not got that layer.
    static bool isThere(SandboxSetting setting) { return ScriptSandbox(setting, "/nowhere").confinesFiles(); }

    static constexpr auto probe = R"(
import os, socket
def attempt(name, do):
    try:
        do()
        print(name, 'yes')
    except OSError as error:
        print(name, 'no')
data, outside = os.environ['CMBAGENT_PARAM_DATA'], os.environ['CMBAGENT_PARAM_OUTSIDE']
)";

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeContent(data("runs/other/steps/a/attempt-1/work/secret.txt"), "of another run"));
        QVERIFY(writeContent(data("blobs/ab/abcd"), "a blob"));
        QVERIFY(writeContent(m_folder->filePath("outside/table.csv"), "1,2\n"));
        QVERIFY(writeContent(m_folder->filePath("outside/mine.txt"), "of the person"));
    }

    void keepsScriptsToTheirFolders_data() { addLayers(); }
    void keepsScriptsToTheirFolders()
    {
        QFETCH(SandboxSetting, setting);
        if (!isThere(setting)) {
            QSKIP("not on this machine");
        }
        const StepOutcome outcome = runStep(inlineStep(QString(probe) + R"(
import pathlib, tempfile
pathlib.Path('sub/deep').mkdir(parents=True)
pathlib.Path('sub/a').write_text('1')
os.rename('sub/a', 'sub/deep/a')
os.symlink('deep/a', 'sub/link')
pathlib.Path(os.environ['HOME'], 'a').write_text('1')
with tempfile.NamedTemporaryFile('w') as file: file.write('x')
open('/dev/null', 'w').write('x')
attempt('reads outside', lambda: open(outside + '/table.csv').read())
attempt('writes outside', lambda: open(outside + '/new', 'w'))
attempt('appends outside', lambda: open(outside + '/mine.txt', 'a'))
attempt('truncates outside', lambda: os.truncate(outside + '/mine.txt', 0))
attempt('removes outside', lambda: os.remove(outside + '/mine.txt'))
attempt('moves outside', lambda: os.rename(outside + '/mine.txt', 'mine.txt'))
attempt('makes folder outside', lambda: os.mkdir(outside + '/folder'))
attempt('reads other run', lambda: open(data + 'runs/other/steps/a/attempt-1/work/secret.txt').read())
attempt('reads blob', lambda: open(data + 'blobs/ab/abcd').read())
attempt('writes data', lambda: open(data + 'new', 'w'))
attempt('writes log', lambda: open('../log/stdout.log', 'w'))
os.symlink(outside, 'way-out')
attempt('writes through link', lambda: open('way-out/new', 'w'))
)"),
                                            setting);
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QCOMPARE(
            m_observer->lines(),
            (QStringList { "reads outside yes", "writes outside no", "appends outside no", "truncates outside no",
                           "removes outside no", "moves outside no", "makes folder outside no", "reads other run no",
                           "reads blob no", "writes data no", "writes log no", "writes through link no" }));
        QCOMPARE(contentOf(m_folder->filePath("outside/mine.txt")), QByteArray("of the person"));
        QVERIFY(m_observer->notes().isEmpty());
    }

    void holdsForWhatAScriptStarts_data() { addLayers(); }
    void holdsForWhatAScriptStarts()
    {
        QFETCH(SandboxSetting, setting);
        if (!isThere(setting)) {
            QSKIP("not on this machine");
        }
        const StepOutcome outcome = runStep(inlineStep(QString(probe) + R"(
import subprocess
script = f'''
cat "{data}blobs/ab/abcd" && echo read
(setsid sh -c 'echo x > "{outside}/new"') && echo written
true'''
print(subprocess.run(['sh', '-c', script], capture_output=True, text=True).stdout + '.')
)"),
                                            setting);
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QCOMPARE(m_observer->lines(), QStringList { "." });
        QVERIFY(!QFileInfo::exists(m_folder->filePath("outside/new")));
    }

    void opensTheNetworkOnlyWhenAsked_data() { addLayers(); }
    void opensTheNetworkOnlyWhenAsked()
    {
        QFETCH(SandboxSetting, setting);
        if (!isThere(setting)) {
            QSKIP("not on this machine");
        }
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        StepSpec spec = inlineStep(QString(probe)
                                   + QString(R"(
import threading
attempt('tcp', lambda: socket.create_connection(('127.0.0.1', %1), 5))
a, b = socket.socketpair()
a.send(b'x')
print('local', b.recv(1).decode())
)")
                                         .arg(server.serverPort()));
        StepOutcome outcome = runStep(spec, setting);
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QCOMPARE(m_observer->lines(), (QStringList { "tcp no", "local x" }));
        spec.usesNetwork = true;
        outcome = runStep(spec, setting);
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QCOMPARE(m_observer->lines(), (QStringList { "tcp yes", "local x" }));
    }

    void saysWhatWasNotAllowed()
    {
        StepOutcome outcome = runStep(inlineStep("open('/etc/cmbagent-test', 'w')"));
        QCOMPARE(outcome.end, End::Failed);
        QVERIFY2(errorOf(outcome).what.startsWith("PermissionError"), qPrintable(explained(outcome)));
        QVERIFY2(errorOf(outcome).mend.contains("only in the step's own folder"), qPrintable(explained(outcome)));
        QVERIFY(!outcome.report->retryable);
        outcome = runStep(inlineStep("echo x > /etc/cmbagent-test", "/bin/sh"));
        QVERIFY2(errorOf(outcome).mend.contains("only in the step's own folder"), qPrintable(explained(outcome)));
        outcome = runStep(inlineStep("import socket\nsocket.socket(socket.AF_INET)"));
        QVERIFY2(errorOf(outcome).mend.contains("network: true"), qPrintable(explained(outcome)));
        outcome = runStep(inlineStep("import urllib.request\nurllib.request.urlopen('http://example.org')"));
        QVERIFY2(errorOf(outcome).mend.contains("network: true"), qPrintable(explained(outcome)));
    }

    void leavesNumericalWorkAlone()
    {
        StepSpec spec = inlineStep(R"(
import multiprocessing
import numpy as np
import matplotlib.pyplot as plt
def square(x): return x * x
if __name__ == '__main__':
    with multiprocessing.Pool(2) as pool:
        print(sum(pool.map(square, range(10))))
    plt.plot(np.arange(10))
    plt.savefig('a.png')
)");
        spec.outputs = { { "a.png", "" } };
        const StepOutcome outcome = runStep(spec, SandboxSetting::Auto, { "numpy", "matplotlib" });
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QVERIFY(m_observer->lines().contains("285"));
        QCOMPARE(outcome.report->outputs.size(), size_t(1));
    }

    void seesWhatAPersonMakesMeanwhile()
    {
        // The launcher remembers what lies beside the hidden folder; here it is the same one for both steps.
        WorkersConfig config;
        config.launcherProgram = CMBAGENT_STEP_LAUNCHER;
        config.dataFolder = data("");
        WorkerRunner runner(config, m_blobs, m_clock);
        RecordingObserver observer;
        for (const QString name : { "first", "second" }) {
            const QString path = m_folder->filePath(name + ".txt");
            QVERIFY(writeContent(path, name.toUtf8()));
            const StepJob job = makeJob(data("runs/" + name), inlineStep("cat " + path, "/bin/sh"));
            const StepOutcome outcome = runner.run(job, {}, observer);
            QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        }
        QCOMPARE(observer.lines(), (QStringList { "first", "second" }));
    }

    void canBeSwitchedOff()
    {
        const StepOutcome outcome =
            runStep(inlineStep(QString(probe) + "attempt('writes outside', lambda: open(outside + '/new', 'w'))\n"),
                    SandboxSetting::Off);
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QCOMPARE(m_observer->lines(), QStringList { "writes outside yes" });
        QVERIFY(m_observer->notes().isEmpty()); // a person chose it
        const ScriptSandbox off(SandboxSetting::Off, data(""));
        QVERIFY(off.description().contains("switched off"));
        QVERIFY(off.weakness().isEmpty());
    }

    void tellsWhichLayerIsInUse()
    {
        const ScriptSandbox sandbox(SandboxSetting::Auto, data(""));
        QVERIFY(sandbox.confinesFiles() != sandbox.description().contains("can do all that you can"));
        QVERIFY(sandbox.weakness().isEmpty() || sandbox.description() == sandbox.weakness());
        for (const SandboxSetting setting : { SandboxSetting::Auto, SandboxSetting::Off, SandboxSetting::Bubblewrap }) {
            QCOMPARE(sandboxSettingFromName(sandboxSettingName(setting)), setting);
        }
        QVERIFY(!sandboxSettingFromName(u"sometimes"));
    }

    void warnsOncePerRunWhereThereIsNone()
    {
        // A machine without bubblewrap: it is not in the only folder that is searched.
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        WorkersConfig config;
        config.launcherProgram = CMBAGENT_STEP_LAUNCHER;
        config.dataFolder = data("");
        config.sandbox = SandboxSetting::Bubblewrap;
        WorkerRunner runner(config, m_blobs, m_clock);
        qputenv("PATH", path);
        RecordingObserver observer;
        StepJob job = makeJob(data("runs/a"), inlineStep("true", "/bin/sh"));
        for (int run = 0; run < 2; ++run) {
            job.run = freshRun();
            for (job.attempt = 1; job.attempt <= 2; ++job.attempt) {
                QCOMPARE(runner.run(job, {}, observer).end, End::Completed);
            }
        }
        QCOMPARE(observer.notes().size(), 2);
        QVERIFY2(observer.notes().constFirst().startsWith("no_sandbox: "), qPrintable(observer.notes().constFirst()));
    }

    void endsAStepThatFillsTheDisk()
    {
        StepSpec spec = inlineStep("import time\n"
                                   "for i in range(40):\n"
                                   "    open(f'{i}.bin', 'wb').write(bytes(1000000))\n"
                                   "print('written', flush=True)\n"
                                   "time.sleep(60)\n");
        spec.resources.diskBytes = 20'000'000;
        const StepOutcome outcome = runStep(spec);
        QCOMPARE(errorOf(outcome).code, ErrorCode::Limit);
        QVERIFY2(errorOf(outcome).what.contains("MB of disk")
                     && errorOf(outcome).what.contains("more than the 20.0 MB"),
                 qPrintable(explained(outcome)));
        QVERIFY(outcome.report->wallMicros < 30'000'000);
    }

    void endsAStepThatFilledTheDiskAtTheEnd()
    {
        StepSpec spec = inlineStep("open('a.bin', 'wb').write(bytes(30000000))\n");
        spec.resources.diskBytes = 20'000'000;
        QCOMPARE(errorOf(runStep(spec)).code, ErrorCode::Limit);
        spec.resources.diskBytes = 40'000'000;
        QCOMPARE(runStep(spec).end, End::Completed);
    }

    void endsAGroupThatUsesTooMuchMemory()
    {
        // Each process alone stays below the limit.
        StepSpec spec = inlineStep("import os, time\n"
                                   "for i in range(3):\n"
                                   "    if os.fork() == 0: break\n"
                                   "block = os.urandom(70000000)\n"
                                   "time.sleep(60)\n");
        spec.resources.memoryBytes = 150'000'000;
        const StepOutcome outcome = runStep(spec);
        QCOMPARE(errorOf(outcome).code, ErrorCode::Limit);
        QVERIFY2(errorOf(outcome).what.contains("MB of memory, more than the 150.0 MB"),
                 qPrintable(explained(outcome)));
        QVERIFY(outcome.report->peakRssBytes > 150'000'000);
    }

    void measuresTheWholeGroupWithoutALimit()
    {
        const StepOutcome outcome = runStep(inlineStep("import os, time\n"
                                                       "wait, tell = os.pipe()\n"
                                                       "child = os.fork()\n"
                                                       "block = os.urandom(60000000)\n"
                                                       "if child:\n"
                                                       "    os.write(tell, b'x')\n"
                                                       "    os.waitpid(child, 0)\n"
                                                       "else:\n"
                                                       "    os.read(wait, 1)\n" // now both have theirs
                                                       "    time.sleep(1)\n"));
        QVERIFY2(outcome.end == End::Completed, qPrintable(explained(outcome)));
        QVERIFY2(outcome.report->peakRssBytes > 120'000'000, qPrintable(QString::number(outcome.report->peakRssBytes)));
    }
};

QTEST_GUILESS_MAIN(TestScriptSandbox)
#include "tst_scriptsandbox.moc"
