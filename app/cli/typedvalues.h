// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "core/agentdefinition.h"
#include "core/projection.h"

namespace cmbagent {

/// What a person typed, as values of the workflow's parameters. Only the names that were given; the first fault is
/// told.
Result<QJsonObject> parameterValues(const Workflow& workflow, const QMap<QString, QString>& typed);
/// "FIELD=JSON" each, as fields of a StepEdit.
Result<QJsonObject> fieldsFrom(const QStringList& typed);
/// "STEP.FIELD=JSON" each.
Result<std::vector<StepEdit>> editsFrom(const QStringList& typed);
/// "STEP=reuse", "STEP=simulate" or "STEP=again" each.
Result<QMap<QString, EffectChoice>> effectsFrom(const QStringList& typed);
/// "PATH=FILE" each: path as in the workflow → absolute name of a file that is there.
Result<QMap<QString, QString>> filesFrom(const QStringList& typed);
/// The contents of such files, by path as in the workflow.
Result<QMap<QString, QByteArray>> contentsFrom(const QStringList& typed);
/// --param and --set as changes of one step of a run, see core/stepchanges.h, without contents; told now rather than
/// when it starts. `agents`: whom it can be given to beside those of the run.
Result<QJsonObject> stepChangesFrom(const RunProjection& run, const Invocation& typed, const AgentSource& agents);
/// Refuses scripts that the run did not take with it: nothing could lay them into a work folder.
Result<void> checkScripts(const RunCreated& run, const std::vector<StepEdit>& edits);
/// Refuses answers for what is no approval step of the workflow.
Result<void> checkAnswers(const Workflow& workflow, const PresetAnswers& answers);
/// The options of a branch: its parent's, and what was typed.
RunOptions optionsOver(const RunOptions& parent, const Invocation& typed);

} // namespace cmbagent
