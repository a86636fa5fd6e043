// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "core/retryadvice.h"
#include "widgets/approvals/retrystrip.h"
#include "widgets/common/labels.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

/// A step that waits for its next attempt (requirements stage 7, UI).
class TestRetryStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDownAndLetsItBegin();
    void saysWhyAndWhatMayHelp();
    void takesALineForTheNextAttempt();
    void foldsWhereThereIsLittleRoom();

private:
    /// A step that failed for a limit of a service and is tried again in 75 s.
    static int waitingStep(WindowStage& stage);
};

int TestRetryStrip::waitingStep(WindowStage& stage)
{
    stage.create();
    stage.runHalfway();
    const int step = stage.step("fit-y");
    StepReport report;
    report.error = Error { ErrorCode::Script, QStringLiteral("429 Too Many Requests"), {}, {}, {}, {} };
    stage.record(StepFinished { step, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    StepRetryScheduled retry;
    retry.step = step;
    retry.nextAttempt = 2;
    retry.notBefore = Timestamp { stage.clock.now().micros + 75'000'000 };
    stage.record(retry);
    return step;
}

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

void TestRetryStrip::saysWhyAndWhatMayHelp() // S07-M14, S07-M15
{
    WindowStage stage;
    const int step = waitingStep(stage);
    RetryStrip strip(stage.graph, stage.clock);
    strip.setStep(step);
    const Error error = *stage.graph.status(step).report()->error;
    const RetryAdvice advice = adviseRetry(ErrorTaxonomy::standard(), error, 1, false, 0.5);
    QVERIFY(!advice.explanation.isEmpty() && !advice.suggestions.isEmpty());
    QVERIFY(strip.text().contains(advice.label));
    QVERIFY(strip.advice().contains(advice.explanation));
    QVERIFY(strip.advice().contains(Labels::percent(advice.probability)));
    QVERIFY(strip.advice().contains(QStringLiteral("pause that grows")));
    QVERIFY(strip.advice().contains(advice.suggestions.first()));
    strip.note()->setText(QStringLiteral("ask half as often")); // which makes it likelier
    const RetryAdvice guided = adviseRetry(ErrorTaxonomy::standard(), error, 1, true, 0.5);
    QVERIFY(guided.probability > advice.probability);
    QVERIFY(strip.advice().contains(Labels::percent(guided.probability)));
    QVERIFY(strip.advice().contains(QStringLiteral("what you wrote")));
}

void TestRetryStrip::takesALineForTheNextAttempt() // S07-M17
{
    WindowStage stage;
    const int step = waitingStep(stage);
    RetryStrip strip(stage.graph, stage.clock);
    strip.setStep(step);
    QVERIFY(!strip.note()->accessibleName().isEmpty());
    QVERIFY(!strip.sendButton()->isEnabled()); // there is nothing to send
    QSignalSpy asked(&strip, &RetryStrip::retryRequested);
    strip.note()->setText(QStringLiteral(" ask half as often "));
    QVERIFY(strip.sendButton()->isEnabled());
    QTest::keyClick(strip.note(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toInt(), step);
    QCOMPARE(asked.first().at(1).toString(), QStringLiteral("ask half as often"));
    QVERIFY(!strip.sendButton()->isEnabled() && !strip.button()->isEnabled()); // asked for already
    stage.record(StepStarted { step, 2 });
    strip.refresh();
    QVERIFY(strip.note()->text().isEmpty()); // it is not sent again with another attempt
}

void TestRetryStrip::foldsWhereThereIsLittleRoom()
{
    WindowStage stage;
    const int step = waitingStep(stage);
    RetryStrip strip(stage.graph, stage.clock);
    strip.setStep(step);
    strip.setRoom(2000);
    QVERIFY(strip.isUnfolded());
    const int high = strip.sizeHint().height();
    strip.setRoom(240);
    QVERIFY(!strip.isUnfolded());
    QVERIFY(strip.sizeHint().height() < high);
    QVERIFY(!strip.button()->isHidden());
    strip.fold()->click(); // what a person chose stays
    QVERIFY(strip.isUnfolded());
    strip.setRoom(200);
    QVERIFY(strip.isUnfolded());
}

QTEST_MAIN(TestRetryStrip)
#include "tst_retrystrip.moc"
