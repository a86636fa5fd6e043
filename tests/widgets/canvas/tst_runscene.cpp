// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/coarselayout.h"
#include "samplerun.h"
#include "support/workflowtext.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/steptext.h"

#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class TestRunScene : public QObject
{
    Q_OBJECT

private:
    /// Answers the last request.
    static void place(RunScene& scene, const QSignalSpy& requests)
    {
        const auto& last = requests.last();
        scene.applyLayout(last.at(0).toULongLong(), coarseLayout(last.at(1).value<LayoutGraph>()));
    }

private Q_SLOTS:
    void asksForALayoutOfItsGraph()
    {
        const MockClock clock;
        RunGraph graph;
        graph.resetToWorkflow(workflowFromText("a; b < a; c < a?"));
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        QCOMPARE(requests.size(), 1);
        const auto wanted = requests[0].at(1).value<LayoutGraph>();
        QCOMPARE(wanted.sizes.size(), size_t(3));
        QCOMPARE(wanted.edges, (std::vector<std::pair<int, int>> { { 0, 1 }, { 0, 2 } }));
        QVERIFY(scene.edges()[1].isOptional);
        QVERIFY(!scene.isPlaced());
        place(scene, requests);
        QVERIFY(scene.isPlaced());
        QVERIFY(scene.cardRect(0).right() < scene.cardRect(1).left());
        QVERIFY(!scene.cardRect(1).intersects(scene.cardRect(2)));
        QCOMPARE(scene.stepAt(scene.cardRect(2).center()), 2);
        QCOMPARE(scene.stepAt(scene.cardRect(2).bottomLeft() + QPointF(0, 20)), -1);
    }

    void dropsStaleAndForeignLayouts()
    {
        const MockClock clock;
        RunGraph graph;
        graph.resetToWorkflow(workflowFromText("a; b < a"));
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        const quint64 stale = requests[0].at(0).toULongLong();
        graph.resetToWorkflow(workflowFromText("a; b < a; c < b"));
        QCOMPARE(requests.size(), 2);
        scene.applyLayout(stale, coarseLayout(requests[0].at(1).value<LayoutGraph>()));
        QVERIFY(!scene.isPlaced());
        scene.applyLayout(0, {});
        QVERIFY(!scene.isPlaced());
        // The right ticket, but for another number of steps.
        scene.applyLayout(requests[1].at(0).toULongLong(), coarseLayout(requests[0].at(1).value<LayoutGraph>()));
        QVERIFY(!scene.isPlaced());
        place(scene, requests);
        QVERIFY(scene.isPlaced());
    }

    void followsTheRunWithoutMovingAnything()
    {
        MockClock clock;
        RunGraph graph;
        SampleRun run(graph, clock, firasWorkflow());
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        place(scene, requests);
        std::vector<QPointF> before;
        for (int i = 0; i < scene.stepCount(); ++i) {
            before.push_back(scene.node(i)->pos());
        }
        run.start(text("load"));
        QCOMPARE(scene.node(0)->status(), Status::Running);
        run.complete(text("load"));
        QCOMPARE(scene.node(0)->status(), Status::Completed);
        run.start(text("mu"));
        run.fail(text("mu"), text("it broke"));
        QCOMPARE(scene.node(3)->status(), Status::Failed);
        run.retry(text("mu"), 5'000'000);
        QCOMPARE(scene.node(3)->status(), Status::Retrying);
        run.ask(text("look"));
        QCOMPARE(scene.node(5)->status(), Status::Waiting);
        run.start(text("y"));
        graph.setOwned(false);
        QCOMPARE(scene.node(2)->status(), Status::Interrupted);
        for (int i = 0; i < scene.stepCount(); ++i) {
            QCOMPARE(scene.node(i)->pos(), before[size_t(i)]);
        }
        QCOMPARE(requests.size(), 1);
    }

    void keepsThePlacementOfTheSameSteps()
    {
        MockClock clock;
        RunGraph graph;
        graph.resetToWorkflow(firasWorkflow());
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        place(scene, requests);
        scene.selectStep(4);
        SampleRun run(graph, clock, firasWorkflow()); // a run of an equal workflow, not the same object
        run.start(text("load"));
        QVERIFY(scene.isPlaced());
        QCOMPARE(scene.selectedStep(), 4);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(scene.node(0)->status(), Status::Running);
    }

    void marksTheSelectedAndItsNeighbours()
    {
        const MockClock clock;
        RunGraph graph;
        graph.resetToWorkflow(firasWorkflow());
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        place(scene, requests);
        scene.selectStep(3);
        QCOMPARE(scene.node(3)->emphasis(), Emphasis::Selected);
        QCOMPARE(scene.node(0)->emphasis(), Emphasis::Related);
        QCOMPARE(scene.node(5)->emphasis(), Emphasis::Related);
        QCOMPARE(scene.node(1)->emphasis(), Emphasis::Dimmed);
        scene.selectStep(-1);
        for (int i = 0; i < scene.stepCount(); ++i) {
            QCOMPARE(scene.node(i)->emphasis(), Emphasis::Normal);
        }
    }

    void repaintsOnlyWhatChanged()
    {
        MockClock clock;
        RunGraph graph;
        SampleRun run(graph, clock, firasWorkflow());
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        place(scene, requests);
        QCoreApplication::processEvents();
        QList<QRectF> dirty;
        connect(&scene, &RunScene::repaintNeeded, &scene, [&dirty](const QRectF& area) { dirty += area; });
        QCoreApplication::processEvents();
        dirty.clear();
        run.start(text("load"));
        QTRY_VERIFY(!dirty.isEmpty());
        const QRectF around = scene.cardRect(0).adjusted(-20, -20, 20, 20);
        for (const QRectF& rect : std::as_const(dirty)) {
            QVERIFY(around.contains(rect));
        }
    }

    void ticksOnlyWhileSomethingMovesInSight()
    {
        MockClock clock;
        RunGraph graph;
        SampleRun run(graph, clock, firasWorkflow());
        RunScene scene(clock);
        QSignalSpy requests(&scene, &RunScene::layoutRequested);
        scene.setGraph(&graph);
        place(scene, requests);
        scene.setVisibleArea(scene.contentRect(), 1);
        QVERIFY(!scene.isTicking());
        run.start(text("load"));
        QVERIFY(scene.isTicking());
        scene.setVisibleArea(scene.cardRect(7), 1); // elsewhere
        QVERIFY(!scene.isTicking());
        scene.setVisibleArea(scene.contentRect(), 0.1); // blocks do not move
        QVERIFY(!scene.isTicking());
        scene.setVisibleArea(scene.contentRect(), 1);
        scene.setReducedMotion(true);
        QVERIFY(scene.isTicking()); // elapsed times go on
        run.complete(text("load"));
        QVERIFY(!scene.isTicking());
    }

    void survivesItsGraph()
    {
        const MockClock clock;
        RunScene scene(clock);
        {
            RunGraph graph;
            graph.resetToWorkflow(workflowFromText("a; b < a"));
            scene.setGraph(&graph);
            QCOMPARE(scene.stepCount(), 2);
        }
        QCOMPARE(scene.stepCount(), 0);
        QVERIFY(!scene.graph());
        scene.selectStep(0);
        QCOMPARE(scene.selectedStep(), -1);
    }

    void saysWhatAgentsCost()
    {
        auto workflow = std::make_shared<Workflow>(*workflowFromText("plan; fit < plan"));
        for (StepSpec& step : workflow->steps) {
            step.kind = StepKind::Agent;
            step.agent.name = text("engineer");
        }
        MockClock clock;
        RunGraph graph;
        SampleRun run(graph, clock, workflow);
        const auto detail = [&](int step) { return StepText::detail(graph, step, statusOf(graph, step), clock.now()); };
        ModelCall call;
        call.usage = soundUsage(10, 0, 1, 0);
        call.costMicros = 12'300;
        run.start(text("plan"));
        clock.advance(2'000'000);
        QVERIFY(!detail(0).contains(QLatin1Char('$')));
        QSignalSpy changed(&graph, &RunGraph::stepsChanged);
        run.record(ModelCalled { 0, 1, call });
        QCOMPARE(changed.count(), 1); // so that the card is painted anew
        QVERIFY2(detail(0).startsWith(text("engineer")) && detail(0).endsWith(text("$0.0123")), qPrintable(detail(0)));
        call.costMicros.reset();
        run.record(ModelCalled { 0, 1, call });
        run.complete(text("plan"));
        QVERIFY2(detail(0).endsWith(text("at least $0.0123")), qPrintable(detail(0)));
        QVERIFY(StepText::toolTip(graph, 0, clock.now()).contains(text("2 calls")));
        QVERIFY(StepText::spoken(graph, 0, clock.now()).contains(text("engineer")));
        run.start(text("fit"));
        run.record(ModelCalled { 1, 1, call });
        QVERIFY2(detail(1).endsWith(text("unknown")), qPrintable(detail(1))); // which is not nothing
        call.isRecorded = true;
        call.costMicros = 500;
        RunGraph other;
        SampleRun replayed(other, clock, workflow);
        replayed.start(text("plan"));
        replayed.record(ModelCalled { 0, 1, call });
        const QString recorded = StepText::detail(other, 0, statusOf(other, 0), clock.now());
        QVERIFY2(!recorded.contains(QLatin1Char('$')) && recorded.contains(text("recorded")), qPrintable(recorded));
    }

    void saysTheOneThingThatMatters()
    {
        MockClock clock;
        RunGraph graph;
        graph.resetToWorkflow(firasWorkflow());
        QCOMPARE(StepText::detail(graph, 5, Status::Pending, clock.now()), Labels::kind(StepKind::Approval));
        SampleRun run(graph, clock, firasWorkflow());
        const auto detail = [&](const char* id) {
            const int step = run.indexOf(text(id));
            return StepText::detail(graph, step, statusOf(graph, step), clock.now());
        };
        QVERIFY(detail("look").contains(Labels::steps(3)));
        run.start(text("load"));
        clock.advance(12'000'000);
        QVERIFY(detail("load").contains(Labels::elapsed(12'000'000)));
        graph.setProgress(0, 0.42, {});
        QVERIFY(detail("load").contains(Labels::percent(0.42)));
        run.complete(text("load"));
        QVERIFY(detail("load").contains(Labels::duration(12'000'000)));
        run.start(text("mu"));
        run.fail(text("mu"), text("one two three four five six seven"));
        QCOMPARE(detail("mu"), text("one two three four five") + QChar(0x2026));
        run.ask(text("look"));
        QCOMPARE(detail("look"), Labels::status(Status::Waiting));
        run.answer(text("look"), Resolution::Approved);
        QVERIFY(detail("look").contains(Labels::resolution(Resolution::Approved)));
    }
};

QTEST_MAIN(TestRunScene)
#include "tst_runscene.moc"
