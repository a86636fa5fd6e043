// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/database.h"
#include "store/projector.h"
#include "store/runlock.h"
#include "store/sessionjournal.h"
#include "store/transaction.h"
#include "store/writeaheadlog.h"

#include <QDir>

#include <algorithm>
#include <csignal>
#include <utility>

#include <unistd.h>

namespace cmbagent {

namespace {

/// Held against one run, not against the database.
bool isContradiction(const Error& error)
{
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::IllegalMove
        || error.code == ErrorCode::NotFound;
}

} // namespace

Store::Store(const DataDir& dir, BlobStore& blobs, const Clock& clock, const StoreOptions& options, QObject* parent)
    : QObject(parent), m_dir(dir), m_blobs(blobs), m_clock(clock), m_options(options), m_ids(clock),
      m_beginnings(std::make_unique<Beginnings>())
{ }

Store::~Store()
{
    close();
}

Result<void> Store::open()
{
    if (m_dir.isOneProcess() && !m_onlyProcess) {
        auto only = RunLock::tryLock(m_dir.locksPath() + QStringLiteral("/data-folder"));
        if (!only) {
            return tl::unexpected(only.error());
        }
        m_onlyProcess = std::make_unique<RunLock>(std::move(*only));
    }
    Database::Options options;
    options.isFullSync = m_options.isFullSync;
    options.isRollback = m_dir.isOneProcess();
    options.lockWait = m_options.lockWait;
    options.backupFolder = m_dir.backupsPath();
    options.expectsContent = !QDir(m_dir.sessionsPath()).isEmpty();
    options.refill = [this](Database& database) { return refill(database); };
    auto database = Database::open(m_dir.databasePath(), options);
    if (!database) {
        return tl::unexpected(database.error());
    }
    m_database = std::move(*database);
    m_transaction = std::make_unique<Transaction>(*m_database);
    m_log = std::make_unique<WriteAheadLog>(*m_database, m_options.walLimitBytes);
    m_projector = std::make_unique<Projector>(m_database->handle(), m_blobs, m_beginnings.get());
    m_sessions = std::make_unique<SessionJournal>(m_database->handle());
    for (const auto& done : { m_transaction->prepare(), m_projector->prepare(), m_sessions->prepare() }) {
        if (!done) {
            return done;
        }
    }
    readCrashPoint();
    retryPending();
    return {};
}

/// A database of an earlier version has journals and empty tables at this moment.
Result<void> Store::refill(Database& database)
{
    Projector projector(database.handle(), m_blobs);
    SessionJournal sessions(database.handle());
    for (const auto& done : { projector.prepare(), sessions.prepare() }) {
        if (!done) {
            return done;
        }
    }
    return replayJournals(database, projector, sessions);
}

void Store::close()
{
    if (!m_database) {
        return;
    }
    retryPending();
    for (RunEvents group = takeGroup(); !group.isEmpty(); group = takeGroup()) {
        storeGroup(std::move(group));
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isHalted = true;
    }
    m_sessions.reset();
    m_projector.reset();
    m_transaction.reset();
    m_log.reset();
    m_database.reset();
    m_onlyProcess.reset();
}

void Store::expect(const RunProjection& fresh)
{
    m_beginnings->add(fresh);
}

void Store::append(const RunEvents& events)
{
    if (events.isEmpty()) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    m_arrived.push_back(events);
    wake();
}

/// With the mutex held: at most one flush is on its way at any time.
void Store::wake()
{
    if (!m_isHalted && !m_isFlushPosted && !m_arrived.empty()) {
        m_isFlushPosted = true;
        QMetaObject::invokeMethod(this, &Store::flush, Qt::QueuedConnection);
    }
}

void Store::retryPending()
{
    if (!m_database) {
        return;
    }
    if (const auto settled = settleDoubt(); !settled) {
        m_haltedBy = settled.error();
        Q_EMIT commitFailed(settled.error(), m_inDoubt);
        return;
    }
    m_haltedBy.reset();
    const std::lock_guard lock(m_mutex);
    for (RunEvents& parked : m_parked) {
        m_arrived.push_front(std::move(parked));
    }
    m_parked.clear();
    m_isHalted = false;
    wake();
}

/// A commit may have failed at its very end. What is found to be stored is made safe and announced, not stored again.
Result<void> Store::settleDoubt()
{
    if (m_inDoubt.isEmpty()) {
        return {};
    }
    const auto isStored = m_projector->isRecorded(m_inDoubt);
    const auto flushed = isStored && *isStored ? m_transaction->flush() : Result<void>();
    if (!isStored || !flushed) {
        return tl::unexpected(isStored ? flushed.error() : isStored.error());
    }
    const RunEvents events = std::exchange(m_inDoubt, {});
    if (*isStored) {
        {
            const std::lock_guard lock(m_mutex);
            m_arrived.pop_front(); // `halt` put them there
        }
        Q_EMIT committed(events);
    }
    return {};
}

void Store::flush()
{
    RunEvents group;
    {
        const std::lock_guard lock(m_mutex);
        m_isFlushPosted = false;
    }
    group = takeGroup();
    if (!group.isEmpty()) {
        storeGroup(std::move(group));
    }
}

/// Everything that has arrived, up to the limit; asks for another flush when there is more.
RunEvents Store::takeGroup()
{
    const std::lock_guard lock(m_mutex);
    RunEvents group;
    divideFirst();
    while (!m_isHalted && !m_arrived.empty()
           && (group.isEmpty() || group.size() + m_arrived.front().size() <= m_options.groupLimit)) {
        if (group.isEmpty()) {
            group = std::move(m_arrived.front());
        } else {
            group += m_arrived.front();
        }
        m_arrived.pop_front();
    }
    wake();
    return group;
}

/// Where the program is to be killed at an event, each event is a commit of its own.
void Store::divideFirst()
{
    if (m_crashSeq > 0 && !m_arrived.empty() && m_arrived.front().size() > 1) {
        RunEvents rest = std::move(m_arrived.front());
        m_arrived.front() = { rest.takeFirst() };
        m_arrived.insert(m_arrived.begin() + 1, rest);
    }
}

void Store::storeGroup(RunEvents group)
{
    setAsideParked(group);
    while (!group.isEmpty()) {
        qsizetype bad = -1;
        const auto done = writeGroup(group, &bad);
        if (done) {
            Q_EMIT committed(group);
            m_projector->trim();
            tendLog();
            return;
        }
        if (bad < 0) {
            halt(std::move(group), done.error());
            return;
        }
        park(group, bad, done.error());
    }
}

Result<void> Store::writeGroup(const RunEvents& group, qsizetype* bad)
{
    const auto done = transact([&]() -> Result<void> {
        for (qsizetype i = 0; i < group.size(); ++i) {
            if (const auto recorded = m_projector->record(group.at(i)); !recorded) {
                *bad = isContradiction(recorded.error()) ? i : -1;
                return recorded;
            }
        }
        const auto written = m_projector->writeRows();
        crashAt(group, "before");
        return written;
    });
    if (done) {
        crashAt(group, "after");
    } else if (m_transaction->isInDoubt()) {
        m_inDoubt = group;
    }
    return done;
}

/// What follows events that could not be stored waits with them.
void Store::setAsideParked(RunEvents& group)
{
    if (m_parked.isEmpty()) {
        return;
    }
    group.removeIf([this](const RunEvent& event) {
        const auto parked = m_parked.find(event.run);
        if (parked == m_parked.end()) {
            return false;
        }
        parked->append(event);
        return true;
    });
}

void Store::park(RunEvents& group, qsizetype bad, const Error& error)
{
    const RunId run = group.at(bad).run;
    RunEvents rest;
    RunEvents held;
    for (qsizetype i = 0; i < group.size(); ++i) {
        (i >= bad && group.at(i).run == run ? held : rest).append(group.at(i));
    }
    group = rest;
    m_parked.insert(run, held);
    Q_EMIT runParked(run, error);
}

void Store::halt(RunEvents group, const Error& error)
{
    m_haltedBy = error;
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.push_front(group);
        m_isHalted = true;
    }
    Q_EMIT commitFailed(error, group);
}

Result<void> Store::inTransaction(const std::function<Result<void>()>& body)
{
    const auto done = transact(body);
    tendLog();
    return done;
}

Result<void> Store::transact(const std::function<Result<void>()>& body)
{
    const auto isChanged = m_transaction->begin();
    if (!isChanged) {
        return tl::unexpected(isChanged.error());
    }
    if (*isChanged) {
        m_projector->distrust();
    }
    m_log->makeRoom();
    Result<void> done = body();
    if (done) {
        done = m_transaction->commit();
    }
    if (!done) {
        m_transaction->rollback();
        m_projector->forget();
    }
    return done;
}

/// After a commit is announced, so that nobody waits for it.
void Store::tendLog()
{
    bool isAnybodyWaiting = false;
    {
        const std::lock_guard lock(m_mutex);
        isAnybodyWaiting = !m_arrived.empty();
    }
    if (const auto bytes = m_log->tend(isAnybodyWaiting)) {
        Q_EMIT walGrew(*bytes);
    }
}

void Store::readCrashPoint()
{
#ifdef CMBAGENT_CRASH_POINTS
    const QByteArray point = qgetenv("CMBAGENT_CRASH_AT");
    const qsizetype colon = point.indexOf(':');
    if (colon > 0) {
        m_crashSeq = point.left(colon).toLongLong();
        m_crashWhen = point.mid(colon + 1);
        m_options.groupLimit = 1;
    }
#endif
}

void Store::crashAt([[maybe_unused]] const RunEvents& group, [[maybe_unused]] const char* when) const
{
#ifdef CMBAGENT_CRASH_POINTS
    if (m_crashSeq > 0 && m_crashWhen == when && group.first().seq == m_crashSeq) {
        ::kill(::getpid(), SIGKILL);
    }
#endif
}

} // namespace cmbagent
