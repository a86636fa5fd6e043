// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include "core/runcosts.h"

#include <QCoreApplication>

namespace cmbagent {

/// Words for money, costs and budgets. Numbers go by QLocale(). Main thread.
class CostWords
{
    Q_DECLARE_TR_FUNCTIONS(CostWords)

public:
    static QString money(qint64 micros); ///< "$0.0123", "$45.67"
    static QString sum(const CostSum& sum); ///< the same with "at most" where it may be less; "unknown"
    /// The same with "at least" where some of it is unknown, and saying so where nothing was paid for it.
    static QString cost(const RunCost& cost);
    static QString calls(qint64 count); ///< "1 call", "12 calls"
    static QString tokens(qint64 count); ///< "1,234 tokens"
    static QString area(CostArea area); ///< "This run"
    static QString kind(CostKind kind); ///< "Paid calls"
    static QString dimension(CostDimension dimension); ///< "Agent"
    static QString purpose(CallPurpose purpose); ///< "Trial of an agent"
    /// What a part is called; says so where nobody told it apart.
    static QString part(CostDimension dimension, const CostSlice& slice);
    static QString budget(const BudgetState& state); ///< "Session “Default”, each day"
    static QString used(const BudgetState& state); ///< "$4.52 of $5.00, 90 %"
    static QString alert(const BudgetAlert& alert); ///< a sentence
    /// The same of the past: what was reached, without what followed.
    static QString pastAlert(const BudgetAlert& alert);
    /// What a budget that is used up does, or when it begins anew.
    static QString fate(const BudgetState& state);
    static QString guess(const CostGuess& guess);
    /// What a run will cost that has not begun, and how that is known.
    static QString estimate(const CostGuess& guess);
    /// The same of a task in words; `calls`: of models, as its mode usually makes them.
    static QString taskEstimate(const CostGuess& guess, int calls);
    /// How long it takes, a sentence; empty: nobody knows.
    static QString time(const CostGuess& guess);
    /// Why there is no estimate: nobody knows the price of `model`; empty: no model is chosen.
    static QString noEstimate(const QString& model);
    static QString range(const CostGuess& guess); ///< "$0.10 to $0.40, likely $0.20"
    static QString accuracy(const CostGuess& guess); ///< a sentence; empty: it was never tried
    /// That a hard budget may not have room for it.
    static QString tight(const BudgetState& state);
    static QString usageOf(const CostSum& sum); ///< tool tip: tokens by kind, calls that failed, what is unknown
};

} // namespace cmbagent
