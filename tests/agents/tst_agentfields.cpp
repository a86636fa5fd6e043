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

QTEST_GUILESS_MAIN(TestAgentFields)
#include "tst_agentfields.moc"
