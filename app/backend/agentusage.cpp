// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/agentusage.h"

#include <algorithm>

namespace cmbagent {

namespace {

/// Adds what one session has of one kind.
Result<void> addUsage(Reader& reader, const SessionScope& scope, const CostFilter& filter, CostSum& sum,
                      Timestamp& lastUsed)
{
    const auto total = reader.costTotal(scope, filter);
    if (!total) {
        return tl::unexpected(total.error());
    }
    if (total->calls == 0) {
        return {};
    }
    sum += *total;
    const auto last = reader.calls(scope, filter, 1);
    if (!last) {
        return tl::unexpected(last.error());
    }
    if (!last->isEmpty()) {
        lastUsed = std::max(lastUsed, last->front().at);
    }
    return {};
}

} // namespace

Result<AgentUsage> agentUsage(Reader& reader, const QString& agent)
{
    const auto sessions = reader.sessions();
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    AgentUsage usage;
    for (const SessionSummary& session : *sessions) {
        for (const CostKind kind : { CostKind::Paid, CostKind::Recorded }) {
            CostFilter filter;
            filter.kind = kind;
            filter.agent = agent;
            CostSum& sum = kind == CostKind::Paid ? usage.paid : usage.recorded;
            if (const auto added = addUsage(reader, SessionScope(session.id), filter, sum, usage.lastUsed); !added) {
                return tl::unexpected(added.error());
            }
        }
    }
    return usage;
}

} // namespace cmbagent
