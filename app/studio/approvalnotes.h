// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"
#include "widgets/approvals/askedquestion.h"

namespace cmbagent {

/// What differs in the things shown from what was approved last, and what looks risky in their scripts. `earlier`:
/// nothing was approved before. Reads content and compares texts: not for the main thread.
std::vector<EvidenceNote> notesOn(const std::vector<Evidence>& shown, const std::optional<EarlierApproval>& earlier,
                                  const Blobs& blobs);

/// What the notes of a question are about: the things shown, and the script its step runs.
std::vector<Evidence> notedEvidence(const AskedQuestion& question);

} // namespace cmbagent
