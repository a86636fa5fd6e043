// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "layout/layout.h"

#include <QByteArray>

namespace cmbagent {

/// What the window and the layout helper say to each other: one JSON document each way.
QByteArray encodeGraph(const LayoutGraph& graph);
Result<LayoutGraph> decodeGraph(const QByteArray& json);
QByteArray encodeLayout(const LayoutResult& layout);
/// Checks that the answer fits the graph: as many centres and edges, and finite numbers.
Result<LayoutResult> decodeLayout(const QByteArray& json, const LayoutGraph& graph);

/// Same for graphs that are placed alike; names a layout in the cache.
QByteArray graphKey(const LayoutGraph& graph);

} // namespace cmbagent
