// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowactions.h"

#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"
#include "widgets/window/lensmenu.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace cmbagent {

WindowActions::WindowActions(QWidget* window)
    : QObject(window), lens(new LensMenu(window)), views(new QActionGroup(this)), schemes(new QActionGroup(this)),
      m_window(window)
{
    makeFileActions();
    makeRunActions();
    makeViewActions();
    makeGraphActions();
    makeHelpActions();
    nameActions();
    update({});
}

QAction* WindowActions::add(const QString& text, const char* icon, const QKeySequence& shortcut, const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setIcon(Icons::icon(QString::fromLatin1(icon)));
    action->setShortcut(shortcut);
    ActionTips::setTip(action, tip);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

void WindowActions::makeFileActions()
{
    home = add(tr("&Welcome page"), "home", QKeySequence(Qt::ALT | Qt::Key_Home),
               tr("Examples, recent runs and where your data is"));
    newTask = add(tr("New tas&k…"), "kind-agent", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                  tr("Say in words what is to be done; agents that ask language models do it"));
    open = add(tr("&Open workflow…"), "open", QKeySequence::Open, tr("Open a workflow file (*.workflow.yaml)"));
    import = add(tr("&WfFormat trace…"), "import", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                 tr("Open a recorded workflow (WfFormat 1.5, *.json) as a graph, to look at and to simulate"));
    newWindow = add(tr("New win&dow"), "external", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                    tr("Open one more window, for another run or workflow"));
    closeWindow = add(tr("&Close window"), "close", QKeySequence(Qt::CTRL | Qt::Key_W),
                      tr("Close this window; the program goes on while another one is open"));
    importOldRun =
        add(tr("&CMBAgent run…"), "import", {},
            tr("Make a run of a folder that the Python version of CMBAgent wrote; the folder stays as it is"));
    sessions = add(tr("Sessions and &projects…"), "stack", {},
                   tr("Where your runs belong: change, make, rename, archive or delete sessions and projects"));
    agents = add(tr("A&gents…"), "list", {},
                 tr("Who can do the steps of a plan: find, read, switch, copy and write agents"));
    settings = add(tr("Se&ttings…"), "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma),
                   tr("How the program looks and speaks, and what it may use"));
    quit = add(tr("&Quit"), "close", QKeySequence(Qt::CTRL | Qt::Key_Q),
               tr("Close every window and end the program; runs can be resumed later"));
}

void WindowActions::makeRunActions()
{
    run = add(tr("&Run"), "run", QKeySequence(Qt::Key_F5), tr("Run this workflow with the parameters shown"));
    pause =
        add(tr("&Pause"), "pause", QKeySequence(Qt::Key_F6 | Qt::CTRL), tr("Start no new step; what runs may finish"));
    pauseAndStop = add(tr("Pause and &stop what runs"), "stop", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F6),
                       tr("Start no new step and stop the running ones; they run again after Resume"));
    resume = add(tr("R&esume"), "resume", QKeySequence(Qt::CTRL | Qt::Key_F5),
                 tr("Go on where this run stopped; finished steps are kept"));
    cancel = add(tr("&Cancel run…"), "cancel", QKeySequence(Qt::SHIFT | Qt::Key_F5),
                 tr("End this run; what is finished stays, the rest is not done"));
    cancel->setIconText(tr("Cancel"));
    simulate = add(tr("Si&mulate…"), "clock", QKeySequence(Qt::CTRL | Qt::Key_M),
                   tr("Let each task sleep its recorded run time, divided by a factor"));
    playFrom = add(tr("Play &from here…"), "branch", QKeySequence(Qt::CTRL | Qt::Key_B),
                   tr("Make a branch that runs the selected step again, and what needs it; this run stays as it is"));
    branches = add(tr("&Branches"), "branch", QKeySequence(Qt::CTRL | Qt::Key_T),
                   tr("All runs and their branches, with what came out of each"));
    compare = add(tr("C&ompare…"), "compare", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                  tr("Choose runs and compare them step by step, number by number"));
    costs = add(tr("Cos&ts"), "chart", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                tr("What language models cost: over time, by agent, model and step, and against budgets"));
    nextApproval = add(tr("&Answer next question"), "approvals", QKeySequence(Qt::CTRL | Qt::Key_J),
                       tr("Show the next step that waits for your answer"));
    approvalHistory = add(tr("Answers &given before…"), "history", {},
                          tr("What was answered, by whom and when, and which answers are remembered"));
    nameCheckpoint = add(tr("Name a chec&kpoint…"), "save", {}, tr("Keep the run as it is now, to branch from later"));
    renameRun = add(tr("Re&name run…"), "modify", QKeySequence(Qt::Key_F2), tr("Give this run another name"));
    deleteRun = add(tr("&Delete run"), "reject", QKeySequence(Qt::CTRL | Qt::Key_Delete),
                    tr("Remove this run and its files; for a while this can be undone"));
    openRunFolder = add(tr("Open run fo&lder"), "folder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                        tr("Show this run's files in the file manager"));
}

void WindowActions::makeViewActions()
{
    viewGraph =
        add(tr("&Graph"), "graph", QKeySequence(Qt::CTRL | Qt::Key_1), tr("The steps and what they need, as a graph"));
    viewTimeline = add(tr("&Timeline"), "timeline", QKeySequence(Qt::CTRL | Qt::Key_2),
                       tr("When each step ran, waited and was tried again"));
    viewSteps = add(tr("&Steps"), "table", QKeySequence(Qt::CTRL | Qt::Key_3), tr("The steps as a table"));
    viewFiles = add(tr("&Files"), "folder", QKeySequence(Qt::CTRL | Qt::Key_4),
                    tr("Every file the run has written, with a preview"));
    viewMetrics = add(tr("&Metrics"), "chart", QKeySequence(Qt::CTRL | Qt::Key_5),
                      tr("Numbers the steps reported, and what each of them took"));
    viewReport =
        add(tr("&Report"), "markdown", QKeySequence(Qt::CTRL | Qt::Key_6), tr("The newest report of this run"));
    for (QAction* view : { viewGraph, viewTimeline, viewSteps, viewFiles, viewMetrics, viewReport }) {
        view->setCheckable(true);
        views->addAction(view);
    }
    viewGraph->setChecked(true);
    fullScreen = add(tr("&Whole screen"), "fit", QKeySequence(Qt::Key_F11),
                     tr("Full screen: use all of the screen for this window; again to go back"));
    nextPane = add(tr("&Next pane"), "forward", QKeySequence(Qt::Key_F6), tr("Move the keyboard to the next pane"));
    previousPane = add(tr("Pre&vious pane"), "back", QKeySequence(Qt::SHIFT | Qt::Key_F6),
                       tr("Move the keyboard to the pane before"));
    autoOpenApprovals = add(tr("Open &questions when they come"), "status-waiting", {},
                            tr("Show a step's question as soon as it asks, if its run is in front"));
    autoOpenApprovals->setCheckable(true);
    autoOpenApprovals->setChecked(true);
    schemeSystem = add(tr("&System"), "theme", {}, tr("Light or dark, as the desktop says"));
    schemeLight = add(tr("&Light"), "sun", {}, tr("Always light"));
    schemeDark = add(tr("&Dark"), "moon", {}, tr("Always dark"));
    for (QAction* scheme : { schemeSystem, schemeLight, schemeDark }) {
        scheme->setCheckable(true);
        schemes->addAction(scheme);
    }
    schemeSystem->setChecked(true);
    connect(schemes, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        Q_EMIT schemeChosen(chosen == schemeLight      ? Scheme::Light
                                : chosen == schemeDark ? Scheme::Dark
                                                       : Scheme::System);
    });
}

void WindowActions::makeGraphActions()
{
    zoomIn = add(tr("Zoom &in"), "zoom-in", QKeySequence::ZoomIn, tr("Show the graph larger"));
    zoomOut = add(tr("Zoom &out"), "zoom-out", QKeySequence::ZoomOut, tr("Show the graph smaller"));
    zoomActual = add(tr("&Actual size"), "search", QKeySequence(Qt::CTRL | Qt::Key_0), tr("Show the graph at 100 %"));
    fit = add(tr("&Fit graph"), "fit", QKeySequence(Qt::CTRL | Qt::Key_9), tr("Show the whole graph"));
    zoomSelection = add(tr("Zoom to &selection"), "telescope", QKeySequence(Qt::CTRL | Qt::Key_8),
                        tr("Show the selected step and its neighbours as large as possible"));
    minimap = add(tr("M&inimap"), "minimap", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                  tr("Show a small overview in the corner of the graph"));
    minimap->setCheckable(true);
    minimap->setChecked(true);
    follow = add(tr("F&ollow what runs"), "follow", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                 tr("Keep steps that run in sight, until you move the graph yourself"));
    follow->setCheckable(true);
    readsDown = add(tr("Read from &top to bottom"), "graph-down", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                    tr("Needs above what needs them, instead of to the left"));
    readsDown->setCheckable(true);
    foldEqual = add(tr("Fold &equal steps"), "stack", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                    tr("Show more than 20 steps of one kind with the same needs as one stack"));
    foldEqual->setCheckable(true);
    foldEqual->setChecked(true);
    collapseGroups = add(tr("Collapse &groups"), "fold", {}, tr("Show each group of steps as one card"));
    expandGroups = add(tr("E&xpand groups"), "chevron-down", {}, tr("Show the steps of every group in its frame"));
    tidyUp = add(tr("Tid&y up"), "refresh", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
                 tr("Put every step back where the layout has it"));
    exportGraph = add(tr("E&xport graph…"), "save", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
                      tr("Write the graph to a file: SVG, PNG, PDF, Mermaid, DOT or JSON"));
    findStep = add(tr("&Find step"), "search", QKeySequence::Find,
                   tr("Find steps by title, id, kind, or the text of their code"));
    findNext =
        add(tr("Find ne&xt"), "forward", QKeySequence(Qt::CTRL | Qt::Key_G), tr("Go to the next step that was found"));
    findPrevious = add(tr("Find pre&vious"), "back", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                       tr("Go to the step that was found before"));
}

void WindowActions::makeHelpActions()
{
    palette = add(tr("Search or &command…"), "search", QKeySequence(Qt::CTRL | Qt::Key_K),
                  tr("Find and do anything: actions, runs, steps, files, settings"));
    tour = add(tr("&Tour of the window"), "telescope", {}, tr("Shows in a minute where everything is"));
    demonstration = add(tr("Run the de&monstration"), "run", {},
                        tr("From a sentence to a reviewed report, with recorded answers of language models; needs no "
                           "key and no network"));
    shortcuts = add(tr("&Keyboard shortcuts"), "list", QKeySequence(Qt::CTRL | Qt::Key_Slash),
                    tr("Every key and what it does, and other keys for it"));
    openDataFolder = add(tr("Open &data folder"), "folder", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                         tr("Show where this program keeps your runs"));
    storage = add(tr("St&orage…"), "save", {}, tr("What each run takes on disk, and what can be freed"));
    eventFeed = add(tr("&Event feed for other programs"), "events", {},
                    tr("Let programs on this computer that know the token follow and steer runs"));
    eventFeed->setCheckable(true);
    about = add(tr("&About CMBAgent Studio"), "info", {}, tr("Version, licence and what it is built on"));
}

void WindowActions::fillMenuBar(QMenuBar* bar, const QList<QAction*>& docks)
{
    QMenu* file = fileMenu = bar->addMenu(tr("&File"));
    file->addActions({ home, newTask, open });
    QMenu* imports = file->addMenu(tr("&Import"));
    imports->addActions({ import, importOldRun });
    examplesMenu = file->addMenu(tr("&Examples"));
    recentMenu = file->addMenu(tr("&Recent workflows"));
    for (QMenu* menu : { examplesMenu, recentMenu }) {
        menu->setProperty(listsFilesProperty, true);
    }
    file->addAction(exportGraph);
    file->addSeparator();
    file->addActions({ newWindow, closeWindow });
    file->addSeparator();
    file->addActions({ sessions, agents, settings });
    file->addSeparator();
    file->addAction(quit);

    QMenu* runs = bar->addMenu(tr("&Run"));
    runs->addActions({ run, simulate });
    runs->addSeparator();
    runs->addActions({ pause, pauseAndStop, resume, cancel });
    runs->addSeparator();
    runs->addActions({ playFrom, branches, compare, costs });
    runs->addSeparator();
    runs->addAction(nextApproval);
    runs->addAction(approvalHistory);
    runs->addAction(autoOpenApprovals);
    runs->addSeparator();
    runs->addActions({ nameCheckpoint, renameRun, openRunFolder, deleteRun });

    QMenu* view = bar->addMenu(tr("&View"));
    view->addAction(palette);
    view->addSeparator();
    view->addActions(views->actions());
    view->addSeparator();
    view->addActions(docks);
    view->addSeparator();
    view->addMenu(tr("&Zoom"))->addActions({ zoomIn, zoomOut, zoomActual, fit, zoomSelection });
    view->addAction(minimap);
    view->addMenu(lens);
    view->addAction(follow);
    view->addMenu(tr("&Arrange"))->addActions({ readsDown, foldEqual, collapseGroups, expandGroups, tidyUp });
    view->addMenu(tr("Find ste&ps"))->addActions({ findStep, findNext, findPrevious });
    view->addSeparator();
    view->addMenu(tr("Th&eme"))->addActions(schemes->actions());
    view->addSeparator();
    view->addActions({ fullScreen, nextPane, previousPane });

    QMenu* help = bar->addMenu(tr("&Help"));
    help->addActions({ tour, demonstration, shortcuts, openDataFolder, storage, eventFeed });
    help->addSeparator();
    help->addAction(about);
    for (QMenu* menu : bar->findChildren<QMenu*>()) {
        menu->setToolTipsVisible(true);
    }
}

void WindowActions::update(const ActionContext& now)
{
    const auto set = [](QAction* action, bool enabled, const QString& whyNot = {}) {
        ActionTips::setEnabled(action, enabled, whyNot);
    };
    const QString noRun = tr("No run is open");
    const QString noGraph = tr("No workflow is open");
    const bool isLive = now.isRun && now.isOwned && now.state == RunState::Executing;

    if (now.isEditing) {
        set(run, false, tr("What runs is the file: save it and press Done first"));
        run->setText(tr("&Run"));
        run->setIconText(tr("Run"));
    } else if (now.isRun) {
        set(run, !now.sourcePath.isEmpty(), tr("This run has no workflow file to start another run from"));
        run->setText(tr("&Run again…"));
        run->setProperty(primaryProperty, false);
        run->setIconText(tr("Run again"));
    } else {
        set(run, now.hasGraph && now.parameterFault.isEmpty(), now.hasGraph ? now.parameterFault : noGraph);
        run->setText(tr("&Run"));
        run->setIconText(tr("Run"));
        run->setProperty(primaryProperty, true);
    }
    const QString notLive = !now.isRun  ? noRun
        : now.isInterrupted()           ? tr("Nothing works on this run now; Resume goes on with it")
        : now.state == RunState::Paused ? tr("This run is paused already")
                                        : tr("This run has ended");
    set(pause, isLive, notLive);
    set(pauseAndStop, isLive, notLive);
    const bool isDraft = now.isRun && !now.isOwned && now.state == RunState::Draft;
    const bool canResume =
        now.isRun && (isDraft || now.state == RunState::Paused || now.state == RunState::Failed || now.isInterrupted());
    // Nobody else can give the answer; going on would only wait for it again.
    resume->setProperty(primaryProperty, !now.isAsking);
    set(resume, canResume, !now.isRun ? noRun : isLive ? tr("This run is going on already") : tr("This run has ended"));
    set(cancel, now.isRun && !isEnded(now.state), now.isRun ? tr("This run has ended") : noRun);
    set(simulate, now.canSimulate && !now.sourcePath.isEmpty(),
        now.hasGraph ? tr("These steps have no recorded run times; import a trace to simulate it") : noGraph);
    set(playFrom, now.isRun && now.hasStep, now.isRun ? tr("No step is selected") : noRun);
    set(compare, now.runs >= 2, now.runs == 0 ? tr("There is no run yet") : tr("There is only one run yet"));
    set(nextApproval, now.openApprovals > 0, tr("Nothing waits for your answer"));
    set(nameCheckpoint, now.isRun && !isEnded(now.state),
        now.isRun ? tr("This run has ended; it can be branched from at any time") : noRun);
    set(renameRun, now.isRun, noRun);
    set(openRunFolder, now.isRun, noRun);
    set(deleteRun, now.isRun && !isLive, now.isRun ? tr("This run is going on; cancel it first") : noRun);
    for (QAction* view : views->actions()) {
        set(view, now.isPageShown, noGraph);
    }
    const bool isGraphShown = now.isPageShown && viewGraph->isChecked();
    const QString notGraph = now.isPageShown ? tr("This is for the graph; it is not in front") : noGraph;
    for (QAction* action : { zoomIn, zoomOut, zoomActual, fit, zoomSelection, minimap, readsDown, foldEqual, tidyUp }) {
        set(action, isGraphShown, notGraph);
    }
    for (QAction* action : { collapseGroups, expandGroups }) {
        set(action, isGraphShown && now.hasGroups, isGraphShown ? tr("No step of this graph is in a group") : notGraph);
    }
    lens->setEnabled(isGraphShown);
    set(follow, isGraphShown && now.isRun, isGraphShown ? tr("Only a run has steps that run") : notGraph);
    set(exportGraph, now.isPageShown, noGraph);
    for (QAction* action : { findStep, findNext, findPrevious }) {
        set(action, now.isPageShown, noGraph);
    }
}

} // namespace cmbagent
