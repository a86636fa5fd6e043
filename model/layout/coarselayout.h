// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

namespace cmbagent {

/// Places a graph at once: one column a level, ordered by barycentre. A level so large that the picture would become a
/// thin line is folded into a block of several columns, with lanes between its rows for the edges. Any thread; takes
/// milliseconds.
LayoutResult coarseLayout(const LayoutGraph& graph);

/// Whether `coarseLayout` folds a level of this graph. Such a placement is better than what a layered layout that
/// keeps every level in one line could give.
bool foldsWideLevels(const LayoutGraph& graph);

} // namespace cmbagent
