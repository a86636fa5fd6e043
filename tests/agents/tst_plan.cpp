// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/plan.h"
#include "archive/agentfile.h"
#include "archive/workflowdraft.h"
#include "archive/workflowreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

/// From a plan to a workflow that is a file like any other.
class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPlan();
    void readsCmbagentsOwnPlans();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void ordersWhatIsListedTooEarly();
    void keepsToItsLimits();
    void becomesAWorkflow();
    void deepResearchCarriesTheContext();
    void parallelStepsAreAGroup();
    void plansFirst();
    void tellsEveryRoundOfThoseBefore();
    void eachStepSeesWhatConcernsIt();
    void oneShotIsOneStep();
    void ideasAreMadeAndCriticised();
};

namespace {

const char* const firas = R"({"sub_tasks": [
  {"id": "Load", "sub_task": "Read the table: all of it.", "sub_task_agent": "engineer", "bullet_points": ["Skip comments"],
   "depends_on": []},
  {"id": "fit", "sub_task": "Fit a black body", "sub_task_agent": "engineer", "bullet_points": [], "depends_on": ["Load"]},
  {"id": "plot", "sub_task": "Plot the residuals", "sub_task_agent": "engineer", "bullet_points": [], "depends_on": ["Load"]},
  {"id": "report", "sub_task": "Write a report", "sub_task_agent": "researcher", "bullet_points": [],
   "depends_on": ["fit", "plot"]}]})";

QJsonObject parsed(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Applies the edits to an empty file and reads the file they make.
WorkflowFile written(const std::vector<DraftEdit>& edits)
{
    auto draft = WorkflowDraft::open(WorkflowDraft::emptyText(QStringLiteral("Task")), QStringLiteral("task.yaml"), {});
    for (const DraftEdit& edit : edits) {
        const auto done = draft->apply(edit);
        if (!done) {
            qFatal("%s", qPrintable(done.error().toText()));
        }
    }
    auto file = readWorkflowText(draft->text(), QStringLiteral("task.yaml"), {});
    if (!file) {
        qFatal("%s\n%s", qPrintable(file.error().front().toText()), draft->text().constData());
    }
    return std::move(*file);
}

TaskChoices choices()
{
    TaskChoices made;
    made.task = QStringLiteral("Find the temperature: of the monopole.\nUse {all} \"channels\".");
    made.agents = { { QStringLiteral("engineer"), QStringLiteral("writes scripts") } };
    return made;
}

QStringList ids(const Workflow& workflow)
{
    QStringList all;
    for (const StepSpec& step : workflow.steps) {
        all << step.id;
    }
    return all;
}

QStringList inputNames(const StepSpec& step)
{
    QStringList names;
    for (const InputSpec& input : step.inputs) {
        names << input.name;
    }
    names.sort();
    return names;
}

} // namespace

void TestPlan::readsAPlan()
{
    const auto plan = Plan::fromJson(parsed(firas));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QCOMPARE(plan->steps.size(), size_t(4));
    QCOMPARE(plan->steps[0].id, QStringLiteral("load"));
    QCOMPARE(plan->steps[1].dependsOn, QStringList { QStringLiteral("load") });
    QCOMPARE(Plan::fromJson(plan->toJson()).value(), *plan);
}

void TestPlan::readsCmbagentsOwnPlans()
{
    const auto plan = Plan::fromJson(parsed(
        R"({"sub_tasks": [{"bullet_points": ["a"], "sub_task": "Load", "sub_task_agent": "engineer"},
                          {"bullet_points": [], "sub_task": "Fit", "sub_task_agent": "engineer"}]})"));
    QVERIFY(plan);
    QCOMPARE(plan->steps[0].id, QStringLiteral("step-1"));
    QCOMPARE(plan->steps[1].dependsOn, QStringList { QStringLiteral("step-1") });
}

void TestPlan::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no task") << QByteArray(R"({"sub_tasks": [{"sub_task_agent": "engineer"}]})");
    QTest::newRow("no agent") << QByteArray(R"({"sub_tasks": [{"sub_task": "Fit"}]})");
    QTest::newRow("circle") << QByteArray(
        R"({"sub_tasks": [{"id": "a", "sub_task": "A", "sub_task_agent": "engineer", "depends_on": ["b"]},
                          {"id": "b", "sub_task": "B", "sub_task_agent": "engineer", "depends_on": ["a"]}]})");
    QTest::newRow("itself") << QByteArray(
        R"({"sub_tasks": [{"id": "a", "sub_task": "A", "sub_task_agent": "engineer", "depends_on": ["a"]}]})");
    QTest::newRow("nowhere") << QByteArray(
        R"({"sub_tasks": [{"id": "a", "sub_task": "A", "sub_task_agent": "engineer", "depends_on": ["c"]}]})");
}

void TestPlan::ordersWhatIsListedTooEarly()
{
    const auto plan = Plan::fromJson(parsed(
        R"({"sub_tasks": [{"id": "report", "sub_task": "C", "sub_task_agent": "researcher", "depends_on": ["fit", "plot"]},
                          {"id": "load", "sub_task": "A", "sub_task_agent": "engineer", "depends_on": []},
                          {"id": "plot", "sub_task": "B", "sub_task_agent": "engineer", "depends_on": ["load"]},
                          {"id": "fit", "sub_task": "B", "sub_task_agent": "engineer", "depends_on": ["load"]}]})"));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
    QStringList order;
    for (const PlanStep& step : plan->steps) {
        order << step.id;
    }
    QCOMPARE(order, (QStringList { "load", "plot", "fit", "report" }));
    QCOMPARE(Plan::fromJson(plan->toJson()).value(), *plan); // what is in order stays as it is
    QCOMPARE(ids(*written(planWorkflow(*plan, choices())).workflow), order);
}

void TestPlan::keepsToItsLimits()
{
    const QStringList both { QStringLiteral("engineer"), QStringLiteral("researcher") };
    QVERIFY(Plan::within(parsed(firas), { 4, both }));
    QVERIFY(Plan::within(parsed(firas), {})); // no limits at all
    QVERIFY(!Plan::within(parsed(firas), { 3, both }));
    QVERIFY(!Plan::within(parsed(firas), { 4, { QStringLiteral("engineer") } }));
    QVERIFY(!Plan::within({}, { 4, both }));
}

void TestPlan::refusesWhatIsWrong()
{
    QFETCH(const QByteArray, json);
    const auto plan = Plan::fromJson(parsed(json.constData()));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::BadInput);
}

void TestPlan::becomesAWorkflow()
{
    const WorkflowFile file = written(planWorkflow(Plan::fromJson(parsed(firas)).value(), choices()));
    const Workflow& workflow = *file.workflow;
    QCOMPARE(ids(workflow), (QStringList { "load", "fit", "plot", "report" }));
    QCOMPARE(workflow.description, choices().task);
    QCOMPARE(workflow.steps[0].agent.task, QStringLiteral("Read the table: all of it.\n- Skip comments"));
    QCOMPARE(workflow.levels(), (std::vector<int> { 0, 1, 1, 2 })); // fit and plot at the same time
    QCOMPARE(inputNames(workflow.steps[1]), (QStringList { "codebase/load.py", "data/load/", "summaries/load.md" }));
    QCOMPARE(inputNames(workflow.steps[3]).filter(QStringLiteral("summaries")).size(), 3);
    QCOMPARE(workflow.steps[3].outputs.front().pattern, QStringLiteral("report.md"));
}

// S01-M6: in deep research each step gets all that came of every step before it, in the order of the plan; a step of a
// plan otherwise gets what those it builds on left.
void TestPlan::deepResearchCarriesTheContext()
{
    const Plan plan = Plan::fromJson(parsed(firas)).value();
    TaskChoices made = choices();
    const Workflow usual = *written(planWorkflow(plan, made)).workflow;
    made.agreedPlan = QStringLiteral("task.plan.json");
    const Workflow carrying = *written(planWorkflow(plan, made)).workflow;
    QCOMPARE(ids(carrying), ids(usual));
    QCOMPARE(carrying.levels(), (std::vector<int> { 0, 1, 2, 3 })); // one after the other
    for (const StepSpec& step : carrying.steps) {
        QVERIFY2(inputNames(step).contains(QStringLiteral("plan/agreed.json")), qPrintable(step.id));
    }
    QCOMPARE(inputNames(carrying.steps[2]),
             (QStringList { "codebase/fit.py", "codebase/load.py", "context/fit.json", "context/load.json", "data/fit/",
                            "data/load/", "plan/agreed.json", "summaries/fit.md", "summaries/load.md" }));
    QVERIFY(!inputNames(usual.steps[2]).contains(QStringLiteral("summaries/fit.md"))); // it does not build on it
    QVERIFY(inputNames(carrying.steps[3]).contains(QStringLiteral("codebase/plot.py"))); // for who writes a report, too
    QVERIFY(inputNames(usual.steps[3]).filter(QStringLiteral("codebase")).isEmpty());
    // What it does not build on may come to nothing; it is waited for all the same.
    QCOMPARE(carrying.steps[2].needs, (std::vector<Need> { { 1, true }, { 0, false } }));
    QCOMPARE(carrying.steps[1].needs, (std::vector<Need> { { 0, false } }));
    QVERIFY(carrying.steps[2].agent.instructions.contains(QStringLiteral("context.json")));
    QVERIFY(carrying.steps[0].agent.instructions.contains(QStringLiteral("context.json")));
    QVERIFY(usual.steps[0].agent.instructions.isEmpty());
}

/// Steps that wait for the same ones run at the same time, and are shown together.
void TestPlan::parallelStepsAreAGroup()
{
    const WorkflowPtr workflow = written(planWorkflow(Plan::fromJson(parsed(firas)).value(), choices())).workflow;
    QVERIFY(workflow->steps[0].group.isEmpty());
    QVERIFY(!workflow->steps[1].group.isEmpty());
    QCOMPARE(workflow->steps[2].group, workflow->steps[1].group);
    QVERIFY(workflow->steps[3].group.isEmpty());
}

void TestPlan::plansFirst()
{
    TaskChoices made = choices();
    made.planReviews = 2;
    const WorkflowPtr workflowFile = written(planningWorkflow(made)).workflow;
    const Workflow& workflow = *workflowFile;
    QCOMPARE(ids(workflow), (QStringList { "plan", "review-1", "revise-1", "review-2", "revise-2" }));
    QCOMPARE(workflow.steps.back().outputs.front().pattern, QStringLiteral("plan.json"));
    QVERIFY(workflow.steps[0].agent.task.contains(QStringLiteral("- engineer: writes scripts")));
    QVERIFY(workflow.steps[0].agent.task.contains(made.task));
    const PlanLimits limits { 3, { QStringLiteral("engineer") } };
    for (const size_t step : { size_t(0), size_t(2), size_t(4) }) { // whoever plans is held to what was wanted
        QCOMPARE(workflow.steps[step].agent.plan, std::optional(limits));
    }
    QVERIFY(!workflow.steps[1].agent.plan); // a review is no plan
    made.planReviews = 0;
    QCOMPARE(written(planningWorkflow(made)).workflow->size(), 1);
    made.choosesAgents = true;
    made.planReviews = 1;
    made.planInstructions = QStringLiteral("No plots.");
    const WorkflowPtr chosenFile = written(planningWorkflow(made)).workflow;
    const Workflow& chosen = *chosenFile;
    QCOMPARE(ids(chosen), (QStringList { "choose", "plan", "review", "revise" }));
    QCOMPARE(chosen.steps[0].agent.name, QStringLiteral("plan_setter"));
    for (int step = 1; step < 4; ++step) {
        QVERIFY(inputNames(chosen.steps[size_t(step)]).contains(QStringLiteral("needed_agents.json")));
        QVERIFY(chosen.steps[size_t(step)].agent.task.contains(made.planInstructions));
    }
}

/// Every plan and every review so far, as CMBAgent's planning knows them.
void TestPlan::tellsEveryRoundOfThoseBefore()
{
    TaskChoices made = choices();
    made.planReviews = 2;
    const WorkflowPtr workflow = written(planningWorkflow(made)).workflow;
    const QString plan = QStringLiteral("earlier/plan-1.json");
    const QString said = QStringLiteral("earlier/recommendations-1.json");
    for (const size_t step : { size_t(1), size_t(2) }) { // of the first round
        QVERIFY(!inputNames(workflow->steps[step]).contains(plan));
    }
    for (const size_t step : { size_t(3), size_t(4) }) {
        QVERIFY(inputNames(workflow->steps[step]).contains(plan));
        QVERIFY(inputNames(workflow->steps[step]).contains(said));
    }
}

/// What a person says to one agent is a parameter its steps see, and no others, so that another word runs only them
/// again; what there is of a machine concerns everybody.
void TestPlan::eachStepSeesWhatConcernsIt()
{
    TaskChoices made = choices();
    QVERIFY(!written(oneShotWorkflow(made)).workflow->steps[0].parameters);
    made.instructions = { { QStringLiteral("engineer"), QStringLiteral("Use SI units.\nNo \"loops\": none.\n") } };
    const Plan plan = Plan::fromJson(parsed(firas)).value();
    WorkflowPtr workflow = written(planWorkflow(plan, made)).workflow;
    const Parameter* parameter = workflow->parameter(QStringLiteral("engineer_instructions"));
    QVERIFY(parameter && workflow->parameters.size() == 1);
    QCOMPARE(parameter->defaultValue, QJsonValue(QStringLiteral("Use SI units.\nNo \"loops\": none.")));
    QCOMPARE(workflow->steps[0].parameters, std::optional(QStringList("engineer_instructions")));
    QCOMPARE(workflow->steps[3].parameters.value_or(QStringList("all")), QStringList()); // the researcher's
    made.hardware = QStringLiteral("2 processors.");
    workflow = written(planWorkflow(plan, made)).workflow;
    QCOMPARE(workflow->steps[3].parameters, std::optional(QStringList("hardware_constraints")));
}

void TestPlan::oneShotIsOneStep()
{
    TaskChoices made = choices();
    made.model = QStringLiteral("ollama/llama3.2");
    made.attempts = 5;
    const WorkflowPtr workflowFile = written(oneShotWorkflow(made)).workflow;
    const Workflow& workflow = *workflowFile;
    QCOMPARE(workflow.size(), 1);
    QCOMPARE(workflow.steps[0].kind, StepKind::Agent);
    QCOMPARE(workflow.steps[0].agent.task, made.task);
    QCOMPARE(workflow.steps[0].agent.model, made.model);
    QCOMPARE(workflow.steps[0].retry.attempts, 5);
}

void TestPlan::ideasAreMadeAndCriticised()
{
    const WorkflowPtr workflowFile = written(ideaWorkflow(choices())).workflow;
    const Workflow& workflow = *workflowFile;
    QCOMPARE(ids(workflow),
             (QStringList { "ideas-1", "critique-1", "ideas-2", "critique-2", "ideas-3", "ideas", "idea" }));
    // Every agent it names is there.
    for (const StepSpec& step : workflow.steps) {
        QVERIFY2(readAgentFile(QStringLiteral(":/cmbagent/agents/") + step.agent.name, {}),
                 qPrintable(step.agent.name));
    }
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
