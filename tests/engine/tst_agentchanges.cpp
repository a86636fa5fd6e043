// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/agentdefinition.h"
#include "core/identity.h"
#include "core/planchanges.h"
#include "core/taskorder.h"
#include "engine/approvaldesk.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

const BlobRef definition { BlobHash::of("an agent"), 8 };

/// "load" runs a script; agents do "fit" and "report".
WorkflowPtr withAgents()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("load; fit < load; report < fit"));
    for (const size_t step : { size_t(1), size_t(2) }) {
        StepSpec& spec = workflow->steps[step];
        spec.kind = StepKind::Agent;
        spec.script.clear();
        spec.agent.name = step == 1 ? QStringLiteral("engineer") : QStringLiteral("researcher");
        spec.agent.task = QStringLiteral("Fit it.");
        spec.agent.model = QStringLiteral("ollama/small");
    }
    workflow->seal();
    return workflow;
}

struct Asked : RunHarness
{
    explicit Asked(ApprovalMode mode = ApprovalMode::AfterPlanning) : Asked(withAgents(), mode) { }
    Asked(const WorkflowPtr& workflow, ApprovalMode mode) : RunHarness(workflow, inMode(mode))
    {
        create({ { frozenAgentPath(QStringLiteral("engineer")), definition },
                 { frozenAgentPath(QStringLiteral("researcher")), definition } });
    }
    [[nodiscard]] const AgentSpec& agent(const char* step) const { return job(QLatin1String(step)).spec().agent; }
    [[nodiscard]] QJsonObject told(const char* step) const
    {
        return job(QLatin1String(step)).answers.value(planAnswerName).toObject();
    }
};

QJsonObject ofStep(const QJsonObject& fields)
{
    return { { "fields", fields } };
}

QJsonObject ofPlan(const QString& step, const QJsonObject& fields)
{
    return { { "steps", QJsonObject { { step, ofStep(fields) } } } };
}

RunProjection begun(const BranchPlan& plan)
{
    RunProjection branch(RunId(Uuid { { 9 } }), plan.workflow, plan.inheritance);
    RunCreated created = plan.created;
    created.origin->inheritance = BlobHash::of("kept");
    const auto done = branch.apply({ branch.run(), 1, { 1 }, created });
    Q_ASSERT(done);
    return branch;
}

} // namespace

/// What an agent is to do is changed before its step starts, and what a person says of the plan reaches it. S06-M3,
/// S06-M6.
class AgentChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanChangesWhatAgentsDo();
    void aStepThatHasYetToStartIsChanged();
    void aTitleOfTheTaskFollowsIt();
    void aStepIsGivenToAnotherVersion();
    void aStepIsGivenToAnAgentTheRunDidNotTake();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void laterWordsCount();
    void whatIsSaidOfThePlanReachesAgents();
    void noCommentChangesNothing();
    void branchesStillKnowWhatWasSaid();
};

void AgentChangesTest::aPlanChangesWhatAgentsDo()
{
    Asked run;
    const BlobHash before = identityOf(run.projection(), run.index("fit")).hash();
    const QJsonObject fields { { "task", "Fit it well." }, { "agent", "researcher" }, { "model", "" } };
    const auto done = run.answer({}, Resolution::Modified, {}, ofPlan("fit", fields));
    QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    QVERIFY(identityOf(run.projection(), run.index("fit")).hash() != before);
    run.finish("load");
    QCOMPARE(run.agent("fit").task, QStringLiteral("Fit it well."));
    QCOMPARE(run.agent("fit").name, QStringLiteral("researcher"));
    QVERIFY(run.agent("fit").model.isEmpty()); // as role and settings say
    VERIFY_SOUND(run);
}

/// A gate that is set while the run goes on lets a person change the step when its turn comes.
void AgentChangesTest::aStepThatHasYetToStartIsChanged()
{
    Asked run(ApprovalMode::Manual);
    QVERIFY(run.machine().change({ {}, run.index("report") }));
    run.finish("load");
    run.finish("fit");
    QVERIFY(run.running().isEmpty());
    QVERIFY(!run.answer("report", Resolution::Modified, {}, ofStep({ { "agent", "nobody" } })));
    QVERIFY(run.answer("report", Resolution::Modified, {}, ofStep({ { "task", "One page." } })));
    QCOMPARE(run.agent("report").task, QStringLiteral("One page."));
    QCOMPARE(run.agent("report").model, QStringLiteral("ollama/small")); // the rest of it stays
    VERIFY_SOUND(run);
}

/// A title that only tells how the task begins is another with another task, in the plan and before a step starts.
void AgentChangesTest::aTitleOfTheTaskFollowsIt()
{
    Workflow titled(*withAgents());
    titled.steps[1].title = QStringLiteral("Fit it.");
    titled.steps[1].agent.task = QStringLiteral("Fit it.\n- with errors");
    titled.steps[2].title = QStringLiteral("The report"); // a person's own
    titled.seal();
    const QString lengthy = QStringLiteral("Fit the table again, ") + QString(200, u'x');
    const auto edited =
        editWorkflow(titled, { { "fit", { { "task", lengthy } } }, { "report", { { "task", "One page." } } } });
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toText()));
    QCOMPARE((*edited)->steps[1].title, taskTitle(lengthy));
    QCOMPARE((*edited)->steps[2].title, QStringLiteral("The report"));
    const auto again =
        editWorkflow(**edited, { { "fit", { { "task", "Plot it." } } } }); // a shortened title is one, too
    QVERIFY(again);
    QCOMPARE((*again)->steps[1].title, QStringLiteral("Plot it."));
    const auto own = editWorkflow(titled, { { "fit", { { "task", "Plot it." }, { "title", "Mine" } } } });
    QVERIFY(own);
    QCOMPARE((*own)->steps[1].title, QStringLiteral("Mine"));
    const auto other = editWorkflow(titled, { { "fit", { { "model", "ollama/large" } } } });
    QVERIFY(other);
    QCOMPARE((*other)->steps[1].title, QStringLiteral("Fit it."));

    Asked run(std::make_shared<const Workflow>(titled), ApprovalMode::Manual);
    const int fit = run.index("fit");
    QVERIFY(run.machine().change({ {}, fit }));
    run.finish("load");
    QCOMPARE(labelNow(run.projection(), fit), QStringLiteral("Fit it."));
    QVERIFY(namedNow(run.projection()) == run.projection().workflow());
    QVERIFY(run.answer("fit", Resolution::Modified, {}, ofStep({ { "task", "Plot it." } })));
    QCOMPARE(labelNow(run.projection(), fit), QStringLiteral("Plot it."));
    QCOMPARE(run.projection().askerLabel(fit), QStringLiteral("Plot it."));
    QCOMPARE(namedNow(run.projection())->steps[size_t(fit)].label(), QStringLiteral("Plot it."));
    QVERIFY(failureQuestion(run.projection(), fit, {}, ApprovalKind::Error).question.contains(u"'Plot it.'"));
    QCOMPARE(run.job("fit").spec().title, QStringLiteral("Plot it.")); // what the agent reads above it
    VERIFY_SOUND(run);
}

/// The version is part of what names an agent: it is frozen with the run, and changed with one word.
void AgentChangesTest::aStepIsGivenToAnotherVersion()
{
    RunHarness run(withAgents(), inMode(ApprovalMode::AfterPlanning));
    const QString older = QStringLiteral("engineer@1.2");
    run.create({ { frozenAgentPath(QStringLiteral("engineer")), definition },
                 { frozenAgentPath(older), { BlobHash::of("older"), 5 } },
                 { frozenAgentPath(QStringLiteral("researcher")), definition } });
    const QStringList known { QStringLiteral("engineer"), older, QStringLiteral("researcher") };
    QCOMPARE(agentsIn(run.projection().created().files), known);
    const BlobHash before = identityOf(run.projection(), run.index("fit")).hash();
    QVERIFY(!checkPlanChanges(run.projection(), ofPlan("fit", { { "agent", "engineer@1.3" } })));
    const auto done = run.answer({}, Resolution::Modified, {}, ofPlan("fit", { { "agent", older } }));
    QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    QVERIFY(identityOf(run.projection(), run.index("fit")).hash() != before);
    run.finish("load");
    QCOMPARE(run.job("fit").spec().agent.name, QStringLiteral("engineer"));
    QCOMPARE(run.job("fit").spec().agent.version, QStringLiteral("1.2"));
    const StepEdit byName { QStringLiteral("fit"), { { "agent", "engineer" } } };
    const auto back = editWorkflow(*run.projection().workflow(), { byName });
    QVERIFY((*back)->steps[size_t(run.index("fit"))].agent.version.isEmpty());
    VERIFY_SOUND(run);
}

/// Its definition comes with the answer, counts for that step alone, and branches have it, too.
void AgentChangesTest::aStepIsGivenToAnAgentTheRunDidNotTake()
{
    Asked run;
    const QString drawer = QStringLiteral("drawer@1.2");
    const BlobRef drawn { BlobHash::of("drawer"), 6 };
    ResourceSpec claim;
    claim.cpus = 2;
    const auto ofSteps = [](const QString& step, const QJsonObject& own) {
        return QJsonObject { { "steps", QJsonObject { { step, own } } } };
    };
    QJsonObject own = ofStep({ { "agent", drawer } });
    QVERIFY(!checkPlanChanges(run.projection(), ofSteps("fit", own))); // nobody knows what it is told
    QJsonObject file;
    setFile(file, frozenAgentPath(drawer), drawn, claim);
    QVERIFY(!checkPlanChanges(run.projection(), ofSteps("report", file))); // which keeps its agent
    QJsonObject taken = ofStep({ { "agent", "researcher" } });
    setFile(taken, frozenAgentPath(QStringLiteral("researcher")), drawn);
    QVERIFY(!checkPlanChanges(run.projection(), ofSteps("fit", taken))); // what the run took stays as it is
    setFile(own, frozenAgentPath(drawer), drawn, claim);
    const BlobHash before = identityOf(run.projection(), run.index("fit")).hash();
    const auto done = run.answer({}, Resolution::Modified, {}, ofSteps("fit", own));
    QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    QVERIFY(identityOf(run.projection(), run.index("fit")).hash() != before);
    QCOMPARE(claimOf(run.projection(), run.index("fit")), claim);
    run.finish("load");
    QCOMPARE(run.agent("fit").reference(), drawer);
    QVERIFY(agentsIn(run.job("fit").files).contains(drawer));
    QCOMPARE(claimOf(run.job("fit").spec(), run.job("fit").files), claim);
    run.finish("fit");
    QVERIFY(!agentsIn(run.job("report").files).contains(drawer));
    run.finish("report");
    VERIFY_SOUND(run);
    BranchRequest again;
    again.fromStep = QStringLiteral("fit");
    const auto plan = planBranch(run.projection(), again);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QCOMPARE(plan->workflow->steps[size_t(run.index("fit"))].agent.reference(), drawer);
    QVERIFY(agentsIn(plan->created.files).contains(drawer));
    QCOMPARE(claimOf(begun(*plan), run.index("fit")), claim);
}

void AgentChangesTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("why");
    const auto add = [](const char* step, const QJsonObject& fields, const char* why) {
        QTest::newRow(why) << QString::fromLatin1(step) << fields << QString::fromLatin1(why);
    };
    add("fit", { { "agent", "enginer" } }, "no agent of that name");
    add("fit", { { "agent", QJsonObject { { "name", "nobody" }, { "task", "Fit." } } } }, "'nobody'");
    add("fit", { { "agent", "" } }, "'agent' of step 'fit' is empty");
    add("fit", { { "task", " " } }, "'task' of step 'fit' is empty");
    add("fit", { { "task", QJsonValue::Null } }, "'task' of step 'fit' is a text");
    add("fit", { { "model", 7 } }, "'model' of step 'fit' is a text");
    add("load", { { "task", "Load it." } }, "not done by an agent");
}

void AgentChangesTest::whatCannotBeIsRefused()
{
    QFETCH(const QString, step);
    QFETCH(const QJsonObject, fields);
    QFETCH(const QString, why);
    const Asked run;
    const auto possible = checkPlanChanges(run.projection(), ofPlan(step, fields));
    QVERIFY(!possible);
    QCOMPARE(possible.error().code, ErrorCode::BadInput);
    QVERIFY2(possible.error().what.contains(why), qPrintable(possible.error().what));
    QVERIFY2(!possible.error().mend.isEmpty(), qPrintable(possible.error().what));
    QVERIFY(!checkChanges(run.projection(), run.index(step), ofStep(fields))); // nor of the step alone
    if (why == QLatin1String("no agent of that name")) {
        QVERIFY(possible.error().mend.contains(QLatin1String("engineer, researcher")));
    }
}

void AgentChangesTest::laterWordsCount()
{
    const QJsonObject words = ofStep({ { "task", "One." }, { "model", "a" } });
    const QJsonObject both = mergedChanges(words, ofStep({ { "task", "Two." } }));
    QCOMPARE(both, ofStep({ { "task", "Two." }, { "model", "a" } }));
    const QJsonObject whole = ofStep({ { "agent", QJsonObject { { "name", "engineer" }, { "task", "Three." } } } });
    QCOMPARE(mergedChanges(words, whole), whole);
}

void AgentChangesTest::whatIsSaidOfThePlanReachesAgents()
{
    Asked run;
    const BlobHash script = identityOf(run.projection(), run.index("load")).hash();
    const BlobHash agent = identityOf(run.projection(), run.index("report")).hash();
    QVERIFY(run.answer({}, Resolution::Approved, "Use SI units."));
    QVERIFY(run.job("load").answers.isEmpty()); // scripts have nobody who reads it
    QCOMPARE(identityOf(run.projection(), run.index("load")).hash(), script);
    QVERIFY(identityOf(run.projection(), run.index("report")).hash() != agent);
    run.finish("load");
    QCOMPARE(run.told("fit").value("comment").toString(), QStringLiteral("Use SI units."));
    QCOMPARE(run.told("fit").value("resolution").toString(), QStringLiteral("approved"));
    QCOMPARE(answersBefore(run.projection(), run.index("fit")), run.job("fit").answers);
    run.finish("fit", failed());
    run.advance(3'600'000);
    QCOMPARE(run.told("fit").value("comment").toString(), QStringLiteral("Use SI units.")); // the next attempt, too
    VERIFY_SOUND(run);
}

void AgentChangesTest::noCommentChangesNothing()
{
    Asked run;
    const BlobHash before = identityOf(run.projection(), run.index("fit")).hash();
    QVERIFY(run.answer({}, Resolution::Approved, "  "));
    QCOMPARE(identityOf(run.projection(), run.index("fit")).hash(), before);
    run.finish("load");
    QVERIFY(run.job("fit").answers.isEmpty());
}

void AgentChangesTest::branchesStillKnowWhatWasSaid()
{
    Asked run;
    QVERIFY(run.answer({}, Resolution::Modified, "Use SI units.", ofPlan("report", { { "task", "One page." } })));
    for (const char* step : { "load", "fit", "report" }) {
        run.finish(QLatin1String(step));
    }
    QCOMPARE(run.projection().state(), RunState::Completed);
    BranchRequest again;
    again.fromStep = QStringLiteral("report");
    const auto plan = planBranch(run.projection(), again);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QCOMPARE(plan->count(PlannedStep::Fate::Kept), 2);
    QCOMPARE(decodeInheritance(encodeInheritance(*plan->inheritance)).value()->answers, plan->inheritance->answers);
    const RunProjection branch = begun(*plan);
    for (const char* step : { "fit", "report" }) { // what is kept, and what runs again
        const int index = run.index(QLatin1String(step));
        QCOMPARE(answersBefore(branch, index), answersBefore(run.projection(), index));
    }
    QCOMPARE(branch.workflow()->steps[2].agent.task, QStringLiteral("One page."));
    QVERIFY(branch.approvals().front().answer->changes.isEmpty()); // they are edits of the branch
}

QTEST_GUILESS_MAIN(AgentChangesTest)
#include "tst_agentchanges.moc"
