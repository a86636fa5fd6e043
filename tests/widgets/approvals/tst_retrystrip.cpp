// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/retrystrip.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// A step that waits for its next attempt (requirements stage 7, UI).
class TestRetryStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDownAndLetsItBegin();
};

void TestRetryStrip::countsDownAndLetsItBegin()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    RetryStrip strip(stage.graph, stage.clock);
    const int step = stage.step("fit-y");
    strip.setStep(step);
    QVERIFY(strip.isHidden());
    StepReport report;
    report.error = Error { ErrorCode::Script, QStringLiteral("429 Too Many Requests"), {}, {}, {}, {} };
    stage.record(StepFinished { step, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    StepRetryScheduled retry;
    retry.step = step;
    retry.nextAttempt = 2;
    retry.notBefore = Timestamp { stage.clock.now().micros + 75'000'000 };
    stage.record(retry);
    strip.refresh();
    QVERIFY(!strip.isHidden());
    QVERIFY2(strip.text().contains(QLatin1String("Attempt 2 of")), qPrintable(strip.text()));
    QVERIFY2(strip.text().contains(QLatin1String("1:15")), qPrintable(strip.text()));
    QVERIFY(strip.text().contains(QLatin1String("429")));
    stage.clock.advance(15'000'000);
    strip.refresh();
    QVERIFY2(strip.text().contains(QLatin1String("1:00")), qPrintable(strip.text()));
    QSignalSpy now(&strip, &RetryStrip::retryRequested);
    strip.setOffered(false);
    QVERIFY(strip.isHidden());
    strip.setOffered(true);
    QVERIFY(!strip.isHidden());
    strip.button()->click();
    QCOMPARE(now.count(), 1);
    QCOMPARE(now.first().first().toInt(), step);
    strip.refresh();
    QVERIFY(!strip.button()->isEnabled()); // asked for already
    stage.record(StepStarted { step, 2 });
    strip.refresh();
    QVERIFY(strip.isHidden());
}

QTEST_MAIN(TestRetryStrip)
#include "tst_retrystrip.moc"
