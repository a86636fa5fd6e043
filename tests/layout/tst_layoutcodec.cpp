// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/coarselayout.h"
#include "layout/layoutcodec.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

class TestLayoutCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesAGraph()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(50, 2, 1), Orientation::TopToBottom);
        const auto back = decodeGraph(encodeGraph(graph));
        QVERIFY(back.has_value());
        QCOMPARE(back->sizes, graph.sizes);
        QCOMPARE(back->edges, graph.edges);
        QCOMPARE(back->orientation, graph.orientation);
    }

    void carriesClusters()
    {
        LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b < a; c < b"));
        const QByteArray plain = graphKey(graph);
        graph.clusters = { -1, 2, 2 };
        QVERIFY(graphKey(graph) != plain); // another picture
        const auto back = decodeGraph(encodeGraph(graph));
        QVERIFY(back.has_value());
        QCOMPARE(back->clusters, graph.clusters);
    }

    void carriesALayout()
    {
        const LayoutGraph graph = layoutGraphOf(*randomWorkflow(50, 2, 1));
        const LayoutResult layout = coarseLayout(graph);
        const auto back = decodeLayout(encodeLayout(layout), graph);
        QVERIFY(back.has_value());
        QCOMPARE(back->centers, layout.centers);
        QCOMPARE(back->edges, layout.edges);
        QCOMPARE(back->bounds, layout.bounds);
    }

    void refusesBadGraphs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("edge out of range") << QByteArray(R"({"sizes":[10,10],"edges":[0,1]})");
        QTest::newRow("negative edge") << QByteArray(R"({"sizes":[10,10,10,10],"edges":[-1,1]})");
        QTest::newRow("clusters for some") << QByteArray(R"({"sizes":[10,10,10,10],"edges":[],"clusters":[1]})");
        QTest::newRow("size zero") << QByteArray(R"({"sizes":[0,10],"edges":[]})");
        QTest::newRow("size no number") << QByteArray(R"({"sizes":["a",10],"edges":[]})");
        QTest::newRow("size huge") << QByteArray(R"({"sizes":[1e300,10],"edges":[]})");
    }

    void refusesBadGraphs()
    {
        QFETCH(QByteArray, json);
        const auto graph = decodeGraph(json);
        QVERIFY(!graph.has_value());
        QCOMPARE(graph.error().code, ErrorCode::BadInput);
    }

    void refusesLayoutsThatDoNotFit_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("too few centres") << QByteArray(
            R"({"centers":[1,1],"edges":[[0,0,1,1,2,2,3,3]],"bounds":[0,0,1,1]})");
        QTest::newRow("too few edges") << QByteArray(R"({"centers":[1,1,2,2],"edges":[],"bounds":[0,0,1,1]})");
        QTest::newRow("broken curve") << QByteArray(R"({"centers":[1,1,2,2],"edges":[[0,0,1,1]],"bounds":[0,0,1,1]})");
        QTest::newRow("no number") << QByteArray(R"({"centers":[1,"x",2,2],"edges":[[]],"bounds":[0,0,1,1]})");
        QTest::newRow("no bounds") << QByteArray(R"({"centers":[1,1,2,2],"edges":[[]]})");
    }

    void refusesLayoutsThatDoNotFit()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decodeLayout(json, layoutGraphOf(*workflowFromText("a; b < a"))).has_value());
    }

    void tellsGraphsApart()
    {
        const LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b < a; c < a"));
        QCOMPARE(graphKey(graph), graphKey(layoutGraphOf(*workflowFromText("x; y < x; z < x"))));
        LayoutGraph other = graph;
        other.orientation = Orientation::TopToBottom;
        QVERIFY(graphKey(other) != graphKey(graph));
        other = graph;
        other.sizes[0].setWidth(100);
        QVERIFY(graphKey(other) != graphKey(graph));
        QVERIFY(graphKey(layoutGraphOf(*workflowFromText("a; b < a; c < b"))) != graphKey(graph));
    }
};

QTEST_GUILESS_MAIN(TestLayoutCodec)
#include "tst_layoutcodec.moc"
