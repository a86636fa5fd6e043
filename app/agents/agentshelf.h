// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/agentfile.h"

namespace cmbagent {

/// Whose an agent is; of agents with one name the later here goes before.
enum class AgentOrigin : quint8 {
    BuiltIn, ///< part of the program
    Own, ///< in the person's folder
    Project, ///< beside the workflow
};
QString agentOriginName(AgentOrigin origin); ///< "built-in", "own", "project"

/// A folder agents are looked for in.
struct AgentFolder
{
    QString path;
    AgentOrigin origin = AgentOrigin::Own;
    bool operator==(const AgentFolder&) const = default;
};

/// One agent that was found, in one version.
struct ShelvedAgent
{
    AgentFile file;
    AgentOrigin origin = AgentOrigin::BuiltIn;
    bool isUsed = true; ///< false: another with its name goes before
    QStringList missing; ///< agents it needs that are not there

    [[nodiscard]] const QString& name() const { return file.agent.name; }
};

/// What was meant to be an agent and cannot be read.
struct BrokenAgent
{
    QString name; ///< as its manifest says, or else as its folder or file is called
    QString path; ///< of the file to mend
    AgentOrigin origin = AgentOrigin::Own;
    WorkflowFaults faults; ///< never empty
};

/// What is searched for; an empty part asks for nothing.
struct AgentQuery
{
    QString text; ///< all its words in name, title or description
    QString type;
    QStringList tags; ///< any of them
    QStringList capabilities; ///< all of them
};

/// All agents of some folders, as they were when they were read. A value.
class AgentShelf
{
public:
    /// Reads everything; what cannot be read is among the broken ones. Folders that are not there have no agents.
    static AgentShelf read(const QList<AgentFolder>& folders, const AgentPlaces& places);

    /// By name; of one name first what is used, then older versions and those it goes before.
    [[nodiscard]] const std::vector<ShelvedAgent>& agents() const { return m_agents; }
    [[nodiscard]] const std::vector<BrokenAgent>& broken() const { return m_broken; }
    /// Null: there is none. An empty version is the one that is used; of one that is not said to the end, such as
    /// "1.2", the first that begins so.
    [[nodiscard]] const ShelvedAgent* find(const QString& name, const QString& version = {}) const;
    /// The built-in agent of a name; null: there is none.
    [[nodiscard]] const ShelvedAgent* builtIn(const QString& name) const;
    /// Those in use that fit, by name.
    [[nodiscard]] std::vector<const ShelvedAgent*> search(const AgentQuery& query) const;
    /// Every folder that was looked into, to be watched.
    [[nodiscard]] const QStringList& folders() const { return m_folders; }
    /// Every file that is or was meant to be part of an agent, to be watched.
    [[nodiscard]] const QStringList& files() const { return m_files; }

private:
    void lookInto(const QString& path, AgentOrigin origin, int depth, const AgentPlaces& places);
    void take(const QString& path, AgentOrigin origin, const AgentPlaces& places);
    void arrange();

    std::vector<ShelvedAgent> m_agents;
    std::vector<BrokenAgent> m_broken;
    QStringList m_folders;
    QStringList m_files;
};

} // namespace cmbagent
