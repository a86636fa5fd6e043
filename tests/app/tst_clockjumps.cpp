// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginedriver.h"
#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

/// Somebody sets the clock by a day, or the machine sleeps, while an engine waits for a retry or a deadline. Waiting
/// goes by the time that passes, not by what the clock on the wall says (S04-M3).
class TestClockJumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRetryWaitsItsTime_data();
    void aRetryWaitsItsTime();
    void aDeadlineKeepsItsTime_data();
    void aDeadlineKeepsItsTime();
    void sleepCounts();

private:
    static void addJumps();
};

namespace {

constexpr int patience = 60'000;
constexpr qint64 second = 1'000'000;
constexpr qint64 day = 86'400 * second;

/// Moves the clock on in steps, so that a wake that only looks again gets to do so.
void pass(EngineDriver& driver, qint64 micros)
{
    for (qint64 passed = 0; passed < micros; passed += second / 2) {
        driver.clock.advance(std::min(second / 2, micros - passed));
        driver.sync();
    }
    QCoreApplication::processEvents();
}

WorkflowPtr withRetry(qint64 millis)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].retry = { 3, millis };
    workflow->seal();
    return workflow;
}

WorkflowPtr withDeadline(qint64 millis)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("look!"));
    workflow->steps[0].approval.deadlineMillis = millis;
    workflow->steps[0].approval.onDeadline = Resolution::Approved;
    workflow->seal();
    return workflow;
}

} // namespace

void TestClockJumps::addJumps()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("not at all") << qint64(0);
    QTest::newRow("a day back") << -day;
    QTest::newRow("a day on") << day;
}

void TestClockJumps::aRetryWaitsItsTime_data()
{
    addJumps();
}

void TestClockJumps::aRetryWaitsItsTime()
{
    QFETCH(qint64, jump);
    EngineDriver driver;
    driver.runner.script("fit", { "fail", "ok" });
    const RunId run = driver.start(withRetry(10'000));
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("step_retry_backoff fit#2 in 10000 ms"), 1, patience);
    driver.sync();
    driver.clock.jumpWall(jump);
    pass(driver, 9 * second);
    QCOMPARE(driver.runner.begun(), QStringList { "fit#1" });
    pass(driver, 2 * second);
    QTRY_COMPARE_WITH_TIMEOUT(driver.runner.begun().size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(run), patience);
}

void TestClockJumps::aDeadlineKeepsItsTime_data()
{
    addJumps();
}

void TestClockJumps::aDeadlineKeepsItsTime()
{
    QFETCH(qint64, jump);
    EngineDriver driver;
    const RunId run = driver.start(withDeadline(30'000));
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("approval_requested look"), 1, patience);
    driver.sync();
    driver.clock.jumpWall(jump);
    pass(driver, 29 * second);
    QCOMPARE(driver.log(run).count("approval_received look approved by deadline"), 0);
    pass(driver, 2 * second);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(run).count("approval_received look approved by deadline"), 1, patience);
}

/// Both clocks go on while the machine sleeps; what came due meanwhile is done at once.
void TestClockJumps::sleepCounts()
{
    EngineDriver driver;
    driver.runner.script("fit", { "fail", "ok" });
    const RunId retried = driver.start(withRetry(10'000));
    const RunId asked = driver.start(withDeadline(30'000));
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(retried).count("step_retry_backoff fit#2 in 10000 ms"), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.log(asked).count("approval_requested look"), 1, patience);
    driver.sync();
    driver.clock.advance(day);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(retried), patience);
    QTRY_VERIFY_WITH_TIMEOUT(driver.hasEnded(asked), patience);
    QCOMPARE(driver.runner.begun(), (QStringList { "fit#1", "fit#2" }));
}

QTEST_GUILESS_MAIN(TestClockJumps)
#include "tst_clockjumps.moc"
