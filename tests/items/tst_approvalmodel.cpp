// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/approvalmodel.h"
#include "runstory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// ApprovalModel: the inbox of all runs.
class TestApprovalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsOpen();
    void keepsRunsApart();
    void takesTheStoresWord();
    void forgetsCancelledQuestions();
};

void TestApprovalModel::listsWhatIsOpen()
{
    ApprovalModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy asked(&model, &ApprovalModel::asked);
    QSignalSpy count(&model, &ApprovalModel::countChanged);
    RunStory story(workflowFromText("a!; b!"));
    story.created(QStringLiteral("firas"));
    story.moved(RunState::Draft, RunState::Executing);
    story.asked(0, 1, QStringLiteral("First?"));
    story.asked(1, 2, QStringLiteral("Second?"));
    model.setRun(story.fold());
    QCOMPARE(model.count(), 2);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(count.count(), 1);
    const QModelIndex first = model.index(0);
    QCOMPARE(first.data().toString(), QStringLiteral("First?"));
    QCOMPARE(first.data(ApprovalModel::RunNameRole).toString(), QStringLiteral("firas"));
    QCOMPARE(first.data(ApprovalModel::StepIdRole).toString(), QStringLiteral("a"));
    QCOMPARE(first.data(ApprovalModel::HashRole).toString().size(), 64);
    QCOMPARE(first.data(ApprovalModel::RunIdRole).value<RunId>(), story.run());

    // Answered in reverse order: each row goes by itself.
    const QPersistentModelIndex kept = first;
    story.answered(1, 2);
    model.setRun(story.fold());
    QCOMPARE(model.count(), 1);
    QVERIFY(kept.isValid());
    story.answered(0, 1);
    model.setRun(story.fold());
    QCOMPARE(model.count(), 0);
    QCOMPARE(asked.count(), 2);
}

void TestApprovalModel::keepsRunsApart()
{
    ApprovalModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    RunStory late(workflowFromText("x; a!"), 1);
    late.created();
    late.moved(RunState::Draft, RunState::Executing);
    late.started(0);
    late.finished(0, StepState::Completed);
    late.asked(1, 1);
    RunStory early(workflowFromText("a!"), 2);
    early.created();
    early.moved(RunState::Draft, RunState::Executing);
    early.asked(0, 2);
    model.setRun(late.fold());
    model.setRun(early.fold());
    QCOMPARE(model.count(), 2);
    QCOMPARE(model.at(0).open.run, early.run()); // the oldest question first
    model.removeRun(late.run());
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.at(0).open.run, early.run());
    model.clear();
    QCOMPARE(model.count(), 0);
}

void TestApprovalModel::takesTheStoresWord()
{
    ApprovalModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    RunStory story(workflowFromText("a!"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.asked(0, 1);
    model.setRun(story.fold());
    QList<OpenApproval> open { model.at(0).open };
    const BlobHash hash = model.at(0).hash;
    model.setAll(open);
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.at(0).hash, hash); // known already: not forgotten
    open.front().id = ApprovalId(Uuid { { 7 } });
    model.setAll(open);
    QCOMPARE(model.count(), 1);
    QVERIFY(model.at(0).hash.isNull());
    QVERIFY(model.index(0).data(ApprovalModel::HashRole).toString().isEmpty());
    model.setAll({});
    QCOMPARE(model.count(), 0);
}

void TestApprovalModel::forgetsCancelledQuestions()
{
    ApprovalModel model;
    RunStory story(workflowFromText("a!"));
    story.created();
    story.moved(RunState::Draft, RunState::Executing);
    story.asked(0, 1);
    model.setRun(story.fold());
    QCOMPARE(model.count(), 1);
    story.add(StepCancelled { 0, {} });
    model.setRun(story.fold());
    QCOMPARE(model.count(), 0);
}

QTEST_GUILESS_MAIN(TestApprovalModel)
#include "tst_approvalmodel.moc"
