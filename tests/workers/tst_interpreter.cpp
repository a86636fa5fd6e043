// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/interpreter.h"

#include "workers/scriptcommand.h"
#include "workersupport.h"

#include <QTest>

#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;

class TestInterpreter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;

    /// A Python that has only the modules named; counts how often it is asked.
    QString fakePython(const QString& name, const QStringList& modules) const
    {
        const QString path = m_folder->filePath(name);
        const QByteArray script = "#!/bin/sh\n"
                                  "echo asked >> \"$0.count\"\n"
                                  "shift 2\n"
                                  "echo \"$0\"; echo 3.99.1\n"
                                  "for m in \"$@\"; do case \" "
            + modules.join(' ').toUtf8() + " \" in *\" $m \"*) ;; *) echo \"$m\";; esac; done\n";
        writeContent(path, script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    int timesAsked(const QString& path) const { return int(contentOf(path + ".count").count('\n')); }

    StepJob scriptJob(const QString& script, const QString& interpreter = {}) const
    {
        StepSpec spec;
        spec.id = "fit";
        spec.script = script;
        spec.interpreter = interpreter;
        StepJob job = makeJob(m_folder->path(), spec);
        job.sourceFolder = m_folder->path();
        return job;
    }

    Result<ScriptCommand> commandFor(const StepJob& job, const QByteArray& content, const QString& setting = {})
    {
        InterpreterFinder finder(m_environment);
        const QString path = m_folder->filePath(QStringLiteral("work/") + scriptName(job.spec()));
        writeContent(path, content);
        return scriptCommand(job, path, setting, finder);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = {};
        m_environment.insert("PATH", QString(m_folder->path() + ":/usr/bin:/bin"));
    }

    void findsARealPython()
    {
        InterpreterFinder finder(m_environment);
        const auto python = finder.findPython({ "json", "xml.dom" });
        QVERIFY2(python, qPrintable(python ? QString() : python.error().toText()));
        QVERIFY(python->version.startsWith("3."));
        QVERIFY(QFileInfo(python->program).isExecutable());
    }

    void takesTheFirstThatHasEverything()
    {
        const QString other = fakePython("python3", { "numpy", "rare_module" });
        InterpreterFinder finder(m_environment);
        const auto python = finder.findPython({ "rare_module" });
        QVERIFY(python);
        QCOMPARE(*python, (Interpreter { other, "3.99.1" }));
        QCOMPARE(python->toText(), QString(other + " (Python 3.99.1)"));
    }

    void saysWhatIsMissingWhereAndHowToMendIt()
    {
        fakePython("python3", {});
        InterpreterFinder finder(m_environment);
        const auto python = finder.findPython({ "rare_module", "json" });
        QVERIFY(!python);
        QCOMPARE(python.error().code, ErrorCode::Missing);
        QVERIFY(python.error().what.contains("rare_module"));
        QVERIFY(python.error().what.contains(m_folder->filePath("python3")));
        QVERIFY(python.error().mend.contains("Install with: "));
        const Error system = moduleMissing({ "numpy", "PIL.Image", "numpy.fft" }, { "/usr/bin/python3", "3.11.2" });
        QVERIFY(system.what.contains("/usr/bin/python3 (Python 3.11.2)"));
        QVERIFY2(system.mend.contains("apt-get install python3-numpy python3-pil;"), qPrintable(system.mend));
        QVERIFY(moduleMissing({ "numpy" }, { "/opt/venv/bin/python", "3.12.1" })
                    .mend.contains("/opt/venv/bin/python -m pip install numpy"));
    }

    void remembersWhatIsThereButNotWhatIsMissing()
    {
        const QString python = fakePython("python3", { "numpy" });
        InterpreterFinder finder(m_environment);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(finder.checkPython(python, { "numpy" }));
        }
        QCOMPARE(timesAsked(python), 1);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!finder.checkPython(python, { "camb" }));
        }
        QCOMPARE(timesAsked(python), 4);
        fakePython("python3", { "numpy", "camb" });
        QVERIFY(finder.checkPython(python, { "camb" })); // somebody has installed it
    }

    void asksOnceForManyThreads()
    {
        const QString python = fakePython("python3", { "numpy" });
        InterpreterFinder finder(m_environment);
        std::vector<std::thread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] { good += finder.checkPython(python, { "numpy" }) ? 1 : 0; });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(good.load(), 8);
        QCOMPARE(timesAsked(python), 1);
    }

    void refusesWhatIsNoPython()
    {
        InterpreterFinder finder(m_environment);
        for (const char* program : { "/bin/false", "/bin/true", "/nonexistent/python3" }) {
            const auto python = finder.checkPython(program, {});
            QVERIFY(!python);
            QCOMPARE(python.error().code, ErrorCode::Missing);
            QVERIFY(python.error().what.contains(program));
        }
    }

    void usesThePersonsChoice()
    {
        const QString chosen = fakePython("python-mine", {});
        QCOMPARE(commandFor(scriptJob("fit.py", chosen), "")->command,
                 (QStringList { chosen, m_folder->filePath("work/fit.py") }));
        QCOMPARE(commandFor(scriptJob("fit.py", "python-mine"), "")->command[0], chosen);
        QCOMPARE(commandFor(scriptJob("fit.py", "./python-mine"), "")->command[0], chosen); // beside the workflow
        QCOMPARE(commandFor(scriptJob("fit.py"), "", chosen)->command[0], chosen); // the setting
        StepJob job = scriptJob("fit.py", "/nonexistent/python");
        job.interpreter = chosen; // the run's choice comes first
        QCOMPARE(commandFor(job, "")->command[0], chosen);
        QCOMPARE(commandFor(job, "")->interpreter, QString(chosen + " (Python 3.99.1)"));
    }

    void namesAMissingChoice()
    {
        const auto command = commandFor(scriptJob("fit.py", "/nonexistent/bin/python3.14"), "");
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::Missing);
        QVERIFY(command.error().what.contains("/nonexistent/bin/python3.14"));
    }

    void runsOtherScripts()
    {
        const QString work = m_folder->filePath("work/");
        QCOMPARE(commandFor(scriptJob("a.sh"), "echo\n")->command, (QStringList { "/bin/sh", work + "a.sh" }));
        QVERIFY(commandFor(scriptJob("a.sh"), "#!/bin/bash -e\n")->command[0].endsWith("bash"));
        QCOMPARE(commandFor(scriptJob("a.sh"), "#!/bin/bash -e\n")->command.mid(1),
                 (QStringList { "-e", work + "a.sh" }));
        QVERIFY(commandFor(scriptJob("tool"), "#!/usr/bin/env sh\n")->command[0].endsWith("/sh"));
        QVERIFY(commandFor(scriptJob("tool", "bash"), "")->command[0].endsWith("/bash"));
        QCOMPARE(commandFor(scriptJob("tool"), "#!/usr/bin/env python3\n")->isPython, true);
    }

    void aPythonForAllIsForPythonScriptsOnly()
    {
        const QString chosen = fakePython("python-mine", {});
        StepJob job = scriptJob("a.sh");
        auto workflow = std::make_shared<Workflow>(*job.workflow);
        workflow->interpreter = chosen;
        job.workflow = workflow;
        job.interpreter = chosen;
        QCOMPARE(commandFor(job, "echo\n", chosen)->command[0], QString("/bin/sh"));
        workflow->interpreter = "bash";
        QVERIFY(commandFor(job, "echo\n", chosen)->command[0].endsWith("/bash"));
    }

    void namesInlineCode()
    {
        QCOMPARE(scriptName(inlineStep("print(1)")), QString("inline_fit.py"));
        QCOMPARE(scriptName(inlineStep("print(1)", "python3.12")), QString("inline_fit.py"));
        QCOMPARE(scriptName(inlineStep("echo", "bash")), QString("inline_fit"));
        QCOMPARE(scriptName(inlineStep("#!/bin/sh\necho")), QString("inline_fit"));
    }

    void saysWhatItCannotRun()
    {
        const auto absent = commandFor(scriptJob("fit.R"), "#!/usr/bin/env Rscript-that-is-not-there\n");
        QCOMPARE(absent.error().code, ErrorCode::Missing);
        QVERIFY(absent.error().what.contains("Rscript-that-is-not-there"));
        const auto unknown = commandFor(scriptJob("fit.xyz"), "whatever");
        QCOMPARE(unknown.error().code, ErrorCode::BadInput);
        QVERIFY(unknown.error().what.contains("fit.xyz"));
        QVERIFY(unknown.error().mend.contains("interpreter:"));
    }
};

QTEST_GUILESS_MAIN(TestInterpreter)
#include "tst_interpreter.moc"
