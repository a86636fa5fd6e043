// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace cmbagent {

/// Says in a small window (and on standard error) why the program cannot start; returns the exit code when it was
/// closed.
int showStartFailure(const Error& error);

} // namespace cmbagent
