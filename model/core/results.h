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

/// Whether step `later` comes after `earlier`, directly or through others.
bool comesAfter(const Workflow& workflow, int later, int earlier);

/// What a person put in place of an output at an approval step that `reader` comes after; of several the answer given
/// last. Nothing: the reader gets the output as it was made.
std::optional<BlobRef> replacedFor(const RunProjection& projection, int reader, int maker, const QString& output);

/// The outputs a path means as step `reader` gets them: with what was put in their place before it.
std::vector<OutputFile> outputsFor(const RunProjection& projection, int reader, int maker, const QString& path);

/// The declared inputs of a step as they stand now, from the files the run froze and from earlier steps. What an
/// optional need did not bring is left out.
std::vector<JobInput> inputsOf(const RunProjection& projection, const StepSpec& spec);

/// Whether a file the run froze travels with every step of the workflow.
bool travels(const QString& path, const QStringList& globs);

} // namespace cmbagent
