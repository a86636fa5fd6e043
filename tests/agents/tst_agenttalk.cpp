// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttalk.h"

#include "agentsupport.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

/// What of a conversation is sent again, and what happens to answers that have no form: S01-M7, S01-M8.
class TestAgentTalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policiesMakeOldThingsShort_data();
    void policiesMakeOldThingsShort();
    void everythingFitsIntoTheContext();
    void whatIsSentStaysBounded();
    void searchesTheFiles();
    void aModelWithoutFormsIsToldInWords();
    void theFormatterBringsIntoForm();
    void whoHasNoModelCannotDoAStep();
    void longLinesAppearWhileTheyCome();
};

namespace {

const QString longText = QStringLiteral("0123456789").repeated(200);

ChatMessage said(ChatRole role, const QString& text)
{
    ChatMessage message;
    message.role = role;
    message.text = text;
    return message;
}

/// Instructions, task, and rounds of a call of a tool and its answer.
QList<ChatMessage> conversation(int rounds)
{
    QList<ChatMessage> messages { systemMessage(longText), userMessage(longText) };
    for (int round = 0; round < rounds; ++round) {
        ChatMessage asks = said(ChatRole::Assistant, QStringLiteral("I look."));
        asks.toolCalls << ToolCall { QStringLiteral("c%1").arg(round),
                                     QStringLiteral("read_file"),
                                     QStringLiteral("{\"path\": \"%1\"}").arg(longText),
                                     {} };
        messages << asks << toolMessage(asks.toolCalls.front(), longText);
    }
    return messages;
}

qint64 tokensOfAll(const QList<ChatMessage>& messages)
{
    ChatRequest request;
    request.messages = messages;
    return roughTokens(request);
}

/// A planner whose answers have a form.
AgentDefinition plannerAgent()
{
    AgentDefinition planner;
    planner.name = QStringLiteral("planner");
    planner.answer = AgentAnswer::Json;
    planner.instructions = QStringLiteral("Plan.");
    planner.outputSchema = { { "type", "object" }, { "required", QJsonArray { "steps" } } };
    return planner;
}

AgentDefinition formatter()
{
    AgentDefinition agent;
    agent.name = QString::fromLatin1(formatterAgent);
    agent.instructions = QStringLiteral("Bring it into the form.");
    return agent;
}

} // namespace

void TestAgentTalk::policiesMakeOldThingsShort_data()
{
    QTest::addColumn<HistoryPolicy>("policy");
    QTest::addColumn<int>("most"); // characters of an old answer
    QTest::newRow("full") << HistoryPolicy::Full << int(longText.size());
    QTest::newRow("summary") << HistoryPolicy::Summary << 420;
    QTest::newRow("last") << HistoryPolicy::Last << 20;
}

void TestAgentTalk::policiesMakeOldThingsShort()
{
    QFETCH(const HistoryPolicy, policy);
    QFETCH(const int, most);
    const QList<ChatMessage> all = conversation(4);
    const QList<ChatMessage> sent = bounded(all, policy);
    QCOMPARE(sent.size(), all.size()); // answers of tools stay with their calls
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isKept = i < 2 || i >= all.size() - 2 || policy == HistoryPolicy::Full;
        QVERIFY(!isKept || sent.at(i) == all.at(i));
        QVERIFY(sent.at(i).text.size() <= (isKept ? longText.size() : most));
        QCOMPARE(sent.at(i).toolCallId, all.at(i).toolCallId);
        for (const ToolCall& call : sent.at(i).toolCalls) {
            QVERIFY2(call.readArguments(), "what is left of a call is still one");
        }
    }
}

void TestAgentTalk::everythingFitsIntoTheContext()
{
    const QList<ChatMessage> all = conversation(30);
    const qint64 room = tokensOfAll(all) / 3;
    const QList<ChatMessage> sent = bounded(all, HistoryPolicy::Full, room);
    QVERIFY(tokensOfAll(sent) <= room);
    QCOMPARE(sent.last(), all.last());
    QCOMPARE(sent.at(1), all.at(1));
    QCOMPARE(sent.at(all.size() - 4), all.at(all.size() - 4)); // no more than has to go
    QCOMPARE(bounded(all, HistoryPolicy::Full, 2 * tokensOfAll(all)), all);
}

void TestAgentTalk::whatIsSentStaysBounded()
{
    AgentStage stage;
    AgentDefinition agent = engineerAgent();
    agent.history = HistoryPolicy::Summary;
    for (int round = 0; round < 20; ++round) {
        stage.model.callTool(QStringLiteral("read_file"), QStringLiteral("{\"path\": \"table.csv\"}"));
    }
    stage.model.say(QStringLiteral("```python\nprint(1)\n```"));
    StepJob job = stage.job({ agent });
    job.inputs.push_back({ QStringLiteral("table.csv"), *stage.blobs.put(longText.repeated(8).toUtf8()) });
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 21);
    const qint64 early = roughTokens(stage.model.asked.at(2));
    QVERIFY(early > 4'000);
    QVERIFY(roughTokens(stage.model.asked.last()) < 2 * early); // twenty readings would be ten times as much
}

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

void TestAgentTalk::aModelWithoutFormsIsToldInWords()
{
    AgentStage stage;
    stage.model.then([](const ChatRequest&, const std::stop_token&) -> Result<ChatReply> {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("HTTP 400: 'response_format' of type json_schema is not supported"));
    });
    stage.model.say(QStringLiteral("no"));
    stage.model.say(QStringLiteral("{\"steps\": []}"));
    const StepOutcome outcome = stage.run(stage.job({ plannerAgent() }));
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
    QCOMPARE(other.run(other.job({ plannerAgent() })).end, StepOutcome::End::Failed);
    QCOMPARE(other.model.asked.size(), 1);
}

void TestAgentTalk::theFormatterBringsIntoForm()
{
    AgentStage stage;
    stage.model.say(QStringLiteral("First load the table."));
    stage.model.say(QStringLiteral("Then fit it."));
    stage.model.say(QStringLiteral("{\"steps\": [\"fit\"]}"));
    const StepOutcome outcome = stage.run(stage.job({ plannerAgent(), formatter() }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.output(outcome, QStringLiteral("fit.json")).simplified(), QByteArray("{ \"steps\": [ \"fit\" ] }"));
    const ChatRequest& asked = stage.model.asked.last();
    QCOMPARE(asked.outputSchema, plannerAgent().outputSchema);
    QVERIFY(asked.messages.last().text.contains(QLatin1String("Then fit it.")));
    QCOMPARE(stage.told.calls.back().agent, QStringLiteral("formatter"));

    AgentStage other; // if it cannot either, the step fails and is tried again
    for (int i = 0; i < 3; ++i) {
        other.model.say(QStringLiteral("words"));
    }
    const StepOutcome failed = other.run(other.job({ plannerAgent(), formatter() }));
    QCOMPARE(failed.end, StepOutcome::End::Failed);
    QVERIFY(failed.report->retryable);
    QCOMPARE(other.model.asked.size(), 3);
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
