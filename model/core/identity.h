// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// One kind of thing that decides what a step does, with everything it is made of: "table.csv" → the hash of its
/// content, "t0" → 2.725.
struct IdentityPart
{
    QString name; ///< "script", "inputs", "parameters", "interpreter", "environment" or "answers"
    QMap<QString, QString> items;
    bool operator==(const IdentityPart&) const = default;
};

/// What decides a step's result. It is worked out from what the run recorded and not stored: two steps with equal
/// identities read the same bytes, so the result of one may stand for the other's.
struct StepIdentity
{
    std::vector<IdentityPart> parts;
    QString ranWith; ///< interpreter of the last attempt, as it reported itself; not part of the hash

    /// SHA-256 over all parts.
    [[nodiscard]] BlobHash hash() const;
    bool operator==(const StepIdentity&) const = default;
};

/// The identity of a step as the run stands: what it read, or what it would read now.
StepIdentity identityOf(const RunProjection& projection, int step);

/// Whether the steps after it get to see the answer: that to a gate, and what a person had to say about results that
/// did not pass a check.
bool isAnswerForSteps(const Approval& approval);

/// What agents are told of a plan's approval: the comment, where there is one. By this name, which no step can have.
inline const QString planAnswerName = QStringLiteral("the plan");
/// Whether a person had something to say about the plan, and did not reject it.
bool saysSomethingOfPlan(const Approval& approval);
/// Whether a step's agent is told what a person had to say about the plan. Only what starts after it is; and scripts
/// are never told, so that they need not run again for words.
bool isToldOfPlan(const RunProjection& projection, int step, const Approval& approval);

/// An answer as a step gets to see it: {"resolution", "comment"}.
QJsonObject answerForStep(const Approval& approval);

/// Adds what was said about the plan: of a branch and the runs before it, all that was said.
void addPlanAnswer(QJsonObject& answers, const Approval& approval);

/// The answers a step gets to see: step id → {"resolution", "comment"} of every approval it comes after, and that of
/// the plan.
QJsonObject answersBefore(const RunProjection& projection, int step);

} // namespace cmbagent
