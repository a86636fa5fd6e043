// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

/// Calls that no run made, in the ledger and in budgets; and how each version of an agent was used. That totals add up
/// with them is tested in tst_costs. Requirements 15.5, S13-S2.
class TestOutsideCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOutsideOfRuns();
    void agentsByVersions();
};

namespace {

ModelCall call(const QString& agent, const QString& model, std::optional<qint64> micros)
{
    ModelCall call;
    call.agent = agent;
    call.role = agent;
    call.provider = QStringLiteral("openai");
    call.model = model;
    call.servedModel = model + QStringLiteral("-2026-01-01");
    call.usage = { 1000, 200, 50, 10, true };
    call.costMicros = micros;
    call.priceVersion = QStringLiteral("2026-11-01");
    call.millis = 1200;
    call.request = BlobHash::of("asked");
    return call;
}

struct OutsideLedger
{
    StoreFixture fixture;
    std::unique_ptr<Reader> reader;

    OutsideLedger()
    {
        reader = std::make_unique<Reader>(fixture.dir);
        if (!reader->open()) {
            qFatal("the database could not be read");
        }
    }
    [[nodiscard]] CostSum total(const CostFilter& filter = {})
    {
        return reader->costTotal(fixture.scope(), filter).value();
    }
    [[nodiscard]] QList<CostSlice> by(CostDimension dimension, const CostFilter& filter = {})
    {
        return reader->costs(fixture.scope(), filter, dimension).value();
    }
    /// A run of two steps, the second of which needs two attempts.
    Script run(const QString& name, const WorkflowPtr& workflow = workflowFromText("plan\nfit < plan"))
    {
        Script script(fixture.created(workflow, name), fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} }).add(StepStarted { 0, 1 });
        return script;
    }
};

void finish(Script& script)
{
    script.add(StepFinished { 0, 1, StepState::Completed, nullptr })
        .add(StepStarted { 1, 1 })
        .add(ModelCalled { 1, 1, call(QStringLiteral("engineer"), QStringLiteral("gpt-4.1"), 700) })
        .add(StepFinished { 1, 1, StepState::Failed, nullptr })
        .add(StepRetryScheduled { 1, 2, {}, QStringLiteral("again") })
        .add(StepStarted { 1, 2 })
        .add(ModelCalled { 1, 2, call(QStringLiteral("engineer"), QStringLiteral("gpt-4.1"), 900) })
        .add(StepFinished { 1, 2, StepState::Completed, nullptr })
        .add(RunMoved { RunState::Executing, RunState::Completed, {} });
}

} // namespace

/// They have no run, no step and no attempt, count in budgets, and stay when nothing but journals is left.
void TestOutsideCalls::callsOutsideOfRuns()
{
    OutsideLedger ledger;
    StoreFixture& fixture = ledger.fixture;
    const CallPlace place { fixture.defaults.session, fixture.defaults.project };
    ModelCall recorded = call(QStringLiteral("planner"), QStringLiteral("o3"), 900);
    recorded.isRecorded = true;
    QVERIFY(fixture.store->noteCall(place, CallPurpose::Trial,
                                    call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), 300)));
    QVERIFY(fixture.store->noteCall(place, CallPurpose::Trial, recorded));
    fixture.clock.advance(1'000'000);
    QVERIFY(fixture.store->noteCall(place, CallPurpose::Test, call({}, QStringLiteral("gpt-4.1"), 20)));
    Script script = ledger.run(QStringLiteral("a run"));
    finish(script);
    QVERIFY(fixture.storeAll(script.events));
    CostFilter outside;
    outside.isOutside = true;
    QCOMPARE(ledger.total(outside).micros, 320);
    QCOMPARE(ledger.total().micros, 1920);
    const auto calls = ledger.reader->calls(fixture.scope(), outside).value();
    QCOMPARE(calls.size(), 2);
    const CostRow& trial = calls.last();
    QVERIFY(trial.run.isNull() && trial.runName.isEmpty() && trial.step.isEmpty());
    QCOMPARE(trial.attempt, 0);
    QCOMPARE(trial.purpose, CallPurpose::Trial);
    QCOMPARE(trial.agent, QStringLiteral("planner"));
    QCOMPARE(trial.provider, QStringLiteral("openai"));
    QCOMPARE(trial.served, QStringLiteral("gpt-4.1-2026-01-01"));
    QCOMPARE(trial.priceVersion, QStringLiteral("2026-11-01"));
    QCOMPARE(trial.input, std::optional<qint64>(1000));
    QCOMPARE(trial.reasoning, 10);
    QCOMPARE(calls.first().at.micros - trial.at.micros, 1'000'000);
    QVERIFY(ledger.by(CostDimension::Run).last().key.isEmpty());
    QCOMPARE(ledger.reader->budgets(fixture.scope(), fixture.clock.now()).value().first().spentMicros, 1920);
    outside.kind = CostKind::Recorded;
    QCOMPARE(ledger.total(outside).micros, 900);
    // Nothing of it is another session's, and everybody's budget has it all the same.
    const SessionScope other(fixture.store->createSession(QStringLiteral("Other")).value());
    QCOMPARE(ledger.reader->costTotal(other, {}).value(), CostSum());
    QVERIFY(fixture.store->setBudget(other, { BudgetScope::Global, {}, BudgetPeriod::Total, true, 5000 }));
    QCOMPARE(ledger.reader->budgets(other, fixture.clock.now()).value().last().spentMicros, 1920);
    const QStringList before = dump(fixture.dir.databasePath());
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(fixture.dir.databasePath()), before);
    QCOMPARE(ledger.total().micros, 1920);
}

void TestOutsideCalls::agentsByVersions()
{
    OutsideLedger ledger;
    StoreFixture& fixture = ledger.fixture;
    const auto made = [](const QString& version, qint64 micros) {
        ModelCall asked = call(QStringLiteral("planner"), QStringLiteral("gpt-4.1"), micros);
        asked.agentVersion = version;
        return asked;
    };
    Script script = ledger.run(QStringLiteral("a run"));
    ModelCall again = made(QStringLiteral("1.0.0"), 50);
    again.isRecorded = true;
    script.add(ModelCalled { 0, 1, made(QStringLiteral("1.0.0"), 100) })
        .add(ModelCalled { 0, 1, again })
        .add(ModelCalled { 0, 1, made(QStringLiteral("1.1.0"), 30) })
        .add(ModelCalled { 0, 1, made({}, 7) });
    finish(script);
    QVERIFY(fixture.storeAll(script.events));
    QVERIFY(fixture.store->noteCall({ fixture.defaults.session, fixture.defaults.project }, CallPurpose::Trial,
                                    made(QStringLiteral("1.1.0"), 3)));
    const auto uses = ledger.reader->agentUses(fixture.scope(), QStringLiteral("planner")).value();
    QStringList told;
    CostSum paid;
    for (const AgentUse& use : uses) {
        told << QStringLiteral("%1 %2 %3 %4")
                    .arg(use.version, costKindName(use.kind))
                    .arg(use.sum.calls)
                    .arg(use.sum.micros);
        paid += use.kind == CostKind::Paid ? use.sum : CostSum();
    }
    told.sort();
    QCOMPARE(told, (QStringList { " paid 1 7", "1.0.0 paid 1 100", "1.0.0 recorded 1 50", "1.1.0 paid 2 33" }));
    CostFilter all;
    all.agent = QStringLiteral("planner");
    QCOMPARE(paid, ledger.total(all)); // the versions are the whole
    QVERIFY(ledger.reader->agentUses(fixture.scope(), QStringLiteral("nobody")).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestOutsideCalls)
#include "tst_outsidecalls.moc"
