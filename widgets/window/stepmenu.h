// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;
class QPoint;

namespace cmbagent {

class RunGraph;
class RunPage;
class StepInspector;
class WindowActions;
class WindowDocks;

/// The menu of a step, on the canvas and in the table: what can be done with the step where it stands. Others add what
/// they can do. Lives on the main thread.
class StepMenu : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive this.
    StepMenu(const RunGraph& graph, const WindowActions& actions, RunPage& page, StepInspector& inspector,
             WindowDocks& docks, QObject* parent);

    /// While a workflow is edited, its steps have the editor's menu.
    void setOffered(bool isOffered) { m_isOffered = isOffered; }

Q_SIGNALS:
    /// It is about to open.
    void opened(QMenu* menu, int step);

private:
    void show(int step, const QPoint& place);
    void addGroup(QMenu* menu, int step);
    void addAttempt(QMenu* menu, int step);

    const RunGraph& m_graph;
    const WindowActions& m_actions;
    RunPage& m_page;
    StepInspector& m_inspector;
    WindowDocks& m_docks;
    bool m_isOffered = true;
};

} // namespace cmbagent
