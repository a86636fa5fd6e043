// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

namespace cmbagent {

/// Costs of a run as they may look: three agents, two models, a retry, a call of unknown cost, budgets in every state,
/// and long names. `now` is when they are looked at.
CostView sampleCosts(Timestamp now);
/// The calls of it, newest first.
QList<CostRow> sampleCalls(Timestamp now);

} // namespace cmbagent
