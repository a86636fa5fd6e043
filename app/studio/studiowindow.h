// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/resident.h"
#include "app/studio/approvalcontroller.h"
#include "app/studio/branchcontroller.h"
#include "app/studio/costdesk.h"
#include "app/studio/dependencydesk.h"
#include "app/studio/editcontroller.h"
#include "app/studio/estimatedesk.h"
#include "app/studio/importdesk.h"
#include "app/studio/overview.h"
#include "app/studio/playcontroller.h"
#include "app/studio/retrycontroller.h"
#include "app/studio/runcontroller.h"
#include "app/studio/runfilelocator.h"
#include "app/studio/shownrun.h"
#include "app/studio/stepcontroller.h"
#include "app/studio/whycontroller.h"
#include "app/studio/windowplace.h"
#include "layout/graphlayout.h"
#include "widgets/shell/windowshell.h"
#include "widgets/window/mainwindow.h"

#include <QSettings>

namespace cmbagent {

/// What all windows of the program stand on.
struct SharedParts
{
    Backend& backend;
    QSettings& settings;
    RunListModel& runs;
    ApprovalModel& approvals;
    Overview& overview;
    HandPlaceBook& places;
};

/// One window and all that belongs to it alone: what it shows, who carries out what a person wants there, and where its
/// nodes are placed. Lives on the main thread.
class StudioWindow : public QObject
{
    Q_OBJECT

public:
    /// `layout` is the number of its file with the layout, see `layoutFile`. What is shared must outlive the window.
    StudioWindow(const SharedParts& shared, int layout, QObject* parent = nullptr);
    /// A draft that is not saved stays as a journal.
    ~StudioWindow() override;

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] RunController& controller() { return m_controller; }
    [[nodiscard]] EditController& editor() { return m_editor; }
    [[nodiscard]] PlayController& play() { return m_play; }
    [[nodiscard]] RunGraph& graph() { return m_graph; }
    [[nodiscard]] ShownRun& shown() { return m_shown; }
    [[nodiscard]] WindowShell& shell() { return m_shell; }
    [[nodiscard]] WindowPlace& place() { return m_place; }
    [[nodiscard]] int layout() const { return m_layoutNumber; }

    /// What was on show is gone: the welcome page.
    void putAway();
    /// Where the layout with this number is kept: window.ini, window-2.ini, …
    static QString layoutFile(const DataDir& dir, int layout);

private:
    [[nodiscard]] WindowModels models(const SharedParts& shared);
    void connectLayout();
    void writeGraphText(const QString& path, const QString& format, bool readsDown);

    const int m_layoutNumber;
    RunGraph m_graph;
    LogModel m_log;
    EventModel m_events;
    RunFileLocator m_files;
    ShownRun m_shown;
    MainWindow m_window;
    RunController m_controller;
    EditController m_editor;
    DependencyDesk m_dependencies;
    PlayController m_play;
    WhyController m_why;
    RetryController m_retries;
    BranchController m_branches;
    CostDesk m_costs;
    EstimateDesk m_estimates;
    ImportDesk m_imports;
    WindowShell m_shell;
    ApprovalController m_answers;
    StepController m_steps;
    WindowPlace m_place;
    Resident<GraphLayout> m_layout { QStringLiteral("layout") };
};

} // namespace cmbagent
