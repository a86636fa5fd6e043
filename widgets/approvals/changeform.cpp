// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/changeform.h"

#include "core/stepchanges.h"
#include "widgets/approvals/agentform.h"
#include "widgets/approvals/changeabletext.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/preview/textview.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/windowstyle.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cmbagent {

ChangeForm::ChangeForm(StepSettings settings, const FileLocator* files, QWidget* parent)
    : QWidget(parent), m_settings(std::move(settings))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid + Theme::fine, 0, Theme::grid + Theme::fine, Theme::grid + Theme::fine);
    column->setSpacing(Theme::grid);
    m_hint = new WrapLabel(
        tr("What you change here counts for this step from its next attempt on; the workflow file stays as it is."));
    m_hint->setMuted(true);
    column->addWidget(m_hint);
    if (!m_settings.parameters.empty()) {
        m_parameters = new ParameterForm;
        m_parameters->setParameters(m_settings.parameters);
        m_parameters->setValues(m_settings.values);
        column->addWidget(m_parameters);
        connect(m_parameters, &ParameterForm::changed, this, &ChangeForm::changed);
    }
    if (m_settings.agent) {
        m_agent = new AgentForm(*m_settings.agent, m_settings.agents);
        column->insertWidget(1, m_agent); // before the parameters: it says what the step is about
        connect(m_agent, &AgentForm::changed, this, &ChangeForm::changed);
    } else if (!m_settings.code.isEmpty()) {
        addCode(tr("C&ode"), m_settings.code);
    } else if (m_settings.script && files) {
        const auto text = changeableText(m_settings.script->blob, *files);
        if (text && !text->isEmpty()) {
            addCode(tr("Script &of the step: %1").arg(m_settings.script->path), *text);
        }
    }
}

void ChangeForm::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void ChangeForm::addCode(const QString& title, const QString& text)
{
    m_code = new QPlainTextEdit(text);
    m_text = m_code->toPlainText();
    m_code->setFont(Theme::codeFont(font()));
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setAccessibleName(tr("Code of the step"));
    m_code->setMinimumHeight(m_code->fontMetrics().lineSpacing() * 12);
    m_code->setTabChangesFocus(true);
    auto* colours = new Highlighter(m_code->document());
    colours->setLanguage(Language::Python);
    auto* label = new QLabel(title);
    label->setBuddy(m_code);
    setLook(label, Look::Title);
    layout()->addWidget(label);
    layout()->addWidget(m_code);
    connect(m_code, &QPlainTextEdit::textChanged, this, &ChangeForm::changed);
}

QJsonObject ChangeForm::changes() const
{
    QJsonObject changes;
    QJsonObject parameters;
    const QJsonObject values = m_parameters ? m_parameters->values() : QJsonObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value() != m_settings.values.value(it.key())) {
            parameters.insert(it.key(), it.value());
        }
    }
    if (!parameters.isEmpty()) {
        changes.insert(ChangePart::parameters, parameters);
    }
    if (m_code && !m_settings.code.isEmpty() && m_code->toPlainText() != m_text) {
        changes.insert(ChangePart::fields, QJsonObject { { QStringLiteral("inline"), m_code->toPlainText() } });
    }
    if (const QJsonObject fields = m_agent ? m_agent->fields() : QJsonObject(); !fields.isEmpty()) {
        changes.insert(ChangePart::fields, fields);
    }
    return changes;
}

QMap<QString, QString> ChangeForm::texts() const
{
    const bool isScript = m_code && m_settings.code.isEmpty();
    return isScript && m_code->toPlainText() != m_text
        ? QMap<QString, QString> { { m_settings.script->path, m_code->toPlainText() } }
        : QMap<QString, QString>();
}

QString ChangeForm::fault() const
{
    if (m_parameters && !m_parameters->isValid()) {
        return m_parameters->faults().join(QLatin1Char(' '));
    }
    if (m_agent) {
        return m_agent->fault();
    }
    return m_code && m_code->toPlainText().trimmed().isEmpty() ? tr("The step needs some code.") : QString();
}

void ChangeForm::focusFault()
{
    if (m_parameters && !m_parameters->isValid()) {
        m_parameters->focusFault();
    } else if (m_agent) {
        m_agent->focusFault();
    } else if (m_code) {
        m_code->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace cmbagent
