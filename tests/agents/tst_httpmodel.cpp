// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpmodel.h"
#include "fakeserver.h"
#include "fastclock.h"
#include "protocolsupport.h"

#include <QTest>

#include <thread>

using namespace cmbagent;

namespace {

using Then = FakeAnswer::Then;

const QString secret = QStringLiteral("sk-very-secret");

ChatRequest question()
{
    ChatRequest request;
    request.model = QStringLiteral("some-model");
    request.messages << userMessage(QStringLiteral("Hi"));
    return request;
}

QByteArray delta(const QByteArray& text)
{
    return sse("{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}");
}

QByteArrayList goodEvents()
{
    return { delta("Hel"), delta("lo"), sse(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})"),
             sse(R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":2}})"), sse("[DONE]") };
}

FakeAnswer goodAnswer()
{
    return streamAnswer(goodEvents());
}

FakeAnswer tooFast()
{
    return wholeAnswer(429, R"({"error":{"message":"Slow down"}})", "Retry-After: 7\r\n");
}

constexpr qint64 hours = 100'000'000; // as long as no test waits, not even by a clock that runs a hundred times as fast

PatienceOptions patience(qint64 firstByteMillis = hours, qint64 idleMillis = hours)
{
    PatienceOptions options;
    options.limits.firstByteMillis = firstByteMillis;
    options.limits.idleMillis = idleMillis;
    options.limits.wholeMillis = hours;
    return options;
}

/// A model at a server that does as told.
struct Fixture
{
    explicit Fixture(const QList<FakeAnswer>& answers, PatienceOptions options = patience(), RateLimits limits = {},
                     qint64 speed = 100)
        : server(answers), clock(speed), limiter(std::make_shared<RateLimiter>(clock, limits)),
          model(client, clock, endpoint(), std::move(options), limiter)
    { }

    Result<ChatReply> ask() { return model.chat(question(), stop.get_token(), notes); }
    [[nodiscard]] Endpoint endpoint() const
    {
        Endpoint endpoint;
        endpoint.label = QStringLiteral("Test");
        endpoint.base = server.url(QStringLiteral("/v1"));
        endpoint.key = secret;
        return endpoint;
    }

    FakeServer server;
    FastClock clock;
    HttpClient client { clock };
    std::shared_ptr<RateLimiter> limiter;
    HttpModel model;
    std::stop_source stop;
    ChatNotes notes;
};

} // namespace

class TestHttpModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInEveryProtocol_data();
    void answersInEveryProtocol();
    void keepsTheConnection();
    void waitsAsLongAsAsked();
    void triesAgain_data();
    void triesAgain();
    void asksBeforeEachTry();
    void givesUp_data();
    void givesUp();
    void losesPatience();
    void takesWhatWasComplete();
    void timesOut_data();
    void timesOut();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void stopsWhileWaiting();
    void asksManyAtOnce();
    void keepsToTheLimit();
    void followsNoRedirect();
    void takesAnAnswerThatEndsWithTheConnection();
    void tellsWhoIsNotThere();
    void takesNoMoreThanAllowed();
};

void TestHttpModel::answersInEveryProtocol_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArrayList>("events");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("openai") << int(ProtocolKind::OpenAi) << goodEvents() << QByteArray("/v1/chat/completions");
    QTest::newRow("anthropic")
        << int(ProtocolKind::Anthropic)
        << QByteArrayList { sse(R"({"type":"message_start","message":{"usage":{"input_tokens":5,"output_tokens":1}}})"),
                            sse(R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})"),
                            sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}})"),
                            sse(R"({"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}})"),
                            sse(R"({"type":"message_stop"})") }
        << QByteArray("/v1/messages");
    QTest::newRow("gemini")
        << int(ProtocolKind::Gemini)
        << QByteArrayList { sse(
               R"({"candidates":[{"content":{"parts":[{"text":"Hello"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2}})") }
        << QByteArray("/v1/models/some-model:streamGenerateContent?alt=sse");
}

void TestHttpModel::answersInEveryProtocol()
{
    QFETCH(int, protocol);
    QFETCH(QByteArrayList, events);
    QFETCH(QByteArray, path);
    FakeAnswer slowly = streamAnswer(events);
    slowly.pieceSize = 1;
    FakeAnswer unchunked = streamAnswer({});
    unchunked.bytes = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + events.join();
    unchunked.then = Then::Close;
    Fixture fixture({ slowly, unchunked });
    Endpoint endpoint = fixture.endpoint();
    endpoint.protocol = ProtocolKind(protocol);
    HttpModel model(fixture.client, fixture.clock, endpoint);
    for (int i = 0; i < 2; ++i) {
        ChatNotes notes;
        const auto reply = model.chat(question(), {}, notes);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
        QCOMPARE(reply->text, QStringLiteral("Hello"));
        QCOMPARE(notes.all, reply->text);
        QCOMPARE(reply->usage, (TokenUsage { 5, 0, 2, 0, true }));
        QVERIFY(notes.failures.isEmpty());
    }
    const QByteArray request = fixture.server.requests().first();
    const QByteArray firstLine = request.first(request.indexOf("\r\n"));
    QCOMPARE(firstLine, "POST " + path + " HTTP/1.1");
    // The key is in one header, and nowhere else.
    QCOMPARE(request.count(secret.toUtf8()), 1);
    QVERIFY(request.indexOf(secret.toUtf8()) < request.indexOf("\r\n\r\n"));
}

void TestHttpModel::keepsTheConnection()
{
    constexpr int count = 20;
    Fixture fixture(QList<FakeAnswer>(count, goodAnswer()), patience(), {}, 1);
    for (int i = 0; i < count; ++i) {
        QVERIFY(fixture.ask());
        // What was left of the answer has to be read first.
        QTRY_COMPARE_WITH_TIMEOUT(fixture.client.underWay(), 0, 60'000);
    }
#ifdef __SANITIZE_THREAD__
    QSKIP("Under ThreadSanitizer Qt closes connections it could keep.");
#endif
    constexpr int most = 6; // of one manager: on a busy machine Qt's own thread may not be done when it says so
    QVERIFY2(fixture.server.connections() <= most, qPrintable(QString::number(fixture.server.connections())));
}

void TestHttpModel::waitsAsLongAsAsked()
{
    Fixture fixture({ tooFast(), goodAnswer() });
    const qint64 began = fixture.clock.steadyMicros();
    const auto reply = fixture.ask();
    QVERIFY(reply);
    QVERIFY(fixture.clock.steadyMicros() - began >= 7'000'000);
    QCOMPARE(fixture.notes.failures.size(), 1);
    const FailedAttempt& failure = fixture.notes.failures.first();
    QCOMPARE(failure.waitMillis, qint64(7'000));
    QCOMPARE(failure.attempt, 1);
    QVERIFY(!failure.isLast);
    QCOMPARE(failure.error.code, ErrorCode::Limit);
    QVERIFY(failure.error.what.contains(QLatin1String("Slow down")));
}

void TestHttpModel::triesAgain_data()
{
    QTest::addColumn<QList<FakeAnswer>>("bad");
    QTest::newRow("500") << QList { wholeAnswer(500, "oops"), wholeAnswer(503, "{}") };
    QTest::newRow("broken in the middle") << QList { streamAnswer({ delta("Helau"), delta("!") }, false) };
    QTest::newRow("ends in the middle") << QList { streamAnswer({ delta("Helau") }, true) };
    QTest::newRow("cut in an event") << QList { streamAnswer({ delta("Helau"), "data: {\"cho" }, true) };
    QTest::newRow("wrong JSON in the stream") << QList { streamAnswer({ delta("Helau"), sse("{]") }) };
    QTest::newRow("wrong JSON") << QList { wholeAnswer(200, "{\"choices\": [") };
    QTest::newRow("error in the stream") << QList { streamAnswer(
        { delta("Helau"), sse(R"({"error":{"message":"Overloaded","type":"overloaded_error"}})") }) };
    QTest::newRow("connection closed") << QList { FakeAnswer { "", Then::Close, 0 } };
    QTest::newRow("no HTTP") << QList { FakeAnswer { "Hello?\r\n\r\n", Then::Close, 0 } };
    QTest::newRow("empty") << QList { wholeAnswer(200, "", {}, "text/event-stream") };
}

/// What was heard of the answer that broke is forgotten. Nothing is asked again without being told: each time may be
/// paid for.
void TestHttpModel::triesAgain()
{
    QFETCH(QList<FakeAnswer>, bad);
    Fixture fixture(bad + QList { goodAnswer() });
    const auto reply = fixture.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QCOMPARE(fixture.notes.all, reply->text);
    QCOMPARE(fixture.notes.failures.size(), bad.size());
    QCOMPARE(fixture.server.requests().size(), bad.size() + 1);
    for (const FailedAttempt& failure : std::as_const(fixture.notes.failures)) {
        QVERIFY(!failure.isLast);
        QVERIFY(failure.waitMillis >= 1'000);
    }
}

/// Whoever listens may have no more to spend.
void TestHttpModel::asksBeforeEachTry()
{
    struct Thrifty final : ChatObserver
    {
        Result<void> mayTryAgain() override
        {
            return ++asked < 2 ? Result<void>() : fail(ErrorCode::Limit, QStringLiteral("used up"));
        }
        int asked = 0;
    };
    Fixture fixture({ wholeAnswer(500, "{}"), wholeAnswer(500, "{}"), goodAnswer() });
    Thrifty thrifty;
    const auto reply = fixture.model.chat(question(), fixture.stop.get_token(), thrifty);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Limit);
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TestHttpModel::givesUp_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<int>("requests");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong key") << wholeAnswer(401, R"({"error":{"message":"Wrong key"}})") << 1 << ErrorCode::Refused;
    QTest::newRow("no such model") << wholeAnswer(404, "{}") << 1 << ErrorCode::NotFound;
    QTest::newRow("wrong request") << wholeAnswer(400, "{}") << 1 << ErrorCode::BadInput;
    QTest::newRow("a web page") << wholeAnswer(200, "<html>", {}, "text/html; charset=utf-8") << 1
                                << ErrorCode::BadInput;
    QTest::newRow("always broken") << wholeAnswer(500, "{}") << 3 << ErrorCode::Io;
    QTest::newRow("asks for too much patience")
        << wholeAnswer(429, "{}", "Retry-After: 3600\r\n") << 1 << ErrorCode::Limit;
}

void TestHttpModel::givesUp()
{
    QFETCH(FakeAnswer, answer);
    QFETCH(int, requests);
    PatienceOptions options = patience();
    options.attempts = 3;
    Fixture fixture({ answer, answer, answer, answer }, options);
    const auto reply = fixture.ask();
    QVERIFY(!reply);
    QTEST(reply.error().code, "code");
    QCOMPARE(fixture.server.requests().size(), requests);
    QCOMPARE(fixture.notes.failures.size(), requests);
    QVERIFY(fixture.notes.failures.last().isLast);
    QVERIFY(!reply.error().toText().contains(secret));
}

void TestHttpModel::losesPatience()
{
    PatienceOptions options = patience();
    options.jitter = [] { return 0.999; };
    Fixture fixture({ wholeAnswer(500, "{}"), wholeAnswer(500, "{}"), wholeAnswer(500, "{}"), goodAnswer() }, options);
    QVERIFY(fixture.ask());
    QList<qint64> waits;
    for (const FailedAttempt& failure : std::as_const(fixture.notes.failures)) {
        waits << failure.waitMillis;
    }
    QCOMPARE(waits, (QList<qint64> { 1'999, 3'998, 7'996 })); // twice as long each time
}

/// Nothing that matters is missing when the connection breaks after the end of the answer.
void TestHttpModel::takesWhatWasComplete()
{
    Fixture fixture({ streamAnswer(goodEvents().mid(0, 3), false) });
    const auto reply = fixture.ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    QCOMPARE(reply->text, QStringLiteral("Hello"));
    QVERIFY(!reply->usage.isKnown);
    QVERIFY(fixture.notes.failures.isEmpty());
}

void TestHttpModel::timesOut_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<PatienceOptions>("options");
    QTest::addColumn<QString>("words");
    const auto once = [](PatienceOptions options) {
        options.attempts = 1;
        return options;
    };
    PatienceOptions endless = patience();
    endless.limits.wholeMillis = 15'000;
    FakeAnswer middle = streamAnswer({ delta("Hel") }, false);
    middle.then = Then::Hang;
    QTest::newRow("no first byte") << FakeAnswer { "", Then::Hang, 0 } << once(patience(20'000))
                                   << QStringLiteral("not begun to answer within 20 s");
    QTest::newRow("nothing more") << middle << once(patience(hours, 30'000)) << QStringLiteral("sent nothing for 30 s");
    QTest::newRow("no end") << middle << once(endless)
                            << QStringLiteral("not come to the end of its answer within 15 s");
}

void TestHttpModel::timesOut()
{
    QFETCH(FakeAnswer, answer);
    QFETCH(PatienceOptions, options);
    QFETCH(QString, words);
    Fixture fixture({ answer }, options);
    const auto reply = fixture.ask();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Timeout);
    QVERIFY2(reply.error().what.contains(words), qPrintable(reply.error().what));
    QVERIFY(fixture.server.waitForClosed(1));
}

void TestHttpModel::stopsAtOnce_data()
{
    timesOut_data();
}

/// Stopping closes the connection, so that the provider stops as well.
void TestHttpModel::stopsAtOnce()
{
    QFETCH(FakeAnswer, answer);
    Fixture fixture({ answer });
    std::jthread stopper([&fixture] {
        fixture.server.waitForRequests(1);
        fixture.stop.request_stop();
    });
    const auto reply = fixture.ask();
    QVERIFY(!reply);
    QVERIFY(reply.error().what.contains(QLatin1String("stopped")));
    QCOMPARE(fixture.notes.failures.size(), 1);
    QVERIFY(fixture.notes.failures.first().isLast);
    QVERIFY(fixture.server.waitForClosed(1));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TestHttpModel::stopsWhileWaiting()
{
    struct StopAtFailure final : ChatObserver
    {
        explicit StopAtFailure(std::stop_source& toStop) : source(toStop) { }
        void attemptFailed(const FailedAttempt& /*attempt*/) override { source.request_stop(); }
        std::stop_source& source;
    };
    Fixture fixture({ wholeAnswer(429, "{}", "Retry-After: 500\r\n"), goodAnswer() });
    StopAtFailure observer(fixture.stop);
    QVERIFY(!fixture.model.chat(question(), fixture.stop.get_token(), observer));
    QCOMPARE(fixture.server.requests().size(), 1);
    // And before anything was sent.
    QVERIFY(!fixture.ask());
    QCOMPARE(fixture.server.requests().size(), 1);
}

/// One manager of Qt makes at most six connections to a host.
void TestHttpModel::asksManyAtOnce()
{
    constexpr int count = 16;
    Fixture fixture(QList<FakeAnswer>(count, FakeAnswer { "", Then::Hang, 0 }));
    std::vector<std::jthread> callers;
    std::atomic<int> ended = 0;
    for (int i = 0; i < count; ++i) {
        callers.emplace_back([&fixture, &ended] {
            ChatNotes notes;
            fixture.model.chat(question(), fixture.stop.get_token(), notes);
            ++ended;
        });
    }
    QVERIFY(fixture.server.waitForRequests(count));
    QCOMPARE(ended.load(), 0);
    fixture.stop.request_stop();
    callers.clear();
    QCOMPARE(ended.load(), count);
    QVERIFY(fixture.server.waitForClosed(count));
}

void TestHttpModel::keepsToTheLimit()
{
    Fixture fixture({ goodAnswer(), goodAnswer() }, patience(), { 1, 0 });
    const qint64 began = fixture.clock.steadyMicros(); // the first may take a while, too
    QVERIFY(fixture.ask());
    QVERIFY(fixture.ask());
    QVERIFY(fixture.clock.steadyMicros() - began >= 59'000'000);
}

/// A key goes nowhere it was not sent.
void TestHttpModel::followsNoRedirect()
{
    constexpr int count = 16; // Qt calls some of them a body that could not be sent again
    FakeServer other({ goodAnswer() });
    Fixture fixture(QList<FakeAnswer>(count, wholeAnswer(307, "", "Location: " + other.url().toEncoded() + "\r\n")));
    std::vector<std::jthread> callers;
    std::atomic<int> refused = 0;
    for (int i = 0; i < count; ++i) {
        callers.emplace_back([&fixture, &refused] {
            ChatNotes notes;
            const auto reply = fixture.model.chat(question(), fixture.stop.get_token(), notes);
            refused += !reply && reply.error().code == ErrorCode::BadInput ? 1 : 0;
        });
    }
    callers.clear();
    QCOMPARE(refused.load(), count);
    QCOMPARE(fixture.server.requests().size(), count); // and none is asked twice
    QCOMPARE(other.connections(), 0);
}

/// As servers of HTTP/1.0 do. Qt calls some of these, too, a body that could not be sent again; all of it is there, and
/// to ask again would be paid for again.
void TestHttpModel::takesAnAnswerThatEndsWithTheConnection()
{
    constexpr int count = 64;
    FakeAnswer answer;
    answer.bytes = "HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + goodEvents().join();
    answer.then = Then::CloseAtOnce;
    Fixture fixture(QList<FakeAnswer>(count, answer));
    std::vector<std::jthread> callers;
    std::atomic<int> answered = 0;
    for (int i = 0; i < 4; ++i) {
        callers.emplace_back([&fixture, &answered] {
            for (int j = 0; j < count / 4; ++j) {
                ChatNotes notes;
                const auto reply = fixture.model.chat(question(), fixture.stop.get_token(), notes);
                answered += reply && reply->text == QLatin1String("Hello") && notes.failures.isEmpty() ? 1 : 0;
            }
        });
    }
    callers.clear();
    QCOMPARE(answered.load(), count);
    QCOMPARE(fixture.server.requests().size(), count);
}

void TestHttpModel::tellsWhoIsNotThere()
{
    Fixture fixture({});
    Endpoint endpoint = fixture.endpoint();
    {
        const FakeServer gone({});
        endpoint.base = gone.url(QStringLiteral("/v1"));
    }
    ChatNotes notes;
    const auto refused = HttpModel(fixture.client, fixture.clock, endpoint).chat(question(), {}, notes);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY(refused.error().what.contains(QLatin1String("connection refused")));
    QCOMPARE(notes.failures.size(), 1); // nobody starts a server meanwhile
    endpoint.base = QUrl(QStringLiteral("telnet://127.0.0.1/"));
    const auto wrong = HttpModel(fixture.client, fixture.clock, endpoint).chat(question(), {}, notes);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::BadInput);
}

void TestHttpModel::takesNoMoreThanAllowed()
{
    PatienceOptions options = patience();
    options.limits.mostBytes = 10'000;
    FakeAnswer endless = streamAnswer(QByteArrayList(1'000, delta("more and more")), false);
    endless.then = Then::Hang;
    Fixture fixture({ endless }, options);
    const auto reply = fixture.ask();
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Limit);
    QVERIFY(fixture.server.waitForClosed(1));
}

QTEST_GUILESS_MAIN(TestHttpModel)
#include "tst_httpmodel.moc"
