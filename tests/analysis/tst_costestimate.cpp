// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/costestimate.h"

#include "analysis/costforecast.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace cmbagent;

/// What a run is going to cost, before it begins and while it goes on. Requirements 15.3, S13-M4, S13-S3.
class TestCostEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingComesOfNothing();
    void oneRunIsAWideGuess();
    void theRangeHoldsMostRuns();
    void onlyTheNewestCount();
    void whatIsLikeItCountsMore();
    void timesAreLearnedToo();
    void accuracyIsLearned();
    void rulesOfThumb();
    void ratesAreOfTheLastWhile();
    void sumsAreAsSureAsTheirParts();
    void forecastsNarrow();
    void budgetsBurnDown();
};

namespace {

std::vector<PastCost> runs(const std::vector<qint64>& micros)
{
    std::vector<PastCost> history;
    for (const qint64 cost : micros) {
        history.push_back({ cost, cost / 10, { qint64(history.size()) + 1 } });
    }
    return history;
}

} // namespace

void TestCostEstimate::nothingComesOfNothing()
{
    QVERIFY(!estimateCost({}));
    QCOMPARE(learnedAccuracy({}).mean, 0.75);
    QCOMPARE(learnedAccuracy({}).tests, 0);
    QVERIFY(!forecastRun(5, {}, 3));
    QVERIFY(!spendingRate({}, { 5 }, 10));
}

void TestCostEstimate::oneRunIsAWideGuess()
{
    const auto estimate = estimateCost(runs({ 1'000'000 }));
    QVERIFY(estimate);
    QCOMPARE(estimate->lowMicros, 500'000);
    QCOMPARE(estimate->likelyMicros, 1'000'000);
    QCOMPARE(estimate->highMicros, 2'000'000);
    QCOMPARE(estimate->likelyTokens, 100'000);
    QCOMPARE(estimate->runs, 1);
    QCOMPARE(estimate->accuracy, 0.75); // assumed
    QCOMPARE(estimate->tests, 0);
}

void TestCostEstimate::theRangeHoldsMostRuns()
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> costs(std::log(200'000.0), 0.4);
    int inside = 0;
    int count = 0;
    std::vector<PastCost> history;
    for (int i = 0; i < 400; ++i) {
        const auto cost = qint64(costs(random));
        if (const auto estimate = estimateCost(history); estimate && estimate->runs >= 5) {
            QVERIFY(estimate->lowMicros <= estimate->likelyMicros && estimate->likelyMicros <= estimate->highMicros);
            inside += cost >= estimate->lowMicros && cost <= estimate->highMicros ? 1 : 0;
            ++count;
        }
        history.push_back({ cost, cost, { i + 1 } });
    }
    QVERIFY2(inside > count * 7 / 10, qPrintable(QString::number(double(inside) / count)));
}

void TestCostEstimate::onlyTheNewestCount()
{
    std::vector<qint64> costs(200, 9'000'000);
    costs.insert(costs.end(), 20, 1'000'000);
    auto history = runs(costs);
    std::reverse(history.begin(), history.end()); // the order they are given in does not matter
    const auto estimate = estimateCost(history);
    QCOMPARE(estimate->runs, 20);
    QCOMPARE(estimate->likelyMicros, 1'000'000);
}

void TestCostEstimate::whatIsLikeItCountsMore()
{
    auto history = runs({ 100, 100, 100, 900 });
    QCOMPARE(estimateCost(history)->likelyMicros, 100);
    for (PastCost& past : history) {
        past.weight = past.micros == 900 ? 1 : 0.1;
    }
    const auto weighed = estimateCost(history);
    QVERIFY2(weighed->likelyMicros > 300, qPrintable(QString::number(weighed->likelyMicros)));
    QCOMPARE(weighed->runs, 4);
    // Weights that are all alike say no more than none.
    auto alike = runs({ 100, 200, 300 });
    const auto plain = estimateCost(alike);
    for (PastCost& past : alike) {
        past.weight = 0.25;
    }
    QCOMPARE(estimateCost(alike)->likelyMicros, plain->likelyMicros);
    QCOMPARE(estimateCost(alike)->lowMicros, plain->lowMicros);
    QCOMPARE(estimateCost(alike)->highMicros, plain->highMicros);
}

void TestCostEstimate::timesAreLearnedToo()
{
    auto history = runs({ 100, 100, 100 });
    QCOMPARE(estimateCost(history)->highTime, 0); // nobody knows
    history[0].tookMicros = 2'000'000;
    QCOMPARE(estimateCost(history)->lowTime, 1'000'000); // one says as little of time as of cost
    QCOMPARE(estimateCost(history)->likelyTime, 2'000'000);
    QCOMPARE(estimateCost(history)->highTime, 4'000'000);
}

void TestCostEstimate::accuracyIsLearned()
{
    // Always the same: after the first, every estimate was right.
    QCOMPARE(learnedAccuracy(runs({ 5, 5, 5, 5 })).mean, 1.0);
    QCOMPARE(learnedAccuracy(runs({ 5, 5, 5, 5 })).tests, 3);
    // 100 was estimated and 150 came: half of it off.
    QCOMPARE(learnedAccuracy(runs({ 100, 150 })).mean, 0.5);
    // Nothing below nothing, and a run that cost nothing after one that cost nothing is right.
    QCOMPARE(learnedAccuracy(runs({ 100, 1'000'000 })).mean, 0.0);
    QCOMPARE(learnedAccuracy(runs({ 0, 0 })).mean, 1.0);
    QCOMPARE(learnedAccuracy(runs({ 0, 10 })).mean, 0.0);
    QCOMPARE(learnedAccuracy(runs(std::vector<qint64>(300, 7))).tests, 100);
    // It gets better with what it learns from.
    QVERIFY(learnedAccuracy(runs({ 100, 150, 120, 125, 124, 125 })).mean > learnedAccuracy(runs({ 100, 150 })).mean);
}

void TestCostEstimate::rulesOfThumb()
{
    // 2 × 1000 letters × 3, of it 70 % at 2 dollars and 30 % at 8 dollars a million.
    const CostEstimate estimate = ruleOfThumb(WorkMode::PlanningAndControl, 1000, 2'000'000, 8'000'000);
    QCOMPARE(estimate.likelyTokens, 6000);
    QCOMPARE(estimate.likelyMicros, 22'800);
    QCOMPARE(estimate.lowMicros, 2280);
    QCOMPARE(estimate.highMicros, 228'000);
    QCOMPARE(estimate.runs, 0);
    QVERIFY(ruleOfThumb(WorkMode::DeepResearch, 1000, 2'000'000, 8'000'000).likelyMicros > estimate.likelyMicros);
    QVERIFY(ruleOfThumb(WorkMode::OneShot, 0, 2'000'000, 8'000'000).likelyMicros > 0); // S13: above zero
}

void TestCostEstimate::ratesAreOfTheLastWhile()
{
    constexpr qint64 minute = 60'000'000;
    const QList<CostPoint> history { { { 0 }, 500, 0, 1 },
                                     { { 50 * minute }, 100, 0, 1 },
                                     { { 60 * minute }, 300, 0, 1 } };
    QCOMPARE(spendingRate(history, { 60 * minute }, 30 * minute).value(), 800.0); // 400 in half an hour
    QCOMPARE(spendingRate(history, { 200 * minute }, 30 * minute).value(), 0.0);
    // One call a moment ago is taken as one a minute, not as a torrent.
    const QList<CostPoint> young { { { 7 }, 10, 0, 1 } };
    QCOMPARE(spendingRate(young, { 8 }, 30 * minute).value(), 600.0);
}

void TestCostEstimate::sumsAreAsSureAsTheirParts()
{
    QVERIFY(!sumOfEstimates({}));
    const CostEstimate sure { 90, 100, 110, 10, 8, 0.9, 6 };
    const CostEstimate vague { 100, 300, 900, 30, 2, 0.5, 1 };
    const auto sum = sumOfEstimates({ sure, vague });
    QVERIFY(sum);
    QCOMPARE(sum->lowMicros, 190);
    QCOMPARE(sum->likelyMicros, 400);
    QCOMPARE(sum->highMicros, 1010);
    QCOMPARE(sum->likelyTokens, 40);
    QCOMPARE(sum->runs, 2);
    QCOMPARE(sum->tests, 1);
    QCOMPARE(sum->accuracy, 0.25 * 0.9 + 0.75 * 0.5); // each by what it costs
    CostEstimate untried = sure;
    untried.tests = 0;
    QCOMPARE(sumOfEstimates({ untried })->tests, 0);
    QCOMPARE(sumOfEstimates({ untried, vague })->accuracy, 0.5); // what was never tried says nothing
}

void TestCostEstimate::forecastsNarrow()
{
    const auto early = forecastRun(100, { 40, 60 }, 8);
    QVERIFY(early);
    QCOMPARE(early->likelyMicros, 500);
    QCOMPARE(early->share, 0.2);
    QVERIFY(early->lowMicros < 500 && early->lowMicros >= 100 && early->highMicros > 500);
    const auto late = forecastRun(450, { 40, 60, 50, 50, 40, 60, 50, 50, 50 }, 1);
    QVERIFY(late->highMicros - late->lowMicros < early->highMicros - early->lowMicros);
    const auto done = forecastRun(500, { 40, 60 }, 0);
    QCOMPARE(done->lowMicros, 500);
    QCOMPARE(done->highMicros, 500);
}

void TestCostEstimate::budgetsBurnDown()
{
    constexpr qint64 hour = 3'600'000'000;
    BudgetState state;
    state.budget.limitMicros = 1000;
    state.start = { 10 * hour };
    state.end = { 34 * hour };
    state.spentMicros = 400;
    const QList<CostPoint> history { { { 9 * hour }, 77, 0, 1 },
                                     { { 11 * hour }, 300, 0, 1 },
                                     { { 12 * hour }, 0, 0, 1 },
                                     { { 13 * hour }, 100, 0, 1 } };
    const auto corners = burnDown(state, history);
    QCOMPARE(corners.size(), size_t(5)); // what came before the stretch, and what cost nothing, is no corner
    QCOMPARE(corners.front(), QPointF(36'000, 1000));
    QCOMPARE(corners.back(), QPointF(46'800, 600));
    QCOMPARE(exhaustionOf(state, 100, { 13 * hour }), std::optional(Timestamp { 19 * hour }));
    QVERIFY(!exhaustionOf(state, 10, { 13 * hour })); // it begins anew before
    QVERIFY(!exhaustionOf(state, 0, { 13 * hour }));
    state.spentMicros = 1000;
    QCOMPARE(exhaustionOf(state, 0, { 13 * hour }), std::optional(Timestamp { 13 * hour }));
}

QTEST_GUILESS_MAIN(TestCostEstimate)
#include "tst_costestimate.moc"
