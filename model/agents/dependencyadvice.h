// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelsource.h"
#include "agents/redactor.h"
#include "core/agentdefinition.h"
#include "core/budgets.h"
#include "core/ports.h"

#include <QHash>

#include <functional>

namespace cmbagent {

/// One dependency a language model suggests, by ids of steps of the workflow.
struct AdvisedDependency
{
    QString from;
    QString to;
    QString kind; ///< "data", "file", "api", "logic" or "order"
    QString reason; ///< one sentence
    bool operator==(const AdvisedDependency&) const = default;
};

/// What came of asking.
struct DependencyAdvice
{
    std::vector<AdvisedDependency> dependencies; ///< each pair once
    QStringList leftOut; ///< what it said that cannot be: unknown steps, a step that needs itself
    std::vector<ModelCall> calls; ///< what it used and cost
    bool isKept = false; ///< it was given before to the same question, and nobody was asked now

    /// What it says, as a model would, and "left_out"; `readAdvice` reads it back.
    [[nodiscard]] QJsonObject toJson() const;
};

/// What a model is told about the steps of a workflow. `scripts`: text of each step's script by step id.
QString dependencyTask(const Workflow& workflow, const QHash<QString, QString>& scripts);

/// The same for the same question: what a model is told, by which agent, and `model`, by the name that is asked for.
BlobHash adviceKey(const Workflow& workflow, const QHash<QString, QString>& scripts, const AgentDefinition& agent,
                   const QString& model);

/// What of an answer can be true for the workflow.
DependencyAdvice readAdvice(const Workflow& workflow, const QJsonObject& answer);

/// What asking stands on; all outlives it.
struct AdvicePlace
{
    ModelSource& models;
    const Redactor& redactor; ///< knows the keys in use
    const Blobs& blobs;
    const Clock& clock;
    SpendingGate* gate = nullptr; ///< says whether budgets allow a call; null: there are none
    CallPlace place {};
    /// For the ledger: a call was made, well or not; on the thread that asks.
    std::function<void(const ModelCall&)> called = {};
};

/// Asks a model which steps depend on which; nothing is changed, and what it says is a suggestion. `agent` has the
/// words and the form; `model` by any name the source knows, empty: as agent and settings say. A workflow of one step
/// asks nobody. Blocks until the answer is there or stop is requested.
Result<DependencyAdvice> adviseDependencies(const Workflow& workflow, const QHash<QString, QString>& scripts,
                                            const AgentDefinition& agent, const QString& model,
                                            const AdvicePlace& place, const std::stop_token& stop);

} // namespace cmbagent
