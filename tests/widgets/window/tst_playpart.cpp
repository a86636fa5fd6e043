// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/common/origin.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runpage.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// Every way to the sheet for branches in the window (requirement 18.6).
class TestPlayPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void theActionWantsAStepOfARun();
    void theSheetTakesThePlaceOfTheDetails();
    void theCanvasHasAMenu();
    void theTableHasAMenu();
    void theDetailsHaveAButton();
    void theHideButtonClosesIt();
    void draftsCanBeResumed();
    void keptStepsSaySo();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }
    [[nodiscard]] PlaySheet& sheet() const { return *parts().play->sheet(); }
    [[nodiscard]] QDockWidget* dock(const char* name) const
    {
        return m_window->findChild<QDockWidget*>(QLatin1String(name));
    }
    /// The menu that holds the action, once it is shown.
    [[nodiscard]] QMenu* stepMenu() const;

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestPlayPart::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // keys go to the window in front
    m_stage->create();
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
}

void TestPlayPart::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QMenu* TestPlayPart::stepMenu() const
{
    for (QMenu* menu : parts().runPage->findChildren<QMenu*>()) {
        if (menu->isVisible() && menu->actions().contains(parts().actions->playFrom)) {
            return menu;
        }
    }
    return nullptr;
}

void TestPlayPart::theActionWantsAStepOfARun()
{
    QAction* play = parts().actions->playFrom;
    QVERIFY(!play->isEnabled());
    QVERIFY(play->toolTip().contains(QStringLiteral("No step"))); // says why
    parts().runPage->selectStep(1);
    QVERIFY(play->isEnabled());
    m_stage->openWorkflow();
    m_window->showWorkflow(QStringLiteral("/w/firas.workflow.yaml"));
    parts().runPage->selectStep(1);
    QVERIFY(!play->isEnabled());
}

void TestPlayPart::theSheetTakesThePlaceOfTheDetails()
{
    QVERIFY(dock("inspectorDock")->isVisible());
    QVERIFY(!dock("sheetDock")->isVisible());
    parts().runPage->selectStep(m_stage->step("fit-y"));
    parts().actions->playFrom->trigger();
    QVERIFY(dock("sheetDock")->isVisible());
    QVERIFY(!dock("inspectorDock")->isVisible());
    QCOMPARE(sheet().fields()->fromStep(), m_stage->step("fit-y"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!dock("sheetDock")->isVisible());
    QVERIFY(dock("inspectorDock")->isVisible());
}

void TestPlayPart::theCanvasHasAMenu()
{
    Q_EMIT parts().runPage->canvas()->contextMenuRequested(-1, {});
    QVERIFY(!stepMenu()); // the background has none
    Q_EMIT parts().runPage->canvas()->contextMenuRequested(m_stage->step("bootstrap"), QPoint(300, 300));
    QMenu* menu = stepMenu();
    QVERIFY(menu);
    parts().actions->playFrom->trigger();
    QCOMPARE(sheet().fields()->fromStep(), m_stage->step("bootstrap"));
    menu->close();
}

void TestPlayPart::theTableHasAMenu()
{
    parts().actions->viewSteps->trigger();
    StepTable* table = parts().runPage->steps().get();
    const QModelIndex row = table->model()->index(2, 0);
    Q_EMIT table->customContextMenuRequested(table->visualRect(row).center());
    QMenu* menu = stepMenu();
    QVERIFY(menu);
    QCOMPARE(parts().runPage->selectedStep(), 2);
    menu->close();
}

void TestPlayPart::theDetailsHaveAButton()
{
    parts().runPage->selectStep(m_stage->step("load"));
    auto* button = parts().inspector->findChild<QPushButton*>(QStringLiteral("playFromStep"));
    QVERIFY(button);
    QVERIFY(button->isVisible());
    button->click();
    QVERIFY(sheet().isOpen());
    QCOMPARE(sheet().fields()->fromStep(), m_stage->step("load"));
}

void TestPlayPart::theHideButtonClosesIt()
{
    parts().runPage->selectStep(1);
    parts().actions->playFrom->trigger();
    auto* hide = dock("sheetDock")->titleBarWidget()->findChild<QAbstractButton*>();
    QVERIFY(hide);
    hide->click();
    QVERIFY(!sheet().isOpen());
    QVERIFY(!dock("sheetDock")->isVisible());
}

void TestPlayPart::draftsCanBeResumed()
{
    ActionContext now;
    now.hasGraph = now.isPageShown = now.isRun = true;
    now.state = RunState::Draft;
    parts().actions->update(now);
    QVERIFY(parts().actions->resume->isEnabled());
    now.isOwned = true; // it is being made
    parts().actions->update(now);
    QVERIFY(!parts().actions->resume->isEnabled());
}

/// A branch that kept its first step: said in the table, on the card and in the details.
void TestPlayPart::keptStepsSaySo()
{
    const WorkflowPtr workflow = m_stage->graph.workflow();
    auto inheritance = std::make_shared<Inheritance>();
    const StepStatus& load = m_stage->graph.status(m_stage->step("load"));
    InheritedStep kept;
    kept.step = m_stage->step("load");
    kept.origin = { OriginKind::Inherited, m_stage->run, QStringLiteral("load"), 1 };
    kept.started = load.started();
    kept.ended = load.ended();
    kept.report = load.attempts.back().report;
    inheritance->steps.push_back(kept);
    const RunId branch = m_stage->ids.next<RunId>();
    RunCreated created = m_stage->graph.projection().created();
    created.origin = RunOrigin {};
    created.origin->parent = m_stage->run;
    m_stage->graph.reset(RunProjection(branch, workflow, inheritance));
    m_stage->graph.apply({ RunEvent { branch, 1, m_stage->clock.now(), created } });
    QVERIFY(Origin::isElsewhere(m_stage->graph.status(0)));
    QVERIFY(!Origin::isElsewhere(m_stage->graph.status(1)));
    m_window->showGraph();
    const QAbstractItemModel& rows = *parts().runPage->steps()->model();
    QCOMPARE(rows.index(0, 1).data().toString(), QStringLiteral("Kept"));
    QCOMPARE(rows.index(1, 1).data().toString(), QStringLiteral("Not started"));
}

QTEST_MAIN(TestPlayPart)
#include "tst_playpart.moc"
