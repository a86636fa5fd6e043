// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/graphtext.h"

#include "runstory.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace cmbagent;

namespace {

/// Letters that mean something in one of the languages, ids that are words of them, and an optional need.
WorkflowPtr oddWorkflow()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("end; graph < end; look! < graph end?"));
    workflow->name = QStringLiteral("a \"quoted\" name");
    workflow->steps[0].title = QStringLiteral("say \"hi\" \\N <b>&amp; #1;\nsecond `line` [x] {y} | → µ");
    if (!workflow->seal().empty()) {
        qFatal("the workflow is wrong");
    }
    return workflow;
}

RunProjection plain(WorkflowPtr workflow)
{
    return RunProjection(RunId(), std::move(workflow));
}

} // namespace

/// A graph as text (S04, exports).
class TestGraphText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsFormats()
    {
        QCOMPARE(graphFormatFromName(u"mermaid"), GraphFormat::Mermaid);
        QCOMPARE(graphFormatFromName(u"dot"), GraphFormat::Dot);
        QCOMPARE(graphFormatFromName(u"json"), GraphFormat::Json);
        QVERIFY(!graphFormatFromName(u"svg"));
    }

    void writesMermaid()
    {
        QCOMPARE(graphText(plain(workflowFromText("a; b < a; look! < b a?")), GraphFormat::Mermaid),
                 QByteArray("flowchart LR\n    s0[\"a\"]\n    s1[\"b\"]\n    s2{{\"look\"}}\n"
                            "    s0 --> s1\n    s1 --> s2\n    s0 -.-> s2\n"));
        QVERIFY(graphText(plain(workflowFromText("a")), GraphFormat::Mermaid, true).startsWith("flowchart TD\n"));
    }

    void writesGroups()
    {
        auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a; c < b"));
        workflow->steps[1].group = workflow->steps[2].group = QStringLiteral("Fits \"fast\"");
        const QByteArray mermaid = graphText(plain(workflow), GraphFormat::Mermaid);
        QVERIFY2(mermaid.contains("    subgraph g0[\"Fits #34;fast#34;\"]\n        s1\n        s2\n    end\n"),
                 mermaid.constData());
        const QByteArray dot = graphText(plain(workflow), GraphFormat::Dot);
        QVERIFY2(dot.contains("    subgraph cluster0 {\n        label=\"Fits \\\"fast\\\"\";\n        \"b\";\n        "
                              "\"c\";\n    }\n"),
                 dot.constData());
        const QJsonArray nodes = QJsonDocument::fromJson(graphText(plain(workflow), GraphFormat::Json))
                                     .object()
                                     .value(QLatin1String("nodes"))
                                     .toArray();
        QVERIFY(!nodes[0].toObject().contains(QLatin1String("group")));
        QCOMPARE(nodes[1].toObject().value(QLatin1String("group")).toString(), QStringLiteral("Fits \"fast\""));
    }

    void escapesForMermaid()
    {
        const QByteArray text = graphText(plain(oddWorkflow()), GraphFormat::Mermaid);
        const QByteArray line = text.split('\n').at(1);
        QCOMPARE(
            line,
            QByteArray(
                "    s0[\"say #34;hi#34; #92;N #60;b#62;#38;amp; #35;1;<br/>second #96;line#96; [x] {y} | → µ\"]"));
        QCOMPARE(text.count('\n'), 1 + 3 + 3); // no title made lines of its own
    }

    void escapesForDot()
    {
        const QByteArray text = graphText(plain(oddWorkflow()), GraphFormat::Dot);
        QVERIFY(text.startsWith("digraph \"a \\\"quoted\\\" name\" {"));
        QVERIFY(text.contains("\"end\" [label=\"say \\\"hi\\\" \\\\N <b>&amp; #1;\\nsecond `line` [x] {y} | → µ\"];"));
        QVERIFY(text.contains("\"end\" -> \"look\" [style=dashed];"));
    }

    /// Graphviz itself takes it, and reads three nodes and three edges.
    void isReadByGraphviz()
    {
        const QString dot = QStandardPaths::findExecutable(QStringLiteral("dot"));
        if (dot.isEmpty()) {
            QSKIP("The program 'dot' is not installed.");
        }
        QProcess process;
        process.start(dot, { QStringLiteral("-Tplain") });
        process.write(graphText(plain(oddWorkflow()), GraphFormat::Dot));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QCOMPARE(out.count("\nnode "), 3);
        QCOMPARE(out.count("\nedge "), 3);
    }

    void writesWhatStepsAreCalledNow()
    {
        RunStory story(workflowFromText("a; b < a"), {});
        story.fails("a", "it broke");
        StepRetryScheduled again { 0, 2, {}, {} };
        again.changes = { { "fields", QJsonObject { { "title", "Mended" } } } };
        story.tell(again);
        QVERIFY(graphText(story.run, GraphFormat::Mermaid).contains("s0[\"Mended<br/>pending\"]"));
        QVERIFY(graphText(story.run, GraphFormat::Dot).contains("\"a\" [label=\"Mended\\npending\""));
        const QJsonObject json = QJsonDocument::fromJson(graphText(story.run, GraphFormat::Json)).object();
        const QJsonObject a = json.value(QLatin1String("nodes")).toArray().at(0).toObject();
        QCOMPARE(a.value(QLatin1String("title")).toString(), QStringLiteral("Mended"));
        QCOMPARE(a.value(QLatin1String("id")).toString(), QStringLiteral("a"));
    }

    void writesStates()
    {
        RunStory story(workflowFromText("a; b < a; c < b"), {});
        story.attempt("a", StepState::Completed);
        story.fails("b", "it broke");
        const QByteArray mermaid = graphText(story.run, GraphFormat::Mermaid);
        QVERIFY(mermaid.contains("s0[\"a<br/>completed\"]"));
        QVERIFY(mermaid.contains("class s0 completed\n"));
        QVERIFY(mermaid.contains("class s1 failed\n"));
        QVERIFY(!mermaid.contains("class s2"));
        QVERIFY(graphText(story.run, GraphFormat::Dot).contains("label=\"b\\nfailed\", fillcolor="));
        const QJsonObject json = QJsonDocument::fromJson(graphText(story.run, GraphFormat::Json)).object();
        QCOMPARE(json.value(QLatin1String("run_id")).toString(), story.run.run().toString());
        const QJsonObject b = json.value(QLatin1String("nodes")).toArray().at(1).toObject();
        QCOMPARE(b.value(QLatin1String("state")).toString(), QStringLiteral("failed"));
        QCOMPARE(b.value(QLatin1String("attempts")).toInt(), 1);
        QVERIFY(b.contains(QLatin1String("seconds")));
    }

    void writesJsonOfAWorkflow()
    {
        const QJsonObject json = QJsonDocument::fromJson(graphText(plain(oddWorkflow()), GraphFormat::Json)).object();
        QCOMPARE(json.value(QLatin1String("format")).toString(), QStringLiteral("cmbagent-graph/1"));
        QVERIFY(!json.contains(QLatin1String("state")));
        const QJsonArray nodes = json.value(QLatin1String("nodes")).toArray();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[0].toObject().value(QLatin1String("title")).toString(), oddWorkflow()->steps[0].title);
        QCOMPARE(nodes[2].toObject().value(QLatin1String("level")).toInt(), 2);
        const QJsonArray edges = json.value(QLatin1String("edges")).toArray();
        QCOMPARE(edges.size(), 3);
        QCOMPARE(edges[2].toObject().value(QLatin1String("from")).toString(), QStringLiteral("end"));
        QVERIFY(edges[2].toObject().value(QLatin1String("optional")).toBool());
    }
};

QTEST_GUILESS_MAIN(TestGraphText)
#include "tst_graphtext.moc"
