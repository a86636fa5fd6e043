// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chatmodel.h"
#include "agents/modelcatalogue.h"
#include "core/budgets.h"

#include <atomic>

namespace cmbagent {

/// Asks a model only when its budgets allow: the worst case is set aside before, what the call did cost is settled
/// after, attempts that failed included. Not for recorded answers, which cost nothing. Safe from every thread.
class BudgetedModel final : public ChatModel
{
public:
    /// `model` of `provider`, `catalogue` and `gate` must outlive it.
    BudgetedModel(ChatModel& model, QString provider, const ModelCatalogue& catalogue, SpendingGate& gate,
                  const CallPlace& place);

    /// Limit names the budget that is used up; then nothing was sent.
    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;
    /// The last call was not made, because a budget has no room for it.
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

private:
    ChatModel& m_model;
    const QString m_provider;
    const ModelCatalogue& m_catalogue;
    SpendingGate& m_gate;
    const CallPlace m_place;
    std::atomic_bool m_wasRefused = false;
};

/// The most a call can cost in micro-dollars: as many tokens of input as even dense text has, and as much output as is
/// allowed. Nothing: the price is unknown.
std::optional<qint64> worstCaseMicros(const ModelCatalogue& catalogue, const QString& provider,
                                      const ChatRequest& request);

} // namespace cmbagent
