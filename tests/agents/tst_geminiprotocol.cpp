// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocolsupport.h"

#include <QTest>

using namespace cmbagent;

namespace {

Endpoint gemini()
{
    Endpoint endpoint;
    endpoint.protocol = ProtocolKind::Gemini;
    endpoint.label = QStringLiteral("Gemini");
    endpoint.base = QUrl(QStringLiteral("https://generativelanguage.googleapis.com/v1beta"));
    endpoint.key = QStringLiteral("AIza-secret");
    return endpoint;
}

ChatRequest question()
{
    ChatRequest request;
    request.model = QStringLiteral("gemini-2.5-pro");
    request.messages = { systemMessage(QStringLiteral("Be brief.")), userMessage(QStringLiteral("Hi")) };
    return request;
}

QJsonObject bodyOf(const ChatRequest& request)
{
    return jsonOf(protocolOf(ProtocolKind::Gemini).chatCall(gemini(), request).body);
}

QByteArray textStream()
{
    return sse(R"({"candidates":[{"content":{"parts":[{"text":"Hm.","thought":true}],"role":"model"},"index":0}],"modelVersion":"gemini-2.5-pro-001","responseId":"r1"})")
        + sse(R"({"candidates":[{"content":{"parts":[{"text":"T₀ = 2.725"}],"role":"model"}}],"usageMetadata":{"promptTokenCount":9}})")
        + sse(R"({"candidates":[{"content":{"parts":[{"text":" K"}],"role":"model"},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"cachedContentTokenCount":4,"candidatesTokenCount":6,"thoughtsTokenCount":5,"totalTokenCount":20}})");
}

QByteArray toolStream()
{
    return sse(
        R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"fit","args":{"h0":70}},"thoughtSignature":"sig"},{"functionCall":{"id":"own","name":"plot"}}]},"finishReason":"STOP"}]})");
}

} // namespace

class TestGeminiProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asks();
    void setsWhatIsAsked();
    void sendsToolsAndTheirAnswers();
    void asksForAShapeBesideTools();
    void readsText();
    void takesNoOtherWordForUsage_data();
    void takesNoOtherWordForUsage();
    void readsToolCalls();
    void readsEnds_data();
    void readsEnds();
    void readsWholeAnswers();
    void tellsWhatIsBroken_data();
    void tellsWhatIsBroken();
    void listsModels();
    void survivesAnything();
};

void TestGeminiProtocol::asks()
{
    const HttpCall call = protocolOf(ProtocolKind::Gemini).chatCall(gemini(), question());
    QCOMPARE(
        call.url.toString(),
        QStringLiteral(
            "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse"));
    QCOMPARE(headerIn(call.headers, "x-goog-api-key"), QByteArray("AIza-secret"));
    QCOMPARE(
        jsonOf(call.body),
        jsonOf(
            R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"Hi"}]}]})"));
}

void TestGeminiProtocol::setsWhatIsAsked()
{
    ChatRequest request = question();
    request.temperature = 0.5;
    request.topP = 0.05;
    request.maxTokens = 10;
    request.reasoning = ReasoningEffort::Medium;
    request.outputSchema = jsonOf(R"({"type":"object"})");
    QCOMPARE(bodyOf(request).value(QLatin1String("generationConfig")).toObject(),
             jsonOf(R"({"temperature":0.5,"maxOutputTokens":10,"thinkingConfig":{"thinkingBudget":8192},)"
                    R"("responseMimeType":"application/json","responseJsonSchema":{"type":"object"}})"));
}

void TestGeminiProtocol::sendsToolsAndTheirAnswers()
{
    ChatRequest request = question();
    request.tools << ToolSpec { QStringLiteral("fit"), QStringLiteral("Fits."), jsonOf(R"({"type":"object"})") };
    request.toolChoice = ToolChoice::Named;
    request.toolName = QStringLiteral("fit");
    ChatMessage asked;
    asked.role = ChatRole::Assistant;
    asked.toolCalls << ToolCall { QStringLiteral("a"), QStringLiteral("fit"), QStringLiteral("{\"h0\":70}"),
                                  QStringLiteral("sig") }
                    << ToolCall { QStringLiteral("b"), QStringLiteral("plot"), {}, {} };
    request.messages << asked << toolMessage(asked.toolCalls.at(0), QStringLiteral("ok"))
                     << toolMessage(asked.toolCalls.at(1), QStringLiteral("no"), true);
    const QJsonObject body = bodyOf(request);
    QCOMPARE(
        body.value(QLatin1String("tools")).toArray().at(0).toObject(),
        jsonOf(
            R"({"functionDeclarations":[{"name":"fit","description":"Fits.","parametersJsonSchema":{"type":"object"}}]})"));
    QCOMPARE(body.value(QLatin1String("toolConfig")).toObject(),
             jsonOf(R"({"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["fit"]}})"));
    const QJsonArray turns = body.value(QLatin1String("contents")).toArray();
    QCOMPARE(turns.size(), 3);
    QCOMPARE(
        turns.at(1).toObject(),
        jsonOf(R"({"role":"model","parts":[{"functionCall":{"name":"fit","args":{"h0":70}},"thoughtSignature":"sig"},)"
               R"({"functionCall":{"name":"plot","args":{}}}]})"));
    QCOMPARE(turns.at(2).toObject(),
             jsonOf(R"({"role":"user","parts":[{"functionResponse":{"name":"fit","response":{"result":"ok"}}},)"
                    R"({"functionResponse":{"name":"plot","response":{"error":"no"}}}]})"));
}

/// Both together are refused, so beside tools the form is a tool that has to be called.
void TestGeminiProtocol::asksForAShapeBesideTools()
{
    ChatRequest request = question();
    request.maxTokens = 10;
    request.outputSchema = jsonOf(R"({"type":"object"})");
    request.schemaName = QStringLiteral("planner");
    request.tools << ToolSpec { QStringLiteral("fit"), QStringLiteral("Fits."), jsonOf(R"({"type":"object"})") };
    const QJsonObject body = bodyOf(request);
    QCOMPARE(body.value(QLatin1String("generationConfig")).toObject(), jsonOf(R"({"maxOutputTokens":10})"));
    QCOMPARE(body.value(QLatin1String("toolConfig")).toObject(), jsonOf(R"({"functionCallingConfig":{"mode":"ANY"}})"));
    const QJsonArray functions = body.value(QLatin1String("tools"))
                                     .toArray()
                                     .at(0)
                                     .toObject()
                                     .value(QLatin1String("functionDeclarations"))
                                     .toArray();
    QCOMPARE(functions.size(), 2);
    QCOMPARE(functions.at(1).toObject(),
             jsonOf(R"({"name":"planner","description":"Gives the final answer.",)"
                    R"("parametersJsonSchema":{"type":"object"}})"));
    QVERIFY(survivesDamage(gemini(), request, toolStream()));
}

void TestGeminiProtocol::readsText()
{
    for (qsizetype size = 1; size < textStream().size(); size += size < 40 ? 1 : 97) {
        ChatNotes notes;
        const auto reply = assemble(gemini(), question(), textStream(), size, notes);
        QVERIFY(reply);
        QCOMPARE(reply->text, QStringLiteral("T₀ = 2.725 K"));
        QCOMPARE(notes.all, reply->text);
        QCOMPARE(reply->thinking, QStringLiteral("Hm."));
        QCOMPARE(reply->end, ChatEnd::Complete);
        QCOMPARE(reply->model, QStringLiteral("gemini-2.5-pro-001"));
        QCOMPARE(reply->id, QStringLiteral("r1"));
        QCOMPARE(reply->usage, (TokenUsage { 9, 4, 11, 5, true }));
    }
}

void TestGeminiProtocol::takesNoOtherWordForUsage_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no question") << QByteArray(R"({"candidatesTokenCount":5})");
    QTest::newRow("words") << QByteArray(R"({"promptTokenCount":"9","candidatesTokenCount":5})");
    QTest::newRow("words for the answer") << QByteArray(R"({"promptTokenCount":9,"candidatesTokenCount":"5"})");
    QTest::newRow("null") << QByteArray(R"({"promptTokenCount":null,"candidatesTokenCount":5})");
    QTest::newRow("a part of one") << QByteArray(R"({"promptTokenCount":9.5,"candidatesTokenCount":5})");
    QTest::newRow("huge") << QByteArray(R"({"promptTokenCount":1e300,"candidatesTokenCount":5})");
    QTest::newRow("too large together") << QByteArray(
        R"({"promptTokenCount":9223372036854775807,"toolUsePromptTokenCount":9223372036854775807})");
    QTest::newRow("less than nothing") << QByteArray(R"({"promptTokenCount":9,"toolUsePromptTokenCount":-5})");
}

/// What cannot be understood is unknown, not free.
void TestGeminiProtocol::takesNoOtherWordForUsage()
{
    QFETCH(QByteArray, usage);
    ChatNotes notes;
    const auto reply =
        assemble(gemini(), question(), sse(R"({"candidates":[{"finishReason":"STOP"}],"usageMetadata":)" + usage + "}"),
                 99, notes);
    QVERIFY(reply);
    QCOMPARE(reply->usage, TokenUsage());
}

void TestGeminiProtocol::readsToolCalls()
{
    ChatNotes notes;
    const auto reply = assemble(gemini(), question(), toolStream(), 7, notes);
    QCOMPARE(reply->end, ChatEnd::ToolCalls);
    QCOMPARE(reply->toolCalls,
             (QList<ToolCall> { { QStringLiteral("call-1"), QStringLiteral("fit"), QStringLiteral("{\"h0\":70}"),
                                  QStringLiteral("sig") },
                                { QStringLiteral("own"), QStringLiteral("plot"), QStringLiteral("{}"), {} } }));
    QCOMPARE(notes.tools, (QStringList { QStringLiteral("fit"), QStringLiteral("plot") }));
}

void TestGeminiProtocol::readsEnds_data()
{
    QTest::addColumn<QByteArray>("chunk");
    QTest::addColumn<ChatEnd>("end");
    QTest::newRow("stop") << QByteArray(R"({"candidates":[{"finishReason":"STOP"}]})") << ChatEnd::Complete;
    QTest::newRow("length") << QByteArray(R"({"candidates":[{"finishReason":"MAX_TOKENS"}]})") << ChatEnd::Length;
    QTest::newRow("safety") << QByteArray(R"({"candidates":[{"finishReason":"SAFETY"}]})") << ChatEnd::Refused;
    QTest::newRow("question blocked") << QByteArray(R"({"promptFeedback":{"blockReason":"OTHER"}})")
                                      << ChatEnd::Refused;
}

void TestGeminiProtocol::readsEnds()
{
    QFETCH(QByteArray, chunk);
    QFETCH(ChatEnd, end);
    ChatNotes notes;
    const auto reply = assemble(gemini(), question(), sse(chunk), 99, notes);
    QVERIFY(reply);
    QCOMPARE(reply->end, end);
}

void TestGeminiProtocol::readsWholeAnswers()
{
    const QByteArray first = R"({"candidates":[{"content":{"parts":[{"text":"a"}]}}]})";
    const QByteArray last = R"({"candidates":[{"content":{"parts":[{"text":"b"}]},"finishReason":"STOP"}]})";
    ChatNotes notes;
    const auto list = protocolOf(ProtocolKind::Gemini).assembler(gemini(), question(), notes);
    QVERIFY(list->takeWhole("[" + first + "," + last + "]"));
    QCOMPARE(list->finish()->text, QStringLiteral("ab"));
    const auto one = protocolOf(ProtocolKind::Gemini).assembler(gemini(), question(), notes);
    QVERIFY(one->takeWhole(last));
    QCOMPARE(one->finish()->text, QStringLiteral("b"));
}

void TestGeminiProtocol::tellsWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("canRetry");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("cut") << textStream().first(textStream().lastIndexOf("data:")) << true;
    QTest::newRow("no JSON") << sse("[") << true;
    QTest::newRow("malformed call") << sse(R"({"candidates":[{"finishReason":"MALFORMED_FUNCTION_CALL"}]})") << true;
    QTest::newRow("unavailable") << sse(R"({"error":{"code":503,"message":"Busy","status":"UNAVAILABLE"}})") << true;
    QTest::newRow("wrong request") << sse(R"({"error":{"code":400,"message":"Bad","status":"INVALID_ARGUMENT"}})")
                                   << false;
}

void TestGeminiProtocol::tellsWhatIsBroken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, canRetry);
    ChatNotes notes;
    const auto reply = assemble(gemini(), question(), bytes, 7, notes);
    QVERIFY(!reply);
    QCOMPARE(reply.error().canRetry, canRetry);
}

void TestGeminiProtocol::listsModels()
{
    const auto& protocol = protocolOf(ProtocolKind::Gemini);
    QCOMPARE(protocol.listCall(gemini()).url,
             QUrl(QStringLiteral("https://generativelanguage.googleapis.com/v1beta/models")));
    QCOMPARE(protocol.readList(gemini(), R"({"models":[{"name":"models/gemini-2.5-pro"}]})").value(),
             (QStringList { QStringLiteral("gemini-2.5-pro") }));
}

void TestGeminiProtocol::survivesAnything()
{
    QVERIFY(survivesDamage(gemini(), question(), textStream()));
    QVERIFY(survivesDamage(gemini(), question(), toolStream()));
}

QTEST_GUILESS_MAIN(TestGeminiProtocol)
#include "tst_geminiprotocol.moc"
