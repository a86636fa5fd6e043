// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runcosts.h"

#include "items/runstory.h"

#include <QTest>

using namespace cmbagent;

namespace {

ModelCall call(std::optional<qint64> micros, bool isRecorded = false)
{
    ModelCall made;
    made.agent = QStringLiteral("engineer");
    made.model = QStringLiteral("gpt-4.1");
    made.usage = soundUsage(100, 0, 10, 0);
    made.costMicros = micros;
    made.isRecorded = isRecorded;
    return made;
}

ModelCall stoppedCall()
{
    ModelCall made = call(0);
    made.usage = soundUsage(0, 0, 0, 0);
    made.error = errorCodeName(ErrorCode::Limit);
    return made;
}

StepReport failedBy(ErrorCode code)
{
    StepReport report;
    report.error =
        Error { code, QStringLiteral("The call was not made: the budget, $5.00, is spent."), {}, {}, {}, {} };
    return report;
}

/// A run of three steps that executes.
RunStory begunStory()
{
    RunStory story(workflowFromText("plan; fit < plan; write < fit"));
    story.created();
    story.moved(RunState::Draft, RunState::Planning);
    story.moved(RunState::Planning, RunState::Executing);
    return story;
}

} // namespace

/// What a run and its steps cost, as far as the run itself tells. Issue "Agents and language models", cost.
class TestRunCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsOverAttempts()
    {
        RunStory story = begunStory();
        story.started(0);
        story.add(ModelCalled { 0, 1, call(1000) });
        story.finished(0, StepState::Completed);
        story.started(1);
        story.add(ModelCalled { 1, 1, call(200) });
        story.finished(1, StepState::Failed, 1, failedBy(ErrorCode::Script));
        story.add(StepRetryScheduled { 1, 2, {}, {} });
        story.started(1, 2);
        story.add(ModelCalled { 1, 2, call(std::nullopt) });
        const RunProjection run = story.fold();
        const auto all = ownCost(run);
        QVERIFY(all);
        QCOMPARE(all->kind, CostKind::Paid);
        QCOMPARE(all->sum.micros, 1200);
        QCOMPARE(all->sum.calls, 3);
        QCOMPARE(all->sum.unpriced, 1); // unknown is not nothing
        QCOMPARE(ownCost(run, 0)->sum.micros, 1000);
        QCOMPARE(ownCost(run, 1)->sum.calls, 2);
        QVERIFY(!ownCost(run, 2)); // nobody asked anything there
        QVERIFY(!ownCost(begunStory().fold()));
    }

    void recordedAnswersAreNotPaid()
    {
        RunStory story = begunStory();
        story.started(0);
        story.add(ModelCalled { 0, 1, call(700, true) });
        QCOMPARE(ownCost(story.fold(), 0)->kind, CostKind::Recorded);
        story.add(ModelCalled { 0, 1, call(30) });
        const auto mixed = ownCost(story.fold(), 0);
        QCOMPARE(mixed->kind, CostKind::Paid);
        QCOMPARE(mixed->sum.micros, 30); // kinds are never added up
    }

    void importedRunsTellTheirs()
    {
        RunStory story = begunStory();
        story.started(0);
        story.add(MetricRecorded { 0, 1, QStringLiteral("cost_upper_bound"), 0.25, QStringLiteral("USD") });
        QVERIFY(!ownCost(story.fold())); // a number of that name in a run of ours is a result
        story.add(NoteRecorded { -1, QStringLiteral("imported"), {} });
        const auto cost = ownCost(story.fold());
        QVERIFY(cost);
        QCOMPARE(cost->kind, CostKind::Imported);
        QCOMPARE(cost->sum.micros, 250'000);
        QCOMPARE(cost->sum.bounds, 1);
        QVERIFY(!ownCost(story.fold(), 1));
    }

    void tellsWhatABudgetStopped()
    {
        RunStory story = begunStory();
        story.started(0);
        story.add(ModelCalled { 0, 1, stoppedCall() });
        QVERIFY(!budgetStop(story.fold())); // it has not failed yet
        story.finished(0, StepState::Failed, 1, failedBy(ErrorCode::Limit));
        const auto stop = budgetStop(story.fold());
        QVERIFY(stop);
        QCOMPARE(stop->step, 0);
        QVERIFY(stop->error.what.contains(QStringLiteral("$5.00")));
        story.add(StepRetryScheduled { 0, 2, {}, {} });
        QVERIFY(!budgetStop(story.fold())); // somebody did something about it
    }

    void aProvidersLimitIsNoBudgets()
    {
        RunStory story = begunStory();
        story.started(0);
        ModelCall refused = stoppedCall();
        refused.usage = {}; // nobody knows what it used
        story.add(ModelCalled { 0, 1, refused });
        story.finished(0, StepState::Failed, 1, failedBy(ErrorCode::Limit));
        QVERIFY(!budgetStop(story.fold()));
    }
};

QTEST_GUILESS_MAIN(TestRunCosts)
#include "tst_runcosts.moc"
