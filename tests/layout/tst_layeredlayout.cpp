// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/edgecrossings.h"
#include "layout/graphvizlayout.h"
#include "layout/layeredlayout.h"
#include "layout/layerorder.h"
#include "layout/shortcolumns.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

/// Sum over all edges of the columns they span.
int lengthOf(const LayoutGraph& graph, const std::vector<int>& columns)
{
    int sum = 0;
    for (const auto& [from, to] : graph.edges) {
        sum += columns[size_t(to)] - columns[size_t(from)];
    }
    return sum;
}

} // namespace

class TestLayeredLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesSmallShapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one") << QByteArray("a");
        QTest::newRow("two apart") << QByteArray("a; b");
        QTest::newRow("diamond") << QByteArray("a; b < a; c < a; d < b c");
        QTest::newRow("long edge") << QByteArray("a; b < a; c < b; d < c a");
        QTest::newRow("two pieces") << QByteArray("a; b < a; c; d < c; e < c d");
    }

    void placesSmallShapes()
    {
        QFETCH(QByteArray, text);
        for (const Orientation orientation : { Orientation::LeftToRight, Orientation::TopToBottom }) {
            const LayoutGraph graph = layoutGraphOf(*workflowFromText(text.constData()), orientation);
            const auto layout = layeredLayout(graph);
            QVERIFY(layout);
            QVERIFY(!layout->isCoarse);
            QCOMPARE(faultOf(graph, *layout), QString());
            QCOMPARE(EdgeCrossings::of(graph, *layout), 0);
        }
    }

    void placesNothing()
    {
        const auto layout = layeredLayout({});
        QVERIFY(layout);
        QVERIFY(layout->centers.empty());
    }

    void placesRandomGraphs()
    {
        for (const quint32 seed : { 1U, 2U, 3U }) {
            const LayoutGraph graph = layoutGraphOf(*randomWorkflow(int(seed) * 300, 1.4, seed));
            QCOMPARE(faultOf(graph, *layeredLayout(graph)), QString());
        }
    }

    void keepsChainsAndLongEdgesStraight()
    {
        const LayoutGraph chain = layoutGraphOf(*chainWorkflow(30));
        const auto layout = layeredLayout(chain);
        for (const QPointF& center : layout->centers) {
            QCOMPARE(center.y(), layout->centers[0].y());
        }
        // The edge from a to f passes four columns in one straight piece between its two bends.
        const LayoutGraph bypass = layoutGraphOf(*workflowFromText("a; b < a; c < b; d < c; e < d; f < e a"));
        const auto placed = layeredLayout(bypass);
        const auto edge =
            size_t(std::find(bypass.edges.begin(), bypass.edges.end(), std::pair(0, 5)) - bypass.edges.begin());
        QCOMPARE(placed->edges[edge].size(), size_t(10));
    }

    void shortensEdges()
    {
        // Two sources and a chain below one of them: the other source, and what hangs on it, moves up to its use.
        const LayoutGraph graph =
            layoutGraphOf(*workflowFromText("a; b < a; c < b; d < c; x; y < x; z < x; e < d y z"));
        const std::vector<int> columns = shortColumns(graph, {});
        QCOMPARE(columns[7], 4);
        QCOMPARE(columns[5], 3);
        QCOMPARE(columns[6], 3);
        QCOMPARE(columns[4], 2);
        const LayoutGraph random = layoutGraphOf(*randomWorkflow(500, 1.4, 9));
        QVERIFY(lengthOf(random, shortColumns(random, {})) < lengthOf(random, random.levels));
    }

    void countsCrossingsOfALayerOrder()
    {
        LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b; c < a b; d < a b"));
        const ProperGraph proper(graph, { 0, 0, 1, 1 });
        LayerOrder order { { { 0, 1 }, { 2, 3 } }, { 0, 1, 0, 1 } };
        QCOMPARE(crossingsOf(proper, order), 1); // a to d over b to c
        graph.edges = { { 0, 3 }, { 1, 2 } };
        const ProperGraph crossed(graph, { 0, 0, 1, 1 });
        QCOMPARE(crossingsOf(crossed, order), 1);
        QCOMPARE(crossingsOf(crossed, orderLayers(crossed, {})), 0);
    }

    void placesTheSameGraphAlike()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(600, 1.4, 5));
        QCOMPARE(layeredLayout(graph)->centers, layeredLayout(graph)->centers);
    }

    void stopsWhenToldTo()
    {
        std::stop_source source;
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(3000, 1.4, 5));
        int told = 0;
        const auto layout = layeredLayout(graph, { source.get_token(), [&](double) {
                                                      if (++told == 3) {
                                                          source.request_stop();
                                                      }
                                                  } });
        QVERIFY(!layout);
        QVERIFY(told < 8);
    }

    void survivesACycle()
    {
        LayoutGraph graph;
        graph.sizes.assign(4, QSizeF(220, 72));
        graph.edges = { { 0, 1 }, { 1, 2 }, { 2, 1 }, { 2, 3 } };
        const auto layout = layeredLayout(graph);
        QVERIFY(layout);
        QCOMPARE(layout->centers.size(), size_t(4));
        QCOMPARE(layout->edges.size(), size_t(4));
    }

    void crossesHardlyMoreThanGraphviz_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<double>("edges");
        QTest::newRow("200") << 200 << 1.5;
        QTest::newRow("400") << 400 << 1.2;
        QTest::newRow("700") << 700 << 1.2;
        QTest::newRow("1500") << 1500 << 1.1;
    }

    /// Within 1.3 times what `dot` needs, in the mean over a few graphs.
    void crossesHardlyMoreThanGraphviz()
    {
        QFETCH(int, nodes);
        QFETCH(double, edges);
        double ours = 0;
        double theirs = 0;
        for (const quint32 seed : { 1U, 2U }) {
            const LayoutGraph graph = layoutGraphOf(*randomWorkflow(nodes, edges, seed));
            const auto dot = graphvizLayout(graph);
            QVERIFY(dot);
            ours += double(EdgeCrossings::of(graph, *layeredLayout(graph)));
            theirs += double(EdgeCrossings::of(graph, *dot));
        }
        QVERIFY2(ours <= 1.3 * theirs, qPrintable(QStringLiteral("%1 to %2").arg(ours).arg(theirs)));
    }
};

QTEST_GUILESS_MAIN(TestLayeredLayout)
#include "tst_layeredlayout.moc"
