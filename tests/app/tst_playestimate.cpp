// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/playestimate.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

constexpr qint64 second = 1'000'000;

StepSpec code(const char* id, std::vector<Need> needs = {})
{
    StepSpec step;
    step.id = QString::fromLatin1(id);
    step.inlineCode = QStringLiteral("pass");
    step.needs = std::move(needs);
    return step;
}

/// load → a, b, c → sum
BranchPlan planThatRuns(const QStringList& runs)
{
    auto workflow = std::make_shared<Workflow>();
    workflow->steps = { code("load"), code("a", { { 0, false } }), code("b", { { 0, false } }),
                        code("c", { { 0, false } }), code("sum", { { 1, false }, { 2, false }, { 3, false } }) };
    const auto faults = workflow->seal();
    Q_ASSERT(faults.empty());
    BranchPlan plan;
    plan.workflow = workflow;
    for (int step = 0; step < workflow->size(); ++step) {
        const bool isRun = runs.contains(workflow->steps[size_t(step)].id);
        plan.steps.push_back({ step, isRun ? PlannedStep::Fate::Runs : PlannedStep::Fate::Kept,
                               isRun ? QStringLiteral("it comes after 'load'") : QString(), -1 });
    }
    return plan;
}

const QHash<QString, qint64> durations { { QStringLiteral("load"), 1 * second },
                                         { QStringLiteral("a"), 4 * second },
                                         { QStringLiteral("b"), 4 * second },
                                         { QStringLiteral("c"), 4 * second },
                                         { QStringLiteral("sum"), 2 * second } };

} // namespace

/// How long a branch will take, from what its steps took before (requirement 9.4).
class TestPlayEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatRunsTakesTime();
    void workersShortenIt();
    void whatWasNeverTimedIsCounted();
    void questionsTakeNoTimeOfOurs();
    void simulatedTasksAreKnown();
    void sweepsShareTheMachine();
    void onlyAgentsThatRunCost();
};

void TestPlayEstimate::onlyWhatRunsTakesTime()
{
    const PlayPlan plan = playPlan(planThatRuns({ QStringLiteral("b"), QStringLiteral("sum") }), durations, 3, 3);
    QCOMPARE(plan.usualMicros, 6 * second);
    QCOMPARE(plan.workMicros, 6 * second);
    QCOMPARE(plan.count(PlayLine::Fate::Kept), 3);
    QCOMPARE(plan.lines[2].reason, QStringLiteral("it comes after 'load'"));
    QCOMPARE(playPlan(planThatRuns({}), durations, 3, 3).usualMicros, 0);
}

void TestPlayEstimate::workersShortenIt()
{
    BranchPlan all = planThatRuns({ "load", "a", "b", "c", "sum" });
    QCOMPARE(playPlan(all, durations, 3, 3).usualMicros, 7 * second);
    QCOMPARE(playPlan(all, durations, 2, 3).usualMicros, 11 * second);
    QCOMPARE(playPlan(all, durations, 1, 3).usualMicros, 15 * second);
    all.created.options.workers = 1; // what the run was told counts, too
    QCOMPARE(playPlan(all, durations, 3, 3).usualMicros, 15 * second);
}

void TestPlayEstimate::whatWasNeverTimedIsCounted()
{
    const QHash<QString, qint64> some { { QStringLiteral("sum"), 2 * second } };
    const PlayPlan plan = playPlan(planThatRuns({ QStringLiteral("c"), QStringLiteral("sum") }), some, 3, 3);
    QCOMPARE(plan.untimed, 1);
    QCOMPARE(plan.usualMicros, 2 * second);
    QCOMPARE(plan.lines[3].usualMicros, -1);
}

void TestPlayEstimate::questionsTakeNoTimeOfOurs()
{
    BranchPlan plan = planThatRuns({ "c", "sum" });
    auto workflow = std::make_shared<Workflow>(*plan.workflow);
    workflow->steps[3].kind = StepKind::Approval;
    plan.workflow = workflow;
    const PlayPlan shown = playPlan(plan, durations, 3, 3);
    QCOMPARE(shown.questions, 1);
    QCOMPARE(shown.usualMicros, 2 * second);
}

void TestPlayEstimate::simulatedTasksAreKnown()
{
    BranchPlan plan = planThatRuns({ "c" });
    auto workflow = std::make_shared<Workflow>(*plan.workflow);
    workflow->steps[3].simulatedMillis = 60'000;
    plan.workflow = workflow;
    plan.created.options.simulateSpeedup = 10;
    QCOMPARE(playPlan(plan, {}, 3, 3).usualMicros, 6 * second);
}

void TestPlayEstimate::sweepsShareTheMachine()
{
    // One branch: 7 s on three workers, 15 s of work.
    const PlayPlan plan = playPlan(planThatRuns({ "load", "a", "b", "c", "sum" }), durations, 3, 3);
    QCOMPARE(plan.usualMicrosOf(1), 7 * second);
    QCOMPARE(plan.usualMicrosOf(3), 15 * second); // 45 s of work on three workers
    QCOMPARE(plan.usualMicrosOf(6), 30 * second);
    // One after the other.
    const PlayPlan single = playPlan(planThatRuns({ "load", "a", "b", "c", "sum" }), durations, 3, 1);
    QCOMPARE(single.usualMicrosOf(4), 28 * second);
}

void TestPlayEstimate::onlyAgentsThatRunCost()
{
    BranchPlan plan = planThatRuns({ "b", "c", "sum" });
    auto workflow = std::make_shared<Workflow>(*plan.workflow);
    for (const size_t step : { 1, 2, 3 }) { // of them "a" is kept, and kept steps were paid before
        workflow->steps[step].kind = StepKind::Agent;
    }
    plan.workflow = workflow;
    const StepCosts costs { { QStringLiteral("a"), { { 9'000, 90, { 1 } } } },
                            { QStringLiteral("b"), { { 1'000, 10, { 1 } }, { 3'000, 30, { 2 } } } },
                            { QStringLiteral("sum"), { { 7'000, 70, { 1 } } } } };
    const PlayPlan shown = playPlan(plan, durations, 3, 3, costs);
    QVERIFY(shown.cost);
    QCOMPARE(shown.cost->likely, 2'000);
    QVERIFY(shown.cost->low < 2'000 && shown.cost->high > 2'000);
    QCOMPARE(shown.cost->runs, 2);
    QCOMPARE(shown.unpaid, 1); // c
    QCOMPARE(shown.lines[2].usualCost, 2'000);
    QCOMPARE(shown.lines[3].usualCost, -1);
    QCOMPARE(shown.lines[4].usualCost, -1); // no agent: whatever its name has cost before
    QCOMPARE(shown.costOf(4)->likely, 8'000);
    QVERIFY(!playPlan(planThatRuns({ "sum" }), durations, 3, 3, costs).cost);
}

QTEST_GUILESS_MAIN(TestPlayEstimate)
#include "tst_playestimate.moc"
