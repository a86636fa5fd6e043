// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/lineraster.h"

#include <QTest>

#include <random>

using namespace cmbagent;

class TestLineRaster : public QObject
{
    Q_OBJECT

private:
    static LineRaster::Key key(int side = 40)
    {
        return { QTransform(), QSize(side, side), 1, qRgb(200, 10, 10), false, 0 };
    }

    static int inked(const QImage& image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
            }
        }
        return count;
    }

private Q_SLOTS:
    void drawsFromEndToEnd_data()
    {
        QTest::addColumn<QPoint>("from");
        QTest::addColumn<QPoint>("to");
        QTest::newRow("level") << QPoint(3, 5) << QPoint(30, 5);
        QTest::newRow("upright") << QPoint(7, 2) << QPoint(7, 33);
        QTest::newRow("diagonal") << QPoint(2, 2) << QPoint(30, 30);
        QTest::newRow("backwards") << QPoint(30, 12) << QPoint(2, 4);
        QTest::newRow("steep up") << QPoint(10, 38) << QPoint(14, 1);
        QTest::newRow("dot") << QPoint(9, 9) << QPoint(9, 9);
    }

    void drawsFromEndToEnd()
    {
        QFETCH(QPoint, from);
        QFETCH(QPoint, to);
        LineRaster raster;
        raster.begin(key());
        raster.addLine(from, to);
        QCOMPARE(raster.image().pixel(from), qRgba(200, 10, 10, 255));
        QCOMPARE(raster.image().pixel(to), qRgba(200, 10, 10, 255));
        const QPoint d = to - from;
        QCOMPARE(inked(raster.image()), std::max(qAbs(d.x()), qAbs(d.y())) + 1);
    }

    void staysInsideWhateverItIsGiven()
    {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> far(-1e6, 1e6);
        std::uniform_real_distribution<double> near(-60, 100);
        LineRaster raster;
        raster.begin(key());
        for (int i = 0; i < 3000; ++i) {
            auto& place = i % 2 ? far : near;
            const QPointF points[] = { { place(random), place(random) },
                                       { place(random), place(random) },
                                       { place(random), place(random) },
                                       { place(random), place(random) } };
            raster.addLine(points[0], points[1]);
            raster.addSmoothLine(points[0], points[1], 1.5, i % 3 ? 0 : 4);
            raster.addCurve(points, 2);
        }
        QVERIFY(inked(raster.image()) > 0); // and a sanitizer has nothing to say
    }

    void leavesOutWhatIsNotInSight()
    {
        LineRaster raster;
        raster.begin(key());
        raster.addLine({ -50, -50 }, { -1, 90 });
        raster.addSmoothLine({ 100, 0 }, { 100, 40 }, 2);
        QCOMPARE(inked(raster.image()), 0);
    }

    void smoothLinesHaveTheWidthAskedFor()
    {
        LineRaster raster;
        raster.begin(key());
        raster.addSmoothLine({ 0, 20 }, { 40, 20 }, 2);
        QCOMPARE(qAlpha(raster.image().pixel(20, 19)), 255);
        QCOMPARE(qAlpha(raster.image().pixel(20, 20)), 255);
        QCOMPARE(qAlpha(raster.image().pixel(20, 17)), 0);
        QCOMPARE(qAlpha(raster.image().pixel(20, 22)), 0);
    }

    void dashesLeaveGaps()
    {
        LineRaster whole;
        whole.begin(key());
        whole.addSmoothLine({ 0, 20.5 }, { 40, 20.5 }, 1);
        LineRaster dashed;
        dashed.begin(key());
        dashed.addSmoothLine({ 0, 20.5 }, { 40, 20.5 }, 1, 5);
        QVERIFY(inked(dashed.image()) > 0);
        QVERIFY(inked(dashed.image()) < inked(whole.image()) * 3 / 4);
    }

    void curvesPassTheirEnds()
    {
        LineRaster raster;
        raster.begin(key());
        const QPointF points[] = { { 2.5, 2.5 }, { 20, 2.5 }, { 20, 37.5 }, { 37.5, 37.5 } };
        raster.addCurve(points, 1.5);
        QVERIFY(qAlpha(raster.image().pixel(3, 2)) > 0);
        QVERIFY(qAlpha(raster.image().pixel(36, 37)) > 0);
        QVERIFY(qAlpha(raster.image().pixel(20, 20)) > 0 || qAlpha(raster.image().pixel(19, 19)) > 0);
    }

    void knowsWhatItWasDrawnFor()
    {
        LineRaster raster;
        QVERIFY(!raster.isFor(key()));
        raster.begin(key());
        QVERIFY(raster.isFor(key()));
        LineRaster::Key other = key();
        other.generation = 1;
        QVERIFY(!raster.isFor(other));
        other = key();
        other.world.translate(1, 0);
        QVERIFY(!raster.isFor(other));
    }
};

QTEST_MAIN(TestLineRaster)
#include "tst_lineraster.moc"
