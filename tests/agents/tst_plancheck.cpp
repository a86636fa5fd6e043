// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/plancheck.h"

#include "agentsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

/// A plan that could not be carried out is sent back before anybody pays for more: S01-M3, S06-M6.
class TestPlanCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultyPlanIsMendedOnce_data();
    void aFaultyPlanIsMendedOnce();
    void thenItIsTriedAgain();
    void chosenAgentsCount();
    void otherAnswersAreNotLookedAt();
};

namespace {

QJsonObject subTask(const QString& id, const QString& agent, const QStringList& needs = {})
{
    return { { "id", id },
             { "sub_task", "Do it." },
             { "sub_task_agent", agent },
             { "bullet_points", QJsonArray() },
             { "depends_on", QJsonArray::fromStringList(needs) } };
}

QString planOf(const QJsonArray& tasks)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject { { "sub_tasks", tasks } }).toJson(QJsonDocument::Compact));
}

const QString engineer = QStringLiteral("engineer");
const QString researcher = QStringLiteral("researcher");
QString soundPlan()
{
    return planOf({ subTask("fit", engineer), subTask("report", researcher, { "fit" }) });
}

/// A step that plans at most two steps, by engineer and researcher.
struct PlanStage : AgentStage
{
    StepJob planJob(bool isHeldToLimits = true)
    {
        StepJob planned = job({ plannerAgent("sub_tasks"), formatter() });
        auto workflow = std::make_shared<Workflow>(*planned.workflow);
        if (isHeldToLimits) {
            workflow->steps[0].agent.plan = PlanLimits { 2, { engineer, researcher } };
        }
        workflow->seal();
        planned.workflow = workflow;
        return planned;
    }
};

} // namespace

void TestPlanCheck::aFaultyPlanIsMendedOnce_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("told");
    QTest::newRow("too long") << planOf({ subTask("a", engineer), subTask("b", engineer), subTask("c", engineer) })
                              << QStringLiteral("3 steps, and may have at most 2");
    QTest::newRow("stranger") << planOf({ subTask("a", "plotter") })
                              << QStringLiteral("'plotter', who is not one of its agents");
    QTest::newRow("circle") << planOf({ subTask("a", engineer, { "b" }), subTask("b", engineer, { "a" }) })
                            << QStringLiteral("in a circle: 'a', 'b'");
    QTest::newRow("nowhere") << planOf({ subTask("a", engineer, { "c" }) })
                             << QStringLiteral("depends on 'c', which is no other step");
    QTest::newRow("empty") << planOf({}) << QStringLiteral("no steps");
}

void TestPlanCheck::aFaultyPlanIsMendedOnce()
{
    QFETCH(const QString, plan);
    QFETCH(const QString, told);
    PlanStage stage;
    stage.model.say(plan);
    stage.model.say(soundPlan());
    const StepOutcome outcome = stage.run(stage.planJob());
    QCOMPARE(outcome.end, StepOutcome::End::Completed);
    QCOMPARE(stage.model.asked.size(), 2);
    const QString mend = stage.model.asked.last().messages.last().text;
    QVERIFY2(mend.contains(told), qPrintable(mend));
    QCOMPARE(QJsonDocument::fromJson(stage.output(outcome, QStringLiteral("fit.json"))).object(),
             QJsonDocument::fromJson(soundPlan().toUtf8()).object());
}

void TestPlanCheck::thenItIsTriedAgain()
{
    PlanStage stage;
    for (int i = 0; i < 3; ++i) {
        stage.model.say(planOf({ subTask("a", "plotter") }));
    }
    const StepOutcome outcome = stage.run(stage.planJob());
    QCOMPARE(outcome.end, StepOutcome::End::Failed);
    QVERIFY(outcome.report->retryable);
    QVERIFY(outcome.report->error->what.contains(QLatin1String("plotter"))); // so the next attempt is told
    QCOMPARE(stage.model.asked.size(), 2); // its form was right: the formatter has nothing to do
}

void TestPlanCheck::chosenAgentsCount()
{
    PlanStage stage;
    StepJob job = stage.planJob();
    const auto choose = [&](const char* json) {
        job.inputs = { { neededAgentsFile, *stage.blobs.put(QByteArray(json)) } };
        return answerCheckFor(job, stage.blobs)(QJsonDocument::fromJson(soundPlan().toUtf8()).object());
    };
    QVERIFY(choose("{\"needed_agents\": [\"engineer\", \"researcher\"]}"));
    const auto without = choose("{\"needed_agents\": [\"engineer\"]}");
    QVERIFY(!without);
    QVERIFY(without.error().what.contains(QLatin1String("'report'")));
    QVERIFY(without.error().mend.contains(QLatin1String("engineer")));
    QVERIFY(!without.error().mend.contains(QLatin1String("researcher")));
    QVERIFY(choose("{\"needed_agents\": [\"nobody\"]}")); // a choice nobody could keep to is none
    QVERIFY(choose("not JSON"));
}

void TestPlanCheck::otherAnswersAreNotLookedAt()
{
    PlanStage stage;
    stage.model.say(planOf({ subTask("a", "plotter") }));
    const StepJob job = stage.planJob(false);
    QVERIFY(!answerCheckFor(job, stage.blobs));
    QCOMPARE(stage.run(job).end, StepOutcome::End::Completed);
}

QTEST_GUILESS_MAIN(TestPlanCheck)
#include "tst_plancheck.moc"
