// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginedriver.h"
#include "runharness.h"
#include "support/workflowtext.h"

#include <QTest>

#include <random>

using namespace cmbagent;

#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

namespace {

/// "order → pay → report" where paying cannot be undone.
WorkflowPtr payment(bool hasCheck)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("order; pay < order; report < pay"));
    workflow->steps[1].effect = { EffectKind::External, hasCheck ? QStringLiteral("paid.py") : QString() };
    workflow->seal();
    return workflow;
}

} // namespace

/// Steps with external effects: durable intent, receipt, and no silent repetition.
class EffectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEffectHasAnIntentAndAReceipt();
    void aCrashInBetweenIsAsked();
    void aPersonSaysThatItHappened();
    void aConfirmationIsFinishedWhereverItWasCutOff();
    void aPersonLetsItBeDoneAgain();
    void aCheckFindsOut();
    void aFailureIsAskedToo();
    void aFailureBeforeItBeganIsTriedAgain();
    void aResumedRunDoesNotRepeatIt();
    void noKillDoublesAnEffect_data();
    void noKillDoublesAnEffect();
    void theStepWaitsForItsIntent();
    void aStepThatWaitedForItsIntentEndsWithTheProgram();
};

void EffectsTest::anEffectHasAnIntentAndAReceipt()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    QCOMPARE(run.lines(4), (QStringList { "5 effect_intended pay#1", "6 step_started pay#1" }));
    QCOMPARE(run.projection().step(1).effect, EffectState::Intended);
    run.finish("pay");
    QCOMPARE(run.lines(6).mid(0, 2),
             (QStringList { "7 step_completed pay#1", "8 effect_settled pay#1 happened by step" }));
    run.finish("report");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void EffectsTest::aCrashInBetweenIsAsked()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    run.crash();
    QCOMPARE(run.state("pay"), StepState::Failed);
    QCOMPARE(run.projection().step(1).effect, EffectState::Unknown);
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.projection().isWaitingForApproval());
    const Approval* open = run.projection().openApproval(1);
    QVERIFY(open);
    QCOMPARE(open->request.kind, ApprovalKind::Effect);
    QCOMPARE(open->request.options,
             (std::vector<Resolution> { Resolution::Happened, Resolution::Retried, Resolution::Skipped,
                                        Resolution::Aborted }));
    run.crash(-1, true); // asked once, however often the program starts
    QCOMPARE(run.projection().openApprovalCount(), 1);
    VERIFY_SOUND(run);
}

void EffectsTest::aPersonSaysThatItHappened()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    run.crash();
    QVERIFY(run.answer("pay", Resolution::Happened));
    QCOMPARE(run.state("pay"), StepState::Completed);
    QCOMPARE(run.projection().step(1).effect, EffectState::Happened);
    QCOMPARE(run.projection().step(1).origin->kind, OriginKind::Confirmed);
    QCOMPARE(run.running(), QStringList { "report" });
    VERIFY_SOUND(run);
}

void EffectsTest::aConfirmationIsFinishedWhereverItWasCutOff()
{
    for (int cut = 1; cut < 6; ++cut) {
        RunHarness run(payment(false));
        run.create();
        run.finish("order");
        run.crash();
        const qint64 asked = run.projection().seq();
        QVERIFY(run.answer("pay", Resolution::Happened));
        run.crash(asked + cut);
        QCOMPARE(run.state("pay"), StepState::Completed);
        QCOMPARE(run.projection().step(1).effect, EffectState::Happened);
        QCOMPARE(run.running(), QStringList { "report" });
        VERIFY_SOUND(run);
    }
}

void EffectsTest::aPersonLetsItBeDoneAgain()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    run.crash();
    QVERIFY(run.decide("pay", StepAction::Retry));
    QCOMPARE(run.running(), QStringList { "pay" });
    QCOMPARE(run.projection().step(1).effect, EffectState::Intended);
    run.finish("pay");
    run.finish("report");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void EffectsTest::aCheckFindsOut()
{
    RunHarness run(payment(true));
    run.create();
    run.finish("order");
    run.crash();
    QVERIFY(run.answer("pay", Resolution::Checked));
    QVERIFY(run.job("pay").isEffectCheck);
    run.crash(); // a look that was interrupted is taken again, and is no effect
    QVERIFY(run.job("pay").isEffectCheck);
    run.finish("pay", failedWith(10)); // it says: no
    QCOMPARE(run.running(), QStringList { "pay" });
    QVERIFY(!run.job("pay").isEffectCheck);
    run.crash();
    QVERIFY(run.answer("pay", Resolution::Checked));
    run.finish("pay", failedWith(1)); // it fell over, and knows nothing
    QCOMPARE(run.projection().openApprovalCount(), 1);
    QVERIFY(run.answer("pay", Resolution::Checked));
    run.finish("pay", completed()); // it says: yes
    QCOMPARE(run.state("pay"), StepState::Completed);
    QCOMPARE(run.projection().step(1).effect, EffectState::Happened);
    VERIFY_SOUND(run);
}

void EffectsTest::aFailureIsAskedToo()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    run.finish("pay", failed());
    QVERIFY(run.running().isEmpty());
    QCOMPARE(run.projection().step(1).effect, EffectState::Unknown);
    QVERIFY(run.answer("pay", Resolution::Skipped));
    QCOMPARE(run.state("report"), StepState::Skipped);
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void EffectsTest::aFailureBeforeItBeganIsTriedAgain()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    StepReport report = *failureReport();
    report.hasBegun = false;
    run.finish("pay", { StepOutcome::End::Failed, std::make_shared<const StepReport>(report) });
    QCOMPARE(run.running(), QStringList { "pay" });
    QCOMPARE(run.projection().openApprovalCount(), 0);
    VERIFY_SOUND(run);
}

void EffectsTest::aResumedRunDoesNotRepeatIt()
{
    RunHarness run(payment(false));
    run.create();
    run.finish("order");
    QVERIFY(run.machine().pause(true, {}));
    run.settle();
    run.endStopped();
    QVERIFY(run.machine().resume());
    run.settle();
    QVERIFY(run.running().isEmpty());
    QCOMPARE(run.projection().openApproval(1)->request.kind, ApprovalKind::Effect);
    VERIFY_SOUND(run);
}

void EffectsTest::noKillDoublesAnEffect_data()
{
    QTest::addColumn<int>("first");
    for (int block = 0; block < 10; ++block) {
        QTest::addRow("kills %d to %d", block * 100, block * 100 + 99) << block * 100;
    }
}

// A thousand runs, each killed up to four times in the window between intent and receipt. The person tells the truth.
void EffectsTest::noKillDoublesAnEffect()
{
    QFETCH(int, first);
    for (int seed = first; seed < first + 100; ++seed) {
        std::mt19937 random { quint32(seed) };
        const auto roll = [&random](int sides) { return int(random() % unsigned(sides)); };
        RunHarness run(payment(roll(2) == 0));
        run.create();
        run.finish("order");
        int done = 0;
        for (int kills = 0; kills < 60 && run.projection().state() == RunState::Executing; ++kills) {
            if (run.projection().openApproval(1)) {
                const bool hasCheck = run.projection().openApproval(1)->request.options.size() == 5;
                const Resolution truth = hasCheck && roll(2) ? Resolution::Checked
                    : done > 0                               ? Resolution::Happened
                                                             : Resolution::Retried;
                QVERIFY(run.answer("pay", truth));
            } else if (run.running().contains("report")) {
                run.finish("report");
                continue;
            }
            if (!run.running().contains("pay")) {
                continue;
            }
            const qint64 started = run.projection().seq();
            const bool isCheck = run.job("pay").isEffectCheck;
            const bool happens = !isCheck && roll(2);
            done += happens ? 1 : 0;
            if (kills < 4 && roll(3) > 0) {
                run.crash(started + roll(2)); // what was started was on disk before
                continue;
            }
            const bool wasDone = isCheck ? done > 0 : happens;
            const StepOutcome outcome = wasDone ? completed() : isCheck ? failedWith(10) : failed();
            run.finish("pay", outcome);
            if (kills < 4 && roll(3) == 0) {
                run.crash(started + roll(int(run.projection().seq() - started) + 1));
            }
        }
        QCOMPARE(run.projection().state(), RunState::Completed);
        QCOMPARE(done, 1);
        VERIFY_SOUND(run);
    }
}

void EffectsTest::theStepWaitsForItsIntent()
{
    constexpr int patience = 10'000;
    EngineDriver driver;
    driver.holdJournal();
    auto workflow = std::make_shared<Workflow>(*workflowFromText("pay; other"));
    workflow->steps[0].effect.kind = EffectKind::External;
    workflow->seal();
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.begun(), QStringList { "other#1" }, patience);
    driver.sync();
    QCOMPARE(driver.runner.begun().size(), 1);
    driver.releaseJournal();
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.runner.begun().size(), 2);
}

void EffectsTest::aStepThatWaitedForItsIntentEndsWithTheProgram()
{
    constexpr int patience = 10'000;
    EngineDriver driver;
    driver.holdJournal();
    auto workflow = std::make_shared<Workflow>(*workflowFromText("pay"));
    workflow->steps[0].effect.kind = EffectKind::External;
    workflow->seal();
    const RunId run = driver.start(workflow);
    driver.sync();
    driver.close();
    driver.releaseJournal();
    QTRY_COMPARE_WITH_TIMEOUT(driver.closedCount, 1, patience);
    QVERIFY(driver.runner.begun().isEmpty());
    QCOMPARE(driver.fold(run).step(0).effect, EffectState::NotHappened);
    QCOMPARE(driver.fold(run).step(0).state, StepState::Pending);
}

QTEST_GUILESS_MAIN(EffectsTest)
#include "tst_effects.moc"
