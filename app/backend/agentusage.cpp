// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/agentusage.h"

#include <algorithm>

namespace cmbagent {

namespace {

void addUse(AgentUsage& usage, const AgentUse& use)
{
    (use.kind == CostKind::Recorded ? usage.recorded : usage.paid) += use.sum;
    usage.lastUsed = std::max(usage.lastUsed, use.lastAt);
}

AgentUsage& versionOf(AgentUsage& whole, const QString& version)
{
    const auto known = std::find_if(whole.versions.begin(), whole.versions.end(),
                                    [&version](const AgentUsage& each) { return each.version == version; });
    if (known != whole.versions.end()) {
        return *known;
    }
    whole.versions.emplace_back().version = version;
    return whole.versions.back();
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
        const auto uses = reader.agentUses(SessionScope(session.id), agent);
        if (!uses) {
            return tl::unexpected(uses.error());
        }
        for (const AgentUse& use : *uses) {
            addUse(usage, use);
            addUse(versionOf(usage, use.version), use);
        }
    }
    std::stable_sort(usage.versions.begin(), usage.versions.end(),
                     [](const AgentUsage& a, const AgentUsage& b) { return a.lastUsed > b.lastUsed; });
    return usage;
}

} // namespace cmbagent
