// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/rememberbox.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/common/icons.h"
#include "widgets/common/textlabels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace cmbagent {

RememberBox::RememberBox(const QString& whyNever, QWidget* parent)
    : QWidget(parent), m_isPossible(whyNever.isEmpty()), m_whyNever(whyNever), m_toggle(new QToolButton),
      m_choice(new QComboBox), m_hint(new WrapLabel)
{
    m_toggle->setText(tr("R&emember…"));
    m_toggle->setToolTip(tr("Say how far this answer reaches"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::TabFocus);
    for (const RememberScope scope :
         { RememberScope::Once, RememberScope::Run, RememberScope::Branch, RememberScope::Project }) {
        m_choice->addItem(ApprovalWords::scope(scope), int(scope));
    }
    m_choice->setAccessibleName(tr("How far this answer reaches"));
    m_hint->setMuted(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    row->addWidget(m_choice, 0, Qt::AlignTop);
    row->addWidget(m_hint, 1);
    row->addStretch(); // while the hint is not there
    connect(m_toggle, &QToolButton::toggled, this, &RememberBox::refresh);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RememberBox::refresh);
    refresh();
}

RememberScope RememberBox::scope() const
{
    const bool counts = m_isPossible && m_toggle->isChecked();
    return counts ? RememberScope(m_choice->currentData().toInt()) : RememberScope::Once;
}

QString RememberBox::hint() const
{
    return m_hint->text();
}

void RememberBox::refresh()
{
    const bool isOpen = m_toggle->isChecked();
    m_toggle->setIcon(
        Icons::icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Icons::Tint::Muted));
    m_choice->setVisible(isOpen && m_isPossible);
    m_hint->setVisible(isOpen);
    m_hint->setText(!m_isPossible                        ? m_whyNever
                        : scope() == RememberScope::Once ? tr("The same question is asked again next time.")
                                                         : tr("When the same is asked and shows the same, it is "
                                                              "answered like this by itself. History lists and "
                                                              "revokes it."));
}

} // namespace cmbagent
