// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/earliercosts.h"
#include "app/backend/stepcosts.h"
#include "core/runcosts.h"
#include "widgets/costs/costview.h"

#include <QHash>

namespace cmbagent {

/// What every run of the session cost itself, of those that asked a model. See ownCost for which kind counts. On the
/// reader thread.
Result<QHash<RunId, RunCost>> runCosts(Reader& reader, const SessionScope& scope);

/// An estimate as the window says it.
CostGuess guessFrom(const CostEstimate& estimate);

} // namespace cmbagent
