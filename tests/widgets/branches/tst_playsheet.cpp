// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/agentform.h"
#include "widgets/branches/effectchoices.h"
#include "widgets/branches/filereplacements.h"
#include "widgets/branches/planlist.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/stepchanges.h"
#include "widgets/branches/sweepfield.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/theme.h"
#include "widgets/window/parameterform.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

using Fate = PlayLine::Fate;

/// The FIRAS run with a step that sends the result away.
WorkflowPtr sendingWorkflow()
{
    auto workflow = std::make_shared<Workflow>(*WindowStage::firasWorkflow());
    workflow->steps[1].effect.kind = EffectKind::External;
    workflow->steps[2].script.clear();
    workflow->steps[2].inlineCode = QStringLiteral("print('y')");
    const auto faults = workflow->seal();
    Q_ASSERT(faults.empty());
    return workflow;
}

PlayPlan planOf(int runs, int kept)
{
    PlayPlan plan;
    for (int i = 0; i < kept + runs; ++i) {
        PlayLine line;
        line.step = QStringLiteral("step%1").arg(i);
        line.label = QStringLiteral("Step %1").arg(i);
        line.fate = i < kept ? Fate::Kept : Fate::Runs;
        line.reason = i < kept ? QString() : QStringLiteral("played from here");
        line.usualMicros = 2'000'000;
        plan.lines.push_back(line);
    }
    plan.usualMicros = runs * 2'000'000;
    plan.workMicros = runs * 2'000'000;
    plan.runsAtOnce = 3;
    return plan;
}

} // namespace

/// What a person does on the sheet, and the orders that leave it (requirements 9.4, 18.6).
class TestPlaySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup();

    void opensForAStep();
    void playsAllWithRecordedAnswers();
    void onlyWhatIsDifferentIsOrdered();
    void aWrongValueStopsIt();
    void changedScriptsAndQuestionsAreOrdered();
    void whatAnAgentDoesIsOrdered();
    void aChangeCanBeDiscarded();
    void filesAreReplaced();
    void effectsAreChosenAndRefusalsStandThere();
    void aSweepIsManyOrders();
    void aSweepWithoutValuesWaits();
    void thePlanIsAskedForOnceAfterTyping();
    void latePlansAreIgnored();
    void thePlanIsShownInWords();
    void theCostIsARangeWithItsBasis();
    void checkpointsCanBeGoneBackTo();
    void playLeavesOnce();
    void escapeKeepsWhatWasTyped();
    void whatWasTypedIsThereAfterARestart();
    void anotherRunForgetsIt();
    void aWorkflowThatHasNotRunOpensNothing();

private:
    [[nodiscard]] PlayFields& fields() const { return *m_sheet->fields(); }
    [[nodiscard]] PlayOrder order() const { return fields().orders().value(0); }
    void open(const char* step) { m_sheet->openFor(m_stage->step(step)); }
    /// Waits for the question about the plan and answers it.
    void answer(const PlayPlan& plan);

    std::unique_ptr<WindowStage> m_stage;
    std::unique_ptr<PlaySheet> m_sheet;
};

void TestPlaySheet::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->openWorkflow(sendingWorkflow());
    m_stage->create();
    m_stage->runToQuestion();
    m_sheet = std::make_unique<PlaySheet>(m_stage->graph, m_stage.get());
    m_sheet->resize(440, 700);
    m_sheet->show();
    m_sheet->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_sheet.get())); // keys go to the window in front
}

void TestPlaySheet::cleanup()
{
    m_sheet.reset();
    m_stage.reset();
}

void TestPlaySheet::answer(const PlayPlan& plan)
{
    QSignalSpy asked(m_sheet.get(), &PlaySheet::planRequested);
    m_sheet->askAgain();
    QVERIFY(asked.wait());
    m_sheet->showPlan(asked.last().at(0).toULongLong(), plan);
}

void TestPlaySheet::opensForAStep()
{
    QSignalSpy opened(m_sheet.get(), &PlaySheet::opened);
    open("bootstrap");
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<RunId>(), m_stage->run);
    QVERIFY(m_sheet->isOpen());
    QCOMPARE(order().parent, m_stage->run);
    QCOMPARE(order().fromStep, QStringLiteral("bootstrap"));
    QCOMPARE(order().atSeq, 0);
    QVERIFY(order().parameters.isEmpty());
    QVERIFY(order().edits.empty() && order().texts.isEmpty() && order().files.isEmpty());
    fields().from()->setCurrentIndex(0);
    QVERIFY(order().fromStep.isEmpty());
    QVERIFY(!fields().instructions()->isEnabled()); // for whom?
}

void TestPlaySheet::playsAllWithRecordedAnswers()
{
    open("bootstrap");
    QVERIFY(!order().runsAll && !order().isReplay);
    fields().from()->setCurrentIndex(fields().from()->count() - 1);
    QVERIFY(order().runsAll && order().fromStep.isEmpty());
    QCOMPARE(fields().fromStep(), -1);
    QVERIFY(fields().replay()->isHidden()); // no model was asked
    fields().replay()->setChecked(true);
    QVERIFY(order().isReplay);
}

void TestPlaySheet::onlyWhatIsDifferentIsOrdered()
{
    open("fit-y");
    auto* t0 = qobject_cast<QLineEdit*>(fields().parameters()->editor(QStringLiteral("t0")));
    QVERIFY(t0);
    QCOMPARE(t0->text(), QStringLiteral("2.725"));
    t0->setText(QStringLiteral("2.73"));
    QCOMPARE(order().parameters, (QJsonObject { { "t0", 2.73 } }));
    t0->setText(QStringLiteral("2.7250")); // the same, in more letters
    QVERIFY(order().parameters.isEmpty());
    fields().name()->setText(QStringLiteral("  warmer  "));
    fields().hypothesis()->setText(QStringLiteral("y goes up"));
    fields().instructions()->setPlainText(QStringLiteral("mind the galaxy\n"));
    QCOMPARE(order().name, QStringLiteral("warmer"));
    QCOMPARE(order().hypothesis, QStringLiteral("y goes up"));
    QCOMPARE(order().instructions, QStringLiteral("mind the galaxy"));
}

void TestPlaySheet::aWrongValueStopsIt()
{
    open("fit-y");
    answer(planOf(2, 5));
    QVERIFY(m_sheet->playButton()->isEnabled());
    qobject_cast<QLineEdit*>(fields().parameters()->editor(QStringLiteral("t0")))->setText(QStringLiteral("9"));
    QVERIFY(!m_sheet->playButton()->isEnabled());
    QVERIFY(!m_sheet->draftButton()->isEnabled());
    QVERIFY(m_sheet->playButton()->toolTip().contains(QStringLiteral("t0"))); // says why
    QVERIFY(fields().orders().isEmpty());
}

void TestPlaySheet::changedScriptsAndQuestionsAreOrdered()
{
    open("fit-mu");
    StepChange* script = fields().steps()->change(m_stage->step("fit-mu"));
    StepChange* inlined = fields().steps()->change(m_stage->step("fit-y"));
    StepChange* question = fields().steps()->change(m_stage->step("look"));
    QVERIFY(script && inlined && question);
    QVERIFY(script->editor()->toPlainText().contains(QStringLiteral("fit-mu"))); // read from what the run took along
    QVERIFY(order().texts.isEmpty() && order().edits.empty()); // open is not changed
    script->editor()->setPlainText(QStringLiteral("print('µ')\n"));
    inlined->editor()->setPlainText(QStringLiteral("print('z')"));
    question->editor()->setPlainText(QStringLiteral("Really?"));
    QCOMPARE(order().texts,
             (QMap<QString, QString> { { QStringLiteral("fit-mu.py"), QStringLiteral("print('µ')\n") } }));
    const auto edits = order().edits;
    QCOMPARE(edits.size(), size_t(2));
    const auto edited = editWorkflow(*m_stage->graph.workflow(), edits);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().what));
    const Workflow& after = **edited;
    QCOMPARE(after.steps[size_t(m_stage->step("fit-y"))].inlineCode, QStringLiteral("print('z')"));
    const ApprovalSpec& asked = after.steps[size_t(m_stage->step("look"))].approval;
    QCOMPARE(asked.question, QStringLiteral("Really?"));
    QCOMPARE(asked.show, m_stage->graph.spec(m_stage->step("look")).approval.show); // the rest of it stays
}

/// The fit is done by an agent here.
void TestPlaySheet::whatAnAgentDoesIsOrdered()
{
    auto workflow = std::make_shared<Workflow>(*sendingWorkflow());
    StepSpec& spec = workflow->steps[size_t(m_stage->step("fit-mu"))];
    spec.kind = StepKind::Agent;
    spec.script.clear();
    spec.agent = { QStringLiteral("engineer"), QStringLiteral("Fit mu."), {}, {}, 0 };
    workflow->seal();
    m_stage->openWorkflow(workflow);
    m_stage->create();
    m_stage->runToQuestion();
    open("fit-mu");
    StepChange* change = fields().steps()->change(m_stage->step("fit-mu"));
    QVERIFY(change && change->choice());
    QCOMPARE(change->text(), QStringLiteral("Fit mu."));
    QVERIFY(order().edits.empty());
    change->choice()->model()->setText(QStringLiteral("ollama/large"));
    QCOMPARE(order().edits.size(), size_t(1));
    QCOMPARE(order().edits.front().fields, (QJsonObject { { "model", "ollama/large" } }));
    change->editor()->setPlainText(QStringLiteral("Fit mu with both signs."));
    change->choice()->agent()->setCurrentText(QStringLiteral("my_fitter")); // any there is: a branch takes it with it
    const auto edited = editWorkflow(*m_stage->graph.workflow(), order().edits);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().what));
    const AgentSpec wanted {
        QStringLiteral("my_fitter"), QStringLiteral("Fit mu with both signs."), QStringLiteral("ollama/large"), {}, 0
    };
    QCOMPARE((*edited)->steps[size_t(m_stage->step("fit-mu"))].agent, wanted);
    QVERIFY(order().texts.isEmpty());
}

void TestPlaySheet::aChangeCanBeDiscarded()
{
    open("fit-mu");
    StepChange* script = fields().steps()->change(m_stage->step("fit-mu"));
    QCOMPARE(fields().steps()->change(m_stage->step("fit-mu")), script); // once
    script->editor()->setPlainText(QStringLiteral("pass"));
    QCOMPARE(order().texts.size(), 1);
    QSignalSpy changed(&fields(), &PlayFields::changed);
    Q_EMIT script->discarded();
    QVERIFY(changed.count() > 0);
    QVERIFY(order().texts.isEmpty());
}

void TestPlaySheet::filesAreReplaced()
{
    open("load");
    fields().files()->replace(QStringLiteral("load.py"), QStringLiteral("/tmp/other.py"));
    QCOMPARE(order().files,
             (QMap<QString, QString> { { QStringLiteral("load.py"), QStringLiteral("/tmp/other.py") } }));
    fields().files()->replace(QStringLiteral("load.py"), {});
    QVERIFY(order().files.isEmpty());
}

void TestPlaySheet::effectsAreChosenAndRefusalsStandThere()
{
    open("fit-temperature");
    QComboBox* choice = fields().effects()->choice(QStringLiteral("fit-temperature"));
    QVERIFY(choice);
    QTRY_VERIFY(choice->isVisible());
    QVERIFY(!fields().effects()->choice(QStringLiteral("fit-y"))); // it has no effect
    QVERIFY(order().effects.isEmpty());
    QSignalSpy asked(m_sheet.get(), &PlaySheet::planRequested);
    QVERIFY(asked.wait());
    Error refusal { ErrorCode::Refused, QStringLiteral("It happened already."), {}, {}, {}, {} };
    refusal.step = QStringLiteral("fit-temperature");
    m_sheet->showPlanRefused(asked.last().first().toULongLong(), refusal);
    QVERIFY(m_sheet->message()->isHidden()); // it stands at the field
    QVERIFY(!m_sheet->playButton()->isEnabled());
    choice->setCurrentIndex(choice->findData(int(EffectChoice::Again)));
    QCOMPARE(order().effects.value(QStringLiteral("fit-temperature")), EffectChoice::Again);
    QVERIFY(asked.wait());
    m_sheet->showPlanRefused(asked.last().first().toULongLong(),
                             { ErrorCode::Limit, QStringLiteral("Too deep."), {}, {}, {}, {} });
    QCOMPARE(m_sheet->message()->what(), QStringLiteral("Too deep.")); // belongs to no field
}

void TestPlaySheet::aSweepIsManyOrders()
{
    open("bootstrap");
    fields().sweep()->choice()->setCurrentIndex(2); // resamples
    fields().sweep()->line()->setText(QStringLiteral("500, 1000..2000 step 500"));
    const QList<PlayOrder> orders = fields().orders();
    QCOMPARE(orders.size(), 4);
    QCOMPARE(orders[0].name, QStringLiteral("resamples = 500"));
    QCOMPARE(orders[0].parameters, (QJsonObject { { "resamples", 500 } }));
    QCOMPARE(orders[3].parameters, (QJsonObject { { "resamples", 2000 } }));
    QCOMPARE(orders[3].fromStep, QStringLiteral("bootstrap"));
    fields().name()->setText(QStringLiteral("long"));
    QCOMPARE(fields().orders()[1].name, QStringLiteral("long · resamples = 1000"));
    answer(planOf(2, 5));
    QVERIFY2(m_sheet->playButton()->text().contains(QLatin1Char('4')), qPrintable(m_sheet->playButton()->text()));
    QVERIFY2(m_sheet->summary().contains(QStringLiteral("16")), qPrintable(m_sheet->summary())); // all of them, in s
    QVERIFY(fields().sweep()->hint().contains(QStringLiteral("500, 1000, 1500, 2000")));
}

void TestPlaySheet::aSweepWithoutValuesWaits()
{
    open("bootstrap");
    answer(planOf(2, 5));
    fields().sweep()->choice()->setCurrentIndex(2);
    QVERIFY(!m_sheet->playButton()->isEnabled());
    fields().sweep()->line()->setText(QStringLiteral("10")); // below what the parameter allows
    QVERIFY(!m_sheet->playButton()->isEnabled());
    QVERIFY(fields().sweep()->hint().contains(QStringLiteral("resamples")));
    fields().sweep()->choice()->setCurrentIndex(0);
    QVERIFY(m_sheet->playButton()->isEnabled());
}

void TestPlaySheet::thePlanIsAskedForOnceAfterTyping()
{
    QSignalSpy asked(m_sheet.get(), &PlaySheet::planRequested);
    open("fit-y");
    QVERIFY(asked.wait());
    QCOMPARE(asked.count(), 1);
    for (const char* typed : { "a", "ab", "abc" }) {
        fields().name()->setText(QString::fromLatin1(typed));
    }
    QVERIFY(asked.wait());
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.last().at(1).value<PlayOrder>().name, QStringLiteral("abc"));
    m_stage->answer(Resolution::Approved); // the parent went on
    QVERIFY(asked.wait());
}

void TestPlaySheet::latePlansAreIgnored()
{
    QSignalSpy asked(m_sheet.get(), &PlaySheet::planRequested);
    open("fit-y");
    QVERIFY(asked.wait());
    const quint64 first = asked.first().first().toULongLong();
    fields().name()->setText(QStringLiteral("x"));
    QVERIFY(asked.wait());
    m_sheet->showPlan(first, planOf(7, 0));
    QCOMPARE(m_sheet->plan()->model()->rowCount(), 0);
    m_sheet->showPlan(asked.last().first().toULongLong(), planOf(2, 5));
    QCOMPARE(m_sheet->plan()->model()->rowCount(), 7);
}

void TestPlaySheet::thePlanIsShownInWords()
{
    const QAbstractItemModelTester tester(m_sheet->plan()->model());
    open("fit-y");
    PlayPlan plan = planOf(2, 5);
    plan.lines[5].usualMicros = -1;
    plan.untimed = 1;
    plan.questions = 1;
    answer(plan);
    QVERIFY2(m_sheet->summary().startsWith(QStringLiteral("2 step")), qPrintable(m_sheet->summary()));
    QVERIFY2(m_sheet->summary().contains(QStringLiteral("at least 4")), qPrintable(m_sheet->summary()));
    const QAbstractItemModel& rows = *m_sheet->plan()->model();
    const QString first = rows.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(first, QStringLiteral("Step 5. Runs again: played from here, never timed")); // what runs comes first
    QCOMPARE(rows.index(6, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Step 4. Kept"));
    QSignalSpy chosen(m_sheet.get(), &PlaySheet::stepChosen);
    plan.lines[5].step = QStringLiteral("report");
    answer(plan);
    Q_EMIT m_sheet->plan()->activated(rows.index(0, 0));
    QCOMPARE(chosen.first().first().toInt(), m_stage->step("report"));
}

void TestPlaySheet::theCostIsARangeWithItsBasis()
{
    open("fit-y");
    const auto remark = [this] {
        QStringList texts;
        for (const QLabel* label : m_sheet->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    };
    PlayPlan plan = planOf(2, 5);
    answer(plan);
    QVERIFY(remark().contains(QStringLiteral("nothing costs money")));
    plan.cost = CostGuess { 10'000, 20'000, 50'000, false, 3, 0.9 };
    plan.lines[5].usualCost = 20'000;
    answer(plan);
    QVERIFY2(m_sheet->summary().contains(QStringLiteral("about $0.0200")), qPrintable(m_sheet->summary()));
    QVERIFY2(remark().contains(QStringLiteral("in 3 earlier runs: $0.0100 to $0.0500")), qPrintable(remark()));
    QVERIFY2(remark().contains(QStringLiteral("within 10")), qPrintable(remark()));
    const QString line = m_sheet->plan()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(line.contains(QStringLiteral("$0.0200")), qPrintable(line));
    plan.unpaid = 1;
    answer(plan);
    QVERIFY2(m_sheet->summary().contains(QStringLiteral("at least $0.0200")), qPrintable(m_sheet->summary()));
    plan.cost.reset();
    answer(plan);
    QVERIFY2(m_sheet->summary().contains(QStringLiteral("cost unknown")), qPrintable(m_sheet->summary()));
}

void TestPlaySheet::checkpointsCanBeGoneBackTo()
{
    open("fit-y");
    QVERIFY(fields().at()->isHidden()); // nothing to choose yet
    m_sheet->setCheckpoints({ { 4, m_stage->clock.now(), std::nullopt, QStringLiteral("load") },
                              { 9, m_stage->clock.now(), CheckpointTrigger::Named, QStringLiteral("before lunch") } });
    QVERIFY(!fields().at()->isHidden());
    QCOMPARE(fields().at()->count(), 3);
    QVERIFY(fields().at()->itemText(1).contains(QStringLiteral("before lunch"))); // the newest first
    fields().at()->setCurrentIndex(2);
    QCOMPARE(order().atSeq, 4);
    QSignalSpy changed(&fields(), &PlayFields::changed);
    m_sheet->setCheckpoints({ { 4, m_stage->clock.now(), std::nullopt, QStringLiteral("load") } });
    QCOMPARE(order().atSeq, 4); // stays chosen
    QCOMPARE(changed.count(), 0);
    m_sheet->setCheckpoints({});
    QCOMPARE(order().atSeq, 0);
    QCOMPARE(changed.count(), 1); // there is another plan now
}

void TestPlaySheet::playLeavesOnce()
{
    QSignalSpy played(m_sheet.get(), &PlaySheet::playRequested);
    QSignalSpy closed(m_sheet.get(), &PlaySheet::closed);
    open("fit-y");
    QVERIFY(!m_sheet->playButton()->isEnabled()); // nobody knows yet what it would do
    answer(planOf(2, 5));
    m_sheet->playButton()->click();
    m_sheet->playButton()->click();
    QCOMPARE(played.count(), 1);
    QCOMPARE(played.first().at(0).value<QList<PlayOrder>>().size(), 1);
    QCOMPARE(played.first().at(1).toBool(), true);
    m_sheet->showPlayRefused({ ErrorCode::Limit, QStringLiteral("Full."), {}, {}, {}, {} });
    QCOMPARE(m_sheet->message()->what(), QStringLiteral("Full."));
    QVERIFY(m_sheet->isOpen());
    m_sheet->draftButton()->click();
    QCOMPARE(played.count(), 2);
    QCOMPARE(played.last().at(1).toBool(), false);
    m_sheet->showPlayed();
    QCOMPARE(closed.count(), 1);
}

void TestPlaySheet::escapeKeepsWhatWasTyped()
{
    QSignalSpy closed(m_sheet.get(), &PlaySheet::closed);
    open("fit-y");
    fields().name()->setText(QStringLiteral("draft thoughts"));
    fields().name()->setFocus();
    QTest::keyClick(fields().name(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!m_sheet->isOpen());
    open("fit-mu");
    QCOMPARE(order().fromStep, QStringLiteral("fit-mu"));
    QCOMPARE(order().name, QStringLiteral("draft thoughts"));
}

void TestPlaySheet::whatWasTypedIsThereAfterARestart()
{
    const QList<CheckpointRow> earlier { { 4, m_stage->clock.now(), std::nullopt, QStringLiteral("load") } };
    QVERIFY(m_sheet->draft().isEmpty()); // it is closed
    open("fit-y");
    auto* t0 = qobject_cast<QLineEdit*>(fields().parameters()->editor(QStringLiteral("t0")));
    t0->setText(QStringLiteral("2.73"));
    fields().steps()->change(m_stage->step("fit-mu"))->editor()->setPlainText(QStringLiteral("print('µ')\n"));
    QVERIFY(fields().steps()->change(m_stage->step("look"))); // open, and as it was
    fields().files()->replace(QStringLiteral("load.py"), QStringLiteral("/tmp/other.py"));
    QComboBox* effect = fields().effects()->choice(QStringLiteral("fit-temperature"));
    effect->setCurrentIndex(effect->findData(int(EffectChoice::Again)));
    m_sheet->setCheckpoints(earlier);
    fields().at()->setCurrentIndex(1);
    fields().sweep()->choice()->setCurrentIndex(2);
    fields().sweep()->line()->setText(QStringLiteral("500, 1000"));
    fields().instructions()->setPlainText(QStringLiteral("mind the galaxy"));
    fields().name()->setText(QStringLiteral("warmer"));
    fields().hypothesis()->setText(QStringLiteral("y goes up"));
    const QList<PlayOrder> orders = fields().orders();
    QCOMPARE(orders.size(), 2);
    QCOMPARE(orders.front().atSeq, 4);
    const QJsonObject left = m_sheet->draft();

    PlaySheet other(m_stage->graph, m_stage.get());
    other.openAs({}); // it was closed
    QVERIFY(!other.isOpen());
    other.openAs(left);
    QVERIFY(other.isOpen());
    QCOMPARE(other.fields()->orders(), orders);
    other.setCheckpoints(earlier); // they are read later
    QCOMPARE(other.fields()->orders(), orders);
    QCOMPARE(other.draft(), left);
    other.setCheckpoints({}); // and may be gone
    QCOMPARE(other.fields()->orders().front().atSeq, 0);

    t0->setText(QStringLiteral("warm")); // what is wrong comes back as well
    QVERIFY(fields().orders().isEmpty());
    other.openAs(m_sheet->draft());
    QCOMPARE(other.fields()->fault(), fields().fault());
}

void TestPlaySheet::anotherRunForgetsIt()
{
    open("fit-y");
    fields().name()->setText(QStringLiteral("about the first"));
    (void)fields().steps()->change(m_stage->step("fit-mu"));
    m_stage->create(QStringLiteral("Another"));
    QVERIFY(!m_sheet->isOpen());
    open("fit-y");
    QVERIFY(order().name.isEmpty());
    QCOMPARE(order().parent, m_stage->run);
}

void TestPlaySheet::aWorkflowThatHasNotRunOpensNothing()
{
    m_stage->openWorkflow();
    open("fit-y");
    QVERIFY(!m_sheet->isOpen());
}

QTEST_MAIN(TestPlaySheet)
#include "tst_playsheet.moc"
