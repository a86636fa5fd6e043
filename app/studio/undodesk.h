// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QPointer>
#include <QSet>
#include <QSettings>
#include <QTimer>

namespace cmbagent {

class MainWindow;
class OpenWindows;
class Overview;
class RunListModel;

/// Something a person deleted that can still be taken back.
struct PendingDeletion
{
    QString name; ///< as the person knows it
    QSet<RunId> hidden; ///< runs that are not listed meanwhile
    std::function<Result<void>(Store&)> carryOut;
    std::function<void(bool isDeleted)> settled {}; ///< told what became of it; may be empty
};

/// Deletes only when it cannot be taken back any more: the thing is out of sight at once, and a bar in every window
/// offers to bring it back. When the bar goes, or the program quits, it is deleted; a program that is killed before has
/// deleted nothing. Lives on the main thread.
class UndoDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    UndoDesk(Backend& backend, Overview& overview, const RunListModel& runs, OpenWindows& windows,
             const QSettings& settings, QObject* parent = nullptr);

    void deleteRun(const RunId& run);
    void add(const PendingDeletion& deletion);
    /// Brings everything back that is not deleted yet.
    void undo();
    /// Deletes now what waits; `done` is called when that has happened, at once if nothing waits.
    void carryOut(const std::function<void()>& done = {});
    [[nodiscard]] bool isWaiting() const { return !m_pending.isEmpty(); }

Q_SIGNALS:
    /// This run is not listed any more; whoever shows it puts it away.
    void hidden(const cmbagent::RunId& run);

private:
    void adopt(MainWindow& window);
    void showBars();
    void showBar(MainWindow& window) const;
    void clearBars();
    [[nodiscard]] int seconds() const; ///< during which things can be brought back
    void tellOverview();

    Backend& m_backend;
    Overview& m_overview;
    const RunListModel& m_runs;
    OpenWindows& m_windows;
    const QSettings& m_settings;
    QTimer m_timer;
    QList<PendingDeletion> m_pending;
    QSet<RunId> m_hidden; ///< also those that have been deleted: a list read before may come late
};

} // namespace cmbagent
