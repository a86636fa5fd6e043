// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpclient.h"
#include "agents/modelprotocol.h"
#include "agents/ratelimiter.h"

#include <functional>

namespace cmbagent {

/// How patient a model is.
struct PatienceOptions
{
    HttpLimits limits;
    int attempts = 5; ///< of one call
    qint64 mostWaitMillis = 600'000; ///< a service that asks for more patience than this gets none
    std::function<double()> jitter; ///< in [0, 1), spreads out repetitions; by chance unless given
};

/// A model behind HTTP, in whichever protocol its endpoint speaks. What fails and may be well the next time (limits,
/// trouble at the provider, connections that break in the middle) is tried again, no earlier than the provider asks.
class HttpModel final : public ChatModel
{
public:
    /// All references outlive the model. `limiter` is shared by all models of a provider; null: no limits.
    HttpModel(HttpClient& client, const Clock& clock, Endpoint endpoint, PatienceOptions options = {},
              std::shared_ptr<RateLimiter> limiter = {});

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;

private:
    /// One attempt, after waiting for its turn.
    CallResult<ChatReply> attempt(const ChatRequest& request, const std::stop_token& stop, ChatObserver& observer,
                                  TokenUsage& used);
    CallResult<ChatReply> askOnce(const ChatRequest& request, const std::stop_token& stop, ChatObserver& observer,
                                  TokenUsage& used);
    CallResult<ChatReply> readAnswer(HttpExchange& exchange, const HttpHeaders& headers, ReplyAssembler& assembler,
                                     const std::stop_token& stop) const;
    CallResult<void> readStream(HttpExchange& exchange, ReplyAssembler& assembler, const std::stop_token& stop) const;

    HttpClient& m_client;
    const Clock& m_clock;
    const Endpoint m_endpoint;
    const PatienceOptions m_options;
    const std::shared_ptr<RateLimiter> m_limiter;
};

} // namespace cmbagent
