// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/mainwindow.h"

#include "items/approvalmodel.h"
#include "items/runlistmodel.h"
#include "widgets/approvals/approvalbanner.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/branches/runcommands.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/graphexport.h"
#include "widgets/window/graphtools.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/openingpart.h"
#include "widgets/window/placewatch.h"
#include "widgets/window/problemspage.h"
#include "widgets/window/runheader.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/runspane.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/statusline.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"
#include "widgets/window/windowparts.h"
#include "widgets/window/windowstate.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QScreen>

#include <utility>

namespace cmbagent {

MainWindow::MainWindow(const WindowModels& models, const Clock& clock, const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_models(models), m_state(std::make_unique<WindowState>(settingsFile)),
      m_parts(new WindowParts(this, models, clock))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(640, 480);
    if (models.places) {
        m_parts->graphTools->keepPlacesIn(*models.places);
    } else if (!settingsFile.isEmpty()) {
        m_parts->graphTools->keepPlacesIn(QFileInfo(settingsFile).path() + QStringLiteral("/places"));
    }
    connectActions();
    connectCommands();
    connectModels();
    restore();
    setTheme(Theme::of(palette()));
    showWelcome();
}

MainWindow::~MainWindow() = default;

CanvasView* MainWindow::canvas() const
{
    return m_parts->runPage->canvas();
}

Scheme MainWindow::scheme() const
{
    return m_state->scheme();
}

void MainWindow::restore()
{
    if (const QByteArray geometry = m_state->geometry(); geometry.isEmpty() || !restoreGeometry(geometry)) {
        // The frame of the window needs some room, too.
        const QSize room = screen() ? screen()->availableSize() - QSize(16, 48) : QSize(1280, 800);
        resize(QSize(1280, 800).boundedTo(room));
    }
    if (const QByteArray docks = m_state->docks(); !docks.isEmpty()) {
        restoreState(docks, WindowState::version);
    }
    m_parts->restore(*m_state);
    auto* watch = new PlaceWatch(this);
    connect(watch, &PlaceWatch::changed, this, &MainWindow::saveLayout);
    for (const QAction* action : m_parts->actions->all()) {
        connect(action, &QAction::toggled, watch, &PlaceWatch::note);
    }
}

void MainWindow::saveLayout()
{
    m_parts->save(*m_state);
    m_state->saveLayout(saveGeometry(), saveState(WindowState::version));
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    if (m_mayClose) {
        event->accept();
        return;
    }
    if (!m_isLast) {
        event->accept();
        Q_EMIT closed();
        return;
    }
    event->ignore();
    leave();
}

void MainWindow::leave()
{
    if (m_status.runningSteps > 0) {
        m_parts->prompts->askQuit(m_status.runningSteps);
    } else {
        Q_EMIT quitRequested();
    }
}

RunId MainWindow::shownRun() const
{
    return m_models.graph->run();
}

void MainWindow::closeNow()
{
    m_mayClose = true;
    close();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_parts->docks->adoptWidth(width());
}

void MainWindow::showPage(QWidget* page)
{
    m_parts->pages->setCurrentWidget(page);
    m_parts->docks->setAvailable(page == m_parts->runPage);
    m_parts->statusLine->setGraphShown(page == m_parts->runPage);
    m_parts->toolBar->find()->setEnabled(page == m_parts->runPage);
    page == m_parts->runPage ? canvas()->setFocus() : page->setFocus();
    updateActions();
}

void MainWindow::showWelcome()
{
    showTitle(tr("CMBAgent Studio"));
    m_parts->banner->setShownRun({});
    showPage(m_parts->welcome);
}

void MainWindow::showRun(const RunId& run)
{
    m_parts->runsPane->setCurrentRun(run);
    showGraph();
    selectWanted(run);
}

void MainWindow::showWorkflow(const QString& path)
{
    m_workflowPath = path;
    m_parts->runsPane->setCurrentRun({});
    showGraph();
}

void MainWindow::showGraph()
{
    if (m_models.graph->isEmpty()) {
        showWelcome();
        return;
    }
    adoptGraph();
    showPage(m_parts->runPage);
}

void MainWindow::setEditing(bool isEditing)
{
    m_parts->setEditing(isEditing);
    updateActions();
}

void MainWindow::showProblems(const QString& path, const std::vector<Error>& problems)
{
    m_parts->problems->show(path, problems);
    showPage(m_parts->problems.get());
}

void MainWindow::showError(const Error& error)
{
    m_parts->messageBar->showError(error);
}

void MainWindow::showNotice(const QString& text)
{
    m_parts->messages->showNotice(text);
}

void MainWindow::showAnswerRefused(const ApprovalId& approval, const Error& error)
{
    m_parts->panels->panel(approval) ? m_parts->panels->refuse(approval, error) : showError(error);
}

void MainWindow::openApproval(const ApprovalId& approval)
{
    m_parts->panels->open(approval);
}

void MainWindow::openStep(const RunId& run, int step)
{
    m_wanted = { run, step };
    shownRun() == run ? showRun(run) : Q_EMIT runSelected(run);
}

/// Only the run that is waited for brings its step; another one that comes first was chosen meanwhile.
void MainWindow::selectWanted(const RunId& run)
{
    const auto [wanted, step] = std::exchange(m_wanted, { RunId(), -1 });
    if (wanted == run && step >= 0 && step < m_models.graph->stepCount()) {
        m_parts->runPage->selectStep(step);
        m_parts->docks->showInspector();
    }
}

void MainWindow::setStorageHalted(const std::optional<Error>& error)
{
    m_parts->showHalt(error);
}

void MainWindow::setStatus(const WindowStatus& status)
{
    m_status = status;
    m_parts->statusLine->setWorkers(status.workers, status.runningSteps);
    m_parts->statusLine->setSaving(status.isSaving);
}

void MainWindow::setExamples(const QList<ExampleInfo>& examples)
{
    m_parts->opening->fillExamples(examples);
}

void MainWindow::setRecentFiles(const QStringList& paths)
{
    m_parts->opening->fillRecent(paths);
}

void MainWindow::setDataPlace(const QString& path, qint64 bytes)
{
    m_parts->welcome->setDataPlace(path, bytes);
    m_parts->statusLine->setDataPlace(path, bytes);
}

void MainWindow::setTheme(const Theme& theme)
{
    // Qt polishes everything again, also where the sheet is the same.
    if (const QString sheet = windowStyleSheet(theme); sheet != styleSheet()) {
        setStyleSheet(sheet);
    }
}

void MainWindow::adoptScheme(Scheme scheme)
{
    m_state->setScheme(scheme);
    m_parts->showScheme(scheme);
}

void MainWindow::adoptGraph()
{
    const RunGraph& graph = *m_models.graph;
    const QString name = m_parts->runName();
    m_parts->runPage->header()->setRunName(name);
    const QString path = graph.isRun() ? graph.projection().created().sourcePath : m_workflowPath;
    m_parts->graphTools->adopt(graph.isEmpty() ? QString() : path.isEmpty() ? graph.workflow()->name : path);
    m_parts->banner->setShownRun(graph.run());
    showTitle(graph.isEmpty() ? tr("CMBAgent Studio")
                              : tr("%1 — CMBAgent Studio").arg(name.isEmpty() ? graph.workflow()->name : name));
    updateActions();
    m_parts->updateTick();
}

void MainWindow::showTitle(const QString& title)
{
    m_title = title;
    const int waiting = m_models.approvals->count();
    setWindowTitle(waiting > 0 ? tr("(%1) %2", "questions that wait, title").arg(waiting).arg(title) : title);
}

void MainWindow::updateActions()
{
    m_parts->actions->update(m_parts->context(m_workflowPath));
}

void MainWindow::runOrAgain()
{
    const RunGraph& graph = *m_models.graph;
    if (!graph.isRun()) {
        showGraph();
        m_parts->runPage->launch()->start();
    } else if (const QString path = graph.projection().created().sourcePath; !path.isEmpty()) {
        Q_EMIT openRequested(path);
    }
}

void MainWindow::connectActions()
{
    const WindowActions& actions = *m_parts->actions;
    const RunGraph* graph = m_models.graph;
    const auto on = [this](QAction* action, auto call) { connect(action, &QAction::triggered, this, call); };
    on(actions.home, [this] { showWelcome(); });
    on(actions.newWindow, [this] { Q_EMIT windowRequested({}); });
    on(actions.closeWindow, [this] { close(); });
    on(actions.quit, [this] { leave(); });
    on(actions.run, [this] { runOrAgain(); });
    on(actions.pause, [this, graph] { Q_EMIT pauseRequested(graph->run(), false); });
    on(actions.pauseAndStop, [this, graph] { Q_EMIT pauseRequested(graph->run(), true); });
    on(actions.resume, [this, graph] { Q_EMIT resumeRequested(graph->run()); });
    on(actions.deleteRun, [this, graph] { Q_EMIT deleteRunRequested(graph->run()); });
    on(actions.openRunFolder, [this, graph] { Q_EMIT openFolderRequested(graph->run()); });
    on(actions.openDataFolder, [this] { Q_EMIT openDataFolderRequested(); });
    on(actions.simulate, [this] {
        const ActionContext now = m_parts->context(m_workflowPath);
        m_parts->prompts->askSimulate(now.sourcePath, now.runName);
    });
    connect(&actions, &WindowActions::schemeChosen, this, [this](Scheme chosen) {
        m_state->setScheme(chosen);
        Q_EMIT schemeChanged(chosen);
    });
}

void MainWindow::connectCommands()
{
    const WindowParts& parts = *m_parts;
    connect(m_parts, &WindowParts::exampleRequested, this, &MainWindow::exampleRequested);
    connect(m_parts, &WindowParts::runSelected, this, &MainWindow::runSelected);
    connect(m_parts, &WindowParts::openRequested, this, &MainWindow::openRequested);
    connect(m_parts, &WindowParts::importRequested, this, &MainWindow::importRequested);
    connect(parts.welcome, &WelcomePage::dataFolderRequested, this, &MainWindow::openDataFolderRequested);
    connect(parts.runsPane, &RunsPane::resumeRequested, this, &MainWindow::resumeRequested);
    connect(parts.runsPane, &RunsPane::openFolderRequested, this, &MainWindow::openFolderRequested);
    connect(parts.runsPane, &RunsPane::examplesRequested, this, &MainWindow::showWelcome);
    connect(parts.runsPane->commands(), &RunCommands::windowRequested, this, &MainWindow::windowRequested);
    connect(parts.prompts, &RunPrompts::cancelConfirmed, this, &MainWindow::cancelRequested);
    connect(parts.runsPane, &RunsPane::deleteRequested, this, &MainWindow::deleteRunRequested);
    connect(parts.prompts, &RunPrompts::checkpointNamed, this, &MainWindow::checkpointRequested);
    connect(parts.prompts, &RunPrompts::renamed, this, &MainWindow::renameRunRequested);
    connect(parts.prompts, &RunPrompts::simulateChosen, this, &MainWindow::simulateRequested);
    connect(parts.prompts, &RunPrompts::quitConfirmed, this, &MainWindow::quitRequested);
    connect(parts.messages->haltBar(), &MessageBar::actionRequested, this, &MainWindow::retryCommitRequested);
    connect(parts.statusLine, &StatusLine::workersChanged, this, &MainWindow::workersChanged);
    connect(parts.runPage->launch(), &LaunchPane::runRequested, this,
            [this](const QJsonObject& parameters, const RunOptions& options) {
                Q_EMIT runRequested(m_workflowPath, parameters, options);
            });
    connect(parts.runPage->launch(), &LaunchPane::simulateRequested, this,
            [this](double speedup) { Q_EMIT simulateRequested(m_workflowPath, speedup); });
    const GraphExport* exports = &parts.graphTools->exporter();
    connect(exports, &GraphExport::textRequested, this, &MainWindow::graphTextRequested);
    connect(exports, &GraphExport::failed, this, &MainWindow::showError);
    connect(exports, &GraphExport::written, this,
            [this](const QString& path) { showNotice(tr("The graph was written to %1.").arg(path)); });
    connect(m_parts, &WindowParts::openFileRequested, this, &MainWindow::openFileRequested);
    connect(parts.panels, &ApprovalPanels::putOff, this,
            [this](const QString& step) { showNotice(tr("“%1” is still waiting for your answer.").arg(step)); });
    connect(parts.asking, &ApprovalPart::editAwaited, this, [this](const QString& step) {
        showNotice(tr("“%1” opens for changes when its turn comes, and waits for you.").arg(step));
    });
}

void MainWindow::connectModels()
{
    connect(m_models.graph, &RunGraph::wasReset, this, &MainWindow::adoptGraph);
    connect(m_models.graph, &RunGraph::runChanged, this, [this] {
        updateActions();
        m_parts->updateTick();
    });
    connect(m_models.approvals, &ApprovalModel::countChanged, this, &MainWindow::updateActions);
    connect(m_models.approvals, &ApprovalModel::countChanged, this, [this] { showTitle(); });
    connect(m_models.runs, &QAbstractItemModel::dataChanged, this, &MainWindow::adoptGraph);
    connect(m_parts->runPage->launch(), &LaunchPane::faultChanged, this, &MainWindow::updateActions);
    connect(m_parts->runPage, &RunPage::stepSelected, this, &MainWindow::updateActions);
    connect(m_parts->actions->views, &QActionGroup::triggered, this, &MainWindow::updateActions);
}

} // namespace cmbagent
