// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"

namespace cmbagent {

/// Steps whose title, id, kind, description or code (the path of a script, or what is written in the workflow itself)
/// holds a text, in an order in which needs come first; letters may be small or capital. Empty text finds nothing.
std::vector<int> stepsWith(const RunGraph& graph, const QString& text);

} // namespace cmbagent
