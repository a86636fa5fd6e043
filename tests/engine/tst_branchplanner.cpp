// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results.h"
#include "core/stepchanges.h"
#include "engine/adoption.h"
#include "engine/branchplanner.h"
#include "runharness.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;
using Fate = PlannedStep::Fate;

namespace {

/// "order → pay → report", and "other" beside it; paying cannot be undone.
WorkflowPtr payment()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("order; pay < order; report < pay; other"));
    workflow->steps[1].effect.kind = EffectKind::External;
    workflow->seal();
    return workflow;
}

void complete(RunHarness& run, const QStringList& steps)
{
    for (const QString& step : steps) {
        run.finish(step, completed({ step + QStringLiteral(".txt") }));
    }
}

QStringList fates(const BranchPlan& plan)
{
    QStringList all;
    for (const PlannedStep& step : plan.steps) {
        all << plannedFateName(step.fate);
    }
    return all;
}

} // namespace

/// What a branch keeps, on single cases; tests/app/tst_branchproperty has the random ones. S09-M1, M5, M6.
class BranchPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromANodeEverythingBelowRuns();
    void aReplayDoesAllAgain();
    void aRecordedEffectIsReplayed();
    void anEffectIsRepeatedOnlyWhenAskedFor();
    void anUnknownEffectIsNotRepeated();
    void whatIsUnknownIsRefused_data();
    void whatIsUnknownIsRefused();
    void branchesEndAtADepth();
    void editsAddUpAlongTheLine();
    void whatAPersonChangedAtAStepIsKept();
    void anAdoptedResultTakesItsPlace();
    void conflictsOfAnAdoptionAreTold();
    void aDraftBeginsWhenItIsResumed();
};

/// Nobody is asked and nothing outside is repeated; what was a recording's already stays that one's.
void BranchPlannerTest::aReplayDoesAllAgain()
{
    RunHarness run(payment());
    run.create();
    complete(run, { "order", "other", "pay", "report" });
    BranchRequest request;
    request.runsAll = true;
    request.isReplay = true;
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    QCOMPARE(fates(*plan), (QStringList { "runs", "replayed", "runs", "runs" }));
    const QString own = QStringLiteral("recorded/") + run.projection().run().toString();
    QCOMPARE(plan->created.options.models, (QMap<QString, QString> { { QString(), own } }));
    request.options = RunOptions();
    request.runsAll = false;
    QCOMPARE(planBranch(run.projection(), request)->count(Fate::Runs), 0);
}

void BranchPlannerTest::fromANodeEverythingBelowRuns()
{
    RunHarness run(workflowFromText("a; b < a; c < a; d < b c"));
    run.create();
    complete(run, { "a", "b", "c", "d" });
    BranchRequest request;
    request.fromStep = "b";
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    QCOMPARE(fates(*plan), (QStringList { "kept", "runs", "kept", "runs" }));
    QCOMPARE(plan->steps[1].reason, "played from here");
    QCOMPARE(plan->steps[3].cause, 1);
    QCOMPARE(plan->inheritance->steps.size(), 2u);
    QCOMPARE(plan->created.origin->parentSeq, run.projection().seq());
}

void BranchPlannerTest::aRecordedEffectIsReplayed()
{
    RunHarness run(payment());
    run.create();
    complete(run, { "order", "other", "pay", "report" });
    BranchRequest request;
    request.fromStep = "order";
    auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    QCOMPARE(fates(*plan), (QStringList { "runs", "replayed", "kept", "kept" }));
    QCOMPARE(plan->inheritance->steps.front().origin.kind, OriginKind::Replayed);
    request.effects.insert("pay", EffectChoice::Simulate);
    plan = planBranch(run.projection(), request);
    QCOMPARE(plan->inheritance->steps.front().origin.kind, OriginKind::Simulated);
    request.effects.insert("pay", EffectChoice::Again);
    plan = planBranch(run.projection(), request);
    QCOMPARE(fates(*plan), (QStringList { "runs", "runs", "runs", "kept" }));
}

void BranchPlannerTest::anEffectIsRepeatedOnlyWhenAskedFor()
{
    RunHarness run(payment());
    run.create();
    complete(run, { "order", "other", "pay", "report" });
    BranchRequest request;
    request.fromStep = "pay";
    const auto refused = planBranch(run.projection(), request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(refused.error().mend.contains("--effect pay=again"));
    request.effects.insert("pay", EffectChoice::Again);
    QVERIFY(planBranch(run.projection(), request));
}

void BranchPlannerTest::anUnknownEffectIsNotRepeated()
{
    RunHarness run(payment());
    run.create();
    complete(run, { "order", "other" });
    run.crash();
    const auto refused = planBranch(run.projection(), {});
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains("Nobody knows"));
}

void BranchPlannerTest::whatIsUnknownIsRefused_data()
{
    QTest::addColumn<BranchRequest>("request");
    BranchRequest request;
    request.fromStep = "nobody";
    QTest::newRow("step") << request;
    request = {};
    request.edits = { { "a", { { "id", "b" } } } };
    QTest::newRow("field") << request;
    request = {};
    request.edits = { { "nobody", { { "title", "b" } } } };
    QTest::newRow("edited step") << request;
    request = {};
    request.parameters = { { "nothing", 1 } };
    QTest::newRow("parameter") << request;
    request = {};
    request.files = { { "nothing.py", {} } };
    QTest::newRow("file") << request;
    request = {};
    request.effects = { { "a", EffectChoice::Again } };
    QTest::newRow("no effect") << request;
    request = {};
    request.edits = { { "a", { { "needs", QJsonArray { 1 } } } } };
    QTest::newRow("circle") << request;
}

void BranchPlannerTest::whatIsUnknownIsRefused()
{
    QFETCH(BranchRequest, request);
    RunHarness run(workflowFromText("a; b < a"));
    run.create();
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(!plan);
    QVERIFY(!plan.error().what.isEmpty());
}

void BranchPlannerTest::branchesEndAtADepth()
{
    MockClock clock;
    IdSource ids(clock);
    const WorkflowPtr workflow = workflowFromText("a");
    RunProjection parent(ids.next<RunId>(), workflow);
    QVERIFY(parent.apply({ parent.run(), 1, clock.now(), RunCreated {} }));
    for (int depth = 1; depth <= deepestBranch; ++depth) {
        const auto plan = planBranch(parent, {});
        QVERIFY(plan);
        QCOMPARE(plan->created.origin->depth, depth);
        RunProjection branch(ids.next<RunId>(), plan->workflow, plan->inheritance);
        QVERIFY(branch.apply({ branch.run(), 1, clock.now(), plan->created }));
        parent = branch;
    }
    const auto tooDeep = planBranch(parent, {});
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().code, ErrorCode::Limit);
}

void BranchPlannerTest::editsAddUpAlongTheLine()
{
    MockClock clock;
    IdSource ids(clock);
    RunHarness run(workflowFromText("a; b < a"));
    run.create();
    complete(run, { "a", "b" });
    BranchRequest request;
    request.edits = { { "a", { { "timeout", 1'000 } } } };
    const auto first = planBranch(run.projection(), request);
    QVERIFY(first);
    QCOMPARE(first->count(Fate::Kept), 2); // a limit does not change a result
    RunProjection branch(ids.next<RunId>(), first->workflow, first->inheritance);
    QVERIFY(branch.apply({ branch.run(), 1, clock.now(), first->created }));
    request.edits = { { "b", { { "script", "c.py" } } } };
    const auto second = planBranch(branch, request);
    QVERIFY(second);
    QCOMPARE(second->created.origin->edits.size(), 2u);
    QCOMPARE(second->workflow->steps[0].timeoutMillis, 1'000);
    QCOMPARE(fates(*second), (QStringList { "kept", "runs" }));
    QCOMPARE(second->inheritance->steps[0].origin.run, run.projection().run()); // where it was really made
}

void BranchPlannerTest::whatAPersonChangedAtAStepIsKept()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a; c < b"));
    Parameter number;
    number.name = "n";
    number.type = Parameter::Type::Integer;
    number.defaultValue = 1;
    workflow->parameters.push_back(number);
    workflow->seal();
    RunOptions asking;
    asking.asksOnError = true;
    RunHarness run(workflow, asking);
    run.create();
    complete(run, { "a" });
    for (int attempt = 0; attempt < 3; ++attempt) {
        run.finish("b", failed());
    }
    const QJsonObject changes { { "parameters", QJsonObject { { "n", 5 } } },
                                { "fields", QJsonObject { { "script", "other.py" } } } };
    QVERIFY(run.decide("b", StepAction::Modify, {}, changes));
    complete(run, { "b", "c" });

    BranchRequest request;
    request.fromStep = "c";
    const auto below = planBranch(run.projection(), request);
    QVERIFY(below);
    QCOMPARE(fates(*below), (QStringList { "kept", "kept", "runs" })); // it is as it ran: no reason to run again

    request.fromStep = "a";
    const auto above = planBranch(run.projection(), request);
    QVERIFY(above);
    MockClock clock;
    IdSource ids(clock);
    RunProjection branch(ids.next<RunId>(), above->workflow, above->inheritance);
    QVERIFY(branch.apply({ branch.run(), 1, clock.now(), above->created }));
    QCOMPARE(parametersOf(branch, 0).value("n").toInt(), 1);
    QCOMPARE(parametersOf(branch, 1).value("n").toInt(), 5);
    QCOMPARE(branch.workflow()->steps[1].script, "other.py");

    request.fromStep.clear();
    request.parameters = { { "n", 7 } };
    const auto given = planBranch(branch, request); // what is said now holds for every step
    QVERIFY(given);
    QVERIFY(given->workflow->steps[1].values.isEmpty());
    QCOMPARE(given->count(Fate::Runs), 3);
}

void BranchPlannerTest::anAdoptedResultTakesItsPlace()
{
    RunHarness into(workflowFromText("a; b < a; c < b"));
    into.create();
    complete(into, { "a", "b", "c" });
    RunHarness from(workflowFromText("a; b < a; c < b"));
    from.create();
    complete(from, { "a" });
    from.finish("b", completed({ "better.txt" }));
    const auto adopted = adoption(into.projection(), from.projection(), "b");
    QVERIFY(adopted);
    BranchRequest request;
    request.adopted = { *adopted };
    const auto plan = planBranch(into.projection(), request);
    QVERIFY(plan);
    QCOMPARE(fates(*plan), (QStringList { "kept", "adopted", "runs" }));
    MockClock clock;
    IdSource ids(clock);
    RunMachine machine(RunProjection(ids.next<RunId>(), plan->workflow, plan->inheritance), {}, clock, ids);
    machine.create(plan->created, plan->adopted);
    machine.advance();
    QVERIFY(machine.canStart());
    QCOMPARE(machine.startNext().spec().id, "c");
    QCOMPARE(machine.projection().step(1).origin->kind, OriginKind::Adopted);
    QCOMPARE(machine.projection().step(1).output("better.txt")->name, "better.txt");
    QVERIFY(!adoption(into.projection(), from.projection(), "c")); // it has no result there
}

void BranchPlannerTest::conflictsOfAnAdoptionAreTold()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a"));
    workflow->steps[1].inputs = { { "a.txt", 0, "a.txt" } };
    workflow->seal();
    RunHarness into(workflow);
    into.create();
    complete(into, { "a", "b" });
    RunHarness same(workflow);
    same.create();
    complete(same, { "a", "b" });
    QVERIFY(adoptionConflicts(into.projection(), same.projection(), "b")->isEmpty());
    RunHarness other(workflow);
    other.create();
    StepReport report;
    report.outputs = { { "a.txt", "text/plain", { BlobHash::of("other"), 5 } } };
    other.finish("a", { StepOutcome::End::Completed, std::make_shared<const StepReport>(report) });
    complete(other, { "b" });
    const auto conflicts = adoptionConflicts(into.projection(), other.projection(), "b");
    QVERIFY(conflicts);
    QCOMPARE(*conflicts, QStringList { "its inputs differ: a.txt" });
}

void BranchPlannerTest::aDraftBeginsWhenItIsResumed()
{
    RunHarness run(workflowFromText("a; b < a"));
    run.create();
    complete(run, { "a", "b" });
    BranchRequest request;
    request.fromStep = "b";
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    MockClock clock;
    IdSource ids(clock);
    RunMachine machine(RunProjection(ids.next<RunId>(), plan->workflow, plan->inheritance), {}, clock, ids);
    machine.create(plan->created, {}, false);
    machine.advance();
    QCOMPARE(machine.projection().state(), RunState::Draft);
    QVERIFY(!machine.canStart() && machine.canRelease());
    QVERIFY(machine.resume());
    machine.advance();
    QCOMPARE(machine.startNext().spec().id, "b");
}

QTEST_GUILESS_MAIN(BranchPlannerTest)
#include "tst_branchplanner.moc"
