// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/windowactions.h"

#include <QAction>

namespace cmbagent {

void WindowActions::nameActions()
{
    const std::initializer_list<std::pair<QAction*, const char*>> names {
        { home, "home" },
        { newTask, "newTask" },
        { open, "open" },
        { import, "import" },
        { newWindow, "newWindow" },
        { closeWindow, "closeWindow" },
        { importOldRun, "importOldRun" },
        { sessions, "sessions" },
        { agents, "agents" },
        { settings, "settings" },
        { quit, "quit" },
        { run, "run" },
        { pause, "pause" },
        { pauseAndStop, "pauseAndStop" },
        { resume, "resume" },
        { cancel, "cancel" },
        { simulate, "simulate" },
        { playFrom, "playFrom" },
        { branches, "branches" },
        { compare, "compare" },
        { nextApproval, "nextApproval" },
        { approvalHistory, "approvalHistory" },
        { nameCheckpoint, "nameCheckpoint" },
        { renameRun, "renameRun" },
        { deleteRun, "deleteRun" },
        { openRunFolder, "openRunFolder" },
        { viewGraph, "viewGraph" },
        { viewTimeline, "viewTimeline" },
        { viewSteps, "viewSteps" },
        { viewFiles, "viewFiles" },
        { viewMetrics, "viewMetrics" },
        { viewReport, "viewReport" },
        { zoomIn, "zoomIn" },
        { zoomOut, "zoomOut" },
        { zoomActual, "zoomActual" },
        { fit, "fit" },
        { zoomSelection, "zoomSelection" },
        { minimap, "minimap" },
        { follow, "follow" },
        { readsDown, "readsDown" },
        { foldEqual, "foldEqual" },
        { tidyUp, "tidyUp" },
        { collapseGroups, "collapseGroups" },
        { expandGroups, "expandGroups" },
        { eventFeed, "eventFeed" },
        { exportGraph, "exportGraph" },
        { findStep, "findStep" },
        { findNext, "findNext" },
        { findPrevious, "findPrevious" },
        { fullScreen, "fullScreen" },
        { nextPane, "nextPane" },
        { previousPane, "previousPane" },
        { autoOpenApprovals, "autoOpenApprovals" },
        { schemeSystem, "schemeSystem" },
        { schemeLight, "schemeLight" },
        { schemeDark, "schemeDark" },
        { demonstration, "demonstration" },
        { about, "about" },
        { palette, "palette" },
        { tour, "tour" },
        { shortcuts, "shortcuts" },
        { openDataFolder, "openDataFolder" },
        { storage, "storage" },
        { costs, "costs" },
    };
    for (const auto& [action, name] : names) {
        action->setObjectName(QString::fromLatin1(name));
    }
}

} // namespace cmbagent
