// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/budgetedmodel.h"

#include <utility>

namespace cmbagent {

namespace {

/// Adds up what the attempts of one call cost that came to nothing.
class SpendingObserver final : public ChatObserver
{
public:
    SpendingObserver(ChatObserver& observer, const ModelCatalogue& catalogue, const ModelRef& model)
        : m_observer(observer), m_catalogue(catalogue), m_model(model)
    { }

    void textArrived(const QString& text) override
    {
        m_hasArrived = true;
        m_observer.textArrived(text);
    }
    void thinkingArrived(const QString& text) override
    {
        m_hasArrived = true;
        m_observer.thinkingArrived(text);
    }
    void toolCallBegan(const QString& name) override
    {
        m_hasArrived = true;
        m_observer.toolCallBegan(name);
    }
    void attemptFailed(const FailedAttempt& attempt) override
    {
        add(attempt.used);
        m_observer.attemptFailed(attempt);
    }

    /// What has arrived must be paid for, even when the provider does not say how much; a refusal costs nothing.
    void add(const TokenUsage& usage)
    {
        if (usage.isKnown || std::exchange(m_hasArrived, false)) {
            const auto micros = m_catalogue.costMicros(m_model, usage);
            m_spent = m_spent && micros ? std::optional(*m_spent + *micros) : std::nullopt;
        }
        m_hasArrived = false;
    }
    /// All attempts so far; nothing: nobody knows.
    [[nodiscard]] std::optional<qint64> spent() const { return m_spent; }
    void setArrived() { m_hasArrived = true; }

private:
    ChatObserver& m_observer;
    const ModelCatalogue& m_catalogue;
    const ModelRef m_model;
    bool m_hasArrived = false;
    std::optional<qint64> m_spent = 0;
};

} // namespace

std::optional<qint64> worstCaseMicros(const ModelCatalogue& catalogue, const QString& provider,
                                      const ChatRequest& request)
{
    // A token has about four bytes in English, and hardly ever less than two.
    const ModelRef model { provider, request.model };
    return catalogue.worstCaseMicros(model, 2 * roughTokens(request), catalogue.answerTokens(model, request));
}

BudgetedModel::BudgetedModel(ChatModel& model, QString provider, const ModelCatalogue& catalogue, SpendingGate& gate,
                             const CallPlace& place)
    : m_model(model), m_provider(std::move(provider)), m_catalogue(catalogue), m_gate(gate), m_place(place)
{ }

Result<ChatReply> BudgetedModel::chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer)
{
    const auto reserved = m_gate.reserve(m_place, worstCaseMicros(m_catalogue, m_provider, request));
    m_wasRefused = !reserved;
    if (!reserved) {
        return tl::unexpected(reserved.error());
    }
    SpendingObserver watch(observer, m_catalogue, { m_provider, request.model });
    auto reply = m_model.chat(request, std::move(stop), watch);
    if (reply) {
        watch.setArrived();
        watch.add(reply->usage);
    } else {
        watch.add({}); // an end that nobody was told of, such as a stop
    }
    m_gate.settle(*reserved, watch.spent());
    return reply;
}

} // namespace cmbagent
