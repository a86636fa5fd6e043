// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/budgets.h"

#include <QDateTime>
#include <QtTest>

using namespace cmbagent;

/// Periods of budgets, their names, and the points at which a person is told.
class TestBudgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periodsFollowTheCalendar_data();
    void periodsFollowTheCalendar();
    void daysAreAsLongAsTheClockSays();
    void namesTellPeriodAndHardness();
    void pointsAreReachedExactly();
    void filtersNarrow();
};

namespace {

Timestamp at(const char* text, const QTimeZone& zone = QTimeZone::utc())
{
    QDateTime time = QDateTime::fromString(QLatin1String(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeZone(zone);
    return { time.toMSecsSinceEpoch() * 1000 };
}

} // namespace

void TestBudgets::periodsFollowTheCalendar_data()
{
    QTest::addColumn<BudgetPeriod>("period");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("end");
    using P = BudgetPeriod;
    const auto row = [](const char* name, P period, const char* now, const char* start, const char* end) {
        QTest::newRow(name) << period << QByteArray(now) << QByteArray(start) << QByteArray(end);
    };
    row("day", P::Daily, "2026-11-28 05:17", "2026-11-28 00:00", "2026-11-29 00:00");
    row("its first moment", P::Daily, "2026-11-28 00:00", "2026-11-28 00:00", "2026-11-29 00:00");
    row("week", P::Weekly, "2026-11-28 05:17", "2026-11-23 00:00", "2026-11-30 00:00");
    row("monday", P::Weekly, "2026-11-30 00:00", "2026-11-30 00:00", "2026-12-07 00:00");
    row("week over new year", P::Weekly, "2027-01-01 12:00", "2026-12-28 00:00", "2027-01-04 00:00");
    row("month", P::Monthly, "2026-11-28 05:17", "2026-11-01 00:00", "2026-12-01 00:00");
    row("december", P::Monthly, "2026-12-31 23:59", "2026-12-01 00:00", "2027-01-01 00:00");
    row("leap day", P::Monthly, "2028-02-29 23:59", "2028-02-01 00:00", "2028-03-01 00:00");
}

void TestBudgets::periodsFollowTheCalendar()
{
    QFETCH(BudgetPeriod, period);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, end);
    QCOMPARE(periodStart(period, at(now.constData()), QTimeZone::utc()).micros, at(start.constData()).micros);
    QCOMPARE(periodEnd(period, at(now.constData()), QTimeZone::utc()).micros, at(end.constData()).micros);
    QCOMPARE(periodStart(period, at(now.constData()), QTimeZone("Mars/Olympus")).micros, at(start.constData()).micros);
    QCOMPARE(periodEnd(period, at(now.constData()), QTimeZone("Mars/Olympus")).micros, at(end.constData()).micros);
    QVERIFY(!periodStart(BudgetPeriod::Total, at(now.constData()), QTimeZone::utc()).isSet());
    QVERIFY(!periodEnd(BudgetPeriod::Total, at(now.constData()), QTimeZone::utc()).isSet());
}

void TestBudgets::daysAreAsLongAsTheClockSays()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid()) {
        QSKIP("no time zones on this machine");
    }
    constexpr qint64 hour = 3'600'000'000;
    const Timestamp spring = at("2026-03-29 12:00", berlin);
    const Timestamp autumn = at("2026-10-25 12:00", berlin);
    const auto length = [&](Timestamp now) {
        return periodEnd(BudgetPeriod::Daily, now, berlin).micros
            - periodStart(BudgetPeriod::Daily, now, berlin).micros;
    };
    QCOMPARE(length(spring), 23 * hour);
    QCOMPARE(length(autumn), 25 * hour);
}

void TestBudgets::namesTellPeriodAndHardness()
{
    QSet<QString> names;
    for (const BudgetPeriod period :
         { BudgetPeriod::Daily, BudgetPeriod::Weekly, BudgetPeriod::Monthly, BudgetPeriod::Total }) {
        QCOMPARE(budgetPeriodFromName(budgetPeriodName(period)), std::optional(period));
        for (const bool isHard : { true, false }) {
            Budget budget;
            budget.period = period;
            budget.isHard = isHard;
            names.insert(budget.limitName());
            const auto known = budgetFromLimitName(budget.limitName());
            QVERIFY(known);
            QCOMPARE(known->period, period);
            QCOMPARE(known->isHard, isHard);
        }
    }
    QCOMPARE(names.size(), 8);
    QVERIFY(names.contains(QStringLiteral("cost_usd"))); // as the session's limit has always been called
    QVERIFY(!budgetFromLimitName(u"disk_mb"));
    QVERIFY(!budgetFromLimitName(u"cost_usd_hourly"));
}

void TestBudgets::pointsAreReachedExactly()
{
    BudgetState state;
    state.budget.limitMicros = 3;
    const auto percents = [&state](qint64 spent) {
        state.spentMicros = spent;
        QList<int> list;
        for (const BudgetAlert& alert : reachedPoints(state, { 9 })) {
            list << alert.percent;
        }
        return list;
    };
    QCOMPARE(percents(0), QList<int>());
    QCOMPARE(percents(1), QList<int>()); // a third
    QCOMPARE(percents(2), QList<int>({ 50 })); // two thirds
    QCOMPARE(percents(3), QList<int>({ 50, 75, 90, 100 }));
    state.budget.limitMicros = 1'000'000;
    QCOMPARE(percents(499'999), QList<int>());
    QCOMPARE(percents(500'000), QList<int>({ 50 }));
    QCOMPARE(percents(900'000), QList<int>({ 50, 75, 90 }));
    QCOMPARE(percents(5'000'000), QList<int>({ 50, 75, 90, 100 }));
    state.budget.limitMicros = 0;
    QCOMPARE(percents(5), QList<int>());
    QVERIFY(state.isExceeded());
    QCOMPARE(state.share(), 1.0);
}

void TestBudgets::filtersNarrow()
{
    const CostFilter all;
    for (int i = 0; i < costDimensionCount; ++i) {
        const auto dimension = CostDimension(i);
        QCOMPARE(costDimensionFromName(costDimensionName(dimension)), std::optional(dimension));
        const CostSlice slice { QStringLiteral("01234567-89ab-7def-8123-456789abcdef"), {}, QStringLiteral("w"), {} };
        QCOMPARE(all.narrowed(dimension, slice) == all, dimension == CostDimension::Session);
    }
    QVERIFY(!costDimensionFromName(u"colour"));
    // What has no run is outside of runs, and not all there is.
    QVERIFY(all.narrowed(CostDimension::Run, {}).isOutside && all.narrowed(CostDimension::Branch, {}).isOutside);
    for (int i = 0; i < callPurposeCount; ++i) {
        QCOMPARE(callPurposeFromName(callPurposeName(CallPurpose(i))), std::optional(CallPurpose(i)));
    }
}

QTEST_GUILESS_MAIN(TestBudgets)
#include "tst_budgets.moc"
