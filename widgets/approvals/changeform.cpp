// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/changeform.h"

#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/preview/textview.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/windowstyle.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cmbagent {

ChangeForm::ChangeForm(StepSettings settings, QWidget* parent) : QWidget(parent), m_settings(std::move(settings))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid + Theme::fine, 0, Theme::grid + Theme::fine, Theme::grid + Theme::fine);
    column->setSpacing(Theme::grid);
    auto* hint = new WrapLabel(
        tr("What you change here counts for this step from its next attempt on; the workflow file stays as it is."));
    hint->setMuted(true);
    column->addWidget(hint);
    if (!m_settings.parameters.empty()) {
        m_parameters = new ParameterForm;
        m_parameters->setParameters(m_settings.parameters);
        m_parameters->setValues(m_settings.values);
        column->addWidget(m_parameters);
        connect(m_parameters, &ParameterForm::changed, this, &ChangeForm::changed);
    }
    if (!m_settings.code.isEmpty()) {
        m_code = new QPlainTextEdit(m_settings.code);
        m_settings.code = m_code->toPlainText(); // as the editor spells line ends
        m_code->setFont(Theme::codeFont(font()));
        m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_code->setAccessibleName(tr("Code of the step"));
        m_code->setMinimumHeight(m_code->fontMetrics().lineSpacing() * 12);
        m_code->setTabChangesFocus(true);
        auto* colours = new Highlighter(m_code->document());
        colours->setLanguage(Language::Python);
        auto* label = new QLabel(tr("C&ode"));
        label->setBuddy(m_code);
        setLook(label, Look::Title);
        column->addWidget(label);
        column->addWidget(m_code);
        connect(m_code, &QPlainTextEdit::textChanged, this, &ChangeForm::changed);
    }
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
        changes.insert(QStringLiteral("parameters"), parameters);
    }
    if (m_code && m_code->toPlainText() != m_settings.code) {
        changes.insert(QStringLiteral("fields"), QJsonObject { { QStringLiteral("inline"), m_code->toPlainText() } });
    }
    return changes;
}

QString ChangeForm::fault() const
{
    if (m_parameters && !m_parameters->isValid()) {
        return m_parameters->faults().join(QLatin1Char(' '));
    }
    return m_code && m_code->toPlainText().trimmed().isEmpty() ? tr("The step needs some code.") : QString();
}

void ChangeForm::focusFault()
{
    if (m_parameters && !m_parameters->isValid()) {
        m_parameters->focusFault();
    } else if (m_code) {
        m_code->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace cmbagent
