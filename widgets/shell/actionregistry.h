// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QSettings;

namespace cmbagent {

/// Every action of a window, read from its menus, and the keys a person gave them. The menus stay the only list: an
/// action that is in one is found, shown and run; one with an object name can have other keys, which are kept under
/// that name. Lives on the main thread.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    struct Group
    {
        QString title; ///< of the menu
        QList<QAction*> actions;
    };

    /// `settings` keeps what differs from the program's own keys; null: nothing is kept. Both must outlive this.
    ActionRegistry(QMenuBar* menus, QSettings* settings, QObject* parent = nullptr);

    /// The menus as they are now, with those inside them, each action once.
    [[nodiscard]] QList<Group> groups() const;
    /// The keys the program came with.
    [[nodiscard]] QKeySequence defaultKeys(const QAction* action) const;
    [[nodiscard]] bool isChanged(const QAction* action) const;
    /// Whether another action has these keys, or keys that begin with them or with which they begin. Null: nobody.
    [[nodiscard]] QAction* userOf(const QKeySequence& keys, const QAction* besides) const;

    /// Gives the keys to the action and keeps them; whoever had them loses them. Empty: none.
    void setKeys(QAction* action, const QKeySequence& keys);
    /// The program's own keys again, also where another action uses them by now: that one loses them.
    void reset(QAction* action);
    void resetAll();
    /// Reads the keys that are kept again: they were changed in another window.
    void reload();

Q_SIGNALS:
    /// Some keys are not what they were.
    void keysChanged();
    /// A person changed keys here, and they are kept.
    void keysKept();

private:
    void restore();
    void apply(QAction* action, const QKeySequence& keys);
    /// All with a name, whose keys can be changed.
    [[nodiscard]] QList<QAction*> named() const;

    QMenuBar* m_menus;
    QSettings* m_settings;
    QHash<const QAction*, QKeySequence> m_defaults;
};

} // namespace cmbagent
