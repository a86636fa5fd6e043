// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskform.h"

#include "widgets/approvals/modemenu.h"
#include "widgets/common/formlabels.h"
#include "widgets/common/labels.h"
#include "widgets/common/wraprow.h"
#include "widgets/tasks/taskadvice.h"
#include "widgets/tasks/taskfiles.h"
#include "widgets/tasks/taskmodels.h"
#include "widgets/tasks/taskoptions.h"
#include "widgets/tasks/taskwords.h"
#include "widgets/window/windowstyle.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace cmbagent {

namespace {

constexpr int besideTheDot = 24; ///< where the words below a choice begin; pixels

QSpinBox* counter(int least, int most, int value, const QString& name)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

} // namespace

TaskForm::TaskForm(QWidget* parent)
    : QWidget(parent), m_task(new QPlainTextEdit), m_files(new TaskFiles), m_modes(new QButtonGroup(this)),
      m_agent(new QComboBox), m_agentWord(mutedLabel()), m_models(new TaskModels), m_asking(new QComboBox),
      m_askingWord(mutedLabel()), m_planSteps(counter(1, 20, TaskOrder().planSteps, tr("Most steps of the plan"))),
      m_planReviews(counter(0, 5, TaskOrder().planReviews, tr("Reviews of the plan"))),
      m_attempts(counter(1, 10, TaskOrder().attempts, tr("Attempts of each step"))), m_pauseAt(new QDoubleSpinBox),
      m_options(new TaskOptions)
{
    setObjectName(QStringLiteral("taskForm"));
    m_task->setPlaceholderText(
        tr("For example: Find the temperature of the cosmic microwave background in the table, plot the residuals, and "
           "report how well a black body fits."));
    m_task->setAccessibleName(tr("The task"));
    m_task->setTabChangesFocus(true);
    m_task->setMinimumHeight(5 * fontMetrics().lineSpacing());
    letShrink(m_agent);
    m_agent->setAccessibleName(tr("Who does it"));
    letShrink(m_asking);
    m_asking->setAccessibleName(tr("When you are asked"));
    addAsking();
    build();
    connect(m_task, &QPlainTextEdit::textChanged, this, &TaskForm::changed);
    connect(m_files, &TaskFiles::changed, this, &TaskForm::changed);
    connect(m_models, &TaskModels::changed, this, &TaskForm::changed);
    connect(m_models, &TaskModels::settingsRequested, this, &TaskForm::settingsRequested);
    connect(m_modes, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            adoptMode();
        }
    });
    connect(m_agent, &QComboBox::currentIndexChanged, this, &TaskForm::adoptRoles);
    connect(m_asking, &QComboBox::activated, this, [this] { m_choseAsking = true; });
    for (const QSpinBox* box : { m_planSteps, m_planReviews }) {
        connect(box, &QSpinBox::valueChanged, this, &TaskForm::changed); // they count for what it will cost
    }
    connect(m_options, &TaskOptions::changed, this, &TaskForm::changed);
    setMode(TaskMode::PlanningAndControl);
}

void TaskForm::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    auto* what = titleLabel(tr("&What is to be done?"));
    what->setBuddy(m_task);
    column->addWidget(what);
    column->addWidget(m_task);
    column->addWidget(mutedLabel(tr("Files it may read are copied into the folder of the task.")));
    column->addWidget(m_files);
    column->addSpacing(8);
    column->addWidget(titleLabel(tr("How is it gone about?")));
    addModes(column);
    column->addWidget(m_advice = new TaskAdvice);
    column->addSpacing(8);
    column->addWidget(titleLabel(tr("Which models are asked?")));
    column->addWidget(m_models);
    column->addSpacing(8);
    column->addWidget(titleLabel(tr("When are you asked?")));
    column->addWidget(m_asking);
    column->addWidget(m_askingWord);
    column->addSpacing(8);
    column->addWidget(titleLabel(tr("Limits")));
    column->addWidget(makeLimits());
    column->addWidget(mutedLabel(tr("Budgets of the session and the project hold beside it.")));
    column->addWidget(m_options);
    column->addStretch(1);
}

void TaskForm::addModes(QVBoxLayout* column)
{
    for (int number = 0; number < taskModeCount; ++number) {
        const auto mode = TaskMode(number);
        auto* button = new QRadioButton(TaskWords::mode(mode));
        button->setAccessibleDescription(TaskWords::sentence(mode));
        m_modes->addButton(button, number);
        auto* words = mutedLabel(TaskWords::sentence(mode));
        words->setContentsMargins(scaledToText(this, besideTheDot), 0, 0, 0);
        column->addWidget(button);
        column->addWidget(words);
        if (mode == TaskMode::OneShot) {
            m_agentRow = new QWidget;
            auto* row = new QVBoxLayout(m_agentRow);
            row->setContentsMargins(scaledToText(this, besideTheDot), 0, 0, 4);
            row->setSpacing(4);
            row->addWidget(labelledField(tr("Who &does it"), m_agent));
            row->addWidget(m_agentWord);
            column->addWidget(m_agentRow);
        }
    }
}

void TaskForm::addAsking()
{
    for (const ApprovalMode mode :
         { ApprovalMode::None, ApprovalMode::AfterPlanning, ApprovalMode::BeforeEachStep, ApprovalMode::AfterEachStep,
           ApprovalMode::AroundEachStep, ApprovalMode::OnError, ApprovalMode::Manual }) {
        m_asking->addItem(ModeMenu::word(mode), int(mode));
    }
    connect(m_asking, &QComboBox::currentIndexChanged, this, [this] {
        m_askingWord->setText(Labels::approvalMode(ApprovalMode(m_asking->currentData().toInt())) + QLatin1Char('.'));
    });
}

QWidget* TaskForm::makeLimits()
{
    m_pauseAt->setRange(0, 100'000);
    m_pauseAt->setDecimals(2);
    m_pauseAt->setSingleStep(0.5);
    m_pauseAt->setPrefix(QStringLiteral("$"));
    m_pauseAt->setSpecialValueText(tr("never", "at which cost a task pauses"));
    m_pauseAt->setAccessibleName(tr("Pause whenever it has cost so much more"));
    m_pauseAt->setToolTip(tr("The runs of the task pause when calls of models have cost this much, and again when they "
                             "have cost as much once more; Resume goes on"));
    m_planRow = new QWidget;
    auto* plan = new WrapRow(m_planRow);
    plan->setSpacing(16);
    plan->startAtFront();
    plan->addWidget(labelledField(tr("Most &steps of the plan"), m_planSteps));
    plan->addWidget(labelledField(tr("&Reviews of the plan"), m_planReviews));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_planRow);
    auto* rest = new WrapRow;
    rest->setSpacing(16);
    rest->startAtFront();
    rest->addWidget(labelledField(tr("A&ttempts of each step"), m_attempts));
    rest->addWidget(labelledField(tr("&Pause at a cost of"), m_pauseAt));
    column->addLayout(rest);
    return box;
}

void TaskForm::setMeans(const TaskMeans& means)
{
    const QString chosen = m_agent->currentData().toString();
    m_means = means;
    {
        const QSignalBlocker quiet(m_agent);
        m_agent->clear();
        for (const TaskAgent& agent : means.agents) {
            m_agent->addItem(agent.title, agent.name);
        }
        const int kept = m_agent->findData(chosen.isEmpty() ? TaskOrder().agent : chosen);
        m_agent->setCurrentIndex(std::max(0, kept));
    }
    adoptRoles();
}

void TaskForm::setMode(TaskMode mode)
{
    modeButton(mode)->setChecked(true);
}

TaskMode TaskForm::mode() const
{
    return TaskMode(std::max(0, m_modes->checkedId()));
}

QRadioButton* TaskForm::modeButton(TaskMode mode) const
{
    return static_cast<QRadioButton*>(m_modes->button(int(mode)));
}

void TaskForm::adoptMode()
{
    m_agentRow->setVisible(mode() == TaskMode::OneShot);
    m_planRow->setVisible(isPlanned(mode()));
    if (!m_choseAsking) {
        const bool asks = mode() == TaskMode::HumanInTheLoop;
        m_asking->setCurrentIndex(m_asking->findData(int(asks ? ApprovalMode::AroundEachStep : ApprovalMode::None)));
    }
    m_options->setMode(mode());
    adoptRoles();
}

void TaskForm::adoptRoles()
{
    QStringList roles = m_means.roles[size_t(mode())];
    const int chosen = m_agent->currentIndex();
    if (chosen >= 0 && chosen < m_means.agents.size()) {
        m_agentWord->setText(m_means.agents[chosen].description);
        if (mode() == TaskMode::OneShot) {
            roles.prepend(m_means.agents[chosen].role);
        }
    }
    roles.removeDuplicates();
    TaskMeans means = m_means;
    const QString& ofMode = m_means.usualOfMode[size_t(mode())];
    for (const QString& role : ofMode.isEmpty() ? QStringList() : roles) {
        means.usual.insert(role, ofMode);
    }
    m_models->setMeans(means);
    m_models->setRoles(roles);
    Q_EMIT changed();
}

TaskOrder TaskForm::order() const
{
    TaskOrder order;
    order.task = m_task->toPlainText().trimmed();
    order.mode = mode();
    order.agent = m_agent->currentIndex() >= 0 ? m_agent->currentData().toString() : order.agent;
    m_advice->fillIn(order);
    order.files = m_files->files();
    order.planSteps = m_planSteps->value();
    order.planReviews = m_planReviews->value();
    order.attempts = m_attempts->value();
    order.pauseMicros = std::llround(m_pauseAt->value() * 1e6);
    m_options->fillIn(order);
    order.options.models = m_models->chosen();
    order.options.approvalMode = ApprovalMode(m_asking->currentData().toInt());
    return order;
}

QString TaskForm::fault() const
{
    if (m_task->toPlainText().trimmed().isEmpty()) {
        return tr("Say in a sentence or two what is to be done.");
    }
    if (const QString fault = m_files->fault(); !fault.isEmpty()) {
        return fault;
    }
    const QString fault = m_options->fault();
    return fault.isEmpty() ? m_models->fault() : fault;
}

} // namespace cmbagent
