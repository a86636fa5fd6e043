// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentdefinition.h"

namespace cmbagent {

/// What an agent may do only where it declares it. Other words among its capabilities say what it is good at, and allow
/// nothing.
enum class AgentCapability : quint8 {
    Code, ///< a script it writes is run
    Files, ///< it reads files of the working folder by its tools
    Network, ///< its script reaches the network, where the step asks for that as well
};
/// "code", "files", "network".
QString agentCapabilityName(AgentCapability capability);

/// Whether an agent declares a capability, by our word or by one of CMBAgent's ("code_generation", "file_operations").
bool declares(const AgentDefinition& agent, AgentCapability capability);
/// What a tool of this name needs; nothing where it needs nothing, or where there is no such tool.
std::optional<AgentCapability> capabilityOfTool(const QString& tool);
/// What an agent's definition makes use of: Code where it answers with a script, Files where it has tools that read.
std::vector<AgentCapability> neededCapabilities(const AgentDefinition& agent);
/// Refused names the first capability that the definition makes use of and does not declare.
Result<void> checkCapabilities(const AgentDefinition& agent);
/// Refused, for something that takes the capability: "The agent 'x' may not <what>: …".
Error notDeclared(const AgentDefinition& agent, const QString& what, AgentCapability capability);

} // namespace cmbagent
