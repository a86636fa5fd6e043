// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/costhistory.h"
#include "engine/branchplanner.h"
#include "widgets/branches/playorder.h"

#include <QHash>

namespace cmbagent {

/// A plan of the engine as the sheet shows it, with how long it usually takes and what it costs. `durations`:
/// microseconds by step id, as measured before; `workers`: steps at a time; `runsAtOnce`: runs the session may have
/// going; `costs`: what was paid for steps before. Pure.
PlayPlan playPlan(const BranchPlan& plan, const QHash<QString, qint64>& durations, int workers, int runsAtOnce,
                  const StepCosts& costs = {});

} // namespace cmbagent
