// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"
#include "widgets/common/theme.h"

#include <QKeySequence>
#include <QObject>
#include <QString>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace cmbagent {

class LensMenu;

/// What is on show, as far as actions care.
struct ActionContext
{
    bool hasGraph = false; ///< a run or workflow is loaded
    bool isPageShown = false; ///< its page is in front
    bool isRun = false;
    RunState state = RunState::Draft;
    bool isOwned = false;
    bool isEditing = false; ///< what runs is the file, and this is not it
    bool hasGroups = false; ///< in the graph
    bool hasStep = false; ///< one is selected
    bool isAsking = false; ///< the run waits for an answer
    bool canSimulate = false; ///< its steps carry recorded run times
    QString runName;
    QString sourcePath; ///< the workflow file; may be empty
    QString parameterFault; ///< why the form is not valid; empty when it is
    int openApprovals = 0; ///< over all runs
    int runs = 0; ///< listed

    [[nodiscard]] bool isInterrupted() const
    {
        return isRun && !isOwned && (state == RunState::Executing || state == RunState::Planning);
    }
    bool operator==(const ActionContext&) const = default;
};

/// Every action of the window with its icon, shortcut and tool tip; enabled only when it can do something, and saying
/// why when it cannot. Lives on the main thread.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    /// Fills the menu bar; `docks` are the toggles of the panes.
    void fillMenuBar(QMenuBar* bar, const QList<QAction*>& docks);
    void update(const ActionContext& context);
    /// Every action in menu order, for the page of shortcuts.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }

    /// Property of an action that is the one thing to do now.
    static constexpr const char* primaryProperty = "primary";
    /// Property of a menu whose entries are files, not things the program can do.
    static constexpr const char* listsFilesProperty = "listsFiles";

    QAction* home;
    QAction* newTask;
    QAction* open;
    QAction* import;
    QAction* newWindow;
    QAction* closeWindow;
    QAction* importOldRun;
    QAction* sessions;
    QAction* agents;
    QAction* settings;
    QAction* quit;
    QAction* run;
    QAction* pause;
    QAction* pauseAndStop;
    QAction* resume;
    QAction* cancel;
    QAction* simulate;
    QAction* playFrom;
    QAction* branches;
    QAction* compare;
    QAction* costs;
    QAction* nextApproval;
    QAction* approvalHistory;
    QAction* nameCheckpoint;
    QAction* renameRun;
    QAction* deleteRun;
    QAction* openRunFolder;
    QAction* viewGraph;
    QAction* viewTimeline;
    QAction* viewSteps;
    QAction* viewFiles;
    QAction* viewMetrics;
    QAction* viewReport;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomActual;
    QAction* fit;
    QAction* zoomSelection;
    QAction* minimap;
    QAction* follow;
    QAction* readsDown;
    QAction* foldEqual;
    QAction* collapseGroups;
    QAction* expandGroups;
    QAction* tidyUp;
    QAction* exportGraph;
    QAction* findStep;
    QAction* findNext;
    QAction* findPrevious;
    QAction* fullScreen;
    QAction* nextPane;
    QAction* previousPane;
    QAction* autoOpenApprovals;
    QAction* schemeSystem;
    QAction* schemeLight;
    QAction* schemeDark;
    QAction* demonstration;
    QAction* about;
    QAction* palette;
    QAction* tour;
    QAction* shortcuts;
    QAction* openDataFolder;
    QAction* storage;
    QAction* eventFeed; ///< on or off; the application says which
    QMenu* fileMenu = nullptr; ///< begins with what opens something
    QMenu* examplesMenu = nullptr; ///< filled by the window
    QMenu* recentMenu = nullptr; ///< filled by the window
    LensMenu* lens; ///< what of the graph stands out
    QActionGroup* views;
    QActionGroup* schemes;

Q_SIGNALS:
    void schemeChosen(cmbagent::Scheme scheme);

private:
    QAction* add(const QString& text, const char* icon, const QKeySequence& shortcut, const QString& tip);
    void makeFileActions();
    void makeRunActions();
    void makeViewActions();
    void makeGraphActions();
    void makeHelpActions();
    /// Names under which keys and other choices are kept; they never change.
    void nameActions();

    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace cmbagent
