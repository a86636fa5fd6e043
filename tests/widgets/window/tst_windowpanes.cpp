// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "items/filemodel.h"
#include "items/stepmodel.h"
#include "widgets/common/labels.h"
#include "widgets/preview/previewpane.h"
#include "widgets/window/bottompanel.h"
#include "widgets/window/consolepane.h"
#include "widgets/window/eventspane.h"
#include "widgets/window/filespage.h"
#include "widgets/window/problemspane.h"
#include "widgets/window/recentruns.h"
#include "widgets/window/reportpage.h"
#include "widgets/window/runspane.h"
#include "widgets/window/steptable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace cmbagent;

class TestWindowPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreListedAndChosen();
    void runsAreFiltered();
    void runMenuOffersWhatIsPossible();
    void recentRunsAreTheNewest();
    void consoleFiltersAndCopies();
    void consoleStopsFollowingWhenScrolledUp();
    void eventsAreInWords();
    void problemsAreListed();
    void stepsAreATable();
    void changedStepsAreNamedAnew();
    void filesArePreviewed();
    void filesAreNarrowedAndDraggedOut();
    void theNewestReportIsShown();
    void bottomFoldsAndUnfolds();
};

void TestWindowPanes::runsAreListedAndChosen()
{
    WindowStage stage;
    RunsPane pane(&stage.runs, stage.clock);
    pane.resize(240, 600);
    pane.show();
    QVERIFY(!pane.tree()->isVisible()); // says what will be here
    stage.addOtherRuns();
    stage.create();
    QVERIFY(pane.tree()->isVisible());
    pane.setCurrentRun(stage.run);
    QVERIFY(pane.currentRun());
    QCOMPARE(pane.currentRun()->id, stage.run);
    QSignalSpy selected(&pane, &RunsPane::runSelected);
    const QModelIndex project = pane.tree()->model()->index(0, 0);
    QVERIFY(pane.tree()->isExpanded(project));
    const QModelIndex first = pane.tree()->model()->index(0, 0, project);
    QTest::mouseClick(pane.tree()->viewport(), Qt::LeftButton, {}, pane.tree()->visualRect(first).center());
    QCOMPARE(selected.count(), 1);
    QTest::mouseClick(pane.tree()->viewport(), Qt::LeftButton, {}, pane.tree()->visualRect(project).center());
    QCOMPARE(selected.count(), 1); // a project only folds
    QVERIFY(!pane.tree()->isExpanded(project));
    QSignalSpy news(&pane, &RunsPane::newRunRequested);
    pane.newButton()->click();
    QCOMPARE(news.count(), 1);
}

void TestWindowPanes::runsAreFiltered()
{
    WindowStage stage;
    stage.addOtherRuns();
    RunsPane pane(&stage.runs, stage.clock);
    pane.show();
    pane.filter()->setText(QStringLiteral("hubble"));
    QCOMPARE(pane.tree()->model()->rowCount(pane.tree()->model()->index(0, 0)), 1);
    pane.filter()->setText(QStringLiteral("nothing is called this"));
    QVERIFY(!pane.tree()->isVisible());
    pane.filter()->clear();
    QVERIFY(pane.tree()->isVisible());
}

void TestWindowPanes::runMenuOffersWhatIsPossible()
{
    WindowStage stage;
    stage.create(QStringLiteral("named"));
    RunsPane pane(&stage.runs, stage.clock);
    const auto find = [](const QMenu& menu, const char* text) -> QAction* {
        for (QAction* action : menu.actions()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(QLatin1String(text))) {
                return action;
            }
        }
        return nullptr;
    };
    std::unique_ptr<QMenu> live(pane.makeMenu(stage.summary()));
    QVERIFY(!find(*live, "Resume")->isEnabled());
    QVERIFY(find(*live, "Cancel")->isEnabled());
    QVERIFY(!find(*live, "Delete")->isEnabled());
    QVERIFY(!find(*live, "Delete")->toolTip().isEmpty());
    QSignalSpy cancels(&pane, &RunsPane::cancelRequested);
    QSignalSpy renames(&pane, &RunsPane::renameRequested);
    QSignalSpy folders(&pane, &RunsPane::openFolderRequested);
    find(*live, "Cancel")->trigger();
    find(*live, "Rename")->trigger();
    find(*live, "Open folder")->trigger();
    find(*live, "Copy link")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("cmbagent://run/") + stage.run.toString());
    QCOMPARE(cancels.first().at(1).toString(), QStringLiteral("named"));
    QCOMPARE(renames.count(), 1);
    QCOMPARE(folders.count(), 1);
    stage.pause();
    std::unique_ptr<QMenu> paused(pane.makeMenu(stage.summary()));
    QSignalSpy resumes(&pane, &RunsPane::resumeRequested);
    QSignalSpy deletes(&pane, &RunsPane::deleteRequested);
    find(*paused, "Resume")->trigger();
    find(*paused, "Delete")->trigger();
    QCOMPARE(resumes.first().first().value<RunId>(), stage.run);
    QCOMPARE(deletes.first().at(1).toString(), QStringLiteral("named"));
    stage.cancel();
    std::unique_ptr<QMenu> ended(pane.makeMenu(stage.summary()));
    QVERIFY(!find(*ended, "Cancel")->isEnabled());
    QVERIFY(!find(*ended, "Resume")->isEnabled());
}

void TestWindowPanes::recentRunsAreTheNewest()
{
    WindowStage stage;
    RecentRuns recent(&stage.runs, 3, nullptr);
    QAbstractItemModelTester tester(&recent, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(recent.rowCount(), 0);
    stage.addOtherRuns();
    QCOMPARE(recent.rowCount(), 3);
    QCOMPARE(recent.index(0).data(RunListModel::SummaryRole).value<RunSummary>().name, QStringLiteral("T0 sweep"));
    stage.create(QStringLiteral("new"));
    QCOMPARE(recent.index(0).data(RunListModel::SummaryRole).value<RunSummary>().name, QStringLiteral("new"));
}

void TestWindowPanes::consoleFiltersAndCopies()
{
    WindowStage stage;
    stage.create();
    stage.addLog();
    ConsolePane pane(&stage.log, stage.graph);
    const int all = pane.list()->model()->rowCount();
    QCOMPARE(all, 12);
    pane.filter()->setText(QStringLiteral("resample 1"));
    QVERIFY(pane.list()->model()->rowCount() < all);
    pane.filter()->clear();
    pane.showStep(stage.step("fit-y"));
    QCOMPARE(pane.list()->model()->rowCount(), 1);
    QVERIFY(pane.textToCopy().contains(QLatin1String("RuntimeWarning")));
    pane.showStep(-1);
    QCOMPARE(pane.textToCopy().count(QLatin1Char('\n')), 11);
    QCOMPARE(pane.stepChoice()->count(), 8); // all, and seven steps
    stage.log.clear();
    QCOMPARE(pane.list()->model()->rowCount(), 0);
}

void TestWindowPanes::consoleStopsFollowingWhenScrolledUp()
{
    WindowStage stage;
    stage.create();
    ConsolePane pane(&stage.log, stage.graph);
    pane.resize(600, 160);
    pane.show();
    for (int i = 0; i < 400; ++i) {
        stage.log.post(0, false, QStringLiteral("line %1").arg(i));
    }
    stage.log.flush();
    QVERIFY(pane.isFollowing());
    pane.list()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    QVERIFY(!pane.isFollowing());
    pane.list()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    QVERIFY(pane.isFollowing());
}

void TestWindowPanes::eventsAreInWords()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    stage.create();
    stage.runHalfway();
    const QAbstractItemModel* model = pane.list()->model();
    QVERIFY(model->rowCount() > 6);
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < 2; ++column) {
            QVERIFY(!model->index(row, column).data().toString().isEmpty());
        }
        QVERIFY(!model->index(row, 1).data(Qt::DecorationRole).value<QIcon>().isNull());
    }
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time"));
}

void TestWindowPanes::problemsAreListed()
{
    WindowStage stage;
    ProblemsPane pane(stage.graph);
    QSignalSpy counts(&pane, &ProblemsPane::countChanged);
    stage.create();
    stage.failFit();
    QCOMPARE(pane.count(), 1);
    QVERIFY(counts.count() >= 1);
    QVERIFY(pane.list()->topLevelItem(0)->text(1).contains(QLatin1String("numpy")));
    QVERIFY(pane.list()->topLevelItem(0)->text(2).contains(QLatin1String("python3-numpy")));
    const QTreeWidgetItem* row = pane.list()->topLevelItem(0);
    QVERIFY(row->toolTip(1).startsWith(row->text(1))); // where it does not fit
    pane.show();
    for (const int width : { 700, 1400 }) { // all columns are in sight, and each has its share
        pane.resize(width, 200);
        QTRY_COMPARE(pane.list()->header()->length(), pane.list()->viewport()->width());
        QVERIFY(pane.list()->columnWidth(1) >= pane.list()->viewport()->width() / 3);
        QVERIFY(pane.list()->columnWidth(2) >= pane.list()->viewport()->width() / 3);
    }
    pane.list()->header()->resizeSection(0, 150); // what a person chose stays
    pane.resize(900, 200);
    QTRY_VERIFY(pane.list()->viewport()->width() <= 900);
    QCOMPARE(pane.list()->columnWidth(0), 150);
    QSignalSpy chosen(&pane, &ProblemsPane::stepChosen);
    Q_EMIT pane.list()->itemClicked(pane.list()->topLevelItem(0), 0);
    QCOMPARE(chosen.first().first().toInt(), stage.step("fit-temperature"));
    stage.openWorkflow();
    QCOMPARE(pane.count(), 0);
}

void TestWindowPanes::stepsAreATable()
{
    WindowStage stage;
    StepTable table(stage.graph, stage.clock);
    stage.create();
    stage.runHalfway();
    QCOMPARE(table.model()->rowCount(), 7);
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("Load and check the table"));
    QCOMPARE(table.model()->index(0, 1).data().toString(), QStringLiteral("Completed"));
    QCOMPARE(table.model()->index(1, 4).data().toString(), QStringLiteral("1.2 s"));
    QVERIFY(table.header()->sectionSize(StepModel::Duration)
            > table.fontMetrics().horizontalAdvance(QStringLiteral("59 min 59 s")));
    const int letter = table.fontMetrics().averageCharWidth();
    table.resize(113 * letter, 300); // as beside both panes of a window 1280 pixels wide
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QVERIFY(!table.horizontalScrollBar()->isVisible());
    QVERIFY(table.header()->sectionSize(StepModel::State)
            > table.fontMetrics().horizontalAdvance(Labels::status(Status::Waiting)));
    table.header()->resizeSection(StepModel::Title, 50 * letter); // by a person
    table.resize(120 * letter, 300);
    QCOMPARE(table.header()->sectionSize(StepModel::Title), 50 * letter);
    QSignalSpy selected(&table, &StepTable::stepSelected);
    table.selectStep(2); // the program's choice is not told back
    QCOMPARE(selected.count(), 0);
    table.setCurrentIndex(table.model()->index(3, 0));
    QCOMPARE(selected.first().first().toInt(), 3);
    table.sortByColumn(0, Qt::DescendingOrder); // the order of the workflow, turned round
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("Write the report"));
    table.setFilter(QStringLiteral("fit"));
    QCOMPARE(table.model()->rowCount(), 3);
    stage.graph.reset(stage.graph.projection()); // with which the field for finding steps is emptied
    QCOMPARE(table.model()->rowCount(), stage.graph.stepCount());
}

/// A person's change may have a step called otherwise: every list says so, and what was chosen in it stays chosen.
void TestWindowPanes::changedStepsAreNamedAnew()
{
    WindowStage stage;
    const ProblemsPane problems(stage.graph);
    const StepTable table(stage.graph, stage.clock);
    const ConsolePane console(&stage.log, stage.graph);
    const EventsPane events(&stage.events, stage.clock);
    stage.create();
    stage.runHalfway();
    const int fit = stage.step("fit-y");
    StepReport report;
    report.error = Error { ErrorCode::Script, QStringLiteral("exit code 1"), {}, {}, {}, {} };
    stage.record(StepFinished { fit, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    const QString before = stage.graph.label(fit);
    QCOMPARE(problems.list()->topLevelItem(0)->text(0), before);
    for (QComboBox* choice : { console.stepChoice(), events.stepChoice() }) {
        choice->setCurrentIndex(choice->findData(fit));
        QCOMPARE(choice->currentText(), before);
    }
    const QString now = QStringLiteral("Fit y by hand");
    StepRetryScheduled again { fit, 2, {}, {} };
    again.changes = { { "fields", QJsonObject { { "title", now } } } };
    stage.record(again);
    QCOMPARE(problems.list()->topLevelItem(0)->text(0), now);
    QCOMPARE(table.model()->index(fit, 0).data().toString(), now);
    QVERIFY(events.list()->model()->index(0, EventModel::Step).data().toString().startsWith(now));
    for (const QComboBox* choice : { console.stepChoice(), events.stepChoice() }) {
        QCOMPARE(choice->currentText(), now);
        QCOMPARE(choice->currentData().toInt(), fit);
        QCOMPARE(choice->itemText(0), QStringLiteral("All steps"));
    }
}

void TestWindowPanes::filesArePreviewed()
{
    WindowStage stage;
    FilesPage page(stage.graph, &stage);
    page.resize(900, 500);
    page.show();
    QVERIFY(!page.tree()->isVisible());
    stage.create();
    stage.runHalfway();
    QVERIFY(page.tree()->isVisible());
    QVERIFY(page.showFile(stage.step("fit-temperature"), QStringLiteral("residuals.png")));
    QTRY_COMPARE(page.preview()->view(), PreviewPane::View::Image);
    QVERIFY(page.showFile(stage.step("load"), QStringLiteral("table.csv")));
    QTRY_COMPARE(page.preview()->view(), PreviewPane::View::Table);
    QVERIFY(!page.showFile(stage.step("load"), QStringLiteral("nothing.txt")));
}

void TestWindowPanes::filesAreNarrowedAndDraggedOut()
{
    WindowStage stage;
    FilesPage page(stage.graph, &stage);
    stage.create();
    stage.runHalfway();
    const QAbstractItemModel& tree = *page.tree()->model();
    QCOMPARE(tree.rowCount(), 2); // two steps have written something
    page.kindChoice()->setCurrentIndex(page.kindChoice()->findData(int(FileKind::Picture)));
    QCOMPARE(tree.rowCount(), 1);
    const QModelIndex step = tree.index(0, 0);
    const QModelIndex plot = tree.index(0, 0, step);
    QCOMPARE(tree.rowCount(step), 1);
    QVERIFY(!(tree.flags(step) & Qt::ItemIsDragEnabled));
    QVERIFY(tree.flags(plot) & Qt::ItemIsDragEnabled);
    const auto pathOf = [&] {
        const std::unique_ptr<QMimeData> data(tree.mimeData({ plot, plot.siblingAtColumn(FileModel::Size) }));
        return data->urls().size() == 1 ? data->urls().front().toLocalFile() : QString();
    };
    // Without its work folder there is the content; with it the file under its own name.
    const StepReport* report = stage.graph.status(stage.step("fit-temperature")).report();
    QCOMPARE(pathOf(), stage.blobPath(report->outputs[1].blob.hash));
    const QString work = stage.attemptFolder(stage.step("fit-temperature"), 1) + QStringLiteral("/work");
    QVERIFY(QDir().mkpath(work));
    QVERIFY(QFile::copy(stage.blobPath(report->outputs[1].blob.hash), work + QStringLiteral("/residuals.png")));
    QCOMPARE(pathOf(), work + QStringLiteral("/residuals.png"));
    QSignalSpy opened(&page, &FilesPage::openFileRequested);
    Q_EMIT page.tree()->activated(plot);
    QCOMPARE(opened.value(0).value(0).toString(), work + QStringLiteral("/residuals.png"));
}

void TestWindowPanes::theNewestReportIsShown()
{
    WindowStage stage;
    ReportPage page(stage.graph, &stage);
    stage.create();
    stage.runToQuestion();
    QVERIFY(!page.hasReport());
    QSignalSpy changes(&page, &ReportPage::reportChanged);
    stage.answer(Resolution::Approved);
    stage.finish();
    QVERIFY(page.hasReport());
    QCOMPARE(changes.count(), 1);
    QTRY_COMPARE(page.preview()->view(), PreviewPane::View::Markdown);
    stage.openWorkflow();
    QVERIFY(!page.hasReport());
}

void TestWindowPanes::bottomFoldsAndUnfolds()
{
    BottomPanel panel;
    panel.addPane(new QLabel, QStringLiteral("One"), QStringLiteral("first"));
    panel.addPane(new QLabel, QStringLiteral("Two"), QStringLiteral("second"));
    QVERIFY(panel.isFolded());
    const int folded = panel.sizeHint().height();
    QVERIFY(folded >= 34 && folded < 60);
    QSignalSpy folds(&panel, &BottomPanel::foldedChanged);
    panel.showPane(1);
    QVERIFY(!panel.isFolded());
    QCOMPARE(panel.current(), 1);
    QVERIFY(panel.sizeHint().height() > folded + 60);
    panel.resize(600, 260);
    panel.show();
    auto* tabs = panel.findChild<QTabBar*>();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center()); // the shown one: folds
    QVERIFY(panel.isFolded());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
    QVERIFY(!panel.isFolded());
    QCOMPARE(panel.current(), 0);
    panel.setCount(0, 12);
    QCOMPARE(tabs->tabText(0), QStringLiteral("One (12)"));
    panel.setCount(0, 0);
    QCOMPARE(tabs->tabText(0), QStringLiteral("One"));
    QCOMPARE(folds.count(), 3);
}

QTEST_MAIN(TestWindowPanes)
#include "tst_windowpanes.moc"
