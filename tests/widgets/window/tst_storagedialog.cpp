// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/window/confirmdialog.h"
#include "widgets/window/environmentspane.h"
#include "widgets/window/storagedialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace cmbagent;

namespace {

QList<StorageRow> someRows(WindowStage& stage, const ProjectId& other)
{
    return { { stage.project, QStringLiteral("Sky"), stage.ids.next<RunId>(), QStringLiteral("firas"), 2'000'000,
               1'000'000 },
             { stage.project, QStringLiteral("Sky"), stage.ids.next<RunId>(), QStringLiteral("no galaxy"), 9'000'000,
               0 },
             { other, QStringLiteral("Stars"), stage.ids.next<RunId>(), QStringLiteral("hubble"), 500'000, 500'000 } };
}

} // namespace

class TestStorageDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectsAndRunsAreAddedUp();
    void otherSessionsHaveTheirSize();
    void branchesAreBelowTheirRuns();
    void nothingIsRemovedBeforeItIsAgreed();
    void nothingToFreeIsSaid();
    void environmentsGoWhenItIsAgreed();
};

void TestStorageDialog::projectsAndRunsAreAddedUp()
{
    WindowStage stage;
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QList<StorageRow> rows = someRows(stage, stage.ids.next<ProjectId>());
    dialog.showRows(rows);
    QVERIFY(dialog.totalText().contains(QLatin1String("13.0 MB")));
    const QAbstractItemModel& tree = *dialog.tree()->model();
    QCOMPARE(tree.rowCount(), 2);
    const QModelIndex sky = tree.index(0, 0); // the largest first
    QCOMPARE(sky.data().toString(), QStringLiteral("Sky"));
    QCOMPARE(sky.siblingAtColumn(3).data().toString(), QStringLiteral("12.0 MB"));
    QCOMPARE(tree.index(0, 0, sky).data().toString(), QStringLiteral("no galaxy"));
    QCOMPARE(tree.index(1, 2, sky).data().toString(), QStringLiteral("1.0 MB"));
    QSignalSpy chosen(&dialog, &StorageDialog::runSelected);
    Q_EMIT dialog.tree()->activated(tree.index(1, 3, sky));
    QCOMPARE(chosen.value(0).value(0).value<RunId>(), rows[0].run);
    Q_EMIT dialog.tree()->activated(sky); // a project is no run
    QCOMPARE(chosen.count(), 1);
    dialog.showRows({});
    QCOMPARE(tree.rowCount(), 0);
}

void TestStorageDialog::otherSessionsHaveTheirSize()
{
    WindowStage stage;
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    SessionSummary open;
    open.id = stage.ids.next<SessionId>();
    open.name = QStringLiteral("Default");
    open.diskBytes = 13'000'000;
    dialog.showSessions({ open }, open.id);
    QCOMPARE(dialog.sessionsText(), QString());
    SessionSummary other = open;
    other.id = stage.ids.next<SessionId>();
    other.name = QStringLiteral("Teaching");
    other.diskBytes = 2'000'000;
    dialog.showSessions({ open, other }, open.id);
    QCOMPARE(dialog.sessionsText(), QStringLiteral("Other sessions: Teaching 2.0 MB. All together: 15.0 MB."));
}

void TestStorageDialog::branchesAreBelowTheirRuns()
{
    WindowStage stage;
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<StorageRow> rows = someRows(stage, stage.ids.next<ProjectId>());
    rows[1].parent = rows[0].run; // though it takes more than its parent, and comes first in the list
    rows[2].parent = stage.ids.next<RunId>(); // which has been deleted
    rows.append({ rows[0].project, rows[0].projectName, stage.ids.next<RunId>(), QStringLiteral("warmer"), 1000, 0,
                  rows[1].run });
    std::reverse(rows.begin(), rows.end());
    dialog.showRows(rows);
    const QAbstractItemModel& tree = *dialog.tree()->model();
    const QModelIndex sky = tree.index(0, 0);
    QCOMPARE(tree.rowCount(sky), 1);
    const QModelIndex firas = tree.index(0, 0, sky);
    QCOMPARE(firas.data().toString(), QStringLiteral("firas"));
    QCOMPARE(firas.siblingAtColumn(3).data().toString(), QStringLiteral("3.0 MB")); // its own, not its branches'
    const QModelIndex branch = tree.index(0, 0, firas);
    QCOMPARE(branch.data().toString(), QStringLiteral("no galaxy"));
    QCOMPARE(tree.index(0, 0, branch).data().toString(), QStringLiteral("warmer"));
    QCOMPARE(tree.rowCount(tree.index(1, 0)), 1); // "hubble"
}

void TestStorageDialog::nothingIsRemovedBeforeItIsAgreed()
{
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy agreed(&dialog, &StorageDialog::freeRequested);
    QVERIFY(!dialog.freeButton()->isEnabled()); // nobody knows yet
    GarbageReport report;
    report.count = 34;
    report.bytes = 12'000'000;
    dialog.showGarbage(report);
    QVERIFY(dialog.garbageText().contains(QLatin1String("12.0 MB in 34 files")));
    QVERIFY(dialog.freeButton()->isEnabled());
    dialog.freeButton()->click();
    QVERIFY(dialog.question());
    QCOMPARE(agreed.count(), 0);
    dialog.question()->keepButton()->click();
    QCOMPARE(agreed.count(), 0);
    QTRY_VERIFY(!dialog.question());
    dialog.freeButton()->click();
    dialog.question()->actionButton()->click();
    QCOMPARE(agreed.count(), 1);
    QVERIFY(!dialog.freeButton()->isEnabled());
    report.isDryRun = false;
    dialog.showGarbage(report);
    QVERIFY(!dialog.freeButton()->isEnabled());
    QVERIFY(dialog.garbageText().contains(QLatin1String("removed")));
}

void TestStorageDialog::nothingToFreeIsSaid()
{
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.showGarbage({});
    QVERIFY(!dialog.freeButton()->isEnabled());
    QVERIFY(dialog.garbageText().contains(QLatin1String("younger than a day")));
}

void TestStorageDialog::environmentsGoWhenItIsAgreed()
{
    WindowStage stage;
    StorageDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    EnvironmentsPane& pane = *dialog.environments();
    QVERIFY(pane.isHidden()); // there are none
    EnvironmentRow sky { stage.project,
                         QStringLiteral("Sky"),
                         QStringLiteral("/data/environments/sky"),
                         QStringLiteral("3.11.2"),
                         { QStringLiteral("camb==1.6.0"), QStringLiteral("healpy==1.18.1") },
                         120'000'000,
                         { 1'760'000'000'000'000 } };
    EnvironmentRow gone;
    gone.project = stage.ids.next<ProjectId>();
    pane.showRows({ sky, gone });
    QVERIFY(!pane.isHidden());
    const QAbstractItemModel& rows = *pane.tree()->model();
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.index(0, 2).data().toString(), QStringLiteral("camb==1.6.0, healpy==1.18.1"));
    QCOMPARE(rows.index(0, 4).data().toString(), QStringLiteral("120.0 MB"));
    QCOMPARE(rows.index(1, 0).data().toString(), QStringLiteral("A project that is gone"));
    QVERIFY(!pane.removeButton()->isEnabled()); // none is chosen
    QSignalSpy agreed(&pane, &EnvironmentsPane::removeRequested);
    pane.tree()->setCurrentIndex(rows.index(0, 0));
    pane.removeButton()->click();
    QVERIFY(pane.question());
    pane.question()->keepButton()->click();
    QTRY_VERIFY(!pane.question());
    QCOMPARE(agreed.count(), 0);
    pane.removeButton()->click();
    pane.question()->actionButton()->click();
    QCOMPARE(agreed.count(), 1);
    QCOMPARE(agreed.front().front().value<ProjectId>(), stage.project);
    QVERIFY(!pane.removeButton()->isEnabled()); // it is on its way
    pane.takeBack(); // a run uses it
    QVERIFY(pane.removeButton()->isEnabled());
    pane.showRows({ gone });
    QVERIFY(!pane.removeButton()->isEnabled());
    pane.showRows({});
    QVERIFY(pane.isHidden());
}

QTEST_MAIN(TestStorageDialog)
#include "tst_storagedialog.moc"
