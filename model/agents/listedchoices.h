// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentdefinition.h"

namespace cmbagent {

/// What an agent chose, measured by the lists it had to choose from.
struct ListedChoices
{
    QStringList strangers; ///< what is in no list, as the agent wrote it
    QJsonObject left; ///< the answer without it
    QStringList emptyLists; ///< fields that have no list, so that nothing can be said
};
ListedChoices listedChoices(const AgentDefinition& agent, const QJsonObject& answer,
                            const QMap<QString, QString>& fields);

/// The words of a list as people write one: a JSON list, the keys of a JSON object (CMBAgent's tables have an address
/// for each word), one a line, or separated by commas. Blanks at their ends and bullets are no part of them.
QStringList listedWords(const QString& list);

/// "Not in the list: 'a', 'b'."
QString strangersText(const QStringList& strangers);

} // namespace cmbagent
