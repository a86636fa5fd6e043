// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"
#include "core/memoryquota.h"
#include "core/stepchanges.h"
#include "engine/lifewatch.h"
#include "engine/resourceledger.h"
#include "enginedriver.h"
#include "support/workflowtext.h"

#include <QTest>

#include <atomic>

using namespace cmbagent;

namespace {

ResourceSpec claim(int cpus, qint64 memory = 0, const QMap<QString, int>& tokens = {})
{
    ResourceSpec spec;
    spec.cpus = cpus;
    spec.memoryBytes = memory;
    spec.tokens = tokens;
    return spec;
}

/// Says what the test tells it to.
class ToldQuota final : public MemoryQuota
{
public:
    Room roomFor(qint64) override { return room; }
    void reserve(qint64 bytes) override
    {
        reserved = bytes;
        most = std::max<qint64>(most, bytes);
    }
    void endRound() override { }

    std::atomic<Room> room { Room::Free };
    std::atomic<qint64> reserved { 0 };
    std::atomic<qint64> most { 0 };
};

QStringList takeAll(Scheduler& scheduler, const Workflow& workflow, const Scheduler::Fits& fits = {})
{
    QStringList ids;
    while (const auto step = scheduler.take(fits)) {
        ids << workflow.steps[size_t(*step)].id;
    }
    return ids;
}

} // namespace

/// What steps take and which comes first: S08-M7, S08-M3, S08-P2.
class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimsAddUp();
    void aLargeStepFitsWhenNothingElseRuns();
    void tokensAreNeverOverdrawn();
    void whatCanNeverStartIsRefusedBeforeTheRun();
    void theLongestWayComesFirst();
    void measuredDurationsDecide();
    void aLargeStepIsNotPassedOverForEver();
    void tokensBoundWhatRunsAtOnce();
    void agentsClaimForTheirSteps();
    void agentsClaimsBoundWhatRunsAtOnce();
    void littleMemoryHoldsBackAllButOne();
    void memoryOfOtherProcessesIsWaitedFor();
    void silenceIsNoticedAndExcused();
    void aStalledStepIsMarked();
    void theHeartBeatsOnceAMinute();
    void checkpointsAreTimed();
};

void ResourcesTest::claimsAddUp()
{
    ResourceLedger ledger;
    ledger.setCapacity({ 4, 1'000, {} });
    ledger.take(claim(2, 600));
    QVERIFY(ledger.fits(claim(2, 400)));
    QVERIFY(!ledger.fits(claim(3, 0)));
    QVERIFY(!ledger.fits(claim(1, 401)));
    ledger.giveBack(claim(2, 600));
    QVERIFY(ledger.isIdle());
}

void ResourcesTest::aLargeStepFitsWhenNothingElseRuns()
{
    ResourceLedger ledger;
    ledger.setCapacity({ 2, 1'000, {} });
    QVERIFY(ledger.fits(claim(64, 5'000)));
    ledger.take(claim(1));
    QVERIFY(!ledger.fits(claim(64)));
}

void ResourcesTest::tokensAreNeverOverdrawn()
{
    ResourceLedger ledger;
    ledger.setCapacity({ 0, 0, { { "api", 2 } } });
    QVERIFY(!ledger.fits(claim(1, 0, { { "gpu", 2 } }))); // one of each where nobody says otherwise
    ledger.take(claim(1, 0, { { "api", 1 }, { "gpu", 1 } }));
    QVERIFY(ledger.fits(claim(1, 0, { { "api", 1 } })));
    QVERIFY(!ledger.fits(claim(1, 0, { { "gpu", 1 } })));
    QVERIFY(!ledger.fits(claim(1, 0, { { "api", 2 } })));
}

void ResourcesTest::whatCanNeverStartIsRefusedBeforeTheRun()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].resources.tokens = { { "gpu", 2 } };
    workflow->seal();
    EngineDriver driver;
    const auto answered = driver.startLate(driver.request(workflow));
    QTRY_VERIFY_WITH_TIMEOUT(answered->isThere, 10'000);
    QVERIFY(!answered->result);
    QCOMPARE(answered->result.error().code, ErrorCode::Limit);
    QCOMPARE(answered->result.error().step, "fit");
    QCOMPARE(driver.recordedCount(), 0);
}

void ResourcesTest::theLongestWayComesFirst()
{
    const WorkflowPtr workflow = workflowFromText("short; long; middle < long; end < middle");
    Scheduler scheduler { RunProjection(RunId(), workflow) };
    QCOMPARE(takeAll(scheduler, *workflow), (QStringList { "long", "short" }));
}

void ResourcesTest::measuredDurationsDecide()
{
    const WorkflowPtr workflow = workflowFromText("a; b; c < a; d < c");
    Scheduler scheduler(RunProjection(RunId(), workflow), { { "a", 10 }, { "b", 90'000 }, { "c", 10 }, { "d", 10 } });
    QCOMPARE(takeAll(scheduler, *workflow), (QStringList { "b", "a" }));
}

void ResourcesTest::aLargeStepIsNotPassedOverForEver()
{
    const WorkflowPtr workflow = fanWorkflow(100);
    RunProjection projection(RunId(), workflow);
    Scheduler scheduler(projection);
    const auto first = scheduler.take();
    QVERIFY(first);
    for (const auto& skip : scheduler.settle(*first, StepState::Completed)) {
        Q_UNUSED(skip)
        QFAIL("nothing is skipped");
    }
    const int large = *scheduler.take();
    scheduler.requeue(large);
    int taken = 0;
    while (scheduler.take([large](int step) { return step != large; })) {
        ++taken;
    }
    QCOMPARE(taken, 32); // then the large one is waited for
    QVERIFY(!scheduler.hasReady([large](int step) { return step != large; }));
    QCOMPARE(scheduler.take(), std::optional<int>(large));
    QVERIFY(scheduler.hasReady([large](int step) { return step != large; }));
}

void ResourcesTest::tokensBoundWhatRunsAtOnce()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b; c; d"));
    for (StepSpec& step : workflow->steps) {
        step.resources.tokens = { { "api", 1 } };
    }
    workflow->seal();
    std::atomic<int> most { 0 };
    std::atomic<int> taken { -1 };
    EngineDriver driver(4);
    driver.inEngine([&](Engine& engine) {
        engine.setCapacity({ 0, 0, { { "api", 2 } } });
        connect(&engine, &Engine::tokensTaken, &engine, [&](const QMap<QString, int>& tokens) {
            taken = tokens.value("api");
            most = std::max(most.load(), taken.load());
        });
    });
    const RunId run = driver.start(workflow);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
    QVERIFY(driver.runner.mostAtOnce() <= 2);
    QCOMPARE(driver.runner.begun().size(), 4);
    driver.sync();
    QCOMPARE(most.load(), 2);
    QCOMPARE(taken.load(), 0); // all of it was given back, and that was told
}

/// What a step says goes before what its agent says, one thing at a time.
void ResourcesTest::agentsClaimForTheirSteps()
{
    StepSpec step;
    step.kind = StepKind::Agent;
    step.agent.name = QStringLiteral("fitter");
    const ResourceSpec agents = claim(4, 1'000, { { "gpu", 1 }, { "api", 2 } });
    const std::vector<FrozenFile> files { { QStringLiteral("fit.py"), {} },
                                          { frozenAgentPath(QStringLiteral("fitter")), {}, agents },
                                          { frozenAgentPath(QStringLiteral("fitter@1.2")), {}, claim(2) } };
    QCOMPARE(claimOf(step, files), agents);
    step.resources = claim(2, 0, { { "api", 1 } });
    QCOMPARE(claimOf(step, files), claim(2, 1'000, { { "gpu", 1 }, { "api", 1 } }));
    step.resources = {};
    step.agent.version = QStringLiteral("1.2");
    QCOMPARE(claimOf(step, files), claim(2));
    step.agent.version = QStringLiteral("1.3"); // frozen by nobody
    QCOMPARE(claimOf(step, files), ResourceSpec {});
    step.agent.version.clear();
    step.kind = StepKind::Code;
    QCOMPARE(claimOf(step, files), ResourceSpec {});
}

void ResourcesTest::agentsClaimsBoundWhatRunsAtOnce()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b; c; d"));
    for (StepSpec& step : workflow->steps) {
        step.kind = StepKind::Agent;
        step.script.clear();
        step.agent.name = QStringLiteral("fitter");
        step.agent.task = QStringLiteral("Fit it.");
    }
    workflow->seal();
    EngineDriver driver(4);
    RunRequest request = driver.request(workflow);
    request.created.files = {
        { frozenAgentPath(QStringLiteral("fitter")), { BlobHash::of("fitter"), 6 }, claim(1, 0, { { "gpu", 1 } }) }
    };
    const auto answered = driver.startLate(request); // there is one of each where nobody says otherwise
    QTRY_VERIFY_WITH_TIMEOUT(answered->isThere, 10'000);
    QVERIFY2(answered->result, answered->result ? "" : qPrintable(answered->result.error().toText()));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(request.id), 10'000);
    QCOMPARE(driver.runner.mostAtOnce(), 1);
    QCOMPARE(driver.runner.begun().size(), 4);
    // More than there is of a token is told before the run begins.
    RunRequest greedy = driver.request(workflow);
    greedy.created.files = {
        { frozenAgentPath(QStringLiteral("fitter")), { BlobHash::of("fitter"), 6 }, claim(1, 0, { { "gpu", 2 } }) }
    };
    const auto refused = driver.startLate(greedy);
    QTRY_VERIFY_WITH_TIMEOUT(refused->isThere, 10'000);
    QVERIFY(!refused->result);
    QCOMPARE(refused->result.error().code, ErrorCode::Limit);
}

void ResourcesTest::littleMemoryHoldsBackAllButOne() // S08-S2
{
    EngineDriver driver(4);
    driver.inEngine([](Engine& engine) { engine.setMachineMemory(1, 100); });
    const RunId run = driver.start(workflowFromText("a; b; c; d"));
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
    QCOMPARE(driver.runner.mostAtOnce(), 1);
}

void ResourcesTest::memoryOfOtherProcessesIsWaitedFor()
{
    ToldQuota quota;
    auto workflow = std::make_shared<Workflow>(*workflowFromText("large; small"));
    workflow->steps[0].resources.memoryBytes = 100;
    workflow->seal();
    EngineDriver driver;
    driver.inEngine([&quota](Engine& engine) { engine.setMemoryQuota(&quota); });
    quota.room = MemoryQuota::Room::Unknown;
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.begun(), QStringList { "small#1" }, 10'000); // which asks for none
    driver.sync();
    QCOMPARE(driver.fold(run).notes().size(), 0); // nobody has taken anything
    quota.room = MemoryQuota::Room::Taken;
    driver.clock.advance(5'000);
    QTRY_COMPARE_WITH_TIMEOUT(driver.fold(run).notes().size(), 1, 10'000);
    driver.clock.advance(250'000);
    driver.sync();
    QCOMPARE(driver.fold(run).notes().size(), 1); // told once
    QVERIFY(!driver.hasEnded(run));
    quota.room = MemoryQuota::Room::Free;
    driver.clock.advance(250'000);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
    QCOMPARE(driver.runner.begun().size(), 2);
    QCOMPARE(quota.most.load(), 100);
    QCOMPARE(quota.reserved.load(), 0);
}

void ResourcesTest::silenceIsNoticedAndExcused()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit; other"));
    workflow->steps[0].stallMillis = 10'000;
    workflow->seal();
    StepJob job;
    job.workflow = workflow;
    job.step = 0;
    LifeWatch watch;
    const auto sign = watch.add(job, 0);
    job.step = 1;
    watch.add(job, 0);
    QCOMPARE(watch.shortestPatience(), 10'000'000);
    QVERIFY(watch.look(9'999'999).empty());
    const auto stalled = watch.look(10'000'000);
    QCOMPARE(stalled.size(), 1u);
    QVERIFY(stalled[0].step == 0 && stalled[0].isStalled && stalled[0].quietMicros == 10'000'000);
    QVERIFY(watch.look(11'000'000).empty()); // told once
    sign->give(12'000'000);
    QVERIFY(!watch.look(12'000'000).at(0).isStalled);
    watch.excuse(0, 20'000'000);
    QVERIFY(watch.look(29'999'999).empty());
    watch.remove(0);
    QCOMPARE(watch.shortestPatience(), LifeWatch::defaultStallMillis * 1'000);
}

void ResourcesTest::aStalledStepIsMarked()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].stallMillis = 20'000;
    workflow->seal();
    EngineDriver driver;
    driver.runner.script("fit", { "hold" });
    const RunId run = driver.start(workflow);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, 10'000);
    for (int second = 0; second < 3; ++second) {
        driver.clock.advance(10'000'000);
        driver.sync();
    }
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_stalled fit#1 stalled"), 1, 10'000);
    driver.runner.release("fit");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
    QVERIFY(!driver.fold(run).step(0).isStalled);
}

void ResourcesTest::theHeartBeatsOnceAMinute()
{
    EngineDriver driver;
    driver.runner.script("fit", { "hold" });
    const RunId run = driver.start(workflowFromText("fit"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, 10'000);
    for (int minute = 0; minute < 3; ++minute) {
        driver.clock.advance(60'000'000);
        driver.sync();
    }
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("heartbeat"), 3, 10'000);
    driver.runner.release("fit");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
}

void ResourcesTest::checkpointsAreTimed() // L-1
{
    EngineDriver driver;
    driver.runner.script("b", { "hold" });
    const RunId run = driver.start(workflowFromText("a; b"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.running(), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.begun().size(), 2, 10'000);
    for (int minute = 0; minute < 25; ++minute) {
        driver.clock.advance(60'000'000);
        driver.sync();
    }
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("checkpoint_created timed"), 1, 10'000); // nothing new since
    driver.runner.release("b");
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), 10'000);
}

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
