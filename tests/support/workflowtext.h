// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

namespace cmbagent {

/// Builds a workflow from one line a step: "load", "fit < load", "look! < fit" (an approval), "report < look fit?" (fit
/// is optional). Asserts that the text is right.
WorkflowPtr workflowFromText(const char* text);
/// A chain of n steps, s0 → s1 → … .
WorkflowPtr chainWorkflow(int n);
/// One step, then n, then one.
WorkflowPtr fanWorkflow(int n);
/// A layered random graph, the same for the same seed.
WorkflowPtr randomWorkflow(int steps, double edgesPerStep, quint32 seed);

} // namespace cmbagent
