// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QJsonObject>

#include <vector>

namespace cmbagent {

/// One sub-task of a plan.
struct PlanStep
{
    QString id; ///< may be a step's id, and no other step has it
    QString task;
    QString agent;
    QStringList points; ///< how it is to be done
    QStringList dependsOn; ///< ids of sub-tasks whose results it needs
    bool operator==(const PlanStep&) const = default;
};

/// What a planner came to. A value.
struct Plan
{
    std::vector<PlanStep> steps;

    /// {"sub_tasks": [{"id", "sub_task", "sub_task_agent", "bullet_points", "depends_on"}]}. CMBAgent's own
    /// final_plan.json has neither ids nor dependencies; its steps follow one another. Steps whose dependencies are
    /// listed later are put after them. BadInput says what is wrong, in words a planner can mend it by.
    static Result<Plan> fromJson(const QJsonObject& json);
    /// The same, and it keeps to these limits.
    static Result<Plan> within(const QJsonObject& json, const PlanLimits& limits);
    [[nodiscard]] QJsonObject toJson() const;
    /// For reading, one step after the other with its agent and how it is to be done.
    [[nodiscard]] QString toText() const;
    bool operator==(const Plan&) const = default;
};

/// What the plan setter leaves, and planners read: {"needed_agents": [NAME]}.
inline const QString neededAgentsFile = QStringLiteral("needed_agents.json");

/// What a person chose for the steps of a task.
struct TaskChoices
{
    QString task; ///< in the person's words
    QString agent = QStringLiteral("engineer"); ///< of one_shot
    QString model; ///< of every step; empty: as roles and settings say
    int attempts = 3; ///< of a step
    int planSteps = 3; ///< most steps of a plan
    int planReviews = 1; ///< 0..5
    QMap<QString, QString> agents; ///< those a plan may use: name → what each is for
    bool choosesAgents = false; ///< the plan setter first says which of them the task needs
    QString planInstructions; ///< for the planner and its reviewers
    QMap<QString, QString> instructions {}; ///< for all steps of an agent: name → what it is told beside its tasks
    QString hardware {}; ///< what there is of a machine for scripts, in words; empty: nothing is said
    QString documentation; ///< a folder beside the workflow whose texts agents may search; empty: none
    /// Deep research: the plan as a file beside the workflow. Every step gets it, and all that any earlier step left.
    /// Empty: a step gets what those it builds on left.
    QString agreedPlan {};
    QMap<QString, QString> inputs; ///< files beside the workflow every step may read: name → path
};

/// The changes that make an empty workflow one of a single agent's step.
std::vector<DraftEdit> oneShotWorkflow(const TaskChoices& choices);
/// … one that plans: the planner, then as often as wanted a review and the planner again. The last step leaves
/// plan.json.
std::vector<DraftEdit> planningWorkflow(const TaskChoices& choices);
/// … one that carries out a plan: a step for each sub-task, with what the steps before it left. Steps that do not need
/// each other can run at the same time, unless the context is carried from each to the next.
std::vector<DraftEdit> planWorkflow(const Plan& plan, const TaskChoices& choices);
/// … one that makes, criticises and mends ideas, and keeps the best.
std::vector<DraftEdit> ideaWorkflow(const TaskChoices& choices);

} // namespace cmbagent
