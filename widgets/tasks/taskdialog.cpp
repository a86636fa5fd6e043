// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tasks/taskdialog.h"

#include "widgets/common/columnscroll.h"
#include "widgets/common/icons.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/textlabels.h"
#include "widgets/tasks/taskform.h"
#include "widgets/window/windowstyle.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

TaskDialog::TaskDialog(QWidget* parent)
    : QDialog(parent), m_bar(new MessageBar), m_form(new TaskForm), m_cost(new WrapLabel), m_fault(new WrapLabel),
      m_start(new QPushButton(Icons::icon(QStringLiteral("run"), Icons::Tint::OnAccent), tr("Start the task")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("taskDialog"));
    setWindowTitle(tr("New task"));
    m_start->setObjectName(QStringLiteral("startTask"));
    setLook(m_start, Look::PrimaryButton);
    m_start->setAutoDefault(false);
    build();
    connect(m_form, &TaskForm::changed, this, &TaskDialog::adopt);
    connect(m_form, &TaskForm::settingsRequested, this, &TaskDialog::settingsRequested);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(m_form->order()); });
    adopt();
    m_form->task()->setFocus();
}

void TaskDialog::build()
{
    auto* scroll = new ColumnScroll;
    scroll->setAccessibleName(tr("The new task"));
    scroll->setWidget(m_form);
    auto* cancel = new QPushButton(tr("&Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    auto* last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(m_fault, 1);
    last->addWidget(cancel);
    last->addWidget(m_start);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_bar);
    all->addWidget(scroll, 1);
    m_cost->setMuted(true);
    m_cost->setObjectName(QStringLiteral("taskCost"));
    m_cost->hide();
    all->addWidget(m_cost);
    all->addLayout(last);
    sizeToText(this, 100, 720);
}

void TaskDialog::adopt()
{
    const QString fault = m_form->fault();
    const bool isBegun = !m_form->task()->toPlainText().isEmpty();
    setLook(m_fault, isBegun ? Look::Fault : Look::Muted); // nobody has done anything wrong yet
    m_fault->setText(fault);
    m_start->setEnabled(fault.isEmpty() && !m_isBusy);
    m_start->setToolTip(fault.isEmpty() ? tr("Make a run of it and begin") : fault);
}

QString TaskDialog::faultText() const
{
    return m_fault->text();
}

void TaskDialog::setCostWord(const QString& word)
{
    m_cost->setText(word);
    m_cost->setVisible(!word.isEmpty());
}

QString TaskDialog::costWord() const
{
    return m_cost->text();
}

void TaskDialog::showError(const Error& error)
{
    m_bar->showError(error);
}

void TaskDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_form->setEnabled(!isBusy);
    adopt();
}

} // namespace cmbagent
