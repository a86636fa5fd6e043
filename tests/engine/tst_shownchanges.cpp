// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/identity.h"
#include "core/stepchanges.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

/// "make" writes a text and a picture; "look" shows both; "after" and "later" read the text behind it, "beside" reads
/// it without waiting for anybody. "again" shows it once more, behind "look".
WorkflowPtr shownText()
{
    auto workflow = std::make_shared<Workflow>(
        *workflowFromText("make; look! < make; after < look make; later < after make; beside < make; again! < look"));
    const auto reads = [&](const char* step) {
        workflow->steps[size_t(workflow->indexOf(QLatin1String(step)))].inputs = { { QStringLiteral("in.txt"), 0,
                                                                                     QStringLiteral("model.txt") } };
    };
    reads("after");
    reads("later");
    reads("beside");
    workflow->steps[1].approval.show = { { 0, QStringLiteral("*") } };
    workflow->steps[5].approval.show = { { 0, QStringLiteral("model.txt") } };
    workflow->steps[5].needs.push_back({ 0, false });
    workflow->seal();
    return workflow;
}

StepOutcome textAndPicture()
{
    StepReport report = *reportWith({ QStringLiteral("model.txt"), QStringLiteral("plot.png") });
    report.outputs[1].mediaType = QStringLiteral("image/png");
    return { StepOutcome::End::Completed, std::make_shared<const StepReport>(std::move(report)) };
}

const BlobRef edited { BlobHash::of("a better model"), 14 };
const BlobRef original { BlobHash::of("model.txt"), 9 };

QJsonObject withText(const QString& name, const BlobRef& content = edited)
{
    QJsonObject changes;
    setOutput(changes, name, content);
    return changes;
}

/// A run whose first approval step asks.
struct AtTheGate : RunHarness
{
    AtTheGate() : RunHarness(shownText())
    {
        create();
        finish(QStringLiteral("make"), textAndPicture());
    }
};

BlobRef inputOf(const RunHarness& run, const QString& step)
{
    return run.job(step).inputs.front().blob;
}

} // namespace

/// Texts that are changed where they are shown: who gets them, and who sees that it was so. S06-M6.
class ShownChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAfterTheGateGetTheText();
    void aLaterGateShowsWhatStandsNow();
    void whatCannotBeChangedIsRefused();
    void itHoldsAfterARestart();
    void branchesKeepIt();
    void aBranchThatAsksAgainDoesNot();
};

void ShownChangesTest::stepsAfterTheGateGetTheText()
{
    AtTheGate run;
    const StepIdentity before = identityOf(run.projection(), run.index("after"));
    QCOMPARE(inputOf(run, "beside"), original);
    QVERIFY(run.answer("look", Resolution::Modified, {}, withText("make/model.txt")));
    QCOMPARE(inputOf(run, "after"), edited);
    QCOMPARE(inputOf(run, "beside"), original); // it comes after no gate
    QVERIFY(identityOf(run.projection(), run.index("after")).hash() != before.hash());
    // What the step made is as it was, and so is what was shown.
    QCOMPARE(run.projection().step(0).output("model.txt")->blob, original);
    QCOMPARE(run.projection().approvals().front().request.shown.front().blob, original);
    run.finish("after");
    QCOMPARE(inputOf(run, "later"), edited);
    VERIFY_SOUND(run);
}

void ShownChangesTest::aLaterGateShowsWhatStandsNow()
{
    AtTheGate run;
    QVERIFY(run.answer("look", Resolution::Modified, {}, withText("make/model.txt")));
    QCOMPARE(run.projection().openApproval(run.index("again"))->request.shown.front().blob, edited);
    const BlobRef more { BlobHash::of("an even better model"), 20 };
    QVERIFY(run.answer("again", Resolution::Modified, {}, withText("make/model.txt", more)));
    QCOMPARE(inputOf(run, "after"), edited); // it does not come after the second one
    VERIFY_SOUND(run);
}

void ShownChangesTest::whatCannotBeChangedIsRefused()
{
    AtTheGate run;
    const auto refused = [&run](const QJsonObject& changes, const char* words,
                                Resolution resolution = Resolution::Modified) {
        const auto done = run.answer("look", resolution, {}, changes);
        return !done && done.error().what.contains(QLatin1String(words));
    };
    const auto before = run.lines().size();
    QVERIFY(refused(withText("make/plot.png"), "no text"));
    QVERIFY(refused(withText("make/other.txt"), "not shown"));
    QVERIFY(refused(withText("make/model.txt"), "takes no changes", Resolution::Approved));
    QVERIFY(refused({ { "outputs", QJsonObject { { "make/model.txt", QJsonObject() } } } }, "no hash"));
    QVERIFY(refused({ { "fields", QJsonObject { { "timeout", 5 } } } }, "not what can be changed"));
    QVERIFY(!run.answer("look", Resolution::Modified, {}, withText("make/model.txt"), RememberScope::Run));
    QCOMPARE(run.lines().size(), before);
    QVERIFY(run.projection().openApproval(run.index("look")));
    VERIFY_SOUND(run);
}

/// Also from just before the answer was written: what it cites lies there unused, and the question is asked as before.
void ShownChangesTest::itHoldsAfterARestart()
{
    AtTheGate run;
    const BlobHash asked = run.projection().openApproval(run.index("look"))->request.hash;
    run.crash();
    QCOMPARE(run.projection().openApproval(run.index("look"))->request.hash, asked);
    QVERIFY(run.answer("look", Resolution::Modified, {}, withText("make/model.txt")));
    run.crash(-1, true);
    QCOMPARE(inputOf(run, "after"), edited);
    VERIFY_SOUND(run);
}

void ShownChangesTest::branchesKeepIt()
{
    AtTheGate run;
    run.finish("beside");
    QVERIFY(run.answer("look", Resolution::Modified, {}, withText("make/model.txt")));
    QVERIFY(run.answer("again", Resolution::Approved));
    run.finish("after");
    run.finish("later");
    const QStringList rows = run.lines();
    BranchRequest request;
    request.fromStep = QStringLiteral("after");
    const auto plan = planBranch(run.projection(), request);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QCOMPARE(plan->steps[1].fate, PlannedStep::Fate::Kept);
    RunProjection branch(RunId(Uuid { { 9 } }), plan->workflow, plan->inheritance);
    RunCreated created = plan->created;
    created.origin->inheritance = BlobHash::of("kept");
    QVERIFY(branch.apply({ branch.run(), 1, { 1 }, created }));
    QCOMPARE(inputsOf(branch, branch.workflow()->steps[2]).front().blob, edited);
    QCOMPARE(inputsOf(branch, branch.workflow()->steps[4]).front().blob, original);
    QCOMPARE(outputsIn(branch.step(1).changes).size(), 1u); // who collects garbage finds it here
    // And so does a branch of the branch, which has only that.
    const auto deeper = planBranch(branch, request);
    QVERIFY(deeper);
    QCOMPARE(outputsIn(deeper->inheritance->answers.front().answer.changes).size(), 1u);
    QCOMPARE(run.lines(), rows);
    VERIFY_SOUND(run);
}

void ShownChangesTest::aBranchThatAsksAgainDoesNot()
{
    AtTheGate run;
    QVERIFY(run.answer("look", Resolution::Modified, {}, withText("make/model.txt")));
    BranchRequest request;
    request.fromStep = QStringLiteral("look");
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    RunProjection branch(RunId(Uuid { { 9 } }), plan->workflow, plan->inheritance);
    RunCreated created = plan->created;
    created.origin->inheritance = BlobHash::of("kept");
    QVERIFY(branch.apply({ branch.run(), 1, { 1 }, created }));
    QCOMPARE(inputsOf(branch, branch.workflow()->steps[2]).front().blob, original);
    VERIFY_SOUND(run);
}

QTEST_GUILESS_MAIN(ShownChangesTest)
#include "tst_shownchanges.moc"
