// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/costhistory.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostEarlierRuns = 500;

} // namespace

Result<std::vector<PastCost>> earlierCosts(Reader& reader, const SessionScope& scope, const QString& workflow)
{
    const auto runs = reader.runs(scope, mostEarlierRuns);
    CostFilter filter;
    filter.workflow = workflow;
    const auto costs = reader.costs(scope, filter, CostDimension::Run);
    if (!runs || !costs) {
        return tl::unexpected(runs ? costs.error() : runs.error());
    }
    QHash<QString, Timestamp> ended;
    for (const RunSummary& run : *runs) {
        // A branch costs only what it did again, which says nothing of a whole run.
        if (run.state == RunState::Completed && run.parent.isNull()) {
            ended.insert(run.id.toString(), run.ended);
        }
    }
    std::vector<PastCost> history;
    for (const CostSlice& slice : *costs) {
        if (ended.contains(slice.key) && slice.sum.unpriced == 0) {
            history.push_back({ slice.sum.micros, slice.sum.tokens(), ended.value(slice.key) });
        }
    }
    std::stable_sort(history.begin(), history.end(), [](const PastCost& a, const PastCost& b) { return a.at < b.at; });
    return history;
}

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
    return { estimate.lowMicros,  estimate.likelyMicros,
             estimate.highMicros, false,
             estimate.runs,       estimate.tests > 0 ? std::optional(estimate.accuracy) : std::nullopt };
}

} // namespace cmbagent
