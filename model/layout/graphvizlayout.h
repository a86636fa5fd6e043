// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "layout/layout.h"

namespace cmbagent {

/// Places a graph with Graphviz `dot` in this process. Blocks, cannot be cancelled, and lets one thread at a time in,
/// because Graphviz is not thread-safe; keep it to small graphs or call it in a process that may be killed.
Result<LayoutResult> graphvizLayout(const LayoutGraph& graph);

} // namespace cmbagent
