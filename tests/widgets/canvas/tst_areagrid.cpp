// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/areagrid.h"

#include "widgets/canvas/edgelayer.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace cmbagent;

/// Nothing that is in sight is missed, however the content is shaped.
class TestAreaGrid : public QObject
{
    Q_OBJECT

    static QRectF anyRect(QRandomGenerator& random, QSizeF content, double most)
    {
        return { random.generateDouble() * content.width(), random.generateDouble() * content.height(),
                 random.generateDouble() * most, random.generateDouble() * most };
    }

    static QImage picture(const std::vector<EdgeCurve>& curves, QPointF corner, double zoom)
    {
        EdgeLayer layer;
        layer.setCurves(curves);
        QImage image(160, 120, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setWorldTransform(QTransform::fromTranslate(-corner.x(), -corner.y())
                                  * QTransform::fromScale(zoom, zoom));
        CanvasColors colors = CanvasColors::of(Theme::light());
        colors.edge = colors.edgeFar = colors.edgeFaint = Qt::black;
        layer.paint(painter, { corner, QSizeF(image.size()) / zoom }, colors);
        return image;
    }

private Q_SLOTS:
    void findsWhatIsInSight_data()
    {
        QTest::addColumn<QSizeF>("content");
        QTest::newRow("square") << QSizeF(4000, 4000);
        QTest::newRow("long") << QSizeF(90'000, 300);
        QTest::newRow("tall") << QSizeF(10, 90'000);
        QTest::newRow("flat") << QSizeF(5000, 0);
        QTest::newRow("a point") << QSizeF(0, 0);
    }
    void findsWhatIsInSight()
    {
        QFETCH(QSizeF, content);
        QRandomGenerator random(7);
        std::vector<QRectF> bounds;
        for (int i = 0; i < 600; ++i) {
            bounds.push_back(anyRect(random, content, i % 50 == 0 ? 5000 : 60));
        }
        AreaGrid grid;
        grid.build(bounds);
        for (int look = 0; look < 200; ++look) {
            if (look % 10 == 9) { // one goes elsewhere, perhaps out of the content
                const auto moved = size_t(random.bounded(int(bounds.size())));
                bounds[moved] = anyRect(random, content * 1.3, 60);
                grid.add(int(moved), bounds[moved]);
            }
            const QRectF area = anyRect(random, content, 800);
            const std::vector<int>& found = grid.near(area);
            QVERIFY(std::adjacent_find(found.begin(), found.end(), std::greater_equal<>()) == found.end());
            for (size_t i = 0; i < bounds.size(); ++i) {
                QVERIFY(!bounds[i].intersects(area) || std::binary_search(found.begin(), found.end(), int(i)));
            }
        }
    }

    void findsNothingInNothing()
    {
        AreaGrid grid;
        QVERIFY(grid.near({ 0, 0, 10, 10 }).empty());
        grid.build({});
        QVERIFY(grid.near({ 0, 0, 10, 10 }).empty());
    }

    /// A long edge is drawn wherever it passes, not only near its ends: as a curve, and as a straight line from afar.
    void longEdgesAreDrawnWhereTheyPass_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("curves") << 0.3;
        QTest::newRow("lines") << 0.1;
    }
    void longEdgesAreDrawnWhereTheyPass()
    {
        QFETCH(double, zoom);
        QRandomGenerator random(11);
        std::vector<EdgeCurve> curves;
        for (int i = 0; i < 150; ++i) {
            const QPointF from = anyRect(random, { 20'000, 9000 }, 1).topLeft();
            const QPointF to = anyRect(random, { 20'000, 9000 }, 1).topLeft();
            const double bend = std::max(60.0, std::abs(to.x() - from.x()) / 2);
            curves.push_back({ { from, from + QPointF(bend, 0), to - QPointF(bend, 0), to }, i % 5 == 0 });
        }
        constexpr QRgb paper = qRgb(255, 255, 255);
        int drawn = 0;
        int missed = 0;
        for (int look = 0; look < 6; ++look) {
            const QPointF corner = anyRect(random, { 18'000, 8000 }, 1).topLeft();
            const QImage all = picture(curves, corner, zoom);
            for (const EdgeCurve& curve : curves) {
                const QImage alone = picture({ curve }, corner, zoom);
                for (int y = 0; y < alone.height(); ++y) {
                    const auto* one = reinterpret_cast<const QRgb*>(alone.constScanLine(y));
                    const auto* other = reinterpret_cast<const QRgb*>(all.constScanLine(y));
                    for (int x = 0; x < alone.width(); ++x) {
                        drawn += one[x] != paper ? 1 : 0;
                        missed += one[x] != paper && other[x] == paper ? 1 : 0;
                    }
                }
            }
        }
        QCOMPARE(missed, 0);
        QVERIFY(drawn > 1000);
    }
};

QTEST_MAIN(TestAreaGrid)
#include "tst_areagrid.moc"
