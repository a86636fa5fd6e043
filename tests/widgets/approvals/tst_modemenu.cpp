// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/modemenu.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

/// When a run asks (S06-M1).
class TestModeMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheMode();
    void choosesAnother();
    void rulesNeedRules();
    void rulesAreWrittenWhereTheyCanBe();
};

void TestModeMenu::showsTheMode()
{
    ModeMenu menu;
    for (int mode = 0; mode < approvalModeCount; ++mode) {
        menu.setMode(ApprovalMode(mode), true);
        QVERIFY(menu.text().contains(ModeMenu::word(ApprovalMode(mode))));
        QVERIFY(menu.choice(ApprovalMode(mode))->isChecked());
        QVERIFY(!menu.choice(ApprovalMode(mode))->toolTip().isEmpty());
    }
}

void TestModeMenu::choosesAnother()
{
    ModeMenu menu;
    QSignalSpy chosen(&menu, &ModeMenu::modeChosen);
    menu.choice(ApprovalMode::None)->trigger(); // as it is
    QCOMPARE(chosen.count(), 0);
    menu.choice(ApprovalMode::BeforeEachStep)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<ApprovalMode>(), ApprovalMode::BeforeEachStep);
    QCOMPARE(menu.mode(), ApprovalMode::None); // until it is so
}

void TestModeMenu::rulesNeedRules()
{
    ModeMenu menu;
    menu.setMode(ApprovalMode::None, false);
    QVERIFY(!menu.choice(ApprovalMode::Custom)->isEnabled());
    menu.setMode(ApprovalMode::None, true);
    QVERIFY(menu.choice(ApprovalMode::Custom)->isEnabled());
}

void TestModeMenu::rulesAreWrittenWhereTheyCanBe()
{
    ModeMenu menu;
    QVERIFY(!menu.rules()->isVisible()); // of a run that has begun
    menu.offerRules();
    menu.setMode(ApprovalMode::None, false);
    QVERIFY(menu.rules()->isVisible());
    QVERIFY(menu.choice(ApprovalMode::Custom)->toolTip().contains(QStringLiteral("Write rules")));
    QCOMPARE(menu.rules()->text(), QStringLiteral("Write rules…"));
    QSignalSpy wanted(&menu, &ModeMenu::rulesRequested);
    QSignalSpy chosen(&menu, &ModeMenu::modeChosen);
    menu.rules()->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(chosen.count(), 0);
    menu.setMode(ApprovalMode::Custom, true);
    QCOMPARE(menu.rules()->text(), QStringLiteral("Change rules…"));
}

QTEST_MAIN(TestModeMenu)
#include "tst_modemenu.moc"
