// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <vector>

namespace cmbagent {

/// Steps that are alike in the graph: of one kind and group, with the same needs and the same dependents.
using StepFan = std::vector<int>;

/// Every fan of more than `most` steps, each in order of appearance. A picture shows one as a stack.
std::vector<StepFan> stepFansOf(const Workflow& workflow, size_t most = 20);

} // namespace cmbagent
