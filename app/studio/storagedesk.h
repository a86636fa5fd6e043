// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/environments.h"

#include <QPointer>

namespace cmbagent {

class OpenWindows;
class StorageDialog;

/// Opens the storage page when it is asked for, tells it what is stored and what could be freed, and frees that;
/// removes Python environments of projects. Lives on the main thread.
class StorageDesk : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the desk.
    StorageDesk(Backend& backend, OpenWindows& windows, QObject* parent = nullptr);

    void open();
    /// Removes, without being asked, what no run has needed for so many days.
    void freeOlderThan(int days);

Q_SIGNALS:
    void freed();
    void runSelected(const cmbagent::RunId& run);

private:
    void readRows();
    void readEnvironments();
    void removeEnvironment(const ProjectId& project);
    void collect(bool isDryRun);

    Backend& m_backend;
    OpenWindows& m_windows;
    Environments m_environments;
    QPointer<StorageDialog> m_dialog;
};

} // namespace cmbagent
