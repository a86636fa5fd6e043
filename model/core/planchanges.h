// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepchanges.h"

namespace cmbagent {

/// What a person changed of a run's plan with their yes to it, as the answer records it:
///   {"parameters": {NAME: value}, "steps": {ID: as in core/stepchanges.h}, "leave_out": [ID]}
struct PlanChanges
{
    QJsonObject parameters; ///< of the run
    QMap<QString, QJsonObject> steps; ///< by id
    QStringList leftOut; ///< ids
    bool operator==(const PlanChanges&) const = default;
};

/// Reads an answer's changes; what cannot be read is left out, and refused by `checkPlanChanges`.
PlanChanges planChangesOf(const QJsonObject& json);
/// Without the parts that are empty; an empty object: nothing was changed.
QJsonObject planChangesToJson(const PlanChanges& changes);

/// The changes of the steps as edits of the workflow; those of nothing but a file are none.
std::vector<StepEdit> editsOf(const Workflow& workflow, const PlanChanges& changes);

/// The steps that can never run when these are left out, for they require one of them, directly or through others; in
/// the order in which they would run. Those left out are not among them, nor is what only waits for them.
std::vector<int> skippedWithout(const Workflow& workflow, const QStringList& leftOut);

/// Refuses what the run could not begin with: steps, parameters and fields there are not, values that do not fit,
/// changes of what a branch keeps, and a plan of which nothing would be left.
Result<void> checkPlanChanges(const RunProjection& projection, const QJsonObject& changes);

/// Puts a stored content into the changes of an answer to this kind of question. `name`: the path of a script; of an
/// approval step "STEP/OUTPUT"; of a plan "STEP/PATH". `claim`: of an agent's definition, see setFile.
void setContent(ApprovalKind kind, QJsonObject& changes, const QString& name, const BlobRef& content,
                const ResourceSpec& claim = {});

} // namespace cmbagent
