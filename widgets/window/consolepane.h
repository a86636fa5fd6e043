// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace cmbagent {

class LogFilter;
class LogModel;
class RunGraph;

/// What the steps write, live: step, then the line, errors in their colour; filtered by text and step, following the
/// end. Lives on the main thread.
class ConsolePane : public QWidget
{
    Q_OBJECT

public:
    ConsolePane(LogModel* log, const RunGraph& graph, QWidget* parent = nullptr);

    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QComboBox* stepChoice() const { return m_steps; }
    [[nodiscard]] bool isFollowing() const;
    void setFollowing(bool follows);
    /// Shows only what this step wrote; -1: all.
    void showStep(int step);
    /// Selected lines, or all that are shown.
    [[nodiscard]] QString textToCopy() const;

private:
    void fillSteps();
    void showEmptiness();
    void copy() const;

    LogModel* m_log;
    const RunGraph& m_graph;
    LogFilter* m_shown;
    QListView* m_list;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    QComboBox* m_steps;
    QToolButton* m_follow;
};

} // namespace cmbagent
