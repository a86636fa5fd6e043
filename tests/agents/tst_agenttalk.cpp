// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttalk.h"

#include "agentsupport.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

/// What happens in a conversation besides its history, above all to answers that have no form: S01-M8.
class TestAgentTalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesTheFiles();
    void aModelWithoutFormsIsToldInWords_data();
    void aModelWithoutFormsIsToldInWords();
    void theFormatterBringsIntoForm();
    void anAgentSaysHowLongItsAnswersMayBe();
    void whoHasNoModelCannotDoAStep();
    void longLinesAppearWhileTheyCome();
};

void TestAgentTalk::searchesTheFiles()
{
    AgentStage stage;
    AgentDefinition agent = researcherAgent();
    agent.tools = { QStringLiteral("search_files") };
    agent.capabilities = { QStringLiteral("files") };
    stage.model.callTool(QStringLiteral("search_files"), QStringLiteral("{\"query\": \"lensing\"}"));
    stage.model.callTool(QStringLiteral("search_files"), QStringLiteral("{\"query\": \"unheard\"}"));
    stage.model.say(QStringLiteral("It is called DoLensing."));
    StepJob job = stage.job({ agent });
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->files = { QStringLiteral("docs/**") };
    job.workflow = workflow;
    job.files.push_back({ QStringLiteral("docs/guide/lensing.md"), *stage.blobs.put(QByteArray("Set DoLensing.")) });
    job.files.push_back({ QStringLiteral("docs/plot.png"), *stage.blobs.put(QByteArray("\0lensing", 8)) });
    job.files.push_back({ QStringLiteral("secret.md"), *stage.blobs.put(QByteArray("lensing")) }); // does not travel
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    const auto& messages = stage.model.asked.last().messages;
    QVERIFY(messages.at(3).text.contains(QLatin1String("docs/guide/lensing.md, offset 0\nSet DoLensing.")));
    QVERIFY(!messages.at(3).text.contains(QLatin1String("secret"))
            && !messages.at(3).text.contains(QLatin1String("png")));
    QVERIFY(messages.at(5).text.startsWith(QLatin1String("Nothing")));
    QVERIFY(!stage.model.asked.front().messages.at(1).text.contains(QLatin1String("docs/"))); // asked for, not told
}

void TestAgentTalk::aModelWithoutFormsIsToldInWords_data()
{
    QTest::addColumn<QString>("refusal");
    QTest::newRow("format") << QStringLiteral("'response_format' of type json_schema is not supported");
    QTest::newRow("tools and a form") << QStringLiteral(
        "Function calling with a response mime type: 'application/json' is unsupported");
    QTest::newRow("name of the field") << QStringLiteral("Unknown name \"responseMimeType\"");
}

void TestAgentTalk::aModelWithoutFormsIsToldInWords()
{
    QFETCH(const QString, refusal);
    AgentStage stage;
    stage.model.then([refusal](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::BadInput, QStringLiteral("HTTP 400: ") + refusal);
    });
    stage.model.say(QStringLiteral("no"));
    stage.model.say(QStringLiteral("{\"steps\": []}"));
    const StepOutcome outcome = stage.run(stage.job({ plannerAgent("steps") }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 3);
    QVERIFY(!stage.model.asked.at(0).outputSchema.isEmpty());
    for (int i = 1; i < 3; ++i) { // once told is enough for the whole conversation
        QVERIFY(stage.model.asked.at(i).outputSchema.isEmpty());
        QCOMPARE(stage.model.asked.at(i).messages.front().text.count(QLatin1String("JSON Schema")), 1);
    }
    AgentStage other; // what else is wrong with a request is not tried again
    other.model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::BadInput, QStringLiteral("HTTP 400: there is no such model"));
    });
    QCOMPARE(other.run(other.job({ plannerAgent("steps") })).end, StepOutcome::End::Failed);
    QCOMPARE(other.model.asked.size(), 1);
}

void TestAgentTalk::theFormatterBringsIntoForm()
{
    AgentStage stage;
    stage.model.say(QStringLiteral("First load the table."));
    stage.model.say(QStringLiteral("Then fit it."));
    stage.model.say(QStringLiteral("{\"steps\": [\"fit\"]}"));
    const StepOutcome outcome = stage.run(stage.job({ plannerAgent("steps"), formatter() }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.output(outcome, QStringLiteral("fit.json")).simplified(), QByteArray("{ \"steps\": [ \"fit\" ] }"));
    const ChatRequest& asked = stage.model.asked.last();
    QCOMPARE(asked.outputSchema, plannerAgent("steps").outputSchema);
    QVERIFY(asked.messages.last().text.contains(QLatin1String("Then fit it.")));
    QCOMPARE(stage.told.calls.back().agent, QStringLiteral("formatter"));

    AgentStage other; // if it cannot either, the step fails and is tried again
    for (int i = 0; i < 3; ++i) {
        other.model.say(QStringLiteral("words"));
    }
    const StepOutcome failed = other.run(other.job({ plannerAgent("steps"), formatter() }));
    QCOMPARE(failed.end, StepOutcome::End::Failed);
    QVERIFY(failed.report->retryable);
    QCOMPARE(other.model.asked.size(), 3);
}

void TestAgentTalk::anAgentSaysHowLongItsAnswersMayBe()
{
    AgentStage stage;
    AgentDefinition planner = plannerAgent("steps");
    planner.maxTokens = 40'000;
    for (int i = 0; i < 2; ++i) {
        stage.model.say(QStringLiteral("words"));
    }
    stage.model.say(QStringLiteral("{\"steps\": []}"));
    QCOMPARE(stage.run(stage.job({ planner, formatter() })).end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 3);
    QCOMPARE(stage.model.asked.at(0).maxTokens, 40'000);
    QCOMPARE(stage.model.asked.at(1).maxTokens, 40'000);
    QCOMPARE(stage.model.asked.at(2).maxTokens, 0); // the formatter says nothing, so the usual limit counts
}

void TestAgentTalk::whoHasNoModelCannotDoAStep()
{
    AgentStage stage;
    AgentDefinition controller;
    controller.name = QStringLiteral("controller");
    controller.kind = AgentKind::Executor;
    const StepOutcome outcome = stage.run(stage.job({ controller }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(!outcome.report->retryable);
    QVERIFY(stage.model.asked.isEmpty());
}

void TestAgentTalk::longLinesAppearWhileTheyCome()
{
    AgentStage stage;
    const QString line = QStringLiteral("word ").repeated(100).trimmed();
    stage.model.say(line + QStringLiteral("\n\nend"));
    QCOMPARE(stage.run(stage.job({ researcherAgent() })).end, StepOutcome::End::Completed);
    QStringList words;
    for (const QString& told : stage.told.lines) {
        QVERIFY(told.startsWith(QLatin1String("[researcher] ")) && told.size() < 120);
        words << told.mid(13).split(u' ', Qt::SkipEmptyParts);
    }
    QCOMPARE(words.size(), 101);
    QVERIFY(stage.told.lines.size() >= 6);
}

QTEST_GUILESS_MAIN(TestAgentTalk)
#include "tst_agenttalk.moc"
