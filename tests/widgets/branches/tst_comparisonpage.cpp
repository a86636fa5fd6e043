// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepair.h"
#include "samplerun.h"
#include "support/workflowtext.h"

#include "widgets/branches/adoptsheet.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/differencetable.h"
#include "widgets/branches/imagediffview.h"
#include "widgets/branches/metricchart.h"
#include "widgets/branches/pairfilesview.h"
#include "widgets/branches/pairgraphsview.h"
#include "widgets/branches/pairmarks.h"
#include "widgets/branches/pairstepmodel.h"
#include "widgets/branches/pairview.h"
#include "widgets/branches/pairwords.h"
#include "widgets/branches/planlist.h"
#include "widgets/branches/runtableview.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/preview/imageview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace cmbagent;

namespace {

/// "name | A | B | difference" of every row below a heading.
QStringList rowsOf(const QTreeWidget& table, const QString& heading)
{
    QStringList rows;
    for (int i = 0; i < table.topLevelItemCount(); ++i) {
        const QTreeWidgetItem* top = table.topLevelItem(i);
        for (int row = 0; top->text(0) == heading && row < top->childCount(); ++row) {
            const QTreeWidgetItem* item = top->child(row);
            rows << QStringList { item->text(0), item->text(1), item->text(2), item->text(3) }.join(
                QStringLiteral(" | "));
        }
    }
    return rows;
}

QString mark(const PairView& view, int row)
{
    return view.steps()->model()->index(row, PairStepModel::Step).data().toString().section(QStringLiteral("  "), 0, 0);
}

/// A pair with both its graphs, where A has "plot" at the end and B has "check"; placed in one row.
RunPair pairWithGraphs(SampleFiles& files, MockClock& clock)
{
    RunPair pair = samplePair(files);
    const auto run = [&](const char* text) {
        RunGraph graph;
        SampleRun story(graph, clock, workflowFromText(text));
        for (const StepSpec& step : graph.workflow()->steps) {
            story.start(step.id);
            clock.advance(1'000'000);
            story.complete(step.id);
        }
        return std::make_shared<const RunProjection>(graph.projection());
    };
    pair.graphs.a.run = run("load\nfit < load\nbootstrap < fit\nplot < bootstrap");
    pair.graphs.b.run = run("load\nfit < load\nbootstrap < fit\ncheck < bootstrap");
    pair.graphs.a.steps = { 0, 1, 2, 3, -1 };
    pair.graphs.b.steps = { 0, 1, 2, -1, 3 };
    for (PairGraphs::Side* side : { &pair.graphs.a, &pair.graphs.b }) {
        side->places.centers = { { 110, 36 }, { 400, 36 }, { 690, 36 }, { 980, side == &pair.graphs.a ? 0.0 : 120.0 } };
        side->places.bounds = QRectF(0, -36, 1090, 192);
    }
    return pair;
}

} // namespace

/// The comparison page with everything on it, from values nobody had to compute.
class TestComparisonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing();
    void tellsHowFarItIs();
    void tellsWhatWentWrong();
    void marksEveryStep();
    void saysTheFirstDifference();
    void runsThatAreTheSame();
    void showsWhatAnAgentWasTold();
    void tellsAStep();
    void tellsTheWhole();
    void goesFromChangeToChange();
    void showsFilesByTheirKind();
    void picturesBlink();
    void picturesOfDifferentSizes();
    void marksWhatDiffersInPictures();
    void asksToSwapAndToChoose();
    void offersResults();
    void showsSeveralRuns();
    void runsNamedAlikeAreToldApart();
    void chartsOverAParameterOrTheRuns();
    void costsStandBesideTimes();
    void twoOfSeveralAreCompared();
    void sheetShowsWhatRunsAgain();
    void sheetWarns();
    void graphsStandAlike();
    void graphsMoveAsOne();
    void stepsAreChosenInGraphs();
    void goesFromDifferenceToDifference();
    void foldsGraphsAway();

private:
    MockClock m_clock;
};

void TestComparisonPage::saysWhatIsMissing()
{
    ComparisonPage page(nullptr, m_clock);
    page.show();
    QCOMPARE(page.shown(), page.empty());
    QSignalSpy chosen(&page, &ComparisonPage::chooseRequested);
    page.empty()->button()->click();
    QCOMPARE(chosen.count(), 1);
    QVERIFY(chosen.first().first().value<QList<RunId>>().isEmpty());
}

void TestComparisonPage::tellsHowFarItIs()
{
    ComparisonPage page(nullptr, m_clock);
    page.show();
    page.showWorking(2);
    QVERIFY(page.isWorking());
    page.setProgress(12);
    QVERIFY(page.isWorking());
    QSignalSpy cancelled(&page, &ComparisonPage::cancelRequested);
    page.cancelButton()->click();
    QCOMPARE(cancelled.count(), 1);
}

void TestComparisonPage::tellsWhatWentWrong()
{
    ComparisonPage page(nullptr, m_clock);
    page.show();
    page.showError({ ErrorCode::NotFound, QStringLiteral("There is no such run."), {}, {}, {}, {} });
    QVERIFY(page.errorBar()->isVisible());
    QCOMPARE(page.errorBar()->what(), QStringLiteral("There is no such run."));
    page.showNothing();
    QVERIFY(!page.errorBar()->isVisible());
}

void TestComparisonPage::marksEveryStep()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(samplePair(files));
    QAbstractItemModel* model = page.pair()->steps()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 6);
    QCOMPARE((QStringList { mark(*page.pair(), 1), mark(*page.pair(), 2), mark(*page.pair(), 3), mark(*page.pair(), 4),
                            mark(*page.pair(), 5) }),
             (QStringList { QStringLiteral("="), QStringLiteral("="), QStringLiteral("≠"), QStringLiteral("A"),
                            QStringLiteral("B") }));
    QCOMPARE(model->index(2, PairStepModel::A).data().toString(), QStringLiteral("1.2 s"));
    QCOMPARE(model->index(2, PairStepModel::B).data().toString(), QStringLiteral("kept"));
    QCOMPARE(model->index(2, PairStepModel::B).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Completed · kept"));
    QCOMPARE(model->index(4, PairStepModel::B).data().toString(), QStringLiteral("—"));
    QVERIFY(model->index(3, PairStepModel::What).data().toString().startsWith(QStringLiteral("first difference")));
    QVERIFY(model->index(3, 0).data(Qt::BackgroundRole).isValid());
    QVERIFY(!model->index(4, 0).data(Qt::BackgroundRole).isValid());
    // A screen reader hears words, not signs.
    QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Load and check the table, the same"));
}

void TestComparisonPage::saysTheFirstDifference()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(samplePair(files));
    QVERIFY2(page.summary().contains(QStringLiteral("“Bootstrap the temperature error”: another script")),
             qPrintable(page.summary()));
    QVERIFY(page.summary().contains(QStringLiteral("3 of 5 steps differ")));
    QCOMPARE(page.pair()->steps()->currentIndex().row(), 3); // it is the one on show
}

void TestComparisonPage::runsThatAreTheSame()
{
    SampleFiles files;
    RunPair pair = samplePair(files);
    pair.steps.resize(2);
    pair.firstDiverging = -1;
    ComparisonPage page(&files, m_clock);
    page.showPair(pair);
    QCOMPARE(page.summary(), QStringLiteral("The runs do not differ in any step."));
    QCOMPARE(page.pair()->steps()->currentIndex().row(), 0);
    page.pair()->selectStep(0);
    QVERIFY(!page.pair()->tabs()->isTabVisible(PairView::Script));
    QVERIFY(!page.pair()->tabs()->isTabVisible(PairView::Files));
}

void TestComparisonPage::showsWhatAnAgentWasTold()
{
    SampleFiles files;
    RunPair pair = samplePair(files);
    PairStep& step = pair.steps[size_t(pair.firstDiverging)];
    step.differences = { PairStep::Difference::Task };
    step.task = { { QStringLiteral("@@ -1,1 +1,1 @@"), QStringLiteral("-Fit it."), QStringLiteral("+Fit it twice.") },
                  1,
                  1,
                  false,
                  false };
    ComparisonPage page(&files, m_clock);
    page.showPair(pair);
    QVERIFY2(page.summary().contains(QStringLiteral("another task")), qPrintable(page.summary()));
    QVERIFY(page.pair()->tabs()->isTabVisible(PairView::Task));
    QCOMPARE(page.pair()->tabs()->widget(PairView::Task), page.pair()->task());
    QVERIFY(page.pair()->task()->summary().contains(QLatin1Char('1')));
    page.pair()->selectStep(0);
    QVERIFY(!page.pair()->tabs()->isTabVisible(PairView::Task));
}

void TestComparisonPage::tellsAStep()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(samplePair(files));
    const DifferenceTable& overview = *page.pair()->overview();
    QCOMPARE(rowsOf(overview, QStringLiteral("Parameters")),
             QStringList { QStringLiteral("≠  resamples | 2000 | 500 | 75 %") });
    const QStringList values = rowsOf(overview, QStringLiteral("Values"));
    QCOMPARE(values.size(), 3);
    QVERIFY(values.at(0).endsWith(QStringLiteral("3.57 %")));
    QCOMPARE(values.at(1), QStringLiteral("≠  note | quick | — | only in A"));
    QVERIFY(values.at(2).contains(QLatin1Char('3'))); // and three more
    const QStringList facts = rowsOf(overview, QStringLiteral("Bootstrap the temperature error"));
    QVERIFY(facts.contains(QStringLiteral("=  State | Completed | Completed | ")));
    QVERIFY(facts.contains(QStringLiteral("≠  Took | 2.4 s | 700 ms | ")));
    QVERIFY(page.pair()->tabs()->isTabVisible(PairView::Script));
    QVERIFY(page.pair()->tabs()->tabText(PairView::Files).contains(QLatin1Char('4')));
    page.pair()->selectStep(3);
    QVERIFY(rowsOf(overview, QStringLiteral("Plot")).contains(QStringLiteral("≠  State | Completed | — | ")));
}

void TestComparisonPage::tellsTheWhole()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(samplePair(files));
    page.pair()->selectStep(-1);
    const DifferenceTable& overview = *page.pair()->overview();
    QVERIFY(rowsOf(overview, QStringLiteral("Runs"))
                .contains(QStringLiteral("≠  Name | COBE/FIRAS monopole | fewer resamples | ")));
    QVERIFY(rowsOf(overview, QStringLiteral("Runs"))
                .contains(QStringLiteral("≠  Hypothesis | — | 500 resamples are enough | ")));
    const QStringList metrics = rowsOf(overview, QStringLiteral("Metrics"));
    QCOMPARE(metrics.size(), 1);
    QVERIFY2(metrics.first().startsWith(QStringLiteral("≠  parametric-error (K)"))
                 && metrics.first().endsWith(QStringLiteral("3.57 %")),
             qPrintable(metrics.first()));
}

void TestComparisonPage::goesFromChangeToChange()
{
    SampleFiles files;
    TextDiffView view;
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.edit()->setFocus();
    view.showDiff(samplePair(files).steps.at(2).script);
    QVERIFY(view.summary().contains(QLatin1Char('2')));
    QCOMPARE(view.edit()->extraSelections().size(), 5); // two places, one removed line, two added ones
    view.nextChange();
    QCOMPARE(view.edit()->textCursor().block().text(), QStringLiteral("-rng = np.random.default_rng(1)"));
    view.nextChange();
    QCOMPARE(view.edit()->textCursor().block().text(), QStringLiteral("+print('ready')"));
    view.nextChange(); // round
    QTest::keyClick(view.edit(), Qt::Key_P);
    QCOMPARE(view.edit()->textCursor().block().text(), QStringLiteral("+print('ready')"));
}

void TestComparisonPage::showsFilesByTheirKind()
{
    SampleFiles files;
    PairFilesView view(&files);
    view.show();
    const RunPair pair = samplePair(files);
    view.setFiles(pair.steps.at(2).files);
    QCOMPARE(view.list()->topLevelItemCount(), 4);
    QCOMPARE(view.list()->indexOfTopLevelItem(view.list()->currentItem()), 1); // the first that differs
    QCOMPARE(view.shown(), view.images());
    view.list()->setCurrentItem(view.list()->topLevelItem(2));
    QCOMPARE(view.shown(), view.text());
    QVERIFY(view.text()->edit()->toPlainText().contains(QStringLiteral("+b")));
    view.list()->setCurrentItem(view.list()->topLevelItem(3));
    QCOMPARE(view.shown(), view.table());
    QCOMPARE(rowsOf(*view.table(), PairWords::file(pair.steps.at(2).files.at(3))),
             QStringList { QStringLiteral("≠  row 1, r | 2 | 3 | 33.3 %") });
    view.setFiles({});
    QVERIFY(qobject_cast<EmptyState*>(view.shown()));
}

void TestComparisonPage::picturesBlink()
{
    SampleFiles files;
    ImageDiffView view;
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.first()->setFocus();
    QSignalSpy shown(&view, &ImageDiffView::shown);
    view.showFiles(files.blobPath(files.putPicture(Qt::white, Qt::blue).hash),
                   files.blobPath(files.putPicture(Qt::white, Qt::green).hash));
    QVERIFY(shown.wait());
    QCOMPARE(view.mode(), ImageDiffView::Mode::SideBySide);
    QVERIFY(view.second()->isVisible());
    QCOMPARE(view.first()->image().pixelColor(30, 20), QColor(Qt::blue));
    QCOMPARE(view.second()->image().pixelColor(30, 20), QColor(Qt::green));
    QTest::keyClick(view.first(), Qt::Key_Space);
    QCOMPARE(view.mode(), ImageDiffView::Mode::Blink);
    QVERIFY(view.showsB());
    QVERIFY(!view.second()->isVisible());
    QCOMPARE(view.first()->image().pixelColor(30, 20), QColor(Qt::green));
    QCOMPARE(view.caption(), QStringLiteral("B"));
    view.first()->zoomIn();
    const double zoom = view.first()->zoom();
    QTest::keyClick(view.first(), Qt::Key_Space);
    QVERIFY(!view.showsB());
    QCOMPARE(view.first()->image().pixelColor(30, 20), QColor(Qt::blue));
    QCOMPARE(view.first()->zoom(), zoom); // one looks at the same place
    // By itself, until somebody wants to look.
    view.blinkButton()->click();
    QVERIFY(view.showsB());
    QTRY_VERIFY(!view.showsB());
    QTRY_VERIFY(view.showsB());
    QTest::keyClick(view.first(), Qt::Key_Space);
    QVERIFY(!view.blinkButton()->isChecked());
    view.blinkButton()->click();
    view.setMode(ImageDiffView::Mode::Difference);
    QVERIFY(!view.blinkButton()->isChecked());
    QVERIFY(view.first()->image().pixelColor(30, 20) != view.first()->image().pixelColor(2, 2));
}

void TestComparisonPage::picturesOfDifferentSizes()
{
    ImageDiffView view;
    view.show();
    QImage a(20, 20, QImage::Format_RGB32);
    QImage b(30, 20, QImage::Format_RGB32);
    a.fill(Qt::white);
    b.fill(Qt::black);
    view.showImages(a, b, ImageDiffView::differenceOf(a, b, Qt::red));
    view.blink();
    QCOMPARE(view.first()->image().size(), b.size());
    const QSignalSpy shown(&view, &ImageDiffView::shown);
    view.showFiles(QStringLiteral("/nowhere/at/all.png"), {});
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(view.findChild<MessageBar*>()->isVisible());
}

void TestComparisonPage::marksWhatDiffersInPictures()
{
    QImage a(3, 1, QImage::Format_RGB32);
    a.fill(Qt::black);
    QImage b = a;
    b.setPixelColor(1, 0, QColor(1, 0, 0)); // as little as can be
    b.setPixelColor(2, 0, Qt::white);
    const QImage marked = ImageDiffView::differenceOf(a, b, Qt::red);
    const auto redness = [&](int x) { return marked.pixelColor(x, 0).red() - marked.pixelColor(x, 0).green(); };
    QCOMPARE(redness(0), 0);
    QVERIFY(redness(1) > 60);
    QVERIFY(redness(2) > redness(1));
    QVERIFY(ImageDiffView::differenceOf(a, QImage(4, 1, QImage::Format_RGB32), Qt::red).isNull());
    QVERIFY(ImageDiffView::differenceOf({}, b, Qt::red).isNull());
}

void TestComparisonPage::asksToSwapAndToChoose()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.show();
    page.showPair(samplePair(files));
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy compared(&page, &ComparisonPage::compareRequested);
    page.swapButton()->click();
    QCOMPARE(compared.first().first().value<QList<RunId>>(), (QList<RunId> { runId(2), runId(1) }));
    QSignalSpy back(&page, &ComparisonPage::backRequested);
    QTest::keyClick(&page, Qt::Key_Escape);
    QTRY_COMPARE(back.count(), 1); // the button is seen going down
}

void TestComparisonPage::offersResults()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.show();
    page.showPair(samplePair(files));
    QSignalSpy asked(&page, &ComparisonPage::adoptRequested);
    const QToolButton* button = page.pair()->adoptButton();
    QVERIFY(button->isVisible());
    QCOMPARE(button->menu()->actions().size(), 2);
    button->menu()->actions().at(1)->trigger(); // B's result into a branch of A
    QCOMPARE(asked.first().at(0).value<RunId>(), runId(1));
    QCOMPARE(asked.first().at(1).value<RunId>(), runId(2));
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("bootstrap"));
    page.pair()->selectStep(0); // the same in both: nothing to take
    QVERIFY(!button->isVisible());
    page.pair()->selectStep(3); // only in A
    for (const QAction* action : button->menu()->actions()) {
        QVERIFY(!action->isEnabled());
        QVERIFY(!action->toolTip().isEmpty());
    }
}

void TestComparisonPage::showsSeveralRuns()
{
    ComparisonPage page(nullptr, m_clock);
    page.show();
    page.showTable(sampleSweep());
    QCOMPARE(page.title(), QStringLiteral("3 runs side by side"));
    const QTreeWidget& list = *page.table()->list();
    QCOMPARE(list.topLevelItemCount(), 3);
    QCOMPARE(list.headerItem()->text(3), QStringLiteral("t0 (K)"));
    QCOMPARE(list.headerItem()->text(4), QStringLiteral("temperature (K)"));
    QCOMPARE(list.headerItem()->text(5), QStringLiteral("chi2 · fit-y"));
    QCOMPARE(list.topLevelItem(2)->text(4), QStringLiteral("—"));
    page.table()->list()->sortItems(3, Qt::AscendingOrder);
    QCOMPARE(list.topLevelItem(0)->text(0), QStringLiteral("T0 = 2.71"));
    QSignalSpy opened(&page, &ComparisonPage::openRunRequested);
    page.table()->list()->setCurrentItem(list.topLevelItem(0));
    QTest::keyClick(page.table()->list(), Qt::Key_Return);
    QCOMPARE(opened.first().first().value<RunId>(), runId(1));
}

void TestComparisonPage::runsNamedAlikeAreToldApart()
{
    const Timestamp first { 1'764'244'800'000'000 };
    const Timestamp second { first.micros + 90'000'000 };
    SampleFiles files;
    RunPair pair = samplePair(files);
    pair.b.name = pair.a.name;
    pair.a.created = first;
    pair.b.created = second;
    ComparisonPage page(&files, m_clock);
    page.showPair(pair);
    QCOMPARE(page.sides().at(0), QStringLiteral("A  %1 · %2").arg(pair.a.name, Labels::exactTime(first)));
    QCOMPARE(page.sides().at(1), QStringLiteral("B  %1 · %2").arg(pair.b.name, Labels::exactTime(second)));

    RunTable table = sampleSweep();
    table.rows[1].name = table.rows[0].name;
    table.rows[0].created = table.rows[1].created = first; // within one second
    RunTableView view;
    view.setTable(table);
    const QString a = view.list()->topLevelItem(0)->text(0);
    const QString b = view.list()->topLevelItem(1)->text(0);
    QVERIFY2(a.startsWith(table.rows[0].name) && a.endsWith(table.rows[0].run.toString().right(6)), qPrintable(a));
    QCOMPARE(b,
             QStringLiteral("%1 · %2 · %3")
                 .arg(table.rows[1].name, Labels::exactTime(first), table.rows[1].run.toString().right(6)));
    QCOMPARE(view.list()->topLevelItem(2)->text(0), table.rows[2].name); // nobody else has it
    view.over()->setCurrentIndex(0);
    QCOMPARE(view.chart()->shownData().points.at(1).label, b);
}

void TestComparisonPage::chartsOverAParameterOrTheRuns()
{
    RunTableView view;
    view.setTable(sampleSweep());
    QCOMPARE(view.outcome()->currentText(), QStringLiteral("temperature (K)"));
    QCOMPARE(view.over()->currentText(), QStringLiteral("t0 (K)"));
    QVERIFY(view.isChartShown());
    QCOMPARE(view.chart()->shownData().points.size(), 2); // the failed one has no temperature
    QCOMPARE(view.chart()->shownData().points.first().x.value(), 2.71); // by rising parameter
    QVERIFY(view.chart()->accessibleDescription().contains(QStringLiteral("2.71")));
    view.over()->setCurrentIndex(0);
    QVERIFY(!view.chart()->shownData().points.first().x);
    QCOMPARE(view.chart()->shownData().points.first().label, QStringLiteral("T0 = 2.73"));
    view.outcome()->setCurrentIndex(view.outcome()->count() - 1); // how long they took
    QCOMPARE(view.chart()->shownData().points.size(), 3);
    QCOMPARE(view.chart()->shownData().points.first().y, 1.5);

    RunTable bare = sampleSweep();
    bare.columns.clear();
    for (RunTable::Row& row : bare.rows) {
        row.cells.clear();
        row.wallMicros = -1;
    }
    view.setTable(bare);
    QVERIFY(!view.isChartShown());
}

void TestComparisonPage::costsStandBesideTimes()
{
    RunCost paid;
    paid.sum.calls = 2;
    paid.sum.micros = 20'000;
    RunCost unknown = paid;
    unknown.sum.unpriced = 2;
    RunTable table = sampleSweep();
    const int plain = [&table] {
        RunTableView view;
        view.setTable(table);
        return view.list()->columnCount();
    }();
    table.rows[0].cost = paid;
    table.rows[1].cost = unknown;
    RunTableView view;
    view.setTable(table);
    QCOMPARE(view.list()->columnCount(), plain + 1);
    QCOMPARE(view.list()->headerItem()->text(plain), QStringLiteral("Cost"));
    QCOMPARE(view.list()->topLevelItem(0)->text(plain), QStringLiteral("$0.0200"));
    QCOMPARE(view.list()->topLevelItem(1)->text(plain), QStringLiteral("unknown"));
    QCOMPARE(view.list()->topLevelItem(2)->text(plain), QStringLiteral("nothing"));
    view.outcome()->setCurrentIndex(view.outcome()->count() - 1);
    QCOMPARE(view.chart()->shownData().points.size(), 2); // what nobody knows is no point
    QCOMPARE(view.chart()->shownData().titleY, QStringLiteral("Cost (US dollars)"));

    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    RunPair pair = samplePair(files);
    pair.a.cost = paid;
    page.showPair(pair);
    page.pair()->selectStep(-1);
    const QStringList facts = rowsOf(*page.pair()->overview(), QStringLiteral("Runs"));
    QVERIFY2(facts.contains(QStringLiteral("≠  Cost of what ran here | $0.0200 | nothing | ")),
             qPrintable(facts.join(QLatin1Char('\n'))));
}

void TestComparisonPage::twoOfSeveralAreCompared()
{
    ComparisonPage page(nullptr, m_clock);
    page.show();
    page.showTable(sampleSweep());
    QVERIFY(!page.compareButton()->isEnabled());
    page.table()->list()->topLevelItem(0)->setSelected(true);
    page.table()->list()->topLevelItem(2)->setSelected(true);
    QVERIFY(page.compareButton()->isEnabled());
    QSignalSpy compared(&page, &ComparisonPage::compareRequested);
    page.compareButton()->click();
    QCOMPARE(compared.first().first().value<QList<RunId>>(), (QList<RunId> { runId(3), runId(2) }));
}

void TestComparisonPage::sheetShowsWhatRunsAgain()
{
    QWidget window;
    auto* sheet = new AdoptSheet(QStringLiteral("Fit"), QStringLiteral("warm"), QStringLiteral("firas"), &window);
    sheet->show();
    QVERIFY(!sheet->actionButton()->isEnabled()); // nobody knows yet what it would do
    PlayPlan plan;
    plan.lines = { { QStringLiteral("load"), QStringLiteral("Load"), PlayLine::Fate::Kept, {} },
                   { QStringLiteral("fit"), QStringLiteral("Fit"), PlayLine::Fate::Adopted, {} },
                   { QStringLiteral("report"), QStringLiteral("Report"), PlayLine::Fate::Runs,
                     QStringLiteral("'fit' above it changed") } };
    sheet->showPlan(plan, {});
    QVERIFY2(sheet->summary().startsWith(QStringLiteral("1 of 3 steps")), qPrintable(sheet->summary()));
    // The list of the play sheet: what is not simply kept comes first.
    const QAbstractItemModel& list = *sheet->list()->model();
    QCOMPARE(list.rowCount(), 3);
    QCOMPARE(list.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Fit. Taken from another run"));
    QCOMPARE(list.index(1, 0).data(PlanModel::StepIdRole).toString(), QStringLiteral("report"));
    QCOMPARE(list.index(2, 0).data().toString(), QStringLiteral("Load"));
    sheet->name()->clear();
    QVERIFY(!sheet->actionButton()->isEnabled());
    sheet->name()->setText(QStringLiteral(" mixed "));
    sheet->hypothesis()->setText(QStringLiteral("it is the fit"));
    QSignalSpy confirmed(sheet, &AdoptSheet::confirmed);
    sheet->actionButton()->click();
    QCOMPARE(confirmed.first().at(0).toString(), QStringLiteral("mixed"));
    QCOMPARE(confirmed.first().at(1).toString(), QStringLiteral("it is the fit"));
}

void TestComparisonPage::sheetWarns()
{
    QWidget window;
    auto* sheet = new AdoptSheet(QStringLiteral("Fit"), QStringLiteral("warm"), QStringLiteral("firas"), &window);
    sheet->show();
    PlayPlan plan;
    plan.lines = { { QStringLiteral("fit"), QStringLiteral("Fit"), PlayLine::Fate::Adopted, {} } };
    sheet->showPlan(plan, { QStringLiteral("its parameters differ: t0") });
    QVERIFY(sheet->findChild<MessageBar*>()->isVisible());
    QVERIFY(sheet->actionButton()->isEnabled());
    auto* refused = new AdoptSheet(QStringLiteral("Fit"), QStringLiteral("warm"), QStringLiteral("firas"), &window);
    refused->show();
    refused->showError({ ErrorCode::Refused, QStringLiteral("Step 'fit' has no result there."), {}, {}, {}, {} });
    QVERIFY(!refused->actionButton()->isEnabled());
    QCOMPARE(refused->findChild<MessageBar*>()->what(), QStringLiteral("Step 'fit' has no result there."));
}

void TestComparisonPage::graphsStandAlike()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.resize(1280, 800);
    page.showPair(pairWithGraphs(files, m_clock));
    page.show();
    const PairGraphsView& graphs = *page.pair()->graphs();
    QVERIFY(graphs.isVisible());
    for (int step = 0; step < 3; ++step) {
        QCOMPARE(graphs.a()->runScene().cardRect(step), graphs.b()->runScene().cardRect(step));
    }
    QCOMPARE(graphs.a()->size(), graphs.b()->size());
    // Bootstrap differs in both, and what only one has leaves its frame in the other.
    const auto told = [](const PairMarks& marks) {
        QStringList all;
        for (const PairMarks::Mark& mark : marks.marks()) {
            all << QStringLiteral("%1%2%3").arg(mark.sign, mark.isHere ? QString() : QStringLiteral(" elsewhere"),
                                                mark.isFirst ? QStringLiteral(" first") : QString());
        }
        return all.join(QStringLiteral(", "));
    };
    QCOMPARE(told(*graphs.marksA()), QStringLiteral("≠ first, A, B elsewhere"));
    QCOMPARE(told(*graphs.marksB()), QStringLiteral("≠ first, A elsewhere, B"));
    QCOMPARE(graphs.marksA()->marks()[0].card, graphs.a()->runScene().cardRect(2));
    QVERIFY(graphs.a()->accessibleName() != graphs.b()->accessibleName());
    page.pair()->selectStep(-1);
    QCOMPARE(graphs.a()->runScene().node(0)->emphasis(), Emphasis::Dimmed); // the same in both
    QCOMPARE(graphs.a()->runScene().node(2)->emphasis(), Emphasis::Normal);
    page.showPair(samplePair(files)); // nobody made a picture of these
    QVERIFY(!graphs.isVisible());
    QVERIFY(!page.pair()->graphsButton()->isEnabled());
}

void TestComparisonPage::graphsMoveAsOne()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.resize(1280, 800);
    page.showPair(pairWithGraphs(files, m_clock));
    page.show();
    const PairGraphsView& graphs = *page.pair()->graphs();
    const auto isAlike = [&] {
        const QPointF difference = graphs.a()->toViewport({ 400, 36 }) - graphs.b()->toViewport({ 400, 36 });
        return graphs.a()->zoom() == graphs.b()->zoom() && std::abs(difference.x()) <= 1
            && std::abs(difference.y()) <= 1;
    };
    QTRY_VERIFY(isAlike());
    graphs.a()->zoomIn();
    graphs.a()->zoomIn();
    QVERIFY(isAlike());
    const QPointF before = graphs.a()->toViewport({ 400, 36 });
    graphs.b()->panBy({ -60, 20 });
    QVERIFY(isAlike());
    QVERIFY(graphs.a()->toViewport({ 400, 36 }) != before);
    QTest::keyClick(graphs.b(), Qt::Key_Minus);
    QVERIFY(isAlike());
    page.resize(1500, 900);
    QTRY_VERIFY(isAlike());
    // Cards stay where their counterparts are.
    graphs.a()->selectStep(1);
    const QRectF place = graphs.a()->runScene().cardRect(1);
    QTest::keyClick(graphs.a(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(graphs.a()->runScene().cardRect(1), place);
}

void TestComparisonPage::stepsAreChosenInGraphs()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.resize(1280, 800);
    page.showPair(pairWithGraphs(files, m_clock));
    page.show();
    const PairGraphsView& graphs = *page.pair()->graphs();
    QCOMPARE(graphs.a()->selectedStep(), 2); // where they first differ
    QCOMPARE(graphs.b()->selectedStep(), 2);
    const QPointF card = graphs.b()->toViewport(graphs.b()->runScene().cardRect(3).center());
    QTest::mouseClick(graphs.b()->viewport(), Qt::LeftButton, {}, card.toPoint());
    QCOMPARE(page.pair()->steps()->currentIndex().row(), 5); // "Check", below the runs as a whole
    QCOMPARE(graphs.a()->selectedStep(), -1); // A has no such step
    QTest::keyClick(graphs.b(), Qt::Key_Home);
    QCOMPARE(page.pair()->steps()->currentIndex().row(), 1);
    QCOMPARE(graphs.a()->selectedStep(), 0);
}

void TestComparisonPage::goesFromDifferenceToDifference()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(pairWithGraphs(files, m_clock));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    PairView& view = *page.pair();
    QCOMPARE(view.place(), QStringLiteral("Difference 1 of 3"));
    QVERIFY(!view.previousButton()->isEnabled());
    QTest::keyClick(&page, Qt::Key_F7);
    QTRY_COMPARE(view.place(), QStringLiteral("Difference 2 of 3"));
    QCOMPARE(view.graphs()->a()->selectedStep(), 3);
    view.nextButton()->click();
    QCOMPARE(view.place(), QStringLiteral("Difference 3 of 3"));
    QVERIFY(!view.nextButton()->isEnabled());
    QTest::keyClick(&page, Qt::Key_F7, Qt::ShiftModifier);
    QTRY_COMPARE(view.place(), QStringLiteral("Difference 2 of 3"));
    view.selectStep(0);
    QVERIFY(view.place().startsWith(QLatin1String("3 step")));
    view.selectStep(-1);
    view.goToDifference(true);
    QCOMPARE(view.steps()->currentIndex().row(), 3);
}

void TestComparisonPage::foldsGraphsAway()
{
    SampleFiles files;
    ComparisonPage page(&files, m_clock);
    page.showPair(pairWithGraphs(files, m_clock));
    page.show();
    page.pair()->graphsButton()->click();
    QVERIFY(!page.pair()->graphs()->isVisible());
    page.showPair(pairWithGraphs(files, m_clock));
    QVERIFY(!page.pair()->graphs()->isVisible()); // as it was left
    page.pair()->graphsButton()->click();
    QVERIFY(page.pair()->graphs()->isVisible());
}

QTEST_MAIN(TestComparisonPage)
#include "tst_comparisonpage.moc"
