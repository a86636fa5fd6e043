// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

QTEST_GUILESS_MAIN(TestRunListModel)
#include "tst_runlistmodel.moc"
