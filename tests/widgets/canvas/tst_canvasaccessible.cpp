// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvasdesk.h"
#include "widgets/canvas/canvasaccessible.h"
#include "widgets/common/labels.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// What a screen reader is told of the canvas.
class TestCanvasAccessible : public QObject
{
    Q_OBJECT

private:
    static QAccessibleInterface* interfaceOf(Desk& desk) { return QAccessible::queryAccessibleInterface(&desk.view); }

private Q_SLOTS:
    void hasAChildForEveryCardAndEdge()
    {
        Desk desk(workflowFromText("a; b < a; c < a b?"));
        QAccessibleInterface* canvas = interfaceOf(desk);
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), 3 + 3);
        for (int i = 0; i < canvas->childCount(); ++i) {
            QAccessibleInterface* child = canvas->child(i);
            QVERIFY(child && child->isValid());
            QCOMPARE(child->parent(), canvas);
            QCOMPARE(canvas->indexOfChild(child), i);
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(!child->text(QAccessible::Description).isEmpty());
            QVERIFY(child->rect().isValid());
        }
        QVERIFY(!canvas->child(6));
        QVERIFY(!canvas->child(-1));
    }

    void aCardSaysNameStatusAndNeighbours()
    {
        Desk desk(workflowFromText("a; b < a; c < b"));
        QAccessibleInterface* b = interfaceOf(desk)->child(1);
        QCOMPARE(b->text(QAccessible::Name), QStringLiteral("b"));
        QCOMPARE(b->text(QAccessible::Value), Labels::status(Status::Pending));
        QVERIFY(b->text(QAccessible::Description).contains(QStringLiteral("Needs a.")));
        QVERIFY(b->text(QAccessible::Description).contains(QStringLiteral("Needed by c.")));
        const auto before = b->relations(QAccessible::Controller);
        QCOMPARE(before.size(), 1);
        QCOMPARE(before[0].first, interfaceOf(desk)->child(0));
        QCOMPARE(b->relations(QAccessible::AllRelations).size(), 2);
    }

    void anEdgeSaysItsEndsAndItsKind()
    {
        Desk desk(workflowFromText("a; b; c < a b?"));
        QAccessibleInterface* edge = interfaceOf(desk)->child(3);
        QCOMPARE(edge->text(QAccessible::Name), QStringLiteral("From a to c"));
        QCOMPARE(edge->text(QAccessible::Description), QStringLiteral("Required"));
        QVERIFY(interfaceOf(desk)->child(4)->text(QAccessible::Description).startsWith(QStringLiteral("Optional")));
    }

    void focusFollowsTheKeyboard()
    {
        Desk desk(chainWorkflow(4));
        desk.view.setFocus();
        desk.view.selectStep(0);
        QAccessibleInterface* canvas = interfaceOf(desk);
        QCOMPARE(canvas->focusChild(), canvas->child(0));
        desk.key(Qt::Key_Right);
        QCOMPARE(canvas->focusChild(), canvas->child(1));
        QVERIFY(canvas->child(1)->state().selected);
        QVERIFY(!canvas->child(0)->state().selected);
        desk.view.clearSelection();
        QVERIFY(!canvas->focusChild());
    }

    void cardsAreFoundByPlaceAndPressed()
    {
        Desk desk(chainWorkflow(4));
        QAccessibleInterface* canvas = interfaceOf(desk);
        const QPoint place = desk.view.viewport()->mapToGlobal(desk.middleOf(2));
        QCOMPARE(canvas->childAt(place.x(), place.y()), canvas->child(2));
        QVERIFY(canvas->child(2)->rect().contains(place));
        QSignalSpy activated(&desk.view, &CanvasView::stepActivated);
        QAccessibleActionInterface* actions = canvas->child(2)->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(desk.view.selectedStep(), 2);
    }

    void aStackIsOneChildThatUnfolds()
    {
        Desk desk(fanWorkflow(30));
        QAccessibleInterface* canvas = interfaceOf(desk);
        QCOMPARE(canvas->childCount(), 3 + 2);
        QVERIFY(canvas->child(1)->state().expandable);
        QVERIFY(canvas->child(1)->text(QAccessible::Name).startsWith(QStringLiteral("30")));
        canvas->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(canvas->childCount(), 32 + 60);
    }

    void forgetsWhatIsGone()
    {
        Desk desk(chainWorkflow(4));
        QVERIFY(interfaceOf(desk)->child(3));
        desk.graph.resetToWorkflow(workflowFromText("a"));
        QCOMPARE(interfaceOf(desk)->childCount(), 1);
        desk.view.setGraph(nullptr);
        QCOMPARE(interfaceOf(desk)->childCount(), 0);
    }
};

QTEST_MAIN(TestCanvasAccessible)
#include "tst_canvasaccessible.moc"
