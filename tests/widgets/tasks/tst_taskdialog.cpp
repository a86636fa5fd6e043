// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"
#include "widgets/common/theme.h"
#include "widgets/tasks/taskadvice.h"
#include "widgets/tasks/taskdialog.h"
#include "widgets/tasks/taskfiles.h"
#include "widgets/tasks/taskform.h"
#include "widgets/tasks/taskmodels.h"
#include "widgets/tasks/taskoptions.h"
#include "widgets/tasks/taskwords.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

namespace {

const auto engineer = QStringLiteral("engineer");
const auto planner = QStringLiteral("planner");

TaskMeans means(const QMap<QString, QString>& usual, const QStringList& models)
{
    TaskMeans means;
    means.agents = { { QStringLiteral("researcher"), QStringLiteral("Researcher"), QStringLiteral("Writes."),
                       QStringLiteral("researcher") },
                     { engineer, QStringLiteral("Engineer"), QStringLiteral("Writes scripts."), engineer } };
    means.roles[size_t(TaskMode::PlanningAndControl)] = { planner, engineer };
    means.usual = usual;
    for (const QString& model : models) {
        ModelRow row;
        row.ref = model;
        means.models << row;
    }
    means.fault = [](const QString& model) {
        return model.contains(QLatin1String("keyless")) ? QStringLiteral("There is no key. Set it.") : QString();
    };
    return means;
}

} // namespace

/// The form for a new task: what it says while one types, and what it asks for in the end (issue 5: a task in words).
class TestTaskDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void cleanup() { m_dialog.reset(); }
    void saysWhatIsMissing();
    void leadsToTheSettingsWhereNoModelIsSetUp();
    void wantsAModelForEachRole();
    void asksForWhatWasChosen();
    void waysBringTheirUsualChoices();
    void asksForWhatAgentsAreTold();
    void rareOptionsAreFolded();
    void aWayMayHaveAModelOfItsOwn();
    void saysWhatItMayCost();
    void tellsWhatIsWrongWithFiles();
    void everythingHasAName();

private:
    [[nodiscard]] TaskForm& form() const { return *m_dialog->form(); }
    void write(const char* text) { form().task()->setPlainText(QString::fromLatin1(text)); }

    std::unique_ptr<TaskDialog> m_dialog;
};

void TestTaskDialog::init()
{
    m_dialog = std::make_unique<TaskDialog>(nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void TestTaskDialog::saysWhatIsMissing()
{
    form().setMeans(means({ { planner, "a" }, { engineer, "a" } }, {}));
    QVERIFY(!m_dialog->startButton()->isEnabled());
    QVERIFY(m_dialog->faultText().contains(QLatin1String("what is to be done")));
    write("   ");
    QVERIFY(!m_dialog->startButton()->isEnabled());
    write("Fit the temperature.");
    QVERIFY(m_dialog->startButton()->isEnabled());
    QVERIFY(m_dialog->faultText().isEmpty());
    m_dialog->setBusy(true);
    QVERIFY(!m_dialog->startButton()->isEnabled());
}

void TestTaskDialog::leadsToTheSettingsWhereNoModelIsSetUp()
{
    TaskMeans nothing = means({}, {});
    nothing.isLooking = true;
    form().setMeans(nothing);
    write("Fit.");
    QVERIFY(!form().models()->nothing()->isVisible()); // there may be one in a moment
    QVERIFY(!m_dialog->startButton()->isEnabled());
    nothing.isLooking = false;
    form().setMeans(nothing);
    QVERIFY(form().models()->nothing()->isVisibleTo(m_dialog.get()));
    QVERIFY(m_dialog->faultText().contains(QLatin1String("Models and keys")));
    QSignalSpy asked(m_dialog.get(), &TaskDialog::settingsRequested);
    form().models()->nothing()->button()->click();
    QCOMPARE(asked.size(), 1);
    form().setMeans(means({}, { "ollama/tiny" }));
    QVERIFY(!form().models()->nothing()->isVisibleTo(m_dialog.get()));
}

void TestTaskDialog::wantsAModelForEachRole()
{
    form().setMeans(means({ { planner, "a" } }, { "ollama/tiny" }));
    write("Fit.");
    QVERIFY(m_dialog->faultText().contains(engineer));
    QComboBox* own = form().models()->choice(engineer);
    QVERIFY(own && own->findText(QStringLiteral("ollama/tiny")) >= 0);
    own->setEditText(QStringLiteral("keyless/model"));
    QCOMPARE(m_dialog->faultText(), QStringLiteral("There is no key. Set it."));
    own->setEditText({});
    form().models()->choice({})->setEditText(QStringLiteral("ollama/tiny"));
    QVERIFY(m_dialog->startButton()->isEnabled());
    QVERIFY(own->lineEdit()->placeholderText().contains(QStringLiteral("ollama/tiny")));
    // Only those that are asked count.
    form().models()->choice(planner)->setEditText(QStringLiteral("keyless/model"));
    QVERIFY(!m_dialog->startButton()->isEnabled());
    form().setMode(TaskMode::OneShot);
    QVERIFY(m_dialog->startButton()->isEnabled());
    QVERIFY(!form().order().options.models.contains(planner));
}

void TestTaskDialog::asksForWhatWasChosen()
{
    form().setMeans(means({}, { "ollama/tiny" }));
    form().setMode(TaskMode::OneShot);
    QCOMPARE(form().agent()->currentText(), QStringLiteral("Engineer")); // unless a person says otherwise
    form().agent()->setCurrentIndex(0);
    write("  Write a report.\n");
    form().models()->choice({})->setEditText(QStringLiteral("ollama/tiny"));
    form().models()->choice(QStringLiteral("researcher"))->setEditText(QStringLiteral("ollama/large"));
    form().asking()->setCurrentIndex(form().asking()->findData(int(ApprovalMode::OnError)));
    form().pauseAt()->setValue(2.5);
    QSignalSpy started(m_dialog.get(), &TaskDialog::startRequested);
    m_dialog->startButton()->click();
    QCOMPARE(started.size(), 1);
    const auto order = started.front().front().value<TaskOrder>();
    QCOMPARE(order.task, QStringLiteral("Write a report."));
    QCOMPARE(order.mode, TaskMode::OneShot);
    QCOMPARE(order.agent, QStringLiteral("researcher"));
    QCOMPARE(order.pauseMicros, qint64(2'500'000));
    QCOMPARE(order.options.approvalMode, std::optional(ApprovalMode::OnError));
    QCOMPARE(order.options.models,
             (QMap<QString, QString> { { QString(), "ollama/tiny" }, { "researcher", "ollama/large" } }));
}

void TestTaskDialog::waysBringTheirUsualChoices()
{
    form().setMeans(means({}, { "ollama/tiny" }));
    QCOMPARE(form().order().options.approvalMode, std::optional(ApprovalMode::None));
    form().setMode(TaskMode::HumanInTheLoop);
    QCOMPARE(form().order().options.approvalMode, std::optional(ApprovalMode::AroundEachStep));
    QVERIFY(form().planSteps()->isVisibleTo(m_dialog.get()));
    form().setMode(TaskMode::DeepResearch);
    QCOMPARE(form().order().planSteps, TaskOrder().planSteps); // of every way, as on the command line
    form().setMode(TaskMode::IdeaGeneration);
    QVERIFY(!form().planSteps()->isVisibleTo(m_dialog.get()));
    // What a person chose stays.
    const int manual = form().asking()->findData(int(ApprovalMode::Manual));
    form().asking()->setCurrentIndex(manual);
    Q_EMIT form().asking()->activated(manual);
    form().setMode(TaskMode::HumanInTheLoop);
    QCOMPARE(form().order().options.approvalMode, std::optional(ApprovalMode::Manual));
}

/// What agents are told beside the task goes with it as it was typed, and nothing does where nothing was.
void TestTaskDialog::asksForWhatAgentsAreTold()
{
    QVERIFY(form().order().instructions.isEmpty() && form().order().hardware.isEmpty());
    form().advice()->engineer()->setPlainText(QStringLiteral(" Use SI units.\n"));
    form().advice()->machine()->setChecked(true);
    QCOMPARE(form().order().instructions, (QMap<QString, QString> { { engineer, "Use SI units." } }));
    QCOMPARE(form().order().hardware, QStringLiteral("auto"));
    form().advice()->researcher()->setPlainText(QStringLiteral("Two pages."));
    QCOMPARE(form().order().instructions.value(QStringLiteral("researcher")), QStringLiteral("Two pages."));
}

/// What `cmbagent task` has flags for: --docs, --plan-instructions, --choose-agents.
void TestTaskDialog::rareOptionsAreFolded()
{
    const QTemporaryDir folder;
    form().setMeans(means({ { planner, "a" }, { engineer, "a" } }, {}));
    write("Fit.");
    TaskOptions* options = form().options();
    QVERIFY(!options->isExpanded());
    QVERIFY(!options->documentation()->isVisibleTo(m_dialog.get()));
    options->header()->click();
    QVERIFY(options->documentation()->isVisibleTo(m_dialog.get()));
    options->documentation()->setText(folder.path());
    options->planInstructions()->setPlainText(QStringLiteral(" Plot first.\n"));
    options->choosesAgents()->setChecked(true);
    options->setExpanded(false);
    QVERIFY2(options->hint().contains(QLatin1String("documentation")), qPrintable(options->hint()));
    QVERIFY(m_dialog->startButton()->isEnabled());
    TaskOrder order = form().order();
    QCOMPARE(order.documentation, folder.path());
    QCOMPARE(order.planInstructions, QStringLiteral("Plot first."));
    QVERIFY(order.choosesAgents);
    // Without a plan there is nothing to keep to it.
    form().setMode(TaskMode::IdeaGeneration);
    order = form().order();
    QCOMPARE(order.documentation, folder.path());
    QVERIFY(order.planInstructions.isEmpty() && !order.choosesAgents);
    options->setExpanded(true);
    QVERIFY(!options->planInstructions()->isVisibleTo(m_dialog.get()));
    form().setMode(TaskMode::HumanInTheLoop);
    QCOMPARE(form().order().planInstructions, QStringLiteral("Plot first.")); // it was not lost
    options->documentation()->setText(folder.filePath(QStringLiteral("nowhere")));
    QVERIFY(!m_dialog->startButton()->isEnabled());
    QVERIFY2(m_dialog->faultText().contains(QLatin1String("nowhere")), qPrintable(m_dialog->faultText()));
}

/// Issue 5: what is set for a mode goes before what is set for roles, and what is chosen here before both.
void TestTaskDialog::aWayMayHaveAModelOfItsOwn()
{
    TaskMeans has = means({ { planner, "a" } }, {}); // nothing for the engineer
    has.roles[size_t(TaskMode::DeepResearch)] = { planner, engineer };
    has.usualOfMode[size_t(TaskMode::DeepResearch)] = QStringLiteral("deep");
    form().setMeans(has);
    write("Fit.");
    QVERIFY(!m_dialog->startButton()->isEnabled());
    form().setMode(TaskMode::DeepResearch);
    QVERIFY2(m_dialog->startButton()->isEnabled(), qPrintable(m_dialog->faultText()));
    const auto placeholder = [this](const QString& role) {
        return form().models()->choice(role)->lineEdit()->placeholderText();
    };
    QVERIFY(placeholder(planner).contains(QLatin1String("deep")));
    QVERIFY(placeholder(engineer).contains(QLatin1String("deep")));
    QVERIFY(form().order().options.models.isEmpty()); // it is not a choice of this person for this task
    form().setMode(TaskMode::PlanningAndControl);
    QVERIFY(!m_dialog->startButton()->isEnabled());
    QVERIFY(!placeholder(planner).contains(QLatin1String("deep")));
}

void TestTaskDialog::saysWhatItMayCost()
{
    const auto* word = m_dialog->findChild<QLabel*>(QStringLiteral("taskCost"));
    QVERIFY(word && !word->isVisible());
    m_dialog->setCostWord(QStringLiteral("It will cost $0.02."));
    QVERIFY(word->isVisible());
    QCOMPARE(m_dialog->costWord(), QStringLiteral("It will cost $0.02."));
    // What it costs depends on what it is, how it is gone about and who is asked: each is told of.
    form().setMeans(means({ { planner, "a" }, { engineer, "a" } }, { "ollama/tiny" }));
    QSignalSpy changed(&form(), &TaskForm::changed);
    const auto tells = [&changed](const std::function<void()>& change) {
        changed.clear();
        change();
        return !changed.isEmpty();
    };
    QVERIFY(tells([this] { write("Fit."); }));
    QVERIFY(tells([this] { form().setMode(TaskMode::DeepResearch); }));
    QVERIFY(tells([this] { form().planSteps()->setValue(7); }));
    QVERIFY(tells([this] { form().models()->choice({})->setEditText(QStringLiteral("ollama/tiny")); }));
    QVERIFY(tells([this] { form().options()->choosesAgents()->setChecked(true); }));
    m_dialog->setCostWord({});
    QVERIFY(!word->isVisible());
}

void TestTaskDialog::tellsWhatIsWrongWithFiles()
{
    QTemporaryDir folder;
    form().setMeans(means({ { planner, "a" }, { engineer, "a" } }, {}));
    write("Fit.");
    QFile table(folder.filePath(QStringLiteral("table.csv")));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.close();
    form().files()->add({ table.fileName() });
    QVERIFY(m_dialog->startButton()->isEnabled());
    QCOMPARE(form().order().files, (QMap<QString, QString> { { "table.csv", table.fileName() } }));
    form().files()->add({ folder.filePath(QStringLiteral("nowhere/table.csv")) });
    QVERIFY(!m_dialog->startButton()->isEnabled());
    QVERIFY(m_dialog->faultText().contains(QLatin1String("table.csv")));
    form().files()->list()->item(1)->setSelected(true);
    form().files()->removeButton()->click();
    QVERIFY(m_dialog->startButton()->isEnabled());
    QCOMPARE(form().files()->list()->count(), 1);
}

void TestTaskDialog::everythingHasAName()
{
    form().setMeans(means({ { planner, "a" } }, { "ollama/tiny" }));
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(m_dialog.get());
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (takesKeys && !qobject_cast<const QLineEdit*>(widget)) {
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }
    for (int mode = 0; mode < taskModeCount; ++mode) {
        QCOMPARE(form().modeButton(TaskMode(mode))->text(), TaskWords::mode(TaskMode(mode)));
        QVERIFY(!form().modeButton(TaskMode(mode))->accessibleDescription().isEmpty());
    }
}

QTEST_MAIN(TestTaskDialog)
#include "tst_taskdialog.moc"
