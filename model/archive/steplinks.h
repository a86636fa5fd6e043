// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/stepreader.h"

namespace cmbagent {

/// Turns the names of steps in `drafts` into indexes and fills in needs, inputs and what is shown. Tells doubled ids,
/// unknown steps and outputs, steps that need themselves, and every circle of needs by its path.
void linkSteps(std::vector<StepDraft>& drafts, FaultList& faults);

} // namespace cmbagent
