// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/windowplace.h"

#include "app/studio/whilealive.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/playfields.h"
#include "widgets/branches/playsheet.h"
#include "widgets/costs/costpage.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runpage.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr const char* costsPage = "costs";
constexpr const char* branchesPage = "branches";
constexpr const char* comparisonPage = "comparison";

/// Of the page in front of the run; empty: the run itself, or what is no place to come back to.
QString pageName(const WindowParts& parts)
{
    const QWidget* page = parts.pages->currentWidget();
    return page == parts.costs.made()     ? QLatin1String(costsPage)
        : page == parts.branches.made()   ? QLatin1String(branchesPage)
        : page == parts.comparison.made() ? QLatin1String(comparisonPage)
                                          : QLatin1String();
}

} // namespace

WindowPlace::WindowPlace(int layout, Backend& backend, ShownRun& shown, const RunGraph& graph, RunController& runs,
                         EditController& editor, BranchController& branches, MainWindow& window, QObject* parent)
    : QObject(parent), m_layout(layout), m_backend(backend), m_shown(shown), m_graph(graph), m_runs(runs),
      m_editor(editor), m_branches(branches), m_window(window), m_parts(window.parts())
{
    connect(&runs, &RunController::workflowShown, this, [this](const QString& path) { m_workflow = path; });
    watch();
}

void WindowPlace::watch()
{
    connect(&m_graph, &RunGraph::wasReset, this, &WindowPlace::changed);
    connect(&m_shown, &ShownRun::shown, this, &WindowPlace::changed);
    connect(m_parts.pages, &QStackedWidget::currentChanged, this, &WindowPlace::changed);
    const auto views = m_parts.actions->views->actions();
    for (const QAction* view : views) {
        connect(view, &QAction::toggled, this, &WindowPlace::changed);
    }
    connect(m_parts.runPage, &RunPage::stepSelected, this, &WindowPlace::changed);
    connect(m_parts.bottom, &BottomPanel::currentChanged, this, &WindowPlace::changed);
    connect(m_parts.inspector, &StepInspector::tabChanged, this, &WindowPlace::changed);
    m_parts.comparison.whenMade(this, [this](const ComparisonPage& page) {
        connect(&page, &ComparisonPage::compareRequested, this, &WindowPlace::changed);
    });
    m_parts.play->sheet().whenMade(this, [this](const PlaySheet& sheet) {
        connect(&sheet, &PlaySheet::opened, this, &WindowPlace::changed);
        connect(&sheet, &PlaySheet::closed, this, &WindowPlace::changed);
        connect(sheet.fields(), &PlayFields::changed, this, &WindowPlace::changed);
    });
    connect(m_window.canvas(), &CanvasView::visibleAreaChanged, this, &WindowPlace::changed);
}

Place WindowPlace::here() const
{
    if (m_goal) {
        return *m_goal;
    }
    Place place;
    place.layout = m_layout;
    place.bottomTab = m_parts.bottom->current();
    place.inspectorTab = int(m_parts.inspector->tab());
    place.page = pageName(m_parts);
    if (place.page == QLatin1String(comparisonPage)) {
        for (const RunId& run : m_branches.compared()) {
            place.compared << run.toString();
        }
    }
    if (m_parts.pages->currentWidget() == m_parts.welcome || m_graph.isEmpty()) {
        return place;
    }
    const auto idOf = [this](int step) {
        return step >= 0 && step < m_graph.stepCount() ? m_graph.workflow()->steps[size_t(step)].id : QString();
    };
    if (m_graph.isRun()) {
        place.run = m_graph.run().toString();
        if (const PlaySheet* sheet = m_parts.play->sheet().made()) {
            place.play = sheet->draft();
        }
    } else if (const DraftSession* draft = m_editor.session()) {
        place.workflow = draft->path();
        place.journal = draft->journal();
    } else {
        place.workflow = m_workflow;
    }
    place.view = m_parts.runPage->view();
    place.step = idOf(m_parts.runPage->selectedStep());
    place.canvas = m_window.canvas()->place();
    if (place.canvas) {
        place.canvasStep = idOf(std::exchange(place.canvas->step, -1));
    }
    return place;
}

// --- going back -----------------------------------------------------------------------------------------------------

void WindowPlace::goTo(const Place& place)
{
    m_goal = place;
    m_goal->layout = m_layout;
    m_parts.bottom->setCurrent(place.bottomTab);
    if (!place.run.isEmpty()) {
        return findRun(place);
    }
    if (!place.workflow.isEmpty() && QFileInfo::exists(place.workflow)) {
        place.journal.isEmpty() ? void(m_runs.open(place.workflow)) : m_editor.edit(place.workflow);
        settle(place);
    } else if (place.workflow.isEmpty() && !place.journal.isEmpty()) {
        m_editor.editJournal(place.journal);
        settle(place);
    }
    showPage(place);
}

void WindowPlace::findRun(const Place& place)
{
    const auto run = RunId::fromString(place.run);
    m_backend.read<RunSummary>(
        [scope = m_backend.scope(), id = run.value_or(RunId())](Reader& reader) { return reader.run(scope, id); },
        whileAlive(this, [this, place](const Result<RunSummary>& summary) {
            if (!summary || !m_graph.isEmpty()) { // or somebody was quicker and opened something else
                return arrive();
            }
            showRun(summary->id, place);
        }));
}

void WindowPlace::showRun(const RunId& run, const Place& place)
{
    auto* once = new QObject(this);
    connect(&m_shown, &ShownRun::shown, once, [this, once, run, place](const RunId& shown) {
        once->deleteLater();
        if (shown == run) {
            settle(place);
            openPlaySheet(place);
            return showPage(place);
        }
        arrive();
    });
    const auto giveUp = [this, once] {
        once->deleteLater();
        arrive();
    };
    connect(&m_shown, &ShownRun::failed, once, giveUp);
    connect(&m_graph, &RunGraph::wasReset, once, [this, giveUp] {
        if (!m_graph.isRun()) {
            giveUp(); // somebody opened a workflow meanwhile
        }
    });
    m_shown.show(run);
}

void WindowPlace::settle(const Place& place)
{
    if (m_graph.isEmpty()) {
        return;
    }
    const QList<QAction*> views = m_parts.actions->views->actions();
    if (place.view >= 0 && place.view < views.size() && views.at(place.view)->isVisible()) {
        views.at(place.view)->setChecked(true);
    }
    if (const int step = m_graph.workflow()->indexOf(place.step); step >= 0) {
        m_parts.runPage->selectStep(step);
    }
    m_parts.inspector->showTab(StepInspector::Tab(std::clamp(place.inspectorTab, 0, int(StepInspector::Tab::Talk))));
    if (place.canvas) {
        CanvasPlace canvas = *place.canvas;
        canvas.step = m_graph.workflow()->indexOf(place.canvasStep);
        m_window.canvas()->goTo(canvas);
    }
}

void WindowPlace::openPlaySheet(const Place& place)
{
    if (!place.play.isEmpty() && m_parts.actions->playFrom->isVisible()) { // else the feature is switched off
        m_parts.play->sheet()->openAs(place.play);
    }
}

void WindowPlace::showPage(const Place& place)
{
    const WindowActions& actions = *m_parts.actions;
    const QAction* compareAction = actions.compare;
    if (place.page == QLatin1String(comparisonPage) && compareAction->isVisible() && place.compared.size() >= 2) {
        return compare(place.compared);
    }
    // What a feature that is switched off shows has no way to it either.
    QAction* way = place.page == QLatin1String(costsPage) ? actions.costs
        : place.page == QLatin1String(branchesPage)       ? actions.branches
                                                          : nullptr;
    if (way && way->isVisible()) {
        way->trigger();
    }
    arrive();
}

/// Only where all of them are still there.
void WindowPlace::compare(const QStringList& runs)
{
    QList<RunId> wanted;
    for (const QString& run : runs) {
        wanted << RunId::fromString(run).value_or(RunId());
    }
    const QWidget* before = m_parts.pages->currentWidget();
    m_backend.read<QList<RunId>>(
        [scope = m_backend.scope(), wanted](Reader& reader) -> Result<QList<RunId>> {
            for (const RunId& run : wanted) {
                if (const auto summary = reader.run(scope, run); !summary) {
                    return fail(summary.error());
                }
            }
            return wanted;
        },
        whileAlive(this, [this, before](const Result<QList<RunId>>& there) {
            if (there && m_parts.pages->currentWidget() == before) { // or somebody was quicker
                m_branches.compare(*there);
            }
            arrive();
        }));
}

void WindowPlace::arrive()
{
    m_goal.reset();
    Q_EMIT changed();
}

} // namespace cmbagent
