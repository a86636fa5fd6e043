// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runharness.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

const QString yes = QStringLiteral("pause"); // any reason

WorkflowPtr withRetry(const char* text, RetrySpec rule)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    for (StepSpec& step : workflow->steps) {
        step.retry = rule;
    }
    workflow->seal();
    return workflow;
}

} // namespace

#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

class RunMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainRun();
    void everyAttemptIsKept();
    void aRetryWaitsItsTime();
    void aFailureThatCannotBeMendedIsFinal();
    void aStepThatStopsUnaskedHasFailed();
    void independentPartsGoOnWhenOneFails();
    void aReopenedRunHasFreshAttempts();
    void aReopenLeavesWhatIsDoneAlone();
    void aRunHasItsOwnLimit();
    void whoeverTakesItUpMaySetAnother();
    void inputsReachTheJob();
    void aFailedAttemptGivesNoInput();
    void metricsAndNotesAreEvents();
    void pauseLetsRunningStepsFinish();
    void pauseAndStopUsesUpNoRetry();
    void resumeBeforeEverythingStopped();
    void failuresWhilePausedAreRetriedAfterwards();
    void cancelEndsRunningAndPendingSteps();
    void cancelWhilePaused();
    void cancellingGoesOnAfterACrash();
    void nothingUndoesACancel();
    void illegalCommandsChangeNothing_data();
    void illegalCommandsChangeNothing();
    void closingPausesAndInterrupts();
    void closingWhileTheLastStepEnds();
    void aHeldRunOnlyWritesDown();
    void aChainOfSkipsNeedsNoStack();
};

void RunMachineTest::aPlainRun()
{
    RunHarness run(workflowFromText("load; fit < load; report < fit"));
    run.create();
    run.finish("load");
    run.finish("fit");
    run.finish("report");
    QCOMPARE(run.lines(),
             (QStringList { "1 workflow_created", "2 workflow_started", "3 step_started load#1",
                            "4 step_completed load#1", "5 step_started fit#1", "6 step_completed fit#1",
                            "7 step_started report#1", "8 step_completed report#1", "9 workflow_completed" }));
    QVERIFY(run.machine().isOver());
    VERIFY_SOUND(run);
}

void RunMachineTest::everyAttemptIsKept()
{
    RunHarness run(workflowFromText("fit"));
    run.create();
    run.finish("fit", failed());
    run.finish("fit", failed());
    run.finish("fit");
    QCOMPARE(run.lines(2),
             (QStringList { "3 step_started fit#1", "4 step_failed fit#1", "5 step_retry_backoff fit#2",
                            "6 step_started fit#2", "7 step_failed fit#2", "8 step_retry_backoff fit#3",
                            "9 step_started fit#3", "10 step_completed fit#3", "11 workflow_completed" }));
    const auto& attempts = run.projection().step(0).attempts;
    QCOMPARE(attempts.size(), 3u);
    QCOMPARE(attempts[0].end, Attempt::End::Failed);
    QCOMPARE(attempts[0].report->error->what, "It broke.");
    QCOMPARE(attempts[2].end, Attempt::End::Completed);
    VERIFY_SOUND(run);
}

void RunMachineTest::aRetryWaitsItsTime() // C-25
{
    RunHarness run(withRetry("fit; other", { 3, 2'000 }));
    run.create();
    run.finish("other");
    run.finish("fit", failed());
    QCOMPARE(run.lines(6), (QStringList { "7 step_retry_backoff fit#2 in 2000 ms" }));
    QVERIFY(run.machine().nextWake().has_value());
    run.advance(1'999);
    QVERIFY(run.running().isEmpty());
    QCOMPARE(run.projection().state(), RunState::Executing);
    run.advance(1);
    QCOMPARE(run.running(), QStringList { "fit" });
    run.finish("fit", failed());
    QCOMPARE(run.lines(9), (QStringList { "10 step_retry_backoff fit#3 in 4000 ms" }));
    run.clock().jumpWall(-86'400'000'000); // somebody sets the clock back by a day: it waits no longer for that
    run.advance(3'999);
    QVERIFY(run.running().isEmpty());
    run.advance(1);
    run.finish("fit");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QVERIFY(!run.machine().nextWake().has_value());
    VERIFY_SOUND(run);
}

void RunMachineTest::aFailureThatCannotBeMendedIsFinal() // S04-S3
{
    RunHarness run(workflowFromText("fit; report < fit"));
    run.create();
    run.finish("fit", failed(false));
    QCOMPARE(run.lines(3), (QStringList { "4 step_failed fit#1", "5 workflow_failed failed: fit" }));
    QCOMPARE(run.state("report"), StepState::Pending);
    VERIFY_SOUND(run);
}

void RunMachineTest::aStepThatStopsUnaskedHasFailed()
{
    RunHarness run(withRetry("fit", { 2, 0 }));
    run.create();
    run.finish("fit", stopped());
    run.finish("fit", stopped());
    QCOMPARE(run.finalStates(), (QStringList { "failed", "fit failed" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::independentPartsGoOnWhenOneFails()
{
    RunHarness run(workflowFromText("a; b; c < b; d < a c; e < a? c"));
    run.create();
    run.finish("a", failed(false));
    QCOMPARE(run.projection().state(), RunState::Executing);
    run.finish("b");
    run.finish("c");
    QCOMPARE(run.running(), QStringList { "e" });
    run.finish("e");
    QCOMPARE(run.finalStates(),
             (QStringList { "failed", "a failed", "b completed", "c completed", "d pending", "e completed" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::aReopenedRunHasFreshAttempts() // C-10
{
    RunHarness run(withRetry("fit; plot; report < fit", { 2, 0 }));
    run.create();
    run.finish("plot");
    run.finish("fit", failed());
    run.finish("fit", failed());
    const qint64 before = run.log().lastSeq();
    QCOMPARE(run.projection().state(), RunState::Failed);
    QVERIFY(run.machine().resume());
    run.settle();
    run.finish("fit", failed());
    run.finish("fit");
    run.finish("report");
    QCOMPARE(run.lines(before),
             (QStringList { "11 workflow_resumed reopened", "12 step_retry_backoff fit#3", "13 step_started fit#3",
                            "14 step_failed fit#3", "15 step_retry_backoff fit#4", "16 step_started fit#4",
                            "17 step_completed fit#4", "18 step_started report#1", "19 step_completed report#1",
                            "20 workflow_completed" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::aReopenLeavesWhatIsDoneAlone()
{
    RunHarness run(workflowFromText("a; b; c < a?; d < a? b"));
    run.create();
    run.finish("a", failed(false));
    run.finish("c");
    run.finish("b", failed(false));
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(run.running(), (QStringList { "a", "b" })); // c is done although what it waited for runs again
    run.finish("b");
    QCOMPARE(run.running(), QStringList { "a" }); // d waits for a again
    run.finish("a");
    run.finish("d");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QCOMPARE(run.log().count("step_started c#1"), 1);
    QCOMPARE(run.projection().step(run.index("c")).attempts.size(), 1u);
    VERIFY_SOUND(run);
}

void RunMachineTest::aRunHasItsOwnLimit() // S04-S2
{
    RunOptions options;
    options.workers = 2;
    RunHarness run(workflowFromText("a; b; c; d"), options);
    run.create();
    QCOMPARE(run.running(), (QStringList { "a", "b" }));
    run.finish("a");
    QCOMPARE(run.running(), (QStringList { "b", "c" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::whoeverTakesItUpMaySetAnother() // S04-S2
{
    const auto startsWith = [](int told, int now) {
        MockClock clock;
        IdSource ids(clock);
        RunAids aids;
        aids.workers = now;
        RunMachine machine(RunProjection(ids.next<RunId>(), workflowFromText("a; b; c; d")), QStringLiteral("/run"),
                           clock, ids, aids);
        RunCreated created;
        created.options.workers = told;
        machine.create(created);
        machine.advance();
        while (machine.canStart()) {
            machine.startNext();
        }
        return machine.runningCount();
    };
    QCOMPARE(startsWith(2, 1), 1);
    QCOMPARE(startsWith(2, 3), 3);
    QCOMPARE(startsWith(2, 0), 2);
    QCOMPARE(startsWith(0, 3), 3);
}

void RunMachineTest::inputsReachTheJob()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("load; skipped; fit < load skipped?"));
    workflow->steps[2].inputs = { { "table.csv", 0, "t.csv" },
                                  { "pictures", 0, "plots/" },
                                  { "none", 1, "x.txt" },
                                  { "constants.json", -1, "data/constants.json" } };
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    run.finish("skipped", failed(false));
    run.finish("load", completed({ "t.csv", "plots/a.png", "plots/deep/b.png", "plotsnot.txt" }));
    const StepJob& job = run.job("fit");
    QStringList names;
    for (const JobInput& input : job.inputs) {
        names << input.name;
    }
    QCOMPARE(names, (QStringList { "table.csv", "pictures/a.png", "pictures/deep/b.png" }));
    QCOMPARE(job.inputs[0].blob.hash, BlobHash::of("t.csv"));
    QCOMPARE(job.runFolder, "/run");
    QCOMPARE(job.sourceFolder, "/home/me/work");
    QCOMPARE(job.attempt, 1);
    VERIFY_SOUND(run);
}

void RunMachineTest::aFailedAttemptGivesNoInput()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a?"));
    workflow->steps[1].inputs = { { "half.csv", 0, "half.csv" } };
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    StepReport report = *failureReport();
    report.outputs = reportWith({ "half.csv" })->outputs;
    run.finish("a", { StepOutcome::End::Failed, std::make_shared<const StepReport>(report) });
    run.finish("a", completed()); // the second attempt wrote nothing: the first one's files are not its result
    QVERIFY(run.job("b").inputs.empty());
    VERIFY_SOUND(run);
}

void RunMachineTest::metricsAndNotesAreEvents()
{
    RunHarness run(workflowFromText("fit"));
    run.create();
    run.machine().metric(0, 1, "chi2", 45.089, "1");
    run.machine().note(0, "input_changed", "The file was edited.");
    run.finish("fit");
    QCOMPARE(run.lines(3).mid(0, 2),
             (QStringList { "4 metric_update fit#1 chi2=45.089", "5 note_recorded fit input_changed" }));
    QCOMPARE(run.projection().metrics().size(), 1u);
    VERIFY_SOUND(run);
}

void RunMachineTest::pauseLetsRunningStepsFinish() // S03-M9, S03-M10
{
    RunHarness run(workflowFromText("a; b < a"));
    run.create();
    QVERIFY(run.machine().pause(false, yes));
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QVERIFY(run.running().isEmpty());
    QCOMPARE(run.projection().state(), RunState::Paused);
    QVERIFY(run.machine().pause(false, yes)); // a second time changes nothing
    QVERIFY(run.machine().resume());
    run.settle();
    run.finish("b");
    QCOMPARE(run.lines(3),
             (QStringList { "4 workflow_paused pause", "5 step_completed a#1", "6 workflow_resumed",
                            "7 step_started b#1", "8 step_completed b#1", "9 workflow_completed" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::pauseAndStopUsesUpNoRetry()
{
    RunHarness run(withRetry("a; b", { 1, 0 }));
    run.create();
    QVERIFY(run.machine().pause(true, yes));
    run.settle();
    QVERIFY(run.isStopping(0) && run.isStopping(1));
    run.finish("b"); // ended before the stop reached it
    run.endStopped();
    QCOMPARE(run.state("a"), StepState::Pending);
    QCOMPARE(run.projection().step(0).failures, 0);
    QVERIFY(run.machine().resume());
    run.settle();
    run.finish("a");
    QCOMPARE(
        run.lines(4),
        (QStringList { "5 workflow_paused pause", "6 step_completed b#1", "7 step_interrupted a#1",
                       "8 workflow_resumed", "9 step_started a#2", "10 step_completed a#2", "11 workflow_completed" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::resumeBeforeEverythingStopped()
{
    RunHarness run(workflowFromText("a; b; c < a"));
    run.create();
    QVERIFY(run.machine().pause(false, yes));
    QVERIFY(run.machine().pause(true, yes)); // first let them finish, then stop them after all
    QVERIFY(run.machine().resume());
    run.settle();
    run.endStopped();
    QCOMPARE(run.running(), (QStringList { "a", "b" })); // as their second attempts
    QVERIFY(!run.isStopping(0));
    run.finish("a");
    run.finish("b");
    run.finish("c");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QCOMPARE(run.projection().step(0).attempts.size(), 2u);
    VERIFY_SOUND(run);
}

void RunMachineTest::failuresWhilePausedAreRetriedAfterwards()
{
    RunHarness run(withRetry("a; b < a", { 2, 1'000 }));
    run.create();
    QVERIFY(run.machine().pause(false, yes));
    run.finish("a", failed());
    run.advance(5'000);
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a", failed());
    QCOMPARE(run.projection().state(), RunState::Failed);
    VERIFY_SOUND(run);
}

void RunMachineTest::cancelEndsRunningAndPendingSteps()
{
    RunHarness run(withRetry("a; b; c < a; look! < b; d < look; retried", { 3, 60'000 }));
    run.create();
    run.finish("b");
    run.finish("retried", failed());
    const qint64 before = run.log().lastSeq();
    QVERIFY(run.machine().cancel("enough"));
    run.settle();
    QCOMPARE(run.projection().state(), RunState::Executing); // until the last one has stopped
    QCOMPARE(run.projection().openApprovalCount(), 0);
    QVERIFY(run.machine().cancel("again")); // asked twice changes nothing
    run.endStopped();
    QCOMPARE(run.lines(before),
             (QStringList { "10 note_recorded cancel_requested", "11 step_cancelled c", "12 step_cancelled look",
                            "13 step_cancelled d", "14 step_cancelled retried", "15 step_stopped a#1",
                            "16 workflow_cancelled enough" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::cancelWhilePaused() // C-2
{
    RunHarness run(workflowFromText("a; b < a"));
    run.create();
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.machine().cancel({}));
    run.settle();
    run.finish("a"); // it had ended already
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a completed", "b cancelled" }));
    VERIFY_SOUND(run);
}

void RunMachineTest::cancellingGoesOnAfterACrash()
{
    RunHarness run(withRetry("a; b; c < a; f", { 3, 0 }));
    run.create();
    QVERIFY(run.machine().cancel("enough"));
    run.settle();
    run.finish("f", failed()); // is not tried again
    run.crash();
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a cancelled", "b cancelled", "c cancelled", "f failed" }));
    QCOMPARE(run.lines().back().section(QLatin1Char(' '), 1), "workflow_cancelled enough");
    VERIFY_SOUND(run);
}

void RunMachineTest::nothingUndoesACancel()
{
    for (const bool isPaused : { false, true }) {
        RunHarness run(workflowFromText("a; b"));
        run.create();
        if (isPaused) {
            QVERIFY(run.machine().pause(false, {}));
        }
        QVERIFY(run.machine().cancel({}));
        run.settle();
        const qint64 seq = run.projection().seq();
        for (const auto& refused :
             { run.machine().pause(false, {}), run.machine().pause(true, {}), run.machine().resume() }) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::IllegalMove);
            QVERIFY(refused.error().what.contains("being cancelled"));
        }
        QCOMPARE(run.projection().seq(), seq);
        run.endStopped();
        QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a cancelled", "b cancelled" }));
        VERIFY_SOUND(run);
    }
}

void RunMachineTest::illegalCommandsChangeNothing_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("command");
    for (const char* command : { "pause", "stop", "resume", "cancel" }) {
        QTest::addRow("%s a completed run", command) << "completed" << command;
        QTest::addRow("%s a cancelled run", command) << "cancelled" << command;
    }
    for (const char* command : { "pause", "stop", "cancel" }) {
        QTest::addRow("%s a failed run", command) << "failed" << command;
    }
}

void RunMachineTest::illegalCommandsChangeNothing()
{
    QFETCH(QString, ending);
    QFETCH(QString, command);
    RunHarness run(workflowFromText("a"));
    run.create();
    if (ending == "cancelled") {
        QVERIFY(run.machine().cancel({}));
        run.settle();
        run.endStopped();
    } else {
        run.finish("a", ending == "failed" ? failed(false) : completed());
    }
    const RunProjection before = run.projection();
    const auto refused = command == "pause" ? run.machine().pause(false, {})
        : command == "stop"                 ? run.machine().pause(true, {})
        : command == "resume"               ? run.machine().resume()
                                            : run.machine().cancel({});
    run.settle();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::IllegalMove);
    QVERIFY(refused.error().what.contains(ending));
    QVERIFY(refused.error().mend.contains(ending == "failed" ? "executing" : "final")); // names what is allowed
    QVERIFY(run.projection() == before);
    VERIFY_SOUND(run);
}

void RunMachineTest::closingPausesAndInterrupts() // L-2
{
    RunHarness run(withRetry("a; b < a", { 1, 0 }));
    run.create();
    run.machine().close();
    run.settle();
    run.endStopped();
    QCOMPARE(run.lines(3), (QStringList { "4 workflow_paused the program was closed", "5 step_interrupted a#1" }));
    QVERIFY(run.running().isEmpty());
    run.crash(-1, true); // the next start
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    run.finish("b");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void RunMachineTest::closingWhileTheLastStepEnds()
{
    RunHarness run(workflowFromText("a"));
    run.create();
    run.machine().close();
    run.settle();
    run.finish("a");
    QCOMPARE(run.state("a"), StepState::Completed);
    run.crash(-1, true);
    QCOMPARE(run.finalStates(), (QStringList { "completed", "a completed" }));
    QCOMPARE(run.projection().step(0).attempts.size(), 1u);
    VERIFY_SOUND(run);
}

void RunMachineTest::aHeldRunOnlyWritesDown()
{
    RunHarness run(workflowFromText("a; look! < a; b < look; c < a"));
    run.create();
    run.finish("a");
    RunHarness waiting(workflowFromText("look!; b < look"));
    waiting.create();
    waiting.machine().hold();
    QVERIFY(waiting.answer("look", Resolution::Approved));
    QVERIFY(waiting.running().isEmpty());
    QVERIFY(waiting.machine().canRelease());
    waiting.crash();
    QCOMPARE(waiting.running(), QStringList { "b" });
    VERIFY_SOUND(waiting);
    // A cancel takes effect at once, because nothing runs.
    waiting.machine().close();
    waiting.settle();
    waiting.endStopped();
    waiting.machine().hold();
    QVERIFY(waiting.machine().cancel({}));
    waiting.settle();
    QCOMPARE(waiting.projection().state(), RunState::Cancelled);
    VERIFY_SOUND(waiting);
}

void RunMachineTest::aChainOfSkipsNeedsNoStack()
{
    auto workflow = std::make_shared<Workflow>(*chainWorkflow(20'000));
    workflow->steps[0].kind = StepKind::Approval;
    workflow->seal();
    RunHarness run(workflow);
    run.setThorough(false);
    run.create();
    QVERIFY(run.answer("s0", Resolution::Rejected));
    QCOMPARE(run.projection().count(StepState::Skipped), 20'000);
    QCOMPARE(run.projection().state(), RunState::Completed);
    run.compareWithFold();
    VERIFY_SOUND(run);
}

QTEST_GUILESS_MAIN(RunMachineTest)
#include "tst_runmachine.moc"
