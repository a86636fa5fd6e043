// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"
#include "app/cli/planlines.h"
#include "app/cli/questions.h"
#include "app/cli/typedvalues.h"
#include "app/cli/verbs.h"
#include "core/commands.h"
#include "engine/modequestions.h"

#include <QTest>

using namespace cmbagent;
using Verb = Invocation::Verb;

class TstInvocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsVerbs_data();
    void understandsVerbs();
    void readsEveryFlagOfRun();
    void readsAnswers();
    void readsTheRest();
    void readsChanges();
    void readsTypedValues();
    void typesAgentsInWords();
    void refusesTypedValues_data();
    void refusesTypedValues();
    void offersWhatIsAsked();
    void aPlanIsAList();
    void refuses_data();
    void refuses();
    void helps_data();
    void helps();
    void helpNamesEveryFlag();
};

void TstInvocation::understandsVerbs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("verb");
    const auto row = [](const char* name, const QStringList& arguments, Verb verb) {
        QTest::newRow(name) << arguments << int(verb);
    };
    row("nothing", {}, Verb::Help);
    row("--help", { "--help" }, Verb::Help);
    row("-h", { "-h" }, Verb::Help);
    row("help", { "help" }, Verb::Help);
    row("help run", { "help", "run" }, Verb::Help);
    row("--version", { "--version" }, Verb::Version);
    row("run without a file", { "run" }, Verb::OpenWindow);
    row("run", { "run", "a.workflow.yaml" }, Verb::Run);
    row("resume", { "resume", "last" }, Verb::Resume);
    row("list", { "list" }, Verb::List);
    row("models list", { "models", "list" }, Verb::ModelsList);
    row("models test", { "models", "test", "ollama/llama3.2", "--provider", "ollama" }, Verb::ModelsTest);
    row("models usual", { "models", "usual", "deep_research", "o3" }, Verb::ModelsUsual);
    row("models limits", { "models", "limits", "openai", "--requests-per-minute", "60" }, Verb::ModelsLimits);
    row("environments list", { "environments", "list" }, Verb::EnvironmentsList);
    row("environments remove", { "environments", "remove", "Sky", "--yes" }, Verb::EnvironmentsRemove);
    row("agents list", { "agents", "list" }, Verb::AgentsList);
    row("agents search", { "agents", "search", "black", "body", "--tag", "a", "--tag", "b" }, Verb::AgentsSearch);
    row("agents try", { "agents", "try", "planner", "Plan this." }, Verb::AgentsTry);
    row("agents show", { "agents", "show", "planner@1.0.0" }, Verb::AgentsShow);
    row("agents scaffold", { "agents", "scaffold", "mine", "--type", "engineer" }, Verb::AgentsScaffold);
    row("agents enable", { "agents", "enable", "planner" }, Verb::AgentsEnable);
    row("agents disable", { "agents", "disable", "planner" }, Verb::AgentsDisable);
    row("agents reload", { "agents", "reload" }, Verb::AgentsReload);
    row("keys list", { "keys", "list" }, Verb::KeysList);
    row("keys set", { "keys", "set", "openai" }, Verb::KeysSet);
    row("keys remove", { "keys", "remove", "openai" }, Verb::KeysRemove);
    row("status", { "status", "last" }, Verb::Status);
    row("pause", { "pause", "last" }, Verb::Pause);
    row("cancel", { "cancel", "last" }, Verb::Cancel);
    row("approve", { "approve", "last", "look" }, Verb::Approve);
    row("reject", { "reject", "last", "look" }, Verb::Reject);
    row("the plan", { "approve", "last" }, Verb::Approve);
    for (const char* action : stepActionNames) {
        row(action, { QString::fromLatin1(action), "last", "look" }, Verb::Step);
    }
    row("branch", { "branch", "last", "look", "--name", "b" }, Verb::Branch);
    row("play-from", { "play-from", "last" }, Verb::PlayFrom);
    row("adopt", { "adopt", "a", "b", "look" }, Verb::Adopt);
    row("branch-tree", { "branch-tree", "a" }, Verb::BranchTree);
    row("compare", { "compare", "a", "b" }, Verb::Compare);
    row("why", { "why", "a", "look" }, Verb::Why);
    row("why, earlier", { "why", "a", "look", "b" }, Verb::Why);
    row("report retries", { "report", "retries", "a" }, Verb::RetryReport);
    row("suggest", { "suggest", "a.workflow.yaml" }, Verb::Suggest);
    row("export", { "export", "last", "--output", "a.pkl", "--at", "7" }, Verb::Export);
    row("export-graph", { "export-graph", "last", "--format", "dot", "--output", "a.dot" }, Verb::ExportGraph);
    row("gc", { "gc" }, Verb::Collect);
    row("limits", { "limits" }, Verb::Limits);
    row("session list", { "session", "list" }, Verb::SessionList);
    row("session create", { "session", "create", "list" }, Verb::SessionCreate);
    row("session, help", { "session", "--help" }, Verb::Help);
    row("session delete, help", { "session", "delete", "--help" }, Verb::Help);
}

void TstInvocation::understandsVerbs()
{
    QFETCH(const QStringList, arguments);
    const auto invocation = readInvocation(arguments);
    QVERIFY2(invocation, qPrintable(invocation ? QString() : invocation.error().toText()));
    QTEST(int(invocation->verb), "verb");
}

void TstInvocation::readsEveryFlagOfRun()
{
    const auto run =
        readInvocation({ "run", "--param", "t0=2.725", "a b.workflow.yaml", "--param=name=x=y", "--workers", "7",
                         "--simulate=2.5", "--python", "/usr/bin/python3", "--data-dir", "/d", "--json" });
    QVERIFY(run);
    QCOMPARE(run->file, QStringLiteral("a b.workflow.yaml"));
    QCOMPARE(run->parameters, (QMap<QString, QString> { { "t0", "2.725" }, { "name", "x=y" } }));
    QCOMPARE(run->options.workers, 7);
    QCOMPARE(run->options.simulateSpeedup, 2.5);
    QCOMPARE(run->options.interpreter, QStringLiteral("/usr/bin/python3"));
    QCOMPARE(run->dataPath, QStringLiteral("/d"));
    QVERIFY(run->json);
    QCOMPARE(readInvocation({ "resume", "last", "--workers", "5" })->options.workers, 5);
    QVERIFY(readInvocation({ "run", "x", "--param", "empty=" })->parameters.value("empty").isEmpty());
}

void TstInvocation::readsAnswers()
{
    const auto run = readInvocation(
        { "run", "x", "--answer", "look=approve", "--answer=other=rejected", "--answer-all", "approve" });
    QVERIFY(run);
    QCOMPARE(run->options.answers.bySteps,
             (QMap<QString, Resolution> { { "look", Resolution::Approved }, { "other", Resolution::Rejected } }));
    QCOMPARE(run->options.answers.forAll, std::optional(Resolution::Approved));
    QVERIFY(!readInvocation({ "run", "x" })->options.answers.forAll);
}

void TstInvocation::readsTheRest()
{
    QCOMPARE(readInvocation({ "list", "--limit", "3" })->limit, 3);
    QCOMPARE(readInvocation({ "list" })->limit, 20);
    QVERIFY(readInvocation({ "pause", "last", "--stop" })->stopWhatRuns);
    QVERIFY(!readInvocation({ "pause", "last" })->stopWhatRuns);
    const auto answer = readInvocation({ "reject", "0190", "look", "--hash", "abcd1234", "--comment", "not --good" });
    QVERIFY(answer);
    QCOMPARE(answer->run, QStringLiteral("0190"));
    QCOMPARE(answer->step, QStringLiteral("look"));
    QCOMPARE(answer->hash, QStringLiteral("abcd1234"));
    QCOMPARE(answer->comment, QStringLiteral("not --good"));
    QCOMPARE(readInvocation({ "help", "run" })->helpOn, QStringLiteral("run"));
    QCOMPARE(readInvocation({ "pause", "--help" })->helpOn, QStringLiteral("pause"));
    QCOMPARE(readInvocation({ "pause", "--help" })->verb, Verb::Help);
    // What begins with two dashes may still be a file, behind "--".
    const auto odd = readInvocation({ "run", "--", "--odd.workflow.yaml" });
    QVERIFY(odd);
    QCOMPARE(odd->file, QStringLiteral("--odd.workflow.yaml"));
}

/// Flags that may be repeated keep their order; S09-M4.
void TstInvocation::readsChanges()
{
    const auto play = readInvocation({ "play-from", "last", "fit", "--set", "fit.timeout=1000", "--param", "t0=2.7",
                                       "--set=load.inline=\"x = 1\"", "--at", "17", "--session", "B", "--plan" });
    QVERIFY(play);
    QCOMPARE(play->run, QStringLiteral("last"));
    QCOMPARE(play->step, QStringLiteral("fit"));
    QCOMPARE(play->values("--set"), (QStringList { "fit.timeout=1000", "load.inline=\"x = 1\"" }));
    QCOMPARE(play->value("--at"), QStringLiteral("17"));
    QCOMPARE(play->session, QStringLiteral("B"));
    QVERIFY(play->has("--plan"));
    QVERIFY(!play->has("--yes"));
    QVERIFY(readInvocation({ "run", "x", "--ask-on-error" })->options.asksOnError);
    QCOMPARE(readInvocation({ "modify", "last", "fit", "--guidance", "less" })->name, QStringLiteral("modify"));
    QCOMPARE(readInvocation({ "session", "create", "B" })->arguments, QStringList { "B" });
}

void TstInvocation::readsTypedValues()
{
    const auto edits =
        editsFrom({ "fit.timeout=1000", "load.inline=\"x = 1\"", "fit.env={\"A\": \"b\"}", "fit.title=null" });
    QVERIFY(edits);
    QCOMPARE(edits->size(), size_t(2));
    QCOMPARE(edits->at(0),
             (StepEdit {
                 "fit", { { "timeout", 1000 }, { "env", QJsonObject { { "A", "b" } } }, { "title", QJsonValue() } } }));
    QCOMPARE(edits->at(1), (StepEdit { "load", { { "inline", "x = 1" } } }));
    const auto effects = effectsFrom({ "send=again", "mail=simulate" });
    QVERIFY(effects);
    QCOMPARE(effects->value("send"), EffectChoice::Again);
    QCOMPARE(effects->value("mail"), EffectChoice::Simulate);
    // A branch keeps its parent's options where nothing else is said.
    RunOptions parent;
    parent.workers = 5;
    parent.answers.bySteps.insert(QStringLiteral("look"), Resolution::Approved);
    const auto typed = readInvocation({ "play-from", "last", "--answer", "other=reject", "--ask-on-error" });
    QVERIFY(typed);
    const RunOptions options = optionsOver(parent, *typed);
    QCOMPARE(options.workers, 5);
    QCOMPARE(options.answers.bySteps.size(), 2);
    QVERIFY(options.asksOnError);
}

/// What an agent is to do is changed word by word; the rest of it stays as it is.
void TstInvocation::typesAgentsInWords()
{
    Workflow workflow;
    StepSpec report;
    report.id = QStringLiteral("report");
    report.kind = StepKind::Agent;
    report.agent.name = QStringLiteral("researcher");
    report.agent.task = QStringLiteral("Write.");
    report.agent.instructions = QStringLiteral("Be brief.");
    workflow.steps = { report };
    workflow.seal();
    const auto edits = editsFrom({ "report.task=Write it again.", "report.agent=engineer@1.2", "report.max_rounds=3" });
    QVERIFY2(edits, edits ? "" : qPrintable(edits.error().toText()));
    const auto edited = editWorkflow(workflow, *edits);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toText()));
    AgentSpec wanted = report.agent;
    wanted.name = QStringLiteral("engineer");
    wanted.version = QStringLiteral("1.2");
    wanted.task = QStringLiteral("Write it again.");
    wanted.maxRounds = 3;
    QCOMPARE((*edited)->steps.front().agent, wanted);
    const auto usual = editWorkflow(**edited, editsFrom({ "report.max_rounds=null" }).value());
    QCOMPARE((*usual)->steps.front().agent.maxRounds, 0);
    QVERIFY(!editWorkflow(workflow, editsFrom({ "report.max_rounds=0" }).value()));
    const auto whole = editsFrom({ "report.agent={\"task\": \"Write it again.\"}" });
    QVERIFY(!whole); // its other parts would be lost
    QCOMPARE(whole.error().code, ErrorCode::BadInput);
    QVERIFY2(whole.error().mend.contains(QLatin1String("report.task=")), qPrintable(whole.error().toText()));
}

void TstInvocation::refusesTypedValues_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("names");
    QTest::newRow("no JSON") << "fit.inline=print(1)"
                             << "not a text";
    QTest::newRow("two values") << "fit.timeout=1,2"
                                << "not a number";
    QTest::newRow("nothing") << "fit.timeout="
                             << "not a number";
    QTest::newRow("a text for a number") << "fit.timeout=\"soon\""
                                         << "not a number";
    QTest::newRow("a number for a list") << "fit.retry=3"
                                         << "not a list";
    QTest::newRow("a text for a switch") << "fit.network=\"no\""
                                         << "true or false";
    QTest::newRow("unknown field, no JSON") << "fit.speed=fast"
                                            << "not JSON";
    QTest::newRow("no step") << "timeout=1"
                             << "STEP.FIELD=JSON";
    QTest::newRow("no field") << "fit.=1"
                              << "STEP.FIELD=JSON";
}

void TstInvocation::refusesTypedValues()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, names);
    const auto edits = editsFrom({ typed });
    QVERIFY(!edits);
    QCOMPARE(edits.error().code, ErrorCode::BadInput);
    QVERIFY2(edits.error().what.contains(names), qPrintable(edits.error().toText()));
    QVERIFY(!effectsFrom({ "send=perhaps" }));
    QVERIFY(!filesFrom({ "fit.py=/nowhere/at/all" }));
    QVERIFY(!filesFrom({ "fit.py=/" }));
}

/// Whatever is asked, each option has a letter of its own, and the command that answers names all of them.
void TstInvocation::offersWhatIsAsked()
{
    ApprovalRequested request;
    request.kind = ApprovalKind::Error;
    request.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
    QCOMPARE(optionTyped(request, "r"), std::optional(Resolution::Retried));
    QCOMPARE(optionTyped(request, "a"), std::optional(Resolution::Aborted));
    QCOMPARE(optionTyped(request, "skip"), std::optional(Resolution::Skipped));
    QVERIFY(!optionTyped(request, "approve"));
    QCOMPARE(answerCommand(request, "0190", "fit"), QStringLiteral("cmbagent retry|modify|skip|abort 0190 fit"));
    request.kind = ApprovalKind::Effect;
    request.options = { Resolution::Happened, Resolution::Retried, Resolution::Skipped, Resolution::Aborted };
    QCOMPARE(optionTyped(request, "h"), std::optional(Resolution::Happened));
    QCOMPARE(optionTyped(request, "a"), std::optional(Resolution::Retried));
    QCOMPARE(optionTyped(request, "again"), std::optional(Resolution::Retried));
    QVERIFY(!optionTyped(request, "c")); // it has no check
    QVERIFY(optionsText(request).contains(QLatin1String("do it [a]gain")));
    QCOMPARE(answerCommand(request, "0190", "send"), QStringLiteral("cmbagent happened|retry|skip|abort 0190 send"));
    request.kind = ApprovalKind::Gate;
    request.options = { Resolution::Approved, Resolution::Rejected };
    QCOMPARE(optionTyped(request, "r"), std::optional(Resolution::Rejected));
    request.kind = ApprovalKind::Review;
    request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified, Resolution::Retried,
                        Resolution::Aborted };
    QCOMPARE(optionTyped(request, "d"), std::optional(Resolution::Retried));
    QCOMPARE(optionTyped(request, "again"), std::optional(Resolution::Retried));
    QCOMPARE(optionTyped(request, "b"), std::optional(Resolution::Aborted));
    QVERIFY(takesWords(request, Resolution::Retried) && !takesWords(request, Resolution::Approved));
    QVERIFY(answerCommand(request, "0190", "fit").contains(QLatin1String("cmbagent retry 0190 fit --guidance")));
    request.options.erase(request.options.begin() + 3);
    QVERIFY(!optionTyped(request, "d"));
    QVERIFY(!answerCommand(request, "0190", "fit").contains(QLatin1String("retry")));
    request.kind = ApprovalKind::Gate;
    request.options = { Resolution::Approved, Resolution::Rejected };
    QVERIFY(answerCommand(request, "0190", "look").startsWith(QLatin1String("cmbagent approve 0190 look --hash ")));
}

/// S06: what a person approves before a run begins can be read.
void TstInvocation::aPlanIsAList()
{
    Workflow workflow;
    workflow.name = QStringLiteral("Sky");
    const auto step = [&](const char* id, const char* title, StepKind kind, std::vector<Need> needs) {
        StepSpec spec;
        spec.id = QLatin1String(id);
        spec.title = QLatin1String(title);
        spec.kind = kind;
        spec.needs = std::move(needs);
        workflow.steps.push_back(spec);
        return &workflow.steps.back();
    };
    step("load", "Load the table", StepKind::Code, {})->script = QStringLiteral("load.py");
    step("plan", "Think of a fit", StepKind::Agent, { { 0, false } })->agent = {
        QStringLiteral("researcher"), QStringLiteral("think"), {}, {}, 0
    };
    StepSpec* send = step("send", "Send it", StepKind::Code, { { 0, false }, { 1, false } });
    send->inlineCode = QStringLiteral("#!/bin/sh\ntrue");
    send->effect.kind = EffectKind::External;
    send->usesNetwork = true;
    step("look", "Look at it", StepKind::Approval, { { 0, false }, { 1, false }, { 2, true } });
    const auto sealed = std::make_shared<Workflow>(workflow);
    QCOMPARE(sealed->seal().size(), size_t(0));
    const ApprovalRequested request = planQuestion(RunProjection(RunId(), sealed), ApprovalId(), {});
    QCOMPARE(
        planLines(request, *sealed),
        QStringList({ "steps:", "  1. Load the table (code load.py)", "  2. Think of a fit (agent researcher; needs 1)",
                      "  3. Send it (code; needs 1 and 2; external effect; uses the network)",
                      "  4. Look at it (asks you; needs 1 and 2; waits for 3, which may fail)" }));
    const QString rest = contextLines(request).join(QLatin1Char('\n'));
    QVERIFY2(rest.contains(QLatin1String("workflow: Sky")) && !rest.contains(QLatin1String("steps")), qPrintable(rest));
    ApprovalRequested longOne = request; // the question tells how many there are, and shows the first of them
    longOne.context.insert(QStringLiteral("step_count"), 1200);
    QCOMPARE(planLines(longOne, *sealed).last(), QStringLiteral("  and 1196 more"));
}

void TstInvocation::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names"); ///< what the message must name
    const auto row = [](const QStringList& arguments, const char* names) {
        QTest::addRow("%s", qPrintable(arguments.join(' '))) << arguments << QString::fromUtf8(names);
    };
    row({ "fly" }, "'fly'");
    row({ "--fly" }, "'--fly'");
    row({ "run", "a", "b" }, "'b'");
    row({ "run", "a", "--speed", "3" }, "--speed");
    row({ "run", "a", "--stop" }, "--stop");
    row({ "run", "a", "-j", "3" }, "-j");
    row({ "run", "a", "--param" }, "--param");
    row({ "run", "a", "--param", "t0" }, "NAME=VALUE");
    row({ "run", "a", "--param", "=3" }, "NAME=VALUE");
    row({ "run", "a", "--workers", "0" }, "--workers");
    row({ "run", "a", "--workers", "-2" }, "--workers");
    row({ "run", "a", "--workers", "two" }, "'two'");
    row({ "run", "a", "--workers", "1.5" }, "whole number");
    row({ "run", "a", "--workers", "99999999999" }, "--workers");
    row({ "run", "a", "--workers", "nan" }, "--workers");
    row({ "run", "a", "--workers=" }, "--workers");
    row({ "run", "a", "--simulate", "0" }, "--simulate");
    row({ "run", "a", "--simulate", "nan" }, "--simulate");
    row({ "run", "a", "--simulate", "inf" }, "--simulate");
    row({ "run", "a", "--simulate", "fast" }, "'fast'");
    row({ "run", "a", "--answer", "look" }, "STEP=approve");
    row({ "run", "a", "--answer", "=approve" }, "STEP=approve");
    row({ "run", "a", "--answer", "look=perhaps" }, "look=perhaps");
    row({ "run", "a", "--answer-all", "perhaps" }, "'perhaps'");
    row({ "run", "a", "--json=yes" }, "--json");
    row({ "run", "" }, "FILE");
    row({ "resume" }, "resume RUN");
    row({ "resume", "a", "b" }, "'b'");
    row({ "resume", "a", "--hash", "1" }, "--hash");
    row({ "resume", "a", "--model", "ollama/small" }, "keeps the models it began with");
    row({ "list", "a" }, "'a'");
    row({ "list", "--limit", "x" }, "--limit");
    row({ "status" }, "status RUN");
    row({ "pause" }, "pause RUN");
    row({ "pause", "a", "--stop=now" }, "--stop");
    row({ "cancel" }, "cancel RUN");
    row({ "cancel", "a", "--stop" }, "--stop");
    row({ "approve", "last", "look", "now" }, "'now'");
    row({ "reject" }, "reject RUN [STEP]");
    row({ "list", "--data-dir" }, "--data-dir");
    row({ "list", "--session" }, "--session");
    row({ "run", "--param", "x=1" }, "--param"); // not the window, with the parameter forgotten
    row({ "run", "--answer-all", "approve" }, "--answer-all");
    row({ "run", "--json" }, "--json");
    row({ "run", "a", "--answer-all", "retry" }, "'retry'");
    row({ "branch", "a", "b", "c", "--name", "d" }, "'c'");
    row({ "play-from", "a", "--at", "0" }, "--at");
    row({ "play-from", "a", "--at", "1.5" }, "whole number");
    row({ "play-from", "a", "--file", "fit.py" }, "PATH=FILE");
    row({ "play-from", "a", "--effect", "=again" }, "--effect");
    row({ "play-from", "a", "--simulate", "3" }, "--simulate");
    row({ "adopt", "a", "b" }, "adopt INTO FROM STEP");
    row({ "compare", "a" }, "compare A B");
    row({ "compare", "a", "b", "--tolerance", "-1" }, "not below 0");
    row({ "why", "a" }, "why RUN STEP");
    row({ "retry", "a" }, "retry RUN STEP");
    row({ "kill", "a", "b", "--param", "x=1" }, "--param");
    row({ "report" }, "retries");
    row({ "report", "costs", "a" }, "retries");
    row({ "session" }, "list or create or archive or delete");
    row({ "session", "fly" }, "list or create or archive or delete");
    row({ "session", "create" }, "session create NAME");
    row({ "session", "create", "a", "b" }, "'b'");
    row({ "gc", "now" }, "'now'");
    row({ "gc", "--yes=no" }, "--yes");
    row({ "suggest" }, "suggest FILE");
    row({ "export" }, "export RUN");
    row({ "export-graph" }, "export-graph RUN|FILE");
    row({ "limits", "runs", "3", "4" }, "'4'");
}

void TstInvocation::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, names);
    const auto invocation = readInvocation(arguments);
    QVERIFY(!invocation);
    QCOMPARE(invocation.error().code, ErrorCode::BadInput);
    QVERIFY2(invocation.error().what.contains(names), qPrintable(invocation.error().toText()));
    QVERIFY2(invocation.error().mend.contains(QLatin1String("--help")), qPrintable(invocation.error().toText()));
}

void TstInvocation::helps_data()
{
    QTest::addColumn<QString>("verb");
    for (const VerbFacts& verb : verbFacts()) {
        QTest::newRow(verb.name) << QString::fromLatin1(verb.name);
    }
}

void TstInvocation::helps()
{
    QFETCH(const QString, verb);
    QVERIFY(helpText({}).contains(QStringLiteral("  cmbagent %1 ").arg(verb)));
    const QString one = helpText(verb);
    QVERIFY(one.contains(QStringLiteral("  cmbagent %1 ").arg(verb)));
    QCOMPARE(one.count(QStringLiteral("  cmbagent ")), 1);
    QVERIFY(one.contains(QLatin1String("Exit codes")));
    QCOMPARE(helpText(QStringLiteral("fly")), helpText({}));
    QCOMPARE(helpText(QStringLiteral("session")).count(QStringLiteral("  cmbagent session ")), 4);
}

/// Every flag a verb takes exists, is told by its help, and is read.
void TstInvocation::helpNamesEveryFlag()
{
    for (const VerbFacts& verb : verbFacts()) {
        const QString help = helpText(QString::fromLatin1(verb.name));
        std::vector<const char*> flags = verb.flags;
        flags.insert(flags.end(), { "--data-dir", "--session", "--json" });
        for (const char* flag : flags) {
            QVERIFY2(flagFacts(QString::fromLatin1(flag)), flag);
            QVERIFY2(help.contains(QString::fromLatin1(flag)), flag);
        }
        QVERIFY(help.contains(QLatin1String("--help")));
    }
}

QTEST_GUILESS_MAIN(TstInvocation)
#include "tst_invocation.moc"
