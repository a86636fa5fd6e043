// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelcatalogue.h"
#include "agents/modelchoice.h"
#include "core/workflow.h"
#include "policy/costestimate.h"

namespace cmbagent {

/// What a workflow may cost of which no run was paid for yet.
struct FirstGuess
{
    int steps = 0; ///< that ask models
    std::optional<CostEstimate> estimate; ///< by rule of thumb; nothing: no step asks a model, or a price is unknown
    QString unpriced {}; ///< a model whose price nobody knows; empty with steps and no estimate: no model is chosen
};

/// What one step of an agent may cost with this model. Nothing: no model, or nobody knows its price. Pure.
std::optional<CostEstimate> firstGuess(const StepSpec& step, const QString& model, const ModelCatalogue& catalogue);

/// By the length of the tasks and the prices of the models they would be given. `choice` says which where the workflow
/// does not. Pure.
FirstGuess firstGuess(const Workflow& workflow, const ModelCatalogue& catalogue, const ModelChoice& choice);

} // namespace cmbagent
