// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

namespace cmbagent {

/// Length of the longest chain above each node; what `LayoutGraph::levels` is when the caller left it empty. Nodes on a
/// cycle get 0.
std::vector<int> levelsOf(size_t nodes, const std::vector<std::pair<int, int>>& edges);

/// The column of each node, without empty columns: its level, but a node that feeds more than it is fed moves up to
/// what it feeds, so that edges are short.
std::vector<int> columnsOf(const LayoutGraph& graph);

/// Renumbers columns so that none is empty; their order stays. They need not begin at 0.
void closeGaps(std::vector<int>& columns);

} // namespace cmbagent
