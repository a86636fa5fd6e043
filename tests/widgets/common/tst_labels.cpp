// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workflowtext.h"
#include "widgets/common/labels.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace cmbagent;

/// Labels: words, numbers, times.
class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void hasAWordForEverything();
    void measures_data();
    void measures();
    void numbers_data();
    void numbers();
    void durations_data();
    void durations();
    void times();
    void sizes();
    void values();
    void groupsCounts();
    void stepsSayWhatTheyWaitFor();
    void stepsSayThatTheyAreDoneAgain();
    void stepsSayWhichResourceTheyWaitFor();
    void saysHowFarARunIs();
    void eventsReadAsSentences();
    void followsTheLocale();
};

void TestLabels::hasAWordForEverything()
{
    QStringList words;
    for (int i = 0; i < statusCount; ++i) {
        words << Labels::status(Status(i));
    }
    for (int i = 0; i < runStateCount; ++i) {
        QVERIFY(!Labels::state(RunState(i)).isEmpty());
    }
    for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
        QVERIFY(!Labels::errorTitle(ErrorCode(i)).isEmpty());
    }
    QVERIFY(!words.contains(QString()));
    words.removeDuplicates();
    QCOMPARE(words.size(), statusCount);
    for (const QString& word : words) {
        QVERIFY2(!word.contains(QLatin1Char('_')), qPrintable(word)); // words for people, not engines
    }
    QCOMPARE(Labels::mediaType(QStringLiteral("image/png")), QStringLiteral("PNG image"));
    QCOMPARE(Labels::mediaType(QStringLiteral("x/unknown")), QStringLiteral("x/unknown"));
}

void TestLabels::measures_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("error");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("temperature") << 2.7250156 << 8.1e-6 << QStringLiteral("K")
                                 << QStringLiteral("2.7250156 ± 0.0000081 K");
    QTest::newRow("y") << -0.10e-6 << 3.61e-6 << QString() << QStringLiteral("(−0.1 ± 3.6)·10⁻⁶");
    QTest::newRow("mu") << -1.11e-5 << 3.43e-5 << QStringLiteral("1") << QStringLiteral("(−1.1 ± 3.4)·10⁻⁵");
    QTest::newRow("hubble") << 454.158 << 75.2 << QStringLiteral("km/s/Mpc") << QStringLiteral("454 ± 75 km/s/Mpc");
    QTest::newRow("large") << 3.21e8 << 1.5e6 << QStringLiteral("m") << QStringLiteral("(3.210 ± 0.015)·10⁸ m");
    QTest::newRow("no error") << 45.089 << -1.0 << QString() << QStringLiteral("45.089");
    QTest::newRow("zero error") << 41.0 << 0.0 << QString() << QStringLiteral("41");
    QTest::newRow("zero value") << 0.0 << 0.5 << QStringLiteral("K") << QStringLiteral("0.00 ± 0.50 K");
    QTest::newRow("thousands") << 12345.6 << 10.0 << QString() << QStringLiteral("12,346 ± 10");
    QTest::newRow("not a number") << qQNaN() << 1.0 << QStringLiteral("K") << QStringLiteral("nan K");
    QTest::newRow("infinite error") << 1.0 << qInf() << QString() << QStringLiteral("1");
}

void TestLabels::measures()
{
    QFETCH(double, value);
    QFETCH(double, error);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QCOMPARE(Labels::measured(value, error, unit), text);
}

void TestLabels::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("whole") << 2000.0 << QStringLiteral("2000");
    QTest::newRow("grouped") << 1234567.0 << QStringLiteral("1,234,567");
    QTest::newRow("negative") << -0.0021 << QStringLiteral("−0.0021");
    QTest::newRow("small") << 8.1289e-6 << QStringLiteral("8.1289·10⁻⁶");
    QTest::newRow("large") << 6.02214076e23 << QStringLiteral("6.022141·10²³");
    QTest::newRow("ten digits") << 2.72501561234 << QStringLiteral("2.725015612");
    QTest::newRow("tenth") << 0.1 << QStringLiteral("0.1");
}

void TestLabels::numbers()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(Labels::number(value), text);
}

void TestLabels::durations_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 ms");
    QTest::newRow("negative") << qint64(-5) << QStringLiteral("0 ms");
    QTest::newRow("short") << qint64(340'400) << QStringLiteral("340 ms");
    QTest::newRow("almost a second") << qint64(999'700) << QStringLiteral("1.0 s");
    QTest::newRow("seconds") << qint64(1'234'000) << QStringLiteral("1.2 s");
    QTest::newRow("almost a minute") << qint64(59'990'000) << QStringLiteral("1 min 00 s");
    QTest::newRow("minutes") << qint64(125'000'000) << QStringLiteral("2 min 05 s");
    QTest::newRow("hours") << qint64(11'045'000'000) << QStringLiteral("3 h 04 min");
    QTest::newRow("days") << qint64(200'000'000'000) << QStringLiteral("2 d 07 h");
}

void TestLabels::durations()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(Labels::duration(micros), text);
}

void TestLabels::times()
{
    const Timestamp now { 1'764'244'800'000'000 }; // 2025-11-27 12:00:00 UTC
    const auto ago = [&](qint64 seconds) { return Labels::relativeTime({ now.micros - seconds * 1'000'000 }, now); };
    QCOMPARE(ago(2), QStringLiteral("just now"));
    QCOMPARE(ago(40), QStringLiteral("40 s ago"));
    QCOMPARE(ago(200), QStringLiteral("3 min ago"));
    QCOMPARE(ago(2 * 3600), QStringLiteral("2 h ago"));
    QCOMPARE(ago(10 * 3600), QStringLiteral("today, 02:00"));
    QCOMPARE(ago(24 * 3600), QStringLiteral("yesterday, 12:00"));
    QCOMPARE(ago(10 * 86400), QStringLiteral("17 Nov"));
    QCOMPARE(ago(400 * 86400), QStringLiteral("23 Oct 2024"));
    QCOMPARE(ago(-90), QStringLiteral("in 1 min"));
    QCOMPARE(Labels::relativeTime({}, now), QStringLiteral("never"));
    QCOMPARE(Labels::exactTime(now), QStringLiteral("27 Nov 2025, 12:00:00"));
    QCOMPARE(Labels::elapsed(1'900'000), QStringLiteral("1 s"));
    const Timestamp until { now.micros + 299'400'000 }; // words and figures say the same of what is left
    QCOMPARE(Labels::countdown(until, now), QStringLiteral("5:00"));
    QCOMPARE(Labels::remaining(until, now), QStringLiteral("5 min 00 s"));
    QCOMPARE(Labels::remaining(now, until), QStringLiteral("0 s"));
    QCOMPARE(Labels::percent(0.999), QStringLiteral("99 %")); // done is done, not before
}

void TestLabels::sizes()
{
    QCOMPARE(Labels::fileSize(0), QStringLiteral("0 bytes"));
    QCOMPARE(Labels::fileSize(999), QStringLiteral("999 bytes"));
    QCOMPARE(Labels::fileSize(84'300'000), QStringLiteral("84.3 MB"));
}

void TestLabels::values()
{
    QCOMPARE(Labels::value(true), QStringLiteral("yes"));
    QCOMPARE(Labels::value(QStringLiteral("a")), QStringLiteral("a"));
    QCOMPARE(Labels::value(QJsonArray { 1, 2 }), QStringLiteral("[1,2]"));
    QCOMPARE(Labels::value(QJsonValue()), QStringLiteral("nothing"));
    QCOMPARE(Labels::value(QJsonObject { { QStringLiteral("value"), QStringLiteral("red") } }), QStringLiteral("red"));
    const auto list = Labels::values(
        { { QStringLiteral("T"),
            QJsonObject { { QStringLiteral("value"), 2.725 }, { QStringLiteral("unit"), QStringLiteral("K") } } } });
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].name, QStringLiteral("T"));
    QCOMPARE(list[0].text, QStringLiteral("2.725 K"));
}

void TestLabels::groupsCounts()
{
    QCOMPARE(Labels::count(7), QStringLiteral("7"));
    QCOMPARE(Labels::count(12'345'678'901), QStringLiteral("12,345,678,901"));
    QCOMPARE(Labels::steps(1), QStringLiteral("1 step"));
    QCOMPARE(Labels::steps(10'000), QStringLiteral("10,000 steps"));
    QCOMPARE(Labels::stepsOf(10'000, 100'000), QStringLiteral("10,000 of 100,000 steps"));
    RunGraph graph;
    graph.resetToWorkflow(chainWorkflow(10'000));
    QCOMPARE(Labels::runLine(graph), QStringLiteral("Not run yet · 10,000 steps"));
}

void TestLabels::stepsSayWhatTheyWaitFor()
{
    RunGraph graph;
    graph.resetToWorkflow(workflowFromText("a; b; c < a b; d < a"));
    QCOMPARE(Labels::stepLine(graph, 2, {}), QStringLiteral("Not run yet"));
    QCOMPARE(Labels::runLine(graph), QStringLiteral("Not run yet · 4 steps"));

    const RunId run(Uuid { { 1 } });
    RunProjection projection(run, graph.workflow());
    qint64 seq = 0;
    const auto happen = [&](EventBody body) {
        QVERIFY(projection.apply({ run, ++seq, { seq * 1'000'000 }, std::move(body) }));
    };
    happen(RunCreated {});
    happen(RunMoved { RunState::Draft, RunState::Executing, {} });
    happen(StepStarted { 0, 1 });
    graph.reset(projection);
    graph.setOwned(true);
    QCOMPARE(Labels::stepLine(graph, 2, {}), QStringLiteral("Waiting for 2 steps"));
    QCOMPARE(Labels::stepLine(graph, 3, {}), QStringLiteral("Waiting for 1 step"));
    QCOMPARE(Labels::stepLine(graph, 1, {}), QStringLiteral("Ready to start"));
    QCOMPARE(Labels::stepLine(graph, 0, { 15'000'000 }), QStringLiteral("Running · 12 s"));
    graph.setProgress(0, 0.42, {});
    QCOMPARE(Labels::stepLine(graph, 0, {}), QStringLiteral("Running · 42 %"));
    QCOMPARE(Labels::runLine(graph), QStringLiteral("Running · 0 of 4 steps"));
    graph.setOwned(false);
    QCOMPARE(Labels::stepLine(graph, 0, {}), QStringLiteral("Interrupted"));
    QCOMPARE(statusOf(graph), Status::Interrupted);

    happen(StepFinished { 0, 1, StepState::Failed, nullptr });
    happen(StepRetryScheduled { 0, 2, { 10'000'000 }, {} });
    graph.reset(projection);
    QCOMPARE(statusOf(graph, 0), Status::Retrying);
    QCOMPARE(Labels::stepLine(graph, 0, { 6'000'000 }), QStringLiteral("Trying again in 4 s · attempt 2 of 3"));
}

void TestLabels::stepsSayThatTheyAreDoneAgain()
{
    const RunId run(Uuid { { 1 } });
    RunGraph graph;
    RunProjection projection(run, workflowFromText("a; b < a"));
    qint64 seq = 0;
    const auto happen = [&](EventBody body) {
        QVERIFY(projection.apply({ run, ++seq, { seq * 1'000'000 }, std::move(body) }));
    };
    happen(RunCreated {});
    happen(RunMoved { RunState::Draft, RunState::Executing, {} });
    happen(StepStarted { 0, 1 });
    happen(StepFinished { 0, 1, StepState::Completed, nullptr });
    ApprovalRequested review;
    review.id = ApprovalId(Uuid { { 2 } });
    review.step = 0;
    review.kind = ApprovalKind::Review;
    happen(review);
    graph.reset(projection);
    QCOMPARE(statusOf(graph, 0), Status::Waiting);
    happen(ApprovalResolved { review.id, 0, Resolution::Retried, {}, {}, {} });
    StepRetryScheduled again { 0, 2, {}, {} };
    again.redo = 1;
    happen(again);
    graph.reset(projection);
    graph.setOwned(true);
    QCOMPARE(Labels::stepLine(graph, 0, {}), QStringLiteral("To be done again"));
    QCOMPARE(Labels::eventTitle(again), QStringLiteral("Step will be done again"));
}

void TestLabels::stepsSayWhichResourceTheyWaitFor()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b; c < a"));
    for (StepSpec& step : workflow->steps) {
        step.resources.tokens = { { QStringLiteral("gpu"), 1 } };
    }
    workflow->seal();
    const RunId run(Uuid { { 1 } });
    RunProjection projection(run, workflow);
    QVERIFY(projection.apply({ run, 1, { 1 }, RunCreated {} }));
    QVERIFY(projection.apply({ run, 2, { 2 }, RunMoved { RunState::Draft, RunState::Executing, {} } }));
    QVERIFY(projection.apply({ run, 3, { 3 }, StepStarted { 0, 1 } }));
    RunGraph graph;
    graph.reset(projection);
    graph.setOwned(true);
    QCOMPARE(Labels::stepLine(graph, 1, {}), QStringLiteral("Waiting for gpu: 1 of 1 in use"));
    QCOMPARE(Labels::stepLine(graph, 2, {}), QStringLiteral("Waiting for 1 step"));
    graph.setTokens({ { QStringLiteral("gpu"), 3 } }, { { QStringLiteral("gpu"), 2 } });
    QCOMPARE(Labels::stepLine(graph, 1, {}), QStringLiteral("Ready to start"));
    graph.setTokens({ { QStringLiteral("gpu"), 0 } }, {}); // somebody changed the settings meanwhile
    QCOMPARE(Labels::stepLine(graph, 1, {}), QStringLiteral("Waiting for gpu: it wants 1, there are 0"));
}

void TestLabels::saysHowFarARunIs()
{
    RunGraph graph;
    graph.resetToWorkflow(workflowFromText("a; b; c"));
    const RunId run(Uuid { { 1 } });
    RunProjection projection(run, graph.workflow());
    qint64 seq = 0;
    const auto happen = [&](EventBody body) {
        QVERIFY(projection.apply({ run, ++seq, { seq * 1'000'000 }, std::move(body) }));
    };
    happen(RunCreated {});
    happen(RunMoved { RunState::Draft, RunState::Executing, {} });
    happen(StepStarted { 0, 1 });
    happen(StepFinished { 0, 1, StepState::Completed, nullptr });
    happen(StepStarted { 1, 1 });
    QCOMPARE(Labels::progress(projection), QStringLiteral("1 of 3 steps"));
    happen(StepFinished { 1, 1, StepState::Cancelled, nullptr });
    happen(StepCancelled { 2, {} });
    happen(RunMoved { RunState::Executing, RunState::Cancelled, {} });
    QCOMPARE(projection.settledCount(), 3);
    QCOMPARE(Labels::progress(projection), QStringLiteral("1 of 3 steps done")); // what was cancelled is not
    graph.reset(projection);
    QCOMPARE(Labels::runLine(graph), QStringLiteral("Cancelled · 1 of 3 steps done"));
}

void TestLabels::eventsReadAsSentences()
{
    const WorkflowPtr workflow = workflowFromText("load");
    QCOMPARE(Labels::eventTitle(StepStarted { 0, 1 }), QStringLiteral("Step started"));
    QCOMPARE(Labels::eventDetail(StepStarted { 0, 2 }, workflow.get()), QStringLiteral("load · attempt 2"));
    QCOMPARE(Labels::eventTitle(RunMoved { RunState::Paused, RunState::Executing, {} }), QStringLiteral("Run resumed"));
    QCOMPARE(Labels::eventTitle(RunMoved { RunState::Failed, RunState::Executing, {} }),
             QStringLiteral("Run reopened"));
    ApprovalResolved answer;
    answer.step = 0;
    answer.by = QStringLiteral("deadline");
    QCOMPARE(Labels::eventDetail(answer, workflow.get()), QStringLiteral("load · Approved · nobody answered in time"));
    QCOMPARE(Labels::eventDetail(StepStarted { 7, 1 }, nullptr), QStringLiteral("attempt 1"));
}

void TestLabels::followsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(Labels::measured(2.7250156, 8.1e-6, QStringLiteral("K")), QStringLiteral("2,7250156 ± 0,0000081 K"));
    QCOMPARE(Labels::duration(1'234'000), QStringLiteral("1,2 s"));
    QCOMPARE(Labels::count(10'000), QStringLiteral("10.000"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
