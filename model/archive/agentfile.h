// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowfault.h"
#include "core/agentdefinition.h"

#include <QProcessEnvironment>
#include <QVersionNumber>

namespace cmbagent {

/// An agent as its files say it: what runs use, and what only people and the registry want to know. A value.
struct AgentFile
{
    AgentDefinition agent;
    QString title; ///< for people; its name where nothing else is said
    QString author;
    QString type = QStringLiteral("custom"); ///< "researcher", "engineer", "planner" or another word
    QStringList needs; ///< names of other agents it does not work without
    QString path; ///< of the file with its instructions
    QString manifestPath; ///< empty: it has none
    QByteArray text; ///< of the file with its instructions
    QByteArray manifestText; ///< empty: it has none
    QStringList notes; ///< what stands in its files and has no meaning here, in sentences
};

using AgentRead = tl::expected<AgentFile, WorkflowFaults>;

/// Where agents' files are looked for and what may be filled into them.
struct AgentPlaces
{
    QProcessEnvironment environment; ///< for ${NAME}; names that sound like secrets are refused
    QVersionNumber program {}; ///< ours, which manifests may have a requirement on; null: none is checked

    /// As this program has them.
    static AgentPlaces present();
};

constexpr auto agentManifestName = "manifest.yaml";

/// Reads the agent of a folder: its manifest.yaml, and the YAML file of the agent that the manifest names or that is
/// named like the agent. A folder without a manifest is read as CMBAgent does: <folder>/<folder>.yaml, or the only YAML
/// file in it. `path` may also be such a file itself. The faults name file, line and how to mend it.
AgentRead readAgentFile(const QString& path, const AgentPlaces& places);
/// The same from a text that is being edited; `path` says where it will be kept, and its manifest is read from there.
AgentRead checkAgentText(const QByteArray& text, const QString& path, const AgentPlaces& places);
/// The same from the text of a manifest; the agent's own file is read from beside it.
AgentRead checkManifestText(const QByteArray& text, const QString& path, const AgentPlaces& places);

/// What the manifest of a folder calls its agent, also where something else is wrong with it; empty: it does not say.
QString agentNameIn(const QString& folder);

/// The files of a new agent, by name, that load and run as they are: a manifest, the agent, and a description. BadInput
/// when the name cannot be one.
Result<QMap<QString, QByteArray>> agentScaffold(const QString& name, const QString& type);

} // namespace cmbagent
