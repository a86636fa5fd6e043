// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowreader.h"

#include <QHash>

namespace cmbagent {

/// Opens what a person chose: a workflow file, or a WfFormat trace as a workflow of simulated steps. Every fault is
/// returned.
tl::expected<WorkflowFile, std::vector<Error>> openWorkflow(const QString& path);

/// Text of each step's script by step id; left out what cannot be read, or is no file of a script's size. An empty
/// folder has none.
QHash<QString, QString> scriptsOf(const Workflow& workflow, const QString& folder);

} // namespace cmbagent
