// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timescale.h"

#include <QTest>

#include <cmath>

using namespace cmbagent;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 start = 1'700'000'000 * second;
constexpr double foldWidth = 60;

TimeStretch at(double from, double to)
{
    return { start + qint64(from * second), start + qint64(to * second) };
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idleGapsAreFolded();
    void shortGapsAreNot();
    void theLongestGapsAreFolded();
    void placesAndTimesAreOneToOne();
    void aRangeFillsTheWidth();
    void linesStandAtRoundTimes();
    void linesKeepTheirDistance();
    void nothingIsEmpty();
    void timesAreSaidAsPeopleDo_data();
    void timesAreSaidAsPeopleDo();
};

void TestTimeScale::idleGapsAreFolded()
{
    TimeScale scale(at(0, 3620), { at(3610, 3620), at(0, 10), at(5, 8) }, foldWidth);
    QCOMPARE(scale.folds(), std::vector<TimeStretch> { at(10, 3610) });
    QCOMPARE(scale.unfoldedMicros(), 20 * second);
    scale.setPixelsPerMicro(10.0 / second);
    QCOMPARE(scale.width(), 20 * 10 + foldWidth);
    QCOMPARE(scale.xOf(at(10, 0).from), 100.0);
    QCOMPARE(scale.xOf(at(3610, 0).from), 100 + foldWidth);
    QCOMPARE(scale.xOf(at(1810, 0).from), 100 + foldWidth / 2);
    // To scale on demand.
    TimeScale plain(at(0, 3620), { at(0, 10), at(3610, 3620) }, 0);
    QVERIFY(plain.folds().empty());
    QCOMPARE(plain.unfoldedMicros(), 3620 * second);
}

void TestTimeScale::shortGapsAreNot()
{
    // Shorter than ten seconds, and shorter than a quarter of what ran.
    QVERIFY(TimeScale(at(0, 12), { at(0, 1), at(10, 12) }, foldWidth).folds().empty());
    QVERIFY(TimeScale(at(0, 120), { at(0, 50), at(70, 120) }, foldWidth).folds().empty());
    QCOMPARE(TimeScale(at(0, 130), { at(0, 50), at(80, 130) }, foldWidth).folds().size(), size_t(1));
    // A question asked and answered is a moment: the wait for it is idle on both sides.
    const TimeScale asked(at(0, 1000), { at(0, 5), at(500, 500), at(1000, 1000) }, foldWidth);
    QCOMPARE(asked.folds(), (std::vector<TimeStretch> { at(5, 500), at(500, 1000) }));
}

void TestTimeScale::theLongestGapsAreFolded()
{
    std::vector<TimeStretch> busy;
    for (int i = 0; i < 100; ++i) {
        busy.push_back(at(i * 1000, i * 1000 + 1 + (i % 20 == 0 ? 0 : 500)));
    }
    const TimeScale scale(at(0, 99'501), busy, foldWidth);
    QVERIFY(scale.folds().size() <= size_t(TimeScale::mostFolds));
    qint64 last = 0;
    for (const TimeStretch& fold : scale.folds()) {
        QVERIFY(fold.from > last);
        last = fold.to;
    }
}

void TestTimeScale::placesAndTimesAreOneToOne()
{
    TimeScale scale(at(0, 5000), { at(0, 10), at(100, 130), at(4000, 4010), at(4980, 5000) }, foldWidth);
    QCOMPARE(scale.folds().size(), size_t(3));
    for (const double pixels : { 2.0, 31.0, 700.0 }) {
        scale.setPixelsPerMicro(pixels / second);
        double before = -1;
        for (double seconds = 0; seconds <= 5000; seconds += 3.7) {
            const qint64 moment = at(seconds, 0).from;
            const double x = scale.xOf(moment);
            QVERIFY(x >= before);
            before = x;
            // A pixel of a fold stands for a lot of time.
            QVERIFY(std::abs(scale.timeAt(x) - moment) < 1000);
        }
    }
    QCOMPARE(scale.timeAt(-50), at(0, 0).from);
    QCOMPARE(scale.timeAt(1e9), at(5000, 0).from);
    QCOMPARE(scale.xOf(at(-10, 0).from), 0.0);
    QCOMPARE(scale.xOf(at(6000, 0).from), scale.width());
}

void TestTimeScale::aRangeFillsTheWidth()
{
    TimeScale scale(at(0, 3620), { at(0, 10), at(3610, 3620) }, foldWidth);
    for (const TimeStretch& range : { at(2, 5), at(5, 3615), at(0, 3620) }) {
        scale.setPixelsPerMicro(scale.scaleFor(range, 800));
        QVERIFY(std::abs(scale.xOf(range.to) - scale.xOf(range.from) - 800) < 0.01);
    }
    // Nothing but a fold: there is nothing to look into.
    const double before = scale.pixelsPerMicro();
    QCOMPARE(scale.scaleFor(at(100, 200), 800), before);
}

void TestTimeScale::linesStandAtRoundTimes()
{
    TimeScale scale(at(0, 60), { at(0, 60) }, foldWidth);
    scale.setPixelsPerMicro(20.0 / second);
    const auto ticks = scale.ticks(0, scale.width(), 80);
    QCOMPARE(ticks.size(), size_t(13)); // every five seconds
    QCOMPARE(ticks[0].text, QStringLiteral("0"));
    QCOMPARE(ticks[1].text, QStringLiteral("5 s"));
    QCOMPARE(ticks[1].x, 100.0);
    QCOMPARE(ticks[12].text, QStringLiteral("1:00"));
    // Only what is in the window.
    const auto some = scale.ticks(450, 750, 80);
    QCOMPARE(some.front().text, QStringLiteral("25 s"));
    QCOMPARE(some.back().text, QStringLiteral("35 s"));
}

void TestTimeScale::linesKeepTheirDistance()
{
    TimeScale scale(at(0, 9000), { at(0, 33), at(4321, 4399), at(8990, 9000) }, foldWidth);
    for (double pixels = 0.5; pixels < 5000; pixels *= 1.9) {
        scale.setPixelsPerMicro(pixels / second);
        const auto ticks = scale.ticks(0, 1200, 90);
        QVERIFY(ticks.size() <= size_t(1200 / (90 * 0.75)) + 1);
        for (const TimeTick& tick : ticks) {
            for (const TimeStretch& fold : scale.folds()) {
                QVERIFY(tick.x <= scale.xOf(fold.from) + 1e-6 || tick.x >= scale.xOf(fold.to) - 1e-6);
            }
        }
    }
}

void TestTimeScale::nothingIsEmpty()
{
    const TimeScale none;
    QVERIFY(none.isEmpty());
    QCOMPARE(none.width(), 0.0);
    QCOMPARE(none.timeAt(10), 0);
    QVERIFY(none.ticks(0, 100, 10).empty());
    // A whole with nothing in it is one long gap.
    const TimeScale idle(at(0, 3600), {}, foldWidth);
    QCOMPARE(idle.folds(), std::vector<TimeStretch> { at(0, 3600) });
}

void TestTimeScale::timesAreSaidAsPeopleDo_data()
{
    QTest::addColumn<qint64>("since");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<QString>("text");
    QTest::newRow("start") << qint64(0) << second << "0";
    QTest::newRow("tenth") << second / 2 << second / 10 << "0.5 s";
    QTest::newRow("fine") << second / 50 << second / 100 << "0.02 s";
    QTest::newRow("finest") << second / 500 << second / 1000 << "0.002 s";
    QTest::newRow("seconds") << 30 * second << 10 * second << "30 s";
    QTest::newRow("minutes") << 65 * second << 5 * second << "1:05";
    QTest::newRow("hours") << 7265 * second << 5 * second << "2:01:05";
    QTest::newRow("minutes, fine") << 65 * second + second / 2 << second / 2 << "1:05.5";
}

void TestTimeScale::timesAreSaidAsPeopleDo()
{
    QFETCH(const qint64, since);
    QFETCH(const qint64, step);
    QTEST(timeTickText(since, step), "text");
}

QTEST_GUILESS_MAIN(TestTimeScale)
#include "tst_timescale.moc"
