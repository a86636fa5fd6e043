// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/lazypage.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowmodels.h"

#include "core/id.h"
#include "core/result.h"

#include <QObject>

#include <optional>

class QMainWindow;
class QStackedWidget;
class QTimer;

namespace cmbagent {

class ApprovalBanner;
class ApprovalPanels;
class ApprovalPart;
class BottomPart;
class BranchTreePage;
class Clock;
class ComparisonPage;
class CostPage;
class EditDesk;
class GraphTools;
class MessageArea;
class MessageBar;
class OpeningPart;
class PlayPart;
class ProblemsPage;
class RunPage;
class RunPrompts;
class RunsPane;
class RunToolBar;
class StatusLine;
class StepInspector;
class StepMenu;
class StepPart;
class WelcomePage;
class WindowActions;
class WindowDocks;
class WindowState;
struct ActionContext;

/// Makes everything in the window and wires what needs nobody outside: selection, search, counts, focus, help. What a
/// person wants of the application is left to the window. Lives on the main thread.
class WindowParts : public QObject
{
    Q_OBJECT

public:
    WindowParts(QMainWindow* window, const WindowModels& models, const Clock& clock);

    WindowActions* actions;
    RunPrompts* prompts;
    ApprovalPart* asking; ///< everything about questions; `panels` and `banner` are of it
    ApprovalPanels* panels;
    RunToolBar* toolBar = nullptr;
    MessageArea* messages = nullptr;
    MessageBar* messageBar = nullptr; ///< of `messages`: the last error or notice
    ApprovalBanner* banner = nullptr;
    PageStack* pages = nullptr;
    OpeningPart* opening = nullptr;
    WelcomePage* welcome = nullptr; ///< of `opening`
    RunPage* runPage = nullptr;
    LazyPage<ProblemsPage> problems;
    LazyPage<BranchTreePage> branches;
    LazyPage<ComparisonPage> comparison;
    LazyPage<CostPage> costs;
    RunsPane* runsPane = nullptr;
    StepInspector* inspector = nullptr;
    BottomPart* bottom = nullptr;
    StatusLine* statusLine = nullptr;
    WindowDocks* docks = nullptr;
    GraphTools* graphTools = nullptr;
    EditDesk* edit = nullptr;
    PlayPart* play = nullptr;
    StepMenu* stepMenu = nullptr;
    StepPart* decisions = nullptr; ///< about steps that failed or do not move

    /// Outline and properties instead of runs and details, the bar of the editor instead of what to choose before a
    /// run.
    void setEditing(bool isEditing);

    [[nodiscard]] ActionContext context(const QString& workflowPath) const;
    [[nodiscard]] bool isRunPageShown() const;
    /// As a person named it; of a workflow: its own name.
    [[nodiscard]] QString runName() const;
    /// The clock of the window ticks only while something on show moves.
    void updateTick();
    void showHalt(const std::optional<Error>& error);
    /// The menu says which scheme was chosen.
    void showScheme(Scheme scheme);
    void restore(const WindowState& state);
    void save(WindowState& state) const;

Q_SIGNALS:
    /// A file or folder of a run, with whatever program the desktop has for it.
    void openFileRequested(const QString& path);
    void openRequested(const QString& path);
    void importRequested(const QString& path);
    void exampleRequested(const QString& exampleId);
    void runSelected(const cmbagent::RunId& run);

private:
    void buildPages(const Clock& clock);
    void addLaterPages(const Clock& clock);
    void buildDocks(const Clock& clock);
    void connectSelection();
    void connectSearch();
    void connectCounts();
    void connectViews();
    void connectHelp();
    void fillEditMenus();
    /// The panels of what the shown run has just asked, if a person wants them to open by themselves.
    void openAskedQuestions();

    QMainWindow* m_window;
    WindowModels m_models;
    QTimer* m_tick;
    QStackedWidget* m_left = nullptr; ///< runs, or the outline of what is edited
    QStackedWidget* m_right = nullptr; ///< details, or properties
};

} // namespace cmbagent
