// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/connectiontest.h"
#include "fakeserver.h"
#include "fastclock.h"

#include <QTest>

using namespace cmbagent;

namespace {

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
};

void TestConnectionTest::listsModels()
{
    const FastClock clock;
    HttpClient client(clock);
    const FakeServer server({ wholeAnswer(200, twoModels) });
    const auto catalogue = catalogueOf({ providerJson(QStringLiteral("p"), server.url()) });
    const auto report = testConnection(client, clock, catalogue.providers().front(), QStringLiteral("sk-key"), {});
    QVERIFY(report.isReachable());
    QCOMPARE(report.models, (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
    QVERIFY(server.requests().first().startsWith("GET /v1/models HTTP/1.1\r\n"));
    QVERIFY(server.requests().first().contains("Authorization: Bearer sk-key\r\n"));
}

void TestConnectionTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("wrong key") << wholeAnswer(401, R"({"error":{"message":"No"}})") << ErrorCode::Refused;
    QTest::newRow("something else") << wholeAnswer(200, "<html>", {}, "text/html") << ErrorCode::Io;
    QTest::newRow("silence") << FakeAnswer { "", FakeAnswer::Then::Hang, 0 } << ErrorCode::Timeout;
}

void TestConnectionTest::tellsWhatIsWrong()
{
    QFETCH(FakeAnswer, answer);
    const FastClock clock;
    HttpClient client(clock);
    const FakeServer server({ answer });
    const auto catalogue = catalogueOf({ providerJson(QStringLiteral("p"), server.url()) });
    const auto report = testConnection(client, clock, catalogue.providers().front(), {}, {});
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
    const auto found = findLocalServers(client, clock, catalogue, {}, 60'000);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().provider, QStringLiteral("good"));
    QCOMPARE(found.first().models.size(), 2);
    QVERIFY(!good.requests().first().contains("Authorization"));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
