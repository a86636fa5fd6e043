// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <bitset>
#include <vector>

namespace cmbagent {

/// What of a graph stands out while the rest is dimmed. A plain value.
struct CanvasLens
{
    enum class Kind : quint8 {
        All, ///< nothing is dimmed
        Statuses, ///< steps in one of `statuses`
        Causes, ///< what failed, and everything it needed
        CriticalPath, ///< the chain that decides how long the run takes
        Steps, ///< those in `steps`
    };
    using Statuses = std::bitset<statusCount>;

    Kind kind = Kind::All;
    Statuses statuses {};
    std::vector<char> steps {}; ///< per step
    bool operator==(const CanvasLens&) const = default;

    /// What it shows of a graph as it is now.
    struct View
    {
        std::vector<char> isLit; ///< per step; empty: all are
        std::vector<int> path; ///< steps one after the other, of the critical path
        qint64 micros = 0; ///< what the path took
    };
    [[nodiscard]] View look(const RunGraph& graph, Timestamp now) const;
};

} // namespace cmbagent
