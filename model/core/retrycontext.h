// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "core/retryadvice.h"

namespace cmbagent {

/// An attempt that has ended, as the next one hears of it.
struct PastAttempt
{
    int number = 0; ///< 1-based
    Timestamp started;
    Timestamp ended;
    QString errorType; ///< category; "interrupted" or "cancelled" when it was not its fault; empty: it succeeded
    QString message;
    QString traceback;
    QString output; ///< the values it reported, as JSON; empty when there are none
    std::vector<OutputFile> files {}; ///< what it left nevertheless, such as the code an agent had written
    QStringList modifications; ///< what a person or agent changed for it
    bool operator==(const PastAttempt&) const = default;
};

/// An error like this one that was overcome before.
struct ResolvedError
{
    QString run;
    QString step;
    QString category;
    QString message;
    QString remedy; ///< what was different in the attempt that succeeded; may be empty
    bool operator==(const ResolvedError&) const = default;
};

/// All that the next attempt of a step is told about the ones before.
struct RetryContext
{
    int attempt = 2; ///< the one to come
    int maxAttempts = 3;
    QString task;
    QString modifiedTask; ///< empty: as it was
    std::vector<PastAttempt> previous;
    RetryAdvice advice;
    QString feedback; ///< as a person wrote it; empty: nobody did
    std::vector<ResolvedError> resolved; ///< at most 3
    QStringList packages {}; ///< a person agreed that they are installed before this attempt
    int redo = 0; ///< how often a person wanted the step done again because of its results
    bool isAfterReview = false; ///< nothing failed: a person looked at the results of the attempt before

    [[nodiscard]] QStringList userSuggestions() const { return guidanceLines(feedback); }
};

/// The attempts of a step that have ended, oldest first.
std::vector<PastAttempt> pastAttempts(const ErrorTaxonomy& taxonomy, const StepStatus& status);

/// What the next attempt of a step is told; its last error is that of the last attempt with one.
RetryContext retryContext(const ErrorTaxonomy& taxonomy, const StepSpec& spec, const StepStatus& status,
                          const QString& feedback, std::vector<ResolvedError> resolved, double jitter);

QJsonArray resolvedToJson(const std::vector<ResolvedError>& errors);
std::vector<ResolvedError> resolvedFromJson(const QJsonArray& list);

/// Everything, uncut (requirements 9.1); what a code step finds beside its inputs.
QJsonObject retryContextJson(const RetryContext& context);

/// The same in words (requirements 9.3), with long messages cut; what an agent is told.
QString retryPrompt(const RetryContext& context);

} // namespace cmbagent
