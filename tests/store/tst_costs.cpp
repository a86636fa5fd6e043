// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"
#include "ledgerstory.h"

#include "core/importedcalls.h"

#include <QtTest>

#include <random>

using namespace cmbagent;

/// The ledger: one row a call, and totals that add up by whatever they are told apart. Requirements 15.5, S13-S2.
class TestCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void totalsAddUpByEveryDimension();
    void callsSayWhatTheyWere();
    void inheritedStepsCostNothingAgain();
    void recordedCostsStandApart();
    void importedCostsStandApart();
    void importedCallsStandApart();
    void historyIsTheTotal();
    void rowsFollowFromTheJournal();
};

namespace {

CostSum sumOf(const QList<CostSlice>& slices)
{
    CostSum sum;
    for (const CostSlice& slice : slices) {
        sum += slice.sum;
    }
    return sum;
}

} // namespace

/// 60 runs of chance in two projects, some branches of others: whatever is asked, the parts are the whole, what is
/// unknown stands apart, and each part is the total of what it narrows to.
void TestCosts::totalsAddUpByEveryDimension()
{
    LedgerStory ledger;
    StoreFixture& fixture = ledger.fixture;
    const auto second = fixture.store->createProject(fixture.scope(), QStringLiteral("Second")).value();
    std::mt19937 random(20'261'128);
    const auto upTo = [&random](int most) { return int(random() % unsigned(most + 1)); };
    const QStringList agents { QStringLiteral("planner"), QStringLiteral("engineer"), QStringLiteral("researcher") };
    const QStringList models { QStringLiteral("gpt-4.1"), QStringLiteral("o3"), QStringLiteral("of nobody") };
    QList<RunId> known;
    qint64 micros = 0;
    qint64 calls = 0;
    qint64 unpriced = 0;
    for (int number = 0; number < 60; ++number) {
        const auto workflow = workflowFromText(number % 3 == 0 ? "plan\nfit < plan" : "plan\nlook < plan");
        RunEvent first = fixture.created(workflow, QStringLiteral("run %1").arg(number));
        auto& created = std::get<RunCreated>(first.body);
        created.project = number % 4 == 0 ? second : fixture.defaults.project;
        if (number % 3 == 1 && !known.isEmpty()) {
            RunOrigin origin;
            origin.parent = known.at(upTo(int(known.size()) - 1));
            origin.inheritance = fixture.blobs->put(encodeInheritance({})).value().hash;
            created.origin = origin;
        }
        known.append(first.run);
        Script script(first, fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} }).add(StepStarted { 0, 1 });
        for (int i = upTo(5); i > 0; --i) {
            const bool isKnown = upTo(9) > 0;
            ModelCall made = call(agents.at(upTo(2)), models.at(upTo(2)),
                                  isKnown ? std::optional<qint64>(upTo(5000)) : std::nullopt);
            made.usage.isKnown = upTo(9) > 0;
            made.isRecorded = upTo(9) == 0;
            script.add(ModelCalled { 0, 1, made });
            if (!made.isRecorded) {
                micros += made.costMicros.value_or(0);
                unpriced += isKnown ? 0 : 1;
                ++calls;
            }
            fixture.clock.advance(qint64(upTo(36)) * 3'600'000'000);
        }
        script.add(StepFinished { 0, 1, StepState::Completed, nullptr });
        QVERIFY(fixture.storeAll(script.events));
        // And now and then somebody asks outside of runs.
        for (int i = upTo(2); i > 0; --i) {
            ModelCall made = call(agents.at(upTo(2)), models.at(upTo(2)), qint64(upTo(5000)));
            made.costMicros = upTo(9) > 0 ? made.costMicros : std::nullopt;
            made.usage.isKnown = upTo(9) > 0;
            made.isRecorded = upTo(9) == 0;
            made.error = upTo(9) == 0 ? QStringLiteral("timeout") : QString();
            const CallPlace place { fixture.defaults.session, upTo(3) == 0 ? second : fixture.defaults.project };
            QVERIFY(fixture.store->noteCall(place, CallPurpose(1 + upTo(2)), made));
            if (!made.isRecorded) {
                micros += made.costMicros.value_or(0);
                unpriced += made.costMicros ? 0 : 1;
                ++calls;
            }
        }
    }
    const CostSum total = ledger.total();
    QCOMPARE(total.micros, micros);
    QCOMPARE(total.calls, calls);
    QCOMPARE(total.unpriced, unpriced);
    QVERIFY(unpriced > 0 && calls > 80);
    for (int i = 0; i < costDimensionCount; ++i) {
        const auto dimension = CostDimension(i);
        const QList<CostSlice> slices = ledger.by(dimension);
        QVERIFY2(sumOf(slices) == total, qPrintable(costDimensionName(dimension)));
        for (const CostSlice& slice : slices) {
            const CostFilter part = CostFilter().narrowed(dimension, slice);
            QVERIFY2(ledger.total(part) == slice.sum, qPrintable(costDimensionName(dimension) + slice.key));
            // And so on within the part, by another dimension.
            const auto other = CostDimension((i + 3) % costDimensionCount);
            QVERIFY2(sumOf(ledger.by(other, part)) == slice.sum, qPrintable(costDimensionName(other)));
            QCOMPARE(qint64(ledger.reader->calls(fixture.scope(), part).value().size()), slice.sum.calls);
        }
    }
    QVERIFY(ledger.by(CostDimension::Branch).size() < ledger.by(CostDimension::Run).size());
    QCOMPARE(ledger.by(CostDimension::Project).size(), 2);
    QCOMPARE(ledger.by(CostDimension::Purpose).size(), callPurposeCount);
    const auto budgets = ledger.reader->budgets(fixture.scope(), fixture.clock.now()).value();
    QCOMPARE(budgets.first().spentMicros, total.micros);
    QCOMPARE(budgets.first().unpricedCalls, total.unpriced);
    QVERIFY(ledger.by(CostDimension::Day).size() > 10);
}

void TestCosts::callsSayWhatTheyWere()
{
    LedgerStory ledger;
    Script script = ledger.run(QStringLiteral("fit it"));
    ModelCall failed = call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), std::nullopt);
    failed.usage = {};
    failed.error = QStringLiteral("timeout");
    script.add(ModelCalled { 0, 1, failed });
    finish(script);
    QVERIFY(ledger.fixture.storeAll(script.events));
    const auto calls = ledger.reader->calls(ledger.fixture.scope(), {}).value();
    QCOMPARE(calls.size(), 3);
    const CostRow& last = calls.first();
    QCOMPARE(last.run, script.events.first().run);
    QCOMPARE(last.runName, QStringLiteral("fit it"));
    QCOMPARE(last.step, QStringLiteral("fit"));
    QCOMPARE(last.attempt, 2);
    QCOMPARE(last.agent, QStringLiteral("engineer"));
    QCOMPARE(last.served, QStringLiteral("gpt-4.1-2026-01-01"));
    QCOMPARE(last.micros, std::optional<qint64>(900));
    QCOMPARE(last.input, std::optional<qint64>(1000));
    QCOMPARE(last.cached, 200);
    QCOMPARE(last.output, 50);
    QCOMPARE(last.reasoning, 10);
    QCOMPARE(last.priceVersion, QStringLiteral("2026-11-01"));
    QCOMPARE(last.millis, 1200);
    QVERIFY(last.error.isEmpty());
    const CostRow& first = calls.last();
    QVERIFY(!first.micros && !first.input);
    QCOMPARE(first.error, QStringLiteral("timeout"));
    const CostSum total = ledger.total();
    QCOMPARE(total.failed, 1);
    QCOMPARE(total.unpriced, 1);
    QCOMPARE(total.uncounted, 1);
    QCOMPARE(total.micros, 1600);
    // What did the retry cost?
    const auto attempts = ledger.by(CostDimension::Attempt);
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.at(1).key, QStringLiteral("2"));
    QCOMPARE(attempts.at(1).sum.micros, 900);
    QCOMPARE(ledger.by(CostDimension::Model).first().key, QStringLiteral("openai/gpt-4.1"));
    QVERIFY(!ledger.reader->calls(SessionScope(ledger.fixture.ids.next<SessionId>()), {}).value().size());
}

void TestCosts::inheritedStepsCostNothingAgain()
{
    LedgerStory ledger;
    StoreFixture& fixture = ledger.fixture;
    Script parent = ledger.run(QStringLiteral("parent"));
    parent.add(ModelCalled { 0, 1, call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), 300) });
    finish(parent);
    QVERIFY(fixture.storeAll(parent.events));
    QCOMPARE(ledger.total().micros, 1900);
    Script branch(branchOf(fixture, foldOf(parent.events, *fixture.blobs), 1), fixture.clock);
    branch.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 1, 1 })
        .add(ModelCalled { 1, 1, call(QStringLiteral("engineer"), QStringLiteral("gpt-4.1"), 40) })
        .add(StepFinished { 1, 1, StepState::Completed, nullptr });
    QVERIFY(fixture.storeAll(branch.events));
    QCOMPARE(ledger.total().micros, 1940);
    CostFilter own;
    own.run = branch.events.first().run;
    QCOMPARE(ledger.total(own).micros, 40);
    CostFilter family;
    family.line = own.run;
    QCOMPARE(ledger.total(family).micros, 1940);
    const auto lines = ledger.by(CostDimension::Branch);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().key, parent.events.first().run.toString());
    QCOMPARE(ledger.by(CostDimension::Run, family).size(), 2);
    // A parent that is gone leaves its branch a line of its own.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), parent.events.first().run));
    QCOMPARE(ledger.by(CostDimension::Branch).first().key, own.run.toString());
    QCOMPARE(ledger.total().micros, 40);
}

void TestCosts::recordedCostsStandApart()
{
    LedgerStory ledger;
    Script script = ledger.run(QStringLiteral("again"));
    ModelCall recorded = call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), 500);
    recorded.isRecorded = true;
    script.add(ModelCalled { 0, 1, recorded });
    finish(script);
    QVERIFY(ledger.fixture.storeAll(script.events));
    QCOMPARE(ledger.total().micros, 1600);
    CostFilter filter;
    filter.kind = CostKind::Recorded;
    QCOMPARE(ledger.total(filter).micros, 500);
    QCOMPARE(ledger.by(CostDimension::Agent, filter).size(), 1);
    const auto budgets = ledger.reader->budgets(ledger.fixture.scope(), ledger.fixture.clock.now()).value();
    QCOMPARE(budgets.first().spentMicros, 1600); // nothing was spent on what was recorded
}

void TestCosts::importedCostsStandApart()
{
    LedgerStory ledger;
    const auto imported = [&](const QString& code) {
        Script script(ledger.fixture.created(workflowFromText("plan\nfit < plan"), code), ledger.fixture.clock);
        script.add(NoteRecorded { -1, code, QStringLiteral("a folder") })
            .add(RunMoved { RunState::Draft, RunState::Executing, {} })
            .add(StepStarted { 0, 1 })
            .add(MetricRecorded { 0, 1, QStringLiteral("cost_upper_bound"), 0.0412, QStringLiteral("USD") })
            .add(MetricRecorded { 0, 1, QStringLiteral("prompt_tokens"), 9120, QStringLiteral("tokens") })
            .add(MetricRecorded { 0, 1, QStringLiteral("completion_tokens"), 811, QStringLiteral("tokens") })
            .add(StepFinished { 0, 1, StepState::Completed, nullptr })
            .add(StepStarted { 1, 1 })
            .add(MetricRecorded { 1, 1, QStringLiteral("cost"), 0.01, QStringLiteral("USD") })
            .add(StepFinished { 1, 1, StepState::Completed, nullptr });
        return script.events;
    };
    QVERIFY(ledger.fixture.storeAll(imported(QStringLiteral("imported"))));
    QVERIFY(ledger.fixture.storeAll(imported(QStringLiteral("a metric of one's own"))));
    QCOMPARE(ledger.total(), CostSum());
    CostFilter filter;
    filter.kind = CostKind::Imported;
    const CostSum total = ledger.total(filter);
    QCOMPARE(total.calls, 2);
    QCOMPARE(total.micros, 51'200);
    QCOMPARE(total.bounds, 1);
    QCOMPARE(total.input, 9120);
    QCOMPARE(total.output, 811);
    QCOMPARE(total.uncounted, 1);
    for (int i = 0; i < costDimensionCount; ++i) {
        QCOMPARE(sumOf(ledger.by(CostDimension(i), filter)), total);
    }
    QVERIFY(ledger.by(CostDimension::Agent, filter).first().label.isEmpty()); // nobody told it apart
    QVERIFY(ledger.reader->calls(ledger.fixture.scope(), filter).value().last().isBound);
}

/// Calls that another program told of, one by one, and some of them together; the planning is of no step.
void TestCosts::importedCallsStandApart()
{
    LedgerStory ledger;
    const auto imported = [](const QString& agent, qint64 micros, const QString& price) {
        ModelCall made = call(agent, QStringLiteral("gpt-4.1"), micros);
        made.priceVersion = price;
        return made;
    };
    Script script(ledger.fixture.created(workflowFromText("fit"), QStringLiteral("old")), ledger.fixture.clock);
    script.add(NoteRecorded { -1, QStringLiteral("imported"), QStringLiteral("a folder") })
        .add(ModelCalled { -1, 1, imported(QStringLiteral("planner"), 300, importedPrice) })
        .add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 0, 1 })
        .add(ModelCalled { 0, 1, imported(QStringLiteral("engineer"), 200, importedPrice) })
        .add(ModelCalled { 0, 1, imported(QStringLiteral("control"), 50, importedBound) })
        .add(MetricRecorded { 0, 1, QStringLiteral("cost_upper_bound"), 0.0412, QStringLiteral("USD") })
        .add(StepFinished { 0, 1, StepState::Completed, nullptr });
    QVERIFY(ledger.fixture.storeAll(script.events));
    QCOMPARE(ledger.total(), CostSum()); // nothing was paid here
    CostFilter filter;
    filter.kind = CostKind::Imported;
    const CostSum total = ledger.total(filter);
    QCOMPARE(total.calls, 3); // and not what the metric says as well
    QCOMPARE(total.micros, 550);
    QCOMPARE(total.bounds, 1);
    for (int i = 0; i < costDimensionCount; ++i) {
        QCOMPARE(sumOf(ledger.by(CostDimension(i), filter)), total);
    }
    QCOMPARE(ledger.by(CostDimension::Agent, filter).first().key, QStringLiteral("planner"));
    QVERIFY(ledger.by(CostDimension::Step, filter).first().key.isEmpty()); // the planning is the dearest
    const auto budgets = ledger.reader->budgets(ledger.fixture.scope(), ledger.fixture.clock.now()).value();
    QCOMPARE(budgets.first().spentMicros, 0);
}

void TestCosts::historyIsTheTotal()
{
    LedgerStory ledger;
    QVERIFY(ledger.reader->costHistory(ledger.fixture.scope(), {}).value().isEmpty());
    Script script = ledger.run(QStringLiteral("long"));
    for (int i = 0; i < 100; ++i) {
        script.add(ModelCalled { 0, 1, call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), i) });
        ledger.fixture.clock.advance(1'000'000 * i);
    }
    QVERIFY(ledger.fixture.storeAll(script.events));
    for (const int most : { 1, 10, 1000 }) {
        const auto points = ledger.reader->costHistory(ledger.fixture.scope(), {}, most).value();
        QVERIFY(points.size() >= 1 && points.size() <= most + 1);
        qint64 micros = 0;
        qint64 calls = 0;
        for (const CostPoint& point : points) {
            micros += point.micros;
            calls += point.calls;
        }
        QCOMPARE(micros, 4950);
        QCOMPARE(calls, 100);
        QVERIFY(std::is_sorted(points.begin(), points.end(),
                               [](const CostPoint& a, const CostPoint& b) { return a.at < b.at; }));
        QCOMPARE(points.last().at, ledger.reader->calls(ledger.fixture.scope(), {}, 1).value().first().at);
    }
}

void TestCosts::rowsFollowFromTheJournal()
{
    LedgerStory ledger;
    Script script = ledger.run(QStringLiteral("kept"));
    script.add(ModelCalled { 0, 1, call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), 300) });
    finish(script);
    QVERIFY(ledger.fixture.storeAll(script.events));
    Script gone = ledger.run(QStringLiteral("gone"));
    gone.add(ModelCalled { 0, 1, call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), 50) })
        .add(ModelCalled { 0, 1, call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), std::nullopt) });
    QVERIFY(ledger.fixture.storeAll(gone.events));
    QVERIFY(ledger.fixture.store->deleteRun(ledger.fixture.scope(), gone.events.first().run));
    const QString path = ledger.fixture.dir.databasePath();
    QCOMPARE(ask(path, "SELECT micros, unpriced FROM spent_by_deleted"), QStringLiteral("50|1"));
    const QStringList before = dump(path);
    QVERIFY(ledger.fixture.store->rebuildProjections());
    QCOMPARE(dump(path), before);
}

QTEST_GUILESS_MAIN(TestCosts)
#include "tst_costs.moc"
