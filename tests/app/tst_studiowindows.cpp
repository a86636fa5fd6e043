// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"
#include "controlfixture.h"

#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/runcommands.h"
#include "widgets/common/messagebar.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/settings/settingfield.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runspane.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000;

constexpr const char* small = R"yaml(cmbagent: 1
name: Small
steps:
  - {id: first, kind: code, inline: "#!/bin/sh\ntrue\n"}
  - {id: second, kind: code, needs: [first], inline: "#!/bin/sh\ntrue\n"}
)yaml";

} // namespace

/// Several windows of one program: each shows its own, what is of the program is the same in all, and all come back.
class TestStudioWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void eachShowsItsOwnRun();
    void aRunOpensInAWindowOfItsOwn();
    void oneRunIsFollowedInTwo();
    void closingOneLeavesTheOthers();
    void closingTheLastEndsTheProgram();
    void anAnswerThatComesTooLateIsDropped();
    void aDeletedRunLeavesEveryWindow();
    void anotherSessionEmptiesEveryWindow();
    void choicesHoldInEveryWindow();
    void theFrontWindowIsTheOneUsedLast();
    void questionsOfEveryShownRunAreThere();
    void aDraftIsEditedInOneWindow();
    void aDraftLeftInAClosedWindowIsOffered();
    void allComeBack();
    void anOpenPlaySheetComesBack();
    void anOrderGoesToTheWindowUsedLast();

private:
    void open();
    StudioWindow& only() { return *m_studio->windows().front(); }
    static const WindowActions& actionsOf(StudioWindow& window) { return *window.window().parts().actions; }
    RunId runIn(StudioWindow& window, const QString& file);
    void close(StudioWindow& window);
    [[nodiscard]] QString smallFile() const { return m_place->path(QStringLiteral("small.workflow.yaml")); }

    std::unique_ptr<test::ControlPlace> m_place;
    Backend* m_backend = nullptr;
    std::unique_ptr<Studio> m_studio;
};

void TestStudioWindows::init()
{
    m_place = std::make_unique<test::ControlPlace>();
    QFile file(smallFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(small);
    file.close();
    open();
    m_studio->window().resize(1280, 800);
}

void TestStudioWindows::open()
{
    m_studio.reset();
    auto backend = m_place->open();
    QVERIFY(backend);
    m_backend = backend.get();
    m_studio = std::make_unique<Studio>(std::move(backend), 2);
    m_studio->window().show();
}

void TestStudioWindows::cleanup()
{
    m_studio.reset();
    m_place.reset();
}

/// Runs it to its end, or to its question.
RunId TestStudioWindows::runIn(StudioWindow& window, const QString& file)
{
    const RunId before = window.graph().run();
    window.controller().runFile(file);
    [&window, before] {
        QTRY_VERIFY_WITH_TIMEOUT(window.graph().isRun() && window.graph().run() != before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isEnded(window.graph().projection().state())
                                     || window.graph().projection().isWaitingForApproval(),
                                 patience);
    }();
    return window.graph().run();
}

void TestStudioWindows::close(StudioWindow& window)
{
    const size_t before = m_studio->windows().size();
    const QPointer<MainWindow> closed = &window.window();
    actionsOf(window).closeWindow->trigger();
    QCOMPARE(m_studio->windows().size(), before - 1);
    QTRY_VERIFY_WITH_TIMEOUT(!closed, patience);
}

void TestStudioWindows::eachShowsItsOwnRun()
{
    const RunId first = runIn(only(), smallFile());
    actionsOf(only()).newWindow->trigger();
    QCOMPARE(m_studio->windows().size(), size_t(2));
    StudioWindow& other = m_studio->active();
    QVERIFY(&other != &only());
    QVERIFY(other.window().isVisible());
    QVERIFY(other.graph().isEmpty());
    const RunId second = runIn(other, smallFile());
    QVERIFY(first != second);
    QCOMPARE(only().graph().run(), first);
    actionsOf(other).viewSteps->trigger();
    QVERIFY(actionsOf(only()).viewGraph->isChecked());
    QCOMPARE(only().place().here().view, 0);
    QCOMPARE(other.place().here().view, 2);
    QCOMPARE(other.place().here().run, second.toString());
}

void TestStudioWindows::aRunOpensInAWindowOfItsOwn()
{
    const RunId run = runIn(only(), smallFile());
    only().putAway();
    RunSummary summary;
    summary.id = run;
    const std::unique_ptr<QMenu> menu(only().window().parts().runsPane->makeMenu(summary));
    const QList<QAction*> entries = menu->actions();
    const auto entry = std::find_if(entries.begin(), entries.end(), [](const QAction* action) {
        return action->text().contains(QLatin1String("Open in new"));
    });
    QVERIFY(entry != entries.end());
    (*entry)->trigger();
    QCOMPARE(m_studio->windows().size(), size_t(2));
    StudioWindow& other = m_studio->active();
    QTRY_COMPARE_WITH_TIMEOUT(other.graph().run(), run, patience);
    QTRY_COMPARE_WITH_TIMEOUT(other.window().windowTitle(), QStringLiteral("Small — CMBAgent Studio"), patience);
    QVERIFY(only().graph().isEmpty());
    QCOMPARE(only().window().windowTitle(), QStringLiteral("CMBAgent Studio"));
}

void TestStudioWindows::oneRunIsFollowedInTwo()
{
    only().controller().runFile(m_place->sleeper());
    QTRY_VERIFY_WITH_TIMEOUT(m_place->isRunning() && only().graph().isRun(), patience);
    StudioWindow& other = m_studio->openWindow(only().graph().run());
    const auto running = [](StudioWindow& window) {
        return window.graph().isRun() ? window.graph().projection().count(StepState::Running) : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(other), 1, patience);
    QVERIFY(other.graph().isOwned());
    m_place->letGo();
    for (StudioWindow* window : { &only(), &other }) {
        QTRY_COMPARE_WITH_TIMEOUT(window->graph().projection().state(), RunState::Completed, patience);
    }
}

void TestStudioWindows::closingOneLeavesTheOthers()
{
    const RunId run = runIn(only(), smallFile());
    StudioWindow& other = m_studio->openWindow();
    other.controller().runFile(m_place->sleeper());
    QTRY_VERIFY_WITH_TIMEOUT(m_place->isRunning(), patience);
    QSignalSpy closed(m_backend, &Backend::closed);
    close(other); // nothing is asked: what runs goes on
    QVERIFY(only().window().isVisible());
    QCOMPARE(only().graph().run(), run);
    m_place->letGo();
    const RunId going = m_place->lastRun();
    QVERIFY(going != run);
    QTRY_COMPARE_WITH_TIMEOUT(m_place->stateOf(going), QStringLiteral("completed"), patience);
    QCOMPARE(closed.size(), 0);
    QVERIFY(!QFile::exists(m_place->dataPath() + QStringLiteral("/window-2.ini"))); // nobody needs it
}

void TestStudioWindows::closingTheLastEndsTheProgram()
{
    StudioWindow& other = m_studio->openWindow();
    close(only());
    QVERIFY(other.window().isVisible());
    QSignalSpy closed(m_backend, &Backend::closed);
    other.window().close();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
}

void TestStudioWindows::anAnswerThatComesTooLateIsDropped()
{
    const RunId run = runIn(only(), smallFile());
    StudioWindow& other = m_studio->openWindow(run); // its run is still being read
    only().controller().showRun(run.toString(), {});
    close(other);
    QCOMPARE(only().graph().run(), run);
    std::optional<bool> isRead; // everything that was asked before has been answered
    m_backend->read<bool>([](Reader&) -> Result<bool> { return true; },
                          [&isRead](const Result<bool>& answer) { isRead = answer.value_or(false); });
    QTRY_VERIFY_WITH_TIMEOUT(isRead, patience);
    QCOMPARE(m_studio->windows().size(), size_t(1));
}

void TestStudioWindows::aDeletedRunLeavesEveryWindow()
{
    const RunId run = runIn(only(), smallFile());
    StudioWindow& other = m_studio->openWindow(run);
    QTRY_COMPARE_WITH_TIMEOUT(other.graph().run(), run, patience);
    QTRY_VERIFY_WITH_TIMEOUT(actionsOf(other).deleteRun->isEnabled(), patience);
    actionsOf(other).deleteRun->trigger();
    StudioWindow& third = m_studio->openWindow();
    for (StudioWindow* window : { &only(), &other, &third }) {
        QVERIFY(window->graph().isEmpty());
        QVERIFY(window->window().parts().messages->undoBar()->what().contains(QLatin1String("Small")));
    }
    Q_EMIT only().window().parts().messages->undoBar()->actionRequested();
    QVERIFY(!m_studio->undo().isWaiting());
    for (StudioWindow* window : { &only(), &other, &third }) {
        QVERIFY(window->window().parts().messages->undoBar()->isHidden());
    }
    QCOMPARE(m_place->stateOf(run), QStringLiteral("completed"));
}

void TestStudioWindows::anotherSessionEmptiesEveryWindow()
{
    const RunId run = runIn(only(), smallFile());
    StudioWindow& other = m_studio->openWindow(run);
    QTRY_COMPARE_WITH_TIMEOUT(other.graph().run(), run, patience);
    std::optional<SessionId> night;
    m_backend->change(
        [&night](Store& store) -> Result<void> {
            const auto made = store.createSession(QStringLiteral("Night"));
            if (!made) {
                return tl::unexpected(made.error());
            }
            night = *made;
            return {};
        },
        [this, &night](const Result<void>&) { m_backend->enter(*night, {}, [](const Result<void>&) {}); });
    for (StudioWindow* window : { &only(), &other }) {
        QTRY_VERIFY_WITH_TIMEOUT(window->graph().isEmpty(), patience);
        const WindowParts& parts = window->window().parts();
        QCOMPARE(parts.pages->currentWidget(), static_cast<QWidget*>(parts.welcome));
    }
}

void TestStudioWindows::choicesHoldInEveryWindow()
{
    StudioWindow& first = only();
    actionsOf(first).schemeDark->trigger();
    actionsOf(first).autoOpenApprovals->setChecked(false);
    StudioWindow& other = m_studio->openWindow();
    QVERIFY(actionsOf(other).schemeDark->isChecked());
    QVERIFY(!actionsOf(other).autoOpenApprovals->isChecked());
    actionsOf(other).schemeLight->trigger();
    QVERIFY(actionsOf(first).schemeLight->isChecked());
    QCOMPARE(first.window().scheme(), Scheme::Light);
    actionsOf(other).autoOpenApprovals->setChecked(true);
    QVERIFY(actionsOf(first).autoOpenApprovals->isChecked());

    first.shell().registry().setKeys(actionsOf(first).compare, QKeySequence(Qt::Key_F9));
    QCOMPARE(actionsOf(other).compare->shortcut(), QKeySequence(Qt::Key_F9));
    other.shell().registry().reset(actionsOf(other).compare);
    QVERIFY(actionsOf(first).compare->shortcut() != QKeySequence(Qt::Key_F9));

    m_studio->settings().open(QStringLiteral("features"));
    Q_EMIT m_studio->settings().dialog()->field(QStringLiteral("features/branches"))->changed(false);
    for (StudioWindow* window : { &first, &other }) {
        QVERIFY(!actionsOf(*window).branches->isVisible());
    }
    QVERIFY(!actionsOf(m_studio->openWindow()).branches->isVisible());

    other.controller().open(smallFile());
    QVERIFY(actionsOf(first).recentMenu->actions().front()->text().contains(QLatin1String("small.workflow.yaml")));
    QVERIFY(first.window().findChild<QToolButton*>(QStringLiteral("placeButton"))->text()
            == other.window().findChild<QToolButton*>(QStringLiteral("placeButton"))->text());
}

void TestStudioWindows::theFrontWindowIsTheOneUsedLast()
{
    StudioWindow& first = only();
    StudioWindow& other = m_studio->openWindow();
    QCOMPARE(&m_studio->active(), &other);
    first.window().comeForward();
    QTRY_COMPARE_WITH_TIMEOUT(&m_studio->active(), &first, patience);
    const RunId run = runIn(other, smallFile());
    OpenWindows windows;
    windows.add(first.window());
    windows.add(other.window());
    QCOMPARE(&windows.showing(run), &other.window());
    QCOMPARE(&windows.showing({}), &first.window());
    QSignalSpy changes(&windows, &OpenWindows::changed);
    windows.setActive(other.window());
    windows.setActive(other.window());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(&windows.active(), &other.window());
}

void TestStudioWindows::questionsOfEveryShownRunAreThere()
{
    StudioWindow& first = only();
    const RunId one = runIn(first, m_place->question());
    StudioWindow& other = m_studio->openWindow();
    const RunId two = runIn(other, m_place->question());
    const auto askers = [this] {
        QSet<QString> known;
        for (int row = 0; row < m_studio->approvals().count(); ++row) {
            known.insert(m_studio->approvals().at(row).open.run.toString());
        }
        return known;
    };
    const QSet<QString> both { one.toString(), two.toString() };
    QTRY_COMPARE_WITH_TIMEOUT(askers(), both, patience);
    for (StudioWindow* window : { &first, &other }) {
        QVERIFY(window->window().windowTitle().startsWith(QLatin1String("(2)")));
    }
    const Approval& asked = first.graph().projection().approvals().front();
    // Answered in the window that does not show the run.
    other.controller().answer(
        one, { asked.request.id, asked.request.hash, Resolution::Approved, {}, QStringLiteral("person") });
    QTRY_COMPARE_WITH_TIMEOUT(first.graph().projection().state(), RunState::Completed, patience);
    QTRY_COMPARE_WITH_TIMEOUT(askers(), QSet<QString> { two.toString() }, patience);
    for (StudioWindow* window : { &first, &other }) {
        QVERIFY(window->window().windowTitle().startsWith(QLatin1String("(1)")));
    }
}

void TestStudioWindows::aDraftIsEditedInOneWindow()
{
    StudioWindow& first = only();
    first.editor().edit(smallFile());
    QVERIFY(first.editor().session());
    StudioWindow& other = m_studio->openWindow();
    other.controller().open(smallFile());
    other.window().parts().edit->actions->edit->trigger();
    QVERIFY(!other.editor().session());
    QVERIFY(!other.window().parts().edit->isEditing());
    QVERIFY(!other.window().parts().edit->actions->edit->isChecked());
    MessageBar* bar = other.window().parts().messageBar;
    QVERIFY2(bar->what().contains(QLatin1String("another window")), qPrintable(bar->what()));
    Q_EMIT bar->actionRequested();
    QTRY_COMPARE_WITH_TIMEOUT(&m_studio->active(), &first, patience);
    first.window().parts().edit->actions->edit->trigger(); // done there
    QVERIFY(!first.editor().session());
    other.window().parts().edit->actions->edit->trigger();
    QVERIFY(other.editor().session());
}

void TestStudioWindows::aDraftLeftInAClosedWindowIsOffered()
{
    StudioWindow& other = m_studio->openWindow();
    other.editor().editNew();
    QVERIFY(other.editor().session());
    other.window().parts().edit->actions->addStep->trigger();
    QVERIFY(other.editor().session()->isChanged());
    close(other);
    MessageBar* bar = only().window().parts().messageBar;
    QTRY_VERIFY2_WITH_TIMEOUT(bar->what().contains(QLatin1String("was not saved")), qPrintable(bar->what()), patience);
    Q_EMIT bar->actionRequested();
    QVERIFY(only().editor().session());
    QCOMPARE(only().editor().session()->restoredCount(), 1);
}

void TestStudioWindows::allComeBack()
{
    m_studio->begin({});
    StudioWindow& before = only();
    const RunId one = runIn(before, smallFile());
    StudioWindow& other = m_studio->openWindow();
    const RunId two = runIn(other, smallFile());
    actionsOf(other).viewSteps->trigger();
    other.window().parts().runPage->selectStep(1);
    other.window().parts().inspector->showTab(StepInspector::Tab::Log);
    other.window().resize(1000, 700);
    Q_EMIT before.window().parts().runsPane->commands()->compareRequested({ one, two });
    QTRY_COMPARE_WITH_TIMEOUT(before.place().here().compared, QStringList({ one.toString(), two.toString() }),
                              patience);
    StudioWindow& third = m_studio->openWindow();
    third.controller().open(smallFile());
    close(third); // and stays closed
    QTRY_COMPARE_WITH_TIMEOUT(Bookmark(m_place->dataPath() + QStringLiteral("/bookmark.json")).read().size(), 2,
                              patience);
    QTest::qWait(2 * Bookmark::delayMillis); // as after kill -9: nothing is told that we end
    const QList<Place> left = Bookmark(m_place->dataPath() + QStringLiteral("/bookmark.json")).read();

    open();
    m_studio->begin({});
    QCOMPARE(m_studio->windows().size(), size_t(2));
    const auto showing = [this](const RunId& run) -> StudioWindow* {
        for (const auto& window : m_studio->windows()) {
            if (window->graph().run() == run) {
                return window.get();
            }
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(showing(one) && showing(two), patience);
    QTRY_COMPARE_WITH_TIMEOUT(showing(two)->place().here().view, 2, patience);
    QCOMPARE(showing(two)->window().size(), QSize(1000, 700));
    QCOMPARE(showing(one)->place().here().view, 0);
    const WindowParts& parts = showing(one)->window().parts();
    QTRY_COMPARE_WITH_TIMEOUT(parts.pages->currentWidget(), static_cast<QWidget*>(parts.comparison.made()), patience);
    QTRY_COMPARE_WITH_TIMEOUT(showing(one)->place().here().compared, QStringList({ one.toString(), two.toString() }),
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(showing(two)->window().parts().inspector->step(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(showing(two)->window().parts().inspector->tab(), StepInspector::Tab::Log, patience);
    QCOMPARE(showing(two)->layout(), left.at(left.front().run == two.toString() ? 0 : 1).layout);
    for (const auto& window : m_studio->windows()) {
        QVERIFY(window->window().isVisible());
    }
}

void TestStudioWindows::anOpenPlaySheetComesBack()
{
    m_studio->begin({});
    const RunId run = runIn(only(), smallFile());
    only().window().parts().play->sheet()->openFor(1);
    only().window().parts().play->sheet()->fields()->name()->setText(QStringLiteral("typed"));
    const auto kept = [this] {
        const QList<Place> left = Bookmark(m_place->dataPath() + QStringLiteral("/bookmark.json")).read();
        return left.isEmpty() ? QJsonObject() : left.front().play;
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept().value(QStringLiteral("name")).toString(), QStringLiteral("typed"), patience);

    open(); // as after kill -9: nothing is told that we end
    m_studio->begin({});
    QTRY_COMPARE_WITH_TIMEOUT(only().graph().run(), run, patience);
    PlaySheet* sheet = only().window().parts().play->sheet().get();
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isOpen(), patience);
    QCOMPARE(sheet->fields()->name()->text(), QStringLiteral("typed"));
    QCOMPARE(sheet->fields()->fromStep(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->playButton()->isEnabled(), patience); // and it was planned again
    sheet->dismiss();
    QTRY_VERIFY_WITH_TIMEOUT(kept().isEmpty(), patience); // a closed one stays closed
}

void TestStudioWindows::anOrderGoesToTheWindowUsedLast()
{
    m_studio->begin({});
    const RunId one = runIn(only(), smallFile());
    StudioWindow& other = m_studio->openWindow(one);
    QTRY_COMPARE_WITH_TIMEOUT(other.graph().run(), one, patience);
    OpenOrder order;
    order.file = smallFile();
    m_studio->carryOut(order, {});
    QVERIFY(!other.graph().isRun());
    QCOMPARE(only().graph().run(), one);
}

QTEST_MAIN(TestStudioWindows)
#include "tst_studiowindows.moc"
