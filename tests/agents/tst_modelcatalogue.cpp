// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modelcatalogue.h"
#include "agents/modelchoice.h"

#include <QDate>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace cmbagent;

namespace {

const ModelCatalogue& shipped()
{
    return ModelCatalogue::standard();
}

ModelRef ref(const char* text)
{
    return shipped().resolve(QString::fromLatin1(text));
}

ModelCatalogue read(const QByteArray& json)
{
    return ModelCatalogue::fromJson(json).value();
}

} // namespace

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsSoundData();
    void knowsTheDefaultsOfOldRuns();
    void understandsNames_data();
    void understandsNames();
    void countsCosts_data();
    void countsCosts();
    void unknownStaysUnknown();
    void roundsOnce();
    void countsTheWorstCase();
    void limitsAnswers();
    void hasRoomForWhatIsNotListed();
    void shipsAnExampleForAzure();
    void aPersonsOwnListGoesFirst();
    void refuses_data();
    void refuses();
    void choosesByPrecedence();
    void eachPlaceGoesBeforeTheNext();
};

void TestModelCatalogue::shipsSoundData()
{
    QVERIFY(QDate::fromString(shipped().dated(), Qt::ISODate).isValid());
    QVERIFY(shipped().models().size() >= 20);
    std::set<QString> names;
    for (const ModelFacts& facts : shipped().models()) {
        QVERIFY2(names.insert(facts.provider + facts.name).second, qPrintable(facts.name));
        QVERIFY2(shipped().provider(facts.provider), qPrintable(facts.provider));
        QVERIFY2(facts.contextTokens > 1'000, qPrintable(facts.name));
        QCOMPARE(facts.dated, shipped().dated());
        for (const ModelPrice& price : facts.prices) {
            QVERIFY2(price.input > 0 && price.cached <= price.input && price.input <= price.output,
                     qPrintable(facts.name));
        }
    }
    for (const ProviderFacts& provider : shipped().providers()) {
        QCOMPARE(provider.isLocal, provider.base.host() == QLatin1String("127.0.0.1"));
        QCOMPARE(provider.isLocal, provider.keyVariable.isEmpty());
    }
}

/// What CMBAgent uses unless told otherwise.
void TestModelCatalogue::knowsTheDefaultsOfOldRuns()
{
    for (const char* name : { "gpt-4.1-2025-04-14", "o3-mini-2025-01-31", "gpt-4o-2024-11-20", "gpt-5-2025-08-07",
                              "claude-sonnet-4-20250514", "gemini-2.5-pro" }) {
        const ModelFacts* facts = shipped().model(ref(name));
        QVERIFY2(facts && !facts->prices.empty(), name);
    }
}

void TestModelCatalogue::understandsNames_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("model");
    const auto row = [](const char* text, const char* provider, const char* model) {
        QTest::newRow(text) << QString::fromLatin1(provider) << QString::fromLatin1(model);
    };
    row("gpt-4.1", "openai", "gpt-4.1");
    row("claude-sonnet-4-20250514", "anthropic", "claude-sonnet-4-20250514");
    row("claude-new-9", "anthropic", "claude-new-9");
    row("gemini-9-pro", "gemini", "gemini-9-pro");
    row("ollama/llama3.2", "ollama", "llama3.2");
    row("vllm/Qwen/Qwen3-8B", "vllm", "Qwen/Qwen3-8B");
    row("lmstudio/claude-like", "lmstudio", "claude-like");
    row("mistral-large", "openai", "mistral-large");
    row("org/model", "openai", "org/model");
}

void TestModelCatalogue::understandsNames()
{
    QFETCH(QString, provider);
    QFETCH(QString, model);
    QCOMPARE(ref(QTest::currentDataTag()), (ModelRef { provider, model }));
}

void TestModelCatalogue::countsCosts_data()
{
    QTest::addColumn<TokenUsage>("usage");
    QTest::addColumn<qint64>("micros");
    // gpt-4.1: 2 USD, 0.50 cached, 8 out; gemini-2.5-pro doubles its input above 200,000.
    QTest::newRow("gpt-4.1") << soundUsage(1'000'000, 0, 0, 0) << qint64(2'000'000);
    QTest::newRow("gpt-4.1-2025-04-14") << soundUsage(1'000, 400, 100, 60) << qint64(600 * 2 + 200 + 800);
    QTest::newRow("gpt-4o-2024-05-13") << soundUsage(1'000, 1'000, 0, 0) << qint64(5'000);
    QTest::newRow("gemini-2.5-pro") << soundUsage(200'000, 0, 1'000, 0) << qint64(250'000 + 10'000);
    QTest::newRow("gemini/gemini-2.5-pro") << soundUsage(200'001, 0, 1'000, 0) << qint64(500'003 + 15'000);
    QTest::newRow("ollama/llama3.2") << soundUsage(5'000, 0, 5'000, 0) << qint64(0);
    QTest::newRow("gpt-4.1-nano") << soundUsage(0, 0, 0, 0) << qint64(0);
}

void TestModelCatalogue::countsCosts()
{
    QFETCH(TokenUsage, usage);
    QFETCH(qint64, micros);
    QCOMPARE(shipped().costMicros(ref(QTest::currentDataTag()), usage), std::optional<qint64>(micros));
}

void TestModelCatalogue::unknownStaysUnknown()
{
    QVERIFY(!shipped().costMicros(ref("gpt-4.1"), TokenUsage()));
    QVERIFY(!shipped().costMicros(ref("ollama/llama3.2"), TokenUsage()));
    QVERIFY(!shipped().costMicros(ref("o3"), soundUsage(1, 0, 1, 0))); // sources differ, so nothing is said
    QVERIFY(!shipped().costMicros(ref("claude-new-9"), soundUsage(1, 0, 1, 0)));
}

/// Half a micro-dollar goes up, and a call is rounded once, not in its parts.
void TestModelCatalogue::roundsOnce()
{
    const ModelCatalogue own = read(R"({"providers": [{"id": "p", "protocol": "openai", "url": "http://x"}],
        "models": [{"name": "m", "provider": "p", "prices": [{"input": 250000, "cached": 125000, "output": 125000}]}]})");
    const auto cost = [&own](qint64 input, qint64 cached, qint64 output) {
        return *own.costMicros({ QStringLiteral("p"), QStringLiteral("m") }, soundUsage(input, cached, output, 0));
    };
    QCOMPARE(cost(1, 0, 0), 0); // 0.25
    QCOMPARE(cost(2, 0, 0), 1); // 0.5
    QCOMPARE(cost(1, 0, 1), 0); // 0.375
    QCOMPARE(cost(1, 0, 2), 1); // 0.25 + 0.25
    QCOMPARE(cost(2, 1, 1), 1); // 0.25 + 0.125 + 0.125
    QRandomGenerator random(3);
    for (int i = 0; i < 2'000; ++i) {
        const qint64 input = random.bounded(1'000'000'000);
        const qint64 cached = random.bounded(int(input) + 1);
        const qint64 output = random.bounded(1'000'000'000);
        const double exact =
            (double(input - cached) * 250'000 + double(cached) * 125'000 + double(output) * 125'000) / 1e6;
        QVERIFY(std::abs(double(cost(input, cached, output)) - exact) <= 0.501);
    }
}

void TestModelCatalogue::countsTheWorstCase()
{
    QCOMPARE(shipped().worstCaseMicros(ref("gpt-4.1"), 1'000, 100), std::optional<qint64>(2'000 + 800));
    QCOMPARE(shipped().worstCaseMicros(ref("gpt-4.1"), 0, 0), std::optional<qint64>(32'768 * 8));
    QCOMPARE(shipped().worstCaseMicros(ref("ollama/x"), 1'000, 0), std::optional<qint64>(0));
    QVERIFY(!shipped().worstCaseMicros(ref("o3"), 1'000, 100));
}

/// What is sent and set aside (issue 5: reserve the worst case before a call): the usual, unless the agent says another
/// limit or the model can give no more.
void TestModelCatalogue::limitsAnswers()
{
    const auto limit = [](const char* name, int asked, ReasoningEffort effort = ReasoningEffort::Default) {
        ChatRequest request;
        request.model = ref(name).model;
        request.maxTokens = asked;
        request.reasoning = effort;
        return shipped().answerTokens(ref(name), request);
    };
    QCOMPARE(limit("claude-sonnet-4-20250514", 0), 16'000); // and not 64,000
    QCOMPARE(limit("claude-sonnet-4", 40'000), 40'000);
    QCOMPARE(limit("claude-sonnet-4", 100'000), 64'000);
    QCOMPARE(limit("claude-3-opus", 0), 4'096);
    QCOMPARE(limit("claude-sonnet-4", 0, ReasoningEffort::Low), 16'000 + 2'048);
    QCOMPARE(limit("claude-sonnet-4", 100, ReasoningEffort::Low), 2'048 + 1'024); // there is room for words
    QCOMPARE(limit("gpt-4.1", 0), 16'000);
    // Their thoughts count among the tokens of the answer.
    QCOMPARE(limit("o3-mini", 0), 16'000 + 8'192);
    QCOMPARE(limit("gemini-2.5-pro", 0), 16'000 + 8'192);
    QCOMPARE(limit("gemini-2.0-flash", 0), 8'192);
    QCOMPARE(limit("ollama/somebody", 0), 0); // nothing is known
    QCOMPARE(limit("ollama/somebody", 50), 50);
}

void TestModelCatalogue::hasRoomForWhatIsNotListed()
{
    QCOMPARE(shipped().roomTokens(ref("gpt-4.1")), 1'047'576 - 32'768);
    QCOMPARE(shipped().roomTokens(ref("ollama/somebody")), 16'000);
    const ModelCatalogue own = shipped().with(read(R"({"providers":
        [{"id": "ollama", "protocol": "openai", "url": "http://127.0.0.1:1/v1", "local": true, "context": 8000}],
        "models": [{"name": "large", "provider": "ollama", "context": 128000}]})"));
    QCOMPARE(own.roomTokens(ref("ollama/somebody")), 4'000);
    QCOMPARE(own.roomTokens(ref("ollama/large")), 112'000);
    QCOMPARE(own.roomTokens({ QStringLiteral("nobody"), QStringLiteral("x") }), 16'000);
}

/// A person copies it and puts in the names (issue 5: Azure).
void TestModelCatalogue::shipsAnExampleForAzure()
{
    QFile file(QStringLiteral(":/cmbagent/models/catalogue.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject examples = QJsonDocument::fromJson(file.readAll()).object().value(u"examples").toObject();
    const auto own = ModelCatalogue::fromJson(QJsonDocument(examples.value(u"azure").toObject()).toJson());
    QVERIFY2(own, own ? "" : qPrintable(own.error().toText()));
    const ProviderFacts* azure = own->provider(QStringLiteral("azure"));
    QVERIFY(azure);
    QCOMPARE(azure->protocol, ProtocolKind::OpenAi);
    QCOMPARE(azure->keyHeader, QByteArray("api-key"));
    QVERIFY(!azure->apiVersion.isEmpty());
    QVERIFY(!shipped().provider(QStringLiteral("azure"))); // it is nobody's yet
    QCOMPARE(shipped().with(*own).resolve(QStringLiteral("azure/mine")).provider, QStringLiteral("azure"));
}

void TestModelCatalogue::aPersonsOwnListGoesFirst()
{
    const ModelCatalogue own = read(R"({"dated": "2026-11-01",
        "providers": [{"id": "lab", "protocol": "openai", "url": "https://lab.example/v1", "requests_per_minute": 30,
                       "tokens_per_minute": 200000}],
        "models": [{"name": "gpt-4.1", "provider": "openai", "prices": [{"input": 1000000, "output": 1000000}]},
                   {"name": "lab-model", "provider": "lab"}]})");
    const ModelCatalogue both = shipped().with(own);
    QCOMPARE(both.costMicros(ref("gpt-4.1"), soundUsage(7, 0, 0, 0)), std::optional<qint64>(7));
    QCOMPARE(both.model(ref("gpt-4.1"))->dated, QStringLiteral("2026-11-01"));
    QCOMPARE(both.resolve(QStringLiteral("lab-model")).provider, QStringLiteral("lab"));
    QCOMPARE(both.models().size(), shipped().models().size() + 1);
    QVERIFY(both.provider(QStringLiteral("anthropic")));
    const RateLimits limits = both.provider(QStringLiteral("lab"))->limits;
    QCOMPARE(limits.requestsPerMinute, 30);
    QCOMPARE(limits.tokensPerMinute, 200'000);
    QCOMPARE(both.provider(QStringLiteral("openai"))->limits.requestsPerMinute, 0); // nobody said
}

void TestModelCatalogue::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("names");
    const auto model = [](const char* fields) { return QByteArray("{\"models\": [{\"name\": \"m\"") + fields + "}]}"; };
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("byte");
    QTest::newRow("no list") << QByteArray(R"({"models": {}})") << QStringLiteral("list");
    QTest::newRow("no provider") << model("") << QStringLiteral("'m'");
    QTest::newRow("below zero") << model(R"(, "provider": "p", "prices": [{"input": -1, "output": 1}])")
                                << QStringLiteral("'m'");
    QTest::newRow("no output") << model(R"(, "provider": "p", "prices": [{"input": 1}])") << QStringLiteral("'m'");
    QTest::newRow("dollars") << model(R"(, "provider": "p", "prices": [{"input": 0.5, "output": 1}])")
                             << QStringLiteral("'m'");
    QTest::newRow("too dear") << model(R"(, "provider": "p", "prices": [{"input": 1, "output": 1000000001}])")
                              << QStringLiteral("'m'");
    QTest::newRow("only for large calls")
        << model(R"(, "provider": "p", "prices": [{"above": 5, "input": 1, "output": 1}])") << QStringLiteral("'m'");
    QTest::newRow("unknown protocol") << QByteArray(
        R"({"providers": [{"id": "p", "protocol": "telepathy", "url": "http://x"}]})")
                                      << QStringLiteral("'p'");
    QTest::newRow("a limit below zero") << QByteArray(
        R"({"providers": [{"id": "p", "protocol": "openai", "url": "http://x", "tokens_per_minute": -1}]})")
                                        << QStringLiteral("'p'");
    QTest::newRow("no header") << QByteArray(
        R"({"providers": [{"id": "p", "protocol": "openai", "url": "http://x", "key_header": "a: b"}]})")
                               << QStringLiteral("'a: b'");
    QTest::newRow("no address") << QByteArray(
        R"({"providers": [{"id": "p", "protocol": "openai", "url": "file:///x"}]})")
                                << QStringLiteral("'p'");
}

void TestModelCatalogue::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, names);
    const auto catalogue = ModelCatalogue::fromJson(json);
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().code, ErrorCode::BadInput);
    QVERIFY2(catalogue.error().what.contains(names), qPrintable(catalogue.error().what));
}

void TestModelCatalogue::choosesByPrecedence()
{
    const QString engineer = QStringLiteral("engineer");
    const auto name = [](const char* text) { return QString::fromLatin1(text); };
    ModelChoices choices;
    QCOMPARE(choices.modelFor(engineer), QString());
    choices.global.forAll = name("global");
    QCOMPARE(choices.modelFor(engineer), name("global"));
    choices.global.byRole.insert(engineer, name("global engineer"));
    QCOMPARE(choices.modelFor(engineer), name("global engineer"));
    QCOMPARE(choices.modelFor(name("planner")), name("global"));
    choices.mode.forAll = name("mode");
    QCOMPARE(choices.modelFor(engineer), name("mode"));
    choices.step.byRole.insert(engineer, name("step"));
    QCOMPARE(choices.modelFor(engineer), name("step"));
    QCOMPARE(choices.modelFor(name("planner")), name("mode"));
    choices.user.forAll = name("user");
    QCOMPARE(choices.modelFor(engineer), name("user"));
    choices.user.byRole.insert(engineer, name("user engineer"));
    QCOMPARE(choices.modelFor(engineer), name("user engineer"));
}

/// User, step, mode, global: each goes before all that come after it, wherever it was said (issue 5).
void TestModelCatalogue::eachPlaceGoesBeforeTheNext()
{
    const QString engineer = QStringLiteral("engineer");
    const ModelChoice settings { { { engineer, QStringLiteral("global") } },
                                 QStringLiteral("global for all"),
                                 { { TaskMode::DeepResearch, QStringLiteral("mode") } } };
    const auto model = [&](const QMap<QString, QString>& user, const QString& step, std::optional<TaskMode> mode) {
        ModelChoices choices = ModelChoices::of(user, mode, settings);
        choices.step.forAll = step;
        return choices.modelFor(engineer);
    };
    const QMap<QString, QString> user { { QString(), QStringLiteral("user") } };
    const auto step = QStringLiteral("step");
    QCOMPARE(model(user, step, TaskMode::DeepResearch), QStringLiteral("user"));
    QCOMPARE(model({}, step, TaskMode::DeepResearch), QStringLiteral("step"));
    QCOMPARE(model({}, {}, TaskMode::DeepResearch), QStringLiteral("mode")); // even before a role that is named
    QCOMPARE(model({}, {}, TaskMode::OneShot), QStringLiteral("global")); // nothing is set for that one
    QCOMPARE(model({}, {}, std::nullopt), QStringLiteral("global"));
    QCOMPARE(ModelChoices::of({}, {}, settings).modelFor(QStringLiteral("planner")), QStringLiteral("global for all"));
}

QTEST_GUILESS_MAIN(TestModelCatalogue)
#include "tst_modelcatalogue.moc"
