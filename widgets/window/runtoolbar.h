// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QLabel;
class QLineEdit;
class QToolButton;

namespace cmbagent {

class WindowActions;

/// Run, pause, resume and cancel; the search for a step; and how many questions wait. Lives on the main thread.
class RunToolBar : public QToolBar
{
    Q_OBJECT

public:
    explicit RunToolBar(const WindowActions& actions, QWidget* parent = nullptr);

    void setWaiting(int questions);
    /// "3 of 12" behind the search; a `count` below 0 shows nothing.
    void setFound(int place, int count);
    [[nodiscard]] QLineEdit* find() const { return m_find; }
    /// Opens the palette; looks like the field that comes.
    [[nodiscard]] QToolButton* command() const { return m_command; }
    [[nodiscard]] QToolButton* approvals() const { return m_approvals; }

Q_SIGNALS:
    /// `way`, as RunPage::Find: 0 the first from here on, 1 the next, -1 the one before.
    void findRequested(const QString& text, int way);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCommand(QAction* palette);
    void addSpace();
    void fitFind();
    QToolButton* addButton(QAction* action);
    /// Filled with the accent colour while it is the one thing to do.
    QToolButton* addPrimary(QAction* action, const QString& icon);

    QToolButton* m_command;
    QLineEdit* m_find;
    QLabel* m_found;
    QAction* m_foundAction;
    QList<QToolButton*> m_verbs; ///< without words where there is little room
    QToolButton* m_approvals;
};

} // namespace cmbagent
