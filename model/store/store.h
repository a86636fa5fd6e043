// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/blobstore.h"
#include "store/datadir.h"

#include "core/events.h"
#include "core/ports.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace cmbagent {

class Database;
class Projector;
class RunLock;
class SessionJournal;

struct StoreOptions
{
    bool isFullSync = true; ///< `synchronous=FULL`: survives a power cut; NORMAL survives a crash of the program
    int groupLimit = 4096; ///< events in one transaction; 1 when a crash point is set
    int busyTimeoutMillis = 5000; ///< how long another process may keep the database before we say so
    qint64 walLimitBytes = 64 * 1024 * 1024;
};

/// The session and project a first start makes.
struct Defaults
{
    SessionId session;
    ProjectId project;
};

/// Writes this process' events: journal and tables in one transaction, on the `store` thread, with its only writing
/// connection.
///
/// Natural group commit: whatever has arrived when the writer is free goes into one transaction; there is no timer.
/// When the disk, a lock or a permission fails us, everything stays queued in order and nothing more is tried until
/// `retryPending`. Events that contradict what is recorded about their run hold up only that run.
class Store : public QObject
{
    Q_OBJECT

public:
    Store(const DataDir& dir, BlobStore& blobs, const Clock& clock, const StoreOptions& options = {},
          QObject* parent = nullptr);
    /// On the store thread.
    ~Store() override;

    /// On the store thread, first of all: opens, checks, creates or upgrades the database.
    Result<void> open();
    /// Stores what has arrived and closes; also done by the destructor.
    void close();

    // Each of these stores what has arrived first. On the store thread.

    /// The oldest session and its oldest project; made when there is none ("Default", "My research").
    Result<Defaults> ensureDefaults();
    Result<SessionId> createSession(const QString& name);
    Result<ProjectId> createProject(const SessionScope& scope, const QString& name);
    Result<void> renameRun(const SessionScope& scope, const RunId& run, const QString& name);
    /// Removes rows and folder of a run nobody works on and leaves a tombstone in the session's journal.
    Result<void> deleteRun(const SessionScope& scope, const RunId& run);
    /// Removes blobs no run cites and nobody put for `minAgeSeconds`; returns how many.
    Result<int> removeUnusedBlobs(qint64 minAgeSeconds = 86'400);
    /// Throws every table but the journals away and fills them from the journals again.
    Result<void> rebuildProjections();
    Result<void> checkIntegrity();

public Q_SLOTS:
    /// Takes events to be stored, in order. Safe from every thread and quick: it queues, and wakes the store thread if
    /// it sleeps.
    void append(const cmbagent::RunEvents& events);
    /// Tries again after `commitFailed`.
    void retryPending();

Q_SIGNALS:
    /// These events are on disk and in the tables.
    void committed(const cmbagent::RunEvents& events);
    /// These events are not stored; they stay queued until `retryPending`.
    void commitFailed(const cmbagent::Error& error, const cmbagent::RunEvents& events);
    /// The write-ahead log cannot be shortened because some program reads the database without end.
    void walGrew(qint64 bytes);

private:
    struct Parked
    {
        Error error;
        RunEvents events;
    };
    struct Transaction; ///< the statements every group begins and ends with

    void flush();
    RunEvents takeGroup();
    void wake();
    void storeGroup(RunEvents group);
    Result<void> writeGroup(const RunEvents& group, qsizetype* bad);
    void setAsideParked(RunEvents& group);
    void park(RunEvents& group, qsizetype bad, const Error& error);
    void halt(RunEvents group, const Error& error);
    void boundWal();
    void readCrashPoint();
    void crashAt(const RunEvents& group, const char* when) const;
    Result<void> inTransaction(const std::function<Result<void>()>& body);
    Result<void> ready();
    Result<void> replayJournals();

    const DataDir m_dir;
    BlobStore& m_blobs;
    const Clock& m_clock;
    StoreOptions m_options;
    IdSource m_ids;
    std::unique_ptr<RunLock> m_onlyProcess; ///< on network file systems
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<Projector> m_projector;
    std::unique_ptr<SessionJournal> m_sessions;
    QHash<RunId, Parked> m_parked; ///< runs whose events contradict the journal
    std::optional<Error> m_haltedBy;
    qint64 m_reportedWal = 0;
    qint64 m_crashSeq = 0;
    QByteArray m_crashWhen;

    std::mutex m_mutex; ///< guards what follows
    std::deque<RunEvents> m_arrived;
    bool m_isFlushPosted = false;
    bool m_isHalted = true; ///< until opened
};

} // namespace cmbagent
