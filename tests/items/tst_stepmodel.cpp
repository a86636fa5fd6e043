// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/attemptmodel.h"
#include "items/stepmodel.h"
#include "runstory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// StepModel and AttemptModel: tables over a RunGraph.
class TestStepModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        story = std::make_unique<RunStory>(workflowFromText("load; fit < load; plot < load"));
        story->created();
        story->moved(RunState::Draft, RunState::Executing);
        graph.reset(story->fold());
    }
    void showsSteps();
    void changesJustTheRowsThatChanged();
    void followsAReset();
    void ticksRunningSteps();
    void listsAttempts();
    void keepsAttemptsThroughAReset();

private:
    RunGraph graph;
    std::unique_ptr<RunStory> story;
};

void TestStepModel::showsSteps()
{
    StepModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), int(StepModel::ColumnCount));
    const QModelIndex fit = model.indexOfStep(1);
    QCOMPARE(fit.data().toString(), QStringLiteral("fit"));
    QCOMPARE(fit.data(StepModel::StateRole).value<StepState>(), StepState::Pending);
    QCOMPARE(fit.data(StepModel::ProgressRole).toDouble(), -1.0);
    QCOMPARE(fit.data(StepModel::DurationRole).toLongLong(), -1);
    QVERIFY(!model.indexOfStep(3).isValid());
    QVERIFY(!model.data(QModelIndex()).isValid());
}

void TestStepModel::changesJustTheRowsThatChanged()
{
    StepModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    graph.apply(story->started(0));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    graph.setProgress(0, 0.25, QStringLiteral("reading"));
    QCOMPARE(model.indexOfStep(0).data(StepModel::ProgressRole).toDouble(), 0.25);
    QCOMPARE(model.indexOfStep(0).data(StepModel::ProgressTextRole).toString(), QStringLiteral("reading"));
    RunEvents batch = story->finished(0, StepState::Completed);
    batch += story->started(2);
    changed.clear();
    graph.apply(batch);
    QCOMPARE(changed.count(), 2); // rows 0 and 2 are no neighbours
    QCOMPARE(model.indexOfStep(0).data(StepModel::DurationRole).toLongLong(), 1'000'000);
}

void TestStepModel::followsAReset()
{
    StepModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    graph.resetToWorkflow(workflowFromText("one"));
    QCOMPARE(model.rowCount(), 1);
    graph.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestStepModel::ticksRunningSteps()
{
    StepModel model(graph);
    graph.apply(story->started(0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().column(), int(StepModel::Duration));
}

void TestStepModel::listsAttempts()
{
    AttemptModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setStep(0);
    QCOMPARE(model.rowCount(), 0);
    graph.apply(story->started(0));
    QCOMPARE(model.rowCount(), 1);
    StepReport report;
    report.exitCode = 3;
    report.error = Error { ErrorCode::Io, QStringLiteral("it broke"), {}, {}, {}, {} };
    RunEvents batch = story->finished(0, StepState::Failed, 1, report);
    batch += story->add(StepRetryScheduled { 0, 2, {}, {} });
    batch += story->started(0, 2);
    graph.apply(batch);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data(AttemptModel::AttemptRole).toInt(), 2); // the last one first
    QCOMPARE(model.index(1, 0).data(AttemptModel::ExitCodeRole).toInt(), 3);
    QCOMPARE(model.index(1, 0).data(AttemptModel::ErrorRole).value<Error>().what, QStringLiteral("it broke"));
    QCOMPARE(model.index(1, 0).data(AttemptModel::EndRole).toInt(), int(Attempt::End::Failed));
    QCOMPARE(model.rowOfAttempt(2), 0);
    QCOMPARE(model.rowOfAttempt(3), -1);
    QVERIFY(!model.index(0, 0).data(AttemptModel::ExitCodeRole).isValid());
    QVERIFY(!model.attemptAt(2));
}

void TestStepModel::keepsAttemptsThroughAReset()
{
    AttemptModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    graph.apply(story->started(0));
    model.setStep(0);
    QCOMPARE(model.rowCount(), 1);
    graph.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.step(), -1);
    model.setStep(5);
    QCOMPARE(model.step(), -1);
}

QTEST_GUILESS_MAIN(TestStepModel)
#include "tst_stepmodel.moc"
