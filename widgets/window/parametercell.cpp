// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/parametercell.h"

#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace cmbagent {

namespace {

/// The text `Parameter::parse` reads back to the same value.
QString plainText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return value.toString();
    }
}

QString boundsText(const Parameter& parameter)
{
    const QString unit = parameter.unit.isEmpty() ? QString() : QLatin1Char(' ') + parameter.unit;
    const auto text = [](double bound) {
        const bool isWhole = bound == std::floor(bound) && std::abs(bound) < 1e15;
        return isWhole ? QLocale().toString(qlonglong(bound)) : QLocale().toString(bound, 'g', 10);
    };
    if (parameter.minimum && parameter.maximum) {
        return ParameterCell::tr("%1 to %2%3").arg(text(*parameter.minimum), text(*parameter.maximum), unit);
    }
    if (parameter.minimum) {
        return ParameterCell::tr("at least %1%2").arg(text(*parameter.minimum), unit);
    }
    if (parameter.maximum) {
        return ParameterCell::tr("at most %1%2").arg(text(*parameter.maximum), unit);
    }
    return {};
}

} // namespace

ParameterCell::ParameterCell(Parameter parameter, QWidget* parent)
    : QWidget(parent), m_parameter(std::move(parameter)), m_label(new WrapLabel(m_parameter.name)),
      m_reset(new QToolButton), m_hint(new WrapLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    buildEditor();
    row->addWidget(editor(), 1);
    if (!m_parameter.unit.isEmpty()) {
        auto* unit = new QLabel(m_parameter.unit);
        setLook(unit, Look::Muted);
        row->addWidget(unit);
    }
    m_reset->setIcon(Icons::icon(QStringLiteral("refresh")));
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the default, %1").arg(plainText(m_parameter.defaultValue)));
    m_reset->setAccessibleName(tr("Reset %1 to its default").arg(m_parameter.name));
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    row->addWidget(m_reset);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addStretch(1);

    setLook(m_label, Look::Title);
    m_label->setBuddy(editor());
    editor()->setAccessibleName(m_parameter.name);
    editor()->setAccessibleDescription(m_parameter.description);
    editor()->setToolTip(m_parameter.description);
    connect(m_reset, &QToolButton::clicked, this, &ParameterCell::resetToDefault);
    connect(this, &ParameterCell::changed, this, &ParameterCell::showHint);
    resetToDefault();
    showHint();
}

void ParameterCell::buildEditor()
{
    switch (m_parameter.type) {
    case Parameter::Type::Boolean:
        m_check = new QCheckBox(tr("Yes"));
        connect(m_check, &QCheckBox::toggled, this, &ParameterCell::changed);
        break;
    case Parameter::Type::Choice:
        m_combo = new QComboBox;
        letShrink(m_combo);
        m_combo->addItems(m_parameter.choices);
        connect(m_combo, &QComboBox::currentTextChanged, this, &ParameterCell::changed);
        break;
    default:
        m_line = new QLineEdit;
        m_line->setPlaceholderText(m_parameter.defaultValue.isUndefined() ? tr("needs a value") : QString());
        connect(m_line, &QLineEdit::textChanged, this, &ParameterCell::changed);
        break;
    }
}

QWidget* ParameterCell::editor() const
{
    if (m_check) {
        return m_check;
    }
    return m_combo ? static_cast<QWidget*>(m_combo) : m_line;
}

Result<QJsonValue> ParameterCell::value() const
{
    if (m_check) {
        return QJsonValue(m_check->isChecked());
    }
    if (m_combo) {
        return m_parameter.check(QJsonValue(m_combo->currentText()));
    }
    return m_parameter.parse(m_line->text());
}

QJsonValue ParameterCell::typed() const
{
    const auto now = value();
    return now ? *now : QJsonValue(m_line ? m_line->text() : m_combo->currentText());
}

void ParameterCell::setValue(const QJsonValue& newValue)
{
    if (m_check) {
        m_check->setChecked(newValue.toBool());
    } else if (m_combo) {
        m_combo->setCurrentText(newValue.toString());
    } else {
        m_line->setText(plainText(newValue));
    }
}

void ParameterCell::resetToDefault()
{
    setValue(m_parameter.defaultValue);
}

bool ParameterCell::isDefault() const
{
    const auto now = value();
    return now ? *now == m_parameter.defaultValue : m_line && m_line->text() == plainText(m_parameter.defaultValue);
}

void ParameterCell::showHint()
{
    m_reset->setVisible(!isDefault() && !m_parameter.defaultValue.isUndefined());
    const auto now = value();
    if (!now) {
        setLook(m_hint, Look::Fault);
        const QString fault =
            now.error().mend.isEmpty() ? now.error().what : now.error().what + QLatin1Char(' ') + now.error().mend;
        m_hint->setText(fault);
        editor()->setAccessibleDescription(fault);
    } else {
        QStringList parts;
        if (!m_parameter.description.isEmpty()) {
            parts.append(m_parameter.description);
        }
        if (const QString bounds = boundsText(m_parameter); !bounds.isEmpty()) {
            parts.append(bounds);
        }
        setLook(m_hint, Look::Muted);
        m_hint->setText(parts.join(QStringLiteral(" · ")));
        editor()->setAccessibleDescription(m_hint->text());
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
    editor()->setProperty("fault", !now.has_value());
    restyle(editor());
}

} // namespace cmbagent
