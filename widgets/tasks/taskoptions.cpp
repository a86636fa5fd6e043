// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskoptions.h"

#include "widgets/common/formlabels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

constexpr int instructionLines = 3; ///< in sight at once

/// A name above its field, which may need the whole width where letters are large.
QLabel* nameFor(QWidget* field, const QString& name)
{
    auto* label = new QLabel(name);
    label->setBuddy(field);
    return label;
}

QVBoxLayout* plainColumn(QWidget* box)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(12, 0, 12, 8);
    column->setSpacing(4);
    return column;
}

} // namespace

TaskOptions::TaskOptions(QWidget* parent)
    : FoldSection(tr("Options"), parent), m_documentation(new QLineEdit), m_choose(new QPushButton(tr("C&hoose…"))),
      m_planInstructions(new QPlainTextEdit), m_choosesAgents(new QCheckBox(tr("First choose which a&gents take part")))
{
    header()->setText(tr("&Options"));
    addWidget(makeDocumentation());
    addWidget(m_plan = makePlan());
    setExpanded(false);
    connect(m_documentation, &QLineEdit::textChanged, this, &TaskOptions::adopt);
    connect(m_choose, &QPushButton::clicked, this, &TaskOptions::chooseFolder);
    connect(m_planInstructions, &QPlainTextEdit::textChanged, this, &TaskOptions::adopt);
    connect(m_choosesAgents, &QCheckBox::toggled, this, &TaskOptions::adopt);
}

QWidget* TaskOptions::makeDocumentation()
{
    m_documentation->setAccessibleName(tr("Folder of documentation"));
    m_documentation->setPlaceholderText(tr("None"));
    m_choose->setAutoDefault(false);
    m_choose->setAccessibleName(tr("Choose the folder of documentation"));
    auto* box = new QWidget;
    auto* column = plainColumn(box);
    auto* row = new QHBoxLayout;
    row->addWidget(m_documentation, 1);
    row->addWidget(m_choose);
    column->addWidget(nameFor(m_documentation, tr("&Folder of documentation")));
    column->addLayout(row);
    column->addWidget(mutedLabel(tr("Its texts and papers are copied, and agents search them for the task.")));
    return box;
}

QWidget* TaskOptions::makePlan()
{
    m_planInstructions->setAccessibleName(tr("What the plan keeps to"));
    m_planInstructions->setPlaceholderText(
        tr("For example: Look at the errors of the data before anything is fitted."));
    m_planInstructions->setTabChangesFocus(true);
    m_planInstructions->setFixedHeight((instructionLines + 1) * fontMetrics().lineSpacing());
    m_choosesAgents->setToolTip(tr("The plan setter says which agents the task needs; the plan uses no others"));
    auto* box = new QWidget;
    auto* column = plainColumn(box);
    column->addWidget(nameFor(m_planInstructions, tr("What the plan &keeps to")));
    column->addWidget(m_planInstructions);
    column->addWidget(m_choosesAgents);
    return box;
}

void TaskOptions::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of documentation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_documentation->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

void TaskOptions::setMode(TaskMode mode)
{
    m_isPlanned = isPlanned(mode);
    m_plan->setVisible(m_isPlanned);
    adopt();
}

/// Says while it is folded what is set in there.
void TaskOptions::adopt()
{
    TaskOrder order;
    fillIn(order);
    QStringList set;
    if (!order.documentation.isEmpty()) {
        set << tr("documentation");
    }
    if (!order.planInstructions.isEmpty()) {
        set << tr("what the plan keeps to");
    }
    if (order.choosesAgents) {
        set << tr("choice of agents");
    }
    setHint(set.isEmpty() ? tr("none is set") : set.join(QStringLiteral(", ")));
    Q_EMIT changed();
}

void TaskOptions::fillIn(TaskOrder& order) const
{
    order.documentation = QDir::fromNativeSeparators(m_documentation->text().trimmed());
    order.planInstructions = m_isPlanned ? m_planInstructions->toPlainText().trimmed() : QString();
    order.choosesAgents = m_isPlanned && m_choosesAgents->isChecked();
}

QString TaskOptions::fault() const
{
    const QString folder = m_documentation->text().trimmed();
    return folder.isEmpty() || QFileInfo(folder).isDir()
        ? QString()
        : tr("There is no folder %1. Choose the folder of documentation anew, or leave it out.").arg(folder);
}

} // namespace cmbagent
