// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bookmark.h"

#include "widgets/window/bottompart.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QActionGroup>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>
#include <QStackedWidget>

namespace cmbagent {

// --- as text --------------------------------------------------------------------------------------------------------

QJsonObject Place::toJson() const
{
    QJsonObject json;
    const auto put = [&json](const char* key, const QString& text) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(key), text);
        }
    };
    put("run", run);
    put("workflow", workflow);
    put("journal", journal);
    put("step", step);
    json.insert(QStringLiteral("view"), view);
    json.insert(QStringLiteral("bottom_tab"), bottomTab);
    if (canvas) {
        json.insert(QStringLiteral("canvas"),
                    QJsonObject { { "zoom", canvas->zoom },
                                  { "step", canvasStep },
                                  { "x", canvas->point.x() },
                                  { "y", canvas->point.y() } });
    }
    return json;
}

Place Place::fromJson(const QJsonObject& json)
{
    Place place;
    place.run = json.value(QStringLiteral("run")).toString();
    place.workflow = json.value(QStringLiteral("workflow")).toString();
    place.journal = json.value(QStringLiteral("journal")).toString();
    place.step = json.value(QStringLiteral("step")).toString();
    place.view = json.value(QStringLiteral("view")).toInt();
    place.bottomTab = json.value(QStringLiteral("bottom_tab")).toInt();
    if (const QJsonObject canvas = json.value(QStringLiteral("canvas")).toObject(); !canvas.isEmpty()) {
        place.canvasStep = canvas.value(QStringLiteral("step")).toString();
        place.canvas = CanvasPlace { canvas.value(QStringLiteral("zoom")).toDouble(1),
                                     -1,
                                     { canvas.value(QStringLiteral("x")).toDouble(),
                                       canvas.value(QStringLiteral("y")).toDouble() } };
    }
    return place;
}

// --- keeping --------------------------------------------------------------------------------------------------------

Bookmark::Bookmark(Backend& backend, ShownRun& shown, const RunGraph& graph, RunController& runs,
                   EditController& editor, MainWindow& window, QObject* parent)
    : QObject(parent), m_backend(backend), m_shown(shown), m_graph(graph), m_runs(runs), m_editor(editor),
      m_window(window), m_parts(window.parts()), m_file(backend.dataDir().path() + QStringLiteral("/bookmark.json"))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMillis);
    connect(&m_delay, &QTimer::timeout, this, &Bookmark::save);
    connect(&runs, &RunController::workflowShown, this, [this](const QString& path) { m_workflow = path; });
    watch();
}

void Bookmark::watch()
{
    // Not started anew by every change: what keeps changing is written down all the same.
    const auto note = [this] {
        if (m_isKeeping && !m_delay.isActive()) {
            m_delay.start();
        }
    };
    connect(&m_graph, &RunGraph::wasReset, this, note);
    connect(&m_shown, &ShownRun::shown, this, note);
    connect(m_parts.pages, &QStackedWidget::currentChanged, this, note);
    const auto views = m_parts.actions->views->actions();
    for (const QAction* view : views) {
        connect(view, &QAction::toggled, this, note);
    }
    connect(m_parts.runPage, &RunPage::stepSelected, this, note);
    connect(m_parts.bottom, &BottomPanel::currentChanged, this, note);
    connect(m_window.canvas(), &CanvasView::visibleAreaChanged, this, note);
}

void Bookmark::begin()
{
    m_isKeeping = true;
    m_delay.start();
}

Place Bookmark::here() const
{
    Place place;
    place.bottomTab = m_parts.bottom->current();
    if (m_parts.pages->currentWidget() == m_parts.welcome || m_graph.isEmpty()) {
        return place;
    }
    const auto idOf = [this](int step) {
        return step >= 0 && step < m_graph.stepCount() ? m_graph.workflow()->steps[size_t(step)].id : QString();
    };
    if (m_graph.isRun()) {
        place.run = m_graph.run().toString();
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

void Bookmark::save()
{
    const Place place = here();
    if (place == m_saved) {
        return;
    }
    QSaveFile file(m_file);
    // A bookmark that cannot be kept is no reason to disturb anybody.
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(place.toJson()).toJson());
        if (file.commit()) {
            m_saved = place;
        }
    }
}

// --- going back -----------------------------------------------------------------------------------------------------

void Bookmark::restore()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        return begin();
    }
    const Place place = Place::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    m_parts.bottom->setCurrent(place.bottomTab);
    if (!place.run.isEmpty()) {
        return restoreRun(place);
    }
    if (!place.workflow.isEmpty() && QFileInfo::exists(place.workflow)) {
        place.journal.isEmpty() ? m_runs.open(place.workflow) : m_editor.edit(place.workflow);
        settle(place);
    } else if (place.workflow.isEmpty() && !place.journal.isEmpty()) {
        m_editor.editJournal(place.journal);
        settle(place);
    }
    begin();
}

/// A run that was deleted meanwhile is no error: nobody asked for it just now.
void Bookmark::restoreRun(const Place& place)
{
    const auto run = RunId::fromString(place.run);
    m_backend.read<RunSummary>(
        [scope = m_backend.scope(), id = run.value_or(RunId())](Reader& reader) { return reader.run(scope, id); },
        [self = QPointer(this), place](const Result<RunSummary>& summary) {
            if (!self) {
                return;
            }
            if (!summary || !self->m_graph.isEmpty()) { // or somebody was quicker and opened something else
                return self->begin();
            }
            self->showRun(summary->id, place);
        });
}

void Bookmark::showRun(const RunId& run, const Place& place)
{
    auto* once = new QObject(this);
    connect(&m_shown, &ShownRun::shown, once, [this, once, run, place](const RunId& shown) {
        once->deleteLater();
        if (shown == run) {
            settle(place);
        }
        begin();
    });
    connect(&m_shown, &ShownRun::failed, once, [this, once] {
        once->deleteLater();
        begin();
    });
    m_shown.show(run);
}

void Bookmark::settle(const Place& place)
{
    if (m_graph.isEmpty()) {
        return;
    }
    const QList<QAction*> views = m_parts.actions->views->actions();
    if (place.view >= 0 && place.view < views.size()) {
        views.at(place.view)->setChecked(true);
    }
    if (const int step = m_graph.workflow()->indexOf(place.step); step >= 0) {
        m_parts.runPage->selectStep(step);
    }
    if (place.canvas) {
        CanvasPlace canvas = *place.canvas;
        canvas.step = m_graph.workflow()->indexOf(place.canvasStep);
        m_window.canvas()->goTo(canvas);
    }
}

} // namespace cmbagent
