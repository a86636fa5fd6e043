// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelcatalogue.h"
#include "core/taskorder.h"
#include "core/workflow.h"
#include "policy/costestimate.h"

namespace cmbagent {

/// Some calls that one model is likely to get.
struct GuessedCalls
{
    QString model; ///< empty: none is chosen
    qint64 letters = 0; ///< of the task
    int calls = 1;
    WorkMode mode = WorkMode::Other;
};

/// What something may cost of which nothing was paid for yet.
struct FirstGuess
{
    int calls = 0; ///< of models, when nothing has to be mended
    std::optional<CostEstimate> estimate; ///< by rule of thumb; nothing: no model is asked, or a price is unknown
    QString unpriced {}; ///< a model whose price nobody knows; empty with calls and no estimate: no model is chosen
};

/// By the length of the tasks and the prices of the models. Recordings and models of this machine cost nothing. Pure.
FirstGuess firstGuess(const std::vector<GuessedCalls>& calls, const ModelCatalogue& catalogue);
/// What one step of an agent may cost with this model. Nothing: no model, or nobody knows its price. Pure.
std::optional<CostEstimate> firstGuess(const StepSpec& step, const QString& model, const ModelCatalogue& catalogue);

/// An agent, and how often its model is asked.
struct AgentCalls
{
    QString agent;
    int calls = 0;
    bool operator==(const AgentCalls&) const = default;
};
/// Who is usually asked how often for a task like this: once for each step, as the mode makes them. The steps of a plan
/// that is not there yet are taken for the engineer's, and for as many as there may be. Pure.
QList<AgentCalls> typicalCalls(const TaskOrder& order);
/// By which rule of thumb a mode goes.
WorkMode workModeOf(TaskMode mode);

} // namespace cmbagent
