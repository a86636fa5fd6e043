// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace cmbagent {

class LogDelegate;
class LogFilter;
class LogFind;
class LogModel;
class MessageBar;
class RunGraph;

/// What the steps write, live: step, then the line, in the colour of its level; narrowed by text, level and step,
/// searched, copied, saved, and following the end. Lives on the main thread.
class ConsolePane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    ConsolePane(LogModel* log, const RunGraph& graph, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] QComboBox* levelChoice() const { return m_levels; }
    [[nodiscard]] QComboBox* stepChoice() const { return m_steps; }
    [[nodiscard]] LogFind* find() const { return m_find; }
    [[nodiscard]] bool isFollowing() const;
    void setFollowing(bool follows);
    /// Shows only what this step wrote; -1: all.
    void showStep(int step);
    /// Selected lines, or all that are shown.
    [[nodiscard]] QString textToCopy() const;
    /// Writes the shown lines to a file, little by little; says below when it is done.
    void saveTo(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpList();
    QWidget* buildTools();
    void connectList();
    void applyQuery();
    void fillSteps();
    void showEmptiness();
    void showRow(int row);
    void copy() const;
    void chooseFile();

    LogModel* m_log;
    const RunGraph& m_graph;
    LogFilter* m_shown;
    LogDelegate* m_delegate;
    QTableView* m_list;
    QStackedWidget* m_stack;
    QLineEdit* m_filter;
    QComboBox* m_levels;
    QComboBox* m_steps;
    LogFind* m_find;
    QToolButton* m_follow;
    MessageBar* m_bar;
};

} // namespace cmbagent
