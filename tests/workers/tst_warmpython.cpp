// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launcherharness.h"
#include "workers/steplauncher.h"
#include "workers/workerrunner.h"
#include "workersupport.h"

#include <QTest>

#include <csignal>
#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;
using Reason = LaunchResult::Reason;

/// A script forked from a warm interpreter must not be told from one that a fresh interpreter runs.
class TestWarmPython : public QObject
{
    Q_OBJECT

private:
    struct Ran
    {
        LaunchResult result;
        QByteArray out;
        QByteArray err;
        std::vector<UsageSample> samples;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StepLauncher> m_launcher;
    const QByteArray m_run = "CMBAGENT_RUN_ID=" + freshRun().toString().toUtf8();

    LaunchSpec specFor(const QByteArray& code)
    {
        const QString script = m_folder->filePath("work/script.py");
        writeContent(script, code);
        LaunchSpec spec;
        spec.command = { "/usr/bin/python3", script };
        spec.environment = { "PATH=/usr/bin:/bin",
                             "LANG=C.UTF-8",
                             "PYTHONHASHSEED=0",
                             "PYTHONUNBUFFERED=1",
                             "PYTHONDONTWRITEBYTECODE=1",
                             "PYTHONPATH=" + m_folder->filePath("work").toUtf8(),
                             "HOME=" + m_folder->filePath("home").toUtf8(),
                             "CMBAGENT_ATTEMPT=run/step/1",
                             m_run };
        spec.directory = m_folder->filePath("work");
        spec.graceMillis = 200;
        spec.modules = { "json", "tempfile" };
        return spec;
    }

    Ran run(const LaunchSpec& spec, std::stop_token stop = {})
    {
        Ran ran;
        const auto result = m_launcher->run(
            spec, stop, [&ran](bool isError, QByteArrayView data) { (isError ? ran.err : ran.out).append(data); },
            [&ran](const UsageSample& sample) { ran.samples.push_back(sample); });
        if (result) {
            ran.result = *result;
        }
        return ran;
    }

    /// Once it has imported its modules the next steps are forked; until then they are started as ever.
    bool warmUp(LaunchSpec spec)
    {
        spec.isWarm = true;
        for (int i = 0; i < 500; ++i) {
            const LaunchResult result = run(spec).result;
            if (result.reason != Reason::Exited || result.wasWarm) {
                return result.wasWarm;
            }
        }
        return false;
    }

    Ran runWarm(LaunchSpec spec)
    {
        LaunchSpec first = specFor("pass");
        first.environment = spec.environment;
        first.modules = spec.modules;
        const bool isWarm = warmUp(first);
        writeContent(spec.command[1], m_code);
        spec.isWarm = true;
        Ran ran = run(spec);
        if (!isWarm || !ran.result.wasWarm) {
            ran.err += "was not warm";
        }
        return ran;
    }

    Ran runBoth(const QByteArray& code, Ran& fresh)
    {
        m_code = code;
        const LaunchSpec spec = specFor(code);
        fresh = run(spec);
        return runWarm(spec);
    }

    QByteArray m_code;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(m_folder->filePath("work"));
        QDir().mkpath(m_folder->filePath("home"));
        m_launcher = std::make_unique<StepLauncher>(CMBAGENT_STEP_LAUNCHER);
    }
    void cleanup()
    {
        m_launcher.reset();
        QCOMPARE(processesWith(m_run), QList<pid_t>());
    }

    void behavesLikeAFreshInterpreter_data()
    {
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* code) { QTest::newRow(name) << QByteArray(code); };
        row("nothing", "");
        row("output in order", "import sys\nfor i in range(50):\n    print(i)\n    print(i, file=sys.stderr)\n");
        row("exit code", "import sys\nsys.exit(3)\n");
        row("exit text", "import sys\nsys.exit('no good')\n");
        row("exit none", "raise SystemExit\n");
        row("exit in a function", "def f():\n    raise SystemExit(7)\nf()\n");
        row("exit object", "raise SystemExit([1, 2])\n");
        row("large exit code", "import sys\nsys.exit(256 + 5)\n");
        row("os._exit", "import os\nprint('a')\nos._exit(9)\n");
        row("exception", "def f(x):\n    return 1 / x\nf(0)\n");
        row("chained", "try:\n    {}['a']\nexcept KeyError as e:\n    raise ValueError('b') from e\n");
        row("during handling", "try:\n    {}['a']\nexcept KeyError:\n    int('x')\n");
        row("exception group", "raise ExceptionGroup('g', [ValueError(1), TypeError(2)])\n");
        row("note", "e = ValueError('a')\ne.add_note('more')\nraise e\n");
        row("syntax error", "print(1)\nx = = 2\n");
        row("indentation", "if True:\nprint(1)\n");
        row("encoding", "# -*- coding: latin-1 -*-\nprint(len('\xe9'))\n");
        row("no such module", "import no_such_module\n");
        row("interrupt", "raise KeyboardInterrupt\n");
        row("own hook", "import sys\nsys.excepthook = lambda t, v, b: print('hook', t.__name__, b.tb_lineno)\n1 / 0\n");
        row("signal", "import os, signal\nos.kill(os.getpid(), signal.SIGUSR1)\n");
        row("abort", "import os\nos.abort()\n");
        row("killed", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n");
        row("broken pipe is an error", "import os\nr, w = os.pipe()\nos.close(r)\nos.write(w, b'x')\n");
        row("reads nothing", "import sys\nprint(repr(sys.stdin.read()), sys.stdin.isatty(), sys.stdout.seekable())\n");
        row("arguments", "import sys\nprint(sys.argv, sys.orig_argv, sys.path, sys.executable, sys.flags)\n");
        row("main module",
            "print(sorted(globals()), __name__, __file__, __cached__, __spec__, __loader__.path)\n"
            "import __main__\nprint(__main__.__file__, __package__, __doc__, __annotations__)\n");
        row("environment",
            "import os\nprint(sorted(os.environ.items()))\n"
            "import subprocess\nprint(sorted(subprocess.check_output(['env']).split()))\n");
        row("folder and ids",
            "import os\nprint(os.getcwd(), os.getsid(0) == os.getpid(), os.getpgrp() == os.getpid())\n");
        row("descriptors", "import os\nprint(sorted(os.listdir('/proc/self/fd')))\n");
        row("limits", "import resource as r\nprint(r.getrlimit(r.RLIMIT_CORE), r.getrlimit(r.RLIMIT_NOFILE))\n");
        row("signals",
            "import signal\nprint([signal.getsignal(s) for s in (2, 13, 15, 17)], "
            "signal.pthread_sigmask(signal.SIG_BLOCK, []))\n");
        row("at exit", "import atexit\natexit.register(print, 'last')\nprint('first')\n");
        row("thread at exit",
            "import threading, time\n"
            "threading.Thread(target=lambda: (time.sleep(0.1), print('thread'))).start()\n");
        row("destructor at exit", "class A:\n    def __del__(self): print('gone')\na = A()\n");
        row("circles at exit",
            "import gc\nclass A:\n    def __init__(self): self.me = self\n    def __del__(self): print('gone')\n"
            "a = A()\ngc.collect()\nb = [A() for i in range(3)]\nprint(gc.isenabled())\n");
        row("main thread",
            "import os, threading\nt = threading.main_thread()\n"
            "print(t.native_id == os.getpid(), t.ident == threading.get_ident(), threading.active_count())\n");
        row("hashes", "print(hash('cmb'), {'b', 'a', 'c'})\n");
        row("import beside", "import helper\nprint(helper.value, helper.__file__)\n");
        row("pickles main", "import pickle\nclass A: pass\nprint(type(pickle.loads(pickle.dumps(A()))).__module__)\n");
        row("multiprocessing",
            "import multiprocessing as m\ndef f(x): return x * x\nif __name__ == '__main__':\n"
            "    print(m.get_context('spawn').Pool(1).map(f, [1, 2]))\n"
            "    print(m.get_context('fork').Pool(2).map(f, [1, 2]))\n");
        row("temporary files", "import tempfile, os\nprint(os.path.dirname(tempfile.mkstemp()[1]))\n");
        row("no such file", "open('nowhere.txt')\n");
        row("closed output", "import sys, os\nprint('x')\nos.close(1)\n");
    }
    void behavesLikeAFreshInterpreter()
    {
        QFETCH(QByteArray, code);
        writeContent(m_folder->filePath("work/helper.py"), "value = 42\n");
        Ran fresh;
        const Ran warm = runBoth(code, fresh);
        QCOMPARE(warm.err, fresh.err);
        QCOMPARE(warm.out, fresh.out);
        QCOMPARE(warm.result.reason, fresh.result.reason);
        QCOMPARE(warm.result.exitCode, fresh.result.exitCode);
        QCOMPARE(warm.result.signal, fresh.result.signal);
        QVERIFY(!fresh.result.wasWarm);
    }

    /// It alone is looked at, not the interpreter it was forked from.
    void tellsWhatItTakes()
    {
        m_code = "import time\nkept = b'x' * 20_000_000\nwhile time.process_time() < 1:\n    pass\n";
        LaunchSpec spec = specFor("");
        spec.sampleMillis = 200;
        const Ran ran = runWarm(spec);
        QCOMPARE(ran.err, QByteArray());
        QVERIFY(!ran.samples.empty());
        QVERIFY(ran.samples.back().cpuMicros > 0);
        QVERIFY(ran.samples.back().cpuMicros <= ran.result.cpuMicros + 50'000);
        QVERIFY(ran.samples.front().memoryBytes > 0);
        QVERIFY(ran.samples.front().memoryBytes <= ran.result.peakRssBytes);
    }

    void hasItsModulesAndNothingElse()
    {
        LaunchSpec spec = specFor("");
        spec.modules = { "numpy" };
        m_code = "import sys\nprint('numpy' in sys.modules, 'json.tool' in sys.modules)\n"
                 "import numpy\nprint(numpy.random.random())\n";
        const Ran first = runWarm(spec);
        const Ran second = runWarm(spec);
        QCOMPARE(first.err, QByteArray());
        QVERIFY(first.out.startsWith("True False\n"));
        QVERIFY(first.out != second.out); // each has random numbers of its own
    }

    void eachHasRandomNumbersOfItsOwn()
    {
        LaunchSpec spec = specFor("");
        m_code = "import random\nprint(random.random())\n";
        spec.modules = { "random" };
        const Ran first = runWarm(spec);
        const Ran second = runWarm(spec);
        QCOMPARE(first.err + second.err, QByteArray());
        QVERIFY(first.out != second.out);
    }

    void stepsShareNothing()
    {
        m_code = "import json, os\nprint(getattr(json, 'left', 'clean'), os.environ.get('LEFT'))\n"
                 "json.left = 'dirty'\nos.environ['LEFT'] = 'dirty'\n";
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(runWarm(specFor(m_code)).out, QByteArray("clean None\n"));
        }
    }

    void keepsLimits()
    {
        m_code = "block = bytearray(300_000_000)\nimport time\ntime.sleep(60)\n";
        LaunchSpec spec = specFor("");
        spec.memoryBytes = 100'000'000;
        QCOMPARE(runWarm(spec).result.reason, Reason::MemoryLimit);
        m_code = "import time\ntime.sleep(60)\n";
        spec = specFor("");
        spec.timeoutMillis = 300;
        QCOMPARE(runWarm(spec).result.reason, Reason::Timeout);
        m_code = "open('large', 'wb').write(bytes(2_000_000))\n";
        spec = specFor("");
        spec.fileBytes = 1'000'000;
        const Ran ran = runWarm(spec);
        QVERIFY2(ran.err.contains("File too large") || ran.result.signal == SIGXFSZ, ran.err.constData());
    }

    void endsWhatItLeavesBehind()
    {
        m_code = "import subprocess, os\nsubprocess.Popen(['sleep', '100'], start_new_session=True)\n"
                 "if os.fork() == 0:\n    os.setsid()\n    import time\n    time.sleep(100)\nprint('done')\n";
        const Ran ran = runWarm(specFor(""));
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.result.leftBehind, 2);
        QCOMPARE(processesWith(m_run), QList<pid_t>());
        m_code = "print('still warm')\n";
        QCOMPARE(runWarm(specFor("")).out, QByteArray("still warm\n"));
    }

    void canBeCancelled()
    {
        QVERIFY(warmUp(specFor("pass")));
        LaunchSpec spec = specFor("import time\nprint('ready', flush=True)\ntime.sleep(60)\n");
        spec.isWarm = true;
        std::stop_source stop;
        const auto result =
            m_launcher->run(spec, stop.get_token(), [&stop](bool, QByteArrayView) { stop.request_stop(); });
        QVERIFY(result);
        QCOMPARE(result->reason, Reason::Cancelled);
        QVERIFY(result->wasWarm);
        QCOMPARE(result->signal, SIGTERM);
    }

    void showsWhoseProcessItIs()
    {
        m_code = "print(open('/proc/self/environ').read().split('\\0')[0])\n";
        QCOMPARE(runWarm(specFor("")).out, QByteArray("CMBAGENT_ATTEMPT=run/step/1\n")); // for StrayFinder
    }

    void isFreshWhereItCannotBeWarm()
    {
        LaunchSpec spec = specFor("print('works')\n");
        spec.isWarm = true;
        spec.modules = { "no_such_module" };
        for (int i = 0; i < 20; ++i) {
            const Ran ran = run(spec);
            QCOMPARE(ran.out, QByteArray("works\n"));
            QVERIFY(!ran.result.wasWarm);
        }
        spec = specFor("print('works')\n");
        spec.isWarm = true;
        spec.environment += "LARGE=" + QByteArray(100'000, 'x');
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(run(spec).out, QByteArray("works\n"));
        }
    }

    void survivesTheDeathOfItsServer()
    {
        QVERIFY(warmUp(specFor("pass")));
        LaunchSpec spec = specFor("import os, signal, time\nos.kill(os.getppid(), signal.SIGKILL)\ntime.sleep(60)\n");
        spec.isWarm = true;
        const Ran ran = run(spec);
        QCOMPARE(ran.result.reason, Reason::Signalled);
        QCOMPARE(ran.result.signal, SIGKILL);
        QCOMPARE(run(specFor("print('goes on')\n")).out, QByteArray("goes on\n"));
    }

    void tellsWhatCouldNotBeSetUp()
    {
        QVERIFY(warmUp(specFor("pass")));
        LaunchSpec spec = specFor("pass");
        spec.isWarm = true;
        spec.directory = m_folder->filePath("nowhere");
        const Ran ran = run(spec);
        QCOMPARE(ran.result.reason, Reason::SpawnFailed);
        QCOMPARE(ran.result.error, ENOENT);
        QCOMPARE(ran.result.what, QString("chdir"));
        QVERIFY(warmUp(specFor("pass")));
    }

    void diesWithItsLauncher()
    {
        QVERIFY(warmUp(specFor("pass")));
        m_code = "import os\nprint(os.getppid())\n";
        const pid_t server = runWarm(specFor("")).out.trimmed().toInt();
        QVERIFY(server > 1);
        QCOMPARE(kill(server, 0), 0);
        m_launcher.reset();
        QCOMPARE(kill(server, 0), -1);
    }

    void worksInTheSandbox()
    {
        FolderBlobs blobs;
        SystemClock clock;
        WorkersConfig config;
        config.launcherProgram = CMBAGENT_STEP_LAUNCHER;
        config.dataFolder = m_folder->path();
        WorkerRunner runner(config, blobs, clock);
        StepJob job = makeJob(m_folder->filePath("run"), inlineStep(R"(
import os, pathlib, socket
pathlib.Path('inside').write_text('x')
for do in (lambda: open('/etc/cmbagent-test', 'w'), lambda: socket.socket(socket.AF_INET),
           lambda: open(os.environ['CMBAGENT_PARAM_OTHER']), lambda: os.kill(os.getppid(), 0)):
    try:
        do()
        print('allowed')
    except PermissionError:
        print('refused')
print(open('/proc/self/environ').read().split('\0')[0].split('/')[-1], os.getppid())
)"));
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->isWarm = true;
        workflow->pythonModules = { "json" };
        job.workflow = workflow;
        QVERIFY(writeContent(m_folder->filePath("blobs/a"), "of another run"));
        job.parameters = { { "other", m_folder->filePath("blobs/a") } };
        QStringList parents;
        for (; job.attempt < 100 && (parents.size() < 2 || parents.last() != parents[parents.size() - 2]);
             ++job.attempt) {
            RecordingObserver observer;
            const StepOutcome outcome = runner.run(job, {}, observer);
            QCOMPARE(outcome.end, StepOutcome::End::Completed);
            if (ScriptSandbox(SandboxSetting::Auto, m_folder->path()).confinesFiles()) {
                QCOMPARE(observer.lines().mid(0, 3), (QStringList { "refused", "refused", "refused" }));
            }
            parents.append(observer.lines().last().section(' ', 1));
            QCOMPARE(observer.lines().last().section(' ', 0, 0), QString::number(job.attempt));
        }
    }
};

QTEST_GUILESS_MAIN(TestWarmPython)
#include "tst_warmpython.moc"
