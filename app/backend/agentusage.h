// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agentusage.h"
#include "store/reader.h"

namespace cmbagent {

/// How an agent was used in all sessions there are, in runs and outside, by the ledger of costs; what runs had used
/// that were deleted is not in it. For the reader's thread.
Result<AgentUsage> agentUsage(Reader& reader, const QString& agent);

} // namespace cmbagent
