// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

class ApprovalModel;
class EventModel;
class FileLocator;
class HandPlaceBook;
class LogModel;
class RunGraph;
class RunListModel;

/// What the window looks at; owned by the application, and outliving the window.
struct WindowModels
{
    RunListModel* runs = nullptr;
    ApprovalModel* approvals = nullptr; ///< the open questions of all runs
    RunGraph* graph = nullptr; ///< the run (or workflow) shown now
    LogModel* log = nullptr;
    EventModel* events = nullptr;
    FileLocator* files = nullptr;
    HandPlaceBook* places = nullptr; ///< shared by all windows; null: a window with a settings file keeps its own
};

/// One of the examples that come with the program.
struct ExampleInfo
{
    QString id;
    QString title;
    QString sentence;
};

/// What the status line says beyond what the shown run says itself.
struct WindowStatus
{
    int workers = 3; ///< steps at a time, over all runs
    int runningSteps = 0; ///< steps running now, over all runs
    bool isSaving = false; ///< events are on their way to the disk
};

} // namespace cmbagent
