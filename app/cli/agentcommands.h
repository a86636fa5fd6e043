// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agents/agentregistry.h"
#include "app/cli/command.h"

namespace cmbagent {

struct AgentUsage;

/// `cmbagent agents …`: which agents there are, in the program, the data folder and beside the workflows of this
/// folder. With --json each prints one object; AGENT is {"name", "title", "version", "type", "description", "author",
/// "origin": "built-in" | "own" | "project", "kind", "tags", "capabilities", "enabled", "path"}.
///
///   agents list, search     {"agents": [AGENT], "broken": [{"name", "origin", "faults": [{"code", "file", "line",
///                           "column", "what", "mend"}]}]}
///   agents show             AGENT with {"definition", "versions", "needs", "missing", "notes", "hash", "usage": USAGE
///                           with {"versions": [USAGE with {"version"}, null where nobody knows]}}
///   agents reload           {"agents": how many, "broken"}
///   agents enable, disable  {"name", "enabled"}
///   agents scaffold         {"name", "folder", "files"}
///
/// USAGE is {"calls", "failed", "recorded_calls", "tokens", "cost_usd", "unpriced_calls", "mean_ms", "last_used_at"} of
/// all sessions, in runs and outside; recorded answers cost nothing.
class AgentsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void list(const AgentQuery& query);
    void search();
    void show();
    void reload();
    void scaffold();
    void setEnabled();
    /// What cannot be read, on standard error; gives it in JSON.
    QJsonArray tellBroken() const;
    [[nodiscard]] QJsonObject json(const ShelvedAgent& agent) const;
    void tellParts(const ShelvedAgent& agent) const;
    void tellUsage(const AgentUsage& usage) const;
    [[nodiscard]] QJsonObject wholeJson(const ShelvedAgent& agent) const;

    AgentRegistry* m_registry = &m_backend.agents();
};

} // namespace cmbagent
