// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/inspector/retryfacts.h"
#include "widgets/inspector/runfacts.h"

#include <QTest>

using namespace cmbagent;

namespace {

QString valueOf(const QList<Fact>& facts, const char* name)
{
    for (const Fact& fact : facts) {
        if (fact.name == QLatin1String(name)) {
            return fact.value;
        }
    }
    return {};
}

} // namespace

class TestRunFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentIsWhatWasRecorded();
    void theEnvironmentTellsWhatStepsHaveAlone();
    void retriesAreAddedUp();
    void checkpointsAreListedNewestFirst();
};

void TestRunFacts::theEnvironmentIsWhatWasRecorded()
{
    WindowStage stage;
    stage.create();
    QVERIFY(valueOf(environmentFacts(stage.graph), "Interpreter").isEmpty()); // nothing has run: nothing is known
    stage.runToQuestion();
    QCOMPARE(valueOf(environmentFacts(stage.graph), "Interpreter"), QStringLiteral("/usr/bin/python3 (3.11.2)"));
    QVERIFY(valueOf(environmentFacts(stage.graph), "Simulated").isEmpty());
}

void TestRunFacts::theEnvironmentTellsWhatStepsHaveAlone()
{
    auto workflow = std::make_shared<Workflow>(*WindowStage::firasWorkflow());
    workflow->reusesResults = true;
    workflow->steps[0].environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("2"));
    RunGraph graph;
    graph.resetToWorkflow(workflow);
    const QList<Fact> facts = environmentFacts(graph);
    QCOMPARE(valueOf(facts, "OMP_NUM_THREADS"), QStringLiteral("2"));
    QCOMPARE(valueOf(facts, "Results of identical steps"), QStringLiteral("are taken over"));
    QVERIFY(valueOf(facts, "Python processes").isEmpty());
}

void TestRunFacts::retriesAreAddedUp()
{
    QVERIFY(retryFacts({}).isEmpty()); // nothing failed: nothing to say
    RetrySummary summary { 8, 2, 3, 50, { { QStringLiteral("Network"), 2 }, { QStringLiteral("Timeout"), 1 } }, {} };
    summary.failed = { { QStringLiteral("Load"), StepState::Completed, 2, { "Network", "Network" } },
                       { QStringLiteral("Fit"), StepState::Failed, 0, { "Timeout" } } };
    const QList<Fact> facts = retryFacts(summary);
    QCOMPARE(valueOf(facts, "Steps tried again"), QStringLiteral("2 of 8"));
    QCOMPARE(valueOf(facts, "Retries"), QStringLiteral("3"));
    QVERIFY(valueOf(facts, "Helped").startsWith(QLatin1String("50")));
    QCOMPARE(valueOf(facts, "Network"), QString::fromUtf8("2 \xc3\x97"));
    QVERIFY(valueOf(facts, "Load").startsWith(QLatin1String("Completed after 2")));
    QCOMPARE(valueOf(facts, "Fit"), QStringLiteral("Failed"));
    QCOMPARE(facts.last().toolTip, QStringLiteral("Timeout"));
}

void TestRunFacts::checkpointsAreListedNewestFirst()
{
    WindowStage stage;
    stage.create();
    QVERIFY(checkpointFacts(stage.graph, stage.clock.now()).isEmpty());
    stage.record(CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("before the fit") });
    stage.clock.advance(120'000'000);
    stage.pause();
    const QList<Fact> facts = checkpointFacts(stage.graph, stage.clock.now());
    QCOMPARE(facts.size(), 2);
    QCOMPARE(facts[0].name, QStringLiteral("Paused"));
    QCOMPARE(facts[1].name, QStringLiteral("before the fit"));
    QCOMPARE(facts[1].value, QStringLiteral("2 min ago"));
}

QTEST_MAIN(TestRunFacts)
#include "tst_runfacts.moc"
