// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "items/stepmodel.h"
#include "layout/coarselayout.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/steppart.h"
#include "widgets/approvals/stepsheet.h"
#include "widgets/approvals/stepstrip.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/steptext.h"
#include "widgets/common/actiontips.h"
#include "widgets/common/labels.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/runpage.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// What a person does about steps that failed (S06-M10, UI7-M6) or show no sign of life, in the window.
class TestStepPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void aStalledStepIsMarkedEverywhere();
    void aStalledStepIsWaitedForOrEnded();
    void aFailedStepOffersWhatTheEngineTakes();
    void whatTheEngineRefusesSaysWhy();
    void anOpenQuestionHasTheAnswers();
    void aNoteGoesAlong();
    void nothingDifferentIsNoChange();
    void whatIsChangedGoesAlong();
    void aRefusalLosesNothing();
    void theSheetIsBoundToItsAttempt();
    void theMenuHasTheSame();
    void withoutRetriesNothingIsOfferedAboutFailures();
    void aNotificationLeadsToTheStep();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }
    [[nodiscard]] StepStrip& strip() const { return *parts().inspector->findChild<StepStrip*>(); }
    [[nodiscard]] int fit() const { return m_stage->step("fit-temperature"); }
    void stall(int step, bool isStalled = true);
    void fail();
    /// The sheet that a button of the strip opens.
    [[nodiscard]] StepSheet* open(StepAction action) const;
    [[nodiscard]] QMenu* menu(int step) const;

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestStepPart::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    CanvasView* canvas = m_window->canvas();
    connect(canvas, &CanvasView::layoutRequested, canvas,
            [canvas](quint64 ticket, const LayoutGraph& wanted) { canvas->applyLayout(ticket, coarseLayout(wanted)); });
    m_window->resize(1280, 800);
    m_window->show();
    m_stage->create();
}

void TestStepPart::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

void TestStepPart::stall(int step, bool isStalled)
{
    m_stage->record(StepStalled { step, 1, isStalled, 900'000'000 });
}

void TestStepPart::fail()
{
    m_stage->failFit();
    m_window->showRun(m_stage->run);
    parts().runPage->selectStep(fit());
}

StepSheet* TestStepPart::open(StepAction action) const
{
    strip().button(action)->click();
    return parts().decisions->sheet(m_stage->run, fit(), action);
}

QMenu* TestStepPart::menu(int step) const
{
    for (QMenu* before : parts().runPage->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) {
        delete before;
    }
    Q_EMIT parts().runPage->canvas()->contextMenuRequested(step, QPoint(300, 300));
    return parts().runPage->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
}

void TestStepPart::aStalledStepIsMarkedEverywhere()
{
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
    const int step = m_stage->step("fit-y");
    parts().runPage->selectStep(step);
    QCOMPARE(statusOf(m_stage->graph, step), Status::Running);
    QVERIFY(strip().isHidden());
    stall(step);
    QCOMPARE(statusOf(m_stage->graph, step), Status::Stalled);
    const RunScene& scene = parts().runPage->canvas()->runScene();
    QCOMPARE(scene.node(step)->status(), Status::Stalled);
    const QString word = Labels::status(Status::Stalled);
    QVERIFY(StepText::detail(m_stage->graph, step, Status::Stalled, m_stage->clock.now()).contains(word));
    QVERIFY(StepText::spoken(m_stage->graph, step, m_stage->clock.now()).contains(word));
    const QAbstractItemModel* table = parts().runPage->steps()->model();
    QCOMPARE(table->index(step, StepModel::State).data().toString(), word);
    bool isInInspector = false;
    for (const StatusBadge* badge : parts().inspector->findChildren<StatusBadge*>()) {
        isInInspector = isInInspector || (badge->status() == Status::Stalled && badge->text().contains(word));
    }
    QVERIFY(isInInspector);
    QVERIFY(!strip().isHidden());
    m_stage->graph.setOwned(false); // nobody works on it: that is another trouble
    QCOMPARE(statusOf(m_stage->graph, step), Status::Interrupted);
    m_stage->graph.setOwned(true);
    stall(step, false);
    QCOMPARE(scene.node(step)->status(), Status::Running);
    QVERIFY(strip().isHidden());
}

void TestStepPart::aStalledStepIsWaitedForOrEnded()
{
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
    const int step = m_stage->step("fit-y");
    parts().runPage->selectStep(step);
    stall(step);
    QSignalSpy ordered(parts().decisions, &StepPart::ordered);
    QVERIFY(!strip().button(StepAction::Wait)->isHidden());
    QVERIFY(!strip().button(StepAction::Kill)->isHidden());
    QVERIFY(strip().button(StepAction::Retry)->isHidden());
    strip().button(StepAction::Wait)->click(); // loses nothing, so nothing is asked
    QCOMPARE(ordered.count(), 1);
    QCOMPARE(ordered.takeFirst().first().value<StepOrder>().action, StepAction::Wait);
    strip().button(StepAction::Kill)->click();
    QCOMPARE(ordered.count(), 0);
    StepSheet* sheet = parts().decisions->sheet(m_stage->run, step, StepAction::Kill);
    QVERIFY(sheet);
    QVERIFY(!sheet->note() && !sheet->changes());
    QTest::keyClick(sheet, Qt::Key_Return); // nothing happens by accident
    QCOMPARE(ordered.count(), 0);
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(ordered.count(), 1);
    const auto order = ordered.first().first().value<StepOrder>();
    QCOMPARE(order.action, StepAction::Kill);
    QCOMPARE(order.step, step);
    parts().decisions->settle(order);
    QVERIFY(!parts().decisions->sheet(m_stage->run, step, StepAction::Kill));
}

void TestStepPart::aFailedStepOffersWhatTheEngineTakes()
{
    fail();
    QVERIFY(!strip().isHidden());
    for (const StepAction action : { StepAction::Retry, StepAction::Modify, StepAction::Skip }) {
        const QPushButton* button = strip().button(action);
        QVERIFY(!button->isHidden() && button->isEnabled());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!button->accessibleName().isEmpty() && !button->accessibleDescription().isEmpty());
    }
    QVERIFY(strip().button(StepAction::Kill)->isHidden());
    parts().runPage->selectStep(m_stage->step("load")); // is completed
    QVERIFY(strip().isHidden());
}

void TestStepPart::whatTheEngineRefusesSaysWhy()
{
    fail(); // the run has ended with it
    const QPushButton* giveUp = strip().button(StepAction::Abort);
    QVERIFY(!giveUp->isHidden() && !giveUp->isEnabled());
    QVERIFY(giveUp->toolTip().contains(QStringLiteral("ended")));
    m_stage->record(RunMoved { RunState::Failed, RunState::Executing, {} });
    QVERIFY(giveUp->isEnabled());
}

void TestStepPart::anOpenQuestionHasTheAnswers()
{
    fail();
    m_stage->record(RunMoved { RunState::Failed, RunState::Executing, {} });
    ApprovalRequested request;
    request.id = m_stage->ids.next<ApprovalId>();
    request.step = fit();
    request.kind = ApprovalKind::Error;
    request.question = QStringLiteral("What now?");
    request.options = { Resolution::Retried, Resolution::Aborted };
    request.hash = evidenceHash(request.question, request.options, request.shown);
    m_stage->record(request);
    QVERIFY(strip().isHidden());
    const auto offers = StepOffers::of(m_stage->graph, fit());
    for (const StepOffer& offer : offers) {
        const bool isAnswer = offer.action == StepAction::Retry || offer.action == StepAction::Abort;
        QCOMPARE(offer.whyNot.isEmpty(), isAnswer);
    }
}

void TestStepPart::aNoteGoesAlong()
{
    fail();
    QSignalSpy ordered(parts().decisions, &StepPart::ordered);
    StepSheet* sheet = open(StepAction::Retry);
    QVERIFY(sheet && !sheet->changes());
    QCOMPARE(open(StepAction::Retry), sheet); // once more shows the same
    sheet->note()->setPlainText(QStringLiteral(" use the other mirror \n"));
    sheet->button()->click();
    QCOMPARE(ordered.count(), 1);
    const auto order = ordered.takeFirst().first().value<StepOrder>();
    QCOMPARE(order.run, m_stage->run);
    QCOMPARE(order.step, fit());
    QCOMPARE(order.action, StepAction::Retry);
    QCOMPARE(order.guidance, QStringLiteral("use the other mirror"));
    QVERIFY(!sheet->button()->isEnabled()); // until there is a reply
    parts().decisions->settle(order);
    QVERIFY(!parts().decisions->sheet(m_stage->run, fit(), StepAction::Retry));
    StepSheet* skip = open(StepAction::Skip);
    QVERIFY(skip);
    skip->note()->setPlainText(QStringLiteral("not needed"));
    skip->button()->click();
    QCOMPARE(ordered.first().first().value<StepOrder>().guidance, QStringLiteral("not needed")); // S06-M10
}

void TestStepPart::nothingDifferentIsNoChange()
{
    fail();
    QSignalSpy ordered(parts().decisions, &StepPart::ordered);
    StepSheet* sheet = open(StepAction::Modify);
    QVERIFY(sheet && sheet->changes());
    sheet->button()->click();
    QCOMPARE(ordered.count(), 0);
    QVERIFY(!sheet->message()->what().isEmpty());
    sheet->note()->setPlainText(QStringLiteral("with numpy"));
    sheet->button()->click();
    QCOMPARE(ordered.count(), 1);
}

void TestStepPart::whatIsChangedGoesAlong()
{
    fail();
    QSignalSpy ordered(parts().decisions, &StepPart::ordered);
    StepSheet* sheet = open(StepAction::Modify);
    QVERIFY(sheet && sheet->changes() && sheet->changes()->code() && sheet->changes()->parameters());
    QJsonObject values = sheet->changes()->parameters()->values();
    values.insert(QStringLiteral("resamples"), 100);
    sheet->changes()->parameters()->setValues(values);
    sheet->changes()->code()->setPlainText(QStringLiteral("print('better')\n"));
    sheet->button()->click();
    QCOMPARE(ordered.count(), 1);
    const auto order = ordered.first().first().value<StepOrder>();
    QCOMPARE(order.action, StepAction::Modify);
    QCOMPARE(order.changes.value(QStringLiteral("parameters")).toObject().value(QStringLiteral("resamples")).toInt(),
             100);
    QCOMPARE(order.texts.value(QStringLiteral("fit-temperature.py")), QStringLiteral("print('better')\n"));
}

void TestStepPart::aRefusalLosesNothing()
{
    fail();
    QSignalSpy ordered(parts().decisions, &StepPart::ordered);
    StepSheet* sheet = open(StepAction::Retry);
    QVERIFY(sheet);
    sheet->note()->setPlainText(QStringLiteral("gently"));
    sheet->button()->click();
    const auto order = ordered.first().first().value<StepOrder>();
    const Error error { ErrorCode::Refused, QStringLiteral("No."), {}, {}, {}, {} };
    QVERIFY(parts().decisions->refuse(order, error));
    QCOMPARE(sheet->message()->what(), QStringLiteral("No."));
    QVERIFY(sheet->button()->isEnabled());
    QCOMPARE(sheet->note()->toPlainText(), QStringLiteral("gently"));
    sheet->close();
    QVERIFY(!parts().decisions->refuse(order, error)); // then the window says it
}

void TestStepPart::theSheetIsBoundToItsAttempt()
{
    fail();
    StepSheet* sheet = open(StepAction::Retry);
    QVERIFY(sheet && sheet->button()->isEnabled());
    m_stage->record(RunMoved { RunState::Failed, RunState::Executing, {} });
    QVERIFY(sheet->button()->isEnabled());
    StepRetryScheduled retry;
    retry.step = fit();
    retry.nextAttempt = 2;
    m_stage->record(retry); // somebody else was faster
    QVERIFY(!sheet->button()->isEnabled());
    QVERIFY(!sheet->message()->what().isEmpty());
}

void TestStepPart::theMenuHasTheSame()
{
    fail();
    const QMenu* failed = menu(fit());
    QVERIFY(failed);
    QSet<QChar> letters;
    QAction* skip = nullptr;
    bool isGiveUpTold = false;
    for (QAction* action : failed->actions()) {
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        if (at >= 0) {
            QVERIFY2(!letters.contains(action->text().at(at + 1).toLower()), qPrintable(action->text()));
            letters.insert(action->text().at(at + 1).toLower());
        }
        skip = action->text() == StepOffers::verbInMenu(StepAction::Skip) ? action : skip;
        isGiveUpTold = isGiveUpTold
            || (action->text() == StepOffers::verbInMenu(StepAction::Abort) && !action->isEnabled()
                && !ActionTips::reason(action).isEmpty());
    }
    QVERIFY(isGiveUpTold);
    QVERIFY(skip && skip->isEnabled());
    skip->trigger();
    QVERIFY(parts().decisions->sheet(m_stage->run, fit(), StepAction::Skip));
    for (const QAction* action : menu(m_stage->step("load"))->actions()) {
        QVERIFY(action->text() != StepOffers::verbInMenu(StepAction::Retry));
    }
}

void TestStepPart::withoutRetriesNothingIsOfferedAboutFailures()
{
    fail();
    parts().inspector->setRetryOffered(false);
    parts().decisions->setRetriesOffered(false);
    QVERIFY(strip().isHidden());
    for (const QAction* action : menu(fit())->actions()) {
        QVERIFY(action->text() != StepOffers::verbInMenu(StepAction::Retry));
    }
}

void TestStepPart::aNotificationLeadsToTheStep()
{
    fail();
    parts().runPage->selectStep(-1);
    m_window->showWelcome();
    m_window->openStep(m_stage->run, fit());
    QVERIFY(parts().isRunPageShown());
    QCOMPARE(parts().runPage->selectedStep(), fit());
    QCOMPARE(parts().inspector->step(), fit());
    parts().runPage->selectStep(-1);
    QSignalSpy wanted(m_window.get(), &MainWindow::runSelected);
    const RunId other = m_stage->ids.next<RunId>();
    m_window->openStep(other, 2);
    QCOMPARE(wanted.count(), 1);
    m_window->showRun(m_stage->run); // another one came first: its step was not meant
    QCOMPARE(parts().runPage->selectedStep(), -1);
}

QTEST_MAIN(TestStepPart)
#include "tst_steppart.moc"
