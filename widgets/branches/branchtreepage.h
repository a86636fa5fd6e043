// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "core/runcosts.h"
#include "widgets/branches/outcome.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace cmbagent {

class BranchTreeModel;
class Clock;
class EmptyState;
class RunCommands;
class RunListModel;

/// All runs and their branches with what came out of each, to look through and to choose runs that are to be compared.
/// What can be done to a run is asked for through the commands it was given. Lives on the main thread.
class BranchTreePage : public QWidget
{
    Q_OBJECT

public:
    BranchTreePage(RunListModel* runs, RunCommands* commands, const Clock& clock, QWidget* parent = nullptr);

    /// What runs can be judged by; the one a person chose stays chosen where it is one of them, else what tells the
    /// most runs apart is.
    void setOutcomes(const QList<Outcome>& outcomes);
    /// The one a person chose, as step and name, to be remembered; empty: none.
    [[nodiscard]] const QStringList& wantedOutcome() const { return m_wantedOutcome; }
    void setWantedOutcome(const QStringList& wanted) { m_wantedOutcome = wanted; }
    /// What runs cost themselves; the column is there when one of them did.
    void setCosts(const QHash<RunId, RunCost>& costs);
    /// Selects these runs, and nothing else; what hides them is taken away.
    void select(const QList<RunId>& runs);
    /// In the order they stand in.
    [[nodiscard]] QList<RunId> selectedRuns() const;

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QComboBox* outcome() const { return m_outcome; }
    [[nodiscard]] QPushButton* compareButton() const { return m_compare; }
    [[nodiscard]] QPushButton* openButton() const { return m_open; }

Q_SIGNALS:
    /// The page came to the front, or somebody asks for numbers that may be old.
    void outcomesNeeded();
    void examplesRequested();
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QBoxLayout* makeTop();
    QBoxLayout* makeFoot();
    void setUpTree();
    void connectAll();
    void connectModel();
    void narrow();
    void showOutcome();
    void showSelection();
    void showEmptiness();
    void showMenu(const QPoint& at);
    void clicked(const QModelIndex& index);

    RunListModel* m_runs;
    RunCommands* m_commands;
    BranchTreeModel* m_shown;
    QToolButton* m_back;
    QLineEdit* m_filter;
    QToolButton* m_onlyStarred;
    QToolButton* m_showArchived;
    QLabel* m_outcomeLabel;
    QComboBox* m_outcome;
    QTreeView* m_tree;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QLabel* m_hint;
    QPushButton* m_open;
    QPushButton* m_compare;
    QList<Outcome> m_outcomes;
    QStringList m_wantedOutcome; ///< may not be among them now
};

} // namespace cmbagent
