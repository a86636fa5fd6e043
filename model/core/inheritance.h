// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent {

/// One settled step that a branch takes over.
struct InheritedStep
{
    int step = -1; ///< index in the branch's workflow
    StepState state = StepState::Completed; ///< Completed or Skipped
    ResultOrigin origin; ///< where it was really made, however many branches ago
    Timestamp started;
    Timestamp ended;
    QString reason;
    std::shared_ptr<const StepReport> report;
    bool operator==(const InheritedStep& other) const;
};

/// A question that was answered before the branch began.
struct InheritedAnswer
{
    ApprovalRequested request;
    Timestamp requestedAt;
    ApprovalResolved answer;
    Timestamp answeredAt;
    bool operator==(const InheritedAnswer&) const = default;
};

/// Everything a branch keeps of its parent, complete in itself: the parent may be deleted without harm. One blob, cited
/// by the branch's first event, so that a branch of ten thousand kept steps is one event and one file.
struct Inheritance
{
    std::vector<InheritedStep> steps; ///< by rising step index
    std::vector<InheritedAnswer> answers;
    bool operator==(const Inheritance&) const = default;
};

using InheritancePtr = std::shared_ptr<const Inheritance>;

/// Compressed CBOR; hashes are 32 bytes there, so a kept step takes about 60.
QByteArray encodeInheritance(const Inheritance& inheritance);
Result<InheritancePtr> decodeInheritance(const QByteArray& bytes);

} // namespace cmbagent
