// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/effectchoices.h"

#include "items/rungraph.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QComboBox>
#include <QGridLayout>

namespace cmbagent {

EffectChoices::EffectChoices(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::grid);
    m_grid->setVerticalSpacing(Theme::fine);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
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
            addRow(graph.spec(step).id, graph.spec(step).label());
        }
    }
    setVisible(!m_rows.isEmpty());
}

void EffectChoices::addRow(const QString& id, const QString& label)
{
    const int line = 2 * int(m_rows.size());
    Row row { new WrapLabel(label), new QComboBox, new WrapLabel };
    row.combo->addItem(tr("Keep what was recorded"), int(EffectChoice::Reuse));
    row.combo->addItem(tr("Only pretend it"), int(EffectChoice::Simulate));
    row.combo->addItem(tr("Do it again"), int(EffectChoice::Again));
    row.combo->setAccessibleName(tr("What to do about the effect of “%1”").arg(label));
    row.combo->setToolTip(tr("Its effect on the outside happened already and cannot be undone"));
    setLook(row.fault, Look::Fault);
    row.fault->hide();
    m_grid->addWidget(row.name, line, 0);
    m_grid->addWidget(row.combo, line, 1);
    m_grid->addWidget(row.fault, line + 1, 0, 1, 2);
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
