// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/coarselayout.h"
#include "layout/levels.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

class TestCoarseLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesNothing()
    {
        const LayoutResult layout = coarseLayout({});
        QVERIFY(layout.centers.empty());
        QVERIFY(layout.bounds.isNull());
    }

    void keepsRelations_data()
    {
        QTest::addColumn<WorkflowPtr>("workflow");
        QTest::newRow("one") << workflowFromText("only");
        QTest::newRow("chain") << chainWorkflow(40);
        QTest::newRow("diamond") << workflowFromText("a; b < a; c < a; d < b c");
        QTest::newRow("long edge") << workflowFromText("a; b < a; c < b; d < a c");
        QTest::newRow("small fan") << fanWorkflow(8);
        QTest::newRow("folded fan") << fanWorkflow(1000);
        QTest::newRow("isolated") << workflowFromText("a; b; c; d; e");
        QTest::newRow("random") << randomWorkflow(600, 1.5, 11);
        QTest::newRow("dense random") << randomWorkflow(400, 4, 12);
    }

    void keepsRelations()
    {
        QFETCH(WorkflowPtr, workflow);
        for (const Orientation orientation : { Orientation::LeftToRight, Orientation::TopToBottom }) {
            const LayoutGraph graph = layoutGraphOf(*workflow, orientation);
            QCOMPARE(faultOf(graph, coarseLayout(graph)), QString());
        }
    }

    void foldsAFanToTheShapeOfAScreen()
    {
        for (const int width : { 30, 100, 1000, 10'000 }) {
            const LayoutGraph graph = layoutGraphOf(*fanWorkflow(width));
            QVERIFY(foldsWideLevels(graph));
            const QRectF bounds = coarseLayout(graph).bounds;
            QVERIFY2(bounds.height() < bounds.width() * 1.3,
                     qPrintable(QString::number(bounds.height() / bounds.width())));
        }
        QVERIFY(!foldsWideLevels(layoutGraphOf(*fanWorkflow(8))));
        QVERIFY(!foldsWideLevels(layoutGraphOf(*chainWorkflow(1000))));
    }

    void keepsTheOrderOfTheAuthorWhereNothingSpeaksAgainstIt()
    {
        const LayoutResult layout = coarseLayout(layoutGraphOf(*fanWorkflow(8)));
        for (size_t i = 2; i < 9; ++i) {
            QVERIFY(layout.centers[i - 1].y() < layout.centers[i].y());
        }
        // The one before and the one after stand in the middle.
        QVERIFY(qAbs(layout.centers.front().y() - layout.centers.back().y()) < 1);
        QVERIFY(qAbs(layout.centers.front().y() - (layout.centers[1].y() + layout.centers[8].y()) / 2) < 1);
    }

    void uncrossesEdges()
    {
        // Written crosswise: c needs b, d needs a.
        const LayoutResult layout = coarseLayout(layoutGraphOf(*workflowFromText("a; b; c < b; d < a")));
        const bool sources = layout.centers[0].y() < layout.centers[1].y();
        const bool targets = layout.centers[3].y() < layout.centers[2].y();
        QCOMPARE(sources, targets);
    }

    void movesSourcesBesideWhatTheyFeed()
    {
        // "late" feeds only the end of a chain: it belongs beside it, not at the far left.
        const auto workflow = workflowFromText("a; b < a; c < b; late; d < c late");
        const std::vector<int> columns = columnsOf(layoutGraphOf(*workflow));
        QCOMPARE(columns, (std::vector<int> { 0, 1, 2, 2, 3 }));
    }

    void findsLevelsItself()
    {
        const auto workflow = randomWorkflow(300, 2, 5);
        LayoutGraph graph = layoutGraphOf(*workflow);
        QCOMPARE(levelsOf(graph.sizes.size(), graph.edges), workflow->levels());
        graph.levels.clear();
        QCOMPARE(faultOf(graph, coarseLayout(graph)), QString());
    }

    void isTheSameEveryTime()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(500, 2, 3));
        QCOMPARE(coarseLayout(graph).centers, coarseLayout(graph).centers);
    }

    void takesNodesOfAnySize()
    {
        LayoutGraph graph = layoutGraphOf(*randomWorkflow(120, 2, 9));
        for (size_t i = 0; i < graph.sizes.size(); ++i) {
            graph.sizes[i] = QSizeF(40 + double(i % 7) * 50, 20 + double(i % 5) * 40);
        }
        QCOMPARE(faultOf(graph, coarseLayout(graph)), QString());
    }

    void placesTenThousand()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(10'000, 1.5, 1));
        QCOMPARE(faultOf(graph, coarseLayout(graph)), QString());
    }
};

QTEST_GUILESS_MAIN(TestCoarseLayout)
#include "tst_coarselayout.moc"
