// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginedriver.h"
#include "support/workflowtext.h"

#include <QTest>

#include <stdexcept>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // ms; only to end a test that hangs

void holdAll(EngineDriver& driver, const WorkflowPtr& workflow)
{
    for (const StepSpec& step : workflow->steps) {
        driver.runner.script(step.id, { QStringLiteral("hold") });
    }
}

RunProjection interruptedRun(const WorkflowPtr& workflow, IdSource& ids)
{
    RunProjection projection(ids.next<RunId>(), workflow);
    const std::vector<EventBody> bodies { RunCreated {}, RunMoved { RunState::Draft, RunState::Executing, {} },
                                          StepStarted { 0, 1 } };
    for (const EventBody& body : bodies) {
        const auto change = projection.apply({ projection.run(), projection.seq() + 1, { 1 }, body });
        Q_ASSERT(change);
    }
    return projection;
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunGoesThroughToItsEnd();
    void neverMoreAtOnceThanWorkers();
    void aRunKeepsItsOwnLimit();
    void moreWorkersStartMore();
    void runsTakeTurns();
    void aReplyComesAfterTheCommit();
    void aRefusalComesAtOnce();
    void aFailedCommitHaltsStarts();
    void pauseStopResumeCancel();
    void closeInterruptsWhatRuns();
    void closeDoesNotWaitForAFullDisk();
    void aRunnerThatThrowsFailsItsStep();
    void metricsAndNotesBecomeEvents();
    void progressAndLinesComeInBatches();
    void aFloodOfLinesIsCut();
    void aRetryComesWhenItIsDue();
    void aDeadlineComesWhenItIsDue();
    void releaseLetsGoOfAQuietRun();
    void anActiveRunIsNotTakenUpTwice();
    void anInterruptedRunIsTakenUp();
    void aHeldRunIsOnlyWrittenTo();
    void whatHasEndedIsNotTakenUp();
    void twoAnswersInReverseOrder();
    void aLongChain();
    void aWideFan();
    void aThousandSmallRuns();
};

void EngineTest::aRunGoesThroughToItsEnd()
{
    EngineDriver driver;
    const RunId run = driver.start(workflowFromText("load; fit < load; report < fit"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.runner.begun(), (QStringList { "load#1", "fit#1", "report#1" }));
    QCOMPARE(driver.state(run), RunState::Completed);
    driver.inEngine([&](Engine& engine) { QVERIFY(!engine.snapshot(run)); }); // it has let go of it
}

void EngineTest::neverMoreAtOnceThanWorkers() // S04-S2, C-20, S08-P2
{
    const WorkflowPtr workflow = workflowFromText("a; b; c; d; e; f");
    EngineDriver driver(3);
    holdAll(driver, workflow);
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 3, patience); // three at once, not one level after the other
    for (const char* step : { "b", "a", "c", "f", "e", "d" }) {
        driver.runner.release(step);
    }
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.runner.mostAtOnce(), 3);
}

void EngineTest::aRunKeepsItsOwnLimit()
{
    const WorkflowPtr workflow = workflowFromText("a; b; c; d");
    EngineDriver driver(4);
    holdAll(driver, workflow);
    RunOptions options;
    options.workers = 2;
    const RunId run = driver.start(workflow, options);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 2, patience);
    for (const char* step : { "a", "b", "c", "d" }) {
        driver.runner.release(step);
    }
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.runner.mostAtOnce(), 2);
}

void EngineTest::moreWorkersStartMore()
{
    const WorkflowPtr workflow = workflowFromText("a; b; c; d");
    EngineDriver driver(1);
    holdAll(driver, workflow);
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    driver.setWorkers(3);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 3, patience);
    for (const char* step : { "a", "b", "c", "d" }) {
        driver.runner.release(step);
    }
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
}

void EngineTest::runsTakeTurns()
{
    EngineDriver driver(1);
    driver.runner.script("gate", { "hold" });
    const RunId big = driver.start(workflowFromText("gate; a1; a2; a3; a4"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    const RunId small = driver.start(workflowFromText("b1; b2"));
    driver.runner.release("gate");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(big) && driver.hasEnded(small), patience);
    QCOMPARE(driver.runner.begun(), (QStringList { "gate#1", "b1#1", "a1#1", "b2#1", "a2#1", "a3#1", "a4#1" }));
}

void EngineTest::aReplyComesAfterTheCommit()
{
    const WorkflowPtr workflow = workflowFromText("a");
    EngineDriver driver;
    driver.runner.script("a", { "hold" });
    driver.holdJournal();
    const auto reply = driver.startLate(driver.request(workflow));
    QTRY_COMPARE_WITH_TIMEOUT(driver.recordedCount(), 3, patience); // created, started, step started
    driver.sync();
    QCoreApplication::processEvents();
    QVERIFY(!reply->isThere);
    driver.releaseJournal();
    QTRY_VERIFY_WITH_TIMEOUT(reply->isThere, patience);
    QVERIFY(reply->result);
    QCOMPARE(reply->committedBefore, 3);
}

void EngineTest::aRefusalComesAtOnce()
{
    EngineDriver driver;
    driver.runner.script("a", { "hold" });
    driver.holdJournal();
    const RunId run = driver.start(workflowFromText("a"));
    const auto unknown = driver.command(driver.ids.next<RunId>(), RunCommand::Pause);
    const auto stale = driver.answer(run, 0, Resolution::Approved);
    QTRY_VERIFY_WITH_TIMEOUT(unknown->isThere && stale->isThere, patience);
    QCOMPARE(unknown->result.error().code, ErrorCode::Moving); // perhaps it is being taken up, or was let go of
    QCOMPARE(stale->result.error().code, ErrorCode::NotFound);
}

void EngineTest::aFailedCommitHaltsStarts()
{
    const WorkflowPtr workflow = workflowFromText("a; b < a; c < b");
    EngineDriver driver;
    holdAll(driver, workflow);
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.recordedCount(), 3, patience);
    driver.failJournal();
    driver.runner.release("a");
    QTRY_COMPARE_WITH_TIMEOUT(driver.recordedCount(), 4, patience); // what ran may end ...
    driver.sync();
    QCOMPARE(driver.runner.begun(), QStringList { "a#1" }); // ... but nothing new starts
    QCOMPARE(driver.haltedCount, 1);
    driver.releaseJournal();
    QTRY_COMPARE_WITH_TIMEOUT(driver.unhaltedCount, 1, patience);
    driver.runner.release("b");
    driver.runner.release("c");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
}

void EngineTest::pauseStopResumeCancel()
{
    const WorkflowPtr workflow = workflowFromText("a; b < a; c < b");
    EngineDriver driver;
    driver.runner.script("a", { "hold", "ok" });
    driver.runner.script("b", { "hold", "hold" });
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    driver.command(run, RunCommand::PauseAndStop);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_interrupted a#1"), 1, patience);
    driver.command(run, RunCommand::Resume);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_started b#1"), 1, patience);
    driver.command(run, RunCommand::Pause);
    driver.command(run, RunCommand::PauseAndStop);
    driver.command(run, RunCommand::Resume); // before b has stopped: it starts anew
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_started b#2"), 1, patience);
    const auto cancelled = driver.command(run, RunCommand::Cancel);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QVERIFY(cancelled->isThere && cancelled->result);
    QCOMPARE(driver.state(run), RunState::Cancelled);
    QCOMPARE(driver.log(run).count("step_stopped b#2"), 1);
    QCOMPARE(driver.log(run).count("step_cancelled c"), 1);
    QCOMPARE(driver.runner.running(), 0);
}

void EngineTest::closeInterruptsWhatRuns() // L-2
{
    const WorkflowPtr workflow = workflowFromText("a; b; c < a");
    EngineDriver driver;
    holdAll(driver, workflow);
    const RunId run = driver.start(workflow);
    const RunId asking = driver.start(workflowFromText("look!"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 2, patience);
    driver.holdJournal();
    driver.close();
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_interrupted b#1"), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 0, patience);
    driver.sync();
    QCoreApplication::processEvents();
    QCOMPARE(driver.closedCount, 0); // not before everything is on disk
    const auto late = driver.startLate(driver.request(workflow));
    QTRY_VERIFY_WITH_TIMEOUT(late->isThere, patience);
    QCOMPARE(late->result.error().code, ErrorCode::Refused);
    const auto resumed = driver.command(run, RunCommand::Resume);
    QTRY_VERIFY_WITH_TIMEOUT(resumed->isThere, patience);
    QCOMPARE(resumed->result.error().code, ErrorCode::Moving); // nobody would go on with it here
    driver.releaseJournal();
    QTRY_COMPARE_WITH_TIMEOUT(driver.closedCount, 1, patience);
    QCOMPARE(driver.state(run), RunState::Paused);
    QVERIFY(driver.fold(asking).isWaitingForApproval()); // needs no pause: it waits for a person anyway
    const auto released = driver.release(run);
    QTRY_VERIFY_WITH_TIMEOUT(released->isThere && released->result, patience);
}

void EngineTest::closeDoesNotWaitForAFullDisk()
{
    EngineDriver driver;
    driver.runner.script("a", { "hold" });
    driver.start(workflowFromText("a"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    driver.failJournal();
    driver.close();
    QTRY_COMPARE_WITH_TIMEOUT(driver.closedCount, 1, patience);
    QCOMPARE(driver.runner.running(), 0);
}

void EngineTest::aRunnerThatThrowsFailsItsStep()
{
    EngineDriver driver;
    driver.runner.onRun = [](const StepJob& job, StepObserver&) {
        if (job.attempt == 1) {
            throw std::runtime_error("no such luck");
        }
        if (job.attempt == 2) {
            throw 7;
        }
    };
    const RunId run = driver.start(workflowFromText("a"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    const RunProjection end = driver.fold(run);
    QCOMPARE(end.state(), RunState::Completed);
    QCOMPARE(end.step(0).attempts.size(), 3u);
    QCOMPARE(end.step(0).attempts[0].report->error->code, ErrorCode::Internal);
    QCOMPARE(end.step(0).attempts[0].report->error->detail, "no such luck");
}

void EngineTest::metricsAndNotesBecomeEvents()
{
    EngineDriver driver;
    driver.runner.onRun = [](const StepJob&, StepObserver& observer) {
        observer.metricReported("chi2", 45.089, "1");
        observer.noted("module_old", "numpy is old.");
        observer.usageSampled({ 2'000'000, 1 << 20, 1'000'000 });
        ModelCall call;
        call.agent = QStringLiteral("engineer");
        call.model = QStringLiteral("gpt-4.1");
        observer.modelCalled(call);
    };
    const RunId run = driver.start(workflowFromText("fit"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.log(run).facts().mid(2),
             (QStringList { "step_started fit#1", "metric_update fit#1 chi2=45.089", "note_recorded fit module_old",
                            "step_usage fit#1", "cost_update fit#1 engineer asked gpt-4.1", "step_completed fit#1",
                            "workflow_completed" }));
}

void EngineTest::progressAndLinesComeInBatches()
{
    EngineDriver driver;
    driver.runner.script("fit", { "hold" });
    driver.runner.onRun = [](const StepJob&, StepObserver& observer) {
        for (int i = 1; i <= 10; ++i) {
            observer.progressed(i / 10.0, QStringLiteral("resample %1").arg(i));
            observer.lineWritten(i == 10, QStringLiteral("line %1").arg(i));
        }
    };
    const RunId run = driver.start(workflowFromText("fit"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.clock.waiting(), 2, patience); // one wake for all of it, and the minute
    driver.runner.release("fit");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QVERIFY(driver.progress.isEmpty());
    driver.clock.advance(49'999);
    driver.sync();
    QCoreApplication::processEvents();
    QVERIFY(driver.progress.isEmpty() && driver.lines.isEmpty());
    driver.clock.advance(1);
    QTRY_COMPARE_WITH_TIMEOUT(driver.lines.size(), 1, patience);
    QCOMPARE(driver.progress.size(), 1);
    QCOMPARE(driver.progress[0].size(), 1); // the last one counts
    QCOMPARE(driver.progress[0][0].fraction, 1.0);
    QCOMPARE(driver.lines[0].size(), 10);
    QVERIFY(driver.lines[0][9].isError);
    QCOMPARE(driver.lines[0][0].text, "line 1");
    QCOMPARE(driver.lines[0][0].run, run);
}

void EngineTest::aFloodOfLinesIsCut()
{
    EngineDriver driver;
    driver.runner.onRun = [](const StepJob&, StepObserver& observer) {
        for (int i = 0; i < 20'500; ++i) {
            observer.lineWritten(false, QStringLiteral("x"));
        }
    };
    const RunId run = driver.start(workflowFromText("fit"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    driver.clock.advance(50'000);
    QTRY_COMPARE_WITH_TIMEOUT(driver.lines.size(), 1, patience);
    QCOMPARE(driver.lines[0].size(), 20'001);
    QVERIFY(driver.lines[0].back().text.contains("500 lines"));
}

void EngineTest::aRetryComesWhenItIsDue()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].retry = { 3, 90'000 }; // longer than the minute after which the clock is looked at again
    workflow->seal();
    EngineDriver driver;
    driver.runner.script("fit", { "fail", "ok" });
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_retry_backoff fit#2 in 90000 ms"), 1, patience);
    driver.sync();
    QCOMPARE(driver.clock.waiting(), 2); // the retry, and the minute that began with the first attempt
    driver.clock.advance(60'000'000);
    driver.sync();
    QCOMPARE(driver.runner.begun().size(), 1);
    QCOMPARE(driver.clock.waiting(), 1);
    driver.clock.advance(30'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.clock.waiting(), 1);
    driver.clock.advance(60'000'000);
    driver.sync();
    QCOMPARE(driver.clock.waiting(), 0); // nothing runs: nobody looks
}

void EngineTest::aDeadlineComesWhenItIsDue()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("look!; a < look"));
    workflow->steps[0].approval.deadlineMillis = 30'000;
    workflow->steps[0].approval.onDeadline = Resolution::Approved;
    workflow->seal();
    EngineDriver driver;
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("approval_requested look"), 1, patience);
    driver.command(run, RunCommand::Pause);
    driver.clock.advance(31'000'000);
    driver.sync();
    QCOMPARE(driver.clock.waiting(), 0); // does not wake again and again while it may not act
    QTRY_COMPARE_WITH_TIMEOUT(driver.state(run), RunState::Paused, patience);
    driver.command(run, RunCommand::Resume);
    driver.clock.advance(0);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.log(run).count("approval_received look approved by deadline"), 1);
}

void EngineTest::releaseLetsGoOfAQuietRun()
{
    EngineDriver driver(1);
    driver.runner.script("a", { "hold" });
    const WorkflowPtr workflow = workflowFromText("a; b; look! < a");
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, patience);
    const auto early = driver.release(run);
    QTRY_VERIFY_WITH_TIMEOUT(early->isThere, patience);
    QCOMPARE(early->result.error().code, ErrorCode::Conflict);
    driver.runner.release("a");
    QTRY_VERIFY_WITH_TIMEOUT(driver.fold(run).isWaitingForApproval(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.committedCount(), driver.recordedCount(), patience);
    const auto released = driver.release(run);
    QTRY_VERIFY_WITH_TIMEOUT(released->isThere, patience);
    QVERIFY(released->result);
    // Another process could take it up now; here the same engine does.
    const auto adopted = driver.adopt(driver.fold(run), Engine::Adoption::Continue);
    QTRY_VERIFY_WITH_TIMEOUT(adopted->isThere && adopted->result, patience);
    driver.answer(run, 2, Resolution::Approved);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
}

void EngineTest::anActiveRunIsNotTakenUpTwice()
{
    EngineDriver driver;
    driver.runner.script("a", { "hold" });
    const RunRequest request = driver.request(workflowFromText("a"));
    const auto started = driver.startLate(request);
    QTRY_VERIFY_WITH_TIMEOUT(started->isThere, patience);
    const auto adopted = driver.adopt(driver.fold(request.id), Engine::Adoption::Resume);
    const auto again = driver.startLate(request);
    QTRY_VERIFY_WITH_TIMEOUT(adopted->isThere && again->isThere, patience);
    QCOMPARE(adopted->result.error().code, ErrorCode::Conflict);
    QCOMPARE(again->result.error().code, ErrorCode::Conflict);
    driver.runner.release("a");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(request.id), patience);
    QCOMPARE(driver.runner.begun(), QStringList { "a#1" });
}

void EngineTest::anInterruptedRunIsTakenUp()
{
    EngineDriver driver;
    const RunProjection left = interruptedRun(workflowFromText("a; b < a"), driver.ids);
    const auto adopted = driver.adopt(left, Engine::Adoption::Continue);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(left.run()), patience);
    QVERIFY(adopted->isThere && adopted->result);
    QCOMPARE(driver.runner.begun(), (QStringList { "a#2", "b#1" }));
    QCOMPARE(driver.log(left.run()).lines().front(), "4 step_interrupted a#1");
}

void EngineTest::aHeldRunIsOnlyWrittenTo()
{
    EngineDriver driver;
    const RunProjection left = interruptedRun(workflowFromText("a; b < a"), driver.ids);
    driver.adopt(left, Engine::Adoption::Hold);
    const auto resumed = driver.command(left.run(), RunCommand::Resume);
    QTRY_VERIFY_WITH_TIMEOUT(resumed->isThere, patience);
    QCOMPARE(resumed->result.error().code, ErrorCode::Moving);
    const auto paused = driver.command(left.run(), RunCommand::Pause);
    QTRY_VERIFY_WITH_TIMEOUT(paused->isThere && paused->result, patience);
    QVERIFY(driver.runner.begun().isEmpty());
    const auto released = driver.release(left.run());
    QTRY_VERIFY_WITH_TIMEOUT(released->isThere && released->result, patience);
    driver.adopt(driver.fold(left.run()), Engine::Adoption::Continue); // a paused run stays paused
    const auto cancelled = driver.command(left.run(), RunCommand::Cancel);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(left.run()), patience);
    QVERIFY(driver.runner.begun().isEmpty());
    QCOMPARE(driver.state(left.run()), RunState::Cancelled);
}

void EngineTest::whatHasEndedIsNotTakenUp()
{
    EngineDriver driver;
    driver.runner.script("a", { "fail!", "ok" });
    const RunId run = driver.start(workflowFromText("a; b < a"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.state(run), RunState::Failed);
    const auto hold = driver.adopt(driver.fold(run), Engine::Adoption::Hold);
    QTRY_VERIFY_WITH_TIMEOUT(hold->isThere, patience);
    QCOMPARE(hold->result.error().code, ErrorCode::IllegalMove);
    driver.adopt(driver.fold(run), Engine::Adoption::Resume); // but a failed one may be reopened
    QTRY_COMPARE_WITH_TIMEOUT(driver.ended().size(), 2, patience);
    QCOMPARE(driver.state(run), RunState::Completed);
    const auto again = driver.adopt(driver.fold(run), Engine::Adoption::Resume);
    QTRY_VERIFY_WITH_TIMEOUT(again->isThere, patience);
    QCOMPARE(again->result.error().code, ErrorCode::IllegalMove);
}

void EngineTest::twoAnswersInReverseOrder()
{
    EngineDriver driver;
    const RunId run = driver.start(workflowFromText("first!; second!; a < first; b < second"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.fold(run).openApprovalCount(), 2, patience);
    const auto second = driver.answer(run, 1, Resolution::Approved);
    const auto twice = driver.answer(run, 1, Resolution::Rejected); // sent before the first reply was seen
    const auto first = driver.answer(run, 0, Resolution::Approved);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QVERIFY(second->result && first->result);
    QCOMPARE(twice->result.error().code, ErrorCode::Conflict);
    QCOMPARE(driver.state(run), RunState::Completed);
}

void EngineTest::aLongChain()
{
    EngineDriver driver;
    const RunId run = driver.start(chainWorkflow(2'000));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.fold(run).count(StepState::Completed), 2'000);
    QCOMPARE(driver.runner.mostAtOnce(), 1);
}

void EngineTest::aWideFan()
{
    EngineDriver driver;
    const RunId run = driver.start(fanWorkflow(2'000));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
    QCOMPARE(driver.fold(run).count(StepState::Completed), 2'002);
    QVERIFY(driver.runner.mostAtOnce() <= 3);
    QCOMPARE(driver.runner.begun().back(), "last#1");
}

void EngineTest::aThousandSmallRuns()
{
    EngineDriver driver(4);
    const WorkflowPtr workflow = workflowFromText("a; b; c < a b");
    for (int i = 0; i < 1'000; ++i) {
        driver.start(workflow);
    }
    QTRY_COMPARE_WITH_TIMEOUT(driver.ended().size(), 1'000, patience);
    QCOMPARE(driver.runner.begun().size(), 3'000);
    QVERIFY(driver.runner.mostAtOnce() <= 4);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
