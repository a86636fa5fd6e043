// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"
#include "core/projection.h"

#include <QHash>
#include <QMetaType>

#include <optional>

namespace cmbagent {

/// What something cost, and whether that was paid. Kinds are never added up.
struct RunCost
{
    CostKind kind = CostKind::Paid;
    CostSum sum;
    bool operator==(const RunCost&) const = default;
};

/// What the calls of a run cost, or those of one of its steps over all attempts; of several kinds what was paid, then
/// what an imported run tells, then recorded answers. Steps that a branch took over cost it nothing: they were paid
/// before. Nothing when no model was asked.
std::optional<RunCost> ownCost(const RunProjection& run, std::optional<int> step = std::nullopt);

/// The same of each step that asked a model, by index; -1: calls about the run.
QHash<int, RunCost> ownCosts(const RunProjection& run);

/// A hard budget that stopped a step: nothing was sent, and the step stays failed until somebody does something.
struct BudgetStop
{
    int step = -1;
    Error error; ///< as the gate said it: which budget, how much, and what the call could have cost
    bool operator==(const BudgetStop&) const = default;
};
/// The last step a budget stopped that is still failed because of it. Nothing when there is none.
std::optional<BudgetStop> budgetStop(const RunProjection& run);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunCost)
