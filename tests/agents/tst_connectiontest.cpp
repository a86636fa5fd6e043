// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/connectiontest.h"
#include "agents/httpmodel.h"
#include "fakeserver.h"
#include "fastclock.h"

#include <QTest>

using namespace cmbagent;

namespace {

constexpr qint64 hours = 100'000'000; // as long as no test waits, not even by a clock that runs a hundred times as fast
const QByteArray twoModels = R"({"object":"list","data":[{"id":"b"},{"id":"a"}]})";

QByteArray providerJson(const QString& id, const QUrl& url)
{
    return QStringLiteral(R"({"id": "%1", "label": "%1", "protocol": "openai", "url": "%2/v1", "local": true})")
        .arg(id, url.toString())
        .toUtf8();
}

ModelCatalogue catalogueOf(const QByteArrayList& providers)
{
    return ModelCatalogue::fromJson("{\"providers\": [" + providers.join(", ") + "]}").value();
}

QUrl deadUrl()
{
    return FakeServer({}).url();
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsModels();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void findsServersOfThisMachine();
    void speaksToAzure();
};

void TestConnectionTest::listsModels()
{
    const FastClock clock;
    HttpClient client(clock);
    const FakeServer server({ wholeAnswer(200, twoModels) });
    const auto catalogue = catalogueOf({ providerJson(QStringLiteral("p"), server.url()) });
    const auto report =
        testConnection(client, clock, catalogue.providers().front(), QStringLiteral("sk-key"), {}, hours);
    QVERIFY(report.isReachable());
    QCOMPARE(report.models, (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
    QVERIFY(server.requests().first().startsWith("GET /v1/models HTTP/1.1\r\n"));
    QVERIFY(server.requests().first().contains("Authorization: Bearer sk-key\r\n"));
}

/// As the list of models says it, so it goes over the wire: the deployment in the path, the version in the query, the
/// key in a header of its own (issue 5: Azure).
void TestConnectionTest::speaksToAzure()
{
    const FastClock clock;
    HttpClient client(clock);
    const QByteArray hello = R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})";
    const FakeServer server({ wholeAnswer(200, twoModels), wholeAnswer(200, hello) });
    const QByteArray azure = R"({"id": "azure", "protocol": "openai", "key": "K", "key_header": "api-key", )"
                             R"("api_version": "2024-10-21", "url": ")"
        + server.url().toEncoded(QUrl::StripTrailingSlash) + R"(/openai/deployments/{model}"})";
    const auto catalogue = catalogueOf({ azure });
    const ProviderFacts& facts = catalogue.providers().front();
    const auto report = testConnection(client, clock, facts, QStringLiteral("azure-key"), {}, hours);
    QVERIFY2(report.isReachable(), report.error ? qPrintable(report.error->toText()) : "");
    HttpModel model(client, clock, endpointOf(facts, QStringLiteral("azure-key")));
    ChatRequest request;
    request.model = QStringLiteral("my gpt");
    request.messages << userMessage(QStringLiteral("Hi"));
    ChatObserver observer;
    const auto reply = model.chat(request, {}, observer);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toText()));
    const QByteArray listed = server.requests().at(0);
    QVERIFY2(listed.startsWith("GET /openai/models?api-version=2024-10-21 HTTP/1.1\r\n"), listed.constData());
    const QByteArray asked = server.requests().at(1);
    QVERIFY2(asked.startsWith("POST /openai/deployments/my%20gpt/chat/completions?api-version=2024-10-21 HTTP/1.1\r\n"),
             asked.constData());
    for (const QByteArray& sent : { listed, asked }) {
        QVERIFY2(sent.contains("\r\napi-key: azure-key\r\n"), sent.constData());
        QVERIFY2(!sent.toLower().contains("authorization:"), sent.constData());
    }
}

void TestConnectionTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<qint64>("patience");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong key") << wholeAnswer(401, R"({"error":{"message":"No"}})") << hours << ErrorCode::Refused;
    QTest::newRow("something else") << wholeAnswer(200, "<html>", {}, "text/html") << hours << ErrorCode::Io;
    QTest::newRow("too much") << wholeAnswer(200, QByteArray(9 * 1024 * 1024, ' ')) << hours << ErrorCode::Limit;
    QTest::newRow("silence") << FakeAnswer { "", FakeAnswer::Then::Hang, 0 } << qint64(15'000) << ErrorCode::Timeout;
}

void TestConnectionTest::tellsWhatIsWrong()
{
    QFETCH(FakeAnswer, answer);
    QFETCH(qint64, patience);
    const FastClock clock;
    HttpClient client(clock);
    const FakeServer server({ answer });
    const auto catalogue = catalogueOf({ providerJson(QStringLiteral("p"), server.url()) });
    const auto report = testConnection(client, clock, catalogue.providers().front(), {}, {}, patience);
    QVERIFY(!report.isReachable());
    QTEST(report.error->code, "code");
    QVERIFY(report.models.isEmpty());
}

/// Those that answer are found; others, silent or of another kind, neither count nor hold up the rest.
void TestConnectionTest::findsServersOfThisMachine()
{
    const FastClock clock;
    HttpClient client(clock);
    const FakeServer good({ wholeAnswer(200, twoModels) });
    const FakeServer other({ wholeAnswer(404, "not here") });
    const FakeServer silent({ FakeAnswer { "", FakeAnswer::Then::Hang, 0 } });
    const auto catalogue = catalogueOf(
        { providerJson(QStringLiteral("silent"), silent.url()), providerJson(QStringLiteral("dead"), deadUrl()),
          providerJson(QStringLiteral("good"), good.url()), providerJson(QStringLiteral("other"), other.url()) });
    const auto found = findLocalServers(client, clock, catalogue, {}, 200'000); // two seconds
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().provider, QStringLiteral("good"));
    QCOMPARE(found.first().models.size(), 2);
    QVERIFY(!good.requests().first().contains("Authorization"));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
