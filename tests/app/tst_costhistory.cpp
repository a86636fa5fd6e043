// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costhistory.h"

#include "storefixture.h"
#include "support/workflowtext.h"

#include <QTest>

#include <algorithm>

using namespace cmbagent;

namespace {

ModelCall call(std::optional<qint64> micros, bool isRecorded = false)
{
    ModelCall made;
    made.agent = QStringLiteral("engineer");
    made.provider = QStringLiteral("openai");
    made.model = QStringLiteral("gpt-4.1");
    made.usage = soundUsage(100, 0, 10, 0);
    made.costMicros = micros;
    made.isRecorded = isRecorded;
    return made;
}

struct Past
{
    StoreFixture fixture;
    std::unique_ptr<Reader> reader;
    const WorkflowPtr workflow = workflowFromText("plan\nfit < plan");

    Past()
    {
        reader = std::make_unique<Reader>(fixture.dir);
        if (!reader->open()) {
            qFatal("the database could not be read");
        }
    }
    /// A run whose first step asks once and whose second one twice.
    RunId run(const std::vector<ModelCall>& plan, const std::vector<ModelCall>& fit, RunState end = RunState::Completed)
    {
        Script script(fixture.created(workflow), fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
        int step = 0;
        for (const auto* calls : { &plan, &fit }) {
            script.add(StepStarted { step, 1 });
            for (const ModelCall& made : *calls) {
                script.add(ModelCalled { step, 1, made });
            }
            script.add(StepFinished { step++, 1, StepState::Completed, nullptr });
        }
        script.add(RunMoved { RunState::Executing, end, {} });
        if (!fixture.storeAll(script.events)) {
            qFatal("the run could not be stored");
        }
        return script.events.first().run;
    }
};

} // namespace

/// What is learned from the ledger for the next run. Requirements 15.2, 15.5.
class TestCostHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWholeRunsOfKnownCostTeach()
    {
        Past past;
        past.run({ call(100) }, { call(20), call(30) });
        past.run({ call(400) }, { call(40) }, RunState::Failed);
        past.run({ call(900) }, { call(std::nullopt) });
        past.run({ call(700, true) }, {});
        past.run({ call(300) }, {});
        const auto history = earlierCosts(*past.reader, past.fixture.scope(), past.workflow->name);
        QVERIFY2(history, history ? "" : qPrintable(history.error().toText()));
        QCOMPARE(history->size(), size_t(2));
        QCOMPARE(history->front().micros, 150); // the oldest first
        QCOMPARE(history->front().tokens, 330);
        QCOMPARE(history->back().micros, 300);
        QVERIFY(history->front().at < history->back().at);
        QVERIFY(earlierCosts(*past.reader, past.fixture.scope(), QStringLiteral("another"))->empty());
    }

    void stepsAreBilledRunByRun()
    {
        Past past;
        past.run({ call(100) }, { call(20), call(30) });
        past.run({ call(900) }, { call(5), call(std::nullopt) });
        const auto costs = earlierStepCosts(*past.reader, past.fixture.scope(), past.workflow->name);
        QVERIFY(costs);
        const auto micros = [&costs](const char* step) {
            QList<qint64> each;
            for (const PastCost& cost : costs->value(QString::fromLatin1(step))) {
                each.append(cost.micros);
            }
            std::sort(each.begin(), each.end());
            return each;
        };
        QCOMPARE(micros("plan"), (QList<qint64> { 100, 900 }));
        QCOMPARE(micros("fit"), QList<qint64> { 50 }); // what is partly unknown teaches nothing
    }

    /// What was paid before goes before a rule of thumb, and both before nobody knowing. S06-S2.
    void stepsAreExpectedToCostWhatTheyDid()
    {
        Past past;
        past.run({ call(100'000) }, { call(50'000) });
        Workflow workflow = *workflowFromText("code; plan; fit; fresh; odd; silent");
        for (size_t step = 1; step < workflow.steps.size(); ++step) {
            workflow.steps[step].kind = StepKind::Agent;
            workflow.steps[step].agent = {
                QStringLiteral("engineer"), QString(100, u'x'), QStringLiteral("p/dear"), {}, 0
            };
        }
        workflow.steps[4].agent.model = QStringLiteral("q/nobody-knows");
        workflow.steps[5].agent.model = QStringLiteral("recorded/demo");
        const auto earlier = earlierStepCosts(*past.reader, past.fixture.scope(), past.workflow->name);
        const auto catalogue = ModelCatalogue::fromJson(
            "{\"dated\": \"2026-01-01\","
            " \"providers\": [{\"id\": \"p\", \"protocol\": \"openai\", \"url\": \"https://p.example/v1\"}],"
            " \"models\": [{\"name\": \"dear\", \"provider\": \"p\", \"context\": 100000, \"output\": 4000,"
            " \"prices\": [{\"input\": 10000000, \"output\": 10000000}]}]}");
        QVERIFY(earlier && catalogue);
        const auto costs = expectedCosts(workflow, {}, *earlier, *catalogue, {});
        QCOMPARE(costs,
                 (QHash<QString, qint64> { { QStringLiteral("plan"), 100'000 },
                                           { QStringLiteral("fit"), 50'000 },
                                           { QStringLiteral("fresh"), 4'000 },
                                           { QStringLiteral("silent"), 0 } }));
        RunOptions options; // what a person chose for the run goes before what the step says
        options.models.insert(QString(), QStringLiteral("q/nobody-knows"));
        QVERIFY(!expectedCosts(workflow, options, {}, *catalogue, {}).contains(QStringLiteral("fresh")));
        QVERIFY(asksModels(workflow, options));
        options.simulateSpeedup = 10;
        QVERIFY(!asksModels(workflow, options));
    }

    void runsCostWhatTheyPaid()
    {
        Past past;
        const RunId paid = past.run({ call(100) }, { call(20, true) });
        const RunId recorded = past.run({ call(70, true) }, {});
        const RunId none = past.run({}, {});
        const auto costs = runCosts(*past.reader, past.fixture.scope());
        QVERIFY(costs);
        QCOMPARE(costs->size(), 2);
        QCOMPARE(costs->value(paid).kind, CostKind::Paid);
        QCOMPARE(costs->value(paid).sum.micros, 100); // kinds are never added up
        QCOMPARE(costs->value(recorded).kind, CostKind::Recorded);
        QVERIFY(!costs->contains(none));
    }
};

QTEST_GUILESS_MAIN(TestCostHistory)
#include "tst_costhistory.moc"
