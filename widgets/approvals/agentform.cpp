// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/agentform.h"

#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int taskLines = 8;
constexpr int longestModel = 200; // as in a workflow file

} // namespace

AgentChoice::AgentChoice(const AgentSpec& spec, const QStringList& agents, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_agent(new QComboBox), m_model(new QLineEdit)
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::grid + Theme::fine);
    form->setVerticalSpacing(Theme::grid);
    QStringList offered = agents;
    if (!offered.contains(spec.reference())) {
        offered.prepend(spec.reference());
    }
    letShrink(m_agent);
    m_agent->setEditable(true);
    m_agent->addItems(offered);
    m_agent->setCurrentText(spec.reference());
    m_agent->setToolTip(tr("Who does the step: one of those the run used, or the name of another agent"));
    m_model->setMaxLength(longestModel);
    m_model->setText(spec.model);
    m_model->setPlaceholderText(tr("As set for the agent's role"));
    m_model->setToolTip(tr("The model for this step alone, such as gpt-4.1 or ollama/llama3.2"));
    form->addRow(tr("A&gent"), m_agent);
    form->addRow(tr("Mode&l"), m_model);
    connect(m_agent, &QComboBox::currentTextChanged, this, &AgentChoice::changed);
    connect(m_model, &QLineEdit::textChanged, this, &AgentChoice::changed);
}

QJsonObject AgentChoice::fields() const
{
    QJsonObject fields;
    if (const QString name = m_agent->currentText().trimmed(); name != m_spec.reference()) {
        fields.insert(QStringLiteral("agent"), name);
    }
    if (const QString model = m_model->text().trimmed(); model != m_spec.model) {
        fields.insert(QStringLiteral("model"), model);
    }
    return fields;
}

QString AgentChoice::fault() const
{
    return m_agent->currentText().trimmed().isEmpty() ? tr("The step needs an agent.") : QString();
}

AgentForm::AgentForm(const AgentSpec& spec, const QStringList& agents, QWidget* parent)
    : QWidget(parent), m_task(new QPlainTextEdit(spec.task)), m_choice(new AgentChoice(spec, agents))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    auto* label = new QLabel(tr("Tas&k of the agent"));
    label->setBuddy(m_task);
    setLook(label, Look::Title);
    m_original = m_task->toPlainText();
    m_task->setAccessibleName(tr("Task of the agent"));
    m_task->setTabChangesFocus(true);
    m_task->setFixedHeight(taskLines * fontMetrics().lineSpacing() + 12);
    column->addWidget(label);
    column->addWidget(m_task);
    column->addWidget(m_choice);
    connect(m_task, &QPlainTextEdit::textChanged, this, &AgentForm::changed);
    connect(m_choice, &AgentChoice::changed, this, &AgentForm::changed);
}

QJsonObject AgentForm::fields() const
{
    QJsonObject fields = m_choice->fields();
    if (const QString task = m_task->toPlainText().trimmed(); task != m_original.trimmed()) {
        fields.insert(QStringLiteral("task"), task);
    }
    return fields;
}

QString AgentForm::fault() const
{
    return m_task->toPlainText().trimmed().isEmpty() ? tr("The agent needs a task.") : m_choice->fault();
}

void AgentForm::focusFault()
{
    QWidget* wrong = m_choice->fault().isEmpty() ? static_cast<QWidget*>(m_task) : m_choice->agent();
    wrong->setFocus(Qt::OtherFocusReason);
}

} // namespace cmbagent
