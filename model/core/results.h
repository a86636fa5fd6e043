// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// One input of a step: what to call it in the work folder, and its content.
struct JobInput
{
    QString name; ///< path relative to the work folder
    BlobRef blob;
    bool operator==(const JobInput&) const = default;
};

/// What a step left behind for others: the report of the attempt that completed it. Null when it did not complete;
/// files of a failed attempt are nobody's input.
const StepReport* resultOf(const RunProjection& projection, int step);

/// The outputs a path means: the file of that name, or with a trailing slash everything below that folder.
std::vector<const OutputFile*> outputsAt(const StepReport& report, const QString& path);

/// The declared inputs of a step as they stand now, from the files the run froze and from earlier steps. What an
/// optional need did not bring is left out.
std::vector<JobInput> inputsOf(const RunProjection& projection, const StepSpec& spec);

/// The parameters for which this step gets another value than the run: what a person changed at it alone.
QJsonObject valuesOf(const RunProjection& projection, int step);

/// What a person changed at a step when it had failed, as an edit of the workflow. No fields: nothing.
StepEdit changeOf(const RunProjection& projection, int step);

/// The parameters a step gets to see: those it names, or all; with the changes a person made for it.
QJsonObject parametersOf(const RunProjection& projection, int step);

/// The workflow as this step runs it now: with the changes a person made to the step when it had failed.
WorkflowPtr workflowFor(const RunProjection& projection, int step);

/// Whether a file the run froze travels with every step of the workflow.
bool travels(const QString& path, const QStringList& globs);

} // namespace cmbagent
