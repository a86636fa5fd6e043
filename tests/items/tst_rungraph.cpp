// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"
#include "items/rungraph.h"
#include "runstory.h"

#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// RunGraph: the fold with exact signals.
class TestRunGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged();
    void tellsWhatStepsTake();
    void ignoresWhatItHas();
    void saysWhenAnEventIsMissing();
    void ignoresOtherRuns();
    void keepsProgressOfRunningStepsOnly();
    void showsAWorkflowWithoutARun();
    void namesStepsAsTheyAreNow();
    void tellsOwnership();
    void tellsWhoWaitsForNamedResources();
    void tellsWhatStepsOfAgentsWaitFor();
};

void TestRunGraph::tellsWhatChanged()
{
    RunStory story(workflowFromText("load; fit < load; plot < load"));
    RunGraph graph;
    QSignalSpy reset(&graph, &RunGraph::wasReset);
    graph.reset(story.start());
    QCOMPARE(reset.count(), 1);
    QSignalSpy steps(&graph, &RunGraph::stepsChanged);
    QSignalSpy run(&graph, &RunGraph::runChanged);

    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.started(0);
    story.finished(0, StepState::Completed);
    story.started(2);
    graph.apply(story.events());

    // One signal for a batch, each step once, in order.
    QCOMPARE(steps.count(), 1);
    QCOMPARE(steps[0][0].value<QList<int>>(), (QList<int> { 0, 2 }));
    QCOMPARE(run.count(), 1);
    QCOMPARE(graph.status(0).state, StepState::Completed);
    QCOMPARE(graph.status(2).state, StepState::Running);
    QVERIFY(graph.projection() == story.fold());
}

/// A sample comes every second: only who draws it is told.
void TestRunGraph::tellsWhatStepsTake()
{
    RunStory story(workflowFromText("load"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.started(0);
    RunGraph graph;
    graph.reset(story.fold());
    QSignalSpy usage(&graph, &RunGraph::usageChanged);
    QSignalSpy steps(&graph, &RunGraph::stepsChanged);
    QSignalSpy metrics(&graph, &RunGraph::metricsChanged);
    graph.apply(story.add(UsageSampled { 0, 1, { 2'000'000, 1 << 20, 500'000 } }));
    QCOMPARE(usage.count(), 1);
    QCOMPARE(steps.count() + metrics.count(), 0);
    QCOMPARE(graph.projection().usage().size(), size_t(1));
}

void TestRunGraph::ignoresWhatItHas()
{
    RunStory story(workflowFromText("load"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    RunGraph graph;
    graph.reset(story.fold());
    QSignalSpy broken(&graph, &RunGraph::broken);
    QSignalSpy run(&graph, &RunGraph::runChanged);
    story.started(0);
    graph.apply(story.events()); // two of the three are old
    QCOMPARE(graph.status(0).state, StepState::Running);
    QCOMPARE(run.count(), 0);
    QCOMPARE(broken.count(), 0);
}

void TestRunGraph::saysWhenAnEventIsMissing()
{
    RunStory story(workflowFromText("load"));
    RunGraph graph;
    graph.reset(story.start());
    QSignalSpy broken(&graph, &RunGraph::broken);
    story.created();
    const auto later = story.moved(RunState::Draft, RunState::Executing);
    graph.apply(later);
    QCOMPARE(broken.count(), 1);
    QCOMPARE(broken[0][0].value<Error>().code, ErrorCode::Corrupt);
    QCOMPARE(graph.projection().seq(), 0);
    graph.apply(story.events()); // the whole history mends it
    QCOMPARE(graph.projection().seq(), 2);
}

void TestRunGraph::ignoresOtherRuns()
{
    RunStory mine(workflowFromText("load"), 1);
    RunStory other(workflowFromText("load"), 2);
    RunGraph graph;
    graph.reset(mine.start());
    QSignalSpy broken(&graph, &RunGraph::broken);
    graph.apply(other.created());
    QCOMPARE(graph.projection().seq(), 0);
    QCOMPARE(broken.count(), 0);
}

void TestRunGraph::keepsProgressOfRunningStepsOnly()
{
    RunStory story(workflowFromText("load"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.started(0);
    RunGraph graph;
    graph.reset(story.fold());
    QSignalSpy progress(&graph, &RunGraph::progressChanged);
    graph.setProgress(0, 0.5, QStringLiteral("half"));
    graph.setProgress(0, 0.5, QStringLiteral("half"));
    graph.setProgress(7, 0.5, {}); // of a run shown before
    QCOMPARE(progress.count(), 1);
    QCOMPARE(graph.progress(0).fraction, 0.5);
    graph.apply(story.finished(0, StepState::Completed));
    QCOMPARE(graph.progress(0).fraction, -1.0);
    graph.setProgress(0, 0.9, {}); // came too late
    QCOMPARE(graph.progress(0).fraction, -1.0);
    QCOMPARE(progress.count(), 1);
}

void TestRunGraph::showsAWorkflowWithoutARun()
{
    RunGraph graph;
    QVERIFY(graph.isEmpty());
    graph.resetToWorkflow(workflowFromText("load; fit < load"));
    QVERIFY(!graph.isEmpty());
    QVERIFY(!graph.isRun());
    QCOMPARE(graph.stepCount(), 2);
    RunStory story(workflowFromText("load"));
    graph.apply(story.created());
    QCOMPARE(graph.projection().seq(), 0);
    graph.clear();
    QVERIFY(graph.isEmpty());
    QCOMPARE(graph.stepCount(), 0);
}

/// A person's change to one step may have it called otherwise: all who name it are told, and what stands below it.
void TestRunGraph::namesStepsAsTheyAreNow()
{
    RunStory story(workflowFromText("load; fit < load; plot < load; report < fit"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.started(0);
    story.finished(0, StepState::Failed);
    RunGraph graph;
    graph.reset(story.fold());
    QVERIFY(graph.namedWorkflow() == graph.workflow());
    const QString before = graph.label(0);
    QSignalSpy steps(&graph, &RunGraph::stepsChanged);
    QSignalSpy renamed(&graph, &RunGraph::stepsRenamed);
    StepRetryScheduled again { 0, 2, {}, {} };
    again.changes = { { "fields", QJsonObject { { "title", "Load it by hand" } } } };
    graph.apply(story.add(again));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(steps.last().first().value<QList<int>>(), (QList<int> { 0, 1, 2 }));
    QCOMPARE(graph.label(0), QStringLiteral("Load it by hand"));
    QCOMPARE(graph.namedWorkflow()->steps[0].label(), graph.label(0));
    QCOMPARE(graph.label(1), graph.spec(1).label());
    QCOMPARE(graph.spec(0).label(), before); // what was recorded stays
    graph.apply(story.started(0, 2));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(steps.last().first().value<QList<int>>(), QList<int> { 0 });

    RunGraph later;
    later.reset(story.fold());
    QCOMPARE(later.label(0), graph.label(0));
    later.clear();
    QVERIFY(!later.namedWorkflow());
}

void TestRunGraph::tellsOwnership()
{
    RunGraph graph;
    graph.reset(RunStory(workflowFromText("load")).start());
    QSignalSpy run(&graph, &RunGraph::runChanged);
    graph.setOwned(true);
    graph.setOwned(true);
    QCOMPARE(run.count(), 1);
    QVERIFY(graph.isOwned());
}

void TestRunGraph::tellsWhoWaitsForNamedResources() // S08-M7
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b; c; d"));
    for (int step = 0; step < 3; ++step) {
        workflow->steps[size_t(step)].resources.tokens = { { QStringLiteral("gpu"), 1 } };
    }
    workflow->seal();
    RunStory story(workflow);
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    RunGraph graph;
    graph.reset(story.fold());
    graph.setOwned(true);
    QSignalSpy steps(&graph, &RunGraph::stepsChanged);
    QVERIFY(!graph.tokenWait(1)); // there is one, and nobody has it

    graph.apply(story.started(0));
    QCOMPARE(steps.last().first().value<QList<int>>(), (QList<int> { 0, 1, 2 }));
    QCOMPARE(graph.tokenWait(1), std::optional(TokenWait { QStringLiteral("gpu"), 1, 1, 1 }));
    QVERIFY(!graph.tokenWait(3));

    RunEvents handedOn = story.finished(0, StepState::Completed);
    handedOn += story.started(1);
    graph.apply(handedOn);
    QCOMPARE(steps.last().first().value<QList<int>>(), (QList<int> { 0, 1 })); // for the third nothing has changed

    graph.setTokens({ { QStringLiteral("gpu"), 2 } }, {});
    QCOMPARE(steps.last().first().value<QList<int>>(), QList<int> { 2 });
    QVERIFY(!graph.tokenWait(2));
    graph.setTokens({ { QStringLiteral("gpu"), 2 } }, { { QStringLiteral("gpu"), 2 } }); // another run has the other
    QCOMPARE(graph.tokenWait(2), std::optional(TokenWait { QStringLiteral("gpu"), 1, 2, 2 }));
    const auto told = steps.count();
    graph.setTokens({ { QStringLiteral("gpu"), 2 } }, { { QStringLiteral("gpu"), 2 } });
    QCOMPARE(steps.count(), told);
    graph.setOwned(false); // nothing runs, so nothing is waited for
    QVERIFY(!graph.tokenWait(2));
}

/// They claim what their agents say, as the engine counts it. Nobody is told of steps that wait for others still.
void TestRunGraph::tellsWhatStepsOfAgentsWaitFor()
{
    const QString fitter = QStringLiteral("fitter");
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b; c < b"));
    for (StepSpec& step : workflow->steps) {
        step.kind = StepKind::Agent;
        step.script.clear();
        step.agent.name = fitter;
        step.agent.task = QStringLiteral("Fit it.");
    }
    workflow->seal();
    RunStory story(workflow);
    RunCreated fact;
    ResourceSpec claim;
    claim.tokens = { { QStringLiteral("gpu"), 1 } };
    fact.files = { { frozenAgentPath(fitter), { BlobHash::of("fitter"), 6 }, claim } };
    story.add(fact);
    story.moved(RunState::Draft, RunState::Executing);
    RunGraph graph;
    graph.reset(story.fold());
    graph.setOwned(true);
    QSignalSpy steps(&graph, &RunGraph::stepsChanged);
    QVERIFY(!graph.tokenWait(1));

    graph.apply(story.started(0));
    QCOMPARE(steps.last().first().value<QList<int>>(), (QList<int> { 0, 1 }));
    QCOMPARE(graph.tokenWait(1), std::optional(TokenWait { QStringLiteral("gpu"), 1, 1, 1 }));
    graph.apply(story.finished(0, StepState::Completed));
    QCOMPARE(steps.last().first().value<QList<int>>(), (QList<int> { 0, 1 }));
    QVERIFY(!graph.tokenWait(1));
}

QTEST_GUILESS_MAIN(TestRunGraph)
#include "tst_rungraph.moc"
