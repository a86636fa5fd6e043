// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "core/rememberkey.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// A script and three agents, of which a run asks where they cost more than five cents.
WorkflowPtr withAgents()
{
    ApprovalRule rule;
    rule.costOverMicros = 50'000;
    auto workflow =
        std::make_shared<Workflow>(*withPolicy("code; cheap; dear; unknown", { ApprovalMode::Custom, { rule } }));
    for (size_t step = 1; step < workflow->steps.size(); ++step) {
        workflow->steps[step].kind = StepKind::Agent;
        workflow->steps[step].agent = { QStringLiteral("engineer"), QStringLiteral("Fit it."), {}, {}, 0 };
    }
    workflow->seal();
    return workflow;
}

} // namespace

/// When a run asks and what follows, by mode. S06-M1..M3, M5..M10, S06-S2, S3.
class ModesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsAskedOnce();
    void aRejectedPlanCancelsTheRun();
    void aPlanMayWaitWhileTheRunIsPaused();
    void eachStepAsksBeforeItStarts();
    void aQuestionShowsWhatWillRun();
    void aRejectedStepIsSkipped();
    void errorsAskByMode();
    void modesChangeDuringARun();
    void rulesAskAboutSomeSteps();
    void costsAreAskedAbout();
    void nothingCostsWhereEverythingSleeps();
    void aCostLearnedSinceAsksNothingNew();
    void resultsThatPassAskNothing();
    void resultsThatFailAsk_data();
    void resultsThatFailAsk();
    void deadlinesOfAMode();
    void presetsAnswerWhatAModeAsks();
    void nothingStartsUnasked();
    void restartsRepeatNoQuestion();
};

void ModesTest::aPlanIsAskedOnce()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QCOMPARE(run.lines(), (QStringList { "1 workflow_created", "2 workflow_state_changed", "3 approval_requested" }));
    QCOMPARE(run.projection().state(), RunState::Planning);
    QVERIFY(run.projection().isWaitingForApproval());
    QVERIFY(run.machine().canRelease());
    const ApprovalRequested& plan = run.projection().openApproval(-1)->request;
    QCOMPARE(plan.kind, ApprovalKind::Plan);
    QCOMPARE(plan.context.value("steps").toArray().size(), 2);
    QVERIFY(run.answer({}, Resolution::Approved));
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    run.finish("b");
    QCOMPARE(run.projection().state(), RunState::Completed);
    QCOMPARE(run.projection().approvals().size(), 1u);
    VERIFY_SOUND(run);
}

void ModesTest::aRejectedPlanCancelsTheRun()
{
    RunHarness run(workflowFromText("a; b < a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QVERIFY(!run.answer({}, Resolution::Modified)); // nothing of it is changed
    QVERIFY(run.answer({}, Resolution::Rejected, "too long"));
    QCOMPARE(run.finalStates(), (QStringList { "cancelled", "a cancelled", "b cancelled" }));
    QCOMPARE(run.projection().reason(), QStringLiteral("too long"));
    VERIFY_SOUND(run);
}

void ModesTest::aPlanMayWaitWhileTheRunIsPaused()
{
    RunHarness run(workflowFromText("a"), inMode(ApprovalMode::AfterPlanning));
    run.create();
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.machine().resume());
    QCOMPARE(run.projection().state(), RunState::Planning);
    QVERIFY(run.machine().pause(false, {}));
    QVERIFY(run.answer({}, Resolution::Approved));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.machine().resume());
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void ModesTest::eachStepAsksBeforeItStarts()
{
    RunHarness run(workflowFromText("a; b; c < a b; look! < a"), inMode(ApprovalMode::BeforeEachStep));
    run.create();
    QCOMPARE(open(run), QStringList { "plan" });
    QVERIFY(run.answer({}, Resolution::Approved));
    QCOMPARE(open(run), (QStringList { "step a", "step b" }));
    QVERIFY(run.running().isEmpty());
    QVERIFY(run.answer("b", Resolution::Approved));
    QCOMPARE(run.running(), QStringList { "b" }); // the other one still waits
    QCOMPARE(run.state("a"), StepState::WaitingApproval);
    QVERIFY(run.answer("a", Resolution::Approved));
    run.finish("a");
    QCOMPARE(open(run), QStringList { "gate look" }); // an approval asks once, for itself
    run.finish("b");
    QCOMPARE(open(run), (QStringList { "gate look", "step c" }));
    QVERIFY(run.answer("look", Resolution::Approved));
    QVERIFY(run.answer("c", Resolution::Approved));
    run.finish("c");
    QCOMPARE(run.projection().state(), RunState::Completed);
    VERIFY_SOUND(run);
}

void ModesTest::aQuestionShowsWhatWillRun()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a"));
    workflow->steps[1].inputs = { { QStringLiteral("in.txt"), 0, QStringLiteral("out.txt") } };
    workflow->steps[1].resources.cpus = 2;
    workflow->steps[1].timeoutMillis = 5'000;
    workflow->seal();
    RunHarness run(workflow);
    run.create();
    QVERIFY(run.machine().change({ {}, 1 }));
    run.finish("a", completed({ "out.txt" }));
    const ApprovalRequested& asked = run.projection().openApproval(1)->request;
    QCOMPARE(asked.context.value("runs").toString(), QStringLiteral("b.py"));
    QCOMPARE(asked.context.value("limits").toObject().value("cpus").toInt(), 2);
    QCOMPARE(asked.context.value("limits").toObject().value("timeout_ms").toInt(), 5'000);
    QVERIFY(asked.context.value("limits").toObject().value("memory_bytes").isNull());
    QCOMPARE(asked.context.value("estimate").toObject().value("cost_usd").toDouble(-1), 0.0); // code costs nothing
    QCOMPARE(asked.context.value("reason").toString(), QStringLiteral("a person set a gate here"));
    QCOMPARE(asked.shown.size(), 1u);
    QCOMPARE(asked.shown[0].name, QStringLiteral("inputs/in.txt"));
    QCOMPARE(asked.shown[0].blob.hash, BlobHash::of("out.txt"));
    // All of it is covered by the hash an answer carries.
    QCOMPARE(asked.hash, evidenceHash(asked.question, asked.options, asked.shown, asked.context));
    QJsonObject other = asked.context;
    other.insert(QStringLiteral("network"), true);
    QVERIFY(asked.hash != evidenceHash(asked.question, asked.options, asked.shown, other));
    VERIFY_SOUND(run);
}

void ModesTest::aRejectedStepIsSkipped()
{
    RunOptions gated;
    gated.gates = QStringList { "a" };
    RunHarness other(workflowFromText("a; b < a; c < a?"), gated);
    other.create();
    QCOMPARE(open(other), QStringList { "step a" });
    QVERIFY(other.answer("a", Resolution::Rejected, "not today"));
    QCOMPARE(other.state("b"), StepState::Skipped);
    QCOMPARE(other.running(), QStringList { "c" });
    other.finish("c");
    QCOMPARE(other.finalStates(), (QStringList { "completed", "a skipped", "b skipped", "c completed" }));
    QCOMPARE(other.projection().step(0).reason, QStringLiteral("not today"));
    VERIFY_SOUND(other);
}

void ModesTest::errorsAskByMode() // S06-M10
{
    for (const ApprovalMode mode : { ApprovalMode::OnError, ApprovalMode::None }) {
        RunHarness run(workflowFromText("a; b < a?"), inMode(mode));
        run.create();
        run.finish("a", failed(false));
        QCOMPARE(open(run), mode == ApprovalMode::OnError ? QStringList { "error a" } : QStringList {});
        if (mode == ApprovalMode::OnError) {
            QVERIFY(run.running().isEmpty());
            QVERIFY(run.answer("a", Resolution::Skipped, "we can do without"));
        }
        run.finish("b");
        QCOMPARE(run.projection().state(), mode == ApprovalMode::OnError ? RunState::Completed : RunState::Failed);
        VERIFY_SOUND(run);
    }
}

void ModesTest::modesChangeDuringARun()
{
    RunHarness run(workflowFromText("a; b < a; c < b; d < c"));
    run.create();
    QVERIFY(run.machine().change({ ApprovalMode::BeforeEachStep, -1, true, "ada" }));
    run.settle();
    QCOMPARE(run.running(), QStringList { "a" }); // what runs, runs
    run.finish("a");
    QCOMPARE(open(run), QStringList { "step b" });
    const qint64 seq = run.projection().seq();
    QVERIFY(run.machine().change({ ApprovalMode::BeforeEachStep }));
    QCOMPARE(run.projection().seq(), seq); // no news
    QVERIFY(run.machine().change({ ApprovalMode::None }));
    run.settle();
    QCOMPARE(open(run), QStringList { "step b" }); // what is asked stays asked
    QVERIFY(run.answer("b", Resolution::Approved));
    run.finish("b");
    QCOMPARE(run.running(), QStringList { "c" });
    const auto refused = run.machine().change({ ApprovalMode::Custom });
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains("no rules"));
    run.finish("c");
    run.finish("d");
    QVERIFY(!run.machine().change({ ApprovalMode::Manual })); // it is over
    QVERIFY(run.lines().contains("4 approval_mode_changed before_each_step"));
    VERIFY_SOUND(run);
}

void ModesTest::rulesAskAboutSomeSteps() // S06-S2
{
    ApprovalRule rule;
    rule.step = QStringLiteral("b*");
    RunHarness run(withPolicy("a; b1 < a; b2 < a", { ApprovalMode::Custom, { rule } }));
    run.create();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(open(run), (QStringList { "step b1", "step b2" }));
    QVERIFY(run.projection().openApproval(1)->request.context.value("reason").toString().contains("step: b*"));
    VERIFY_SOUND(run);
}

/// Code costs nothing and an agent what is expected; what nobody knows is over. S06-S2.
void ModesTest::costsAreAskedAbout()
{
    RunHarness run(withAgents(), {}, 100, { {}, { { "cheap", 10'000 }, { "dear", 200'000 } } });
    run.create();
    QCOMPARE(run.running(), (QStringList { "code", "cheap" }));
    QCOMPARE(open(run), (QStringList { "step dear", "step unknown" }));
    const QJsonObject dear = run.projection().openApproval(run.index("dear"))->request.context;
    QCOMPARE(dear.value("estimate").toObject().value("cost_usd").toDouble(), 0.2);
    QVERIFY(!dear.value("reason").toString().contains("nobody knows"));
    const QJsonObject unknown = run.projection().openApproval(run.index("unknown"))->request.context;
    QVERIFY(unknown.value("estimate").toObject().value("cost_usd").isNull());
    QVERIFY(unknown.value("reason").toString().contains("nobody knows what it costs"));
    VERIFY_SOUND(run);
}

void ModesTest::nothingCostsWhereEverythingSleeps()
{
    RunOptions options;
    options.simulateSpeedup = 100;
    RunHarness run(withAgents(), options);
    run.create();
    QCOMPARE(run.running(), (QStringList { "code", "cheap", "dear", "unknown" }));
    VERIFY_SOUND(run);
}

void ModesTest::aCostLearnedSinceAsksNothingNew()
{
    const auto question = [](qint64 cost, const QString& task) {
        auto workflow = std::make_shared<Workflow>(*withAgents());
        workflow->steps[2].agent.task = task;
        workflow->seal();
        RunHarness run(workflow, {}, 100, { {}, { { "dear", cost } } });
        run.create();
        return run.projection().openApproval(run.index("dear"))->request;
    };
    const ApprovalRequested first = question(200'000, QStringLiteral("Fit it."));
    const ApprovalRequested second = question(300'000, QStringLiteral("Fit it."));
    const ApprovalRequested other = question(200'000, QStringLiteral("Fit it twice."));
    QVERIFY(first.hash != second.hash); // a person sees another number
    QCOMPARE(rememberKey(first, QStringLiteral("dear")), rememberKey(second, QStringLiteral("dear")));
    QVERIFY(rememberKey(first, QStringLiteral("dear")) != rememberKey(other, QStringLiteral("dear")));
}

void ModesTest::resultsThatPassAskNothing()
{
    RunHarness run(withCheck("a; b < a"));
    run.create();
    run.finish("a", withValue(2));
    QCOMPARE(run.running(), QStringList { "b" });
    VERIFY_SOUND(run);
}

void ModesTest::resultsThatFailAsk_data()
{
    QTest::addColumn<Resolution>("answer");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("approve") << Resolution::Approved
                             << QStringList { "completed", "a completed", "b completed", "c completed" };
    QTest::newRow("modify") << Resolution::Modified
                            << QStringList { "completed", "a completed", "b completed", "c completed" };
    QTest::newRow("reject") << Resolution::Rejected
                            << QStringList { "completed", "a completed", "b skipped", "c completed" };
    QTest::newRow("abort") << Resolution::Aborted
                           << QStringList { "cancelled", "a completed", "b cancelled", "c cancelled" };
}

void ModesTest::resultsThatFailAsk()
{
    QFETCH(Resolution, answer);
    QFETCH(QStringList, states);
    RunHarness run(withCheck("a; b < a; c < a?"));
    run.create();
    run.finish("a", withValue(4));
    QCOMPARE(open(run), QStringList { "check a" });
    QVERIFY(run.running().isEmpty()); // nothing builds on results nobody has looked at
    QVERIFY(run.projection().isWaitingForApproval());
    QCOMPARE(run.projection().openApproval(0)->request.context.value("found").toDouble(), 4.0);
    run.crash();
    QCOMPARE(open(run), QStringList { "check a" });
    QVERIFY(run.answer("a", answer, "it is the dust"));
    if (answer == Resolution::Modified) {
        QCOMPARE(run.job("b").answers.value("a").toObject().value("comment").toString(),
                 QStringLiteral("it is the dust"));
    }
    run.crash();
    for (const QString& step : run.running()) {
        run.finish(step);
    }
    QCOMPARE(run.finalStates(), states);
    VERIFY_SOUND(run);
}

void ModesTest::deadlinesOfAMode() // S06-S3
{
    ApprovalPolicy policy { ApprovalMode::AfterPlanning };
    policy.deadlineMillis = 60'000;
    policy.onDeadline = Resolution::Rejected;
    RunHarness run(withPolicy("a", policy));
    run.create();
    run.advance(59'000);
    QCOMPARE(run.projection().state(), RunState::Planning);
    run.advance(2'000);
    QCOMPARE(run.projection().state(), RunState::Cancelled);
    QCOMPARE(run.projection().approvals()[0].answer->by, QStringLiteral("deadline"));
    VERIFY_SOUND(run);
}

void ModesTest::presetsAnswerWhatAModeAsks()
{
    RunOptions options = inMode(ApprovalMode::BeforeEachStep);
    options.answers.forAll = Resolution::Approved;
    options.answers.bySteps.insert("b", Resolution::Rejected);
    RunHarness run(workflowFromText("a; b < a; c < a"), options);
    run.create();
    QCOMPARE(run.running(), QStringList { "a" });
    run.finish("a");
    QCOMPARE(run.running(), QStringList { "c" });
    run.finish("c", failed(false));
    QCOMPARE(open(run), QStringList { "error c" }); // what to do about a failure is nothing one says in advance
    QCOMPARE(run.state("b"), StepState::Skipped);
    VERIFY_SOUND(run);
}

void ModesTest::nothingStartsUnasked()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        RunHarness run(randomWorkflow(3 + int(random() % 12), 1.5, seed), inMode(ApprovalMode::BeforeEachStep),
                       1 + int(random() % 3));
        run.create();
        for (int moves = 0; moves < 400 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const auto& approvals = run.projection().approvals();
            const auto asked =
                std::find_if(approvals.begin(), approvals.end(), [](const Approval& a) { return a.isOpen(); });
            if (!running.isEmpty() && random() % 2 == 0) {
                run.finish(running.at(int(random() % unsigned(running.size()))), random() % 4 ? completed() : failed());
            } else if (asked != approvals.end()) {
                const auto& options = asked->request.options;
                const bool isPlan = asked->request.kind == ApprovalKind::Plan;
                const bool isError = isAboutFailure(asked->request.kind);
                const Resolution said = isPlan ? Resolution::Approved
                    : isError                  ? Resolution::Skipped
                                               : options[random() % options.size()];
                QVERIFY(run.answer(run.projection().askerId(asked->request.step), said));
            } else if (random() % 3 == 0) {
                run.crash();
            }
        }
        QVERIFY2(isEnded(run.projection().state()), qPrintable(QString::number(seed)));
        QSet<int> approved;
        for (const RunEvent& event : run.log().events()) {
            if (const auto* resolved = std::get_if<ApprovalResolved>(&event.body)) {
                const bool isStart = run.projection().approval(resolved->id)->request.kind == ApprovalKind::Step;
                if (isStart && resolved->resolution != Resolution::Rejected) {
                    approved.insert(resolved->step);
                }
            } else if (const auto* started = std::get_if<StepStarted>(&event.body)) {
                QVERIFY2(approved.contains(started->step), qPrintable(run.log().lines().join('\n')));
            }
        }
        VERIFY_SOUND(run);
    }
}

void ModesTest::restartsRepeatNoQuestion()
{
    const auto play = [](RunHarness& run) {
        for (int moves = 0; moves < 100 && !isEnded(run.projection().state()); ++moves) {
            const QStringList running = run.running();
            const QStringList questions = open(run);
            if (!questions.isEmpty()) {
                const bool isAnswered = run.answer(questions.first().section(' ', 1), Resolution::Approved).has_value();
                QVERIFY(isAnswered);
            } else if (!running.isEmpty()) {
                run.finish(running.first(), running.first() == QLatin1String("a") ? withValue(4) : completed());
            }
        }
    };
    for (const ApprovalMode mode :
         { ApprovalMode::AfterPlanning, ApprovalMode::BeforeEachStep, ApprovalMode::Custom }) {
        RunHarness whole(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
        whole.create();
        play(whole);
        const size_t questions = whole.projection().approvals().size();
        QVERIFY(questions > 0);
        for (qint64 keep = 1; keep <= whole.projection().seq(); ++keep) {
            RunHarness run(withCheck("a; b < a; c < a?; d < b c"), inMode(mode));
            run.create();
            play(run);
            run.crash(keep);
            play(run);
            QCOMPARE(run.finalStates(), whole.finalStates());
            QCOMPARE(run.projection().approvals().size(), questions);
            VERIFY_SOUND(run);
        }
    }
}

QTEST_GUILESS_MAIN(ModesTest)
#include "tst_modes.moc"
