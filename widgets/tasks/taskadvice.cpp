// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskadvice.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int adviceLines = 3; ///< in sight at once

QPlainTextEdit* adviceField(QVBoxLayout* column, const QString& label, const QString& name, const QString& example)
{
    auto* field = new QPlainTextEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    field->setTabChangesFocus(true);
    field->setFixedHeight((adviceLines + 1) * field->fontMetrics().lineSpacing());
    auto* words = new QLabel(label);
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    return field;
}

} // namespace

TaskAdvice::TaskAdvice(QWidget* parent)
    : FoldSection(tr("Instructions for agents"), parent),
      m_machine(new QCheckBox(tr("Te&ll them what this machine has")))
{
    header()->setText(tr("I&nstructions for agents"));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 0, 12, 8);
    column->setSpacing(4);
    m_engineer = adviceField(column, tr("What scr&ipts keep to"), tr("What the engineer's scripts keep to"),
                             tr("For example: Use SI units, and write every figure as PDF as well."));
    m_researcher = adviceField(column, tr("What te&xts keep to"), tr("What the researcher's texts keep to"),
                               tr("For example: Two pages at most, for readers who know the field."));
    m_machine->setToolTip(tr("Processors, memory and graphics card, in one line; it stays part of the task when it is "
                             "done again elsewhere"));
    column->addWidget(m_machine);
    addWidget(box);
    setExpanded(false);
}

void TaskAdvice::fillIn(TaskOrder& order) const
{
    const auto add = [&order](const char* agent, const QPlainTextEdit* field) {
        if (const QString text = field->toPlainText().trimmed(); !text.isEmpty()) {
            order.instructions.insert(QLatin1String(agent), text);
        }
    };
    add("engineer", m_engineer);
    add("researcher", m_researcher);
    if (m_machine->isChecked()) {
        order.hardware = QStringLiteral("auto");
    }
}

} // namespace cmbagent
