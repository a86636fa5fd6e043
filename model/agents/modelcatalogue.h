// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelprotocol.h"
#include "agents/ratelimiter.h"

#include <optional>
#include <vector>

namespace cmbagent {

/// What a model nobody knows the size of is taken to have room for, question and answer together.
inline constexpr qint64 usualContextTokens = 32'000;

/// Who offers models.
struct ProviderFacts
{
    QString id; ///< "openai"
    QString label; ///< for people
    ProtocolKind protocol = ProtocolKind::OpenAi;
    QUrl base;
    QString keyVariable; ///< environment variable with the key; empty: it needs none
    QStringList names; ///< a model with one of these in its name is theirs
    bool isLocal = false; ///< on this machine, and costs nothing
    QByteArray keyHeader; ///< header that takes the bare key; empty: as the protocol has it
    QString apiVersion; ///< Azure's api-version; empty elsewhere
    qint64 contextTokens = 0; ///< of its models that are not listed; 0: usualContextTokens
    RateLimits limits {}; ///< what this person's account with it allows
    bool operator==(const ProviderFacts&) const = default;
};

/// What tokens cost, in micro-dollars per million.
struct ModelPrice
{
    qint64 above = 0; ///< for calls whose input has more tokens than this
    qint64 input = 0;
    qint64 cached = 0;
    qint64 output = 0;
    bool operator==(const ModelPrice&) const = default;
};

/// What is known of one model.
struct ModelFacts
{
    QString name;
    QString provider;
    QStringList also; ///< other names of it
    qint64 contextTokens = 0; ///< 0: unknown
    qint64 outputTokens = 0; ///< most of one answer; 0: unknown
    std::vector<ModelPrice> prices; ///< by rising `above`; empty: unknown
    QString dated; ///< of the catalogue it comes from: the version of its price
    bool operator==(const ModelFacts&) const = default;
};

/// A model at a provider.
struct ModelRef
{
    QString provider;
    QString model;

    /// "provider/model".
    [[nodiscard]] QString toText() const { return provider + QLatin1Char('/') + model; }
    bool operator==(const ModelRef&) const = default;
};

/// Providers, models and prices, from resources/models/catalogue.json and a person's own file in the same form. A value
/// that is only read; safe from every thread.
class ModelCatalogue
{
public:
    /// BadInput names the entry that is wrong.
    static Result<ModelCatalogue> fromJson(const QByteArray& json);
    /// The one the program ships; read once.
    static const ModelCatalogue& standard();
    /// This one with the providers and models of another put over its own.
    [[nodiscard]] ModelCatalogue with(const ModelCatalogue& other) const;
    /// Puts a provider in the place of the one with its id, or behind all others.
    void setProvider(const ProviderFacts& facts);

    [[nodiscard]] const std::vector<ProviderFacts>& providers() const { return m_providers; }
    /// The day its prices are of, as it says itself.
    [[nodiscard]] const QString& dated() const { return m_dated; }
    [[nodiscard]] const std::vector<ModelFacts>& models() const { return m_models; }
    /// Null when there is none of that id.
    [[nodiscard]] const ProviderFacts* provider(const QString& id) const;
    /// Null when nothing is known of the model. A date at the end of the name is its version and does not matter,
    /// unless the catalogue has it.
    [[nodiscard]] const ModelFacts* model(const ModelRef& ref) const;
    /// What a person means by "gpt-4.1", "claude-sonnet-4-20250514" or "ollama/llama3.2".
    [[nodiscard]] ModelRef resolve(const QString& text) const;
    /// In micro-dollars, rounded to the nearest, halves up. None when price or usage are unknown; models on this
    /// machine cost 0.
    [[nodiscard]] std::optional<qint64> costMicros(const ModelRef& ref, const TokenUsage& usage) const;
    /// Most tokens an answer may have, thinking included: what the request says, or the usual and what the model
    /// thinks; never more than the model can give. This is sent, and this is set aside. 0: nothing is known of the
    /// model and nothing asked, so its provider decides.
    [[nodiscard]] int answerTokens(const ModelRef& ref, const ChatRequest& request) const;
    /// Tokens a request may have so that there is room for an answer; also for models nothing is known of.
    [[nodiscard]] qint64 roomTokens(const ModelRef& ref) const;
    /// The most a call can cost: all its input at full price, and as much output as is allowed.
    [[nodiscard]] std::optional<qint64> worstCaseMicros(const ModelRef& ref, qint64 inputTokens,
                                                        qint64 maxTokens) const;
    bool operator==(const ModelCatalogue&) const = default;

private:
    QString m_dated;
    std::vector<ProviderFacts> m_providers;
    std::vector<ModelFacts> m_models;
};

} // namespace cmbagent
