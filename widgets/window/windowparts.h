// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/windowmodels.h"

#include "core/id.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QMainWindow;
class QStackedWidget;
class QTimer;

namespace cmbagent {

class ApprovalBanner;
class ApprovalPanels;
class ApprovalsPane;
class BottomPanel;
class Clock;
class ConsolePane;
class EventsPane;
class MessageBar;
class ProblemsPage;
class ProblemsPane;
class RunPage;
class RunPrompts;
class RunsPane;
class RunToolBar;
class StatusLine;
class StepInspector;
class WelcomePage;
class WindowActions;
class WindowDocks;
struct ActionContext;

/// Makes everything in the window and wires what needs nobody outside: selection, search, counts, focus, help. What a person wants
/// of the application is left to the window. Lives on the main thread.
class WindowParts : public QObject
{
    Q_OBJECT

public:
    WindowParts(QMainWindow* window, const WindowModels& models, const Clock& clock);

    WindowActions* actions;
    RunPrompts* prompts;
    ApprovalPanels* panels;
    RunToolBar* toolBar = nullptr;
    MessageBar* haltBar = nullptr;    ///< stays until the disk is well again
    MessageBar* messageBar = nullptr; ///< the last error or notice
    QTimer* noticeTimer = nullptr;    ///< takes a notice away
    ApprovalBanner* banner = nullptr;
    QStackedWidget* pages = nullptr;
    WelcomePage* welcome = nullptr;
    RunPage* runPage = nullptr;
    ProblemsPage* problems = nullptr;
    RunsPane* runsPane = nullptr;
    StepInspector* inspector = nullptr;
    BottomPanel* bottom = nullptr;
    ConsolePane* console = nullptr;
    EventsPane* events = nullptr;
    ApprovalsPane* approvals = nullptr;
    ProblemsPane* runProblems = nullptr;
    StatusLine* statusLine = nullptr;
    WindowDocks* docks = nullptr;

    [[nodiscard]] ActionContext context(const QString& workflowPath) const;
    [[nodiscard]] bool isRunPageShown() const;
    /// As a person named it; of a workflow: its own name.
    [[nodiscard]] QString runName() const;
    /// The clock of the window ticks only while something on show moves.
    void updateTick();
    void openAskedQuestions();
    /// Asks for a file without blocking.
    void chooseFile(bool isTrace, const std::function<void(const QString&)>& chosen);
    void fillExamples(const QList<ExampleInfo>& examples, const std::function<void(const QString&)>& chosen);
    void fillRecent(const QStringList& paths, const std::function<void(const QString&)>& chosen);

private:
    void buildPages(const Clock& clock);
    void buildDocks(const Clock& clock);
    void connectSelection();
    void connectCounts();
    void connectViews();
    void connectHelp();

    QMainWindow* m_window;
    WindowModels m_models;
    QTimer* m_tick;
};

} // namespace cmbagent
