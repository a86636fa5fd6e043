// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/windowshell.h"

#include "widgets/common/messagebar.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/filedrop.h"
#include "widgets/shell/paletteentries.h"
#include "widgets/shell/shortcutspage.h"
#include "widgets/shell/welcometour.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runspane.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/statusline.h"
#include "widgets/window/welcomepage.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QMenuBar>
#include <QSettings>
#include <QToolButton>

namespace cmbagent {

namespace {

const QString lastUsedKey = QStringLiteral("palette/recent");
const QString tourOfferedKey = QStringLiteral("tour/offered");

} // namespace

WindowShell::WindowShell(MainWindow& window, const WindowModels& models, QSettings* settings, QObject* parent)
    : QObject(parent), m_window(window), m_models(models), m_registry(window.menuBar(), settings),
      m_palette(new CommandPalette(&window)), m_settings(settings)
{
    new FileDrop(window); // belongs to the window
    const WindowActions& actions = *window.parts().actions;
    connect(actions.palette, &QAction::triggered, this, &WindowShell::openPalette);
    connect(actions.shortcuts, &QAction::triggered, this, &WindowShell::openShortcuts);
    connect(actions.tour, &QAction::triggered, this, &WindowShell::startTour);
    if (settings) {
        m_palette->setRecent(settings->value(lastUsedKey).toStringList());
        connect(m_palette, &CommandPalette::recentChanged, this,
                [settings](const QStringList& ids) { settings->setValue(lastUsedKey, ids); });
    }
}

WindowShell::~WindowShell()
{
    delete m_shortcuts;
    delete m_tour;
}

ShortcutsPage* WindowShell::shortcuts() const
{
    return m_shortcuts;
}

WelcomeTour* WindowShell::tour() const
{
    return m_tour;
}

void WindowShell::openPalette()
{
    std::vector<PaletteEntry> entries;
    PaletteEntries::addActions(entries, m_registry);
    PaletteEntries::addRuns(entries, *m_models.runs, [this](const RunId& run) { Q_EMIT m_window.runSelected(run); });
    PaletteEntries::addSteps(entries, *m_models.graph, [this](int step) {
        m_window.showGraph();
        m_window.parts().runPage->selectStep(step);
    });
    PaletteEntries::addFiles(entries, *m_window.parts().actions->recentMenu);
    PaletteEntries::addFiles(entries, *m_window.parts().actions->examplesMenu);
    for (const Source& source : m_sources) {
        source(entries);
    }
    m_palette->open(std::move(entries));
}

void WindowShell::openShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutsPage(m_registry, &m_window);
    }
    m_shortcuts->show();
    m_shortcuts->raise();
    m_shortcuts->activateWindow();
}

// --- the tour

QList<TourStop> WindowShell::stops() const
{
    const WindowParts& parts = m_window.parts();
    const bool isStart = parts.welcome->isVisible();
    return {
        { isStart ? static_cast<QWidget*>(parts.welcome) : parts.runPage, tr("Where you start"),
          isStart ? tr("Two examples are ready to run, and your recent runs are below them. Alt+Home brings you back "
                       "here.")
                  : tr("The steps of a run, what they need and how they stand. Alt+Home brings you to the examples.") },
        { parts.toolBar->command(), tr("Search or command"),
          tr("Everything the program can do, every run, step, file and setting: type a part of its name. Actions that "
             "cannot be done now say why.") },
        { parts.toolBar, tr("Run, pause, go on"),
          tr("What runs can be paused and resumed at any time, also after the program was closed: finished steps are "
             "kept.") },
        { parts.runsPane, tr("Your runs"),
          tr("Every run of this session with its branches, on the left as soon as a run or workflow is open. Nothing "
             "recorded ever changes; playing a run again from a step makes a branch.") },
        { parts.toolBar->approvals(), tr("Questions that wait for you"),
          tr("Steps can ask a person before they go on. How many wait stands here, and Ctrl+J goes to the next one.") },
        { parts.statusLine, tr("Where it stands"),
          tr("How far the run is, how many steps may work at once, and whether everything is on the disk.") },
        { m_window.menuBar(), tr("Menus and keys"),
          tr("Help has this tour and the page of shortcuts, where every key can be changed. F6 goes round the "
             "panes.") },
    };
}

void WindowShell::startTour()
{
    if (m_tour) {
        m_tour->leave();
    }
    m_tour = new WelcomeTour(stops(), &m_window);
}

void WindowShell::offerTour()
{
    if (!m_settings || m_settings->value(tourOfferedKey, false).toBool()) {
        return;
    }
    m_settings->setValue(tourOfferedKey, true);
    MessageBar* bar = m_window.parts().messageBar;
    bar->showMessage(MessageBar::Kind::Info, tr("New here? A tour of a minute shows where everything is."),
                     tr("Help has it later, too."));
    bar->setAction(tr("&Show me"));
    connect(bar, &MessageBar::actionRequested, this, [this, bar, offer = bar->what()] {
        if (bar->what() == offer) { // another message may have taken its place
            bar->clear();
            startTour();
        }
    });
}

} // namespace cmbagent
