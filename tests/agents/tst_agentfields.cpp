// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agentfields.h"

#include "agentsupport.h"

#include <QTest>

using namespace cmbagent;

/// What an agent is told of a step: S06-M6 (feedback), S07.
class TestAgentFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleAnsweredIsTold();
    void withoutAnswersNothingIsAdded();
    void theTaskIsTheStepsOwn();
    void whatIsSaidToAgentsHasItsPlace();
    void whatHasNoPlaceStandsWithTheTask();
    void whatWasPlannedIsKnown();
    void withoutWordsTheMachineIsWhatTheStepMayTake();
};

void TestAgentFields::whatPeopleAnsweredIsTold()
{
    AgentStage stage;
    StepJob job = stage.job({ researcherAgent() });
    const QString before = agentTask(job, stage.blobs, {});
    job.answers = { { "look", QJsonObject { { "resolution", "approved" }, { "comment", "" } } },
                    { "the plan", QJsonObject { { "resolution", "modified" }, { "comment", "Use SI units." } } } };
    const QString told = agentTask(job, stage.blobs, {});
    QCOMPARE(told,
             before
                 + QStringLiteral("\n## What people answered\n"
                                  "- look: approved\n"
                                  "- the plan: modified, Use SI units.\n"));
}

/// Recorded requests are found by their content: whoever says nothing changes none of them.
void TestAgentFields::withoutAnswersNothingIsAdded()
{
    AgentStage stage;
    StepJob job = stage.job({ researcherAgent() });
    QCOMPARE(agentTask(job, stage.blobs, {}), QStringLiteral("# fit\nFit it.\n"));
    job.answers = QJsonObject();
    QCOMPARE(agentTask(job, stage.blobs, {}), QStringLiteral("# fit\nFit it.\n"));
}

/// The task is what the step says, and its description is for people.
void TestAgentFields::theTaskIsTheStepsOwn()
{
    AgentStage stage;
    StepJob job = stage.job({ researcherAgent() }, QStringLiteral("Fit it well.\n"));
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps[0].description = QStringLiteral("Why we fit.");
    workflow->steps[0].agent.plan = PlanLimits { 3, { QStringLiteral("engineer") } };
    workflow->seal();
    job.workflow = workflow;
    QCOMPARE(agentTask(job, stage.blobs, {}), QStringLiteral("# fit\nFit it well.\n"));
    QCOMPARE(agentFields(job, stage.blobs).value(QStringLiteral("current_sub_task")), QStringLiteral("Fit it well."));
}

/// Compatibility facts, 4: engineer_instructions and others of a workflow are what CMBAgent's agents know as
/// {engineer_append_instructions}, and no values for scripts.
void TestAgentFields::whatIsSaidToAgentsHasItsPlace()
{
    AgentStage stage;
    AgentDefinition engineer = engineerAgent();
    engineer.instructions += QStringLiteral(" {engineer_append_instructions} {hardware_constraints}");
    StepJob job = stage.job({ engineer });
    job.parameters = { { "engineer_instructions", "Use SI units." },
                       { "plan_instructions", "No plots." },
                       { "hardware_constraints", "2 processors." } };
    const auto fields = agentFields(job, stage.blobs);
    QCOMPARE(fields.value(QStringLiteral("engineer_append_instructions")), QStringLiteral("Use SI units."));
    QCOMPARE(fields.value(QStringLiteral("planner_append_instructions")), QStringLiteral("No plots."));
    QCOMPARE(fields.value(QStringLiteral("plan_reviewer_append_instructions")), QStringLiteral("No plots."));
    QCOMPARE(fields.value(QStringLiteral("researcher_append_instructions")), QString());
    QCOMPARE(fields.value(QStringLiteral("hardware_constraints")), QStringLiteral("2 processors."));
    QCOMPARE(agentTask(job, stage.blobs, {}), QStringLiteral("# fit\nFit it.\n"));
}

/// An agent whose instructions leave no place for it, such as one of a person's own, is told it with its task.
void TestAgentFields::whatHasNoPlaceStandsWithTheTask()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    job.parameters = { { "engineer_instructions", "Use SI units." },
                       { "researcher_instructions", "Two pages." },
                       { "hardware_constraints", "2 processors." } };
    QCOMPARE(agentTask(job, stage.blobs, {}),
             QStringLiteral("# fit\nFit it.\n\n## Instructions for all your steps\nUse SI units.\n\n## The "
                            "machine\n2 processors.\n"));
}

/// Compatibility facts, 1.11: "plans" and "reviews" are every text of their kind, in their order.
void TestAgentFields::whatWasPlannedIsKnown()
{
    AgentStage stage;
    StepJob job = stage.job({ researcherAgent() });
    QCOMPARE(agentFields(job, stage.blobs).value(QStringLiteral("plans")), QString());
    const auto give = [&](const char* name, const QByteArray& content) {
        job.inputs.push_back({ QString::fromLatin1(name), *stage.blobs.put(content) });
    };
    const auto plan = [](const char* task) {
        return QByteArray(R"({"sub_tasks": [{"sub_task": ")") + task
            + R"(", "sub_task_agent": "engineer", "bullet_points": []}]})";
    };
    give("earlier/plan-1.json", plan("Guess it."));
    give("earlier/recommendations-1.json", R"({"recommendations": ["Do not guess.", "Fit."]})");
    give("needed_agents.json", R"({"needed_agents": ["engineer", "researcher"]})");
    give("plan.json", plan("Fit it."));
    give("table.json", "[1, 2]"); // data are no plan
    const auto fields = agentFields(job, stage.blobs);
    const QString plans = fields.value(QStringLiteral("plans"));
    QVERIFY2(plans.indexOf(QLatin1String("Guess it.")) >= 0
                 && plans.indexOf(QLatin1String("Guess it.")) < plans.indexOf(QLatin1String("Fit it.")),
             qPrintable(plans));
    QVERIFY(fields.value(QStringLiteral("proposed_plan")).contains(QLatin1String("Fit it.")));
    QVERIFY(!fields.value(QStringLiteral("proposed_plan")).contains(QLatin1String("Guess it.")));
    QCOMPARE(fields.value(QStringLiteral("reviews")), QStringLiteral("- Do not guess.\n- Fit."));
    QCOMPARE(fields.value(QStringLiteral("recommendations")), fields.value(QStringLiteral("reviews")));
    QCOMPARE(fields.value(QStringLiteral("needed_agents")), QStringLiteral("engineer, researcher"));
    QCOMPARE(fields.value(QStringLiteral("feedback_left")), QStringLiteral("0"));
}

void TestAgentFields::withoutWordsTheMachineIsWhatTheStepMayTake()
{
    AgentStage stage;
    StepJob job = stage.job({ engineerAgent() });
    const QString hardware = QStringLiteral("hardware_constraints");
    QCOMPARE(agentFields(job, stage.blobs).value(hardware), QString()); // names no machine: it fits again anywhere
    auto workflow = std::make_shared<Workflow>(*job.workflow);
    workflow->steps[0].resources.cpus = 4;
    workflow->steps[0].resources.memoryBytes = 8'000'000'000;
    workflow->steps[0].resources.tokens = { { QStringLiteral("gpu"), 1 } };
    job.workflow = workflow;
    QCOMPARE(agentFields(job, stage.blobs).value(hardware),
             QStringLiteral("At most 4 processors, 8000 MB of memory, 1 gpu."));
    QCOMPARE(agentTask(job, stage.blobs, {}), QStringLiteral("# fit\nFit it.\n"));
}

QTEST_GUILESS_MAIN(TestAgentFields)
#include "tst_agentfields.moc"
