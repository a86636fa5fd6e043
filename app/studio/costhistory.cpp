// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costhistory.h"

namespace cmbagent {

Result<QHash<RunId, RunCost>> runCosts(Reader& reader, const SessionScope& scope)
{
    QHash<RunId, RunCost> known;
    // The one that counts comes last.
    for (const CostKind kind : { CostKind::Recorded, CostKind::Imported, CostKind::Paid }) {
        CostFilter filter;
        filter.kind = kind;
        const auto costs = reader.costs(scope, filter, CostDimension::Run);
        if (!costs) {
            return tl::unexpected(costs.error());
        }
        for (const CostSlice& slice : *costs) {
            if (const auto run = RunId::fromString(slice.key)) {
                known.insert(*run, { kind, slice.sum });
            }
        }
    }
    return known;
}

CostGuess guessFrom(const CostEstimate& estimate)
{
    CostGuess guess { estimate.lowMicros, estimate.likelyMicros, estimate.highMicros, false, estimate.runs, {} };
    if (estimate.tests > 0) {
        guess.accuracy = estimate.accuracy;
    }
    guess.lowTime = estimate.lowTime;
    guess.likelyTime = estimate.likelyTime;
    guess.highTime = estimate.highTime;
    return guess;
}

} // namespace cmbagent
