// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/rememberkey.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

Result<void> answerAndRemember(RunHarness& run, const QString& step, Resolution resolution, RememberScope scope)
{
    const Approval* asked = run.projection().openApproval(run.index(step));
    ApprovalAnswer answer { asked->request.id, asked->request.hash, resolution, QStringLiteral("as before"),
                            QStringLiteral("person") };
    answer.who = QStringLiteral("ada");
    answer.remember = scope;
    const auto done = run.machine().answer(answer);
    run.settle();
    return done;
}

/// What the store would tell other runs about the answers of this one.
AnswerMemoryPtr memoryOf(const RunProjection& run)
{
    auto memory = std::make_shared<AnswerMemory>();
    for (const Approval& approval : run.approvals()) {
        if (approval.answer && approval.answer->remember >= RememberScope::Branch) {
            RememberedAnswer answer;
            answer.approval = approval.request.id;
            answer.run = run.run();
            answer.scope = approval.answer->remember;
            answer.resolution = approval.answer->resolution;
            answer.comment = approval.answer->comment;
            answer.who = approval.answer->who;
            answer.answered = approval.answeredAt;
            answer.key = rememberKey(approval.request, run.askerId(approval.request.step));
            memory->answers.insert(answer.key, answer);
        }
    }
    return memory;
}

} // namespace

/// Gates a person sets before steps, and answers that are remembered. S06-M4, S06-S1.
class StepGatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gatesCanBeSetAndRemoved();
    void gatesAreRefusedWhereTheyMakeNoSense();
    void anAttemptAsksNoMore();
    void branchesAskAsTheirParent();
    void rememberedWithinTheRun();
    void rememberedAcrossRuns();
    void rememberedBindsToWhatWasShown();
    void forgottenAsksAgain();
    void someThingsAreNeverRemembered();
};

void StepGatesTest::gatesCanBeSetAndRemoved()
{
    RunHarness run(workflowFromText("a; b < a; c < a"), inMode(ApprovalMode::Manual));
    run.create();
    QVERIFY(run.machine().change({ {}, run.index("b") }));
    QVERIFY(run.machine().change({ {}, run.index("c") }));
    QVERIFY(run.machine().change({ {}, run.index("c"), false }));
    run.finish("a");
    QCOMPARE(run.running(), QStringList { "c" });
    QCOMPARE(open(run), QStringList { "step b" });
    QVERIFY(run.answer("b", Resolution::Approved));
    run.finish("b");
    run.finish("c");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void StepGatesTest::gatesAreRefusedWhereTheyMakeNoSense()
{
    RunHarness run(workflowFromText("a; look! < a; b < look"));
    run.create();
    QCOMPARE(run.machine().change({ {}, 0 }).error().code, ErrorCode::IllegalMove); // it runs
    QCOMPARE(run.machine().change({ {}, 1 }).error().code, ErrorCode::BadInput);
    QCOMPARE(run.machine().change({ {}, 9 }).error().code, ErrorCode::NotFound);
    QVERIFY(run.machine().change({ {}, 2 }));
    run.finish("a");
    QVERIFY(run.answer("look", Resolution::Approved));
    const auto asked = run.machine().change({ {}, 2, false });
    QVERIFY(!asked);
    QVERIFY(asked.error().mend.contains("answer it"));
    VERIFY_SOUND(run);
}

void StepGatesTest::anAttemptAsksNoMore()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness run(workflowFromText("a"), gated);
    run.create();
    QVERIFY(run.answer("a", Resolution::Approved));
    run.finish("a", failed());
    QCOMPARE(run.running(), QStringList { "a" }); // the second attempt of what was approved
    run.finish("a");
    QCOMPARE(run.projection().approvals().size(), 1u);
    VERIFY_SOUND(run);
}

void StepGatesTest::branchesAskAsTheirParent()
{
    RunHarness parent(workflowFromText("a; b < a; c < b; d < c"));
    parent.create();
    QVERIFY(parent.machine().change({ ApprovalMode::OnError }));
    QVERIFY(parent.machine().change({ {}, parent.index("c") }));
    parent.finish("a");
    parent.finish("b");
    QVERIFY(parent.answer("c", Resolution::Approved));
    parent.finish("c");
    BranchRequest request;
    request.fromStep = QStringLiteral("c");
    const auto plan = planBranch(parent.projection(), request);
    QVERIFY(plan);
    QCOMPARE(plan->created.options.approvalMode, ApprovalMode::OnError);
    QCOMPARE(plan->created.options.gates, QStringList { "c" });
    RunProjection branch(RunId(Uuid { { 9 } }), plan->workflow, plan->inheritance);
    RunCreated created = plan->created;
    created.origin->inheritance = BlobHash::of("kept");
    QVERIFY(branch.apply({ branch.run(), 1, { 1 }, created }));
    QVERIFY(branch.approvals().empty()); // what was approved in the parent was approved for the parent
    QVERIFY(!branch.step(2).isCleared);
    QVERIFY(branch.step(2).isGated);
    VERIFY_SOUND(parent);
}

void StepGatesTest::rememberedWithinTheRun()
{
    // Two gates that show nothing and ask the same are still two gates; the same one asks once in a run, so what a run
    // remembers counts when it is asked again: here after a crash that lost the answer of another.
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness run(workflowFromText("a; b < a"), gated);
    run.create();
    QVERIFY(answerAndRemember(run, "a", Resolution::Modified, RememberScope::Run));
    QVERIFY(run.machine().pause(true, {}));
    run.settle();
    run.endStopped();
    QVERIFY(run.machine().change({ {}, 0 })); // a person wants to be asked again
    QVERIFY(run.machine().resume());
    run.settle();
    // The word for the step is part of what is shown now, so this is another question, and it is asked.
    QCOMPARE(open(run), QStringList { "step a" });
    QVERIFY(answerAndRemember(run, "a", Resolution::Approved, RememberScope::Run));
    QVERIFY(run.machine().pause(true, {}));
    run.settle();
    run.endStopped();
    QVERIFY(run.machine().change({ {}, 0 }));
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(open(run), QStringList {});
    QCOMPARE(run.running(), QStringList { "a" });
    const ApprovalResolved& last = *run.projection().approvals().back().answer;
    QCOMPARE(last.by, QStringLiteral("remembered"));
    QVERIFY(last.origin);
    QCOMPARE(last.origin->who, QStringLiteral("ada"));
    QCOMPARE(last.origin->approval, run.projection().approvals()[1].request.id);
    QCOMPARE(last.remember, RememberScope::Once); // only a person's answer is remembered
    VERIFY_SOUND(run);
}

void StepGatesTest::rememberedAcrossRuns()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness first(workflowFromText("a; b < a"), gated);
    first.create();
    QVERIFY(answerAndRemember(first, "a", Resolution::Approved, RememberScope::Project));
    RunHarness second(workflowFromText("a; b < a"), gated);
    second.machine().setMemory(memoryOf(first.projection()));
    second.create();
    QCOMPARE(second.running(), QStringList { "a" });
    const ApprovalResolved& given = *second.projection().approvals()[0].answer;
    QCOMPARE(given.by, QStringLiteral("remembered"));
    QCOMPARE(given.comment, QStringLiteral("as before"));
    QCOMPARE(given.origin->run, first.projection().run());
    QCOMPARE(given.origin->scope, RememberScope::Project);
    VERIFY_SOUND(second);
}

void StepGatesTest::rememberedBindsToWhatWasShown()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness first(workflowFromText("a; b < a"), gated);
    first.create();
    QVERIFY(answerAndRemember(first, "a", Resolution::Approved, RememberScope::Project));
    auto changed = std::make_shared<Workflow>(*workflowFromText("a; b < a"));
    changed->steps[0].usesNetwork = true;
    changed->seal();
    RunHarness second(changed, gated);
    second.machine().setMemory(memoryOf(first.projection()));
    second.create();
    QCOMPARE(open(second), QStringList { "step a" });
}

void StepGatesTest::forgottenAsksAgain()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness first(workflowFromText("a; b < a"), gated);
    first.create();
    QVERIFY(answerAndRemember(first, "a", Resolution::Approved, RememberScope::Project));
    auto memory = std::make_shared<AnswerMemory>(*memoryOf(first.projection()));
    memory->forgotten.insert(first.projection().approvals()[0].request.id);
    RunHarness second(workflowFromText("a; b < a"), gated);
    second.machine().setMemory(memory);
    second.create();
    QCOMPARE(open(second), QStringList { "step a" });
}

void StepGatesTest::someThingsAreNeverRemembered()
{
    const auto refused = [](RunHarness& run, const QString& step, Resolution resolution) {
        const auto done = answerAndRemember(run, step, resolution, RememberScope::Project);
        return !done && done.error().code == ErrorCode::BadInput && done.error().what.contains("cannot be remembered");
    };
    RunHarness plan(workflowFromText("a"), inMode(ApprovalMode::AfterPlanning));
    plan.create();
    QVERIFY(refused(plan, {}, Resolution::Approved));
    RunHarness error(workflowFromText("a"), inMode(ApprovalMode::OnError));
    error.create();
    error.finish("a", failed(false));
    QVERIFY(refused(error, "a", Resolution::Retried));
    auto external = std::make_shared<Workflow>(*workflowFromText("a"));
    external->steps[0].effect.kind = EffectKind::External;
    external->seal();
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness effect(external, gated);
    effect.create();
    QVERIFY(refused(effect, "a", Resolution::Approved));
    RunHarness check(withCheck("a; b < a"));
    check.create();
    check.finish("a", withValue(4));
    QVERIFY(refused(check, "a", Resolution::Aborted));
    QVERIFY(answerAndRemember(check, "a", Resolution::Approved, RememberScope::Project));
}

QTEST_GUILESS_MAIN(StepGatesTest)
#include "tst_stepgates.moc"
