// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/carriedcontext.h"
#include "agents/plan.h"
#include "agents/workflowwriter.h"

#include "core/stepsummary.h"
#include "core/taskorder.h"

#include <QJsonArray>

#include <algorithm>

// How a person's task becomes a workflow that can be looked at, edited and run like any other.

namespace cmbagent {

namespace {

QString bulletsOf(const QStringList& points)
{
    QString text;
    for (const QString& point : points) {
        text += QStringLiteral("\n- ") + point.trimmed();
    }
    return text;
}

/// What the planner has to know beside the task.
QString planningTask(const TaskChoices& choices, const QString& beginning)
{
    QString text = beginning + QStringLiteral("\n\nThe task:\n") + choices.task.trimmed()
        + QStringLiteral("\n\nAt most %1 steps. Agents a plan may use:").arg(choices.planSteps);
    for (auto it = choices.agents.begin(); it != choices.agents.end(); ++it) {
        text += QStringLiteral("\n- %1: %2").arg(it.key(), it.value());
    }
    if (choices.choosesAgents) {
        text += QStringLiteral("\n\nOnly the agents named in needed_agents.json take part.");
    }
    if (!choices.planInstructions.trimmed().isEmpty()) {
        text += QStringLiteral("\n\nInstructions for the plan:\n") + choices.planInstructions.trimmed();
    }
    return text;
}

/// The step in which the plan setter chooses; gives what later steps read of it.
QJsonObject chooseAgents(WorkflowWriter& writer, const TaskChoices& choices)
{
    if (!choices.choosesAgents) {
        return {};
    }
    const QString id = QStringLiteral("choose");
    const QString& file = neededAgentsFile;
    QString task = QStringLiteral("Say which agents this task needs.\n\nThe task:\n") + choices.task.trimmed()
        + QStringLiteral("\n\nThe agents:");
    for (auto it = choices.agents.begin(); it != choices.agents.end(); ++it) {
        task += QStringLiteral("\n- %1: %2").arg(it.key(), it.value());
    }
    writer.add(id, QStringLiteral("Choose who takes part"), QStringLiteral("plan_setter"), task);
    writer.set(id, "outputs", QJsonObject { { file, QStringLiteral("application/json") } });
    return { { file, id + u'/' + file } };
}

QJsonObject withInputs(QJsonObject inputs, const QJsonObject& more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        inputs.insert(it.key(), it.value());
    }
    return inputs;
}

QJsonObject jsonOutput(const QString& name)
{
    return { { name, QStringLiteral("application/json") } };
}

/// What the steps before each leave to it, when everything is carried on: the plan's order is the run's.
QHash<QString, QStringList> allEarlier(const Plan& plan)
{
    QHash<QString, QStringList> before;
    QStringList all;
    for (const PlanStep& step : plan.steps) {
        before.insert(step.id, all);
        all << step.id;
    }
    return before;
}

/// What a plan is held to, as a step's key in the file.
QJsonObject planLimits(const TaskChoices& choices)
{
    QJsonObject limits { { "agents", QJsonArray::fromStringList(choices.agents.keys()) } };
    if (choices.planSteps > 0) {
        limits.insert(QStringLiteral("steps"), choices.planSteps);
    }
    return limits;
}

/// The steps that come before each, directly or not, in the order of the plan.
QHash<QString, QStringList> allBefore(const Plan& plan)
{
    QHash<QString, QStringList> before;
    for (const PlanStep& step : plan.steps) {
        QStringList all;
        for (const PlanStep& earlier : plan.steps) {
            const bool isBefore = step.dependsOn.contains(earlier.id)
                || std::any_of(step.dependsOn.begin(), step.dependsOn.end(),
                               [&](const QString& need) { return before.value(need).contains(earlier.id); });
            if (isBefore) {
                all << earlier.id;
            }
        }
        before.insert(step.id, all);
    }
    return before;
}

/// The group of each step that waits for the same steps as another one does, and so runs at the same time; by step. A
/// group is a way of showing, and changes nothing about how the steps run.
QHash<QString, QString> parallelGroups(const Plan& plan)
{
    QMap<QStringList, QStringList> alike; // what is waited for → who waits
    QList<QStringList> inOrder;
    for (const PlanStep& step : plan.steps) {
        QStringList needs = step.dependsOn;
        needs.sort();
        if (!alike.contains(needs)) {
            inOrder << needs;
        }
        alike[needs] << step.id;
    }
    QHash<QString, QString> groups;
    int count = 0;
    for (const QStringList& needs : inOrder) {
        const QStringList steps = alike.value(needs);
        if (steps.size() < 2) {
            continue;
        }
        ++count;
        for (const QString& id : steps) {
            groups.insert(id,
                          count == 1 ? QStringLiteral("At the same time")
                                     : QStringLiteral("At the same time (%1)").arg(count));
        }
    }
    return groups;
}

/// What an earlier step left, as far as it left anything.
void addResults(QJsonObject& inputs, const QString& earlier, bool isEngineer)
{
    inputs.insert(QStringLiteral("summaries/%1.md").arg(earlier), earlier + QStringLiteral("/summary.md"));
    inputs.insert(QStringLiteral("data/%1/").arg(earlier), earlier + QStringLiteral("/data/"));
    if (isEngineer) {
        inputs.insert(QStringLiteral("codebase/%1.py").arg(earlier), QStringLiteral("%1/codebase/%1.py").arg(earlier));
    }
}

/// What an earlier step left, all of it: also its script where no script is written, the document it wrote in full, and
/// the values it named for later steps.
void addContext(QJsonObject& inputs, const PlanStep& earlier)
{
    addResults(inputs, earlier.id, true);
    inputs.insert(carriedValuesName(earlier.id), earlier.id + QStringLiteral("/context.json"));
    if (earlier.agent == QLatin1String("researcher")) {
        inputs.insert(QStringLiteral("notes/%1.md").arg(earlier.id), QStringLiteral("%1/%1.md").arg(earlier.id));
    }
}

/// A step waits for all before it, and does without those it does not build on when they come to nothing.
void carryOn(WorkflowWriter& writer, const PlanStep& step, const QStringList& before, const QStringList& built,
             bool isLast)
{
    QJsonArray needs;
    for (const QString& earlier : before) {
        if (!built.contains(earlier)) {
            needs.append(QJsonObject { { "step", earlier }, { "optional", true } });
        }
    }
    if (!needs.isEmpty()) {
        writer.set(step.id, "needs", needs);
    }
    if (step.agent == QLatin1String("engineer") && !isLast) {
        writer.set(step.id, "instructions",
                   QStringLiteral("Numbers and short texts that later steps need, the script also writes to "
                                  "context.json: one object of name and value."));
    }
}

/// What a step of the plan may read of those before it.
QJsonObject inputsFor(const Plan& plan, const PlanStep& step, const QStringList& before, const TaskChoices& choices)
{
    QJsonObject inputs;
    const bool carriesAll = !choices.agreedPlan.isEmpty();
    for (const PlanStep& earlier : plan.steps) {
        if (!before.contains(earlier.id)) {
            continue;
        }
        carriesAll ? addContext(inputs, earlier)
                   : addResults(inputs, earlier.id, step.agent == QLatin1String("engineer"));
    }
    if (carriesAll) {
        inputs.insert(agreedPlanPath, QStringLiteral("file:") + choices.agreedPlan);
    }
    return inputs;
}

} // namespace

std::vector<DraftEdit> oneShotWorkflow(const TaskChoices& choices)
{
    WorkflowWriter writer(choices);
    const QString id = choices.agent.toLower();
    writer.add(id, taskTitle(choices.task), choices.agent, choices.task.trimmed());
    writer.setInputs(id, {});
    return writer.take();
}

std::vector<DraftEdit> planningWorkflow(const TaskChoices& choices)
{
    WorkflowWriter writer(choices);
    const QJsonObject chosen = chooseAgents(writer, choices);
    const QString planFile = QStringLiteral("plan.json");
    QString last = QStringLiteral("plan");
    QJsonObject earlier; // what was planned and said in rounds before
    writer.add(last, QStringLiteral("Plan the work"), QStringLiteral("planner"),
               planningTask(choices, QStringLiteral("Plan this task.")));
    writer.set(last, "plan", planLimits(choices));
    writer.setInputs(last, chosen);
    writer.set(last, "outputs", jsonOutput(planFile));
    for (int round = 1; round <= choices.planReviews; ++round) {
        const QString number = choices.planReviews > 1 ? QStringLiteral("-%1").arg(round) : QString();
        const QString review = QStringLiteral("review") + number;
        const QString revised = QStringLiteral("revise") + number;
        writer.add(review, QStringLiteral("Review the plan"), QStringLiteral("plan_reviewer"),
                   planningTask(choices, QStringLiteral("Review the plan in plan.json.")));
        writer.setInputs(review, withInputs(withInputs({ { planFile, last + u'/' + planFile } }, chosen), earlier));
        writer.set(review, "outputs", jsonOutput(QStringLiteral("recommendations.json")));
        writer.add(revised, QStringLiteral("Revise the plan"), QStringLiteral("planner"),
                   planningTask(choices,
                                QStringLiteral("Give the plan in earlier_plan.json again, with the recommendations in "
                                               "recommendations.json followed where they are right.")));
        writer.set(revised, "plan", planLimits(choices));
        writer.setInputs(revised,
                         withInputs(withInputs({ { QStringLiteral("earlier_plan.json"), last + u'/' + planFile },
                                                 { QStringLiteral("recommendations.json"),
                                                   review + QStringLiteral("/recommendations.json") } },
                                               chosen),
                                    earlier));
        writer.set(revised, "outputs", jsonOutput(planFile));
        earlier.insert(QStringLiteral("earlier/plan-%1.json").arg(round), last + u'/' + planFile);
        earlier.insert(QStringLiteral("earlier/recommendations-%1.json").arg(round),
                       review + QStringLiteral("/recommendations.json"));
        last = revised;
    }
    return writer.take();
}

std::vector<DraftEdit> planWorkflow(const Plan& plan, const TaskChoices& choices)
{
    WorkflowWriter writer(choices);
    const bool carriesAll = !choices.agreedPlan.isEmpty();
    const QHash<QString, QStringList> built = allBefore(plan);
    const QHash<QString, QStringList> before = carriesAll ? allEarlier(plan) : built;
    const QHash<QString, QString> groups = carriesAll ? QHash<QString, QString>() : parallelGroups(plan);
    for (const PlanStep& step : plan.steps) {
        writer.add(step.id, taskTitle(step.task), step.agent, step.task + bulletsOf(step.points));
        if (groups.contains(step.id)) {
            writer.set(step.id, "group", groups.value(step.id));
        }
        if (carriesAll) {
            carryOn(writer, step, before.value(step.id), built.value(step.id), step.id == plan.steps.back().id);
        }
        writer.setInputs(step.id, inputsFor(plan, step, before.value(step.id), choices));
        if (step.agent == QLatin1String("researcher")) {
            writer.set(step.id, "outputs",
                       QJsonObject { { step.id + QStringLiteral(".md"), QStringLiteral("text/markdown") } });
        }
    }
    return writer.take();
}

std::vector<DraftEdit> ideaWorkflow(const TaskChoices& choices)
{
    WorkflowWriter writer(choices);
    const QString ideas = QStringLiteral("ideas.json");
    const QString critique = QStringLiteral("critique.md");
    QJsonObject inputs;
    for (int round = 1; round <= 3; ++round) {
        const QString maker = QStringLiteral("ideas-%1").arg(round);
        writer.add(maker, round == 1 ? QStringLiteral("Propose ideas") : QStringLiteral("Mend the ideas"),
                   QStringLiteral("idea_maker"),
                   (round == 1 ? QStringLiteral("Propose five ideas for this:\n\n")
                               : QStringLiteral(
                                   "Mend the ideas in earlier_ideas.json by the criticism in critique.md; keep the "
                                   "best. They are for this:\n\n"))
                       + choices.task.trimmed());
        writer.setInputs(maker, inputs);
        writer.set(maker, "outputs", jsonOutput(ideas));
        inputs = { { ideas, maker + u'/' + ideas } };
        if (round < 3) {
            const QString hater = QStringLiteral("critique-%1").arg(round);
            writer.add(hater, QStringLiteral("Criticise the ideas"), QStringLiteral("idea_hater"),
                       QStringLiteral("Criticise the ideas in ideas.json. They are for this:\n\n")
                           + choices.task.trimmed());
            writer.setInputs(hater, inputs);
            writer.set(hater, "outputs", QJsonObject { { critique, QStringLiteral("text/markdown") } });
            inputs = { { QStringLiteral("earlier_ideas.json"), maker + u'/' + ideas },
                       { critique, hater + u'/' + critique } };
        }
    }
    const QString kept = QStringLiteral("ideas");
    writer.add(kept, QStringLiteral("Keep the ideas"), QStringLiteral("idea_saver"),
               QStringLiteral("Keep the ideas in proposed_ideas.json as they are, the best first. What was said of the "
                              "earlier ones is in critique.md."));
    inputs = { { QStringLiteral("proposed_ideas.json"), inputs.value(ideas) },
               { critique, QStringLiteral("critique-2/") + critique } };
    writer.setInputs(kept, inputs);
    writer.set(kept, "outputs", jsonOutput(ideas));
    inputs = { { ideas, kept + u'/' + ideas } };
    const QString final = QStringLiteral("idea");
    writer.add(
        final, QStringLiteral("Write the best idea down"), QStringLiteral("researcher"),
        QStringLiteral("Choose the best of the ideas in ideas.json. Write idea.md: a title, and five sentences on what "
                       "is done, with what, and what comes out."));
    writer.setInputs(final, inputs);
    writer.set(final, "outputs", QJsonObject { { QStringLiteral("idea.md"), QStringLiteral("text/markdown") } });
    return writer.take();
}

} // namespace cmbagent
