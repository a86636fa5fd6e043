// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

#include <optional>

namespace cmbagent {

/// Places only what is new: nodes with a place keep it, the others come after what they need (or before what needs
/// them), as near to their neighbours as there is room. For small edits of a graph somebody looks at; any thread, takes
/// microseconds a new node. Edges are one bend each.
LayoutResult patchLayout(const LayoutGraph& graph, const std::vector<std::optional<QPointF>>& known);

} // namespace cmbagent
