// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "layout/layoutwatch.h"

#include <optional>

namespace cmbagent {

/// Where the nodes of two graphs stand, in one and the same picture; both have the same bounds.
struct AlignedLayout
{
    LayoutResult a;
    LayoutResult b;
};

/// Places two graphs so that a node of `a` and its counterpart in `b` stand at the same place, and what only one of
/// them has leaves a gap in the other. `pairs` are (node of `a`, node of `b`), each at most once. Sizes of counterparts
/// and both orientations are alike. Any thread. Nothing when the watch said stop.
std::optional<AlignedLayout> alignedLayout(const LayoutGraph& a, const LayoutGraph& b,
                                           const std::vector<std::pair<int, int>>& pairs,
                                           const LayoutWatch& watch = {});

} // namespace cmbagent
