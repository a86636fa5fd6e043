// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "archive/wfformatreader.h"
#include "support/sourcedir.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cmbagent;

namespace {

Result<WfTrace> sample(const char* name)
{
    return readWfFormat(corpusFolder("wfformat/") + QLatin1String(name));
}

QString instances()
{
    return sourceDir("/../shared/data/wfinstances/");
}

int edges(const Workflow& workflow)
{
    int count = 0;
    for (const StepSpec& step : workflow.steps) {
        count += int(step.needs.size());
    }
    return count;
}

} // namespace

class TestWfFormatReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSample();
    void readsOlderVersion();
    void makesIdsValidAndUnique();
    void refuses_data();
    void refuses();
    void refusesWorkflowFile();
    void tellsLineOfSyntaxError();
    void readsRealTraces_data();
    void readsRealTraces();
};

void TestWfFormatReader::readsSample()
{
    const auto trace = sample("diamond.json");
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toText()));
    const Workflow& workflow = *trace->workflow;
    QCOMPARE(workflow.name, QStringLiteral("small"));
    QCOMPARE(workflow.size(), 4);
    QCOMPARE(trace->tasks.size(), size_t(4));
    QCOMPARE(trace->schemaVersion, QStringLiteral("1.5"));
    QCOMPARE(trace->makespanSeconds, 12.5);
    QCOMPARE(trace->runtimeSystem, QStringLiteral("ByHand 1"));
    QCOMPARE(trace->machines.size(), size_t(1));
    QCOMPARE(trace->machines[0].cores, 4);
    QCOMPARE(trace->machines[0].memoryBytes, 8'000'000'000);

    const StepSpec& split = workflow.steps[0];
    QCOMPARE(split.id, QStringLiteral("split_ID1"));
    QCOMPARE(split.kind, StepKind::Simulated);
    QCOMPARE(split.simulatedMillis, 1'250);
    QCOMPARE(split.resources, (ResourceSpec { 2, 1'000'000 }));
    const WfTask& facts = trace->tasks[0];
    QCOMPARE(facts.category, QStringLiteral("split"));
    QCOMPARE(facts.program, QStringLiteral("split"));
    QCOMPARE(facts.arguments, (QStringList { QStringLiteral("-n"), QStringLiteral("2") }));
    QCOMPARE(facts.machines, QStringList { QStringLiteral("desk") });
    QCOMPARE(facts.runtimeSeconds, 1.25);
    QCOMPARE(facts.readBytes, 100);
    QCOMPARE(facts.writtenBytes, 50);
    QCOMPARE(facts.inputBytes, 100);
    QCOMPARE(facts.outputBytes, 50);

    // An edge told from one side or from both is one edge.
    QCOMPARE(workflow.steps[3].title, QStringLiteral("Join all"));
    QCOMPARE(workflow.steps[3].id, QStringLiteral("join_all_4"));
    QCOMPARE(trace->tasks[3].id, QStringLiteral("join.all/4"));
    QCOMPARE(edges(workflow), 4);
    QCOMPARE(workflow.levels(), (std::vector<int> { 0, 1, 1, 2 }));
    QCOMPARE(workflow.steps[3].simulatedMillis, 1); // half a millisecond rounds up
}

void TestWfFormatReader::readsOlderVersion()
{
    const auto trace = sample("version-1.4.json");
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toText()));
    QCOMPARE(trace->workflow->size(), 2);
    QCOMPARE(trace->workflow->steps[1].needs, (std::vector<Need> { { 0, false } }));
    QCOMPARE(trace->workflow->steps[0].simulatedMillis, 2'000);
    QCOMPARE(trace->workflow->steps[0].resources.cpus, 3);
    QCOMPARE(trace->tasks[0].machines, QStringList { QStringLiteral("m") });
    QCOMPARE(trace->makespanSeconds, 5.0);
}

void TestWfFormatReader::makesIdsValidAndUnique()
{
    const auto trace = sample("alike-ids.json");
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toText()));
    QSet<QString> ids;
    for (const StepSpec& step : trace->workflow->steps) {
        QVERIFY2(isStepId(step.id), qPrintable(step.id));
        ids.insert(step.id);
    }
    QCOMPARE(int(ids.size()), 5);
    QVERIFY(ids.contains(QStringLiteral("x_1")) && ids.contains(QStringLiteral("x_1-2"))
            && ids.contains(QStringLiteral("x_1-3")));
    QCOMPARE(trace->workflow->steps[2].needs, (std::vector<Need> { { 1, false } }));
}

void TestWfFormatReader::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* part) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(part);
    };
    row("wrong-version.json", "WfFormat 2.0");
    row("no-version.json", "schemaVersion");
    row("no-specification.json", "workflow.specification.tasks");
    row("no-workflow.json", "'workflow'");
    row("unknown-parent.json", "Task 'a' names a task 'ghost'");
    row("unknown-child.json", "Task 'a' names a task 'ghost'");
    row("cycle.json", "→");
    row("self.json", "needs itself");
    row("doubled-id.json", "Two tasks are called 'a'");
    row("negative-runtime.json", "Task 'a' has a runtime");
    row("runtime-text.json", "Task 'a' has a runtime");
    row("list.json", "JSON object");
    row("broken.json", "not JSON");
    row("absent.json", "no such file");
}

void TestWfFormatReader::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, part);
    const auto trace = sample(qPrintable(name));
    QVERIFY(!trace);
    QVERIFY2(trace.error().what.contains(part), qPrintable(trace.error().toText()));
    QVERIFY(trace.error().place.file.endsWith(name));
    QVERIFY(!trace.error().mend.isEmpty());
}

void TestWfFormatReader::refusesWorkflowFile()
{
    const auto trace = readWfFormat(corpusFolder("good/minimal.workflow.yaml"));
    QVERIFY(!trace);
    QVERIFY(trace.error().what.contains(QStringLiteral("workflow file")));
    // And the other way round.
    const auto workflow = readWorkflow(corpusFolder("wfformat/diamond.json"));
    QVERIFY(!workflow);
    QCOMPARE(workflow.error().size(), size_t(1));
    QVERIFY(workflow.error().front().what.contains(QStringLiteral("WfFormat")));
}

void TestWfFormatReader::tellsLineOfSyntaxError()
{
    const auto trace = sample("broken.json");
    QVERIFY(!trace);
    QCOMPARE(trace.error().place.line, 4);
    QVERIFY(trace.error().place.column > 30);
}

void TestWfFormatReader::readsRealTraces_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("edgeCount");
    const auto row = [](const char* name, int tasks, int edgeCount) {
        QTest::newRow(name) << QString::fromLatin1(name) << tasks << edgeCount;
    };
    row("helloworld-chain-5-chameleon.json", 5, 4);
    row("helloworld-forkjoin-10-chameleon.json", 10, -1);
    row("sarek-dirt02-001.json", 26, -1);
    row("montage-chameleon-2mass-005d-001.json", 58, -1);
    row("1000genome-chameleon-8ch-100k-001.json", 208, -1);
    row("soykb-chameleon-30fastq-10ch-001.json", 256, -1);
    row("montage-chameleon-2mass-02d-001.json", 619, -1);
    row("bwa-chameleon-medium-001.json", 1004, 4000);
    row("montage-chameleon-2mass-04d-001.json", 1312, 3540);
}

void TestWfFormatReader::readsRealTraces()
{
    QFETCH(QString, name);
    QFETCH(int, tasks);
    QFETCH(int, edgeCount);
    if (!QFile::exists(instances() + name)) {
        QSKIP("The recorded workflows are not here (../shared/data/wfinstances).");
    }
    QElapsedTimer timer;
    timer.start();
    const auto trace = readWfFormat(instances() + name);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().toText()));
    QCOMPARE(trace->workflow->size(), tasks);
    QCOMPARE(int(trace->tasks.size()), tasks);
    QCOMPARE(int(trace->workflow->order().size()), tasks);
    if (edgeCount >= 0) {
        QCOMPARE(edges(*trace->workflow), edgeCount);
    }
    double seconds = 0;
    for (const WfTask& task : trace->tasks) {
        seconds += task.runtimeSeconds;
    }
    QVERIFY(seconds > 0);
    qInfo("%d tasks, %d edges, read in %lld ms", tasks, edges(*trace->workflow), static_cast<long long>(elapsed));
    QCOMPARE(workflowToJson(**workflowFromJson(workflowToJson(*trace->workflow))), workflowToJson(*trace->workflow));
}

QTEST_GUILESS_MAIN(TestWfFormatReader)
#include "tst_wfformatreader.moc"
