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
    void aNestedChatMakesTheAnswer();
    void onlyTheAnswerOfANestedChatGoesBack();
    void aNestedChatEnds_data();
    void aNestedChatEnds();
    void aNestedChatThatComesToNothingFails();
};

namespace {

AgentDefinition speaker(const char* name)
{
    AgentDefinition agent;
    agent.name = QString::fromLatin1(name);
    agent.instructions = QStringLiteral("Speak as %1.").arg(agent.name);
    return agent;
}

/// An agent whose answers are made by others; it has no instructions, for it is asked nothing.
AgentDefinition nestOf(const QStringList& agents, int rounds)
{
    AgentDefinition nest;
    nest.name = QStringLiteral("nest");
    nest.nestedChats = { { agents, rounds } };
    return nest;
}

QStringList whoWasAsked(const AgentStage& stage)
{
    QStringList names;
    for (const ModelCall& call : stage.told.calls) {
        names << call.agent;
    }
    return names;
}

} // namespace

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

/// Compatibility facts, 3.4: the engineer's draft goes through a chat of others, in turn and in few rounds, whose last
/// message is the code that runs. Each call has its agent in costs and conversation.
void TestAgentTalk::aNestedChatMakesTheAnswer()
{
    AgentStage stage;
    AgentDefinition drafter = speaker("drafter");
    drafter.handoffs = { { QStringLiteral("nest"), {} } };
    AgentDefinition nest = nestOf({ QStringLiteral("tidier"), QStringLiteral("critic") }, 3);
    nest.answer = AgentAnswer::Code;
    nest.capabilities = { QStringLiteral("code") };
    stage.model.say(QStringLiteral("a draft"));
    stage.model.say(pythonAnswer(QStringLiteral("print(1)")));
    stage.model.say(QStringLiteral("Print two."));
    stage.model.say(pythonAnswer(QStringLiteral("print(2)")));
    const StepOutcome outcome = stage.run(stage.job({ drafter, nest, speaker("tidier"), speaker("critic") }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(whoWasAsked(stage), QStringList({ "drafter", "tidier", "critic", "tidier" }));
    QVERIFY(stage.output(outcome, QStringLiteral("codebase/fit.py")).contains("print(2)"));

    const auto& first = stage.model.asked.at(1).messages; // instructions, task, and what is to be replied to
    QCOMPARE(first.size(), 3);
    QCOMPARE(first.at(0).text, QStringLiteral("Speak as tidier."));
    QCOMPARE(first.at(2).text, QStringLiteral("[drafter]\na draft"));
    const auto& last = stage.model.asked.at(3).messages;
    QCOMPARE(last.size(), 5);
    QCOMPARE(last.at(3).role, ChatRole::Assistant); // what it said itself
    QCOMPARE(last.at(4).text, QStringLiteral("[critic]\nPrint two."));
    const QByteArray chat = stage.output(outcome, QStringLiteral("chat.json"));
    for (const char* name : { "\"drafter\"", "\"tidier\"", "\"critic\"", "\"nest\"" }) {
        QVERIFY2(chat.contains(QByteArray("\"name\": ") + name), chat.constData());
    }
}

/// What was said within stays within: whoever goes on is told the answer alone, so that what is sent stays bounded.
void TestAgentTalk::onlyTheAnswerOfANestedChatGoesBack()
{
    AgentStage stage;
    AgentDefinition nest = nestOf({ QStringLiteral("maker"), QStringLiteral("hater") }, 2);
    nest.handoffs = { { QStringLiteral("writer"), {} } };
    for (const char* text : { "an idea", "a better idea", "written" }) {
        stage.model.say(QString::fromLatin1(text));
    }
    QCOMPARE(stage.run(stage.job({ nest, speaker("maker"), speaker("hater"), speaker("writer") })).end,
             StepOutcome::End::Completed);
    const auto& told = stage.model.asked.last().messages;
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.last().text, QStringLiteral("[nest]\na better idea"));

    AgentStage whole; // unless all of it is wanted; and one chat goes on with what the one before came to
    nest.nestedChats = { { { QStringLiteral("maker"), QStringLiteral("hater") }, 2, true },
                         { { QStringLiteral("writer") }, 3 } };
    nest.handoffs.clear();
    for (const char* text : { "an idea", "too dear", "written" }) {
        whole.model.say(QString::fromLatin1(text));
    }
    const StepOutcome outcome = whole.run(whole.job({ nest, speaker("maker"), speaker("hater"), speaker("writer") }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(whole.model.asked.last().messages.last().text,
             QStringLiteral("[nest]\n[maker]\nan idea\n\n[hater]\ntoo dear"));
    QVERIFY(whole.output(outcome, QStringLiteral("summary.md")).endsWith("written"));
}

void TestAgentTalk::aNestedChatEnds_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<QString>("second"); ///< what the second message is
    QTest::addColumn<QStringList>("whoSpoke");
    const QStringList both { QStringLiteral("maker"), QStringLiteral("hater") };
    QTest::newRow("after its rounds") << 2 << "enough" << both;
    QTest::newRow("at the word") << 9 << "enough TERMINATE" << both;
    QTest::newRow("before who runs code") << 9 << QString() << QStringList(both.front());
}

void TestAgentTalk::aNestedChatEnds()
{
    QFETCH(const int, rounds);
    QFETCH(const QString, second);
    QFETCH(const QStringList, whoSpoke);
    AgentStage stage;
    AgentDefinition other = speaker("hater");
    other.kind = second.isEmpty() ? AgentKind::Executor : AgentKind::Model;
    stage.model.say(QStringLiteral("first"));
    stage.model.say(second);
    const StepOutcome outcome = stage.run(
        stage.job({ nestOf({ QStringLiteral("maker"), QStringLiteral("hater") }, rounds), speaker("maker"), other }));
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(whoWasAsked(stage), whoSpoke);
    const QByteArray last = second.isEmpty() ? "first" : "enough";
    QVERIFY(stage.output(outcome, QStringLiteral("summary.md")).endsWith(last));
}

void TestAgentTalk::aNestedChatThatComesToNothingFails()
{
    AgentStage stage;
    AgentDefinition nest = nestOf({ QStringLiteral("maker") }, 3);
    nest.answer = AgentAnswer::Code;
    nest.capabilities = { QStringLiteral("code") };
    stage.model.say(QStringLiteral("no code"));
    const StepOutcome outcome = stage.run(stage.job({ nest, speaker("maker") }));
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QCOMPARE(stage.model.asked.size(), 1); // nobody answers to itself
    QVERIFY(outcome.report->error->what.startsWith(QLatin1String("What the nested chats of 'nest' came to")));
    QVERIFY(outcome.report->retryable);
}

QTEST_GUILESS_MAIN(TestAgentTalk)
#include "tst_agenttalk.moc"
