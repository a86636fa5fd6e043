// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/agents/agentrows.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace cmbagent {

class AgentDetails;
class ConfirmDialog;
class EmptyState;
class MessageBar;
class WordFilter;

/// The registry: all agents there are, found by words, type, any of some tags and all of some abilities, with
/// everything about the one that is chosen. Never modal. Lives on the main thread.
class AgentsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AgentsDialog(QWidget* parent);

    /// Shows agents, broken ones among them; the chosen one stays chosen. `drafts`: by path, what was not saved.
    void showAgents(const QList<AgentRow>& rows, const QMap<QString, QString>& drafts);
    /// Chooses the agent of a name; nothing happens when there is none.
    void choose(const QString& name);
    /// Takes every filter away.
    void showAll();
    void showError(const Error& error);
    /// The small question that is open; null when none is.
    [[nodiscard]] ConfirmDialog* question() const;
    [[nodiscard]] AgentDetails* details() const { return m_details; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QComboBox* typeFilter() const { return m_type; }
    [[nodiscard]] WordFilter* tagFilter() const { return m_tag; }
    [[nodiscard]] WordFilter* abilityFilter() const { return m_ability; }
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] QPushButton* newButton() const { return m_new; }
    /// Names on show, in their order.
    [[nodiscard]] QStringList shownNames() const;
    /// Null when nothing is chosen.
    [[nodiscard]] const AgentRow* chosen() const;

Q_SIGNALS:
    /// An agent is on show that has a built-in one to compare with; answered by `details()->showChanges`.
    void changesNeeded(const QString& path);
    /// An agent is on show; answered by `details()->showUsage`.
    void usageNeeded(const QString& name);
    void createRequested(const QString& name, const QString& type);
    void copyRequested(const QString& name);
    void enableRequested(const QString& name, bool isEnabled);
    void folderRequested(const QString& path);

private:
    void build();
    QWidget* makeLeft();
    void fillFilters();
    void fillList();
    void adopt();
    void askForName();
    [[nodiscard]] bool fits(const AgentRow& row) const;
    [[nodiscard]] const AgentRow* rowOf(const QString& path) const;

    MessageBar* m_bar;
    QLineEdit* m_search;
    QComboBox* m_type;
    WordFilter* m_tag;
    WordFilter* m_ability;
    QListWidget* m_list;
    QPushButton* m_new;
    QStackedWidget* m_right;
    EmptyState* m_nothing;
    AgentDetails* m_details;
    QList<AgentRow> m_rows;
    QMap<QString, QString> m_drafts;
    QPointer<ConfirmDialog> m_question;
};

} // namespace cmbagent
