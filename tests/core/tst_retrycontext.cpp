// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retrycontext.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

namespace {

Attempt attempt(int number, Attempt::End end, const QString& what = {})
{
    Attempt made;
    made.number = number;
    made.end = end;
    made.started = { number * 1'000'000ll };
    made.ended = { number * 1'000'000ll + 500'000 };
    if (!what.isEmpty()) {
        auto report = std::make_shared<StepReport>();
        report->error = Error { ErrorCode::Script, what, {}, QStringLiteral("Traceback: whole"), {}, {} };
        made.report = report;
    }
    return made;
}

StepSpec spec()
{
    StepSpec step;
    step.id = QStringLiteral("fit");
    step.title = QStringLiteral("Fit the line");
    step.description = QStringLiteral("Least squares of velocity on distance.");
    return step;
}

StepStatus failedOnce(const QString& what)
{
    StepStatus status;
    status.failures = 1;
    status.attempts.push_back(attempt(1, Attempt::End::Failed, what));
    return status;
}

RetryContext contextOf(const StepStatus& status, const QString& feedback = {}, std::vector<ResolvedError> similar = {})
{
    return retryContext(ErrorTaxonomy::standard(), spec(), status, feedback, std::move(similar), 0.5);
}

} // namespace

class TestRetryContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryField();
    void loadsAttempts();
    void keepsMessagesWholeInJson();
    void writesPromptInOrder();
    void givesGuidance();
    void keepsThreeSimilarCases();
    void tellsWhatAPersonWantsOtherwise();
};

// S07-M1, S07-M4
void TestRetryContext::hasEveryField()
{
    const RetryContext context = contextOf(failedOnce(QStringLiteral("FileNotFoundError: 'a/b.csv'")));
    const QJsonObject json = retryContextJson(context);
    for (const char* key :
         { "current_attempt", "max_attempts", "original_task", "modified_task", "previous_attempts", "error_pattern",
           "error_category", "common_error", "user_feedback", "user_suggestions", "suggested_fixes",
           "similar_errors_resolved", "strategy", "backoff_seconds", "success_probability" }) {
        QVERIFY2(json.contains(QLatin1String(key)), key);
    }
    QCOMPARE(json.value(QLatin1String("current_attempt")).toInt(), 2);
    QCOMPARE(json.value(QLatin1String("max_attempts")).toInt(), 3);
    QCOMPARE(json.value(QLatin1String("error_category")).toString(), QStringLiteral("file_not_found"));
    QVERIFY(json.value(QLatin1String("common_error")).toBool());
    QVERIFY(json.value(QLatin1String("suggested_fixes")).toArray().size() >= 4);
    QVERIFY(json.value(QLatin1String("backoff_seconds")).isNull());
    QVERIFY(json.value(QLatin1String("modified_task")).isNull());
    QCOMPARE(json.value(QLatin1String("success_probability")).toDouble(), 0.27);
}

// S07-M5: every attempt that ended is there; one that still runs is not.
void TestRetryContext::loadsAttempts()
{
    StepStatus status = failedOnce(QStringLiteral("ValueError: x"));
    status.attempts.push_back(attempt(2, Attempt::End::Interrupted));
    status.attempts.push_back(attempt(3, Attempt::End::Completed));
    status.attempts.push_back(attempt(4, Attempt::End::Open));
    const auto past = pastAttempts(ErrorTaxonomy::standard(), status);
    QCOMPARE(past.size(), size_t(3));
    QCOMPARE(past[0].errorType, QStringLiteral("value_error"));
    QCOMPARE(past[0].traceback, QStringLiteral("Traceback: whole"));
    QCOMPARE(past[1].errorType, QStringLiteral("interrupted"));
    QVERIFY(past[2].errorType.isEmpty());
    const QJsonArray json = retryContextJson(contextOf(status)).value(QLatin1String("previous_attempts")).toArray();
    QCOMPARE(json.size(), 3);
    QCOMPARE(json[0].toObject().value(QLatin1String("started_at")).toString(),
             QStringLiteral("1970-01-01T00:00:01.000Z"));
    QVERIFY(json[2].toObject().value(QLatin1String("error_type")).isNull());
}

void TestRetryContext::keepsMessagesWholeInJson()
{
    const QString message = QStringLiteral("ValueError: ") + QString(5000, QLatin1Char('x'));
    const RetryContext context = contextOf(failedOnce(message));
    const QJsonArray past = retryContextJson(context).value(QLatin1String("previous_attempts")).toArray();
    QCOMPARE(past[0].toObject().value(QLatin1String("error_message")).toString(), message);
    const QString prompt = retryPrompt(context);
    QVERIFY(!prompt.contains(QString(200, QLatin1Char('x'))));
    QVERIFY(prompt.contains(QString(180, QLatin1Char('x'))));
}

// S07-M7: the parts stand in the order of requirements 9.3.
void TestRetryContext::writesPromptInOrder()
{
    RetryContext context =
        contextOf(failedOnce(QStringLiteral("KeyError: 'v'")), QStringLiteral("- look at the header"),
                  { { {},
                      QStringLiteral("load"),
                      QStringLiteral("key_error"),
                      QStringLiteral("KeyError: 'w'"),
                      QStringLiteral("renamed the column") } });
    context.previous[0].modifications = { QStringLiteral("nothing yet") };
    const QString prompt = retryPrompt(context);
    QVERIFY(prompt.startsWith(QStringLiteral("# Another attempt: 2 of 3\n")));
    qsizetype at = 0;
    for (const char* part :
         { "Least squares of velocity", "Attempt 1: key_error: KeyError: 'v'", "Tried: nothing yet", "Kind: key_error",
           "Recognised by: KeyError", "Known kind of error: yes", "- look at the header", "1. ", "2. ",
           "Step 'load': KeyError: 'w' Overcome by: renamed the column", "About 43 %", "explain why" }) {
        const qsizetype found = prompt.indexOf(QLatin1String(part), at);
        QVERIFY2(found >= at, part);
        at = found;
    }
    QCOMPARE(prompt.count(QStringLiteral("Least squares of velocity")), 1); // C-26: not twice
}

// S07-M6
void TestRetryContext::givesGuidance()
{
    const StepStatus status = failedOnce(QStringLiteral("timed out"));
    const RetryContext context = contextOf(status, QStringLiteral(" - less data\n- more time "));
    QCOMPARE(context.advice.strategy, RetryStrategy::UserGuided);
    QCOMPARE(context.advice.delayMillis, 0);
    const QJsonObject json = retryContextJson(context);
    QCOMPARE(json.value(QLatin1String("user_suggestions")).toArray().size(), 2);
    QVERIFY(retryPrompt(context).contains(QStringLiteral("- less data\n- more time")));
    QVERIFY(!retryPrompt(contextOf(status)).contains(QStringLiteral("Guidance from a person")));
    QCOMPARE(contextOf(status, QStringLiteral("  \n")).advice.strategy, RetryStrategy::ExponentialBackoff);
}

// S07-S1
void TestRetryContext::keepsThreeSimilarCases()
{
    const std::vector<ResolvedError> five(5, { {}, QStringLiteral("s"), {}, QStringLiteral("m"), {} });
    const RetryContext context = contextOf(failedOnce(QStringLiteral("x")), {}, five);
    QCOMPARE(retryContextJson(context).value(QLatin1String("similar_errors_resolved")).toArray().size(), 3);
    QCOMPARE(retryPrompt(context).count(QStringLiteral("Step 's': m")), 3);
}

// Requirements 18.3: what was said of all results so far, and nothing about errors that are overcome.
void TestRetryContext::tellsWhatAPersonWantsOtherwise()
{
    StepStatus status = failedOnce(QStringLiteral("KeyError: 'v'"));
    status.failures = 0;
    status.redos = 2;
    status.attempts.push_back(attempt(2, Attempt::End::Completed));
    status.attempts.push_back(attempt(3, Attempt::End::Interrupted));
    const RetryContext context = contextOf(status, QStringLiteral("less noise\nmore light"));
    QVERIFY(context.isAfterReview);
    const QJsonObject json = retryContextJson(context);
    QCOMPARE(json.value(QLatin1String("redo")).toInt(), 2);
    QCOMPARE(json.value(QLatin1String("user_feedback")).toString(), QStringLiteral("less noise\nmore light"));
    const QString prompt = retryPrompt(context);
    QVERIFY(prompt.startsWith(QStringLiteral("# To be done again")));
    QVERIFY(prompt.contains(QStringLiteral("- less noise\n- more light")));
    QVERIFY(!prompt.contains(QStringLiteral("What went wrong")));
    QVERIFY(!prompt.contains(QStringLiteral("Chance of success")));
    status.attempts.push_back(attempt(4, Attempt::End::Failed, QStringLiteral("KeyError: 'w'")));
    const RetryContext broken = contextOf(status, QStringLiteral("less noise"));
    QVERIFY(!broken.isAfterReview);
    QVERIFY(retryPrompt(broken).contains(QStringLiteral("What went wrong")));
    QVERIFY(retryPrompt(broken).contains(QStringLiteral("- less noise")));
}

QTEST_GUILESS_MAIN(TestRetryContext)
#include "tst_retrycontext.moc"
