// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/retrycontext.h"

namespace cmbagent {

/// Everything agents' instructions may name in braces: what CMBAgent's agents know as their context, and the run's
/// parameters. The step's text comes from the workflow, what earlier steps did from the files they left.
QMap<QString, QString> agentFields(const StepJob& job, const Blobs& blobs);

/// What an agent is asked, below its instructions: task, files, outputs, parameters, answers, and what went wrong
/// before. Says nothing that differs from run to run of the same work, so that a recording fits again.
/// `resolved`: similar errors of other runs, in place of those the job has.
QString agentTask(const StepJob& job, const Blobs& blobs, const std::vector<ResolvedError>& resolved);

/// A text in which nothing tells in which run, attempt or folder it was made.
QString withoutPlaces(const StepJob& job, QString text);

} // namespace cmbagent
