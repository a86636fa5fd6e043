// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/retryreport.h"

#include "runstory.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

class TestRetryReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsNothing();
    void countsRetries();
    void countsNoInterruptions();
    void countsNothingDoneAgain();
    void sortsByFrequency();
};

void TestRetryReport::countsNothing()
{
    RunStory story(workflowFromText("a\nb < a"), {});
    story.attempt("a", StepState::Completed);
    const RetryReport report = retryReport(story.run, ErrorTaxonomy::standard());
    QCOMPARE(report.totalSteps, 2);
    QCOMPARE(report.stepsWithRetries, 0);
    QCOMPARE(report.successRate, 0.0);
    QVERIFY(report.categories.empty());
    QVERIFY(report.toText().contains(QStringLiteral("nothing was tried again")));
}

// S07-M10, S07-S4
void TestRetryReport::countsRetries()
{
    RunStory story(workflowFromText("a\nb\nc\nd\ne\nf\ng"), {});
    story.fails("a", "ValueError: x").retries("a").attempt("a", StepState::Completed);
    story.fails("b", "timed out").retries("b").fails("b", "timed out").retries("b").attempt("b", StepState::Completed);
    story.fails("c", "KeyError: 'x'").retries("c").fails("c", "KeyError: 'x'");
    story.attempt("d", StepState::Completed);
    const RetryReport report = retryReport(story.run, ErrorTaxonomy::standard());
    QCOMPARE(report.totalSteps, 7);
    QCOMPARE(report.stepsWithRetries, 3);
    QCOMPARE(report.totalRetries, 4);
    QCOMPARE(report.successRate, 66.7);
    QCOMPARE(report.averageRetries, 0.57);
    QCOMPARE(report.steps.size(), size_t(3));
    const QJsonObject json = report.toJson();
    QCOMPARE(json.value(QLatin1String("retry_success_rate")).toDouble(), 66.7);
    QCOMPARE(json.value(QLatin1String("error_categories")).toArray().size(), 3);
}

void TestRetryReport::countsNoInterruptions()
{
    RunStory story(workflowFromText("a"), {});
    story.tell(StepStarted { 0, 1 }).tell(StepInterrupted { 0, 1, {} });
    story.attempt("a", StepState::Completed);
    const RetryReport report = retryReport(story.run, ErrorTaxonomy::standard());
    QCOMPARE(report.totalRetries, 0);
    QVERIFY(report.steps.empty());
}

/// What a person wanted done again is no try at what failed before.
void TestRetryReport::countsNothingDoneAgain()
{
    RunStory story(workflowFromText("a"), {});
    story.fails("a", "ValueError: x").retries("a").attempt("a", StepState::Completed);
    StepRetryScheduled again { 0, 3, {}, {} };
    again.redo = 1;
    story.tell(again).attempt("a", StepState::Completed);
    const RetryReport report = retryReport(story.run, ErrorTaxonomy::standard());
    QCOMPARE(report.totalRetries, 1);
    QCOMPARE(story.run.step(0).attempts.size(), size_t(3));
}

// S07-S3: a readable report, the most frequent error first.
void TestRetryReport::sortsByFrequency()
{
    RunCreated created;
    created.name = QStringLiteral("Sky");
    RunStory story(workflowFromText("a\nb\nc"), created);
    story.fails("a", "MemoryError").fails("b", "ValueError: x").fails("c", "ValueError: y");
    const RetryReport report = retryReport(story.run, ErrorTaxonomy::standard());
    QCOMPARE(report.categories.size(), size_t(2));
    QCOMPARE(report.categories[0].id, QStringLiteral("value_error"));
    QCOMPARE(report.categories[0].count, 2);
    const QString text = report.toText();
    QVERIFY(text.startsWith(QStringLiteral("Retries of 'Sky'\n")));
    QVERIFY(text.indexOf(QStringLiteral("value_error")) < text.indexOf(QStringLiteral("memory_error")));
}

QTEST_GUILESS_MAIN(TestRetryReport)
#include "tst_retryreport.moc"
