// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// Ways of writing a graph down as text.
enum class GraphFormat : quint8 { Mermaid, Dot, Json };
/// "mermaid", "dot", "json"; nothing for another name.
std::optional<GraphFormat> graphFormatFromName(QStringView name);

/// A workflow, or a run with the states of its steps, as a text other programs read: a Mermaid flowchart, a Graphviz
/// graph, or JSON. Titles may hold anything. `run` without a run id is a workflow. UTF-8, ends with a line feed.
QByteArray graphText(const RunProjection& run, GraphFormat format, bool readsDown = false);

} // namespace cmbagent
