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
    QString manifestPath;
    QList<AgentFault> faults; ///< not empty: it cannot be used

    [[nodiscard]] bool isBroken() const { return !faults.isEmpty(); }
    [[nodiscard]] bool isEditable() const { return origin != Origin::BuiltIn; }
};

} // namespace cmbagent
