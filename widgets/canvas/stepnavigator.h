// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cmbagent {

class RunScene;

/// Directions on screen.
enum class Direction { Left, Right, Up, Down };

/// Where the keyboard goes from step `from`: along an edge where the graph reads that way, else to the nearest card on
/// that side. `from` itself when there is none. Main thread.
int stepTowards(const RunScene& scene, int from, Direction direction);

/// The step before or after `from` in an order in which every need comes first; -1 past either end.
int stepInOrder(const RunScene& scene, int from, bool forward);

} // namespace cmbagent
