// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/lazypage.h"

#include <QWidget>

namespace cmbagent {

class BudgetStopBar;
class CanvasView;
class Clock;
class FilesPage;
class GraphPage;
class LaunchPane;
class MetricsPage;
class ReportPage;
class RunGraph;
class RunHeader;
class StepTable;
class TimelinePage;
class WindowActions;
struct WindowModels;

/// Everything about the run or workflow on show: header, what to choose before it runs, and its views. One step is
/// selected in all of them alike; views beside the graph are made when they are first wanted. Lives on the main thread.
class RunPage : public QWidget
{
    Q_OBJECT

public:
    enum View { Graph, Timeline, Steps, Files, Metrics, Report };

    RunPage(const WindowModels& models, const Clock& clock, const WindowActions& actions, QWidget* parent = nullptr);

    void showView(View view);
    [[nodiscard]] View view() const;
    /// -1: none.
    void selectStep(int step);
    [[nodiscard]] int selectedStep() const { return m_step; }
    /// Which of how many a search has gone to.
    struct Found
    {
        int step = -1; ///< -1: there is none
        int place = 0; ///< from 1 on
        int count = 0;
    };
    enum class Find : qint8 { Previous = -1, Here, Next };
    /// Selects a step that holds `text` (see `stepsWith`): the selected one or the next, the next, or the one before.
    Found findStep(const QString& text, Find which);
    /// Shows `bar` below the header instead of what to choose before a run.
    void setEditing(QWidget* bar, bool isEditing);
    /// Elapsed times again; called every second while something runs.
    void tick();

    [[nodiscard]] CanvasView* canvas() const;
    [[nodiscard]] RunHeader* header() const { return m_header; }
    [[nodiscard]] LaunchPane* launch() const { return m_launch; }
    /// Whether a budget stopped the run.
    [[nodiscard]] BudgetStopBar* budgetStop() const { return m_budgetStop; }
    [[nodiscard]] const LazyPage<TimelinePage>& timeline() const { return m_timeline; }
    [[nodiscard]] const LazyPage<StepTable>& steps() const { return m_steps; }
    [[nodiscard]] const LazyPage<FilesPage>& files() const { return m_files; }
    [[nodiscard]] const LazyPage<MetricsPage>& metrics() const { return m_metrics; }
    [[nodiscard]] const LazyPage<ReportPage>& report() const { return m_report; }

Q_SIGNALS:
    void stepSelected(int step);
    void stepActivated(int step);
    /// A file of the run, with whatever program the desktop has for it.
    void openFileRequested(const QString& path);

private:
    void addViews(const WindowModels& models, const Clock& clock);
    void adoptGraph();
    template <class Follower>
    void keepSelected(Follower* view);

    RunGraph* m_graph;
    RunHeader* m_header;
    BudgetStopBar* m_budgetStop;
    LaunchPane* m_launch;
    PageStack* m_views;
    GraphPage* m_graphPage;
    LazyPage<TimelinePage> m_timeline;
    LazyPage<StepTable> m_steps;
    LazyPage<FilesPage> m_files;
    LazyPage<MetricsPage> m_metrics;
    LazyPage<ReportPage> m_report;
    int m_step = -1;
    bool m_isAdopting = false; ///< another graph, of which not every view has heard yet
    bool m_isEditing = false;
};

} // namespace cmbagent
