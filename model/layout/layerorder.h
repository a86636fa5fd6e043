// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutwatch.h"
#include "layout/propergraph.h"

namespace cmbagent {

/// Crossings between neighbouring layers in this order.
qint64 crossingsOf(const ProperGraph& graph, const LayerOrder& order);

/// Orders the vertices of each layer so that few edges cross: sweeps by weighted medians and barycentres, each followed
/// by swaps of neighbours; the best order seen is kept. The work is bounded by the size of the graph, not by a clock,
/// so that one graph is always ordered alike. Returns the best so far when the watch says stop.
LayerOrder orderLayers(const ProperGraph& graph, const LayoutWatch& watch);

} // namespace cmbagent
