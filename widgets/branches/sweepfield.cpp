// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/sweepfield.h"

#include "widgets/branches/sweepvalues.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraprow.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

SweepField::SweepField(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_line(new QLineEdit), m_hint(new WrapLabel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::fine);
    auto* row = new WrapRow;
    letShrink(m_choice);
    row->addWidget(m_choice);
    row->addWidget(m_line);
    column->addLayout(row);
    column->addWidget(m_hint);
    m_choice->setAccessibleName(tr("Parameter of the sweep"));
    m_choice->setToolTip(tr("A sweep makes one branch for each value of a parameter"));
    m_line->setObjectName(QStringLiteral("sweepValues"));
    m_line->setAccessibleName(tr("Values of the sweep"));
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showHint();
        Q_EMIT changed();
    });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showHint();
        Q_EMIT changed();
    });
    setParameters({});
}

void SweepField::setParameters(const std::vector<Parameter>& parameters)
{
    m_parameters = parameters;
    m_choice->clear();
    m_choice->addItem(tr("One branch"));
    for (const Parameter& parameter : parameters) {
        m_choice->addItem(tr("Several values of %1").arg(parameter.name));
    }
    m_line->clear();
    setVisible(!parameters.empty());
    showHint();
}

const Parameter* SweepField::parameter() const
{
    const int index = m_choice->currentIndex() - 1;
    return index >= 0 && size_t(index) < m_parameters.size() ? &m_parameters[size_t(index)] : nullptr;
}

Result<std::vector<QJsonValue>> SweepField::values() const
{
    return parameter() ? SweepValues::parse(*parameter(), m_line->text()) : std::vector<QJsonValue> {};
}

QString SweepField::hint() const
{
    return m_hint->text();
}

void SweepField::showHint()
{
    const bool isOn = parameter() != nullptr;
    m_line->setVisible(isOn);
    m_hint->setVisible(isOn);
    if (!isOn) {
        return;
    }
    const bool isNumeric =
        parameter()->type == Parameter::Type::Number || parameter()->type == Parameter::Type::Integer;
    m_line->setPlaceholderText(isNumeric ? tr("0.1, 0.2, 0.5 or 1..10 step 2")
                                         : parameter()->choices.join(QStringLiteral(", ")));
    const auto made = values();
    const bool isEmpty = m_line->text().trimmed().isEmpty();
    if (!made) {
        m_hint->setText(made.error().what
                        + (made.error().mend.isEmpty() ? QString() : QLatin1Char(' ') + made.error().mend));
    } else {
        constexpr size_t shown = 6;
        QStringList texts;
        for (size_t i = 0; i < std::min(shown, made->size()); ++i) {
            texts << SweepValues::textOf((*made)[i]);
        }
        if (made->size() > shown) {
            texts << QStringLiteral("…") << SweepValues::textOf(made->back());
        }
        m_hint->setText(tr("%n branch(es): %1 = %2", nullptr, int(made->size()))
                            .arg(parameter()->name, texts.join(QStringLiteral(", "))));
    }
    setLook(m_hint, made || isEmpty ? Look::Muted : Look::Fault); // nothing typed yet is no mistake
    m_line->setProperty("fault", !made && !isEmpty);
    m_line->setAccessibleDescription(m_hint->text());
    restyle(m_line);
}

} // namespace cmbagent
