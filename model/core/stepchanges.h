// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

// What a person changed of one step of a run, before it started or after it failed:
//   {"parameters": {NAME: value}, "fields": {as in StepEdit}, "files": {PATH: {"hash", "size"}}}
// `files` has the step's script with another content; nothing else of what the run froze can be replaced. It also has
// the definition of an agent the step is given to and that the run did not take with it, where frozenAgentPath says,
// and with it what that agent claims ("claim"). Of an approval step it is what stands in place of the texts that were
// shown, for the steps after it:
//   {"outputs": {"STEP/OUTPUT": {"hash", "size"}}}

/// The parts of changes.
namespace ChangePart {
inline const QString parameters = QStringLiteral("parameters");
inline const QString fields = QStringLiteral("fields");
inline const QString files = QStringLiteral("files");
inline const QString outputs = QStringLiteral("outputs");
} // namespace ChangePart

/// The contents these changes put in place of frozen files.
std::vector<FrozenFile> filesIn(const QJsonObject& changes);
/// The contents these changes put in place of shown outputs, by "STEP/OUTPUT".
std::vector<FrozenFile> outputsIn(const QJsonObject& changes);
/// Puts `content` in place of the file in these changes. `claim`: of an agent's definition.
void setFile(QJsonObject& changes, const QString& path, const BlobRef& content, const ResourceSpec& claim = {});
/// Puts `content` in place of the shown output, "STEP/OUTPUT".
void setOutput(QJsonObject& changes, const QString& name, const BlobRef& content);

/// The files the run froze as this step gets them, and the definition of the agent it was given to.
std::vector<FrozenFile> filesFor(const RunProjection& projection, int step);

/// The parameters for which this step gets another value than the run: what a person changed at it alone.
QJsonObject valuesOf(const RunProjection& projection, int step);

/// The parameters a step gets to see: those it names, or all; with the changes a person made for it.
QJsonObject parametersOf(const RunProjection& projection, int step);

/// Changes of a step as an edit of the workflow, to whose values of its own the changed parameters are added. No
/// fields: nothing but its files was changed.
StepEdit editOf(const StepSpec& spec, const QJsonObject& changes);
/// The same for what a person changed at a step of a run.
StepEdit changeOf(const RunProjection& projection, int step);

/// The workflow as this step runs it now: with the changes a person made to the step.
WorkflowPtr workflowFor(const RunProjection& projection, int step);

/// That step of it alone.
StepSpec specNow(const RunProjection& projection, int step);
/// What it is called then, see StepSpec::label.
QString labelNow(const RunProjection& projection, int step);
/// The workflow with every step called what it is called now: for words about the run, not for running it.
WorkflowPtr namedNow(const RunProjection& projection);

/// What was changed, and then changed again: the later one counts, name by name.
QJsonObject mergedChanges(const QJsonObject& earlier, const QJsonObject& later);

/// Refuses what the step could not run with: parts, parameters and fields there are not, values that do not fit, and
/// files other than its script.
Result<void> checkChanges(const RunProjection& projection, int step, const QJsonObject& changes);

/// What a step takes while it runs: what it says itself, and else what its agent says.
ResourceSpec claimOf(const StepSpec& spec, const std::vector<FrozenFile>& files);
/// The same of a step of a run, as it runs now.
ResourceSpec claimOf(const RunProjection& projection, int step);

/// The agents among these files, as steps call them.
QStringList agentsIn(const std::vector<FrozenFile>& files);
/// Refuses to give a step to an agent that the run did not take with it and whose definition is not among the files of
/// the changes. `spec` has the changed fields.
Result<void> checkAgent(const RunProjection& projection, const StepSpec& spec, const QJsonObject& changes);

/// Refuses files other than the script or the agent of a step as it would be: `spec` has the changed fields.
Result<void> checkFiles(const RunProjection& projection, const StepSpec& spec, const QJsonObject& changes);
/// Refuses parts of changes that are not among these, or hold no map.
Result<void> checkParts(const QJsonObject& changes, const QStringList& known);

/// Refuses what cannot stand in place of what a question showed: anything that was not shown, or is no text.
Result<void> checkShownChanges(const ApprovalRequested& request, const QJsonObject& changes);

} // namespace cmbagent
