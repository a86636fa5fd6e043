// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"

#include <vector>

namespace cmbagent {

/// How an agent was used, in all sessions there are. A value.
struct AgentUsage
{
    QString version; ///< of the agent; empty: all of them, or one that nobody knows
    CostSum paid; ///< calls that somebody answered
    CostSum recorded; ///< answers of recordings that were given again; nothing was spent on them
    Timestamp lastUsed; ///< not set: never
    std::vector<AgentUsage> versions; ///< the same for each, the one used last first; they add up to the whole

    [[nodiscard]] qint64 calls() const { return paid.calls + recorded.calls; }
    [[nodiscard]] qint64 failed() const { return paid.failed + recorded.failed; }
    [[nodiscard]] qint64 tokens() const { return paid.tokens() + recorded.tokens(); }
    /// Waited for an answer, on average, in milliseconds; recorded ones come at once and do not count.
    [[nodiscard]] qint64 meanMillis() const { return paid.calls > 0 ? paid.millis / paid.calls : 0; }
    bool operator==(const AgentUsage&) const = default;
};

} // namespace cmbagent
