// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/blobstore.h"
#include "store/datadir.h"
#include "store/lockwait.h"

#include "core/budgets.h"
#include "core/events.h"
#include "core/ports.h"
#include "core/records.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace cmbagent {

class Beginnings;
class Database;
class Projector;
class RunLock;
class RunProjection;
class SessionJournal;
class Transaction;
class WriteAheadLog;

struct StoreOptions
{
    bool isFullSync = true; ///< `synchronous=FULL`: survives a power cut; NORMAL survives a crash of the program
    int groupLimit = 4096; ///< events in one transaction, unless a single batch has more
    std::shared_ptr<LockWait> lockWait = std::make_shared<LockWait>();
    qint64 walLimitBytes = 64 * 1024 * 1024;
    qint64 blobGraceSeconds = 3600; ///< content this young stays when a project or session is deleted
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
/// Natural group commit: whatever has arrived when the writer is free goes into one transaction; there is no timer. A
/// batch, which is what one call of `append` gives, is never divided: all of it is stored, or nothing.
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
    /// BadInput where a session of that name is there already.
    Result<SessionId> createSession(const QString& name);
    Result<ProjectId> createProject(const SessionScope& scope, const QString& name);
    Result<void> renameRun(const SessionScope& scope, const RunId& run, const QString& name);
    /// Out of the way in lists; nothing else changes.
    Result<void> archiveRun(const SessionScope& scope, const RunId& run);
    Result<void> unarchiveRun(const SessionScope& scope, const RunId& run);
    Result<void> starRun(const SessionScope& scope, const RunId& run, bool isStarred = true);
    Result<void> setBranchStatus(const SessionScope& scope, const RunId& run, BranchStatus status);
    Result<void> setHypothesis(const SessionScope& scope, const RunId& run, const QString& hypothesis);

    /// BadInput where another session is called so.
    Result<void> renameSession(const SessionScope& scope, const QString& name);
    Result<void> renameProject(const SessionScope& scope, const ProjectId& project, const QString& name);
    Result<void> archiveSession(const SessionScope& scope);
    Result<void> unarchiveSession(const SessionScope& scope);
    /// Not below 0. Takes effect when it is asked for next, see Reader::limits.
    Result<void> setLimit(const SessionScope& scope, SessionLimit limit, double value);
    /// Sets a budget of the session, of one of its projects, or of everybody. Takes effect when it is asked for next,
    /// see Reader::budgets. The hard total of a session is its limit of that kind.
    Result<void> setBudget(const SessionScope& scope, const Budget& budget);
    /// NotFound when there is none. The hard total of a session goes back to what it is by default.
    Result<void> removeBudget(const SessionScope& scope, const Budget& budget);
    /// Notes that budgets have reached points, and gives those nobody had noted before: in whatever process, and
    /// before whatever restart.
    Result<QList<BudgetAlert>> noteAlerts(const SessionScope& scope, const QList<BudgetAlert>& alerts);

    /// Puts a call of a language model outside of runs into the ledger. It was paid for, so it is taken whatever became
    /// of the session or project meanwhile.
    Result<void> noteCall(const CallPlace& place, CallPurpose purpose, const ModelCall& call);

    /// Removes rows and folder of a run nobody works on and leaves a tombstone in the session's journal. Its branches
    /// and its parent stay whole; content nobody else needs goes with the next `collectGarbage`.
    Result<void> deleteRun(const SessionScope& scope, const RunId& run);
    /// The same for all runs of a project, with the project and the content only they needed. `name` is the project's,
    /// typed by the person. Refused while a process works on one of them.
    Result<void> deleteProject(const SessionScope& scope, const ProjectId& project, const QString& name);
    /// The same for all projects of a session, and the session. Its journal stays, as the tombstone.
    Result<void> deleteSession(const SessionScope& scope, const QString& name);

    /// Removes content no run needs and nobody put for `minAgeSeconds`, or only tells. Refused when what a branch keeps
    /// of its parent cannot be read: then nobody knows what it needs.
    Result<GarbageReport> collectGarbage(bool isDryRun, qint64 minAgeSeconds = 86'400);
    /// A remembered answer reaches no further from here on; what it answered stays answered.
    Result<void> forgetAnswer(const SessionScope& scope, const ApprovalId& approval);
    /// Throws every table but the journals away and fills them from the journals again.
    Result<void> rebuildProjections();
    Result<void> checkIntegrity();

    /// How a run begins whose events come next: spares reading its workflow and inheritance again. `fresh` has taken no
    /// event. Safe from every thread; never needed.
    void expect(const RunProjection& fresh);

public Q_SLOTS:
    /// Takes events to be stored, in order. Safe from every thread and quick: it queues, and wakes the store thread if
    /// it sleeps.
    void append(const cmbagent::RunEvents& events);
    /// Tries again after `commitFailed`.
    void retryPending();

Q_SIGNALS:
    /// These events are on disk and in the tables.
    void committed(const cmbagent::RunEvents& events);
    /// These events are not stored; they and all that follow stay queued until `retryPending`.
    void commitFailed(const cmbagent::Error& error, const cmbagent::RunEvents& events);
    /// Events contradict what is recorded about their run. They and what follows them of this run stay aside until
    /// `retryPending`; all other runs go on.
    void runParked(const cmbagent::RunId& run, const cmbagent::Error& error);
    /// The write-ahead log cannot be shortened because some program reads the database without end.
    void walGrew(qint64 bytes);

private:
    void flush();
    RunEvents takeGroup();
    void divideFirst();
    void wake();
    void storeGroup(RunEvents group);
    Result<void> writeGroup(const RunEvents& group, qsizetype* bad);
    void setAsideParked(RunEvents& group);
    void park(RunEvents& group, qsizetype bad, const Error& error);
    void halt(RunEvents group, const Error& error);
    Result<void> settleDoubt();
    void tendLog();
    void readCrashPoint();
    void crashAt(const RunEvents& group, const char* when) const;
    Result<void> transact(const std::function<Result<void>()>& body);
    Result<void> inTransaction(const std::function<Result<void>()>& body);
    Result<void> ready();
    Result<void> refill(Database& database);
    static Result<void> replayJournals(Database& database, Projector& projector, SessionJournal& sessions);
    Result<void> recordOfRun(const SessionScope& scope, const RunId& run, const QString& type, QJsonObject body = {});
    /// `newName`: no other session may have it; empty: the name stays.
    Result<void> recordOfSession(const SessionScope& scope, const QString& type, const QJsonObject& body = {},
                                 const QString& newName = {});
    Result<void> checkOwner(const SessionScope& scope, const Budget& budget);
    struct Doomed; ///< runs to be deleted, and what is held meanwhile
    Result<Doomed> doomed(const SessionScope& scope, const ProjectId& project);
    Result<void> bury(const SessionScope& scope, const Doomed& doomed);
    Result<void> deleteAll(const SessionScope& scope, const ProjectId& project, const QString& type,
                           const QJsonObject& fact);
    Result<void> removeFolders(const QStringList& folders) const;

    const DataDir m_dir;
    BlobStore& m_blobs;
    const Clock& m_clock;
    StoreOptions m_options;
    IdSource m_ids;
    std::unique_ptr<RunLock> m_onlyProcess; ///< on network file systems
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Transaction> m_transaction;
    std::unique_ptr<WriteAheadLog> m_log;
    std::unique_ptr<Beginnings> m_beginnings;
    std::unique_ptr<Projector> m_projector;
    std::unique_ptr<SessionJournal> m_sessions;
    QHash<RunId, RunEvents> m_parked; ///< runs whose events contradict the journal
    RunEvents m_inDoubt; ///< their commit failed, and they may be stored; first in the queue
    std::optional<Error> m_haltedBy;
    qint64 m_crashSeq = 0;
    QByteArray m_crashWhen;

    std::mutex m_mutex; ///< guards what follows
    std::deque<RunEvents> m_arrived;
    bool m_isFlushPosted = false;
    bool m_isHalted = true; ///< until opened
};

} // namespace cmbagent
