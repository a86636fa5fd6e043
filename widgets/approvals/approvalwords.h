// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QCoreApplication>
#include <QIcon>
#include <QKeySequence>

namespace cmbagent {

/// Words, icons and keys of questions and answers. Main thread.
class ApprovalWords
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalWords)

public:
    static QString kind(ApprovalKind kind); ///< "Failed step"
    static QIcon kindIcon(ApprovalKind kind);
    /// What the button does: "Approve and go on".
    static QString verb(Resolution resolution, ApprovalKind kind);
    /// The key that answers, as it stands on the button.
    static QKeySequence key(Resolution resolution);
    /// What happens then, in a sentence.
    static QString consequence(Resolution resolution, ApprovalKind kind);
    /// Whether the answer gives something up.
    static bool isLoss(Resolution resolution);
    /// What happens when nobody answers, and when: "If nobody answers within 1 min 30 s (by 14:02:31), …".
    static QString unanswered(const ApprovalRequested& request, Timestamp now);
    /// What a deadline does: "this step is skipped".
    static QString onDeadline(std::optional<Resolution> resolution, ApprovalKind kind);
    /// How far an answer reaches: "Once", "This run".
    static QString scope(RememberScope scope);
    /// Why a question is asked every time, whatever was answered before; empty: its answer can be remembered.
    static QString whyEveryTime(const AskedQuestion& question);
    static QString risk(RiskMark::Kind kind); ///< "Deletes files"
    /// A risk in a sentence: "Line 12 deletes files: os.remove(x)".
    static QString riskLine(const RiskMark& mark);
};

} // namespace cmbagent
