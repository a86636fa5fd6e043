// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowreader.h"

namespace cmbagent {

/// Opens what a person chose: a workflow file, or a WfFormat trace as a workflow of simulated steps. Every fault is
/// returned.
tl::expected<WorkflowFile, std::vector<Error>> openWorkflow(const QString& path);

} // namespace cmbagent
