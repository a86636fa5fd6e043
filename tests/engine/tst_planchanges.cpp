// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/identity.h"
#include "core/planchanges.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

constexpr const char* text = "load; fit < load; plot < fit; report < plot?; note < load";

/// As `text`, with a parameter "n" that is 2.
WorkflowPtr planned()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    Parameter parameter;
    parameter.name = QStringLiteral("n");
    parameter.type = Parameter::Type::Integer;
    parameter.defaultValue = 2;
    parameter.minimum = 1;
    workflow->parameters = { parameter };
    workflow->seal();
    return workflow;
}

const BlobRef old { BlobHash::of("print(1)"), 8 };
const BlobRef changed { BlobHash::of("print(22)"), 9 };

/// A run that asks about its plan.
struct Asked : RunHarness
{
    Asked() : RunHarness(planned(), inMode(ApprovalMode::AfterPlanning))
    {
        create({ { QStringLiteral("fit.py"), old }, { QStringLiteral("plot.py"), old } }, { { "n", 2 } });
    }
};

QJsonObject fields(const QString& step, const QJsonObject& values)
{
    return { { "steps", QJsonObject { { step, QJsonObject { { "fields", values } } } } } };
}

QJsonObject leftOut(const QStringList& steps)
{
    return { { "leave_out", QJsonArray::fromStringList(steps) } };
}

/// Takes up a branch as it would begin.
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

/// A plan that is changed in the answer to its question. S06-M3, S06-M6.
class PlanChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsRunAsTheyWereChanged();
    void theRunGetsItsParameters();
    void stepsAreLeftOut();
    void whatIsSkippedWithThemIsKnownBefore();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aRestartAnywhereEndsAlike();
    void itHoldsWhenItIsAnsweredInAPause();
    void branchesHaveThePlan();
    void aBranchChangesOnlyWhatRuns();
    void editsOfTheGraphAreScheduled();
    void anyPlanEndsAsItSays();
};

void PlanChangesTest::stepsRunAsTheyWereChanged()
{
    Asked run;
    QJsonObject changes =
        fields("fit", { { "title", "Fit it well" }, { "retry", QJsonArray { 1, 0 } }, { "timeout", 90'000 } });
    setContent(ApprovalKind::Plan, changes, "fit/fit.py", changed);
    const BlobHash before = identityOf(run.projection(), run.index("fit")).hash();
    QVERIFY(run.answer({}, Resolution::Modified, "as discussed", changes));
    QCOMPARE(run.projection().state(), RunState::Executing);
    QCOMPARE(run.projection().askerLabel(run.index("fit")), QStringLiteral("Fit it well"));
    run.finish("load");
    QCOMPARE(run.job("fit").spec().timeoutMillis, 90'000);
    QCOMPARE(run.job("fit").files.front().blob, changed);
    QCOMPARE(run.job("fit").files.back().blob, old); // that of another step
    QCOMPARE(run.projection().created().files.front().blob, old); // what the run froze stays
    QVERIFY(identityOf(run.projection(), run.index("fit")).hash() != before);
    run.finish("fit", failed());
    QCOMPARE(run.state("fit"), StepState::Failed); // it has one attempt now
    VERIFY_SOUND(run);
}

void PlanChangesTest::theRunGetsItsParameters()
{
    Asked run;
    QJsonObject changes { { "parameters", QJsonObject { { "n", 7 } } } };
    changes.insert("steps", QJsonObject { { "fit", QJsonObject { { "parameters", QJsonObject { { "n", 9 } } } } } });
    QVERIFY(run.answer({}, Resolution::Modified, {}, changes));
    QCOMPARE(run.job("load").parameters.value("n").toInt(), 7);
    run.finish("load");
    QCOMPARE(run.job("note").parameters.value("n").toInt(), 7);
    QCOMPARE(run.job("fit").parameters.value("n").toInt(), 9);
    QCOMPARE(run.projection().parameters().value("n").toInt(), 7);
    QCOMPARE(run.projection().created().parameters.value("n").toInt(), 2);
    VERIFY_SOUND(run);
}

void PlanChangesTest::stepsAreLeftOut()
{
    Asked run;
    QVERIFY(run.answer({}, Resolution::Modified, {}, leftOut({ "fit" })));
    QCOMPARE(run.running(), (QStringList { "load", "report" })); // it can do without the plot
    QVERIFY(run.projection().step(run.index("fit")).isLeftOut());
    QCOMPARE(run.projection().step(run.index("fit")).reason, leftOutReason);
    QCOMPARE(run.projection().step(run.index("plot")).cause, run.index("fit"));
    run.finish("load");
    QCOMPARE(run.running(), (QStringList { "report", "note" }));
    run.finish("report");
    run.finish("note");
    QCOMPARE(run.finalStates(),
             (QStringList { "completed", "load completed", "fit skipped", "plot skipped", "report completed",
                            "note completed" }));
    VERIFY_SOUND(run);
}

void PlanChangesTest::whatIsSkippedWithThemIsKnownBefore()
{
    const WorkflowPtr workflow = planned();
    QCOMPARE(skippedWithout(*workflow, { "fit" }), (std::vector<int> { 2 }));
    QCOMPARE(skippedWithout(*workflow, { "load" }), (std::vector<int> { 1, 4, 2 }));
    QCOMPARE(skippedWithout(*workflow, { "plot" }), std::vector<int> {});
    QCOMPARE(skippedWithout(*workflow, { "fit", "plot" }), std::vector<int> {});
    QCOMPARE(skippedWithout(*workflow, {}), std::vector<int> {});
}

void PlanChangesTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QJsonObject() << "Nothing of the plan";
    QTest::newRow("part") << QJsonObject { { "wishes", QJsonObject() } } << "wishes";
    QTest::newRow("step") << fields("nowhere", { { "title", "x" } }) << "no step 'nowhere'";
    QTest::newRow("field") << fields("fit", { { "colour", "red" } }) << "colour";
    QTest::newRow("kind") << fields("fit", { { "timeout", "long" } }) << "wrong kind";
    QTest::newRow("circle") << fields("load", { { "needs", QJsonArray { 1 } } }) << "circle";
    QTest::newRow("script") << fields("fit", { { "script", "other.py" } }) << "took no script";
    QTest::newRow("parameter") << QJsonObject { { "parameters", QJsonObject { { "n", 0 } } } } << "outside its bounds";
    QTest::newRow("unknown") << QJsonObject { { "parameters", QJsonObject { { "m", 1 } } } } << "no parameter 'm'";
    QTest::newRow("left out") << leftOut({ "nowhere" }) << "no step 'nowhere'";
    QTest::newRow("twice") << leftOut({ "fit", "fit" }) << "each named once";
    QTest::newRow("all") << leftOut({ "load", "report" }) << "would be left";
    QJsonObject foreign;
    setContent(ApprovalKind::Plan, foreign, "fit/plot.py", changed);
    QTest::newRow("file") << foreign << "not the script of step 'fit'";
}

void PlanChangesTest::whatCannotBeIsRefused()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QString, words);
    Asked run;
    const QStringList before = run.lines();
    const auto done = run.answer({}, Resolution::Modified, {}, changes);
    QVERIFY(!done);
    QVERIFY2(done.error().what.contains(words), qPrintable(done.error().toText()));
    QCOMPARE(run.lines(), before);
    QVERIFY(run.projection().openApproval(-1));
    VERIFY_SOUND(run);
}

/// Wherever the program ends after the answer: what was left out stays out, and what was changed stays changed.
void PlanChangesTest::aRestartAnywhereEndsAlike()
{
    const auto play = [](RunHarness& run) {
        QJsonObject changes = leftOut({ "fit" });
        changes.insert("parameters", QJsonObject { { "n", 5 } });
        if (run.projection().openApproval(-1)) {
            QVERIFY(run.answer({}, Resolution::Modified, {}, changes));
        }
        while (!run.running().isEmpty()) {
            run.finish(run.running().first());
        }
    };
    Asked whole;
    play(whole);
    QCOMPARE(whole.projection().state(), RunState::Completed);
    for (qint64 keep = 2; keep <= whole.projection().seq(); ++keep) {
        Asked run;
        play(run);
        run.crash(keep, true);
        play(run);
        QCOMPARE(run.finalStates(), whole.finalStates());
        QVERIFY(run.projection().step(1).isLeftOut());
        QVERIFY(run.projection().step(1).attempts.empty());
        QCOMPARE(run.projection().parameters().value("n").toInt(), 5);
        VERIFY_SOUND(run);
    }
}

void PlanChangesTest::itHoldsWhenItIsAnsweredInAPause()
{
    Asked run;
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.machine().change({ ApprovalMode::None })); // from here on it would not even look again
    QVERIFY(run.answer({}, Resolution::Modified, {}, leftOut({ "fit" })));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.machine().resume());
    run.settle();
    run.finish("load");
    QVERIFY(run.projection().step(1).isLeftOut());
    QCOMPARE(run.running(), (QStringList { "report", "note" }));
    VERIFY_SOUND(run);
}

void PlanChangesTest::branchesHaveThePlan()
{
    Asked run;
    QJsonObject changes = fields("note", { { "title", "A note" } });
    changes.insert("parameters", QJsonObject { { "n", 5 } });
    changes.insert("leave_out", QJsonArray { "fit" });
    QVERIFY(run.answer({}, Resolution::Modified, {}, changes));
    run.finish("load");
    run.finish("report");
    run.finish("note");
    const QStringList rows = run.lines();
    const auto same = planBranch(run.projection(), {});
    QVERIFY2(same, same ? "" : qPrintable(same.error().toText()));
    QCOMPARE(same->count(PlannedStep::Fate::Kept), 5); // nothing is different
    QCOMPARE(same->created.parameters.value("n").toInt(), 5);
    QCOMPARE(same->workflow->steps[4].title, QStringLiteral("A note"));
    // Who reads it from the store has only the frozen workflow and the edits.
    const auto read = editWorkflow(*planned(), same->created.origin->edits);
    QVERIFY(read);
    QCOMPARE((*read)->steps[4].title, QStringLiteral("A note"));
    BranchRequest again;
    again.fromStep = QStringLiteral("load");
    const auto plan = planBranch(run.projection(), again);
    QVERIFY(plan);
    QCOMPARE(plan->steps[1].fate, PlannedStep::Fate::Kept); // as left out as before
    QVERIFY(begun(*plan).step(1).isLeftOut());
    QCOMPARE(plan->steps[4].fate, PlannedStep::Fate::Runs);
    BranchRequest back;
    back.fromStep = QStringLiteral("fit");
    const auto taken = planBranch(run.projection(), back);
    QVERIFY(taken);
    QCOMPARE(taken->steps[1].fate, PlannedStep::Fate::Runs); // unless it is asked for
    QCOMPARE(run.lines(), rows);
    VERIFY_SOUND(run);
}

/// What a branch keeps ran as it was: its plan cannot say otherwise afterwards.
void PlanChangesTest::aBranchChangesOnlyWhatRuns()
{
    Asked run;
    QVERIFY(run.answer({}, Resolution::Approved));
    run.finish("load");
    BranchRequest request;
    request.fromStep = QStringLiteral("fit");
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    const RunProjection branch = begun(*plan);
    QVERIFY(checkPlanChanges(branch, fields("fit", { { "timeout", 5 } })));
    QVERIFY(!checkPlanChanges(branch, fields("load", { { "timeout", 5 } })));
    QVERIFY(!checkPlanChanges(branch, leftOut({ "load" })));
    QVERIFY(!checkPlanChanges(branch, { { "parameters", QJsonObject { { "n", 5 } } } }));
    QVERIFY(checkPlanChanges(branch, { { "parameters", QJsonObject { { "n", 2 } } } })); // it is that already
    VERIFY_SOUND(run);
}

void PlanChangesTest::editsOfTheGraphAreScheduled()
{
    Asked run;
    QVERIFY(run.answer({}, Resolution::Modified, {}, fields("note", { { "needs", QJsonArray { 2 } } })));
    run.finish("load");
    QCOMPARE(run.running(), QStringList { "fit" });
    run.finish("fit");
    QCOMPARE(run.running(), QStringList { "plot" });
    run.finish("plot");
    QCOMPARE(run.running(), (QStringList { "report", "note" }));
    VERIFY_SOUND(run);
}

/// Over random graphs: exactly those run that were neither left out nor need what was.
void PlanChangesTest::anyPlanEndsAsItSays()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        const WorkflowPtr workflow = randomWorkflow(3 + int(random() % 12), 1.5, seed);
        RunHarness run(workflow, inMode(ApprovalMode::AfterPlanning));
        run.create();
        QStringList out;
        for (const StepSpec& spec : workflow->steps) {
            if (random() % 4 == 0) {
                out << spec.id;
            }
        }
        const std::vector<int> gone = skippedWithout(*workflow, out);
        if (out.isEmpty() || int(gone.size()) + out.size() == workflow->size()) {
            continue;
        }
        QVERIFY(run.answer({}, Resolution::Modified, {}, leftOut(out)));
        for (int moves = 0; moves < 400 && !isEnded(run.projection().state()); ++moves) {
            const auto& approvals = run.projection().approvals();
            const auto open =
                std::find_if(approvals.begin(), approvals.end(), [](const Approval& a) { return a.isOpen(); });
            if (open != approvals.end()) {
                QVERIFY(run.answer(run.projection().askerId(open->request.step), Resolution::Approved));
            } else {
                run.finish(run.running().first());
            }
        }
        for (int step = 0; step < workflow->size(); ++step) {
            const bool isOut = out.contains(workflow->steps[size_t(step)].id)
                || std::find(gone.begin(), gone.end(), step) != gone.end();
            QCOMPARE(run.projection().step(step).state, isOut ? StepState::Skipped : StepState::Completed);
        }
        VERIFY_SOUND(run);
    }
}

QTEST_GUILESS_MAIN(PlanChangesTest)
#include "tst_planchanges.moc"
