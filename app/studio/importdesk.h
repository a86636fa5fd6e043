// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/oldrunimport.h"

namespace cmbagent {

class MainWindow;

/// Asks for the folder of an old run, imports it while the window goes on, and shows the run. Lives on the main thread.
class ImportDesk : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the desk.
    ImportDesk(Backend& backend, MainWindow& window, QObject* parent = nullptr);

    /// One import at a time; a second one is told to wait.
    void importFolder(const QString& folder);

Q_SIGNALS:
    void runSelected(const cmbagent::RunId& run);

private:
    void chooseFolder();
    void takeRun(const QJsonObject& report);
    void end();

    Backend& m_backend;
    MainWindow& m_window;
    std::unique_ptr<OldRunImport> m_import;
    RunId m_first; ///< the one that is shown
    int m_count = 0;
    int m_known = 0; ///< that were imported before
};

} // namespace cmbagent
