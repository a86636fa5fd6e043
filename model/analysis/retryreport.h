// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "core/retryadvice.h"

namespace cmbagent {

/// What was tried again in one run, and whether it helped.
struct RetryReport
{
    struct Step
    {
        QString id;
        StepState state = StepState::Pending;
        int retries = 0;
        QStringList categories; ///< of its failures, in their order
    };
    struct Category
    {
        QString id;
        QString label;
        int count = 0;
    };

    QString run; ///< its name
    int totalSteps = 0;
    int stepsWithRetries = 0;
    int totalRetries = 0; ///< attempts made after a failure; interruptions are none
    double successRate = 0; ///< % of the steps with retries that completed, one decimal; 0 when there are none
    double averageRetries = 0; ///< per step of the run, two decimals
    std::vector<Category> categories; ///< of every failed attempt, the most frequent first
    std::vector<Step> steps; ///< those that failed at least once, in the order of the workflow

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString toText() const;
};

RetryReport retryReport(const RunProjection& run, const ErrorTaxonomy& taxonomy);

} // namespace cmbagent
