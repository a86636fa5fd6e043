// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/agenttalk.h"

namespace cmbagent {

// The script an agent wrote, which the workers run as the step's own.

inline constexpr auto agentScriptType = "text/x-python"; ///< media type

/// Where it goes: where its first line says, unless something lies there.
QString scriptPath(const StepJob& job, const GeneratedCode& code);

/// The same step as one of code, whose script lies at `path`.
WorkflowPtr withScript(const StepJob& job, const QString& path);

/// That of the last attempt, when a person agreed to have installed what it lacked: nobody need write it again.
Result<TalkResult> scriptToRepeat(const StepJob& job, const Blobs& blobs);

/// Whether a later step is to be told what this script did. A summary that is declared is the script's own.
bool isSummed(const StepJob& job);
/// The script of a step of code; empty: there is none.
QString scriptOf(const StepJob& job, const Blobs& blobs);

} // namespace cmbagent
