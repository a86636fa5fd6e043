// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowmodels.h"

#include <QList>
#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

namespace cmbagent {

class CanvasView;
class Clock;
class WindowParts;
class WindowState;

/// The main window: pages, docks, bars and actions around the item models it was given. Knows no engine and no store:
/// what a person wants leaves as a signal, what happened arrives through the models. Lives on the main thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `settingsFile` is where geometry, docks and choices are remembered; empty: nowhere.
    MainWindow(const WindowModels& models, const Clock& clock, const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The pieces of the window; for tests and for whoever takes pictures of it.
    [[nodiscard]] const WindowParts& parts() const { return *m_parts; }
    /// The drawing area of the run page, for whoever places nodes for it.
    [[nodiscard]] CanvasView* canvas() const;
    /// The scheme a person chose last time.
    [[nodiscard]] Scheme scheme() const;
    /// The run in the graph; null when it holds none.
    [[nodiscard]] RunId shownRun() const;
    /// Whether closing this window ends the program, and is asked about accordingly. It does at first.
    void setLast(bool isLast) { m_isLast = isLast; }
    /// Closes without asking again; what the application calls when everything is flushed.
    void closeNow();
    /// Writes down now where everything is in the window, for a window that is to look like it.
    void saveLayout();

public Q_SLOTS:
    /// In front of whatever else is on the screen, also when it was minimized.
    void comeForward();
    void showWelcome();
    /// The page of the run in the graph; `run` is highlighted in the list.
    void showRun(const cmbagent::RunId& run);
    /// The page of a workflow that has not run yet: the graph was reset to it, `path` is its file.
    void showWorkflow(const QString& path);
    /// The page of whatever the graph holds.
    void showGraph();
    /// Another of the pages in `parts()`.
    void showPage(QWidget* page);
    /// Begins or ends editing what the graph holds, as far as it shows.
    void setEditing(bool isEditing);
    void showProblems(const QString& path, const std::vector<cmbagent::Error>& problems);
    void showError(const cmbagent::Error& error);
    void showNotice(const QString& text);
    /// An answer was not taken (late, stale, …): says why in its panel.
    void showAnswerRefused(const cmbagent::ApprovalId& approval, const cmbagent::Error& error);
    void openApproval(const cmbagent::ApprovalId& approval);
    /// Shows a step with its details, after its run has come when another one is on show; `step` < 0: the run only.
    void openStep(const cmbagent::RunId& run, int step);
    void setStorageHalted(const std::optional<cmbagent::Error>& error);
    void setStatus(const cmbagent::WindowStatus& status);
    void setExamples(const QList<cmbagent::ExampleInfo>& examples);
    void setRecentFiles(const QStringList& paths);
    void setDataPlace(const QString& path, qint64 bytes);
    void setTheme(const cmbagent::Theme& theme);
    /// A person chose it in another window: said in the menu here, and remembered.
    void adoptScheme(cmbagent::Scheme scheme);

Q_SIGNALS:
    void runRequested(const QString& workflowPath, const QJsonObject& parameters, const cmbagent::RunOptions& options);
    void openRequested(const QString& path);
    void importRequested(const QString& path);
    void exampleRequested(const QString& exampleId);
    void runSelected(const cmbagent::RunId& run);
    void pauseRequested(const cmbagent::RunId& run, bool stopWhatRuns);
    void resumeRequested(const cmbagent::RunId& run);
    void cancelRequested(const cmbagent::RunId& run);
    void simulateRequested(const QString& path, double speedup);
    /// Can be taken back for a while, so nothing is asked.
    void deleteRunRequested(const cmbagent::RunId& run);
    void checkpointRequested(const cmbagent::RunId& run, const QString& name);
    void renameRunRequested(const cmbagent::RunId& run, const QString& name);
    void openFolderRequested(const cmbagent::RunId& run);
    void openDataFolderRequested();
    /// The graph on show as text in a file; `format`: "mermaid", "dot" or "json".
    void graphTextRequested(const QString& path, const QString& format, bool readsDown);
    /// A file of a run, with whatever program the desktop has for it.
    void openFileRequested(const QString& path);
    void workersChanged(int workers);
    void schemeChanged(cmbagent::Scheme scheme);
    void retryCommitRequested();
    /// One more window, of this run; null: of nothing yet.
    void windowRequested(const cmbagent::RunId& run);
    /// A person closed this window; others stay.
    void closed();
    /// A person wants to leave (and has agreed to stop what runs): flush, then call `closeNow`.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restore();
    void leave();
    void connectActions();
    void connectCommands();
    void connectModels();
    void adoptGraph();
    void updateActions();
    /// The title of the window, after how many questions wait.
    void showTitle(const QString& title);
    void showTitle() { showTitle(m_title); }
    void runOrAgain();
    void selectWanted(const RunId& run);

    WindowModels m_models;
    std::unique_ptr<WindowState> m_state;
    WindowParts* m_parts;
    QString m_workflowPath; ///< of the workflow in the graph
    WindowStatus m_status;
    std::pair<RunId, int> m_wanted { {}, -1 }; ///< a step to be shown when its run comes
    QString m_title;
    bool m_mayClose = false;
    bool m_isLast = true;
};

} // namespace cmbagent
