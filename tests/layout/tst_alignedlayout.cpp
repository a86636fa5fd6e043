// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/alignedlayout.h"

#include <QTest>

using namespace cmbagent;

namespace {

LayoutGraph graphOf(int nodes, std::vector<std::pair<int, int>> edges)
{
    LayoutGraph graph;
    graph.sizes.assign(size_t(nodes), QSizeF(220, 72));
    graph.edges = std::move(edges);
    return graph;
}

QRectF boxAt(QPointF center)
{
    return { center - QPointF(110, 36), QSizeF(220, 72) };
}

} // namespace

/// Two graphs in one picture: what is the same stands at the same place.
class TestAlignedLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counterpartsStandAlike();
    void leavesGaps();
    void readsBothWays();
    void survivesOppositeOrders();
    void nothingInCommon();
    void stops();
};

void TestAlignedLayout::counterpartsStandAlike()
{
    // In b the steps are listed in another order, and there is one more edge.
    const LayoutGraph a = graphOf(4, { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 } });
    const LayoutGraph b = graphOf(4, { { 3, 2 }, { 3, 1 }, { 2, 0 }, { 1, 0 }, { 3, 0 } });
    const auto aligned = alignedLayout(a, b, { { 0, 3 }, { 1, 2 }, { 2, 1 }, { 3, 0 } });
    QVERIFY(aligned);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(aligned->a.centers[size_t(i)], aligned->b.centers[size_t(3 - i)]);
    }
    QCOMPARE(aligned->a.bounds, aligned->b.bounds);
    QCOMPARE(aligned->a.edges.size(), a.edges.size());
    QCOMPARE(aligned->b.edges.size(), b.edges.size());
    QCOMPARE(aligned->a.edges[0], aligned->b.edges[0]); // the same edge, by the same way
    for (const auto& route : aligned->b.edges) {
        QVERIFY(route.size() >= 4);
    }
}

/// A step that only one of the runs has is in nobody's place in the other.
void TestAlignedLayout::leavesGaps()
{
    const LayoutGraph a = graphOf(3, { { 0, 1 }, { 0, 2 } });
    const LayoutGraph b = graphOf(3, { { 0, 1 }, { 1, 2 } }); // its last one is new
    const auto aligned = alignedLayout(a, b, { { 0, 0 }, { 1, 1 } });
    QVERIFY(aligned);
    QCOMPARE(aligned->a.centers[0], aligned->b.centers[0]);
    QCOMPARE(aligned->a.centers[1], aligned->b.centers[1]);
    QVERIFY(!boxAt(aligned->a.centers[2]).intersects(boxAt(aligned->b.centers[2])));
    QVERIFY(aligned->a.bounds.contains(boxAt(aligned->b.centers[2])));
}

void TestAlignedLayout::readsBothWays()
{
    LayoutGraph a = graphOf(2, { { 0, 1 } });
    a.orientation = Orientation::TopToBottom;
    LayoutGraph b = a;
    const auto aligned = alignedLayout(a, b, { { 0, 0 }, { 1, 1 } });
    QVERIFY(aligned);
    QVERIFY(aligned->a.centers[1].y() > aligned->a.centers[0].y() + 72);
    QCOMPARE(aligned->a.centers, aligned->b.centers);
}

/// What comes first in one run comes last in the other: together they are a circle, and still a picture.
void TestAlignedLayout::survivesOppositeOrders()
{
    const LayoutGraph a = graphOf(3, { { 0, 1 }, { 1, 2 } });
    const LayoutGraph b = graphOf(4, { { 2, 1 }, { 1, 3 }, { 3, 0 } });
    const auto aligned = alignedLayout(a, b, { { 0, 0 }, { 1, 1 }, { 2, 2 } });
    QVERIFY(aligned);
    QCOMPARE(aligned->a.centers[2], aligned->b.centers[2]);
    QVERIFY(aligned->a.centers[0].x() < aligned->a.centers[1].x());
    QVERIFY(aligned->a.edges[0].size() >= 4);
    QVERIFY(aligned->b.edges[0].empty()); // drawn straight by who shows it
    QVERIFY(!boxAt(aligned->b.centers[3]).intersects(boxAt(aligned->b.centers[1])));
}

void TestAlignedLayout::nothingInCommon()
{
    const auto aligned = alignedLayout(graphOf(2, { { 0, 1 } }), graphOf(1, {}), {});
    QVERIFY(aligned);
    QVERIFY(!boxAt(aligned->a.centers[0]).intersects(boxAt(aligned->b.centers[0])));
    QVERIFY(!boxAt(aligned->a.centers[1]).intersects(boxAt(aligned->b.centers[0])));
    QVERIFY(alignedLayout({}, {}, {}));
}

void TestAlignedLayout::stops()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!alignedLayout(graphOf(2, { { 0, 1 } }), graphOf(2, {}), { { 0, 0 } }, { source.get_token(), {} }));
}

QTEST_GUILESS_MAIN(TestAlignedLayout)
#include "tst_alignedlayout.moc"
