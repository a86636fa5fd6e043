// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/window/bottompart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

/// The panel below the pages of a run takes the whole page when a person wants that, and gives it back.
class TestBottomPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesThePageAndGivesItBack();
    void foldingEndsIt();
    void whoWantsAnotherPaneSeesIt();
    void theKeyboardStaysInSight();
    void theStartPageIsNeverHidden();

private:
    [[nodiscard]] BottomPart& bottom() const { return *m_window->parts().bottom; }
    [[nodiscard]] QAction* enlarge() const { return m_window->parts().docks->toggles().last(); }
    [[nodiscard]] QWidget* dock(const char* name) const
    {
        return m_window->findChild<QDockWidget*>(QLatin1String(name));
    }
    [[nodiscard]] bool isPageVisible() const { return m_window->centralWidget()->isVisible(); }

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestBottomPanel::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QApplication::setActiveWindow(m_window.get());
    m_stage->create();
    m_window->showRun(m_stage->run);
    bottom().showPane(BottomPart::EventsTab);
    QApplication::processEvents();
}

void TestBottomPanel::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

void TestBottomPanel::takesThePageAndGivesItBack()
{
    const int before = bottom().height();
    auto* button = bottom().findChild<QToolButton*>(QStringLiteral("enlarge"));
    QTest::mouseClick(button, Qt::LeftButton);
    QApplication::processEvents();
    QVERIFY(button->isChecked() && enlarge()->isChecked());
    QVERIFY(!isPageVisible());
    QVERIFY(!dock("runsDock")->isVisible());
    QVERIFY2(bottom().height() > 600, qPrintable(QString::number(bottom().height())));
    QCOMPARE(bottom().openHeight(), before); // what it goes back to
    QTest::mouseClick(button, Qt::LeftButton);
    QApplication::processEvents();
    QVERIFY(!button->isChecked() && !enlarge()->isChecked());
    QVERIFY(isPageVisible());
    QVERIFY(dock("runsDock")->isVisible());
    QVERIFY2(qAbs(bottom().height() - before) <= 4, qPrintable(QString::number(bottom().height())));
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bottom().isEnlarged());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!bottom().isEnlarged());
}

void TestBottomPanel::foldingEndsIt()
{
    bottom().setFolded(true);
    enlarge()->trigger();
    QVERIFY(!bottom().isFolded()); // nobody wants an empty page
    QVERIFY(bottom().isEnlarged());
    bottom().setFolded(true);
    QVERIFY(!bottom().isEnlarged());
    QVERIFY(isPageVisible());
}

void TestBottomPanel::whoWantsAnotherPaneSeesIt()
{
    enlarge()->trigger();
    m_window->parts().actions->viewTimeline->setChecked(true);
    QVERIFY(isPageVisible());
    enlarge()->trigger();
    m_window->parts().docks->showInspector();
    QVERIFY(dock("inspectorDock")->isVisible());
    enlarge()->trigger();
    QAction* runs = m_window->parts().docks->toggles().first();
    runs->trigger(); // hides what is hidden
    QVERIFY(bottom().isEnlarged());
    runs->trigger();
    QVERIFY(dock("runsDock")->isVisible());
}

void TestBottomPanel::theKeyboardStaysInSight()
{
    m_window->parts().runPage->setFocus(Qt::OtherFocusReason);
    enlarge()->trigger();
    QVERIFY(m_window->focusWidget());
    QVERIFY(bottom().isAncestorOf(m_window->focusWidget()));
}

void TestBottomPanel::theStartPageIsNeverHidden()
{
    enlarge()->trigger();
    m_window->showWelcome();
    QVERIFY(isPageVisible());
    QVERIFY(!enlarge()->isEnabled());
    m_window->showRun(m_stage->run);
    QVERIFY(!isPageVisible()); // as it was left
}

QTEST_MAIN(TestBottomPanel)
#include "tst_bottompanel.moc"
