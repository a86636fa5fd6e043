// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/preview/jsonview.h"
#include "widgets/window/eventdetails.h"
#include "widgets/window/eventfilter.h"
#include "widgets/window/eventspane.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace cmbagent;

class TestEventsPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreNarrowed();
    void theChosenEventIsShownWhole();
    void anEventIsCopiedAsJson();
    void olderEventsAreFetchedForAFilter();
    void samplesAreAmongTheValues();
    void pagesOfSamplesAreLeafedThrough();
    void anotherRunStartsOver();
};

void TestEventsPane::eventsAreNarrowed()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    stage.create();
    stage.runToQuestion();
    stage.answer(Resolution::Approved);
    stage.finish();
    const QAbstractItemModel& shown = *pane.list()->model();
    const int all = shown.rowCount();
    const auto kinds = [&](EventKind kind) {
        pane.kindChoice()->setCurrentIndex(pane.kindChoice()->findData(int(kind)));
        return shown.rowCount();
    };
    QCOMPARE(kinds(EventKind::Question), 2);
    QCOMPARE(kinds(EventKind::Number), 1);
    QCOMPARE(kinds(EventKind::Run), 3); // created, started, completed
    int sum = 0;
    for (const EventKind kind :
         { EventKind::Run, EventKind::Step, EventKind::Question, EventKind::Number, EventKind::Note }) {
        sum += kinds(kind);
    }
    QCOMPARE(sum, all); // every event has one kind
    pane.kindChoice()->setCurrentIndex(0);
    pane.stepChoice()->setCurrentIndex(pane.stepChoice()->findData(stage.step("bootstrap")));
    QCOMPARE(shown.rowCount(), 3); // started, measured, completed
    pane.filter()->setText(QStringLiteral("temperature_error"));
    QCOMPARE(shown.rowCount(), 1);
    pane.filter()->setText(QStringLiteral("no such thing"));
    QCOMPARE(shown.rowCount(), 0);
    pane.show();
    QVERIFY(!pane.list()->isVisible()); // says that nothing is like that
    pane.filter()->clear();
    pane.stepChoice()->setCurrentIndex(0);
    QCOMPARE(shown.rowCount(), all);
}

void TestEventsPane::theChosenEventIsShownWhole()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    pane.resize(900, 240);
    pane.show();
    stage.create();
    stage.failFit();
    QSignalSpy steps(&pane, &EventsPane::stepChosen);
    QCOMPARE(pane.details()->currentIndex(), 1);
    pane.filter()->setText(QStringLiteral("numpy"));
    const QModelIndex failed = pane.list()->model()->index(0, 1);
    QVERIFY(failed.isValid());
    QTest::mouseClick(pane.list()->viewport(), Qt::LeftButton, {}, pane.list()->visualRect(failed).center());
    QCOMPARE(pane.details()->currentIndex(), 0);
    QCOMPARE(steps.count(), 1);
    QCOMPARE(steps.first().first().toInt(), stage.step("fit-temperature"));
    const QJsonObject event = QJsonDocument::fromJson(pane.details()->json().toUtf8()).object();
    QCOMPARE(event.value(QStringLiteral("event_type")).toString(), QStringLiteral("step_failed"));
    QCOMPARE(event.value(QStringLiteral("data")).toObject().value(QStringLiteral("step")).toString(),
             QStringLiteral("fit-temperature"));
    auto* fields = pane.details()->findChild<JsonView*>();
    QCOMPARE(fields->model()->rowCount(), event.value(QStringLiteral("data")).toObject().size());
}

void TestEventsPane::anEventIsCopiedAsJson()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    stage.create();
    pane.list()->setCurrentIndex(pane.list()->model()->index(0, 0));
    pane.details()->findChild<QToolButton*>()->click();
    const QJsonObject event = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(event.value(QStringLiteral("run_id")).toString(), stage.run.toString());
    QCOMPARE(event.value(QStringLiteral("seq")).toInt(), 2);
}

void TestEventsPane::olderEventsAreFetchedForAFilter()
{
    WindowStage stage;
    stage.create();
    // A long history of which only the newest page is here; the one event that is wanted lies at its beginning.
    RunEvents history;
    for (int seq = 1; seq <= 3 * EventModel::pageSize; ++seq) {
        NoteRecorded note;
        note.text = seq == 5 ? QStringLiteral("the needle") : QStringLiteral("hay");
        history.append({ stage.run, seq, stage.clock.now(), note });
    }
    EventModel& events = stage.events;
    QObject::connect(&events, &EventModel::pageRequested, &events, [&](const RunId&, qint64 before, int count) {
        const qint64 end = before == 0 ? history.size() : before - 1;
        events.addPage(history.mid(std::max<qint64>(0, end - count), std::min<qint64>(count, end)));
    });
    EventsPane pane(&events, stage.clock);
    events.reset(stage.run, WindowStage::firasWorkflow());
    QTRY_VERIFY(events.rowCount() >= EventModel::pageSize);
    QVERIFY(events.rowCount() < 3 * EventModel::pageSize);
    pane.filter()->setText(QStringLiteral("needle"));
    QTRY_COMPARE(pane.list()->model()->rowCount(), 1);
    QTRY_COMPARE(events.rowCount(), 3 * EventModel::pageSize);
}

/// They come every second: a person who reads what happened is not shown them unasked.
void TestEventsPane::samplesAreAmongTheValues()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    stage.create();
    stage.runHalfway();
    const QAbstractItemModel& shown = *pane.list()->model();
    const int before = shown.rowCount();
    stage.record(UsageSampled { stage.step("bootstrap"), 1, { 2'000'000, 40'000'000, 1'000'000 } });
    QCOMPARE(shown.rowCount(), before);
    pane.kindChoice()->setCurrentIndex(pane.kindChoice()->findData(int(EventKind::Number)));
    QCOMPARE(shown.rowCount(), 2); // with the metric the story reports
    QCOMPARE(shown.index(0, 1).data().toString(), QStringLiteral("Memory and processor"));
    QVERIFY(shown.index(0, 2).data().toString().contains(QStringLiteral("Bootstrap the temperature error")));
}

void TestEventsPane::pagesOfSamplesAreLeafedThrough()
{
    WindowStage stage;
    stage.create();
    RunEvents history;
    for (int seq = 1; seq <= 2 * EventModel::pageSize; ++seq) {
        EventBody body = UsageSampled { 0, 1, { seq * qint64(1'000'000), 1, 1 } };
        if (seq == 5) {
            body = NoteRecorded { 0, {}, QStringLiteral("the only thing that happened") };
        }
        history.append({ stage.run, seq, stage.clock.now(), body });
    }
    EventModel& events = stage.events;
    QObject::connect(&events, &EventModel::pageRequested, &events, [&](const RunId&, qint64 before, int count) {
        const qint64 end = before == 0 ? history.size() : before - 1;
        events.addPage(history.mid(std::max<qint64>(0, end - count), std::min<qint64>(count, end)));
    });
    EventsPane pane(&events, stage.clock);
    events.reset(stage.run, WindowStage::firasWorkflow());
    QTRY_COMPARE(pane.list()->model()->rowCount(), 1);
    QCOMPARE(events.rowCount(), 2 * EventModel::pageSize);
}

void TestEventsPane::anotherRunStartsOver()
{
    WindowStage stage;
    EventsPane pane(&stage.events, stage.clock);
    stage.create();
    pane.list()->setCurrentIndex(pane.list()->model()->index(0, 0));
    QCOMPARE(pane.details()->currentIndex(), 0);
    stage.create();
    QCOMPARE(pane.details()->currentIndex(), 1);
    QVERIFY(pane.details()->json().isEmpty());
}

QTEST_MAIN(TestEventsPane)
#include "tst_eventspane.moc"
