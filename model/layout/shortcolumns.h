// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/layoutwatch.h"

namespace cmbagent {

/// The column of each node, without empty columns: needs lie in smaller columns, and nodes are moved, alone and
/// together with what hangs on them, until the edges are short. Stops early when the watch says so.
std::vector<int> shortColumns(const LayoutGraph& graph, const LayoutWatch& watch);

} // namespace cmbagent
