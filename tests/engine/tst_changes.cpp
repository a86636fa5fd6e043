// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/identity.h"
#include "core/retrycontext.h"
#include "core/stepchanges.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

/// What a person changes with an answer about one step. S06-M6.
class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommentReachesTheStep();
    void changesReachTheStep();
    void changesThatCannotBeAreRefused();
    void independenceChangesNothingThatRuns();
};

void ChangesTest::aCommentReachesTheStep() // S06-M6
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness run(workflowFromText("a"), gated);
    run.create();
    QVERIFY(run.answer("a", Resolution::Modified, "mask the plane"));
    QCOMPARE(run.running(), QStringList { "a" });
    QVERIFY(run.job("a").retry);
    QVERIFY(run.job("a").retry->feedback.contains("mask the plane"));
    VERIFY_SOUND(run);
}

void ChangesTest::changesReachTheStep()
{
    RunOptions gated;
    gated.gates = QStringList { "b" };
    RunHarness run(workflowFromText("a; b < a"), gated);
    const BlobRef old { BlobHash::of("print(1)"), 8 };
    const BlobRef changed { BlobHash::of("print(22)"), 9 };
    run.create({ { QStringLiteral("a.py"), old }, { QStringLiteral("b.py"), old } });
    run.finish("a");
    QJsonObject changes { { "fields", QJsonObject { { "timeout", 90'000 } } } };
    setFile(changes, QStringLiteral("b.py"), changed);
    QVERIFY(run.answer("b", Resolution::Modified, {}, changes));
    const auto scriptOf = [&run](const QString& step) { return run.job(step).files.back().blob; };
    QCOMPARE(run.running(), QStringList { "b" });
    QCOMPARE(scriptOf("b"), changed);
    QCOMPARE(run.job("b").spec().timeoutMillis, 90'000);
    QCOMPARE(run.job("b").files.front().blob, old);
    QCOMPARE(run.projection().created().files.back().blob, old); // what the run froze stays
    QVERIFY(identityOf(run.projection(), 1).parts.front().items.value("b.py") == changed.hash.toHex());
    run.crash(-1, true);
    QCOMPARE(scriptOf("b"), changed);
    run.finish("b", failed());
    QCOMPARE(scriptOf("b"), changed); // the next attempt, too
    run.finish("b", failed(false));
    // What is changed after a failure is added to what was changed before.
    QVERIFY(run.decide("b", StepAction::Modify, {}, { { "fields", QJsonObject { { "stall", 5'000 } } } }));
    QCOMPARE(scriptOf("b"), changed);
    QCOMPARE(run.job("b").spec().timeoutMillis, 90'000);
    run.finish("b");
    QCOMPARE(run.projection().state(), RunState::Completed);
    const auto plan = planBranch(run.projection(), {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QCOMPARE(plan->created.files.back().blob, changed);
    QCOMPARE(plan->steps[1].fate, PlannedStep::Fate::Kept); // it ran with just this
    VERIFY_SOUND(run);
}

void ChangesTest::changesThatCannotBeAreRefused()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness run(workflowFromText("a; b < a; look! < b"), gated);
    const BlobRef old { BlobHash::of("print(1)"), 8 };
    run.create({ { QStringLiteral("a.py"), old }, { QStringLiteral("b.py"), old } });
    const auto before = run.lines().size();
    QJsonObject own;
    setFile(own, QStringLiteral("a.py"), { BlobHash::of("print(2)"), 8 });
    QJsonObject others;
    setFile(others, QStringLiteral("b.py"), { BlobHash::of("print(2)"), 8 });
    const QJsonObject field { { "fields", QJsonObject { { "colour", "red" } } } };
    const QJsonObject parameter { { "parameters", QJsonObject { { "nowhere", 1 } } } };
    const QJsonObject noHash { { "files", QJsonObject { { "a.py", QJsonObject { { "size", 8 } } } } } };
    for (const QJsonObject& changes :
         { others, field, parameter, noHash, QJsonObject { { "wishes", QJsonObject() } } }) {
        QVERIFY(!run.answer("a", Resolution::Modified, {}, changes));
    }
    QVERIFY(!run.answer("a", Resolution::Approved, {}, own)); // a yes with changes is another answer
    QVERIFY(!run.answer("a", Resolution::Modified, {}, own, RememberScope::Run));
    QCOMPARE(run.lines().size(), before);
    QVERIFY(run.answer("a", Resolution::Modified, {}, own));
    run.finish("a");
    run.finish("b");
    QVERIFY(!run.answer("look", Resolution::Modified, "so be it", own)); // an approval step runs nothing
    QVERIFY(run.answer("look", Resolution::Modified, "so be it"));
    VERIFY_SOUND(run);
}

/// What a step is said to be independent of only answers suggestions: it starts as it would, and its result is as good.
void ChangesTest::independenceChangesNothingThatRuns() // S08
{
    auto said = std::make_shared<Workflow>(*workflowFromText("a; b"));
    said->steps[1].independentOf = { 0 };
    QVERIFY(said->seal().empty());
    RunHarness plain(workflowFromText("a; b"));
    RunHarness run(said);
    plain.create();
    run.create();
    QCOMPARE(run.running(), (QStringList { "a", "b" }));
    QCOMPARE(identityOf(run.projection(), 1).hash(), identityOf(plain.projection(), 1).hash());
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
