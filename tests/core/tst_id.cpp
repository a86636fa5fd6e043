// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/id.h"
#include "support/mockclock.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace cmbagent;

namespace {

qint64 millisOf(const Uuid& uuid)
{
    qint64 millis = 0;
    for (size_t i = 0; i < 6; ++i) {
        millis = millis << 8 | uuid.bytes[i];
    }
    return millis;
}

} // namespace

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLaidOutAsVersion7();
    void risesWhileTheClockStands();
    void risesWhenTheClockStepsBack();
    void isUniqueOverThreads();
    void readsTextBack();
};

// RFC 9562, section 5.7.
void TestId::isLaidOutAsVersion7()
{
    MockClock clock(1'700'000'000'123'456);
    IdSource source(clock);
    for (int i = 0; i < 100; ++i) {
        const Uuid uuid = source.next<RunId>().uuid();
        QCOMPARE(uuid.bytes[6] >> 4, 7);
        QCOMPARE(uuid.bytes[8] >> 6, 2);
        QCOMPARE(millisOf(uuid), 1'700'000'000'123);
        QCOMPARE(uuid.toString().size(), 36);
        QCOMPARE(uuid.toString().at(14), QLatin1Char('7'));
        clock.advance(1);
    }
}

void TestId::risesWhileTheClockStands()
{
    MockClock clock;
    IdSource source(clock);
    // More than the 12-bit counter holds, so that it must borrow from the milliseconds.
    RunId last = source.next<RunId>();
    for (int i = 0; i < 20'000; ++i) {
        const RunId next = source.next<RunId>();
        QVERIFY(last < next);
        last = next;
    }
}

void TestId::risesWhenTheClockStepsBack()
{
    MockClock clock;
    IdSource source(clock);
    RunId last = source.next<RunId>();
    for (int i = 0; i < 1'000; ++i) {
        clock.jumpWall(i % 3 == 0 ? -3'600'000'000 : 700);
        const RunId next = source.next<RunId>();
        QVERIFY(last < next);
        last = next;
    }
    clock.jumpWall(4'000'000'000'000);
    QVERIFY(last < source.next<RunId>());
}

void TestId::isUniqueOverThreads()
{
    MockClock clock;
    IdSource source(clock);
    constexpr int threadCount = 4;
    constexpr int perThread = 5'000;
    std::vector<std::vector<RunId>> made(threadCount);
    std::vector<std::thread> threads;
    for (int t = 0; t < threadCount; ++t) {
        threads.emplace_back([&source, &own = made[size_t(t)]] {
            for (int i = 0; i < perThread; ++i) {
                own.push_back(source.next<RunId>());
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QSet<RunId> all;
    for (const auto& own : made) {
        QVERIFY(std::is_sorted(own.begin(), own.end()));
        for (const RunId& id : own) {
            all.insert(id);
        }
    }
    QCOMPARE(int(all.size()), threadCount * perThread);
}

void TestId::readsTextBack()
{
    MockClock clock;
    IdSource source(clock);
    const RunId id = source.next<RunId>();
    QCOMPARE(RunId::fromString(id.toString()).value(), id);
    QCOMPARE(RunId::fromString(id.toString().toUpper()).value(), id);
    QVERIFY(RunId().isNull());
    QVERIFY(!id.isNull());
    const QString text = id.toString();
    for (const QString& bad :
         { QString(), text.left(35), text + QLatin1Char('0'), QString(text).replace(8, 1, QLatin1Char('0')),
           QString(text).replace(0, 1, QLatin1Char('g')), QString(text).remove(QLatin1Char('-')) }) {
        QVERIFY2(!RunId::fromString(bad), qPrintable(bad));
    }
}

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
