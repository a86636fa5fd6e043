// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/runpair.h"

#include <QCoreApplication>

namespace cmbagent {

/// The words for a comparison of two runs. Main thread.
class PairWords
{
    Q_DECLARE_TR_FUNCTIONS(PairWords)

public:
    /// "The runs first differ at “Fit the temperature”: other parameters, other results."
    static QString summary(const RunPair& pair);
    /// "other script, other files"
    static QString differences(const PairStep& step);
    static QString difference(PairStep::Difference difference);
    /// The sign in front of a step: "=", "≠", "A", "B".
    static QString mark(const PairStep& step);
    /// The same for a screen reader.
    static QString markWords(const PairStep& step);
    /// "Completed · 1.2 s", "kept", or "—" where the run has no such step.
    static QString side(const PairStepSide& side);
    /// The same beside the shape of its state: "1.2 s", "kept", "Failed · 1.2 s".
    static QString shortSide(const PairStepSide& side);
    /// "3 of 40 cells differ, by at most 0.2 %"
    static QString file(const PairFile& file);
    static QString fileMark(const PairFile& file);

private:
    static QString table(const PairCells& table);
    static QString image(const PairImage& image);
};

} // namespace cmbagent
