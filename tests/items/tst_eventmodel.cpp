// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/eventmodel.h"
#include "runstory.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// EventModel: pages of history, and what comes live.
class TestEventModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPages();
    void takesLiveEvents();
    void knowsSteps();
};

void TestEventModel::readsPages()
{
    RunStory story(chainWorkflow(1));
    story.created();
    for (int i = 0; i < 1200; ++i) {
        story.add(MetricRecorded { 0, 1, QStringLiteral("m"), double(i), {} });
    }
    EventModel model;
    QVERIFY(!model.canFetchMore({}));
    const auto pageBefore = [&story](qint64 before, int count) {
        RunEvents page;
        for (const RunEvent& event : story.events()) {
            if ((before == 0 || event.seq < before) && event.seq >= (before == 0 ? 1202 : before) - count) {
                page.append(event);
            }
        }
        return page;
    };
    QSignalSpy pages(&model, &EventModel::pageRequested);
    model.reset(story.run(), story.workflow());
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one page at a time
    model.fetchMore({});
    QCOMPARE(pages.count(), 1);
    model.addPage(pageBefore(pages[0][1].toLongLong(), pages[0][2].toInt()));
    QCOMPARE(model.rowCount(), EventModel::pageSize);

    connect(&model, &EventModel::pageRequested, this,
            [&](const RunId&, qint64 before, int count) { model.addPage(pageBefore(before, count)); });
    QAbstractItemModelTester tester(&model, Mode::QtTest); // fetches by itself
    for (int i = 0; i < 10 && model.canFetchMore({}); ++i) {
        model.fetchMore({});
    }
    QCOMPARE(model.rowCount(), 1201);
    QCOMPARE(model.at(0).seq, 1201);
    QCOMPARE(model.at(1200).seq, 1);
}

void TestEventModel::takesLiveEvents()
{
    RunStory story(chainWorkflow(1));
    story.created();
    EventModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.reset(story.run(), story.workflow());
    const auto second = story.moved(RunState::Draft, RunState::Executing);
    model.apply(second); // the first page is still under way and will bring it
    QCOMPARE(model.rowCount(), 0);
    model.addPage(story.events());
    QCOMPARE(model.rowCount(), 2);
    model.apply(story.events());
    QCOMPARE(model.rowCount(), 2);
    model.apply(story.started(0));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(0).seq, 3);
    QVERIFY(!model.canFetchMore({}));
    RunStory other(chainWorkflow(1), 2);
    model.apply(other.created());
    QCOMPARE(model.rowCount(), 3);
    model.addPage({});
    QCOMPARE(model.rowCount(), 3);
}

void TestEventModel::knowsSteps()
{
    RunStory story(chainWorkflow(2));
    story.created();
    story.started(1);
    EventModel model;
    model.reset(story.run(), story.workflow());
    model.addPage(story.events());
    QCOMPARE(model.index(0, EventModel::Step).data().toString(), QStringLiteral("s1"));
    QCOMPARE(model.index(0, 0).data(EventModel::StepIndexRole).toInt(), 1);
    QCOMPARE(model.index(1, 0).data(EventModel::StepIndexRole).toInt(), -1);
    QCOMPARE(model.index(1, EventModel::Type).data().toString(), eventTypeName(RunCreated {}));
    QCOMPARE(model.index(0, 0).data(EventModel::EventRole).value<RunEvent>().seq, 2);

    auto renamed = std::make_shared<Workflow>(*story.workflow());
    renamed->steps[1].title = QStringLiteral("Measured by hand");
    QSignalSpy changed(&model, &EventModel::workflowChanged);
    model.setWorkflow(renamed);
    model.setWorkflow(renamed);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, EventModel::Step).data().toString(), QStringLiteral("Measured by hand"));
}

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
