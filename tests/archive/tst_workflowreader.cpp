// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "archive/yamltree.h"
#include "support/sourcedir.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

namespace {

QByteArray file(const char* steps, const char* top = "")
{
    return QByteArray("cmbagent: 1\nname: Sample\n") + top + "steps:\n" + steps;
}

tl::expected<WorkflowFile, WorkflowFaults> check(const QByteArray& text)
{
    return checkWorkflowText(text, QStringLiteral("sample.workflow.yaml"), QString());
}

QString whole(const WorkflowFaults& faults)
{
    QStringList lines;
    for (const WorkflowFault& fault : faults) {
        lines << fault.code + QStringLiteral(" ") + fault.error.toText();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestWorkflowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodFiles_data();
    void readsGoodFiles();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void readsTheExamples();
    void keepsEveryKey();
    void keepsGroups();
    void readsIndependence();
    void readsAgents();
    void readsEffectsAndLimits();
    void readsWhenRunsAsk();
    void roundTripsThroughJson_data();
    void roundTripsThroughJson();
    void mergesNeeds();
    void inventsNoOrder();
    void suggestsSpellings_data();
    void suggestsSpellings();
    void tellsCyclePath();
    void tellsColumnInCharacters();
    void refusesLargeFiles();
    void refusesControlCharacters();
    void refusesStrangeTags();
    void tellsOpenBracket();
    void listsWhatARunFreezes();
    void refusesLinksThatLeadOut();
    void readsMissingFile();
    void takesLongChains();
    void takesManyFaults();
    void looksUpNothingWithoutFolder();
};

void TestWorkflowReader::readsGoodFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = corpusFiles("good");
    QVERIFY(names.size() >= 20);
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestWorkflowReader::readsGoodFiles()
{
    QFETCH(QString, name);
    const auto result = readWorkflow(corpusFolder("good/") + name);
    QVERIFY2(result, result ? "" : qPrintable(result.error().front().toText()));
    QVERIFY(result->workflow->size() > 0);
    QCOMPARE(int(result->workflow->order().size()), result->workflow->size());
    QCOMPARE(result->source, bytesOf(result->path));
    for (const FrozenSource& frozen : result->files) {
        QVERIFY2(QFile::exists(frozen.absolutePath), qPrintable(frozen.absolutePath));
    }
}

void TestWorkflowReader::refusesBadFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = corpusFiles("bad");
    QVERIFY(names.size() >= 40);
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

// The first lines of each bad file say what must be told: no more and no less.
void TestWorkflowReader::refusesBadFiles()
{
    QFETCH(QString, name);
    const QString folder = corpusFolder("bad");
    const QByteArray text = bytesOf(folder + QLatin1Char('/') + name);
    QStringList expected;
    for (const QByteArray& line : text.split('\n')) {
        if (!line.startsWith("# expect: ")) {
            break;
        }
        expected << QString::fromLatin1(line.mid(10)).trimmed();
    }
    expected.sort();
    QVERIFY(!expected.isEmpty());
    const auto result = checkWorkflowText(text, name, folder);
    QVERIFY(!result);
    QVERIFY2(codesAndLines(result.error()) == expected,
             qPrintable(whole(result.error()) + QStringLiteral("\nexpected: ") + expected.join(QStringLiteral(", "))));
    for (const WorkflowFault& fault : result.error()) {
        QCOMPARE(fault.error.place.file, name);
        QVERIFY(fault.error.place.column >= 1);
        QVERIFY(!fault.error.what.isEmpty());
        QVERIFY2(!fault.error.mend.isEmpty(), qPrintable(fault.error.what));
    }
}

void TestWorkflowReader::readsTheExamples()
{
    int count = 0;
    const QDir examples(sourceDir("/resources/examples"));
    for (const QString& folder : examples.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir dir(examples.filePath(folder));
        for (const QString& name : dir.entryList({ QStringLiteral("*.workflow.yaml") }, QDir::Files)) {
            const auto result = readWorkflow(dir.filePath(name));
            QVERIFY2(result, result ? "" : qPrintable(result.error().front().toText()));
            QVERIFY(!result->files.empty());
            ++count;
        }
    }
    QVERIFY(count >= 2);
}

void TestWorkflowReader::keepsGroups()
{
    const auto result = readWorkflow(corpusFolder("good/groups.workflow.yaml"));
    QVERIFY(result);
    QCOMPARE(result->workflow->steps[0].group, QStringLiteral("Data"));
    QCOMPARE(result->workflow->steps[1].group, QStringLiteral("People: us"));
}

void TestWorkflowReader::keepsEveryKey()
{
    const auto result = readWorkflow(corpusFolder("good/every-key.workflow.yaml"));
    QVERIFY(result);
    const Workflow& workflow = *result->workflow;
    QCOMPARE(workflow.name, QStringLiteral("Every key"));
    QCOMPARE(workflow.description, QStringLiteral("All keys of the format in one file, folded into one paragraph.\n"));
    QCOMPARE(workflow.interpreter, QStringLiteral("python3"));
    QCOMPARE(workflow.pythonModules, (QStringList { QStringLiteral("numpy"), QStringLiteral("matplotlib.pyplot") }));
    QCOMPARE(workflow.environment.value(QStringLiteral("QUOTE")), QStringLiteral("it's"));

    QCOMPARE(workflow.parameters.size(), size_t(6));
    const Parameter& t0 = workflow.parameters[0];
    QCOMPARE(t0.name, QStringLiteral("t0"));
    QCOMPARE(t0.type, Parameter::Type::Number);
    QCOMPARE(t0.defaultValue.toDouble(), 2.725);
    QCOMPARE(t0.minimum.value_or(0), 0.1);
    QCOMPARE(t0.maximum.value_or(0), 10.0);
    QCOMPARE(t0.unit, QStringLiteral("K"));
    QCOMPARE(workflow.parameter(QStringLiteral("method"))->choices,
             (QStringList { QStringLiteral("fast"), QStringLiteral("exact") }));
    QVERIFY(workflow.parameter(QStringLiteral("must-be-given"))->defaultValue.isUndefined());

    const StepSpec& load = workflow.steps[0];
    QCOMPARE(load.label(), QStringLiteral("Load the table"));
    QCOMPARE(load.script, QStringLiteral("scripts/ok.py"));
    QCOMPARE(load.interpreter, QStringLiteral("/usr/bin/python3"));
    QCOMPARE(load.inputs,
             (std::vector<InputSpec> { { QStringLiteral("input.csv"), -1, QStringLiteral("data files/plain.csv") } }));
    QCOMPARE(load.outputs.size(), size_t(3));
    QCOMPARE(load.outputs[1], (OutputSpec { QStringLiteral("plot-*.png"), QStringLiteral("image/png") }));
    QCOMPARE(load.timeoutMillis, 60'000);
    QCOMPARE(load.retry, (RetrySpec { 3, 500 }));
    QCOMPARE(load.resources, (ResourceSpec { 2, 512ll << 20, 2ll << 30, { { QStringLiteral("gpu"), 1 } } }));
    QCOMPARE(load.effect, (EffectSpec { EffectKind::External, QStringLiteral("scripts/ok.py") }));
    QCOMPARE(load.parameters.value_or(QStringList()), (QStringList { QStringLiteral("t0"), QStringLiteral("method") }));
    QVERIFY(load.usesNetwork);
    QCOMPARE(load.stallMillis, 900'000);
    QVERIFY(workflow.reusesResults);
    QVERIFY(!workflow.isWarm);
    QCOMPARE(load.environment.value(QStringLiteral("MY_LEVEL")), QStringLiteral("4"));

    const StepSpec& fit = workflow.steps[1];
    QCOMPARE(fit.inlineCode, QStringLiteral("print(\"hello\")\n"));
    QCOMPARE(fit.needs, (std::vector<Need> { { 0, false } }));
    QCOMPARE(fit.inputs[1], (InputSpec { QStringLiteral("sub/one.png"), 0, QStringLiteral("plot-1.png") }));

    const StepSpec& look = workflow.steps[2];
    QCOMPARE(look.kind, StepKind::Approval);
    QCOMPARE(look.needs, (std::vector<Need> { { 1, false }, { 0, true } }));
    QCOMPARE(look.approval.show.size(), size_t(3));
    QCOMPARE(look.approval.show[2], (ShownSpec { 0, QStringLiteral("tables/") }));
    QCOMPARE(look.approval.deadlineMillis, 7'200'000);
    QVERIFY(!look.approval.onDeadline);

    // The same file with CRLF gives the same workflow, line ends of inline code included.
    const auto crlf = readWorkflow(corpusFolder("good/crlf.workflow.yaml"));
    QVERIFY(crlf);
    QCOMPARE(crlf->workflow->steps[1].inlineCode, fit.inlineCode);
}

void TestWorkflowReader::readsWhenRunsAsk() // S06-M1, S06-S2
{
    const auto result = readWorkflow(corpusFolder("good/approval-modes.workflow.yaml"));
    QVERIFY(result);
    const ApprovalPolicy& policy = result->workflow->approval;
    QCOMPARE(policy.mode, ApprovalMode::Custom);
    QCOMPARE(policy.deadlineMillis, 7'200'000);
    QCOMPARE(policy.onDeadline, Resolution::Rejected);
    QStringList rules;
    for (const ApprovalRule& rule : policy.rules) {
        rules << rule.toText();
    }
    QCOMPARE(
        rules,
        (QStringList { QStringLiteral("step: fit_*, kind: code"), QStringLiteral("effect: external"),
                       QStringLiteral("cost_over: 2.5"), QStringLiteral("duration_over: 600 s"),
                       QStringLiteral("step: fit_a, check: chi2 < 3"),
                       QStringLiteral("output: *.png, check: count >= 1"), QStringLiteral("step: fit_*, ask: both") }));
    QCOMPARE(policy.redoLimit, 3);
    const auto again = workflowFromJson(workflowToJson(*result->workflow));
    QVERIFY(again);
    QCOMPARE((*again)->approval, policy);
    const auto alone = readWorkflow(corpusFolder("good/approval-mode-alone.workflow.yaml"));
    QVERIFY(alone);
    QCOMPARE(alone->workflow->approval.mode, ApprovalMode::BeforeEachStep);
    // Without the key the frozen form is what it always was.
    QVERIFY(!workflowToJson(*readWorkflow(corpusFolder("good/minimal.workflow.yaml"))->workflow).contains("approval"));
}

void TestWorkflowReader::readsIndependence() // S08
{
    const auto result = readWorkflow(corpusFolder("good/independent-of.workflow.yaml"));
    QVERIFY2(result, result ? "" : qPrintable(result.error().front().toText()));
    const Workflow& workflow = *result->workflow;
    QVERIFY(workflow.steps[0].independentOf.empty());
    QCOMPARE(workflow.steps[1].independentOf, std::vector<int> { 4 });
    QCOMPARE(workflow.steps[2].independentOf, (std::vector<int> { 1, 0 }));
    QVERIFY(workflow.steps[4].independentOf.empty());
    QCOMPARE(workflow.levels(), (std::vector<int> { 0, 1, 0, 2, 3 })); // it orders nothing
    const auto refused = check(file("  - {id: a, kind: code, inline: x, outputs: {p: text/plain}}\n"
                                    "  - {id: b, kind: code, inline: x, inputs: {t.txt: a/p}, independent_of: [a]}\n"));
    QVERIFY(!refused);
    QCOMPARE(
        refused.error().front().error.toText(),
        QStringLiteral("sample.workflow.yaml:5:%1: step 'b': The step is not independent of 'a': it gives the input "
                       "t.txt. Remove it from one of the two places.")
            .arg(75));
}

void TestWorkflowReader::readsAgents()
{
    const auto result = readWorkflow(corpusFolder("good/agents.workflow.yaml"));
    QVERIFY2(result, result ? "" : qPrintable(result.error().front().toText()));
    const StepSpec& fit = result->workflow->steps[0];
    QCOMPARE(fit.kind, StepKind::Agent);
    const AgentSpec wanted { QStringLiteral("engineer"),
                             QStringLiteral("Fit a black body to the monopole {as measured}.\nWrite the temperature to "
                                            "fit.json.\n"),
                             QStringLiteral("ollama/llama3.2"), QStringLiteral("Use scipy."), 12 };
    QCOMPARE(fit.agent, wanted);
    QCOMPARE(fit.outputs.size(), size_t(2));
    QCOMPARE(fit.retry.attempts, 2);
    const StepSpec& report = result->workflow->steps[1];
    QCOMPARE(report.inputs.front().fromStep, 0);
    QCOMPARE(report.needs.size(), size_t(1));
    QCOMPARE(report.agent.name, QStringLiteral("researcher"));
    QCOMPARE(report.agent.version, QStringLiteral("1.0"));
    QCOMPARE(report.agent.reference(), QStringLiteral("researcher@1.0"));
    const auto back = workflowFromJson(workflowToJson(*result->workflow));
    QVERIFY(back);
    QCOMPARE((*back)->steps[0].agent, wanted);
    QCOMPARE((*back)->steps[1].agent, report.agent);
    QCOMPARE((*back)->steps[1].kind, StepKind::Agent);
    const PlanLimits limits { 3, { QStringLiteral("engineer"), QStringLiteral("researcher") } };
    QCOMPARE(result->workflow->steps[2].agent.plan, std::optional(limits));
    QCOMPARE((*back)->steps[2].agent, result->workflow->steps[2].agent);
}

void TestWorkflowReader::readsEffectsAndLimits()
{
    const auto result = readWorkflow(corpusFolder("good/effects-and-limits.workflow.yaml"));
    QVERIFY2(result, result ? "" : qPrintable(result.error().front().toText()));
    const Workflow& workflow = *result->workflow;
    QVERIFY(workflow.reusesResults && workflow.isWarm);
    const auto step = [&](const char* id) -> const StepSpec& {
        return workflow.steps[size_t(workflow.indexOf(QLatin1String(id)))];
    };
    QVERIFY(!step("none-said").parameters); // all of them
    QVERIFY(step("pure").parameters && step("pure").parameters->isEmpty()); // none at all
    QCOMPARE(step("none-said").effect, EffectSpec {});
    QCOMPARE(step("cache").effect, (EffectSpec { EffectKind::Local, {} }));
    const StepSpec& publish = step("publish");
    QCOMPARE(publish.effect, (EffectSpec { EffectKind::External, {} }));
    QCOMPARE(publish.resources.tokens.value(QStringLiteral("api")), 2);
    QCOMPARE(publish.stallMillis, 900'000);
    QVERIFY(publish.usesNetwork && !step("submit").usesNetwork);
    QCOMPARE(step("submit").effect.check, QStringLiteral("common/helper.py"));
    // A run takes the check along, as it does the scripts.
    QVERIFY(std::any_of(result->files.begin(), result->files.end(), [](const FrozenSource& file) {
        return file.relativePath == QLatin1String("common/helper.py");
    }));
}

void TestWorkflowReader::roundTripsThroughJson_data()
{
    readsGoodFiles_data();
}

void TestWorkflowReader::roundTripsThroughJson()
{
    QFETCH(QString, name);
    const auto result = readWorkflow(corpusFolder("good/") + name);
    QVERIFY(result);
    const QByteArray json = workflowToJson(*result->workflow);
    const auto back = workflowFromJson(json);
    QVERIFY2(back, back ? "" : qPrintable(back.error().toText()));
    QCOMPARE(workflowToJson(**back), json);
    QCOMPARE((*back)->order(), result->workflow->order());
    QCOMPARE((*back)->levels(), result->workflow->levels());
}

void TestWorkflowReader::mergesNeeds()
{
    const auto result = check(file(
        "  - {id: a, kind: code, inline: x, outputs: {p: text/plain, q: text/plain}}\n"
        "  - {id: b, kind: code, inline: x, outputs: {r: text/plain}}\n"
        "  - {id: c, kind: code, inline: x, needs: [{step: a, optional: true}], inputs: {p: a/p, q: a/q, r: b/r}}\n"
        "  - {id: d, kind: approval, question: Good, needs: [c], show: [a/p, b/r]}\n"));
    QVERIFY2(result, result ? "" : qPrintable(whole(result.error())));
    QCOMPARE(result->workflow->steps[2].needs, (std::vector<Need> { { 0, true }, { 1, false } }));
    QCOMPARE(result->workflow->steps[3].needs, (std::vector<Need> { { 2, false }, { 0, false }, { 1, false } }));
}

void TestWorkflowReader::inventsNoOrder()
{
    const auto result = check(file("  - {id: a, kind: code, inline: x}\n  - {id: b, kind: code, inline: x}\n"));
    QVERIFY(result);
    QVERIFY(result->workflow->steps[1].needs.empty());
    QCOMPARE(result->workflow->steps[1].retry.attempts, 3);
    QCOMPARE(result->workflow->steps[1].resources.cpus, 1);
}

void TestWorkflowReader::suggestsSpellings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mend");
    const auto row = [](const char* name, const QByteArray& text, const char* near) {
        QTest::newRow(name) << text << QStringLiteral("Did you mean '%1'?").arg(QLatin1String(near));
    };
    row("step", file("  - {id: load, kind: code, inline: x}\n  - {id: b, kind: code, inline: x, needs: [lod]}\n"),
        "load");
    row("independent step",
        file("  - {id: load, kind: code, inline: x}\n  - {id: b, kind: code, inline: x, independent_of: [lod]}\n"),
        "load");
    row("step in other case",
        file("  - {id: A, kind: code, inline: x}\n  - {id: b, kind: code, inline: x, needs: [a]}\n"), "A");
    row("key", file("  - {id: a, kind: code, inline: x, outptus: {a: text/csv}}\n"), "outputs");
    row("effect", file("  - {id: a, kind: code, inline: x, effect: extrenal}\n"), "external");
    row("parameter of a step",
        file("  - {id: a, kind: code, inline: x, parameters: [sed]}\n", "parameters: {seed: {type: integer}}\n"),
        "seed");
    row("key at top", file("  - {id: a, kind: code, inline: x}\n", "paramters: {}\n"), "parameters");
    row("output",
        file("  - {id: a, kind: code, inline: x, outputs: {table.csv: text/csv}}\n  - {id: b, kind: code, inline: x, "
             "inputs: {t: a/tabel.csv}}\n"),
        "table.csv");
    row("kind", file("  - {id: a, kind: aproval, question: x}\n"), "approval");
    row("parameter type", file("  - {id: a, kind: code, inline: x}\n", "parameters: {p: {type: nubmer}}\n"), "number");
    row("option", file("  - {id: a, kind: approval, question: x, options: [aprove]}\n"), "approve");
}

void TestWorkflowReader::suggestsSpellings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, mend);
    const auto result = check(text);
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t(1));
    QCOMPARE(result.error().front().error.mend, mend);
}

void TestWorkflowReader::tellsCyclePath()
{
    const auto result = readWorkflow(corpusFolder("bad/cycle-three.workflow.yaml"));
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t(1));
    QCOMPARE(result.error().front().what, QStringLiteral("The steps need each other in a circle: a → b → c → a."));
    QCOMPARE(result.error().front().step, QStringLiteral("a"));
}

void TestWorkflowReader::tellsColumnInCharacters()
{
    // What stands before the fault is wide in bytes, not in characters.
    const auto result = check(file("  - {id: a, title: \"🔭µ\", kind: code, inline: x, colour: blue}\n"));
    QVERIFY(!result);
    QCOMPARE(result.error().front().error.place.line, 4);
    QCOMPARE(result.error().front().error.place.column, 49);
    QCOMPARE(result.error().front().error.step, QStringLiteral("a"));
    QVERIFY(result.error().front().error.toText().startsWith(QStringLiteral("sample.workflow.yaml:4:49: step 'a': ")));
}

void TestWorkflowReader::refusesLargeFiles()
{
    const auto result = check(file("  - {id: a, kind: code, inline: x}\n") + QByteArray(largestWorkflowFile, '#'));
    QVERIFY(!result);
    QCOMPARE(codesAndLines(result.error()), QStringList { QStringLiteral("too-large 1") });
    QCOMPARE(result.error().front().error.code, ErrorCode::Limit);
    QVERIFY(check(file("  - {id: a, kind: code, inline: x}\n") + QByteArray(1'000'000, '#')));
}

void TestWorkflowReader::refusesControlCharacters()
{
    // Byte 4 would end the text for yaml-cpp, and hide what follows it.
    for (const char bad : { '\0', '\4', '\x7f' }) {
        QByteArray text = file("  - {id: a, kind: code, inline: x}\n");
        text[20] = bad;
        const auto result = check(text);
        QVERIFY(!result);
        QCOMPARE(codesAndLines(result.error()), QStringList { QStringLiteral("syntax 2") });
    }
    const auto utf16 = check(QByteArray("\xff\xfe"
                                        "c\0m\0",
                                        6));
    QVERIFY(!utf16);
    QVERIFY(utf16.error().front().error.mend.contains(QStringLiteral("UTF-16")));
    QVERIFY(utf16.error().front().error.what.contains(QStringLiteral("byte 1 ")));
}

void TestWorkflowReader::refusesStrangeTags()
{
    QVERIFY(!check(file("  - {id: a, kind: code, inline: !!python/object/apply:os.system x}\n")));
    QVERIFY(!check(file("  - !thing {id: a, kind: code, inline: x}\n")));
    QVERIFY(check(file("  - {id: a, kind: code, inline: !!str 3}\n")));
}

void TestWorkflowReader::tellsOpenBracket()
{
    const auto result = check(file("  - {id: a, kind: code, inline: x\n  - id: b\n"));
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t(1));
    QCOMPARE(result.error().front().code, QStringLiteral("syntax"));
    QVERIFY2(result.error().front().error.mend.contains(QStringLiteral("The '{' of line 4, column 5 is open here.")),
             qPrintable(whole(result.error())));
}

void TestWorkflowReader::listsWhatARunFreezes()
{
    const auto result = readWorkflow(corpusFolder("good/every-key.workflow.yaml"));
    QVERIFY(result);
    QStringList paths;
    for (const FrozenSource& frozen : result->files) {
        paths << frozen.relativePath;
        QCOMPARE(frozen.absolutePath, result->folder + QLatin1Char('/') + frozen.relativePath);
    }
    QCOMPARE(paths,
             (QStringList { QStringLiteral("common/helper.py"), QStringLiteral("common/other.py"),
                            QStringLiteral("data files/plain.csv"), QStringLiteral("scripts/ok.py") }));
}

void TestWorkflowReader::refusesLinksThatLeadOut()
{
    QTemporaryDir outer;
    const QDir dir(outer.path());
    QVERIFY(dir.mkpath(QStringLiteral("in/real")));
    for (const char* name : { "out.py", "in/real/ok.py" }) {
        QFile script(dir.filePath(QLatin1String(name)));
        QVERIFY(script.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("out.py")), dir.filePath(QStringLiteral("in/link.py"))));
    QVERIFY(QFile::link(QStringLiteral("real"), dir.filePath(QStringLiteral("in/also"))));
    QVERIFY(QFile::link(QStringLiteral("nowhere"), dir.filePath(QStringLiteral("in/dangling.py"))));
    const auto with = [&](const char* script) {
        return checkWorkflowText(file((QByteArray("  - {id: a, kind: code, run: ") + script + "}\n").constData()),
                                 QStringLiteral("f"), dir.filePath(QStringLiteral("in")));
    };
    QVERIFY(with("real/ok.py"));
    QVERIFY(with("also/ok.py")); // a link that stays inside is fine
    QCOMPARE(codesAndLines(with("link.py").error()), QStringList { QStringLiteral("outside-folder 4") });
    QCOMPARE(codesAndLines(with("dangling.py").error()), QStringList { QStringLiteral("missing-file 4") });
    const auto glob = checkWorkflowText(file("  - {id: a, kind: code, inline: x}\n", "files: ['*.py']\n"),
                                        QStringLiteral("f"), dir.filePath(QStringLiteral("in")));
    QVERIFY(!glob);
    QCOMPARE(codesAndLines(glob.error()), QStringList { QStringLiteral("outside-folder 3") });
}

void TestWorkflowReader::readsMissingFile()
{
    const auto absent = readWorkflow(QStringLiteral("/nonexistent/x.workflow.yaml"));
    QVERIFY(!absent);
    QCOMPARE(absent.error().front().code, ErrorCode::NotFound);
    const auto folder = readWorkflow(corpusFolder("good"));
    QVERIFY(!folder);
    QCOMPARE(folder.error().front().code, ErrorCode::BadInput);
}

void TestWorkflowReader::takesLongChains()
{
    QByteArray steps = "  - {id: s0, kind: code, inline: x}\n";
    for (int i = 1; i < 10'000; ++i) {
        steps += "  - {id: s" + QByteArray::number(i) + ", kind: code, inline: x, needs: [s" + QByteArray::number(i - 1)
            + "]}\n";
    }
    const auto chain = check(file(steps.constData()));
    QVERIFY(chain);
    QCOMPARE(chain->workflow->levels().back(), 9'999);
    // One need more closes the circle.
    steps.replace("{id: s0, kind: code, inline: x}", "{id: s0, kind: code, inline: x, needs: [s9999]}");
    const auto circle = check(file(steps.constData()));
    QVERIFY(!circle);
    QCOMPARE(codesAndLines(circle.error()), QStringList { QStringLiteral("cycle 4") });
    QVERIFY(circle.error().front().error.what.size() < 300);
}

void TestWorkflowReader::takesManyFaults()
{
    QByteArray steps;
    for (int i = 0; i < 5'000; ++i) {
        steps += "  - {id: s" + QByteArray::number(i) + ", kind: code, inline: x, needs: [t" + QByteArray::number(i)
            + "]}\n";
    }
    const auto result = check(file(steps.constData()));
    QVERIFY(!result);
    QCOMPARE(result.error().size(), FaultList::mostFaults + 1);
    QCOMPARE(result.error().back().error.what, QStringLiteral("4000 more errors are not listed."));
}

void TestWorkflowReader::looksUpNothingWithoutFolder()
{
    const auto result = check(file("  - {id: a, kind: code, run: nowhere.py}\n", "files: ['*.nothing']\n"));
    QVERIFY(result);
    QVERIFY(result->files.empty());
    QVERIFY(!check(file("  - {id: a, kind: code, run: /bin/sh}\n")));
}

QTEST_GUILESS_MAIN(TestWorkflowReader)
#include "tst_workflowreader.moc"
