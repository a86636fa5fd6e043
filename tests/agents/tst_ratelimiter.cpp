// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/ratelimiter.h"
#include "support/mockclock.h"

#include <QTest>

using namespace cmbagent;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsNothingUnlessTold();
    void spreadsRequests();
    void countsTokens();
    void correctsWhatWasGuessed();
    void givesBack();
    void holds();
    void keepsTheLimitOverTime();
    void takesOtherLimits();
};

void TestRateLimiter::limitsNothingUnlessTold()
{
    const MockClock clock;
    RateLimiter limiter(clock, {});
    for (int i = 0; i < 1'000; ++i) {
        QCOMPARE(limiter.reserve(1'000'000), qint64(0));
    }
}

/// A minute's worth at once, then one each second, in the order they came.
void TestRateLimiter::spreadsRequests()
{
    MockClock clock;
    RateLimiter limiter(clock, { 60, 0 });
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(limiter.reserve(1), qint64(0));
    }
    QCOMPARE(limiter.reserve(1), qint64(1'000));
    QCOMPARE(limiter.reserve(1), qint64(2'000));
    clock.advance(2'000'000);
    QCOMPARE(limiter.reserve(1), qint64(1'000));
    clock.advance(3'600'000'000);
    QCOMPARE(limiter.reserve(1), qint64(0));
}

void TestRateLimiter::countsTokens()
{
    const MockClock clock;
    RateLimiter limiter(clock, { 0, 6'000 });
    QCOMPARE(limiter.reserve(5'000), qint64(0));
    QCOMPARE(limiter.reserve(2'000), qint64(10'000));
    // More than a minute has room for is asked for after a full minute, not never.
    QCOMPARE(limiter.reserve(1'000'000), qint64(70'000));
}

void TestRateLimiter::correctsWhatWasGuessed()
{
    const MockClock clock;
    RateLimiter limiter(clock, { 0, 6'000 });
    QCOMPARE(limiter.reserve(6'000), qint64(0));
    limiter.settle(6'000, 1'000);
    QCOMPARE(limiter.reserve(5'000), qint64(0));
    limiter.settle(5'000, 8'000);
    QCOMPARE(limiter.reserve(0), qint64(30'000));
}

void TestRateLimiter::givesBack()
{
    const MockClock clock;
    RateLimiter limiter(clock, { 1, 1'000 });
    QCOMPARE(limiter.reserve(1'000), qint64(0));
    limiter.giveBack(1'000);
    QCOMPARE(limiter.reserve(1'000), qint64(0));
    QCOMPARE(limiter.reserve(10), qint64(60'000));
}

void TestRateLimiter::holds()
{
    MockClock clock;
    RateLimiter limiter(clock, {});
    limiter.holdFor(20'000);
    limiter.holdFor(5'000);
    QCOMPARE(limiter.reserve(1), qint64(20'000));
    clock.advance(15'000'000);
    QCOMPARE(limiter.reserve(1), qint64(5'000));
    clock.advance(5'000'000);
    QCOMPARE(limiter.reserve(1), qint64(0));
}

/// Whoever waits as told stays below the limit in every minute after the first.
void TestRateLimiter::keepsTheLimitOverTime()
{
    MockClock clock;
    RateLimiter limiter(clock, { 30, 0 });
    QList<qint64> starts;
    for (int i = 0; i < 300; ++i) {
        clock.advance(limiter.reserve(100) * 1'000);
        starts << clock.steadyMicros();
    }
    for (qsizetype i = 31; i + 30 < starts.size(); ++i) {
        QVERIFY(starts.at(i + 30) - starts.at(i) >= 59'000'000);
    }
}

// A person changes them while calls go on.
void TestRateLimiter::takesOtherLimits()
{
    MockClock clock;
    RateLimiter limiter(clock, {});
    QCOMPARE(limiter.reserve(50'000), 0);
    limiter.setLimits({ 60, 0 });
    for (int i = 0; i < 60; ++i) {
        QCOMPARE(limiter.reserve(10), 0); // a whole minute's worth is there at first
    }
    QCOMPARE(limiter.reserve(10), 1'000);
    limiter.setLimits({ 30, 0 });
    QCOMPARE(limiter.reserve(10), 4'000); // two are owed, one every two seconds
    limiter.setLimits({ 0, 0 });
    QCOMPARE(limiter.reserve(50'000), 0);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
