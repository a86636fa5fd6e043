// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What a person (or a preset, or a deadline) answered.
struct ApprovalAnswer
{
    ApprovalId id;
    BlobHash hash; ///< of what was shown
    Resolution resolution = Resolution::Approved;
    QString comment;
    QString by = QStringLiteral("person");
    QJsonObject changes {}; ///< see core/stepchanges.h and core/planchanges.h
    QString who {}; ///< the person's account
    RememberScope remember = RememberScope::Once;
    std::optional<AnswerOrigin> origin {}; ///< of a remembered answer
};

/// The question of an approval step as it stands now: with the content of everything it shows, as a person left it at
/// approvals before this one. Shown outputs that do not exist (their step was skipped or failed and is optional) are
/// left out.
ApprovalRequested openQuestion(const RunProjection& projection, int step, ApprovalId id, Timestamp now);

/// What a person is asked about a step that failed for good, or whose effect may or may not have happened. Where only
/// packages are missing, they are listed (also in the context, as "packages"), and a yes has them installed.
ApprovalRequested failureQuestion(const RunProjection& projection, int step, ApprovalId id, ApprovalKind kind);

/// What the last attempt of a step would have needed to have installed; empty: that was not its trouble.
QStringList packagesNeeded(const StepStatus& status);
/// What a person agreed to have installed when last asked about the step's failure; empty: nothing.
QStringList packagesAgreedTo(const RunProjection& projection, int step);

/// Checks an answer against what was asked: an unknown, answered or changed question and an option that was not offered
/// are refused.
Result<ApprovalResolved> checkAnswer(const RunProjection& projection, const ApprovalAnswer& answer);

} // namespace cmbagent
