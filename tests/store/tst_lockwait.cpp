// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lockwait.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include <atomic>
#include <thread>

using namespace cmbagent;

/// How long a connection waits for another program's lock, and who hears of it (S06-M3).
class TestLockWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtItsLimit();
    void tellsOnceAWait();
    void tellsNobodyOfAShortOne();
    void hurryingEndsWhatWasTold();
    void makesSqliteWait();
};

namespace {

/// Waits in vain; how often it asked.
int waitInVain(LockWaiter& waiter)
{
    int tries = 1;
    while (waiter.isWorthwhile(tries)) {
        ++tries;
    }
    return tries;
}

} // namespace

void TestLockWait::endsAtItsLimit()
{
    constexpr int limit = 500; // so long that a machine which stands still for a moment makes no difference
    LockWaiter waiter(std::make_shared<LockWait>(limit));
    QElapsedTimer timer;
    timer.start();
    const int tries = waitInVain(waiter);
    QVERIFY2(timer.elapsed() >= limit, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(tries > 3 && tries < 100, qPrintable(QString::number(tries))); // it slept, longer and longer
    LockWaiter impatient(std::make_shared<LockWait>(0));
    QVERIFY(!impatient.isWorthwhile(1));
}

void TestLockWait::tellsOnceAWait()
{
    std::atomic<int> told { 0 };
    LockWaiter waiter(std::make_shared<LockWait>(
        60, [&told] { ++told; }, 5));
    waitInVain(waiter);
    QCOMPARE(told.load(), 1);
    waitInVain(waiter);
    QCOMPARE(told.load(), 2);
}

void TestLockWait::tellsNobodyOfAShortOne()
{
    std::atomic<int> told { 0 };
    LockWaiter waiter(std::make_shared<LockWait>(
        60'000, [&told] { ++told; }, 30'000));
    QVERIFY(waiter.isWorthwhile(1));
    QVERIFY(waiter.isWorthwhile(2));
    QCOMPARE(told.load(), 0);
}

void TestLockWait::hurryingEndsWhatWasTold()
{
    std::atomic<bool> isTold { false };
    const auto wait = std::make_shared<LockWait>(
        600'000, [&isTold] { isTold = true; }, 20);
    LockWaiter waiter(wait);
    QElapsedTimer timer;
    timer.start();
    std::thread waiting([&waiter] { waitInVain(waiter); });
    const bool wasTold = QTest::qWaitFor([&isTold] { return isTold.load(); }, 60'000);
    wait->hurry();
    waiting.join(); // or the test runs into its time-out
    QVERIFY(wasTold);
    timer.restart();
    waitInVain(waiter);
    QVERIFY(timer.elapsed() >= 20); // what is over in no time may still be waited for
}

void TestLockWait::makesSqliteWait()
{
    const QTemporaryDir place;
    const QByteArray path = place.filePath(QStringLiteral("x.db")).toUtf8();
    sqlite3* first = nullptr;
    sqlite3* second = nullptr;
    QCOMPARE(sqlite3_open(path.constData(), &first), SQLITE_OK);
    QCOMPARE(sqlite3_open(path.constData(), &second), SQLITE_OK);
    QCOMPARE(
        sqlite3_exec(first, "PRAGMA journal_mode=WAL; CREATE TABLE t (x); BEGIN IMMEDIATE", nullptr, nullptr, nullptr),
        SQLITE_OK);
    std::atomic<bool> isTold { false };
    LockWaiter waiter(std::make_shared<LockWait>(
        120'000, [&isTold] { isTold = true; }, 10));
    waiter.install(second);
    int code = SQLITE_ERROR;
    std::thread writer([&] { code = sqlite3_exec(second, "INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr); });
    const bool wasTold = QTest::qWaitFor([&isTold] { return isTold.load(); }, 60'000);
    const int released = sqlite3_exec(first, "COMMIT", nullptr, nullptr, nullptr);
    writer.join();
    QVERIFY(wasTold);
    QCOMPARE(released, SQLITE_OK);
    QCOMPARE(code, SQLITE_OK);
    sqlite3_close(first);
    sqlite3_close(second);
}

QTEST_GUILESS_MAIN(TestLockWait)
#include "tst_lockwait.moc"
