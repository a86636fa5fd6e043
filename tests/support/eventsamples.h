// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent::test {

/// A report with every field set.
StepReport fullReport();
/// At least one of every kind of body, with every field set somewhere.
std::vector<EventBody> everyBody();

} // namespace cmbagent::test
