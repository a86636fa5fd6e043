// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layeredlayout.h"
#include "layout/patchlayout.h"
#include "layoutchecks.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

using Known = std::vector<std::optional<QPointF>>;

class TestPatchLayout : public QObject
{
    Q_OBJECT

private:
    /// The places of a layout, with those of the last `added` nodes forgotten.
    static Known withoutLast(const LayoutResult& layout, size_t added)
    {
        Known known(layout.centers.begin(), layout.centers.end());
        for (size_t i = known.size() - added; i < known.size(); ++i) {
            known[i].reset();
        }
        return known;
    }

private Q_SLOTS:
    void keepsWhatHasAPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("at the end") << QByteArray("a; b < a; c < a; d < b c; new < d");
        QTest::newRow("beside others") << QByteArray("a; b < a; c < a; d < b c; new < a");
        QTest::newRow("with nothing") << QByteArray("a; b < a; c < a; d < b c; new");
    }

    void keepsWhatHasAPlace()
    {
        QFETCH(QByteArray, text);
        for (const Orientation orientation : { Orientation::LeftToRight, Orientation::TopToBottom }) {
            const LayoutGraph before = layoutGraphOf(*workflowFromText("a; b < a; c < a; d < b c"), orientation);
            const LayoutResult old = *layeredLayout(before);
            const LayoutGraph graph = layoutGraphOf(*workflowFromText(text.constData()), orientation);
            Known known(old.centers.begin(), old.centers.end());
            known.emplace_back();
            const LayoutResult layout = patchLayout(graph, known);
            QCOMPARE(faultOf(graph, layout), QString());
            for (size_t i = 0; i < old.centers.size(); ++i) {
                QCOMPARE(layout.centers[i], old.centers[i]);
            }
        }
    }

    void placesSeveralBesideEachOther()
    {
        const LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b < a; c < a; x < a; y < a; z < a"));
        const LayoutResult layout = patchLayout(graph, withoutLast(*layeredLayout(graph), 3));
        QCOMPARE(faultOf(graph, layout), QString());
    }

    void findsRoomInALargeGraph()
    {
        const auto whole = workflowFromText("a; b < a; c < a; d < a; e < a; f < b c d e; g < f; h < f; x < f");
        const LayoutGraph graph = layoutGraphOf(*whole);
        const LayoutResult layout = patchLayout(graph, withoutLast(*layeredLayout(graph), 1));
        QCOMPARE(faultOf(graph, layout), QString());
    }

    void placesNothingAndEverything()
    {
        QVERIFY(patchLayout({}, {}).centers.empty());
        const LayoutGraph graph = layoutGraphOf(*workflowFromText("a; b < a; c < a; d < b c"));
        QCOMPARE(faultOf(graph, patchLayout(graph, Known(4))), QString());
    }
};

QTEST_GUILESS_MAIN(TestPatchLayout)
#include "tst_patchlayout.moc"
