// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runfiltermodel.h"
#include "items/runlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

template <typename AnyId>
AnyId id(quint8 number)
{
    Uuid uuid;
    uuid.bytes[15] = number;
    return AnyId(uuid);
}

ProjectSummary project(quint8 number, const QString& name)
{
    ProjectSummary summary;
    summary.id = id<ProjectId>(number);
    summary.name = name;
    return summary;
}

RunSummary run(quint8 number, quint8 projectNumber, const QString& name, RunState state = RunState::Completed)
{
    RunSummary summary;
    summary.id = id<RunId>(number);
    summary.project = id<ProjectId>(projectNumber);
    summary.name = name;
    summary.workflowName = QStringLiteral("COBE/FIRAS");
    summary.state = state;
    summary.created = { number * 1'000'000LL };
    summary.steps[size_t(StepState::Completed)] = 3;
    summary.steps[size_t(StepState::Pending)] = 1;
    return summary;
}

RunSummary branch(quint8 number, quint8 parent, const QString& name)
{
    RunSummary summary = run(number, 1, name);
    summary.parent = id<RunId>(parent);
    summary.depth = 1;
    return summary;
}

/// "project(newest(its branch) oldest)"
QString drawn(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex at = model.index(row, 0, parent);
        const QString below = drawn(model, at);
        list << at.data().toString() + (below.isEmpty() ? QString() : QStringLiteral("(%1)").arg(below));
    }
    return list.join(QLatin1Char(' '));
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList list;
    for (int p = 0; p < model.rowCount(); ++p) {
        const QModelIndex parent = model.index(p, 0);
        for (int r = 0; r < model.rowCount(parent); ++r) {
            list << model.index(r, 0, parent).data().toString();
        }
    }
    return list;
}

} // namespace

/// RunListModel and RunFilterModel.
class TestRunListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNewestFirst();
    void tellsJustWhatDiffers();
    void updatesOneRow();
    void movesARunToAnotherProject();
    void removesRuns();
    void takesRunsOfUnknownProjects();
    void derivesStates();
    void filters();
    void sorts();
    void showsBranchesBelowTheirParent();
    void branchesOutliveTheirParent();
    void branchesMayComeFirst();
    void aCircleEnds();
    void tellsOutcomes();
    void tellsCosts();
    void hidesArchivedRuns();
    void showsOnlyStarred();
    void branchesAreFoundByTheirParent();
    void sortsByWhatColumnsHold();
};

void TestRunListModel::showsNewestFirst()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")), project(2, QStringLiteral("galaxies")) });
    model.setRuns(
        { run(1, 1, QStringLiteral("old")), run(3, 1, QStringLiteral("new")), run(2, 2, QStringLiteral("hubble")) });
    QCOMPARE(names(model), (QStringList { QStringLiteral("new"), QStringLiteral("old"), QStringLiteral("hubble") }));
    QCOMPARE(model.runCount(), 3);
    const QModelIndex found = model.indexOf(id<RunId>(1));
    QCOMPARE(found.row(), 1);
    QCOMPARE(found.parent(), model.indexOf(id<ProjectId>(1)));
    QVERIFY(model.runAt(found));
    QVERIFY(!model.runAt(found.parent()));
    QVERIFY(found.parent().data(RunListModel::IsProjectRole).toBool());
    QCOMPARE(found.data(RunListModel::ProgressRole).toDouble(), 0.75);
}

void TestRunListModel::tellsJustWhatDiffers()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    model.setRuns({ run(1, 1, QStringLiteral("a")), run(2, 1, QStringLiteral("b")) });
    const QPersistentModelIndex kept = model.indexOf(id<RunId>(1));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRuns({ run(1, 1, QStringLiteral("renamed")), run(3, 1, QStringLiteral("c")) });
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 1);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), QStringLiteral("renamed"));
    model.setProjects({ project(1, QStringLiteral("heaven")) });
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("heaven"));
    model.setProjects({ project(2, QStringLiteral("other")), project(1, QStringLiteral("heaven")) });
    QCOMPARE(reset.count(), 1);
    QCOMPARE(names(model), (QStringList { QStringLiteral("c"), QStringLiteral("renamed") }));
}

void TestRunListModel::updatesOneRow()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    model.setRuns({ run(1, 1, QStringLiteral("a")), run(2, 1, QStringLiteral("b")) });
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    RunSummary asks = run(1, 1, QStringLiteral("a"), RunState::Executing);
    asks.openApprovals = 2;
    model.updateRun(asks);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(changed.count(), 2); // the run, and its project with the sum of approvals
    QCOMPARE(model.index(0, 0).data(RunListModel::OpenApprovalsRole).toInt(), 2);
    model.updateRun(run(3, 1, QStringLiteral("newest")));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(names(model).first(), QStringLiteral("newest"));
}

void TestRunListModel::movesARunToAnotherProject()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")), project(2, QStringLiteral("galaxies")) });
    model.setRuns({ run(1, 1, QStringLiteral("a")) });
    model.updateRun(run(1, 2, QStringLiteral("a")));
    QCOMPARE(model.runCount(), 1);
    QCOMPARE(model.indexOf(id<RunId>(1)).parent().row(), 1);
}

void TestRunListModel::removesRuns()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    model.setRuns({ run(1, 1, QStringLiteral("a")) });
    model.removeRun(id<RunId>(1));
    model.removeRun(id<RunId>(1));
    QCOMPARE(model.runCount(), 0);
    QVERIFY(!model.indexOf(id<RunId>(1)).isValid());
}

void TestRunListModel::takesRunsOfUnknownProjects()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setRuns({ run(1, 9, QStringLiteral("early")) });
    QCOMPARE(model.rowCount(), 1);
    model.setProjects({ project(9, QStringLiteral("late")) });
    QCOMPARE(names(model), QStringList { QStringLiteral("early") });
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("late"));
}

void TestRunListModel::derivesStates()
{
    RunListModel model;
    model.updateRun(run(1, 1, QStringLiteral("a"), RunState::Executing));
    QVERIFY(model.indexOf(id<RunId>(1)).data(RunListModel::IsInterruptedRole).toBool());
    RunSummary owned = run(1, 1, QStringLiteral("a"), RunState::Executing);
    owned.isOwned = true;
    model.updateRun(owned);
    QVERIFY(!model.indexOf(id<RunId>(1)).data(RunListModel::IsInterruptedRole).toBool());
}

void TestRunListModel::filters()
{
    RunListModel model;
    RunFilterModel filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    model.setProjects({ project(1, QStringLiteral("sky")), project(2, QStringLiteral("galaxies")) });
    model.setRuns({ run(1, 1, QStringLiteral("no galaxy")), run(2, 1, QStringLiteral("T0 sweep")),
                    run(3, 2, QStringLiteral("hubble")) });
    QCOMPARE(names(filter).size(), 3);
    filter.setText(QStringLiteral("SWEEP t0"));
    QCOMPARE(names(filter), QStringList { QStringLiteral("T0 sweep") });
    filter.setText(QStringLiteral("galaxies")); // a project matches with all of its runs
    QCOMPARE(names(filter), QStringList { QStringLiteral("hubble") });
    filter.setText(QStringLiteral("nothing like it"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    QCOMPARE(names(filter).size(), 3);
}

void TestRunListModel::sorts()
{
    RunListModel model;
    RunFilterModel filter;
    filter.setSourceModel(&model);
    model.setRuns(
        { run(1, 1, QStringLiteral("b"), RunState::Failed), run(2, 1, QStringLiteral("a"), RunState::Executing) });
    QCOMPARE(names(filter), (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
    model.updateRun(run(3, 1, QStringLiteral("c")));
    QCOMPARE(names(filter).first(), QStringLiteral("c"));
    filter.setOrder(RunFilterModel::Order::Name);
    QCOMPARE(names(filter), (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") }));
    filter.setOrder(RunFilterModel::Order::State);
    QCOMPARE(names(filter).first(), QStringLiteral("a"));
}

void TestRunListModel::showsBranchesBelowTheirParent()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    model.setRuns({ run(1, 1, QStringLiteral("firas")), branch(2, 1, QStringLiteral("warm")),
                    branch(4, 1, QStringLiteral("cold")), branch(5, 2, QStringLiteral("warmer")),
                    run(3, 1, QStringLiteral("hubble")) });
    QCOMPARE(drawn(model), QStringLiteral("sky(hubble firas(cold warm(warmer)))"));
    const QModelIndex warmer = model.indexOf(id<RunId>(5));
    QCOMPARE(warmer.parent(), model.indexOf(id<RunId>(2)));
    QCOMPARE(warmer.parent().parent().parent(), model.indexOf(id<ProjectId>(1)));
    QCOMPARE(model.runCount(), 5);

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    RunSummary starred = branch(5, 2, QStringLiteral("warmer"));
    starred.isStarred = true;
    starred.openApprovals = 2;
    model.updateRun(starred);
    QCOMPARE(inserted.count() + removed.count(), 0);
    QVERIFY(model.runAt(model.indexOf(id<RunId>(5)))->isStarred);
    QCOMPARE(model.index(0, 0).data(RunListModel::OpenApprovalsRole).toInt(), 2); // also of branches
}

void TestRunListModel::branchesOutliveTheirParent()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    const QList<RunSummary> all { run(1, 1, QStringLiteral("firas")), branch(2, 1, QStringLiteral("warm")),
                                  branch(3, 2, QStringLiteral("warmer")) };
    model.setRuns(all);
    model.setRuns(all.mid(1));
    QCOMPARE(drawn(model), QStringLiteral("sky(warm(warmer))"));
    model.removeRun(id<RunId>(2));
    QCOMPARE(drawn(model), QStringLiteral("sky(warmer)"));
}

void TestRunListModel::branchesMayComeFirst()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.updateRun(branch(3, 2, QStringLiteral("warmer")));
    model.updateRun(branch(2, 1, QStringLiteral("warm")));
    model.updateRun(run(1, 1, QStringLiteral("firas")));
    model.setProjects({ project(1, QStringLiteral("sky")) });
    QCOMPARE(drawn(model), QStringLiteral("sky(firas(warm(warmer)))"));
}

void TestRunListModel::aCircleEnds()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    const QList<RunSummary> circle { branch(1, 2, QStringLiteral("a")), branch(2, 1, QStringLiteral("b")) };
    model.setRuns(circle);
    QCOMPARE(model.runCount(), 2);
    model.setRuns(circle);
    QCOMPARE(model.runCount(), 2);
    QVERIFY(model.indexOf(id<RunId>(1)).isValid() && model.indexOf(id<RunId>(2)).isValid());
}

void TestRunListModel::tellsOutcomes()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setRuns({ run(1, 1, QStringLiteral("a")), branch(2, 1, QStringLiteral("b")) });
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setOutcomes({ { id<RunId>(2), 2.725 } });
    QCOMPARE(changed.count(), 2);
    model.setOutcomes({ { id<RunId>(2), 2.725 } });
    QCOMPARE(changed.count(), 2); // nothing new
    QCOMPARE(model.indexOf(id<RunId>(2)).data(RunListModel::OutcomeRole).toDouble(), 2.725);
    QVERIFY(!model.indexOf(id<RunId>(1)).data(RunListModel::OutcomeRole).isValid());
}

void TestRunListModel::tellsCosts()
{
    RunListModel model;
    RunFilterModel filter;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    filter.setSourceModel(&model);
    model.setRuns({ run(1, 1, QStringLiteral("a")), run(2, 1, QStringLiteral("b")), run(3, 1, QStringLiteral("c")) });
    RunCost dear;
    dear.sum.calls = 2;
    dear.sum.micros = 500;
    RunCost unknown;
    unknown.sum.calls = 1;
    unknown.sum.unpriced = 1;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setCosts({ { id<RunId>(1), dear }, { id<RunId>(3), unknown } });
    QCOMPARE(changed.count(), 3);
    model.setCosts({ { id<RunId>(1), dear }, { id<RunId>(3), unknown } });
    QCOMPARE(changed.count(), 3); // nothing new
    QCOMPARE(model.indexOf(id<RunId>(1)).data(RunListModel::CostRole).value<RunCost>(), dear);
    QVERIFY(!model.indexOf(id<RunId>(2)).data(RunListModel::CostRole).isValid());
    filter.sort(RunListModel::Cost, Qt::AscendingOrder); // nothing, unknown, known
    QCOMPARE(names(filter), (QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a") }));
}

void TestRunListModel::hidesArchivedRuns()
{
    RunListModel model;
    RunFilterModel filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    RunSummary old = run(1, 1, QStringLiteral("old"));
    RunSummary dull = branch(3, 2, QStringLiteral("dull"));
    old.isArchived = dull.isArchived = true;
    model.setRuns({ old, run(2, 1, QStringLiteral("firas")), dull, branch(4, 1, QStringLiteral("good")) });
    // An archived run stays in sight while a branch of it is not archived.
    QCOMPARE(drawn(filter), QStringLiteral("sky(firas old(good))"));
    QVERIFY(!filter.isNarrowed());
    filter.setArchivedShown(true);
    QCOMPARE(drawn(filter), QStringLiteral("sky(firas(dull) old(good))"));
    filter.setArchivedShown(false);
    RunSummary good = branch(4, 1, QStringLiteral("good"));
    good.isArchived = true;
    model.updateRun(good);
    QCOMPARE(drawn(filter), QStringLiteral("sky(firas)"));
    good.isArchived = false;
    model.updateRun(good);
    QCOMPARE(drawn(filter), QStringLiteral("sky(firas old(good))"));
}

void TestRunListModel::showsOnlyStarred()
{
    RunListModel model;
    RunFilterModel filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    model.setProjects({ project(1, QStringLiteral("sky")), project(2, QStringLiteral("galaxies")) });
    RunSummary best = branch(2, 1, QStringLiteral("best"));
    best.isStarred = true;
    model.setRuns({ run(1, 1, QStringLiteral("firas")), best, branch(3, 1, QStringLiteral("other")),
                    run(4, 2, QStringLiteral("hubble")) });
    filter.setOnlyStarred(true);
    QVERIFY(filter.isNarrowed());
    QCOMPARE(drawn(filter), QStringLiteral("sky(firas(best))"));
    best.isStarred = false;
    model.updateRun(best);
    QCOMPARE(filter.rowCount(), 0);
}

void TestRunListModel::branchesAreFoundByTheirParent()
{
    RunListModel model;
    RunFilterModel filter;
    filter.setSourceModel(&model);
    model.setProjects({ project(1, QStringLiteral("sky")) });
    RunSummary cold = branch(2, 1, QStringLiteral("cold"));
    cold.hypothesis = QStringLiteral("the horn was warmer than thought");
    model.setRuns({ run(1, 1, QStringLiteral("monopole")), cold, branch(3, 1, QStringLiteral("warm")),
                    run(4, 1, QStringLiteral("hubble")) });
    filter.setText(QStringLiteral("mono"));
    QCOMPARE(drawn(filter), QStringLiteral("sky(monopole(warm cold))"));
    filter.setText(QStringLiteral("HORN"));
    QCOMPARE(drawn(filter), QStringLiteral("sky(monopole(cold))"));
}

void TestRunListModel::sortsByWhatColumnsHold()
{
    RunListModel model;
    RunFilterModel filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    model.setRuns({ run(1, 1, QStringLiteral("a")), run(2, 1, QStringLiteral("b")), run(3, 1, QStringLiteral("c")) });
    model.setOutcomes({ { id<RunId>(1), 5 }, { id<RunId>(3), -1 } });
    filter.sort(RunListModel::Outcome, Qt::AscendingOrder);
    QCOMPARE(names(filter), (QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a") }));
    filter.sort(RunListModel::Outcome, Qt::DescendingOrder);
    QCOMPARE(names(filter).first(), QStringLiteral("a"));
    RunSummary quick = run(2, 1, QStringLiteral("b"));
    quick.started = { 1'000'000 };
    quick.ended = { 2'000'000 };
    quick.isStarred = true;
    model.updateRun(quick);
    filter.sort(RunListModel::Took, Qt::DescendingOrder);
    QCOMPARE(names(filter).first(), QStringLiteral("b"));
    filter.sort(RunListModel::Star, Qt::AscendingOrder);
    QCOMPARE(names(filter).first(), QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"
