// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttalk.h"

#include "agentsupport.h"

#include <QTest>

using namespace cmbagent;

/// What of a conversation is sent again, so that it stays bounded: S01-M7.
class TestAgentHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policiesMakeOldThingsShort_data();
    void policiesMakeOldThingsShort();
    void everythingFitsIntoTheContext();
    void whatIsNewIsCutToo_data();
    void whatIsNewIsCutToo();
    void modelsNobodyListsHaveABound();
    void earlierStepsStayBounded();
    void handOffsFollowThePolicy_data();
    void handOffsFollowThePolicy();
    void whoIsAskedAgainSeesItsOwnWords();
    void whatIsSentStaysBounded();
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

AgentDefinition speaker(const char* name, const char* next, HistoryPolicy history = HistoryPolicy::Full)
{
    AgentDefinition agent;
    agent.name = QString::fromLatin1(name);
    agent.instructions = QStringLiteral("You are ") + agent.name;
    agent.history = history;
    if (*next) {
        agent.handoffs.push_back({ QString::fromLatin1(next), {} });
    }
    return agent;
}

QStringList textsBehindTheTask(const ChatRequest& request)
{
    QStringList texts;
    for (const ChatMessage& message : request.messages.mid(2)) {
        texts << message.text;
    }
    return texts;
}

} // namespace

void TestAgentHistory::policiesMakeOldThingsShort_data()
{
    QTest::addColumn<HistoryPolicy>("policy");
    QTest::addColumn<int>("most"); // characters of an old answer
    QTest::newRow("full") << HistoryPolicy::Full << int(longText.size());
    QTest::newRow("summary") << HistoryPolicy::Summary << 420;
    QTest::newRow("last") << HistoryPolicy::Last << 20;
}

void TestAgentHistory::policiesMakeOldThingsShort()
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

void TestAgentHistory::everythingFitsIntoTheContext()
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

void TestAgentHistory::whatIsNewIsCutToo_data()
{
    QTest::addColumn<int>("longest"); // of instructions, task and answer of a tool
    QTest::addColumn<qint64>("room");
    QTest::addColumn<int>("untouched"); // messages before it are
    QTest::newRow("answer of a tool") << 3 << qint64(6'000) << 3;
    QTest::newRow("task") << 1 << qint64(6'000) << 0;
    QTest::newRow("instructions") << 0 << qint64(6'000) << 0;
}

/// A message that fits nowhere loses its middle, whichever it is, and never its beginning and its end.
void TestAgentHistory::whatIsNewIsCutToo()
{
    QFETCH(const int, longest);
    QFETCH(const qint64, room);
    QFETCH(const int, untouched);
    QList<ChatMessage> all = conversation(1);
    all[longest].text = QStringLiteral("BEGIN ") + QStringLiteral("ä\n").repeated(50'000) + QStringLiteral(" END");
    for (const HistoryPolicy policy : { HistoryPolicy::Full, HistoryPolicy::Last, HistoryPolicy::Summary }) {
        const QList<ChatMessage> sent = bounded(all, policy, room);
        QVERIFY2(tokensOfAll(sent) <= room, qPrintable(QString::number(tokensOfAll(sent))));
        QCOMPARE(sent.size(), all.size());
        const QString text = sent.at(longest).text;
        QVERIFY(text.startsWith(QStringLiteral("BEGIN ä")) && text.endsWith(QStringLiteral("ä\n END")));
        QVERIFY(text.contains(QStringLiteral("characters left out …]")));
        for (int i = 0; i < untouched; ++i) {
            QCOMPARE(sent.at(i), all.at(i));
        }
        QCOMPARE(bounded(all, policy).at(longest), all.at(longest)); // without a bound nothing of it goes
    }
}

/// A model on this machine is in no list, and takes no more for that.
void TestAgentHistory::modelsNobodyListsHaveABound()
{
    AgentStage stage;
    stage.models.usualChoice.forAll = QStringLiteral("ollama/somebody");
    stage.model.say(QStringLiteral("Done."));
    const StepJob job = stage.job({ researcherAgent() }, QStringLiteral("Read this. ") + longText.repeated(100));
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    const QList<ChatMessage>& sent = stage.model.asked.first().messages;
    QVERIFY(tokensOfAll(sent) <= 16'000);
    QVERIFY(tokensOfAll(sent) > 15'000); // and no less than there is room for
    QVERIFY(sent.at(1).text.contains(QStringLiteral("Read this. 0123")));
}

/// What earlier steps did goes into the task only as far as it stays bounded, however many there were.
void TestAgentHistory::earlierStepsStayBounded()
{
    const auto taskAfter = [](int steps, int length) {
        AgentStage stage;
        stage.model.say(QStringLiteral("Done."));
        StepJob job = stage.job({ researcherAgent() });
        for (int i = 0; i < steps; ++i) {
            const QByteArray text = QStringLiteral("step-%1 ").arg(i).toUtf8() + QByteArray(length, 'x') + "END";
            job.inputs.push_back(
                { QStringLiteral("summaries/s%1.md").arg(i, 4, 10, QLatin1Char('0')), *stage.blobs.put(text) });
        }
        job.inputs.push_back(
            { QStringLiteral("summaries/short.md"), *stage.blobs.put(QByteArray("Short and whole.")) });
        stage.run(job);
        return stage.model.asked.first().messages.at(1).text;
    };
    QVERIFY(taskAfter(2, 5'000).contains(QString(5'000, QLatin1Char('x')))); // as before
    const QString some = taskAfter(20, 10'000);
    QVERIFY2(some.size() < 55'000, qPrintable(QString::number(some.size())));
    QVERIFY(some.contains(QStringLiteral("Short and whole.")));
    QCOMPARE(some.count(QStringLiteral("END\n")), 20); // something of each
    const QString many = taskAfter(400, 10'000);
    QVERIFY2(many.size() < 90'000, qPrintable(QString::number(many.size())));
    QVERIFY(many.contains(QStringLiteral("earlier steps left out")) && many.contains(QStringLiteral("step-399 ")));
}

void TestAgentHistory::handOffsFollowThePolicy_data()
{
    QTest::addColumn<HistoryPolicy>("policy");
    QTest::addColumn<QStringList>("told"); // by others, behind the task
    const QString first = QStringLiteral("[first]\n") + longText;
    const QString second = QStringLiteral("[second]\n") + longText;
    QTest::newRow("full") << HistoryPolicy::Full << QStringList { first, second };
    QTest::newRow("last") << HistoryPolicy::Last << QStringList { second };
    QTest::newRow("summary") << HistoryPolicy::Summary
                             << QStringList { QStringLiteral("[first]\n") + longText.left(400), second };
}

/// Who is handed over to sees of the others what its policy says: S01-M7.
void TestAgentHistory::handOffsFollowThePolicy()
{
    QFETCH(const HistoryPolicy, policy);
    QFETCH(const QStringList, told);
    AgentStage stage;
    stage.model.say(longText);
    stage.model.say(longText);
    stage.model.say(QStringLiteral("The end."));
    const StepJob job =
        stage.job({ speaker("first", "second"), speaker("second", "third"), speaker("third", "", policy) });
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 3);
    QCOMPARE(textsBehindTheTask(stage.model.asked.at(1)), QStringList { QStringLiteral("[first]\n") + longText });
    const ChatRequest& asked = stage.model.asked.at(2);
    QCOMPARE(textsBehindTheTask(asked), told);
    QCOMPARE(asked.messages.first().text, QStringLiteral("You are third"));
    QVERIFY(asked.messages.at(1).text.contains(QStringLiteral("Fit it."))); // the task comes from the step, always
    for (const ChatMessage& message : asked.messages.mid(1)) {
        QCOMPARE(message.role, ChatRole::User); // others' words are none of its own
    }
}

/// Round after round between two agents: by its policy each sees the same amount again, and its own words as its own.
void TestAgentHistory::whoIsAskedAgainSeesItsOwnWords()
{
    AgentStage stage;
    for (int i = 0; i < 8; ++i) {
        stage.model.say(QStringLiteral("turn %1 ").arg(i) + longText);
    }
    StepJob job = stage.job(
        { speaker("first", "second", HistoryPolicy::Summary), speaker("second", "first", HistoryPolicy::Last) });
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps[0].agent.maxRounds = 8;
    job.workflow = workflow;
    QCOMPARE(stage.run(job).end, StepOutcome::End::Failed); // they come to no end
    QCOMPARE(stage.model.asked.size(), 8);
    const QList<ChatMessage> summary = stage.model.asked.at(6).messages;
    QCOMPARE(summary.size(), 2 + 6);
    for (int turn = 0; turn < 6; ++turn) {
        const ChatMessage& message = summary.at(2 + turn);
        QCOMPARE(message.role, turn % 2 == 0 ? ChatRole::Assistant : ChatRole::User);
        QVERIFY(message.text.contains(QStringLiteral("turn %1 ").arg(turn)));
        QVERIFY(message.text.size() <= (turn < 5 ? 450 : longText.size() + 20));
    }
    const QStringList last = textsBehindTheTask(stage.model.asked.at(7));
    QCOMPARE(last, QStringList { QStringLiteral("[first]\nturn 6 ") + longText });
}

void TestAgentHistory::whatIsSentStaysBounded()
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

QTEST_GUILESS_MAIN(TestAgentHistory)
#include "tst_agenthistory.moc"
