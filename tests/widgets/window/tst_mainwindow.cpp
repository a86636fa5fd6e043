// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "items/stepmodel.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/runcommands.h"
#include "widgets/charts/metricspage.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/costpage.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepattempts.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/consolepane.h"
#include "widgets/window/eventspane.h"
#include "widgets/window/examplecard.h"
#include "widgets/window/filespage.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/playpart.h"
#include "widgets/window/problemspage.h"
#include "widgets/window/reportpage.h"
#include "widgets/window/runheader.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/runspane.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/statusline.h"
#include "widgets/window/steptable.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void startsWithTheWelcomePage();
    void nothingCanBeDoneWithoutARun();
    void aWorkflowCanBeRunWithItsParameters();
    void aWrongParameterDisablesRun();
    void aRunningRunCanBePausedAndCancelled();
    void aPausedRunCanBeResumed();
    void anInterruptedRunCanBeResumed();
    void aFinishedRunCanBeRunAgain();
    void cancelAsksOnceByName();
    void checkpointsAreNamedWhileARunLasts();
    void questionsOpenByThemselves();
    void questionsStayClosedWhenNotWanted();
    void anAnswerLeavesWithItsHash();
    void anotherRunsQuestionLeavesTheRunOnShow();
    void theTitleCountsQuestions();
    void theBadgeCounts();
    void haltedStorageStaysUntilItIsWell();
    void errorsAndNotices();
    void problemsAreListedAndCopied();
    void menusOfExamplesAndRecentFiles();
    void filesAreChosenWithoutBlocking();
    void closingAsksWhileStepsRun();
    void closingIdleAsksTheApplication();
    void closingOneOfSeveralAsksNobody();
    void anotherWindowIsAskedFor();
    void viewsFollowTheirActions();
    void whatNobodyLooksAtIsNotMade();
    void aViewThatComesLaterHasEverything();
    void aPageThatComesLaterHasTheThemeOfThen();
    void findingAStepSelectsIt();
    void narrowWindowsHideTheDetails();
    void theConsoleGetsTheRoomItIsGiven();
    void aNewWorkflowCanBeBegunFromTheWelcomePage();
    void longNamesFit();
    void everyControlHasANameAndATip();
    void shortcutsAreUnique();
    void themeSwitches();
    void paneFocusGoesRound();
    void largeTextKeepsEverythingInside();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }
    [[nodiscard]] const WindowActions& actions() const { return *m_window->parts().actions; }
    void showRun()
    {
        m_window->showRun(m_stage->run);
        QVERIFY(parts().isRunPageShown());
    }

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->setExamples(WindowStage::examples());
    m_window->resize(1280, 800);
    m_window->show();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

void TestMainWindow::startsWithTheWelcomePage()
{
    QCOMPARE(parts().pages->currentWidget(), static_cast<QWidget*>(parts().welcome));
    QCOMPARE(parts().welcome->cards().size(), 2);
    QSignalSpy examples(m_window.get(), &MainWindow::exampleRequested);
    parts().welcome->cards().at(1)->button()->click();
    QCOMPARE(examples.first().first().toString(), QStringLiteral("hubble-1929"));
    m_window->setDataPlace(QStringLiteral("/data/place"), 2'000'000);
    QVERIFY(parts().welcome->dataText().contains(QLatin1String("/data/place")));
    QVERIFY(!parts().welcome->recentRuns()->isVisible());
    m_stage->addOtherRuns();
    QVERIFY(parts().welcome->recentRuns()->isVisible());
    QSignalSpy selected(m_window.get(), &MainWindow::runSelected);
    const QModelIndex first = parts().welcome->recentRuns()->model()->index(0, 0);
    QTest::mouseClick(parts().welcome->recentRuns()->viewport(), Qt::LeftButton, {},
                      parts().welcome->recentRuns()->visualRect(first).center());
    QCOMPARE(selected.count(), 1);
}

void TestMainWindow::nothingCanBeDoneWithoutARun()
{
    for (const QAction* action : { actions().run, actions().pause, actions().resume, actions().cancel,
                                   actions().simulate, actions().nextApproval, actions().nameCheckpoint,
                                   actions().renameRun, actions().deleteRun, actions().viewSteps, actions().zoomIn }) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text())); // says why not
    }
    QVERIFY(actions().open->isEnabled());
    QVERIFY(actions().import->isEnabled());
    m_window->showGraph(); // with nothing to show
    QCOMPARE(parts().pages->currentWidget(), static_cast<QWidget*>(parts().welcome));
}

void TestMainWindow::aWorkflowCanBeRunWithItsParameters()
{
    QSignalSpy runs(m_window.get(), &MainWindow::runRequested);
    m_stage->openWorkflow();
    m_window->showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
    QVERIFY(parts().runPage->launch()->isVisible());
    QVERIFY(actions().run->isEnabled());
    QVERIFY(!actions().pause->isEnabled());
    actions().run->trigger();
    QCOMPARE(runs.count(), 1);
    QCOMPARE(runs.first().at(0).toString(), QStringLiteral("/w/firas.workflow.yaml"));
    QCOMPARE(runs.first().at(1).toJsonObject().value(QStringLiteral("resamples")).toInt(), 2000);
    m_stage->create();
    m_window->showRun(m_stage->run);
    QVERIFY(!parts().runPage->launch()->isVisible());
}

void TestMainWindow::aWrongParameterDisablesRun()
{
    m_stage->openWorkflow();
    m_window->showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
    static_cast<QLineEdit*>(parts().runPage->launch()->form()->editor(QStringLiteral("t0")))
        ->setText(QStringLiteral("9"));
    QVERIFY(!actions().run->isEnabled());
    QVERIFY2(actions().run->toolTip().contains(QLatin1String("t0")), qPrintable(actions().run->toolTip()));
}

void TestMainWindow::aRunningRunCanBePausedAndCancelled()
{
    m_stage->create();
    m_stage->runHalfway();
    showRun();
    QVERIFY(actions().pause->isEnabled());
    QVERIFY(actions().cancel->isEnabled());
    QVERIFY(!actions().resume->isEnabled());
    QVERIFY(!actions().deleteRun->isEnabled());
    QSignalSpy pauses(m_window.get(), &MainWindow::pauseRequested);
    actions().pause->trigger();
    actions().pauseAndStop->trigger();
    QCOMPARE(pauses.at(0).at(0).value<RunId>(), m_stage->run);
    QCOMPARE(pauses.at(0).at(1).toBool(), false);
    QCOMPARE(pauses.at(1).at(1).toBool(), true);
    QCOMPARE(parts().runPage->header()->progressText(), QStringLiteral("2 of 7 steps · 10 s"));
    QVERIFY(parts().statusLine->totalsText().contains(QLatin1String("2 of 7")));
    ModelCall call;
    call.usage = soundUsage(100, 0, 10, 0);
    call.costMicros = 12'300;
    m_stage->record(ModelCalled { m_stage->step("fit-y"), 1, call });
    QCOMPARE(parts().runPage->header()->progressText(), QStringLiteral("2 of 7 steps · 10 s · $0.0123"));
    call.costMicros.reset();
    m_stage->record(ModelCalled { m_stage->step("fit-y"), 1, call }); // unknown is not nothing
    QVERIFY(parts().runPage->header()->progressText().endsWith(QStringLiteral("at least $0.0123")));
}

void TestMainWindow::aPausedRunCanBeResumed()
{
    m_stage->create();
    showRun();
    m_stage->pause();
    QVERIFY(!actions().pause->isEnabled());
    QVERIFY(actions().resume->isEnabled());
    QSignalSpy resumes(m_window.get(), &MainWindow::resumeRequested);
    actions().resume->trigger();
    QCOMPARE(resumes.first().first().value<RunId>(), m_stage->run);
}

void TestMainWindow::anInterruptedRunCanBeResumed()
{
    m_stage->create();
    m_stage->runHalfway();
    showRun();
    m_stage->orphan();
    QVERIFY(actions().resume->isEnabled());
    QVERIFY(!actions().pause->isEnabled());
    QVERIFY(actions().cancel->isEnabled());
}

void TestMainWindow::aFinishedRunCanBeRunAgain()
{
    m_stage->create();
    m_stage->runToQuestion();
    m_stage->answer(Resolution::Approved);
    m_stage->finish();
    showRun();
    QVERIFY(!actions().cancel->isEnabled());
    QVERIFY(!actions().resume->isEnabled());
    QVERIFY(actions().deleteRun->isEnabled());
    QSignalSpy opens(m_window.get(), &MainWindow::openRequested);
    actions().run->trigger();
    QCOMPARE(opens.first().first().toString(), QStringLiteral("/home/ada/sky/firas.workflow.yaml"));
    QCOMPARE(parts().runPage->header()->stateText(), QStringLiteral("Completed"));
}

void TestMainWindow::cancelAsksOnceByName()
{
    m_stage->create(QStringLiteral("my run"));
    showRun();
    QSignalSpy cancels(m_window.get(), &MainWindow::cancelRequested);
    actions().cancel->trigger();
    ConfirmDialog* dialog = parts().prompts->dialog();
    QVERIFY(dialog && !dialog->isModal());
    QVERIFY(dialog->windowTitle().contains(QLatin1String("my run")));
    QTest::keyClick(dialog, Qt::Key_Return); // Enter must not lose anything
    QCOMPARE(cancels.count(), 0);
    actions().cancel->trigger();
    parts().prompts->dialog()->actionButton()->click();
    QCOMPARE(cancels.count(), 1);
    QCOMPARE(cancels.first().first().value<RunId>(), m_stage->run);
    QSignalSpy renames(m_window.get(), &MainWindow::renameRunRequested);
    actions().renameRun->trigger();
    parts().prompts->dialog()->line()->setText(QStringLiteral("  "));
    QVERIFY(!parts().prompts->dialog()->actionButton()->isEnabled());
    parts().prompts->dialog()->line()->setText(QStringLiteral("a better name"));
    parts().prompts->dialog()->actionButton()->click();
    QCOMPARE(renames.first().at(1).toString(), QStringLiteral("a better name"));
}

void TestMainWindow::checkpointsAreNamedWhileARunLasts()
{
    m_stage->create();
    showRun();
    QSignalSpy named(m_window.get(), &MainWindow::checkpointRequested);
    QVERIFY(actions().nameCheckpoint->isEnabled());
    actions().nameCheckpoint->trigger();
    parts().prompts->dialog()->line()->setText(QStringLiteral("before the long fit"));
    parts().prompts->dialog()->actionButton()->click();
    QCOMPARE(named.count(), 1);
    QCOMPARE(named.first().first().value<RunId>(), m_stage->run);
    QCOMPARE(named.first().at(1).toString(), QStringLiteral("before the long fit"));
}

void TestMainWindow::questionsOpenByThemselves()
{
    m_stage->create();
    showRun();
    m_stage->runToQuestion();
    QTRY_VERIFY(parts().panels->panel(m_stage->question));
    QVERIFY(parts().panels->panel(m_stage->question)->isVisible());
    QVERIFY(actions().nextApproval->isEnabled());
}

void TestMainWindow::questionsStayClosedWhenNotWanted()
{
    actions().autoOpenApprovals->setChecked(false);
    m_stage->create();
    showRun();
    m_stage->runToQuestion();
    QCoreApplication::processEvents();
    QVERIFY(!parts().panels->panel(m_stage->question));
    actions().nextApproval->trigger();
    QVERIFY(parts().panels->panel(m_stage->question));
}

void TestMainWindow::anAnswerLeavesWithItsHash()
{
    m_stage->create();
    showRun();
    m_stage->runToQuestion();
    QTRY_VERIFY(parts().panels->panel(m_stage->question));
    QSignalSpy answers(parts().asking, &ApprovalPart::answered);
    parts().panels->panel(m_stage->question)->button(Resolution::Approved)->click();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(answers.first().first().value<QList<AnswerOrder>>().value(0).hash,
             m_stage->graph.projection().approval(m_stage->question)->request.hash);
    m_window->showAnswerRefused(m_stage->question,
                                Error { ErrorCode::Conflict, QStringLiteral("Too late."), {}, {}, {}, {} });
    QCOMPARE(parts().panels->panel(m_stage->question)->message()->what(), QStringLiteral("Too late."));
}

void TestMainWindow::anotherRunsQuestionLeavesTheRunOnShow()
{
    const ApprovalId foreign = m_stage->addForeignQuestion();
    QSignalSpy selected(m_window.get(), &MainWindow::runSelected);
    QSignalSpy needed(parts().asking, &ApprovalPart::questionNeeded);
    m_window->openApproval(foreign);
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().first().value<RunId>(), m_stage->approvals.at(0).open.run);
    QCOMPARE(needed.first().at(1).value<ApprovalId>(), foreign);
    QCOMPARE(selected.count(), 0);
}

void TestMainWindow::theTitleCountsQuestions()
{
    const QString title = m_window->windowTitle();
    m_stage->addForeignQuestion();
    QCOMPARE(m_window->windowTitle(), QStringLiteral("(1) ") + title);
    m_stage->approvals.clear();
    QCOMPARE(m_window->windowTitle(), title);
}

void TestMainWindow::theBadgeCounts()
{
    QVERIFY(!parts().toolBar->approvals()->isEnabled());
    m_stage->create();
    m_stage->runToQuestion();
    QCOMPARE(parts().toolBar->approvals()->text(), QStringLiteral("1 waiting"));
    m_stage->addForeignQuestion();
    QCOMPARE(parts().toolBar->approvals()->text(), QStringLiteral("2 waiting"));
    m_stage->approvals.clear();
    QVERIFY(!parts().toolBar->approvals()->isEnabled());
}

void TestMainWindow::haltedStorageStaysUntilItIsWell()
{
    QVERIFY(!parts().messages->haltBar()->isVisible());
    m_window->setStorageHalted(
        Error { ErrorCode::DiskFull, QStringLiteral("The disk is full."), QStringLiteral("Make room."), {}, {}, {} });
    QVERIFY(parts().messages->haltBar()->isVisible());
    QCOMPARE(parts().statusLine->savedText(), QStringLiteral("not saved: disk full"));
    QSignalSpy retries(m_window.get(), &MainWindow::retryCommitRequested);
    Q_EMIT parts().messages->haltBar()->actionRequested();
    QCOMPARE(retries.count(), 1);
    m_window->setStorageHalted(std::nullopt);
    QVERIFY(!parts().messages->haltBar()->isVisible());
    QCOMPARE(parts().statusLine->savedText(), QStringLiteral("saved"));
    m_window->setStatus({ 3, 0, true });
    QCOMPARE(parts().statusLine->savedText(), QStringLiteral("saving…"));
}

void TestMainWindow::errorsAndNotices()
{
    m_window->showError(Error { ErrorCode::Io, QStringLiteral("It broke."), {}, {}, {}, {} });
    QVERIFY(parts().messageBar->isVisible());
    QCOMPARE(parts().messageBar->what(), QStringLiteral("It broke."));
    m_window->showNotice(QStringLiteral("All is well."));
    QCOMPARE(parts().messageBar->what(), QStringLiteral("All is well."));
    QCOMPARE(parts().messageBar->kind(), MessageBar::Kind::Info);
}

void TestMainWindow::problemsAreListedAndCopied()
{
    const QString path = QStringLiteral("/w/bad.workflow.yaml");
    m_window->showProblems(
        path,
        { Error { ErrorCode::BadInput,
                  QStringLiteral("Unknown key 'need'."),
                  QStringLiteral("Did you mean 'needs'?"),
                  {},
                  { path, 23, 5 },
                  QStringLiteral("fit") },
          Error { ErrorCode::NotFound, QStringLiteral("No such script."), {}, {}, { path, 31, 0 }, {} } });
    QCOMPARE(parts().pages->currentWidget(), static_cast<QWidget*>(parts().problems.made()));
    QCOMPARE(parts().problems->count(), 2);
    parts().problems->copyAll();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(QLatin1String("bad.workflow.yaml:23:5")) && copied.contains(QLatin1String("needs")),
             qPrintable(copied));
    QCOMPARE(copied.count(QLatin1Char('\n')), 1);
    QSignalSpy opens(m_window.get(), &MainWindow::openRequested);
    Q_EMIT parts().problems->openRequested(parts().problems->path());
    QCOMPARE(opens.first().first().toString(), path);
}

void TestMainWindow::menusOfExamplesAndRecentFiles()
{
    QCOMPARE(actions().examplesMenu->actions().size(), 2);
    QSignalSpy examples(m_window.get(), &MainWindow::exampleRequested);
    actions().examplesMenu->actions().first()->trigger();
    QCOMPARE(examples.first().first().toString(), QStringLiteral("firas"));
    m_window->setRecentFiles({});
    QVERIFY(!actions().recentMenu->isEnabled());
    m_window->setRecentFiles({ QStringLiteral("/a/one.workflow.yaml"), QStringLiteral("/b/R&D.workflow.yaml") });
    QSignalSpy opens(m_window.get(), &MainWindow::openRequested);
    actions().recentMenu->actions().at(1)->trigger();
    QCOMPARE(opens.first().first().toString(), QStringLiteral("/b/R&D.workflow.yaml"));
    QVERIFY(actions().recentMenu->actions().at(1)->text().contains(QLatin1String("R&&D")));
}

void TestMainWindow::filesAreChosenWithoutBlocking()
{
    QSignalSpy imports(m_window.get(), &MainWindow::importRequested);
    actions().import->trigger(); // returns at once
    auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("openDialog"));
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(QStringLiteral("/t/trace.json"));
    QCOMPARE(imports.first().first().toString(), QStringLiteral("/t/trace.json"));
    dialog->close();
}

void TestMainWindow::closingAsksWhileStepsRun()
{
    QSignalSpy quits(m_window.get(), &MainWindow::quitRequested);
    m_window->setStatus({ 3, 2, false });
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(quits.count(), 0);
    QVERIFY(parts().prompts->dialog());
    parts().prompts->dialog()->actionButton()->click();
    QCOMPARE(quits.count(), 1);
    m_window->closeNow();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closingIdleAsksTheApplication()
{
    QSignalSpy quits(m_window.get(), &MainWindow::quitRequested);
    actions().quit->trigger();
    QCOMPARE(quits.count(), 1);
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::closingOneOfSeveralAsksNobody()
{
    QSignalSpy quits(m_window.get(), &MainWindow::quitRequested);
    QSignalSpy closes(m_window.get(), &MainWindow::closed);
    m_window->setStatus({ 3, 2, false });
    m_window->setLast(false);
    actions().closeWindow->trigger();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closes.count(), 1);
    QCOMPARE(quits.count(), 0);
    QVERIFY(!parts().prompts->dialog());
    m_window->show();
    actions().quit->trigger(); // ends the program, so it asks
    QVERIFY(parts().prompts->dialog());
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::anotherWindowIsAskedFor()
{
    QSignalSpy asked(m_window.get(), &MainWindow::windowRequested);
    actions().newWindow->trigger();
    QVERIFY(asked.takeFirst().first().value<RunId>().isNull());
    Q_EMIT parts().runsPane->commands()->windowRequested(m_stage->graph.run());
    QCOMPARE(asked.takeFirst().first().value<RunId>(), m_stage->graph.run());
}

void TestMainWindow::viewsFollowTheirActions()
{
    m_stage->create();
    showRun();
    const std::pair<QAction*, RunPage::View> views[] = {
        { actions().viewTimeline, RunPage::Timeline }, { actions().viewSteps, RunPage::Steps },
        { actions().viewFiles, RunPage::Files },       { actions().viewMetrics, RunPage::Metrics },
        { actions().viewReport, RunPage::Report },     { actions().viewGraph, RunPage::Graph }
    };
    for (const auto& [action, view] : views) {
        action->trigger();
        QCOMPARE(parts().runPage->view(), view);
        QCOMPARE(actions().zoomIn->isEnabled(), view == RunPage::Graph);
    }
}

void TestMainWindow::whatNobodyLooksAtIsNotMade()
{
    const RunPage& page = *parts().runPage;
    const auto made = [&] {
        return QList<bool> { parts().problems.made() != nullptr,       parts().branches.made() != nullptr,
                             parts().comparison.made() != nullptr,     parts().costs.made() != nullptr,
                             page.timeline().made() != nullptr,        page.steps().made() != nullptr,
                             page.files().made() != nullptr,           page.metrics().made() != nullptr,
                             page.report().made() != nullptr,          parts().bottom->console.made() != nullptr,
                             parts().bottom->events.made() != nullptr, parts().play->sheet().made() != nullptr };
    };
    QCOMPARE(made(), QList<bool>(12, false));
    // Each one makes a start longer; with all pages there were two thousand.
    constexpr int atStart = 900;
    const auto count = m_window->findChildren<QWidget*>().size();
    QVERIFY2(count < atStart, qPrintable(QString::number(count)));
    m_stage->create();
    m_stage->runToQuestion();
    showRun();
    QCOMPARE(made(), QList<bool>(12, false)); // the graph is in front, and the panel below is folded
    parts().bottom->setFolded(false);
    QVERIFY(parts().bottom->console.isVisible());
    QVERIFY(!parts().bottom->events.made());
}

void TestMainWindow::aViewThatComesLaterHasEverything()
{
    m_stage->create();
    m_stage->finish();
    showRun();
    RunPage& page = *parts().runPage;
    const int chosen = m_stage->step("report");
    page.selectStep(chosen);
    const auto chosenIn = [](const QAbstractItemView& view) {
        return view.currentIndex().isValid() ? view.currentIndex().data(StepModel::StepIndexRole).toInt() : -1;
    };
    actions().viewSteps->setChecked(true);
    QVERIFY(page.steps().isVisible());
    QCOMPARE(page.steps()->model()->rowCount(), m_stage->graph.stepCount());
    QCOMPARE(chosenIn(*page.steps()), chosen);
    actions().viewTimeline->setChecked(true);
    QCOMPARE(chosenIn(*page.timeline()->view()), chosen);
    actions().viewFiles->setChecked(true);
    QVERIFY(page.files().isVisible());
    QSignalSpy opened(m_window.get(), &MainWindow::openFileRequested);
    Q_EMIT page.files()->openFileRequested(QStringLiteral("/a/file"));
    QCOMPARE(opened.count(), 1);
    // What is sized to its text has the text of this window.
    parts().inspector->showTab(StepInspector::Tab::Attempts);
    QApplication::processEvents();
    const QAbstractItemView* attempts = parts().inspector->findChild<StepAttempts*>()->table();
    QVERIFY(attempts->viewport()->rect().contains(attempts->visualRect(attempts->model()->index(0, 0))));
    // Selecting goes both ways, and stays where the graph is read again.
    const int other = m_stage->step("load");
    Q_EMIT page.steps()->stepSelected(other);
    QCOMPARE(page.selectedStep(), other);
    QCOMPARE(chosenIn(*page.timeline()->view()), other);
    m_stage->graph.reset(m_stage->graph.projection());
    QCOMPARE(page.selectedStep(), other);
    QCOMPARE(chosenIn(*page.steps()), other);
    QCOMPARE(chosenIn(*page.timeline()->view()), other);
    // And nothing is asked about steps that are gone.
    actions().viewSteps->setChecked(true);
    parts().toolBar->find()->setText(QStringLiteral("load"));
    m_stage->graph.clear();
    QCOMPARE(page.steps()->model()->rowCount(), 0);
    QCOMPARE(page.selectedStep(), -1);
}

void TestMainWindow::aPageThatComesLaterHasTheThemeOfThen()
{
    Theme::dark().applyTo(*qApp);
    m_window->setTheme(Theme::dark());
    m_window->showPage(parts().costs.get());
    QVERIFY(parts().costs.isVisible());
    const QImage picture = parts().costs->grab().toImage();
    QVERIFY(picture.pixelColor(picture.rect().center()).lightnessF() < 0.3);
    Theme::light().applyTo(*qApp);
}

void TestMainWindow::findingAStepSelectsIt()
{
    m_stage->create();
    showRun();
    QTest::keyClicks(parts().toolBar->find(), QStringLiteral("fit"));
    QCOMPARE(parts().runPage->selectedStep(), m_stage->step("fit-temperature"));
    QTest::keyClick(parts().toolBar->find(), Qt::Key_Return);
    QCOMPARE(parts().runPage->selectedStep(), m_stage->step("fit-y"));
    parts().toolBar->find()->clear();
    QTest::keyClicks(parts().toolBar->find(), QStringLiteral("REPORT"));
    QCOMPARE(parts().runPage->selectedStep(), m_stage->step("report"));
}

void TestMainWindow::narrowWindowsHideTheDetails()
{
    m_stage->create();
    showRun();
    auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("inspectorDock"));
    QVERIFY(dock->isVisible());
    m_window->resize(960, 700);
    QTRY_VERIFY(!dock->isVisible());
    Q_EMIT parts().runPage->stepActivated(0); // asked for: opens as a drawer
    QVERIFY(dock->isVisible());
    m_window->resize(1280, 800);
    QTRY_VERIFY(dock->isVisible());
}

void TestMainWindow::longNamesFit()
{
    const QString name = QString(60, QLatin1Char('W')) + QStringLiteral(" 🔭 ") + QString(60, QLatin1Char('m'));
    m_stage->addOtherRuns();
    m_stage->create(name);
    m_stage->runHalfway();
    m_window->resize(1280, 800);
    showRun();
    QCOMPARE(parts().runPage->header()->title(), name);
    QCOMPARE(m_window->width(), 1280);
    QVERIFY(m_window->minimumSizeHint().width() <= 1280);
}

void TestMainWindow::everyControlHasANameAndATip()
{
    m_stage->create();
    m_stage->runToQuestion();
    showRun();
    for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(
                !button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->toolTip().isEmpty(),
                qPrintable(button->objectName() + QLatin1Char(' ') + QLatin1String(button->metaObject()->className())));
        }
    }
    for (const QAction* action : actions().all()) {
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->text().contains(QLatin1Char('&')), qPrintable(action->text()));
    }
}

void TestMainWindow::theConsoleGetsTheRoomItIsGiven()
{
    m_stage->create();
    showRun();
    BottomPart& bottom = *parts().bottom;
    for (int visit = 0; visit < 3; ++visit) {
        bottom.showPane(BottomPart::EventsTab);
        QApplication::processEvents();
        QVERIFY2(bottom.height() >= 270, qPrintable(QString::number(bottom.height()))); // what it asks for at first
        bottom.setFolded(true);
        QApplication::processEvents();
    }
    // Half of the window, when a person drags it so: pages that are not in front need no room.
    bottom.setOpenHeight(380);
    bottom.setFolded(false);
    QApplication::processEvents();
    QVERIFY2(bottom.height() >= 370, qPrintable(QString::number(bottom.height())));
    bottom.setFolded(true);
    bottom.setFolded(false);
    QApplication::processEvents();
    QVERIFY(bottom.height() >= 370); // as it was
}

void TestMainWindow::aNewWorkflowCanBeBegunFromTheWelcomePage()
{
    QAction* begin = parts().edit->actions->newWorkflow;
    QPushButton* button = nullptr;
    for (QPushButton* each : parts().welcome->findChildren<QPushButton*>()) {
        button = each->text() == QStringLiteral("New workflow") ? each : button;
    }
    QVERIFY(button && button->isVisible());
    QSignalSpy begun(begin, &QAction::triggered);
    button->click();
    QCOMPARE(begun.count(), 1);
    begin->setVisible(false); // editing is switched off
    QVERIFY(!button->isVisible());
}

void TestMainWindow::shortcutsAreUnique()
{
    QHash<QString, QString> seen;
    for (const QAction* action : m_window->actions()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(
                !seen.contains(text),
                qPrintable(text + QStringLiteral(": ") + seen.value(text) + QStringLiteral(" and ") + action->text()));
            seen.insert(text, action->text());
        }
    }
    QVERIFY(seen.size() > 20);
}

void TestMainWindow::themeSwitches()
{
    QSignalSpy schemes(m_window.get(), &MainWindow::schemeChanged);
    actions().schemeDark->trigger();
    QCOMPARE(schemes.first().first().value<Scheme>(), Scheme::Dark);
    const QString light = m_window->styleSheet();
    Theme::dark().applyTo(*qApp);
    m_window->setTheme(Theme::dark());
    QVERIFY(m_window->styleSheet() != light);
    QVERIFY(!m_window->styleSheet().contains(QLatin1Char('@'))); // every token was filled in
    QVERIFY(m_window->grab().toImage().pixelColor(640, 790).lightnessF() < 0.3);
    Theme::light().applyTo(*qApp);
    m_window->setTheme(Theme::light());
    QVERIFY(m_window->grab().toImage().pixelColor(640, 790).lightnessF() > 0.8);
}

void TestMainWindow::paneFocusGoesRound()
{
    m_stage->addOtherRuns();
    m_stage->create();
    showRun();
    m_window->activateWindow();
    QList<const QWidget*> visited;
    for (int i = 0; i < 4; ++i) {
        actions().nextPane->trigger();
        const QWidget* at = m_window->focusWidget();
        QVERIFY(at);
        visited.append(at);
    }
    QVERIFY(QSet<const QWidget*>(visited.begin(), visited.end()).size() >= 3);
    actions().previousPane->trigger();
    QVERIFY(m_window->focusWidget());
}

void TestMainWindow::largeTextKeepsEverythingInside()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        MainWindow window(m_stage->models(), m_stage->clock, {});
        window.setExamples(WindowStage::examples());
        m_stage->openWorkflow();
        window.resize(1280, 800);
        window.show();
        QCOMPARE(window.width(), 1280);
        window.showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
        QCoreApplication::processEvents();
        const QPushButton* start = window.parts().runPage->launch()->startButton();
        const QRect inside(start->mapTo(&window, QPoint()), start->size());
        QVERIFY(window.rect().contains(inside));
        QVERIFY(start->height() >= start->fontMetrics().height());
    }
    QApplication::setFont(before);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
