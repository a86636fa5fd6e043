// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages.h"
#include "core/retrycontext.h"
#include "runharness.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

namespace {

RunOptions asking()
{
    RunOptions options;
    options.asksOnError = true;
    return options;
}

/// The end of a script that imports what is not installed.
StepOutcome lacking(const QString& package)
{
    StepReport report = *failureReport(false);
    report.error = withMissingPackages(
        { ErrorCode::Missing, QStringLiteral("No module named '%1'").arg(package), {}, {}, {}, {} }, { package });
    return { StepOutcome::End::Failed, std::make_shared<const StepReport>(std::move(report)) };
}

void failForGood(RunHarness& run, const QString& step)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        run.finish(step, failed());
    }
}

} // namespace

/// What a person decides about steps that failed for good, at once or days later: C-6, C-7, S07-M6, S07-M11.
class DecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailureBecomesAQuestionWhereThatIsWanted();
    void independentPartsGoOnMeanwhile();
    void whatWaitsForAnOptionalStepWaitsForTheAnswer();
    void retryGivesTheStepAnotherAttempt();
    void guidanceReachesTheNextAttempt();
    void packagesAreInstalledAfterAYesOnly();
    void changesReachTheNextAttempt();
    void skipGoesOnWithout();
    void abortEndsTheRun();
    void decisionsWorkOnAFailedRunDaysLater_data();
    void decisionsWorkOnAFailedRunDaysLater();
    void anAnswerIsCarriedOutAfterACrash_data();
    void anAnswerIsCarriedOutAfterACrash();
    void aWaitingRetryCanBeHurried();
    void aRunningStepCanBeKilled();
    void whatIsImpossibleIsRefused();
    void retriesTellTheirKindOfError();
};

void DecisionsTest::aFailureBecomesAQuestionWhereThatIsWanted()
{
    RunHarness run(workflowFromText("fit; report < fit"), asking());
    run.create();
    failForGood(run, "fit");
    QCOMPARE(run.projection().state(), RunState::Executing);
    QVERIFY(run.projection().isWaitingForApproval());
    const Approval* open = run.projection().openApproval(0);
    QVERIFY(open);
    QCOMPARE(open->request.kind, ApprovalKind::Error);
    QVERIFY(open->request.question.contains("It broke."));
    QVERIFY(!run.answer("fit", Resolution::Approved)); // that is no answer to this
    VERIFY_SOUND(run);
    RunHarness plain(workflowFromText("fit; report < fit"));
    plain.create();
    failForGood(plain, "fit");
    QCOMPARE(plain.projection().state(), RunState::Failed);
}

void DecisionsTest::independentPartsGoOnMeanwhile()
{
    RunHarness run(workflowFromText("fit; report < fit; other; more < other"), asking());
    run.create();
    failForGood(run, "fit");
    run.finish("other");
    QCOMPARE(run.running(), QStringList { "more" });
    QVERIFY(!run.projection().isWaitingForApproval());
    run.finish("more");
    QVERIFY(run.projection().isWaitingForApproval());
    VERIFY_SOUND(run);
}

void DecisionsTest::whatWaitsForAnOptionalStepWaitsForTheAnswer()
{
    RunHarness run(workflowFromText("fit; report < fit?"), asking());
    run.create();
    failForGood(run, "fit");
    QVERIFY(run.running().isEmpty());
    run.crash();
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.answer("fit", Resolution::Skipped));
    QCOMPARE(run.running(), QStringList { "report" });
    VERIFY_SOUND(run);
}

void DecisionsTest::retryGivesTheStepAnotherAttempt()
{
    RunHarness run(workflowFromText("fit"), asking());
    run.create();
    failForGood(run, "fit");
    QVERIFY(run.answer("fit", Resolution::Retried));
    run.finish("fit", failed());
    QVERIFY(run.projection().isWaitingForApproval()); // asked again, not tried three times more
    QVERIFY(run.answer("fit", Resolution::Retried));
    run.finish("fit");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QCOMPARE(run.projection().step(0).attempts.size(), 5u);
    VERIFY_SOUND(run);
}

void DecisionsTest::guidanceReachesTheNextAttempt() // S07-M6
{
    RunHarness run(workflowFromText("fit"), asking());
    run.create();
    QVERIFY(!run.job("fit").retry);
    run.finish("fit", failed());
    QVERIFY(run.job("fit").retry);
    QCOMPARE(run.job("fit").retry->attempt, 2);
    QCOMPARE(run.job("fit").retry->previous.size(), 1u);
    run.finish("fit", failed());
    run.finish("fit", failed());
    QVERIFY(run.answer("fit", Resolution::Modified, QStringLiteral("- use the other table")));
    const auto context = run.job("fit").retry;
    QCOMPARE(context->feedback, "- use the other table");
    QCOMPARE(context->userSuggestions(), QStringList { "use the other table" });
    QCOMPARE(context->previous.size(), 3u);
    VERIFY_SOUND(run);
}

void DecisionsTest::packagesAreInstalledAfterAYesOnly()
{
    const WorkflowPtr plain = workflowFromText("fit; report < fit");
    auto workflow = std::make_shared<Workflow>(*plain);
    workflow->steps.front().kind = StepKind::Agent;
    workflow->steps.front().agent.name = QStringLiteral("engineer");
    RunHarness run(workflow); // nobody wants to be asked about errors, and is asked about this
    run.create();
    run.finish("fit", lacking("astropy"));
    const Approval* open = run.projection().openApproval(0);
    QVERIFY(open);
    QVERIFY(open->request.question.contains("astropy"));
    QCOMPARE(open->request.context.value("packages").toArray(), QJsonArray { "astropy" });
    QCOMPARE(open->request.hash,
             evidenceHash(open->request.question, open->request.options, {}, open->request.context));
    QVERIFY(run.answer("fit", Resolution::Approved));
    QCOMPARE(run.job("fit").retry->packages, QStringList { "astropy" });
    run.finish("fit", failed()); // it lacks nothing now, but is wrong: the agreement is used up
    QVERIFY(run.job("fit").retry->packages.isEmpty());
    run.finish("fit", lacking("camb"));
    run.crash();
    QVERIFY(run.answer("fit", Resolution::Retried)); // without it
    QVERIFY(run.job("fit").retry->packages.isEmpty());
    run.finish("fit");
    QCOMPARE(run.running(), QStringList { "report" });
    run.finish("report", lacking("camb")); // a script a person wrote fails as it always did
    QCOMPARE(run.projection().state(), RunState::Failed);
    VERIFY_SOUND(run);
}

void DecisionsTest::changesReachTheNextAttempt()
{
    RunHarness run(workflowFromText("fit; report < fit"), asking());
    run.create();
    failForGood(run, "fit");
    const QJsonObject fields { { "fields", QJsonObject { { "script", "other.py" }, { "timeout", 90'000 } } } };
    QVERIFY(run.decide("fit", StepAction::Modify, {}, fields));
    QCOMPARE(run.job("fit").spec().script, "other.py");
    QCOMPARE(run.job("fit").spec().timeoutMillis, 90'000);
    QCOMPARE(run.projection().workflow()->steps[0].script, "fit.py"); // what the run froze stays
    run.crash();
    QCOMPARE(run.job("fit").spec().script, "other.py");
    VERIFY_SOUND(run);
}

void DecisionsTest::skipGoesOnWithout()
{
    RunHarness run(workflowFromText("fit; report < fit; extra < fit?"), asking());
    run.create();
    failForGood(run, "fit");
    QVERIFY(run.decide("fit", StepAction::Skip));
    QCOMPARE(run.state("report"), StepState::Skipped);
    run.finish("extra");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void DecisionsTest::abortEndsTheRun()
{
    RunHarness run(workflowFromText("fit; other"), asking());
    run.create();
    failForGood(run, "fit");
    QVERIFY(run.answer("fit", Resolution::Aborted));
    run.endStopped();
    QCOMPARE(run.projection().state(), RunState::Cancelled);
    QCOMPARE(run.projection().openApprovalCount(), 0);
    VERIFY_SOUND(run);
}

void DecisionsTest::decisionsWorkOnAFailedRunDaysLater_data()
{
    QTest::addColumn<StepAction>("action");
    QTest::addColumn<QString>("runs");
    QTest::addColumn<RunState>("state");
    QTest::newRow("retry") << StepAction::Retry << "fit" << RunState::Executing;
    QTest::newRow("modify") << StepAction::Modify << "fit" << RunState::Executing;
    QTest::newRow("skip") << StepAction::Skip << "extra" << RunState::Executing;
}

void DecisionsTest::decisionsWorkOnAFailedRunDaysLater()
{
    QFETCH(StepAction, action);
    QFETCH(QString, runs);
    QFETCH(RunState, state);
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit; report < fit; extra < fit?"));
    workflow->steps[2].needs[0].optional = true;
    workflow->seal();
    RunHarness late(workflow);
    late.create();
    failForGood(late, "fit");
    late.finish("extra");
    QCOMPARE(late.projection().state(), RunState::Failed);
    late.clock().advance(qint64(3) * 86'400'000'000);
    late.crash();
    QCOMPARE(late.projection().state(), RunState::Failed);
    QVERIFY(late.decide("fit", action, "use the other table"));
    if (action == StepAction::Skip) {
        QCOMPARE(late.state("report"), StepState::Skipped);
        QCOMPARE(late.projection().state(), RunState::Completed);
    } else {
        QCOMPARE(late.running(), QStringList { runs });
        QCOMPARE(late.projection().state(), state);
        QCOMPARE(late.job("fit").retry->feedback, "use the other table");
        late.finish("fit");
        late.finish("report");
        QCOMPARE(late.projection().state(), RunState::Completed);
    }
    VERIFY_SOUND(late);
}

void DecisionsTest::anAnswerIsCarriedOutAfterACrash_data()
{
    QTest::addColumn<Resolution>("answer");
    QTest::newRow("retried") << Resolution::Retried;
    QTest::newRow("modified") << Resolution::Modified;
    QTest::newRow("skipped") << Resolution::Skipped;
    QTest::newRow("aborted") << Resolution::Aborted;
}

// The answer was written, and what follows from it was not.
void DecisionsTest::anAnswerIsCarriedOutAfterACrash()
{
    QFETCH(Resolution, answer);
    RunHarness run(workflowFromText("fit; report < fit"), asking());
    run.create();
    failForGood(run, "fit");
    const qint64 asked = run.projection().seq();
    QVERIFY(run.answer("fit", answer, "so"));
    const QStringList expected = run.finalStates();
    run.crash(asked + 1);
    QCOMPARE(run.finalStates(), expected);
    QCOMPARE(run.projection().openApprovalCount(), 0);
    VERIFY_SOUND(run);
}

void DecisionsTest::aWaitingRetryCanBeHurried()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].retry = { 3, 60'000 };
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    run.finish("fit", failed());
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.decide("fit", StepAction::Retry, "now, and gently"));
    QCOMPARE(run.running(), QStringList { "fit" });
    QCOMPARE(run.job("fit").retry->feedback, "now, and gently");
    QVERIFY(!run.machine().nextWake().has_value());
    VERIFY_SOUND(run);
}

void DecisionsTest::aRunningStepCanBeKilled()
{
    RunHarness run(workflowFromText("fit; report < fit"));
    run.create();
    QVERIFY(run.decide("fit", StepAction::Kill));
    QVERIFY(run.isStopping(0));
    run.endStopped();
    QCOMPARE(run.running(), QStringList { "fit" }); // its rule still has attempts
    QCOMPARE(run.projection().step(0).attempts.front().report->error->what, "A person ended it.");
    VERIFY_SOUND(run);
}

void DecisionsTest::whatIsImpossibleIsRefused()
{
    RunHarness run(workflowFromText("fit; report < fit"));
    run.create();
    const qint64 before = run.projection().seq();
    QVERIFY(!run.decide("fit", StepAction::Retry));
    QVERIFY(!run.decide("fit", StepAction::Skip));
    QVERIFY(!run.decide("report", StepAction::Kill));
    QVERIFY(!run.decide("report", StepAction::Retry));
    QVERIFY(!run.machine().command({ 7, StepAction::Retry }));
    QCOMPARE(run.projection().seq(), before);
    failForGood(run, "fit");
    QVERIFY(!run.decide("fit", StepAction::Happened)); // it has no effect outside
    QVERIFY(!run.decide("fit", StepAction::Abort)); // the run has ended by itself
    QCOMPARE(run.projection().state(), RunState::Failed);
    VERIFY_SOUND(run);
}

void DecisionsTest::retriesTellTheirKindOfError() // S07-M11
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit"));
    workflow->steps[0].retry = {};
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    StepReport report;
    report.exitCode = 1;
    report.error = Error { ErrorCode::Script, "HTTP 429: rate limit exceeded, Retry-After: 12", {}, {}, {}, {} };
    run.finish("fit", { StepOutcome::End::Failed, std::make_shared<const StepReport>(report) });
    const auto& retry = std::get<StepRetryScheduled>(run.log().events().back().body);
    QCOMPARE(retry.category, "api_error");
    QCOMPARE(retry.strategy, "exponential_backoff");
    QVERIFY(retry.probability > 0 && retry.probability <= 1);
    QCOMPARE((retry.notBefore.micros - run.log().events().back().at.micros) / 1'000, 12'000);
    VERIFY_SOUND(run);
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "tst_decisions.moc"
