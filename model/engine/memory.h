// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "engine/approvaldesk.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace cmbagent {

/// The remembered answers a run may use, as they are stored: those of its project, of the runs it was branched from and
/// of itself. A value that is made outside and never changed.
struct AnswerMemory
{
    QHash<BlobHash, RememberedAnswer> answers; ///< by rememberKey
    QSet<ApprovalId> forgotten; ///< answers that reach no further any more
};
using AnswerMemoryPtr = std::shared_ptr<const AnswerMemory>;

/// Whether an answer to this question may reach further than the question: approve, reject and modify of a gate, a step
/// or a check. Never remembered are what to do about a failure, whether an effect happened, a plan, giving a run up,
/// and the start of a step with an external effect: each of those is decided with open eyes.
Result<void> checkRemember(const RunProjection& run, const ApprovalRequested& request, Resolution resolution,
                           RememberScope scope);

/// The answer that an earlier one gives to this question: the newest of the run itself that reaches so far, else one of
/// the memory. Bound to what was shown, see rememberKey.
std::optional<ApprovalAnswer> recall(const RunProjection& run, const ApprovalRequested& request,
                                     const AnswerMemoryPtr& memory);

} // namespace cmbagent
