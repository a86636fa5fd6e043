// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <vector>

namespace cmbagent {

/// Where the steps of a workflow are after an edit of it, by their ids: what was made for a step can be kept for it. A
/// value.
class StepMoves
{
public:
    StepMoves(const Workflow& before, const Workflow& after);

    /// The index after the edit of a step that had `before`; -1: it is gone, or has another id.
    [[nodiscard]] int movedTo(int before) const { return m_movedTo[size_t(before)]; }
    /// Whether so few steps came or went that the two are one workflow to whoever looks at it.
    [[nodiscard]] bool areFew() const;

private:
    std::vector<int> m_movedTo; ///< per step before
    int m_kept = 0;
    int m_after; ///< steps after
};

} // namespace cmbagent
