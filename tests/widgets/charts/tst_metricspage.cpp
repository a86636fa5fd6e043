// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/charts/chartcard.h"
#include "widgets/charts/metricspage.h"
#include "widgets/charts/runmeasures.h"
#include "widgets/charts/usagemodel.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/factlist.h"

#include <QAbstractItemModelTester>
#include <QChart>
#include <QComboBox>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QValueAxis>

#include <algorithm>
#include <memory>

using namespace cmbagent;

namespace {

constexpr qint64 second = 1'000'000;

void report(WindowStage& stage, const char* step, int attempt, const char* name, double value)
{
    stage.record(MetricRecorded { stage.step(step), attempt, QString::fromUtf8(name), value, QStringLiteral("K") });
}

void sample(WindowStage& stage, const char* step, int attempt, const UsageSample& taken)
{
    stage.record(UsageSampled { stage.step(step), attempt, taken });
}

const QLineSeries* lineOf(const ChartCard* card, int place)
{
    return qobject_cast<QLineSeries*>(card->chart().series().value(place));
}

} // namespace

class TestMetricsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metricsAreCurves();
    void oneValueIsNoCurve();
    void loadIsSummedOverTime();
    void manyPointsLookTheSame();
    void usageIsATable();
    void anEmptyPageSaysWhatComesFromWhat();
    void curvesAreDrawnLive();
    void usageIsDrawnLive();
    void samplesAreSummedOverTime();
    void theChosenStepIsAmongThoseDrawn();
    void theTableGoesOnWithoutLosingItsPlace();
    void stepsAreSelectedInCommon();
    void coloursFollowTheTheme();
};

void TestMetricsPage::metricsAreCurves()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    report(stage, "bootstrap", 1, "temperature_error", 7e-6);
    stage.clock.advance(second);
    report(stage, "fit-mu", 1, "chi2", 45.1);
    report(stage, "bootstrap", 1, "temperature_error", 6e-6);
    report(stage, "fit-mu", 1, "temperature_error", std::numeric_limits<double>::quiet_NaN());
    const RunProjection& run = stage.graph.projection();
    QCOMPARE(metricNames(run), QStringList({ QStringLiteral("temperature_error"), QStringLiteral("chi2") }));
    const auto curves = metricCurves(run, QStringLiteral("temperature_error"));
    QCOMPARE(curves.size(), size_t(1)); // what is no number is no point
    QCOMPARE(curves[0].step, stage.step("bootstrap"));
    QCOMPARE(curves[0].unit, QStringLiteral("K"));
    QCOMPARE(curves[0].byOrder.size(), size_t(3));
    QCOMPARE(curves[0].byOrder[2], QPointF(3, 6e-6));
    QCOMPARE(curves[0].byTime[2].x() - curves[0].byTime[1].x(), 1.0);
}

void TestMetricsPage::oneValueIsNoCurve()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    report(stage, "fit-mu", 1, "chi2", 45.1);
    report(stage, "fit-y", 1, "chi2", 45.2);
    report(stage, "bootstrap", 1, "loss", 3);
    report(stage, "bootstrap", 1, "loss", 2);
    report(stage, "fit-mu", 1, "loss", 1); // one value here, but it belongs to curves
    const auto singles = singleValues(stage.graph.projection());
    QCOMPARE(std::count_if(singles.begin(), singles.end(), [](const Metric& m) { return m.name == u"chi2"; }), 2);
    QVERIFY(std::none_of(singles.begin(), singles.end(), [](const Metric& m) { return m.name == u"loss"; }));
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    const auto names = [&page] {
        QStringList all;
        for (const Fact& fact : page.singles()->facts()) {
            all << fact.name;
        }
        return all;
    };
    QVERIFY(names().contains(QStringLiteral("chi2, Fit the chemical potential µ"))); // two of them: which is which
    const int fit = stage.step("fit-y");
    stage.record(StepFinished { fit, 1, StepState::Failed, std::make_shared<const StepReport>() });
    StepRetryScheduled again { fit, 2, {}, {} };
    again.changes = { { "fields", QJsonObject { { "title", "Fit y by hand" } } } };
    stage.record(again);
    QTRY_VERIFY(names().contains(QStringLiteral("chi2, Fit y by hand"))); // as the person's change has it called
    const UsageModel usage(stage.graph);
    const QModelIndexList rows = usage.match(usage.index(0, 0), UsageModel::StepIndexRole, fit, 1, Qt::MatchExactly);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), QStringLiteral("Fit y by hand"));
}

void TestMetricsPage::loadIsSummedOverTime()
{
    WindowStage stage;
    stage.create();
    QVERIFY(loadOverTime(stage.graph.projection(), Load::Memory).empty());
    stage.runToQuestion();
    // Every step of the story takes 62 MiB and eight tenths of a core; three of them ran at once.
    const auto memory = loadOverTime(stage.graph.projection(), Load::Memory);
    const auto highest = std::max_element(memory.begin(), memory.end(),
                                          [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    QCOMPARE(highest->y(), 3.0 * 62 * 1024 * 1024);
    QCOMPARE(memory.front().y(), 0.0);
    QCOMPARE(memory.back().y(), 0.0);
    QVERIFY(
        std::is_sorted(memory.begin(), memory.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    const auto cores = loadOverTime(stage.graph.projection(), Load::Cores);
    const auto busiest =
        std::max_element(cores.begin(), cores.end(), [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    QVERIFY(std::abs(busiest->y() - 2.4) < 1e-9);
}

void TestMetricsPage::manyPointsLookTheSame()
{
    std::vector<QPointF> points;
    for (int i = 0; i < 100'000; ++i) {
        points.emplace_back(i, i == 77'777 ? 1000 : i == 11'111 ? -1000 : i % 10);
    }
    const auto few = thinned(points, 1000);
    QVERIFY(few.size() <= 1002);
    QVERIFY(std::any_of(few.begin(), few.end(), [](const QPointF& p) { return p == QPointF(77'777, 1000); }));
    QVERIFY(std::any_of(few.begin(), few.end(), [](const QPointF& p) { return p == QPointF(11'111, -1000); }));
    QCOMPARE(few.back(), points.back());
    QVERIFY(std::is_sorted(few.begin(), few.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    QCOMPARE(thinned({ { 1, 2 }, { 3, 4 } }, 1000).size(), size_t(2));
}

void TestMetricsPage::usageIsATable()
{
    WindowStage stage;
    UsageModel model(stage.graph);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    stage.create();
    stage.runToQuestion();
    QTRY_COMPARE(model.rowCount(), 5); // the question itself takes nothing
    const auto cell = [&](int row, UsageModel::Column column) { return model.index(row, column); };
    const int slowest = model.rowCount() - 1;
    QCOMPARE(cell(slowest, UsageModel::Step).data().toString(), QStringLiteral("Bootstrap the temperature error"));
    QCOMPARE(cell(slowest, UsageModel::Took).data(UsageModel::ShareRole).toDouble(), 1.0);
    QVERIFY(cell(0, UsageModel::Took).data(UsageModel::ShareRole).toDouble() < 0.1);
    QCOMPARE(cell(0, UsageModel::Took).data().toString(), QStringLiteral("400 ms"));
    QCOMPARE(cell(0, UsageModel::Cpu).data().toString(), QStringLiteral("320 ms"));
    QCOMPARE(cell(0, UsageModel::Disk).data().toString(), QStringLiteral("–")); // not measured is not zero
    // Whoever hears of another graph before a table that was made later asks about steps that are gone.
    std::unique_ptr<UsageModel> late;
    QVariant asked(QStringLiteral("nothing yet"));
    connect(&stage.graph, &RunGraph::wasReset, &stage.graph, [&] { asked = late->index(0, UsageModel::Step).data(); });
    late = std::make_unique<UsageModel>(stage.graph);
    QCOMPARE(late->rowCount(), 5);
    stage.graph.clear();
    QVERIFY(!asked.isValid());
}

void TestMetricsPage::anEmptyPageSaysWhatComesFromWhat()
{
    WindowStage stage;
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    QVERIFY(page.isEmpty());
    QVERIFY(!page.usage()->isVisible());
    stage.create();
    stage.runHalfway();
    QTRY_VERIFY(page.usage()->isVisible());
    QCOMPARE(page.metricCards().size(), size_t(0)); // one value is no curve
    QCOMPARE(page.singles()->facts().size(), 1);
}

void TestMetricsPage::curvesAreDrawnLive()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    const auto line = [&page](size_t card) {
        return qobject_cast<QLineSeries*>(page.metricCards()[card]->chart().series().value(0));
    };
    QVERIFY(page.metricCards().empty());
    report(stage, "bootstrap", 1, "temperature_error", 7e-6);
    QTRY_COMPARE(page.metricCards().size(), size_t(1));
    QCOMPARE(line(0)->count(), 2);
    QCOMPARE(line(0)->at(1), QPointF(2, 7e-6));
    QVERIFY(page.singles()->facts().isEmpty());
    report(stage, "fit-mu", 1, "chi2", 45.1);
    QTRY_COMPARE(page.singles()->facts().size(), 1);
    QCOMPARE(page.singles()->facts().first().name, QStringLiteral("chi2"));
    report(stage, "fit-mu", 1, "chi2", 44.9);
    QTRY_COMPARE(page.metricCards().size(), size_t(2));
    QCOMPARE(line(1)->name(), QStringLiteral("Fit the chemical potential µ"));
    // One metric of many.
    auto* choice = page.findChildren<QComboBox*>().value(0);
    QCOMPARE(choice->count(), 3);
    choice->setCurrentIndex(2);
    Q_EMIT choice->activated(2);
    QCOMPARE(page.metricCards().size(), size_t(1));
    QCOMPARE(line(0)->count(), 2);
    // A run without metrics has none of another run's.
    stage.create();
    QTRY_VERIFY(page.isEmpty() && !page.usage()->isVisible());
}

/// What a step takes, while it runs; attempts are told apart.
void TestMetricsPage::usageIsDrawnLive()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    QVERIFY(page.coresByStepCard()->isHidden() && page.memoryByStepCard()->isHidden());
    sample(stage, "bootstrap", 1, { 2 * second, 40'000'000, second });
    QTRY_VERIFY(!page.coresByStepCard()->isHidden() && !page.memoryByStepCard()->isHidden());
    stage.clock.advance(second);
    sample(stage, "bootstrap", 1, { 3 * second, 60'000'000, 3 * second });
    QTRY_COMPARE(lineOf(page.coresByStepCard(), 0)->count(), 4);
    const QLineSeries* cores = lineOf(page.coresByStepCard(), 0);
    QCOMPARE(cores->name(), QStringLiteral("Bootstrap the temperature error"));
    QCOMPARE(cores->at(0).y(), 0.5);
    QCOMPARE(cores->at(3).y(), 2.0);
    QCOMPARE(cores->at(1).x() - cores->at(0).x(), 2.0);
    QCOMPARE(cores->at(2).x(), cores->at(1).x()); // a stair: what is told holds for all the time between
    QCOMPARE(cores->at(3).x() - cores->at(2).x(), 1.0);
    QCOMPARE(lineOf(page.memoryByStepCard(), 0)->at(3).y(), 60.0);
    sample(stage, "bootstrap", 2, { 2 * second, 40'000'000, second });
    QTRY_COMPARE(page.coresByStepCard()->chart().series().size(), 2);
    QCOMPARE(lineOf(page.coresByStepCard(), 1)->name(), QStringLiteral("Bootstrap the temperature error, attempt 2"));
    stage.create(); // another run, of which nothing is known
    QTRY_VERIFY(page.isEmpty());
}

void TestMetricsPage::samplesAreSummedOverTime()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    sample(stage, "bootstrap", 1, { 2 * second, 40'000'000, second });
    sample(stage, "fit-mu", 1, { 2 * second, 30'000'000, 2 * second });
    const RunProjection& run = stage.graph.projection();
    // Both were looked at at once, and nothing else that runs was seen yet.
    const auto cores = loadOverTime(run, Load::Cores);
    QCOMPARE(cores[cores.size() - 2].y(), 1.5);
    QCOMPARE(cores.back().y(), 0.0);
    const auto memory = loadOverTime(run, Load::Memory);
    QCOMPARE(memory[memory.size() - 2].y(), 70e6);
    const auto curves = loadByAttempt(run, Load::Memory);
    QCOMPARE(curves.size(), size_t(2));
    QCOMPARE(curves[1].step, stage.step("fit-mu"));
    QCOMPARE(curves[1].corners.front().y(), 30e6);
}

void TestMetricsPage::theChosenStepIsAmongThoseDrawn()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    for (int attempt = 1; attempt <= ChartCard::mostCurves; ++attempt) {
        sample(stage, "bootstrap", attempt, { 2 * second, 40'000'000, second });
    }
    sample(stage, "fit-mu", 1, { 2 * second, 30'000'000, 2 * second });
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    QCOMPARE(page.coresByStepCard()->chart().series().size(), ChartCard::mostCurves);
    QCOMPARE(lineOf(page.coresByStepCard(), 0)->name(), QStringLiteral("Bootstrap the temperature error"));
    page.selectStep(stage.step("fit-mu"));
    QTRY_COMPARE(lineOf(page.coresByStepCard(), 0)->name(), QStringLiteral("Fit the chemical potential µ"));
    QCOMPARE(page.coresByStepCard()->chart().series().size(), ChartCard::mostCurves);
}

void TestMetricsPage::theTableGoesOnWithoutLosingItsPlace()
{
    WindowStage stage;
    stage.create();
    stage.runHalfway();
    sample(stage, "bootstrap", 1, { 2 * second, 40'000'000, second });
    UsageModel model(stage.graph);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QModelIndexList found =
        model.match(model.index(0, 0), UsageModel::StepIndexRole, stage.step("bootstrap"), 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    const auto value = [&](UsageModel::Column column) {
        return found.first().siblingAtColumn(column).data(UsageModel::ValueRole).toDouble();
    };
    QCOMPARE(value(UsageModel::Cpu), double(second));
    QCOMPARE(value(UsageModel::Memory), 40e6);
    stage.clock.advance(second);
    sample(stage, "bootstrap", 1, { 3 * second, 30'000'000, 3 * second });
    QTRY_COMPARE(value(UsageModel::Cpu), 3.0 * second);
    QCOMPARE(value(UsageModel::Memory), 40e6); // the most it ever had
    QCOMPARE(resets.count(), 0);
}

void TestMetricsPage::stepsAreSelectedInCommon()
{
    WindowStage stage;
    stage.create();
    stage.runToQuestion();
    MetricsPage page(stage.graph);
    page.resize(900, 600);
    page.show();
    QSignalSpy selected(&page, &MetricsPage::stepSelected);
    // The longest first.
    QCOMPARE(page.usage()->model()->index(0, 0).data(UsageModel::StepIndexRole).toInt(), stage.step("bootstrap"));
    page.selectStep(stage.step("fit-y"));
    QCOMPARE(selected.count(), 0);
    QCOMPARE(page.usage()->currentIndex().data(UsageModel::StepIndexRole).toInt(), stage.step("fit-y"));
    page.usage()->setCurrentIndex(page.usage()->model()->index(0, 0));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toInt(), stage.step("bootstrap"));
}

void TestMetricsPage::coloursFollowTheTheme()
{
    ChartCard card(QStringLiteral("chi2"));
    card.showCurves(
        { { QStringLiteral("a"), { { 1, 2 }, { 2, 3 } } }, { QStringLiteral("b"), { { 1, 1 }, { 2, 2 } } } });
    const auto pen = [&card](int place) {
        return qobject_cast<QLineSeries*>(card.chart().series().value(place))->pen();
    };
    card.setPalette(Theme::light().palette());
    const QColor light = pen(0).color();
    QVERIFY(pen(0).color() != pen(1).color());
    QVERIFY(pen(0).style() != pen(1).style()); // not by colour alone
    card.setPalette(Theme::dark().palette());
    QVERIFY(pen(0).color() != light);
    QCOMPARE(card.chart().animationOptions(), QChart::NoAnimation);
}

QTEST_MAIN(TestMetricsPage)
#include "tst_metricspage.moc"
