// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

namespace cmbagent {

/// The answers a notification of the desktop may carry; none: the question has to be looked at first. None where
/// something looks or is declared risky, about plans (they are there to be read) and effects (only a look outside can
/// tell); never one that needs words, and never to give up a run that is under way.
std::vector<Resolution> answersOnDesktop(const AskedQuestion& question, const std::vector<EvidenceNote>& notes);

/// What a notification says of a question, never cut: what is asked, where, what there is to look at, and what happens
/// at the deadline.
QString questionText(const AskedQuestion& question, Timestamp now);

} // namespace cmbagent
