// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/agentsdesk.h"
#include "app/studio/appearance.h"
#include "app/studio/bookmark.h"
#include "app/studio/budgetsdesk.h"
#include "app/studio/colourscheme.h"
#include "app/studio/datameter.h"
#include "app/studio/featureflags.h"
#include "app/studio/feeddesk.h"
#include "app/studio/modelsdesk.h"
#include "app/studio/notifier.h"
#include "app/studio/openorder.h"
#include "app/studio/openwindows.h"
#include "app/studio/readymodels.h"
#include "app/studio/sessionsdesk.h"
#include "app/studio/settingsdesk.h"
#include "app/studio/storagedesk.h"
#include "app/studio/studiowindow.h"
#include "app/studio/tasksdesk.h"
#include "app/studio/undodesk.h"
#include "widgets/window/handplacebook.h"

#include <vector>

namespace cmbagent {

/// The application with its windows: makes everything that is of the whole program, opens and closes windows,
/// introduces them all to each other, and shuts down in order. Lives on the main thread.
class Studio : public QObject
{
    Q_OBJECT

public:
    /// Begins with one window.
    Studio(std::unique_ptr<Backend> backend, int workers);
    ~Studio() override;

    /// The window a person used last.
    [[nodiscard]] StudioWindow& active();
    [[nodiscard]] const std::vector<std::unique_ptr<StudioWindow>>& windows() const { return m_windows; }
    /// Opens one more window, like the one used last, and shows this run in it; null: nothing yet.
    StudioWindow& openWindow(const RunId& run = {});

    // Of the window a person used last.
    [[nodiscard]] MainWindow& window() { return m_open.active(); }
    [[nodiscard]] RunController& controller() { return active().controller(); }
    [[nodiscard]] AgentsDesk& agentsDesk() { return *m_agentsDesk; }
    [[nodiscard]] ModelsDesk& models() { return *m_models; }
    [[nodiscard]] BudgetsDesk& budgets() { return *m_budgets; }
    [[nodiscard]] TasksDesk& tasks() { return *m_tasks; }
    [[nodiscard]] EditController& editor() { return active().editor(); }
    [[nodiscard]] PlayController& play() { return active().play(); }
    [[nodiscard]] RunGraph& graph() { return active().graph(); }
    [[nodiscard]] WindowShell& shell() { return active().shell(); }

    [[nodiscard]] FeedDesk& feed() { return *m_feed; }
    [[nodiscard]] ApprovalModel& approvals() { return m_approvals; }
    /// Text and motion; whoever changes its settings calls its `apply`.
    [[nodiscard]] Appearance& appearance() { return m_appearance; }
    [[nodiscard]] SettingsDesk& settings() { return *m_settingsDesk; }
    [[nodiscard]] SessionsDesk& sessions() { return *m_sessions; }
    [[nodiscard]] UndoDesk& undo() { return *m_undo; }
    void setScheme(Scheme scheme);
    /// The first thing a person sees: the windows of the last time, and in the one used last what they asked for;
    /// `done` says whether that is there.
    void begin(const OpenOrder& order, const Backend::Done& done = {});
    /// Shows what somebody asked for, also from elsewhere, in the window used last; `done` says whether it is there.
    void carryOut(const OpenOrder& order, const Backend::Done& done);
    /// Stops what runs, writes everything down and quits the program.
    void shutDown();

private:
    StudioWindow& makeWindow(int layout);
    void connectWindow(StudioWindow& window);
    void connectChoices(StudioWindow& window);
    void closeWindow(StudioWindow& window);
    void forgetClosed();
    [[nodiscard]] StudioWindow* find(const MainWindow* window) const;
    [[nodiscard]] int freeLayout() const;
    void connectBackend();
    void connectDesks();
    void takeQuestions(const RunGraph& graph);
    void listExamples();
    void setWorkers(int workers);
    /// How many steps may work at the same time, by number and by feature.
    [[nodiscard]] int stepsAtOnce() const;
    void adoptWorkers();
    void applyTheme();
    void updateStatus();

    std::unique_ptr<Backend> m_backend;
    QSettings m_settings;
    Appearance m_appearance { m_settings };
    ColourScheme m_desktop;
    Scheme m_scheme = Scheme::System;
    int m_workers;
    QList<ExampleInfo> m_examples;
    std::optional<Error> m_halt; ///< why nothing can be saved now
    RunListModel m_runs;
    ApprovalModel m_approvals;
    Overview m_overview;
    Bookmark m_bookmark;
    HandPlaceBook m_places; ///< by hand, on the canvas of any window
    QList<Place> m_left; ///< where the windows of the last time were, until we begin
    OpenWindows m_open;
    std::vector<std::unique_ptr<StudioWindow>> m_windows;
    std::vector<std::unique_ptr<StudioWindow>> m_closed; ///< for a moment: their own events are still on the way
    std::unique_ptr<UndoDesk> m_undo;
    std::unique_ptr<SettingsDesk> m_settingsDesk;
    std::unique_ptr<AgentsDesk> m_agentsDesk;
    std::unique_ptr<ModelsDesk> m_models;
    std::unique_ptr<BudgetsDesk> m_budgets;
    std::unique_ptr<ReadyModels> m_readyModels;
    std::unique_ptr<TasksDesk> m_tasks;
    std::unique_ptr<SessionsDesk> m_sessions;
    std::unique_ptr<FeatureFlags> m_features;
    std::unique_ptr<StorageDesk> m_storage;
    std::unique_ptr<DataMeter> m_meter;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<FeedDesk> m_feed;
};

} // namespace cmbagent
