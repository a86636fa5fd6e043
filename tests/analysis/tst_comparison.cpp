// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"

#include "core/agentdefinition.h"
#include "core/stepchanges.h"
#include "runstory.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

namespace {

/// The workflow of a text, with its scripts as `<id>.py` and further changes.
template <typename Change>
WorkflowPtr workflowWith(const char* text, Change change)
{
    Workflow workflow = *workflowFromText(text);
    for (StepSpec& step : workflow.steps) {
        if (step.kind == StepKind::Code) {
            step.script = step.id + QStringLiteral(".py");
            step.inlineCode.clear();
        }
    }
    change(workflow);
    workflow.seal();
    return std::make_shared<const Workflow>(std::move(workflow));
}

WorkflowPtr plain(const char* text)
{
    return workflowWith(text, [](Workflow&) {});
}

StepReport wrote(std::vector<OutputFile> files, QJsonObject values = {})
{
    StepReport report;
    report.wallMicros = 1'500'000;
    report.cpuMicros = 500'000;
    report.outputs = std::move(files);
    report.values = std::move(values);
    return report;
}

struct AgentTold
{
    const char* name;
    const char* task;
    const char* model;
    const char* instructions;
};

/// One step of an agent.
WorkflowPtr agentFit(const AgentTold& told)
{
    return workflowWith("fit", [&told](Workflow& workflow) {
        StepSpec& step = workflow.steps[0];
        step.kind = StepKind::Agent;
        step.script.clear();
        step.agent = { QLatin1String(told.name), QLatin1String(told.task), QLatin1String(told.model),
                       QLatin1String(told.instructions), 0 };
    });
}

QStringList pathsOf(const ValueDiff& diff)
{
    QStringList paths;
    for (const ValueChange& change : diff.changes) {
        paths << change.path;
    }
    paths.sort();
    return paths;
}

QStringList idsOf(const RunComparison& comparison)
{
    QStringList ids;
    for (const StepComparison& step : comparison.steps) {
        ids << step.id;
    }
    return ids;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothing();
    void findsTheFirstDivergence();
    void alignsRenamedSteps();
    void tellsStepsOfOneRun();
    void comparesParametersAndSettings();
    void parametersAreNoneOfAGate();
    void comparesScripts();
    void comparesScriptsThatWereReplaced();
    void comparesAgents();
    void comparesWhatAgentsWrote();
    void comparesModelsAndDefinitionsOfAgents();
    void comparesLimitsAndNetwork();
    void comparesInputFiles();
    void comparesResults();
    void comparesAnswers();
    void comparesErrors();
    void summarisesMetrics();
    void leavesOutMetricsOfKeptSteps();
    void tellsTimes();
    void tellsCosts();
    void writesJson();
    void writesText();
    void staysReadableForLargeRuns();

private:
    RunCreated created(std::initializer_list<std::pair<const char*, QByteArray>> files, QJsonObject parameters = {})
    {
        RunCreated run;
        run.name = QStringLiteral("Run");
        run.parameters = std::move(parameters);
        for (const auto& [path, content] : files) {
            run.files.push_back({ QLatin1String(path), m_blobs.add(content) });
        }
        return run;
    }
    OutputFile file(const char* name, const char* type, const QByteArray& content)
    {
        return { QLatin1String(name), QLatin1String(type), m_blobs.add(content) };
    }
    [[nodiscard]] RunComparison compare(const RunStory& a, const RunStory& b, double tolerance = 0) const
    {
        CompareOptions options;
        options.tolerance = tolerance;
        return compareRuns(a.run, b.run, m_blobs, options);
    }

    MemoryBlobs m_blobs;
};

void TestComparison::findsNothing()
{
    const auto workflow = plain("a\nb < a");
    const auto tell = [&](RunStory& story) {
        story.attempt("a", StepState::Completed, wrote({ file("t.csv", "text/csv", "x\n1\n") }));
        story.attempt("b", StepState::Completed, wrote({}, { { "v", 1 } }));
    };
    RunStory a(workflow, created({ { "a.py", "pass\n" } }));
    RunStory b(workflow, created({ { "a.py", "pass\n" } }));
    tell(a);
    tell(b);
    m_blobs.reads.clear();
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.firstDiverging, -1);
    QCOMPARE(comparison.differingSteps(), 0);
    QCOMPARE(m_blobs.readCount(), 0); // what is the same is not read
    QVERIFY(comparison.toText().contains(QStringLiteral("do not diverge")));
    QVERIFY(comparison.toJson().value(QLatin1String("first_diverging_step")).isNull());
}

// S09-M7, S09-S5: the key difference comes first.
void TestComparison::findsTheFirstDivergence()
{
    // Written backwards: the order of the file is not the order of the run.
    const auto workflow = workflowWith("d\nc\nb\na", [](Workflow& changed) {
        for (int step = 0; step < 3; ++step) {
            changed.steps[size_t(step)].needs.push_back({ step + 1, false });
        }
    });
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    for (const char* step : { "a", "b", "c", "d" }) {
        a.attempt(step, StepState::Completed, wrote({ file("o.txt", "text/plain", step) }));
        const bool same = *step == 'a';
        b.attempt(step, StepState::Completed,
                  wrote({ file("o.txt", "text/plain", same ? QByteArray(step) : QByteArray("other")) }));
    }
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.differingSteps(), 3);
    QCOMPARE(comparison.steps[size_t(comparison.firstDiverging)].id, QStringLiteral("b"));
    QCOMPARE(idsOf(comparison),
             (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
}

void TestComparison::alignsRenamedSteps()
{
    const auto second = workflowWith("read\nfit < read\ntwin1\ntwin2", [](Workflow& workflow) {
        workflow.steps[2].script = workflow.steps[3].script = QStringLiteral("twin.py");
    });
    const auto first = workflowWith("load\nfit < load\ntwin", [](Workflow&) {});
    RunStory a(first, created({ { "load.py", "L" }, { "fit.py", "F" }, { "twin.py", "T" } }));
    RunStory b(second, created({ { "read.py", "L" }, { "fit.py", "F" }, { "twin.py", "T" } }));
    const RunComparison comparison = compare(a, b);
    // What two steps share tells neither of them.
    QCOMPARE(comparison.steps.size(), size_t(5));
    const StepComparison& load = comparison.steps[0];
    QCOMPARE(load.id, QStringLiteral("load"));
    QCOMPARE(load.idB, QStringLiteral("read"));
    QCOMPARE(load.differences, QStringList { QStringLiteral("renamed") });
}

void TestComparison::tellsStepsOfOneRun()
{
    RunStory a(plain("a\nb < a\nold < b"), created({}));
    RunStory b(plain("a\nnew < a\nb < a"), created({}));
    b.attempt("a", StepState::Completed).attempt("new", StepState::Completed, wrote({ file("n", "text/plain", "n") }));
    a.attempt("a", StepState::Completed);
    const RunComparison comparison = compare(a, b);
    QCOMPARE(idsOf(comparison),
             (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("old"), QStringLiteral("new") }));
    QCOMPARE(comparison.steps[2].differences, QStringList { QStringLiteral("only_a") });
    QCOMPARE(comparison.steps[3].differences, QStringList { QStringLiteral("only_b") });
    QCOMPARE(comparison.steps[3].files[0].kind, FileComparison::Kind::OnlyB);
    // The new step stands above the old one.
    QCOMPARE(comparison.steps[size_t(comparison.firstDiverging)].id, QStringLiteral("new"));
}

// S09-T1, S09-T2
void TestComparison::comparesParametersAndSettings()
{
    const auto first = workflowWith("a\nb < a", [](Workflow& workflow) {
        workflow.parameters.push_back({ QStringLiteral("t0"), Parameter::Type::Number, 1, {}, {}, {}, {}, {} });
        workflow.steps[0].parameters = QStringList {};
    });
    const auto second = workflowWith("a\nb < a?", [](Workflow& workflow) {
        workflow.parameters.push_back({ QStringLiteral("t0"), Parameter::Type::Number, 1, {}, {}, {}, {}, {} });
        workflow.steps[0].parameters = QStringList {};
        workflow.steps[0].environment.insert(QStringLiteral("LEVEL"), QStringLiteral("3"));
    });
    RunStory a(first, created({}, { { "t0", 2.5 } }));
    RunStory b(second, created({}, { { "t0", 2.0 } }));
    const RunComparison comparison = compare(a, b, 0.9);
    QCOMPARE(comparison.parameters.differing, 1); // a tolerance is for results, not for what a person set
    QCOMPARE(*comparison.parameters.changes[0].relative, 0.2);
    QCOMPARE(comparison.steps[0].differences, QStringList { QStringLiteral("settings") }); // it does not see t0
    QCOMPARE(comparison.steps[0].settings.changes[0].path, QStringLiteral("environment.LEVEL"));
    QCOMPARE(comparison.steps[1].differences,
             (QStringList { QStringLiteral("parameters"), QStringLiteral("settings") }));
    QCOMPARE(comparison.steps[1].settings.changes[0].path, QStringLiteral("needs.a"));
}

/// It would seem to differ in every sweep.
void TestComparison::parametersAreNoneOfAGate()
{
    const auto workflow = workflowWith("a\nlook! < a", [](Workflow& changed) {
        changed.parameters.push_back({ QStringLiteral("t0"), Parameter::Type::Number, 1, {}, {}, {}, {}, {} });
    });
    RunStory a(workflow, created({}, { { "t0", 2.5 } }));
    RunStory b(workflow, created({}, { { "t0", 2.0 } }));
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.steps[0].differences, QStringList { QStringLiteral("parameters") });
    QVERIFY(!comparison.steps[1].differs());
    QVERIFY(comparison.steps[1].parameters.isEmpty());
    QCOMPARE(comparison.differingSteps(), 1);
}

void TestComparison::comparesScripts()
{
    const auto workflow = plain("a\nb < a");
    RunStory a(workflow, created({ { "a.py", "x = 1\nprint(x)\n" }, { "b.py", "B" } }));
    RunStory b(workflow, created({ { "a.py", "x = 2\nprint(x)\n" }, { "b.py", "B" } }));
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.steps[0].differences, QStringList { QStringLiteral("script") });
    QCOMPARE(comparison.steps[0].script.lines,
             (QStringList { QStringLiteral("@@ -1,2 +1,2 @@"), QStringLiteral("-x = 1"), QStringLiteral("+x = 2"),
                            QStringLiteral(" print(x)") }));
    QVERIFY(!comparison.steps[1].differs());
    // Inline code on one side, a script on the other.
    const auto inlined = workflowWith("a\nb < a", [](Workflow& changed) {
        changed.steps[0].script.clear();
        changed.steps[0].inlineCode = QStringLiteral("x = 1\nprint(x)\n");
    });
    RunStory c(inlined, created({ { "b.py", "B" } }));
    QVERIFY(compare(a, c).steps[0].script.isEmpty());
}

/// What ran counts, not what the run froze: a person gave the failed step another script.
void TestComparison::comparesScriptsThatWereReplaced()
{
    const auto workflow = plain("a\nb < a");
    const auto replace = [&](RunStory& story, const QByteArray& content) {
        QJsonObject changes;
        setFile(changes, QStringLiteral("a.py"), m_blobs.add(content));
        story.fails("a", "it broke");
        StepRetryScheduled retry { 0, 2, {}, {} };
        retry.changes = changes;
        story.tell(retry);
    };
    RunStory a(workflow, created({ { "a.py", "x = 1\n" }, { "b.py", "B" } }));
    RunStory b(workflow, created({ { "a.py", "x = 1\n" }, { "b.py", "B" } }));
    replace(a, "x = 1\n");
    replace(b, "x = 2\n");
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.steps[0].differences, QStringList { QStringLiteral("script") });
    QCOMPARE(comparison.steps[0].script.lines,
             (QStringList { QStringLiteral("@@ -1,1 +1,1 @@"), QStringLiteral("-x = 1"), QStringLiteral("+x = 2") }));
    QVERIFY(!comparison.sources[0].differs); // both took the same along
    // A branch of it has the other script from its start on.
    RunStory branch(workflow, created({ { "a.py", "x = 2\n" }, { "b.py", "B" } }));
    QVERIFY(compare(b, branch).steps[0].script.isEmpty());
    QVERIFY(!compare(b, branch).steps[0].differences.contains(QStringLiteral("script")));
    // Against code in the workflow it is read as it ran, too.
    const auto inlined = workflowWith("a\nb < a", [](Workflow& changed) {
        changed.steps[0].script.clear();
        changed.steps[0].inlineCode = QStringLiteral("x = 2\n");
    });
    QVERIFY(compare(b, RunStory(inlined, created({ { "b.py", "B" } }))).steps[0].script.isEmpty());
}

/// Another task, model or agent is another step, as it is for branches and for *why*.
void TestComparison::comparesAgents()
{
    RunStory a(agentFit({ "engineer", "Fit it.\nPlot the residuals.", "one/small", {} }), created({}));
    RunStory b(agentFit({ "researcher", "Fit it.\nPlot everything.", "one/large", "Be brief." }), created({}));
    const RunComparison comparison = compare(a, b);
    const StepComparison& step = comparison.steps[0];
    QCOMPARE(comparison.firstDiverging, 0);
    QCOMPARE(step.differences, (QStringList { QStringLiteral("task"), QStringLiteral("settings") }));
    QCOMPARE(step.task.lines,
             (QStringList { QStringLiteral("@@ -1,2 +1,2 @@"), QStringLiteral(" Fit it."),
                            QStringLiteral("-Plot the residuals."), QStringLiteral("+Plot everything.") }));
    QCOMPARE(pathsOf(step.settings),
             (QStringList { QStringLiteral("agent"), QStringLiteral("instructions"), QStringLiteral("model") }));
    const QString text = comparison.toText();
    for (const char* part : { "task: 1 lines added, 1 removed", "+Plot everything.", "model: \"one/small\"" }) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    const QJsonObject json = comparison.toJson().value(QLatin1String("steps")).toArray()[0].toObject();
    QCOMPARE(json.value(QLatin1String("task")).toObject().value(QLatin1String("added")).toInt(), 1);
    QVERIFY(!compare(a, a).steps[0].differs());
}

void TestComparison::comparesWhatAgentsWrote()
{
    const auto workflow = agentFit({ "engineer", "Fit it.", {}, {} });
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    RunStory renamed(workflow, created({}));
    RunStory silent(workflow, created({}));
    a.attempt("fit", StepState::Completed, wrote({ file("codebase/fit.py", "text/x-python", "x = 1\nfit(x)\n") }));
    b.attempt("fit", StepState::Completed, wrote({ file("codebase/t.py", "text/x-python", "x = 2\nfit(x)\n") }));
    renamed.attempt("fit", StepState::Completed,
                    wrote({ file("codebase/other.py", "text/x-python", "x = 1\nfit(x)\n") }));
    silent.attempt("fit", StepState::Completed, wrote({}));
    const StepComparison step = compare(a, b).steps[0];
    QCOMPARE(step.differences, (QStringList { QStringLiteral("script"), QStringLiteral("files") }));
    QCOMPARE(step.script.lines,
             (QStringList { QStringLiteral("@@ -1,2 +1,2 @@"), QStringLiteral("-x = 1"), QStringLiteral("+x = 2"),
                            QStringLiteral(" fit(x)") }));
    QCOMPARE(compare(a, renamed).steps[0].differences, QStringList { QStringLiteral("files") }); // a name is no code
    QCOMPARE(compare(a, silent).steps[0].differences, QStringList { QStringLiteral("files") });
    m_blobs.forget(BlobHash::of("x = 2\nfit(x)\n"));
    QVERIFY(
        compare(a, b).steps[0].differences.contains(QStringLiteral("script"))); // by hash, though nobody can say how
}

/// They belong to the run, and the workflow is the same.
void TestComparison::comparesModelsAndDefinitionsOfAgents()
{
    const auto workflow = agentFit({ "engineer", "Fit it.", {}, {} });
    const QByteArray path = frozenAgentPath(QStringLiteral("engineer")).toUtf8();
    RunCreated first = created({ { path.constData(), "[1]" } });
    RunCreated second = created({ { path.constData(), "[2]" } });
    first.options.models.insert(QString(), QStringLiteral("one/small"));
    second.options.models.insert(QStringLiteral("engineer"), QStringLiteral("one/large"));
    RunStory a(workflow, first);
    RunStory b(workflow, second);
    const StepComparison step = compare(a, b).steps[0];
    QCOMPARE(step.differences, QStringList { QStringLiteral("settings") });
    QCOMPARE(pathsOf(step.settings), (QStringList { QStringLiteral("definition"), QStringLiteral("model") }));
    QCOMPARE(step.settings.changes[1].b.toString(), QStringLiteral("one/large"));
}

void TestComparison::comparesLimitsAndNetwork()
{
    RunStory a(plain("a"), created({ { "a.py", "1" } }));
    RunStory b(workflowWith("a",
                            [](Workflow& workflow) {
                                StepSpec& step = workflow.steps[0];
                                step.usesNetwork = true;
                                step.resources.tokens.insert(QStringLiteral("gpu"), 1);
                                step.resources.diskBytes = 1'000;
                                step.retry.attempts = 5;
                            }),
               created({ { "a.py", "1" } }));
    const StepComparison step = compare(a, b).steps[0];
    QCOMPARE(step.differences, QStringList { QStringLiteral("settings") });
    QCOMPARE(pathsOf(step.settings),
             (QStringList { QStringLiteral("disk_bytes"), QStringLiteral("network"), QStringLiteral("retry_attempts"),
                            QStringLiteral("tokens.gpu") }));
}

void TestComparison::comparesInputFiles()
{
    const auto workflow = workflowWith("a\nb < a", [](Workflow& changed) {
        changed.steps[0].inputs.push_back({ QStringLiteral("in.csv"), -1, QStringLiteral("data.csv") });
    });
    RunStory a(workflow, created({ { "data.csv", "x\n1\n" } }));
    RunStory b(workflow, created({ { "data.csv", "x\n2\n" } }));
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.steps[0].differences, QStringList { QStringLiteral("inputs") });
    QVERIFY(comparison.sources[0].differs);
}

// S09-S7: files of either run and of both.
void TestComparison::comparesResults()
{
    const auto workflow = plain("a");
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    a.attempt("a", StepState::Completed,
              wrote({ file("t.csv", "text/csv", "x\n1\n"), file("only-a.txt", "text/plain", "a"),
                      file("v.json", "application/json", "{\"t\": 100}") },
                    { { "t", QJsonObject { { "value", 2.0 }, { "unit", "K" } } } }));
    b.attempt("a", StepState::Completed,
              wrote({ file("t.csv", "text/csv", "x\n1.5\n"), file("only-b.txt", "text/plain", "b"),
                      file("v.json", "application/json", "{\"t\": 101}") },
                    { { "t", QJsonObject { { "value", 2.5 }, { "unit", "K" } } } }));
    const RunComparison comparison = compare(a, b);
    const StepComparison& step = comparison.steps[0];
    QCOMPARE(step.differences, (QStringList { QStringLiteral("values"), QStringLiteral("files") }));
    QCOMPARE(step.values.changes[0].path, QStringLiteral("t.value"));
    QCOMPARE(*step.values.changes[0].relative, 0.2);
    QCOMPARE(step.files.size(), size_t(4));
    QCOMPARE(step.files[0].kind, FileComparison::Kind::OnlyA);
    QCOMPARE(step.files[1].kind, FileComparison::Kind::OnlyB);
    QCOMPARE(step.files[2].kind, FileComparison::Kind::Table);
    QCOMPARE(step.files[3].kind, FileComparison::Kind::Values);
    // All of it within a generous tolerance, but for the files of one run.
    QCOMPARE(compare(a, b, 0.5).steps[0].differences, QStringList { QStringLiteral("files") });
}

void TestComparison::comparesAnswers()
{
    const auto workflow = plain("a\nlook! < a");
    const auto answer = [&](RunStory& story, const char* comment) {
        story.attempt("a", StepState::Completed);
        MockClock clock;
        ApprovalRequested request;
        request.id = IdSource(clock).next<ApprovalId>();
        request.step = 1;
        request.options = { Resolution::Approved, Resolution::Modified };
        story.tell(request);
        ApprovalResolved resolved;
        resolved.id = request.id;
        resolved.step = 1;
        resolved.resolution = Resolution::Modified;
        resolved.comment = QLatin1String(comment);
        story.tell(resolved);
    };
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    answer(a, "fewer");
    answer(b, "more");
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.steps[1].differences, QStringList { QStringLiteral("answer") });
    QCOMPARE(comparison.steps[1].answerB, QStringLiteral("modified: more"));
    QVERIFY(comparison.toText().contains(QStringLiteral("answer: modified: fewer → modified: more")));
}

void TestComparison::comparesErrors()
{
    const auto workflow = plain("a");
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    a.fails("a", "ValueError: x");
    b.fails("a", "KeyError: y");
    const StepComparison step = compare(a, b).steps[0];
    QCOMPARE(step.differences, QStringList { QStringLiteral("error") });
    QCOMPARE(step.errorB, QStringLiteral("KeyError: y"));
}

void TestComparison::summarisesMetrics()
{
    const auto workflow = plain("a");
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    a.measures("a", "loss", 3).measures("a", "loss", 1).measures("a", "loss", 2).measures("a", "old", 1);
    b.measures("a", "loss", -1);
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.metrics.size(), size_t(2));
    QCOMPARE(*comparison.metrics[0].a, (MetricSummary { 3, 2, 1, 3 }));
    QCOMPARE(*comparison.metrics[0].b, (MetricSummary { 1, -1, -1, -1 }));
    QVERIFY(!comparison.metrics[1].b);
}

void TestComparison::leavesOutMetricsOfKeptSteps()
{
    const auto workflow = plain("a\nb");
    RunStory a(workflow, created({}));
    a.measures("a", "loss", 1).measures("b", "chi2", 1);
    MockClock clock;
    IdSource ids(clock);
    RunProjection kept(ids.next<RunId>(), workflow);
    QVERIFY(kept.apply({ kept.run(), 1, { 1 }, created({}) }));
    ResultAdopted adopted;
    adopted.step = 0;
    adopted.origin = { OriginKind::Adopted, a.run.run(), QStringLiteral("a"), 1 };
    adopted.report = std::make_shared<const StepReport>();
    QVERIFY(kept.apply({ kept.run(), 2, { 2 }, adopted }));
    const RunComparison comparison = compareRuns(a.run, kept, m_blobs);
    QVERIFY(comparison.steps[0].b.isMadeElsewhere);
    QCOMPARE(comparison.metrics.size(), size_t(1));
    QCOMPARE(comparison.metrics[0].name, QStringLiteral("chi2"));
}

void TestComparison::tellsTimes()
{
    const auto workflow = plain("a\nb");
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    a.attempt("a", StepState::Completed, wrote({})).attempt("b", StepState::Completed, wrote({}));
    a.tell(RunMoved { RunState::Executing, RunState::Completed, {} });
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.a.cpuMicros, 1'000'000);
    QCOMPARE(comparison.a.wallMicros, 5'000'000); // from event 2 to event 7, a second each
    QCOMPARE(comparison.steps[0].a.wallMicros, 1'500'000);
    QCOMPARE(comparison.steps[0].b.wallMicros, -1);
    const QJsonObject json = comparison.toJson().value(QLatin1String("b")).toObject();
    QVERIFY(json.contains(QLatin1String("wall_ms")));
    QVERIFY(json.value(QLatin1String("cost")).isNull()); // no model was asked
    QVERIFY(!comparison.toText().contains(QLatin1String("cost")));
}

void TestComparison::tellsCosts()
{
    const auto workflow = plain("a\nb");
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    ModelCall call;
    call.usage = soundUsage(100, 0, 10, 0);
    call.costMicros = 12'300;
    a.attempt("a", StepState::Completed, wrote({})).tell(ModelCalled { 0, 1, call });
    call.isRecorded = true;
    b.attempt("a", StepState::Completed, wrote({})).tell(ModelCalled { 0, 1, call });
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.a.cost->sum.micros, 12'300);
    QCOMPARE(comparison.steps[0].b.cost->kind, CostKind::Recorded);
    QVERIFY(!comparison.steps[1].a.cost);
    const QJsonObject json = comparison.toJson();
    const QJsonObject cost = json.value(QLatin1String("a")).toObject().value(QLatin1String("cost")).toObject();
    QCOMPARE(cost.value(QLatin1String("usd")).toDouble(), 0.0123);
    QCOMPARE(cost.value(QLatin1String("kind")).toString(), QStringLiteral("paid"));
    QVERIFY(comparison.toText().contains(QLatin1String("cost $0.0123\n")));
    QVERIFY(comparison.toText().contains(QLatin1String("cost $0.0123 (recorded)")));
}

void TestComparison::writesJson()
{
    const auto workflow = plain("a\nb < a");
    RunStory a(workflow, created({ { "a.py", "1\n" } }));
    RunStory b(workflow, created({ { "a.py", "2\n" } }));
    a.attempt("a", StepState::Completed, wrote({ file("x", "text/plain", "1"), file("y", "text/plain", "1") }));
    b.attempt("a", StepState::Completed, wrote({ file("x", "text/plain", "2"), file("z", "text/plain", "1") }));
    const QJsonObject json = compare(a, b).toJson();
    QCOMPARE(json.keys(),
             (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("differing_steps"),
                            QStringLiteral("files"), QStringLiteral("first_diverging_step"), QStringLiteral("metrics"),
                            QStringLiteral("parameters"), QStringLiteral("sources"), QStringLiteral("steps") }));
    const QJsonObject files = json.value(QLatin1String("files")).toObject();
    QCOMPARE(files.value(QLatin1String("only_a")).toArray(), QJsonArray { QStringLiteral("a/y") });
    QCOMPARE(files.value(QLatin1String("only_b")).toArray(), QJsonArray { QStringLiteral("a/z") });
    QCOMPARE(files.value(QLatin1String("both")).toArray(), QJsonArray { QStringLiteral("a/x") });
    QCOMPARE(files.value(QLatin1String("differing")).toArray(), QJsonArray { QStringLiteral("a/x") });
    QCOMPARE(json.value(QLatin1String("first_diverging_step")).toString(), QStringLiteral("a"));
    QCOMPARE(json.value(QLatin1String("sources")).toArray().size(), 1);
    const QJsonObject step = json.value(QLatin1String("steps")).toArray()[0].toObject();
    QVERIFY(step.contains(QLatin1String("script")));
    QVERIFY(!step.contains(QLatin1String("values")));
}

void TestComparison::writesText()
{
    const auto workflow = plain("a\nb < a");
    RunStory a(workflow, created({ { "a.py", "x = 1\n" } }, { { "t0", 1 } }));
    RunStory b(workflow, created({ { "a.py", "x = 2\n" } }, { { "t0", 2 } }));
    a.attempt("a", StepState::Completed, wrote({ file("t.csv", "text/csv", "x\n1\n") }));
    b.attempt("a", StepState::Completed, wrote({ file("t.csv", "text/csv", "x\n2\n") }));
    a.measures("a", "loss", 1);
    const QString text = compare(a, b).toText(60);
    for (const char* part :
         { "First diverging step: a", "t0: 1 → 2  (50 %)", "-x = 1", "+x = 2",
           "t.csv: 1 of 1 cells differ, numbers by at most 50 %", "row 1, x: 1 → 2", "loss: A 1 × 1" }) {
        QVERIFY2(text.contains(QString::fromUtf8(part)),
                 qPrintable(QString::fromUtf8(part) + QLatin1Char('\n') + text));
    }
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        QVERIFY2(line.size() <= 60, qPrintable(line));
    }
}

void TestComparison::staysReadableForLargeRuns()
{
    const WorkflowPtr workflow = chainWorkflow(2000);
    RunStory a(workflow, created({}));
    RunStory b(workflow, created({}));
    for (int i = 0; i < 2000; ++i) {
        const QByteArray id = workflow->steps[size_t(i)].id.toLatin1();
        a.attempt(id.constData(), StepState::Completed, wrote({}, { { "v", 1 } }));
        b.attempt(id.constData(), StepState::Completed, wrote({}, { { "v", i < 1000 ? 1 : 2 } }));
    }
    const RunComparison comparison = compare(a, b);
    QCOMPARE(comparison.differingSteps(), 1000);
    QCOMPARE(comparison.steps[size_t(comparison.firstDiverging)].id, QStringLiteral("s1000"));
    QVERIFY(comparison.toText().count(QLatin1Char('\n')) < 400);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
