// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/studio/shownrun.h"

#include <QSettings>

namespace cmbagent {

class MainWindow;

/// Carries a person's requests from the window to the backend, and refusals back. Lives on the main thread.
class RunController : public QObject
{
    Q_OBJECT

public:
    RunController(Backend& backend, ShownRun& shown, MainWindow& window, QSettings& settings,
                  QObject* parent = nullptr);

    /// Shows a workflow or trace, or every fault of it; the first of them is returned as well.
    Result<void> open(const QString& path);
    /// Starts a workflow with its default values. Where that cannot be the window says why, and so does `done`, if
    /// somebody wants to know.
    void runFile(const QString& path, const Backend::Done& done = {});
    /// Shows the run a person means by an id, its beginning, or "last". Where there is none the window says so, and so
    /// does `done`, if somebody wants to know.
    void showRun(const QString& wanted, const Backend::Done& done);
    void answer(const RunId& run, const ApprovalAnswer& answer);

Q_SIGNALS:
    /// A run was started from here and is on show.
    void started(const cmbagent::RunId& run);
    /// A workflow or trace was opened from this file and is on show.
    void workflowShown(const QString& path);
    /// The files that were opened last, the newest first; this window lists them already.
    void recentChanged(const QStringList& paths);

private:
    void connectWindow();
    void run(const QString& path, const QJsonObject& parameters, const RunOptions& options);
    void begin(const QString& path, const QJsonObject& parameters, const RunOptions& options,
               const Backend::Done& done);
    void remember(const QString& path);
    /// Shows the error, if there is one.
    Backend::Done orTell();
    Result<WorkflowFile> read(const QString& path);

    Backend& m_backend;
    ShownRun& m_shown;
    MainWindow& m_window;
    QSettings& m_settings;
};

} // namespace cmbagent
