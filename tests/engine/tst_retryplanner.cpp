// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retryplanner.h"

#include "runharness.h"

#include <QTest>

using namespace cmbagent;

class RetryPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeAttemptsInAllByDefault();
    void oneAttemptMeansNoRetry();
    void aFailureThatCannotBeMendedIsNotTriedAgain();
    void aFailureWithoutReportIsTriedAgain();
    void theDelayDoublesFromTheSecondRetryOn_data();
    void theDelayDoublesFromTheSecondRetryOn();
    void theReasonIsWhatFailed();
};

void RetryPlannerTest::threeAttemptsInAllByDefault()
{
    const RetrySpec rule; // decisions.md: retries default 3 attempts
    QVERIFY(planRetry(rule, 1, nullptr));
    QVERIFY(planRetry(rule, 2, nullptr));
    QVERIFY(!planRetry(rule, 3, nullptr));
    QVERIFY(!planRetry(rule, 4, nullptr));
    QCOMPARE(planRetry(rule, 1, nullptr)->delayMicros, 0);
}

void RetryPlannerTest::oneAttemptMeansNoRetry()
{
    QVERIFY(!planRetry({ 1, 0 }, 1, nullptr));
}

void RetryPlannerTest::aFailureThatCannotBeMendedIsNotTriedAgain()
{
    QVERIFY(!planRetry({ 3, 0 }, 1, failureReport(false).get()));
    QVERIFY(planRetry({ 3, 0 }, 1, failureReport(true).get()));
}

void RetryPlannerTest::aFailureWithoutReportIsTriedAgain()
{
    const auto plan = planRetry({ 2, 500 }, 1, nullptr);
    QVERIFY(plan);
    QCOMPARE(plan->delayMicros, 500'000);
    QVERIFY(plan->reason.isEmpty());
}

void RetryPlannerTest::theDelayDoublesFromTheSecondRetryOn_data()
{
    QTest::addColumn<qint64>("delayMillis");
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("expectedMicros");
    QTest::newRow("none") << qint64(0) << 5 << qint64(0);
    QTest::newRow("first") << qint64(2'000) << 1 << qint64(2'000'000);
    QTest::newRow("second") << qint64(2'000) << 2 << qint64(4'000'000);
    QTest::newRow("third") << qint64(2'000) << 3 << qint64(8'000'000);
    QTest::newRow("after a reopen nothing has failed yet") << qint64(2'000) << 0 << qint64(2'000'000);
    QTest::newRow("never above an hour") << qint64(2'000) << 20 << qint64(3'600'000'000);
    QTest::newRow("a long one does not double past the hour") << qint64(3'000'000) << 2 << qint64(3'600'000'000);
    QTest::newRow("a month, late") << qint64(30) * 86'400'000 << 60 << qint64(3'600'000'000);
}

void RetryPlannerTest::theDelayDoublesFromTheSecondRetryOn()
{
    QFETCH(qint64, delayMillis);
    QFETCH(int, failures);
    QFETCH(qint64, expectedMicros);
    const auto plan = planRetry({ 100, delayMillis }, failures, nullptr);
    QVERIFY(plan);
    QCOMPARE(plan->delayMicros, expectedMicros);
}

void RetryPlannerTest::theReasonIsWhatFailed()
{
    QCOMPARE(planRetry({ 3, 0 }, 1, failureReport().get())->reason, QStringLiteral("It broke."));
}

QTEST_GUILESS_MAIN(RetryPlannerTest)
#include "tst_retryplanner.moc"
