// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/propergraph.h"

namespace cmbagent {

/// Where each vertex stands across its layer: near its neighbours in the layers before and after, long edges and chains
/// straight where there is room, and no two vertices of a layer nearer than `extents` and gaps allow. `extents` is the
/// size of each vertex across; joints have 0.
std::vector<double> placeAcross(const ProperGraph& graph, const LayerOrder& order, const std::vector<double>& extents);

} // namespace cmbagent
