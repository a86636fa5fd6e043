// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/budgetgate.h"

#include "support/mockclock.h"

#include <QtTest>

#include <atomic>
#include <barrier>
#include <thread>

using namespace cmbagent;

/// Requirements 15.3, S13-M5: what may be spent is spent, and nothing beyond it.
class TestBudgetGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFit();
    void reservationsCount();
    void softOnesStopNothing();
    void reachesWhoItIsFor();
    void unknownPricesAreHeld();
    void periodsBeginAnew();
    void theLedgerIsNotCountedTwice();
    void lateUsageOverdrawsOnlyWhatIsUnderWay();
    void sixteenAtOnceNeverOverdraw();
    void programsShareWhatTheySetAside();
    void othersSeeACallUntilItIsStored();
    void whatIsNeverStoredIsForgotten();
    void readsTheLedgerAgainWhileOthersStore();
    void whatOthersLostWeighsOnItsDay();
    void asksTheLedgerBeforeEachCall();
};

namespace {

constexpr qint64 dollar = 1'000'000;

/// What each of two programs sees of the other.
class Shelf final : public SharedReservations
{
public:
    void beginRound() override { ++rounds; }
    void endRound() override { --rounds; }
    QList<Reserved> ofOthers() override { return other ? other->own : QList<Reserved>(); }
    void setOwn(const QList<Reserved>& reserved) override { own = reserved; }

    Shelf* other = nullptr;
    QList<Reserved> own;
    int rounds = 0;
};

struct Place
{
    MockClock clock;
    IdSource ids { clock };
    CallPlace here { ids.next<SessionId>(), ids.next<ProjectId>() };
    BudgetGate gate { clock, QTimeZone::utc() };

    [[nodiscard]] BudgetState budget(qint64 limit, BudgetScope scope = BudgetScope::Session,
                                     BudgetPeriod period = BudgetPeriod::Total) const
    {
        BudgetState state;
        state.budget.scope = scope;
        state.budget.owner = scope == BudgetScope::Session ? here.session.toString()
            : scope == BudgetScope::Project                ? here.project.toString()
                                                           : QString();
        state.budget.period = period;
        state.budget.limitMicros = limit;
        state.ownerName = QStringLiteral("Default");
        state.start = periodStart(period, clock.now(), QTimeZone::utc());
        state.end = periodEnd(period, clock.now(), QTimeZone::utc());
        return state;
    }
};

} // namespace

void TestBudgetGate::refusesWhatDoesNotFit()
{
    Place place;
    place.gate.setBudgets({ place.budget(10 * dollar) });
    const auto refused = place.gate.reserve(place.here, 15 * dollar);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Limit);
    QVERIFY2(refused.error().what.contains(QStringLiteral("$10.00")), qPrintable(refused.error().what));
    QVERIFY2(refused.error().what.contains(QStringLiteral("session 'Default'")), qPrintable(refused.error().what));
    QCOMPARE(place.gate.reservedMicros(), 0);
    const auto fits = place.gate.reserve(place.here, 10 * dollar); // all of it
    QVERIFY(fits);
    place.gate.settle(*fits, 10 * dollar);
    QVERIFY(place.gate.budgets().first().isExceeded());
    QVERIFY(!place.gate.reserve(place.here, 1)); // an exceeded one goes on refusing (C-33)
    QVERIFY(place.gate.reserve(place.here, 0)); // but not what costs nothing
    place.gate.setBudgets({ place.budget(20 * dollar) }); // until it is raised
    QVERIFY(place.gate.reserve(place.here, 10 * dollar));
}

void TestBudgetGate::reservationsCount()
{
    Place place;
    place.gate.setBudgets({ place.budget(10 * dollar) });
    const auto first = place.gate.reserve(place.here, 6 * dollar);
    QVERIFY(first);
    const auto refused = place.gate.reserve(place.here, 5 * dollar);
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(QStringLiteral("$6.00 aside")), qPrintable(refused.error().what));
    place.gate.settle(*first, dollar);
    place.gate.settle(*first, dollar); // once is enough
    QCOMPARE(place.gate.budgets().first().spentMicros, dollar);
    QCOMPARE(place.gate.reservedMicros(), 0);
    QVERIFY(place.gate.reserve(place.here, 9 * dollar));
}

void TestBudgetGate::softOnesStopNothing()
{
    Place place;
    BudgetState soft = place.budget(dollar);
    soft.budget.isHard = false;
    place.gate.setBudgets({ soft });
    QVERIFY(place.gate.reserve(place.here, 100 * dollar));
}

void TestBudgetGate::reachesWhoItIsFor()
{
    Place place;
    place.gate.setBudgets({ place.budget(10 * dollar), place.budget(3 * dollar, BudgetScope::Project),
                            place.budget(12 * dollar, BudgetScope::Global, BudgetPeriod::Daily) });
    const CallPlace otherProject { place.here.session, place.ids.next<ProjectId>() };
    const CallPlace otherSession { place.ids.next<SessionId>(), place.ids.next<ProjectId>() };
    QVERIFY(!place.gate.reserve(place.here, 4 * dollar)); // the project's
    QVERIFY(place.gate.reserve(otherProject, 9 * dollar));
    QVERIFY(!place.gate.reserve(otherProject, 2 * dollar)); // the session's
    QVERIFY(place.gate.reserve(otherSession, 3 * dollar));
    const auto refused = place.gate.reserve(otherSession, dollar);
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(QStringLiteral("daily budget for everything")),
             qPrintable(refused.error().what));
    QVERIFY(refused.error().mend.contains(QStringLiteral("next period")));
}

/// What has no price cannot be set aside, but it goes on only while something is left; a call whose usage nobody ever
/// told keeps its worst case set aside.
void TestBudgetGate::unknownPricesAreHeld()
{
    Place place;
    place.gate.setBudgets({ place.budget(10 * dollar) });
    const auto unpriced = place.gate.reserve(place.here, std::nullopt);
    QVERIFY(unpriced);
    place.gate.settle(*unpriced, std::nullopt);
    QCOMPARE(place.gate.budgets().first().unpricedCalls, 1);
    QCOMPARE(place.gate.budgets().first().spentMicros, 0);
    const auto lost = place.gate.reserve(place.here, 8 * dollar);
    QVERIFY(lost);
    place.gate.settle(*lost, std::nullopt);
    QCOMPARE(place.gate.reservedMicros(), 8 * dollar);
    QVERIFY(!place.gate.reserve(place.here, 3 * dollar));
    QVERIFY(place.gate.reserve(place.here, 2 * dollar));
    QVERIFY(!place.gate.reserve(place.here, std::nullopt));
}

void TestBudgetGate::periodsBeginAnew()
{
    Place place;
    place.gate.setBudgets({ place.budget(dollar, BudgetScope::Session, BudgetPeriod::Daily) });
    const auto first = place.gate.reserve(place.here, dollar);
    place.gate.settle(*first, dollar);
    const auto lost = place.gate.reserve(place.here, std::nullopt);
    QVERIFY(!lost);
    place.clock.advance(24ll * 3600 * dollar);
    const auto next = place.gate.reserve(place.here, dollar);
    QVERIFY(next);
    place.gate.settle(*next, std::nullopt); // weighs on this day alone
    QVERIFY(!place.gate.reserve(place.here, 1));
    place.clock.advance(24ll * 3600 * dollar);
    QVERIFY(place.gate.reserve(place.here, dollar));
    QVERIFY(place.gate.budgets().first().start > place.budget(0).start);
}

/// Events are stored after they are settled here: reading the ledger meanwhile must neither forget nor double them.
void TestBudgetGate::theLedgerIsNotCountedTwice()
{
    Place place;
    BudgetState known = place.budget(10 * dollar);
    place.gate.setBudgets({ known });
    place.gate.settle(*place.gate.reserve(place.here, 4 * dollar), 4 * dollar);
    place.gate.setBudgets({ known }); // the ledger does not have it yet
    QCOMPARE(place.gate.budgets().first().spentMicros, 4 * dollar);
    known.spentMicros = 4 * dollar;
    place.gate.setBudgets({ known }); // now it has
    QCOMPARE(place.gate.budgets().first().spentMicros, 4 * dollar);
    known.spentMicros = 7 * dollar; // another process spent as well
    place.gate.setBudgets({ known });
    QVERIFY(!place.gate.reserve(place.here, 4 * dollar));
}

void TestBudgetGate::lateUsageOverdrawsOnlyWhatIsUnderWay()
{
    Place place;
    place.gate.setBudgets({ place.budget(10 * dollar) });
    std::vector<SpendingGate::Reservation> open;
    while (const auto reserved = place.gate.reserve(place.here, dollar)) {
        open.push_back(*reserved);
    }
    QCOMPARE(open.size(), size_t(10));
    // Each costs half as much again as was thought possible, and says so only now.
    for (const auto reservation : open) {
        place.gate.settle(reservation, dollar * 3 / 2);
    }
    QCOMPARE(place.gate.budgets().first().spentMicros, 15 * dollar); // ten calls by half a dollar each
    QVERIFY(!place.gate.reserve(place.here, 1));
}

void TestBudgetGate::sixteenAtOnceNeverOverdraw()
{
    constexpr int threads = 16;
    constexpr int calls = 500;
    constexpr qint64 worst = 10'000;
    Place place;
    place.gate.setBudgets({ place.budget(dollar), place.budget(dollar * 3 / 4, BudgetScope::Project) });
    std::barrier start(threads);
    std::atomic<qint64> spent { 0 };
    std::atomic<int> refused { 0 };
    std::atomic<bool> isOver { false };
    std::vector<std::jthread> workers;
    for (int number = 0; number < threads; ++number) {
        workers.emplace_back([&, number] {
            std::optional<SpendingGate::Reservation> late; // tells its usage only after the next was reserved
            qint64 lateCost = 0;
            start.arrive_and_wait();
            for (int call = 0; call < calls; ++call) {
                const auto reserved = place.gate.reserve(place.here, worst);
                if (late) {
                    spent += lateCost;
                    place.gate.settle(*late, lateCost);
                    late.reset();
                }
                if (!reserved) {
                    ++refused;
                    continue;
                }
                lateCost = (number * 7919 + call * 104'729) % (worst + 1);
                late = *reserved;
                const QList<BudgetState> states = place.gate.budgets();
                for (const BudgetState& state : states) {
                    isOver = isOver || state.spentMicros > state.budget.limitMicros;
                }
            }
            if (late) {
                spent += lateCost;
                place.gate.settle(*late, lateCost);
            }
        });
    }
    workers.clear();
    QVERIFY(!isOver);
    QVERIFY(refused > 0);
    QCOMPARE(place.gate.reservedMicros(), 0);
    QCOMPARE(place.gate.budgets().first().spentMicros, spent.load());
    QVERIFY2(spent <= dollar * 3 / 4, qPrintable(QString::number(spent)));
    // And what there was could be used, but for what was held to the end.
    QVERIFY2(spent > dollar * 3 / 4 - (threads + 1) * worst, qPrintable(QString::number(spent)));
}

void TestBudgetGate::programsShareWhatTheySetAside()
{
    Place place;
    BudgetGate second { place.clock, QTimeZone::utc() };
    Shelf ours;
    Shelf theirs;
    ours.other = &theirs;
    theirs.other = &ours;
    place.gate.share(&ours, {});
    second.share(&theirs, {});
    for (BudgetGate* gate : { &place.gate, &second }) {
        gate->setBudgets({ place.budget(10 * dollar), place.budget(4 * dollar, BudgetScope::Project) });
    }
    const CallPlace otherProject { place.here.session, place.ids.next<ProjectId>() };
    const auto first = place.gate.reserve(place.here, 3 * dollar);
    const auto beside = place.gate.reserve(otherProject, dollar);
    QVERIFY(first && beside);
    QVERIFY(!second.reserve(place.here, 2 * dollar)); // the project's
    const auto refused = second.reserve(otherProject, 7 * dollar); // the session's
    QVERIFY(!refused);
    QVERIFY2(refused.error().what.contains(QStringLiteral("$4.00 aside")), qPrintable(refused.error().what));
    QVERIFY(second.reserve(otherProject, 6 * dollar));
    QVERIFY(!place.gate.reserve(place.here, dollar));
    place.gate.settle(*first, dollar);
    // Of what it does not cost others may make use; of what it did cost they are told until the ledger does so.
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { otherProject, dollar }, { place.here, dollar } }));
    QVERIFY(place.gate.reserve(place.here, 2 * dollar)); // here it is not counted twice
    QCOMPARE(ours.rounds, 0);
    QCOMPARE(theirs.rounds, 0);
}

/// A call is written down after it is settled: in between it stands neither in the ledger nor among calls under way.
void TestBudgetGate::othersSeeACallUntilItIsStored()
{
    Place place;
    BudgetGate second { place.clock, QTimeZone::utc() };
    Shelf ours;
    Shelf theirs;
    ours.other = &theirs;
    theirs.other = &ours;
    place.gate.share(&ours, {});
    second.share(&theirs, {});
    BudgetState state = place.budget(10 * dollar);
    place.gate.setBudgets({ state });
    second.setBudgets({ state });
    place.gate.settle(*place.gate.reserve(place.here, 8 * dollar), 4 * dollar);
    place.gate.settle(*place.gate.reserve(place.here, dollar), 2 * dollar);
    place.gate.settle(*place.gate.reserve(place.here, dollar), 0); // never sent
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { place.here, 6 * dollar } }));
    QVERIFY(!second.reserve(place.here, 5 * dollar));
    QCOMPARE(place.gate.reservedMicros(), 0);
    QCOMPARE(place.gate.budgets().first().remainingMicros(), 4 * dollar);

    state.spentMicros = 4 * dollar; // the first is stored
    place.gate.setBudgets({ state });
    place.gate.takeStored(
        { 4 * dollar, 3 * dollar }); // what it does not know, such as what it forgot, is nothing to it
    second.setBudgets({ state });
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { place.here, 2 * dollar } }));
    QVERIFY(!second.reserve(place.here, 5 * dollar));
    const auto all = second.reserve(place.here, 4 * dollar); // nothing is counted twice there
    QVERIFY(all);
    second.settle(*all, 0);
    const auto allHere = place.gate.reserve(place.here, 4 * dollar); // nor here
    QVERIFY(allHere);
    place.gate.settle(*allHere, 0);

    state.spentMicros = 6 * dollar;
    place.gate.takeStored({ 2 * dollar });
    second.setBudgets({ state });
    QVERIFY(ours.own.isEmpty());
    QVERIFY(second.reserve(place.here, 4 * dollar));
}

/// The store may fail, or a call never be told of: others are not kept from spending for ever.
void TestBudgetGate::whatIsNeverStoredIsForgotten()
{
    constexpr qint64 minute = 60ll * dollar; // microseconds
    Place place;
    Shelf ours;
    place.gate.share(&ours, {});
    place.gate.setBudgets({ place.budget(10 * dollar) });
    place.gate.settle(*place.gate.reserve(place.here, dollar), dollar);
    place.clock.advance(9 * minute);
    place.gate.settle(*place.gate.reserve(place.here, 2 * dollar), 2 * dollar);
    place.gate.takeStored({});
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { place.here, 3 * dollar } }));
    place.clock.advance(minute);
    place.gate.takeStored({});
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { place.here, 2 * dollar } }));
    place.clock.jumpWall(24 * 60 * minute); // somebody set the clock
    place.gate.takeStored({});
    QCOMPARE(ours.own, (QList<SharedReservations::Reserved> { { place.here, 2 * dollar } }));
    place.clock.advance(9 * minute);
    place.gate.takeStored({});
    QVERIFY(ours.own.isEmpty());
    QCOMPARE(place.gate.budgets().first().spentMicros, 3 * dollar); // here it stays spent
}

/// What another program stores, and lets go of, after the ledger was read and before its reservations are, would be
/// seen in neither.
void TestBudgetGate::readsTheLedgerAgainWhileOthersStore()
{
    Place place;
    Shelf ours;
    Shelf theirs;
    ours.other = &theirs;
    theirs.own = { { place.here, 6 * dollar } };
    BudgetState state = place.budget(10 * dollar);
    int looks = 0;
    bool isRestless = false;
    place.gate.share(&ours, [&](const CallPlace&) {
        place.gate.setBudgets({ state });
        ++looks;
        if (isRestless) {
            theirs.own = { { place.here, looks } };
        } else if (looks == 1) {
            theirs.own.clear();
            state.spentMicros = 6 * dollar; // too late for this look
        }
    });
    QVERIFY(!place.gate.reserve(place.here, 5 * dollar));
    QCOMPARE(looks, 2);
    QVERIFY(place.gate.reserve(place.here, 4 * dollar));
    QCOMPARE(looks, 3); // once where nothing moves

    isRestless = true; // others that never rest keep nobody waiting
    looks = 0;
    QVERIFY(place.gate.reserve(place.here, 0));
    QCOMPARE(looks, 3);
    QCOMPARE(ours.rounds, 0);
}

/// Another program may stay open for weeks after a call of unknown cost.
void TestBudgetGate::whatOthersLostWeighsOnItsDay()
{
    Place place;
    BudgetGate second { place.clock, QTimeZone::utc() };
    Shelf ours;
    Shelf theirs;
    ours.other = &theirs;
    place.gate.share(&ours, {});
    second.share(&theirs, {});
    place.gate.setBudgets({ place.budget(dollar, BudgetScope::Session, BudgetPeriod::Daily) });
    const auto lost = second.reserve(place.here, dollar);
    QVERIFY(lost);
    second.settle(*lost, std::nullopt);
    QVERIFY(!place.gate.reserve(place.here, 1));
    place.clock.advance(24ll * 3600 * dollar);
    QVERIFY(place.gate.reserve(place.here, dollar));
    place.gate.setBudgets({ place.budget(2 * dollar, BudgetScope::Session, BudgetPeriod::Total) });
    QVERIFY(!place.gate.reserve(place.here, 1)); // on the whole it weighs for ever
}

void TestBudgetGate::asksTheLedgerBeforeEachCall()
{
    Place place;
    qint64 spent = 0;
    CallPlace asked;
    place.gate.share(nullptr, [&](const CallPlace& where) {
        asked = where;
        BudgetState state = place.budget(10 * dollar);
        state.spentMicros = spent;
        place.gate.setBudgets({ state });
    });
    QVERIFY(place.gate.reserve(place.here, 6 * dollar));
    QCOMPARE(asked, place.here);
    spent = 3 * dollar; // by another program
    QVERIFY(!place.gate.reserve(place.here, 2 * dollar));
    QVERIFY(place.gate.reserve(place.here, dollar));
}

QTEST_GUILESS_MAIN(TestBudgetGate)
#include "tst_budgetgate.moc"
