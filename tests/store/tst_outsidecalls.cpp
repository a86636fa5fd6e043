// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerstory.h"

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

/// They have no run, no step and no attempt, count in budgets, and stay when nothing but journals is left.
void TestOutsideCalls::callsOutsideOfRuns()
{
    LedgerStory ledger;
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
    LedgerStory ledger;
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
