// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/retrycontext.h"
#include "engine/branchplanner.h"
#include "support/workflowtext.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

using R = Resolution;

/// The first step is changed before the workflow is sealed.
template <typename Change>
WorkflowPtr changedFirst(const char* text, Change change)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    change(workflow->steps[0]);
    workflow->seal();
    return workflow;
}

WorkflowPtr withRule(const char* text, AskTime time)
{
    ApprovalRule rule;
    rule.step = QStringLiteral("a");
    rule.ask = time;
    return withPolicy(text, { ApprovalMode::Custom, { rule } });
}

bool offers(const RunHarness& run, const char* step, Resolution resolution)
{
    const auto& options = run.projection().openApproval(run.index(QLatin1String(step)))->request.options;
    return std::find(options.begin(), options.end(), resolution) != options.end();
}

/// The numbers of the times step "a" was done again, as recorded.
QList<int> redosOf(const RunHarness& run)
{
    QList<int> redos;
    for (const RunEvent& event : run.log().events()) {
        const auto* retry = std::get_if<StepRetryScheduled>(&event.body);
        if (retry && retry->step == 0 && retry->redo > 0) {
            redos << retry->redo;
        }
    }
    return redos;
}

} // namespace

/// A person looks at what a step has done before others build on it, and may have it done again. Requirements 18.3,
/// C-27.
class ReviewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewHoldsBackWhatFollows();
    void aStepIsDoneAgainKnowingWhatWasSaid();
    void aRedoUsesUpNoRetry();
    void whatIsSaidOfAFailureIsAdded();
    void workflowsSayHowOften();
    void whatHappenedOutsideIsNotDoneAgain();
    void rulesSayWhen();
    void failedChecksOfferItToo();
    void commandsAnswerReviews();
    void doingAgainIsNotRemembered();
    void aStepThatWasAskedForIsNotAskedForAgain();
    void branchesKeepWhatWasReviewed();
    void restartsLoseNothing_data();
    void restartsLoseNothing();
    void aRunThatWasGivenUpStaysGivenUp();
    void nothingBuildsOnWhatNobodyLookedAt();
};

void ReviewsTest::aReviewHoldsBackWhatFollows()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    QCOMPARE(run.running(), QStringList { "a" }); // nobody is asked about the plan, or before it starts
    run.finish("a", completed({ "a.txt" }));
    QCOMPARE(open(run), QStringList { "review a" });
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.projection().isWaitingForApproval());
    const ApprovalRequested& asked = run.projection().openApproval(0)->request;
    QCOMPARE(asked.options, (std::vector<R> { R::Approved, R::Rejected, R::Modified, R::Retried, R::Aborted }));
    QCOMPARE(asked.shown.size(), size_t(1));
    QCOMPARE(asked.shown[0].name, QStringLiteral("a/a.txt"));
    QCOMPARE(asked.hash, evidenceHash(asked.question, asked.options, asked.shown, asked.context));
    QCOMPARE(asked.context.value("reason").toString(), QStringLiteral("the run asks after each step"));
    QVERIFY(run.answer("a", R::Approved));
    QCOMPARE(run.running(), QStringList { "b" });
    run.finish("b", failed(false));
    QCOMPARE(open(run), QStringList { "error b" });
    QVERIFY(run.answer("b", R::Retried));
    run.finish("b");
    QVERIFY(run.answer("b", R::Approved));
    QCOMPARE(run.finalStates(), (QStringList { "completed", "a completed", "b completed" }));
    QCOMPARE(run.projection().step(0).attempts.size(), size_t(1));
    VERIFY_SOUND(run);
}

void ReviewsTest::aStepIsDoneAgainKnowingWhatWasSaid()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a", completed({ "first.txt" }));
    QVERIFY(run.answer("a", R::Retried, "less noise"));
    QCOMPARE(run.running(), QStringList { "a" });
    QCOMPARE(run.job("a").attempt, 2);
    const auto told = run.job("a").retry;
    QVERIFY(told);
    QCOMPARE(told->feedback, QStringLiteral("less noise"));
    QVERIFY(told->isAfterReview);
    QCOMPARE(told->previous.size(), size_t(1));
    QCOMPARE(told->previous[0].files.size(), size_t(1));
    run.clock().jumpWall(-86'400'000'000); // the clock was a day ahead
    run.finish("a", completed({ "second.txt" }));
    const QJsonObject context = run.projection().openApproval(0)->request.context;
    QCOMPARE(context.value("redos").toInt(), 1);
    QCOMPARE(context.value("guidance").toString(), QStringLiteral("less noise"));
    QCOMPARE(run.projection().openApproval(0)->request.shown[0].name, QStringLiteral("a/second.txt"));
    QVERIFY(run.answer("a", R::Retried, "more light"));
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("less noise\nmore light"));
    QCOMPARE(run.job("a").retry->redo, 2);
    run.finish("a");
    QVERIFY(!offers(run, "a", R::Retried));
    QVERIFY(run.projection().openApproval(0)->request.question.contains("done again 2 times"));
    QVERIFY(!run.answer("a", R::Retried, "once more"));
    QVERIFY(run.answer("a", R::Approved));
    QCOMPARE(run.running(), QStringList { "b" });
    const StepStatus& status = run.projection().step(0);
    QCOMPARE(status.attempts.size(), size_t(3)); // all of them whole
    QCOMPARE(status.attempts[0].report->outputs[0].name, QStringLiteral("first.txt"));
    QCOMPARE(status.redos, 2);
    QCOMPARE(redosOf(run), (QList<int> { 1, 2 }));
    VERIFY_SOUND(run);
}

void ReviewsTest::aRedoUsesUpNoRetry()
{
    RunHarness run(changedFirst("a; b < a",
                                [](StepSpec& step) {
                                    step.retry = { 2, 0 };
                                }),
                   inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a", failed());
    run.finish("a");
    QVERIFY(run.answer("a", R::Retried, "smooth it"));
    QCOMPARE(run.projection().step(0).failures, 0);
    run.finish("a", failed());
    QCOMPARE(run.running(), QStringList { "a" }); // it has both its attempts before it again
    QCOMPARE(run.job("a").attempt, 4);
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("smooth it"));
    QVERIFY(!run.job("a").retry->isAfterReview); // something did go wrong
    run.finish("a");
    QCOMPARE(open(run), QStringList { "review a" });
    QVERIFY(offers(run, "a", R::Retried));
    VERIFY_SOUND(run);
}

void ReviewsTest::whatIsSaidOfAFailureIsAdded()
{
    RunHarness run(workflowFromText("a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    QVERIFY(run.answer("a", R::Retried, "smooth it"));
    run.finish("a", failed(false));
    QCOMPARE(open(run), QStringList { "error a" });
    QVERIFY(run.answer("a", R::Retried, "with less memory"));
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("smooth it\nwith less memory"));
    VERIFY_SOUND(run);
}

void ReviewsTest::workflowsSayHowOften()
{
    ApprovalPolicy policy { ApprovalMode::AfterEachStep };
    policy.redoLimit = 0;
    RunHarness never(withPolicy("a", policy));
    never.create();
    never.finish("a");
    QVERIFY(!offers(never, "a", R::Retried));
    QVERIFY(never.projection().openApproval(0)->request.question.contains("no step be done again"));
    VERIFY_SOUND(never);
    policy.redoLimit = 1;
    RunHarness once(withPolicy("a", policy));
    once.create();
    once.finish("a");
    QVERIFY(once.answer("a", R::Retried));
    once.finish("a");
    QVERIFY(!offers(once, "a", R::Retried));
    QVERIFY(once.projection().openApproval(0)->request.question.contains("done again once"));
    VERIFY_SOUND(once);
}

void ReviewsTest::whatHappenedOutsideIsNotDoneAgain()
{
    RunHarness run(changedFirst("a; b < a", [](StepSpec& step) { step.effect.kind = EffectKind::External; }),
                   inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    QCOMPARE(open(run), QStringList { "review a" });
    QVERIFY(!offers(run, "a", R::Retried));
    QVERIFY(run.projection().openApproval(0)->request.question.contains("cannot be undone"));
    QVERIFY(run.answer("a", R::Rejected));
    QCOMPARE(run.finalStates(), (QStringList { "completed", "a completed", "b skipped" }));
    VERIFY_SOUND(run);
}

void ReviewsTest::rulesSayWhen()
{
    for (const AskTime time : { AskTime::Before, AskTime::After, AskTime::Both }) {
        RunHarness run(withRule("a; b < a", time));
        run.create();
        QCOMPARE(open(run), time == AskTime::After ? QStringList() : QStringList { "step a" });
        if (time != AskTime::After) {
            QVERIFY(run.answer("a", R::Approved));
        }
        run.finish("a");
        QCOMPARE(open(run), time == AskTime::Before ? QStringList() : QStringList { "review a" });
        if (time != AskTime::Before) {
            const QJsonObject context = run.projection().openApproval(0)->request.context;
            QVERIFY(context.value("reason").toString().contains("ask: " + askTimeName(time)));
            QVERIFY(run.answer("a", R::Approved));
        }
        QCOMPARE(run.running(), QStringList { "b" }); // no rule is about it
        run.finish("b");
        QCOMPARE(run.projection().state(), RunState::Completed);
        VERIFY_SOUND(run);
    }
}

void ReviewsTest::failedChecksOfferItToo()
{
    RunHarness run(withCheck("a; b < a"));
    run.create();
    run.finish("a", withValue(4));
    QCOMPARE(open(run), QStringList { "check a" });
    QVERIFY(run.answer("a", R::Retried, "mask the dust"));
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("mask the dust"));
    run.finish("a", withValue(5));
    QCOMPARE(open(run), QStringList { "check a" }); // it is another attempt, and fails as well
    QVERIFY(run.answer("a", R::Retried));
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("mask the dust"));
    run.finish("a", withValue(2));
    QCOMPARE(run.running(), QStringList { "b" });
    VERIFY_SOUND(run);
}

void ReviewsTest::commandsAnswerReviews()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    QVERIFY(!run.decide("a", StepAction::Skip));
    QVERIFY(!run.decide("a", StepAction::Modify, "other"));
    QCOMPARE(open(run), QStringList { "review a" });
    QVERIFY(run.decide("a", StepAction::Retry, "other"));
    QCOMPARE(run.job("a").retry->feedback, QStringLiteral("other"));
    run.finish("a");
    QVERIFY(run.decide("a", StepAction::Abort));
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a completed", "b cancelled" }));
    VERIFY_SOUND(run);
}

void ReviewsTest::doingAgainIsNotRemembered()
{
    RunHarness run(workflowFromText("a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    const auto refused = run.answer("a", R::Retried, {}, {}, RememberScope::Run);
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains("cannot be remembered"));
    QVERIFY(run.answer("a", R::Approved, {}, {}, RememberScope::Project));
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void ReviewsTest::aStepThatWasAskedForIsNotAskedForAgain()
{
    RunHarness run(workflowFromText("a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    QVERIFY(run.machine().change({ ApprovalMode::AroundEachStep }));
    run.settle();
    QCOMPARE(open(run), QStringList { "review a" });
    QVERIFY(run.answer("a", R::Retried));
    QCOMPARE(run.running(), QStringList { "a" }); // a person has just said that it may
    VERIFY_SOUND(run);
}

void ReviewsTest::branchesKeepWhatWasReviewed()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
    run.create();
    run.finish("a");
    QVERIFY(run.answer("a", R::Retried));
    const auto early = planBranch(run.projection(), {});
    QVERIFY(early);
    QCOMPARE(early->count(PlannedStep::Fate::Runs), 2); // what is to be done again has no result
    run.finish("a");
    QVERIFY(run.answer("a", R::Approved));
    run.finish("b");
    QVERIFY(run.answer("b", R::Aborted));
    QCOMPARE(run.projection().state(), RunState::Cancelled);
    BranchRequest request;
    request.fromStep = QStringLiteral("b");
    const auto plan = planBranch(run.projection(), request);
    QVERIFY(plan);
    QVERIFY(plan->steps[0].fate == PlannedStep::Fate::Kept);
    RunProjection branch(RunId(Uuid { { 7 } }), plan->workflow, plan->inheritance);
    QVERIFY(branch.apply({ branch.run(), 1, { 1 }, plan->created }));
    const StepStatus& kept = branch.step(0);
    QVERIFY(!kept.isUnderCheck && !kept.isRefused);
    QCOMPARE(kept.redos, 0);
    QCOMPARE(kept.askedAttempt, 0); // nobody was asked here
    QCOMPARE(reasonToReview(branch, 0), QString());
    QCOMPARE(branch.step(1).state, StepState::Pending);
    VERIFY_SOUND(run);
}

void ReviewsTest::restartsLoseNothing_data()
{
    QTest::addColumn<ApprovalMode>("mode");
    QTest::newRow("after") << ApprovalMode::AfterEachStep;
    QTest::newRow("around") << ApprovalMode::AroundEachStep;
    QTest::newRow("check") << ApprovalMode::Custom;
}

void ReviewsTest::restartsLoseNothing()
{
    QFETCH(const ApprovalMode, mode);
    const auto play = [](RunHarness& run) {
        for (int moves = 0; moves < 200 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const QStringList questions = open(run);
            if (!questions.isEmpty()) {
                const QString step = questions.first().section(' ', 1);
                const bool isAboutA =
                    questions.first() == QLatin1String("review a") || questions.first() == QLatin1String("check a");
                const bool isAgain = isAboutA && run.projection().step(0).redos < 2;
                QVERIFY(run.answer(step, isAgain ? R::Retried : R::Approved, isAgain ? "again" : ""));
            } else if (!running.isEmpty()) {
                run.finish(running.first(), running.first() == QLatin1String("a") ? withValue(4) : completed());
            }
        }
    };
    RunHarness whole(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
    whole.create();
    play(whole);
    QCOMPARE(whole.projection().state(), RunState::Completed);
    QCOMPARE(redosOf(whole), (QList<int> { 1, 2 }));
    const size_t questions = whole.projection().approvals().size();
    for (qint64 keep = 1; keep <= whole.projection().seq(); ++keep) {
        RunHarness run(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
        run.create();
        play(run);
        run.crash(keep);
        play(run);
        QCOMPARE(run.finalStates(), whole.finalStates());
        QCOMPARE(run.projection().approvals().size(), questions);
        QCOMPARE(redosOf(run), (QList<int> { 1, 2 }));
        QCOMPARE(run.projection().step(0).guidance, QStringLiteral("again\nagain"));
        VERIFY_SOUND(run);
    }
}

void ReviewsTest::aRunThatWasGivenUpStaysGivenUp()
{
    RunHarness whole(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
    whole.create();
    whole.finish("a");
    const qint64 asked = whole.projection().seq();
    QVERIFY(whole.answer("a", R::Aborted, "no good"));
    const QStringList states { "cancelled", "a completed", "b cancelled" };
    QCOMPARE(whole.finalStates(), states);
    for (qint64 keep = asked + 1; keep <= whole.projection().seq(); ++keep) {
        RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterEachStep));
        run.create();
        run.finish("a");
        QVERIFY(run.answer("a", R::Aborted, "no good"));
        run.crash(keep);
        QCOMPARE(run.finalStates(), states);
        QCOMPARE(run.projection().reason(), QStringLiteral("no good"));
        VERIFY_SOUND(run);
    }
}

void ReviewsTest::nothingBuildsOnWhatNobodyLookedAt()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        RunHarness run(randomWorkflow(3 + int(random() % 12), 1.5, seed), inMode(ApprovalMode::AfterEachStep),
                       1 + int(random() % 3));
        run.create();
        for (int moves = 0; moves < 4'000 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const auto& approvals = run.projection().approvals();
            const auto asked =
                std::find_if(approvals.begin(), approvals.end(), [](const Approval& a) { return a.isOpen(); });
            if (!running.isEmpty() && random() % 2 == 0) {
                run.finish(running.at(int(random() % unsigned(running.size()))), random() % 4 ? completed() : failed());
            } else if (asked != approvals.end()) {
                const auto& options = asked->request.options; // the last of them gives up
                const Resolution said =
                    isAboutFailure(asked->request.kind) ? R::Skipped : options[random() % (options.size() - 1)];
                QVERIFY(run.answer(run.projection().askerId(asked->request.step), said, "so"));
            } else if (random() % 3 == 0) {
                run.crash();
            }
            run.advance(10'000); // what waits for its next attempt need not wait long
        }
        QVERIFY2(isEnded(run.projection().state()), qPrintable(QString::number(seed)));
        QSet<int> good;
        for (const RunEvent& event : run.log().events()) {
            if (const auto* resolved = std::get_if<ApprovalResolved>(&event.body)) {
                if (resolved->resolution == R::Approved || resolved->resolution == R::Modified) {
                    good.insert(resolved->step);
                }
            } else if (const auto* started = std::get_if<StepStarted>(&event.body)) {
                QVERIFY2(!good.contains(started->step), qPrintable(run.log().lines().join('\n')));
                for (const Need& need : run.projection().workflow()->steps[size_t(started->step)].needs) {
                    QVERIFY2(need.optional || good.contains(need.step), qPrintable(run.log().lines().join('\n')));
                }
            }
        }
        for (int step = 0; step < run.projection().stepCount(); ++step) {
            QVERIFY(run.projection().step(step).redos <= usualRedos);
        }
        VERIFY_SOUND(run);
    }
}

QTEST_GUILESS_MAIN(ReviewsTest)
#include "tst_reviews.moc"
