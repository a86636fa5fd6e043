// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/resident.h"
#include "app/studio/appearance.h"
#include "app/studio/approvalcontroller.h"
#include "app/studio/bookmark.h"
#include "app/studio/branchcontroller.h"
#include "app/studio/colourscheme.h"
#include "app/studio/editcontroller.h"
#include "app/studio/featureflags.h"
#include "app/studio/feeddesk.h"
#include "app/studio/notifier.h"
#include "app/studio/openorder.h"
#include "app/studio/overview.h"
#include "app/studio/playcontroller.h"
#include "app/studio/retrycontroller.h"
#include "app/studio/runcontroller.h"
#include "app/studio/runfilelocator.h"
#include "app/studio/sessionsdesk.h"
#include "app/studio/settingsdesk.h"
#include "app/studio/shownrun.h"
#include "app/studio/storagedesk.h"
#include "app/studio/undodesk.h"
#include "app/studio/whycontroller.h"
#include "layout/graphlayout.h"
#include "widgets/shell/windowshell.h"
#include "widgets/window/mainwindow.h"

#include <QSettings>

namespace cmbagent {

/// The application with a window: makes everything, introduces it to each other, and shuts it down in order. Lives on
/// the main thread.
class Studio : public QObject
{
    Q_OBJECT

public:
    Studio(std::unique_ptr<Backend> backend, int workers);
    ~Studio() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] RunController& controller() { return *m_controller; }
    [[nodiscard]] EditController& editor() { return *m_editor; }
    [[nodiscard]] PlayController& play() { return *m_play; }
    [[nodiscard]] FeedDesk& feed() { return *m_feed; }
    [[nodiscard]] RunGraph& graph() { return m_graph; }
    [[nodiscard]] ApprovalModel& approvals() { return m_approvals; }
    /// Text and motion; whoever changes its settings calls its `apply`.
    [[nodiscard]] Appearance& appearance() { return m_appearance; }
    [[nodiscard]] WindowShell& shell() { return *m_shell; }
    [[nodiscard]] SettingsDesk& settings() { return *m_settingsDesk; }
    [[nodiscard]] SessionsDesk& sessions() { return *m_sessions; }
    [[nodiscard]] UndoDesk& undo() { return *m_undo; }
    void setScheme(Scheme scheme);
    /// The first thing a person sees: what they asked for, or where they were.
    void begin(const OpenOrder& order);
    /// Shows what somebody asked for, also from elsewhere; `done` says whether it is there.
    void carryOut(const OpenOrder& order, const Backend::Done& done);
    /// Stops what runs, writes everything down and quits the program.
    void shutDown();

private:
    void connectLayout();
    void writeGraphText(const QString& path, const QString& format, bool readsDown);
    void connectSettings();
    void connectDesks();
    void listExamples();
    void applyTheme();
    void updateStatus();
    void measureData();

    std::unique_ptr<Backend> m_backend;
    QSettings m_settings;
    Appearance m_appearance { m_settings };
    ColourScheme m_desktop;
    Scheme m_scheme = Scheme::System;
    int m_workers;
    RunListModel m_runs;
    ApprovalModel m_approvals;
    RunGraph m_graph;
    LogModel m_log;
    EventModel m_events;
    RunFileLocator m_files;
    std::unique_ptr<MainWindow> m_window;
    ShownRun m_shown;
    Overview m_overview;
    std::unique_ptr<RunController> m_controller;
    std::unique_ptr<StorageDesk> m_storage;
    std::unique_ptr<EditController> m_editor;
    std::unique_ptr<PlayController> m_play;
    std::unique_ptr<WhyController> m_why;
    std::unique_ptr<RetryController> m_retries;
    std::unique_ptr<BranchController> m_branches;
    std::unique_ptr<WindowShell> m_shell;
    std::unique_ptr<UndoDesk> m_undo;
    std::unique_ptr<SettingsDesk> m_settingsDesk;
    std::unique_ptr<SessionsDesk> m_sessions;
    std::unique_ptr<FeatureFlags> m_features;
    std::unique_ptr<FeedDesk> m_feed;
    std::unique_ptr<Bookmark> m_bookmark;
    std::unique_ptr<ApprovalController> m_answers;
    std::unique_ptr<Notifier> m_notifier;
    Resident<GraphLayout> m_layout { QStringLiteral("layout") };
};

} // namespace cmbagent
