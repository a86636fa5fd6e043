// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasdesk.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/stepsearch.h"
#include "widgets/canvas/steptext.h"
#include "widgets/common/labels.h"

#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

/// Stacks, the lens, places by hand and following (S06, canvas).
class TestCanvasTools : public QObject
{
    Q_OBJECT

private:
    static QList<int> litSteps(const RunScene& scene)
    {
        QList<int> lit;
        for (int step = 0; step < scene.stepCount(); ++step) {
            if (scene.node(step)->emphasis() != Emphasis::Dimmed) {
                lit << step;
            }
        }
        return lit;
    }

private Q_SLOTS:
    void foldsALargeFanIntoOneCard()
    {
        Desk desk(fanWorkflow(40));
        RunScene& scene = desk.view.runScene();
        QCOMPARE(scene.stepCount(), 42);
        QCOMPARE(scene.cards().size(), size_t(3));
        QCOMPARE(desk.lastGraph.sizes.size(), size_t(3));
        QCOMPARE(scene.edges().size(), size_t(2));
        QCOMPARE(scene.node(7), scene.node(1));
        QVERIFY(scene.isStacked(30));
        QVERIFY(!scene.isStacked(0));
        QCOMPARE(scene.node(7)->stack()->size(), 40);
        Desk small(fanWorkflow(20)); // not more than twenty
        QCOMPARE(small.view.runScene().cards().size(), size_t(22));
    }

    void namesAStackByWhatItsStepsHaveInCommon()
    {
        const auto name = [](const QStringList& titles) {
            Workflow workflow;
            std::vector<int> steps;
            for (const QString& title : titles) {
                StepSpec spec;
                spec.title = title;
                steps.push_back(int(workflow.steps.size()));
                workflow.steps.push_back(spec);
            }
            return StepText::commonName(workflow, steps);
        };
        QCOMPARE(name({ text("Sample 00"), text("Sample 01"), text("Sample 02") }), text("Sample"));
        QCOMPARE(name({ text("individuals_ID0001"), text("individuals_ID0002") }), text("individuals_ID"));
        QCOMPARE(name({ text("Fit alpha"), text("Fit amber") }), text("Fit")); // whole words
        QCOMPARE(name({ text("fit"), text("fit (again)") }), text("fit"));
        QCOMPARE(name({ text("same"), text("same") }), text("same"));
        QCOMPARE(name({ text("A"), text("A") }), text("A"));
        QCOMPARE(name({ text("Broken"), text("Sample 1"), text("Sample 2") }), text("Broken and others"));
    }

    void aStackTellsHowItsStepsAre()
    {
        Desk desk(nullptr);
        SampleRun run(desk.graph, desk.clock, fanWorkflow(30));
        const NodeItem* card = desk.view.runScene().node(1);
        QCOMPARE(card->status(), Status::Pending);
        run.start(text("s0"));
        QCOMPARE(card->status(), Status::Running);
        run.complete(text("s0"));
        QCOMPARE(card->status(), Status::Running); // others follow
        run.start(text("s1"));
        run.fail(text("s1"), text("no"));
        QCOMPARE(card->status(), Status::Failed);
        QCOMPARE(card->stack()->count(Status::Completed), 1);
        QCOMPARE(card->stack()->count(Status::Failed), 1);
        QCOMPARE(card->stack()->count(Status::Pending), 28);
        QCOMPARE(card->stack()->fraction(), 2 / 30.0);
        QCOMPARE(StepText::stackDetail(*card->stack()), text("1 failed \xb7 2 of 30 ended"));
    }

    void clickAndEnterUnfold()
    {
        Desk desk(fanWorkflow(30));
        RunScene& scene = desk.view.runScene();
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(1));
        QCOMPARE(scene.cards().size(), size_t(32));
        QVERIFY(!scene.isStacked(1));
        QVERIFY(scene.node(5) != scene.node(6));
        desk.view.selectStep(9);
        desk.key(Qt::Key_Backspace); // and back
        QCOMPARE(scene.cards().size(), size_t(3));
        QCOMPARE(scene.selectedStep(), 9);
        QSignalSpy activated(&desk.view, &CanvasView::stepActivated);
        desk.key(Qt::Key_Return);
        QCOMPARE(scene.cards().size(), size_t(32));
        QCOMPARE(activated.size(), 0);
        desk.key(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void theOldPictureStaysUntilTheNewOneIsReady()
    {
        Desk desk(fanWorkflow(30));
        RunScene& scene = desk.view.runScene();
        desk.view.disconnect(&desk.view); // nobody answers
        const QPointF before = scene.node(1)->pos();
        desk.view.unfold(1);
        QVERIFY(scene.isPlaced());
        QCOMPARE(scene.cards().size(), size_t(3));
        desk.view.setOrientation(Orientation::TopToBottom);
        QCOMPARE(scene.node(1)->pos(), before);
    }

    void tabTakesAStackAsOneStop()
    {
        Desk desk(fanWorkflow(30));
        desk.window.activateWindow();
        desk.view.setFocus();
        QTRY_VERIFY(desk.view.hasFocus());
        desk.view.selectStep(0);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.view.selectedStep(), 1);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.view.selectedStep(), 31);
    }

    void unfoldsAllWhenFoldingIsOff()
    {
        Desk desk(fanWorkflow(30));
        desk.view.setFolding(false);
        QCOMPARE(desk.view.runScene().cards().size(), size_t(32));
        desk.view.setFolding(true);
        QCOMPARE(desk.view.runScene().cards().size(), size_t(3));
    }

    void theLensDimsTheRest()
    {
        Desk desk(nullptr);
        SampleRun run(desk.graph, desk.clock, workflowFromText("a; b < a; c < a; d < b c; e < c"));
        const RunScene& scene = desk.view.runScene();
        CanvasLens lens;
        lens.kind = CanvasLens::Kind::Statuses;
        lens.statuses.set(size_t(Status::Running));
        desk.view.setLens(lens);
        QCOMPARE(litSteps(scene), QList<int>());
        run.start(text("a"));
        QTRY_COMPARE(litSteps(scene), QList<int> { 0 }); // follows the run
        run.complete(text("a"));
        run.start(text("c"));
        run.fail(text("c"), text("no"));
        desk.view.setLens({ CanvasLens::Kind::Causes, {} });
        QCOMPARE(litSteps(scene), (QList<int> { 0, 2 }));
        desk.view.setLens({});
        QCOMPARE(litSteps(scene), (QList<int> { 0, 1, 2, 3, 4 }));
    }

    void theCriticalPathIsHighlighted()
    {
        Desk desk(nullptr);
        SampleRun run(desk.graph, desk.clock, workflowFromText("a; b < a; c < a; d < b c"));
        const RunScene& scene = desk.view.runScene();
        desk.view.setLens({ CanvasLens::Kind::CriticalPath, {} });
        QVERIFY(scene.lensView().path.empty()); // nothing has taken time
        const auto work = [&](const char* step, qint64 seconds) {
            run.start(text(step));
            desk.clock.advance(seconds * 1'000'000);
            run.complete(text(step));
        };
        work("a", 2);
        work("b", 3);
        work("c", 5);
        work("d", 1);
        QTRY_COMPARE(scene.lensView().path, (std::vector<int> { 0, 2, 3 }));
        QCOMPARE(scene.lensView().micros, 8'000'000);
        QCOMPARE(litSteps(scene), (QList<int> { 0, 2, 3 }));
    }

    void whatIsPlacedByHandStays()
    {
        Desk desk;
        RunScene& scene = desk.view.runScene();
        QSignalSpy changed(&desk.view, &CanvasView::handPlacesChanged);
        const QPointF before = scene.cardRect(2).center();
        const double zoom = desk.view.zoom();
        desk.drag(desk.middleOf(2), { 60, 90 });
        const QPointF after = scene.cardRect(2).center();
        QVERIFY((after - before - QPointF(60, 90) / zoom).manhattanLength() < 3);
        QCOMPARE(desk.view.selectedStep(), 2);
        QVERIFY(changed.size() > 0);
        QCOMPARE(scene.handPlaces().size(), 1);
        // A later layout, and what happens to the run, leave it there.
        desk.view.applyLayout(desk.lastTicket, coarseLayout(desk.lastGraph));
        QCOMPARE(scene.cardRect(2).center(), after);
        SampleRun run(desk.graph, desk.clock, firasWorkflow());
        run.start(text("load"));
        QCOMPARE(scene.cardRect(2).center(), after);
        desk.view.tidyUp();
        QCOMPARE(scene.cardRect(2).center(), before);
        QVERIFY(scene.handPlaces().isEmpty());
    }

    void keysMoveTheSelectedCard()
    {
        Desk desk;
        RunScene& scene = desk.view.runScene();
        desk.view.selectStep(2);
        const QPointF before = scene.cardRect(2).center();
        desk.key(Qt::Key_Down, Qt::AltModifier);
        desk.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(scene.cardRect(2).center() - before, QPointF(24, 24));
        QCOMPARE(scene.handPlaces().size(), 1);
    }

    void takesPlacesFromBefore()
    {
        Desk desk;
        RunScene& scene = desk.view.runScene();
        const QString id = desk.graph.spec(1).id;
        scene.setHandPlaces({ { id, QPointF(1000, 2000) } });
        QCOMPARE(scene.cardRect(1).center(), QPointF(1000, 2000));
        QVERIFY(scene.contentRect().contains(scene.cardRect(1)));
        desk.graph.resetToWorkflow(workflowFromText("x; y < x")); // another graph has none
        QVERIFY(scene.handPlaces().isEmpty());
    }

    void followsWhatRuns()
    {
        Desk desk(nullptr);
        SampleRun run(desk.graph, desk.clock, chainWorkflow(60));
        desk.view.resetZoom();
        desk.view.selectStep(0);
        desk.view.setFollowing(true);
        run.start(text("s40"));
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().cardRect(40).center()));
        run.complete(text("s40"));
        QSignalSpy changed(&desk.view, &CanvasView::followingChanged);
        desk.wheel({ 300, 300 }, -1); // the person looks elsewhere
        QCOMPARE(changed.size(), 1);
        QVERIFY(!desk.view.isFollowing());
        run.start(text("s2"));
        QVERIFY(!desk.view.visibleArea().contains(desk.view.runScene().cardRect(2).center()));
    }

    void aSmallEditMovesNothingElse()
    {
        Desk desk(workflowFromText("a; b < a; c < a; d < b c"));
        const RunScene& scene = desk.view.runScene();
        desk.view.selectStep(3);
        const QPointF a = scene.cardRect(0).center();
        const QPointF d = scene.cardRect(3).center();
        const quint64 ticket = desk.lastTicket;
        desk.graph.resetToWorkflow(workflowFromText("a; new < a; b < a; c < a; d < b c"));
        QCOMPARE(desk.lastTicket, ticket); // nobody was asked
        QCOMPARE(scene.stepCount(), 5);
        QCOMPARE(scene.cardRect(0).center(), a);
        QCOMPARE(scene.cardRect(4).center(), d);
        QCOMPARE(scene.selectedStep(), 4);
        for (int other : { 0, 2, 3, 4 }) {
            QVERIFY(!scene.cardRect(1).intersects(scene.cardRect(other)));
        }
        QVERIFY(scene.contentRect().contains(scene.cardRect(1)));
        desk.graph.resetToWorkflow(workflowFromText("a; b < a; d < b"));
        QCOMPARE(scene.stepCount(), 3);
        QCOMPARE(scene.cardRect(2).center(), d);
        desk.graph.resetToWorkflow(workflowFromText("u; v < u; w < u; x < v w")); // another one
        QVERIFY(desk.lastTicket != ticket);
    }

    /// What is shown of 10,000 steps is not made anew for one more: cards are the same objects, under their new index.
    void aSmallEditKeepsItsCards()
    {
        Desk desk(workflowFromText("a; b < a; c < a; d < b c"));
        const RunScene& scene = desk.view.runScene();
        const std::vector<NodeItem*> before = scene.cards();
        QSignalSpy selected(&desk.view, &CanvasView::stepSelected);
        QSignalSpy cleared(&desk.view, &CanvasView::selectionCleared);
        desk.view.selectStep(3);
        desk.graph.resetToWorkflow(workflowFromText("a; new < a; b < a; c < a; d < b c new"));
        QCOMPARE(scene.cards().size(), size_t(5));
        for (const auto& [old, now] : { std::pair(0, 0), std::pair(1, 2), std::pair(2, 3), std::pair(3, 4) }) {
            QCOMPARE(scene.cards()[size_t(now)], before[size_t(old)]);
            QCOMPARE(scene.cards()[size_t(now)]->step(), now);
        }
        QCOMPARE(selected.last()[0].toInt(), 4); // the same step, told again by its new index
        QCOMPARE(scene.cards()[4]->emphasis(), Emphasis::Selected);
        QCOMPARE(scene.stepAt(scene.cardRect(1).center()), 1);
        QCOMPARE(scene.items().size(), 5);
        desk.graph.resetToWorkflow(workflowFromText("a; new < a; b < a; c < a"));
        QCOMPARE(scene.items().size(), 4);
        QCOMPARE(cleared.size(), 1); // the selected step has gone
        QCOMPARE(scene.selectedStep(), -1);
        QCOMPARE(scene.cards()[2], before[1]);
    }

    void tellsHowFarAPlacementIs()
    {
        Desk desk;
        QSignalSpy progressed(&desk.view, &CanvasView::placementProgressed);
        QSignalSpy cancelled(&desk.view, &CanvasView::layoutCancelRequested);
        desk.view.showProgress(desk.lastTicket + 1000, 0.5); // somebody else's
        QCOMPARE(progressed.size(), 0);
        desk.view.showProgress(desk.lastTicket, 0.5);
        QCOMPARE(progressed.size(), 1);
        desk.view.cancelPlacement();
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled[0][0].toULongLong(), desk.lastTicket);
        QCOMPARE(progressed.last()[0].toDouble(), 1.0);
        desk.view.showProgress(desk.lastTicket, 0.7);
        LayoutResult refined = coarseLayout(desk.lastGraph);
        refined.isCoarse = false;
        desk.view.applyLayout(desk.lastTicket, refined);
        QCOMPARE(progressed.last()[0].toDouble(), 1.0);
    }

    void searchLooksIntoEverything()
    {
        auto workflow = std::make_shared<Workflow>(*workflowFromText("load; fit < load; look! < fit"));
        workflow->steps[0].inlineCode = text("import healpy");
        workflow->steps[1].title = text("Fit the sky");
        workflow->steps[1].script = text("scripts/monopole.py");
        QVERIFY(workflow->seal().empty());
        RunGraph graph;
        graph.resetToWorkflow(workflow);
        QCOMPARE(stepsWith(graph, text("HEALPY")), std::vector<int> { 0 });
        QCOMPARE(stepsWith(graph, text("the sky")), std::vector<int> { 1 });
        QCOMPARE(stepsWith(graph, text("monopole.py")), std::vector<int> { 1 });
        QCOMPARE(stepsWith(graph, text("loo")), std::vector<int> { 2 });
        QCOMPARE(stepsWith(graph, Labels::kind(StepKind::Approval)), std::vector<int> { 2 });
        QCOMPARE(stepsWith(graph, text("lo")), (std::vector<int> { 0, 2 }));
        QVERIFY(stepsWith(graph, text(" ")).empty());
    }
};

QTEST_MAIN(TestCanvasTools)
#include "tst_canvastools.moc"
