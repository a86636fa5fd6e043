// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costhistory.h"

#include "app/studio/costreading.h"
#include "storefixture.h"
#include "support/workflowtext.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
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

/// The folder of a task that was begun.
QString taskFolder(const QTemporaryDir& dir, const QString& name, TaskMode mode, const QString& task)
{
    const QString folder = dir.filePath(name);
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/task.json"));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("the task could not be written");
    }
    file.write(QJsonDocument(QJsonObject { { "task", task }, { "mode", taskModeName(mode) } }).toJson());
    return folder;
}

const QSet<QString> usualModels { QStringLiteral("openai/gpt-4.1") };

struct Past
{
    StoreFixture fixture;
    std::unique_ptr<Reader> reader;
    const WorkflowPtr workflow = workflowFromText("plan\nfit < plan");
    QString source; ///< of runs that follow; empty: as the fixture has it

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
        RunEvent created = fixture.created(workflow);
        if (!source.isEmpty()) {
            std::get<RunCreated>(created.body).sourcePath = source;
        }
        Script script(created, fixture.clock);
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

    /// However many calls it made: a part of them would foretell too little.
    void aLongRunCountsAsAWhole()
    {
        Past past;
        past.run({ call(7) }, std::vector<ModelCall>(5'001, call(2)));
        past.run({ call(3) }, {});
        const auto history = earlierCosts(*past.reader, past.fixture.scope(), past.workflow->name);
        QVERIFY2(history, history ? "" : qPrintable(history.error().toText()));
        QCOMPARE(history->size(), size_t(2));
        QCOMPARE(history->front().micros, 10'009);
        const auto alike =
            earlierCosts(*past.reader, past.fixture.scope(), WorkflowLike { past.workflow->name, {}, usualModels });
        QCOMPARE(alike->size(), size_t(2));
        QCOMPARE(alike->front().micros, 10'009);
    }

    /// A run tells of another that has the same content and asks the same models; of the same name, if there is none.
    void runsAreFoundByContentAndModels()
    {
        Past past;
        past.run({ call(100) }, { call(50) });
        past.run({ call(300) }, {});
        past.run({}, {});
        const QString name = past.workflow->name;
        const BlobHash content = BlobHash::of(workflowToJson(*past.workflow));
        const auto micros = [&past](const WorkflowLike& like) {
            QList<qint64> each;
            const auto found = earlierCosts(*past.reader, past.fixture.scope(), like);
            for (const PastCost& cost : *found) {
                each.append(cost.micros);
            }
            return each;
        };
        QCOMPARE(micros({ name, content, usualModels }), (QList<qint64> { 150, 300 }));
        QCOMPARE(micros({ name, {}, usualModels }), (QList<qint64> { 150, 300 }));
        QCOMPARE(micros({ name, content, {} }), QList<qint64> { 0 }); // one that asks nobody
        QCOMPARE(micros({ name, content, { QStringLiteral("openai/o3") } }), QList<qint64>());
        QCOMPARE(micros({ QStringLiteral("another"), content, usualModels }), QList<qint64>());
        Workflow changed = *past.workflow;
        changed.steps.front().title = QStringLiteral("Plan it all");
        Past other;
        other.run({ call(100) }, {});
        const auto others = earlierCosts(*other.reader, other.fixture.scope(),
                                         WorkflowLike { name, BlobHash::of(workflowToJson(changed)), usualModels });
        QCOMPARE(others->size(), size_t(1)); // better than nothing
    }

    /// Issue 5: an estimate before a task begins, from what others of its mode cost with its models.
    void tasksAreFoundByModeAndModels()
    {
        Past past;
        const QTemporaryDir dir;
        const auto folder = [&dir](const char* name, TaskMode mode, const char* task) {
            return taskFolder(dir, QString::fromLatin1(name), mode, QString::fromLatin1(task));
        };
        const auto work = QStringLiteral("/task.workflow.yaml");
        past.source = folder("fit", TaskMode::OneShot, "Fit the temperature of the table.") + work;
        past.run({ call(100) }, { call(50) });
        past.source = folder("plot", TaskMode::OneShot, "Plot residuals") + work;
        past.run({ call(900) }, {});
        past.source = folder("vague", TaskMode::OneShot, "Fit the temperature.") + work;
        past.run({ call(std::nullopt) }, {});
        past.source = folder("failed", TaskMode::OneShot, "Fit the temperature.") + work;
        past.run({ call(7) }, {}, RunState::Failed);
        past.source = dir.filePath(QStringLiteral("no-task")) + work;
        past.run({ call(3) }, {});
        const QString planned = folder("plan", TaskMode::PlanningAndControl, "Fit the temperature of the table.");
        past.source = planned + QStringLiteral("/plan.workflow.yaml");
        past.run({ call(1000) }, {});

        TaskOrder order;
        order.task = QStringLiteral("Fit the temperature of another table.");
        const auto history = [&] {
            return earlierTaskCosts(*past.reader, past.fixture.scope(), order, usualModels).value();
        };
        const std::vector<PastCost> alone = history();
        QCOMPARE(alone.size(), size_t(2));
        QCOMPARE(alone.front().micros, 150);
        QCOMPARE(alone.front().tokens, 220);
        QCOMPARE(alone.front().weight, 0.1 + 0.9 * 0.8); // four of five words
        QCOMPARE(alone.back().micros, 900);
        QCOMPARE(alone.back().weight, 0.1);
        order.mode = TaskMode::PlanningAndControl;
        QVERIFY(history().empty()); // it was only planned
        past.source = planned + work;
        past.run({ call(300) }, { call(40) });
        QCOMPARE(history().size(), size_t(1));
        QCOMPARE(history().front().micros, 1340); // with the plan
        QVERIFY(earlierTaskCosts(*past.reader, past.fixture.scope(), order, { QStringLiteral("openai/o3") })->empty());
        order.mode = TaskMode::DeepResearch;
        QVERIFY(history().empty());
    }

    void likenessIsOfWords()
    {
        QCOMPARE(likeness(QStringLiteral("Fit the temperature"), QStringLiteral("fit: THE temperature!")), 1.0);
        QCOMPARE(likeness(QStringLiteral("Fit it"), QStringLiteral("Plot it")), 0.0); // short words are everywhere
        QCOMPARE(likeness({}, {}), 0.0);
        QCOMPARE(likeness(QStringLiteral("größe messen"), QStringLiteral("Größe schätzen")), 1.0 / 3);
    }

    /// The page of a run: by every dimension, what another would cost, and what is left to pay of one that goes on.
    void aPageOfCostsIsRead()
    {
        Past past;
        past.run({ call(100) }, { call(20), call(30) });
        CostQuestion question;
        question.area = CostArea::Run;
        question.run = past.run({ call(400) }, { call(50) });
        question.runName = QStringLiteral("Second");
        question.workflowName = past.workflow->name;
        question.now = past.fixture.clock.now();
        const auto view = readCosts(*past.reader, past.fixture.scope(), question);
        QVERIFY2(view, view ? "" : qPrintable(view.error().toText()));
        QCOMPARE(view->name, QStringLiteral("Second"));
        QCOMPARE(view->kind, CostKind::Paid);
        QCOMPARE(view->total().micros, 450);
        QCOMPARE(view->total().calls, 2);
        for (const QList<CostSlice>& parts : view->parts) {
            qint64 sum = 0;
            for (const CostSlice& part : parts) {
                sum += part.sum.micros;
            }
            QCOMPARE(sum, 450);
        }
        QCOMPARE(view->parts[size_t(CostDimension::Step)].size(), 2);
        QVERIFY(view->guess && !view->guess->isForecast);
        QCOMPARE(view->guess->runs, 2);
        QVERIFY(view->guess->accuracy); // the second was foretold by the first
        question.isRunning = true;
        question.finishedSteps = QStringList { QStringLiteral("plan") };
        question.stepsLeft = 1;
        const auto running = readCosts(*past.reader, past.fixture.scope(), question);
        QVERIFY(running && running->guess && running->guess->isForecast);
        QVERIFY(running->guess->likely >= 450);
        question.area = CostArea::Session;
        const auto session = readCosts(*past.reader, past.fixture.scope(), question);
        QCOMPARE(session->total().micros, 600);
        QVERIFY(!session->guess); // of all runs together nothing is foretold
    }

    /// Where nothing was paid the page shows what the recorded answers had cost, and foretells nothing from that.
    void recordedCostsAreReadWhereNothingWasPaid()
    {
        Past past;
        CostQuestion question;
        question.area = CostArea::Run;
        question.run = past.run({ call(70, true) }, { call(30, true) });
        question.workflowName = past.workflow->name;
        question.now = past.fixture.clock.now();
        const auto view = readCosts(*past.reader, past.fixture.scope(), question);
        QVERIFY2(view, view ? "" : qPrintable(view.error().toText()));
        QCOMPARE(view->kind, CostKind::Recorded);
        QCOMPARE(view->total().micros, 100);
        QCOMPARE(view->totals[size_t(CostKind::Paid)].calls, 0);
        QVERIFY(!view->guess);
        QVERIFY(!view->ratePerHour);
        QVERIFY(!view->burning); // budgets count what is paid
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
