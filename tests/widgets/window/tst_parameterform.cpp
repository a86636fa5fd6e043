// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/common/textlabels.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/parameterform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

class TestParameterForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithDefaults();
    void refusesWhatIsOutOfBounds();
    void refusesWhatIsNoNumber();
    void resetsOneValue();
    void hasEditorsForEveryType();
    void needsAValueWithoutDefault();
    void bigNumbersKeepTheirDigits();
    void arrangesInColumns();
    void launchEmitsWhatIsShown();
    void launchSaysWhatItWillCost();
    void launchDoesNotStartWithAFault();
    void launchOfATraceSimulates();

private:
    static QLineEdit* line(const ParameterForm& form, const char* name)
    {
        return qobject_cast<QLineEdit*>(form.editor(QLatin1String(name)));
    }
};

void TestParameterForm::startsWithDefaults()
{
    ParameterForm form;
    form.setParameters(WindowStage::firasWorkflow()->parameters);
    QCOMPARE(form.count(), 3);
    QVERIFY(form.isValid());
    QVERIFY(!form.isChanged());
    QCOMPARE(form.values().value(QStringLiteral("t0")).toDouble(), 2.725);
    QCOMPARE(form.values().value(QStringLiteral("resamples")).toInt(), 2000);
    QCOMPARE(line(form, "t0")->text(), QStringLiteral("2.725"));
    QCOMPARE(line(form, "t0")->accessibleName(), QStringLiteral("t0"));
}

void TestParameterForm::refusesWhatIsOutOfBounds()
{
    ParameterForm form;
    form.setParameters(WindowStage::firasWorkflow()->parameters);
    QSignalSpy changes(&form, &ParameterForm::changed);
    line(form, "t0")->setText(QStringLiteral("3.5"));
    QVERIFY(changes.count() >= 1);
    QVERIFY(!form.isValid());
    QCOMPARE(form.faults().size(), 1);
    QVERIFY2(form.faults().first().contains(QLatin1String("t0")), qPrintable(form.faults().first()));
    QVERIFY(line(form, "t0")->property("fault").toBool());
    QVERIFY(!line(form, "t0")->accessibleDescription().isEmpty());
    QVERIFY(!form.values().contains(QStringLiteral("t0")));
    line(form, "t0")->setText(QStringLiteral("2.73"));
    QVERIFY(form.isValid());
    QVERIFY(!line(form, "t0")->property("fault").toBool());
}

void TestParameterForm::refusesWhatIsNoNumber()
{
    ParameterForm form;
    form.setParameters(WindowStage::firasWorkflow()->parameters);
    line(form, "resamples")->setText(QStringLiteral("many"));
    line(form, "seed")->setText(QStringLiteral("1.5"));
    QCOMPARE(form.faults().size(), 2);
}

void TestParameterForm::resetsOneValue()
{
    ParameterForm form;
    form.setParameters(WindowStage::firasWorkflow()->parameters);
    form.show();
    line(form, "seed")->setText(QStringLiteral("7"));
    QVERIFY(form.isChanged());
    QToolButton* reset = nullptr;
    for (QToolButton* button : form.findChildren<QToolButton*>()) {
        if (button->isVisible()) {
            QVERIFY(!reset); // only where something differs
            reset = button;
        }
    }
    QVERIFY(reset);
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(line(form, "seed")->text(), QStringLiteral("1996"));
    QVERIFY(!form.isChanged());
}

void TestParameterForm::hasEditorsForEveryType()
{
    Parameter flag;
    flag.name = QStringLiteral("plot");
    flag.type = Parameter::Type::Boolean;
    flag.defaultValue = true;
    Parameter choice;
    choice.name = QStringLiteral("method");
    choice.type = Parameter::Type::Choice;
    choice.choices = QStringList { QStringLiteral("wls"), QStringLiteral("ols") };
    choice.defaultValue = QStringLiteral("ols");
    Parameter text;
    text.name = QStringLiteral("title");
    text.type = Parameter::Type::String;
    text.defaultValue = QStringLiteral("µ & “quotes” 🔭");
    ParameterForm form;
    form.setParameters({ flag, choice, text });
    auto* check = qobject_cast<QCheckBox*>(form.editor(QStringLiteral("plot")));
    auto* combo = qobject_cast<QComboBox*>(form.editor(QStringLiteral("method")));
    QVERIFY(check && combo);
    QVERIFY(check->isChecked());
    QCOMPARE(combo->currentText(), QStringLiteral("ols"));
    check->setChecked(false);
    combo->setCurrentText(QStringLiteral("wls"));
    const QJsonObject values = form.values();
    QCOMPARE(values.value(QStringLiteral("plot")).toBool(true), false);
    QCOMPARE(values.value(QStringLiteral("method")).toString(), QStringLiteral("wls"));
    QCOMPARE(values.value(QStringLiteral("title")).toString(), QStringLiteral("µ & “quotes” 🔭"));
    form.resetToDefaults();
    QVERIFY(!form.isChanged());
}

void TestParameterForm::needsAValueWithoutDefault()
{
    Parameter parameter;
    parameter.name = QStringLiteral("z");
    parameter.defaultValue = QJsonValue(QJsonValue::Undefined);
    ParameterForm form;
    form.setParameters({ parameter });
    QVERIFY(!form.isValid());
    line(form, "z")->setText(QStringLiteral("0.7"));
    QVERIFY(form.isValid());
}

void TestParameterForm::bigNumbersKeepTheirDigits()
{
    Parameter parameter;
    parameter.name = QStringLiteral("n");
    parameter.type = Parameter::Type::Integer;
    parameter.defaultValue = 2147483647.0;
    ParameterForm form;
    form.setParameters({ parameter });
    QCOMPARE(line(form, "n")->text(), QStringLiteral("2147483647"));
    QCOMPARE(form.values().value(QStringLiteral("n")).toDouble(), 2147483647.0);
}

void TestParameterForm::arrangesInColumns()
{
    ParameterForm form;
    form.setParameters(WindowStage::firasWorkflow()->parameters);
    QVERIFY(form.heightForWidth(1200) < form.heightForWidth(250));
}

void TestParameterForm::launchEmitsWhatIsShown()
{
    LaunchPane pane;
    pane.setWorkflow(*WindowStage::firasWorkflow());
    line(*pane.form(), "resamples")->setText(QStringLiteral("500"));
    pane.workers()->setValue(2);
    QSignalSpy runs(&pane, &LaunchPane::runRequested);
    QTest::mouseClick(pane.startButton(), Qt::LeftButton);
    QCOMPARE(runs.count(), 1);
    QCOMPARE(runs.first().at(0).toJsonObject().value(QStringLiteral("resamples")).toInt(), 500);
    QCOMPARE(runs.first().at(1).value<RunOptions>().workers, 2);
}

/// Requirements 15.2: before a run, not after it.
void TestParameterForm::launchSaysWhatItWillCost()
{
    LaunchPane pane;
    pane.setWorkflow(*WindowStage::firasWorkflow());
    const auto* word = pane.findChild<QLabel*>(QStringLiteral("costEstimate"));
    QVERIFY(word);
    QVERIFY(word->isHidden()); // it asks no model
    pane.setCostWord(QStringLiteral("It will cost $0.02."));
    QVERIFY(!word->isHidden());
    QCOMPARE(pane.costWord(), QStringLiteral("It will cost $0.02."));
    pane.setCostWord({});
    QVERIFY(word->isHidden());
}

void TestParameterForm::launchDoesNotStartWithAFault()
{
    LaunchPane pane;
    pane.setWorkflow(*WindowStage::firasWorkflow());
    QSignalSpy faults(&pane, &LaunchPane::faultChanged);
    QSignalSpy runs(&pane, &LaunchPane::runRequested);
    line(*pane.form(), "t0")->setText(QStringLiteral("0"));
    QVERIFY(faults.count() >= 1);
    QVERIFY(!pane.fault().isEmpty());
    QVERIFY(!pane.startButton()->isEnabled());
    QCOMPARE(pane.startButton()->toolTip(), pane.fault());
    pane.start();
    QCOMPARE(runs.count(), 0);
}

void TestParameterForm::launchOfATraceSimulates()
{
    auto workflow = std::make_shared<Workflow>();
    StepSpec task;
    task.id = QStringLiteral("task");
    task.kind = StepKind::Simulated;
    task.simulatedMillis = 1000;
    workflow->steps = { task };
    QVERIFY(workflow->seal().empty());
    LaunchPane pane;
    pane.setWorkflow(*workflow);
    QVERIFY(pane.isSimulated());
    QSignalSpy simulations(&pane, &LaunchPane::simulateRequested);
    pane.start();
    QCOMPARE(simulations.count(), 1);
    QCOMPARE(simulations.first().first().toDouble(), 100.0);
}

QTEST_MAIN(TestParameterForm)
#include "tst_parameterform.moc"
