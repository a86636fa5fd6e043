// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"
#include "support/workflowtext.h"
#include "widgets/approvals/agentform.h"
#include "widgets/approvals/answerform.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/changeform.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/planeditor.h"
#include "widgets/approvals/planstepform.h"
#include "widgets/approvals/plansteps.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/parameterform.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace cmbagent;

namespace {

/// "load → fit → plot", "report" that can do without the plot; "n" is 2.
PlanSettings plan()
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText("load; fit < load; plot < fit; report < plot?"));
    Parameter parameter;
    parameter.name = QStringLiteral("n");
    parameter.type = Parameter::Type::Integer;
    parameter.defaultValue = 2;
    parameter.minimum = 1;
    workflow->parameters = { parameter };
    workflow->steps[1].script.clear();
    workflow->steps[1].inlineCode = QStringLiteral("print(1)");
    workflow->seal();
    return { workflow, { { QStringLiteral("n"), 2 } }, {}, std::vector<StepState>(4, StepState::Pending) };
}

/// The same where an agent does "plot".
PlanSettings planWithAgent()
{
    PlanSettings settings = plan();
    auto workflow = std::make_shared<Workflow>(*settings.workflow);
    StepSpec& plot = workflow->steps[2];
    plot.kind = StepKind::Agent;
    plot.script.clear();
    plot.description = QStringLiteral("For people");
    plot.agent = { QStringLiteral("engineer"), QStringLiteral("Plot it.\n"), QStringLiteral("ollama/small"), {}, 0 };
    workflow->seal();
    settings.workflow = workflow;
    for (const char* name : { "engineer", "researcher" }) {
        settings.files.push_back({ frozenAgentPath(QLatin1String(name)), { BlobHash::of(name), 8 } });
    }
    return settings;
}

QLineEdit* number(ParameterForm* form)
{
    return qobject_cast<QLineEdit*>(form->editor(QStringLiteral("n")));
}

} // namespace

/// A plan that is changed in the window: which steps run, with what, and what follows from it. S06-M3, S06-M6.
class TestPlanEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChangedAtFirst();
    void spaceLeavesAStepOut();
    void theChosenStepIsChanged();
    void whatAnAgentDoesIsChanged();
    void whatAStepWaitsForIsChanged();
    void parametersReachTheSteps();
    void whatIsWrongIsShown();
    void whatTheBranchKeepsStays();
    void thePanelSendsThePlan();
    void aPlainYesDoesNotLoseAChange();

private:
    static void choose(PlanEditor& editor, int row) { editor.view()->setCurrentIndex(editor.steps()->index(row, 0)); }
    static AskedQuestion asked();
};

AskedQuestion TestPlanEditor::asked()
{
    AskedQuestion question;
    question.runName = question.stepTitle = QStringLiteral("Run 7");
    question.request.step = -1;
    question.request.kind = ApprovalKind::Plan;
    question.request.question = QStringLiteral("May it begin?");
    question.request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    question.plan = plan();
    return question;
}

void TestPlanEditor::nothingIsChangedAtFirst()
{
    PlanEditor editor(plan(), nullptr);
    QAbstractItemModelTester tester(editor.steps());
    for (int row = 0; row < 4; ++row) {
        choose(editor, row);
    }
    QCOMPARE(editor.changes(), PlanChanges {});
    QVERIFY(editor.texts().isEmpty());
    QVERIFY(editor.fault().isEmpty());
    QVERIFY(!editor.view()->accessibleName().isEmpty());
}

void TestPlanEditor::spaceLeavesAStepOut()
{
    PlanEditor editor(plan(), nullptr);
    editor.show();
    QSignalSpy changes(&editor, &PlanEditor::changed);
    choose(editor, 1);
    editor.view()->setFocus();
    QTest::keyClick(editor.view(), Qt::Key_Space);
    QCOMPARE(editor.changes().leftOut, QStringList { "fit" });
    QVERIFY(changes.count() > 0);
    const auto fate = [&editor](int row) { return editor.steps()->index(row, PlanSteps::Fate).data().toString(); };
    QVERIFY(fate(1).contains(QLatin1String("Left out")));
    QVERIFY(fate(2).contains(QLatin1String("fit"))); // it says which step it lacks
    QVERIFY(!fate(3).contains(QLatin1String("Skipped")));
    QCOMPARE(editor.steps()->runCount(), 2);
    QCOMPARE(editor.steps()->skippedCount(), 1);
    QVERIFY(editor.summary().contains(QLatin1String("2")));
    QVERIFY(editor.steps()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("Skipped")));
    QTest::keyClick(editor.view(), Qt::Key_Space);
    QCOMPARE(editor.changes(), PlanChanges {});
}

void TestPlanEditor::theChosenStepIsChanged()
{
    PlanEditor editor(plan(), nullptr);
    choose(editor, 1);
    PlanStepForm* form = editor.form();
    QVERIFY(form && form->own() && form->own()->code());
    form->title()->setText(QStringLiteral("Fit it well"));
    form->attempts()->setValue(5);
    form->seconds()->setValue(90);
    form->own()->code()->setPlainText(QStringLiteral("print(2)"));
    number(form->own()->parameters())->setText(QStringLiteral("9"));
    choose(editor, 0);
    QVERIFY(editor.form() && editor.form() != form);
    const QJsonObject own = editor.changes().steps.value(QStringLiteral("fit"));
    const QJsonObject fields = own.value(QStringLiteral("fields")).toObject();
    QCOMPARE(fields.value(QStringLiteral("title")).toString(), QStringLiteral("Fit it well"));
    QCOMPARE(fields.value(QStringLiteral("retry")).toArray().at(0).toInt(), 5);
    QCOMPARE(fields.value(QStringLiteral("timeout")).toInt(), 90'000);
    QCOMPARE(fields.value(QStringLiteral("inline")).toString(), QStringLiteral("print(2)"));
    QCOMPARE(own.value(QStringLiteral("parameters")).toObject().value(QStringLiteral("n")).toInt(), 9);
    QCOMPARE(editor.changes().steps.size(), 1);
    // What the engine would say to it.
    QVERIFY(editWorkflow(*plan().workflow, editsOf(*plan().workflow, editor.changes())));
    QCOMPARE(editor.steps()->index(1, 0).data().toString(), QStringLiteral("Fit it well"));
    QVERIFY(editor.steps()->index(1, PlanSteps::Fate).data().toString().contains(QLatin1String("changed")));
}

/// The task, not the description, is what the agent is told.
void TestPlanEditor::whatAnAgentDoesIsChanged()
{
    const PlanSettings settings = planWithAgent();
    PlanEditor editor(settings, nullptr);
    choose(editor, 2);
    PlanStepForm* form = editor.form();
    QVERIFY(form && form->own() && form->own()->agent());
    AgentForm* agent = form->own()->agent();
    QCOMPARE(agent->task()->toPlainText(), QStringLiteral("Plot it.\n"));
    QCOMPARE(agent->choice()->agent()->count(), 2); // those the run took with it
    QVERIFY(agent->choice()->agent()->isEditable()); // or another one by name
    QCOMPARE(editor.changes(), PlanChanges {});
    QSignalSpy changes(&editor, &PlanEditor::changed);
    agent->task()->setPlainText(QStringLiteral("Plot it in blue."));
    agent->choice()->agent()->setCurrentText(QStringLiteral("researcher"));
    agent->choice()->model()->clear();
    QVERIFY(changes.count() > 0);
    const QJsonObject own = editor.changes().steps.value(QStringLiteral("plot"));
    QCOMPARE(own.value(QStringLiteral("fields")).toObject(),
             (QJsonObject { { "task", "Plot it in blue." }, { "agent", "researcher" }, { "model", "" } }));
    const auto edited = editWorkflow(*settings.workflow, editsOf(*settings.workflow, editor.changes()));
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().toText()));
    const AgentSpec wanted { QStringLiteral("researcher"), QStringLiteral("Plot it in blue."), {}, {}, 0 };
    QCOMPARE((*edited)->steps[2].agent, wanted);
    agent->task()->clear();
    QVERIFY(editor.fault().contains(QLatin1String("task")));
}

void TestPlanEditor::whatAStepWaitsForIsChanged()
{
    PlanEditor editor(plan(), nullptr);
    choose(editor, 3);
    PlanStepForm* form = editor.form();
    QCOMPARE(form->needs()->text(), QStringLiteral("plot?"));
    form->needs()->setText(QStringLiteral("plot , load?"));
    const auto edited = editWorkflow(*plan().workflow, editsOf(*plan().workflow, editor.changes()));
    QVERIFY(edited);
    QCOMPARE((*edited)->steps[3].needs, (std::vector<Need> { { 2, false }, { 0, true } }));
    form->needs()->setText(QStringLiteral("plot ?"));
    QCOMPARE(editor.changes(), PlanChanges {}); // only spelled in another way
    form->needs()->setText(QStringLiteral("plod"));
    QVERIFY(editor.fault().contains(QLatin1String("plod")));
    QVERIFY(editor.changes() != PlanChanges {}); // a plain yes must not lose it
    choose(editor, 0);
    form->needs()->setText(QStringLiteral("plot?"));
    editor.form()->needs()->setText(QStringLiteral("report"));
    QVERIFY(!editor.fault().isEmpty()); // a circle
}

void TestPlanEditor::parametersReachTheSteps()
{
    PlanEditor editor(plan(), nullptr);
    choose(editor, 1);
    editor.form()->attempts()->setValue(5); // touched: it keeps what a person sees there
    choose(editor, 0);
    number(editor.parameters())->setText(QStringLiteral("7"));
    QCOMPARE(editor.changes().parameters.value(QStringLiteral("n")).toInt(), 7);
    QCOMPARE(number(editor.form()->own()->parameters())->text(), QStringLiteral("7"));
    QVERIFY(!editor.changes().steps.contains(QStringLiteral("load"))); // it is no change of its own
    choose(editor, 1);
    QCOMPARE(editor.form()->attempts()->value(), 5);
}

void TestPlanEditor::whatIsWrongIsShown()
{
    PlanEditor editor(plan(), nullptr);
    number(editor.parameters())->setText(QStringLiteral("0"));
    QVERIFY(!editor.fault().isEmpty());
    number(editor.parameters())->setText(QStringLiteral("2"));
    QVERIFY(editor.fault().isEmpty());
    choose(editor, 1);
    editor.form()->own()->code()->clear();
    QVERIFY(editor.fault().contains(QLatin1String("fit")));
    choose(editor, 3);
    editor.focusFault();
    QCOMPARE(editor.view()->currentIndex().row(), 1);
    editor.form()->own()->code()->setPlainText(QStringLiteral("print(1)"));
    for (int row = 0; row < 4; ++row) {
        editor.steps()->setData(editor.steps()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
    }
    QVERIFY(!editor.fault().isEmpty()); // nothing would run
}

void TestPlanEditor::whatTheBranchKeepsStays()
{
    PlanSettings settings = plan();
    settings.states[0] = StepState::Completed;
    PlanEditor editor(settings, nullptr);
    choose(editor, 0);
    QVERIFY(!editor.form());
    QVERIFY(!editor.steps()->index(0, 0).flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(!editor.steps()->setData(editor.steps()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(editor.steps()->runCount(), 3);
}

void TestPlanEditor::thePanelSendsThePlan()
{
    const SystemClock clock;
    ApprovalPanel panel(asked(), nullptr, clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    panel.comment()->setPlainText(QStringLiteral("as discussed"));
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 0); // a word alone makes no other plan
    PlanEditor* editor = panel.evidence()->plan();
    QVERIFY(editor && editor->isVisibleTo(&panel));
    QVERIFY(!panel.message()->what().isEmpty());
    editor->steps()->setData(editor->steps()->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
    panel.button(Resolution::Modified)->click();
    QCOMPARE(answers.count(), 1);
    const auto draft = answers.first().first().value<AnswerDraft>();
    QCOMPARE(draft.kind, ApprovalKind::Plan);
    QCOMPARE(draft.changes, (QJsonObject { { "leave_out", QJsonArray { "plot" } } }));
    QCOMPARE(draft.comment, QStringLiteral("as discussed"));
}

void TestPlanEditor::aPlainYesDoesNotLoseAChange()
{
    const SystemClock clock;
    ApprovalPanel panel(asked(), nullptr, clock, nullptr);
    panel.setAttribute(Qt::WA_DeleteOnClose, false);
    panel.show();
    QSignalSpy answers(&panel, &ApprovalPanel::answered);
    PlanSteps* steps = panel.evidence()->plan()->steps();
    steps->setData(steps->index(2, 0), Qt::Unchecked, Qt::CheckStateRole);
    panel.button(Resolution::Approved)->click();
    QCOMPARE(answers.count(), 0);
    QVERIFY(!panel.message()->what().isEmpty());
    steps->setData(steps->index(2, 0), Qt::Checked, Qt::CheckStateRole);
    panel.button(Resolution::Approved)->click();
    QCOMPARE(answers.count(), 1);
}

QTEST_MAIN(TestPlanEditor)
#include "tst_planeditor.moc"
