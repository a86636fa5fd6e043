// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentdefinition.h"

#include <QStringList>

namespace cmbagent {

/// An agent from its YAML, and from its manifest where there is one (empty: there is none); what both say the YAML
/// decides. CMBAgent's own files are read as they are: what an agent is follows from its name and fields there.
/// `path` is for messages. BadInput tells the line where one is at fault.
Result<AgentDefinition> agentFromYaml(const QByteArray& yaml, const QByteArray& manifest, const QString& path);

/// Agents in folders called as they are, each with NAME.yaml and perhaps manifest.yaml. Of agents of one name the first
/// folder's counts. Files are read when they are asked for. Safe from every thread.
class AgentFolders final : public AgentSource
{
public:
    /// `folders`: the strongest first; the program's own, :/cmbagent/agents, stand behind them.
    explicit AgentFolders(QStringList folders);

    [[nodiscard]] Result<AgentDefinition> agent(const QString& name) const override;
    /// All there are, sorted; those that cannot be read as well.
    [[nodiscard]] QStringList names() const;

private:
    QStringList m_folders;
};

} // namespace cmbagent
