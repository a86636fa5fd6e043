// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpcall.h"
#include "core/retryadvice.h"

#include <QTest>

using namespace cmbagent;

namespace {

const QString whom = QStringLiteral("OpenAI");
constexpr Timestamp noon { 1'795'867'200'000'000 }; // 2026-11-28 12:00:00 UTC

} // namespace

class TestHttpCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStatuses_data();
    void readsStatuses();
    void readsHowLongToWait_data();
    void readsHowLongToWait();
    void saysWhatTheServiceSaid_data();
    void saysWhatTheServiceSaid();
    void isKnownToTheTaxonomy();
};

void TestHttpCall::readsStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("canRetry");
    const auto row = [](const char* name, int status, const char* message, ErrorCode code, bool canRetry) {
        QTest::newRow(name) << status << QByteArray(message) << code << canRetry;
    };
    row("wrong key", 401, "Incorrect API key provided", ErrorCode::Refused, false);
    row("not allowed", 403, "Country not supported", ErrorCode::Refused, false);
    row("no such model", 404, "The model does not exist", ErrorCode::NotFound, false);
    row("wrong request", 400, "Unknown parameter", ErrorCode::BadInput, false);
    row("wrong request of vLLM", 422, "Unprocessable", ErrorCode::BadInput, false);
    row("key of Gemini", 400, "API key not valid. Please pass a valid API key.", ErrorCode::Refused, false);
    row("too long", 400, "This model's maximum context length is 8192 tokens", ErrorCode::Limit, false);
    row("too large", 413, "Request too large", ErrorCode::Limit, false);
    row("no money at Anthropic", 400, "Your credit balance is too low", ErrorCode::Limit, false);
    row("too fast", 429, "Rate limit reached", ErrorCode::Limit, true);
    row("no money", 429, "You exceeded your current quota, please check your plan", ErrorCode::Limit, false);
    row("too slow", 408, "Timeout", ErrorCode::Timeout, true);
    row("broken", 500, "Oops", ErrorCode::Io, true);
    row("not made", 501, "Not implemented", ErrorCode::Io, false);
    row("loading", 503, "Loading model", ErrorCode::Io, true);
    row("overloaded", 529, "Overloaded", ErrorCode::Io, true);
    row("moved", 308, "", ErrorCode::BadInput, false);
    row("conflict", 409, "", ErrorCode::Io, true);
}

void TestHttpCall::readsStatuses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    const CallFailure failure =
        failureOfStatus(whom, status, {}, "{\"error\":{\"message\":\"" + message + "\"}}", noon);
    QTEST(failure.error.code, "code");
    QTEST(failure.canRetry, "canRetry");
    QVERIFY(failure.error.what.startsWith(QStringLiteral("OpenAI answered HTTP %1").arg(status)));
    QVERIFY(failure.error.what.contains(QString::fromUtf8(message)));
    QVERIFY(!failure.error.mend.isEmpty());
}

void TestHttpCall::readsHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("millis");
    QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("7") << qint64(7'000);
    QTest::newRow("a fraction") << QByteArray("retry-after") << QByteArray(" 0.5 ") << qint64(500);
    QTest::newRow("milliseconds") << QByteArray("retry-after-ms") << QByteArray("1234.2") << qint64(1'235);
    QTest::newRow("date") << QByteArray("Retry-After") << QByteArray("Sat, 28 Nov 2026 12:00:30 GMT") << qint64(30'000);
    QTest::newRow("date long ago") << QByteArray("Retry-After") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT")
                                   << qint64(0);
    QTest::newRow("below zero") << QByteArray("Retry-After") << QByteArray("-5") << qint64(0);
    QTest::newRow("for ever") << QByteArray("Retry-After") << QByteArray("1e300") << qint64(86'400'000);
    QTest::newRow("words") << QByteArray("Retry-After") << QByteArray("soon") << qint64(0);
    QTest::newRow("nan") << QByteArray("Retry-After") << QByteArray("nan") << qint64(0);
    QTest::newRow("nothing") << QByteArray("Date") << QByteArray("7") << qint64(0);
}

void TestHttpCall::readsHowLongToWait()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QTEST(waitAskedFor({ { "X", "1" }, { header, value } }, noon), "millis");
}

void TestHttpCall::saysWhatTheServiceSaid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("said");
    QTest::addColumn<qint64>("millis");
    QTest::newRow("object") << QByteArray(R"({"error":{"message":"Slow down"}})") << QStringLiteral(": Slow down")
                            << qint64(0);
    QTest::newRow("text") << QByteArray(R"({"error":"Slow down"})") << QStringLiteral(": Slow down") << qint64(0);
    QTest::newRow("message") << QByteArray(R"({"message":"Slow down"})") << QStringLiteral(": Slow down") << qint64(0);
    QTest::newRow("detail") << QByteArray(R"({"detail":"Slow down"})") << QStringLiteral(": Slow down") << qint64(0);
    QTest::newRow("list") << QByteArray(R"([{"error":{"message":"Slow\n down"}}])") << QStringLiteral(": Slow down")
                          << qint64(0);
    QTest::newRow("empty list") << QByteArray("[]") << QStringLiteral(".") << qint64(0);
    QTest::newRow("page") << QByteArray("<html>no</html>") << QStringLiteral(".") << qint64(0);
    QTest::newRow("asks to wait in words") << QByteArray(R"({"error":{"message":"Please try again in 1.5s."}})")
                                           << QStringLiteral(": Please try again in 1.5s.") << qint64(1'500);
    QTest::newRow("asks to wait in details")
        << QByteArray(R"({"error":{"message":"Quota","details":[{"a":1},{"retryDelay":"34s"}]}})")
        << QStringLiteral(": Quota") << qint64(34'000);
}

void TestHttpCall::saysWhatTheServiceSaid()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, said);
    const CallFailure failure = failureOfStatus(whom, 429, {}, body, noon);
    QCOMPARE(failure.error.what, QStringLiteral("OpenAI answered HTTP 429%1").arg(said));
    QTEST(failure.waitMillis, "millis");
    // Nothing of what came is lost.
    QVERIFY(said != QLatin1String(".") || failure.error.detail == QString::fromUtf8(body));
}

/// The engine's own retries see the same kinds of errors.
void TestHttpCall::isKnownToTheTaxonomy()
{
    const auto kind = [](const Error& error) { return ErrorTaxonomy::standard().classify(error).id; };
    QCOMPARE(kind(failureOfStatus(whom, 429, {}, {}, noon).error), QStringLiteral("api_error"));
    QCOMPARE(kind(failureOfStatus(whom, 401, {}, {}, noon).error), QStringLiteral("api_error"));
    QCOMPARE(kind(failureOfStatus(whom, 503, {}, {}, noon).error), QStringLiteral("api_error"));
}

QTEST_GUILESS_MAIN(TestHttpCall)
#include "tst_httpcall.moc"
