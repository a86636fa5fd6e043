// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelcommands.h"

#include "agents/budgetedmodel.h"
#include "agents/httpmodel.h"
#include "agents/modelcaller.h"
#include "app/cli/keycommands.h"
#include "app/models/modelsettings.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

/// "2", "0.075": dollars of so many micro-dollars.
QString dollarsText(qint64 micros)
{
    return QString::number(double(micros) / 1e6, 'g', 6);
}

QString priceText(const ModelFacts& facts)
{
    if (facts.prices.empty()) {
        return QStringLiteral("price unknown");
    }
    const ModelPrice& price = facts.prices.front();
    const QString more =
        facts.prices.size() > 1 ? QStringLiteral(" (more above %1 tokens)").arg(facts.prices.at(1).above) : QString();
    return QStringLiteral("%1 / %2 USD%3").arg(dollarsText(price.input), dollarsText(price.output), more);
}

QJsonObject modelToJson(const ModelFacts& facts)
{
    QJsonValue price;
    if (!facts.prices.empty()) {
        const ModelPrice& first = facts.prices.front();
        price = QJsonObject { { "input", first.input }, { "cached", first.cached }, { "output", first.output } };
    }
    return { { "model", facts.name },
             { "provider", facts.provider },
             { "context", facts.contextTokens },
             { "output", facts.outputTokens },
             { "price", price } };
}

QJsonObject reportToJson(const ConnectionReport& report, const Redactor& redactor)
{
    return { { "provider", report.provider },
             { "url", report.url.toString() },
             { "reachable", report.isReachable() },
             { "ms", report.millis },
             { "models", QJsonArray::fromStringList(report.models) },
             { "error", report.error ? QJsonValue(redactor.redact(report.error->what)) : QJsonValue() } };
}

/// Tells of tries that came to nothing.
class FailureObserver final : public ChatObserver
{
public:
    explicit FailureObserver(std::function<void(const FailedAttempt&)> failed) : m_failed(std::move(failed)) { }

    void attemptFailed(const FailedAttempt& attempt) override { m_failed(attempt); }

private:
    const std::function<void(const FailedAttempt&)> m_failed;
};

ChatRequest testQuestion(const QString& model)
{
    ChatRequest request;
    request.model = model;
    request.messages << userMessage(QStringLiteral("Answer with the single word: ready"));
    request.maxTokens = 256;
    return request;
}

} // namespace

ModelsCommand::~ModelsCommand() = default;

void ModelsCommand::start()
{
    QSettings settings(m_backend.dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    auto catalogue = ModelSettings(m_backend.dataDir().path(), settings).catalogue();
    if (!catalogue) {
        return finish(catalogue.error());
    }
    m_catalogue = std::move(*catalogue);
    m_keys.load(m_catalogue.providers(),
                [this] { m_invocation.verb == Invocation::Verb::ModelsList ? list() : test(); });
}

void ModelsCommand::interrupt()
{
    m_worker.request_stop();
    Command::interrupt();
}

template <typename Value>
void ModelsCommand::workThen(std::function<Value(const std::stop_token&)> work, std::function<void(const Value&)> done)
{
    m_worker = std::jthread([this, work = std::move(work), done = std::move(done)](const std::stop_token& stop) {
        QMetaObject::invokeMethod(
            this, [done, value = work(stop)] { done(value); }, Qt::QueuedConnection);
    });
}

// --- models list

void ModelsCommand::list()
{
    workThen<QList<ConnectionReport>>(
        [this](const std::stop_token& stop) { return findLocalServers(m_client, m_clock, m_catalogue, stop); },
        [this](const QList<ConnectionReport>& local) { showList(local); });
}

void ModelsCommand::showList(const QList<ConnectionReport>& local)
{
    QJsonArray models;
    for (const ModelFacts& facts : m_catalogue.models()) {
        m_terminal.line(
            QStringLiteral("%1 %2  %3").arg(facts.provider, -10).arg(facts.name, -24).arg(priceText(facts)));
        models << modelToJson(facts);
    }
    m_terminal.line(
        QStringLiteral("\nPrices are for a million tokens of input / output, as of %1; they may have changed.")
            .arg(m_catalogue.dated()));
    QJsonArray providers;
    for (const ProviderFacts& provider : m_catalogue.providers()) {
        const KeyPlace place = m_keys.place(provider.id);
        if (!provider.keyVariable.isEmpty() || place != KeyPlace::None) {
            m_terminal.line(keyText(provider, place));
        }
        providers << QJsonObject { { "provider", provider.id },
                                   { "url", provider.base.toString() },
                                   { "key_variable", provider.keyVariable },
                                   { "has_key", place != KeyPlace::None },
                                   { "key_place", keyPlaceName(place) } };
    }
    QJsonArray servers;
    for (const ConnectionReport& report : local) {
        m_terminal.line(QStringLiteral("On this machine: %1 at %2 with %3")
                            .arg(report.provider, report.url.toString(), report.models.join(QStringLiteral(", "))));
        servers << reportToJson(report, m_keys.redactor());
    }
    m_terminal.json(
        { { "dated", m_catalogue.dated() }, { "models", models }, { "providers", providers }, { "local", servers } });
    finish(ExitCode::Done);
}

// --- models test

Result<std::vector<ProviderFacts>> ModelsCommand::wantedProviders() const
{
    const QString url = m_invocation.value("--url");
    QString id = m_invocation.value("--provider");
    if (id.isEmpty() && url.isEmpty() && !m_invocation.arguments.isEmpty()) {
        id = m_catalogue.resolve(m_invocation.arguments.first()).provider;
    }
    std::vector<ProviderFacts> wanted;
    for (const ProviderFacts& provider : m_catalogue.providers()) {
        if (id.isEmpty() ? url.isEmpty() && !m_keys.key(provider.id).isEmpty() : provider.id == id) {
            wanted.push_back(provider);
        }
    }
    if (id.isEmpty() && !url.isEmpty()) {
        // A stranger's address gets nobody's key.
        ProviderFacts stranger;
        stranger.id = QStringLiteral("url");
        stranger.label = url;
        wanted.push_back(stranger);
    }
    if (!id.isEmpty() && wanted.empty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("There is no provider '%1'.").arg(id),
                    QStringLiteral("See 'cmbagent models list --json'."));
    }
    if (!url.isEmpty()) {
        wanted.front().base = QUrl(url);
    }
    return wanted;
}

void ModelsCommand::test()
{
    const auto wanted = wantedProviders();
    if (!wanted) {
        return finish(wanted.error());
    }
    const bool isOpen = m_invocation.value("--provider").isEmpty() && m_invocation.value("--url").isEmpty()
        && m_invocation.arguments.isEmpty();
    workThen<QList<ConnectionReport>>(
        [this, providers = *wanted, isOpen](const std::stop_token& stop) {
            QList<ConnectionReport> reports;
            for (const ProviderFacts& provider : providers) {
                reports << testConnection(m_client, m_clock, provider, m_keys.key(provider.id), stop);
            }
            return isOpen ? reports + findLocalServers(m_client, m_clock, m_catalogue, stop) : reports;
        },
        [this](const QList<ConnectionReport>& reports) { showTests(reports); });
}

void ModelsCommand::showTests(const QList<ConnectionReport>& reports)
{
    if (reports.isEmpty()) {
        return refuse(ErrorCode::Missing,
                      QStringLiteral("There is nothing to test: no key is set, and no model server runs here."),
                      QStringLiteral("Keep a key with 'cmbagent keys set', set OPENAI_API_KEY, ANTHROPIC_API_KEY or "
                                     "GEMINI_API_KEY, or start Ollama."));
    }
    for (const ConnectionReport& report : reports) {
        m_terminal.line(
            report.isReachable()
                ? QStringLiteral("✓ %1: %2 models after %3 ms (%4)")
                      .arg(report.provider)
                      .arg(report.models.size())
                      .arg(report.millis)
                      .arg(report.url.toString())
                : QStringLiteral("✗ %1: %2").arg(report.provider, m_keys.redactor().redact(report.error->toText())));
    }
    if (m_invocation.arguments.isEmpty() || !reports.first().isReachable()) {
        return finishTest(reports, Asked());
    }
    onceBudgetsKnown([this, reports] { ask(reports); });
}

void ModelsCommand::ask(const QList<ConnectionReport>& reports)
{
    const ProviderFacts provider = wantedProviders()->front();
    const QString typed = m_invocation.arguments.first();
    const ModelRef ref = m_invocation.has("--provider") || m_invocation.has("--url") ? ModelRef { provider.id, typed }
                                                                                     : m_catalogue.resolve(typed);
    workThen<Result<Asked>>([this, provider, ref, place = callPlace(), note = noting(CallPurpose::Test)](
                                const std::stop_token& stop) { return answerOf(provider, ref, place, note, stop); },
                            [this, reports](const Result<Asked>& answer) {
                                onceNoted([this, reports, answer] { finishTest(reports, answer); });
                            });
}

/// Asks a model for a word, as far as budgets allow; on the worker's thread.
Result<ModelsCommand::Asked> ModelsCommand::answerOf(const ProviderFacts& provider, const ModelRef& ref,
                                                     const CallPlace& place,
                                                     const std::function<void(const ModelCall&)>& note,
                                                     const std::stop_token& stop)
{
    const ChatRequest request = testQuestion(ref.model);
    ModelCall call;
    call.provider = ref.provider;
    call.model = ref.model;
    call.request = request.hash();
    qint64 began = m_clock.steadyMicros();
    bool isNoted = false;
    const auto put = [&](const TokenUsage& usage, const QString& error) {
        call.usage = usage;
        call.error = error;
        call.millis = (m_clock.steadyMicros() - began) / 1000;
        putPrice(call, m_catalogue);
        note(call);
        began = m_clock.steadyMicros();
    };
    FailureObserver observer([&](const FailedAttempt& attempt) {
        put(attempt.used, callErrorName(attempt.error, stop));
        isNoted = true; // whoever stops in the pause before the next try asks nothing more
    });
    PatienceOptions patience;
    patience.attempts = 2;
    HttpModel model(m_client, m_clock, endpointOf(provider, m_keys.key(provider.id)), patience);
    BudgetedModel budgeted(model, ref.provider, m_catalogue, m_backend.spendingGate(), place);
    const auto reply = budgeted.chat(request, stop, observer);
    if (reply) {
        call.servedModel = reply->model;
        put(reply->usage, {});
        return Asked { *reply, call.costMicros };
    }
    if (!isNoted && !budgeted.wasRefused()) {
        put({}, callErrorName(reply.error(), stop));
    }
    return tl::unexpected(reply.error());
}

void ModelsCommand::finishTest(const QList<ConnectionReport>& reports, const Result<Asked>& answer)
{
    QJsonArray tests;
    bool isGood = true;
    for (const ConnectionReport& report : reports) {
        tests << reportToJson(report, m_keys.redactor());
        isGood = isGood && report.isReachable();
    }
    QJsonObject object { { "tests", tests } };
    if (!answer) {
        m_terminal.json(object);
        return finish(m_keys.redactor().redact(answer.error()));
    }
    if (const ChatReply& reply = answer->reply; reply != ChatReply()) {
        const QJsonValue cost = answer->costMicros ? QJsonValue(*answer->costMicros) : QJsonValue();
        object.insert(QStringLiteral("answer"),
                      QJsonObject { { "model", reply.model },
                                    { "text", reply.text },
                                    { "usage", reply.usage.toJson() },
                                    { "cost_micros", cost } });
        m_terminal.line(QStringLiteral("  %1 answered: %2").arg(reply.model, reply.text.simplified()));
        m_terminal.line(QStringLiteral("  It cost %1.")
                            .arg(answer->costMicros ? dollarsText(*answer->costMicros) + QStringLiteral(" USD")
                                                    : QStringLiteral("an unknown amount")));
    }
    m_terminal.json(object);
    finish(isGood ? ExitCode::Done : ExitCode::Failed);
}

} // namespace cmbagent
