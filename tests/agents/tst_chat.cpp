// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/chat.h"

#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

namespace {

ChatRequest fullRequest()
{
    ChatRequest request;
    request.model = QStringLiteral("gpt-4.1");
    const ToolCall call { QStringLiteral("call_1"), QStringLiteral("plot"), QStringLiteral(R"({"n":3})"),
                          QStringLiteral("mark") };
    ChatMessage assistant;
    assistant.role = ChatRole::Assistant;
    assistant.toolCalls << call;
    assistant.opaque << QJsonObject { { "type", "thinking" } };
    request.messages = { systemMessage(QStringLiteral("Be brief.")), userMessage(QStringLiteral("Plot T₀.")), assistant,
                         toolMessage(call, QStringLiteral("no display"), true) };
    request.tools << ToolSpec { QStringLiteral("plot"), QStringLiteral("Draws."), { { "type", "object" } } };
    request.toolChoice = ToolChoice::Named;
    request.toolName = QStringLiteral("plot");
    request.outputSchema = { { "type", "object" } };
    request.temperature = 1e-5;
    request.topP = 0.05;
    request.maxTokens = 100;
    request.reasoning = ReasoningEffort::High;
    return request;
}

} // namespace

class TestChat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRequestsCanonically();
    void everyFieldChangesTheHash();
    void leavesOutWhatIsNotSet();
    void readsArguments();
    void repliesComeBackAsTheyWere();
    void refusesBrokenReplies_data();
    void refusesBrokenReplies();
    void makesUsageSound();
    void repliesBecomeTurns();
};

void TestChat::writesRequestsCanonically()
{
    const QByteArray json = QJsonDocument(fullRequest().toJson()).toJson(QJsonDocument::Compact);
    QCOMPARE(
        json,
        QByteArray(
            R"({"max_tokens":100,"messages":[{"role":"system","text":"Be brief."},{"role":"user","text":"Plot T₀."},)"
            R"({"opaque":[{"type":"thinking"}],"role":"assistant","text":"",)"
            R"("tool_calls":[{"arguments":"{\"n\":3}","id":"call_1","mark":"mark","name":"plot"}]},)"
            R"({"role":"tool","text":"no display","tool_call_id":"call_1","tool_error":true,"tool_name":"plot"}],)"
            R"("model":"gpt-4.1","output_schema":{"type":"object"},"reasoning":"high","schema_name":"answer",)"
            R"("temperature":1e-05,"tool_choice":"named","tool_name":"plot",)"
            R"("tools":[{"description":"Draws.","name":"plot","parameters":{"type":"object"}}],"top_p":0.05})"));
    QCOMPARE(fullRequest().hash(), BlobHash::of(json));
}

void TestChat::everyFieldChangesTheHash()
{
    const std::vector<std::function<void(ChatRequest&)>> changes {
        [](ChatRequest& r) { r.model += QLatin1Char('x'); },
        [](ChatRequest& r) { r.messages[1].text += QLatin1Char(' '); },
        [](ChatRequest& r) { r.messages[1].role = ChatRole::System; },
        [](ChatRequest& r) { r.messages[2].toolCalls[0].arguments = QStringLiteral("{}"); },
        [](ChatRequest& r) { r.messages[2].toolCalls[0].mark.clear(); },
        [](ChatRequest& r) { r.messages[2].opaque = {}; },
        [](ChatRequest& r) { r.messages[3].isToolError = false; },
        [](ChatRequest& r) { r.messages.removeLast(); },
        [](ChatRequest& r) { r.tools[0].description.clear(); },
        [](ChatRequest& r) { r.toolChoice = ToolChoice::Required; },
        [](ChatRequest& r) { r.toolName.clear(); },
        [](ChatRequest& r) { r.outputSchema.insert(QStringLiteral("title"), 1); },
        [](ChatRequest& r) { r.schemaName = QStringLiteral("plan"); },
        [](ChatRequest& r) { r.temperature.reset(); },
        [](ChatRequest& r) { r.topP = 0.06; },
        [](ChatRequest& r) { r.maxTokens = 0; },
        [](ChatRequest& r) { r.reasoning = ReasoningEffort::Default; },
    };
    QSet<QString> hashes { fullRequest().hash().toHex() };
    for (const auto& change : changes) {
        ChatRequest request = fullRequest();
        change(request);
        hashes.insert(request.hash().toHex());
    }
    QCOMPARE(size_t(hashes.size()), changes.size() + 1);
}

void TestChat::leavesOutWhatIsNotSet()
{
    ChatRequest request;
    request.model = QStringLiteral("m");
    request.messages << userMessage(QStringLiteral("Hi"));
    QCOMPARE(QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact),
             QByteArray(R"({"messages":[{"role":"user","text":"Hi"}],"model":"m"})"));
}

void TestChat::readsArguments()
{
    ToolCall call { QStringLiteral("1"), QStringLiteral("fit"), {}, {} };
    QCOMPARE(call.readArguments().value(), QJsonObject());
    call.arguments = QStringLiteral(R"({"h0": 70})");
    QCOMPARE(call.readArguments().value(), (QJsonObject { { "h0", 70 } }));
    for (const char* wrong : { "[1]", "{\"h0\": ", "null" }) {
        call.arguments = QString::fromLatin1(wrong);
        const auto read = call.readArguments();
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        QVERIFY(read.error().what.contains(QLatin1String("fit")));
    }
}

void TestChat::repliesComeBackAsTheyWere()
{
    ChatReply reply;
    reply.text = QStringLiteral("Done ✓");
    reply.thinking = QStringLiteral("hm");
    reply.toolCalls << ToolCall { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("{"), QStringLiteral("m") };
    reply.opaque << QJsonObject { { "signature", "s" } };
    reply.end = ChatEnd::Length;
    reply.usage = soundUsage(10, 4, 5, 2);
    reply.model = QStringLiteral("x-2026");
    reply.id = QStringLiteral("id");
    QCOMPARE(ChatReply::fromJson(reply.toJson()).value(), reply);
    QCOMPARE(ChatReply::fromJson(ChatReply().toJson()).value(), ChatReply());
}

void TestChat::refusesBrokenReplies_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no end") << QByteArray(R"({"text": "a"})");
    QTest::newRow("unknown end") << QByteArray(R"({"text": "a", "end": "tired"})");
    QTest::newRow("text is a number") << QByteArray(R"({"text": 1, "end": "complete"})");
    QTest::newRow("a call is text") << QByteArray(R"({"text": "", "end": "complete", "tool_calls": ["a"]})");
    QTest::newRow("arguments are an object")
        << QByteArray(R"({"text": "", "end": "complete", "tool_calls": [{"arguments": {}}]})");
}

void TestChat::refusesBrokenReplies()
{
    QFETCH(QByteArray, json);
    const auto reply = ChatReply::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Corrupt);
}

void TestChat::makesUsageSound()
{
    QVERIFY(!TokenUsage().isKnown);
    QVERIFY(TokenUsage().toJson().isNull());
    QVERIFY(!soundUsage(-1, 0, 5, 0).isKnown);
    QVERIFY(!soundUsage(5, 0, 2'000'000'000, 0).isKnown);
    QCOMPARE(soundUsage(5, 9, 4, 7), (TokenUsage { 5, 5, 4, 4, true }));
    QCOMPARE(soundUsage(5, -9, 4, -7), (TokenUsage { 5, 0, 4, 0, true }));
    QCOMPARE(TokenUsage::fromJson(soundUsage(7, 3, 2, 1).toJson()), (TokenUsage { 7, 3, 2, 1, true }));
}

void TestChat::repliesBecomeTurns()
{
    ChatReply reply;
    reply.text = QStringLiteral("t");
    reply.toolCalls << ToolCall { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("{}"), {} };
    reply.opaque << 1;
    const ChatMessage message = reply.toMessage();
    QCOMPARE(message.role, ChatRole::Assistant);
    QCOMPARE(message.text, reply.text);
    QCOMPARE(message.toolCalls, reply.toolCalls);
    QCOMPARE(message.opaque, reply.opaque);
}

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
