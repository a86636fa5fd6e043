// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What may be typed: "[r]etry, [m]odify (tell what to do differently), …".
QString optionsText(const ApprovalRequested& request);
/// What a typed word or letter means; nothing when it is no option of this question.
std::optional<Resolution> optionTyped(const ApprovalRequested& request, const QString& typed);
/// What else is shown, one field a line: "runs: fit.py". The steps of a plan have lines of their own, see planLines.
QStringList contextLines(const ApprovalRequested& request);
/// The command that answers a question: "cmbagent retry|modify|skip|abort 0190 fit".
QString answerCommand(const ApprovalRequested& request, const QString& run, const QString& step);
/// Whether an option takes words of its own, and what is asked then.
bool takesWords(const ApprovalRequested& request, Resolution resolution);
QString commentPrompt(const ApprovalRequested& request, Resolution resolution);

} // namespace cmbagent
