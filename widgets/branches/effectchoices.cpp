// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/effectchoices.h"

#include "items/rungraph.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace cmbagent {

EffectChoices::EffectChoices(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::fine);
}

void EffectChoices::setRun(const RunGraph& graph)
{
    for (const Row& row : std::as_const(m_rows)) {
        delete row.name;
        delete row.combo;
        delete row.fault;
    }
    m_rows.clear();
    for (int step = 0; step < graph.stepCount(); ++step) {
        const StepStatus& status = graph.status(step);
        const bool mayHaveHappened = status.state == StepState::Completed
            || (status.effect != EffectState::None && status.effect != EffectState::NotHappened);
        if (graph.spec(step).effect.kind == EffectKind::External && mayHaveHappened) {
            addRow(graph.spec(step).id, graph.label(step));
        }
    }
    setVisible(!m_rows.isEmpty());
}

void EffectChoices::addRow(const QString& id, const QString& label)
{
    Row row { new WrapLabel(label), new QComboBox, new WrapLabel };
    row.combo->addItem(tr("Keep what was recorded"), int(EffectChoice::Reuse));
    row.combo->addItem(tr("Only pretend it"), int(EffectChoice::Simulate));
    row.combo->addItem(tr("Do it again"), int(EffectChoice::Again));
    row.combo->setAccessibleName(tr("What to do about the effect of “%1”").arg(label));
    row.combo->setToolTip(tr("Its effect on the outside happened already and cannot be undone"));
    letShrink(row.combo);
    setLook(row.fault, Look::Fault);
    row.fault->hide();
    m_column->addWidget(row.name);
    m_column->addWidget(row.combo);
    m_column->addWidget(row.fault);
    m_rows.insert(id, row);
    connect(row.combo, &QComboBox::currentIndexChanged, this, &EffectChoices::changed);
}

QMap<QString, EffectChoice> EffectChoices::choices() const
{
    QMap<QString, EffectChoice> chosen;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const auto choice = EffectChoice(it->combo->currentData().toInt());
        if (choice != EffectChoice::Reuse) {
            chosen.insert(it.key(), choice);
        }
    }
    return chosen;
}

bool EffectChoices::showFault(const QString& step, const QString& fault)
{
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const bool isMeant = it.key() == step && !step.isEmpty();
        it->fault->setText(isMeant ? fault : QString());
        it->fault->setVisible(isMeant);
    }
    return m_rows.contains(step);
}

} // namespace cmbagent
