// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecosts.h"

#include "widgets/charts/chartcard.h"
#include "widgets/common/theme.h"
#include "widgets/costs/budgetgauge.h"
#include "widgets/costs/costbars.h"
#include "widgets/costs/costmodels.h"
#include "widgets/costs/costpage.h"
#include "widgets/costs/costprint.h"
#include "widgets/costs/costwords.h"

#include <QAbstractItemModelTester>
#include <QBarSet>
#include <QChart>
#include <QComboBox>
#include <QFile>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace cmbagent;

/// The cost page, from the sum down to a call. Requirements 15.4, 18.4, S13-M9 to M12, S6, S7.
class TestCostPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsSayWhatIsKnown();
    void wordsSayHowLongItTakes();
    void anEmptyPageSaysWhatComesFromWhat();
    void saysWhichPageItIs();
    void showsTheSumAndWhatIsNotInIt();
    void partsAreTheWhole();
    void tellsWhatNoRunMade();
    void goesDownToCalls();
    void aBarLeadsToItsCalls();
    void barsPutTheRestTogether();
    void gaugesSayHowFar();
    void asksForWhatIsChosen();
    void chosenPartsStay();
    void coloursFollowTheTheme();
    void writesAPdf();
};

namespace {

const Timestamp now { 1'795'842'000'000'000 }; // 28 November 2026, noon

} // namespace

void TestCostPage::wordsSayWhatIsKnown()
{
    QCOMPARE(CostWords::money(0), QStringLiteral("$0.00"));
    QCOMPARE(CostWords::money(12'300), QStringLiteral("$0.0123"));
    QCOMPARE(CostWords::money(45'678'900), QStringLiteral("$45.68"));
    CostSum sum;
    sum.calls = 2;
    sum.unpriced = 2;
    QCOMPARE(CostWords::sum(sum), QStringLiteral("unknown"));
    sum.unpriced = 1;
    sum.micros = 41'200;
    QCOMPARE(CostWords::sum(sum), QStringLiteral("$0.0412"));
    sum.bounds = 1;
    QCOMPARE(CostWords::sum(sum), QStringLiteral("at most $0.0412"));
    const CostGuess learned { 100'000, 200'000, 400'000, false, 3, 0.88 };
    QVERIFY2(CostWords::estimate(learned).contains(QStringLiteral("$0.1000 to $0.4000, likely $0.2000")),
             qPrintable(CostWords::estimate(learned)));
    QVERIFY(CostWords::estimate(learned).contains(QStringLiteral("3 earlier runs")));
    QVERIFY(CostWords::estimate(learned).contains(QStringLiteral("within 12")));
    QVERIFY(CostWords::estimate({ 1, 2, 3, false, 0, {} }).contains(QStringLiteral("rule of thumb")));
    QVERIFY(CostWords::noEstimate(QStringLiteral("o99")).contains(QStringLiteral("o99")));
    BudgetAlert alert { { BudgetScope::Session, QStringLiteral("x"), BudgetPeriod::Daily, true, 5'000'000 },
                        QStringLiteral("Default"),
                        {},
                        90,
                        4'520'000,
                        now };
    QVERIFY2(CostWords::alert(alert).contains(QStringLiteral("90 % of a budget is spent")),
             qPrintable(CostWords::alert(alert)));
    alert.percent = 100;
    QVERIFY(CostWords::alert(alert).contains(QStringLiteral("no more calls")));
    alert.budget.isHard = false;
    QVERIFY(CostWords::alert(alert).contains(QStringLiteral("Calls go on")));
}

void TestCostPage::wordsSayHowLongItTakes()
{
    CostGuess timed { 100'000, 200'000, 400'000, false, 3, 0.88 };
    QVERIFY(CostWords::time(timed).isEmpty());
    timed.lowTime = 60'000'000;
    timed.likelyTime = 125'000'000;
    timed.highTime = 240'000'000;
    QVERIFY2(CostWords::time(timed).contains(QStringLiteral("likely 2 min 05 s")), qPrintable(CostWords::time(timed)));
    QVERIFY(CostWords::estimate(timed).endsWith(CostWords::time(timed)));
    const QString task = CostWords::taskEstimate(timed, 6);
    QVERIFY2(task.contains(QStringLiteral("3 earlier tasks")) && task.contains(QStringLiteral("within 12")),
             qPrintable(task));
    QVERIFY(task.endsWith(CostWords::time(timed)));
    QVERIFY(CostWords::taskEstimate({ 1, 2, 3, false, 0, {} }, 6).contains(QStringLiteral("6 calls")));
    QVERIFY(CostWords::taskEstimate({ 1, 2, 3, false, 0, {} }, 1).contains(QStringLiteral("one call")));
}

void TestCostPage::anEmptyPageSaysWhatComesFromWhat()
{
    CostPage page;
    page.resize(900, 700);
    page.show();
    QVERIFY(page.isEmpty());
    page.showView(sampleCosts(now));
    QVERIFY(!page.isEmpty());
    page.showView({});
    QVERIFY(page.isEmpty());
}

void TestCostPage::saysWhichPageItIs()
{
    CostPage page;
    const auto* title = page.findChild<QLabel*>(QStringLiteral("costsTitle"));
    QVERIFY(title);
    QCOMPARE(title->text(), QStringLiteral("Costs"));
    page.resize(1000, 600);
    page.show();
    QVERIFY(title->isVisible());
    QVERIFY(title->width() >= title->sizeHint().width());
}

void TestCostPage::showsTheSumAndWhatIsNotInIt()
{
    CostPage page;
    page.resize(1000, 900);
    page.show();
    page.showView(sampleCosts(now));
    QCOMPARE(page.totalText(), QStringLiteral("$0.2839"));
    QVERIFY2(page.noteText().contains(QStringLiteral("Nobody knows what 1 call cost")), qPrintable(page.noteText()));
    QVERIFY(page.noteText().contains(QStringLiteral("Not in it: Imported runs, at most $0.3100")));
    QVERIFY(page.noteText().contains(QStringLiteral("At its end it will have cost about")));
    QVERIFY(page.history()->isVisibleTo(&page));
    QVERIFY(page.burnDown()->isVisibleTo(&page));
    QCOMPARE(page.kindBox()->count(), 2);
    QCOMPARE(page.areaBox()->currentData().toInt(), int(CostArea::Run));
    CostView recorded = sampleCosts(now);
    recorded.kind = CostKind::Recorded;
    recorded.totals[size_t(CostKind::Recorded)] = recorded.totals[size_t(CostKind::Paid)];
    recorded.totals[size_t(CostKind::Paid)] = {};
    page.showView(recorded);
    QVERIFY(page.totalText().contains(QStringLiteral("recorded"))); // wherever it shows
    QVERIFY(page.noteText().contains(QStringLiteral("nothing was spent")));
}

void TestCostPage::partsAreTheWhole()
{
    CostPage page;
    page.show();
    const CostView view = sampleCosts(now);
    page.showView(view);
    for (int tab = 0; tab < page.dimensions()->count(); ++tab) {
        page.dimensions()->setCurrentIndex(tab);
        const auto* rows = page.parts()->model();
        qint64 micros = 0;
        for (int row = 0; row < rows->rowCount(); ++row) {
            micros += rows->index(row, CostPartModel::Cost).data(CostPartModel::ValueRole).toLongLong();
        }
        QCOMPARE(micros, view.total().micros);
    }
    // Of one run, neither runs nor projects are told apart.
    for (int tab = 0; tab < page.dimensions()->count(); ++tab) {
        QVERIFY(page.dimensions()->tabText(tab) != CostWords::dimension(CostDimension::Project));
    }
    QAbstractItemModelTester tester(page.parts()->model());
}

/// What was asked outside of runs is told apart, where there is such.
void TestCostPage::tellsWhatNoRunMade()
{
    const auto tabs = [](const CostPage& page) {
        QStringList names;
        for (int tab = 0; tab < page.dimensions()->count(); ++tab) {
            names << page.dimensions()->tabText(tab);
        }
        return names;
    };
    CostPage page;
    CostView view = sampleCosts(now);
    page.showView(view);
    QVERIFY(!tabs(page).contains(CostWords::dimension(CostDimension::Purpose)));
    const CostSlice trials { callPurposeName(CallPurpose::Trial), callPurposeName(CallPurpose::Trial), {}, {} };
    view.parts[size_t(CostDimension::Purpose)].append(trials);
    page.showView(view);
    QVERIFY(tabs(page).contains(CostWords::dimension(CostDimension::Purpose)));
    QVERIFY(CostWords::part(CostDimension::Purpose, trials).contains(QStringLiteral("trials")));
    QCOMPARE(CostWords::part(CostDimension::Run, {}), QStringLiteral("Outside of runs"));
    CostRow call;
    call.purpose = CallPurpose::Trial;
    QCOMPARE(CostCallModel::text(call, CostCallModel::Step), CostWords::purpose(CallPurpose::Trial));
}

void TestCostPage::goesDownToCalls()
{
    CostPage page;
    page.resize(1000, 1400);
    page.show();
    page.showView(sampleCosts(now));
    QSignalSpy needed(&page, &CostPage::callsNeeded);
    page.parts()->setFocus();
    QTest::keyClick(page.parts(), Qt::Key_Down);
    QVERIFY(page.chosenPart());
    QCOMPARE(needed.size(), 1);
    page.choosePart(QStringLiteral("engineer"));
    QCOMPARE(page.chosenPart()->key, QStringLiteral("engineer"));
    QCOMPARE(needed.size(), 2);
    QList<CostRow> calls = sampleCalls(now);
    page.showCalls(calls, true);
    QAbstractItemModelTester tester(page.calls()->model());
    QCOMPARE(page.calls()->model()->rowCount(), 6);
    const auto text = [&page](int row, int column) {
        return page.calls()->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, CostCallModel::Agent), QStringLiteral("researcher")); // newest first
    QCOMPARE(text(1, CostCallModel::Cost), QStringLiteral("unknown"));
    QVERIFY(text(2, CostCallModel::Step).contains(QStringLiteral("attempt 2")));
    QSignalSpy opened(&page, &CostPage::runRequested);
    page.calls()->setCurrentIndex(page.calls()->model()->index(0, 0));
    Q_EMIT page.calls()->activated(page.calls()->currentIndex());
    QCOMPARE(opened.size(), 1);
    page.choosePart({});
    QVERIFY(!page.chosenPart());
}

void TestCostPage::aBarLeadsToItsCalls()
{
    CostPage page;
    page.resize(1000, 500);
    page.show();
    page.showView(sampleCosts(now));
    QSignalSpy needed(&page, &CostPage::callsNeeded);
    QVERIFY(page.calls()->visibleRegion().isEmpty()); // far below
    auto* series = qobject_cast<QHorizontalBarSeries*>(page.bars()->chart()->series().value(0));
    QVERIFY(series);
    QBarSet* set = series->barSets().first();
    Q_EMIT series->clicked(set->count() - 1, set); // the uppermost: the dearest
    QCOMPARE(needed.size(), 1);
    QVERIFY(page.chosenPart());
    QCOMPARE(page.chosenPart()->key, QStringLiteral("engineer"));
    QVERIFY(!page.calls()->visibleRegion().isEmpty());
    QSignalSpy budgets(&page, &CostPage::budgetsRequested);
    page.budgetsButton()->click();
    QCOMPARE(budgets.size(), 1);
}

void TestCostPage::barsPutTheRestTogether()
{
    QList<CostSlice> parts;
    qint64 micros = 0;
    for (int i = 0; i < 20; ++i) {
        CostSum sum;
        sum.calls = 1;
        sum.micros = 1000 * ((i * 7) % 20);
        micros += sum.micros;
        parts.append({ QString::number(i), QStringLiteral("agent %1").arg(i), {}, sum });
    }
    CostBars bars;
    bars.resize(500, 300);
    bars.show();
    bars.showParts(CostDimension::Agent, parts);
    QCOMPARE(bars.bars().size(), CostBars::mostBars + 1);
    QCOMPARE(bars.bars().first().second, 19'000);
    QCOMPARE(bars.bars().last().first, QStringLiteral("12 others"));
    qint64 shown = 0;
    for (const auto& bar : bars.bars()) {
        shown += bar.second;
    }
    QCOMPARE(shown, micros);
    bars.showParts(CostDimension::Attempt, parts.mid(0, 3));
    QCOMPARE(bars.bars().first().first, QStringLiteral("No attempt")); // in their order, not by cost
    QVERIFY(bars.accessibleDescription().contains(QStringLiteral("$")));
}

void TestCostPage::gaugesSayHowFar()
{
    CostPage page;
    page.show();
    page.showView(sampleCosts(now));
    const auto gauges = page.findChildren<BudgetGauge*>();
    QCOMPARE(gauges.size(), 3);
    QVERIFY2(gauges.at(1)->accessibleDescription().contains(QStringLiteral("81")),
             qPrintable(gauges.at(1)->accessibleDescription()));
    QVERIFY(gauges.at(2)->accessibleDescription().contains(QStringLiteral("Used up")));
    page.showView(sampleCosts(now));
    QTRY_COMPARE(page.findChildren<BudgetGauge*>().size(), 3); // and not six
}

void TestCostPage::asksForWhatIsChosen()
{
    CostPage page;
    page.showView(sampleCosts(now));
    QSignalSpy needed(&page, &CostPage::viewNeeded);
    page.show();
    QCOMPARE(needed.size(), 1); // whenever it comes into sight
    page.areaBox()->setFocus();
    QTest::keyClick(page.areaBox(), Qt::Key_Down);
    QCOMPARE(needed.size(), 2);
    QCOMPARE(page.area(), CostArea::Line);
}

/// Numbers that come anew while a person looks leave alone what is chosen.
void TestCostPage::chosenPartsStay()
{
    CostPage page;
    page.show();
    page.showView(sampleCosts(now));
    page.dimensions()->setCurrentIndex(2);
    page.choosePart(QStringLiteral("fit"));
    page.showView(sampleCosts(now));
    QCOMPARE(page.dimension(), CostDimension::Step);
    QVERIFY(page.chosenPart());
    QCOMPARE(page.chosenPart()->key, QStringLiteral("fit"));
}

void TestCostPage::coloursFollowTheTheme()
{
    CostPage page;
    page.resize(1000, 900);
    page.show();
    page.showView(sampleCosts(now));
    page.setPalette(Theme::dark().palette());
    QCOMPARE(page.bars()->backgroundBrush().color(), Theme::dark().raised());
    page.setPalette(Theme::light().palette());
    QCOMPARE(page.bars()->backgroundBrush().color(), Theme::light().raised());
}

void TestCostPage::writesAPdf()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("costs.pdf"));
    const auto written = writeCostPdf(path, sampleCosts(now), sampleCalls(now));
    QVERIFY2(written, written ? "" : qPrintable(written.error().toText()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 2000);
    QVERIFY(!writeCostPdf(folder.filePath(QStringLiteral("no/such/place.pdf")), {}, {}));
}

QTEST_MAIN(TestCostPage)
#include "tst_costpage.moc"
