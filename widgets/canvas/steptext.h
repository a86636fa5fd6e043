// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/labels.h"

namespace cmbagent {

/// The words on and about a step's card. Main thread.
class StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepText)

public:
    /// Second line: the kind, then the one thing that matters now. Short.
    static QString detail(const RunGraph& graph, int step, Status status, Timestamp now);
    /// Rich text: whole title, state, why, description.
    static QString toolTip(const RunGraph& graph, int step, Timestamp now);
    /// One sentence for assistive technology.
    static QString spoken(const RunGraph& graph, int step, Timestamp now);
    static QString attemptBadge(int attempt); ///< "try 2"
    static QString placing(int steps); ///< while the first placement is worked out
};

} // namespace cmbagent
