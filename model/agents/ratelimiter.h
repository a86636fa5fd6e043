// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <mutex>

namespace cmbagent {

/// What a provider allows in a minute; 0: nobody said.
struct RateLimits
{
    qint64 requestsPerMinute = 0;
    qint64 tokensPerMinute = 0;
    bool operator==(const RateLimits&) const = default;
};

/// Keeps the calls of one provider below its limits. A call takes its place at once and is told how long to wait, so
/// calls go in the order they came, and nobody waits in here. Safe from every thread.
class RateLimiter
{
public:
    RateLimiter(const Clock& clock, const RateLimits& limits);

    /// Takes a place for a call of about that many tokens; milliseconds to wait before it is made.
    qint64 reserve(qint64 tokens);
    /// The call used another number of tokens than was reserved.
    void settle(qint64 reserved, qint64 used);
    /// The call was never made.
    void giveBack(qint64 tokens);
    /// The provider wants silence for that long: calls that take their place from now on wait at least until then.
    void holdFor(qint64 millis);
    /// Other limits from now on. Calls that have been told how long to wait wait so long; what they took stays taken.
    void setLimits(const RateLimits& limits);

private:
    /// A minute's worth that fills up steadily and may be overdrawn by calls that wait.
    struct Bucket
    {
        double size = 0; ///< 0: no limit
        double level = 0;

        void resize(qint64 perMinute);
        void fill(qint64 micros);
        void take(double amount);
        [[nodiscard]] double waitMicros() const;
    };
    void fill();
    [[nodiscard]] double atMost(qint64 tokens) const;

    const Clock& m_clock;
    std::mutex m_mutex;
    Bucket m_requests;
    Bucket m_tokens;
    qint64 m_lastMicros;
    qint64 m_heldUntil = 0; ///< by the steady clock
};

} // namespace cmbagent
