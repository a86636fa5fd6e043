// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

RateLimiter::RateLimiter(const Clock& clock, const RateLimits& limits)
    : m_clock(clock), m_requests { double(limits.requestsPerMinute), double(limits.requestsPerMinute) },
      m_tokens { double(limits.tokensPerMinute), double(limits.tokensPerMinute) }, m_lastMicros(clock.steadyMicros())
{ }

qint64 RateLimiter::reserve(qint64 tokens)
{
    const std::lock_guard lock(m_mutex);
    fill();
    m_requests.take(1);
    m_tokens.take(atMost(tokens));
    const double held = double(m_heldUntil - m_lastMicros);
    const double micros = std::max({ m_requests.waitMicros(), m_tokens.waitMicros(), held, 0.0 });
    return qint64(std::ceil(micros / 1000));
}

void RateLimiter::settle(qint64 reserved, qint64 used)
{
    const std::lock_guard lock(m_mutex);
    fill();
    m_tokens.take(double(used) - atMost(reserved));
}

void RateLimiter::giveBack(qint64 tokens)
{
    const std::lock_guard lock(m_mutex);
    fill();
    m_requests.take(-1);
    m_tokens.take(-atMost(tokens));
}

void RateLimiter::holdFor(qint64 millis)
{
    const std::lock_guard lock(m_mutex);
    m_heldUntil = std::max(m_heldUntil, m_clock.steadyMicros() + millis * 1000);
}

void RateLimiter::setLimits(const RateLimits& limits)
{
    const std::lock_guard lock(m_mutex);
    fill();
    m_requests.resize(limits.requestsPerMinute);
    m_tokens.resize(limits.tokensPerMinute);
}

void RateLimiter::fill()
{
    const qint64 now = m_clock.steadyMicros();
    m_requests.fill(now - m_lastMicros);
    m_tokens.fill(now - m_lastMicros);
    m_lastMicros = now;
}

/// A call larger than a minute's worth could never be made; it waits for a full minute instead.
double RateLimiter::atMost(qint64 tokens) const
{
    return m_tokens.size > 0 ? std::min(double(tokens), m_tokens.size) : 0;
}

/// Nothing is given away: what was free stays free as far as it fits, and what is overdrawn stays overdrawn.
void RateLimiter::Bucket::resize(qint64 perMinute)
{
    const bool wasFree = size <= 0;
    size = double(perMinute);
    level = wasFree ? size : std::min(level, size);
}

void RateLimiter::Bucket::fill(qint64 micros)
{
    level = std::min(size, level + size * double(micros) / 60e6);
}

void RateLimiter::Bucket::take(double amount)
{
    level = size > 0 ? std::min(size, level - amount) : 0;
}

double RateLimiter::Bucket::waitMicros() const
{
    return size > 0 && level < 0 ? -level / size * 60e6 : 0;
}

} // namespace cmbagent
