// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/modemenu.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

#include <QActionGroup>
#include <QMenu>

namespace cmbagent {

ModeMenu::ModeMenu(QWidget* parent) : QToolButton(parent), m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("modeMenu"));
    setIcon(Icons::icon(QStringLiteral("approvals"), Icons::Tint::Muted));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (int mode = 0; mode < approvalModeCount; ++mode) {
        QAction* choice = menu->addAction(word(ApprovalMode(mode)));
        choice->setCheckable(true);
        choice->setData(mode);
        choice->setToolTip(Labels::approvalMode(ApprovalMode(mode)));
        m_choices->addAction(choice);
    }
    menu->addSeparator();
    m_rules = menu->addAction(QString());
    m_rules->setVisible(false);
    connect(m_rules, &QAction::triggered, this, &ModeMenu::rulesRequested);
    setMenu(menu);
    connect(m_choices, &QActionGroup::triggered, this, [this](const QAction* choice) {
        const auto chosen = ApprovalMode(choice->data().toInt());
        if (chosen != m_mode) {
            Q_EMIT modeChosen(chosen);
        }
    });
    setMode(ApprovalMode::None, false);
}

QString ModeMenu::word(ApprovalMode mode)
{
    switch (mode) {
    case ApprovalMode::None:
        return tr("Only at approvals");
    case ApprovalMode::AfterPlanning:
        return tr("After planning");
    case ApprovalMode::BeforeEachStep:
        return tr("Before each step");
    case ApprovalMode::AfterEachStep:
        return tr("After each step");
    case ApprovalMode::AroundEachStep:
        return tr("Before and after each step");
    case ApprovalMode::OnError:
        return tr("On errors");
    case ApprovalMode::Manual:
        return tr("Where a gate is set");
    case ApprovalMode::Custom:
        return tr("By the workflow's rules");
    }
    return {};
}

void ModeMenu::offerRules(bool isOffered)
{
    m_rules->setVisible(isOffered);
    m_rules->setToolTip(tr("Opens the workflow for editing, where its rules are"));
}

QAction* ModeMenu::choice(ApprovalMode mode) const
{
    return m_choices->actions().at(int(mode));
}

void ModeMenu::setMode(ApprovalMode mode, bool hasRules)
{
    m_mode = mode;
    choice(mode)->setChecked(true);
    QAction* custom = choice(ApprovalMode::Custom);
    custom->setEnabled(hasRules || mode == ApprovalMode::Custom);
    custom->setToolTip(custom->isEnabled() ? Labels::approvalMode(ApprovalMode::Custom)
                           : m_rules->isVisible()
                           ? tr("This workflow has no rules that say when to ask; Write rules "
                                "below makes the first")
                           : tr("This workflow has no rules that say when to ask; its properties "
                                "while it is edited have a place for them"));
    m_rules->setText(hasRules ? tr("Change rules…") : tr("Write rules…"));
    setText(tr("Asks: %1", "when").arg(word(mode)));
    setToolTip(tr("%1. Choose when this run asks you; it counts from here on.").arg(Labels::approvalMode(mode)));
    setAccessibleName(text());
}

} // namespace cmbagent
