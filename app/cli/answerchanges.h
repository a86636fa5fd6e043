// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/agentdefinition.h"
#include "core/projection.h"

namespace cmbagent {

/// What a person typed to be different with their yes, before its contents are stored.
struct TypedChanges
{
    QJsonObject changes; ///< see core/stepchanges.h and core/planchanges.h; without the contents
    QMap<QString, QByteArray> contents; ///< by name, as storeContents takes them
    QStringList consequences; ///< sentences about what follows from it, to be read before the answer is given

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty() && contents.isEmpty(); }
};

/// --param, --set, --file and --leave-out as changes for this question: of a step that is about to start, of texts an
/// approval step shows, or of the plan. Refuses what the answer would be refused for. `agents`: whom steps can be given
/// to beside those the run took with it.
Result<TypedChanges> answerChangesFrom(const RunProjection& run, const ApprovalRequested& request,
                                       const Invocation& typed, const AgentSource& agents);

} // namespace cmbagent
