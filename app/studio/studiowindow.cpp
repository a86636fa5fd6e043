// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studiowindow.h"

#include "analysis/graphtext.h"
#include "app/backend/programplaces.h"
#include "widgets/canvas/canvasview.h"

#include <QSaveFile>

namespace cmbagent {

StudioWindow::StudioWindow(const SharedParts& shared, int layout, QObject* parent)
    : QObject(parent), m_layoutNumber(layout), m_files(shared.backend, m_graph),
      m_shown(shared.backend, m_graph, m_log, m_events),
      m_window(models(shared), shared.backend.clock(), layoutFile(shared.backend.dataDir(), layout)),
      m_controller(shared.backend, m_shown, m_window, shared.settings),
      m_editor(shared.backend, m_controller, m_shown, m_graph, m_window),
      m_dependencies(shared.backend, m_editor, m_window), m_play(shared.backend, m_shown, m_window),
      m_why(shared.backend, m_graph, m_shown, m_window), m_retries(m_graph, m_window),
      m_branches(shared.backend, m_shown, shared.overview, m_window),
      m_costs(shared.backend, m_graph, m_shown, shared.overview, m_window),
      m_estimates(shared.backend, m_graph, m_shown, shared.overview, m_window), m_imports(shared.backend, m_window),
      m_shell(m_window, models(shared), &shared.settings),
      m_answers(shared.backend, shared.approvals, shared.overview, m_window),
      m_steps(shared.backend, m_graph, m_window),
      m_place(layout, shared.backend, m_shown, m_graph, m_controller, m_editor, m_branches, m_window)
{
    m_layout.start([] {
        return std::make_unique<GraphLayout>(ProgramPlaces::helperFolder() + QStringLiteral("/cmbagent-layout"));
    });
    connectLayout();
    connect(&shared.overview, &Overview::changed, &m_shown, &ShownRun::catchUp);
    connect(&m_imports, &ImportDesk::runSelected, &m_window, &MainWindow::runSelected);
    connect(&m_window, &MainWindow::graphTextRequested, this, &StudioWindow::writeGraphText);
}

StudioWindow::~StudioWindow()
{
    m_shown.clear(); // panes take leave of what is selected while all of them are there
}

WindowModels StudioWindow::models(const SharedParts& shared)
{
    return { &shared.runs, &shared.approvals, &m_graph, &m_log, &m_events, &m_files, &shared.places };
}

QString StudioWindow::layoutFile(const DataDir& dir, int layout)
{
    return layout == 1 ? dir.path() + QStringLiteral("/window.ini")
                       : QStringLiteral("%1/window-%2.ini").arg(dir.path(), QString::number(layout));
}

void StudioWindow::connectLayout()
{
    CanvasView* canvas = m_window.canvas();
    GraphLayout& layout = m_layout.object();
    connect(canvas, &CanvasView::layoutRequested, &layout, &GraphLayout::request);
    connect(canvas, &CanvasView::layoutCancelRequested, &layout, &GraphLayout::cancel);
    connect(&layout, &GraphLayout::ready, canvas, &CanvasView::applyLayout);
    connect(&layout, &GraphLayout::progressed, canvas, &CanvasView::showProgress);
}

void StudioWindow::putAway()
{
    m_shown.clear();
    m_window.showWelcome();
}

void StudioWindow::writeGraphText(const QString& path, const QString& format, bool readsDown)
{
    const QByteArray text =
        graphText(m_graph.projection(), graphFormatFromName(format).value_or(GraphFormat::Mermaid), readsDown);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        m_window.showNotice(tr("The graph was written to %1.").arg(path));
    } else {
        m_window.showError({ ErrorCode::Io,
                             tr("The graph could not be written to %1.").arg(path),
                             tr("Choose a place you may write to."),
                             file.errorString(),
                             {},
                             {} });
    }
}

} // namespace cmbagent
