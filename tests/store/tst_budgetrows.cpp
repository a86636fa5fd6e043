// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

/// Budgets as they are kept, what is spent of them, and alerts that come once. Requirements 15.3, S13-M5, M8, S1, S4.
class TestBudgetRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSessionsQuotaIsABudget();
    void everyScopeAndPeriodCounts();
    void budgetsBelongToSomebody();
    void alertsComeOnce();
    void deletedRunsHaveSpent();
    void takesLeaveWithTheirOwners();
};

namespace {

constexpr qint64 dollar = 1'000'000;
constexpr qint64 day = 24ll * 3600 * dollar;

struct Desk
{
    StoreFixture fixture;
    Reader reader { fixture.dir };

    Desk()
    {
        if (!reader.open()) {
            qFatal("the database could not be read");
        }
    }
    [[nodiscard]] Budget budget(BudgetScope scope, BudgetPeriod period, qint64 micros, bool isHard = true) const
    {
        const QString owner = scope == BudgetScope::Session ? fixture.defaults.session.toString()
            : scope == BudgetScope::Project                 ? fixture.defaults.project.toString()
                                                            : QString();
        return { scope, owner, period, isHard, micros };
    }
    [[nodiscard]] QList<BudgetState> states()
    {
        return reader.budgets(fixture.scope(), fixture.clock.now(), QTimeZone::utc()).value();
    }
    RunId spend(qint64 micros, const ProjectId& project = {}, const SessionId& session = {})
    {
        RunEvent first = fixture.created(workflowFromText("plan"));
        auto& created = std::get<RunCreated>(first.body);
        created.project = project.isNull() ? created.project : project;
        created.session = session.isNull() ? created.session : session;
        Script script(first, fixture.clock);
        ModelCall call;
        call.model = QStringLiteral("gpt-4.1");
        call.costMicros = micros;
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
            .add(StepStarted { 0, 1 })
            .add(ModelCalled { 0, 1, call })
            .add(StepFinished { 0, 1, StepState::Completed, nullptr })
            .add(RunMoved { RunState::Executing, RunState::Completed, {} });
        return fixture.storeAll(script.events) ? first.run : RunId();
    }
    void reopen()
    {
        fixture.store.reset();
        fixture.store = std::make_unique<Store>(fixture.dir, *fixture.blobs, fixture.clock);
        QVERIFY(fixture.store->open());
    }
};

} // namespace

void TestBudgetRows::theSessionsQuotaIsABudget()
{
    Desk desk;
    QCOMPARE(desk.states().size(), 1);
    QCOMPARE(desk.states().first().budget, desk.budget(BudgetScope::Session, BudgetPeriod::Total, 100 * dollar));
    QCOMPARE(desk.states().first().ownerName, QStringLiteral("Default"));
    QVERIFY(desk.fixture.store->setLimit(desk.fixture.scope(), SessionLimit::CostUsd, 7.5));
    QCOMPARE(desk.states().first().budget.limitMicros, 7'500'000);
    QVERIFY(desk.fixture.store->setBudget(desk.fixture.scope(),
                                          desk.budget(BudgetScope::Session, BudgetPeriod::Total, 2 * dollar)));
    QCOMPARE(desk.reader.limits(desk.fixture.scope()).value().costUsd, 2.0);
    QCOMPARE(desk.states().size(), 1);
    const auto removed = desk.fixture.store->removeBudget(desk.fixture.scope(),
                                                          desk.budget(BudgetScope::Session, BudgetPeriod::Total, 0));
    QVERIFY(removed);
    QCOMPARE(desk.states().first().budget.limitMicros, 100 * dollar);
    QCOMPARE(desk.fixture.store
                 ->removeBudget(desk.fixture.scope(), desk.budget(BudgetScope::Session, BudgetPeriod::Total, 0))
                 .error()
                 .code,
             ErrorCode::NotFound);
}

void TestBudgetRows::everyScopeAndPeriodCounts()
{
    Desk desk;
    const auto second = desk.fixture.store->createProject(desk.fixture.scope(), QStringLiteral("Second")).value();
    const auto elsewhere = desk.fixture.store->createSession(QStringLiteral("Elsewhere")).value();
    const auto third = desk.fixture.store->createProject(SessionScope(elsewhere), QStringLiteral("Third")).value();
    for (const BudgetScope scope : { BudgetScope::Session, BudgetScope::Project, BudgetScope::Global }) {
        for (const BudgetPeriod period : { BudgetPeriod::Daily, BudgetPeriod::Total }) {
            QVERIFY(desk.fixture.store->setBudget(desk.fixture.scope(), desk.budget(scope, period, dollar)));
        }
    }
    QVERIFY(!desk.spend(1).isNull());
    QVERIFY(!desk.spend(20, second).isNull());
    QVERIFY(!desk.spend(300, third, elsewhere).isNull());
    const auto spent = [&desk](BudgetScope scope, BudgetPeriod period) {
        for (const BudgetState& state : desk.states()) {
            if (state.budget.isSame(desk.budget(scope, period, 0))) {
                return state.spentMicros;
            }
        }
        return qint64(-1);
    };
    QCOMPARE(spent(BudgetScope::Project, BudgetPeriod::Daily), 1);
    QCOMPARE(spent(BudgetScope::Session, BudgetPeriod::Daily), 21);
    QCOMPARE(spent(BudgetScope::Global, BudgetPeriod::Daily), 321);
    desk.fixture.clock.advance(day);
    QCOMPARE(spent(BudgetScope::Global, BudgetPeriod::Daily), 0); // rolled over (C-33)
    QCOMPARE(spent(BudgetScope::Global, BudgetPeriod::Total), 321);
    QCOMPARE(spent(BudgetScope::Project, BudgetPeriod::Total), 1);
    // The other session sees everybody's budgets and its own, and nothing of this one's.
    const auto theirs =
        desk.reader.budgets(SessionScope(elsewhere), desk.fixture.clock.now(), QTimeZone::utc()).value();
    QCOMPARE(theirs.size(), 3);
    QCOMPARE(theirs.first().spentMicros, 300);
    const QStringList before = dump(desk.fixture.dir.databasePath());
    QVERIFY(desk.fixture.store->rebuildProjections());
    QCOMPARE(dump(desk.fixture.dir.databasePath()), before);
}

void TestBudgetRows::budgetsBelongToSomebody()
{
    Desk desk;
    Budget budget = desk.budget(BudgetScope::Project, BudgetPeriod::Daily, dollar);
    budget.owner = desk.fixture.ids.next<ProjectId>().toString();
    QCOMPARE(desk.fixture.store->setBudget(desk.fixture.scope(), budget).error().code, ErrorCode::NotFound);
    budget = desk.budget(BudgetScope::Session, BudgetPeriod::Daily, dollar);
    const SessionScope other(desk.fixture.store->createSession(QStringLiteral("Other")).value());
    QCOMPARE(desk.fixture.store->setBudget(other, budget).error().code, ErrorCode::NotFound);
    budget = desk.budget(BudgetScope::Global, BudgetPeriod::Daily, -1);
    QCOMPARE(desk.fixture.store->setBudget(desk.fixture.scope(), budget).error().code, ErrorCode::BadInput);
}

/// Whoever sees a point first notes it; nobody else is told, not after a restart either. A budget that was raised, and
/// one that began anew, tell again.
void TestBudgetRows::alertsComeOnce()
{
    Desk desk;
    const Budget daily = desk.budget(BudgetScope::Session, BudgetPeriod::Daily, dollar, false);
    QVERIFY(desk.fixture.store->setBudget(desk.fixture.scope(), daily));
    const auto note = [&desk] {
        QList<BudgetAlert> reached;
        for (const BudgetState& state : desk.states()) {
            for (const BudgetAlert& alert : reachedPoints(state, desk.fixture.clock.now())) {
                reached.append(alert);
            }
        }
        QList<int> percents;
        const auto fresh = desk.fixture.store->noteAlerts(desk.fixture.scope(), reached);
        for (const BudgetAlert& alert : *fresh) {
            percents << alert.percent;
        }
        return percents;
    };
    QCOMPARE(note(), QList<int>());
    desk.spend(dollar / 2);
    QCOMPARE(note(), QList<int>({ 50 }));
    QCOMPARE(note(), QList<int>());
    desk.reopen();
    QCOMPARE(note(), QList<int>());
    desk.spend(dollar * 45 / 100);
    QCOMPARE(note(), QList<int>({ 75, 90 }));
    desk.spend(dollar);
    QCOMPARE(note(), QList<int>({ 100 }));
    QVERIFY(desk.fixture.store->rebuildProjections());
    QCOMPARE(note(), QList<int>());
    const auto told = desk.reader.budgetAlerts(desk.fixture.scope()).value();
    QCOMPARE(told.size(), 4);
    QCOMPARE(told.first().percent, 100);
    QCOMPARE(told.first().budget, daily);
    QCOMPARE(told.first().ownerName, QStringLiteral("Default"));
    desk.fixture.clock.advance(day);
    desk.spend(dollar * 6 / 10);
    QCOMPARE(note(), QList<int>({ 50 })); // another day
    Budget raised = daily;
    raised.limitMicros = dollar * 11 / 10;
    QVERIFY(desk.fixture.store->setBudget(desk.fixture.scope(), raised));
    QCOMPARE(note(), QList<int>({ 50 })); // another budget
}

void TestBudgetRows::deletedRunsHaveSpent()
{
    Desk desk;
    const RunId run = desk.spend(123);
    QVERIFY(desk.fixture.store->deleteRun(desk.fixture.scope(), run));
    QCOMPARE(desk.states().first().spentMicros, 123);
    QCOMPARE(desk.reader.costTotal(desk.fixture.scope(), {}).value().micros, 0);
}

void TestBudgetRows::takesLeaveWithTheirOwners()
{
    Desk desk;
    const QString path = desk.fixture.dir.databasePath();
    const SessionScope other(desk.fixture.store->createSession(QStringLiteral("Other")).value());
    const auto project = desk.fixture.store->createProject(other, QStringLiteral("Theirs")).value();
    const Budget ofProject { BudgetScope::Project, project.toString(), BudgetPeriod::Daily, true, dollar };
    const Budget ofSession { BudgetScope::Session, other.session.toString(), BudgetPeriod::Daily, true, dollar };
    QVERIFY(desk.fixture.store->setBudget(other, ofProject));
    QVERIFY(desk.fixture.store->setBudget(other, ofSession));
    QVERIFY(desk.fixture.store->noteAlerts(other, { { ofProject, {}, {}, 50, 1, { 5 } } }));
    QVERIFY(desk.fixture.store->setBudget(other, desk.budget(BudgetScope::Global, BudgetPeriod::Daily, dollar)));
    QVERIFY(desk.fixture.store->deleteProject(other, project, QStringLiteral("Theirs")));
    QCOMPARE(ask(path, "SELECT scope FROM limits ORDER BY scope"), QStringLiteral("global\nsession"));
    QCOMPARE(ask(path, "SELECT count(*) FROM budget_alerts"), QStringLiteral("0"));
    QVERIFY(desk.fixture.store->deleteSession(other, QStringLiteral("Other")));
    QCOMPARE(ask(path, "SELECT scope FROM limits"), QStringLiteral("global"));
    const QStringList before = dump(path);
    QVERIFY(desk.fixture.store->rebuildProjections());
    QCOMPARE(dump(path), before);
}

QTEST_GUILESS_MAIN(TestBudgetRows)
#include "tst_budgetrows.moc"
