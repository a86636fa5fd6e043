// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

namespace cmbagent {

/// The run whose result of a step came before that of `run`: the parent of a branch, else the newest earlier run of the
/// same workflow that completed the step. Null: there is none. Reads runs whole; on the reader's thread.
Result<std::shared_ptr<const RunProjection>> earlierRun(Reader& reader, const SessionScope& scope, const Blobs& blobs,
                                                        const RunSummary& run, const QString& step);

} // namespace cmbagent
