// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <vector>

namespace cmbagent {

/// Each run after the run it is a branch of; those whose line of parents goes in a circle come last, as they are.
std::vector<RunSummary> parentsFirst(const QList<RunSummary>& runs);

} // namespace cmbagent
