// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerun.h"

#include "support/threadtimer.h"
#include "support/workflowtext.h"
#include "widgets/timeline/timelinemodel.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace cmbagent;
using Kind = TimelineSpan::Kind;

namespace {

constexpr qint64 second = 1'000'000;

struct Stage
{
    explicit Stage(WorkflowPtr workflow = firasWorkflow()) : run(graph, clock, std::move(workflow)) { }

    void run1(const char* step, qint64 micros)
    {
        run.start(QLatin1String(step));
        clock.advance(micros);
        run.complete(QLatin1String(step));
    }
    [[nodiscard]] const std::vector<TimelineSpan>& spans(const TimelineModel& model, const char* step) const
    {
        return model.spans(model.indexOfStep(run.indexOf(QLatin1String(step))).row());
    }

    MockClock clock;
    RunGraph graph;
    SampleRun run;
};

std::vector<Kind> kinds(const std::vector<TimelineSpan>& spans)
{
    std::vector<Kind> all;
    for (const TimelineSpan& span : spans) {
        all.push_back(span.kind);
    }
    return all;
}

qint64 length(const TimelineSpan& span)
{
    return span.to.micros - span.from.micros;
}

void wheel(QWidget* viewport, QPoint place, int turn, Qt::KeyboardModifiers keys)
{
    QWheelEvent event(place, viewport->mapToGlobal(place), {}, { 0, turn }, Qt::NoButton, keys, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(viewport, &event);
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheChain();
    void attemptsAndRetriesAreSpans();
    void waitingForAPersonIsASpan();
    void aReviewIsASpan();
    void waitingForItsTurnIsASpan();
    void whatRunsGoesOn();
    void whatNobodyWorksOnHasStopped();
    void whatABranchKeptIsNotDrawn();
    void wordsForThoseWhoCannotSeeBars();
    void theLongWaitIsFolded();
    void aFittedViewStaysFitted();
    void keysZoomAndMove();
    void theWheelZoomsAroundThePointer();
    void draggingZoomsToWhatWasMarked();
    void aClickSelects();
    void thePageSaysWhatWillBeHere();
    void tenThousandStepsStayFluid();
};

void TestTimeline::rowsFollowTheChain()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), stage.graph.stepCount());
    const Workflow& workflow = *stage.graph.workflow();
    int level = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const int step = model.stepAt(row);
        for (const Need& need : workflow.steps[size_t(step)].needs) {
            QVERIFY(model.indexOfStep(need.step).row() < row);
        }
        const int own = workflow.levels()[size_t(step)];
        QVERIFY(own >= level);
        QCOMPARE(model.index(row, 0).data(TimelineModel::IsGroupStartRole).toBool(), own != level);
        level = own;
    }
    QVERIFY(!model.hasSpans() || model.isLive());
    stage.graph.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestTimeline::attemptsAndRetriesAreSpans()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run.start(QStringLiteral("load"));
    stage.clock.advance(2 * second);
    stage.run.fail(QStringLiteral("load"), QStringLiteral("the disk was full"));
    stage.run.retry(QStringLiteral("load"), 4 * second);
    stage.clock.advance(4 * second);
    QCOMPARE(kinds(stage.spans(model, "load")), (std::vector { Kind::Attempt, Kind::ForRetry }));
    QVERIFY(!stage.spans(model, "load").back().to.isSet());
    stage.run1("load", 3 * second);
    const auto& spans = stage.spans(model, "load");
    QCOMPARE(kinds(spans), (std::vector { Kind::Attempt, Kind::ForRetry, Kind::Attempt }));
    QCOMPARE(spans[0].status, Status::Failed);
    QCOMPARE(length(spans[0]), 2 * second);
    QCOMPARE(length(spans[1]), 4 * second);
    QCOMPARE(spans[2].attempt, 2);
    QCOMPARE(spans[2].status, Status::Completed);
    QCOMPARE(length(spans[2]), 3 * second);
}

void TestTimeline::waitingForAPersonIsASpan()
{
    Stage stage(workflowFromText("load; look! < load; report < look"));
    TimelineModel model(stage.graph, stage.clock);
    stage.run1("load", second);
    stage.run.ask(QStringLiteral("look"));
    stage.clock.advance(3600 * second);
    QCOMPARE(kinds(stage.spans(model, "look")), std::vector { Kind::ForPerson });
    QVERIFY(!stage.spans(model, "look").front().to.isSet());
    stage.run.answer(QStringLiteral("look"), Resolution::Approved);
    QCOMPARE(length(stage.spans(model, "look").front()), 3600 * second);
    QCOMPARE(stage.spans(model, "look").front().status, Status::Completed);
    // What comes after it was ready when it was answered, not when its other needs were.
    stage.clock.advance(2 * second);
    stage.run.start(QStringLiteral("report"));
    QCOMPARE(kinds(stage.spans(model, "report")), (std::vector { Kind::ForTurn, Kind::Attempt }));
    QCOMPARE(length(stage.spans(model, "report").front()), 2 * second);
}

/// Between two attempts a person looked at the results; nothing was interrupted.
void TestTimeline::aReviewIsASpan()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run1("load", second);
    ApprovalRequested review;
    review.id = IdSource(stage.clock).next<ApprovalId>();
    review.step = 0;
    review.kind = ApprovalKind::Review;
    stage.run.record(review);
    stage.clock.advance(60 * second);
    stage.run.answer(QStringLiteral("load"), Resolution::Retried);
    StepRetryScheduled again { 0, 2, {}, {} };
    again.redo = 1;
    again.changes = { { "fields", QJsonObject { { "title", "Load it by hand" } } } };
    stage.run.record(again);
    stage.run1("load", second);
    const auto& spans = stage.spans(model, "load");
    QCOMPARE(kinds(spans), (std::vector { Kind::Attempt, Kind::ForPerson, Kind::Attempt }));
    QCOMPARE(length(spans[1]), 60 * second);
    const QModelIndex row = model.indexOfStep(0); // is called what the person made of it
    QCOMPARE(row.data().toString(), QStringLiteral("Load it by hand"));
    QVERIFY(row.data(Qt::ToolTipRole).toString().startsWith(QLatin1String("Load it by hand")));
}

void TestTimeline::waitingForItsTurnIsASpan()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run1("load", second);
    stage.run.start(QStringLiteral("temperature"));
    stage.clock.advance(5 * second);
    QCOMPARE(kinds(stage.spans(model, "y")), std::vector { Kind::ForTurn });
    stage.run.complete(QStringLiteral("temperature"));
    stage.run.start(QStringLiteral("y"));
    QCOMPARE(kinds(stage.spans(model, "y")), (std::vector { Kind::ForTurn, Kind::Attempt }));
    QCOMPARE(length(stage.spans(model, "y").front()), 5 * second);
    // Started at once: there was no queue.
    QCOMPARE(kinds(stage.spans(model, "temperature")), std::vector { Kind::Attempt });
    // Its needs are not there yet.
    QVERIFY(stage.spans(model, "report").empty());
}

void TestTimeline::whatRunsGoesOn()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run.start(QStringLiteral("load"));
    stage.clock.advance(7 * second);
    const TimelineSpan& span = stage.spans(model, "load").back();
    QCOMPARE(span.status, Status::Running);
    QVERIFY(model.isLive());
    QCOMPARE(span.endAt(model.shownUntil()) - span.from.micros, 7 * second);
}

void TestTimeline::whatNobodyWorksOnHasStopped()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run.start(QStringLiteral("load"));
    stage.clock.advance(7 * second);
    stage.graph.setOwned(false);
    QVERIFY(!model.isLive());
    const TimelineSpan& span = stage.spans(model, "load").back();
    QCOMPARE(span.status, Status::Interrupted);
    QCOMPARE(span.to, stage.graph.projection().lastAt());
}

void TestTimeline::whatABranchKeptIsNotDrawn()
{
    const WorkflowPtr workflow = workflowFromText("load; fit < load");
    MockClock clock;
    Inheritance kept;
    InheritedStep load;
    load.step = 0;
    load.state = StepState::Completed;
    load.origin.step = QStringLiteral("load");
    load.origin.attempt = 1;
    load.started = Timestamp { clock.now().micros - 86'400 * second };
    load.ended = Timestamp { load.started.micros + second };
    kept.steps.push_back(load);
    const RunId run = IdSource(clock).next<RunId>();
    RunGraph graph;
    graph.reset(RunProjection(run, workflow, std::make_shared<const Inheritance>(kept)));
    graph.setOwned(true);
    TimelineModel model(graph, clock);
    RunCreated created;
    created.origin = RunOrigin {};
    graph.apply({ { run, 1, clock.now(), created },
                  { run, 2, clock.now(), RunMoved { RunState::Draft, RunState::Executing, {} } },
                  { run, 3, clock.now(), StepStarted { 1, 1 } } });
    QVERIFY(model.spans(0).empty());
    QVERIFY(!model.emptyText(0).isEmpty());
    QCOMPARE(kinds(model.spans(1)), std::vector { Kind::Attempt });
    clock.advance(second);
    QCOMPARE(model.makeScale(50).whole().length(), second); // not a day
}

void TestTimeline::wordsForThoseWhoCannotSeeBars()
{
    Stage stage;
    TimelineModel model(stage.graph, stage.clock);
    stage.run.start(QStringLiteral("load"));
    stage.clock.advance(2 * second);
    stage.run.fail(QStringLiteral("load"), QStringLiteral("full"));
    stage.run.retry(QStringLiteral("load"), 4 * second);
    stage.clock.advance(4 * second);
    stage.run1("load", second);
    const QString spoken = model.indexOfStep(0, TimelineModel::Time).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QStringLiteral("Attempt 1 · Failed · 2.0 s")), qPrintable(spoken));
    QVERIFY(spoken.contains(QStringLiteral("Waited before attempt 2 · 4.0 s")));
    QVERIFY(spoken.contains(QStringLiteral("Attempt 2 · Completed · 1.0 s")));
    TimelineView view(stage.graph, stage.clock);
    view.resize(800, 300);
    view.show();
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(access && access->tableInterface());
    QCOMPARE(access->tableInterface()->rowCount(), stage.graph.stepCount());
    QCOMPARE(access->tableInterface()->cellAt(0, 1)->text(QAccessible::Name), spoken);
}

void TestTimeline::theLongWaitIsFolded()
{
    Stage stage(workflowFromText("load; look! < load; report < look"));
    stage.run1("load", 5 * second);
    stage.run.ask(QStringLiteral("look"));
    stage.clock.advance(8 * 3600 * second);
    stage.run.answer(QStringLiteral("look"), Resolution::Approved);
    stage.run1("report", 5 * second);
    stage.run.moveRun(RunState::Completed);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    QCOMPARE(view.frame().scale.folds().size(), size_t(1));
    QCOMPARE(view.frame().scale.folds().front().length(), 8 * 3600 * second);
    QCOMPARE(view.frame().scale.unfoldedMicros(), 10 * second);
    view.setFoldsGaps(false);
    QVERIFY(view.frame().scale.folds().empty());
}

void TestTimeline::aFittedViewStaysFitted()
{
    Stage stage;
    stage.run.start(QStringLiteral("load"));
    stage.clock.advance(10 * second);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    const double before = view.frame().scale.pixelsPerMicro();
    stage.clock.advance(10 * second);
    view.tick();
    QVERIFY(view.isFitted());
    QVERIFY(view.frame().isLive);
    QVERIFY(qAbs(view.frame().scale.pixelsPerMicro() - before / 2) < before / 100);
    // Who looks closely is left alone.
    view.zoomIn();
    const double chosen = view.frame().scale.pixelsPerMicro();
    stage.clock.advance(10 * second);
    view.tick();
    QCOMPARE(view.frame().scale.pixelsPerMicro(), chosen);
    view.fit();
    QVERIFY(view.frame().scale.pixelsPerMicro() < chosen);
}

void TestTimeline::keysZoomAndMove()
{
    Stage stage;
    stage.run1("load", 60 * second);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    const double fitted = view.frame().scale.pixelsPerMicro();
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.frame().scale.pixelsPerMicro() > 1.8 * fitted);
    const double place = view.frame().offset;
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.frame().offset > place);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.frame().offset, place);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.frame().scale.pixelsPerMicro(), fitted);
    QSignalSpy selected(&view, &TimelineView::stepSelected);
    QSignalSpy activated(&view, &TimelineView::stepActivated);
    view.selectStep(0);
    QCOMPARE(selected.count(), 0); // whoever says so knows
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(selected.count(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first(), selected.first().first());
}

void TestTimeline::theWheelZoomsAroundThePointer()
{
    Stage stage;
    stage.run1("load", 60 * second);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    const int left = view.columnViewportPosition(TimelineModel::Time);
    const qint64 under = view.frame().timeAt(200);
    wheel(view.viewport(), { left + 200, 40 }, 240, Qt::ControlModifier);
    QVERIFY(!view.isFitted());
    QVERIFY(qAbs(view.frame().xOf(under) - 200) < 1);
    const double scale = view.frame().scale.pixelsPerMicro();
    wheel(view.viewport(), { left + 200, 40 }, -120, Qt::NoModifier); // scrolls the rows
    QCOMPARE(view.frame().scale.pixelsPerMicro(), scale);
    wheel(view.viewport(), { left + 200, 40 }, -120, Qt::ShiftModifier); // moves along the time
    QVERIFY(view.frame().xOf(under) < 199);
}

void TestTimeline::draggingZoomsToWhatWasMarked()
{
    Stage stage;
    stage.run1("load", 60 * second);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    QSignalSpy selected(&view, &TimelineView::stepSelected);
    const int left = view.columnViewportPosition(TimelineModel::Time);
    const qint64 from = view.frame().timeAt(100);
    const qint64 to = view.frame().timeAt(300);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, { left + 300, 40 });
    QTest::mouseMove(view.viewport(), { left + 200, 40 });
    QTest::mouseMove(view.viewport(), { left + 100, 60 });
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, { left + 100, 60 });
    QVERIFY(qAbs(view.frame().xOf(from)) < 1);
    QVERIFY(qAbs(view.frame().xOf(to) - view.frame().width) < 1);
    QCOMPARE(selected.count(), 0);
    // Escape gives a drag up.
    view.fit();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, { left + 300, 40 });
    QTest::mouseMove(view.viewport(), { left + 100, 40 });
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, { left + 100, 40 });
    QVERIFY(view.isFitted());
}

void TestTimeline::aClickSelects()
{
    Stage stage;
    stage.run1("load", 60 * second);
    TimelineView view(stage.graph, stage.clock);
    view.resize(900, 300);
    view.show();
    QSignalSpy selected(&view, &TimelineView::stepSelected);
    const QRect row = view.visualRect(view.model()->index(2, TimelineModel::Time));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toInt(), view.timeline().stepAt(2));
    view.selectStep(-1);
    QVERIFY(!view.currentIndex().isValid());
}

void TestTimeline::thePageSaysWhatWillBeHere()
{
    MockClock clock;
    RunGraph graph;
    graph.resetToWorkflow(firasWorkflow());
    TimelinePage page(graph, clock);
    page.resize(900, 400);
    page.show();
    QVERIFY(!page.view()->isVisible());
    SampleRun run(graph, clock, firasWorkflow());
    run.start(QStringLiteral("load"));
    clock.advance(second);
    QVERIFY(page.view()->isVisible());
    auto* bar = page.findChild<QScrollBar*>({}, Qt::FindChildrenRecursively);
    QVERIFY(bar);
    page.view()->tick();
    page.view()->zoomIn();
    page.view()->zoomIn();
    const auto bars = page.findChildren<QScrollBar*>();
    const auto own = std::find_if(bars.begin(), bars.end(), [](const QScrollBar* b) {
        return b->accessibleName() == QLatin1String("Place in time");
    });
    QVERIFY(own != bars.end());
    QVERIFY((*own)->isVisible());
    (*own)->setValue((*own)->maximum());
    QCOMPARE(int(page.view()->frame().offset), (*own)->maximum());
}

void TestTimeline::tenThousandStepsStayFluid()
{
    Stage stage(fanWorkflow(9998));
    const RunId run = stage.graph.run();
    RunEvents events;
    qint64 seq = stage.graph.projection().seq();
    for (int step = 0; step < stage.graph.stepCount(); ++step) {
        events.append({ run, ++seq, stage.clock.now(), StepStarted { step, 1 } });
        stage.clock.advance(1000);
        events.append({ run, ++seq, stage.clock.now(), StepFinished { step, 1, StepState::Completed, nullptr } });
    }
    stage.graph.apply(events);
    TimelineView view(stage.graph, stage.clock);
    view.resize(1280, 800);
    view.show();
    (void)view.grab(); // the first picture measures the font
    ThreadTimer timer;
    constexpr int frames = 40;
    for (int frame = 0; frame < frames; ++frame) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * frame / frames);
        frame % 2 == 0 ? view.zoomIn() : view.zoomOut();
        (void)view.grab();
    }
    const double millis = double(timer.elapsed()) / frames;
    qInfo("a frame of 10,000 steps: %.1f ms", millis);
    QVERIFY(millis < 50); // some 5 ms on a quiet machine
    timer.start();
    view.tick();
    (void)view.timeline().makeScale(60);
    QVERIFY(timer.elapsed() < 200);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
