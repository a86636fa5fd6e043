// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/workflowwriter.h"

#include "core/agentdefinition.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

QJsonObject textParameter(const QString& text)
{
    return { { "type", "string" }, { "default", text.trimmed() } };
}

} // namespace

WorkflowWriter::WorkflowWriter(const TaskChoices& choices) : m_choices(choices)
{
    set({}, "description", choices.task.trimmed());
    if (!choices.documentation.isEmpty()) { // it travels with every step, and no step has to name each of its files
        set({}, "files", QJsonArray { choices.documentation + QStringLiteral("/**") });
    }
    declareSaid();
}

void WorkflowWriter::declareSaid()
{
    QJsonObject said;
    for (auto it = m_choices.instructions.begin(); it != m_choices.instructions.end(); ++it) {
        said.insert(instructionsParameter(it.key()), textParameter(it.value()));
    }
    if (!m_choices.hardware.trimmed().isEmpty()) {
        said.insert(hardwareParameter, textParameter(m_choices.hardware));
    }
    if (!said.isEmpty()) {
        set({}, "parameters", said);
    }
}

/// A step gets to see what concerns it: another word to somebody else does not run it again.
void WorkflowWriter::setSaid(const QString& step, const QString& agent)
{
    QJsonArray said;
    if (m_choices.instructions.contains(agent)) {
        said.append(instructionsParameter(agent));
    }
    if (!m_choices.hardware.trimmed().isEmpty()) {
        said.append(hardwareParameter);
    }
    if (!said.isEmpty() || !m_choices.instructions.isEmpty()) {
        set(step, "parameters", said);
    }
}

void WorkflowWriter::add(const QString& id, const QString& title, const QString& agent, const QString& task)
{
    m_edits.push_back(edits::AddStep { id, StepKind::Agent, {}, {} });
    set(id, "title", title);
    set(id, "agent", agent);
    set(id, "task", task);
    setSaid(id, agent);
    if (!m_choices.model.isEmpty()) {
        set(id, "model", m_choices.model);
    }
    if (m_choices.attempts != RetrySpec().attempts) {
        set(id, "retry", QJsonObject { { "attempts", m_choices.attempts } });
    }
}

void WorkflowWriter::set(const QString& step, const char* key, const QJsonValue& value)
{
    m_edits.push_back(edits::SetValue { step, { QString::fromLatin1(key) }, value });
}

void WorkflowWriter::setInputs(const QString& step, QJsonObject inputs)
{
    for (auto it = m_choices.inputs.begin(); it != m_choices.inputs.end(); ++it) {
        inputs.insert(it.key(), QStringLiteral("file:") + it.value());
    }
    if (!inputs.isEmpty()) {
        set(step, "inputs", inputs);
    }
}

} // namespace cmbagent
