// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasdesk.h"
#include "layout/graphvizlayout.h"
#include "samplerun.h"
#include "widgets/canvas/minimap.h"
#include "widgets/common/labels.h"

#include <QLineF>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include <utility>

using namespace cmbagent;

namespace {

/// What of a widget is painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }
    QRegion take() { return std::exchange(m_painted, {}); }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            m_painted += static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }

private:
    QRegion m_painted;
};

/// What is painted after this has a reason of its own.
void paintAllThatIsDue(Desk& desk)
{
    QCoreApplication::processEvents(); // the scene tells its views a turn later
    desk.view.viewport()->repaint();
}

} // namespace

class TestCanvasView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Beside both panes of a small window there is little room, and still the whole example is seen, with its titles.
    void aSmallGraphIsShownWhole()
    {
        Desk desk(firasWorkflow(), { 720, 700 });
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
        QVERIFY(desk.view.zoom() >= CardPainter::titleBelow);
    }

    /// Very many cards are drawn without the scene's items, and look as they would with them.
    void farCardsAreBlocks()
    {
        Desk desk(randomWorkflow(1200, 1.5, 3));
        const RunScene& scene = desk.view.runScene();
        const auto colorAt = [&](int step) {
            return desk.view.viewport()->grab().toImage().pixel(desk.middleOf(step));
        };
        desk.view.setZoom(0.2);
        desk.view.selectStep(600);
        desk.view.clearSelection();
        QVERIFY(scene.isFar(desk.view.zoom()));
        QVERIFY(!scene.isFar(0.3));
        QCOMPARE(colorAt(600), scene.colors().of(scene.colors().block, Status::Pending).rgb());
        desk.view.selectStep(600);
        const QRectF card = scene.cardRect(600);
        const QPoint beside = desk.view.toViewport({ card.left(), card.center().y() }).toPoint() - QPoint(2, 0);
        QCOMPARE(desk.view.viewport()->grab().toImage().pixelColor(beside), scene.colors().accent);
        const int other = scene.stepAt(desk.view.toScene(desk.middleOf(601)));
        QCOMPARE(other, 601); // what is seen can still be clicked
    }

    /// On the screen, where nobody asks for a picture: a card that changes, one that is selected, one in another theme.
    void whatChangesIsPaintedAgain()
    {
        Desk desk;
        SampleRun run(desk.graph, desk.clock, firasWorkflow());
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        PaintWatch watch(desk.view.viewport());
        paintAllThatIsDue(desk);
        for (const char* step : { "load", "y" }) { // again and again, not only the first time
            watch.take();
            run.start(QString::fromLatin1(step));
            const QPoint middle = desk.middleOf(run.indexOf(QString::fromLatin1(step)));
            QRegion painted;
            QTRY_VERIFY2((painted += watch.take()).contains(middle), step);
        }
        paintAllThatIsDue(desk);
        for (const int step : { 2, 3 }) {
            watch.take();
            desk.view.selectStep(step);
            QRegion painted;
            QTRY_VERIFY((painted += watch.take()).contains(desk.middleOf(step)));
        }
    }

    void showsTheWholeGraphAtFirst()
    {
        Desk desk;
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
        QVERIFY(desk.view.zoom() <= 1);
    }

    void whatIsShownWholeStandsAboveTheFootAndStays()
    {
        Desk desk;
        constexpr int foot = 60;
        desk.view.setFoot(foot);
        desk.view.zoomToFit();
        const QRectF content = desk.view.runScene().contentRect();
        QVERIFY(desk.view.toViewport(content.bottomRight()).y() <= desk.view.viewport()->height() - foot);
        const QPoint before = desk.middleOf(0);
        for (int step = 0; step < desk.view.runScene().stepCount(); ++step) {
            desk.view.selectStep(step); // every one is in sight
            QCOMPARE(desk.middleOf(0), before);
        }
    }

    void keepsAFewStepsReadable()
    {
        Desk desk(chainWorkflow(12), { 700, 500 });
        QVERIFY(desk.view.zoom() >= 0.6);
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().cardRect(0))); // where reading starts
        Desk large(randomWorkflow(400, 1.5, 1), { 700, 500 });
        QVERIFY(large.view.visibleArea().contains(large.view.runScene().contentRect()));
    }

    void clickSelectsAndClears()
    {
        Desk desk;
        QSignalSpy selected(&desk.view, &CanvasView::stepSelected);
        QSignalSpy cleared(&desk.view, &CanvasView::selectionCleared);
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(2));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 2);
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(2));
        QCOMPARE(selected.size(), 1); // nothing new
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.emptyPlace());
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(desk.view.selectedStep(), -1);
    }

    void doubleClickAndEnterActivate()
    {
        Desk desk;
        QSignalSpy activated(&desk.view, &CanvasView::stepActivated);
        QTest::mouseDClick(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(1));
        QCOMPARE(activated.size(), 1);
        QTest::mouseRelease(desk.view.viewport(), Qt::LeftButton, {}, desk.middleOf(1));
        desk.view.selectStep(3);
        desk.key(Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[1][0].toInt(), 3);
    }

    void dragPansAndKeepsTheSelection_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::newRow("left") << Qt::LeftButton;
        QTest::newRow("middle") << Qt::MiddleButton;
    }

    void dragPansAndKeepsTheSelection()
    {
        QFETCH(Qt::MouseButton, button);
        Desk desk;
        desk.view.selectStep(1);
        const QPointF before = desk.middleOf(4);
        desk.drag(desk.emptyPlace(), { 60, 35 }, button);
        QCOMPARE(QPointF(desk.middleOf(4)) - before, QPointF(60, 35));
        QCOMPARE(desk.view.selectedStep(), 1);
    }

    void keepsItsPlaceWhileAnotherPageIsInFront()
    {
        MockClock clock;
        RunGraph graph;
        QStackedWidget pages; // as in the window: the page behind is made as large as the one in front
        auto* view = new CanvasView(clock);
        connect(view, &CanvasView::layoutRequested, view,
                [view](quint64 ticket, const LayoutGraph& wanted) { view->applyLayout(ticket, coarseLayout(wanted)); });
        pages.addWidget(view);
        pages.addWidget(new QWidget);
        pages.resize(600, 400);
        pages.show();
        graph.resetToWorkflow(firasWorkflow());
        view->setGraph(&graph);
        view->resetZoom();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        const auto middle = [view] { return view->toScene(QRectF(view->viewport()->rect()).center()); };
        const QPointF before = middle();
        for (int visit = 0; visit < 3; ++visit) {
            pages.setCurrentIndex(1);
            pages.resize(1200, 700);
            pages.setCurrentIndex(0);
            QApplication::processEvents();
            pages.resize(600, 400);
            QApplication::processEvents();
        }
        QVERIFY2(QLineF(middle(), before).length() < 4, qPrintable(QString::number(QLineF(middle(), before).length())));
        view->setGraph(nullptr);
    }

    void wheelZoomsAtThePointer()
    {
        Desk desk;
        const QPoint at = desk.middleOf(5);
        const QPointF under = desk.view.toScene(at);
        const double before = desk.view.zoom();
        desk.wheel(at, 2);
        QVERIFY(desk.view.zoom() > before);
        QVERIFY((desk.view.toScene(at) - under).manhattanLength() < 2);
        desk.wheel(at, -4, Qt::ControlModifier);
        QVERIFY(desk.view.zoom() < before);
        QVERIFY((desk.view.toScene(at) - under).manhattanLength() < 4);
    }

    void zoomHasLimits()
    {
        Desk desk;
        for (int i = 0; i < 60; ++i) {
            desk.view.zoomIn();
        }
        QCOMPARE(desk.view.zoom(), PanZoomView::maximumZoom);
        for (int i = 0; i < 90; ++i) {
            desk.view.zoomOut();
        }
        QCOMPARE(desk.view.zoom(), desk.view.minimumZoom());
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
        desk.view.resetZoom();
        QCOMPARE(desk.view.zoom(), 1.0);
        desk.view.zoomToFit();
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
    }

    void arrowsFollowEdgesAndColumns()
    {
        Desk desk;
        desk.view.setFocus();
        desk.key(Qt::Key_Right);
        QCOMPARE(desk.view.selectedStep(), 0); // nothing selected: the first
        desk.key(Qt::Key_Right);
        const int fit = desk.view.selectedStep();
        QVERIFY(fit >= 1 && fit <= 4);
        desk.key(Qt::Key_Down);
        const int below = desk.view.selectedStep();
        QVERIFY(desk.view.runScene().cardRect(below).top() > desk.view.runScene().cardRect(fit).top());
        desk.key(Qt::Key_Up);
        QCOMPARE(desk.view.selectedStep(), fit);
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.view.selectedStep(), 0);
        desk.key(Qt::Key_Left);
        QCOMPARE(desk.view.selectedStep(), 0);
        desk.key(Qt::Key_End);
        QCOMPARE(desk.view.selectedStep(), 7);
        desk.key(Qt::Key_Home);
        QCOMPARE(desk.view.selectedStep(), 0);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.view.selectedStep(), -1);
    }

    void keysZoomAndPan()
    {
        Desk desk;
        desk.key(Qt::Key_Minus);
        const double smaller = desk.view.zoom();
        desk.key(Qt::Key_Plus);
        QVERIFY(desk.view.zoom() > smaller);
        desk.key(Qt::Key_0);
        QCOMPARE(desk.view.zoom(), 1.0);
        const QPoint before = desk.middleOf(0);
        desk.key(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(desk.middleOf(0).x() < before.x());
        desk.key(Qt::Key_F);
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
    }

    void tabWalksThroughAndOut()
    {
        Desk desk(workflowFromText("a; b < a; c < b"));
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.view.setFocus();
        desk.view.selectStep(0);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.view.selectedStep(), 1);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.view.selectedStep(), 2);
        desk.key(Qt::Key_Tab);
        QVERIFY(!desk.view.hasFocus());
        QVERIFY(desk.after.hasFocus());
        desk.view.setFocus();
        desk.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(desk.view.selectedStep(), 1);
    }

    void bringsTheSelectedIntoView()
    {
        Desk desk(chainWorkflow(60), { 800, 500 });
        desk.view.resetZoom();
        desk.view.selectStep(59);
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().cardRect(59)));
        desk.view.selectStep(0);
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().cardRect(0)));
    }

    void refinedLayoutKeepsTheAnchor()
    {
        Desk desk(randomWorkflow(80, 1.5, 3), { 800, 600 });
        desk.view.selectStep(40);
        desk.view.zoomToSelection();
        const QPoint before = desk.middleOf(40);
        const double zoom = desk.view.zoom();
        desk.view.applyLayout(desk.lastTicket, *graphvizLayout(desk.lastGraph));
        QVERIFY((desk.middleOf(40) - before).manhattanLength() <= 3);
        QCOMPARE(desk.view.zoom(), zoom);
    }

    void refinedLayoutIsFittedWhileNobodyMoved()
    {
        Desk desk(randomWorkflow(80, 1.5, 3), { 800, 600 });
        desk.view.applyLayout(desk.lastTicket, *graphvizLayout(desk.lastGraph));
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
        desk.window.resize(600, 500);
        QTRY_VERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
    }

    void contextMenuSaysWhere()
    {
        Desk desk;
        QSignalSpy asked(&desk.view, &CanvasView::contextMenuRequested);
        const auto ask = [&](QPoint at, QContextMenuEvent::Reason reason) {
            QContextMenuEvent event(reason, at, desk.view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(desk.view.viewport(), &event);
        };
        ask(desk.middleOf(6), QContextMenuEvent::Mouse);
        QCOMPARE(asked[0][0].toInt(), 6);
        QCOMPARE(desk.view.selectedStep(), 6);
        ask(desk.emptyPlace(), QContextMenuEvent::Mouse);
        QCOMPARE(asked[1][0].toInt(), -1);
        ask({}, QContextMenuEvent::Keyboard);
        QCOMPARE(asked[2][0].toInt(), 6);
        QVERIFY((desk.view.viewport()->mapFromGlobal(asked[2][1].toPoint()) - desk.middleOf(6)).manhattanLength() < 4);
    }

    void overviewAppearsWhenNeededAndMovesTheView()
    {
        Desk desk(randomWorkflow(300, 1.5, 3));
        auto* map = desk.view.findChild<Minimap*>();
        QVERIFY(!map->isVisible()); // everything is in sight
        desk.view.resetZoom();
        QVERIFY(map->isVisible());
        const QPointF far = desk.view.runScene().cardRect(299).center();
        QTest::mouseClick(map, Qt::LeftButton, {}, map->toMap(far).toPoint());
        QVERIFY(desk.view.visibleArea().intersects(QRectF(far - QPointF(400, 400), QSizeF(800, 800))));
        desk.view.setMinimapShown(false);
        QVERIFY(!map->isVisible());
    }

    void isNeverBlank()
    {
        Desk desk(nullptr);
        desk.view.setEmptyText(QStringLiteral("Nothing here yet"));
        const QImage with = desk.view.grab().toImage();
        desk.view.setEmptyText({});
        QVERIFY(desk.view.grab().toImage() != with);
        QCOMPARE(desk.view.runScene().stepCount(), 0);
        for (const int key :
             { Qt::Key_Right, Qt::Key_Home, Qt::Key_F, Qt::Key_Plus, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab }) {
            desk.key(key);
        }
        QCOMPARE(desk.view.selectedStep(), -1);
    }

    void speaksToAssistiveTechnology()
    {
        Desk desk;
        QVERIFY(!desk.view.accessibleName().isEmpty());
        desk.view.selectStep(3);
        QVERIFY(desk.view.accessibleDescription().contains(desk.graph.spec(3).title));
        SampleRun run(desk.graph, desk.clock, firasWorkflow());
        run.start(QStringLiteral("load"));
        desk.view.selectStep(0);
        QVERIFY(desk.view.accessibleDescription().contains(Labels::status(Status::Running)));
    }

    void followsThePaletteUnlessToldOtherwise()
    {
        Desk desk;
        desk.view.setPalette(Theme::dark().palette());
        QCOMPARE(desk.view.runScene().colors().background, Theme::dark().window());
        desk.view.setColors(CanvasColors::of(Theme::light()));
        desk.view.setPalette(Theme::dark().palette());
        QCOMPARE(desk.view.runScene().colors().background, Theme::light().window());
    }

    void worksFromRightToLeft()
    {
        Desk desk;
        desk.view.setLayoutDirection(Qt::RightToLeft);
        desk.view.zoomToFit();
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().contentRect()));
        const QPointF under = desk.view.toScene(QPointF(400, 300));
        desk.view.panBy({ 50, 0 });
        QVERIFY((desk.view.toViewport(under) - QPointF(450, 300)).manhattanLength() < 2);
    }

    void opensTenThousand()
    {
        Desk desk(randomWorkflow(10'000, 1.5, 7));
        QCOMPARE(desk.view.runScene().stepCount(), 10'000);
        for (const double zoom : { 0.02, 0.2, 0.3, 0.5, 1.0, 3.0 }) {
            desk.view.setZoom(zoom);
            QVERIFY(!desk.view.grab().isNull());
        }
        desk.view.selectStep(5000);
        QVERIFY(desk.view.visibleArea().contains(desk.view.runScene().cardRect(5000)));
        desk.key(Qt::Key_Down);
        QVERIFY(!desk.view.grab().isNull());
    }

    void cardsGrowWithText()
    {
        Desk desk(chainWorkflow(3));
        QCOMPARE(desk.view.unit(), 1.0);
        QFont large = desk.view.font();
        large.setPixelSize(32);
        desk.view.setFont(large);
        QCOMPARE(desk.view.unit(), 2.0); // a card has room for 16 pixels
        desk.view.resetZoom();
        QCOMPARE(desk.view.zoom(), 2.0);
        desk.view.zoomToFit();
        QVERIFY(desk.view.zoom() > 1); // few steps are not shown smaller than their text may be
        large.setPixelSize(13);
        desk.view.setFont(large);
        QCOMPARE(desk.view.unit(), 1.0);
        desk.view.resetZoom();
        QCOMPARE(desk.view.zoom(), 1.0);
    }
};

QTEST_MAIN(TestCanvasView)
#include "tst_canvasview.moc"
