// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpmodel.h"
#include "fastclock.h"
#include "wirescripts.h"

#include <QTest>

#include <thread>

using namespace cmbagent;

namespace {

using Then = FakeAnswer::Then;

const QString key = QStringLiteral("sk-on-the-wire");
constexpr qint64 hours = 3'600'000; // as long as no test waits, not even by a clock that runs a hundred times as fast

PatienceOptions patience(qint64 millis, int attempts = 1)
{
    PatienceOptions options;
    options.limits.firstByteMillis = millis;
    options.limits.idleMillis = millis;
    options.attempts = attempts;
    return options;
}

/// A model at a server that speaks one protocol and does as told.
struct Provider
{
    Provider(const WireScript& itsScript, const QList<FakeAnswer>& answers,
             PatienceOptions options = patience(hours, 4))
        : script(itsScript), server(answers), model(client, clock, endpoint(), std::move(options))
    { }

    [[nodiscard]] Endpoint endpoint() const
    {
        Endpoint endpoint;
        endpoint.protocol = script.kind;
        endpoint.label = QStringLiteral("Test");
        endpoint.base = server.url(QStringLiteral("/v1"));
        endpoint.key = key;
        return endpoint;
    }
    Result<ChatReply> ask(const QJsonObject& form = {})
    {
        ChatRequest request;
        request.outputSchema = form;
        request.schemaName = QStringLiteral("result");
        request.model = QStringLiteral("some-model");
        request.messages << userMessage(QStringLiteral("Hi"));
        request.tools << ToolSpec { QStringLiteral("fit"), QStringLiteral("Fits."),
                                    jsonOf(R"({"type":"object","properties":{"h0":{"type":"number"}}})") };
        return model.chat(request, stop.get_token(), notes);
    }

    const WireScript script;
    FakeServer server;
    FastClock clock;
    HttpClient client { clock };
    HttpModel model;
    std::stop_source stop;
    ChatNotes notes;
};

/// What a body says of tools and of the form of the answer, whichever way its protocol says it: names of tools stand
/// for tools.
QJsonObject askedFor(const QByteArray& request)
{
    const QJsonObject body = jsonOf(request.mid(request.indexOf("\r\n\r\n") + 4));
    QJsonObject said;
    for (const char* part : { "tool_choice", "toolConfig", "response_format" }) {
        if (body.contains(QLatin1String(part))) {
            said.insert(QLatin1String(part), body.value(QLatin1String(part)));
        }
    }
    const QJsonObject settings = body.value(QLatin1String("generationConfig")).toObject();
    for (const QString& setting : settings.keys()) {
        said.insert(setting, settings.value(setting));
    }
    QJsonArray tools = body.value(QLatin1String("tools")).toArray();
    if (const QJsonValue functions = tools.first().toObject().value(QLatin1String("functionDeclarations"));
        functions.isArray()) {
        tools = functions.toArray();
    }
    QJsonArray names;
    for (const QJsonValue& item : tools) {
        const QJsonObject tool = item.toObject();
        const QJsonObject function = tool.value(QLatin1String("function")).toObject(tool);
        names << function.value(QLatin1String("name"));
    }
    said.insert(QStringLiteral("tools"), names);
    return said;
}

const WireScript& script()
{
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    return *wireScripts().constFind(name);
}

FakeAnswer hello(const WireScript& script)
{
    return streamAnswer(script.hello);
}

/// What comes back before all is well again.
QMap<QString, FakeAnswer> badAnswers(const WireScript& script)
{
    const QByteArray begin = script.beginning;
    return { { QStringLiteral("500"), wholeAnswer(500, R"({"error":{"message":"oops"}})") },
             { QStringLiteral("500 without JSON"), wholeAnswer(500, "<h1>oops</h1>", {}, "text/html") },
             { QStringLiteral("broken stream"), streamAnswer({ begin }, false) },
             { QStringLiteral("stream without an end"), streamAnswer({ begin }, true) },
             { QStringLiteral("cut in an event"), streamAnswer({ begin, begin.first(begin.size() / 2) }, true) },
             { QStringLiteral("wrong JSON in the stream"), streamAnswer({ begin, sse("{]") }) },
             { QStringLiteral("wrong JSON"), wholeAnswer(200, R"({"choices": [)") },
             { QStringLiteral("JSON of something else"), wholeAnswer(200, R"({"weather": "fine"})") },
             { QStringLiteral("error in the stream"), streamAnswer({ begin, script.overloaded }) } };
}

} // namespace

/// The scripted server against each of the three protocols: whatever a provider does on the wire, the same comes of it.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsExactBytes_data();
    void readsExactBytes();
    void callsTools_data() { protocols(); }
    void callsTools();
    void answersInAForm_data() { protocols(); }
    void answersInAForm();
    void tellsWhoTakesNoForms_data() { protocols(); }
    void tellsWhoTakesNoForms();
    void waitsAsLongAsAsked_data() { protocols(); }
    void waitsAsLongAsAsked();
    void outlivesWhatIsBad_data();
    void outlivesWhatIsBad();
    void countsWhatABrokenStreamUsed_data() { protocols(); }
    void countsWhatABrokenStreamUsed();
    void waitsForASlowFirstByte_data() { protocols(); }
    void waitsForASlowFirstByte();
    void losesPatience_data() { protocols(); }
    void losesPatience();
    void hangsUpWhenStopped_data();
    void hangsUpWhenStopped();

private:
    static void protocols()
    {
        QTest::addColumn<QString>("protocol");
        for (auto it = wireScripts().begin(); it != wireScripts().end(); ++it) {
            QTest::addRow("%s", qPrintable(it.key())) << it.key();
        }
    }
};

void TestWire::readsExactBytes_data()
{
    QTest::addColumn<int>("pieceSize");
    QTest::addColumn<bool>("isChunked");
    for (auto it = wireScripts().begin(); it != wireScripts().end(); ++it) {
        for (const int size : { 0, 1, 7, 61 }) {
            QTest::addRow("%s, pieces of %d", qPrintable(it.key()), size) << size << true;
        }
        QTest::addRow("%s, not chunked", qPrintable(it.key())) << 13 << false;
    }
}

void TestWire::readsExactBytes()
{
    QFETCH(int, pieceSize);
    QFETCH(bool, isChunked);
    FakeAnswer answer = hello(script());
    if (!isChunked) {
        answer.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + script().hello.join();
        answer.then = Then::Close;
    }
    answer.pieceSize = pieceSize;
    Provider provider(script(), { answer });
    const auto reply = provider.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QCOMPARE(provider.notes.all, reply->text);
    QCOMPARE(reply->end, ChatEnd::Complete);
    QCOMPARE(reply->usage, (TokenUsage { 5, 0, 2, 0, true }));
    QVERIFY(provider.notes.failures.isEmpty());
    const QByteArray request = provider.server.requests().first();
    QVERIFY2(request.startsWith("POST /v1" + script().path + " HTTP/1.1\r\n"), request.constData());
    // The key is in its header, and nowhere else.
    QVERIFY2(request.toLower().contains("\r\n" + script().keyHeader.toLower() + key.toUtf8() + "\r\n"),
             request.constData());
    QCOMPARE(request.count(key.toUtf8()), 1);
}

void TestWire::callsTools()
{
    FakeAnswer answer = streamAnswer(script().call);
    answer.pieceSize = 11;
    Provider provider(script(), { answer });
    const auto reply = provider.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->end, ChatEnd::ToolCalls);
    QCOMPARE(reply->toolCalls.size(), 1);
    const ToolCall& call = reply->toolCalls.first();
    QCOMPARE(call.id, QStringLiteral("c"));
    QCOMPARE(call.name, QStringLiteral("fit"));
    QCOMPARE(call.readArguments().value(), jsonOf(R"({"h0":70})"));
    QCOMPARE(provider.notes.tools, QStringList(QStringLiteral("fit")));
    QCOMPARE(reply->usage, (TokenUsage { 5, 0, 2, 0, true }));
    QVERIFY(provider.server.requests().first().contains("\"fit\"")); // the tool was offered
}

/// A form of the answer beside tools: asked for as each protocol takes both together, and the answer is the object
/// alone.
void TestWire::answersInAForm()
{
    FakeAnswer answer = streamAnswer(script().form);
    answer.pieceSize = 13;
    Provider provider(script(), { answer, streamAnswer(script().call) });
    const QJsonObject form = jsonOf(R"({"type":"object","required":["h0"]})");
    const auto reply = provider.ask(form);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(jsonOf(reply->text.toUtf8()), jsonOf(R"({"h0":70})"));
    QCOMPARE(reply->end, ChatEnd::Complete);
    QVERIFY(reply->toolCalls.isEmpty() && provider.notes.tools.isEmpty());
    QVERIFY(provider.notes.all.endsWith(reply->text)); // it was heard while it came
    QCOMPARE(reply->usage, (TokenUsage { 5, 0, 2, 0, true }));
    QCOMPARE(askedFor(provider.server.requests().first()), jsonOf(script().formBeside));
    // The other tools are there still.
    const auto calls = provider.ask(form);
    QVERIFY2(calls, calls ? "" : qPrintable(calls.error().toText()));
    QCOMPARE(calls->end, ChatEnd::ToolCalls);
    QCOMPARE(calls->toolCalls.first().name, QStringLiteral("fit"));
}

/// A refusal is told once and in the provider's words, so that the form can be told to the model in words instead.
void TestWire::tellsWhoTakesNoForms()
{
    const QByteArray words = "Function calling with a response mime type: 'application/json' is unsupported";
    const FakeAnswer refusal =
        wholeAnswer(400, "{\"error\":{\"code\":400,\"message\":\"" + words + "\",\"status\":\"INVALID_ARGUMENT\"}}");
    Provider provider(script(), { refusal });
    const auto reply = provider.ask(jsonOf(R"({"type":"object"})"));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::BadInput);
    QVERIFY2(reply.error().what.contains(QString::fromLatin1(words)), qPrintable(reply.error().what));
    QCOMPARE(provider.server.requests().size(), 1);
}

void TestWire::waitsAsLongAsAsked()
{
    const FakeAnswer tooFast = wholeAnswer(429, script().tooFast, "Retry-After: 7\r\n");
    Provider provider(script(), { tooFast, hello(script()) });
    const qint64 began = provider.clock.steadyMicros();
    const auto reply = provider.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QVERIFY(provider.clock.steadyMicros() - began >= 7'000'000);
    QCOMPARE(provider.notes.failures.size(), 1);
    const FailedAttempt& failure = provider.notes.failures.first();
    QCOMPARE(failure.error.code, ErrorCode::Limit);
    QVERIFY2(failure.error.what.contains(QLatin1String("429: Slow down")), qPrintable(failure.error.what));
    QCOMPARE(failure.waitMillis, qint64(7'000));
    QVERIFY(!failure.isLast);
}

void TestWire::outlivesWhatIsBad_data()
{
    QTest::addColumn<FakeAnswer>("bad");
    for (auto it = wireScripts().begin(); it != wireScripts().end(); ++it) {
        const auto answers = badAnswers(*it);
        for (auto bad = answers.begin(); bad != answers.end(); ++bad) {
            QTest::addRow("%s, %s", qPrintable(it.key()), qPrintable(bad.key())) << *bad;
        }
    }
}

/// What was heard of the answer that came to nothing is forgotten; a second one that is no better ends the call.
void TestWire::outlivesWhatIsBad()
{
    QFETCH(FakeAnswer, bad);
    Provider provider(script(), { bad, hello(script()) });
    const auto reply = provider.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QCOMPARE(provider.notes.all, reply->text);
    QCOMPARE(provider.notes.failures.size(), 1);
    QVERIFY(provider.notes.failures.first().waitMillis > 0);
    QVERIFY(!provider.notes.failures.first().error.what.isEmpty());

    Provider worse(script(), { bad, bad, hello(script()) }, patience(hours, 2));
    const auto failed = worse.ask();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Io);
    QVERIFY(failed.error().what.contains(QLatin1String("Test"))); // says who
    QVERIFY(worse.notes.all.isEmpty());
    QCOMPARE(worse.server.requests().size(), 2);
    QVERIFY(worse.notes.failures.last().isLast);
}

/// Where every part of an answer says what was used so far, a broken one is paid for as far as that is known. What is
/// said of the input alone is not enough: such an answer would look cheaper than it was.
void TestWire::countsWhatABrokenStreamUsed()
{
    Provider provider(script(), { streamAnswer({ script().beginning }, false), hello(script()) });
    QVERIFY(provider.ask());
    QCOMPARE(provider.notes.failures.size(), 1);
    const TokenUsage used = provider.notes.failures.first().used;
    QCOMPARE(used.isKnown, script().tellsUseSoFar);
    QCOMPARE(used.input, script().tellsUseSoFar ? 5 : 0);
}

void TestWire::waitsForASlowFirstByte()
{
    FakeAnswer slow = hello(script());
    slow.delayMillis = 250; // 25 s by the clock of the model
    Provider provider(script(), { slow }, patience(hours));
    const qint64 began = provider.clock.steadyMicros();
    const auto reply = provider.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QVERIFY(provider.clock.steadyMicros() - began >= 20'000'000);
    QVERIFY(provider.notes.failures.isEmpty());
}

void TestWire::losesPatience()
{
    FakeAnswer slow = hello(script());
    slow.delayMillis = 60'000; // long after the test
    Provider provider(script(), { slow }, patience(20'000));
    const auto reply = provider.ask();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Timeout);
    QVERIFY2(reply.error().what.contains(QLatin1String("not begun to answer within 20 s")),
             qPrintable(reply.error().what));
    QVERIFY(provider.server.waitForClosed(1));
}

void TestWire::hangsUpWhenStopped_data()
{
    QTest::addColumn<bool>("hasBegun");
    for (auto it = wireScripts().begin(); it != wireScripts().end(); ++it) {
        QTest::addRow("%s, before the first byte", qPrintable(it.key())) << false;
        QTest::addRow("%s, in the middle", qPrintable(it.key())) << true;
    }
}

/// Stopping ends the connection, so that the provider stops computing, and nothing is asked again.
void TestWire::hangsUpWhenStopped()
{
    QFETCH(bool, hasBegun);
    FakeAnswer endless = hasBegun ? streamAnswer({ script().beginning }, false) : FakeAnswer();
    endless.then = Then::Hang;
    struct StopAtText final : ChatObserver
    {
        explicit StopAtText(std::stop_source& toStop) : source(toStop) { }
        void textArrived(const QString& text) override
        {
            heard += text;
            source.request_stop();
        }
        std::stop_source& source;
        QString heard;
    };
    Provider provider(script(), { endless, hello(script()) }, patience(hours, 5));
    StopAtText observer(provider.stop);
    std::jthread stopper([&provider, hasBegun] {
        if (!hasBegun && provider.server.waitForRequests(1)) {
            provider.stop.request_stop();
        }
    });
    ChatRequest request;
    request.model = QStringLiteral("some-model");
    request.messages << userMessage(QStringLiteral("Hi"));
    const auto reply = provider.model.chat(request, provider.stop.get_token(), observer);
    QVERIFY(!reply);
    QVERIFY(reply.error().what.contains(QLatin1String("stopped")));
    QCOMPARE(observer.heard, hasBegun ? QStringLiteral("Helau") : QString()); // streamed, not gathered
    QVERIFY(provider.server.waitForClosed(1));
    QCOMPARE(provider.server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
