// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <vector>

namespace cmbagent {

/// Steps that a person put together, for the screen.
struct StepGroup
{
    QString name;
    std::vector<int> steps; ///< in order of appearance
};

/// The groups of a workflow in the order of their first steps; none where no step names one.
std::vector<StepGroup> stepGroupsOf(const Workflow& workflow);

} // namespace cmbagent
