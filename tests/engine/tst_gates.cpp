// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runharness.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

/// Every gate of the text gets this rule.
WorkflowPtr withGates(const char* text, const ApprovalSpec& rule)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    for (StepSpec& step : workflow->steps) {
        if (step.kind == StepKind::Approval) {
            step.approval = rule;
        }
    }
    workflow->seal();
    return workflow;
}

ApprovalSpec deadline(qint64 millis, std::optional<Resolution> then)
{
    ApprovalSpec rule;
    rule.question = QStringLiteral("Go on?");
    rule.deadlineMillis = millis;
    rule.onDeadline = then;
    return rule;
}

} // namespace

#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

/// Approvals in a run: asked, answered by a person, in advance or by a deadline, and what follows.
class GatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunWaitsForAnAnswerAndGoesOn();
    void aRejectedStepIsSkippedWithAllThatNeedIt();
    void aModifiedGateIsPassedWithItsComment();
    void answersReachOnlyTheStepsThatComeAfter();
    void twoAtOnceAnsweredInReverseOrder();
    void anAnswerAfterARestart();
    void anAnswerWhilePaused();
    void answersInAdvance();
    void anAnswerInAdvanceThatIsNotOffered();
    void anAnswerInAdvanceSurvivesACrash();
    void aDeadlineActs_data();
    void aDeadlineActs();
    void aDeadlineDoesNotActWhilePaused();
    void noDeadlineActsOnACancelledRun();
    void waitingIsTold();
};

void GatesTest::aRunWaitsForAnAnswerAndGoesOn() // S06-M2, S06-M3, S06-M7, S06-M9
{
    RunHarness run(workflowFromText("fit; look! < fit; report < look"));
    run.create();
    run.finish("fit");
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.projection().isWaitingForApproval());
    QVERIFY(run.answer("look", Resolution::Approved, "fine"));
    run.finish("report");
    QCOMPARE(run.lines(4),
             (QStringList { "5 approval_requested look", "6 approval_received look approved by person",
                            "7 step_started report#1", "8 step_completed report#1", "9 workflow_completed" }));
    QCOMPARE(run.projection().approvals().front().answer->comment, "fine"); // S06-M8
    VERIFY_SOUND(run);
}

void GatesTest::aRejectedStepIsSkippedWithAllThatNeedIt() // C-6
{
    RunHarness run(workflowFromText("look!; a < look; b < a; c < b?; other"));
    run.create();
    run.finish("other");
    QVERIFY(run.answer("look", Resolution::Rejected));
    QCOMPARE(run.lines(5),
             (QStringList { "6 approval_received look rejected by person", "7 step_skipped a because look",
                            "8 step_skipped b because a", "9 step_started c#1" }));
    run.finish("c");
    QCOMPARE(run.lines(10), QStringList { "11 workflow_completed skipped: look, a, b" });
    VERIFY_SOUND(run);
}

void GatesTest::aModifiedGateIsPassedWithItsComment() // S06-M5, S06-M6
{
    RunHarness run(workflowFromText("look!; report < look"));
    run.create();
    QVERIFY(run.answer("look", Resolution::Modified, "use T0 = 2.7"));
    QCOMPARE(run.job("report").answers,
             (QJsonObject { { "look", QJsonObject { { "resolution", "modified" }, { "comment", "use T0 = 2.7" } } } }));
    VERIFY_SOUND(run);
}

void GatesTest::answersReachOnlyTheStepsThatComeAfter()
{
    RunHarness run(workflowFromText("one!; two!; a < one; b < a; c < two; d < b c"));
    run.create();
    QVERIFY(run.answer("one", Resolution::Approved));
    QVERIFY(run.answer("two", Resolution::Modified));
    QCOMPARE(run.job("c").answers.keys(), QStringList { "two" });
    run.finish("a");
    QCOMPARE(run.job("b").answers.keys(), QStringList { "one" });
    run.finish("b");
    run.finish("c");
    QCOMPARE(run.job("d").answers.keys(), (QStringList { "one", "two" }));
    VERIFY_SOUND(run);
}

void GatesTest::twoAtOnceAnsweredInReverseOrder() // C-9
{
    RunHarness run(workflowFromText("first!; second!; a < first; b < second"));
    run.create();
    QCOMPARE(run.projection().openApprovalCount(), 2);
    run.crash(); // the window was closed meanwhile
    QCOMPARE(run.projection().openApprovalCount(), 2);
    QVERIFY(run.answer("second", Resolution::Approved));
    QCOMPARE(run.running(), QStringList { "b" });
    QVERIFY(!run.answer("second", Resolution::Approved));
    QVERIFY(run.answer("first", Resolution::Approved));
    QCOMPARE(run.running(), (QStringList { "a", "b" }));
    QCOMPARE(run.log().count("approval_received first approved by person"), 1);
    QCOMPARE(run.log().count("approval_received second approved by person"), 1);
    VERIFY_SOUND(run);
}

void GatesTest::anAnswerAfterARestart()
{
    RunHarness run(workflowFromText("look!; a < look"));
    run.create();
    const Approval asked = run.projection().approvals().front();
    run.crash();
    QCOMPARE(run.log().count("approval_requested look"), 1);
    QVERIFY(run.machine().answer({ asked.request.id, asked.request.hash, Resolution::Approved, {} }));
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    VERIFY_SOUND(run);
}

void GatesTest::anAnswerWhilePaused()
{
    RunHarness run(workflowFromText("look!; a < look"));
    run.create();
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.answer("look", Resolution::Approved));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    VERIFY_SOUND(run);
}

void GatesTest::answersInAdvance()
{
    RunOptions options;
    options.answers.bySteps.insert("look", Resolution::Rejected);
    options.answers.forAll = Resolution::Approved;
    RunHarness run(workflowFromText("look!; a < look; other!; b < other"), options);
    run.create();
    QCOMPARE(run.log().count("approval_received look rejected by preset"), 1);
    QCOMPARE(run.log().count("approval_received other approved by preset"), 1);
    QCOMPARE(run.running(), QStringList { "b" });
    const Approval& look = run.projection().approvals().front();
    QCOMPARE(look.answer->hash, look.request.hash); // the hash computed when the gate opened
    VERIFY_SOUND(run);
}

void GatesTest::anAnswerInAdvanceThatIsNotOffered()
{
    ApprovalSpec rule;
    rule.options = { Resolution::Approved, Resolution::Rejected };
    RunOptions options;
    options.answers.forAll = Resolution::Modified;
    RunHarness run(withGates("look!; a < look", rule), options);
    run.create();
    QCOMPARE(run.lines(3), QStringList { "4 note_recorded look preset_refused" });
    QVERIFY(run.answer("look", Resolution::Approved)); // a person still can
    VERIFY_SOUND(run);
}

void GatesTest::anAnswerInAdvanceSurvivesACrash()
{
    RunOptions options;
    options.answers.forAll = Resolution::Approved;
    RunHarness run(workflowFromText("look!; a < look"), options);
    run.create();
    run.crash(3); // the question was written, the answer was not
    QCOMPARE(run.lines(3), (QStringList { "4 approval_received look approved by preset", "5 step_started a#1" }));
    VERIFY_SOUND(run);
}

void GatesTest::aDeadlineActs_data() // S06-S3
{
    QTest::addColumn<Resolution>("then");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("approve") << Resolution::Approved
                             << QStringList { "4 approval_received look approved by deadline", "5 step_started a#1" };
    QTest::newRow("reject") << Resolution::Rejected
                            << QStringList { "4 approval_received look rejected by deadline",
                                             "5 step_skipped a because look", "6 workflow_completed skipped: look, a" };
}

void GatesTest::aDeadlineActs()
{
    QFETCH(Resolution, then);
    QFETCH(QStringList, expected);
    RunHarness run(withGates("look!; a < look", deadline(60'000, then)));
    run.create();
    run.advance(59'999);
    QVERIFY(run.lines(3).isEmpty());
    run.crash(); // a restart does not give more time
    run.advance(1);
    QCOMPARE(run.lines(3), expected);
    VERIFY_SOUND(run);

    RunHarness patient(withGates("look!; a < look", deadline(60'000, std::nullopt)));
    patient.create();
    QVERIFY(!patient.machine().nextWake().has_value());
    patient.advance(600'000);
    QVERIFY(patient.projection().isWaitingForApproval());
}

void GatesTest::aDeadlineDoesNotActWhilePaused()
{
    RunHarness run(withGates("look!; a < look", deadline(60'000, Resolution::Approved)));
    run.create();
    QVERIFY(run.machine().pause(false, {}));
    run.settle();
    QVERIFY(!run.machine().nextWake().has_value()); // else it would wake without end
    run.clock().advance(120'000'000);
    run.machine().wake();
    run.settle();
    QCOMPARE(run.projection().openApprovalCount(), 1);
    QVERIFY(run.machine().resume());
    run.settle();
    QVERIFY(run.machine().nextWake().has_value());
    run.advance(0);
    QCOMPARE(run.log().count("approval_received look approved by deadline"), 1);
    VERIFY_SOUND(run);
}

void GatesTest::noDeadlineActsOnACancelledRun()
{
    RunHarness run(withGates("look!; a < look; busy", deadline(60'000, Resolution::Approved)));
    run.create();
    const Approval asked = run.projection().approvals().front();
    QVERIFY(run.machine().cancel({}));
    run.settle();
    run.clock().advance(120'000'000);
    run.machine().wake();
    run.settle();
    const auto late = run.machine().answer({ asked.request.id, asked.request.hash, Resolution::Approved, {} });
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Conflict);
    run.endStopped();
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "look cancelled", "a cancelled", "busy cancelled" }));
    VERIFY_SOUND(run);
}

void GatesTest::waitingIsTold()
{
    RunHarness run(workflowFromText("look!; fit; after < fit; plot; afterlook < look"));
    run.create();
    QVERIFY(!run.projection().isWaitingForApproval()); // fit and plot run
    run.finish("fit", failed(false));
    QVERIFY(!run.projection().isWaitingForApproval());
    run.finish("plot");
    QVERIFY(run.projection().isWaitingForApproval()); // 'after' hangs on a failed step and cannot go on by itself
    QVERIFY(run.machine().canRelease());
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(!run.projection().isWaitingForApproval());
    VERIFY_SOUND(run);
}

QTEST_GUILESS_MAIN(GatesTest)
#include "tst_gates.moc"
