// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentdefinition.h"
#include "widgets/branches/runpair.h"

namespace cmbagent {

/// One thing that is wrong with the file of an agent.
struct AgentFault
{
    int line = 0; ///< 1-based; 0: of another file or the whole
    QString text; ///< what, and how to mend it
};

/// One file of an agent, to be edited.
struct AgentText
{
    QString path; ///< empty: there is none
    QString text;
    bool isEditable = false;
    QList<AgentFault> faults {}; ///< of the text as it is on disk
};

/// An agent as a person meets it in the registry.
struct AgentRow
{
    enum class Origin : quint8 { BuiltIn, Own, Project };

    QString name;
    QString title;
    AgentDefinition definition; ///< empty where it is broken
    QString author;
    QString type;
    Origin origin = Origin::BuiltIn;
    bool isEnabled = true;
    bool hasBuiltIn = false; ///< there is a built-in one of that name
    QStringList versions; ///< others of that name, in words
    QStringList needs;
    QStringList missing;
    QStringList notes;
    QString path; ///< of the file with its instructions; identifies the row
    QString text; ///< of that file
    QString manifestPath; ///< empty: it has none
    QString manifestText;
    QList<AgentFault> faults; ///< not empty: it cannot be used

    [[nodiscard]] bool isBroken() const { return !faults.isEmpty(); }
    [[nodiscard]] bool isEditable() const { return origin != Origin::BuiltIn; }
    /// It is broken, and its manifest is what has to be mended: no other file is known.
    [[nodiscard]] bool isManifestBroken() const { return isBroken() && path == manifestPath; }
    [[nodiscard]] AgentText file() const
    {
        return isManifestBroken() ? AgentText {} : AgentText { path, text, isEditable(), faults };
    }
    [[nodiscard]] AgentText manifest() const
    {
        return { manifestPath, manifestText, isEditable(), isManifestBroken() ? faults : QList<AgentFault>() };
    }
};

} // namespace cmbagent
