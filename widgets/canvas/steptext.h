// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/labels.h"

namespace cmbagent {

class CardStack;
struct StepGroup;

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
    static QString attemptBadge(int attempt, int most); ///< "try 2/3"
    /// "40 × Fit sky": how many equal steps a stack has, and what they are called in common.
    static QString stackTitle(const CardStack& stack);
    /// What the titles of these steps have in common, in whole words; else the first of them "and others".
    static QString commonName(const Workflow& workflow, const std::vector<int>& steps);
    /// "2 failed · 38 of 40 ended": what needs a person first, and how far they are.
    static QString stackDetail(const CardStack& stack);
    /// "2 failed · 36 completed · 2 skipped": all of them.
    static QString stackStates(const CardStack& stack);
    static QString stackToolTip(const CardStack& stack);
    /// One sentence for assistive technology.
    static QString stackSpoken(const CardStack& stack);
    /// "Fits · 3 steps": above the frame of a group.
    static QString groupTitle(const StepGroup& group);
    /// Rich text about a collapsed group, whose first step is `lead`.
    static QString groupToolTip(const RunGraph& graph, int lead, const CardStack& stack);
    /// One sentence for assistive technology.
    static QString groupSpoken(const RunGraph& graph, int lead, const CardStack& stack);
    /// About the frame of a group, for assistive technology.
    static QString frameSpoken(const QStringList& members);
    static QString collapseTip(); ///< over the name of an expanded group
    /// `text` and what the step needs and is needed by, by their titles.
    static QString withNeighbours(const QString& text, const QStringList& needs, const QStringList& neededBy);
    static QString edgeName(const QString& from, const QString& to);
    static QString edgeKind(bool isOptional);
    static QString placing(int steps); ///< while the first placement is worked out
};

} // namespace cmbagent
