// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/budgetedmodel.h"

#include <functional>
#include <utility>

namespace cmbagent {

namespace {

/// Reserves for each try of a call and settles what became of it.
class SpendingObserver final : public ChatObserver
{
public:
    SpendingObserver(ChatObserver& observer, std::function<Result<SpendingGate::Reservation>()> reserve,
                     std::function<void(SpendingGate::Reservation, const TokenUsage*)> settle)
        : m_observer(observer), m_reserve(std::move(reserve)), m_settle(std::move(settle))
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
        end(attempt.used);
        m_observer.attemptFailed(attempt);
    }
    Result<void> mayTryAgain() override
    {
        const auto may = m_observer.mayTryAgain();
        return may ? begin() : may;
    }

    /// Sets the worst case of one try aside.
    Result<void> begin()
    {
        const auto reserved = m_reserve();
        m_wasRefused = !reserved;
        if (!reserved) {
            return tl::unexpected(reserved.error());
        }
        m_reserved = *reserved;
        return {};
    }
    /// What has arrived must be paid for, even when the provider does not say how much; a refusal costs nothing.
    void end(const TokenUsage& usage, bool isAnswered = false)
    {
        const bool isPaid = usage.isKnown || isAnswered || m_hasArrived;
        if (const auto reserved = std::exchange(m_reserved, {})) {
            m_settle(*reserved, isPaid ? &usage : nullptr);
        }
        m_hasArrived = false;
    }
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

private:
    ChatObserver& m_observer;
    const std::function<Result<SpendingGate::Reservation>()> m_reserve;
    const std::function<void(SpendingGate::Reservation, const TokenUsage*)> m_settle;
    std::optional<SpendingGate::Reservation> m_reserved;
    bool m_hasArrived = false;
    bool m_wasRefused = false;
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
    const auto worst = worstCaseMicros(m_catalogue, m_provider, request);
    SpendingObserver watch(
        observer, [this, worst] { return m_gate.reserve(m_place, worst); },
        [this, &request](SpendingGate::Reservation reserved, const TokenUsage* paid) {
            m_gate.settle(reserved, paid ? m_catalogue.costMicros({ m_provider, request.model }, *paid) : 0);
        });
    const auto begun = watch.begin();
    auto reply = begun ? m_model.chat(request, std::move(stop), watch) : tl::unexpected(begun.error());
    m_wasRefused = watch.wasRefused();
    // Without a reply this is an end that nobody was told of, such as a stop.
    watch.end(reply ? reply->usage : TokenUsage(), reply.has_value());
    return reply;
}

} // namespace cmbagent
