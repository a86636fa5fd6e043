// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"
#include "widgets/inspector/factlist.h"

namespace cmbagent {

/// What ran the steps of a run, and how it was told to run.
QList<Fact> environmentFacts(const RunGraph& graph);
/// The states a run can be gone back to, the newest first; the end of every step is one without being listed.
QList<Fact> checkpointFacts(const RunGraph& graph, Timestamp now);

} // namespace cmbagent
