// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"
#include "widgets/common/theme.h"

#include <QList>
#include <QMainWindow>

#include <optional>
#include <vector>

class QStackedWidget;

namespace cmbagent {

class ApprovalModel;
class ApprovalPanels;
class CanvasView;
class Clock;
class EventModel;
class FileLocator;
class LogModel;
class MessageBar;
class ProblemsPage;
class RunGraph;
class RunListModel;
class RunPage;
class RunsPane;
class StatusLine;
class WelcomePage;
class WindowActions;
class WindowDocks;
class WindowState;

/// What the window looks at; owned by the application, and outliving the window.
struct WindowModels
{
    RunListModel* runs = nullptr;
    ApprovalModel* approvals = nullptr; ///< the open questions of all runs
    RunGraph* graph = nullptr;          ///< the run (or workflow) shown now
    LogModel* log = nullptr;
    EventModel* events = nullptr;
    FileLocator* files = nullptr;
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
    int workers = 3;      ///< steps at a time, over all runs
    int runningSteps = 0; ///< steps running now, over all runs
    bool isSaving = false; ///< events are on their way to the disk
};

/// The main window: pages, docks, bars and actions around the item models it was given. Knows no engine and no store: what a
/// person wants leaves as a signal, what happened arrives through the models. Lives on the main thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settingsFile` is where geometry, docks and choices are remembered; empty: nowhere.
    MainWindow(const WindowModels& models, const Clock& clock, const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The drawing area of the run page, for whoever places nodes for it.
    [[nodiscard]] CanvasView* canvas() const;
    /// The scheme a person chose last time.
    [[nodiscard]] Scheme scheme() const;
    /// Closes without asking again; what the application calls when everything is flushed.
    void closeNow();

public Q_SLOTS:
    void showWelcome();
    /// The page of the run in the graph; `run` is highlighted in the list.
    void showRun(const cmbagent::RunId& run);
    /// The page of a workflow that has not run yet: the graph was reset to it, `path` is its file.
    void showWorkflow(const QString& path);
    /// The page of whatever the graph holds.
    void showGraph();
    void showProblems(const QString& path, const std::vector<cmbagent::Error>& problems);
    void showError(const cmbagent::Error& error);
    void showNotice(const QString& text);
    /// An answer was not taken (late, stale, …): says why in its panel.
    void showAnswerRefused(const cmbagent::ApprovalId& approval, const cmbagent::Error& error);
    void openApproval(const cmbagent::ApprovalId& approval);
    void setStorageHalted(const std::optional<cmbagent::Error>& error);
    void setStatus(const cmbagent::WindowStatus& status);
    void setExamples(const QList<cmbagent::ExampleInfo>& examples);
    void setRecentFiles(const QStringList& paths);
    void setDataPlace(const QString& path, qint64 bytes);
    void setTheme(const cmbagent::Theme& theme);

Q_SIGNALS:
    void runRequested(const QString& workflowPath, const QJsonObject& parameters, const cmbagent::RunOptions& options);
    void openRequested(const QString& path);
    void importRequested(const QString& path);
    void exampleRequested(const QString& exampleId);
    void runSelected(const cmbagent::RunId& run);
    void pauseRequested(const cmbagent::RunId& run, bool stopWhatRuns);
    void resumeRequested(const cmbagent::RunId& run);
    void cancelRequested(const cmbagent::RunId& run);
    void answerRequested(const cmbagent::RunId& run, const cmbagent::ApprovalId& approval, const cmbagent::BlobHash& hash,
                         cmbagent::Resolution resolution, const QString& comment);
    void simulateRequested(const QString& path, double speedup);
    void deleteRunRequested(const cmbagent::RunId& run);
    void renameRunRequested(const cmbagent::RunId& run, const QString& name);
    void openFolderRequested(const cmbagent::RunId& run);
    void openDataFolderRequested();
    void workersChanged(int workers);
    void schemeChanged(cmbagent::Scheme scheme);
    void retryCommitRequested();
    /// A person wants to leave (and has agreed to stop what runs): flush, then call `closeNow`.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
};

} // namespace cmbagent
