// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runtoolbar.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace cmbagent {

RunToolBar::RunToolBar(const WindowActions& actions, QWidget* parent)
    : QToolBar(parent), m_command(new QToolButton), m_find(new QLineEdit), m_found(new QLabel),
      m_approvals(new QToolButton)
{
    setObjectName(QStringLiteral("runToolBar"));
    setWindowTitle(tr("Run"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(18, 18) * scaledToText(this, 100) / 100);
    addButton(actions.home)->setToolButtonStyle(Qt::ToolButtonIconOnly);
    addSeparator();
    addPrimary(actions.run, QStringLiteral("run"));
    QToolButton* pause = addButton(actions.pause);
    auto* ways = new QMenu(pause);
    ways->setToolTipsVisible(true);
    ways->addActions({ actions.pause, actions.pauseAndStop });
    pause->setMenu(ways);
    pause->setPopupMode(QToolButton::MenuButtonPopup);
    m_verbs = { pause, addPrimary(actions.resume, QStringLiteral("resume")), addButton(actions.cancel) };

    addSpace();
    addCommand(actions.palette);
    addSpace();
    m_find->setPlaceholderText(tr("Find step (Ctrl+F)"));
    m_find->setAccessibleName(tr("Find step"));
    m_find->setToolTip(tr("Type a part of a title, id, kind or code; Enter goes to the next one, Ctrl+Shift+G back"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 38);
    m_find->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_find);
    m_found->setContentsMargins(6, 0, 6, 0);
    m_found->setObjectName(QStringLiteral("foundCount"));
    m_foundAction = addWidget(m_found);
    m_approvals->setObjectName(QStringLiteral("approvalBadge"));
    m_approvals->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_approvals->setFocusPolicy(Qt::TabFocus);
    addWidget(m_approvals);
    connect(m_approvals, &QToolButton::clicked, actions.nextApproval, &QAction::trigger);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed().isEmpty()) {
            setFound(0, -1);
        }
    });
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& text) { Q_EMIT findRequested(text, 0); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { Q_EMIT findRequested(m_find->text(), 1); });
    connect(actions.findNext, &QAction::triggered, this, [this] { Q_EMIT findRequested(m_find->text(), 1); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { Q_EMIT findRequested(m_find->text(), -1); });
    setFound(0, -1);
    setWaiting(0);
}

void RunToolBar::addSpace()
{
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
}

void RunToolBar::addCommand(QAction* palette)
{
    m_command->setObjectName(QStringLiteral("commandField"));
    m_command->setIcon(Icons::icon(QStringLiteral("search"), Icons::Tint::Muted));
    m_command->setFocusPolicy(Qt::TabFocus);
    m_command->setCursor(Qt::IBeamCursor);
    addWidget(m_command);
    connect(m_command, &QToolButton::clicked, palette, &QAction::trigger);
    const auto adopt = [this, palette] {
        const QString keys = palette->shortcut().toString(QKeySequence::NativeText);
        const QString text = tr("Search or command");
        m_command->setText(keys.isEmpty() ? text : tr("%1 (%2)", "what, keys").arg(text, keys));
        m_command->setToolTip(palette->toolTip());
        m_command->setAccessibleName(text);
    };
    connect(palette, &QAction::changed, this, adopt);
    adopt();
}

void RunToolBar::resizeEvent(QResizeEvent* event)
{
    // In letters. What is at the end comes first: nobody may miss that a question waits.
    constexpr int roomForWords = 165;
    constexpr int roomForVerbs = 135;
    const int letters = width() / std::max(1, fontMetrics().averageCharWidth());
    const auto styleFor = [letters](int room) {
        return letters >= room ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
    };
    m_command->setToolButtonStyle(styleFor(roomForWords));
    for (QToolButton* verb : m_verbs) {
        verb->setToolButtonStyle(styleFor(roomForVerbs));
    }
    fitFind();
    QToolBar::resizeEvent(event);
}

/// As wide as its own words, where that drives nothing out: what waits for a person is at the end.
void RunToolBar::fitFind()
{
    constexpr int leastLetters = 16;
    constexpr int besideWords = 56; // pixels: the icon and the frame
    const int least = fontMetrics().averageCharWidth() * leastLetters;
    const int whole = m_find->fontMetrics().horizontalAdvance(m_find->placeholderText()) + besideWords;
    m_find->setMinimumWidth(std::clamp(whole, least, m_find->maximumWidth()));
    if (sizeHint().width() > width()) {
        m_find->setMinimumWidth(least);
    }
}

QToolButton* RunToolBar::addPrimary(QAction* action, const QString& icon)
{
    QToolButton* button = addButton(action);
    const auto adopt = [button, action, icon] {
        const bool isPrimary = action->isEnabled() && action->property(WindowActions::primaryProperty).toBool();
        button->setIcon(Icons::icon(icon, isPrimary ? Icons::Tint::OnAccent : Icons::Tint::Text));
        button->setProperty("primary", isPrimary);
        restyle(button);
    };
    connect(action, &QAction::changed, button, adopt);
    adopt();
    return button;
}

QToolButton* RunToolBar::addButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    addWidget(button);
    return button;
}

void RunToolBar::setFound(int place, int count)
{
    m_foundAction->setVisible(count >= 0);
    m_found->setText(count > 0 ? tr("%1 of %2", "place, count").arg(Labels::count(place), Labels::count(count))
                               : tr("Nothing found"));
    fitFind();
}

void RunToolBar::setWaiting(int questions)
{
    m_approvals->setEnabled(questions > 0);
    m_approvals->setIcon(questions > 0 ? Icons::status(Status::Waiting)
                                       : Icons::icon(QStringLiteral("approvals"), Icons::Tint::Muted));
    m_approvals->setText(questions > 0 ? tr("%n waiting", nullptr, questions) : tr("No approvals"));
    m_approvals->setToolTip(
        questions > 0 ? tr("%n question(s) wait for your answer; show the next one (Ctrl+J)", nullptr, questions)
                      : tr("Nothing waits for your answer"));
    m_approvals->setAccessibleName(m_approvals->toolTip());
    m_approvals->setProperty("waiting", questions > 0);
    restyle(m_approvals);
    fitFind();
}

} // namespace cmbagent
