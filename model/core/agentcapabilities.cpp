// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentcapabilities.h"

#include "core/enumnames.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr std::array agentCapabilityNames { "code", "files", "network" };

/// The words that declare a capability; ours is the first.
QStringList wordsFor(AgentCapability capability)
{
    switch (capability) {
    case AgentCapability::Code:
        return { agentCapabilityName(capability), QStringLiteral("code_generation"), QStringLiteral("code_execution") };
    case AgentCapability::Files:
        return { agentCapabilityName(capability), QStringLiteral("file_operations") };
    case AgentCapability::Network:
        return { agentCapabilityName(capability), QStringLiteral("network_access") };
    }
    return {};
}

QString deedOf(const AgentDefinition& agent, AgentCapability capability)
{
    switch (capability) {
    case AgentCapability::Code:
        return QStringLiteral("answer with a script that is run");
    case AgentCapability::Files:
        return QStringLiteral("read files with %1").arg(agent.tools.join(QStringLiteral(", ")));
    case AgentCapability::Network:
        return QStringLiteral("use the network");
    }
    return {};
}

} // namespace

QString agentCapabilityName(AgentCapability capability)
{
    return nameIn(agentCapabilityNames, capability);
}

bool declares(const AgentDefinition& agent, AgentCapability capability)
{
    const QStringList words = wordsFor(capability);
    return std::any_of(words.begin(), words.end(), [&agent](const QString& word) {
        return agent.capabilities.contains(word, Qt::CaseInsensitive);
    });
}

std::optional<AgentCapability> capabilityOfTool(const QString& tool)
{
    static const QStringList readers { QStringLiteral("list_files"), QStringLiteral("read_file"),
                                       QStringLiteral("search_files") };
    const bool reads = readers.contains(tool);
    return reads ? std::optional(AgentCapability::Files) : std::nullopt;
}

std::vector<AgentCapability> neededCapabilities(const AgentDefinition& agent)
{
    std::vector<AgentCapability> needed;
    if (agent.kind != AgentKind::Model) {
        return needed;
    }
    if (agent.answer == AgentAnswer::Code) {
        needed.push_back(AgentCapability::Code);
    }
    for (const QString& tool : agent.tools) {
        const auto capability = capabilityOfTool(tool);
        if (capability && std::find(needed.begin(), needed.end(), *capability) == needed.end()) {
            needed.push_back(*capability);
        }
    }
    return needed;
}

Result<void> checkCapabilities(const AgentDefinition& agent)
{
    for (const AgentCapability capability : neededCapabilities(agent)) {
        if (!declares(agent, capability)) {
            return tl::unexpected(notDeclared(agent, deedOf(agent, capability), capability));
        }
    }
    return {};
}

Error notDeclared(const AgentDefinition& agent, const QString& what, AgentCapability capability)
{
    const QString word = agentCapabilityName(capability);
    return { ErrorCode::Refused,
             QStringLiteral("The agent '%1' may not %2: it does not declare the capability '%3'.")
                 .arg(agent.name, what, word),
             QStringLiteral("Add '%1' to 'capabilities' in its manifest.yaml where it should be able to, or choose "
                            "another agent.")
                 .arg(word),
             {},
             {},
             {} };
}

} // namespace cmbagent
