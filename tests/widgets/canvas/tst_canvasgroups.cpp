// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasdesk.h"
#include "layout/graphvizlayout.h"
#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/cardlevels.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/steptext.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

/// The workflow with these steps in groups: "Fits: b c; Looks: d".
WorkflowPtr grouped(const char* text, const char* groups)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    const QStringList lines = QString::fromLatin1(groups).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QStringList ids = line.section(QLatin1Char(':'), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString& id : ids) {
            workflow->steps[size_t(workflow->indexOf(id))].group = line.section(QLatin1Char(':'), 0, 0).trimmed();
        }
    }
    return workflow;
}

/// "a>b c>b" by the steps that lead the cards; an edge that leads back has a "<".
QString told(const std::vector<CardPlan::Edge>& edges, const Workflow& workflow)
{
    QStringList all;
    for (const CardPlan::Edge& edge : edges) {
        all << workflow.steps[size_t(edge.from)].id + QLatin1Char(edge.isAgainst ? '<' : '>')
                + workflow.steps[size_t(edge.to)].id + QLatin1String(edge.isOptional ? "?" : "");
    }
    all.sort();
    return all.join(QLatin1Char(' '));
}

} // namespace

/// Groups: frames around their members, one card for all of them, and back.
class TestCanvasGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCollapsedGroupIsOneCard()
    {
        const WorkflowPtr workflow = grouped("a; b < a; c < b; d < c a?; e < b", "Fits: b c");
        const auto plan = CardPlan::of(*workflow, true, {}, { QStringLiteral("Fits") });
        QCOMPARE(plan->cardCount(), 4);
        QCOMPARE(plan->cardOf(1), plan->cardOf(2));
        QCOMPARE(plan->groupShownBy(plan->cardOf(2))->name, QStringLiteral("Fits"));
        QVERIFY(!plan->groupShownBy(plan->cardOf(0)));
        // What its members need of each other is not shown.
        QCOMPARE(told(plan->edges(), *workflow), QStringLiteral("a>b a>d? b>d b>e"));
        const auto expanded = CardPlan::of(*workflow, true, {}, {});
        QCOMPARE(expanded->cardCount(), 5);
        QCOMPARE(expanded->layoutGraph(*workflow, CardPainter::cardSize, Orientation::LeftToRight).clusters,
                 (std::vector<int> { -1, 0, 0, -1, -1 }));
    }

    void ungroupedWorkflowsAreAsBefore()
    {
        const WorkflowPtr workflow = workflowFromText("a; b < a; c < a b?");
        const auto plan = CardPlan::of(*workflow, true, {}, { QStringLiteral("Fits") });
        QVERIFY(plan->groups().empty());
        QCOMPARE(plan->groupOf(0), -1);
        const LayoutGraph graph = plan->layoutGraph(*workflow, CardPainter::cardSize, Orientation::LeftToRight);
        QVERIFY(graph.clusters.empty());
        QCOMPARE(graph.levels, workflow->levels());
    }

    /// x stands between two members of a group: as one card, the group needs x and x needs it.
    void circlesAreTurnedRound()
    {
        const WorkflowPtr workflow = grouped("a; x < a; b < x; c < b", "Fits: a b");
        const auto plan = CardPlan::of(*workflow, true, {}, { QStringLiteral("Fits") });
        QCOMPARE(told(plan->edges(), *workflow), QStringLiteral("a>c a>x x<a"));
        const LayoutGraph graph = plan->layoutGraph(*workflow, CardPainter::cardSize, Orientation::LeftToRight);
        for (const auto& [from, to] : graph.edges) {
            QVERIFY(graph.levels[size_t(from)] < graph.levels[size_t(to)]);
        }
        Desk desk(workflow);
        desk.view.setAllGroupsCollapsed(true);
        QCOMPARE(desk.view.runScene().cards().size(), size_t(3));
    }

    void levelsOfSeveralCircles()
    {
        // 0 and 3 may turn; 0 > 1 > 0 and 3 > 2 > 3, and 1 > 3.
        const CardLevels levels({ { 0, 1 }, { 1, 0 }, { 3, 2 }, { 2, 3 }, { 1, 3 } }, { true, false, false, true },
                                { 0, 1, 2, 3 });
        QVERIFY(levels.isAgainst(1));
        QVERIFY(levels.isAgainst(3));
        QVERIFY(!levels.isAgainst(0) && !levels.isAgainst(2) && !levels.isAgainst(4));
        QCOMPARE(levels.levels(), (std::vector<int> { 0, 1, 3, 2 }));
    }

    void equalStepsOfTwoGroupsAreTwoStacks()
    {
        auto workflow = std::make_shared<Workflow>(*fanWorkflow(60));
        for (size_t i = 1; i <= 30; ++i) {
            workflow->steps[i].group = QStringLiteral("First");
        }
        QCOMPARE(CardPlan::of(*workflow, true, {}, {})->cardCount(), 4); // before, two stacks, behind
        QCOMPARE(CardPlan::of(*workflow, true, {}, { QStringLiteral("First") })->cardCount(), 4);
    }

    void framesHoldTheirMembers()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        const RunScene& scene = desk.view.runScene();
        QCOMPARE(scene.frames().frames().size(), size_t(1));
        const GroupFrames::Frame& frame = scene.frames().frames().front();
        QCOMPARE(frame.title, QString::fromLatin1("Fits \xb7 2 steps"));
        QVERIFY(frame.area.contains(scene.cardRect(1)) && frame.area.contains(scene.cardRect(2)));
        QVERIFY(!frame.area.intersects(scene.cardRect(0)) && !frame.area.intersects(scene.cardRect(3)));
        QVERIFY(frame.area.contains(frame.head) && !frame.head.intersects(scene.cardRect(1)));
        QVERIFY(scene.contentRect().contains(frame.area));
    }

    /// A frame that would hold somebody else's card is left out, and comes back when the card has gone.
    void framesAreTrueOrNotThere()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        RunScene& scene = desk.view.runScene();
        const QPointF before = scene.cardRect(3).center();
        const QPointF between = (scene.cardRect(1).center() + scene.cardRect(2).center()) / 2;
        scene.placeByHand(3, between);
        QVERIFY(scene.frames().frames().empty());
        scene.placeByHand(3, before + QPointF(0, 200));
        QCOMPARE(scene.frames().frames().size(), size_t(1));
    }

    void clickOnTheNameCollapses()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        RunScene& scene = desk.view.runScene();
        QSignalSpy changed(&desk.view, &CanvasView::collapsedGroupsChanged);
        const QPointF head = scene.frames().frames().front().head.center();
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.view.toViewport(head).toPoint());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(scene.collapsedGroups(), QSet<QString> { QStringLiteral("Fits") });
        QCOMPARE(scene.cards().size(), size_t(3));
        QVERIFY(scene.frames().frames().empty());
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(2));
        QCOMPARE(scene.cards().size(), size_t(4));
        QVERIFY(scene.collapsedGroups().isEmpty());
    }

    void keysCollapseAndExpand()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        RunScene& scene = desk.view.runScene();
        desk.view.selectStep(2);
        desk.key(Qt::Key_Backspace);
        QCOMPARE(scene.cards().size(), size_t(3));
        QVERIFY(scene.groupShownAt(2));
        desk.key(Qt::Key_Left); // to what the group needs, and back to it
        QCOMPARE(desk.view.selectedStep(), 0);
        desk.key(Qt::Key_Right);
        desk.key(Qt::Key_Return);
        QCOMPARE(scene.cards().size(), size_t(4));
        desk.view.selectStep(0);
        desk.key(Qt::Key_Backspace); // in no group
        QCOMPARE(scene.cards().size(), size_t(4));
    }

    void theCardTellsOfAllItsSteps()
    {
        MockClock clock;
        RunGraph graph;
        const WorkflowPtr workflow = grouped("a; b < a; c < a; d < b c", "Fits: b c");
        SampleRun run(graph, clock, workflow);
        CanvasView view(clock);
        QObject::connect(
            &view, &CanvasView::layoutRequested, &view,
            [&view](quint64 ticket, const LayoutGraph& wanted) { view.applyLayout(ticket, coarseLayout(wanted)); });
        view.setGraph(&graph);
        view.setAllGroupsCollapsed(true);
        const auto card = [&] { return view.runScene().node(2); };
        QCOMPARE(card()->status(), Status::Pending);
        QVERIFY(card()->stack()->isGroup());
        run.start("a");
        run.complete("a");
        run.start("b");
        QCOMPARE(card()->status(), Status::Running);
        run.complete("b");
        run.start("c");
        run.fail("c", QStringLiteral("no data"));
        QCOMPARE(card()->status(), Status::Failed);
        QCOMPARE(StepText::stackDetail(*card()->stack()), QString::fromLatin1("1 failed \xb7 2 of 2 ended"));
        view.setAllGroupsCollapsed(false);
        QCOMPARE(view.runScene().node(1)->status(), Status::Completed);
        view.setAllGroupsCollapsed(true);
        QCOMPARE(card()->status(), Status::Failed);
        view.setGraph(nullptr);
    }

    void aScreenReaderHearsGroups()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&desk.view);
        QCOMPARE(canvas->childCount(), 4 + 3 + 1);
        QAccessibleInterface* frame = canvas->child(7);
        QCOMPARE(frame->role(), QAccessible::Grouping);
        QCOMPARE(frame->text(QAccessible::Name), QStringLiteral("Fits"));
        QCOMPARE(frame->text(QAccessible::Description), QStringLiteral("Group of 2 steps, expanded: b, c"));
        QVERIFY(frame->state().expanded);
        frame->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(canvas->childCount(), 3 + 2);
        QAccessibleInterface* card = canvas->child(1);
        QCOMPARE(card->text(QAccessible::Name), QStringLiteral("Fits"));
        QVERIFY(card->text(QAccessible::Description).startsWith(QLatin1String("Group Fits, collapsed, 2 steps")));
        QVERIFY(card->state().collapsed);
        card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(canvas->childCount(), 4 + 3 + 1);
    }

    /// What is collapsed stays so while the workflow is edited, and a place by hand is the group's, not its first
    /// step's.
    void editsKeepWhatIsCollapsed()
    {
        Desk desk(grouped("a; b < a; c < b; d < c", "Fits: b c"));
        RunScene& scene = desk.view.runScene();
        desk.view.setAllGroupsCollapsed(true);
        scene.placeByHand(1, { 500, 400 });
        QCOMPARE(scene.handPlaces().keys(), QStringList { QStringLiteral("group:Fits") });
        desk.graph.resetToWorkflow(grouped("a; b < a; c < b; d < c; e < d", "Fits: b c"));
        QCOMPARE(scene.cards().size(), size_t(4));
        QCOMPARE(scene.cardRect(2).center(), QPointF(500, 400));
        desk.view.unfold(1);
        QVERIFY(scene.cardRect(1).center() != QPointF(500, 400));
        desk.graph.resetToWorkflow(workflowFromText("p; q < p; r < q; s < r; t < s; u < t; v < u; w < v"));
        QVERIFY(scene.collapsedGroups().isEmpty()); // another workflow
    }

    void graphvizKeepsMembersTogether()
    {
        // Without clusters, members of both groups take turns.
        const WorkflowPtr workflow =
            grouped("s; a < s; b < s; c < s; d < s; e < a c; f < b d", "One: a c e; Two: b d f");
        for (const Orientation orientation : { Orientation::LeftToRight, Orientation::TopToBottom }) {
            const auto plan = CardPlan::of(*workflow, true, {}, {});
            const auto layout = graphvizLayout(plan->layoutGraph(*workflow, CardPainter::cardSize, orientation));
            QVERIFY(layout);
            Desk desk(nullptr);
            desk.view.setOrientation(orientation);
            QObject::disconnect(&desk.view, &CanvasView::layoutRequested, nullptr, nullptr);
            quint64 ticket = 0;
            QObject::connect(&desk.view, &CanvasView::layoutRequested, &desk.view,
                             [&](quint64 asked) { ticket = asked; });
            desk.graph.resetToWorkflow(workflow);
            desk.view.applyLayout(ticket, *layout);
            const auto& frames = desk.view.runScene().frames().frames();
            QCOMPARE(frames.size(), size_t(2)); // each holds its own cards only
            QVERIFY(!frames[0].area.intersects(frames[1].area));
        }
    }
};

QTEST_MAIN(TestCanvasGroups)
#include "tst_canvasgroups.moc"
