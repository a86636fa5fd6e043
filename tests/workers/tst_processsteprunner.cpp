// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/processsteprunner.h"

#include "launcherharness.h"
#include "workers/runfailure.h"
#include "workers/workerrunner.h"
#include "workersupport.h"

#include <QTest>

#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;
using End = StepOutcome::End;

class TestProcessStepRunner : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FolderBlobs m_blobs;
    SystemClock m_clock;
    RecordingObserver* m_observer = nullptr;
    std::unique_ptr<RecordingObserver> m_ownObserver;
    QByteArray m_token;

    WorkersConfig config() const
    {
        WorkersConfig made;
        made.launcherProgram = CMBAGENT_STEP_LAUNCHER;
        made.dataFolder = m_folder->path();
        made.graceMillis = 200;
        return made;
    }

    StepOutcome runJob(const StepJob& job, std::stop_token stop = {})
    {
        m_token = "CMBAGENT_RUN_ID=" + job.run.toString().toUtf8();
        WorkerRunner runner(config(), m_blobs, m_clock);
        return runner.run(job, stop, *m_observer);
    }

    StepOutcome runCode(const QString& code, const QString& interpreter = {})
    {
        return runJob(makeJob(m_folder->filePath("run"), inlineStep(code, interpreter)));
    }

    static Error errorOf(const StepOutcome& outcome)
    {
        return outcome.report && outcome.report->error ? *outcome.report->error : Error {};
    }

    QString work(const QString& name) const { return m_folder->filePath("run/steps/fit/attempt-1/work/" + name); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ownObserver = std::make_unique<RecordingObserver>();
        m_observer = m_ownObserver.get();
    }
    void cleanup()
    {
        if (!m_token.isEmpty()) {
            QCOMPARE(processesWith(m_token), QList<pid_t>());
        }
    }

    void doesAWholeStep()
    {
        StepSpec spec;
        spec.id = "fit";
        spec.script = "scripts/fit.py";
        spec.outputs = { { "out.txt", "text/plain" }, { "plots/", "" } };
        StepJob job = makeJob(m_folder->filePath("run"), spec);
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->files = { "common/*.py" };
        workflow->pythonModules = { "json" };
        job.workflow = workflow;
        job.parameters = { { "t0", 2.725 } };
        job.answers = { { "look", QJsonObject { { "resolution", "approved" } } } };
        job.inputs = { { "table.csv", m_blobs.keep("1,2\n") } };
        job.files = { { "scripts/fit.py", m_blobs.keep(R"(
import json, os, pathlib
from common import physics
print('::progress 0.5 half')
print('::metric answer', physics.answer, 'K')
print('table', open('table.csv').read().strip())
print('param', os.environ['CMBAGENT_PARAM_T0'], json.load(open('params.json'))['t0'])
print('answer', json.load(open('answers.json'))['look']['resolution'])
pathlib.Path('plots').mkdir()
pathlib.Path('plots/a.svg').write_text('<svg/>')
pathlib.Path('out.txt').write_text('done')
pathlib.Path('outputs.json').write_text('{"T": {"value": 2.725, "unit": "K"}}')
print('::progress 1 done')
)") },
                      { "common/__init__.py", m_blobs.keep("") },
                      { "common/physics.py", m_blobs.keep("answer = 42\n") },
                      { "other.py", m_blobs.keep("not mine") } };
        const StepOutcome outcome = runJob(job);
        QVERIFY2(outcome.end == End::Completed, qPrintable(errorOf(outcome).toText() + errorOf(outcome).detail));
        QCOMPARE(m_observer->lines(), (QStringList { "table 1,2", "param 2.725 2.725", "answer approved" }));
        QCOMPARE(m_observer->metrics(), QStringList { "answer=42K" });
        QCOMPARE(m_observer->progress().last(), QString("1 done"));
        const StepReport& report = *outcome.report;
        QCOMPARE(report.outputs.size(), size_t(2));
        QCOMPARE(report.outputs[1].name, QString("plots/a.svg"));
        QCOMPARE(m_blobs.read(report.outputs[0].blob.hash).value(), QByteArray("done"));
        QCOMPARE(report.values["T"].toObject()["value"].toDouble(), 2.725);
        QCOMPARE(report.progress, 1.0);
        QVERIFY(report.interpreter.contains("Python 3."));
        QVERIFY(report.wallMicros > 0);
        QVERIFY(report.cpuMicros > 0);
        QVERIFY(report.peakRssBytes > 1 << 20);
        QCOMPARE(report.logBytes, contentOf(m_folder->filePath("run/steps/fit/attempt-1/log/stdout.log")).size());
        QVERIFY(!QFileInfo::exists(work("other.py")));
        QVERIFY(!QFileInfo::exists(work("common/__pycache__")));
    }

    void tellsWhatAStepTakes()
    {
        WorkersConfig often = config();
        often.sampleMillis = 200;
        const StepJob job =
            makeJob(m_folder->filePath("run"), inlineStep("import time\nwhile time.process_time() < 1:\n    pass\n"));
        m_token = "CMBAGENT_RUN_ID=" + job.run.toString().toUtf8();
        WorkerRunner runner(often, m_blobs, m_clock);
        const StepOutcome outcome = runner.run(job, {}, *m_observer);
        QCOMPARE(outcome.end, End::Completed);
        const std::vector<UsageSample> usage = m_observer->usage();
        QVERIFY(!usage.empty());
        QVERIFY(usage.front().elapsedMicros >= 200'000);
        QVERIFY(usage.front().memoryBytes > 0);
        QVERIFY(usage.back().cpuMicros > 0);
        QVERIFY(usage.back().cpuMicros <= outcome.report->cpuMicros + 50'000);
    }

    /// No key of ours reaches a script, whatever it is called.
    void showsNoSecrets()
    {
        qputenv("OPENAI_API_KEY", "sk-very-secret");
        qputenv("MY_TOKEN", "sk-very-secret");
        const StepOutcome outcome = runCode("env; cat /proc/$PPID/environ", "sh");
        QCOMPARE(outcome.end, End::Completed);
        QVERIFY(m_observer->lines().size() > 10);
        QVERIFY(!m_observer->lines().join('\n').contains("sk-very-secret"));
        QVERIFY(!contentOf(m_folder->filePath("run/steps/fit/attempt-1/log/stdout.log")).contains("sk-very-secret"));
    }

    void explainsAPythonFailure()
    {
        StepSpec spec;
        spec.id = "fit";
        spec.script = "fit.py";
        StepJob job = makeJob(m_folder->filePath("run"), spec);
        job.files = { { "fit.py", m_blobs.keep("def f(x):\n    raise ValueError('negative temperature')\n\nf(1)\n") } };
        const StepOutcome outcome = runJob(job);
        QCOMPARE(outcome.end, End::Failed);
        const Error error = errorOf(outcome);
        QCOMPARE(error.code, ErrorCode::Script);
        QCOMPARE(error.what, QString("ValueError: negative temperature"));
        QCOMPARE(error.step, QString("fit"));
        QCOMPARE(error.place, (SourcePlace { "/home/ada/firas/fit.py", 2, 0 })); // the original, not our copy
        QVERIFY(error.detail.startsWith("Traceback (most recent call last):"));
        QVERIFY(error.detail.contains("/home/ada/firas/fit.py"));
        QVERIFY(outcome.report->retryable);
        QCOMPARE(outcome.report->exitCode, 1);
    }

    void readsTracebacks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("module");
        QTest::newRow("none") << QByteArray("just words\n") << QString() << 0 << QString();
        QTest::newRow("library") << QByteArray("noise\nTraceback (most recent call last):\n  File \"/w/fit.py\", line "
                                               "7, in <module>\n    np.linalg.inv(a)\n"
                                               "  File \"/usr/lib/python3/linalg.py\", line 99, in inv\n    "
                                               "raise\nnumpy.linalg.LinAlgError: Singular matrix\n")
                                 << "numpy.linalg.LinAlgError: Singular matrix" << 7 << QString();
        QTest::newRow("chained") << QByteArray("Traceback (most recent call last):\n  File \"/w/fit.py\", line 1, in "
                                               "a\nKeyError: 'x'\n\nDuring handling of the above "
                                               "exception, another exception occurred:\n\nTraceback (most recent call "
                                               "last):\n  File \"/w/fit.py\", line 3, in b\n"
                                               "RuntimeError: second\nmore lines\n")
                                 << "RuntimeError: second" << 3 << QString();
        QTest::newRow("syntax") << QByteArray(
            "  File \"/w/fit.py\", line 4\n    def f(:\n          ^\nSyntaxError: invalid syntax\n")
                                << "SyntaxError: invalid syntax" << 4 << QString();
        QTest::newRow("module") << QByteArray("Traceback (most recent call last):\n  File \"/w/fit.py\", line 1, in "
                                              "<module>\nModuleNotFoundError: No module named 'camb'\n")
                                << "ModuleNotFoundError: No module named 'camb'" << 1 << "camb";
        QTest::newRow("bare") << QByteArray(
            "Traceback (most recent call last):\n  File \"/w/fit.py\", line 1, in <module>\nKeyboardInterrupt\n")
                              << "KeyboardInterrupt" << 1 << QString();
    }

    void readsTracebacks()
    {
        QFETCH(QByteArray, text);
        const Traceback traceback = readTraceback(text, "/w", "/home/ada", { "fit.py" });
        QTEST(traceback.message, "message");
        QTEST(traceback.place.line, "line");
        QTEST(traceback.missingModule, "module");
        QVERIFY(traceback.place.line == 0 || traceback.place.file == "/home/ada/fit.py");
    }

    void explainsAMissingModule()
    {
        const StepOutcome outcome = runCode("import rare_module_that_is_not_there");
        QCOMPARE(errorOf(outcome).code, ErrorCode::Missing);
        QVERIFY(errorOf(outcome).mend.contains("rare"));
        QVERIFY(errorOf(outcome).mend.contains("requires:"));
        QVERIFY(!outcome.report->retryable);
    }

    void explainsOtherEndings_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("says");
        QTest::newRow("exit code") << "echo the table is empty >&2; exit 3" << ErrorCode::Script
                                   << "exit code 3: the table is empty";
        QTest::newRow("silent") << "exit 4" << ErrorCode::Script << "exit code 4 and wrote nothing";
        QTest::newRow("signal") << "kill -SEGV $$" << ErrorCode::Script << "SIGSEGV";
    }

    void explainsOtherEndings()
    {
        QFETCH(QString, code);
        QFETCH(QString, says);
        const StepOutcome outcome = runCode(code, "sh");
        QCOMPARE(outcome.end, End::Failed);
        QTEST(errorOf(outcome).code, "error");
        QVERIFY2(errorOf(outcome).what.contains(says), qPrintable(errorOf(outcome).what));
    }

    void endsAfterItsTime()
    {
        StepSpec spec = inlineStep("sleep 1000 & sleep 1000", "sh");
        spec.timeoutMillis = 300;
        const StepOutcome outcome = runJob(makeJob(m_folder->filePath("run"), spec));
        QCOMPARE(errorOf(outcome).code, ErrorCode::Timeout);
        QVERIFY(errorOf(outcome).what.contains("0.3 s"));
        QVERIFY(outcome.report->retryable);
    }

    void endsAboveItsMemory()
    {
        StepSpec spec = inlineStep("a = []\nwhile True: a.append(bytearray(1000000))");
        spec.resources.memoryBytes = 100'000'000;
        const StepOutcome outcome = runJob(makeJob(m_folder->filePath("run"), spec));
        QCOMPARE(errorOf(outcome).code, ErrorCode::Limit);
        QVERIFY(errorOf(outcome).what.contains("memory"));
        QVERIFY(!outcome.report->retryable);
        QVERIFY(outcome.report->peakRssBytes > 100'000'000);
    }

    void endsAboveItsOutput()
    {
        const StepOutcome outcome = runCode("exec " + QString(MISBEHAVE) + " flood 150000000", "sh");
        QCOMPARE(errorOf(outcome).code, ErrorCode::Limit);
        QVERIFY(errorOf(outcome).what.contains("output"));
        QCOMPARE(outcome.report->logBytes, 100'000'000);
    }

    void notesWhatWasLeftBehind()
    {
        const StepOutcome outcome = runCode(QString(MISBEHAVE) + " leave-behind", "sh");
        QCOMPARE(outcome.end, End::Completed);
        QCOMPARE(m_observer->notes().size(), 1);
        QVERIFY(m_observer->notes()[0].startsWith("left-behind: "));
        QVERIFY(m_observer->notes()[0].contains("misbehave"));
    }

    void cancels()
    {
        std::stop_source stop;
        std::thread other([&] {
            while (m_observer->lines().isEmpty()) {
                std::this_thread::yield();
            }
            stop.request_stop();
        });
        const StepOutcome outcome =
            runJob(makeJob(m_folder->filePath("run"), inlineStep(QString(MISBEHAVE) + " double-fork", "sh")),
                   stop.get_token());
        other.join();
        QCOMPARE(outcome.end, End::Cancelled);
        QVERIFY(outcome.report);
        QVERIFY(!outcome.report->error);
        QCOMPARE(runJob(makeJob(m_folder->filePath("run"), inlineStep("true", "sh")), stop.get_token()).end,
                 End::Cancelled);
    }

    void tellsWhatWillNeverWork()
    {
        StepSpec spec;
        spec.id = "fit";
        spec.script = "gone.py";
        StepOutcome outcome = runJob(makeJob(m_folder->filePath("run"), spec));
        QCOMPARE(errorOf(outcome).code, ErrorCode::NotFound);
        QVERIFY(errorOf(outcome).what.contains("gone.py"));
        QVERIFY(!outcome.report->retryable);

        outcome = runCode("print(1)", "/nonexistent/python3");
        QCOMPARE(errorOf(outcome).code, ErrorCode::Missing);
        QVERIFY(!outcome.report->retryable);

        spec = inlineStep("print('no file')");
        spec.outputs = { { "results.json", "" } };
        outcome = runJob(makeJob(m_folder->filePath("run"), spec));
        QCOMPARE(errorOf(outcome).code, ErrorCode::NotFound);
        QVERIFY(errorOf(outcome).what.contains("results.json"));
        QVERIFY(!outcome.report->retryable);

        outcome = runCode("open('outputs.json','w').write('{')");
        QCOMPARE(errorOf(outcome).code, ErrorCode::BadInput);
        QVERIFY(!outcome.report->retryable);

        StepJob job = makeJob(m_folder->filePath("run"), inlineStep("print(1)"));
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->pythonModules = { "rare_module_that_is_not_there" };
        job.workflow = workflow;
        outcome = runJob(job);
        QCOMPARE(errorOf(outcome).code, ErrorCode::Missing);
        QVERIFY(errorOf(outcome).toText().startsWith("step 'fit': "));
        QVERIFY(!outcome.report->retryable);
    }

    void mayTryAgainWhenADiskFailed()
    {
        QVERIFY(writeContent(m_folder->filePath("run"), "a file in the way"));
        const StepOutcome outcome = runCode("print(1)");
        QCOMPARE(outcome.end, End::Failed);
        QVERIFY(outcome.report->retryable);
    }

    void keepsOddBytes()
    {
        const StepOutcome outcome = runCode("printf 'a\\377b\\nno end'", "sh");
        QCOMPARE(outcome.end, End::Completed);
        QCOMPARE(m_observer->lines(), (QStringList { QString("a") + QChar(0xfffd) + "b", "no end" }));
        QCOMPARE(contentOf(m_folder->filePath("run/steps/fit/attempt-1/log/stdout.log")), QByteArray("a\377b\nno end"));
    }

    /// S08-M5: many at once, each in its own folder.
    void runsManyAtOnce()
    {
        WorkerRunner runner(config(), m_blobs, m_clock);
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 5; ++i) {
                    StepSpec spec = inlineStep("echo $CMBAGENT_STEP_ID > out.txt", "sh");
                    spec.id = QStringLiteral("s%1").arg(t);
                    spec.outputs = { { "out.txt", "" } };
                    StepJob job = makeJob(m_folder->filePath("run"), spec);
                    job.attempt = i + 1;
                    RecordingObserver observer;
                    const StepOutcome outcome = runner.run(job, {}, observer);
                    good += outcome.end == End::Completed
                            && m_blobs.read(outcome.report->outputs[0].blob.hash) == QByteArray(spec.id.toUtf8() + '\n')
                        ? 1
                        : 0;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(good.load(), 20);
    }

    void simulatesWhenAsked()
    {
        StepSpec spec = inlineStep("this is never run");
        StepJob job = makeJob("/nonexistent", spec);
        job.simulateSpeedup = 10;
        QCOMPARE(runJob(job).end, End::Completed);
        spec.kind = StepKind::Approval;
        QCOMPARE(errorOf(runJob(makeJob("/nonexistent", spec))).code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestProcessStepRunner)
#include "tst_processsteprunner.moc"
