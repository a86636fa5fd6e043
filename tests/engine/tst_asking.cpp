// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity.h"
#include "core/rememberkey.h"
#include "core/retrycontext.h"
#include "core/stepchanges.h"
#include "engine/branchplanner.h"
#include "runharness.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

RunOptions inMode(ApprovalMode mode)
{
    RunOptions options;
    options.approvalMode = mode;
    return options;
}

WorkflowPtr withPolicy(const char* text, ApprovalPolicy policy)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    workflow->approval = std::move(policy);
    workflow->seal();
    return workflow;
}

/// "a" is to give chi2 < 3.
WorkflowPtr withCheck(const char* text)
{
    ApprovalRule rule;
    rule.step = QStringLiteral("a");
    rule.check = ValueCheck { QStringLiteral("chi2"), Comparison::Less, 3 };
    return withPolicy(text, { ApprovalMode::Custom, { rule } });
}

StepOutcome withValue(double chi2)
{
    StepReport report;
    report.values = { { QStringLiteral("chi2"), chi2 } };
    return { StepOutcome::End::Completed, std::make_shared<const StepReport>(std::move(report)) };
}

/// What is open now: "plan", "step a", "check a" …, in the order asked.
QStringList open(const RunHarness& run)
{
    QStringList questions;
    for (const Approval& approval : run.projection().approvals()) {
        if (approval.isOpen()) {
            questions << (approvalKindName(approval.request.kind) + QLatin1Char(' ')
                          + run.projection().askerId(approval.request.step))
                             .trimmed();
        }
    }
    return questions;
}

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

#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

/// When a run asks and what follows, by mode; remembered answers. S06-M1..M3, M5..M10, S06-S1..S3.
class AskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsAskedOnce();
    void aRejectedPlanCancelsTheRun();
    void aPlanMayWaitWhileTheRunIsPaused();
    void eachStepAsksBeforeItStarts();
    void aQuestionShowsWhatWillRun();
    void aRejectedStepIsSkipped();
    void aCommentReachesTheStep();
    void changesReachTheStep();
    void changesThatCannotBeAreRefused();
    void anAttemptAsksNoMore();
    void errorsAskByMode();
    void modesChangeDuringARun();
    void gatesCanBeSetAndRemoved();
    void gatesAreRefusedWhereTheyMakeNoSense();
    void rulesAskAboutSomeSteps();
    void resultsThatPassAskNothing();
    void resultsThatFailAsk_data();
    void resultsThatFailAsk();
    void deadlinesOfAMode();
    void presetsAnswerWhatAModeAsks();
    void rememberedWithinTheRun();
    void rememberedAcrossRuns();
    void rememberedBindsToWhatWasShown();
    void forgottenAsksAgain();
    void someThingsAreNeverRemembered();
    void branchesAskAsTheirParent();
    void nothingStartsUnasked();
    void restartsRepeatNoQuestion();
};

void AskingTest::aPlanIsAskedOnce()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QCOMPARE(run.lines(), (QStringList { "1 workflow_created", "2 workflow_state_changed", "3 approval_requested" }));
    QCOMPARE(run.projection().state(), RunState::Planning);
    QVERIFY(run.projection().isWaitingForApproval());
    QVERIFY(run.machine().canRelease());
    const ApprovalRequested& plan = run.projection().openApproval(-1)->request;
    QCOMPARE(plan.kind, ApprovalKind::Plan);
    QCOMPARE(plan.context.value("steps").toArray().size(), 2);
    QVERIFY(run.answer({}, Resolution::Approved));
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    run.finish("b");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QCOMPARE(run.projection().approvals().size(), 1u);
    VERIFY_SOUND(run);
}

void AskingTest::aRejectedPlanCancelsTheRun()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QVERIFY(!run.answer({}, Resolution::Modified)); // that would be another plan
    QVERIFY(run.answer({}, Resolution::Rejected, "too long"));
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a cancelled", "b cancelled" }));
    QCOMPARE(run.projection().reason(), QStringLiteral("too long"));
    VERIFY_SOUND(run);
}

void AskingTest::aPlanMayWaitWhileTheRunIsPaused()
{
    RunHarness run(workflowFromText("a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.machine().resume());
    QCOMPARE(run.projection().state(), RunState::Planning);
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.answer({}, Resolution::Approved));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void AskingTest::eachStepAsksBeforeItStarts()
{
    RunHarness run(workflowFromText("a; b; c < a b; look! < a"), inMode(ApprovalMode::BeforeEachStep));
    run.create();
    QCOMPARE(open(run), QStringList { "plan" });
    QVERIFY(run.answer({}, Resolution::Approved));
    QCOMPARE(open(run), (QStringList { "step a", "step b" }));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.answer("b", Resolution::Approved));
    QCOMPARE(run.running(), QStringList { "b" }); // the other one still waits
    QCOMPARE(run.state("a"), StepState::WaitingApproval);
    QVERIFY(run.answer("a", Resolution::Approved));
    run.finish("a");
    QCOMPARE(open(run), QStringList { "gate look" }); // an approval asks once, for itself
    run.finish("b");
    QCOMPARE(open(run), (QStringList { "gate look", "step c" }));
    QVERIFY(run.answer("look", Resolution::Approved));
    QVERIFY(run.answer("c", Resolution::Approved));
    run.finish("c");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void AskingTest::aQuestionShowsWhatWillRun()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a"));
    workflow->steps[1].inputs = { { QStringLiteral("in.txt"), 0, QStringLiteral("out.txt") } };
    workflow->steps[1].resources.cpus = 2;
    workflow->steps[1].timeoutMillis = 5'000;
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    QVERIFY(run.machine().change({ {}, 1 }));
    run.finish("a", completed({ "out.txt" }));
    const ApprovalRequested& asked = run.projection().openApproval(1)->request;
    QCOMPARE(asked.context.value("runs").toString(), QStringLiteral("b.py"));
    QCOMPARE(asked.context.value("limits").toObject().value("cpus").toInt(), 2);
    QCOMPARE(asked.context.value("limits").toObject().value("timeout_ms").toInt(), 5'000);
    QVERIFY(asked.context.value("limits").toObject().value("memory_bytes").isNull());
    QVERIFY(asked.context.value("estimate").toObject().value("cost_usd").isNull());
    QCOMPARE(asked.context.value("reason").toString(), QStringLiteral("a person set a gate here"));
    QCOMPARE(asked.shown.size(), 1u);
    QCOMPARE(asked.shown[0].name, QStringLiteral("inputs/in.txt"));
    QCOMPARE(asked.shown[0].blob.hash, BlobHash::of("out.txt"));
    // All of it is covered by the hash an answer carries.
    QCOMPARE(asked.hash, evidenceHash(asked.question, asked.options, asked.shown, asked.context));
    QJsonObject other = asked.context;
    other.insert(QStringLiteral("network"), true);
    QVERIFY(asked.hash != evidenceHash(asked.question, asked.options, asked.shown, other));
    VERIFY_SOUND(run);
}

void AskingTest::aRejectedStepIsSkipped()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness other(workflowFromText("a; b < a; c < a?"), gated);
    other.create();
    QCOMPARE(open(other), QStringList { "step a" });
    QVERIFY(other.answer("a", Resolution::Rejected, "not today"));
    QCOMPARE(other.state("b"), StepState::Skipped);
    QCOMPARE(other.running(), QStringList { "c" });
    other.finish("c");
    QCOMPARE(other.finalStates(), (QStringList { "completed", "a skipped", "b skipped", "c completed" }));
    QCOMPARE(other.projection().step(0).reason, QStringLiteral("not today"));
    VERIFY_SOUND(other);
}

void AskingTest::aCommentReachesTheStep() // S06-M6
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

/// A script is changed in the answer to the question before its step: that is what runs, also after a restart, a
/// failure and a branch, and the workflow stays as it was.
void AskingTest::changesReachTheStep()
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

void AskingTest::changesThatCannotBeAreRefused()
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

void AskingTest::anAttemptAsksNoMore()
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

void AskingTest::errorsAskByMode() // S06-M10
{
    for (const ApprovalMode mode : { ApprovalMode::OnError, ApprovalMode::None }) {
        RunHarness run(workflowFromText("a; b < a?"), inMode(mode));
        run.create();
        run.finish("a", failed(false));
        QCOMPARE(open(run), mode == ApprovalMode::OnError ? QStringList { "error a" } : QStringList {});
        if (mode == ApprovalMode::OnError) {
            QVERIFY(run.running().isEmpty());
            QVERIFY(run.answer("a", Resolution::Skipped, "we can do without"));
        }
        run.finish("b");
        QCOMPARE(run.projection().state(), mode == ApprovalMode::OnError ? RunState::Completed : RunState::Failed);
        VERIFY_SOUND(run);
    }
}

void AskingTest::modesChangeDuringARun()
{
    RunHarness run(workflowFromText("a; b < a; c < b; d < c"));
    run.create();
    QVERIFY(run.machine().change({ ApprovalMode::BeforeEachStep, -1, true, "ada" }));
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" }); // what runs, runs
    run.finish("a");
    QCOMPARE(open(run), QStringList { "step b" });
    const qint64 seq = run.projection().seq();
    QVERIFY(run.machine().change({ ApprovalMode::BeforeEachStep }));
    QCOMPARE(run.projection().seq(), seq); // no news
    QVERIFY(run.machine().change({ ApprovalMode::None }));
    run.settle();
    QCOMPARE(open(run), QStringList { "step b" }); // what is asked stays asked
    QVERIFY(run.answer("b", Resolution::Approved));
    run.finish("b");
    QCOMPARE(run.running(), QStringList { "c" });
    const auto refused = run.machine().change({ ApprovalMode::Custom });
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains("no rules"));
    run.finish("c");
    run.finish("d");
    QVERIFY(!run.machine().change({ ApprovalMode::Manual })); // it is over
    QVERIFY(run.lines().contains("4 approval_mode_changed before_each_step"));
    VERIFY_SOUND(run);
}

void AskingTest::gatesCanBeSetAndRemoved()
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

void AskingTest::gatesAreRefusedWhereTheyMakeNoSense()
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

void AskingTest::rulesAskAboutSomeSteps() // S06-S2
{
    ApprovalRule rule;
    rule.step = QStringLiteral("b*");
    RunHarness run(withPolicy("a; b1 < a; b2 < a", { ApprovalMode::Custom, { rule } }));
    run.create();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(open(run), (QStringList { "step b1", "step b2" }));
    QVERIFY(run.projection().openApproval(1)->request.context.value("reason").toString().contains("step: b*"));
    VERIFY_SOUND(run);
}

void AskingTest::resultsThatPassAskNothing()
{
    RunHarness run(withCheck("a; b < a"));
    run.create();
    run.finish("a", withValue(2));
    QCOMPARE(run.running(), QStringList { "b" });
    VERIFY_SOUND(run);
}

void AskingTest::resultsThatFailAsk_data()
{
    QTest::addColumn<Resolution>("answer");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("approve") << Resolution::Approved
                             << QStringList { "completed", "a completed", "b completed", "c completed" };
    QTest::newRow("modify") << Resolution::Modified
                            << QStringList { "completed", "a completed", "b completed", "c completed" };
    QTest::newRow("reject") << Resolution::Rejected
                            << QStringList { "completed", "a completed", "b skipped", "c completed" };
    QTest::newRow("abort") << Resolution::Aborted
                           << QStringList { "cancelled", "a completed", "b cancelled", "c cancelled" };
}

void AskingTest::resultsThatFailAsk()
{
    QFETCH(Resolution, answer);
    QFETCH(QStringList, states);
    RunHarness run(withCheck("a; b < a; c < a?"));
    run.create();
    run.finish("a", withValue(4));
    QCOMPARE(open(run), QStringList { "check a" });
    QVERIFY(run.running().isEmpty()); // nothing builds on results nobody has looked at
    QVERIFY(run.projection().isWaitingForApproval());
    QCOMPARE(run.projection().openApproval(0)->request.context.value("found").toDouble(), 4.0);
    run.crash();
    QCOMPARE(open(run), QStringList { "check a" });
    QVERIFY(run.answer("a", answer, "it is the dust"));
    if (answer == Resolution::Modified) {
        QCOMPARE(run.job("b").answers.value("a").toObject().value("comment").toString(),
                 QStringLiteral("it is the dust"));
    }
    run.crash();
    for (const QString& step : run.running()) {
        run.finish(step);
    }
    QCOMPARE(run.finalStates(), states);
    VERIFY_SOUND(run);
}

void AskingTest::deadlinesOfAMode() // S06-S3
{
    ApprovalPolicy policy { ApprovalMode::AfterPlanning };
    policy.deadlineMillis = 60'000;
    policy.onDeadline = Resolution::Rejected;
    RunHarness run(withPolicy("a", policy));
    run.create();
    run.advance(59'000);
    QCOMPARE(run.projection().state(), RunState::Planning);
    run.advance(2'000);
    QCOMPARE(run.projection().state(), RunState::Cancelled);
    QCOMPARE(run.projection().approvals()[0].answer->by, QStringLiteral("deadline"));
    VERIFY_SOUND(run);
}

void AskingTest::presetsAnswerWhatAModeAsks()
{
    RunOptions options = inMode(ApprovalMode::BeforeEachStep);
    options.answers.forAll = Resolution::Approved;
    options.answers.bySteps.insert("b", Resolution::Rejected);
    RunHarness run(workflowFromText("a; b < a; c < a"), options);
    run.create();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(run.running(), QStringList { "c" });
    run.finish("c", failed(false));
    QCOMPARE(open(run), QStringList { "error c" }); // what to do about a failure is nothing one says in advance
    QCOMPARE(run.state("b"), StepState::Skipped);
    VERIFY_SOUND(run);
}

void AskingTest::rememberedWithinTheRun()
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

void AskingTest::rememberedAcrossRuns()
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

void AskingTest::rememberedBindsToWhatWasShown()
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

void AskingTest::forgottenAsksAgain()
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

void AskingTest::someThingsAreNeverRemembered()
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

void AskingTest::branchesAskAsTheirParent()
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

/// Over random graphs: in the mode "before each step" no attempt starts that nobody approved.
void AskingTest::nothingStartsUnasked()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        RunHarness run(randomWorkflow(3 + int(random() % 12), 1.5, seed), inMode(ApprovalMode::BeforeEachStep),
                       1 + int(random() % 3));
        run.create();
        for (int moves = 0; moves < 400 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const auto& approvals = run.projection().approvals();
            const auto asked =
                std::find_if(approvals.begin(), approvals.end(), [](const Approval& a) { return a.isOpen(); });
            if (!running.isEmpty() && random() % 2 == 0) {
                run.finish(running.at(int(random() % unsigned(running.size()))), random() % 4 ? completed() : failed());
            } else if (asked != approvals.end()) {
                const auto& options = asked->request.options;
                const bool isPlan = asked->request.kind == ApprovalKind::Plan;
                const bool isError = isAboutFailure(asked->request.kind);
                const Resolution said = isPlan ? Resolution::Approved
                    : isError                  ? Resolution::Skipped
                                               : options[random() % options.size()];
                QVERIFY(run.answer(run.projection().askerId(asked->request.step), said));
            } else if (random() % 3 == 0) {
                run.crash();
            }
        }
        QVERIFY2(isEnded(run.projection().state()), qPrintable(QString::number(seed)));
        QSet<int> approved;
        for (const RunEvent& event : run.log().events()) {
            if (const auto* resolved = std::get_if<ApprovalResolved>(&event.body)) {
                const bool isStart = run.projection().approval(resolved->id)->request.kind == ApprovalKind::Step;
                if (isStart && resolved->resolution != Resolution::Rejected) {
                    approved.insert(resolved->step);
                }
            } else if (const auto* started = std::get_if<StepStarted>(&event.body)) {
                QVERIFY2(approved.contains(started->step), qPrintable(run.log().lines().join('\n')));
            }
        }
        VERIFY_SOUND(run);
    }
}

/// Wherever the program ends: no question is asked twice, none is lost, and the run ends alike.
void AskingTest::restartsRepeatNoQuestion()
{
    const auto play = [](RunHarness& run) {
        for (int moves = 0; moves < 100 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const QStringList questions = open(run);
            if (!questions.isEmpty()) {
                const bool isAnswered = run.answer(questions.first().section(' ', 1), Resolution::Approved).has_value();
                QVERIFY(isAnswered);
            } else if (!running.isEmpty()) {
                run.finish(running.first(), running.first() == QLatin1String("a") ? withValue(4) : completed());
            }
        }
    };
    for (const ApprovalMode mode :
         { ApprovalMode::AfterPlanning, ApprovalMode::BeforeEachStep, ApprovalMode::Custom }) {
        RunHarness whole(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
        whole.create();
        play(whole);
        const size_t questions = whole.projection().approvals().size();
        QVERIFY(questions > 0);
        for (qint64 keep = 1; keep <= whole.projection().seq(); ++keep) {
            RunHarness run(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
            run.create();
            play(run);
            run.crash(keep);
            play(run);
            QCOMPARE(run.finalStates(), whole.finalStates());
            QCOMPARE(run.projection().approvals().size(), questions);
            VERIFY_SOUND(run);
        }
    }
}

QTEST_GUILESS_MAIN(AskingTest)
#include "tst_asking.moc"
