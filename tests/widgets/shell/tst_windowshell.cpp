// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/common/actiontips.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/shortcutspage.h"
#include "widgets/shell/windowshell.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace cmbagent;

/// The palette and the page of shortcuts on a whole window, by keyboard (issue *The window*, UI plan 18.1, 18.2).
class TestWindowShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void everyActionIsThereOnceAndHasAName();
    void thePaletteOpensByKeyAndByButton();
    void itCarriesOutAnAction();
    void itSaysWhyNot();
    void itGoesToRunsAndSteps();
    void itFindsFilesAndSources();
    void escapeGivesTheKeyboardBack();
    void arrowsGoRound();
    void aClickElsewhereClosesIt();
    void whatWasUsedIsRemembered();
    void itFitsASmallWindow();
    void keysCanBeChanged();
    void conflictsAreToldBeforeTheyAreMade();
    void keysComeBack();
    void resetBringsTheOldKeysBack();
    void theFilterNarrows();

private:
    [[nodiscard]] const WindowActions& actions() const { return *m_window->parts().actions; }
    [[nodiscard]] CommandPalette& palette() const { return *m_shell->palette(); }
    void type(const QString& text) const;
    void makeWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowShell> m_shell;
};

void TestWindowShell::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_stage = std::make_unique<WindowStage>();
    makeWindow();
}

void TestWindowShell::makeWindow()
{
    m_shell.reset();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->setExamples(WindowStage::examples());
    m_shell = std::make_unique<WindowShell>(*m_window, m_stage->models(), m_settings.get());
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowShell::cleanup()
{
    m_shell.reset();
    m_window.reset();
    m_stage.reset();
    m_settings.reset();
}

void TestWindowShell::type(const QString& text) const
{
    palette().field()->selectAll();
    QTest::keyClicks(palette().field(), text);
}

void TestWindowShell::everyActionIsThereOnceAndHasAName()
{
    QSet<const QAction*> listed;
    for (const ActionRegistry::Group& group : m_shell->registry().groups()) {
        QVERIFY(!group.title.isEmpty());
        for (const QAction* action : group.actions) {
            QVERIFY2(!listed.contains(action), qPrintable(action->text()));
            listed.insert(action);
        }
    }
    QStringList names;
    const EditActions& edits = *m_window->parts().edit->actions;
    for (const QAction* action : actions().all() + edits.all()) {
        QVERIFY2(listed.contains(action), qPrintable(action->text()));
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text())); // else its keys cannot be kept
        names.append(action->objectName());
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestWindowShell::thePaletteOpensByKeyAndByButton()
{
    QVERIFY(!palette().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette().isVisible());
    QVERIFY(palette().field()->hasFocus());
    QVERIFY(palette().list()->model()->rowCount() > 50);
    QTest::keyClick(palette().field(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    m_window->parts().toolBar->command()->click();
    QVERIFY(palette().isVisible());
    QVERIFY(m_window->parts().toolBar->command()->text().contains(QStringLiteral("Ctrl+K")));
}

void TestWindowShell::itCarriesOutAnAction()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::openDataFolderRequested);
    m_shell->openPalette();
    type(QStringLiteral("data fold"));
    QCOMPARE(palette().list()->currentIndex().data().toString(), QStringLiteral("Open data folder"));
    QVERIFY(palette().list()->currentIndex().data(PaletteModel::KeysRole).toString().contains(QStringLiteral("D")));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!palette().isVisible());
}

void TestWindowShell::itSaysWhyNot()
{
    QSignalSpy paused(m_window.get(), &MainWindow::pauseRequested);
    m_shell->openPalette();
    type(QStringLiteral(">pause"));
    QCOMPARE(palette().list()->currentIndex().data().toString(), QStringLiteral("Pause"));
    QCOMPARE(palette().list()->currentIndex().data(PaletteModel::ReasonRole).toString(),
             QStringLiteral("No run is open"));
    QVERIFY2(palette().note().contains(QStringLiteral("No run is open")), qPrintable(palette().note()));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QCOMPARE(paused.size(), 0);
    QVERIFY(palette().isVisible());
    // What a screen reader says while the keyboard is in the field.
    QVERIFY(palette().field()->accessibleDescription().contains(QStringLiteral("No run is open")));
    type(QStringLiteral("zzzzqqq"));
    QVERIFY(palette().note().contains(QStringLiteral("Nothing")));
}

void TestWindowShell::itGoesToRunsAndSteps()
{
    m_stage->addOtherRuns();
    m_stage->create();
    m_stage->runHalfway();
    m_window->showRun(m_stage->run);
    m_shell->openPalette();
    type(QStringLiteral("#bootstrap"));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QVERIFY(m_window->parts().runPage->selectedStep() >= 0);
    QCOMPARE(m_window->parts().runPage->selectedStep(), m_stage->step("bootstrap"));

    QSignalSpy selected(m_window.get(), &MainWindow::runSelected);
    m_shell->openPalette();
    type(QStringLiteral("COBE/FIRAS monopole"));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    QVERIFY(!selected.front().front().value<RunId>().isNull());
}

void TestWindowShell::itFindsFilesAndSources()
{
    m_window->setRecentFiles({ QStringLiteral("/w/first/planck.workflow.yaml"), QStringLiteral("/w/second.yaml") });
    bool isDone = false;
    m_shell->addSource([&isDone](std::vector<PaletteEntry>& entries) {
        PaletteEntry entry;
        entry.title = QStringLiteral("Widgets of mine");
        entry.carryOut = [&isDone] { isDone = true; };
        entries.push_back(entry);
    });
    QSignalSpy opened(m_window.get(), &MainWindow::openRequested);
    m_shell->openPalette();
    type(QStringLiteral("planck.workf"));
    QCOMPARE(palette().list()->currentIndex().data(PaletteModel::DetailRole).toString(), QStringLiteral("/w/first"));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toString(), QStringLiteral("/w/first/planck.workflow.yaml"));
    m_shell->openPalette();
    type(QStringLiteral("widgets of mine"));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    QVERIFY(isDone);
}

void TestWindowShell::escapeGivesTheKeyboardBack()
{
    QWidget* before = m_window->parts().toolBar->command();
    before->setFocus();
    m_shell->openPalette();
    QVERIFY(palette().field()->hasFocus());
    QTest::keyClick(palette().field(), Qt::Key_Tab); // there is nowhere else to go
    QVERIFY(palette().field()->hasFocus());
    QTest::keyClick(palette().field(), Qt::Key_Escape);
    QVERIFY(before->hasFocus());
}

void TestWindowShell::arrowsGoRound()
{
    m_shell->openPalette();
    const int rows = palette().list()->model()->rowCount();
    QTest::keyClick(palette().field(), Qt::Key_Up);
    QCOMPARE(palette().list()->currentIndex().row(), rows - 1);
    QTest::keyClick(palette().field(), Qt::Key_Down);
    QCOMPARE(palette().list()->currentIndex().row(), 0);
    QTest::keyClick(palette().field(), Qt::Key_PageDown);
    QVERIFY(palette().list()->currentIndex().row() > 3);
    QTest::keyClick(palette().field(), Qt::Key_PageUp);
    QCOMPARE(palette().list()->currentIndex().row(), 0);
}

void TestWindowShell::aClickElsewhereClosesIt()
{
    m_shell->openPalette();
    QVERIFY(palette().isVisible());
    QTest::mouseClick(m_window->centralWidget(), Qt::LeftButton, {},
                      QPoint(4, m_window->centralWidget()->height() - 4));
    QVERIFY(!palette().isVisible());
}

void TestWindowShell::whatWasUsedIsRemembered()
{
    m_shell->openPalette();
    type(QStringLiteral("welcome page"));
    QTest::keyClick(palette().field(), Qt::Key_Return);
    makeWindow();
    m_shell->openPalette();
    QCOMPARE(palette().list()->model()->index(0, 0).data().toString(), QStringLiteral("Welcome page"));
}

void TestWindowShell::itFitsASmallWindow()
{
    m_shell->openPalette();
    for (const QSize& size : { QSize(640, 480), QSize(1920, 1080), QSize(640, 480) }) {
        m_window->resize(size);
        QTRY_VERIFY(m_window->rect().contains(palette().geometry()));
        QVERIFY(palette().list()->height() >= 3 * palette().list()->sizeHintForRow(0));
    }
}

void TestWindowShell::keysCanBeChanged()
{
    actions().shortcuts->trigger();
    ShortcutsPage* page = m_shell->shortcuts();
    QVERIFY(page);
    page->choose(actions().compare);
    QTest::keyClick(page->keys(), Qt::Key_F9);
    QTRY_COMPARE(actions().compare->shortcut(), QKeySequence(Qt::Key_F9)); // the field waits a moment for more
    QVERIFY(actions().compare->toolTip().contains(QStringLiteral("F9")));
    QVERIFY(page->word().isEmpty());
    QVERIFY(page->resetButton()->isEnabled());
    QCOMPARE(m_settings->value(QStringLiteral("shortcuts/compare")).toString(), QStringLiteral("F9"));
}

void TestWindowShell::conflictsAreToldBeforeTheyAreMade()
{
    m_shell->openShortcuts();
    ShortcutsPage* page = m_shell->shortcuts();
    page->show();
    page->choose(actions().compare);
    QTest::keyClick(page->keys(), Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(page->word().contains(QStringLiteral("Open workflow")));
    QVERIFY(actions().compare->shortcut() != actions().open->shortcut());
    QVERIFY(!page->takeButton()->isHidden());
    page->takeButton()->click();
    QCOMPARE(actions().compare->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
    QVERIFY(actions().open->shortcut().isEmpty());
    QVERIFY(page->word().isEmpty());
    page->resetAllButton()->click();
    QCOMPARE(actions().open->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
    QVERIFY(!m_settings->contains(QStringLiteral("shortcuts/compare")));
    QVERIFY(!m_settings->contains(QStringLiteral("shortcuts/open")));
}

void TestWindowShell::keysComeBack()
{
    m_shell->registry().setKeys(actions().fit, QKeySequence(Qt::Key_F9));
    m_shell->registry().setKeys(actions().run, {}); // none, on purpose
    m_shell->registry().setKeys(actions().open, QKeySequence(Qt::Key_F5));
    makeWindow();
    QCOMPARE(actions().fit->shortcut(), QKeySequence(Qt::Key_F9));
    QVERIFY(actions().run->shortcut().isEmpty());
    QCOMPARE(actions().open->shortcut(), QKeySequence(Qt::Key_F5));
    QVERIFY(m_shell->registry().isChanged(actions().fit));
    QVERIFY(!m_shell->registry().isChanged(actions().pause));
}

void TestWindowShell::resetBringsTheOldKeysBack()
{
    ActionRegistry& registry = m_shell->registry();
    registry.setKeys(actions().fit, QKeySequence(Qt::Key_F5)); // takes it from Run
    QVERIFY(actions().run->shortcut().isEmpty());
    registry.reset(actions().run); // and back
    QCOMPARE(actions().run->shortcut(), QKeySequence(Qt::Key_F5));
    QVERIFY(actions().fit->shortcut().isEmpty());
    registry.resetAll();
    QVERIFY(!registry.isChanged(actions().fit));
    QVERIFY(m_settings->allKeys().filter(QStringLiteral("shortcuts/")).isEmpty());
}

void TestWindowShell::theFilterNarrows()
{
    m_shell->openShortcuts();
    const QTreeWidget* list = m_shell->shortcuts()->list();
    const auto shown = [list] {
        int rows = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int k = 0; k < list->topLevelItem(i)->childCount(); ++k) {
                rows += list->topLevelItem(i)->child(k)->isHidden() ? 0 : 1;
            }
        }
        return rows;
    };
    QVERIFY(shown() > 50);
    m_shell->shortcuts()->filter()->setText(QStringLiteral("Ctrl+K"));
    QVERIFY(shown() >= 1);
    QVERIFY(shown() < 5);
}

QTEST_MAIN(TestWindowShell)
#include "tst_windowshell.moc"
