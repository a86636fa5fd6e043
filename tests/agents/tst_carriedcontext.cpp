// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agentsupport.h"

#include "agents/agentfields.h"
#include "agents/carriedcontext.h"
#include "agents/plan.h"
#include "core/stepsummary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace cmbagent;

/// What a step of deep research is told of the run so far, and that other steps are told nothing more than before.
/// S01-M6.
class TestCarriedContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldInTheOrderOfTheRun();
    void ofOneNameTheLatestValueCounts();
    void staysWithinBounds();
    void withoutAPlanNothingIsCarried();
    void reachesTheModel();

private:
    /// The job of the last of three steps, whose names are not in the order of the alphabet.
    StepJob job();
    void give(StepJob& job, const QString& name, const QByteArray& content)
    {
        job.inputs.push_back({ name, *m_stage.blobs.put(content) });
    }
    void givePlan(StepJob& job);

    AgentStage m_stage;
};

StepJob TestCarriedContext::job()
{
    StepJob job = m_stage.job({ engineerAgent() }, QStringLiteral("Report it."));
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("Three");
    for (const char* id : { "z-load", "fit", "report" }) {
        StepSpec spec = job.workflow->steps.front();
        spec.id = QString::fromLatin1(id);
        workflow->steps.push_back(spec);
    }
    workflow->seal();
    job.workflow = workflow;
    job.step = 2;
    return job;
}

void TestCarriedContext::givePlan(StepJob& job)
{
    const Plan plan {
        { { QStringLiteral("z-load"), QStringLiteral("Load the table."), QStringLiteral("engineer"), {}, {} },
          { QStringLiteral("fit"),
            QStringLiteral("Fit it."),
            QStringLiteral("engineer"),
            { QStringLiteral("Mind the errors") },
            { QStringLiteral("z-load") } } }
    };
    give(job, agreedPlanPath, QJsonDocument(plan.toJson()).toJson());
}

void TestCarriedContext::isToldInTheOrderOfTheRun()
{
    StepJob job = this->job();
    give(job, QStringLiteral("summaries/fit.md"), "### Fit\nT = 2.725 K");
    give(job, QStringLiteral("summaries/z-load.md"), "### Load\n43 rows");
    givePlan(job);
    give(job, carriedValuesName(QStringLiteral("fit")), R"({"temperature": 2.725, "unit": "K"})");
    const CarriedContext context = carriedContext(job, m_stage.blobs);
    QVERIFY(context.isCarried);
    QCOMPARE(context.summaries, (QStringList { "### Load\n43 rows", "### Fit\nT = 2.725 K" }));
    QCOMPARE(context.values, (QStringList { "- temperature = 2.725 (from fit)", "- unit = K (from fit)" }));
    QVERIFY(context.plan.startsWith(QStringLiteral("**PLAN**\n- Step 1:\n\t* sub-task: Load the table.")));
    QVERIFY(context.plan.endsWith(QStringLiteral("\t\t- Mind the errors")));
    // CMBAgent's own agents name these.
    const auto fields = agentFields(job, m_stage.blobs);
    QCOMPARE(fields.value(QStringLiteral("final_plan")), context.plan);
    QVERIFY(fields.value(QStringLiteral("previous_steps_execution_summary")).startsWith(QStringLiteral("\n### Load")));
}

void TestCarriedContext::ofOneNameTheLatestValueCounts()
{
    StepJob job = this->job();
    givePlan(job);
    give(job, carriedValuesName(QStringLiteral("fit")), R"({"rows": 42})");
    give(job, carriedValuesName(QStringLiteral("z-load")), R"({"rows": 43, "columns": ["nu", "I"]})");
    QCOMPARE(carriedContext(job, m_stage.blobs).values,
             (QStringList { "- columns = [\"nu\",\"I\"] (from z-load)", "- rows = 42 (from fit)" }));
    job = this->job();
    givePlan(job);
    give(job, carriedValuesName(QStringLiteral("fit")), "[1, 2"); // a script may write anything
    const QStringList values = carriedContext(job, m_stage.blobs).values;
    QCOMPARE(values.size(), 1);
    QVERIFY(values.front().contains(QStringLiteral("context/fit.json is no JSON object")));
}

void TestCarriedContext::staysWithinBounds()
{
    StepJob job = this->job();
    givePlan(job);
    constexpr int steps = 30;
    for (int i = 0; i < steps; ++i) {
        give(job, QStringLiteral("summaries/s%1.md").arg(i), QByteArray(20'000, 'x'));
    }
    QJsonObject values { { QStringLiteral("a-text"), QString(10'000, u'y') } };
    for (int i = 0; i < 1000; ++i) {
        values.insert(QStringLiteral("value-%1").arg(i), i);
    }
    give(job, carriedValuesName(QStringLiteral("fit")), QJsonDocument(values).toJson());
    const CarriedContext context = carriedContext(job, m_stage.blobs);
    QCOMPARE(int(context.summaries.size()), steps);
    const int note = 60; // that something is left out, is said
    QVERIFY(context.summaries.join(QString()).size() <= CarriedContext::mostSummaries + steps * note);
    QVERIFY(context.summaries.front().contains(QStringLiteral("left out")));
    QCOMPARE(int(context.values.size()), CarriedContext::mostValues + 1);
    QCOMPARE(context.values.front(), QStringLiteral("- a-text is long, see context/fit.json"));
}

void TestCarriedContext::withoutAPlanNothingIsCarried()
{
    StepJob job = this->job();
    give(job, QStringLiteral("summaries/fit.md"), "T = 2.725 K");
    give(job, QStringLiteral("summaries/z-load.md"), "43 rows");
    const QString asked = agentTask(job, m_stage.blobs, {});
    QVERIFY(!carriedContext(job, m_stage.blobs).isCarried);
    QVERIFY(
        asked.contains(QStringLiteral("## What earlier steps did\nT = 2.725 K\n\n43 rows\n"))); // as recordings have it
    QVERIFY(!asked.contains(QStringLiteral("plan")));
    QCOMPARE(agentFields(job, m_stage.blobs).value(QStringLiteral("final_plan")), QString());
    give(job, agreedPlanPath, "no plan");
    QCOMPARE(carriedContext(job, m_stage.blobs).isCarried, false);
}

void TestCarriedContext::reachesTheModel()
{
    StepJob job = this->job();
    givePlan(job);
    give(job, QStringLiteral("summaries/fit.md"), "T = 2.725 K");
    give(job, carriedValuesName(QStringLiteral("fit")),
         R"({"plot": ")" + job.runFolder.toUtf8() + R"(/steps/fit/attempt-1/work/data/a.png"})");
    m_stage.model.say(pythonAnswer(QStringLiteral("# filename: codebase/report.py\nprint(1)")));
    QCOMPARE(m_stage.run(job).end, StepOutcome::End::Completed);
    const QString asked = m_stage.model.asked.front().messages.last().text;
    for (const char* part : { "Report it.", "- Step 2:", "Mind the errors", "T = 2.725 K",
                              "- plot = data/a.png (from fit)", "- context/fit.json" }) {
        QVERIFY2(asked.contains(QLatin1String(part)), part);
    }
    QVERIFY(!asked.contains(job.runFolder)); // nothing says in which run it was
    // What the script names for later steps is kept.
    const auto& outputs = m_stage.workers.jobs.front().spec().outputs;
    QVERIFY(std::any_of(outputs.begin(), outputs.end(), [](const OutputSpec& output) {
        return output.pattern == QLatin1String("context.json") && output.isOptional;
    }));
}

QTEST_GUILESS_MAIN(TestCarriedContext)
#include "tst_carriedcontext.moc"
