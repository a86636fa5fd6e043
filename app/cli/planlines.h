// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// The plan that a question before the first step shows, a line a step: "3. Fit the temperature (code fit.py; needs 1
/// and 2)". `workflow` is the run's; who does a step is looked up there.
QStringList planLines(const ApprovalRequested& request, const Workflow& workflow);

} // namespace cmbagent
