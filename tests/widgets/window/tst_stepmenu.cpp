// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/stepmenu.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// What can be done with a step where it stands (requirements 18.2 and S06).
class TestStepMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void whatWaitsIsAnsweredFromTheNode();
    void whatWaitsOpensByActivation();
    void whatWasTriedHasALogAndAFolder();
    void whatHasNotBegunHasNeither();
    void whatHasNotBegunCanBeEdited();
    void whoeverTakesTheGateAwayWantsNoForm();
    void theEditorHasItsOwn();
    void oneLetterMeansOneThing();

private:
    [[nodiscard]] const WindowParts& parts() const { return m_window->parts(); }
    /// Opens the menu of a step; null when none comes.
    QMenu* open(int step);
    /// The step asks whether it may start.
    ApprovalId ask(const char* step);
    [[nodiscard]] static QAction* find(const QMenu* menu, const char* text);

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestStepMenu::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_window = std::make_unique<MainWindow>(m_stage->models(), m_stage->clock, QString());
    m_window->resize(1280, 800);
    m_window->show();
    parts().actions->autoOpenApprovals->setChecked(false);
    m_stage->create();
    m_stage->runToQuestion();
    m_window->showRun(m_stage->run);
}

void TestStepMenu::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QMenu* TestStepMenu::open(int step)
{
    for (QMenu* before : parts().runPage->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) {
        delete before;
    }
    Q_EMIT parts().runPage->canvas()->contextMenuRequested(step, QPoint(300, 300));
    return parts().runPage->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
}

QAction* TestStepMenu::find(const QMenu* menu, const char* text)
{
    for (QAction* action : menu->actions()) {
        if (action->text().remove(QLatin1Char('&')) == QString::fromUtf8(text)) {
            return action;
        }
    }
    return nullptr;
}

void TestStepMenu::whatWaitsIsAnsweredFromTheNode()
{
    const QMenu* menu = open(m_stage->step("look"));
    QVERIFY(menu);
    QAction* answer = find(menu, "Answer…");
    QVERIFY(answer);
    QCOMPARE(menu->actions().first(), answer);
    QCOMPARE(menu->defaultAction(), answer);
    QVERIFY(!parts().panels->panel(m_stage->question));
    answer->trigger();
    QVERIFY(parts().panels->panel(m_stage->question));
    QVERIFY(!find(open(m_stage->step("load")), "Answer…")); // asks nothing
}

void TestStepMenu::whatWaitsOpensByActivation()
{
    Q_EMIT parts().runPage->stepActivated(m_stage->step("load"));
    QCOMPARE(parts().panels->count(), 0);
    Q_EMIT parts().runPage->stepActivated(m_stage->step("look")); // a double click, or Enter
    QVERIFY(parts().panels->panel(m_stage->question));
}

void TestStepMenu::whatWasTriedHasALogAndAFolder()
{
    const int step = m_stage->step("fit-y");
    QMenu* menu = open(step);
    QVERIFY(menu);
    QSignalSpy folders(parts().inspector, &StepInspector::folderRequested);
    find(menu, "Open folder")->trigger();
    QCOMPARE(folders.count(), 1);
    QCOMPARE(folders.first().at(0).toInt(), step);
    find(menu, "Show log")->trigger();
    QVERIFY(parts().inspector->isVisible());
    QCOMPARE(parts().inspector->step(), step);
    QCOMPARE(parts().inspector->tab(), StepInspector::Tab::Log);
    QVERIFY(!find(menu, "Try now")); // it waits for nothing
}

void TestStepMenu::whatHasNotBegunHasNeither()
{
    const QMenu* menu = open(m_stage->step("report"));
    QVERIFY(menu);
    QVERIFY(find(menu, "Show details"));
    QVERIFY(!find(menu, "Show log"));
    QVERIFY(!find(menu, "Open folder"));
    QVERIFY(find(menu, "Ask before this step starts")->isEnabled());
    QVERIFY(!open(-1)); // the background has none
}

ApprovalId TestStepMenu::ask(const char* step)
{
    ApprovalRequested request;
    request.id = m_stage->ids.next<ApprovalId>();
    request.step = m_stage->step(step);
    request.kind = ApprovalKind::Step;
    request.question = QStringLiteral("May it?");
    request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    request.hash = evidenceHash(request.question, request.options, request.shown);
    m_stage->record(request);
    return request.id;
}

/// A person need not know of gates to change a step that has yet to start: it asks, and its form opens when it does.
void TestStepMenu::whatHasNotBegunCanBeEdited()
{
    const int step = m_stage->step("report");
    QSignalSpy gates(parts().asking, &ApprovalPart::gateRequested);
    QSignalSpy awaited(parts().asking, &ApprovalPart::editAwaited);
    find(open(step), "Edit before it starts…")->trigger();
    QCOMPARE(gates.count(), 1);
    QCOMPARE(gates.first(), (QVariantList { QVariant::fromValue(m_stage->run), step, true }));
    QCOMPARE(awaited.count(), 1);
    m_stage->record(GateChanged { step, true, QStringLiteral("ada") });
    find(open(step), "Edit before it starts…")->trigger(); // once more: the gate stands already
    QCOMPARE(gates.count(), 1);
    QCOMPARE(parts().panels->count(), 0);

    const ApprovalId asked = ask("report");
    ApprovalPanel* panel = parts().panels->panel(asked);
    QVERIFY(panel); // though questions do not open by themselves here
    QVERIFY(panel->evidence()->changes());
    QVERIFY(panel->evidence()->changes()->isVisibleTo(panel));
    QVERIFY(!find(open(step), "Edit before it starts…")); // its question is the way now
}

void TestStepMenu::whoeverTakesTheGateAwayWantsNoForm()
{
    const int step = m_stage->step("report");
    find(open(step), "Edit before it starts…")->trigger();
    m_stage->record(GateChanged { step, true, QStringLiteral("ada") });
    find(open(step), "Ask before this step starts")->trigger();
    m_stage->record(GateChanged { step, false, QStringLiteral("ada") });
    QVERIFY(!parts().panels->panel(ask("report"))); // asked for another reason
    QVERIFY(!find(open(m_stage->step("load")), "Edit before it starts…")); // it is done
    QVERIFY(!find(open(m_stage->step("look")), "Edit before it starts…")); // it runs nothing
}

void TestStepMenu::theEditorHasItsOwn()
{
    parts().stepMenu->setOffered(false);
    QVERIFY(!open(m_stage->step("load")));
    parts().stepMenu->setOffered(true);
    QVERIFY(open(m_stage->step("load")));
}

void TestStepMenu::oneLetterMeansOneThing()
{
    QSet<QChar> letters;
    for (const QAction* action : open(m_stage->step("look"))->actions()) {
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        if (at >= 0) {
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters.insert(letter);
        }
    }
    QVERIFY(letters.size() >= 3);
}

QTEST_MAIN(TestStepMenu)
#include "tst_stepmenu.moc"
