// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "store/runlock.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace cmbagent;

class TestRunLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderOnly();
    void aDeadProcessHoldsNothing();
    void askingNeverDisturbsTaking();
    void onlyOneOfManyWins();
    void isNotInherited();
    void saysWhyItCannot();
};

void TestRunLock::oneHolderOnly()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("run"));
    QVERIFY(!RunLock::isHeld(path));
    auto lock = RunLock::tryLock(path, QStringLiteral("/run/a.sock"));
    QVERIFY(lock);
    QVERIFY(RunLock::isHeld(path));
    const auto owner = RunLock::owner(path);
    QVERIFY(owner);
    QCOMPARE(owner->pid, qint64(::getpid()));
    QCOMPARE(owner->socket, QStringLiteral("/run/a.sock"));
    QVERIFY(owner->started.isSet());

    const auto second = RunLock::tryLock(path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(second.error().detail, QString::number(::getpid()));
    QVERIFY(RunLock::owner(path)); // the loser left it as it was

    RunLock moved = std::move(*lock);
    QVERIFY(RunLock::isHeld(path));
    moved.release();
    QVERIFY(!RunLock::isHeld(path));
    QVERIFY(!QFile::exists(path));
    QVERIFY(RunLock::tryLock(path));
}

void TestRunLock::aDeadProcessHoldsNothing()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("run"));
    Child child([&](const std::function<void()>& ready) {
        static auto lock = RunLock::tryLock(path, QStringLiteral("theirs"));
        ready();
    });
    QVERIFY(child.pid() > 0);
    QCOMPARE(RunLock::owner(path)->pid, child.pid());
    QCOMPARE(RunLock::owner(path)->socket, QStringLiteral("theirs"));
    QCOMPARE(RunLock::tryLock(path).error().detail, QString::number(child.pid()));
    child.end();
    QVERIFY(QFile::exists(path)); // it had no time to tidy up
    QVERIFY(!RunLock::owner(path));
    const auto lock = RunLock::tryLock(path, QStringLiteral("ours"));
    QVERIFY(lock);
    QCOMPARE(RunLock::owner(path)->socket, QStringLiteral("ours"));
}

void TestRunLock::askingNeverDisturbsTaking()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("run"));
    std::atomic<bool> isDone = false;
    std::thread asker([&] {
        while (!isDone) {
            RunLock::isHeld(path);
        }
    });
    int taken = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto lock = RunLock::tryLock(path);
        taken += lock ? 1 : 0;
    }
    isDone = true;
    asker.join();
    QCOMPARE(taken, 2000);
}

void TestRunLock::onlyOneOfManyWins()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("run"));
    std::atomic<int> holders = 0;
    std::atomic<int> most = 0;
    std::atomic<int> wins = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i) {
                const auto lock = RunLock::tryLock(path);
                if (lock) {
                    ++wins;
                    most = std::max(most.load(), ++holders);
                    std::this_thread::yield();
                    --holders;
                }
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    QVERIFY(wins > 0);
    QCOMPARE(most.load(), 1);
}

void TestRunLock::isNotInherited()
{
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(QStringLiteral("run"));
    std::optional<RunLock> lock = std::move(RunLock::tryLock(path).value());
    QProcess program;
    program.start(QStringLiteral("/bin/cat"), QStringList());
    QVERIFY(program.waitForStarted());
    lock.reset();
    QVERIFY(!RunLock::isHeld(path));
    QVERIFY(RunLock::tryLock(path));
    program.closeWriteChannel();
    QVERIFY(program.waitForFinished());
}

void TestRunLock::saysWhyItCannot()
{
    const QTemporaryDir temporary;
    const auto lock = RunLock::tryLock(temporary.filePath(QStringLiteral("no/such/folder")));
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, ErrorCode::NotFound);
    QVERIFY(!RunLock::isHeld(temporary.filePath(QStringLiteral("no/such/folder"))));
}

QTEST_GUILESS_MAIN(TestRunLock)
#include "tst_runlock.moc"
