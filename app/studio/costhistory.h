// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/stepcosts.h"
#include "core/runcosts.h"
#include "widgets/costs/costview.h"

#include <QHash>

namespace cmbagent {

// What was paid before, as far as something is to be learned from it. On the reader thread.

/// What the completed runs of a workflow cost that asked all their models themselves, the oldest first. Runs with calls
/// of unknown cost teach nothing.
Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const QString& workflow);

/// What every run of the session cost itself, of those that asked a model. See ownCost for which kind counts.
Result<QHash<RunId, RunCost>> runCosts(Reader& reader, const SessionScope& scope);

/// An estimate as the window says it.
CostGuess guessFrom(const CostEstimate& estimate);

} // namespace cmbagent
