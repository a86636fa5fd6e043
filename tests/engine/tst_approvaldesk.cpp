// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/approvaldesk.h"

#include "runharness.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

/// fit and plot come before a gate that shows what both of them wrote; plot is optional.
WorkflowPtr gateWorkflow()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("fit; plot; look! < fit plot?"));
    StepSpec& look = workflow->steps[2];
    look.approval.question = QStringLiteral("Do the residuals look like noise?");
    look.approval.show = { { 0, QStringLiteral("t.json") }, { 1, QStringLiteral("r.png") } };
    workflow->seal();
    return workflow;
}

/// A run of it in which the gate has opened.
struct Gate
{
    RunHarness run;

    explicit Gate(const StepOutcome& plot, const WorkflowPtr& workflow = gateWorkflow()) : run(workflow)
    {
        run.create();
        run.finish(QStringLiteral("fit"), completed({ QStringLiteral("t.json"), QStringLiteral("other.csv") }));
        run.finish(QStringLiteral("plot"), plot);
    }
    [[nodiscard]] const ApprovalRequested& asked() const { return run.projection().approvals().front().request; }
    [[nodiscard]] Result<ApprovalResolved> check(const ApprovalAnswer& answer) const
    {
        return checkAnswer(run.projection(), answer);
    }
};

QStringList namesOf(const ApprovalRequested& request)
{
    QStringList names;
    for (const Evidence& evidence : request.shown) {
        names << evidence.name;
    }
    return names;
}

} // namespace

class ApprovalDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionShowsWhatWasWritten();
    void whatAnOptionalStepDidNotBringIsLeftOut();
    void aFolderIsShownFileByFile();
    void theHashCoversQuestionOptionsAndContent();
    void anAnswerToWhatIsAskedCounts();
    void anUnknownQuestionIsRefused();
    void aSecondAnswerIsRefused();
    void anAnswerToSomethingElseIsRefused();
    void anOptionThatWasNotOfferedIsRefused();
    void aWithdrawnQuestionIsRefused();
    void aDeadlineIsKeptOnlyWithAnAnswerThatIsOffered();
};

void ApprovalDeskTest::theQuestionShowsWhatWasWritten() // S06-M2
{
    const Gate gate(completed({ QStringLiteral("r.png") }));
    QCOMPARE(gate.asked().question, "Do the residuals look like noise?");
    QCOMPARE(namesOf(gate.asked()), (QStringList { "fit/t.json", "plot/r.png" }));
    QCOMPARE(gate.asked().shown[1].blob.hash, BlobHash::of("r.png"));
    QCOMPARE(gate.asked().options.size(), 3u);
    QVERIFY(!gate.asked().deadline.isSet());
}

void ApprovalDeskTest::whatAnOptionalStepDidNotBringIsLeftOut()
{
    QCOMPARE(namesOf(Gate(failed(false)).asked()), QStringList { "fit/t.json" });
    // A failed attempt may have left files behind; they are not its result.
    StepReport broken = *failureReport(false);
    broken.outputs = reportWith({ QStringLiteral("r.png") })->outputs;
    const StepOutcome outcome { StepOutcome::End::Failed, std::make_shared<const StepReport>(broken) };
    QCOMPARE(namesOf(Gate(outcome).asked()), QStringList { "fit/t.json" });
}

void ApprovalDeskTest::aFolderIsShownFileByFile()
{
    auto workflow = std::make_shared<Workflow>(*gateWorkflow());
    workflow->steps[2].approval.show = { { 1, QStringLiteral("plots/") } };
    workflow->seal();
    const Gate gate(completed({ "plots/a.png", "plots/b.png", "c.png" }), workflow);
    QCOMPARE(namesOf(gate.asked()), (QStringList { "plot/plots/a.png", "plot/plots/b.png" }));
}

void ApprovalDeskTest::theHashCoversQuestionOptionsAndContent()
{
    const Gate gate(completed({ QStringLiteral("r.png") }));
    const ApprovalRequested& asked = gate.asked();
    QCOMPARE(asked.hash, evidenceHash(asked.question, asked.options, asked.shown));
    QVERIFY(asked.hash != evidenceHash(QStringLiteral("Other?"), asked.options, asked.shown));
    QVERIFY(asked.hash != evidenceHash(asked.question, { Resolution::Approved }, asked.shown));
    auto changed = asked.shown;
    changed[0].blob.hash = BlobHash::of("edited");
    QVERIFY(asked.hash != evidenceHash(asked.question, asked.options, changed));
    QVERIFY(asked.hash != Gate(failed(false)).asked().hash);
}

void ApprovalDeskTest::anAnswerToWhatIsAskedCounts()
{
    const Gate gate(completed());
    const auto resolved = gate.check({ gate.asked().id, gate.asked().hash, Resolution::Modified, "use T0 = 2.7" });
    QVERIFY(resolved);
    QCOMPARE(resolved->step, 2);
    QCOMPARE(resolved->resolution, Resolution::Modified);
    QCOMPARE(resolved->comment, "use T0 = 2.7");
    QCOMPARE(resolved->by, "person");
}

void ApprovalDeskTest::anUnknownQuestionIsRefused()
{
    const Gate gate(completed());
    const auto refused = gate.check({ ApprovalId(), gate.asked().hash, Resolution::Approved, {} });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void ApprovalDeskTest::aSecondAnswerIsRefused()
{
    Gate gate(completed());
    const ApprovalRequested asked = gate.asked();
    QVERIFY(gate.run.answer(QStringLiteral("look"), Resolution::Approved));
    const auto refused = gate.check({ asked.id, asked.hash, Resolution::Rejected, {} });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().what.contains("approved"));
}

void ApprovalDeskTest::anAnswerToSomethingElseIsRefused()
{
    const Gate gate(completed());
    const auto refused = gate.check({ gate.asked().id, BlobHash::of("stale"), Resolution::Approved, {} });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
}

void ApprovalDeskTest::anOptionThatWasNotOfferedIsRefused()
{
    auto workflow = std::make_shared<Workflow>(*gateWorkflow());
    workflow->steps[2].approval.options = { Resolution::Approved, Resolution::Rejected };
    workflow->seal();
    const Gate gate(completed(), workflow);
    const auto refused = gate.check({ gate.asked().id, gate.asked().hash, Resolution::Modified, {} });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadInput);
    QVERIFY(refused.error().mend.contains("approved, rejected"));
}

void ApprovalDeskTest::aWithdrawnQuestionIsRefused()
{
    Gate gate(completed());
    const ApprovalRequested asked = gate.asked();
    QVERIFY(gate.run.machine().cancel({}));
    const auto refused = gate.check({ asked.id, asked.hash, Resolution::Approved, {} });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
}

void ApprovalDeskTest::aDeadlineIsKeptOnlyWithAnAnswerThatIsOffered()
{
    auto workflow = std::make_shared<Workflow>(*gateWorkflow());
    ApprovalSpec& approval = workflow->steps[2].approval;
    approval.deadlineMillis = 1'000;
    approval.onDeadline = Resolution::Rejected;
    workflow->seal();
    const Gate gate(completed(), workflow);
    QCOMPARE(gate.asked().deadline.micros, 1'700'000'001'000'000);
    QCOMPARE(gate.asked().onDeadline, Resolution::Rejected);

    auto other = std::make_shared<Workflow>(*workflow);
    other->steps[2].approval.options = { Resolution::Approved };
    other->seal();
    QVERIFY(!Gate(completed(), other).asked().onDeadline);
}

QTEST_GUILESS_MAIN(ApprovalDeskTest)
#include "tst_approvaldesk.moc"
