// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/modelsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

class TestModelSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings.reset(); // writes what is left while its folder is there
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_dir->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    }
    void remembersModels();
    void remembersModelsOfModes();
    void changesEndpoints();
    void refusesAddresses_data();
    void refusesAddresses();
    void tellsAFaultOfTheFile();
    void setsLimits();
    void refusesLimits_data();
    void refusesLimits();

private:
    [[nodiscard]] ModelSettings settings() const { return { m_dir->path(), *m_settings }; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
};

void TestModelSettings::remembersModels()
{
    settings().setModel(QStringLiteral("engineer"), QStringLiteral(" gpt-4.1 "));
    settings().setModel({}, QStringLiteral("ollama/llama3.2"));
    m_settings->sync();
    QSettings again(m_settings->fileName(), QSettings::IniFormat);
    ModelChoice choice = ModelSettings(m_dir->path(), again).choice();
    QCOMPARE(choice.byRole, (QHash<QString, QString> { { "engineer", "gpt-4.1" } }));
    QCOMPARE(choice.forAll, QStringLiteral("ollama/llama3.2"));
    QCOMPARE((ModelChoices { {}, {}, {}, choice }).modelFor(QStringLiteral("planner")),
             QStringLiteral("ollama/llama3.2"));
    settings().setModel(QStringLiteral("engineer"), QString());
    QVERIFY(settings().choice().byRole.isEmpty());
}

/// A mode has a model of its own, which goes before those of roles (issue 5: user, step, mode, global).
void TestModelSettings::remembersModelsOfModes()
{
    settings().setModel(QStringLiteral("planner"), QStringLiteral("gpt-4.1"));
    settings().setModelOfMode(TaskMode::DeepResearch, QStringLiteral(" o3 "));
    m_settings->sync();
    QSettings again(m_settings->fileName(), QSettings::IniFormat);
    again.setValue(QStringLiteral("models/modes/no_such_mode"), QStringLiteral("x")); // by hand; it says nothing
    const ModelChoice choice = ModelSettings(m_dir->path(), again).choice();
    QCOMPARE(choice.byMode, (QMap<TaskMode, QString> { { TaskMode::DeepResearch, QStringLiteral("o3") } }));
    const auto model = [&choice](TaskMode mode) {
        return ModelChoices::of({}, mode, choice).modelFor(QStringLiteral("planner"));
    };
    QCOMPARE(model(TaskMode::DeepResearch), QStringLiteral("o3"));
    QCOMPARE(model(TaskMode::PlanningAndControl), QStringLiteral("gpt-4.1"));
    settings().setModelOfMode(TaskMode::DeepResearch, {});
    QVERIFY(!settings().choice().byMode.contains(TaskMode::DeepResearch));
    QCOMPARE(settings().choice().byRole.size(), 1);
}

void TestModelSettings::changesEndpoints()
{
    QVERIFY(settings().setEndpoint(QStringLiteral("openai"), QStringLiteral("https://proxy.example.org/v1")));
    QVERIFY(settings().setEndpoint(QStringLiteral("ollama"), QStringLiteral("http://gpu.example.org:11434/v1")));
    QVERIFY(settings().setEndpoint(QStringLiteral("mine"), QStringLiteral("http://127.0.0.1:9000/v1")));
    const auto catalogue = settings().catalogue();
    QVERIFY(catalogue);
    QCOMPARE(catalogue->provider(QStringLiteral("openai"))->base, QUrl(QStringLiteral("https://proxy.example.org/v1")));
    QCOMPARE(catalogue->provider(QStringLiteral("openai"))->keyVariable, QStringLiteral("OPENAI_API_KEY"));
    QVERIFY2(!catalogue->provider(QStringLiteral("ollama"))->isLocal, "another machine may cost something");
    QVERIFY(catalogue->provider(QStringLiteral("mine"))->isLocal);
    QCOMPARE(catalogue->resolve(QStringLiteral("mine/tiny")).provider, QStringLiteral("mine"));
    QVERIFY(settings().setEndpoint(QStringLiteral("openai"), QString()));
    QCOMPARE(settings().catalogue()->provider(QStringLiteral("openai"))->base,
             ModelCatalogue::standard().provider(QStringLiteral("openai"))->base);
}

void TestModelSettings::refusesAddresses_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("url");
    QTest::newRow("no scheme") << "mine"
                               << "127.0.0.1:8000";
    QTest::newRow("a file") << "mine"
                            << "file:///etc/passwd";
    QTest::newRow("a key in it") << "mine"
                                 << "https://user:secret@example.org/v1";
    QTest::newRow("no host") << "mine"
                             << "http://";
    QTest::newRow("a name with a slash") << "mi/ne"
                                         << "http://127.0.0.1/v1";
    QTest::newRow("no name") << ""
                             << "http://127.0.0.1/v1";
}

void TestModelSettings::refusesAddresses()
{
    QFETCH(QString, provider);
    QFETCH(QString, url);
    QCOMPARE(settings().setEndpoint(provider, url).error().code, ErrorCode::BadInput);
    QVERIFY(settings().endpoints().isEmpty());
}

void TestModelSettings::tellsAFaultOfTheFile()
{
    QFile file(m_dir->filePath(QStringLiteral("models.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"models\": [{\"name\": \"o3\"}]}");
    file.close();
    const auto catalogue = settings().catalogue();
    QCOMPARE(catalogue.error().code, ErrorCode::BadInput);
    QCOMPARE(catalogue.error().place.file, file.fileName());
}

void TestModelSettings::setsLimits()
{
    QFile file(m_dir->filePath(QStringLiteral("models.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"providers\": [{\"id\": \"lab\", \"protocol\": \"openai\", \"url\": \"http://lab.example.org/v1\", "
               "\"requests_per_minute\": 20, \"tokens_per_minute\": 3000}]}");
    file.close();
    const auto lab = QStringLiteral("lab");
    const auto now = [&] { return settings().catalogue()->provider(lab)->limits; };
    QCOMPARE(now(), (RateLimits { 20, 3000 }));
    QVERIFY(settings().setLimit(lab, ProviderLimit::Requests, QStringLiteral(" 60 ")));
    QVERIFY(settings().setLimit(lab, ProviderLimit::Tokens, QStringLiteral("0")));
    QVERIFY(settings().setLimit(QStringLiteral("openai"), ProviderLimit::Tokens, QStringLiteral("90000")));
    m_settings->sync();
    QCOMPARE(now(), (RateLimits { 60, 0 }));
    QCOMPARE(settings().catalogueWithUsualLimits()->provider(lab)->limits, (RateLimits { 20, 3000 }));
    QCOMPARE(settings().catalogue()->provider(QStringLiteral("openai"))->limits, (RateLimits { 0, 90000 }));
    QCOMPARE(settings().limit(lab, ProviderLimit::Tokens), std::optional<qint64>(0));
    QVERIFY(settings().setLimit(lab, ProviderLimit::Requests, {}));
    QCOMPARE(now(), (RateLimits { 20, 0 }));
    m_settings->setValue(QStringLiteral("limits/lab/tokens_per_minute"), QStringLiteral("many")); // by hand
    QCOMPARE(now(), (RateLimits { 20, 3000 }));
}

void TestModelSettings::refusesLimits_data()
{
    QTest::addColumn<QString>("value");
    for (const char* value : { "many", "-1", "1.5", "1000000001", "60 000" }) {
        QTest::newRow(value) << QString::fromLatin1(value);
    }
}

void TestModelSettings::refusesLimits()
{
    QFETCH(QString, value);
    const auto openai = QStringLiteral("openai");
    QVERIFY(settings().setLimit(openai, ProviderLimit::Requests, QStringLiteral("7")));
    const auto set = settings().setLimit(openai, ProviderLimit::Requests, value);
    QCOMPARE(set.error().code, ErrorCode::BadInput);
    QVERIFY2(set.error().what.contains(value), qPrintable(set.error().what));
    QCOMPARE(settings().limit(openai, ProviderLimit::Requests), std::optional<qint64>(7));
}

QTEST_GUILESS_MAIN(TestModelSettings)
#include "tst_modelsettings.moc"
