// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chat.h"
#include "agents/filesearch.h"
#include "core/agentdefinition.h"
#include "core/ports.h"

namespace cmbagent {

/// What an agent may look at before its code runs: the files that will lie in the work folder, by their names there and
/// by content, so that no path leads anywhere else. Belongs to one attempt on one thread.
class AgentTools
{
public:
    AgentTools(std::vector<JobInput> files, const Blobs& blobs);

    /// The tools an agent's definition names, that exist and that it declares the capability for, and one for each
    /// hand-off it decides itself.
    [[nodiscard]] QList<ToolSpec> specs(const AgentDefinition& agent) const;
    /// What an agent's definition says of every question: tools, how freely it answers and in which form. Messages are
    /// still to come.
    [[nodiscard]] ChatRequest requestOf(const AgentDefinition& agent) const;
    /// Names in a definition for which there is no tool here.
    [[nodiscard]] static QStringList unknown(const AgentDefinition& agent);
    /// To whom a call hands over; empty: it is another call.
    [[nodiscard]] static QString handoffOf(const AgentDefinition& agent, const ToolCall& call);
    /// The answer to a call of an agent, as the model hears it. A tool that the agent was not given is refused.
    [[nodiscard]] ChatMessage call(const AgentDefinition& agent, const ToolCall& call) const;
    [[nodiscard]] const std::vector<JobInput>& files() const { return m_files; }

private:
    [[nodiscard]] Result<QString> answer(const AgentDefinition& agent, const ToolCall& call) const;
    [[nodiscard]] Result<QString> list() const;
    [[nodiscard]] Result<QString> read(const QJsonObject& arguments) const;
    [[nodiscard]] Result<QString> search(const QJsonObject& arguments) const;

    const std::vector<JobInput> m_files;
    const Blobs& m_blobs;
    mutable FileSearch m_search; ///< filled when something is first searched for
};

/// A file as it is told: sizes of texts only, because those of pictures differ from machine to machine.
QString fileLine(const JobInput& file);

} // namespace cmbagent
