// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "support/mockclock.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheTime();
    void neverStepsBack();
    void wakesNoEarlier();
    void wakesOnTheThreadOfTheContext();
    void forgetsContextsThatAreGone();
    void mockMovesOnlyWhenTold();
};

void TestClock::tellsTheTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Timestamp now = SystemClock().now();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(now.isSet());
    QVERIFY(!Timestamp().isSet());
    QVERIFY(before <= now.micros / 1'000 && now.micros / 1'000 <= after);
}

void TestClock::neverStepsBack()
{
    const SystemClock clock;
    qint64 last = clock.steadyMicros();
    for (int i = 0; i < 10'000; ++i) {
        const qint64 next = clock.steadyMicros();
        QVERIFY(next >= last);
        last = next;
    }
}

void TestClock::wakesNoEarlier()
{
    const SystemClock clock;
    QObject context;
    qint64 woken = -1;
    const qint64 start = clock.steadyMicros();
    clock.wakeAfter(20'500, &context, [&] { woken = clock.steadyMicros(); });
    QCOMPARE(woken, -1); // never at once, even on the same thread
    QTRY_VERIFY_WITH_TIMEOUT(woken >= 0, patience);
    QVERIFY(woken - start >= 20'000); // timers round to milliseconds
    int count = 0;
    clock.wakeAfter(-5, &context, [&] { ++count; });
    QTRY_COMPARE_WITH_TIMEOUT(count, 1, patience);
}

void TestClock::wakesOnTheThreadOfTheContext()
{
    const SystemClock clock;
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    std::atomic<QThread*> wokenOn = nullptr;
    clock.wakeAfter(1'000, &context, [&] { wokenOn = QThread::currentThread(); });
    QTRY_COMPARE_WITH_TIMEOUT(wokenOn.load(), &thread, patience);
    thread.quit();
    QVERIFY(thread.wait());
}

void TestClock::forgetsContextsThatAreGone()
{
    const SystemClock clock;
    int late = 0;
    int own = 0;
    QObject here;
    {
        QObject context;
        clock.wakeAfter(1'000, &context, [&] { ++late; });
    }
    clock.wakeAfter(30'000, &here, [&] { ++own; });
    QTRY_COMPARE_WITH_TIMEOUT(own, 1, patience);
    QCOMPARE(late, 0);
}

void TestClock::mockMovesOnlyWhenTold()
{
    MockClock clock;
    const Timestamp start = clock.now();
    QStringList woken;
    QObject context;
    clock.wakeAfter(200, &context, [&] { woken << QStringLiteral("late"); });
    clock.wakeAfter(100, &context, [&] { woken << QStringLiteral("early"); });
    {
        QObject gone;
        clock.wakeAfter(50, &gone, [&] { woken << QStringLiteral("gone"); });
    }
    clock.advance(99);
    QVERIFY(woken.isEmpty());
    QCOMPARE(clock.now().micros - start.micros, 99);
    clock.advance(200);
    QCOMPARE(woken, (QStringList { QStringLiteral("early"), QStringLiteral("late") }));
    QCOMPARE(clock.waiting(), 0);
    const qint64 steady = clock.steadyMicros();
    clock.jumpWall(-1'000'000);
    QCOMPARE(clock.steadyMicros(), steady);
    QVERIFY(clock.now() < start);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
