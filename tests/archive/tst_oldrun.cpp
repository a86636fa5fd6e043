// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"
#include "archive/oldrunworkflow.h"
#include "archive/picklewriter.h"
#include "core/stepsummary.h"
#include "support/sourcedir.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cmbagent;

namespace {

/// A folder as CMBAgent would have left it; each test writes what its layout has.
class Folder
{
public:
    explicit Folder(const QString& path) : m_path(path) { }

    Folder& add(const QString& name, const QByteArray& content)
    {
        const QString path = m_path + QLatin1Char('/') + name;
        QDir().mkpath(path.section(QLatin1Char('/'), 0, -2));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s cannot be written", qPrintable(path));
        }
        return *this;
    }
    Folder& add(const QString& name, const char* text) { return add(name, QByteArray(text)); }
    Folder& add(const QString& name, const QJsonValue& json)
    {
        return add(name,
                   json.isArray() ? QJsonDocument(json.toArray()).toJson() : QJsonDocument(json.toObject()).toJson());
    }

private:
    QString m_path;
};

QJsonObject message(const QString& agent, const QString& text, const QString& time, const QList<double>& usd = {})
{
    QJsonArray costs;
    QJsonArray models;
    QJsonArray tokens;
    for (const double value : usd) {
        costs.append(value);
        models.append(QStringLiteral("gpt-4.1"));
        tokens.append(int(value * 1000));
    }
    return { { "name", agent },
             { "content", text },
             { "timestamp", QStringLiteral("2026-01-25 %1").arg(time) },
             { "cost", QJsonObject { { "Cost", costs }, { "Model", models }, { "Completion Tokens", tokens } } } };
}

QString announcement(int step, int count, const QString& status)
{
    return QStringLiteral(
               "\n**Step number:** %1 out of %2.\n \n**Sub-task:** Task %1\n \n**Agent in charge of sub-task:** "
               "`engineer`\n \n**Instructions:**\n \n- first\n- second\n \n**Status:** %3\n")
        .arg(step)
        .arg(count)
        .arg(status);
}

QString nest(const QString& name, const QString& code, const QString& output)
{
    return QStringLiteral("\nThe executed code was:\n\n```python\n# filename: %1\n%2\n```\n\n====\n\nThe output of the "
                          "executed code was:\n\nExecution results:\n\nExecution output: \n%3\n")
        .arg(name, code, output);
}

const QString success = QStringLiteral("Execution status: success. Transfer to control.\n");
const QString failure = QStringLiteral("Execution status: failure. Transfer to engineer.\n");

/// A step in which a first script fails and a second one works.
QJsonArray mendedStep(int step, int count, const QString& hour)
{
    const QString file = QStringLiteral("codebase/step_%1.py").arg(step);
    const auto at = [&hour](const char* rest) { return hour + QLatin1String(rest); };
    return { message("control", "", at(":00:00"), { 0.1 }),
             message("_Group_Tool_Executor", announcement(step, count, "in progress"), at(":00:01")),
             message("engineer", "…", at(":00:10"), { 0.2 }),
             message("engineer_nest", nest(file, "1/0", "Traceback\nZeroDivisionError: division by zero"),
                     at(":00:20")),
             message("_Group_Tool_Executor", failure, at(":00:25")),
             message("engineer", "…", at(":00:30"), { 0.2, 0.5 }),
             message("engineer_nest", nest(file, QStringLiteral("open('data/t%1.csv', 'w')").arg(step), "all good"),
                     at(":00:40")),
             message("_Group_Tool_Executor", success, at(":00:45")),
             message("_Group_Tool_Executor", announcement(step, count, "completed"), at(":00:50")) };
}

const QByteArray costReport = R"json([
  {"Agent": "engineer", "Cost ($)" : 0.7,
                 "Prompt Tokens" : 900.0, "Completion Tokens" : 70.0, "Total Tokens" : 970.0, "Model" : "gpt-4.1"
},
  {"Agent": "free model", "Cost ($)": 0.0, "Prompt Tokens": 10.0, "Completion Tokens": 1.0, "Total Tokens": 11.0, "Model": "local"},
  {"Agent": "Total", "Cost ($)": 0.7, "Prompt Tokens": 910.0, "Completion Tokens": 71.0, "Total Tokens": 981.0, "Model": NaN}
])json";

QJsonObject plan(int count)
{
    QJsonArray tasks;
    for (int i = 1; i <= count; ++i) {
        tasks.append(QJsonObject { { "bullet_points", QJsonArray { "first", "second" } },
                                   { "sub_task", QStringLiteral("Task %1").arg(i) },
                                   { "sub_task_agent", "engineer" } });
    }
    return { { "sub_tasks", tasks } };
}

OldRun read(const QString& folder)
{
    const auto found = findOldRuns(folder);
    if (!found || found->size() != 1) {
        qFatal("no run, or more than one, in %s", qPrintable(folder));
    }
    const auto run = readOldRun(found->front());
    if (!run) {
        qFatal("%s", qPrintable(run.error().toText()));
    }
    return *run;
}

const OldFile* fileOf(const OldRun& run, const QString& path)
{
    const auto found =
        std::find_if(run.files.begin(), run.files.end(), [&](const OldFile& f) { return f.path == path; });
    return found == run.files.end() ? nullptr : &*found;
}

} // namespace

// Every layout of the compatibility facts (1.2 to 1.12) becomes a run with plan, steps, attempts, chats, costs and
// times.
class TestOldRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDeepResearch();
    void knowsTheStepThatFailed();
    void readsPlanningAndControl();
    void readsControlWithoutPlan();
    void readsOneShot();
    void readsOneShotBeforeJune2025();
    void readsFoldersWithOnlyTimes();
    void knowsStepsByTheirReports();
    void readsHumanInTheLoop();
    void readsKeywords();
    void readsWhatToolsLeft();
    void readsRunsOfTheServer();
    void findsRunsInProjects();
    void bringsWhatLiesAroundARun();
    void saysWhatItDoesNotFind();
    void keepsWhatItDoesNotUnderstand();
    void judgesCosts();
    void tellsCallsApart();
    void tellsTogetherWhatNobodyToldApart();
    void tellsWhatACutOffStepCost();
    void turnsContextsIntoFiles();
    void makesAWorkflow();
    void sumsStepsUp();
    void leavesWhatNobodyKnows();
    void namesChats_data();
    void namesChats();
    void readsTheRealRun();
};

void TestOldRun::readsDeepResearch()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("planning/final_plan.json", plan(2))
        .add("planning/chats/chat_output_planning.json",
             QJsonArray { message("planner", "a plan", "08:00:00", { 0.3 }) })
        .add("planning/cost/cost_report_20260125_080001.json", costReport)
        .add("planning/time/timing_report_planning_20260125_080001.json", QJsonObject { { "total_time", 12.5 } })
        .add("context/context_step_0.pkl", pickleOf(QJsonObject { { "main_task", "Find it" } }))
        .add("context/context_step_1.pkl", pickleOf(QJsonObject { { "n_attempts", 1 } }))
        .add("context/context_step_2.pkl", pickleOf(QJsonObject { { "n_attempts", 0 } }))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 2, "09"))
        .add("control/chats/chat_output_engineer_step_2.json", mendedStep(2, 2, "10"))
        .add("control/cost/cost_report_step_1_20260125_090100.json", costReport)
        .add("control/time/timing_report_step_1_20260125_090100.json", QJsonObject { { "total_time", 60.0 } })
        .add("control/codebase/step_1.py", "open('data/t1.csv', 'w')")
        .add("control/data/t1.csv", "1")
        .add("control/data/t2.csv", "2");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::DeepResearch);
    QCOMPARE(run.task, QStringLiteral("Find it"));
    QVERIFY2(run.isCompleted() && run.steps.size() == 2, qPrintable(run.warnings.join(u'\n')));
    QCOMPARE(run.contexts.size(), 3);
    QCOMPARE(run.planning.size(), 1);
    QCOMPARE(run.planningSeconds, 12.5);
    const OldStep& step = run.steps[0];
    QCOMPARE(step.title, QStringLiteral("Task 1"));
    QCOMPARE(step.agent, QStringLiteral("engineer"));
    QCOMPARE(step.instructions, (QStringList { "first", "second" }));
    QCOMPARE(step.seconds, 60.0);
    QCOMPARE(step.attempts.size(), 2);
    QVERIFY(step.attempts[0].isFailed);
    QCOMPARE(step.attempts[0].reason, QStringLiteral("ZeroDivisionError: division by zero"));
    QVERIFY(!step.attempts[1].isFailed);
    QCOMPARE(step.attempts[1].codePath, QStringLiteral("codebase/step_1.py"));
    QCOMPARE(step.attempts[1].output, QStringLiteral("all good"));
    QVERIFY(step.attempts[0].ended <= step.attempts[1].started);
    QCOMPARE(fileOf(run, "control/data/t1.csv")->step, 1); // the first step that names it
    QCOMPARE(fileOf(run, "control/data/t2.csv")->step, 2);
    QCOMPARE(run.unknownFiles(), QStringList());
}

/// Facts 1.3: chats without a context are a step that ran out of attempts.
void TestOldRun::knowsTheStepThatFailed()
{
    QTemporaryDir folder;
    QJsonArray chat = mendedStep(2, 3, "10");
    while (chat.size() > 5) {
        chat.removeLast(); // up to the failure
    }
    Folder(folder.path())
        .add("planning/final_plan.json", plan(3))
        .add("context/context_step_0.pkl", pickleOf(QJsonObject {}))
        .add("context/context_step_1.pkl", pickleOf(QJsonObject {}))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 3, "09"))
        .add("control/chats/chat_output_engineer_step_2.json", chat)
        .add("control/chats/nested_chat_output_engineer_step_2_attempt_1.json",
             QJsonArray { message("engineer_response_formatter", "```python\n# filename: codebase/step_2.py\n1/0\n```",
                                  "10:00:15"),
                          message("executor", "Execution results:\n\nExecution output: \nNo", "10:00:20") })
        .add("control/chats/nested_chat_output_engineer_step_2_attempt_2.json",
             QJsonArray { message("engineer_response_formatter", "```python\n# filename: codebase/step_2.py\n2/0\n```",
                                  "10:01:00"),
                          message("executor", "Execution results:\n\nExecution output: \nStill no", "10:01:10") });
    const OldRun run = read(folder.path());
    QVERIFY(!run.isCompleted());
    QCOMPARE(run.steps[0].state, OldStep::State::Completed);
    QCOMPARE(run.steps[1].state, OldStep::State::Failed);
    QVERIFY(run.steps[1].reason.contains(QLatin1String("no attempts left")));
    QCOMPARE(run.steps[1].attempts.size(), 2); // the chat of the step was cut off before the second
    QVERIFY(run.steps[1].attempts[1].isFailed);
    QCOMPARE(run.steps[1].attempts[1].code.trimmed(), QStringLiteral("# filename: codebase/step_2.py\n2/0"));
    QCOMPARE(run.steps[2].state, OldStep::State::NotRun);
    QVERIFY(run.steps[2].attempts.empty());
}

/// Facts 1.4: one chat over all steps, one report of costs and one of times.
void TestOldRun::readsPlanningAndControl()
{
    QTemporaryDir folder;
    QJsonArray chat = mendedStep(1, 2, "09");
    for (const QJsonValue& value : mendedStep(2, 2, "10")) {
        chat.append(value);
    }
    Folder(folder.path())
        .add("planning/final_plan.json", plan(2))
        .add("control/chats/chat_output.json", chat)
        .add("control/cost/cost_report_20260125_100100.json", costReport)
        .add("control/time/timing_report_control_20260125_100100.json", QJsonObject { { "total_time", 3660.0 } });
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::PlanningAndControl);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.steps[0].attempts.size(), 2);
    QCOMPARE(run.steps[1].attempts.size(), 2);
    QCOMPARE(run.controlSeconds, 3660.0);
    QCOMPARE(run.runCosts.size(), 3); // the report leaves out the controller, its chat does not
}

/// Facts 1.5: the plan is what the controller announced.
void TestOldRun::readsControlWithoutPlan()
{
    QTemporaryDir folder;
    QJsonArray chat = mendedStep(1, 3, "09");
    chat.append(message("_Group_Tool_Executor", announcement(2, 3, "failed"), "10:00:00"));
    Folder(folder.path()).add("control/chats/chat_output.json", chat).add("control/codebase/step_1.py", "pass");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::Control);
    QCOMPARE(run.steps.size(), 3);
    QCOMPARE(run.steps[0].title, QStringLiteral("Task 1"));
    QCOMPARE(run.steps[0].instructions, (QStringList { "first", "second" }));
    QCOMPARE(run.steps[0].state, OldStep::State::Completed);
    QCOMPARE(run.steps[1].state, OldStep::State::Failed);
    QCOMPARE(run.steps[2].state, OldStep::State::NotRun);
}

void TestOldRun::readsOneShot()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("chats/chat_output_step_1.json", mendedStep(1, 1, "09"))
        .add("cost/cost_report_20260125_090100.json", costReport)
        .add("time/timing_report_20260125_090100.json", QJsonObject { { "total_time", 60.0 } })
        .add("codebase/step_1.py", "open('data/t1.csv', 'w')")
        .add("data/t1.csv", "1")
        .add("tmp_code_0123456789abcdef.bash", "pip install x");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::OneShot);
    QCOMPARE(run.steps.size(), 1);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.steps[0].attempts.size(), 2);
    QCOMPARE(run.steps[0].seconds, 60.0);
    QCOMPARE(run.steps[0].costs.size(), 3);
    QCOMPARE(run.unknownFiles(), QStringList());
}

/// Facts 1.12: a report of times in the root and no chats.
void TestOldRun::readsOneShotBeforeJune2025()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("timing_report_20250501_120000.json", QJsonObject { { "total_time", 30.0 } })
        .add(
            "cost/cost_report_20250501_120000.json",
            R"json([{"Agent": "engineer", "Cost ($)": 0.2, "Prompt Tokens": 5.0, "Completion Tokens": 1.0, "Total Tokens": 6.0
}])json")
        .add("codebase/step_1.py", "print(1)")
        .add("data/plot.png", "png");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::OneShot);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.steps[0].costs.size(), 1);
    QVERIFY(run.steps[0].costs[0].isUpperBound); // no chat tells how often it was called
    const auto made = workflowOfOldRun(run);
    QVERIFY(made);
    QCOMPARE(made->workflow->steps[0].script, QStringLiteral("codebase/step_1.py"));
}

/// Before June 2025, facts 1.10 and 1.12: reports of times beside the phases, with the planning in those of steps.
void TestOldRun::readsFoldersWithOnlyTimes()
{
    QTemporaryDir folder;
    const QJsonObject step { { "initialization_time_planning", 1.0 },
                             { "execution_time_planning", 9.0 },
                             { "initialization_time_control", 2.0 },
                             { "execution_time_control", 40.0 },
                             { "total_time", 52.0 } };
    Folder(folder.path())
        .add("planning/timing_report_planning_20250501_120010.json",
             QJsonObject { { "initialization_time_planning", 1.0 }, { "execution_time_planning", 9.0 } })
        .add("control/timing_report_step_1_20250501_120100.json", step)
        .add("control/timing_report_step_2_20250501_120200.json", step);
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::DeepResearch);
    QVERIFY2(run.isCompleted() && run.steps.size() == 2, qPrintable(run.warnings.join(u'\n')));
    QCOMPARE(run.planningSeconds, 10.0);
    QCOMPARE(run.steps[0].seconds, 42.0);
    QCOMPARE(run.steps[1].started.micros - run.steps[0].started.micros, 60'000'000);
    QCOMPARE(run.steps[0].started.micros - run.started.micros, 18'000'000); // planning began at 12:00:00
    QVERIFY(workflowOfOldRun(run));

    QTemporaryDir whole; // the report of an older planning_and_control, and nothing else
    Folder(whole.path())
        .add("planning/final_plan.json", plan(2))
        .add("control/timing_report_control_20250501_120200.json", step);
    const OldRun old = read(whole.path());
    QCOMPARE(old.kind, OldRunKind::PlanningAndControl);
    QCOMPARE(old.controlSeconds, 42.0);
    QCOMPARE(old.planningSeconds, 10.0);
    QVERIFY(old.isCompleted());
    QCOMPARE(old.ended.micros - old.started.micros, 52'000'000);

    QTemporaryDir flat;
    Folder(flat.path()).add("timing_report_20250501_120000.json", QJsonObject { { "total_time", 30.0 } });
    const OldRun one = read(flat.path());
    QCOMPARE(one.kind, OldRunKind::OneShot);
    QCOMPARE(one.steps[0].seconds, 30.0);
    QCOMPARE(one.ended.micros - one.started.micros, 30'000'000);
}

/// Facts 1.3: reports, history and context are written after a step; one without any of them failed.
void TestOldRun::knowsStepsByTheirReports()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("planning/final_plan.json", plan(3))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 3, "09"))
        .add("control/chats/chat_history_step_1.json",
             QJsonArray { QJsonObject { { "content", "Find it" }, { "role", "assistant" } } })
        .add("control/chats/chat_output_researcher_step_2.json",
             QJsonArray { message("researcher", "half a text", "10:00:00") });
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::DeepResearch); // although its contexts are gone
    QCOMPARE(run.task, QStringLiteral("Find it"));
    QCOMPARE(run.steps[0].state, OldStep::State::Completed);
    QCOMPARE(run.steps[1].state, OldStep::State::Failed);
    QCOMPARE(run.steps[2].state, OldStep::State::NotRun);
}

void TestOldRun::readsHumanInTheLoop()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("timing_report_20260125_090100.json", QJsonObject { { "total_time", 60.0 } })
        .add(
            "chats/chat_output_step_1.json",
            QJsonArray { message("admin", "please", "09:00:00"), message("researcher", "a text", "09:00:30", { 0.1 }) })
        .add("cost/cost_report_20260125_090100.json", costReport)
        .add("notes.md", "# Notes");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::HumanInTheLoop);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.steps[0].agent, QStringLiteral("researcher"));
    QVERIFY(run.steps[0].attempts[0].output.contains(QLatin1String("a text")));
}

void TestOldRun::readsKeywords()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("timing_report_20260125_090100.json", QJsonObject { { "total_time", 6.0 } })
        .add("cost/cost_report_20260125_090100.json", costReport);
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::Keywords);
    QCOMPARE(run.steps[0].title, QStringLiteral("Find keywords"));
    QVERIFY(run.isCompleted());
}

/// Facts 1.7: papers got and summed up; what lies in summaries is no run of its own.
void TestOldRun::readsWhatToolsLeft()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("docs/2401.01234.pdf", "pdf")
        .add("docs/arxiv_download_metadata.json", QJsonObject { { "arxiv_ids", QJsonArray { "2401.01234" } } })
        .add("summaries/processing_summary.json", QJsonObject { { "processed_files", 1 } })
        .add("summaries/doc_001_a/document_summary.json", QJsonObject { { "title", "A" } })
        .add("summaries/doc_001_a/time/timing_report_summarization.json",
             QJsonObject { { "execution_time_summarization", 4.5 }, { "arxiv_id", "2401.01234" } })
        .add("summaries/doc_001_a/chats/chat_output_step_document_summarizer.json",
             QJsonArray { message("summarizer", "about it", "09:00:00", { 0.1 }) })
        .add("ocr_cost.json", QJsonObject { { "total_pages_processed", 12 }, { "total_cost_usd", 0.012 } })
        .add("enhanced_input.md", "# Text");
    const OldRun run = read(folder.path());
    QCOMPARE(run.kind, OldRunKind::Tool);
    QCOMPARE(run.steps.size(), 1);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.steps[0].title, QStringLiteral("Sum papers up"));
    QCOMPARE(run.steps[0].seconds, 4.5);
    QCOMPARE(run.steps[0].chat.size(), 1);
    QCOMPARE(run.steps[0].costs.size(), 2); // and that of the summarizer, which only its chat tells
    QCOMPARE(run.steps[0].costs[0].usd, 0.012);
    QVERIFY(!run.steps[0].costs[0].isUpperBound);
    QCOMPARE(run.unknownFiles(), QStringList());

    QTemporaryDir other; // a folder with such a name is not enough
    Folder(other.path()).add("data_processed/a.csv", "1");
    QVERIFY(!findOldRuns(other.path()));
}

/// Facts 1.11 and 1.12, MARS: no chats, contexts as plain dicts under other names.
void TestOldRun::readsRunsOfTheServer()
{
    QTemporaryDir folder;
    const QString task = QStringLiteral("sessions/s1/tasks/t1/");
    const QJsonObject ended { { "main_task", "Find it" },
                              { "current_plan_step_number", 2 },
                              { "current_status", "completed" } };
    Folder(folder.path())
        .add(task + "planning/final_plan.json", plan(2))
        .add(task + "planning/final_plan_approved.json", plan(2)["sub_tasks"])
        .add(task + "control/codebase/step_1.py", "print(1)")
        .add(task + "control/data/a.csv", "1")
        .add(task + "logs/run.log", "began")
        .add(task + "context/context_1b4e28ba-2fa1-11d2-883f-0016d3cca427.pkl",
             pickleOf(QJsonObject { { "current_plan_step_number", 1 }, { "current_status", "in progress" } }))
        .add(task + "checkpoints/control_77.pkl",
             pickleOf(QJsonObject { { "phase_type", "control" }, { "phase_id", "77" }, { "data", ended } }))
        .add(task + "checkpoint_77.json", QJsonObject { { "step", 2 } })
        .add(task + "final_context.pkl", pickleOf(ended))
        .add("sessions/s1/tasks/t1/runs/r1/parallel/node/control/codebase/step_1.py", "print(2)")
        .add("database/cmbagent.db", "SQLite format 3")
        .add("database/cmbagent.db-wal", "what is not in it yet");
    const auto found = findOldRuns(folder.path());
    QVERIFY(found);
    QCOMPARE(found->size(), 1); // what lies in a run is the run's
    const auto run = readOldRun(found->front());
    QVERIFY2(run, run ? "" : qPrintable(run.error().toText()));
    QCOMPARE(run->task, QStringLiteral("Find it"));
    QVERIFY(run->isCompleted());
    QCOMPARE(run->steps.size(), 2);
    QCOMPARE(run->contexts.size(), 0);
    QCOMPARE(run->furtherContexts.size(), 3);
    QCOMPARE(fileOf(*run, "final_context.pkl")->step, 2);
    QCOMPARE(fileOf(*run, "logs/run.log")->use, QStringLiteral("log"));
    QCOMPARE(fileOf(*run, "checkpoint_77.json")->use, QStringLiteral("context"));
    // How its tables are laid out is not known, so it is kept, listed and not read, and that is said.
    QCOMPARE(run->unknownFiles(), (QStringList { "database/cmbagent.db", "database/cmbagent.db-wal" }));
    QCOMPARE(fileOf(*run, "database/cmbagent.db")->step, 0);
    QCOMPARE(run->warnings.filter(QStringLiteral("database of MARS")).size(), 1);
    const auto made = workflowOfOldRun(*run);
    QVERIFY(made);
    QCOMPARE(made->workflow->steps[0].script, QStringLiteral("codebase/step_1.py"));
}

/// Facts 1.12: projects around CMBAgent and tasks of its server.
void TestOldRun::findsRunsInProjects()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("input_files/idea.md", "An idea")
        .add("Iteration1/experiment_output/planning/final_plan.json", plan(1))
        .add("Iteration1/experiment_output/control/chats/chat_output.json", mendedStep(1, 1, "09"))
        .add("task_1767000000000_abcdefghi/chats/chat_output_step_1.json", mendedStep(1, 1, "09"))
        .add("sessions/s1/tasks/t1/control/chats/chat_output.json", mendedStep(1, 1, "09"));
    const auto found = findOldRuns(folder.path());
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    const auto run = readOldRun(found->front());
    QVERIFY(run);
    QVERIFY(run->name.endsWith(QLatin1String("/ Iteration1/experiment_output")));
    QCOMPARE(fileOf(*run, "input_files/idea.md")->use, QStringLiteral("project"));
    const auto part = findOldRuns(folder.filePath("Iteration1/experiment_output/control"));
    QVERIFY(part && part->size() == 1);
    QVERIFY(part->front().folder.endsWith(QLatin1String("experiment_output"))); // a part of a run means the run
}

/// Facts 1.12: each iteration of a project has what went into it beside its run.
void TestOldRun::bringsWhatLiesAroundARun()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("input_files/data_description.md", "The data")
        .add("input_files/plots/a.png", "png")
        .add("paper/paper.tex", "tex")
        .add("Iteration0/input_files/idea.md", "An idea")
        .add("Iteration0/notes.txt", "of it")
        .add("Iteration0/experiment_output/control/chats/chat_output.json", mendedStep(1, 1, "09"))
        .add("Iteration1/experiment_output/control/chats/chat_output.json", mendedStep(1, 1, "09"));
    const auto found = findOldRuns(folder.path());
    QVERIFY(found && found->size() == 2);
    const auto first = readOldRun(found->front());
    QVERIFY(first);
    for (const char* path : { "input_files/data_description.md", "input_files/plots/a.png", "paper/paper.tex",
                              "Iteration0/input_files/idea.md", "Iteration0/notes.txt" }) {
        const OldFile* file = fileOf(*first, QString::fromLatin1(path));
        QVERIFY2(file, path);
        QCOMPARE(file->use, QStringLiteral("project"));
    }
    const auto second = readOldRun(found->back());
    QVERIFY(second);
    QVERIFY(!fileOf(*second, "Iteration0/notes.txt"));
    QVERIFY(fileOf(*second, "paper/paper.tex"));
}

void TestOldRun::saysWhatItDoesNotFind()
{
    QTemporaryDir folder;
    const auto missing = findOldRuns(folder.filePath("nowhere"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().place.file.endsWith(QLatin1String("nowhere")));
    const auto empty = findOldRuns(folder.path());
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::BadInput);
    QVERIFY(empty.error().mend.contains(QLatin1String("planning, control and context")));
    Folder(folder.path()).add("file", "x");
    const auto file = findOldRuns(folder.filePath("file"));
    QVERIFY(!file);
    QVERIFY(file.error().what.contains(QLatin1String("a file")));
}

void TestOldRun::keepsWhatItDoesNotUnderstand()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("planning/final_plan.json", plan(1))
        .add("control/chats/chat_output.json", "[{\"name\": \"control\",\n \"content\": }]")
        .add("control/cost/cost_report_x.json", "{")
        .add("context/context_step_0.pkl", QByteArray("\x80\x04K", 3))
        .add("control/strange.bin", "??");
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), folder.filePath("control/link")));
    const OldRun run = read(folder.path());
    QCOMPARE(run.unknownFiles(), QStringList { QStringLiteral("control/strange.bin") });
    const QString warnings = run.warnings.join(u'\n');
    QVERIFY2(warnings.contains(QLatin1String("control/chats/chat_output.json:2:")), qPrintable(warnings));
    QVERIFY2(warnings.contains(QLatin1String("control/cost/cost_report_x.json:1:")), qPrintable(warnings));
    QVERIFY2(warnings.contains(QLatin1String("context/context_step_0.pkl")), qPrintable(warnings));
    QVERIFY2(warnings.contains(QLatin1String("at byte 2")), qPrintable(warnings));
    QVERIFY2(warnings.contains(QLatin1String("control/link")), qPrintable(warnings));
    QVERIFY(!fileOf(run, "control/link"));
}

/// Facts 1.10: counters that grow are summed up by the reports; the last one is what was paid.
void TestOldRun::judgesCosts()
{
    std::vector<OldCost> costs { { "engineer", {}, 0.7, 0, 0, {}, true, false },
                                 { "control", {}, 0.3, 0, 0, {}, true, false },
                                 { "planner", {}, 0.1, 0, 0, {}, true, false } };
    judgeCosts(costs,
               { { "engineer", "gpt-4.1", { 0.2, 0.5 }, { 200, 500 } }, { "control", "", { 0.1, 0.2 }, { 1, 2 } } });
    QCOMPARE(costs[0].likelyUsd.value_or(-1), 0.5);
    QVERIFY(costs[0].isUpperBound);
    QCOMPARE(costs[0].model, QStringLiteral("gpt-4.1"));
    QVERIFY(qAbs(costs[1].likelyUsd.value_or(-1) - 0.3) < 1e-9);
    QVERIFY(!costs[1].isUpperBound); // its counters begin anew each turn
    QVERIFY(!costs[2].likelyUsd && costs[2].isUpperBound); // nobody knows
}

/// Facts 1.9 and 1.10: a counter's entries are sums of all calls so far, or, of controllers, single calls.
void TestOldRun::tellsCallsApart()
{
    QTemporaryDir folder;
    const auto nested = [](const QList<double>& usd, const QString& time) {
        return QJsonArray { message("engineer_response_formatter", "```python\n1/0\n```", time, usd),
                            message("executor", "Execution results:\n\nExecution output: \nno", time) };
    };
    Folder(folder.path())
        .add("planning/final_plan.json", plan(1))
        .add("planning/chats/chat_output_planning.json",
             QJsonArray { message("planner", "a plan", "08:00:00", { 0.3 }) })
        .add("planning/cost/cost_report_20260125_080001.json",
             R"json([{"Agent": "planner", "Cost ($)": 0.3, "Prompt Tokens": 1.0, "Completion Tokens": 300.0}])json")
        .add("context/context_step_1.pkl", pickleOf(QJsonObject {}))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 1, "09"))
        .add("control/chats/nested_chat_output_engineer_step_1_attempt_1.json", nested({ 0.1 }, "09:00:18"))
        .add("control/chats/nested_chat_output_engineer_step_1_attempt_2.json", nested({ 0.1, 0.4 }, "09:00:38"))
        .add("control/cost/cost_report_step_1_20260125_090100.json", R"json([
            {"Agent": "engineer", "Cost ($)": 0.7, "Prompt Tokens": 9.0, "Completion Tokens": 700.0},
            {"Agent": "engineer response formatter", "Cost ($)": 0.5, "Prompt Tokens": 9.0, "Completion Tokens": 500.0},
            {"Agent": "control", "Cost ($)": 0.1, "Prompt Tokens": 9.0, "Completion Tokens": 100.0}])json");
    const OldRun run = read(folder.path());
    QCOMPARE(run.runCalls.size(), 1);
    QCOMPARE(run.runCalls[0].agent, QStringLiteral("planner"));
    const std::vector<OldCall>& calls = run.steps[0].calls;
    QCOMPARE(calls.size(), 5); // two of the engineer, two of its formatter, one of the controller
    double usd = 0;
    QMap<QString, QList<double>> byAgent;
    for (const OldCall& call : calls) {
        QVERIFY(call.usd && !call.isUpperBound && call.at.isSet());
        usd += *call.usd;
        byAgent[call.agent] << qRound(*call.usd * 10) / 10.0;
        QCOMPARE(call.completionTokens, qint64(qRound(*call.usd * 1000)));
    }
    QVERIFY(qAbs(usd - 1.0) < 1e-9); // 0.5 + 0.4 + 0.1, and not the 1.3 of the report
    QCOMPARE(byAgent.value("engineer"), (QList<double> { 0.2, 0.3 }));
    QCOMPARE(byAgent.value("engineer_response_formatter"), (QList<double> { 0.1, 0.3 }));
    const auto second = std::find_if(calls.begin(), calls.end(), [](const OldCall& c) { return c.attempt == 2; });
    QVERIFY(second != calls.end());
    QVERIFY(second->at > run.steps[0].attempts[0].ended);
}

void TestOldRun::tellsTogetherWhatNobodyToldApart()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("cost/cost_report_20250501_120000.json", costReport)
        .add("timing_report_20250501_120000.json", QJsonObject { { "total_time", 6.0 } })
        .add("codebase/step_1.py", "print(1)");
    const OldRun run = read(folder.path());
    const std::vector<OldCall>& calls = run.steps[0].calls;
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls[0].agent, QStringLiteral("engineer"));
    QCOMPARE(calls[0].usd.value_or(-1), 0.7);
    QVERIFY(calls[0].isUpperBound);
    QCOMPARE(calls[0].promptTokens.value_or(-1), 900);
    QCOMPARE(calls[1].agent, QStringLiteral("free_model"));
    QVERIFY(!calls[1].usd); // tokens were used, and nobody knew a price: that is not 0
}

/// Facts 1.3: a step without attempts left has no report of costs; its chats know them all the same.
void TestOldRun::tellsWhatACutOffStepCost()
{
    QTemporaryDir folder;
    Folder(folder.path())
        .add("planning/final_plan.json", plan(1))
        .add("context/context_step_0.pkl", pickleOf(QJsonObject {}))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 1, "09"));
    const OldRun run = read(folder.path());
    QCOMPARE(run.steps[0].state, OldStep::State::Failed);
    QCOMPARE(run.steps[0].calls.size(), 3);
    double usd = 0;
    for (const OldCost& cost : run.steps[0].costs) {
        QVERIFY(!cost.isUpperBound);
        usd += cost.usd;
    }
    QVERIFY(qAbs(usd - 0.6) < 1e-9);
}

/// Facts 1.11: the costs in a context are a table.
void TestOldRun::turnsContextsIntoFiles()
{
    const QJsonObject table {
        { "columns", QJsonArray { "Agent", "Cost ($)", "Model" } },
        { "rows", QJsonArray { QJsonArray { "engineer", 0.5, "gpt, 4.1" }, QJsonArray { "Total", 0.5, QJsonValue() } } }
    };
    const QJsonObject context { { "main_task", "Find it" }, { "cost_dataframe", table } };
    const auto parts = partsOfContext(QStringLiteral("context/context_step_2.pkl"), context);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].path, QStringLiteral("context/context_step_2.json"));
    QCOMPARE(QJsonDocument::fromJson(parts[0].content).object(), context);
    QCOMPARE(parts[1].path, QStringLiteral("context/context_step_2_cost_dataframe.csv"));
    QCOMPARE(parts[1].content, QByteArray("Agent,Cost ($),Model\nengineer,0.5,\"gpt, 4.1\"\nTotal,0.5,\n"));

    QTemporaryDir folder;
    Folder(folder.path())
        .add("planning/final_plan.json", plan(2))
        .add("context/context_step_0.pkl", pickleOf(context))
        .add("control/chats/chat_output_engineer_step_1.json", mendedStep(1, 2, "09"));
    const auto made = workflowOfOldRun(read(folder.path()));
    QVERIFY(made);
    const InputSpec planned { "context/context_step_0.json", -1, "context/context_step_0.json" };
    QCOMPARE(made->workflow->steps[0].inputs.size(), 2); // with its table
    QCOMPARE(made->workflow->steps[0].inputs[0], planned);
    const auto& later = made->workflow->steps[1].inputs; // nobody did it yet: it is the engineer's to do
    QCOMPARE(
        later,
        (std::vector<InputSpec> { { agreedPlanPath, -1, agreedPlanPath }, { "summaries/step-1.md", 0, summaryName } }));

    Folder(folder.path())
        .add("planning/chats/chat_output_planning.json", QJsonArray { message("planner", "a plan", "08:00:00") });
    const auto talked = workflowOfOldRun(read(folder.path()));
    QVERIFY(talked);
    QCOMPARE(talked->workflow->steps[0].inputs.back().name, QStringLiteral("planning/conversation.md"));
    const auto said = std::find_if(talked->frozen.begin(), talked->frozen.end(), [](const OldRunPart& part) {
        return part.path == QLatin1String("planning/conversation.md");
    });
    QVERIFY(said != talked->frozen.end());
    const QJsonArray chat = QJsonDocument::fromJson(conversationJson({ { {}, "please", {} } })).array();
    QCOMPARE(chat, (QJsonArray { QJsonObject { { "name", "task" }, { "content", "please" } } }));
    QVERIFY2(said->content.startsWith("# Planning\n\n## planner") && said->content.contains("a plan"),
             said->content.constData());
}

void TestOldRun::makesAWorkflow()
{
    OldRun run;
    run.kind = OldRunKind::DeepResearch;
    run.name = QStringLiteral("old");
    for (int number = 1; number <= 3; ++number) {
        OldStep step;
        step.number = number;
        step.title = QStringLiteral("Task %1").arg(number);
        step.agent = number == 3 ? QStringLiteral("researcher") : QStringLiteral("engineer");
        step.instructions = number == 3 ? QStringList("briefly") : QStringList();
        step.state = OldStep::State::Completed;
        OldAttempt attempt;
        if (number < 3) { // both wrote a script of the same name
            attempt.codePath = QStringLiteral("codebase/x.py");
            attempt.code = QStringLiteral("print(%1) # data/a.csv").arg(number);
        }
        step.attempts.push_back(attempt);
        run.steps.push_back(step);
    }
    run.files.push_back({ "control/data/a.csv", "/nowhere/a.csv", 1, "data", 1, true });
    run.contexts.insert(1, QJsonObject { { "researcher_append_instructions", " Two pages.\n" } });
    run.files.push_back({ "control/report.md", "/nowhere/report.md", 1, "notes", 3, true });
    const auto made = workflowOfOldRun(run);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
    const auto& steps = made->workflow->steps;
    QCOMPARE(steps[0].script, QStringLiteral("codebase_of_step_1/x.py"));
    QCOMPARE(steps[1].script, QStringLiteral("codebase/x.py")); // what lay there in the end
    QCOMPARE(steps[1].inputs, (std::vector<InputSpec> { { "data/a.csv", 0, "data/a.csv" } }));
    QCOMPARE(steps[0].outputs.size(), 1);
    // What a model wrote can be written again: by the agent of that name, with all that came before it.
    QCOMPARE(steps[2].kind, StepKind::Agent);
    QCOMPARE(steps[2].agent.name, QStringLiteral("researcher"));
    QCOMPARE(steps[2].agent.task, QStringLiteral("Task 3\n- briefly"));
    QCOMPARE(steps[2].agent.instructions, QStringLiteral("Two pages."));
    QVERIFY(steps[2].script.isEmpty() && steps[2].inlineCode.isEmpty() && steps[2].description.isEmpty());
    QCOMPARE(steps[2].needs, (std::vector<Need> { { 1, false }, { 0, false } }));
    QCOMPARE(steps[2].inputs,
             (std::vector<InputSpec> { { agreedPlanPath, -1, agreedPlanPath },
                                       { "summaries/step-1.md", 0, summaryName },
                                       { "data/a.csv", 0, "data/a.csv" },
                                       { "summaries/step-2.md", 1, summaryName } }));
    QCOMPARE(steps[2].outputs, (std::vector<OutputSpec> { { "report.md", "text/markdown", true } }));
    const auto plan = std::find_if(made->frozen.begin(), made->frozen.end(),
                                   [](const OldRunPart& part) { return part.path == agreedPlanPath; });
    QVERIFY(plan != made->frozen.end() && plan->content.contains("\"Task 3\""));
}

/// Facts 4, step carry-over: the code and what it printed, or the last words of the agent.
void TestOldRun::sumsStepsUp()
{
    OldStep step;
    step.title = QStringLiteral("Fit");
    step.agent = QStringLiteral("camb_context");
    QCOMPARE(summaryOfOldStep(step), QByteArray());
    step.chat = { { QStringLiteral("camb_context"), QStringLiteral("first"), {} },
                  { QStringLiteral("camb_response_formatter"), QStringLiteral(" the lookup "), {} },
                  { QStringLiteral("controller"), QStringLiteral("done"), {} } };
    QCOMPARE(summaryOfOldStep(step), QByteArray("### Fit\n\nthe lookup"));
    OldStep nobodys; // what it was told is not what it came to
    nobodys.title = QStringLiteral("Fit");
    nobodys.chat = { { {}, QStringLiteral("please fit"), {} } };
    QCOMPARE(summaryOfOldStep(nobodys), QByteArray());
    OldAttempt attempt;
    attempt.code = QStringLiteral("print(1)");
    attempt.output = QStringLiteral("1");
    step.attempts = { attempt };
    QCOMPARE(summaryOfOldStep(step),
             QByteArray("### Fit\n\nThe executed code was:\n\n```python\nprint(1)\n```\n\n====\n\n"
                        "The output of the executed code was:\n\n1\n"));
}

/// Where nobody knows what a step was to do, nobody pretends to.
void TestOldRun::leavesWhatNobodyKnows()
{
    OldRun run;
    run.kind = OldRunKind::DeepResearch;
    run.name = QStringLiteral("old");
    OldStep step;
    step.number = 1;
    step.title = QStringLiteral("Step 1");
    run.steps.push_back(step);
    step.number = 2;
    step.title = QStringLiteral("Task 2"); // of an agent nobody knows
    run.steps.push_back(step);
    const auto made = workflowOfOldRun(run);
    QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
    QCOMPARE(made->workflow->steps[0].kind, StepKind::Code);
    QVERIFY(made->workflow->steps[0].inlineCode.contains(QLatin1String("neither code of it nor its task")));
    QCOMPARE(made->workflow->steps[1].agent.name, QStringLiteral("engineer"));
    QCOMPARE(made->warnings.size(), 1);

    run.kind = OldRunKind::OneShot; // all of it is one step, whose text is the task
    run.steps.pop_back();
    run.task = QStringLiteral("Find it.");
    run.steps.front().agent = QStringLiteral("researcher");
    const auto flat = workflowOfOldRun(run);
    QVERIFY(flat);
    QCOMPARE(flat->workflow->steps[0].agent.task, QStringLiteral("Find it."));
    QVERIFY(flat->workflow->steps[0].inputs.empty());
}

void TestOldRun::namesChats_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("agent");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("attempt");
    using Kind = OldChatName::Kind;
    QTest::newRow("chat_output_planning.json") << int(Kind::Planning) << "planning" << 0 << 0;
    QTest::newRow("chat_output.json") << int(Kind::Main) << "" << 0 << 0;
    QTest::newRow("chat_output_step_1.json") << int(Kind::Main) << "" << 1 << 0;
    QTest::newRow("chat_output_camb_context_step_12.json") << int(Kind::Main) << "camb_context" << 12 << 0;
    QTest::newRow("nested_chat_output_engineer_step_1_attempt_3.json") << int(Kind::Nested) << "engineer" << 1 << 3;
    QTest::newRow("nested_chat_output_idea_maker_step_4.json") << int(Kind::Nested) << "idea_maker" << 4 << 0;
    QTest::newRow("chat_history_step_5.json") << int(Kind::History) << "" << 5 << 0;
}

void TestOldRun::namesChats()
{
    QFETCH(int, kind);
    QFETCH(QString, agent);
    QFETCH(int, step);
    QFETCH(int, attempt);
    const auto name = oldChatName(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(name);
    QCOMPARE(int(name->kind), kind);
    QCOMPARE(name->agent, agent);
    QCOMPARE(name->step, step);
    QCOMPARE(name->attempt, attempt);
    QVERIFY(!oldChatName(QStringLiteral("notes.json")));
}

void TestOldRun::readsTheRealRun()
{
    const QString folder = sourceDir("/../shared/data/legacy-runs/dhost-11");
    if (!QFile::exists(folder)) {
        QSKIP("The recorded run is not here (../shared/data/legacy-runs/dhost-11).");
    }
    const OldRun run = read(folder);
    QCOMPARE(run.kind, OldRunKind::DeepResearch);
    QCOMPARE(run.steps.size(), 5);
    QVERIFY(run.isCompleted());
    QCOMPARE(run.contexts.size(), 6);
    QVERIFY(run.task.startsWith(QLatin1String("Starting from the scalar")));
    QVERIFY2(run.unknownFiles().isEmpty(), qPrintable(run.unknownFiles().join(u'\n')));
    for (const OldStep& step : run.steps) {
        QCOMPARE(step.attempts.size(), 1);
        QCOMPARE(step.agent, step.number == 5 ? QStringLiteral("researcher") : QStringLiteral("engineer"));
        QCOMPARE(step.attempts[0].code.isEmpty(), step.number == 5);
        QVERIFY(step.seconds > 0 && step.started < step.ended && !step.costs.empty() && !step.chat.empty());
        double usd = 0;
        double likely = 0;
        for (const OldCall& call : step.calls) {
            usd += call.usd.value_or(0);
        }
        for (const OldCost& cost : step.costs) {
            QVERIFY2(cost.likelyUsd, qPrintable(cost.agent)); // its chats tell every call
            likely += *cost.likelyUsd;
        }
        QVERIFY(qAbs(usd - likely) < 1e-9);
    }
    QCOMPARE(run.runCalls.size(), 11); // of the planning
    QCOMPARE(fileOf(run, "control/Quantum_Anomaly_DHOST_Analysis.md")->step, 5);
    const auto made = workflowOfOldRun(run);
    QVERIFY(made);
    QCOMPARE(made->workflow->steps[0].script, QStringLiteral("codebase/dhost_integrability.py"));
    const StepSpec& report = made->workflow->steps[4];
    QCOMPARE(report.agent.name, QStringLiteral("researcher"));
    QVERIFY(report.agent.instructions.startsWith(QLatin1String("**Title:** A No-Go Theorem")));
    QCOMPARE(made->warnings.size(), 2); // its author changed two scripts after they ran
}

QTEST_GUILESS_MAIN(TestOldRun)
#include "tst_oldrun.moc"
