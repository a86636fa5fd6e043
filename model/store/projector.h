// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/definitions.h"
#include "store/journal.h"
#include "store/runrows.h"

#include "core/projection.h"

#include <QHash>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace cmbagent {

/// How runs that are about to be recorded begin, from whoever has it at hand: then their workflow, and what a branch
/// keeps of its parent, need not be read again. Safe from every thread.
class Beginnings
{
public:
    void add(const RunProjection& fresh);
    std::optional<RunProjection> take(const RunId& run);

private:
    std::mutex m_mutex;
    std::deque<RunProjection> m_kept; ///< newest last; few, for some never come
};

/// Keeps the tables a person can ask in step with the journal; works for the store, on its thread, inside its
/// transactions.
///
/// Events are folded first, and the rows they touched are written from the fold at the end of a group: a step that
/// started and finished in one group is one row written once, and rows cannot say anything the fold does not.
class Projector
{
public:
    Projector(sqlite3* database, Blobs& blobs, Beginnings* beginnings = nullptr);
    ~Projector();
    Q_DISABLE_COPY_MOVE(Projector)

    Result<void> prepare();
    /// Adds the event to the journal and the fold. Conflict, IllegalMove or NotFound: it contradicts what is recorded
    /// of its run.
    Result<void> record(const RunEvent& event);
    /// Writes the rows of everything recorded since the last time.
    Result<void> writeRows();
    /// Drops what is known from memory: after a rollback, or when another process wrote.
    void forget();
    /// Keeps memory bounded between groups.
    void trim();
    /// Fills the rows of one run from its journal; they must be gone. A run that cannot be read becomes one row.
    Result<void> replay(qint64 key, const RunId& run);
    /// After runs were deleted.
    Result<void> removeUnusedDefinitions();

private:
    struct Tracked;
    struct Marker;

    Result<Tracked*> tracked(const RunEvent& event);
    Result<Tracked*> startRun(const RunEvent& event, qint64 key);
    Result<RunProjection> begin(const RunEvent& first);
    Result<void> mark(Tracked& run, const RunEvent& event, const ChangeSet& change);
    Result<void> checkForeign(const RunProjection& fold, const RunEvent& event);
    Result<void> writeNewRun(Tracked& run);
    Result<void> writeRun(Tracked& run);
    Result<void> writeAttempt(const Tracked& run, int step, int attempt);
    Result<void> replayEvents(qint64 key, const RunId& run);
    Result<void> writeUnreadable(qint64 key, const RunId& run, const Error& error);

    sqlite3* m_database;
    Blobs& m_blobs;
    Beginnings* m_beginnings;
    Journal m_journal;
    RunRows m_rows;
    Definitions m_definitions;
    QHash<RunId, std::shared_ptr<Tracked>> m_runs;
    std::vector<std::shared_ptr<Tracked>> m_touched;
};

} // namespace cmbagent
