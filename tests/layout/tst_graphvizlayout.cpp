// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/graphvizlayout.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QTest>

#include <clocale>
#include <thread>

using namespace cmbagent;

class TestGraphvizLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesNothing()
    {
        const auto layout = graphvizLayout({});
        QVERIFY(layout.has_value());
        QVERIFY(layout->centers.empty());
    }

    void keepsRelations_data()
    {
        QTest::addColumn<WorkflowPtr>("workflow");
        QTest::newRow("one") << workflowFromText("only");
        QTest::newRow("chain") << chainWorkflow(30);
        QTest::newRow("diamond") << workflowFromText("a; b < a; c < a; d < b c");
        QTest::newRow("long edge") << workflowFromText("a; b < a; c < b; d < a c");
        QTest::newRow("fan") << fanWorkflow(12);
        QTest::newRow("random") << randomWorkflow(200, 1.5, 11);
    }

    void keepsRelations()
    {
        QFETCH(WorkflowPtr, workflow);
        for (const Orientation orientation : { Orientation::LeftToRight, Orientation::TopToBottom }) {
            const LayoutGraph graph = layoutGraphOf(*workflow, orientation);
            const auto layout = graphvizLayout(graph);
            QVERIFY(layout.has_value());
            QVERIFY(!layout->isCoarse);
            QCOMPARE(faultOf(graph, *layout), QString());
        }
    }

    void isReadDownwards()
    {
        const auto layout = graphvizLayout(layoutGraphOf(*workflowFromText("a; b < a"), Orientation::TopToBottom));
        QVERIFY(layout->centers[0].y() < layout->centers[1].y());
    }

    void doesNotDependOnTheLocale()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(60, 1.5, 2));
        const auto before = graphvizLayout(graph);
        // A locale with a decimal comma, where the machine has one; otherwise the call changes nothing.
        for (const char* name : { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8" }) {
            if (std::setlocale(LC_NUMERIC, name)) {
                break;
            }
        }
        const auto after = graphvizLayout(graph);
        std::setlocale(LC_NUMERIC, "C");
        QCOMPARE(after->centers, before->centers);
    }

    void letsThreadsInOneByOne()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(80, 1.5, 4));
        const auto alone = graphvizLayout(graph);
        std::vector<LayoutResult> results(3);
        std::vector<std::thread> threads;
        for (LayoutResult& result : results) {
            threads.emplace_back([&graph, &result] {
                for (int i = 0; i < 4; ++i) {
                    result = *graphvizLayout(graph);
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (const LayoutResult& result : results) {
            QCOMPARE(result.centers, alone->centers);
        }
    }
};

QTEST_GUILESS_MAIN(TestGraphvizLayout)
#include "tst_graphvizlayout.moc"
