// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/runpage.h"

#include "items/rungraph.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/stepsearch.h"
#include "widgets/charts/metricspage.h"
#include "widgets/costs/budgetstopbar.h"
#include "widgets/timeline/timelinepage.h"
#include "widgets/timeline/timelineview.h"
#include "widgets/window/filespage.h"
#include "widgets/window/graphpage.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/reportpage.h"
#include "widgets/window/runheader.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowmodels.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

RunPage::RunPage(const WindowModels& models, const Clock& clock, const WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_graph(models.graph), m_header(new RunHeader(*models.graph, clock, actions.views)),
      m_budgetStop(new BudgetStopBar(*models.graph)), m_launch(new LaunchPane), m_views(new PageStack),
      m_graphPage(new GraphPage(models.graph, clock, actions))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addWidget(m_budgetStop);
    all->addWidget(m_launch);
    all->addWidget(m_views, 1);
    addViews(models, clock);
    connect(canvas(), &CanvasView::stepSelected, this, &RunPage::selectStep);
    connect(canvas(), &CanvasView::selectionCleared, this, [this] { selectStep(-1); });
    connect(canvas(), &CanvasView::stepActivated, this, &RunPage::stepActivated);
    connect(m_graph, &RunGraph::wasReset, this, &RunPage::adoptGraph);
    adoptGraph();
}

/// In the order of `View`.
void RunPage::addViews(const WindowModels& models, const Clock& clock)
{
    m_views->addWidget(m_graphPage);
    m_timeline = LazyPage<TimelinePage>(*m_views, [this, &clock] {
        auto* page = new TimelinePage(*m_graph, clock);
        connect(page->view(), &TimelineView::stepSelected, this, &RunPage::selectStep);
        connect(page->view(), &TimelineView::stepActivated, this, &RunPage::stepActivated);
        return page;
    });
    m_timeline.whenMade(this, [this](TimelinePage& page) { keepSelected(page.view()); });
    m_steps = LazyPage<StepTable>(*m_views, [this, &clock] {
        auto* table = new StepTable(*m_graph, clock);
        connect(table, &StepTable::stepSelected, this, &RunPage::selectStep);
        connect(table, &QAbstractItemView::activated, this, [this] { Q_EMIT stepActivated(m_step); });
        return table;
    });
    m_steps.whenMade(this, [this](StepTable& table) { keepSelected(&table); });
    m_files = LazyPage<FilesPage>(*m_views, [this, files = models.files] {
        auto* page = new FilesPage(*m_graph, files);
        connect(page, &FilesPage::openFileRequested, this, &RunPage::openFileRequested);
        return page;
    });
    m_metrics = LazyPage<MetricsPage>(*m_views, [this] {
        auto* page = new MetricsPage(*m_graph);
        connect(page, &MetricsPage::stepSelected, this, &RunPage::selectStep);
        return page;
    });
    m_metrics.whenMade(this, [this](MetricsPage& page) { keepSelected(&page); });
    m_report = LazyPage<ReportPage>(*m_views, [this, files = models.files] {
        auto* page = new ReportPage(*m_graph, files);
        connect(page, &ReportPage::openFileRequested, this, &RunPage::openFileRequested);
        return page;
    });
}

/// Selects in `view` what is selected, from now on. It hears of another graph after this page, which was made before
/// it, and until then it has the steps of the graph before.
template <class Follower>
void RunPage::keepSelected(Follower* view)
{
    view->selectStep(m_step);
    connect(m_graph, &RunGraph::wasReset, view, [this, view] { view->selectStep(m_step); });
    connect(this, &RunPage::stepSelected, view, [this, view](int step) {
        if (!m_isAdopting) {
            view->selectStep(step);
        }
    });
}

CanvasView* RunPage::canvas() const
{
    return m_graphPage->canvas();
}

void RunPage::setEditing(QWidget* bar, bool isEditing)
{
    m_isEditing = isEditing;
    auto* column = static_cast<QVBoxLayout*>(layout());
    if (column->indexOf(bar) < 0) {
        column->insertWidget(1, bar);
    }
    bar->setVisible(isEditing);
    m_launch->setVisible(!m_graph->isEmpty() && !m_graph->isRun() && !m_isEditing);
    if (isEditing) {
        showView(Graph);
    }
}

void RunPage::adoptGraph()
{
    m_launch->setVisible(!m_graph->isEmpty() && !m_graph->isRun() && !m_isEditing);
    if (!m_graph->isEmpty() && !m_graph->isRun()) {
        m_launch->setWorkflow(*m_graph->workflow());
    }
    // The run that was just started has the steps of the workflow before it: the selection stays where it can.
    const int step = m_step < m_graph->stepCount() ? m_step : -1;
    m_step = -2;
    const QScopedValueRollback adopting(m_isAdopting, true);
    selectStep(step);
}

void RunPage::showView(View view)
{
    m_views->setCurrentIndex(view);
}

RunPage::View RunPage::view() const
{
    return View(m_views->currentIndex());
}

void RunPage::selectStep(int step)
{
    if (step == m_step) {
        return;
    }
    m_step = step;
    if (canvas()->selectedStep() != step) {
        canvas()->selectStep(step);
    }
    Q_EMIT stepSelected(step);
}

RunPage::Found RunPage::findStep(const QString& text, Find which)
{
    const std::vector<int> found = stepsWith(*m_graph, text);
    if (found.empty()) {
        return {};
    }
    const int count = int(found.size());
    const auto& order = m_graph->workflow()->order();
    std::vector<int> ranks(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        ranks[size_t(order[i])] = int(i);
    }
    // The first that is not before the selected one; what was found is in the same order.
    const int from = m_step >= 0 ? ranks[size_t(m_step)] : -1;
    const auto first = std::find_if(found.begin(), found.end(), [&](int step) { return ranks[size_t(step)] >= from; });
    int place = int(first - found.begin());
    if (which == Find::Next && m_step >= 0 && place < count && found[size_t(place)] == m_step) {
        ++place;
    } else if (which == Find::Previous) {
        place += count - 1;
    }
    place %= count;
    selectStep(found[size_t(place)]);
    return { found[size_t(place)], place + 1, count };
}

void RunPage::tick()
{
    m_header->refresh();
    if (view() == Timeline) {
        m_timeline->view()->tick();
    } else if (view() == Steps) {
        m_steps->tick();
    }
}

} // namespace cmbagent
