// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QSet>
#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace cmbagent {

class Clock;
class EmptyState;
class RunCommands;
class RunFilterModel;
class RunListModel;

/// Every project, its runs and their branches, with a filter and what can be done to each. Lives on the main thread.
class RunsPane : public QWidget
{
    Q_OBJECT

public:
    RunsPane(RunListModel* runs, const Clock& clock, QWidget* parent = nullptr);

    /// Highlights a run without opening it.
    void setCurrentRun(const RunId& run);
    [[nodiscard]] std::optional<RunSummary> currentRun() const;
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QPushButton* newButton() const { return m_new; }
    [[nodiscard]] QToolButton* onlyStarred() const { return m_onlyStarred; }
    [[nodiscard]] QToolButton* showArchived() const { return m_showArchived; }
    /// What can be done to a run, and the requests for it; shared by every list of runs.
    [[nodiscard]] RunCommands* commands() const { return m_commands; }
    /// What can be done to a run; the caller owns the menu.
    [[nodiscard]] QMenu* makeMenu(const RunSummary& run);
    /// The ids of projects and runs a person has folded, to be remembered.
    [[nodiscard]] QStringList folded() const;
    void setFolded(const QStringList& ids);

Q_SIGNALS:
    void runSelected(const cmbagent::RunId& run);
    void newRunRequested();
    void examplesRequested();
    void renameRequested(const cmbagent::RunId& run, const QString& name);
    void resumeRequested(const cmbagent::RunId& run);
    void cancelRequested(const cmbagent::RunId& run, const QString& name);
    void deleteRequested(const cmbagent::RunId& run, const QString& name);
    void openFolderRequested(const cmbagent::RunId& run);

private:
    QBoxLayout* makeTop();
    void setUpTree(const Clock& clock);
    void connectFilter();
    void connectTree();
    void connectCommands();
    void choose(const QModelIndex& index);
    void showMenu(const QPoint& at);
    void showEmptiness();
    void narrow();
    /// Unfolds everything below, but for what a person has folded; while the list is narrowed, all of it.
    void unfold(const QModelIndex& parent);
    void noteFolded(const QModelIndex& index, bool isFolded);
    [[nodiscard]] QModelIndex find(const RunId& run) const;

    RunCommands* m_commands;
    QLineEdit* m_filter;
    QToolButton* m_onlyStarred;
    QToolButton* m_showArchived;
    QTreeView* m_tree;
    RunFilterModel* m_shown;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_new;
    QSet<QString> m_folded;
    bool m_isUnfolding = false;
};

} // namespace cmbagent
