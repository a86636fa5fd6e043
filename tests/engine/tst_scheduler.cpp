// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheduler.h"

#include "support/mockclock.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

/// A scheduler beside its projection, spoken to by step ids.
struct Table
{
    WorkflowPtr workflow;
    MockClock clock;
    IdSource ids { clock };
    RunProjection projection;
    Scheduler scheduler;

    explicit Table(WorkflowPtr w)
        : workflow(std::move(w)), projection(ids.next<RunId>(), workflow), scheduler(projection)
    { }
    explicit Table(const char* text) : Table(workflowFromText(text)) { }

    QString id(int step) const { return workflow->steps[size_t(step)].id; }
    QString takeAll()
    {
        QStringList all;
        while (const auto step = scheduler.take()) {
            all << id(*step);
        }
        return all.join(QLatin1Char(' '));
    }
    QString takeGates()
    {
        QStringList all;
        while (const auto step = scheduler.takeGate()) {
            all << id(*step);
        }
        return all.join(QLatin1Char(' '));
    }
    /// "b<a" for every step that b skips because of a.
    QString settle(const char* step, StepState state)
    {
        QStringList skips;
        for (const Scheduler::Skip& skip : scheduler.settle(workflow->indexOf(QString::fromUtf8(step)), state)) {
            skips << id(skip.step) + QLatin1Char('<') + id(skip.cause);
        }
        return skips.join(QLatin1Char(' '));
    }
    void apply(EventBody body)
    {
        const auto change = projection.apply({ projection.run(), projection.seq() + 1, clock.now(), std::move(body) });
        QVERIFY2(change, change ? "" : qPrintable(change.error().toText()));
    }
};

constexpr auto done = StepState::Completed;

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsReadyWhenItsNeedsAreMet();
    void aStepNeedNotWaitForItsLevel();
    void optionalNeedsAreWaitedForButDoNotStop();
    void aFailureLeavesDependentsWaiting();
    void aSkipTellsWhoMustBeSkippedAndWhy();
    void theOrderIsThatOfTheWorkflow();
    void gatesWaitInTheirOwnQueue();
    void aRequeuedStepComesBackInItsPlace();
    void aRunIsTakenUpWhereItStands();
    void aStepThatIsOverNeverComesBack();
    void theOrderNeverChanges();
    void anEmptyWorkflowHasNothing();
};

void SchedulerTest::aStepIsReadyWhenItsNeedsAreMet() // S04-M5, S04-M6
{
    Table t("load; fit < load; plot < load; report < fit plot");
    QVERIFY(t.scheduler.hasReady());
    QCOMPARE(t.takeAll(), "load");
    QVERIFY(!t.scheduler.hasReady());
    t.settle("load", done);
    QCOMPARE(t.takeAll(), "fit plot");
    t.settle("fit", done);
    QCOMPARE(t.takeAll(), "");
    t.settle("plot", done);
    QCOMPARE(t.takeAll(), "report");
}

void SchedulerTest::aStepNeedNotWaitForItsLevel() // decisions.md: levels are for display
{
    Table t("a; slow; b < a; c < b; d < c slow");
    QCOMPARE(t.takeAll(), "a slow");
    t.settle("a", done);
    QCOMPARE(t.takeAll(), "b");
    t.settle("b", done);
    QCOMPARE(t.takeAll(), "c");
}

void SchedulerTest::optionalNeedsAreWaitedForButDoNotStop()
{
    for (const StepState state : { StepState::Completed, StepState::Failed, StepState::Skipped }) {
        Table t("a; b; report < a b?");
        t.takeAll();
        t.settle("a", done);
        QCOMPARE(t.takeAll(), "");
        QCOMPARE(t.settle("b", state), "");
        QCOMPARE(t.takeAll(), "report");
    }
}

void SchedulerTest::aFailureLeavesDependentsWaiting()
{
    Table t("a; b < a; c < b");
    t.takeAll();
    QCOMPARE(t.settle("a", StepState::Failed), "");
    QCOMPARE(t.takeAll(), "");
}

void SchedulerTest::aSkipTellsWhoMustBeSkippedAndWhy()
{
    Table t("a; b < a; c < a?; d < b c");
    t.takeAll();
    QCOMPARE(t.settle("a", StepState::Skipped), "b<a");
    QCOMPARE(t.takeAll(), "c");
    QCOMPARE(t.settle("b", StepState::Skipped), "d<b");
}

void SchedulerTest::theOrderIsThatOfTheWorkflow()
{
    Table t("d; c; b; a");
    QCOMPARE(t.takeAll(), "d c b a");
    // Whatever settles first, the place in the workflow's order decides among the ready ones.
    Table u("x; y; ofx < x; ofy < y");
    u.takeAll();
    u.settle("y", done);
    u.settle("x", done);
    QCOMPARE(u.takeAll(), "ofx ofy");
}

void SchedulerTest::gatesWaitInTheirOwnQueue()
{
    Table t("a; look! < a; b < a; c < look");
    t.takeAll();
    t.settle("a", done);
    QVERIFY(t.scheduler.hasReadyGate());
    QCOMPARE(t.takeAll(), "b");
    QCOMPARE(t.takeGates(), "look");
    QVERIFY(!t.scheduler.hasReadyGate());
    t.settle("look", done);
    QCOMPARE(t.takeAll(), "c");
}

void SchedulerTest::aRequeuedStepComesBackInItsPlace()
{
    Table t("a; b; c");
    QCOMPARE(t.id(*t.scheduler.take()), "a");
    t.scheduler.requeue(0);
    QCOMPARE(t.takeAll(), "a b c");
}

void SchedulerTest::aRunIsTakenUpWhereItStands()
{
    Table t("a; b < a; c < a; d < b c; look! < c; late");
    t.apply(RunCreated {});
    t.apply(RunMoved { RunState::Draft, RunState::Executing, {} });
    t.apply(StepStarted { 0, 1 });
    t.apply(StepFinished { 0, 1, StepState::Completed, nullptr });
    t.apply(StepStarted { 2, 1 });
    t.apply(StepFinished { 2, 1, StepState::Completed, nullptr });
    t.apply(StepStarted { 5, 1 });
    t.apply(StepFinished { 5, 1, StepState::Failed, nullptr });
    t.apply(StepRetryScheduled { 5, 2, { t.clock.now().micros + 1 }, {} });
    t.scheduler = Scheduler(t.projection);
    QCOMPARE(t.takeGates(), "look");
    QCOMPARE(t.takeAll(), "b"); // 'late' waits for its time, which its owner watches
    t.settle("b", done);
    QCOMPARE(t.takeAll(), "d");
}

// An optional need may settle a second time after a failed run was reopened.
void SchedulerTest::aStepThatIsOverNeverComesBack()
{
    Table t("a; b < a?");
    t.apply(RunCreated {});
    t.apply(RunMoved { RunState::Draft, RunState::Executing, {} });
    t.apply(StepStarted { 0, 1 });
    t.apply(StepFinished { 0, 1, StepState::Failed, nullptr });
    t.apply(StepStarted { 1, 1 });
    t.apply(StepFinished { 1, 1, StepState::Completed, nullptr });
    t.apply(RunMoved { RunState::Executing, RunState::Failed, {} });
    t.apply(RunMoved { RunState::Failed, RunState::Executing, {} });
    t.apply(StepRetryScheduled { 0, 2, {}, {} });
    t.scheduler = Scheduler(t.projection);
    QCOMPARE(t.takeAll(), "a");
    t.settle("a", done);
    QCOMPARE(t.takeAll(), "");
}

void SchedulerTest::theOrderNeverChanges()
{
    const WorkflowPtr workflow = randomWorkflow(400, 1.7, 7);
    QString first;
    for (int round = 0; round < 2; ++round) {
        Table t(workflow);
        QStringList taken;
        while (const auto step = t.scheduler.take()) {
            taken << t.id(*step);
            t.scheduler.settle(*step, done);
        }
        QCOMPARE(taken.size(), 400);
        first = first.isEmpty() ? taken.join(QLatin1Char(' ')) : first;
        QCOMPARE(taken.join(QLatin1Char(' ')), first);
    }
}

void SchedulerTest::anEmptyWorkflowHasNothing()
{
    Table t("");
    QVERIFY(!t.scheduler.hasReady());
    QVERIFY(!t.scheduler.take());
    QVERIFY(!t.scheduler.takeGate());
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
