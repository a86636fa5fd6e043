// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowreader.h"
#include "core/agentdefinition.h"
#include "core/ports.h"

#include <QSet>

namespace cmbagent {

/// Hashes workflow text, scripts, listed files, outside inputs and the definitions of agents into blobs, so that later
/// edits do not reach the run. Blocks on the disk; not for the main or the engine thread.
Result<RunCreated> freezeRun(const WorkflowFile& file, Blobs& blobs, const AgentSource& agents);

/// Freezes the agents a workflow names that are not among `files` yet. Those only steps in `kept` name need not be
/// there: nobody is going to ask them.
Result<void> freezeAgents(const Workflow& workflow, Blobs& blobs, const AgentSource& agents,
                          std::vector<FrozenFile>& files, const QSet<QString>& kept = {});
/// Freezes those that are there; gives the steps whose agents are not.
Result<std::vector<StepSpec>> freezeKnownAgents(const Workflow& workflow, Blobs& blobs, const AgentSource& agents,
                                                std::vector<FrozenFile>& files);

} // namespace cmbagent
