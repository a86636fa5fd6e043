// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowparts.h"

#include "items/approvalmodel.h"
#include "items/rungraph.h"
#include "items/runlistmodel.h"
#include "widgets/approvals/approvalbanner.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/modemenu.h"
#include "widgets/approvals/steppart.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/runcommands.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/common/filelocator.h"
#include "widgets/common/messagebar.h"
#include "widgets/costs/costpage.h"
#include "widgets/editor/draftform.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editbar.h"
#include "widgets/editor/editdesk.h"
#include "widgets/editor/outlinepane.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/filespage.h"
#include "widgets/window/graphexport.h"
#include "widgets/window/graphtools.h"
#include "widgets/window/helpdialogs.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/openingpart.h"
#include "widgets/window/playpart.h"
#include "widgets/window/problemspage.h"
#include "widgets/window/runheader.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/runspane.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/statusline.h"
#include "widgets/window/stepmenu.h"
#include "widgets/window/steptable.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"
#include "widgets/window/windowstate.h"

#include <QAction>
#include <QActionGroup>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int tickMillis = 1000;

} // namespace

WindowParts::WindowParts(QMainWindow* window, const WindowModels& models, const Clock& clock)
    : QObject(window), actions(new WindowActions(window)), prompts(new RunPrompts(window)),
      asking(new ApprovalPart(*models.approvals, *models.graph, models.files, clock, window)), panels(asking->panels()),
      m_window(window), m_models(models), m_tick(new QTimer(this))
{
    toolBar = new RunToolBar(*actions, window);
    window->addToolBar(toolBar);
    statusLine = new StatusLine(*models.graph, clock, window);
    window->setStatusBar(statusLine);
    buildPages(clock);
    buildDocks(clock);
    actions->fillMenuBar(window->menuBar(), docks->toggles());
    fillEditMenus();
    m_tick->setInterval(tickMillis);
    connectSelection();
    connectSearch();
    connectCounts();
    connectViews();
    connectHelp();
}

void WindowParts::buildPages(const Clock& clock)
{
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    messages = new MessageArea;
    messageBar = messages->bar();
    column->addWidget(messages);
    banner = asking->banner();
    column->addWidget(banner);
    pages = new PageStack; // the run page may be low: the console below it needs room, too
    column->addWidget(pages, 1);
    opening = new OpeningPart(m_models, clock, *actions, m_window);
    welcome = opening->welcome();
    runPage = new RunPage(m_models, clock, *actions);
    runPage->header()->addTool(asking->modes());
    graphTools = new GraphTools(*runPage->canvas(), *actions, m_window);
    runsPane = new RunsPane(m_models.runs, clock);
    pages->addWidget(welcome);
    pages->addWidget(runPage);
    addLaterPages(clock);
    m_window->setCentralWidget(central);
}

void WindowParts::addLaterPages(const Clock& clock)
{
    problems = LazyPage<ProblemsPage>(*pages, [this] {
        auto* page = new ProblemsPage;
        connect(page, &ProblemsPage::openRequested, this, &WindowParts::openRequested);
        connect(page, &ProblemsPage::openOtherRequested, opening, [this] { opening->chooseFile(false); });
        return page;
    });
    branches = LazyPage<BranchTreePage>(
        *pages, [this, &clock] { return new BranchTreePage(m_models.runs, runsPane->commands(), clock); });
    comparison = LazyPage<ComparisonPage>(*pages, [this, &clock] {
        auto* page = new ComparisonPage(m_models.files, clock);
        connect(page, &ComparisonPage::openExternallyRequested, this, &WindowParts::openFileRequested);
        return page;
    });
    costs = LazyPage<CostPage>(*pages, [] { return new CostPage; });
}

void WindowParts::buildDocks(const Clock& clock)
{
    inspector = new StepInspector(*m_models.graph, m_models.files, clock);
    bottom = new BottomPart(m_models, clock, asking->inbox());
    edit = new EditDesk(m_window, runPage->canvas());
    m_left = new QStackedWidget;
    m_left->addWidget(runsPane);
    m_left->addWidget(edit->outline);
    m_right = new QStackedWidget;
    m_right->addWidget(inspector);
    m_right->addWidget(edit->form);
    docks = new WindowDocks(m_window, m_left, m_right, bottom);
    play = new PlayPart(m_models, *actions, *runPage, *inspector, *docks, this);
    stepMenu = new StepMenu(*m_models.graph, *actions, *runPage, *inspector, *docks, this);
    decisions = new StepPart(*m_models.graph, m_models.files, m_window);
    connect(stepMenu, &StepMenu::opened, decisions, &StepPart::addTo);
    connect(stepMenu, &StepMenu::opened, asking, &ApprovalPart::addTo); // an answer stands in front of all
    connect(inspector, &StepInspector::actionRequested, decisions, &StepPart::begin);
    connect(edit, &EditDesk::formNeeded, docks, &WindowDocks::showInspector);
}

void WindowParts::fillEditMenus()
{
    QMenuBar* bar = m_window->menuBar();
    auto* menu = new QMenu(tr("&Edit"), bar);
    edit->actions->fillMenu(menu);
    bar->insertMenu(bar->actions().at(1), menu);
    QAction* behind = actions->examplesMenu->menuAction();
    QList<QAction*> files = actions->fileMenu->actions();
    QAction* imports = files.value(files.indexOf(behind) - 1, behind);
    actions->fileMenu->insertActions(actions->open, { edit->actions->newWorkflow });
    for (QAction* way : { edit->actions->newWorkflow, actions->newTask, actions->demonstration }) {
        welcome->addWay(way);
    }
    actions->fileMenu->insertActions(imports, { edit->actions->save, edit->actions->saveAs });
}

void WindowParts::setEditing(bool isEditing)
{
    edit->setEditing(isEditing);
    runPage->setEditing(edit->bar, isEditing);
    stepMenu->setOffered(!isEditing);
    m_left->setCurrentIndex(isEditing ? 1 : 0);
    m_right->setCurrentIndex(isEditing ? 1 : 0);
    docks->setTitles(isEditing ? tr("Outline") : tr("Runs"), isEditing ? tr("Properties") : tr("Details"));
    if (isEditing) {
        actions->viewGraph->setChecked(true);
        docks->showInspector();
    }
}

void WindowParts::connectSelection()
{
    connect(runPage, &RunPage::stepSelected, inspector, &StepInspector::showStep);
    connect(inspector, &StepInspector::fileActivated, this, [this](int step, const QString& name) {
        actions->viewFiles->setChecked(true);
        runPage->files()->showFile(step, name);
    });
    connect(inspector, &StepInspector::answerRequested, asking, &ApprovalPart::open);
    connect(inspector, &StepInspector::openExternallyRequested, this, &WindowParts::openFileRequested);
    connect(inspector, &StepInspector::folderRequested, this, [this](int step, int attempt) {
        if (m_models.files) {
            Q_EMIT openFileRequested(m_models.files->attemptFolder(step, attempt));
        }
    });
    connect(runPage, &RunPage::openFileRequested, this, &WindowParts::openFileRequested);
    connect(asking, &ApprovalPart::openFileRequested, this, &WindowParts::openFileRequested);
    connect(runPage, &RunPage::stepActivated, this, [this](int step) {
        docks->showInspector();
        asking->open(step); // a step that waits for an answer gets one by the shortest way
    });
    connect(bottom, &BottomPart::stepChosen, runPage, &RunPage::selectStep);
}

void WindowParts::connectSearch()
{
    connect(toolBar, &RunToolBar::findRequested, this, [this](const QString& text, int way) {
        if (StepTable* table = runPage->steps().made()) {
            table->setFilter(runPage->view() == RunPage::Steps ? text : QString());
        }
        const RunPage::Found found = runPage->findStep(text, RunPage::Find(way));
        toolBar->setFound(found.place, text.trimmed().isEmpty() ? -1 : found.count);
    });
    connect(actions->findStep, &QAction::triggered, this, [this] {
        toolBar->find()->setFocus(Qt::ShortcutFocusReason);
        toolBar->find()->selectAll();
    });
    connect(m_models.graph, &RunGraph::wasReset, toolBar->find(), &QLineEdit::clear);
}

void WindowParts::connectCounts()
{
    connect(m_models.approvals, &ApprovalModel::countChanged, toolBar, &RunToolBar::setWaiting);
    toolBar->setWaiting(m_models.approvals->count());
    connect(m_models.graph, &RunGraph::approvalsChanged, this, &WindowParts::openAskedQuestions);
    connect(actions->nextApproval, &QAction::triggered, this, [this] { panels->openNext(); });
    connect(actions->approvalHistory, &QAction::triggered, asking, &ApprovalPart::showHistory);
    connect(m_tick, &QTimer::timeout, runPage, &RunPage::tick);
    connect(m_tick, &QTimer::timeout, statusLine, &StatusLine::refresh);
}

void WindowParts::connectViews()
{
    const QList<QAction*> views = actions->views->actions();
    for (int i = 0; i < views.size(); ++i) {
        connect(views[i], &QAction::toggled, this, [this, i](bool isOn) {
            if (isOn) {
                docks->showPage();
                runPage->showView(RunPage::View(i));
            }
        });
    }
    connect(actions->cancel, &QAction::triggered, this,
            [this] { prompts->askCancel(m_models.graph->run(), runName()); });
    connect(actions->nameCheckpoint, &QAction::triggered, this,
            [this] { prompts->askCheckpoint(m_models.graph->run()); });
    connect(actions->renameRun, &QAction::triggered, this,
            [this] { prompts->askRename(m_models.graph->run(), runName()); });
    connect(runsPane, &RunsPane::renameRequested, prompts, &RunPrompts::askRename);
    connect(runsPane, &RunsPane::cancelRequested, prompts, &RunPrompts::askCancel);
    connect(runsPane->commands(), &RunCommands::hypothesisRequested, prompts, &RunPrompts::askHypothesis);
    connect(opening, &OpeningPart::exampleRequested, this, &WindowParts::exampleRequested);
    connect(opening, &OpeningPart::openRequested, this, &WindowParts::openRequested);
    connect(opening, &OpeningPart::importRequested, this, &WindowParts::importRequested);
    connect(welcome, &WelcomePage::runSelected, this, &WindowParts::runSelected);
    connect(runsPane, &RunsPane::runSelected, this, &WindowParts::runSelected);
    connect(asking, &ApprovalPart::runSelected, this, &WindowParts::runSelected);
    connect(runsPane, &RunsPane::newRunRequested, opening, [this] { opening->chooseFile(false); });
    connect(actions->exportGraph, &QAction::triggered, this, [this] { graphTools->exporter().choose(runName()); });
    connect(actions->fullScreen, &QAction::triggered, m_window,
            [this] { m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen); });
    connect(actions->nextPane, &QAction::triggered, docks, [this] { docks->cycleFocus(1); });
    connect(actions->previousPane, &QAction::triggered, docks, [this] { docks->cycleFocus(-1); });
}

void WindowParts::connectHelp()
{
    connect(actions->about, &QAction::triggered, this, [this] { (new AboutDialog(m_window))->show(); });
}

QString WindowParts::runName() const
{
    const RunGraph& graph = *m_models.graph;
    if (graph.isEmpty()) {
        return {};
    }
    if (!graph.isRun()) {
        return graph.workflow()->name;
    }
    const QModelIndex listed = m_models.runs->indexOf(graph.run());
    const RunSummary* known = listed.isValid() ? m_models.runs->runAt(listed) : nullptr;
    const QString& given = graph.projection().created().name;
    return known ? known->name : given.isEmpty() ? graph.workflow()->name : given;
}

void WindowParts::showHalt(const std::optional<Error>& error)
{
    statusLine->setHalted(error);
    messages->showHalt(error);
}

void WindowParts::restore(const WindowState& state)
{
    docks->restore(state);
    graphTools->restore(state);
    runsPane->setFolded(state.texts(QStringLiteral("runs/folded")));
    branches.whenMade(this, [outcome = state.texts(QStringLiteral("branches/outcome"))](BranchTreePage& page) {
        page.setWantedOutcome(outcome);
    });
    actions->autoOpenApprovals->setChecked(state.flag(QStringLiteral("view/autoOpenApprovals"), true));
    showScheme(state.scheme());
}

void WindowParts::showScheme(Scheme scheme)
{
    (scheme == Scheme::Light      ? actions->schemeLight
         : scheme == Scheme::Dark ? actions->schemeDark
                                  : actions->schemeSystem)
        ->setChecked(true);
}

void WindowParts::save(WindowState& state) const
{
    docks->save(state);
    graphTools->save(state);
    state.setTexts(QStringLiteral("runs/folded"), runsPane->folded());
    if (const BranchTreePage* page = branches.made()) { // else it is as it was read
        state.setTexts(QStringLiteral("branches/outcome"), page->wantedOutcome());
    }
    state.setFlag(QStringLiteral("view/autoOpenApprovals"), actions->autoOpenApprovals->isChecked());
}

bool WindowParts::isRunPageShown() const
{
    return pages->currentWidget() == runPage;
}

ActionContext WindowParts::context(const QString& workflowPath) const
{
    const RunGraph& graph = *m_models.graph;
    ActionContext now;
    now.hasGraph = !graph.isEmpty();
    now.isPageShown = isRunPageShown();
    now.openApprovals = m_models.approvals->count();
    now.runs = m_models.runs->runCount();
    if (!now.hasGraph) {
        return now;
    }
    const auto& steps = graph.workflow()->steps;
    now.isRun = graph.isRun();
    now.isEditing = edit->isEditing();
    now.state = graph.projection().state();
    now.isOwned = graph.isOwned();
    now.isAsking = now.isRun && graph.projection().isWaitingForApproval();
    now.hasGroups = std::any_of(steps.begin(), steps.end(), [](const StepSpec& step) { return !step.group.isEmpty(); });
    now.hasStep = runPage->selectedStep() >= 0;
    now.canSimulate =
        std::any_of(steps.begin(), steps.end(), [](const StepSpec& step) { return step.simulatedMillis > 0; });
    now.runName = runName();
    now.sourcePath = now.isRun ? graph.projection().created().sourcePath : workflowPath;
    now.parameterFault = now.isRun ? QString() : runPage->launch()->fault();
    return now;
}

void WindowParts::updateTick()
{
    const RunGraph& graph = *m_models.graph;
    const bool moves = graph.isRun() && graph.isOwned() && !isEnded(graph.projection().state());
    if (moves != m_tick->isActive()) {
        moves ? m_tick->start() : m_tick->stop();
    }
}

void WindowParts::openAskedQuestions()
{
    if (!actions->autoOpenApprovals->isChecked() || !isRunPageShown()) {
        return;
    }
    for (const Approval& approval : m_models.graph->projection().approvals()) {
        if (approval.isOpen() && !panels->panel(approval.request.id)) {
            panels->openQuietly(approval.request.id);
        }
    }
}

} // namespace cmbagent
