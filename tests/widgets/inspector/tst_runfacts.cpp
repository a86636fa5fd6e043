// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

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
