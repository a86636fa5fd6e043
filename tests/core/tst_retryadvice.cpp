// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retryadvice.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace cmbagent;

namespace {

const ErrorTaxonomy& kinds()
{
    return ErrorTaxonomy::standard();
}

Error script(const char* what, const char* detail = "")
{
    return { ErrorCode::Script, QString::fromUtf8(what), {}, QString::fromUtf8(detail), {}, {} };
}

} // namespace

class TestRetryAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTwelveKindsAndOneMore();
    void classifies_data();
    void classifies();
    void readsMessageBeforeTraceback();
    void readsNoSourceLines();
    void usesTheCode();
    void tellsWhenWaitingHelps_data();
    void tellsWhenWaitingHelps();
    void estimatesProbability();
    void choosesStrategy();
    void backsOff();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void honoursRetryAfter();
    void splitsGuidance();
    void findsPaths();
    void advises();
    void refusesBrokenData_data();
    void refusesBrokenData();
};

// S07-M3; C-26: one taxonomy, twelve categories and unknown.
void TestRetryAdvice::knowsTwelveKindsAndOneMore()
{
    QCOMPARE(kinds().categories().size(), size_t(13));
    QSet<QString> ids;
    for (const ErrorCategory& category : kinds().categories()) {
        ids.insert(category.id);
        QVERIFY2(category.suggestions.size() >= 4, qPrintable(category.id));
        QVERIFY2(category.suggestions.size() <= 8, qPrintable(category.id));
        QVERIFY2(!category.alternatives.isEmpty(), qPrintable(category.id));
        QVERIFY2(category.explanation.endsWith(QLatin1Char('.')), qPrintable(category.id));
        QCOMPARE(category.isCommon(), category.id != QLatin1String("unknown"));
    }
    QCOMPARE(ids.size(), 13);
    QCOMPARE(kinds().category(u"permission_error").factor, 0.5);
    QCOMPARE(kinds().category(u"never heard of").id, QStringLiteral("unknown"));
}

void TestRetryAdvice::classifies_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("category");
    const auto row = [](const char* message, const char* category) {
        QTest::newRow(message) << QString::fromUtf8(message) << QString::fromLatin1(category);
    };
    row("FileNotFoundError: [Errno 2] No such file or directory: 'data.csv'", "file_not_found");
    row("cat: x.txt: NO SUCH FILE or directory", "file_not_found");
    row("openai.APIError: the server said no", "api_error");
    row("API request failed with status 500", "api_error");
    row("Rate limit reached for requests", "api_error");
    row("quota exceeded", "api_error");
    row("Authentication failed: bad key", "api_error");
    row("TimeoutError: the read operation timed out", "timeout");
    row("Connection timed out", "timeout");
    row("ImportError: cannot import name 'x'", "import_error");
    row("ModuleNotFoundError: No module named 'numpyy'", "import_error");
    row("TypeError: unsupported operand type(s) for +: 'int' and 'str'", "type_error");
    row("ValueError: could not convert string to float: 'x'", "value_error");
    row("json.decoder.JSONDecodeError: Expecting value", "unknown");
    row("KeyError: 'column'", "key_error");
    row("AttributeError: 'NoneType' object has no attribute 'shape'", "attribute_error");
    row("IndexError: list index out of range", "index_error");
    row("PermissionError: [Errno 13] Permission denied: '/root/x'", "permission_error");
    row("bash: ./x: Permission denied", "permission_error");
    row("ConnectionRefusedError: [Errno 111] Connection refused", "connection_error");
    row("Connection reset by peer", "connection_error");
    row("MemoryError", "memory_error");
    row("CUDA error: out of memory", "memory_error");
    row("The step used more memory than the 512.0 MB it may and was ended.", "memory_error");
    row("The room was full of zoom lenses", "unknown");
    row("ZeroDivisionError: division by zero", "unknown");
}

// S07-M2
void TestRetryAdvice::classifies()
{
    QFETCH(QString, message);
    QFETCH(QString, category);
    Error error;
    error.code = ErrorCode::Script;
    error.what = message;
    QCOMPARE(kinds().classify(error).id, category);
}

void TestRetryAdvice::readsMessageBeforeTraceback()
{
    const char* traceback = "Traceback (most recent call last):\n"
                            "  File \"a.py\", line 1, in <module>\n"
                            "KeyError: 'a'\n\n"
                            "During handling of the above exception, another exception occurred:\n\n"
                            "RuntimeError: the table is bad";
    QCOMPARE(kinds().classify(script("RuntimeError: the table is bad", traceback)).id, QStringLiteral("key_error"));
    QCOMPARE(kinds().classify(script("ValueError: bad", traceback)).id, QStringLiteral("value_error"));
}

// A source line quoted in a traceback names errors that did not happen.
void TestRetryAdvice::readsNoSourceLines()
{
    const char* traceback = "Traceback (most recent call last):\n"
                            "  File \"a.py\", line 1, in <module>\n"
                            "    raise Bad(timeout) if late else MemoryError()\n"
                            "Bad: no";
    QCOMPARE(kinds().classify(script("Bad: no", traceback)).id, QStringLiteral("unknown"));
}

void TestRetryAdvice::usesTheCode()
{
    Error error = script("The step took longer than the 60 s it may and was ended.");
    error.code = ErrorCode::Timeout;
    QCOMPARE(kinds().classify(error).id, QStringLiteral("timeout"));
    QVERIFY(matchedWords(kinds().classify(error), error).isEmpty());
    error.code = ErrorCode::Missing;
    QCOMPARE(kinds().classify(error).id, QStringLiteral("import_error"));
    error.code = ErrorCode::Script;
    QCOMPARE(kinds().classify(error).id, QStringLiteral("unknown"));
}

void TestRetryAdvice::tellsWhenWaitingHelps_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("waits");
    QTest::newRow("rate limit") << QStringLiteral("API call failed: rate limit reached") << true;
    QTest::newRow("429") << QStringLiteral("HTTPError: 429 Client Error") << true;
    QTest::newRow("login") << QStringLiteral("authentication failed") << false;
    QTest::newRow("timeout") << QStringLiteral("timed out") << true;
    QTest::newRow("connection") << QStringLiteral("Connection refused") << true;
    QTest::newRow("value") << QStringLiteral("ValueError: x") << false;
    QTest::newRow("unknown") << QStringLiteral("what?") << false;
}

void TestRetryAdvice::tellsWhenWaitingHelps()
{
    QFETCH(QString, message);
    QFETCH(bool, waits);
    const Error error { ErrorCode::Script, message, {}, {}, {}, {} };
    QCOMPARE(waitingHelps(kinds().classify(error), error), waits);
}

// S07-S2: min(1, 1/(attempt+1) × 1.5 with feedback × factor), two decimals.
void TestRetryAdvice::estimatesProbability()
{
    const ErrorCategory& missing = kinds().category(u"file_not_found");
    QCOMPARE(successProbability(2, false, missing), 0.27);
    QCOMPARE(successProbability(2, true, missing), 0.4);
    QCOMPARE(successProbability(3, false, missing), 0.2);
    QCOMPARE(successProbability(2, false, kinds().category(u"unknown")), 0.17);
    ErrorCategory sure;
    sure.factor = 1;
    QVERIFY(successProbability(0, true, sure) <= 1.0);
}

// S07-S5, C-25: where waiting helps the second attempt waits already.
void TestRetryAdvice::choosesStrategy()
{
    QCOMPARE(retryStrategy(2, false, false), RetryStrategy::Immediate);
    QCOMPARE(retryStrategy(3, false, false), RetryStrategy::ExponentialBackoff);
    QCOMPARE(retryStrategy(2, false, true), RetryStrategy::ExponentialBackoff);
    QCOMPARE(retryStrategy(5, true, true), RetryStrategy::UserGuided);
    QCOMPARE(retryStrategyName(RetryStrategy::UserGuided), QStringLiteral("user_guided"));
    QCOMPARE(retryStrategyName(RetryStrategy::ExponentialBackoff), QStringLiteral("exponential_backoff"));
    QCOMPARE(retryStrategyName(RetryStrategy::Immediate), QStringLiteral("immediate"));
}

// S07-M8
void TestRetryAdvice::backsOff()
{
    QCOMPARE(backoffMillis(2, 0), 2000);
    QVERIFY(backoffMillis(2, 0.999) > 3990);
    QVERIFY(backoffMillis(2, 0.999) <= 4000);
    QCOMPARE(backoffMillis(3, 0.5), 6000);
    QCOMPARE(backoffMillis(6, 0), 30'000);
    QCOMPARE(backoffMillis(1'000'000, 0), 30'000);
}

void TestRetryAdvice::readsRetryAfter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millis");
    const auto row = [](const char* text, qint64 millis) { QTest::newRow(text) << QString::fromUtf8(text) << millis; };
    row("Retry-After: 12", 12'000);
    row("429, retry after 12 s", 12'000);
    row("{'retry-after': '7'}", 7'000);
    row("Please try again in 1.5 seconds.", 1'500);
    row("please retry after 2 minutes, or 1 minute", 120'000);
    row("try again in 250ms", 250);
    row("try again in 3 statements", 3'000);
    row("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", 0);
    row("Retry-After: 2015-10-21", 0);
    row("Retry-After: 999999999", 3'600'000);
    row("retry after 5 hours", 3'600'000);
    row("nothing of the kind in 12 s", 0);
}

void TestRetryAdvice::readsRetryAfter()
{
    QFETCH(QString, text);
    QFETCH(qint64, millis);
    QCOMPARE(retryAfterMillis(text), millis);
}

void TestRetryAdvice::honoursRetryAfter()
{
    const Error error = script("Rate limit reached. Retry-After: 45");
    QCOMPARE(adviseRetry(kinds(), error, 1, false, 0.5).delayMillis, 45'000);
    QCOMPARE(adviseRetry(kinds(), error, 6, false, 0.9).delayMillis, 57'000);
    QCOMPARE(adviseRetry(kinds(), error, 1, true, 0.5).delayMillis, 45'000);
}

void TestRetryAdvice::splitsGuidance()
{
    const QString text =
        QStringLiteral("- use load.py\r\n\n  * then the other\n3) and last\n• bullet\nplain -1 text\n--\n");
    QCOMPARE(guidanceLines(text),
             (QStringList { QStringLiteral("use load.py"), QStringLiteral("then the other"), QStringLiteral("and last"),
                            QStringLiteral("bullet"), QStringLiteral("plain -1 text"), QStringLiteral("--") }));
    QVERIFY(guidanceLines(QStringLiteral("  \n \r\n")).isEmpty());
}

void TestRetryAdvice::findsPaths()
{
    QCOMPARE(
        filePathsIn(QStringLiteral("No such file or directory: 'data/x.csv' and /tmp/y/z.dat. Also \"table.csv\", "
                                   "'data/x.csv', https://example.org/a/b and 3/4 of 'words here'")),
        (QStringList { QStringLiteral("data/x.csv"), QStringLiteral("/tmp/y/z.dat"), QStringLiteral("table.csv") }));
}

void TestRetryAdvice::advises()
{
    const Error error = script("FileNotFoundError: [Errno 2] No such file or directory: 'in/table.csv'");
    const RetryAdvice advice = adviseRetry(kinds(), error, 1, false, 0.3);
    QCOMPARE(advice.category, QStringLiteral("file_not_found"));
    QVERIFY(advice.isCommon);
    QCOMPARE(advice.pattern, QStringLiteral("FileNotFoundError"));
    QCOMPARE(advice.strategy, RetryStrategy::Immediate);
    QCOMPARE(advice.delayMillis, 0);
    QCOMPARE(advice.paths, QStringList { QStringLiteral("in/table.csv") });
    QVERIFY(advice.suggestions.size() >= 4);
    QCOMPARE(advice.toJson(2).value(QLatin1String("suggestions")).toArray().size(), 2);
    QCOMPARE(advice.toJson().value(QLatin1String("suggestions")).toArray().size(), advice.suggestions.size());
    QVERIFY(!adviseRetry(kinds(), script("?"), 1, false, 0).isCommon);
}

void TestRetryAdvice::refusesBrokenData_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty") << QByteArray("{\"categories\": []}");
    QTest::newRow("no unknown") << QByteArray(
        R"({"categories":[{"id":"a","label":"A","patterns":["x"],"factor":0.5,"explanation":"E.","suggestions":["s"]}]})");
    QTest::newRow("bad pattern") << QByteArray(
        R"({"categories":[{"id":"a","label":"A","patterns":["("],"factor":0.5,"explanation":"E.","suggestions":["s"]}]})");
    QTest::newRow("bad code") << QByteArray(
        R"({"categories":[{"id":"a","label":"A","codes":["no"],"factor":0.5,"explanation":"E.","suggestions":["s"]}]})");
    QTest::newRow("no factor") << QByteArray(
        R"({"categories":[{"id":"a","label":"A","explanation":"E.","suggestions":["s"]}]})");
}

void TestRetryAdvice::refusesBrokenData()
{
    QFETCH(QByteArray, json);
    QVERIFY(!ErrorTaxonomy::fromJson(json));
}

QTEST_GUILESS_MAIN(TestRetryAdvice)
#include "tst_retryadvice.moc"
