// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocolsupport.h"

#include <QTest>

using namespace cmbagent;

namespace {

Endpoint openAi()
{
    Endpoint endpoint;
    endpoint.label = QStringLiteral("OpenAI");
    endpoint.base = QUrl(QStringLiteral("https://api.openai.com/v1/"));
    endpoint.key = QStringLiteral("sk-secret");
    return endpoint;
}

ChatRequest question(const char* model = "gpt-4.1")
{
    ChatRequest request;
    request.model = QString::fromLatin1(model);
    request.messages = { systemMessage(QStringLiteral("Be brief.")), userMessage(QStringLiteral("Hi")) };
    return request;
}

const QByteArray& textStream()
{
    static const QByteArray stream =
        sse(R"({"id":"c1","model":"gpt-4.1-2025-04-14","choices":[{"index":0,"delta":{"role":"assistant","content":""}}],"usage":null})")
        + sse(R"({"id":"c1","choices":[{"index":0,"delta":{"content":"T₀ = 2.725"}}]})") + ": keep-alive\n\n"
        + sse(R"({"id":"c1","choices":[{"index":0,"delta":{"content":" K"}}]})")
        + sse(R"({"id":"c1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})")
        + sse(
            R"({"id":"c1","choices":[],"usage":{"prompt_tokens":20,"completion_tokens":9,"prompt_tokens_details":{"cached_tokens":16},"completion_tokens_details":{"reasoning_tokens":3}}})")
        + sse("[DONE]");
    return stream;
}

const QByteArray& toolStream()
{
    static const QByteArray stream =
        sse(R"({"choices":[{"delta":{"content":null,"tool_calls":[{"index":0,"id":"call_a","type":"function","function":{"name":"fit","arguments":""}}]}}]})")
        + sse(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\u0022h0\u0022: "}}]}}]})")
        + sse(
            R"({"choices":[{"delta":{"tool_calls":[{"index":1,"id":"call_b","function":{"name":"plot","arguments":"{}"}}]}}]})")
        + sse(R"({"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"70}"}}]}}]})")
        + sse(R"({"choices":[{"delta":{},"finish_reason":"tool_calls"}]})") + sse("[DONE]");
    return stream;
}

} // namespace

class TestOpenAiProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks();
    void asksReasoningModelsDifferently_data();
    void asksReasoningModelsDifferently();
    void sendsToolsAndTheirAnswers();
    void asksForAShape();
    void knowsStrictSchemas();
    void speaksToAzure();
    void sendsNoKeyWhereThereIsNone();
    void readsText();
    void readsToolCalls();
    void readsToolCallsOfOtherServers_data();
    void readsToolCallsOfOtherServers();
    void readsEnds_data();
    void readsEnds();
    void readsThoughts();
    void readsWholeAnswers();
    void tellsWhatIsBroken_data();
    void tellsWhatIsBroken();
    void listsModels();
    void survivesAnything();
};

void TestOpenAiProtocol::asks()
{
    ChatRequest request = question();
    request.temperature = 0.5;
    request.topP = 0.05;
    request.maxTokens = 10;
    request.reasoning = ReasoningEffort::High;
    const HttpCall call = protocolOf(ProtocolKind::OpenAi).chatCall(openAi(), request);
    QCOMPARE(call.url, QUrl(QStringLiteral("https://api.openai.com/v1/chat/completions")));
    QCOMPARE(call.method, QByteArray("POST"));
    QCOMPARE(headerIn(call.headers, "authorization"), QByteArray("Bearer sk-secret"));
    QCOMPARE(
        jsonOf(call.body),
        jsonOf(
            R"({"model":"gpt-4.1","stream":true,"stream_options":{"include_usage":true},"temperature":0.5,"top_p":0.05,)"
            R"("max_tokens":10,"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Hi"}]})"));
}

void TestOpenAiProtocol::asksReasoningModelsDifferently_data()
{
    QTest::addColumn<bool>("isReasoning");
    for (const char* model :
         { "o1", "o3-mini-2025-01-31", "o4-mini", "gpt-5", "gpt-5.1-codex", "gpt-5-nano", "openai/o3" }) {
        QTest::newRow(model) << true;
    }
    for (const char* model : { "gpt-4.1", "gpt-4o", "gpt-50", "llama3.2", "solo1", "o1x", "qwen3", "phi-o1" }) {
        QTest::newRow(model) << false;
    }
}

void TestOpenAiProtocol::asksReasoningModelsDifferently()
{
    QFETCH(bool, isReasoning);
    ChatRequest request = question(QTest::currentDataTag());
    request.temperature = 0.5;
    request.topP = 0.05;
    request.maxTokens = 10;
    request.reasoning = ReasoningEffort::Medium;
    const QJsonObject body = jsonOf(protocolOf(ProtocolKind::OpenAi).chatCall(openAi(), request).body);
    QCOMPARE(body.contains(QLatin1String("temperature")), !isReasoning);
    QCOMPARE(body.contains(QLatin1String("top_p")), !isReasoning);
    QCOMPARE(body.contains(QLatin1String("max_tokens")), !isReasoning);
    QCOMPARE(body.value(QLatin1String("max_completion_tokens")).toInt(), isReasoning ? 10 : 0);
    QCOMPARE(body.value(QLatin1String("reasoning_effort")).toString(),
             isReasoning ? QStringLiteral("medium") : QString());
}

void TestOpenAiProtocol::sendsToolsAndTheirAnswers()
{
    ChatRequest request = question();
    request.tools << ToolSpec { QStringLiteral("fit"), QStringLiteral("Fits."), jsonOf(R"({"type":"object"})") };
    request.toolChoice = ToolChoice::Named;
    request.toolName = QStringLiteral("fit");
    ChatMessage asked;
    asked.role = ChatRole::Assistant;
    asked.toolCalls << ToolCall { QStringLiteral("call_a"), QStringLiteral("fit"), {}, {} };
    request.messages << asked << toolMessage(asked.toolCalls.first(), QStringLiteral("70"));
    const QJsonObject body = jsonOf(protocolOf(ProtocolKind::OpenAi).chatCall(openAi(), request).body);
    QCOMPARE(
        body.value(QLatin1String("tools")).toArray().at(0).toObject(),
        jsonOf(
            R"({"type":"function","function":{"name":"fit","description":"Fits.","parameters":{"type":"object"}}})"));
    QCOMPARE(body.value(QLatin1String("tool_choice")).toObject(),
             jsonOf(R"({"type":"function","function":{"name":"fit"}})"));
    const QJsonArray messages = body.value(QLatin1String("messages")).toArray();
    QCOMPARE(messages.at(2).toObject(),
             jsonOf(R"({"role":"assistant","content":null,"tool_calls":[{"id":"call_a","type":"function",)"
                    R"("function":{"name":"fit","arguments":"{}"}}]})"));
    QCOMPARE(messages.at(3).toObject(), jsonOf(R"({"role":"tool","content":"70","tool_call_id":"call_a"})"));
}

void TestOpenAiProtocol::asksForAShape()
{
    ChatRequest request = question();
    request.schemaName = QStringLiteral("plan");
    request.outputSchema = jsonOf(R"({"type":"object","properties":{"a":{"type":"string"}}})");
    const QJsonObject body = jsonOf(protocolOf(ProtocolKind::OpenAi).chatCall(openAi(), request).body);
    QCOMPARE(body.value(QLatin1String("response_format")).toObject(),
             jsonOf(R"({"type":"json_schema","json_schema":{"name":"plan","strict":false,)"
                    R"("schema":{"type":"object","properties":{"a":{"type":"string"}}}}})"));
}

void TestOpenAiProtocol::knowsStrictSchemas()
{
    const auto isStrict = [](const char* json) { return isStrictSchema(jsonOf(json)); };
    QVERIFY(isStrict(R"({"type":"string"})"));
    QVERIFY(isStrict(
        R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false})"));
    QVERIFY(!isStrict(R"({"type":"object","properties":{"a":{}},"required":[],"additionalProperties":false})"));
    QVERIFY(!isStrict(R"({"type":"object","properties":{"a":{}},"required":["a"]})"));
    QVERIFY(!isStrict(R"({"type":"array","items":{"type":"object","properties":{}}})"));
    QVERIFY(!isStrict(
        R"({"type":"object","properties":{"a":{"type":"object"}},"required":["a"],"additionalProperties":false})"));
    QVERIFY(!isStrict(R"({"anyOf":[{"type":"string"},{"type":"object"}]})"));
}

void TestOpenAiProtocol::speaksToAzure()
{
    Endpoint azure = openAi();
    azure.base = QUrl(QStringLiteral("https://lab.openai.azure.com/openai/deployments/gpt"));
    azure.keyHeader = "api-key";
    azure.apiVersion = QStringLiteral("2024-12-01-preview");
    const HttpCall call = protocolOf(ProtocolKind::OpenAi).chatCall(azure, question());
    QCOMPARE(
        call.url.toString(),
        QStringLiteral(
            "https://lab.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-12-01-preview"));
    QCOMPARE(headerIn(call.headers, "api-key"), QByteArray("sk-secret"));
    QVERIFY(headerIn(call.headers, "Authorization").isEmpty());
    // What Azure sends before the answer.
    ChatNotes notes;
    const auto reply =
        assemble(azure, question(), sse(R"({"choices":[],"prompt_filter_results":[]})") + textStream(), 99, notes);
    QCOMPARE(reply->text, QStringLiteral("T₀ = 2.725 K"));
}

void TestOpenAiProtocol::sendsNoKeyWhereThereIsNone()
{
    Endpoint local = openAi();
    local.key.clear();
    QVERIFY(headerIn(protocolOf(ProtocolKind::OpenAi).chatCall(local, question()).headers, "Authorization").isEmpty());
}

void TestOpenAiProtocol::readsText()
{
    for (qsizetype size = 1; size < textStream().size(); size += size < 40 ? 1 : 97) {
        ChatNotes notes;
        const auto reply = assemble(openAi(), question(), textStream(), size, notes);
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("T₀ = 2.725 K"));
        QCOMPARE(notes.all, reply->text);
        QCOMPARE(reply->end, ChatEnd::Complete);
        QCOMPARE(reply->model, QStringLiteral("gpt-4.1-2025-04-14"));
        QCOMPARE(reply->id, QStringLiteral("c1"));
        QCOMPARE(reply->usage, (TokenUsage { 20, 16, 9, 3, true }));
    }
}

void TestOpenAiProtocol::readsToolCalls()
{
    for (qsizetype size = 1; size < toolStream().size(); size += size < 40 ? 1 : 97) {
        ChatNotes notes;
        const auto reply = assemble(openAi(), question(), toolStream(), size, notes);
        QVERIFY(reply);
        QCOMPARE(reply->end, ChatEnd::ToolCalls);
        QCOMPARE(
            reply->toolCalls,
            (QList<ToolCall> { { QStringLiteral("call_a"), QStringLiteral("fit"), QStringLiteral("{\"h0\": 70}"), {} },
                               { QStringLiteral("call_b"), QStringLiteral("plot"), QStringLiteral("{}"), {} } }));
        QCOMPARE(notes.tools, (QStringList { QStringLiteral("fit"), QStringLiteral("plot") }));
        QVERIFY(!reply->usage.isKnown);
    }
}

void TestOpenAiProtocol::readsToolCallsOfOtherServers_data()
{
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<QString>("secondId");
    QTest::newRow("all have index 0") << QByteArray(
        R"([{"index":0,"id":"x","function":{"name":"a","arguments":"{}"}},{"index":0,"id":"y","function":{"name":"b","arguments":"{}"}}])")
                                      << QStringLiteral("y");
    QTest::newRow("no index") << QByteArray(
        R"([{"id":"x","function":{"name":"a","arguments":"{}"}},{"id":"y","function":{"name":"b","arguments":"{}"}}])")
                              << QStringLiteral("y");
    QTest::newRow("neither index nor id, arguments as an object")
        << QByteArray(R"([{"function":{"name":"a","arguments":{}}},{"function":{"name":"b","arguments":{}}}])")
        << QStringLiteral("call-2");
    QTest::newRow("indexes from elsewhere") << QByteArray(
        R"([{"index":900000000,"function":{"name":"a","arguments":"{}"}},{"index":7,"function":{"name":"b","arguments":"{}"}}])")
                                            << QStringLiteral("call-2");
}

void TestOpenAiProtocol::readsToolCallsOfOtherServers()
{
    QFETCH(QByteArray, calls);
    QFETCH(QString, secondId);
    ChatNotes notes;
    const auto reply = assemble(
        openAi(), question(),
        sse("{\"choices\":[{\"delta\":{\"tool_calls\":" + calls + "},\"finish_reason\":\"stop\"}]}"), 99, notes);
    QVERIFY(reply);
    QCOMPARE(reply->end, ChatEnd::ToolCalls);
    QCOMPARE(reply->toolCalls.size(), 2);
    QCOMPARE(reply->toolCalls.at(0).name, QStringLiteral("a"));
    QCOMPARE(reply->toolCalls.at(1), (ToolCall { secondId, QStringLiteral("b"), QStringLiteral("{}"), {} }));
}

void TestOpenAiProtocol::readsEnds_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<ChatEnd>("end");
    QTest::newRow("stop") << QByteArray(R"("finish_reason":"stop","delta":{})") << ChatEnd::Complete;
    QTest::newRow("length") << QByteArray(R"("finish_reason":"length","delta":{})") << ChatEnd::Length;
    QTest::newRow("filter") << QByteArray(R"("finish_reason":"content_filter","delta":{})") << ChatEnd::Refused;
    QTest::newRow("refusal") << QByteArray(R"("finish_reason":"stop","delta":{"refusal":"No."})") << ChatEnd::Refused;
    QTest::newRow("new reason") << QByteArray(R"("finish_reason":"tired","delta":{})") << ChatEnd::Complete;
}

void TestOpenAiProtocol::readsEnds()
{
    QFETCH(QByteArray, choice);
    QFETCH(ChatEnd, end);
    ChatNotes notes;
    const auto reply = assemble(openAi(), question(), sse("{\"choices\":[{" + choice + "}]}"), 99, notes);
    QVERIFY(reply);
    QCOMPARE(reply->end, end);
}

void TestOpenAiProtocol::readsThoughts()
{
    ChatNotes notes;
    const auto reply = assemble(openAi(), question(),
                                sse(R"({"choices":[{"delta":{"reasoning_content":"Hm. "}}]})")
                                    + sse(R"({"choices":[{"delta":{"reasoning":"So."}}]})") + textStream(),
                                99, notes);
    QCOMPARE(reply->thinking, QStringLiteral("Hm. So."));
    QCOMPARE(notes.thinking, reply->thinking);
    QCOMPARE(reply->text, QStringLiteral("T₀ = 2.725 K"));
}

void TestOpenAiProtocol::readsWholeAnswers()
{
    ChatNotes notes;
    const auto assembler = protocolOf(ProtocolKind::OpenAi).assembler(openAi(), question(), notes);
    QVERIFY(assembler->takeWhole(R"({"id":"c","model":"m","choices":[{"message":{"role":"assistant","content":"Hi",
        "tool_calls":[{"id":"x","type":"function","function":{"name":"a","arguments":"{}"}}]},"finish_reason":"tool_calls"}],
        "usage":{"prompt_tokens":3,"completion_tokens":1}})"));
    const auto reply = assembler->finish();
    QCOMPARE(reply->text, QStringLiteral("Hi"));
    QCOMPARE(reply->toolCalls.size(), 1);
    QCOMPARE(reply->usage, (TokenUsage { 3, 0, 1, 0, true }));
}

void TestOpenAiProtocol::tellsWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("canRetry");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("cut") << textStream().first(textStream().indexOf("finish_reason") - 60) << true;
    QTest::newRow("nothing but the end") << sse("[DONE]") << true;
    QTest::newRow("no JSON") << sse("{\"choices\":[{") << true;
    QTest::newRow("overloaded") << sse(R"({"error":{"message":"The server is overloaded","type":"server_error"}})")
                                << true;
    QTest::newRow("too long") << sse(
        R"({"error":{"message":"maximum context length is 8192 tokens","code":"context_length_exceeded"}})")
                              << false;
    QTest::newRow("as text") << sse(R"({"error":"model runner has unexpectedly stopped"})") << false;
}

void TestOpenAiProtocol::tellsWhatIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, canRetry);
    ChatNotes notes;
    const auto reply = assemble(openAi(), question(), bytes, 7, notes);
    QVERIFY(!reply);
    QCOMPARE(reply.error().canRetry, canRetry);
    QVERIFY(reply.error().error.what.contains(QLatin1String("OpenAI")));
}

void TestOpenAiProtocol::listsModels()
{
    const auto& protocol = protocolOf(ProtocolKind::OpenAi);
    QCOMPARE(protocol.listCall(openAi()).url, QUrl(QStringLiteral("https://api.openai.com/v1/models")));
    QCOMPARE(protocol.listCall(openAi()).method, QByteArray("GET"));
    QCOMPARE(protocol.readList(openAi(), R"({"data":[{"id":"b"},{"id":"a"},{}]})").value(),
             (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
    QVERIFY(!protocol.readList(openAi(), "<html>"));
}

void TestOpenAiProtocol::survivesAnything()
{
    QVERIFY(survivesDamage(openAi(), question(), textStream()));
    QVERIFY(survivesDamage(openAi(), question(), toolStream()));
}

QTEST_GUILESS_MAIN(TestOpenAiProtocol)
#include "tst_openaiprotocol.moc"
