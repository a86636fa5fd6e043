// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/httpmodel.h"

#include "core/retryadvice.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

double byChance()
{
    return QRandomGenerator::global()->generateDouble();
}

/// Tokens a call may take, for the provider's limits: all of the question and a usual answer.
qint64 likelyTokens(const ChatRequest& request)
{
    constexpr qint64 usualAnswer = 1'000;
    return roughTokens(request) + (request.maxTokens > 0 ? std::min<qint64>(request.maxTokens, 4'000) : usualAnswer);
}

} // namespace

HttpModel::HttpModel(HttpClient& client, const Clock& clock, Endpoint endpoint, PatienceOptions options,
                     std::shared_ptr<RateLimiter> limiter)
    : m_client(client), m_clock(clock), m_endpoint(std::move(endpoint)), m_options(std::move(options)),
      m_limiter(std::move(limiter))
{ }

Result<ChatReply> HttpModel::chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer)
{
    for (int number = 1;; ++number) {
        TokenUsage used;
        auto reply = attempt(request, stop, observer, used);
        if (reply) {
            return std::move(*reply);
        }
        const CallFailure& failure = reply.error();
        const double jitter = m_options.jitter ? m_options.jitter() : byChance();
        const qint64 wait = std::max(backoffMillis(number, jitter), failure.waitMillis);
        const bool isLast = stop.stop_requested() || !failure.canRetry || number >= m_options.attempts
            || failure.waitMillis > m_options.mostWaitMillis;
        observer.attemptFailed({ failure.error, used, number, isLast ? 0 : wait, isLast });
        if (isLast) {
            return fail(failure.error);
        }
        if (m_limiter) {
            m_limiter->holdFor(failure.waitMillis);
        }
        if (!m_client.pause(wait, stop)) {
            return fail(stoppedFailure(m_endpoint.label).error);
        }
        if (const auto may = observer.mayTryAgain(); !may) {
            return tl::unexpected(may.error());
        }
    }
}

CallResult<ChatReply> HttpModel::attempt(const ChatRequest& request, const std::stop_token& stop,
                                         ChatObserver& observer, TokenUsage& used)
{
    const qint64 tokens = likelyTokens(request);
    if (!m_client.pause(m_limiter ? m_limiter->reserve(tokens) : 0, stop)) {
        if (m_limiter) {
            m_limiter->giveBack(tokens);
        }
        return tl::unexpected(stoppedFailure(m_endpoint.label));
    }
    auto reply = askOnce(request, stop, observer, used);
    if (m_limiter && used.isKnown) {
        m_limiter->settle(tokens, used.input + used.output);
    }
    return reply;
}

CallResult<ChatReply> HttpModel::askOnce(const ChatRequest& request, const std::stop_token& stop,
                                         ChatObserver& observer, TokenUsage& used)
{
    const ModelProtocol& protocol = protocolOf(m_endpoint.protocol);
    const auto exchange = m_client.start(protocol.chatCall(m_endpoint, request), m_options.limits, m_endpoint.label);
    const auto head = exchange->head(stop);
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (head->status < 200 || head->status >= 300) {
        const auto body = exchange->rest(stop);
        return tl::unexpected(stop.stop_requested() ? stoppedFailure(m_endpoint.label)
                                                    : failureOfStatus(m_endpoint.label, head->status, head->headers,
                                                                      body.value_or(QByteArray()), m_clock.now()));
    }
    const auto assembler = protocol.assembler(m_endpoint, request, observer);
    auto reply = readAnswer(*exchange, head->headers, *assembler, stop);
    used = assembler->usage();
    return reply;
}

CallResult<ChatReply> HttpModel::readAnswer(HttpExchange& exchange, const HttpHeaders& headers,
                                            ReplyAssembler& assembler, const std::stop_token& stop) const
{
    const QByteArray kind = headerIn(headers, "Content-Type").toLower();
    if (kind.contains("html")) {
        CallFailure failure = brokenAnswer(m_endpoint.label, QStringLiteral("is a web page"));
        failure.error.code = ErrorCode::BadInput;
        failure.error.mend = QStringLiteral("Check the address of the provider; it often ends in /v1.");
        failure.canRetry = false;
        return tl::unexpected(std::move(failure));
    }
    CallResult<void> read;
    if (kind.contains("json") && !kind.contains("stream")) {
        const auto body = exchange.rest(stop);
        read = body ? assembler.takeWhole(*body) : tl::unexpected(body.error());
    } else {
        read = readStream(exchange, assembler, stop);
    }
    if (!read) {
        return tl::unexpected(read.error());
    }
    return assembler.finish();
}

CallResult<void> HttpModel::readStream(HttpExchange& exchange, ReplyAssembler& assembler,
                                       const std::stop_token& stop) const
{
    EventStream stream;
    const auto takeAll = [&assembler](const QList<StreamEvent>& events) -> CallResult<void> {
        for (const StreamEvent& event : events) {
            if (const auto taken = assembler.take(event); !taken || assembler.isDone()) {
                return taken;
            }
        }
        return {};
    };
    while (!assembler.isDone()) {
        const auto bytes = exchange.more(stop);
        const bool isOver = !bytes || bytes->isEmpty();
        const auto events = isOver ? Result<QList<StreamEvent>>(stream.finish()) : stream.feed(*bytes);
        if (!events) {
            return tl::unexpected(CallFailure { events.error(), false, 0 });
        }
        const auto taken = takeAll(*events);
        if (!bytes && (stop.stop_requested() || !taken || !assembler.finish())) {
            return tl::unexpected(bytes.error());
        }
        if (!taken || isOver) {
            return taken;
        }
    }
    exchange.letGo();
    return {};
}

} // namespace cmbagent
