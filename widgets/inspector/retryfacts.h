// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/states.h"
#include "widgets/inspector/factlist.h"

#include <QStringList>

#include <vector>

namespace cmbagent {

/// What of a run was tried again, and whether it helped. Who counts is none of the inspector's business.
struct RetrySummary
{
    struct Step
    {
        QString label;
        StepState state = StepState::Pending;
        int retries = 0;
        QStringList kinds; ///< of its failures, in their order
        bool operator==(const Step&) const = default;
    };

    int steps = 0; ///< of the run
    int tried = 0; ///< steps that were tried again
    int retries = 0;
    double helped = 0; ///< % of the steps tried again that completed
    std::vector<std::pair<QString, int>> kinds; ///< of failures and how often, the most frequent first
    std::vector<Step> failed; ///< those that failed at least once, in the order of the workflow
    bool operator==(const RetrySummary&) const = default;
};

/// Totals, then kinds of failures, then the steps; empty where nothing has failed.
QList<Fact> retryFacts(const RetrySummary& summary);

} // namespace cmbagent
