// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/filemodel.h"
#include "runstory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

WorkflowPtr loadAndFit()
{
    auto workflow = std::make_shared<Workflow>();
    StepSpec load;
    load.id = QStringLiteral("load");
    load.inputs = { { QStringLiteral("firas.csv"), -1, QStringLiteral("raw.csv") } };
    StepSpec fit;
    fit.id = QStringLiteral("fit");
    fit.needs = { { 0, false } };
    fit.inputs = { { QStringLiteral("table.csv"), 0, QStringLiteral("table.csv") } };
    workflow->steps = { load, fit };
    if (!workflow->seal().empty()) {
        qFatal("bad workflow");
    }
    return workflow;
}

} // namespace

/// FileModel: what steps wrote and took.
class TestFileModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        story = std::make_unique<RunStory>(loadAndFit());
        story->created();
        story->moved(RunState::Draft, RunState::Executing);
        graph.reset(story->fold());
    }
    void resolvesInputs();
    void showsOutputsOfTheLastAttempt();
    void filters();
    void knowsMediaTypes();

private:
    RunGraph graph;
    std::unique_ptr<RunStory> story;
};

void TestFileModel::resolvesInputs()
{
    FileModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex raw = model.indexOf(0, QStringLiteral("firas.csv"), true);
    QVERIFY(raw.data(FileModel::IsThereRole).toBool());
    QCOMPARE(raw.data(FileModel::SizeRole).toLongLong(), 3);
    const QPersistentModelIndex table = model.indexOf(1, QStringLiteral("table.csv"), true);
    QVERIFY(!table.data(FileModel::IsThereRole).toBool());
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    graph.apply(story->started(0));
    graph.apply(story->finished(0, StepState::Completed, 1, RunStory::wrote({ "table.csv" })));
    // The input of the next step is there now, in the same row.
    QCOMPARE(removed.count(), 1); // the rows of `load` only
    QVERIFY(table.data(FileModel::IsThereRole).toBool());
    QCOMPARE(table.data(FileModel::HashRole).toString(), BlobHash::of("table.csv").toHex());
    QCOMPARE(model.fileAt(table)->fromStep, 0);
}

void TestFileModel::showsOutputsOfTheLastAttempt()
{
    FileModel model(graph);
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    graph.apply(story->started(0));
    graph.apply(story->finished(0, StepState::Failed, 1, RunStory::wrote({ "half.csv" })));
    QVERIFY(model.indexOf(0, QStringLiteral("half.csv")).isValid());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    StepRetryScheduled again { 0, 2, {}, {} };
    again.changes = { { "fields", QJsonObject { { "title", "Load it by hand" } } } };
    graph.apply(story->add(again));
    QCOMPARE(changed.last().first().toModelIndex().parent(), QModelIndex()); // the rows of steps, by their names now
    QCOMPARE(model.index(0, FileModel::Name).data().toString(), QStringLiteral("Load it by hand"));
    story->started(0, 2);
    graph.apply(story->events());
    QVERIFY(!model.indexOf(0, QStringLiteral("half.csv")).isValid());
    graph.apply(story->finished(0, StepState::Completed, 2, RunStory::wrote({ "table.csv", "plot.png" })));
    const QModelIndex plot = model.indexOf(0, QStringLiteral("plot.png"));
    QCOMPARE(plot.row(), 1); // outputs stand before inputs
    QCOMPARE(plot.data(FileModel::MediaTypeRole).toString(), QStringLiteral("image/png"));
    QCOMPARE(model.rowCount(plot.parent()), 3);
    graph.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestFileModel::filters()
{
    FileModel model(graph);
    FileFilterModel filter;
    QAbstractItemModelTester tester(&filter, Mode::QtTest);
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 0); // nothing written yet
    graph.apply(story->started(0));
    graph.apply(story->finished(0, StepState::Completed, 1, RunStory::wrote({ "table.csv", "plot.png" })));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
    filter.setText(QStringLiteral("PLOT"));
    QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
    filter.setText({});
    filter.setShowsInputs(true);
    QCOMPARE(filter.rowCount(), 2);
}

void TestFileModel::knowsMediaTypes()
{
    QCOMPARE(mediaTypeOf(QStringLiteral("a/b.PNG")), QStringLiteral("image/png"));
    QCOMPARE(mediaTypeOf(QStringLiteral("report.md")), QStringLiteral("text/markdown"));
    QCOMPARE(mediaTypeOf(QStringLiteral("noending")), QStringLiteral("application/octet-stream"));
}

QTEST_GUILESS_MAIN(TestFileModel)
#include "tst_filemodel.moc"
