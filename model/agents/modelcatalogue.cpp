// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modelcatalogue.h"

#include "agents/protocols.h"
#include "core/jsonfields.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

tl::unexpected<Error> wrongEntry(const QString& what)
{
    return fail(ErrorCode::BadInput, QStringLiteral("The list of models has a fault: %1.").arg(what),
                QStringLiteral("Compare it with the list the program ships."));
}

QStringList textsIn(const QJsonArray& array)
{
    QStringList texts;
    for (const QJsonValue& value : array) {
        texts << value.toString();
    }
    return texts;
}

/// Whether a text may stand as the name of a header; empty: none is given.
bool isHeaderName(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]{0,100}\\z"));
    return form.match(text).hasMatch();
}

Result<ProviderFacts> readProvider(const QJsonObject& object)
{
    Fields fields(object);
    ProviderFacts facts;
    facts.id = fields.text("id");
    facts.label = fields.has("label") ? fields.text("label") : facts.id;
    facts.protocol = fields.named("protocol", protocolFromName);
    facts.base = QUrl(fields.text("url"));
    facts.keyVariable = fields.text("key");
    facts.names = textsIn(fields.array("names"));
    facts.isLocal = fields.boolean("local", false);
    facts.limits = { fields.big("requests_per_minute"), fields.big("tokens_per_minute") };
    const QString keyHeader = fields.text("key_header");
    facts.keyHeader = keyHeader.toLatin1();
    facts.apiVersion = fields.text("api_version");
    facts.contextTokens = fields.big("context");
    if (!isHeaderName(keyHeader)) {
        return wrongEntry(QStringLiteral("'%1' of provider '%2' names no header").arg(keyHeader, facts.id));
    }
    const bool isWeb = facts.base.scheme() == QLatin1String("http") || facts.base.scheme() == QLatin1String("https");
    const bool isLimited =
        facts.limits.requestsPerMinute >= 0 && facts.limits.tokensPerMinute >= 0 && facts.contextTokens >= 0;
    if (!fields.ok() || facts.id.isEmpty() || facts.id.contains(QLatin1Char('/')) || !isWeb || !isLimited) {
        return wrongEntry(QStringLiteral("provider '%1' is not complete").arg(facts.id));
    }
    return facts;
}

/// Prices are whole micro-dollars up to 1000 dollars a million tokens, so that no sum of a call can overflow.
Result<ModelPrice> readPrice(const QJsonObject& object, const QString& model)
{
    Fields fields(object);
    ModelPrice price { fields.big("above"), fields.big("input", -1), 0, fields.big("output", -1) };
    price.cached = fields.big("cached", price.input);
    const auto isSound = [](qint64 value) { return value >= 0 && value <= 1'000'000'000; };
    if (!fields.ok() || price.above < 0 || !isSound(price.input) || !isSound(price.cached) || !isSound(price.output)) {
        return wrongEntry(QStringLiteral("the price of '%1' cannot be read").arg(model));
    }
    return price;
}

Result<ModelFacts> readModel(const QJsonObject& object, const QString& dated)
{
    Fields fields(object);
    ModelFacts facts;
    facts.name = fields.text("name");
    facts.provider = fields.text("provider");
    facts.also = textsIn(fields.array("also"));
    facts.contextTokens = fields.big("context");
    facts.outputTokens = fields.big("output");
    facts.dated = dated;
    const QJsonArray prices = fields.array("prices");
    for (const QJsonValue& value : prices) {
        const auto price = readPrice(value.toObject(), facts.name);
        if (!price) {
            return tl::unexpected(price.error());
        }
        facts.prices.push_back(*price);
    }
    std::sort(facts.prices.begin(), facts.prices.end(),
              [](const ModelPrice& a, const ModelPrice& b) { return a.above < b.above; });
    if (!fields.ok() || facts.name.isEmpty() || facts.provider.isEmpty()) {
        return wrongEntry(QStringLiteral("model '%1' is not complete").arg(facts.name));
    }
    if (!facts.prices.empty() && facts.prices.front().above != 0) {
        return wrongEntry(QStringLiteral("'%1' has no price for small calls").arg(facts.name));
    }
    return facts;
}

/// gpt-4.1-2025-04-14 and claude-sonnet-4-20250514 are versions of what stands before the date.
QString withoutDate(const QString& name)
{
    static const QRegularExpression date(QStringLiteral("-(20\\d{6}|20\\d\\d-\\d\\d-\\d\\d)$"));
    QString undated = name;
    return undated.remove(date);
}

template <typename Facts, typename IsIt>
void putOver(std::vector<Facts>& list, const Facts& facts, IsIt isIt)
{
    const auto found = std::find_if(list.begin(), list.end(), isIt);
    if (found == list.end()) {
        list.push_back(facts);
    } else {
        *found = facts;
    }
}

qint64 roundedMicros(qint64 tokenPrices)
{
    return (tokenPrices + 500'000) / 1'000'000;
}

const ModelPrice& priceFor(const ModelFacts& facts, qint64 inputTokens)
{
    const auto found = std::find_if(facts.prices.rbegin(), facts.prices.rend(),
                                    [inputTokens](const ModelPrice& price) { return inputTokens > price.above; });
    return found == facts.prices.rend() ? facts.prices.front() : *found;
}

/// Tokens a model is likely to think before it answers; they count among those of the answer.
int thoughtsOf(const ChatRequest& request)
{
    static const QRegularExpression thinking(QStringLiteral("(^|/)gemini-(2\\.5|[3-9])"));
    const bool thinksByItself = isReasoningModel(request.model) || thinking.match(request.model).hasMatch();
    return request.reasoning != ReasoningEffort::Default ? thoughtBudget(request.reasoning)
        : thinksByItself                                 ? thoughtBudget(ReasoningEffort::Medium)
                                                         : 0;
}

} // namespace

Result<ModelCatalogue> ModelCatalogue::fromJson(const QByteArray& json)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject()) {
        return wrongEntry(QStringLiteral("%1 at byte %2").arg(wrong.errorString()).arg(wrong.offset));
    }
    const QJsonObject object = document.object();
    Fields fields(object);
    ModelCatalogue catalogue;
    catalogue.m_dated = fields.text("dated");
    const QJsonArray providers = fields.array("providers");
    for (const QJsonValue& value : providers) {
        auto facts = readProvider(value.toObject());
        if (!facts) {
            return tl::unexpected(facts.error());
        }
        catalogue.m_providers.push_back(std::move(*facts));
    }
    const QJsonArray models = fields.array("models");
    for (const QJsonValue& value : models) {
        auto facts = readModel(value.toObject(), catalogue.m_dated);
        if (!facts) {
            return tl::unexpected(facts.error());
        }
        catalogue.m_models.push_back(std::move(*facts));
    }
    return fields.ok() ? Result<ModelCatalogue>(catalogue) : wrongEntry(QStringLiteral("a list is no list"));
}

const ModelCatalogue& ModelCatalogue::standard()
{
    static const ModelCatalogue catalogue = [] {
        QFile file(QStringLiteral(":/cmbagent/models/catalogue.json"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        auto read = fromJson(isOpen ? file.readAll() : QByteArray());
        // Built in and tested: it cannot fail but by our own mistake.
        Q_ASSERT_X(read, "ModelCatalogue", read ? "" : qPrintable(read.error().toText()));
        return std::move(*read);
    }();
    return catalogue;
}

ModelCatalogue ModelCatalogue::with(const ModelCatalogue& other) const
{
    ModelCatalogue both = *this;
    for (const ProviderFacts& facts : other.m_providers) {
        both.setProvider(facts);
    }
    for (const ModelFacts& facts : other.m_models) {
        putOver(both.m_models, facts, [&facts](const ModelFacts& known) {
            return known.name == facts.name && known.provider == facts.provider;
        });
    }
    return both;
}

void ModelCatalogue::setProvider(const ProviderFacts& facts)
{
    putOver(m_providers, facts, [&facts](const ProviderFacts& known) { return known.id == facts.id; });
}

const ProviderFacts* ModelCatalogue::provider(const QString& id) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&id](const ProviderFacts& facts) { return facts.id == id; });
    return found == m_providers.end() ? nullptr : &*found;
}

const ModelFacts* ModelCatalogue::model(const ModelRef& ref) const
{
    for (const QString& name : { ref.model, withoutDate(ref.model) }) {
        const auto found = std::find_if(m_models.begin(), m_models.end(), [&](const ModelFacts& facts) {
            return facts.provider == ref.provider && (facts.name == name || facts.also.contains(name));
        });
        if (found != m_models.end()) {
            return &*found;
        }
    }
    return nullptr;
}

ModelRef ModelCatalogue::resolve(const QString& text) const
{
    const QString first = text.section(QLatin1Char('/'), 0, 0);
    if (first != text && provider(first)) {
        return { first, text.mid(first.size() + 1) };
    }
    for (const ProviderFacts& facts : m_providers) {
        if (model({ facts.id, text })) {
            return { facts.id, text };
        }
    }
    for (const ProviderFacts& facts : m_providers) {
        const bool isTheirs = std::any_of(facts.names.begin(), facts.names.end(), [&text](const QString& sign) {
            return text.contains(sign, Qt::CaseInsensitive);
        });
        if (isTheirs) {
            return { facts.id, text };
        }
    }
    return { QStringLiteral("openai"), text };
}

std::optional<qint64> ModelCatalogue::costMicros(const ModelRef& ref, const TokenUsage& usage) const
{
    const ProviderFacts* offers = provider(ref.provider);
    const ModelFacts* facts = model(ref);
    if (!usage.isKnown) {
        return std::nullopt;
    }
    if (!facts || facts->prices.empty()) {
        return offers && offers->isLocal ? std::optional<qint64>(0) : std::nullopt;
    }
    const ModelPrice& price = priceFor(*facts, usage.input);
    return roundedMicros((usage.input - usage.cached) * price.input + usage.cached * price.cached
                         + usage.output * price.output);
}

int ModelCatalogue::answerTokens(const ModelRef& ref, const ChatRequest& request) const
{
    const ModelFacts* facts = model(ref);
    const qint64 asked = request.maxTokens;
    if (!facts) {
        return int(asked);
    }
    const int thoughts = thoughtBudget(request.reasoning);
    const qint64 wanted = asked <= 0 ? usualAnswerTokens + thoughtsOf(request)
        : thoughts > 0               ? std::max<qint64>(asked, thoughts + leastWords)
                                     : asked;
    const qint64 most = facts->outputTokens > 0 ? facts->outputTokens : facts->contextTokens / 2;
    return int(most > 0 ? std::min(wanted, most) : wanted);
}

qint64 ModelCatalogue::roomTokens(const ModelRef& ref) const
{
    const ModelFacts* facts = model(ref);
    const ProviderFacts* offers = provider(ref.provider);
    const qint64 unlisted = offers && offers->contextTokens > 0 ? offers->contextTokens : usualContextTokens;
    const qint64 context = facts && facts->contextTokens > 0 ? facts->contextTokens : unlisted;
    const qint64 most = facts && facts->outputTokens > 0 ? facts->outputTokens : usualAnswerTokens;
    return std::max(context - most, context / 2);
}

std::optional<qint64> ModelCatalogue::worstCaseMicros(const ModelRef& ref, qint64 inputTokens, qint64 maxTokens) const
{
    const ModelFacts* facts = model(ref);
    const qint64 most = maxTokens > 0 ? maxTokens : facts ? facts->outputTokens : 0;
    if (facts && !facts->prices.empty() && most <= 0) {
        return std::nullopt;
    }
    return costMicros(ref, soundUsage(inputTokens, 0, most, 0));
}

} // namespace cmbagent
