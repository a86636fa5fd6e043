// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/actionregistry.h"

#include "widgets/common/actiontips.h"
#include "widgets/window/windowactions.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>

namespace cmbagent {

namespace {

QString settingsKeyOf(const QAction* action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

void collectActions(const QMenu* menu, QList<QAction*>& found, QSet<QAction*>& seen)
{
    for (QAction* action : menu->actions()) {
        if (action->menu() && !action->menu()->property(WindowActions::listsFilesProperty).toBool()) {
            collectActions(action->menu(), found, seen);
        } else if (!action->menu() && !action->isSeparator() && action->isVisible() && !seen.contains(action)) {
            seen.insert(action);
            found.append(action);
        }
    }
}

bool isInTheWay(const QKeySequence& one, const QKeySequence& other)
{
    return !one.isEmpty() && !other.isEmpty()
        && (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

} // namespace

ActionRegistry::ActionRegistry(QMenuBar* menus, QSettings* settings, QObject* parent)
    : QObject(parent), m_menus(menus), m_settings(settings)
{
    for (const QAction* action : named()) {
        m_defaults.insert(action, action->shortcut());
    }
    restore();
}

QList<ActionRegistry::Group> ActionRegistry::groups() const
{
    QList<Group> groups;
    QSet<QAction*> seen;
    for (QAction* action : m_menus->actions()) {
        if (const QMenu* menu = action->menu()) {
            Group group { ActionTips::title(action), {} };
            collectActions(menu, group.actions, seen);
            groups.append(group);
        }
    }
    return groups;
}

QList<QAction*> ActionRegistry::named() const
{
    QList<QAction*> all;
    for (const Group& group : groups()) {
        for (QAction* action : group.actions) {
            if (!action->objectName().isEmpty()) {
                all.append(action);
            }
        }
    }
    return all;
}

QKeySequence ActionRegistry::defaultKeys(const QAction* action) const
{
    return m_defaults.value(action);
}

bool ActionRegistry::isChanged(const QAction* action) const
{
    return m_defaults.contains(action) && action->shortcut() != m_defaults.value(action);
}

QAction* ActionRegistry::userOf(const QKeySequence& keys, const QAction* besides) const
{
    for (const Group& group : groups()) {
        for (QAction* action : group.actions) {
            if (action != besides && isInTheWay(action->shortcut(), keys)) {
                return action;
            }
        }
    }
    return nullptr;
}

void ActionRegistry::apply(QAction* action, const QKeySequence& keys)
{
    action->setShortcut(keys);
    ActionTips::refresh(action);
    if (m_settings && !action->objectName().isEmpty()) {
        isChanged(action) ? m_settings->setValue(settingsKeyOf(action), keys.toString(QKeySequence::PortableText))
                          : m_settings->remove(settingsKeyOf(action));
    }
}

void ActionRegistry::setKeys(QAction* action, const QKeySequence& keys)
{
    while (QAction* other = userOf(keys, action)) {
        apply(other, {});
    }
    apply(action, keys);
    Q_EMIT keysChanged();
    Q_EMIT keysKept();
}

void ActionRegistry::reset(QAction* action)
{
    setKeys(action, defaultKeys(action));
}

void ActionRegistry::resetAll()
{
    for (QAction* action : named()) {
        apply(action, m_defaults.value(action));
    }
    Q_EMIT keysChanged();
    Q_EMIT keysKept();
}

void ActionRegistry::reload()
{
    for (QAction* action : named()) {
        action->setShortcut(m_defaults.value(action));
        ActionTips::refresh(action);
    }
    restore();
    Q_EMIT keysChanged();
}

void ActionRegistry::restore()
{
    if (!m_settings) {
        return;
    }
    QList<QAction*> chosen;
    for (QAction* action : named()) {
        if (m_settings->contains(settingsKeyOf(action))) {
            chosen.append(action);
            action->setShortcut({}); // what a person exchanged is not in the way of itself
        }
    }
    for (QAction* action : chosen) {
        const auto keys =
            QKeySequence::fromString(m_settings->value(settingsKeyOf(action)).toString(), QKeySequence::PortableText);
        // The program may have given the keys to something new since; the person's wish goes first.
        if (QAction* other = userOf(keys, action)) {
            other->setShortcut({});
            ActionTips::refresh(other);
        }
        action->setShortcut(keys);
        ActionTips::refresh(action);
    }
}

} // namespace cmbagent
