// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/oldrunrecorder.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <thread>

namespace cmbagent {

class Backend;

/// Imports the runs of CMBAgent that lie in a folder. Reading, hashing and copying are done on a thread of its own;
/// the object lives on the main thread and ends that thread when it goes. Nothing in the folder is changed or run.
class OldRunImport : public QObject
{
    Q_OBJECT

public:
    explicit OldRunImport(Backend& backend, QObject* parent = nullptr);
    ~OldRunImport() override;

    /// Once for each object. `again`: also what was imported before and has not changed since.
    void start(const QString& folder, bool again);
    /// Ends soon, with `failed`; runs that are imported already stay.
    void cancel();

Q_SIGNALS:
    /// `done` of `total` files of the run called `name`.
    void progressed(const QString& name, int done, int total);
    /// One run is there, see oldRunReport; with "already_imported" it was there before.
    void imported(const QJsonObject& report);
    /// Everything is stored; comes last, unless `failed` does.
    void completed();
    void failed(const cmbagent::Error& error);

private:
    using Known = QHash<BlobHash, RunId>; ///< runs by the hash of their manifests
    /// A run that is ready to be stored, or was there before.
    struct Outcome
    {
        std::shared_ptr<RecordedOldRun> recorded; ///< null: it was there
        QJsonObject report;
    };

    void begin(const QString& folder, const Result<Known>& known);
    void work(const std::stop_token& stop, const QString& folder, const Known& known);
    Result<Outcome> importOne(const FoundOldRun& found, const std::stop_token& stop, const Known& known);
    void take(const Outcome& outcome);
    void storeNext();
    void end(const Result<void>& result);
    [[nodiscard]] QString folderOf(const RunId& run) const;
    template <typename Call>
    void onMain(Call call);

    Backend& m_backend;
    SessionId m_session; ///< where the runs go, as it was at the start
    ProjectId m_project;
    std::unique_ptr<const AgentSource> m_agents; ///< as they are at the start
    std::deque<Outcome> m_waiting;
    std::optional<Result<void>> m_end; ///< of the thread; told when everything is stored
    bool m_isStoring = false;
    bool m_isCancelled = false;
    bool m_isFinished = false;
    std::jthread m_thread;
};

} // namespace cmbagent
