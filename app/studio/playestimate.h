// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/branchplanner.h"
#include "widgets/branches/playorder.h"

#include <QHash>

namespace cmbagent {

/// A plan of the engine as the sheet shows it, with how long it usually takes. `durations`: microseconds by step id, as
/// measured before; `workers`: steps at a time; `runsAtOnce`: runs the session may have going. Pure.
PlayPlan playPlan(const BranchPlan& plan, const QHash<QString, qint64>& durations, int workers, int runsAtOnce);

} // namespace cmbagent
