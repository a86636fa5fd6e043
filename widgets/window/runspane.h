// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace cmbagent {

class Clock;
class EmptyState;
class RunFilterModel;
class RunListModel;

/// Every project and its runs, with a filter and what can be done to each. Lives on the main thread.
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
    /// What can be done to a run; the caller owns the menu.
    [[nodiscard]] QMenu* makeMenu(const RunSummary& run);

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
    void showMenu(const QPoint& at);
    void showEmptiness();
    [[nodiscard]] QModelIndex find(const RunId& run) const;

    QLineEdit* m_filter;
    QTreeView* m_tree;
    RunFilterModel* m_shown;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_new;
};

} // namespace cmbagent
