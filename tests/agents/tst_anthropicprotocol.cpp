// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocolsupport.h"

#include <QTest>

using namespace cmbagent;

namespace {

Endpoint anthropic()
{
    Endpoint endpoint;
    endpoint.protocol = ProtocolKind::Anthropic;
    endpoint.label = QStringLiteral("Anthropic");
    endpoint.base = QUrl(QStringLiteral("https://api.anthropic.com/v1"));
    endpoint.key = QStringLiteral("sk-ant-secret");
    return endpoint;
}

ChatRequest question()
{
    ChatRequest request;
    request.model = QStringLiteral("claude-sonnet-4-20250514");
    request.messages = { systemMessage(QStringLiteral("Be brief.")), userMessage(QStringLiteral("Hi")) };
    return request;
}

ChatRequest shapedQuestion()
{
    ChatRequest request = question();
    request.schemaName = QStringLiteral("plan");
    request.outputSchema = jsonOf(R"({"type":"object"})");
    return request;
}

QJsonObject bodyOf(const ChatRequest& request)
{
    return jsonOf(protocolOf(ProtocolKind::Anthropic).chatCall(anthropic(), request).body);
}

QByteArray begin()
{
    return sse(R"({"type":"message_start","message":{"id":"msg_1","model":"claude-x","content":[],"usage":{"input_tokens":5,"cache_read_input_tokens":20,"cache_creation_input_tokens":3,"output_tokens":1}}})",
               "message_start")
        + sse(R"({"type":"ping"})", "ping");
}

QByteArray end(const QByteArray& reason, int tokens = 12)
{
    return sse("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason
                   + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":" + QByteArray::number(tokens) + "}}",
               "message_delta")
        + sse(R"({"type":"message_stop"})", "message_stop");
}

QByteArray block(int index, const QByteArray& head, const QByteArrayList& deltas)
{
    const QByteArray number = QByteArray::number(index);
    QByteArray bytes = sse("{\"type\":\"content_block_start\",\"index\":" + number + ",\"content_block\":" + head + "}",
                           "content_block_start");
    for (const QByteArray& delta : deltas) {
        bytes += sse("{\"type\":\"content_block_delta\",\"index\":" + number + ",\"delta\":" + delta + "}",
                     "content_block_delta");
    }
    return bytes + sse("{\"type\":\"content_block_stop\",\"index\":" + number + "}", "content_block_stop");
}

QByteArray textStream()
{
    return begin()
        + block(0, R"({"type":"text","text":""})",
                { R"({"type":"text_delta","text":"T₀ = 2.725"})", R"({"type":"text_delta","text":" K"})" })
        + end("end_turn");
}

QByteArray toolStream()
{
    return begin()
        + block(0, R"({"type":"thinking","thinking":"","signature":""})",
                { R"({"type":"thinking_delta","thinking":"Hm."})", R"({"type":"signature_delta","signature":"sig"})" })
        + block(1, R"({"type":"redacted_thinking","data":"xyz"})", {})
        + block(2, R"({"type":"text","text":"Let me see."})", {})
        + block(3, R"({"type":"tool_use","id":"toolu_1","name":"fit","input":{}})",
                { R"({"type":"input_json_delta","partial_json":""})",
                  R"({"type":"input_json_delta","partial_json":"{\u0022h0\u0022: "})",
                  R"({"type":"input_json_delta","partial_json":"70}"})" })
        + block(4, R"({"type":"tool_use","id":"toolu_2","name":"plot","input":{}})", {}) + end("tool_use");
}

QByteArray shapedStream()
{
    return begin()
        + block(0, R"({"type":"tool_use","id":"toolu_1","name":"plan","input":{}})",
                { R"({"type":"input_json_delta","partial_json":"{\u0022steps\u0022:"})",
                  R"({"type":"input_json_delta","partial_json":"[]}"})" })
        + end("tool_use");
}

} // namespace

class TestAnthropicProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks();
    void thinksWhenAsked();
    void turnsAlternate();
    void sendsTools();
    void asksForAShape();
    void readsText();
    void takesNoOtherWordForUsage_data();
    void takesNoOtherWordForUsage();
    void readsToolCallsAndThoughts();
    void readsAShape();
    void readsEnds_data();
    void readsEnds();
    void readsWholeAnswers();
    void tellsWhatIsBroken_data();
    void tellsWhatIsBroken();
    void survivesAnything();
};

void TestAnthropicProtocol::asks()
{
    ChatRequest request = question();
    request.temperature = 1.5;
    request.topP = 0.05;
    const HttpCall call = protocolOf(ProtocolKind::Anthropic).chatCall(anthropic(), request);
    QCOMPARE(call.url, QUrl(QStringLiteral("https://api.anthropic.com/v1/messages")));
    QCOMPARE(headerIn(call.headers, "x-api-key"), QByteArray("sk-ant-secret"));
    QCOMPARE(headerIn(call.headers, "anthropic-version"), QByteArray("2023-06-01"));
    // Newer models refuse temperature and top_p together, and none goes above 1.
    QCOMPARE(
        jsonOf(call.body),
        jsonOf(
            R"({"model":"claude-sonnet-4-20250514","stream":true,"max_tokens":16000,"temperature":1,"system":"Be brief.",)"
            R"("messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]})"));
}

void TestAnthropicProtocol::thinksWhenAsked()
{
    ChatRequest request = question();
    request.temperature = 0.5;
    request.maxTokens = 100;
    request.reasoning = ReasoningEffort::Low;
    const QJsonObject body = bodyOf(request);
    const int budget = body.value(QLatin1String("thinking")).toObject().value(QLatin1String("budget_tokens")).toInt();
    QVERIFY(budget >= 1'024);
    QVERIFY(body.value(QLatin1String("max_tokens")).toInt() > budget);
    QVERIFY(!body.contains(QLatin1String("temperature")));
    // Whoever has to call a tool cannot think first.
    request.outputSchema = jsonOf(R"({"type":"object"})");
    QVERIFY(!bodyOf(request).contains(QLatin1String("thinking")));
}

void TestAnthropicProtocol::turnsAlternate()
{
    ChatRequest request = question();
    ChatMessage asked;
    asked.role = ChatRole::Assistant;
    asked.text = QStringLiteral("Let me see.");
    asked.opaque << jsonOf(R"({"type":"thinking","thinking":"Hm.","signature":"sig"})");
    asked.toolCalls << ToolCall { QStringLiteral("a"), QStringLiteral("fit"), QStringLiteral("{\"h0\":70}"), {} }
                    << ToolCall { QStringLiteral("b"), QStringLiteral("plot"), QStringLiteral("{"), {} };
    request.messages << asked << toolMessage(asked.toolCalls.at(0), QStringLiteral("ok"))
                     << toolMessage(asked.toolCalls.at(1), QStringLiteral("no"), true)
                     << userMessage(QStringLiteral("Go on")) << systemMessage(QStringLiteral("In English."))
                     << userMessage(QString());
    const QJsonObject body = bodyOf(request);
    QCOMPARE(body.value(QLatin1String("system")).toString(), QStringLiteral("Be brief.\n\nIn English."));
    QCOMPARE(body.value(QLatin1String("messages")).toArray(),
             jsonOf(R"({"m":[{"role":"user","content":[{"type":"text","text":"Hi"}]},
                {"role":"assistant","content":[{"type":"thinking","thinking":"Hm.","signature":"sig"},{"type":"text","text":"Let me see."},
                 {"type":"tool_use","id":"a","name":"fit","input":{"h0":70}},{"type":"tool_use","id":"b","name":"plot","input":{}}]},
                {"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"ok"},
                 {"type":"tool_result","tool_use_id":"b","content":"no","is_error":true},{"type":"text","text":"Go on"}]}]})")
                 .value(QLatin1String("m"))
                 .toArray());
}

void TestAnthropicProtocol::sendsTools()
{
    ChatRequest request = question();
    request.tools << ToolSpec { QStringLiteral("fit"), QStringLiteral("Fits."), jsonOf(R"({"type":"object"})") };
    const auto choice = [&request](ToolChoice tool) {
        request.toolChoice = tool;
        request.toolName = QStringLiteral("fit");
        return bodyOf(request).value(QLatin1String("tool_choice")).toObject();
    };
    QCOMPARE(choice(ToolChoice::Auto), jsonOf(R"({"type":"auto"})"));
    QCOMPARE(choice(ToolChoice::None), jsonOf(R"({"type":"none"})"));
    QCOMPARE(choice(ToolChoice::Required), jsonOf(R"({"type":"any"})"));
    QCOMPARE(choice(ToolChoice::Named), jsonOf(R"({"type":"tool","name":"fit"})"));
    QCOMPARE(bodyOf(request).value(QLatin1String("tools")).toArray().at(0).toObject(),
             jsonOf(R"({"name":"fit","description":"Fits.","input_schema":{"type":"object"}})"));
}

void TestAnthropicProtocol::asksForAShape()
{
    ChatRequest request = shapedQuestion();
    QCOMPARE(bodyOf(request).value(QLatin1String("tool_choice")).toObject(),
             jsonOf(R"({"type":"tool","name":"plan"})"));
    QCOMPARE(bodyOf(request).value(QLatin1String("tools")).toArray().size(), 1);
    request.tools << ToolSpec { QStringLiteral("fit"), {}, jsonOf(R"({"type":"object"})") };
    QCOMPARE(bodyOf(request).value(QLatin1String("tool_choice")).toObject(), jsonOf(R"({"type":"any"})"));
}

void TestAnthropicProtocol::readsText()
{
    for (qsizetype size = 1; size < textStream().size(); size += size < 40 ? 1 : 97) {
        ChatNotes notes;
        const auto reply = assemble(anthropic(), question(), textStream(), size, notes);
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("T₀ = 2.725 K"));
        QCOMPARE(notes.all, reply->text);
        QCOMPARE(reply->end, ChatEnd::Complete);
        QCOMPARE(reply->id, QStringLiteral("msg_1"));
        QCOMPARE(reply->model, QStringLiteral("claude-x"));
        QCOMPARE(reply->usage, (TokenUsage { 28, 20, 12, 0, true }));
    }
}

void TestAnthropicProtocol::takesNoOtherWordForUsage_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<TokenUsage>("usage");
    const QByteArray five = R"({"input_tokens":5,"output_tokens":1})";
    const QByteArray twelve = R"({"output_tokens":12})";
    QTest::newRow("good") << five << twelve << TokenUsage { 5, 0, 12, 0, true };
    QTest::newRow("null says nothing") << five << QByteArray(R"({"input_tokens":null,"output_tokens":12})")
                                       << TokenUsage { 5, 0, 12, 0, true };
    QTest::newRow("nothing of the cache") << QByteArray(R"({"input_tokens":5,"cache_read_input_tokens":null})")
                                          << twelve << TokenUsage { 5, 0, 12, 0, true };
    QTest::newRow("no end") << five << QByteArray("{}") << TokenUsage();
    QTest::newRow("words") << QByteArray(R"({"input_tokens":"5","output_tokens":1})") << twelve << TokenUsage();
    QTest::newRow("words at the end") << five << QByteArray(R"({"output_tokens":"12"})") << TokenUsage();
    QTest::newRow("too large together") << QByteArray(
        R"({"input_tokens":9223372036854775807,"cache_read_input_tokens":9223372036854775807,"cache_creation_input_tokens":2})")
                                        << twelve << TokenUsage();
    QTest::newRow("less than nothing") << QByteArray(R"({"input_tokens":5,"cache_creation_input_tokens":-3})") << twelve
                                       << TokenUsage();
}

/// What cannot be understood is unknown, not free; and how long an answer was is not known before its end.
void TestAnthropicProtocol::takesNoOtherWordForUsage()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, last);
    QFETCH(TokenUsage, usage);
    const QByteArray bytes = sse(R"({"type":"message_start","message":{"id":"m","usage":)" + first + "}}")
        + sse(R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":)" + last + "}")
        + sse(R"({"type":"message_stop"})");
    ChatNotes notes;
    const auto reply = assemble(anthropic(), question(), bytes, 99, notes);
    QVERIFY(reply);
    QCOMPARE(reply->usage, usage);
}

void TestAnthropicProtocol::readsToolCallsAndThoughts()
{
    for (qsizetype size = 1; size < toolStream().size(); size += size < 40 ? 1 : 97) {
        ChatNotes notes;
        const auto reply = assemble(anthropic(), question(), toolStream(), size, notes);
        QVERIFY(reply);
        QCOMPARE(reply->end, ChatEnd::ToolCalls);
        QCOMPARE(reply->text, QStringLiteral("Let me see."));
        QCOMPARE(reply->thinking, QStringLiteral("Hm."));
        QCOMPARE(
            reply->toolCalls,
            (QList<ToolCall> { { QStringLiteral("toolu_1"), QStringLiteral("fit"), QStringLiteral("{\"h0\": 70}"), {} },
                               { QStringLiteral("toolu_2"), QStringLiteral("plot"), QStringLiteral("{}"), {} } }));
        QCOMPARE(notes.tools, (QStringList { QStringLiteral("fit"), QStringLiteral("plot") }));
        QCOMPARE(reply->opaque,
                 (QJsonArray { jsonOf(R"({"type":"thinking","thinking":"Hm.","signature":"sig"})"),
                               jsonOf(R"({"type":"redacted_thinking","data":"xyz"})") }));
    }
}

void TestAnthropicProtocol::readsAShape()
{
    ChatNotes notes;
    const auto reply = assemble(anthropic(), shapedQuestion(), shapedStream(), 9, notes);
    QCOMPARE(reply->text, QStringLiteral("{\"steps\":[]}"));
    QCOMPARE(notes.all, reply->text);
    QCOMPARE(reply->end, ChatEnd::Complete);
    QVERIFY(reply->toolCalls.isEmpty());
    QVERIFY(notes.tools.isEmpty());
}

void TestAnthropicProtocol::readsEnds_data()
{
    QTest::addColumn<ChatEnd>("end");
    QTest::newRow("end_turn") << ChatEnd::Complete;
    QTest::newRow("stop_sequence") << ChatEnd::Complete;
    QTest::newRow("max_tokens") << ChatEnd::Length;
    QTest::newRow("refusal") << ChatEnd::Refused;
}

void TestAnthropicProtocol::readsEnds()
{
    QFETCH(ChatEnd, end);
    ChatNotes notes;
    const auto reply = assemble(anthropic(), question(), begin() + ::end(QTest::currentDataTag()), 99, notes);
    QCOMPARE(reply->end, end);
}

void TestAnthropicProtocol::readsWholeAnswers()
{
    ChatNotes notes;
    const auto assembler = protocolOf(ProtocolKind::Anthropic).assembler(anthropic(), question(), notes);
    QVERIFY(assembler->takeWhole(
        R"({"id":"m","model":"c","type":"message","role":"assistant","content":[{"type":"text","text":"Hi"},
        {"type":"tool_use","id":"a","name":"fit","input":{"h0":70}}],"stop_reason":"tool_use","usage":{"input_tokens":3,"output_tokens":4}})"));
    const auto reply = assembler->finish();
    QCOMPARE(reply->text, QStringLiteral("Hi"));
    QCOMPARE(reply->toolCalls.at(0).arguments, QStringLiteral("{\"h0\":70}"));
    QCOMPARE(reply->usage, (TokenUsage { 3, 0, 4, 0, true }));
}

void TestAnthropicProtocol::tellsWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("canRetry");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("cut") << textStream().first(textStream().indexOf("message_delta")) << true;
    QTest::newRow("no JSON") << begin() + sse("{") << true;
    QTest::newRow("overloaded") << begin()
            + sse(R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", "error")
                                << true;
    QTest::newRow("wrong request") << sse(
        R"({"type":"error","error":{"type":"invalid_request_error","message":"Bad thing"}})", "error")
                                   << false;
}

void TestAnthropicProtocol::tellsWhatIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, canRetry);
    ChatNotes notes;
    const auto reply = assemble(anthropic(), question(), bytes, 7, notes);
    QVERIFY(!reply);
    QCOMPARE(reply.error().canRetry, canRetry);
}

void TestAnthropicProtocol::survivesAnything()
{
    QVERIFY(survivesDamage(anthropic(), question(), textStream()));
    QVERIFY(survivesDamage(anthropic(), question(), toolStream()));
    QVERIFY(survivesDamage(anthropic(), shapedQuestion(), shapedStream()));
}

QTEST_GUILESS_MAIN(TestAnthropicProtocol)
#include "tst_anthropicprotocol.moc"
